"""Given names and surnames with their spellings, as Wikidata lists them (CC0; in the package `rigour`)."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from cleantext.data.build_entry import Entry, distinct
from cleantext.data.build_words import alike, foreign, frequencies, is_common, joined

SCRIPTS = {
    "GEORGIAN": "ka", "ARMENIAN": "hy", "GREEK": "el", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja",
    "KATAKANA": "ja", "CJK": "zh", "DEVANAGARI": "hi", "BENGALI": "bn", "ARABIC": "ar fa ur",
    "CYRILLIC": "ru uk be sr bg mk kk", "THAI": "th",
}  # fmt: skip
LATIN = {"tr", "az"}  # written in Latin letters
TOO_COMMON = 3e-5  # of the words of English: names of English people, which vary otherwise
LEAST = 1e-8  # of the words of English: a name that is written less is none that English has
MOST = 7  # spellings beside the first
FOREIGN = 30  # times as often in another language as in English: a name of that language
OWN = {"GEORGIAN", "ARMENIAN", "GREEK", "HEBREW", "HANGUL", "DEVANAGARI", "BENGALI"}  # enough by themselves


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
    """Names that Wikidata spells in several ways, one of which English text uses.

    ``seeded`` holds, for each language, the words of the seeds' people: a name is of that language which has most of
    its spellings; else of the one whose script alone Wikidata gives it in.
    """
    best: dict[str, Entry] = {}
    for qid, forms in clusters():
        latin = latin_forms(forms)
        if latin and LEAST <= frequencies().get(latin[0], 0) <= TOO_COMMON and (lang := language(forms, latin, seeded)):
            canonical = latin[0].capitalize()
            near = [form.capitalize() for form in latin[1:] if alike(latin[0], form)]
            others = [form for form in near if frozenset((canonical, form)) not in distinct()][:MOST]
            if others and len(others) >= len(best[canonical].parts[0]) - 1 if canonical in best else others:
                best[canonical] = Entry(canonical, ((canonical, *others),), "part", lang, "", f"wd:{qid}")
    yield from best.values()


def latin_forms(forms: Iterable[str]) -> list[str]:
    """The spellings in Latin letters, without diacritics, those first that English writes most."""
    known = frequencies()
    found = dict.fromkeys(joined(form) for form in forms if re.fullmatch(r"[a-zÀ-ɏ'’ʼʿʾ]{4,}", form))
    return sorted((form for form in found if len(form) > 3 and not is_common(form)), key=lambda f: -known.get(f, 0))


def language(forms: Iterable[str], latin: list[str], seeded: dict[str, set[str]]) -> str:
    """The language that a name comes from; empty where that cannot be told, or it may be one of western Europe."""
    found = scripts(forms)
    langs = {lang for script in found for lang in SCRIPTS[script].split()}
    told = Counter(lang for form in latin for lang in {*langs, *LATIN} if form in seeded[lang])
    if told:
        return max(told, key=lambda lang: (told[lang], lang))
    if len(found) != 1 or not found <= OWN or foreign(latin[0]) > FOREIGN:
        return ""
    return SCRIPTS[min(found)].split()[0]
