"""Given names and surnames of the gazetteer: the same name only where the other half of the full name is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit
from cleantext.rules.names.forms import fold
from cleantext.rules.names.gazetteer import Gazetteer
from cleantext.rules.names.referents import name_after, name_before, same_sentence
from cleantext.rules.names.titles import is_discussed
from cleantext.rules.names.words import Word, capitalised, settle

_GAP = pattern(r"[ \t\u00a0]{1,2}|[ \t]?\r?\n", engine="re")


class Pair(NamedTuple):
    """Two words of one name."""

    given: Word
    family: Word


def respelled_pairs(text: str, names: Gazetteer, clusters: frozenset[int], first: bool) -> Iterator[Hit]:
    """Hits on given names and surnames, among those of these numbers, that a full name is spelled with in two ways."""
    if not clusters:
        return
    words = capitalised(text)
    ids = {w.word: identities(w.word, names, clusters) for w in words}
    pairs = [
        Pair(a, b) for a, b in pairwise(words)
        if (len(ids[a.word]) > 1 or len(ids[b.word]) > 1) and _GAP.fullmatch(text, a.end, b.begin)
    ]  # fmt: skip
    paired = {w.start for pair in pairs for w in pair}
    lone = [
        w for w in words if w.start not in paired and not name_before(text, w.begin) and not name_after(text, w.end)
    ]
    for group in bearers(pairs, ids):
        if len({(p.given.word, p.family.word) for p in group}) < 2 or may_be_two(text, group):
            continue
        yield from settle(text, [p.given for p in group], first)
        surnames = {p.family.word for p in group}
        elsewhere = any(p.family.word in surnames for p in pairs if p not in group)
        yield from settle(
            text, [p.family for p in group] + [w for w in lone if w.word in surnames and not elsewhere], first
        )


def identities(word: str, names: Gazetteer, clusters: frozenset[int]) -> tuple[object, ...]:
    """What a word may be taken for: itself without diacritics, and the names of the gazetteer that it may spell."""
    return (fold(word), *(n for n in names.clusters.get(word, ()) if n in clusters))


def bearers(pairs: list[Pair], ids: dict[str, tuple[object, ...]]) -> Iterable[list[Pair]]:
    """The pairs by whom they name: those of which both halves are the same name."""
    group_of: dict[tuple[object, object], list[Pair]] = {}
    for pair in pairs:
        keys = list(product(ids[pair.given.word], ids[pair.family.word]))
        found = {id(group_of[key]): group_of[key] for key in keys if key in group_of}
        merged = [p for group in found.values() for p in group]
        merged.append(pair)
        old = {id(group) for group in found.values()}
        for key, group in group_of.items():
            if id(group) in old:
                group_of[key] = merged
        group_of.update(dict.fromkeys(keys, merged))
    return list({id(group): group for group in group_of.values()}.values())


def may_be_two(text: str, group: list[Pair]) -> bool:
    """Whether the pairs of a group may name two people: other names stand around them, or both in one sentence."""
    before = {fold(name) for p in group if (name := name_before(text, p.given.begin))}
    after = {fold(name) for p in group if (name := name_after(text, p.family.end))}
    if len(before) > 1 or len(after) > 1:
        return True
    mentions = [(p.given.begin, p.family.end, f"{p.given.word} {p.family.word}") for p in group]
    return is_discussed(text, mentions) or any(
        a[2] != b[2] and same_sentence(text, a[1], b[0]) for a, b in pairwise(mentions)
    )
