"""The quotation marks of a text, paired line by line, so that one stray mark spoils one paragraph at most.

What a paragraph leaves open may be closed by a later line of the same block (text wrapped by hand). Lines that look
like source code, and spans that the core protects, hold no quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.rules.quotes.conventions import ANYWHERE
from cleantext.rules.quotes.marks import (
    CLOSES,
    CODE,
    CODE_FIRST,
    EITHER,
    INSIDE,
    MARK,
    OPENS,
    PREFIXED,
    STRAIGHT,
    TEX,
    TWO_COMMAS,
    TWO_SINGLE,
    Mark,
    marks,
)

_BLANK = pattern(r"\n[ \t\r]*\n", engine="re")
_DEEP = 4  # how many open marks a closing one looks past for its partner
_WRAPPED = 20  # lines of a block that a quotation may run over
_TYPED = frozenset({STRAIGHT, TEX, TWO_SINGLE, TWO_COMMAS})
_MATCHING = ANYWHERE | {'""', "””", "»»", "``''", '``"', "''''", "\"''", ",,''", ',,"', ",,“", ",,”"}


class Pair(NamedTuple):
    """Two marks that belong together. ``nested``: it stands in another pair or holds one."""

    open: Mark
    close: Mark
    nested: bool

    @property
    def glyphs(self) -> str:
        """Both marks, one after the other."""
        return self.open.glyph + self.close.glyph


class Line(NamedTuple):
    """What a line holds: its pairs, and the marks that have no partner. ``start`` is where it begins."""

    start: int
    pairs: list[Pair]
    loose: list[Mark]


def partners(opening: str, closing: str) -> bool:
    """Whether two marks make a pair that is well formed somewhere."""
    return opening + closing in _MATCHING


@lru_cache(maxsize=2)
def reading(text: str) -> tuple[Line, ...]:
    """The lines of ``text`` that hold quotation marks, read once for all rules that look at it."""
    read = list(_lines(text))
    _join(text, read)
    return tuple(read)


def _lines(text: str) -> Iterator[Line]:
    held = protected(text)
    stop = -1
    for match in MARK.finditer(text):
        if match.start() <= stop:
            continue
        begin = text.rfind("\n", stop if stop > 0 else 0, match.start()) + 1
        stop = text.find("\n", match.end())
        stop = len(text) if stop < 0 else stop
        line = text[begin:stop]
        if CODE.search(line) or CODE_FIRST.match(line):
            continue
        found = [mark for mark in marks(text, begin, stop) if not held.touch(mark.start, mark.end)]
        if found and line.strip() not in _TYPED:
            yield Line(begin, *_pair(found))


def _pair(found: list[Mark]) -> tuple[list[Pair], list[Mark]]:
    """The pairs among the marks of one line, and those left over, both by place."""
    pairs: list[Pair] = []
    loose: list[Mark] = []
    stack: list[Mark] = []
    for i, mark in enumerate(found):
        after = found[i + 1] if i + 1 < len(found) else None
        way = _way(mark, stack[-1] if stack else None, after)
        if way == OPENS:
            stack.append(mark)
        elif way == CLOSES and stack:
            at = _partner(mark, stack)
            pairs.append(Pair(stack[at], mark, False))
            loose += stack[at + 1 :]
            del stack[at:]
        elif way == CLOSES:
            loose.append(mark)
    pairs.sort()
    return [pair._replace(nested=nested) for pair, nested in zip(pairs, _nested(pairs), strict=True)], sorted(
        loose + stack
    )


def _nested(pairs: list[Pair]) -> Iterator[bool]:
    """For each of the pairs of a line, sorted, whether it stands in another one or holds one."""
    reach = 0
    for i, pair in enumerate(pairs):
        yield pair.open.start < reach or (i + 1 < len(pairs) and pairs[i + 1].open.start < pair.close.start)
        reach = max(reach, pair.close.start)


def _partner(closing: Mark, stack: list[Mark]) -> int:
    """The place in the stack of the mark that this one closes: the nearest it is well formed with, else the last."""
    for at in range(len(stack) - 1, max(-1, len(stack) - 1 - _DEEP), -1):
        if partners(stack[at].glyph, closing.glyph):
            return at
    return len(stack) - 1


def _way(mark: Mark, opened: Mark | None, after: Mark | None) -> str:
    """Whether a mark opens or closes here, or is none of a pair ("")."""
    glyph, way = mark.glyph, mark.way
    if glyph == TEX:
        return OPENS if way != INSIDE else ""
    if way == PREFIXED:
        return OPENS if opened is None and _closes_soon(after) else ""
    if mark.digit and way != OPENS and (opened is None or _closes_soon(after)) and glyph in ('"', "”", TWO_SINGLE):
        return "" if way != INSIDE or glyph != "”" else CLOSES  # inches, seconds
    if way == OPENS and mark.joined and opened is not None and opened.padded and opened.glyph == glyph:
        return CLOSES
    if way in (OPENS, CLOSES):
        return way
    if glyph == "“":
        if opened is None:
            return OPENS
        low = opened.glyph in ("„", TWO_COMMAS)
        same = opened.glyph in "“”" and (after is None or after.glyph != "”" or opened.glyph == "”")
        return CLOSES if low or same else OPENS
    if glyph == "«":
        return CLOSES if opened is not None and opened.glyph == "»" else OPENS
    if opened is None:
        return OPENS if way == EITHER and glyph != "»" else ""
    if way == INSIDE and glyph in (STRAIGHT, TWO_SINGLE):
        return "" if _closes_soon(after) else CLOSES
    return CLOSES


def _closes_soon(after: Mark | None) -> bool:
    """Whether the next mark can only close, and is no measure itself."""
    return after is not None and after.way == CLOSES and not after.digit


def _join(text: str, read: list[Line]) -> None:
    """Pair what one line leaves open with what a later line of the same block leaves to close."""
    pending: list[tuple[Mark, int]] = []
    joined: dict[int, set[Mark]] = {}  # line -> the marks of it that have found a partner
    done = 0
    for number, line in enumerate(read):
        if pending and (number - pending[-1][1] > _WRAPPED or _BLANK.search(text, done, line.start)):
            pending.clear()
        done = max(done, line.start - 1)
        for mark in line.loose:
            if mark.way == CLOSES and pending and partners(pending[-1][0].glyph, mark.glyph):
                opened, at = pending.pop()
                joined.setdefault(at, set()).add(opened)
                joined.setdefault(number, set()).add(mark)
                line.pairs.append(Pair(opened, mark, True))
            elif mark.way == OPENS:
                pending.append((mark, number))
    for number, marks_joined in joined.items():
        read[number].loose[:] = [mark for mark in read[number].loose if mark not in marks_joined]
