"""Which words of a text may be two spellings of one name: a coarse look first, and then the grammars of the schemes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from cleantext.core.pattern import pattern
from cleantext.rules.names.forms import fold
from cleantext.rules.names.schemes import FAMILIES, readings, same_name
from cleantext.rules.names.schemes.apart import ordinary
from cleantext.rules.names.schemes.grammar import LONGEST, SHORTEST, letters

_CROWD = 24  # words of one skeleton: where there are more, the text is a list of names, or made
_MANY = 6  # spellings of one name: where there are more, something else is going on
_WORD = pattern(r"(?<![\w@#/.-])[A-ZÀ-ÞĀ-Ž][\w'’ʼʿʾ`‐‑-]{3,}", engine="re")
# Classes of consonants, and "a" for vowels and for what comes and goes; dz, ts and x are as s.
_CLASSES = str.maketrans(
    dict.fromkeys("kgqğ", "k")
    | dict.fromkeys("szcjxčćšžşç", "s")
    | dict.fromkeys("bpf", "b")
    | dict.fromkeys("dtđ", "t")
    | dict.fromkeys("aeiouywváàâãäåāăéèêëēěíìîïīıóòôõöøōőúùûüūůűýÿ_", "a")
    | dict.fromkeys("h'’ʼʿʾ`‐‑-", "")
)
_RUN = pattern(r"\Ba+|[kt]+(?=s)|([^a])\1+", engine="re")


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """What two spellings of one name have in common at the least: the classes of their consonants."""
    found: str = _RUN.sub(r"\1", word.lower().translate(_CLASSES))
    return found


def buckets(text: str) -> list[list[str]]:
    """Capitalised words of a text that share a skeleton, in the order of the text, where there are several such."""
    by_skeleton: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for word in dict.fromkeys(_WORD.findall(text)):
        if not word.isupper():
            word = word.removesuffix("'s").removesuffix("’s")
            by_skeleton[skeleton(word)][word] = None
    return [list(words) for words in by_skeleton.values() if 1 < len(words) <= _CROWD]


def any_two(text: str) -> bool:
    """Whether two words of a text may be spellings of one name: a look that costs little."""
    return any(map(joined, buckets(text)))


def joined(words: Iterable[str]) -> list[tuple[list[str], str]]:
    """The spellings of one name among these words, and the family of schemes that tells; no word in two groups."""
    group_of: dict[str, list[str]] = {}
    told: dict[str, str] = {}
    for alike in read_alike(words):
        for a, b in combinations(alike, 2) if len(alike) <= _MANY else ():
            ours, theirs = group_of.setdefault(a, [a]), group_of.setdefault(b, [b])
            if ours is not theirs and len(ours) + len(theirs) <= _MANY and (family := same_name(a, b)):
                ours += theirs
                told[ours[0]] = family
                for word in theirs:
                    group_of[word] = ours
    groups = {id(group): group for group in group_of.values() if len(group) > 1}
    return [(group, told[group[0]]) for group in groups.values() if is_whole(group)]


def read_alike(words: Iterable[str]) -> list[list[str]]:
    """Words of which a grammar reads one like the other."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for word in words:
        for reading in readings_of(word):
            found[reading].append(word)
    return [alike for alike in found.values() if len(alike) > 1]


@lru_cache(maxsize=16384)
def readings_of(word: str) -> tuple[tuple[str, str], ...]:
    """What a word may stand for, each with the family of schemes that says so; nothing for an ordinary word."""
    low = letters(word)
    if not SHORTEST <= len(low) <= LONGEST or ordinary(fold(low)):
        return ()
    return tuple((family, reading) for family in FAMILIES for reading in readings(family, low))


def is_whole(group: list[str]) -> bool:
    """Whether each spelling is the same name as every other one, be it by its letters alone."""
    return all(fold(letters(a)) == fold(letters(b)) or same_name(a, b) for a, b in combinations(group, 2))
