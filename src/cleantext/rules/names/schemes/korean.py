"""Korean names, read into syllables.

Sources: the Revised Romanization (Ministry of Culture and Tourism 2000); McCune-Reischauer (1939) as print has it,
without breves and apostrophes, so that its ``o`` and ``u`` are two vowels each; and the spellings that Koreans give
their names in English (``oo``, ``ee``, ``young``).
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import LONGEST, MOST

_ONSETS = {
    "": "", "g": "g", "k": "k", "kk": "gg", "kh": "k", "n": "n", "d": "d", "t": "t", "tt": "dd", "th": "t",
    "r": "r", "m": "m",
    "b": "b", "p": "p", "pp": "bb", "ph": "p", "s": "s", "ss": "ss", "j": "j", "ch": "c", "jj": "jj", "tch": "jj",
    "h": "h",
    "l": "l", "sh": "s",
}  # fmt: skip
# Without apostrophes, these may be the lax consonant where it is voiceless, or the aspirated one.
_VOICELESS = {"k": "gk", "t": "dt", "p": "bp", "ch": "jc"}
_CODAS = {
    "": "",
    "k": "k",
    "g": "k",
    "n": "n",
    "t": "t",
    "d": "t",
    "l": "l",
    "m": "m",
    "p": "p",
    "b": "p",
    "ng": "N",
    "r": "l",
}
# Sounds: E is eo, U is eu, A is ae, O is oe.
_PLAIN = {
    "a": "a", "ae": "A", "ya": "ya", "yae": "yA", "e": "e", "ye": "ye", "wa": "wa", "wae": "wA", "oe": "O",
    "we": "we", "wi": "wi",
    "i": "i",
}  # fmt: skip
_REVISED = _PLAIN | {
    "eo": "E", "yeo": "yE", "o": "o", "yo": "yo", "u": "u", "wo": "wE", "yu": "yu", "eu": "U", "ui": "Ui",
}  # fmt: skip
_MCCUNE = _PLAIN | {"o": "o E", "yo": "yo yE", "u": "u U", "wo": "wE", "yu": "yu", "ui": "Ui"}
_PRINT = _PLAIN | {
    "o": "o", "oo": "u", "woo": "u", "ee": "i", "u": "u E", "yu": "yu yE", "you": "yE", "yeo": "yE", "yoo": "yu",
    "wo": "wE", "ou": "E",
    "ai": "A", "eo": "E", "eu": "U", "ui": "Ui", "yo": "yo",
}  # fmt: skip
_SYLLABLE = re.compile("([^aeiouwy]*)([wy]?[aeiou]+)((?:(?:ng|[kgntdlmpbr])(?![aeiouwy]))?)")


def onset(spelled: str, before: str, revised: bool) -> list[str]:
    """The consonants that a syllable may begin with, behind the end of the one before it (``^`` for none).

    Inside a word that is written as one, the lax consonants are voiced and spelled so; at its beginning they are not.
    """
    if spelled == "l":  # only behind another one, or as people spell surnames
        return ["l"] if before == "l" or (before == "^" and not revised) else []
    if spelled == "r" and before == "l":
        return []
    if not revised and spelled in _VOICELESS and before not in ("", "n", "m", "N", "l"):
        return list(_VOICELESS[spelled])
    return [_ONSETS[spelled]] if spelled in _ONSETS else []


def readings(syllables: list[tuple[str, str, str]], vowels: dict[str, str]) -> list[str]:
    """The ways to read these syllables with these vowels."""
    made = [""]
    before = "^"
    for spelled, vowel, coda in syllables:
        if spelled[:1] == "-":
            spelled, before = spelled[1:], "^"
        starts = onset(spelled, before, vowels is _REVISED)
        before = _CODAS.get(coda, "?")
        if vowel not in vowels or before == "?" or not starts:
            return []
        made = [f"{m}-{s}{v}{before}" for m in made for s in starts for v in vowels[vowel].split()]
        if len(made) > MOST:
            return []
    return made


def keys(word: str) -> frozenset[str]:
    """The sounds that a word may stand for, by any of the three ways of writing; of two syllables or more.

    Hyphens may part the syllables.
    """
    if not 3 < len(word) <= LONGEST:
        return frozenset()
    syllables = _SYLLABLE.findall(word)
    if len("".join(map("".join, syllables))) != len(word) or not 2 <= len(syllables) <= 4:
        return frozenset()
    return frozenset(key for vowels in (_REVISED, _MCCUNE, _PRINT) for key in readings(syllables, vowels))
