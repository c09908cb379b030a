"""Comments and declarations of HTML."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.markdown import markdown
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

LONGEST_CUT = 300  # characters; a comment that the end of the text cuts off is no longer than this

_OPEN = pattern(r"<!--|<!(?=\[)|<!(?=(?:DOCTYPE|doctype)[ >])|<\?(?=xml[ -])", engine="re")
_DECLARATION = pattern(
    r"<!\[(?:if [^\]\n<>]{1,200}|endif)\](?:--)?>|<!(?:DOCTYPE|doctype) [^<>]{1,300}>|<\?xml[ -][^<>?]{1,300}\?>",
    engine="re",
)


@rule(
    since="0.1",
    trigger=rf"{folded('<')}(?:{folded('!')}|{folded('?')}xml)",
    examples=[
        ("Geese flew south.<!-- end .flock --> It froze.", "Geese flew south. It froze."),
        ("Geese flew south.\n\n<!--[if IE 8]><p>Old</p><![endif]-->\n\nIt froze.", "Geese flew south.\n\nIt froze."),
        ("Geese flew south. &lt;!-- wp:more {&quot;a&quot;:1} --&gt;", "Geese flew south."),
    ],
    unchanged=["It was <!> cold.", "See <-- here --> for more."],
)
def html_comment(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """HTML comments and declarations left in the text.

    A comment runs from ``<!--`` to the next ``-->``, whatever stands between: block comments of WordPress and
    conditional comments too. An opening that another opening follows before any end belongs to no comment. Without an
    end it goes only where the text ends soon after it. Document type and XML declarations go as well.
    In a Markdown document comments are part of the source and stay; ``strict`` takes them.
    """
    if not strict and markdown(text):
        return
    seen = view(text)
    yield from cut(seen, _leaks(seen.text), strict=strict)


def _leaks(text: str) -> Iterator[Leak]:
    at, closing = 0, text.find("-->")
    while start := _OPEN.search(text, at):
        begin = start.start()
        at = start.end()
        if start[0] != "<!--":
            if found := _DECLARATION.match(text, begin):
                at = found.end()
                yield Leak(begin, at, True, inner=True)
            continue
        if 0 <= closing < at:
            closing = text.find("-->", at)
        if closing < 0:
            if len(text) - begin <= LONGEST_CUT and "\n" not in text[begin:] and "<!--" not in text[at:]:
                yield Leak(begin, len(text), False)
            continue
        inside = text.rfind("<!--", at, closing)
        begin, at = (inside if inside >= 0 else begin), closing + 3
        yield Leak(begin, at, True, inner=True)
