"""One style of quotation marks in a document."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import CURLY, STRAIGHT_PAIR, become, plain, use
from cleantext.rules.quotes.conventions import convention
from cleantext.rules.quotes.marks import Mark
from cleantext.rules.quotes.reading import Line, reading

_STRAIGHT = '"[^ \u00a0\n\t"]'
_CURLY = "[“”„]"


def _trigger(quotes: str) -> tuple[str, ...]:
    wanted = {"document": (_STRAIGHT, _CURLY), "straight": (_CURLY,), "curly": (_STRAIGHT,), "keep": ()}
    if quotes not in wanted:
        raise ValueError(f"quotes is one of {', '.join(wanted)}, not {quotes!r}")
    return wanted[quotes]


@rule(
    since="0.1",
    trigger=_trigger,
    examples=[
        ('First "one", then "two", then “three”.', 'First "one", then "two", then "three".'),
        ('First “one”, then “two”, then "three".', "First “one”, then “two”, then “three”."),
        ('First “one”, then "two".', "First “one”, then “two”."),
        Example('A "word".', "A “word”.", "en", {"quotes": "curly"}),
        Example("A “word”.", 'A "word".', None, {"quotes": "straight"}),
    ],
    unchanged=[
        '“The mayor said the "open door" stays open.',
        '“He called it a "mess" twice,” she said. “Then he left.”',
        Stays('On parle de « paix » et de "guerre".', lang="fr"),
        'He read "all" of "it" to "us".\n\n“It began with the wind.\n\n“It ended with rain,” he said.',
        "A 5'10\" man said “hello” to us.",
    ],
)
def mixed_quote_style(text: str, *, lang: str | None = None, quotes: str = "document") -> Iterator[Hit]:
    """Straight and curly pairs of double quotation marks side by side in one document.

    The style of the majority of pairs is taken; a tie goes to the one used first. Only well-formed pairs in prose count
    and change: no pair inside another, no mark without a partner, nothing in code, addresses, measures and attributes.
    Guillemets are no curly marks: many texts use them beside straight ones on purpose. A document with curly pairs of
    two conventions is left alone, and so is the end of a quotation of several paragraphs, each of which opens it anew.
    Option ``quotes``: "document" (as said), "straight" or "curly" whatever the majority,
    "keep" for none of it; "curly" uses the pair of the language and needs to know it.
    """
    if quotes == "keep":
        return
    known = convention(lang)
    read = reading(text)
    used = use(read, known)
    style, others = used.style, frozenset({STRAIGHT_PAIR, used.curly})
    if quotes == "straight":
        style, others = STRAIGHT_PAIR, CURLY
    elif quotes == "curly":
        style, others = used.curly or (known.curly if known else ""), frozenset({STRAIGHT_PAIR})
    if not style:
        return
    runs_on = ""  # the mark of a quotation that the paragraph before opens and leaves open
    for line in read:
        for pair in line.pairs:
            continues = pair.open.glyph == runs_on and begins(text, line, pair.open)
            if pair.glyphs in others and plain(line, pair) and not continues:
                yield from become(pair, style)
        runs_on = line.loose[-1].glyph if line.loose and begins(text, line, line.loose[-1]) else ""


def begins(text: str, line: Line, mark: Mark) -> bool:
    """Whether a mark is the first thing in its line."""
    return not text[line.start : mark.start].strip()
