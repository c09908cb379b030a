"""Curly pairs whose marks face the wrong way."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import become, choose, use
from cleantext.rules.quotes.conventions import convention
from cleantext.rules.quotes.reading import reading

_DOUBTFUL = frozenset({"““", "””", "”“", "««", "»»"})


@rule(
    since="0.1",
    trigger=r"[\p{L}\p{M}\p{N}\p{P}\p{S}]“|”[\p{L}\p{N}\p{P}\p{S}]|[\p{L}\p{M}\p{N}\p{P}\p{S}]«|»[\p{L}\p{N}\p{P}\p{S}]",
    examples=[
        Example("It is known as “the wall“ in town.", "It is known as “the wall” in town.", "en"),
        Example("It is known as ”the wall” in town.", "It is known as “the wall” in town.", "en"),
        Example("It is known as ”the wall“ in town.", "It is known as “the wall” in town.", "en"),
    ],
    unchanged=[
        Stays("Det heter ”muren” i byn.", lang="sv"),
        Stays("Sitä sanotaan ”muuriksi” täällä.", lang="fi"),
        Stays("Man nennt es „die Mauer“ im Dorf.", lang="de"),
        Stays("Man nennt es »die Mauer« im Dorf.", lang="de"),
    ],
)
def misturned_quotes(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A curly pair that opens twice, closes twice or is swapped.

    Only in a language that is known, and in which the pair is not right (Swedish and Finnish close twice). The pair
    becomes the one that shares a mark with it, or its mirror image; where several do, the document's own use decides,
    then the primary pair of the language.
    """
    known = convention(lang)
    if known is None:
        return
    read = reading(text)
    for line in read:
        for pair in () if line.loose else line.pairs:
            glyphs = pair.glyphs
            if glyphs not in _DOUBTFUL or glyphs in known.pairs:
                continue
            mirrored = glyphs[::-1]
            sharing = [p for p in known.pairs if p[0] == glyphs[0] or p[1] == glyphs[1]]
            if mirrored in known.pairs and mirrored != glyphs:
                sharing = [mirrored]
            if sharing:
                why = "faces the wrong way, and more than one pair fits" if len(sharing) > 1 else ""
                yield from become(pair, choose(sharing, use(read, known), known), why)
