"""Spans that spacing, quotation and names rules leave alone: code, addresses, file names, numbers, times, attributes.

Leak rules are not held by them: dumps are full of paths and numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from cleantext.core.pattern import pattern

_PROTECTED = pattern(
    r"""
      (?:^|(?<=\n))(?P<fence>```+|~~~+)[^\n]*\n.*?(?:\n(?P=fence)[`~]*(?=\n|\Z)|\Z)   # fenced code
    | (?:^|(?<=\n))(?:\ {4}|\t)[^\n]+                                                  # indented code
    | (?P<tick>`+)(?!`)[^\n]{1,400}?(?<!`)(?P=tick)(?!`)                               # code in a line
    | \b(?:https?|ftp|file|mailto|ssh|git)://?[^\s<>"“”«»]+                            # URLs
    | \bwww\.[^\s<>"“”«»]+
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+                                      # e-mail
    | </?[a-zA-Z][\w:-]*(?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"<>\n]*"|'[^'<>\n]*'|[^\s<>"']+))?)*\s*/?> # tags and attributes
    | \b\w+=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')                                        # attributes by themselves
    | (?<![\w.])(?:[\w-]+/)+[\w-]*\.\w{1,5}\b | [A-Za-z]:\\[^\s"<>|]+                   # paths
    | \b[\w-]+\.(?:html?|php|js|css|py|txt|pdf|docx?|xlsx?|csv|json|xml|jpe?g|png|gif|zip|exe|md|rst|ya?ml)\b
    | (?<!\w)[+-]?\d+(?:[.,:'’\u00a0\u202f/]\d+)+(?!\w)                                # numbers, times, dates
    """,
    "xs",
)


class Spans:
    """Sorted, disjoint spans of a text that can be asked whether another span overlaps one."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if start == end:
                continue
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __bool__(self) -> bool:
        return bool(self._starts)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return zip(self._starts, self._ends, strict=True)

    def touch(self, start: int, end: int) -> bool:
        """Whether ``start:end`` shares a character with a span; an insertion, whether it stands inside one."""
        i = bisect_right(self._ends, start)
        if i == len(self._starts):
            return False
        return self._starts[i] < end or (start == end and self._starts[i] < start)


@lru_cache(maxsize=4)
def protected(text: str) -> Spans:
    """The protected spans of ``text``."""
    return Spans(m.span() for m in _PROTECTED.finditer(text))
