"""Headlines and titles of works, which capitalise in their own way; and how a document settles on one spelling."""

from __future__ import annotations

from collections import Counter

_HEADLINE = 150  # characters of a headline before or after a name
_SMALL_WORDS = " a an and as at but by for from in into of on or the to via vs with "  # that headlines leave small


def preferred(spellings: Counter[str]) -> str:
    """The most frequent; of several, the one that was counted first."""
    return max(spellings, key=spellings.__getitem__)


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
    """Whether the name stands in quotation marks with other capitalised words, as the title of a book or film does."""
    before = max((text.rfind(mark, max(0, start - 80), start) for mark in '"“«‘*_'), default=-1)
    if before < 0:
        return False
    closing = {'"': '"', "“": "”", "«": "»", "‘": "’", "*": "*", "_": "_"}[text[before]]
    after = text.find(closing, end, end + 80)
    quoted = text[before + 1 : after] if after > 0 else ""
    return closing not in text[before + 1 : start] and len(quoted.split()) > 1 and is_title(quoted)
