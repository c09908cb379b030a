"""Japanese names, read into syllables of kana.

Sources: Hepburn (the modified system of ANSI Z39.11-1972 and BS 4812), Kunrei-shiki (ISO 3602:1989), Nihon-shiki; for
long vowels also the spellings of passports (``oh``) and of typewriting (``oo``, ``ou``), which are all read as the
short vowel, since most print leaves the macron out.
"""

from __future__ import annotations

import re
from itertools import product

from cleantext.rules.names.schemes.grammar import Table, read

_ROWS = ("", *"kgsztdnhbpmr")
# What is written otherwise than its row; the syllable in Nihon-shiki stands behind.
_HEPBURN = {
    "shi": "si", "chi": "ti", "tsu": "tu", "fu": "hu", "ji": "zi", "dzu": "zu", "du": "zu", "di": "zi", "dji": "zi",
    "ši": "si", "či": "ti", "cu": "tu", "dži": "zi", "wa": "wa", "wi": "i", "we": "e", "wo": "o", "ya": "ya",
    "yu": "yu", "yo": "yo", "ye": "e", "ja": "zya", "ju": "zyu", "jo": "zyo", "sha": "sya", "shu": "syu", "sho": "syo",
    "cha": "tya", "chu": "tyu", "cho": "tyo", "jya": "zya", "jyu": "zyu", "jyo": "zyo",
    "dya": "zya", "dyu": "zyu", "dyo": "zyo", "ša": "sya",
    "šu": "syu", "šo": "syo", "ča": "tya", "ču": "tyu", "čo": "tyo", "dža": "zya", "džu": "zyu", "džo": "zyo",
    "syi": "si", "tyi": "ti", "dzi": "zi", "tsi": "ti",
}  # fmt: skip


def syllables() -> dict[str, str]:
    """The table of syllables, with the nasal and the doubled consonants."""
    made: dict[str, str] = {}
    for row, vowel in product(_ROWS, "aiueo"):
        made[row + vowel] = row + vowel
    for row, vowel in product("kgnhbpmr", "auo"):
        made[f"{row}y{vowel}"] = f"{row}y{vowel}"
    for row, vowel in product("sztd", "auo"):
        made[f"{row}y{vowel}"] = f"{'z' if row == 'd' else row}y{vowel}"
    made |= _HEPBURN
    for syllable, kana in list(made.items()):
        if len(syllable) > 1 and syllable[0] in "kstpc":
            made[("t" if syllable.startswith("ch") else syllable[0]) + syllable] = "q" + kana
    made["cchi"] = "qti"
    for kana in list(made):  # long vowels, by typewriting and by passports
        if kana.endswith("o"):
            made[kana + "u"] = made[kana + "o"] = made[kana]
        elif kana.endswith("u"):
            made[kana + "u"] = made[kana]
    made["n"] = "n"
    made |= {f"m{c}{rest[1:]}": "n" + made[rest] for c in "bpm" for rest in list(made) if rest[:1] == c}
    return made


_SYLLABLES = Table(syllables())
_LONG = re.compile("oh(?=[bcdfgjkmnprstwyz]|$)")


def keys(word: str) -> frozenset[str]:
    """The kana, in Nihon-shiki and without long vowels, that a word may stand for."""
    return frozenset(read(_LONG.sub("o", word), _SYLLABLES))
