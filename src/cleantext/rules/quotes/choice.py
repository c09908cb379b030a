"""Which pair a damaged pair is to become: by the language, then by what the document itself uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.core.rule import Hit
from cleantext.rules.quotes.conventions import GUILLEMETS, Convention
from cleantext.rules.quotes.marks import CLOSES, OPENS
from cleantext.rules.quotes.reading import Line, Pair

STRAIGHT_PAIR = '""'
CURLY = frozenset({"“”", "„“", "„”", "””"})  # the pairs that a document may use in the place of straight ones


class Use(NamedTuple):
    """How often a document uses each well-formed pair, in the order of first use.

    ``curly`` is the pair that stands beside or in the place of straight ones, and ``style`` the one of the two that has
    the majority; both are "" where there is none, or where curly pairs of two conventions stand side by side.
    """

    counts: Counter[str]
    curly: str
    style: str


def use(read: Iterable[Line], known: Convention | None) -> Use:
    """What the pairs of a document say about its style. A tie goes to the pair used first."""
    counts: Counter[str] = Counter()
    for line in read:
        counts.update(pair.glyphs for pair in line.pairs if plain(line, pair))
    curly = [glyphs for glyphs in counts if glyphs in CURLY and (known is None or glyphs in known.pairs)]
    if len(curly) > 1:
        return Use(counts, "", "")
    styles = [glyphs for glyphs in counts if glyphs == STRAIGHT_PAIR or glyphs in curly]
    return Use(counts, "".join(curly), max(styles, key=lambda glyphs: counts[glyphs], default=""))


def plain(line: Line, pair: Pair) -> bool:
    """Whether a pair is one that counts for the style: by itself, and no doubt where it opens and closes."""
    return not pair.nested and (not line.loose or (pair.open.way == OPENS and pair.close.way == CLOSES))


def choose(fitting: list[str], used: Use, known: Convention | None) -> str:
    """One of several fitting pairs: the only one, else the one that the document uses, else the language's primary
    one; "" where nothing decides.
    """
    if len(fitting) < 2:
        return "".join(fitting)
    seen = sorted(fitting, key=lambda glyphs: -used.counts[glyphs])
    if used.counts[seen[0]] > used.counts[seen[1]]:
        return seen[0]
    return known.pairs[0] if known is not None and known.pairs[0] in fitting else ""


def become(pair: Pair, glyphs: str, why: str = "") -> Iterator[Hit]:
    """The hits that turn the marks of ``pair`` into those of ``glyphs``; a report where that is empty."""
    if not glyphs:
        yield Hit(pair.open.start, pair.close.end, None, why)
        return
    for mark, glyph in zip((pair.open, pair.close), glyphs, strict=True):
        if mark.glyph != glyph:
            yield Hit(mark.start, mark.end, glyph, why)


def guillemets(glyphs: str) -> bool:
    """Whether a pair is of angle marks."""
    return glyphs[0] in GUILLEMETS
