"""Lines of logs."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.adjoin import adjoined
from cleantext.rules.leaks.escapes import SPACE, folded
from cleantext.rules.leaks.log_headers import HEADER
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import line_end, message_end
from cleantext.rules.leaks.view import View, view

_LONGEST = 8000  # characters of one record
_TOLD = pattern(
    r"(?<![A-Za-z])(?:at|on|of|from|since|until|till|by|before|after|the|to|and|or|am|um|le|el|il|dated?)\s\Z", "i"
)

# What stands between the header and the message, and the message's first word
_MESSAGE = pattern(r"(?:[^\n]{0,100}(?:\s-|:|\]|\||\))\s)?[^\w\n]*\w*", engine="re")

_LEVELS = "TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|SEVERE|CRITICAL|CONFIG|LOG"
_TRIGGER = "|".join(
    (
        rf"[0-9](?:{folded(':')}[0-9][0-9]){{2}}", rf"npm{SPACE}(?:ERR|WARN)",
        rf"(?:{_LEVELS})(?:{folded(':')}[a-z_]|{SPACE}{folded('[')}|\[[0-9]{{4}})", r"=audit\(|HTTP/[0-9]",
        r"[VDIWEF]/[0-9A-Za-z_.-]{1,60}\(", rf"Controller{folded('#')}", r"[0-9]ms",
        rf"[0-9]\.[0-9]{{3}}s{folded(']')}", r"[0-9]{9}\.[0-9]{3}", rf"[0-9]\.[0-9]{{6}}{folded('>')}",
        rf"(?:ts|time|timestamp|level|lvl){folded('=')}",
    )
)  # fmt: skip


@rule(
    since="0.1",
    trigger=_TRIGGER,
    examples=[
        (
            "The mill closed.\n\n2031-04-02 10:11:12,345 ERROR [main] mill.Wheel - no water\n\nIt reopened in May.",
            "The mill closed.\n\nIt reopened in May.",
        ),
        ('The mill closed. 10.1.2.3 - - [02/Apr/2031:10:11:12 +0000] "GET /mill HTTP/1.1" 200 512', "The mill closed."),
    ],
    unchanged=[
        "Posted 2031-04-02 10:11:12 by the editors.",
        "2031-04-02 10:11:12 Source: News Desk",
        "The race ended at 10:11:12, a record.",
        "[10:11:12] Anna: are you there?",
    ],
)
def log_line(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Lines of logs standing among prose.

    Known by the beginning that a log format prescribes: a time stamp followed by a level, a process, an address or
    ``key=value``; the header of syslog; the whole line of an access log. A date and time alone prove nothing. A
    record ends with its line or where the next one begins; where prose may follow on the same line, before it.
    """
    seen = view(text)
    yield from cut(seen, adjoined(seen.text, _records(seen)), strict=strict)


def _records(seen: View) -> Iterator[Leak]:
    text = seen.text
    heads = [
        m for m in HEADER.finditer(text) if m["access"] or not _TOLD.search(text, max(0, m.start() - 12), m.start())
    ]
    done = 0
    for index, head in enumerate(heads):
        start = head.start()
        if start < done:
            continue
        if head["access"]:
            done = head.end()
            yield Leak(start, done, True)
            continue
        end = line_end(text, start)
        following = heads[index + 1].start() if index + 1 < len(heads) else end
        own = start == 0 or text[start - 1] == "\n"
        if following < end:
            end = following
        if following == end < line_end(text, start):
            done = min(end, start + _LONGEST)
        else:
            # On a line of its own a record may be wordy; but twelve words of a sentence behind it are prose.
            at = _MESSAGE.match(text, head.end(), min(end, head.end() + 200)).end()
            done = at + message_end(text[at : min(end, at + _LONGEST)], 0, 12 if own and "\n" in text else 5)
        yield Leak(start, done, done == end)
