"""Stack traces of Java, Kotlin, Scala and other languages of the Java virtual machine."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import WINDOW, ending, head_start, run
from cleantext.rules.leaks.view import View, view

_SOURCE = (
    r"(?:[\w$.+-]{1,120}\.(?:java|kts?|scala|groovy|clj|gradle|jsp|aj|rb|js|py|xtend)(?::-?\d{1,7})?"
    r"|\.dynamic|Native Method|Unknown Source(?::\d{1,7})?|SourceFile(?::\d{1,7})?|<generated>"
    r"|[\w$]{1,120}:\d{1,7}|[\w$]{0,80}\.dex(?::\d+)?)"
)
# Class loader, module and version stand before the class: app//, java.base@17/, forge/mod@1.2%231!/
_FRAME = (
    rf"at (?:[\w.$@%#!+:~-]{{0,200}}/){{0,3}}[\w$<>.-]{{1,400}}\.[\w$<>-]{{1,200}}\({_SOURCE}\)"
    r"(?: ~?\[[^\[\]\n]{0,300}\])?(?: \{[^{}\n]{0,20000}\})?"
)
_MORE = (
    r"\.\.\. \d{1,5} (?:more|common frames omitted|lines? matching [^\n]{0,80})"
    r"|\[CIRCULAR REFERENCE: ?[^\]\n]{0,300}\]"
)
_PARTS = pattern(rf"[ \n]?(?:{_FRAME}|{_MORE})", engine="re")
_FIRST = pattern(_FRAME, engine="re")
_CAUSE = pattern(r"[ \n]?(?:Caused by: |Suppressed: |Wrapped by: )", engine="re")
_ANCHOR = pattern(rf"[ \n](?:{_FRAME}|{_MORE})", engine="re")
_ROOTS = (
    r"(?:java|javax|jakarta|jdk|sun|kotlin|kotlinx|scala|akka|groovy|clojure|android|androidx|org|com|net|io|dev|edu"
    r"|gov|me|de|fr|uk|cn|ru|jp|br|nl|pl|it|eu|co|app|ai)"
)
_TYPE = r"(?:[A-Za-z_$][\w$]{0,80}\.){0,12}[A-Z_$][\w$]{0,120}"
_HEAD = pattern(
    rf"(?P<head>(?:FATAL EXCEPTION: [^\n]{{1,80}}?[ \n](?:Process: [^\s,]{{1,100}}, PID: \d{{1,7}}[ \n])?)?(?:Exc"
    rf"eption in thread \"[^\"\n]{{0,200}}\" |Caused by: )?"
    rf"(?:(?<![\w$./])|(?<=[a-z][.])|(?<![a-z$./])(?={_ROOTS}\.[a-z])|(?=javax?\.[a-z]{{1,20}}\.))"
    rf"(?:{_TYPE}(?:Exception|Error|Throwable|Failure|Exit|Death|Interrupt|Warning|Fault)\w{{0,40}}"
    r"|(?:[a-z_]\w{0,60}\.){2,12}[A-Z][\w$]{0,120}"
    rf"|(?<=\" ){_TYPE}))(?=:|[ \n]at )",
    engine="re",
)
_GLUED = pattern(rf"\w+\.(?={_ROOTS}\.[a-z])|\w+?(?=(?:java|javax|org|com|net)\.[a-z])", engine="re")
_AT_HALF = (
    r"(?:at?|at (?:[\w.$@%#!+:~/<>-]{0,400}(?:\([^()\n]{0,200}\)?(?: ~?(?:\[[^\[\]\n]{0,300})?| \{[^{}\n]{0,600})?)?))"
)
_HALF = pattern(
    rf"(?: ~?\[[^\[\]\n]{{0,300}}| \{{[^{{}}\n]{{0,600}}|[ \n]?(?:{_AT_HALF}|\.{{1,3}}(?: \d*)?(?: mor?)?"
    rf"|(?:C(?:a(?:u(?:s(?:ed?)?)?)?)?|Caused b?y?)"
    rf"|(?:(?:Caused|Wrapped) by|Suppressed):(?: [^\n]{{0,400}}(?:[ \n]{_AT_HALF})?)?)?)",
    engine="re",
)


@rule(
    since="0.1",
    trigger=(
        r"\((?:[A-Za-z0-9_$.+\-]+:-?[0-9]|[A-Za-z0-9_$.+\-]+\.(?:java|kt|scala|groovy|clj|gradle|jsp|aj|rb|js|py"
        r"|xtend|dex)|Native|Unknown|SourceFile|<gen|&)"
    ),
    examples=[
        (
            "The bridge opens today.\n\njava.lang.IllegalStateException: no lock held\n"
            "\tat org.example.gate.Door.open(Door.java:41)\n\tat org.example.Main.main(Main.java:7)\n"
            "Caused by: java.io.IOException\n\t... 2 more\n\nTrams follow in May.",
            "The bridge opens today.\n\nTrams follow in May.",
        ),
        (
            "The bridge opens today. java.lang.Error: odd at org.example.Main.main(Main.java:7) Trams follow in May.",
            "The bridge opens today. Trams follow in May.",
        ),
    ],
    unchanged=[
        "A java.lang.NullPointerException is thrown where null is dereferenced.",
        "Meet us at example.org (Main Street 7) or at the station.",
    ],
)
def java_trace(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Java stack trace left in the text.

    Known by its frames, ``at package.Class.method(File.java:12)``, with what loaders and loggers add to them. The
    exception and its message before the first frame, ``Caused by:``, ``Suppressed:`` and ``... 12 more`` belong to
    it. Two frames, or one with an exception before it, make a trace; its end is the last frame.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen), strict=strict)


def _leaks(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while first := _FIRST.search(text, at):
        start = max(at, head_start(_HEAD, text, first.start(), 8))
        start = _unglued(text, start, first.start())
        end, frames = _body(text, first.start())
        at = end
        if frames > 1 or start < first.start():
            at, whole = ending(_HALF, text, end)
            yield Leak(start, at, whole)


def _unglued(text: str, start: int, frame: int) -> int:
    """Past a word of prose that the package name was glued to."""
    glued = _GLUED.match(text, start, frame)
    return glued.end() if glued else start


def _body(text: str, at: int) -> tuple[int, int]:
    """The end of the frames from ``at`` with all causes, and how many parts there were."""
    count = 0
    while True:
        end = run(_PARTS, text, at)
        count += text.count("(", at, end)
        at = end
        cause = _CAUSE.match(text, at)
        anchor = cause and _ANCHOR.search(text, cause.end(), min(len(text), at + WINDOW))
        if not anchor:
            return at, count
        at = anchor.start()
        count += 1
