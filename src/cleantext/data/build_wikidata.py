"""Given names and surnames with their spellings, as Wikidata lists them (CC0; in the package `rigour`)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from cleantext.data.build_entry import Entry
from cleantext.data.build_words import alike, foreign, frequencies, is_common, joined

SCRIPTS = {
    "GEORGIAN": "ka", "ARMENIAN": "hy", "GREEK": "el", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja",
    "KATAKANA": "ja", "CJK": "zh", "DEVANAGARI": "hi", "BENGALI": "bn", "ARABIC": "ar fa ur",
    "CYRILLIC": "ru uk be sr bg mk kk", "THAI": "th",
}  # fmt: skip
OWN = {"GEORGIAN", "ARMENIAN", "GREEK", "HEBREW", "HANGUL", "DEVANAGARI", "BENGALI", "ARABIC"}  # enough by themselves


@cache
def clusters() -> list[tuple[str, list[str]]]:
    """Wikidata's given names and surnames: identifier, spellings."""
    import rigour

    path = Path(rigour.__file__).parent / "data" / "names" / "persons.txt"
    rows = (line.rstrip("\n").partition(" => ") for line in path.open(encoding="utf-8"))
    return [(qid, forms.split(", ")) for forms, _, qid in rows]


@cache
def wikidata() -> dict[str, set[int]]:
    """Folded spelling -> the clusters it stands in."""
    index: dict[str, set[int]] = defaultdict(set)
    for number, (_, forms) in enumerate(clusters()):
        for form in forms:
            if form.isascii() or any("LATIN" in unicodedata.name(c, "") for c in form[:1]):
                index[joined(form).replace(" ", "")].add(number)
    return index


def cluster_of(a: str, b: str) -> str:
    """The identifier of a name of Wikidata that is spelled in both ways; empty for none."""
    first, second = (wikidata().get(joined(form).replace(" ", ""), set()) for form in (a, b))
    shared = first & second
    return clusters()[min(shared)][0] if shared else ""


def scripts(forms: Iterable[str]) -> set[str]:
    """The scripts that forms begin with, but for Latin."""
    names = {unicodedata.name(form[0], "LATIN").split()[0] for form in forms if form}
    return names & SCRIPTS.keys()


def given_and_surnames(seeded: dict[str, set[str]]) -> Iterator[Entry]:
    """Names of Wikidata that English writes in two ways: those of the seeds' people, and those of one script alone."""
    best: dict[str, Entry] = {}
    for qid, forms in clusters():
        latin = [
            f
            for f in dict.fromkeys(map(joined, (f for f in forms if re.fullmatch(r"[a-zÀ-ɏ'’ʼʿʾ]{3,}", f))))
            if len(f) > 3
        ]
        used = sorted(
            (f for f in latin if frequencies().get(f, 0) >= 1e-8 and not is_common(f)), key=lambda f: -frequencies()[f]
        )
        found = scripts(forms)
        langs = {lang for script in found for lang in SCRIPTS[script].split()}
        told = Counter(lang for f in used for lang in langs if f in seeded[lang])
        alone = SCRIPTS[min(found)].split()[0] if len(found) == 1 and found <= OWN else ""
        if len(used) < 2 or not langs or not (told or alone):
            continue
        lang = told.most_common(1)[0][0] if told else alone
        if not told and max(foreign(f) for f in used[:2]) > 30:
            continue  # a name of western Europe that one other script happens to write
        near = [f for f in used if f == used[0] or alike(used[0], f)]
        if len(near) > 1:
            canonical, *others = (f.capitalize() for f in near[:12])
            entry = Entry(canonical, ((canonical, *others),), "part", lang, "", f"wd:{qid}")
            if canonical not in best or len(entry.parts[0]) > len(best[canonical].parts[0]):
                best[canonical] = entry
    yield from best.values()
