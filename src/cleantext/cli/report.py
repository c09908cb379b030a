"""Telling what was found: as text, and where in a text it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from cleantext.cli.session import Seen, Session
from cleantext.cli.terminal import Paint, coloured, excerpt, visible
from cleantext.cli.write import Output
from cleantext.core.pattern import pattern
from cleantext.core.pipeline import Finding

_CONTEXT = 14  # characters around a short change, so that one sees where it is
_NEWLINE = pattern("\n", engine="re")


class Places:
    """Line and column of offsets in a text, both from 1, columns in code points."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in _NEWLINE.finditer(text))]

    def __call__(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class TextReport:
    """One finding on two lines: ``path:line:col: rule: why``, and what it is about."""

    def __init__(self, out: Output, session: Session) -> None:
        self._out = out
        self._paint = Paint(coloured(session.asked.color or "auto", out.stream))

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the findings of a text."""
        places = Places(seen.text)
        paint = self._paint
        for found in findings:
            line, column = places(found.start)
            place = f"{seen.place}:{visible(seen.field)}" if seen.field else seen.place
            head = f"{paint('bold', f'{place}:{line}:{column}')}: {paint('cyan', found.rule)}: {visible(found.why)}"
            self._out.say(head)
            for body in self._body(seen.text, found):
                self._out.say(body)

    def _body(self, text: str, found: Finding) -> Iterator[str]:
        if found.rule == "guard":
            return
        before, after = around(text, found)
        old = self._paint("red", f"'{excerpt(before + found.old + after)}'")
        if found.new is None:
            yield f"    {old}"
            return
        new = self._paint("green", f"'{excerpt(before + found.new + after)}'")
        unsafe = "" if found.applied else "  (not applied)"
        yield f"    {old} -> {new}{unsafe}"

    def end(self) -> None:
        """Nothing more to say."""


def around(text: str, found: Finding) -> tuple[str, str]:
    """What stands before and after a short change, on its line."""
    room = _CONTEXT if len(found.old) < 2 * _CONTEXT else 0
    before = text[max(0, found.start - room) : found.start].rpartition("\n")[2]
    after = text[found.end : found.end + room].partition("\n")[0]
    return before, after
