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
    r"[ \n]?(?:(?:string|array|object|int|float|bool|resource|enum)\([^()\n]{0,80}\)?[ ]?[{(\"]?|(?:[a-z]{1,8}|N|NU|NUL))?[ \n]?\Z"
)
_SENTENCE_END = frozenset(".!?…:;\"'”’»)]>")


class Output(NamedTuple):
    """One thing that PHP printed."""

    start: int
    end: int
    kind: str  # "value" or "message"
    proven: bool
    weak: bool
    whole: bool


@lru_cache(maxsize=2)
def php_output(view: View) -> tuple[Output, ...]:
    """Everything that PHP printed into a text, weak values only where their place says so."""
    outputs = sorted([*_messages(view), *_values(view)])
    kept: list[Output] = []
    run: list[Output] = []
    for output in outputs:
        if run and output.start < run[-1].end:
            continue
        if run and view.text[run[-1].end : output.start].strip():
            kept += _accepted(view, run)
            run = []
        run.append(output)
    return (*kept, *_accepted(view, run))


def leaks(view: View, kind: str) -> list[Leak]:
    """The outputs of one kind, as leaks."""
    return [Leak(o.start, o.end, o.proven) for o in php_output(view) if o.kind == kind]


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


def _accepted(view: View, run: list[Output]) -> list[Output]:
    """A run of outputs, if it is one: something in it is strong, or its place is that of no word of a sentence."""
    if not run or not all(output.weak for output in run):
        return run
    text = view.text
    start, end = run[0].start, run[-1].end
    if all(text.startswith("NULL", output.start) for output in run):
        return []
    before, after = text[:start][-2:].rstrip(), text[end : end + 2].lstrip(" ")
    begins = not before or text[start - 1] == "\n" or before[-1] in _SENTENCE_END
    ends = not after or after[0] == "\n" or after[0].isupper() or after[0] in "\"'“‘«([¿¡" or after[0].isdigit()
    return run if begins and ends else []
