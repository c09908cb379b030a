"""Edits: replacements with positions, and their algebra.

Offsets count code points of the text that the edits apply to. A *canonical* script is sorted, disjoint, its
touching edits are merged and its no-ops dropped. Scripts of edits compose (associatively) and invert, and that is
what lets a pipeline report every change in the coordinates of the text it was given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Edit(NamedTuple):
    """Replace ``text[start:end]`` with ``new``."""

    start: int
    end: int
    new: str


def canonical(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The one canonical script that does to ``text`` what ``edits`` do.

    Raises ValueError where two edits overlap or one lies outside the text.
    """
    merged: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e[0], e[1])):
        start, end, new = edit
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"edit {start}:{end} lies outside a text of {len(text)} characters")
        if merged and start < merged[-1].end:
            raise ValueError(f"edit {start}:{end} overlaps the edit that ends at {merged[-1].end}")
        if merged and start == merged[-1].end:
            last = merged.pop()
            merged.append(Edit(last.start, end, last.new + new))
        else:
            merged.append(Edit(start, end, new))
    return tuple(e for e in merged if text[e.start : e.end] != e.new)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """``text`` with canonical ``edits`` made; the same object when there are none."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    if not parts:
        return text
    parts.append(text[done:])
    return "".join(parts)


def invert(text: str, edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The script that turns ``apply(text, edits)`` back into ``text``."""
    shift = 0
    back: list[Edit] = []
    for start, end, new in edits:
        back.append(Edit(start + shift, start + shift + len(new), text[start:end]))
        shift += len(new) - (end - start)
    return tuple(back)


def compose(first: Sequence[Edit], second: Sequence[Edit]) -> tuple[Edit, ...]:
    """One script for two: ``apply(t, compose(first, second)) == apply(apply(t, first), second)``.

    ``second`` is in the coordinates of the text that ``first`` leaves. Edits of the two that overlap or touch
    become one, so what stays between two edits of the outcome is text that neither script has touched. No-ops
    that only a look at the text can tell are left to `canonical`.
    """
    if not first or not second:
        return tuple(second) or tuple(first)
    out: list[Edit] = []
    i = j = shift = 0  # shift: offset in the middle text minus offset in the first, before edit i
    while i < len(first) or j < len(second):
        at_first = first[i].start + shift if i < len(first) else None
        at_second = second[j].start if j < len(second) else None
        low = min(p for p in (at_first, at_second) if p is not None)
        source = low - shift  # before every edit of this cluster, so only earlier shifts count
        high = copied = low
        parts: list[str] = []
        pending: list[tuple[int, str]] = []  # what `first` put into the cluster: offset in the middle text, string
        while True:
            if i < len(first) and first[i].start + shift <= high:
                start, end, new = first[i]
                pending.append((start + shift, new))
                high = max(high, start + shift + len(new))
                shift += len(new) - (end - start)
                i += 1
            elif j < len(second) and second[j].start <= high:
                start, end, new = second[j]
                parts += (_between(pending, copied, start), new)
                copied = end
                high = max(high, end)
                j += 1
            else:
                break
        parts.append(_between(pending, copied, high))
        edit = Edit(source, high - shift, "".join(parts))
        if edit.start != edit.end or edit.new:
            out.append(edit)
    return tuple(out)


def _between(pending: list[tuple[int, str]], start: int, end: int) -> str:
    """The characters that the first script put into ``start:end`` of the middle text; forgets what lies before."""
    parts: list[str] = []
    keep: list[tuple[int, str]] = []
    for at, new in pending:
        if at < end and at + len(new) > start:
            parts.append(new[max(0, start - at) : end - at])
        if at + len(new) > end:
            keep.append((at, new))
    pending[:] = keep
    return "".join(parts)


class Origin:
    """Where spans of an edited text came from, by bisection."""

    __slots__ = ("_after", "_before", "_edits")

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = edits
        self._before: list[int] = []  # where each edit's new text begins in the edited text
        self._after: list[int] = []  # and where it ends
        shift = 0
        for start, end, new in edits:
            self._before.append(start + shift)
            self._after.append(start + shift + len(new))
            shift += len(new) - (end - start)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the original text that ``start:end`` of the edited text came from."""
        if not self._edits:
            return start, end
        if start < end:
            return self._char(start)[0], self._char(end - 1)[1]
        i = bisect_left(self._after, start)  # an empty span inside new text comes from the whole edit
        if i < len(self._edits) and self._before[i] < start < self._after[i]:
            return self._edits[i].start, self._edits[i].end
        point = start - self._shift(bisect_right(self._after, start))
        return point, point

    def _char(self, at: int) -> tuple[int, int]:
        i = bisect_right(self._after, at)
        if i < len(self._edits) and self._before[i] <= at:
            return self._edits[i].start, self._edits[i].end
        return at - self._shift(i), at - self._shift(i) + 1

    def _shift(self, count: int) -> int:
        return self._after[count - 1] - self._edits[count - 1].end if count else 0
