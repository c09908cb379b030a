"""Style sheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.css_properties import PROPERTIES
from cleantext.rules.leaks.css_selectors import AT_RULE, RULE, first_selector, half_selector
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

DEEPEST = 8  # blocks inside blocks; style sheets nest two or three
_LONGEST_HALF = 1000  # characters of a declaration that the end of the text cuts off

_COMMENT = pattern(r"/\*(?:[^*]|\*(?!/)){0,5000}+\*/", engine="re")
_GAP = pattern(r"(?:[\s;]|/\*(?:[^*]|\*(?!/)){0,5000}+\*/|<!--|-->)*+", engine="re")
_PROPERTY = pattern(r"[*_]?(?P<name>-{0,2}[A-Za-z][\w-]{0,60})\s?:(?!:)", engine="re")
_VALUE = pattern(
    r"""(?:[^;{}()"'/\\]|\\.|/(?!\*)|/\*(?:[^*]|\*(?!/)){0,2000}+\*/|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'"""
    r"""|\((?:[^()"']|"(?:[^"\\\n]|\\.)*+"|'(?:[^'\\\n]|\\.)*+'|\((?:[^()]|\([^()]*+\))*+\))*+\))*+""",
    engine="re",
)
_STATEMENT = pattern(r"@[\w-]{1,30}\b[^;{}]{0,500}+;", engine="re")
_LINE_COMMENT = pattern(r"//[^\n{};]{0,300}+(?=[\n};])", engine="re")
_HALF_PROPERTY = pattern(r"[*_]?-{0,2}[A-Za-z-]{0,40}\Z", engine="re")
_PROSE = pattern(r"(?<!\p{L})\p{L}{2,30}(?:,?[ ]\p{Ll}{1,20}){4}")
_PLACES = pattern(r"\{|@(?=[-a-z])", engine="re")
_BEFORE = pattern(r"(?:@(?:import|charset|namespace)\b[^;{}\n]{1,300};\s?|/\*(?:[^*]|\*(?!/)){0,3000}+\*/\s?)+\Z")


class _Sheet(NamedTuple):
    end: int
    closed: bool
    declarations: int
    known: int


@rule(
    since="0.1",
    trigger=(folded("{"), ":"),
    examples=[
        ("The kiln cooled. .kiln a:hover { color: #b22; } Pots were drawn.", "The kiln cooled. Pots were drawn."),
        (
            "The kiln cooled.\n\n@media (max-width: 40em) {\n  #kiln > p { display: none }\n}\n\nPots were drawn.",
            "The kiln cooled.\n\nPots were drawn.",
        ),
    ],
    unchanged=["Take {colour: red}, and a {b: c}.", "The set p {x: 1} is small.", "Main {note: see below}"],
)
def style_sheet(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """CSS left in the text.

    A rule is a selector (elements that HTML has, classes, identifiers, attributes, states) and a block of
    declarations that CSS knows at least half of by name; at-rules hold more of them. Rules that follow one another
    are read as one sheet, with the comments between. Prose before a selector ends where a sentence does.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen.text), strict=strict)


def _leaks(text: str) -> Iterator[Leak]:
    at = done = 0
    while place := _PLACES.search(text, at):
        at = place.end()
        start = place.start()
        if place[0] == "{":
            start = first_selector(text, done, start)
            if start < 0:
                continue
        elif not AT_RULE.match(text, start):
            continue
        sheet = _read(text, start)
        if sheet is None:
            continue
        at = max(at, sheet.end)
        if sheet.known and 2 * sheet.known >= sheet.declarations:
            if comments := _BEFORE.search(text, max(done, start - 4000), start):
                start = comments.start()
            done = at = sheet.end
            yield Leak(start, done, sheet.closed, "a style sheet")


def _half_value(text: str, at: int) -> bool:
    """Whether all that follows ``at`` may be a value that the end of the text cut off: short, of one line, no prose."""
    return len(text) - at <= _LONGEST_HALF and "\n" not in text[at:] and not _PROSE.search(text, at)


def _read(text: str, start: int) -> _Sheet | None:
    """Read rules from ``start`` for as long as there are any; None where the first is none."""
    at = safe = start
    depth = declarations = known = 0
    size = len(text)
    while True:
        at = _GAP.match(text, at).end()
        if at >= size:
            return _Sheet(size, not depth, declarations, known) if depth or safe > start else None
        if depth and text[at] == "}":
            at, depth = at + 1, depth - 1
            safe = at if not depth else safe
            continue
        opening = AT_RULE.match(text, at) or RULE.match(text, at)
        if opening and depth < DEEPEST:
            at, depth = opening.end(), depth + 1
            continue
        if statement := _STATEMENT.match(text, at):
            at = statement.end()
            safe = at if not depth else safe
            continue
        if depth and (comment := _LINE_COMMENT.match(text, at)):
            at = comment.end()
            continue
        if depth and (name := _PROPERTY.match(text, at)):
            value = _VALUE.match(text, name.end()).end()
            whole = value < size and text[value] in ";}"
            half = not whole and (value >= size or text[value] in "(\"'") and _half_value(text, name.end())
            if whole or half:
                declarations += 1
                known += name["name"].lower() in PROPERTIES or name["name"][0] == "-"
                if half:
                    return _Sheet(size, False, declarations, known)
                at = value
                continue
        if depth and _HALF_PROPERTY.match(text, at) and any(p.startswith(text[at:].lower()) for p in PROPERTIES):
            return _Sheet(size, False, declarations + 1, known + 1)
        if safe == start:
            return _Sheet(at, False, 0, 0) if depth == DEEPEST else None
        half = half_selector(text, at)
        return _Sheet(size if half else safe, not half, declarations, known)
