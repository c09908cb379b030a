"""Cutting a leak out of an article so that the article reads as if it had never been there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.core.rule import Hit
from cleantext.rules.leaks.deliberate import Deliberate
from cleantext.rules.leaks.view import View

_STOPS = frozenset(".!?…:;,؟۔।")  # what a sentence or clause ends with,
_CLOSING = frozenset("\"'”’»)]")  # and what may follow it
_OPENING = frozenset("\"'“‘„«([¿¡")  # what a sentence may begin with, other than a letter or a number
_LEANING = frozenset(",.;:!?…)]}”’»")  # what stands next to the word before it


class Leak(NamedTuple):
    """Debug output at ``start:end`` of a view.

    ``proven`` where a grammar read it to its end or a count fits. ``inner`` where the text on both sides may be one
    word or one sentence (a tag, a comment): what is glued on both sides then stays glued.
    """

    start: int
    end: int
    proven: bool
    why: str = ""
    inner: bool = False


def cut(seen: View, leaks: Iterable[Leak], *, strict: bool = False) -> Iterator[Hit]:
    """The hits that take these leaks out of the original text, each with its seam.

    Leaks with only white space between them go together. Of two that overlap, the one that begins first goes, the
    longer one if they begin at one place. Code that stands there on purpose stays (see `deliberate`), unless
    ``strict`` is set.
    """
    text = seen.original
    found = [(*seen.source(leak.start, leak.end), leak) for leak in leaks if leak.start < leak.end]
    if not found:
        return
    if not strict:
        meant = Deliberate(text, [(start, end) for start, end, _ in found])
        found = [one for one in found if not meant.holds(one[0], one[1])]
    for start, end, parts in _joined(text, found):
        proven = all(leak.proven for leak in parts)
        why = next((leak.why for leak in parts if leak.why), "")
        left, right, new = seam(text, start, end, inner=all(leak.inner for leak in parts))
        yield Hit(left, right, new, why, proven)


def _joined(text: str, found: list[tuple[int, int, Leak]]) -> Iterator[tuple[int, int, list[Leak]]]:
    """Runs of leaks that overlap, or have only white space between them."""
    first, last, parts = 0, -1, list[Leak]()
    for start, end, leak in sorted(found, key=lambda one: (one[0], -one[1])):
        if parts and start < last:
            continue
        if parts and (start == last or text[last:start].isspace()):
            last = end
            parts.append(leak)
            continue
        if parts:
            yield first, last, parts
        first, last, parts = start, end, [leak]
    if parts:
        yield first, last, parts


def seam(text: str, start: int, end: int, *, inner: bool = False) -> tuple[int, int, str]:
    """Where to cut for a leak at ``start:end``, and what to put there: start, end, new.

    A leak that was a paragraph goes with one of its breaks, the wider one; one in a line leaves one space, and none
    before a comma or full stop; what was glued on one side keeps the gap of the other. Prose that was glued on both
    sides is parted where a sentence ends before the leak and another begins after it.
    """
    left, right = start, end
    while left and text[left - 1].isspace():
        left -= 1
    while right < len(text) and text[right].isspace():
        right += 1
    before, after = text[left:start], text[end:right]
    if not left:
        return 0, right, ""
    if right == len(text):
        return left, right, after[: after.find("\n") + 1]
    if not before and not after:
        return left, right, "" if inner else _between(text[max(0, left - 2) : left], text[right])
    breaks, following = before.count("\n"), after.count("\n")
    if breaks and following:
        indent = after[after.rfind("\n") + 1 :]
        return left, right, after if following >= breaks else before[: before.rfind("\n") + 1] + indent
    if breaks or following:
        return left, right, before if breaks else after
    leaning = text[right] in (_LEANING if not after else ",.") and not text[right + 1 : right + 2].isalnum()
    return left, right, "" if leaning else " "


def _between(before: str, after: str) -> str:
    """What parts two pieces of prose that a leak was glued to on both sides: a space between words and sentences.

    Nothing inside a number, after an opening quotation mark, and in scripts that write no spaces.
    """
    closed = before[-1] in _CLOSING and len(before) > 1 and not before[0].isspace()
    last = before[0] if closed else before[-1]
    if max(last, after) >= "\u2e80" or (last in ".,:" and before[0].isdigit() and after.isdigit()):
        return ""
    return " " if (last.isalnum() or last in _STOPS or closed) and (after.isalnum() or after in _OPENING) else ""
