"""Spans that spacing, quotation and names rules leave alone: code, addresses, file names, numbers, times, attributes.

Leak rules are not held by them: dumps are full of paths and numbers. All but fenced code stand in one line, so only the
lines that a hit stands in are ever looked at, each once, and only for what a character in it makes possible.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.core.pattern import pattern
from cleantext.core.spans import Spans

_FENCED = pattern(r"(?:^|(?<=\n))(?P<fence>```+|~~~+)[^\n]*\n.*?(?:\n(?P=fence)[`~]*(?=\n|\Z)|\Z)", "s")
_INDENTED = ("    ", "\t")

# What can stand in a line, behind the characters without which it cannot.
_PROTECTED = (
    # Code; but two backticks that two apostrophes close are a quotation of TeX, and the next such opens the next one.
    (
        ("`",),
        pattern(
            r"(?<![\p{L}\p{N}`])``(?!`)(?:(?!''[\s.,;:!?)—-])[^\n]){1,400}?(?<!`)``(?!`)"
            r"|(?<![\p{L}\p{N}])(?P<tick>`(?!`)|```+(?!`))[^\n]{1,400}?(?<!`)(?P=tick)(?!`)"
        ),
    ),
    (("://", "mailto:"), pattern(r"\b(?:https?|ftps?|file|mailto|ssh|git|wss?):(?://?)?[^\s<>\"“”«»]+", "i")),
    (("www.", "WWW."), pattern(r"\bwww\.[^\s<>\"“”«»]+", "i")),
    (("@",), pattern(r"[\w.+-]{1,64}+@[\w-]{1,63}(?:\.[\w-]{1,63})+")),  # e-mail
    (
        ("<",),
        pattern(r"</?[a-zA-Z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:\"[^\"<>\n]*\"|'[^'<>\n]*'|[^\s<>\"']+))?)*+\s*/?>"),
    ),
    (("=",), pattern(r"(?<=\w)=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}')")),  # attributes by themselves
    (("/",), pattern(r"(?<![\w./-])(?:[\w-]++/)++[\w-]*\.\w{1,5}\b")),  # paths
    (("\\",), pattern(r"\b[A-Za-z]:\\[^\s\"<>|]+")),
    (
        (".",),
        pattern(
            r"\b[\w-]{1,64}+\.(?:html?|php|js|css|py|txt|pdf|docx?|xlsx?|csv|json|xml|jpe?g|png|gif|zip|exe|md|rst|ya?ml)\b",
            "i",
        ),
    ),  # file names
    (tuple("0123456789"), pattern(r"(?<!\w)[+-]?\d++(?:[.,:'’\u00a0\u202f/]\d++)+(?!\w)")),  # numbers, times, dates
)


class Protected:
    """The protected spans of a text, found line by line as they are asked for."""

    __slots__ = ("_blocks", "_lines", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        fenced = "```" in text or "~~~" in text
        self._blocks = Spans(m.span() for m in _FENCED.finditer(text)) if fenced else Spans(())
        self._lines: dict[int, Spans] = {}  # where a line begins -> what is protected in it

    def touch(self, start: int, end: int) -> bool:
        """Whether ``start:end`` shares a character with a protected span, or is an insertion inside one."""
        if self._blocks and self._blocks.touch(start, end):
            return True
        begin = self._text.rfind("\n", 0, start) + 1
        while begin <= end:
            stop = self._text.find("\n", begin)
            stop = len(self._text) if stop < 0 else stop
            if begin not in self._lines:
                self._lines[begin] = Spans(in_line(self._text, begin, stop))
            if self._lines[begin].touch(start, end):
                return True
            begin = stop + 1
        return False


def in_line(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """What is protected in the line ``begin:stop``; spans may overlap."""
    if text.startswith(_INDENTED, begin):
        yield begin, stop
        return
    for signs, protected_pattern in _PROTECTED:
        if any(text.find(sign, begin, stop) >= 0 for sign in signs):
            yield from (m.span() for m in protected_pattern.finditer(text, begin, stop))


@lru_cache(maxsize=4)
def protected(text: str) -> Protected:
    """The protected spans of ``text``; the last few texts are remembered, because several rules ask for one."""
    return Protected(text)
