"""Reading a crash report of native code part by part (see `native_parts`)."""

from __future__ import annotations

from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.native_parts import ANCHOR, FRAME, FRAME_END, FUNCTION, NOTE, STAMP, SURE, WHOLE
from cleantext.rules.leaks.traces import line_end, message_end, prose

_REACH = 4000  # the longest frame: C++ and Swift print their types in full
_STAMPS = 3  # so many lines of a kernel's log prove it
_GAP = 700  # how far an anchor may continue a report over lines that are not known
_CLOSED = pattern(r"[\p{L}\d)'\"][.!?。！？]['\")\]»”’]{0,2}(?=\s|$)")
_SIGNS = pattern(r"[#:/_<>=\d\[\]]")
_OPEN = frozenset(": ")


class Report(NamedTuple):
    """What was read from a place: where it ends, and what it weighs; two make a report."""

    end: int
    weight: int


def report(text: str, at: int) -> Report:
    """Read parts from ``at`` on, over gaps that do not read like prose."""
    weight = stamps = 0
    end = at
    while True:
        if stamp := STAMP.match(text, end):
            end = stamp.end() if stamp["whole"] is not None else rest(text, stamp.end())
            stamps += 1
            weight += 2 * (stamps == _STAMPS)
        elif frame := FRAME.match(text, end):
            end = frame_end(text, frame.end())
            weight += 1
        elif whole := WHOLE.match(text, end):
            end = whole.end()
            weight += 1
        elif sure := SURE.match(text, end):
            end = rest(text, sure.end()) if sure[0][-1] in _OPEN else sure.end()
            weight += 2
        elif (note := NOTE.match(text, end)) and note.end() > end:
            end = note.end()
            if note[0][0] == " " and end == line_end(text, end):  # prose may stand between the note and its line's end
                end = message_end(text, note.start() + 1)
        elif weight and (far := over_gap(text, end)):
            end = far
        else:
            return Report(end, weight)


def report_end(text: str, at: int) -> int:
    """The end of a report that continues another trace at ``at``; ``at`` where there is none."""
    found = report(text, at)
    return found.end if found.weight > 1 else at


def frame_end(text: str, at: int) -> int:
    """The end of a frame whose address begins at ``at``."""
    found = FRAME_END.search(text, at, min(len(text), at + _REACH))
    if not found:
        return at
    end: int = found.end()
    if found[0] or not prose(text[at:end], 6):
        return end
    called = FUNCTION.match(text, at)
    return int(called.end()) if called else at


def rest(text: str, at: int) -> int:
    """The end of a message after a part that names it: to the next part on its line, else as far as can be told."""
    end = min(line_end(text, at), at + _REACH)
    place = at
    while (place := text.find(" ", place + 1, end)) > 0:
        if _part(text, place):
            return place
        if place - at > 600:
            break
    return message_end(text, at)


def over_gap(text: str, at: int) -> int:
    """Where an anchor continues the report that stopped at ``at``; 0 where none does, or prose stands between."""
    if at >= len(text):
        return 0
    found = ANCHOR.search(text, at, min(len(text), at + _GAP))
    if not found or any(_sentence(line) for line in text[at : found.start()].split("\n")):
        return 0
    far: int = found.start()
    return far if far > at and _part(text, far) else 0


def _part(text: str, at: int) -> bool:
    """Whether a part of a report begins at ``at``."""
    return any(part.match(text, at) for part in (FRAME, WHOLE, SURE, NOTE, STAMP))


def _sentence(line: str) -> bool:
    """Whether a line may be prose: closed like a sentence, or a headline of nothing but words."""
    return prose(line, 5 if _CLOSED.search(line) else 4) and (bool(_CLOSED.search(line)) or not _SIGNS.search(line))
