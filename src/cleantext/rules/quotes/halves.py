"""Pairs of which one mark is straight and the other is not."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import CURLY, STRAIGHT_PAIR, become, choose, guillemets, use
from cleantext.rules.quotes.conventions import ALL, Convention, convention
from cleantext.rules.quotes.gates import may_be_half_curled
from cleantext.rules.quotes.marks import STRAIGHT, TWO_SINGLE
from cleantext.rules.quotes.reading import Pair, reading

_STRAIGHT = frozenset({STRAIGHT, TWO_SINGLE})


@rule(
    since="0.1",
    trigger=("\"|''", "[“”„«»]"),
    gate=may_be_half_curled,
    examples=[
        ('They call it “the pit" and stay away.', "They call it “the pit” and stay away."),
        ('"One" and "two" and “three".', '"One" and "two" and "three".'),
        Example('Man nennt ihn „den Alten".', "Man nennt ihn „den Alten“.", "de"),
        Example('On parle de « paix " partout.', "On parle de « paix » partout.", "fr"),
    ],
    unchanged=[
        '“The mayor said the "open door" stays open.',
        '“He measured 5" of rain,” she said.',
        "“Read the sign ‘Keep out’,” he said.",
        Stays("Hon sade ”hej” och gick.", lang="sv"),
    ],
)
def half_curled_quotes(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A pair of quotation marks of which one is straight and the other curly, low or angled.

    The straight one becomes the partner that the other has in the language of the text. Where several fit, the one that
    the document uses elsewhere is taken, else the primary one of the language; where that decides nothing, the pair is
    only reported. In a document of straight pairs both become straight. A pair is mended only if every mark of its
    line has a partner: an opening mark that nothing closes does not pair with the next straight one.
    """
    known = convention(lang)
    read = reading(text)
    used = use(read, known)
    for line in read:
        if line.loose:
            continue
        for pair in line.pairs:
            if (pair.open.glyph in _STRAIGHT) != (pair.close.glyph in _STRAIGHT):
                fitting = fits(pair, known)
                if not fitting:
                    continue
                straight = used.style == STRAIGHT_PAIR and not pair.nested and all(g in CURLY for g in fitting)
                why = "half-curled, and more than one partner fits" if len(fitting) > 1 else ""
                yield from become(pair, STRAIGHT_PAIR if straight else choose(fitting, used, known), why)


def fits(pair: Pair, known: Convention | None) -> list[str]:
    """The pairs that the mark which is not straight may belong to."""
    at, glyph = (1, pair.close.glyph) if pair.open.glyph in _STRAIGHT else (0, pair.open.glyph)
    for pairs in (known.pairs, ALL.pairs) if known else (ALL.pairs,):
        found = [glyphs for glyphs in pairs if glyphs[at] == glyph]
        if found and guillemets(found[0]) and "«»" in found:
            return ["«»"] if pair.open.glyph != "»" and pair.close.glyph != "«" else found
        if found:
            return found
    return []
