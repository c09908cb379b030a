"""Cutting a leak out of an article so that the article reads as if it had never been there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.core.rule import Hit
from cleantext.rules.leaks.view import View


class Leak(NamedTuple):
    """Debug output at ``start:end`` of a view; ``proven`` where a grammar read it to its end or a count fits."""

    start: int
    end: int
    proven: bool
    why: str = ""


def cut(seen: View, leaks: Iterable[Leak]) -> Iterator[Hit]:
    """The hits that take these leaks out of the original text, each with its seam."""
    text = seen.original
    done = 0
    for leak in sorted(leaks):
        start, end = seen.source(leak.start, leak.end)
        if start >= done:
            hit = seam(text, start, end, leak)
            done = hit.end
            yield hit


def seam(text: str, start: int, end: int, leak: Leak) -> Hit:
    """A leak that was a paragraph goes with one of its breaks; an inline one leaves one space."""
    left, right = start, end
    while left and text[left - 1].isspace():
        left -= 1
    while right < len(text) and text[right].isspace():
        right += 1
    before, after = text[left:start], text[end:right]
    if not left or right == len(text):
        new = "" if not left or "\n" not in after else "\n"
    elif "\n" in before and "\n" in after:
        new = max(before, after, key=lambda gap: gap.count("\n"))
    elif before and after:
        new = before if "\n" in before else after if "\n" in after else " "
    else:
        new = before or after
    return Hit(left, right, new, leak.why, leak.proven)
