"""Chinese names, read into the syllables of Hanyu Pinyin.

Sources: Hanyu Pinyin (ISO 7098:2015); Wade-Giles as in Giles, A Chinese-English Dictionary (1912), and as print has
it, without the apostrophe of aspirated consonants and without diacritics, so that one of its syllables may be two of
Pinyin; the Postal Romanization (Imperial Postal Joint-Session Conference, Shanghai 1906) where it differs.
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import LONGEST, MOST

# Initials of Pinyin, and the finals that each of them has (ISO 7098, annex A; v is ü after n and l).
_FINALS = {
    "": "a ai an ang ao e en er ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u", "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u", "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un", "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo", "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un", "w": "a ai an ang ei en eng o u",
}  # fmt: skip
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "zh": "ch", "r": "j", "z": "ts", "c": "ts",
}  # fmt: skip
_WHOLE = {
    "yi": "i", "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "yue": "yueh", "er": "erh", "ge": "ko",
    "ke": "ko",
    "he": "ho", "gui": "kuei", "kui": "kuei", "shi": "shih", "zhi": "chih", "chi": "chih", "ri": "jih", "zi": "tzu",
    "ci": "tzu",
    "si": "szu ssu", "guo": "kuo", "kuo": "kuo", "huo": "huo", "shuo": "shuo",
}  # fmt: skip
_ENDS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("ve", "ueh"), ("uo", "o"), ("v", "u"))
LEAST = 2  # syllables: of one alone, two schemes together have too few to tell names apart
_SYLLABLE = re.compile(r"[^aeiou]*[aeiou]+(?:(?:ng|n|rh|r|h)(?![aeiou]))?")


def tables() -> tuple[dict[str, str], dict[str, list[str]]]:
    """The syllables of Pinyin, and those of Wade-Giles with what each may be in Pinyin."""
    pinyin: dict[str, str] = {}
    wade: dict[str, list[str]] = {}
    for initial, finals in _FINALS.items():
        for final in finals.split():
            syllable = initial + final
            pinyin[syllable.replace("v", "u")] = syllable
            for spelled in {*wade_giles(initial, final).split(), *postal(initial, final)}:
                wade.setdefault(spelled, []).append(syllable)
    return pinyin, wade


def wade_giles(initial: str, final: str) -> str:
    """A syllable of Pinyin in Wade-Giles without marks; two spellings of it with a space between."""
    if initial + final in _WHOLE:
        return _WHOLE[initial + final]
    for pinyin, wade in _ENDS:
        if final.endswith(pinyin) and not (final == "iong" and pinyin != "ong"):
            final = final[: -len(pinyin)] + wade
            break
    return _INITIALS.get(initial, initial) + final


def postal(initial: str, final: str) -> list[str]:
    """A syllable of Pinyin as the Postal Romanization of 1906 spells it where that is not Wade-Giles without marks."""
    ending = wade_giles("", final) if initial + final not in _WHOLE else final
    if initial in ("j", "q"):  # and h, s for x, which would be other syllables of Wade-Giles
        return ["k" + ending, "ts" + ending]
    if initial in ("g", "k", "h") and final[0] == "u" and len(final) > 1:
        return [("h" if initial == "h" else "k") + "w" + ("ei" if final == "ui" else final[1:])]
    return []


_PINYIN, _WADE = tables()


def keys(word: str) -> frozenset[str]:
    """The names in Pinyin that a word may stand for, read as Pinyin and as Wade-Giles; of two syllables or more."""
    if not 3 < len(word) <= LONGEST:
        return frozenset()
    syllables = _SYLLABLE.findall(word)
    if len("".join(syllables)) != len(word) or not LEAST <= len(syllables) <= 4:
        return frozenset()
    if any(s not in _WADE for s in syllables):
        return frozenset(("-".join(_PINYIN[s] for s in syllables),) if all(s in _PINYIN for s in syllables) else ())
    made = [""]
    for syllable in syllables:
        made = [f"{before}-{one}" for before in made for one in _WADE[syllable]]
    return frozenset(name[1:] for name in made) if len(made) <= MOST else frozenset()
