"""Quotation marks typed with the characters of a typewriter or of TeX: ``x'', ''x'', ,,x”."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import STRAIGHT_PAIR, become, choose, use
from cleantext.rules.quotes.conventions import convention
from cleantext.rules.quotes.marks import STRAIGHT, TEX, TWO_COMMAS, TWO_SINGLE
from cleantext.rules.quotes.reading import Pair, reading


def sound(text: str) -> Iterator[Pair]:
    """The pairs of the lines in which every mark has its partner."""
    for line in reading(text):
        if not line.loose:
            yield from line.pairs


@rule(
    since="0.1",
    scope="line",
    trigger=("``", "''|[\"”]"),
    examples=[
        ("She called it ``a fine mess'' and left.", 'She called it "a fine mess" and left.'),
        ("Both ``salt'' and ``pepper'' were gone.", 'Both "salt" and "pepper" were gone.'),
    ],
    unchanged=["Call ``range()`` and ``len()`` for that.", "The word ``never closed stays."],
)
def tex_quotes(text: str) -> Iterator[Hit]:
    """Quotation marks as TeX and old newswire write them: two backticks, two apostrophes.

    They are straightened where the pair is complete and every other mark of the line has its partner too. Literals of
    reStructuredText and Markdown, which close with backticks, are code and stay.
    """
    for pair in sound(text):
        if pair.open.glyph == TEX and pair.close.glyph in (TWO_SINGLE, STRAIGHT):
            yield from become(pair, STRAIGHT_PAIR)
        elif pair.open.glyph == TEX and pair.close.glyph == "”":
            yield from become(pair, "“”")


@rule(
    since="0.1",
    scope="line",
    trigger="''",
    examples=[
        ("He said ''nothing at all'' to us.", 'He said "nothing at all" to us.'),
        ("He said \"nothing at all'' to us.", 'He said "nothing at all" to us.'),
    ],
    unchanged=[
        "An empty string is '' in most languages.",
        "It is 7'' long.",
        Stays("Hij zei: ,,Kom maar binnen'', en lachte.", lang="nl"),
        "The '''bold''' words of a wiki.",
        "A wiki writes '''bold''' words so,\nand ''italic'' words like this.",
    ],
)
def doubled_single_quotes(text: str) -> Iterator[Hit]:
    """Two apostrophes in the place of a quotation mark.

    A pair of them is straightened, and so is one that pairs with a straight mark. Seconds and inches after a number,
    empty strings and the markup of wikis stay: where some words stand between three apostrophes, two are italics.
    """
    if "'''" in text:
        return
    for pair in sound(text):
        if TWO_SINGLE in (pair.open.glyph, pair.close.glyph) and {pair.open.glyph, pair.close.glyph} <= {
            TWO_SINGLE,
            STRAIGHT,
        }:
            yield from become(pair, STRAIGHT_PAIR)


@rule(
    since="0.1",
    scope="line",
    trigger=",,|‚‚",
    examples=[
        Example("Er sagte ,,guten Morgen“ und ging.", "Er sagte „guten Morgen“ und ging.", "de"),
        Example("Powiedział ,,dzień dobry'' i wyszedł.", "Powiedział „dzień dobry” i wyszedł.", "pl"),
    ],
    unchanged=[Stays("Hij zei ,,goedemorgen'' en ging.", lang="nl")],
)
def two_commas_for_a_quote(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Two commas in the place of a low opening quotation mark.

    Mended where a curly mark closes the pair, or where the language has low opening marks and any mark closes it.
    Dutch ,,x'' is a convention of its own and stays.
    """
    known = convention(lang)
    low = [glyphs for glyphs in (known.pairs if known else ()) if glyphs[0] == "„"]
    used = use(reading(text), known)
    for pair in sound(text):
        if pair.open.glyph != TWO_COMMAS:
            continue
        closing = pair.close.glyph
        if closing in "“”":
            yield from become(pair, "„" + closing)
        elif known and low and not known.commas and closing in (TWO_SINGLE, STRAIGHT):
            yield from become(pair, choose(low, used, known) or low[0])
