"""Spellings of one name that follow from two schemes of romanisation.

Each module of this package is the grammar of a family of schemes: it reads a word back into the letters or sounds that
it may stand for, and reads nothing where the word cannot be of that language. Two spellings are the same name where
one grammar reads both and they have a reading in common. That says nothing of who is meant (see `mixed_romanization`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from cleantext.rules.names.forms import fold
from cleantext.rules.names.schemes import arabic, chinese, cyrillic, georgian, greek, hebrew, indic, japanese, korean
from cleantext.rules.names.schemes.apart import apart, speakers
from cleantext.rules.names.schemes.grammar import LONGEST, SHORTEST, letters

Keys = Callable[[str], frozenset[str]]
# The families by name, in the order in which they are asked.
FAMILIES: dict[str, Keys] = {
    "Cyrillic": cyrillic.keys, "Japanese": japanese.keys, "Chinese": chinese.keys, "Korean": korean.keys,
    "Georgian": georgian.keys, "Arabic": arabic.keys, "Greek": greek.keys, "Hebrew": hebrew.keys, "Indic": indic.keys,
}  # fmt: skip


@lru_cache(maxsize=512)
def readings(family: str, word: str) -> frozenset[str]:
    """What a word (see `grammar.letters`) may stand for by the schemes of a family; empty where it cannot be read."""
    return FAMILIES[family](word)


def same_name(a: str, b: str) -> str:
    """The family of schemes under which two words are spellings of one name; empty where there is none.

    Empty too for words that are equal without diacritics and hyphens, and for those that are known to be apart.
    """
    first, second = letters(a), letters(b)
    if not (SHORTEST <= len(first) <= LONGEST and SHORTEST <= len(second) <= LONGEST):
        return ""
    if fold(first) == fold(second) or apart(fold(first), fold(second)):
        return ""
    asked = speakers(first, second, readings)
    if asked[:1] != ("Chinese",) and not korean_parts(a).isdisjoint(korean_parts(b)):
        return "Korean"
    for family in asked or FAMILIES:
        if not readings(family, first).isdisjoint(readings(family, second)):
            return family
    return ""


def korean_parts(word: str) -> frozenset[str]:
    """What a word with hyphens may stand for in Korean, each part of it beginning as a word does.

    The hyphens say what the syllables are, so that no other grammar needs to be asked.
    """
    return readings("Korean", "-".join(map(letters, word.split("-")))) if "-" in word else frozenset()
