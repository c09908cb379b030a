"""Apostrophes: other characters in their place, turned the wrong way, cut off from their word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.core.spans import Spans

_WRONG = "(?:[´`‘‛]|''|’’)"
# What an apostrophe alone can stand before: English short forms (after -n't, and after the words that take 'd and 'm),
# and the s of a genitive or a plural in any language of the Latin script.
_SHORT = pattern(
    rf"(?<=\p{{Latin}}n){_WRONG}(?=[tT](?!\p{{L}}))"
    rf"|(?<=\p{{Latin}}){_WRONG}(?=(?:[sS]|re|ve|ll|RE|VE|LL)(?![\p{{L}}\p{{N}}'’]))"
    rf"|(?<=(?<!\p{{L}})(?i:i|you|s?he|it|we|they|who|there|that)){_WRONG}(?=[dmDM](?!\p{{L}}))"
)
_ELIDED = (
    r"(?<![\p{L}\p{M}'’´`])(?i:[cdjlmnst]|(?:lors|puis|quoi|jus|quel)?qu|presqu|entr|un|an?ch|com|dov"
    r"|[ds]?[aeu]ll|nell|coll|quell|bell|quest|sant|aujourd)"
)
_SOFT = "[aeiouyhAEIOUYHà-ïò-üÀ-ÏÒ-ÜœŒ]"
_VOWEL = f"(?={_SOFT})"
_ELISION = pattern(rf"(?<={_ELIDED}){_WRONG}{_VOWEL}")
_SPACED = pattern(rf"(?<={_ELIDED})(?:[’'] | ’){_VOWEL}")
_CYRILLIC = pattern(rf"(?<=\p{{Cyrillic}})(?:{_WRONG}(?=[яюєїёЯЮЄЇЁеЕіІ])|\"(?=[яюєїёЯЮЄЇЁеЕіІ]\p{{Cyrillic}}))")
_SUFFIX = pattern(r"(?<=(?<!\p{L})\p{Lu}\p{L}{1,40})[´`](?=\p{Ll}{1,12}(?!\p{L}))")
_ELIDING = frozenset({"fr", "it", "ca", "oc", "co", "lmo", "wa"})
_OPENED = pattern(r"(?<![\p{L}\p{N}'])''(?=[\p{L}\p{N}])|(?<![\p{L}\p{N}’])[‘’]’(?=[\p{L}\p{N}])")
_INSIDE = pattern(r"(?<=\p{L})['’](?=\p{L})")

# Words that have lost their beginning (Merriam-Webster lists them with the apostrophe), and pairs joined by 'n'.
_CLIPPED = pattern(
    r"(?<![\p{L}\p{N}])‘(?=(?:\d\ds?|tis|twas|twere|twill|em|til|cause|bout|cos|coz|nuff|round)(?![\p{L}\p{N}]))", "i"
)
_JOINED = pattern(
    r"(?<=(?i:rock|drum|rhythm|guns|fish|mac|salt|pick|wash|stop|bait|surf|park|hide|cut|shake|sugar|toys|linens) )"
    r"‘n[’‘'](?= \p{L})",
    "i",
)


def language(lang: str | None) -> str:
    """The language of a BCP 47 tag, or "" where it is not known."""
    return (lang or "").partition("-")[0].lower()


@lru_cache(maxsize=2)
def habit(text: str) -> tuple[int, int]:
    """How many apostrophes inside words are straight, and how many are curly."""
    found = [match[0] for match in _INSIDE.finditer(text)]
    return found.count("'"), found.count("’")


def apostrophe(text: str, old: str) -> str:
    """The apostrophe of this document: the more frequent one, else one of the family of what it replaces."""
    straight, curly = habit(text)
    if straight == curly:
        return "’" if old[0] in "‘‛’" else "'"
    return "'" if straight > curly else "’"


@rule(
    since="0.1",
    scope="line",
    trigger=r"\pL(?:[´`‘‛]|''|’’|\")\pL",
    examples=[
        Example("They don´t know that it`s late.", "They don't know that it's late.", "en"),
        Example("It''s late, and it`s cold.", "It's late, and it's cold.", "en"),
        Example("C´est l`heure.", "C'est l'heure.", "fr"),
        Example('Він з"їв об"єкт.', "Він з'їв об'єкт.", "uk"),
    ],
    unchanged=[
        Stays("Hawai‘i and the Qur‘an", lang="en"),
        Stays("Toshkent, Oʻzbekiston, o‘zbek tili", lang="uz"),
        Stays("Use `let`s here` as code.", lang="en"),
        Stays("ארה\"ב וצה''ל", lang="he"),
        Stays("Որոշումը`մնացած մասով", lang="hy"),
        Stays("Call it ''Joe''s.", may={"doubled-single-quotes": "a quotation and the ending of its word"}),
    ],
)
def wrong_apostrophe(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """An accent, a backtick, an opening mark or a doubled mark in the place of an apostrophe.

    Mended only where nothing but an apostrophe can stand: in English short forms and before a final s, after the
    elided words of French, Italian and Catalan, before the soft vowels of Ukrainian and Belarusian (there a straight
    quotation mark too), and before the suffixes of Turkish names. The apostrophe is the one that the document uses.
    Letters that look like it (Hawaiian, Uzbek, transcribed Arabic) stay.
    """
    tongue = language(lang)
    patterns = [_SHORT]
    if tongue in _ELIDING:
        patterns.append(_ELISION)
    elif tongue in ("uk", "be"):
        patterns.append(_CYRILLIC)
    elif tongue in ("tr", "az"):
        patterns.append(_SUFFIX)
    quoted = Spans(_after_opening(text))
    for found in (match for each in patterns for match in each.finditer(text)):
        start, end = found.span()
        if end - start == 1 or not quoted.touch(start, end):
            yield Hit(start, end, apostrophe(text, found[0]))


def _after_opening(text: str) -> Iterator[tuple[int, int]]:
    """The rest of each line in which a doubled mark opens a quotation: there another may close it."""
    stop = -1
    for found in _OPENED.finditer(text) if "''" in text or "’’" in text else ():
        if found.start() > stop:
            stop = text.find("\n", found.end())
            stop = len(text) if stop < 0 else stop
            yield found.start(), stop


@rule(
    since="0.1",
    scope="line",
    trigger=r"‘(?:[0-9][0-9]|[tTeEcCbBnNrR])",
    examples=[
        Example("Music of the ‘90s is back.", "Music of the ’90s is back.", "en"),
        Example("Rock ‘n’ roll for all of ‘em.", "Rock ’n’ roll for all of ’em.", "en"),
    ],
    unchanged=[
        Stays("They say ‘em dash’ and ‘round bracket’.", lang="en"),
        Stays("The letter ‘n’ is silent.", lang="en"),
        Stays("He said ‘80 or 90’ to us.", lang="en"),
        Stays("Music of the '90s, rock 'n' roll.", lang="en"),
    ],
)
def backward_apostrophe(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """An apostrophe at the beginning of a word that was curled into an opening mark: ‘90s, rock ‘n’ roll.

    English only: years, and words that are known to have lost their beginning. Where a closing mark follows in the line
    the first may open a quotation, and stays.
    """
    if language(lang) != "en":
        return
    for found in _JOINED.finditer(text):
        yield Hit(found.start(), found.end(), "’" + found[0][1] + "’")
    for found in _CLIPPED.finditer(text):
        if not closed(text, found.end()):
            yield Hit(found.start(), found.end(), "’")


_CLOSING = pattern(r"(?<=[\p{L}\p{N}\p{P}])’(?![\p{L}\p{N}])")


def closed(text: str, start: int) -> bool:
    """Whether a single closing mark follows within the line, and within 300 characters."""
    stop = text.find("\n", start, start + 300)
    for found in _CLOSING.finditer(text, start, stop if stop >= 0 else min(len(text), start + 300)):
        if text[found.start() - 3 : found.start() + 1].lower() not in ("‘n’", " ‘n’"):
            return True
    return False


@rule(
    since="0.1",
    scope="line",
    gate=lambda text: _SPACED.search(text) is not None,
    trigger=rf"(?:[^\p{{L}}\p{{M}}'’´`][cdjlmnst]|[CDJLMNST]|[qQ][uU]|[uU][nN]|[aeouAEOU][lL][lL]|[cC][hH]|[oO][mM]"
    rf"|[oO][vV]|[eE][sS][tT]|[aA][nN][tT]|[nN][tT][rR]|[sS][qQ][uU]|[rR][dD])(?:[’'] | ’){_SOFT}",
    examples=[
        Example("Il s’ arrête à l’ ombre.", "Il s’arrête à l’ombre.", "fr"),
        Example("Il dit qu ’elle viendra.", "Il dit qu’elle viendra.", "fr"),
    ],
    unchanged=[
        Stays("un po' di acqua", lang="it"),
        Stays("the dogs’ owner", lang="en"),
        Stays("Il a dit : 'a' ou 'c'.", lang="fr"),
    ],
)
def spaced_apostrophe(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A space beside the apostrophe of an elision: l’ eau, qu ’il.

    Only in French, Italian, Catalan and their neighbours, after the words that are elided and before a vowel or h.
    """
    if language(lang) in _ELIDING:
        for found in _SPACED.finditer(text):
            yield Hit(found.start(), found.end(), found[0].strip(" "))
