"""What the grammars of PHP's output share: the thing they hand on, and lookups that keep them linear."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Any, NamedTuple

from cleantext.rules.leaks.view import View


class Item(NamedTuple):
    """One thing that PHP printed, at ``start:end`` of a view.

    ``kind`` names the grammar. ``weak`` where it might be part of a sentence, ``whole`` where it was read to its end.
    """

    start: int
    end: int
    kind: str
    proven: bool
    weak: bool = False
    whole: bool = True


class Places:
    """Where a pattern matches in a view, found once and asked for often. Its matches do not overlap."""

    __slots__ = ("_starts", "matches")

    def __init__(self, pattern: Any, text: str) -> None:
        self.matches: list[Any] = list(pattern.finditer(text))
        self._starts = [match.start() for match in self.matches]

    def after(self, start: int, limit: int) -> Any:
        """The first match that begins at ``start`` or behind it, but before ``limit``; None if there is none."""
        number = bisect_left(self._starts, start)
        return self.matches[number] if number < len(self._starts) and self._starts[number] < limit else None


def parted(view: View, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of the view, with text on both sides."""
    ends = _paragraphs(view)
    number = bisect_left(ends, start + 1)
    return number < len(ends) and ends[number] < end - 1


@lru_cache(maxsize=2)
def _paragraphs(view: View) -> list[int]:
    """The newlines of the view that stand for empty lines."""
    return [at for at, char in enumerate(view.text) if char == "\n" and view.blank(at)]
