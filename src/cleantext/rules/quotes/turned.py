"""Curly pairs whose marks face the wrong way."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import become, choose, use
from cleantext.rules.quotes.conventions import convention
from cleantext.rules.quotes.gates import may_be_misturned
from cleantext.rules.quotes.reading import reading

# A mark at the end of a word that opens elsewhere, and one at the beginning that closes elsewhere.
_CLOSER = r"[\p{L}\p{M}\p{N}\p{Po}\p{Pe}%]“| “[,.;:!?)]|[\p{L}\p{M}\p{N}.,!?…)%]«"
_OPENER = r"[”»][\p{L}\p{N}¿¡(\[‘'#$€£…（《「『]"
_CLOSES, _OPENS = pattern(_CLOSER), pattern(_OPENER)
_DOUBTFUL = frozenset({"““", "””", "”“", "««", "»»"})


@rule(
    since="0.1",
    scope="line",
    trigger=f"{_CLOSER}|{_OPENER}",
    gate=may_be_misturned,
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
    used = use(read, known)
    for line in read:
        for pair in () if line.loose else line.pairs:
            glyphs = pair.glyphs
            if glyphs not in _DOUBTFUL or glyphs in known.pairs:
                continue
            if not _OPENS.match(text, pair.open.start) and not _CLOSES.match(text, pair.close.start - 1):
                continue
            mirrored = glyphs[::-1]
            sharing = [p for p in known.pairs if p[0] == glyphs[0] or p[1] == glyphs[1]]
            if mirrored in known.pairs and mirrored != glyphs:
                sharing = [mirrored]
            if sharing:
                why = "faces the wrong way, and more than one pair fits" if len(sharing) > 1 else ""
                yield from become(pair, choose(sharing, used, known), why)
