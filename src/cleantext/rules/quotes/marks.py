"""Quotation marks of one line, each with the directions that its neighbours allow.

The test is the left- and right-flanking one of CommonMark (spec 0.31, 6.2), widened for scripts that write no spaces:
a mark that stands free on its left and tight on its right opens, the mirror image closes, and all others may do either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern

STRAIGHT, TEX, TWO_SINGLE, TWO_COMMAS = '"', "``", "''", ",,"
OPENS, CLOSES, EITHER, INSIDE, PREFIXED = "opens", "closes", "either", "inside", "prefixed"

MARK = pattern(r"""["“”„«»]|(?<!`)``(?!`)|(?<!')''(?!')|(?<![,‚])(?:,,|‚‚)(?![,‚])""", engine="re")
# Source code and data between the paragraphs: there a quotation mark is syntax. Attributes are protected by the core.
# Every alternative begins with one character, which makes the search quick.
CODE = pattern(
    r"""\{|\}|\((?<=\w\()["']|"(?:\s?:\s?["\[\d]|;\s*$)|'(?:\s?:\s?["\[\d]|;\s*$)|\);\s*$|==|=>|!=|:=|</|\\["n]""",
    engine="re",
)
CODE_FIRST = pattern(r"\s*(?:>>>|\$\s|\#include|//|/\*|import\s|from\s\S+\simport\s)", engine="re")
# A Hebrew or Arabic particle written together with the word in quotation marks; elsewhere in a word the mark belongs to
# an abbreviation (gershayim).
_PREFIXED = pattern(
    r"""(?:(?<![\u05d0-\u05ea])[ובכלמהש]{1,3}(?:"|'')[\u05d0-\u05ea]{3}|(?<![\u0620-\u064a])(?:[وفبلك]{1,2}|ال)(?:"|'')[\u0620-\u064a]{2})\Z""",
    engine="re",
)
_BEFORE = frozenset(
    "([{—–-―/¿¡‘’'“”„«»\"*_|><…（［｛【《〈「『："
)  # what may stand before an opening mark, beside white space
_AFTER = frozenset(")]}.,;:!?…—–-―/‘’'“”„«»\"*_|<>%。，、；：！？）］｝】》〉」』।॥؟،؛՞՛՜՝։׃")


class Mark(NamedTuple):
    """``text[start:end]`` is a mark; ``way`` is the direction that its neighbours give it."""

    start: int
    end: int
    glyph: str
    way: str
    digit: bool = False  # stands tight after a number: perhaps inches or seconds
    padded: bool = False  # has a space on its right
    joined: bool = False  # has a space on its left, and on its right a letter that may be a particle of what is quoted


def marks(text: str, begin: int, stop: int) -> Iterator[Mark]:
    """The marks of the line ``text[begin:stop]``, in order."""
    for match in MARK.finditer(text, begin, stop):
        start, end = match.span()
        left = text[start - 1] if start > begin else " "
        right = text[end] if end < stop else " "
        glyph = TWO_COMMAS if match[0] == "‚‚" else match[0]
        way = direction(glyph, left, right)
        if way == INSIDE and glyph in (STRAIGHT, TWO_SINGLE) and _PREFIXED.search(text, max(begin, start - 8), end + 3):
            way = PREFIXED
        if (glyph == "“" and way == CLOSES and unspaced(left)) or (glyph == "”" and way == OPENS and unspaced(right)):
            way = EITHER
        ends = left.isspace() and ("\uac00" <= right <= "\ud7a3" or unspaced(right))
        mark = Mark(start, end, glyph, way, after_number(text, start, begin), right.isspace(), ends)
        if glyph == TWO_COMMAS and not (mark.way == OPENS and (right.isalnum() or right in "([¿¡.…")):
            continue
        if glyph == TWO_SINGLE and not right.isalnum() and (left in "([{=" or (left == "," and right in ",)]}")):
            continue  # an empty string
        if glyph == TWO_SINGLE and right == "(" and left.isalpha():
            continue  # a second derivative
        yield mark


def direction(glyph: str, left: str, right: str) -> str:
    """Where a mark points between two neighbours (a space for the edge of the line)."""
    if glyph == "„":
        return OPENS
    before, after = left.isspace(), right.isspace()
    if before and not after and right not in _AFTER:
        return OPENS
    if after and not before and left not in _BEFORE:
        return CLOSES
    if left.isalnum() and right.isalnum():
        return EITHER if unspaced(left) or unspaced(right) else INSIDE
    free_left, free_right = before or left in _BEFORE, after or right in _AFTER
    if free_left and not free_right:
        return OPENS
    if free_right and not free_left:
        return CLOSES
    return EITHER


def unspaced(char: str) -> bool:
    """Whether a letter's script writes no spaces between words: Thai, Lao, Khmer, Burmese, Han, kana."""
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
        or "\u3040" <= char <= "\u30ff"
        or "\u3400" <= char <= "\u9fff"
        or "\u3000" <= char <= "\u303f"
        or "\uff00" <= char <= "\uffef"
        or "\U00020000" <= char <= "\U0003ffff"
    )


def after_number(text: str, start: int, begin: int) -> bool:
    """Whether a mark stands tight after a digit, or after the minutes of a measure."""
    if start > begin and text[start - 1].isdigit():
        return True
    return start - 1 > begin and text[start - 1] in "'’′" and text[start - 2].isdigit()
