"""Tracebacks of Python."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import WINDOW, any_prose, cut_off, ending, line_end, message_end, prose
from cleantext.rules.leaks.view import View, view

_GUTTER = r"(?:[ \n]?\|(?=[ \n]))*[ \n]?"
_HEADER = r"Traceback \(most recent call last\):"
_FRAME = r"File \"[^\"\n]{1,500}\", line \d+(?:, in (?:<[\w ]{1,40}>|[\w.<>]{1,200}))?"
_RULER = r"\+(?:-\+)?-{4,60}(?: (?:\d{1,4}|\.\.\.) -{4,60})?"
_CHAINED = (
    r"(?:During handling of the above exception, another exception occurred:"
    r"|The above exception was the direct cause of the following exception:)"
)
_START = pattern(
    rf"(?:\+ Exception Group |Exception Group )?{_HEADER}|(?P<source>File \"[^\"\n]{{1,500}}\", line \d+(?=[ \n]))",
    engine="re",
)
# What cannot be compiled has no traceback, only its place.
_UNCOMPILED = pattern(r"(?:Syntax|Indentation|Tab)Error: |File \"", engine="re")
_FIRST = pattern(rf"{_GUTTER}(?P<frame>{_FRAME})", engine="re")
# What ends the source lines under a frame: another frame, another traceback, or the exception.
_NAMED = (
    r"(?:[A-Za-z_]\w{0,80}\.){0,8}\w{0,80}(?:Error|Exception|Warning|Exit|Interrupt|Iteration|Timeout|Group|Failure)"
    r"|(?:[a-z_]\w{0,80}\.){1,8}[A-Z]\w{1,80}"
)
_NEXT = pattern(
    rf"{_GUTTER}(?:(?P<frame>{_FRAME})|(?P<chain>{_CHAINED})|(?P<header>{_HEADER})|(?P<repeat>\[Previous line"
    rf" repeated \d+ more times?\])|(?<![\w.])(?<!except )(?<!raise )(?P<error>{_NAMED})(?=: |:?\n|:?$))",
    engine="re",
)
_BARE = pattern(r"\n(?P<error>[A-Za-z_][\w.]{0,200})(?=: [^\n]|\n|$)", engine="re")
_LINKED = pattern(rf"{_GUTTER}{_CHAINED}{_GUTTER}(?=(?:\+ )?(?:Exception Group )?Traceback)", engine="re")
_LINKED_HALF = pattern(
    r"[ \n](?:D|Du|During hand[a-z, ]*:?|Th|The above exc[a-z ]*:?"
    rf"|(?:{_CHAINED}[ \n]?)?(?:T|Tra?c?e?b?a?c?k?(?: \([a-z ]*\)?:?)?)?)",
    engine="re",
)
_RULED = pattern(rf"{_GUTTER}{_RULER}", engine="re")
_GROUP = pattern(r"(?P<open>\+-\+-{4,60} 1 -{4,60})|(?P<close>\+-{30,60})(?![- ]*(?:\d|\.\.\.))", engine="re")
_CARETS = pattern(r"[ \n][~^][~^ ]{0,300}(?:-->)?", engine="re")
_HALF = pattern(
    r"[ \n]?(?:F|Fi|Fil|File|File \"[^\"\n]{0,500}(?:\"(?:,(?: | l| li| lin| line(?: \d*(?:,(?: i"
    r"| in(?: [\w<>. ]{0,80})?)?)?)?)?)?)?)",
    engine="re",
)


class _Read(NamedTuple):
    end: int
    proven: bool


@rule(
    since="0.1",
    trigger=r"Traceback|(?:Syntax|Indentation|Tab)Error",
    examples=[
        (
            'The clinic opened in May.\n\nTraceback (most recent call last):\n  File "app.py", line 3, in <module>\n'
            "    main()\nKeyError: 'name'\n\nIt has nine rooms.",
            "The clinic opened in May.\n\nIt has nine rooms.",
        ),
        (
            'The clinic opened in May. Traceback (most recent call last): File "app.py", line 3, in run x = 1 / 0'
            " ~~^~~ ZeroDivisionError: division by zero",
            "The clinic opened in May.",
        ),
    ],
    unchanged=[
        "A report that begins with Traceback (most recent call last) names the newest call at its end.",
        'Python prints "Traceback (most recent call last):" and then the frames.',
    ],
)
def python_traceback(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Python traceback left in the text.

    Begins with ``Traceback (most recent call last):`` and at least one frame ``File "...", line N`` (for source that
    cannot be compiled the frame is enough, with the ``SyntaxError`` under it); reaches to the exception and
    its message, through chained exceptions and exception groups. A header that is only quoted is left alone.
    The message ends with its line, or before a sentence that follows it on the same line.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen), strict=strict)


def _leaks(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while start := _START.search(text, at):
        at = start.end()
        if start["source"]:
            error = _UNCOMPILED.search(text, at, min(len(text), at + 700))
            if not error or error[0][0] == "F" or text.count("\n", at, error.start()) > 3:
                continue
        if read := _traceback(text, start.start() if start["source"] else at):
            at = read.end
            yield Leak(_gutter(text, start.start()), at, read.proven)


def _gutter(text: str, start: int) -> int:
    """An exception group's traceback begins with its gutter."""
    while start >= 2 and text[start - 2 : start] in ("| ", "+ "):
        start -= 2
    return start


def _traceback(text: str, at: int) -> _Read | None:
    """Read the frames after a header, and whatever is chained to them."""
    first = _FIRST.match(text, at)
    if not first:
        return _Read(len(text), False) if _HALF.fullmatch(text, at) and len(text) - at > 8 else None
    at = first.end()
    while True:
        read = _frames(text, at)
        at = read.end
        if not read.proven:
            return read
        if ruler := _RULED.match(text, at):
            return _Read(_group(text, ruler.end(), ruler.start()), True)
        linked = _LINKED.match(text, at)
        again = linked and _START.match(text, linked.end())
        first = again and _FIRST.match(text, again.end())
        if again and not first and cut_off(_HALF, text, again.end()):
            return _Read(len(text), False)
        if not first:
            return _Read(*ending(_LINKED_HALF, text, at))
        at = first.end()


def _frames(text: str, at: int) -> _Read:
    """From the end of one frame to the end of the exception's message."""
    while True:
        found = _NEXT.search(text, at, min(len(text), at + WINDOW))
        if found and (found["frame"] or found["repeat"]) and text.count("\n", at, found.start()) <= 8:
            at = found.end()
        elif found and found["error"] and text.count("\n", at, found.start()) <= 3:
            return _message(text, found.end())
        elif bare := _bare(text, at):
            return _message(text, bare)
        elif found and found["error"]:
            return _message(text, found.end())
        elif _cut(text, at):
            return _Read(len(text), False)
        else:
            return _Read(at, False)


def _cut(text: str, at: int) -> bool:
    """Whether the end of the text cuts the traceback in the source line of its last frame, or in a frame after it."""
    if len(text) - at > 600:
        return False
    lines = text[at:].strip("\n").split("\n")
    if len(lines) > 1 and _HALF.fullmatch(lines[-1]):
        lines.pop()
    source, *name = [line for line in lines if line.strip("~^ |")] or [""]
    return not prose(source, 6) and (not name or (len(name) == 1 and " " not in name[0]))


def _bare(text: str, at: int) -> int:
    """The end of an exception's name that is known by its place alone: a line under the last frame and its source.

    The name with a message wins over a mere name, which may be the source line; of two mere names, the second.
    """
    end = at
    for _ in range(4):
        end = line_end(text, end + 1)
    mere = 0
    for name in _BARE.finditer(text, at, end):
        if text[name.end() : name.end() + 1] == ":":
            return int(name.end())
        if text.count("\n", at, name.start()) <= 1:
            mere = name.end()
    return mere


def _message(text: str, at: int) -> _Read:
    """The message after the exception's name: to whatever is chained to it, else as far as it can be told."""
    if text[at : at + 1] != ":":
        return _Read(at, True)
    end = line_end(text, at)
    for ahead in (_LINKED.search(text, at, min(len(text), at + WINDOW)), _RULED.search(text, at, end + 2)):
        if ahead and not any_prose(text[end : ahead.start()]):
            return _Read(ahead.start(), True)
    return _Read(min(len(text), max(at + 1, message_end(text, at + 2))), True)


def _group(text: str, at: int, start: int) -> int:
    """The end of an exception group: the ruler that closes the first one opened."""
    depth, end = 0, at
    for ruler in _GROUP.finditer(text, start, min(len(text), start + 100_000)):
        depth += 1 if ruler["open"] else -1
        end = ruler.end()
        if depth <= 0:
            break
    return end
