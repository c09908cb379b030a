"""Given names and surnames of the gazetteer: the same name only where the other half of the full name is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit
from cleantext.rules.names.forms import fold
from cleantext.rules.names.gazetteer import Gazetteer
from cleantext.rules.names.referents import (
    TITLES,
    age_behind,
    in_list,
    kin_nearby,
    name_after,
    name_before,
    same_sentence,
)
from cleantext.rules.names.titles import is_discussed
from cleantext.rules.names.words import Word, capitalised, settle

_GAP = pattern(r"[ \t\u00a0]{1,2}|[ \t]?\r?\n", engine="re")
Identity = str | int  # a word without diacritics, or the number of a name in the gazetteer


class Pair(NamedTuple):
    """Two words of one name."""

    given: Word
    family: Word


def respelled_pairs(text: str, names: Gazetteer, clusters: frozenset[int], first: bool) -> Iterator[Hit]:
    """Hits on given names and surnames, among those of these numbers, with which a full name is spelled in two ways."""
    if not clusters:
        return
    words = capitalised(text)
    ids = {w.word: identities(w.word, names, clusters) for w in words}
    pairs = [
        Pair(a, b) for a, b in pairwise(words)
        if (a.word not in TITLES or a.word == "Prophet")
        and (len(ids[a.word]) > 1 or len(ids[b.word]) > 1) and _GAP.fullmatch(text, a.end, b.begin)
    ]  # fmt: skip
    paired = {w.start for pair in pairs for w in pair}
    bearers_of: Counter[str] = Counter()  # surname -> how many people have it
    groups = list(bearers(pairs, ids))
    for group in groups:
        bearers_of.update({p.family.word for p in group})
    alone: dict[str, list[Word]] = {}
    for word in words:
        if bearers_of[word.word] == 1 and word.start not in paired and stands_alone(text, word):
            alone.setdefault(word.word, []).append(word)
    for group in groups:
        if len({(p.given.word, p.family.word) for p in group}) > 1 and not may_be_two(text, group):
            yield from settle(text, [p.given for p in group], first)
            surnames = dict.fromkeys(p.family.word for p in group)
            follow = [word for surname in surnames for word in alone.get(surname, ())]
            yield from settle(text, [*(p.family for p in group), *follow], first)


def identities(word: str, names: Gazetteer, clusters: frozenset[int]) -> tuple[Identity, ...]:
    """What a word may be taken for: itself without diacritics, and the names of which it is a spelling."""
    return (fold(word), *(n for n in names.clusters.get(word, ()) if n in clusters))


def bearers(pairs: list[Pair], ids: dict[str, tuple[Identity, ...]]) -> Iterable[list[Pair]]:
    """The pairs by whom they name: those of which both halves are the same name."""
    # Pairs that share what both halves may be taken for are one; so are those that a third one joins.
    above: dict[tuple[Identity, Identity], tuple[Identity, Identity]] = {}

    def top(key: tuple[Identity, Identity]) -> tuple[Identity, Identity]:
        while (higher := above.setdefault(key, key)) != key:
            above[key] = above[higher]
            key = above[key]
        return key

    for given, family in dict.fromkeys((p.given.word, p.family.word) for p in pairs):
        first, *others = product(ids[given], ids[family])
        for key in others:
            above[top(key)] = top(first)
    groups: dict[tuple[Identity, Identity], list[Pair]] = {}
    for pair in pairs:
        groups.setdefault(top((ids[pair.given.word][0], ids[pair.family.word][0])), []).append(pair)
    return groups.values()


def stands_alone(text: str, word: Word) -> bool:
    """Whether no other name stands before or behind a word."""
    return not name_before(text, word.begin) and not name_after(text, word.end)


def may_be_two(text: str, group: list[Pair]) -> bool:
    """Whether the pairs of a group may name two people: other names stand around them, or both in one sentence."""
    before = {fold(name) for p in group if (name := name_before(text, p.given.begin))}
    after = {fold(name) for p in group if (name := name_after(text, p.family.end))}
    ages = {age for p in group if (age := age_behind(text, p.family.end))}
    if len(before) > 1 or len(after) > 1 or len(ages) > 1:
        return True
    mentions = [(p.given.begin, p.family.end, f"{p.given.word} {p.family.word}") for p in group]
    if any(kin_nearby(text, start, end) or in_list(text, start, end) for start, end, _ in mentions):
        return True
    return is_discussed(text, mentions) or any(
        a[2] != b[2] and same_sentence(text, a[1], b[0]) for a, b in pairwise(mentions)
    )
