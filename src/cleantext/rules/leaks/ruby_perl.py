"""Backtraces of Ruby, and what Perl dies and warns with."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import ending, line_start, prose
from cleantext.rules.leaks.view import View, view

_RUBY_FILE = (
    r"(?:[^\s:'\"]{0,2}:?[^\s:'\"]{1,300}\.(?:rb|erb|rake|ru|gemspec|haml|slim|rbw)|(?:/[\w.-]{1,60}){1,12}/s?bin/[\w.-]{1,40}|-e|\(irb\)|\(eval\)"
    r"|<internal:[\w./-]{1,200}>)"
)
_IN = r":in [`'][^'`\n]{1,200}'"
_PLACE = rf"{_RUBY_FILE}:\d{{1,7}}(?:{_IN})?"
_TYPE = r"\((?:[A-Z]\w{0,80}::){0,8}[A-Z]\w{0,80}\)"
_RUBY_HEAD = pattern(rf"(?P<place>{_RUBY_FILE}:\d{{1,7}}{_IN}): ", engine="re")
_RUBY_LIKELY = pattern(r":\d{1,7}:in [`']", engine="re")
_RUBY_END = pattern(_TYPE, engine="re")
_RUBY_PARTS = pattern(
    rf"[ \n]?(?:(?:\d{{1,4}}: )?from {_PLACE}|{_RUBY_FILE}:\d{{1,7}}{_IN}(?!: )|\.\.\. \d{{1,5}} levels\.\.\."
    rf"|Did you mean\? [^\n]{{1,200}}?(?=\n|$| from ))",
    engine="re",
)
_SNIPPET = pattern(r"\n[^\n]{1,300}\n\^{1,200}|[ \n][^\n]{1,300}?[ \n]\^{1,200}(?=[ \n]from )", engine="re")
_COUNTED = pattern(rf"(?:Traceback \(most recent call last\):[ \n])?(?:\d{{1,4}}: from {_PLACE}[ \n])+$", engine="re")
_NUMBER = pattern(r"(?:Traceback \(most recent call last\):[ \n])?\d{1,4}: $", engine="re")
_RUBY_HALF = pattern(
    r"[ \n]?(?:f|fr|fro|from(?: [^\s]{0,300}(?: [`'][^'\n]{0,100})?)?)?|:(?:i|in(?: (?:[`'][^\n]{0,200})?)?)?",
    engine="re",
)


@rule(
    since="0.1",
    trigger=r":[0-9]+:in[^a-z]",
    examples=[
        (
            "The bridge opens today.\n\ngate.rb:41:in `open': no lock held (RuntimeError)\n\tfrom gate.rb:7:in "
            "`<main>'\n\nTrams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
    ],
    unchanged=["Ruby names the method as in gate.rb:41:in `open' today."],
)
def ruby_trace(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Ruby backtrace left in the text.

    Known by ``file.rb:12:in `method': message (TypeOfError)`` and the lines ``from file.rb:3:in `other'`` after it
    (before it, and counted, in Ruby 2.5 to 2.7). Places alone, without an error, make a backtrace where two follow
    each other.
    """
    seen = view(text)
    yield from cut(seen, _backtraces(seen), strict=strict)


def _backtraces(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while likely := _RUBY_LIKELY.search(text, at):
        floor = at
        at = likely.end()
        start = _token(text, likely.start(), floor)
        head = _RUBY_HEAD.match(text, start)
        kind = head and _RUBY_END.search(text, head.end(), min(len(text), head.end() + 1500))
        end, frames = (kind.end() if kind else start), 0
        if kind and (snippet := _SNIPPET.match(text, end)):
            end = snippet.end()
        while part := _RUBY_PARTS.match(text, end):
            end = part.end()
            frames += 1
        if kind:
            before = _COUNTED.search(text, max(floor, start - 4000), start)
            start = before.start() if before else start
        if frames and not kind and (counted := _NUMBER.search(text, max(floor, start - 80), start)):
            start = counted.start()  # Ruby 2.5 to 2.7: the error stands below the frames
            head = _RUBY_HEAD.match(text, end + 1)
            kind = head and _RUBY_END.search(text, head.end(), min(len(text), head.end() + 1500))
            end = kind.end() if kind else end
        if kind or frames > 1:
            at, whole = ending(_RUBY_HALF, text, end)
            yield Leak(start, at, whole)


def _token(text: str, at: int, floor: int) -> int:
    """Where the file name before ``at`` begins, past ``from`` and past prose that it is glued to."""
    start = max(text.rfind(" ", floor, at), text.rfind("\n", floor, at), floor - 1) + 1
    glued = _GLUED.match(text, start)
    start = glued.end() if glued and glued.end() < at else start
    return start - 5 if text.startswith("from ", start - 5) and start - 5 >= floor else start


_GLUED = pattern(r"[^\W\d_]{2,40}[.!?][\"')\]]{0,2}(?=\.{0,2}/?[\w-]+[/.])", engine="re")

_PERL_FILE = r"(?:[^\s()]{1,300}\.(?:pl|pm|cgi|t|plx|psgi|PL)|-e|\(eval \d{1,7}\)|-|/[^\s()]{1,300})"
_AT = rf"at {_PERL_FILE} line \d{{1,7}}"
_INPUT = r"(?:, <[$\w:]{0,40}> (?:line|chunk) \d{1,9})?"
_PERL_END = pattern(rf" {_AT}{_INPUT}(?:\.(?!\w)|(?=\n|$)|(?=[,;]? (?:near \"|at EOF)))", engine="re")
_KNOWN = (
    r"(?:Use of (?:uninitialized value|inherited|implicit|\w+ is deprecated)|Can't (?:locate|call|use|open|exec"
    r"|find|modify|return|coerce|load)"
    r"|Undefined subroutine|Global symbol \"|syntax error|Bareword|Illegal division by zero|Not an? (?:ARRAY"
    r"|HASH|CODE|SCALAR|GLOB) reference"
    r"|Argument \"|Odd number of elements|Useless use of|Name \"[\w:]+\" used only once|Deep recursion on"
    r"|Modification of a read-only"
    r"|Subroutine [\w:]+ redefined|(?:readline|print|close|say)\(\) on|\"(?:my|our)\" variable"
    r"|Missing right curly|Unrecognized character"
    r"|Died|Warning: something's wrong|Wide character in|Malformed UTF-8|substr outside of string"
    r"|Reference found where|Unmatched"
    r"|Found = in conditional|Attempt to|Prototype mismatch|BEGIN failed--compilation aborted"
    r"|Compilation failed in require|Too many arguments"
    r"|Not enough arguments|Insecure (?:dependency|\$ENV)|Unquoted string|Scalar value @|Possible (?:precedence"
    r"|attempt|unintended)|Out of memory"
    r"|Software error:)"
)
_PERL_START = pattern(rf"(?<![\w'\"]){_KNOWN}", engine="re")
_CALLED = pattern(
    rf"[ \n]?(?:(?:[\w:]{{1,200}}\([^\n]{{0,500}}?\)|eval \{{\.\.\.\}}|require [^\s]{{1,200}}) called {_AT}{_INPUT}"
    rf"|\.\.\.propagated {_AT}{_INPUT}\.|, (?:near \"[^\n]{{0,200}}?\"|at EOF)(?=[ \n]|$)"
    rf"|BEGIN failed--compilation aborted {_AT}\.|Compilation failed in require {_AT}\."
    rf"|Execution of {_PERL_FILE} aborted due to compilation errors\.|\(Did you mean [^()\n]{{1,120}}\))",
    engine="re",
)
_ENDED = pattern(r"[.!?][\"')]{0,2}(?: |(?=\p{L}))")
_SENTENCE = pattern(r"[.!?][\"')]? \p{Lu}")


@rule(
    since="0.1",
    trigger=r"line[^A-Za-z0-9]{1,8}[0-9]",
    examples=[
        (
            "The bridge opens today.\n\nUse of uninitialized value $lock in addition (+) at gate.pl line 41, "
            "<STDIN> line 2.\n\n"
            "Trams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
        (
            "The bridge opens today. Can't locate Gate/Door.pm in @INC at gate.pl line 3. Trams follow.",
            "The bridge opens today. Trams follow.",
        ),
        ("The bridge opens today.\n\nno lock held at lib/Gate.pm line 41.", "The bridge opens today."),
    ],
    unchanged=["He stopped at the yellow line 3.", "There is an error at gate.pl line 3, and it is easy to mend."],
)
def perl_message(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Message with which Perl died or warned, left in the text.

    Ends with ``at script.pl line 12.`` (a file of Perl, perhaps with ``, <STDIN> line 3``). It begins with words that
    perl itself prints (``Use of uninitialized value``, ``Can't locate``), or fills a line of its own.
    """
    seen = view(text)
    yield from cut(seen, _messages(seen), strict=strict)


def _messages(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    while found := _PERL_END.search(text, at):
        floor, at = at, found.end()
        line = max(floor, line_start(text, found.start()))
        starts = [s.start() for s in _PERL_START.finditer(text, max(line, found.start() - 600), found.start())]
        if starts:
            start = starts[0]
        elif found[0].endswith(".") and _own_line(text, line, found.end()) and found.start() - line < 300:
            start = line
        elif _CALLED.match(text, at) and found.start() - line < 2000:
            start = _sentence_start(text, line, found.start())
        else:
            continue
        while part := _CALLED.match(text, at):
            at = part.end()
        yield Leak(start, at, True)


def _sentence_start(text: str, line: int, at: int) -> int:
    """Where the last sentence before ``at`` begins; a message that a stack trace follows need not be known."""
    return max((end.end() for end in _ENDED.finditer(text, line, at)), default=line)


def _own_line(text: str, start: int, end: int) -> bool:
    """Whether a message is a line of its own and one sentence at most."""
    begins = start == 0 or text[start - 1] == "\n"
    ends = end == len(text) or text[end] == "\n"
    return begins and ends and not _SENTENCE.search(text, start, end) and not prose(text[start:end], 16)
