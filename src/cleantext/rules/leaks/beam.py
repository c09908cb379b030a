"""Errors of Elixir and Erlang."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import WINDOW, ending, line_end, line_start, message_end, run
from cleantext.rules.leaks.view import View, view

_TYPE = r"(?:(?:[A-Z]\w{0,60}\.){0,6}\w{0,60}(?:Error|Exception)|exit|throw|stop|EXIT from #PID<[\d.]{3,20}>|EXIT)"
_ERROR = rf"\*\* \({_TYPE}\) "
_CLOCK = r"(?:\d\d:\d\d:\d\d\.\d{3} \[error\] [^\n]{1,300}?[ \n])?"
_START = pattern(rf"(?<![\w*]){_ERROR}", engine="re")
_BEFORE = pattern(r"\d\d:\d\d:\d\d\.\d{3} \[error\] [^*]{1,400}$", engine="re")
_FUN = r":?[\w.\"\\!?]{1,200}(?:\.[\w!?\"<>=+|&*/-]{1,100}){1,4}(?:/\d{1,3}|\((?:[^()\n]|\([^()\n]{0,200}\)){0,600}\))"
_ANON = rf"anonymous fn/\d{{1,3}} in {_FUN}"
_FRAME = (
    rf"(?:\([\w.]{{1,60}}(?: [\w.+-]{{1,40}})?\) )?(?:[^\s:()]{{1,200}}\.(?:exs?|erl|eex|heex|leex|xrl"
    rf"|yrl):(?:\d{{1,7}}:)?|iex:\d{{1,7}}:|nofile:\d{{1,7}}:) ?(?:\(file\)|{_ANON}|{_FUN}|:elixir_[\w.]{{1,80}}/\d)"
)
_BARE = rf"\([\w.]{{1,60}}(?: [\w.+-]{{1,40}})?\) (?:{_ANON}|{_FUN})"
_TASK = (
    r"(?:Last message \(from #PID<[\d.]{3,20}>\)|Function|Initial Call|Args|Start Call|Ancestors|Last message"
    r"|State): (?:\[[^\]\n]{0,500}\]"
    r"|#Function<[^\n]{1,200}?>(?=[ \n]|$)|[^\n ]{1,300})"
)
_DIAGNOSTIC = r"(?:error: [^\n│]{1,300}|\d{0,6} ?[│|] ?[^\n]{0,300}|└─ [^\n]{1,200}|\^{1,200})"
_GIVEN = (
    r"The following arguments were given to [^\n]{1,200}?:|Attempted function clauses \([^()\n]{1,60}\):"
    r"|defp? [^\n]{1,300}"
    r"|# \d{1,2}[ \n][^\n]{1,300}?(?=\n|$| (?:# \d|\([\w.]{1,60} |[^\s:()]{1,100}\.exs?:))"
)
_PARTS = pattern(rf"[ \n]?(?:{_FRAME}|{_BARE}|{_TASK}|{_GIVEN})(?!\w)", engine="re")
_NEXT = pattern(rf"[ \n](?:{_ERROR}|{_FRAME}|{_BARE})", engine="re")
_DRAWN = pattern(rf"[ \n]{_DIAGNOSTIC}", engine="re")
_HALF = pattern(
    r"[ \n]?(?:i|ie|iex|\([\w.]{0,60}(?: [\w.+-]{0,40})?\)?(?: [^\s]{0,200}){0,2}|[^\s]{0,60}[/:_(][^\s]{0,60})",
    engine="re",
)
_CHAIN = pattern(rf"[ \n]?{_ERROR}", engine="re")


@rule(
    since="0.1",
    trigger=r"\*\*[^(]{1,12}\((?:[A-Z]|exit|throw|stop)",
    examples=[
        (
            "The bridge opens today.\n\n** (ArgumentError) no lock held\n    (gate 1.2.0) lib/gate/door.ex:41: "
            "Gate.Door.open/1\n\n"
            "Trams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
        ("The bridge opens today. ** (KeyError) key :lock not found in: %{}", "The bridge opens today."),
    ],
    unchanged=["**Note** (Error) means that it failed.", "29. Qxf7+ ** (Kasparov) resigns", "2 ** (Max) is a power."],
)
def elixir_error(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Elixir error left in the text.

    Known by its first line, ``** (SomeError) message`` (the type is a module's name that ends as those of exceptions
    do, or ``exit``, ``throw``, ``stop``); frames such as ``(app 1.0) lib/file.ex:12: Module.fun/2``, a drawn
    diagnostic, errors that it wraps and what a task adds belong to it.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen), strict=strict)


def _leaks(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while found := _START.search(text, at):
        start, floor = found.start(), at
        if text.count("**", max(0, start - WINDOW, line_start(text, start)), start) % 2:
            at = found.end()  # the end of bold text
            continue
        at, whole = _body(text, found.end())
        if before := _BEFORE.search(text, max(floor, start - 500), start):
            start = before.start()
        yield Leak(start, at, whole)


def _body(text: str, at: int) -> tuple[int, bool]:
    """The end of the error whose message begins at ``at``, and whether it was read whole."""
    while True:
        follows = _NEXT.search(text, max(0, at - 1), min(len(text), at + WINDOW))
        if follows and follows.start() <= line_end(text, at):
            at = follows.start()
        else:
            at = _drawn(text, message_end(text, at))
        at = run(_PARTS, text, at)
        chained = _CHAIN.match(text, at)
        if not chained:
            return ending(_HALF, text, at) if follows else (at, True)
        at = chained.end()


def _drawn(text: str, at: int) -> int:
    """The end of the compiler's drawing of the source, which follows some messages."""
    lines = 0
    while lines < 30 and (line := _DRAWN.match(text, at)):
        at = line.end()
        lines += 1
    return at
