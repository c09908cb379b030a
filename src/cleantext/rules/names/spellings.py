"""Names of the gazetteer, spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Example, Hit, rule
from cleantext.rules.names import gazetteer as gazetteers
from cleantext.rules.names.pairs import respelled_pairs
from cleantext.rules.names.people import respelled_people
from cleantext.rules.names.table import PERSONS
from cleantext.rules.names.whole import respelled_names

Lines = tuple[str, ...]
STYLES = ("majority", "first", "ap", "bbc", "un", "house")


def known(*, gazetteer: Lines = (), style: str = "majority", house: Lines = ()) -> gazetteers.Gazetteer:
    """The names that these options speak of. Raises ValueError for a style that is none, or a line that is no name."""
    if style not in STYLES:
        raise ValueError(f"style is one of {', '.join(STYLES)}, not {style!r}")
    return gazetteers.gazetteer(gazetteer, "" if style in ("majority", "first") else style, house)


def two_spellings(text: str, *, gazetteer: Lines = (), style: str = "majority", house: Lines = ()) -> bool:
    """Whether the text may hold two spellings of a name, or one that a house does not want."""
    return any(known(gazetteer=gazetteer, style=style, house=house).candidates(text))


@rule(
    since="0.1",
    trigger=lambda **options: known(**options).trigger,
    gate=two_spellings,
    examples=[
        (
            "Buses left Kharkiv at noon. Trains to Kharkov were late, and Kharkiv's airport was shut.",
            "Buses left Kharkiv at noon. Trains to Kharkiv were late, and Kharkiv's airport was shut.",
        ),
        (
            "Ships waited off Benghazi. Bengazi's port was closed.",
            "Ships waited off Benghazi. Benghazi's port was closed.",
        ),
        (
            "Boris Yeltsin spoke for an hour. Later Boris Eltsin left, and Yeltsin's guards with him.",
            "Boris Yeltsin spoke for an hour. Later Boris Yeltsin left, and Yeltsin's guards with him.",
        ),
        (
            "They met Yuri Bykov in May. Later that year Yury Bykov moved away.",
            "They met Yuri Bykov in May. Later that year Yuri Bykov moved away.",
        ),
        Example("Trains to Kiev were late.", "Trains to Kyiv were late.", options={"style": "ap"}),
    ],
    unchanged=[
        "Trains to Kharkov were late.",
        "Kharkiv (Kharkov) is a city of universities.",
        "Maps show both Kharkov and Kharkiv.",
        "Readers ask why we changed Kharkov to Kharkiv.",
        "The city of Kharkov, now spelled Kharkiv, has many universities.",
        "In Kyiv they still serve chicken Kiev.",
        "Boris Yeltsin had the flat above. Naina Eltsin had the one below.",
        "Yuri Bykov and Yury Bykov are brothers.",
    ],
)
def mixed_name_spelling(
    text: str, *, lang: str | None = None, gazetteer: Lines = (), style: str = "majority", house: Lines = ()
) -> Iterator[Hit]:
    """A name that a document spells in two ways.

    Names that resemble each other mostly belong to different people, so only those of a gazetteer are looked for:
    places, people, organisations and peoples with the spellings that English text gives them. The majority of the
    mentions decides, and the first where there are as many of either. Text in other languages is left alone.

    Names of people are aligned word by word. A surname by itself follows where the text has the full name, or where it
    means one bearer alone, and never behind another given name. A given name or surname that many people have is
    the same only beside the same other half, and not where both spellings stand in one sentence.

    Nothing is changed where the text sets two spellings side by side (``Kharkiv (Kharkov)``) or speaks of the spelling
    (``formerly``, ``also spelled``); in titles of works; in phrases that keep their own (``chicken Kiev``); in names of
    institutions and battles; in lists and beside words for kin, of names that many have; and of spellings that stand
    in quotations alone.

    Options: ``gazetteer`` holds lines of a gazetteer of your own, which add to ours (files are named in the settings'
    ``[tool.cleantext.names]`` or by ``--gazetteer``; see the page on names);
    ``style`` is ``majority``, ``first`` (the first spelling decides), ``ap``, ``bbc`` or ``un`` (names of which that
    house prescribes a spelling take it, in every text), or ``house``: the same with the names of the lines in
    ``house``.
    """
    if lang and lang.partition("-")[0] != "en":
        return
    names = known(gazetteer=gazetteer, style=style, house=house)
    whole, clusters = names.candidates(text)
    first = style == "first"
    hits: list[Hit] = []
    for name in whole:
        by_word = name.kind in PERSONS or len(name.parts) > 1
        hits += (respelled_people if by_word else respelled_names)(text, name, first)
    taken = {(hit.start, hit.end) for hit in hits}
    hits += (hit for hit in respelled_pairs(text, names, clusters, first) if (hit.start, hit.end) not in taken)
    done = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):  # a longer name comes before the one in it
        if hit.start >= done:
            done = hit.end
            yield hit
