"""The title that the caller knows, where it is not wanted in the text."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, rule
from cleantext.rules.repeats.forms import added, copy_of
from cleantext.rules.repeats.lines import cut, read, top_lines

_LINES = 12  # lines with something in them among which the title is looked for


def triggers(*, drop: bool = False) -> str | tuple[str, ...]:
    """Nothing can be found unless the title is to go."""
    return r"\n" if drop else ()


@rule(
    since="0.1",
    trigger=triggers,
    examples=[
        Example(
            "Ferry runs again\n\nThe ferry sailed again on Monday.",
            "Ferry runs again\n\nThe ferry sailed again on Monday.",  # since no title is given here
            options={"drop": True},
        ),
    ],
    unchanged=["Ferry runs again\n\nThe ferry sailed again on Monday."],
)
def title_in_text(text: str, *, title: str | None = None, drop: bool = False) -> Iterator[Hit]:
    """The title that is known already stands in the text as well (off by default).

    With the option ``drop`` (on the command line ``--drop-title``) and a ``title`` given for the text, a line near its
    top that repeats the title is taken out: the same, in capitals, with the name of the site, or cut short. Without a
    title nothing is done: the text alone cannot tell its headline from its first sentence.
    """
    known = read(title.strip(), 0, len(title.strip())) if drop and title and title.strip() else None
    if known is None or not known.bare:
        return
    lines = list(top_lines(text))[:_LINES]
    closed = False
    done = -1
    for line in lines:
        how = copy_of(line, known) or added(known, line)
        if how:
            start, end, closed = cut(text, line, closed and done == line.start)
            done = end
            yield Hit(start, end, "", f"the title that was given: {how}", proven=True)
