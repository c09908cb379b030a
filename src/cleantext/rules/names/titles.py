"""Headlines and titles of works, which capitalise in their own way; glosses; how a document settles on a spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.core.pattern import pattern

_HEADLINE = 150  # characters of a headline before or after a name
_SMALL_WORDS = " a an and as at but by for from in into of on or the to via vs with "  # that headlines leave small
_CLOSING = {'"': '"', "“": "”", "«": "»", "‘": "’", "*": "*", "_": "_"}
# Organisations are quoted as well, and so are names by themselves: they are no titles.
_ORGANISATION = pattern(
    r"\b(?:Arm(?:y|ies)|Association|Battalions?|Brigades?|Brotherhood|Bureau|Camp|Club|Coalition|Committees?|Company"
    r"|Corps|Council|Division|Emirate|Faction|Federation|Fighters|Force|Forces|Foundation|Front|Group|Guards?|Institute"
    r"|League|Legion|Martyrs|Ministry|Movement|Network|Organi[sz]ation|Party|Province|Regiment|Republic|Resistance|Squad"
    r"|State|Supporters|Union|Unit|University|Wing)\b"
)
# The text speaks of the spelling itself, or gives another name.
_GLOSS = pattern(
    r"\b(?:also|sometimes|formerly|previously|once|variously|often|alternatively|officially|locally|now|then)\s+"
    r"(?:spel(?:led|t)|known|written|called(?!\s(?:for|in|off|on|out|up))|transliterated|transcribed|romani[sz]ed|named|rendered)\b"
    r"|\b(?:spel(?:led|t|ling)|transliterat\w+|romani[sz]\w+|a\.?k\.?a\.?|formerly|née|renamed)\b",
    "i",
)
# What stands between two spellings set side by side, be it to gloss, to contrast or to tell of a change.
_BETWEEN = frozenset((
    "(", "/", "or", ", or", "[", ",", "=", "—", "-", "–", "and", "&", "not", ", not", "to", "into", "became", "vs",
    "vs.", "versus", "as", "for", "instead of", "rather than", ") and", "→",
))  # fmt: skip
_NEAR = 40  # characters between a gloss and the name that it is about


def preferred(spellings: Counter[str]) -> str:
    """The most frequent; of several, the one that was counted first."""
    return max(spellings, key=spellings.__getitem__)


def settled(spellings: Counter[str], house: str = "", first: bool = False) -> str:
    """The spelling that all mentions are to take: the house's, the first or the preferred; empty where none changes."""
    if house:
        return house if spellings.keys() - {house} else ""
    if len(spellings) < 2:
        return ""
    return next(iter(spellings)) if first else preferred(spellings)


def in_headline(text: str, at: int) -> bool:
    """Whether the line around an offset is written as headlines are, every word with a capital."""
    begin = text.rfind("\n", max(0, at - _HEADLINE), at) + 1
    end = text.find("\n", at, at + _HEADLINE)
    if (begin == 0 and at > _HEADLINE) or (end < 0 and len(text) - at > _HEADLINE):
        return False
    return is_title(text[begin : end if end >= 0 else len(text)].strip())


def is_title(line: str) -> bool:
    """Whether every word but small ones begins with a capital, and no sentence ends here."""
    words = [word.strip("\"'“”‘’«»(),:;") for word in line.split()]
    return (
        1 < len(words) < 30
        and line[-1] not in ".!?…"
        and all(not word[:1].islower() or f" {word} " in _SMALL_WORDS or word[:3] in ("al-", "el-") for word in words)
    )


def in_title_of_work(text: str, start: int, end: int) -> bool:
    """Whether the name stands in quotation marks with other capitalised words, as the title of a book or film does.

    A quoted organisation is no such title.
    """
    before = max((text.rfind(mark, max(0, start - 80), start) for mark in _CLOSING), default=-1)
    if before < 0:
        return False
    closing = _CLOSING[text[before]]
    after = text.find(closing, end, end + 80)
    quoted = text[before + 1 : after] if after > 0 else ""
    if closing in text[before + 1 : start] or quoted.strip(" ,.") == text[start:end] or not is_title(quoted):
        return False
    return text[before] in "*_" or not _ORGANISATION.search(quoted)


def in_quotation(text: str, start: int) -> bool:
    """Whether a place stands inside a quotation of its paragraph, and not at its beginning."""
    opening = text.rfind("“", text.rfind("\n\n", 0, start) + 1, start)
    return opening >= 0 and start - opening > 3 and "”" not in text[opening:start]


def is_discussed(text: str, mentions: Sequence[tuple[int, int, str]]) -> bool:
    """Whether two spellings stand side by side somewhere, or one next to a remark on spelling.

    ``mentions`` are spans with the spelling, in the order of the text.
    """
    for (_, end, form), (start, _, other) in pairwise(mentions):
        between = text[end:start]
        if form != other and len(between) <= 12 and between.strip() in _BETWEEN:
            return True
    return any(_GLOSS.search(text, max(0, start - _NEAR), end + _NEAR) for start, end, _ in mentions)
