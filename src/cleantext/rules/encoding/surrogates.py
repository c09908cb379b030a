"""Halves of characters beyond the Basic Multilingual Plane."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule

_PAIR = pattern(r"[\ud800-\udbff][\udc00-\udfff]", engine="re")
_HALF = pattern(r"(?:[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff])+", engine="re")


@rule(
    since="0.1",
    trigger=r"\p{Cs}",
    scope="line",
    examples=[("Sunny \ud83d\ude00 today", "Sunny 😀 today")],
    unchanged=["Sunny 😀 today", "A half \ud83d alone."],
)
def surrogate_pair(text: str) -> Iterator[Hit]:
    """A character that was left in two halves.

    Characters beyond U+FFFF are two surrogates in UTF-16. A program that decoded each half by itself leaves two code
    points that no UTF-8 file can hold. A high half followed by a low one can only mean that one character.
    """
    for match in _PAIR.finditer(text):
        pair = match[0].encode("utf-16", "surrogatepass").decode("utf-16")
        yield Hit(match.start(), match.end(), pair, proven=True)


@rule(
    since="0.1",
    trigger=r"\p{Cs}",
    scope="line",
    examples=[("A half \udc80 alone stays.", "A half \udc80 alone stays.")],
    unchanged=["A half \udc80 alone stays."],
)
def lone_surrogate(text: str) -> Iterator[Hit]:
    """Half of a character, whose other half is lost (reported only).

    What it stood for cannot be known. Python also carries bytes that it could not decode as lone surrogates
    (``surrogateescape``), so taking them away would lose the bytes of a file.
    """
    for match in _HALF.finditer(text):
        yield Hit(match.start(), match.end(), None)
