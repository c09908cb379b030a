"""What PHP put into a text, in a row: dumped values and messages, so that each can vouch for its neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.leaks import php_error, php_value
from cleantext.rules.leaks.php_string import Strings
from cleantext.rules.leaks.seam import Leak
from cleantext.rules.leaks.view import View

_HEADS = pattern(
    r"""[*]?&?(?:string|array|object|int|long|float|double|bool|resource|enum|uninitialized)\(|lazy[ ](?:ghost|proxy)|NULL
      |enum[ ][\w\\]+::|class[ ][\w\\@]+\#|\*(?:RECURSION|uninitialized)\*""",
    "x",
)
_PARTIAL = pattern(
    r"""[ \n]?(?:(?:string|array|object|int|float|bool|resource|enum)\([^()\n]{0,80}(?:\)(?:\#[0-9]*)?[ ]?(?:[{"]|\([0-9]*\)?[ ]?)?)?
      |resource\([0-9]{1,10}\)[ ]of(?:[ ]t(?:y(?:p(?:e(?:[ ]\([^()\n]{0,60})?)?)?)?)?
      |(?:string|array|object|int|float|bool|resource|enum|N|NU|NUL|Wa(?:r(?:n(?:i(?:ng?)?)?)?)?|Not(?:i(?:ce?)?)?))[ \n]?\Z""",
    "x",
)
_SENTENCE_END = frozenset(".!?…:;\"'”’»)]>。！？")
_OPENING = frozenset("\n\"'([«¿¡")
_LEANING = frozenset(",.;:!?)]}=")


class Output(NamedTuple):
    """One thing that PHP printed."""

    start: int
    end: int
    kind: str  # "value" or "message"
    proven: bool
    weak: bool
    whole: bool


@lru_cache(maxsize=2)
def php_output(view: View) -> tuple[list[Output], ...]:
    """Everything that PHP printed into a text, in runs; weak values only where their place says so."""
    runs: list[list[Output]] = []
    for output in sorted([*_messages(view), *_values(view)]):
        last = runs[-1][-1].end if runs else -1
        if output.start < last:
            continue
        if runs and not view.text[last : output.start].strip(" \n"):
            runs[-1].append(output)
        else:
            runs.append([output])
    return tuple(run for run in runs if _accepted(view, run))


def leaks(view: View, kind: str) -> list[Leak]:
    """The runs that hold an output of this kind, and none of a kind that comes before it: values come before messages."""
    return [
        Leak(run[0].start, run[-1].end, all(output.proven for output in run))
        for run in php_output(view)
        if kind == ("value" if any(output.kind == "value" for output in run) else "message")
    ]


def _messages(view: View) -> list[Output]:
    """Messages and exceptions, first those that begin with a level."""
    found: list[Output] = []
    for heads in (php_error.HEAD, php_error.BARE):
        at = 0
        while head := heads.search(view.text, at):
            read = php_error.message(view, head)
            at = read.end if read else head.end()
            if read:
                found.append(Output(read.start, read.end, "message", read.whole, False, read.whole))
    return found


def _values(view: View) -> list[Output]:
    """Dumped values, at the top level."""
    strings = Strings(view)
    found: list[Output] = []
    at = 0
    while head := _HEADS.search(view.text, at):
        read = php_value.value(strings, head.start())
        at = max(read.end, head.end()) if read else head.end()
        if read and (not read.broken or read.end > head.end()):
            found.append(Output(read.start, read.end, "value", read.proven and not read.broken, read.weak, read.whole))
    if found and found[-1].whole and _PARTIAL.match(view.text, found[-1].end):
        found.append(Output(found[-1].end, len(view.text), "value", False, True, False))
    return found


def _accepted(view: View, run: list[Output]) -> bool:
    """Whether a run is PHP's: something in it is strong, or its place is that of no word of a sentence."""
    if not all(output.weak for output in run):
        return True
    text = view.text
    start, end = run[0].start, run[-1].end
    if all(text.startswith("NULL", output.start) for output in run):
        return False
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip(" ")
    begins = not before or text[start - 1] == "\n" or before[-1] in _SENTENCE_END
    return begins and (not after or after[0] in _OPENING or not (after[0].islower() or after[0] in _LEANING))
