"""Unified diffs, straight from edits: no search for what changed, so the cost is linear."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cleantext.cli.session import Seen, Session
from cleantext.cli.terminal import Paint, coloured, is_terminal, visible
from cleantext.cli.write import Output
from cleantext.core.edit import Edit
from cleantext.core.pipeline import Finding

_CONTEXT = 3


class Block(NamedTuple):
    """Lines ``start:end`` of the old text stand as lines ``new_start:new_end`` in the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


class DiffReport:
    """Writes what a text would become. What a terminal would act on is escaped there, and only there."""

    def __init__(self, out: Output, session: Session) -> None:
        self._out = out
        self._escapes = is_terminal(out.stream)
        self._paint = Paint(coloured(session.asked.color or "auto", out.stream))

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the diff of a text that changed."""
        name = seen.place + (f":{visible(seen.field)}" if seen.field else "")
        for line in unified(name, seen.text, seen.result.text, seen.result.edits):
            body = line.removesuffix("\n")
            shown = visible(body) if self._escapes else body
            colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[0])
            shown = self._paint(colour, shown) if colour else shown
            self._out.write(as_bytes(shown + "\n"))

    def end(self) -> None:
        """Nothing more to say."""


def as_bytes(text: str) -> bytes:
    """UTF-8, with escaped bytes as they were and other lone surrogates as they may be."""
    for errors in ("strict", "surrogateescape"):
        try:
            return text.encode("utf-8", errors)
        except UnicodeEncodeError:
            continue
    return text.encode("utf-8", "surrogatepass")


def unified(name: str, old: str, new: str, edits: Sequence[Edit]) -> Iterator[str]:
    """The lines of a unified diff; none where nothing changed."""
    before, after = Lines(old), Lines(new)
    blocks = list(changed(before, after, edits))
    if blocks:
        yield f"--- {name}\n"
        yield f"+++ {name}\n"
    i = 0
    while i < len(blocks):
        last = i
        while last + 1 < len(blocks) and blocks[last + 1].start - blocks[last].end <= 2 * _CONTEXT:
            last += 1
        yield from hunk(before, after, blocks[i : last + 1])
        i = last + 1


class Lines:
    """The lines of a text, each with its end."""

    def __init__(self, text: str) -> None:
        self.lines = [line + "\n" for line in text.split("\n")]
        last = self.lines.pop()[:-1]
        if last:
            self.lines.append(last)
        self._starts = [0]
        for line in self.lines[: len(self.lines) - bool(last)]:
            self._starts.append(self._starts[-1] + len(line))

    def holding(self, offset: int) -> int:
        """How many lines end before an offset: the number, from 0, of the line that holds it."""
        return bisect_right(self._starts, offset) - 1


def changed(before: Lines, after: Lines, edits: Sequence[Edit]) -> Iterator[Block]:
    """Blocks of whole lines that the edits change, in order."""
    open_: list[int] = []
    shift = 0
    for start, end, new in edits:
        place = start + shift
        shift += len(new) - (end - start)
        here = [
            before.holding(start),
            before.holding(end) + 1,
            after.holding(place),
            after.holding(place + len(new)) + 1,
        ]
        if open_ and (here[0] <= open_[1] or here[2] <= open_[3]):
            open_[1], open_[3] = max(open_[1], here[1]), max(open_[3], here[3])
            continue
        if open_:
            yield from trimmed(before, after, Block(*open_))
        open_ = here
    if open_:
        yield from trimmed(before, after, Block(*open_))


def trimmed(before: Lines, after: Lines, block: Block) -> Iterator[Block]:
    """The block without lines at its ends that are the same in both texts."""
    start, end, new_start, new_end = block
    end, new_end = min(end, len(before.lines)), min(new_end, len(after.lines))
    while start < end and new_start < new_end and before.lines[start] == after.lines[new_start]:
        start, new_start = start + 1, new_start + 1
    while start < end and new_start < new_end and before.lines[end - 1] == after.lines[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    if start < end or new_start < new_end:
        yield Block(start, end, new_start, new_end)


def hunk(before: Lines, after: Lines, blocks: Sequence[Block]) -> Iterator[str]:
    """Blocks near each other, with the lines around them."""
    start = max(0, blocks[0].start - _CONTEXT)
    end = min(len(before.lines), blocks[-1].end + _CONTEXT)
    new_start = blocks[0].new_start - (blocks[0].start - start)
    new_end = blocks[-1].new_end + (end - blocks[-1].end)
    yield f"@@ -{span(start, end)} +{span(new_start, new_end)} @@\n"
    done = start
    for block in blocks:
        yield from marked(" ", before.lines[done : block.start])
        yield from marked("-", before.lines[block.start : block.end])
        yield from marked("+", after.lines[block.new_start : block.new_end])
        done = block.end
    yield from marked(" ", before.lines[done:end])


def marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    """Lines with their mark in front."""
    for line in lines:
        yield mark + line
        if not line.endswith("\n"):
            yield "\\ No newline at end of file\n"


def span(start: int, end: int) -> str:
    """A range of lines as hunks name it."""
    count = end - start
    if count == 1:
        return str(start + 1)
    return f"{start + 1 if count else start},{count}"
