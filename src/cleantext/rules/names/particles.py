"""Particles of names: bin, ibn and ben, de, van and von."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.names.forms import NAME, fold
from cleantext.rules.names.referents import name_after, name_before, opens_sentence
from cleantext.rules.names.titles import in_headline, in_title_of_work, preferred

_PARTICLE = pattern(
    r"(?<![\p{L}\p{M}\p{N}_'’.@#/‐‑-])(?P<particle>[Bb]in|[Ii]bn|[Bb]en|[Vv]an(?: [Dd]e[rn]?)?|[Vv]on(?: [Dd]e[rmn])?"
    r"|[Dd]e(?: [Ll](?:a|as|os))?)(?P<gap>[ -])(?P<name>" + NAME + ")"
)
_SONS = frozenset(("bin", "ibn", "ben"))


class Mention(NamedTuple):
    """A particle in a text: where it stands, itself, the name behind it, and the given name before it if any."""

    start: int
    end: int
    particle: str
    name: str
    before: str


def two_particles(text: str) -> bool:
    """Whether a name stands behind a particle that is written in two ways."""
    seen: dict[tuple[str, str], str] = {}
    return any(
        seen.setdefault(key_of(m["particle"], m["name"]), m["particle"]) != m["particle"]
        for m in _PARTICLE.finditer(text)
    )


def key_of(particle: str, name: str) -> tuple[str, str]:
    """What mentions share that have one particle: itself in small letters, or that it means son; and the name."""
    small = particle.lower()
    return "son" if small in _SONS else small, fold(name)


@rule(
    since="0.1",
    trigger=(
        r"[^\pL\pM](?:bin|ibn|ben|van|van de[rn]?|von|von de[rmn]|de|de l(?:a|as|os))[ -]\p{Lu}",
        r"[^\pL\pM](?:[Bb]in|[Ii]bn|[Bb]en|Van|[Vv]an De[rn]?|Von|[Vv]on De[rmn]|De|[Dd]e L(?:a|as|os))[ -]\p{Lu}",
    ),
    gate=two_particles,
    examples=[
        (
            "Police asked Karim bin Yazid. The lawyers of Karim Bin Yazid came, and Karim bin Yazid left.",
            "Police asked Karim bin Yazid. The lawyers of Karim bin Yazid came, and Karim bin Yazid left.",
        ),
        (
            "Police asked Karim bin Yazid. Later they let Karim ibn Yazid go.",
            "Police asked Karim bin Yazid. Later they let Karim bin Yazid go.",
        ),
        (
            "The mayor, Anna de Witt, came late. Votes for Anna De Witt were few.",
            "The mayor, Anna de Witt, came late. Votes for Anna de Witt were few.",
        ),
    ],
    unchanged=[
        "Anna van Dalen paints. The paintings of Van Dalen sell.",
        "Karim bin Yazid met Ben Yazid.",
        "Jan van Dalen met Piet Van Dalen.",
        "Van Dalen paints. The paintings of van Dalen sell.",
    ],
)
def mixed_name_particle(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A name whose particle is written in two ways: bin, Bin, ibn or ben; de or De; van or Van; von or Von.

    The majority of the mentions inside sentences decides, and the first where there are as many of either; those that
    begin a sentence neither count nor change, and no more do headlines and titles of works. A particle may be small
    behind a given name and take a capital without one, as Dutch has it: mentions with and without are counted apart.
    Where different given names stand before one surname, each bearer has a particle of its own.

    Left alone where the text is known to be in another language than English.
    """
    if lang and lang.partition("-")[0] != "en":
        return
    mentions: dict[tuple[str, str], list[Mention]] = {}
    for m in _PARTICLE.finditer(text):
        if not (
            opens_sentence(text, m.start())
            or in_headline(text, m.start())
            or name_after(text, m.end())  # the Van Gogh Museum
            or in_title_of_work(text, *m.span())
        ):
            before = fold(name_before(text, m.start()))
            found = Mention(m.start("particle"), m.end("particle"), m["particle"], m["name"], before)
            mentions.setdefault(key_of(found.particle, found.name), []).append(found)
    for same_name in mentions.values():
        bearers: dict[str, list[Mention]] = {}
        for mention in same_name:
            bearers.setdefault(mention.before, []).append(mention)
        for same in bearers.values():
            yield from settle(same)


def settle(mentions: list[Mention]) -> Iterator[Hit]:
    """Hits on the particles of one name that are not written as most are."""
    best = preferred(Counter(m.particle for m in mentions))
    for mention in mentions:
        # "Ben" by itself is a given name
        if mention.particle != best and (mention.before or "Ben" not in (mention.particle, best)):
            yield Hit(mention.start, mention.end, best)
