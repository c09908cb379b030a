"""Error pages of ASP.NET."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.php_item import Places
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.traces import message_end
from cleantext.rules.leaks.view import View, view

_REACH = 6000  # how far the next section of a page may stand, in characters
_START = pattern(r"Server Error in '[^'\n]{0,200}' Application\.?", engine="re")
_SECTION = pattern(
    r"[ \n](?:(?P<description>Description: )|(?P<details>Exception Details: )|(?P<source>Source Error: ?)"
    r"|(?P<file>Source File: [^\n]{1,300}?[ \n]Line: \d{1,7})|(?P<trace>Stack Trace: ?)"
    r"|(?P<url>Requested URL: [^\s]{1,500})"
    r"|(?P<parser>Parser Error Message: |Compiler Error Message: |Configuration Error Message: )"
    r"|(?P<version>Version Information: Microsoft \.NET Framework Version:[\d.]{3,20}; ASP\.NET Version:[\d.]{3,20})"
    r"|(?P<remote>Details: To enable the details of this specific error message"
    r"|Notes: The current error page you are seeing))",
    engine="re",
)
_SENTENCES = pattern(
    r"(?:[ \n]?(?:An unhandled exception (?:occurred|was generated) during the execution of the current web request\."
    r"|Please review the (?:stack trace|following URL|following specific error details"
    r"|specific error details)[^\n]{1,160}?\.(?=\s|$)"
    r"|Information regarding the origin and location of the exception can be identified using the exception stack"
    r" trace below\."
    r"|An (?:error|application error) occurred (?:during|on)[^\n]{1,160}?\.(?=\s|$)"
    r"|The current custom error settings for this application prevent [^\n]{1,200}?\.(?=\s|$)"
    r"|It could, however, be viewed by browsers running on the local server machine\."
    r"|HTTP 404\.|The resource you are looking for [^\n]{1,200}?\.(?=\s|$)"
    r"|Line \d{1,7}:[^\n]{0,300}?(?=\n|$| Line \d)|\[[A-Z][\w.]{1,120}(?:Exception|Error)[^\]\n]{0,800}\]"
    r"|[\w.`<>]{1,300}\([^()\n]{0,600}\)(?: in [^\n]{1,300}?:\d{1,7}| ?\+\d{1,9})))+",
    engine="re",
)


@rule(
    since="0.1",
    trigger=r"Server[^A-Za-z]{1,8}Error[^A-Za-z]{1,8}in",
    examples=[
        (
            "The bridge opens today.\n\nServer Error in '/' Application.\nNo lock held.\nDescription: An "
            "unhandled exception "
            "occurred during the execution of the current web request.\nException Details: System.Exception: No lock "
            "held.\n\nTrams follow.",
            "The bridge opens today.\n\nTrams follow.",
        ),
    ],
    unchanged=["The page said Server Error in '/' Application. We waited an hour."],
)
def aspnet_error_page(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Error page of ASP.NET left in the text.

    Begins with ``Server Error in '/' Application.`` and holds the sections of that page: Description, Exception
    Details, Source Error, Source File, Stack Trace, Version Information. Its end is the end of the last section.
    """
    seen = view(text)
    yield from cut(seen, _pages(seen), strict=strict)


def _pages(seen: View) -> Iterator[Leak]:
    text, at = seen.text, 0
    titles = Places(_SECTION, text)
    while start := _START.search(text, at):
        at, last, sections = start.end(), None, 0
        while section := titles.after(at, at + _REACH):
            last, sections, at = section, sections + 1, section.end()
        if last is not None and (sections > 1 or last["description"]):
            at = _section_end(text, at, last.lastgroup)
            yield Leak(start.start(), at, True)


def _section_end(text: str, at: int, kind: str | None) -> int:
    """The end of the last section, whose title ends at ``at``."""
    if kind in ("file", "url", "version"):
        return at
    known = _SENTENCES.match(text, at)
    return int(known.end()) if known else message_end(text, at)
