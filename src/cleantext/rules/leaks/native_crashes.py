"""Crash reports of native code, kernels and run times."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.native import report
from cleantext.rules.leaks.native_parts import LIKELY, SURE
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import ending
from cleantext.rules.leaks.view import View, view

_BEFORE = 4000  # how far before its first sure line a report may begin
_SPACE = pattern(r"[ \n]|(?<=[.!?:\"')\]])(?=[\[#=*+-])", engine="re")  # where a line may begin, also a glued one
_GLUED = pattern(r"[^\W\d_]{2,40}[.!?][\"')\]]{0,2}(?=[\w./-])(?!\w{1,4}:\d)", engine="re")
_HALF = pattern(
    r"[ \n]?(?:#(?:\d{1,4}(?: {1,2}(?:0?x?|0x[0-9a-fA-F]{1,16}(?: [^\n]{0,300})?"
    r"|p|pc(?: [0-9a-f]{1,16}[^\n]{0,300})?))?)?"
    r"|={1,3}(?:\d{1,9}(?:={1,3} ?[^\n]{0,120})?)?|SUM?M?A?R?Y?(?:: [^\n]{0,200})?|0x?[0-9a-f]{0,16})?",
    engine="re",
)


@rule(
    since="0.1",
    trigger=(
        r"0x[0-9a-fA-F]|==[0-9]+==|Sanitizer|libFuzzer|runtime[^A-Za-z]{1,8}error:|signal[^A-Za-z]{1,8}(?:SIG|[0-9])"
        r"|segfault|Kernel[^A-Za-z]{1,8}panic|BUG:|EXC_[A-Z]|\*\*\*[^A-Za-z]{1,8}(?:Error|Terminating)"
        r"|\*\*\*[^*A-Za-z]{1,8}\*\*\*|fatal[^A-Za-z]{1,8}error[^A-Za-z]{1,8}has|handle[^A-Za-z]{1,8}kernel|Oops|UBSAN"
        r"|lockup[^A-Za-z]{1,8}CPU|blocked[^A-Za-z]{1,8}for[^A-Za-z]{1,8}more|\(\):[^A-Za-z]{1,8}[a-z]"
        r"|terminate[^A-Za-z]{1,8}called"
        r"|smashing[^A-Za-z]{1,8}detected|GNU[^A-Za-z]{1,8}gdb|throw[^A-Za-z]{1,8}call"
        r"|first[^A-Za-z]{1,8}throw:|\.[0-9]{6}\]"
    ),
    examples=[
        (
            "The bridge opens today.\n\n==12==ERROR: AddressSanitizer: SEGV on unknown address 0x000000000018 (pc "
            "0x55d0 bp 0x7ffe sp 0x7ff0 T0)\n    #0 0x55d0 in open_gate /src/gate.c:41:3\n    #1 0x55e1 in main "
            "/src/main.c:7:1\nSUMMARY: AddressSanitizer: SEGV /src/gate.c:41:3 in "
            "open_gate\n==12==ABORTING\n\nTrams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
        (
            "The bridge opens today. #0 0x55d0 in open_gate () at gate.c:41 #1 0x55e1 in main () at main.c:7",
            "The bridge opens today.",
        ),
    ],
    unchanged=[
        "The #1 song and the #2 song (both new) went to 0x10 on the chart.",
        "AddressSanitizer finds errors at run time; it prints SUMMARY: lines.",
    ],
)
def native_crash(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Crash report of native code left in the text.

    Reports of sanitizers, libFuzzer, gdb, kernels, Android, Chromium and the Java machine, read line by line or part
    by part: heads such as ``==12==ERROR: AddressSanitizer:``, frames such as ``#0 0x55d0 in main /src/main.c:7:1``,
    registers, shadow bytes, summaries. A head that nothing else prints, or two frames, make a report.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen), strict=strict)


def _leaks(seen: View) -> Iterator[Leak]:
    text = seen.text
    tried = 0  # no report begins before it that is not read yet
    while likely := LIKELY.search(text, tried):
        begins, tried = _begins(text, tried, likely.start())
        if begins is not None:
            tried, whole = ending(_HALF, text, tried)
            yield Leak(_unglued(text, begins), tried, whole)


def _unglued(text: str, start: int) -> int:
    """Past a word of prose that a file name was glued to."""
    glued = _GLUED.match(text, start)
    return int(glued.end()) if glued and SURE.match(text, glued.end()) else start


def _begins(text: str, floor: int, likely: int) -> tuple[int | None, int]:
    """Where the report that ``likely`` is a part of begins, and how far the text was read.

    A report may begin with lines that prove nothing, so every word before ``likely`` is tried, the first ones first.
    """
    read = floor
    first = max(floor, likely - _BEFORE)
    spaces = (found.start() for found in _SPACE.finditer(text, first, likely))
    for at in chain((0,) if not first else (), spaces, (likely,)):
        if at < read:
            continue
        found = report(text, at)
        if found.weight > 1:
            return at + (text[at] in " \n"), found.end
        read = found.end
    return None, max(likely + 1, read)  # a run that weighs too little holds no heavier one
