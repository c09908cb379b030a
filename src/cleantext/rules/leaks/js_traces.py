"""Stack traces of JavaScript: V8 (Chrome, Node.js, Deno), Gecko (Firefox) and WebKit (Safari)."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import ending, head_start, line_start
from cleantext.rules.leaks.view import View, view

_PLACE = (
    r"(?:<anonymous>(?::\d{1,9}:\d{1,9})?|native|eval code(?::\d{1,9}:\d{1,9})?|index \d{1,6}"
    r"|(?:address at )?(?:[A-Za-z][\w+.-]{0,30}:|\.{0,2}/|\[)?[^\s()]{0,600}:\d{1,9}(?::\d{1,9})?)"
)
_EVAL = r"eval at [^()\n]{1,200} \([^()\n]{1,500}\)(?:, [^()\n]{1,300})?"
_NAME = (
    r"(?:async |new |get |set ){0,3}[\w$.<>#/*\[\]~|@-]{1,300}(?:\(anonymous function\))?(?: \[as [\w$.<> ]{1,100}\]"
    r"| code)?"
)
_CALLED = rf"at {_NAME} ?\((?:{_PLACE}|{_EVAL})\)(?:\.[\w$]{{1,60}}\([^()\n]{{0,100}}\))?"
_BARE = (
    r"at (?:async )?(?:[a-z][\w+.-]{1,30}:/{0,3}|\.{0,2}/|[A-Za-z]:[\\/]|<anonymous>|\[[\w-]{1,40}\]"
    r"|[\w$.@/-]{1,200}\.\w{1,6}(?=[:?]))[^\s()]{0,600}:\d{1,9}+(?::\d{1,9}+)?"
)
_FRAME = rf"(?<![\w.])(?:{_CALLED}|{_BARE})(?![a-z\d_(])"
_REST = (
    r"\.\.\. \d{1,5} lines matching cause stack trace \.\.\.|Node\.js v\d{1,3}(?:\.\d{1,4}){1,3}(?:-[a-z\d.]{1,40})?"
    r"|\{[ \n]\[?\w{1,40}\]?: [^{}]{0,1500}\}|From previous event:"
)
_PARTS = pattern(rf"[ \n]?(?:(?P<sure>{_CALLED})|{_FRAME}|{_REST})", engine="re")
_FIRST = pattern(_FRAME, engine="re")
_LINE_AND_COLUMN = pattern(r":\d{1,9}:\d{1,9}\)?$", engine="re")
_HEAD = pattern(
    r"(?P<head>(?:(?:error: )?Uncaught (?:\(in promise\) )?|Unhandled rejection |\(node:\d{1,9}\) )?(?<![\w$])"
    r"(?:(?!\w{1,60}\.(?:Type|Reference|Range|Syntax|URI|Eval|Internal|Aggregate)?Error\b)[A-Za-z_$][\w$]{0,60}\.){0,6}"
    r"(?:[A-Z][\w$]{0,60})?"
    r"(?:Error|Exception|Rejection|RejectionWarning)(?: \[\w{1,80}\])?)(?=:|[ \n]at )",
    engine="re",
)
_CARET = pattern(
    r"(?P<place>(?:node:|file:|/|(?<![\w.])\.{1,2}/|(?<![A-Za-z])[A-Za-z]:[\\/]|\[(?=(?:eval|stdin))|<(?=anonymous_script))"
    r"[^\s()]{1,400}:\d{1,9})[ \n][^\n]{1,400}?[ \n]\^{1,200}[ \n](?:\n|Uncaught )?",
    engine="re",
)
_HALF = pattern(
    r"[ \n]?(?:a|at(?: (?:async |new |get |set ){0,3}[^\s()]{0,300}(?: \[as [^\]\n]{0,100}\]?)?"
    r"(?: ?\((?:eval at [^\n]{0,300}|[^\s]{0,600}))?)?)?",
    engine="re",
)

_URL = (
    r"(?:https?|file|resource|chrome|moz-extension|safari-extension|webpack|webpack-internal|blob|capacitor|app"
    r"|ionic):/{1,3}[^\s]{1,600}?"
)
_EVALED = r"(?: line \d{1,9} > (?:eval|Function)){0,9}"
_CALLER = r"(?:(?:global|eval|module) code(?=@)|(?:[\w.]{1,40} handler\*)?)[\w$.<>/*\[\]()~|-]{0,300}"
_GECKO = rf"{_CALLER}@(?:{_URL}{_EVALED}:\d{{1,9}}(?::\d{{1,9}})?|\[native code\])(?![\w:/?#]| line \d)"
_OWN = rf"(?:\[native code\]|eval code|global code|module code|{_URL}:\d{{1,9}}:\d{{1,9}})"
_AT_SIGN = pattern(_GECKO, flags="A", engine="re")
_GECKO_PARTS = pattern(rf"[ \n]?(?:{_GECKO}|{_OWN}(?!\w))", flags="A", engine="re")
_BEFORE = pattern(rf"(?P<head>(?:eval code|global code|{_URL}:\d{{1,9}}:\d{{1,9}}))[ \n]$", engine="re")
_GLUED = pattern(r"[^\W\d_]{2,40}[.!?]['\")\]]{0,2}(?=[\w$<]{1,80}@)", engine="re")
_GECKO_HALF = pattern(rf"[ \n]?(?:{_CALLER}(?:@[^\s]{{0,600}})?)", flags="A", engine="re")


@rule(
    since="0.1",
    trigger=(
        r":[0-9]+\)|:[0-9]+:[0-9]+|<anonymous>|&(?:lt|#60|#x3[Cc]);anonymous|\(native\)|\(index[^a-z]|\(eval"
        r"|@\[native|@[a-z\-]+:/"
    ),
    examples=[
        (
            "The bridge opens today.\n\nTypeError: x is undefined\n    at open (https://example.org/gate.js:3:14)\n"
            "    at https://example.org/gate.js:9:1\n\nTrams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
        (
            "The bridge opens today. open@https://example.org/gate.js:3:14 @https://example.org/gate.js:9:1",
            "The bridge opens today.",
        ),
    ],
    unchanged=["The server at http://localhost:8080 is up.", "Error: the file at /var/log:2 is missing, it says."],
)
def js_trace(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """JavaScript stack trace left in the text.

    Known by its frames: V8's ``at name (https://site/file.js:1:2)``, Gecko's and WebKit's ``name@https://site/file.js:1:2``.
    Two frames in a row make a trace, or one after an error and its message; the error, a quoted source line above
    it and what Node.js prints below belong to it. Its end is the last frame.
    """
    seen = view(text)
    yield from cut(seen, sorted([*_v8(seen), *_gecko(seen)]), strict=strict)


def _v8(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while first := _FIRST.search(text, at):
        floor, frame, end, frames, sure = at, first.start(), first.start(), 0, False
        while part := _PARTS.match(text, end):
            end = part.end()
            frames += 1
            sure = sure or bool(part["sure"]) or _LINE_AND_COLUMN.search(part[0]) is not None
        at = max(end, first.end())
        start = max(floor, head_start(_HEAD, text, frame, 8))
        if sure and (frames > 1 or start < frame):
            at, whole = ending(_HALF, text, end)
            yield Leak(_quoted(text, start, floor), at, whole)


def _quoted(text: str, start: int, floor: int) -> int:
    """The place and the source line with a caret that Node.js prints above an uncaught error."""
    for quoted in _CARET.finditer(text, max(floor, start - 700), start):
        if quoted.end() == start:
            return int(quoted.start())
    return start


def _gecko(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while first := _AT_SIGN.search(text, at):
        floor, start, end, frames = at, first.start(), first.start(), 0
        while part := _GECKO_PARTS.match(text, end):
            end = part.end()
            frames += 1
        if before := _BEFORE.search(text, max(floor, start - 700), start):
            start = before.start()
            frames += 1
        elif start > line_start(text, start) and (glued := _GLUED.match(text, start, end)):
            start = glued.end()
        at = max(end, first.end())
        if frames > 1:
            at, whole = ending(_GECKO_HALF, text, end)
            yield Leak(head_start(_HEAD, text, start, 2), at, whole)
