"""Quotation marks without a partner."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Hit, Stays, rule
from cleantext.rules.quotes.gates import some_line_odd
from cleantext.rules.quotes.marks import STRAIGHT, Mark
from cleantext.rules.quotes.reading import Line, reading

_REPORTED = frozenset({STRAIGHT, "“", "”", "„", "«", "»"})


@rule(
    since="0.1",
    trigger='["“”„«»]',
    gate=some_line_odd,
    examples=[("“Down came the rain, he said.", "“Down came the rain, he said.")],
    unchanged=[
        'He is 5\'10" tall and owns a 7" single.',
        "“So it began.\n\n“And so it went on,” she said.",
        Stays('חברי צה"ל הגיעו.', lang="he"),
        'All "marks" have partners.',
    ],
)
def unbalanced_quote(text: str) -> Iterator[Hit]:
    """A quotation mark without a partner.

    It is reported and never changed: where the missing one belongs only its writer knows. No report: speech of several
    paragraphs, each of which opens and only the last of which closes; measures; Hebrew abbreviations; lines that look
    like code.
    """
    read = reading(text)
    for number, line in enumerate(read):
        after = read[number + 1] if number + 1 < len(read) else None
        for mark in line.loose:
            if mark.glyph in _REPORTED and not (first(text, line, mark) and goes_on(text, mark, after)):
                yield Hit(mark.start, mark.end, None)


def first(text: str, line: Line, mark: Mark) -> bool:
    """Whether a mark begins its paragraph."""
    return not text[line.start : mark.start].strip(" \t\u00a0\u202f—–-")


def goes_on(text: str, mark: Mark, after: Line | None) -> bool:
    """Whether the speech that ``mark`` opens goes on in the next paragraph, which begins with such a mark again."""
    if after is None:
        return mark.glyph == "»"
    between = text[mark.end : after.start]
    if between.rstrip("\n").count("\n") and between.strip("\n").count("\n"):
        return False
    opening = min([*(pair.open for pair in after.pairs), *after.loose], default=mark)
    return first(text, after, opening) and opening.glyph in (mark.glyph, "»" if mark.glyph == "«" else "")
