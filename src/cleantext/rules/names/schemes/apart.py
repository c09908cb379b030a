"""What keeps two words apart whatever a scheme says: endings, known pairs, ordinary words, a better grammar."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from cleantext.data import lines
from cleantext.rules.names.forms import fold
from cleantext.rules.names.schemes.english import ENGLISH
from cleantext.rules.names.schemes.grammar import words

# Endings that make another name, or another word, of a name: feminine, of a place, of a people, plural, of a son.
_ENDINGS = words("""
    a e o u i y s n an in ian ean is os us es er ic ich ev ov va ova eva ina ka ko uk sk ski sky ska skaya ist ism ese
    ish oglu zadeh zai bad abad
""")
_VOWELS = frozenset("aeou")
# Capitalised in English, and no names of people or places.
_WORDS = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december spring summer autumn winter easter ramadan muslim muslims christian christians jewish jews
    sunni shia islam islamic hindu hindus sikh sikhs labor labour center centre theater theatre color colour bonds bunds
    president minister police state states government party army council city river north south east west northern
    southern eastern western
""")
# Words that show a language by how they end or what they are made of.
_SLAVIC = re.compile(
    "(?:[eo](?:[vw]|ff)|[eo][vw]a|[sczt]k(?:[iy][jiy]?|a(?:ya|ja|ia)?)|enko|[cč]h?uk|[vw][iy](?:t?ch|tsch|[čćc]|cz))$"
)
_GEORGIAN = re.compile("(?:(?:sh|š|sch|ş)[vw]ili|d(?:z|s|zh)e)$")
_GLIDE = re.compile("[iy]+(?=[aeou])")
_DOUBLED = re.compile(r"([^aeiou])\1")
_KOREAN = re.compile("e[ou]")


def apart(first: str, second: str) -> bool:
    """Whether two folded words cannot be spellings of one name: one is ordinary, or they differ by an ending."""
    short, long = sorted((first, second), key=len)
    if ordinary(first) or ordinary(second) or frozenset((first, second)) in distinct():
        return True
    if long.startswith(short) and long[len(short) :] in _ENDINGS and not (long[-1] in "iy" and short[-1] in "iy"):
        return True
    return first[:-1] == second[:-1] and first[-1] in _VOWELS and second[-1] in _VOWELS and first[-2] not in _VOWELS


def ordinary(word: str) -> bool:
    """Whether a folded word is one of English, or a name that English people bear."""
    return word in _WORDS or word in ENGLISH


@cache
def distinct() -> frozenset[frozenset[str]]:
    """The pairs of ``data/distinct.tsv``, folded."""
    return frozenset(frozenset(map(fold, line.split("\t")[:2])) for line in lines("distinct.tsv"))


def speakers(first: str, second: str, readings: Callable[[str, str], frozenset[str]]) -> tuple[str, ...]:
    """The families that alone may judge two words, where one shows its language; empty where all may.

    A grammar that is a closed list of syllables knows better than one that reads nearly all there is: Hirogawa is
    no Hirokawa, whatever else it could be.
    """
    if _SLAVIC.search(first) or _SLAVIC.search(second):
        return ("Cyrillic",)
    if _GEORGIAN.search(first) or _GEORGIAN.search(second):
        return ("Georgian", "Cyrillic")
    if readings("Chinese", first) and readings("Chinese", second):
        return ("Chinese", "Japanese", "Korean")
    if in_print(first) == in_print(second):
        return ()
    if readings("Japanese", first) and readings("Japanese", second):
        return ("Japanese",)
    if _KOREAN.search(first) and _KOREAN.search(second) and readings("Korean", first) and readings("Korean", second):
        return ("Korean",)
    return ()


def in_print(word: str) -> str:
    """A word with those letters merged that print of all languages writes in two ways: Noori, Nouri; Hasan, Hassan."""
    return _GLIDE.sub("y", _DOUBLED.sub(r"\1", word.replace("oo", "u").replace("ou", "u").replace("ee", "i")))
