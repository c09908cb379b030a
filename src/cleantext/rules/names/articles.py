"""Articles of Arabic names, which a document writes in one way for each name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.names.forms import NAME, fold
from cleantext.rules.names.referents import in_list, name_before, opens_sentence
from cleantext.rules.names.titles import in_headline, in_title_of_work, preferred

# An article with its hyphen or space, and the name. Before letters that it is assimilated to (ALA-LC, Arabic, rule 17)
# the article takes their sound; with a space, that would be words of English: As, At, An, Ed.
_ARTICLE = pattern(
    r"(?<![\p{L}\p{M}\p{N}_'’.@#/‐‑-])(?P<article>(?:[Aa]l|[Ee]l|[Uu]l)[-‐‑ ]"
    r"|[AaEeUu](?:d[-‐‑](?=D)|dh[-‐‑](?=Dh)|n[-‐‑](?=N)|r[-‐‑](?=R)|s[-‐‑](?=S)|sh[-‐‑](?=Sh)|t[-‐‑](?=T)|th[-‐‑](?=Th)"
    r"|z[-‐‑](?=Z)))(?P<name>" + NAME + ")"
)


def two_articles(text: str) -> bool:
    """Whether a name stands behind two articles, or behind one that is written in two ways."""
    seen: dict[str, str] = {}
    return any(seen.setdefault(fold(m["name"]), m["article"]) != m["article"] for m in _ARTICLE.finditer(text))


@rule(
    since="0.1",
    trigger=r"[^\pL\pM](?:(?:[Aa]l|[Ee]l|[Uu]l)[-‐‑ ]|[AaEeUu](?:[dnrstz]|dh|sh|th)[-‐‑])\p{Lu}",
    gate=two_articles,
    examples=[
        (
            "The head of al-Nasr hospital spoke. Doctors at the Al-Nasr hospital agreed.",
            "The head of al-Nasr hospital spoke. Doctors at the al-Nasr hospital agreed.",
        ),
        (
            "He ran the Al-Amal club. Al-Amal won. The al-Amal fans and the Al-Amal board were glad.",
            "He ran the Al-Amal club. Al-Amal won. The Al-Amal fans and the Al-Amal board were glad.",
        ),
        (
            "Salim al-Sabbagh spoke. Rain fell on the as-Sabbagh house, on the Al Sabbagh mill and on al-Sabbagh.",
            "Salim al-Sabbagh spoke. Rain fell on the al-Sabbagh house, on the al-Sabbagh mill and on al-Sabbagh.",
        ),
    ],
    unchanged=[
        "Al-Nasr won the cup. Fans of al-Nasr sang.",
        "Doctors at al-Nasr met players of Al-Amal.",
        "Fans Cheer as Al-Nasr Wins the Cup\n\nThe fans of al-Nasr sang all night.",
        "Al Moran lives at El Moro.",
    ],
)
def mixed_name_article(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """An Arabic name whose article is written in two ways: al-, Al-, el-, as-, with a hyphen or a space.

    Whether ``al-`` takes a capital, a hyphen, or the sound of the letter behind it, is a matter of the style of a
    house, and a document follows one for each name. Mentions inside sentences decide: the majority, and the first where
    there are as many of either. Sentences and quotations begin with a capital whatever the style: their mentions do not
    count and keep the capital. Headlines, entries of lists and titles of works neither count nor change.

    Left alone where the text is known to be in another language than English: ``al-`` is a prefix of Hungarian place
    names, and ``El`` an article of Spanish.
    """
    if lang and lang.partition("-")[0] not in ("en", "ar"):
        return
    mentions: dict[str, list[Any]] = {}
    for match in _ARTICLE.finditer(text):
        mentions.setdefault(fold(match["name"]), []).append(match)
    for matches in mentions.values():
        if len({m["article"] for m in matches}) > 1:
            for same in bearers(text, matches):
                yield from settle(text, same)


# Ruling houses, of which Al (people, dynasty) is no article: Al Saud, Al Thani.
_RULING = "saud thani khalifa nahyan maktoum sabah qasimi nuaimi sharqi mualla rashid"
_HOUSES = frozenset(_RULING.split())


def bearers(text: str, matches: list[Any]) -> Iterable[list[Any]]:
    """The mentions of a name by whom they can mean.

    Where several given names stand before it, each by itself; but all together where those have one article.
    """
    house = [m for m in matches if m["article"] == "Al " and fold(m["name"]) in _HOUSES]
    matches = [m for m in matches if m not in house]
    sounds = Counter(m["article"][0].lower() for m in matches)
    if len(sounds) > 1 and min(sounds.values()) > 1 and not any(name_before(text, m.start()) for m in matches):
        return [house, *([m for m in matches if m["article"][0].lower() == sound] for sound in sounds)]
    by_name: dict[str, list[Any]] = {}
    for match in matches:
        by_name.setdefault(fold(name_before(text, match.start())), []).append(match)
    told = {match["article"] for name, same in by_name.items() if name for match in same}
    if len(by_name.keys() - {""}) < 2 or len(told) == 1:
        return [matches]
    return [same for name, same in by_name.items() if name]


def settle(text: str, matches: list[Any]) -> Iterator[Hit]:
    """Hits on the articles of one name that are not written as most are."""
    matches = [
        m for m in matches
        if not (in_headline(text, m.start()) or in_list(text, *m.span()) or in_title_of_work(text, *m.span()))
    ]  # fmt: skip
    opening = {m.start() for m in matches if opens_sentence(text, m.start())}
    articles = Counter(m["article"] for m in matches if m.start() not in opening)
    if not articles:
        return
    best = preferred(articles)
    for match in matches:
        new = best[0].upper() + best[1:] if match.start() in opening else best
        if match["article"] != new and fits(new, match["name"]):
            yield Hit(match.start("article"), match.end("article"), new)


def fits(article: str, name: str) -> bool:
    """Whether an article can stand before a name: one that takes the sound of a letter needs that letter."""
    sound = article[1:-1]
    return sound == "l" or name.lower().startswith(sound)
