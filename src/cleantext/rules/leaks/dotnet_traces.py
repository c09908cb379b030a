"""Stack traces of .NET and Mono, in the languages that the runtime speaks."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import WINDOW, ending, head_start
from cleantext.rules.leaks.view import View, view

# The words before a frame, before a file and before a line number, as the runtime's resources have them.
_AT = r"(?:at|bei|à|en|in|в|w|em|v|vid|bij|på|ved|a|konum:|위치:|場所|在)"
_IN = r"(?:in|dans|en|в|w|na|v|i|konum|파일|場所|位置)"
_LINE = r"(?:line |Zeile |ligne |línea |riga |строка |wiersz |linha |řádek |rad |regel |linje |satır |줄 |行 |行号 ?)"
_NAME = (
    r"(?:[\w$<>|@+`-][\w$<>|@+`,\[\]-]{0,200}\.){1,30}(?:\.ctor|\.cctor"
    r"|[\w$<>|@+`-][\w$<>|@+`,\[\]-]{0,200}(?:\[[^\[\]\n()]{0,300}\])?)"
)
_PARAMS = r"\((?:(?=[^()\n]{1,2000} )(?:[^()\n]|\([^()\n]{0,300}\)){1,2000})?\)"  # none, or types with names
_FILE = (
    rf" {_IN} (?:<[^<>\n]{{1,120}}>:\d+|[^\n:]{{1,3}}:[\\/][^\n:]{{1,400}}:{_LINE}?\d+"
    rf"|[^\s:][^\n:]{{0,400}}:{_LINE}?\d+)"
)
_FRAME = rf"{_AT} {_NAME}(?:{_PARAMS}| {_PARAMS} ?\[0x[0-9a-f]+\])(?:{_FILE}\.?)?(?![\w(])"
_NOTE = (
    r"(?:--- [^\n-]{5,100} ---|ClientConnectionId:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|Error Number:-?\d{1,9},State:\d{1,5},Class:\d{1,5})"
)
_PARTS = pattern(rf"[ \n]?(?:{_FRAME}|{_NOTE})", engine="re")
_FIRST = pattern(rf"(?<![\w.]){_FRAME}", engine="re")
_SURE = pattern(rf"(?:{_FILE}|\[0x)", engine="re")
_INNER = pattern(r"[ \n]?---> ", engine="re")
_ANCHOR = pattern(rf"[ \n](?:{_FRAME}|{_NOTE})", engine="re")
_HEAD = pattern(
    r"(?P<head>(?:(?:Unhandled [Ee]xception[.:]|Unbehandelte Ausnahme:|Exception non gérée :|Excepción no controlada:"
    r"|Необработанное исключение:|Eccezione non gestita:|\[ERROR\] FATAL UNHANDLED EXCEPTION:)[ \n])?"
    r"(?<![\w`])(?:[A-Z_]\w{0,80}\.){0,12}(?=[A-Z_])\w{0,100}(?:Exception"
    r"|Error|Fault|Failure)"
    r"(?:`\d)?(?:\[[^\]\n]{0,200}\])?(?: \(0x[0-9A-Fa-f]{8}\))?)(?=: |[ \n]" + _AT + " )",
    engine="re",
)
_PATH_HALF = r"(?:[A-Za-z]|(?:[A-Za-z]:[\\/]|/|<)[^\n]{0,400})?"
_HALF = pattern(
    rf"[ \n]?(?:{_AT}?"
    rf"|{_AT} [\w.$<>|@+`,\[\]-]{{0,400}}(?: ?\([^()\n]{{0,2000}}(?:\)(?: {_IN}?(?: {_PATH_HALF})?)?)?)?"
    r"|-{1,3}|---> ?[^\n]{0,100}|--- E[^\n]{0,100})"
    rf"|(?: {_IN}(?: {_PATH_HALF})?)",
    engine="re",
)


@rule(
    since="0.1",
    trigger=r"\.[\p{L}\p{N}_.<>|`+,$@&;\[\]-]+\(|\[0x[0-9a-f]",
    examples=[
        (
            "The bridge opens today.\n\nSystem.InvalidOperationException: No lock held.\n"
            "   at Gate.Door.Open(String key) in C:\\src\\Door.cs:line 41\n   at Gate.Program.Main()\n\nTrams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
        (
            "Die Brücke ist offen. System.Exception: Kein Schloss. bei Gate.Door.Open(String key) in "
            "C:\\src\\Door.cs:Zeile 41.",
            "Die Brücke ist offen.",
        ),
    ],
    unchanged=[
        "We fixed NullReferenceException in Gate.Open(); it opens.",
        "The method at System.Text.Encoding.GetBytes(String) returns bytes.",
        "He lives in St. Gallen (Swiss).",
    ],
)
def dotnet_trace(text: str, *, strict: bool = False) -> Iterator[Hit]:
    r""".NET stack trace left in the text.

    Known by its frames, ``at Name.Space.Class.Method(Type name) in C:\file.cs:line 12``, with the words for "at",
    "in" and "line" in the languages of the runtime. The exception and its message before the first frame, inner
    exceptions (``--->``) and the notes between traces belong to it. A frame alone is not enough: an exception, a
    second frame or a file with its line must stand with it.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen), strict=strict)


def _leaks(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while first := _FIRST.search(text, at):
        start = max(at, head_start(_HEAD, text, first.start(), 3))
        while start > at and text.endswith("---> ", at, start):  # the exception that this one was inside of
            outer = max(at, head_start(_HEAD, text, start - 5, 1))
            if outer >= start - 5:
                break
            start = outer
        end, frames = _body(text, first.start())
        at = end
        # "NullReferenceException in Gate.Open()" is a sentence: in most languages the word is one of prose
        told = first[0].startswith("at ") or text[first.start() - 1] == "\n" or ": " in text[start : first.start()]
        if frames > 1 or (start < first.start() and told) or _SURE.search(first[0]):
            at, whole = ending(_HALF, text, end)
            yield Leak(start, at, whole)


def _body(text: str, at: int) -> tuple[int, int]:
    """The end of the frames from ``at`` with those of inner exceptions, and how many frames there were."""
    count = 0
    while True:
        while part := _PARTS.match(text, at):
            at = part.end()
            count += 1
        inner = _INNER.match(text, at)
        anchor = inner and _ANCHOR.search(text, inner.end(), min(len(text), at + WINDOW))
        if not anchor:
            return at, count
        at = anchor.start()
