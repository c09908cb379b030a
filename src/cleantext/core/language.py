"""The language of a text, guessed from its script and its function words; None where that is not enough.

The guess serves rules that must know a convention (whether a space stands before `?`), so that "don't know" is the
right answer to a short text, to a mixture, and to two close neighbours that nothing in the text tells apart. A script
that one language alone is commonly written in says it by itself. Else the words that a language cannot do without are
counted: a few hundred code points hold enough of them (`data/function_words.tsv`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import NamedTuple

from cleantext.core.pattern import pattern

SAMPLES = (450, 3000)  # code points looked at: the fewer where they are enough
SHARE = 0.6  # of the letters must be of the script that is read
POINTS = 2.0  # what the words of a language must come to
PER_WORD = 0.08  # and per word of the sample, so that some borrowed words in a list of names decide nothing
LEAD = 2.5  # what only this language has against what only another one has
OWN = 0.5  # what must tell it from any other language
LETTER = 0.5  # points for a letter that tells, up to three times each

# Where the blocks of the scripts begin (Unicode 16.0, Blocks.txt), and the script: a lower-case name is a language
# that alone is commonly written in it; "" is no letter of a language.
_BLOCKS = (
    (0x0, ""), (0x41, "Latn"), (0x5B, ""), (0x61, "Latn"), (0x7B, ""), (0xC0, "Latn"), (0x250, ""), (0x370, "el"),
    (0x400, "Cyrl"), (0x530, "hy"), (0x590, "he"), (0x600, "Arab"), (0x700, ""), (0x750, "Arab"), (0x780, "dv"),
    (0x7C0, ""), (0x8A0, "Arab"), (0x900, "Deva"), (0x980, "bn"), (0xA00, "pa"), (0xA80, "gu"), (0xB00, "or"),
    (0xB80, "ta"), (0xC00, "te"), (0xC80, "kn"), (0xD00, "ml"), (0xD80, "si"), (0xE00, "th"), (0xE80, "lo"),
    (0xF00, "bo"), (0x1000, "my"), (0x10A0, "ka"), (0x1100, "ko"), (0x1200, "am"), (0x13A0, ""), (0x1780, "km"),
    (0x1800, ""), (0x1E00, "Latn"), (0x1F00, "el"), (0x2000, ""), (0x3040, "Jpan"), (0x3100, ""), (0x3400, "Hani"),
    (0xA000, ""), (0xAC00, "ko"), (0xD7B0, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB50, "Arab"), (0xFE00, ""),
    (0xFE70, "Arab"), (0xFEFF, ""), (0x20000, "Hani"), (0x323B0, ""),
)  # fmt: skip
_STARTS = [start for start, _ in _BLOCKS]
_NAMES = [name for _, name in _BLOCKS]
# Characters that simplified and traditional Chinese write differently, and some that every page of Chinese holds.
_HANS = frozenset("这为国时们个来说对会后学过开关发现样点种经还进问长没")
_HANT = frozenset("這為國時們個來說對會後學過開關發現樣點種經還進問長沒")
_CHINESE = frozenset("的是在了不有和人中大我他一上也")
_NG = pattern("ng['’]", engine="re")  # a letter of Swahili; alone, `ng` would be a word of Tagalog
_NONE = frozenset(("und", "mul", "zxx", "mis"))  # not known, several, none, none that has a tag
_YIDDISH = "\u05b7\u05b8\u05f0\u05f1\u05f2"  # vowel signs and ligatures that Hebrew as it is printed does without
_MARKS = '.,;:!?،؛؟।()[]"“”„«»…-–—'  # that stand beside words
# Pairs of which the second is written far less and by the same conventions: a draw goes to the first.
_KIN = frozenset({("id", "ms"), ("tr", "az"), ("es", "gl"), ("pt", "gl"), ("nb", "nn"), ("it", "co")})
_WEIGHTS = (0.0, 0.3, 0.7)  # of words of one and of two letters, which often mean something elsewhere

Tags = tuple[str, ...]


class Table(NamedTuple):
    """What words and letters say: each with the languages that have it."""

    words: dict[str, Tags]
    letters: dict[str, Tags]


def guess(text: str) -> str | None:
    """A BCP 47 tag, or None for "don't know", which makes rules leave alone what depends on the language.

    Looks at 3000 code points at most, whatever the length of the text.
    """
    for size in SAMPLES:
        sample = sampled(text, size)
        if (found := judged(sample)) is not None or len(text) <= size:
            return found
    return None


def normal(tag: str | None) -> str | None:
    """A language tag as BCP 47 writes it (``pt-BR`` for ``pt_br``); None for one that names no language (``und``)."""
    first, *rest = (tag or "").replace("_", "-").split("-")
    if not first or first.lower() in _NONE:
        return None
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part.capitalize() for part in rest)])


def primary(tag: str | None) -> str:
    """The language of a tag without script and region, in small letters: ``pt`` of ``pt-BR``; empty for None."""
    return (tag or "").partition("-")[0].lower()


def sampled(text: str, size: int) -> str:
    """``size`` code points of ``text``: a third from its start, its middle and its end; all of a shorter text."""
    if len(text) <= size:
        return text
    piece = size // 3
    middle = len(text) // 2
    return "\n".join((text[:piece], text[middle : middle + piece], text[-piece:]))


def judged(sample: str) -> str | None:
    """The language of a sample by its script, and where several share that, by its words."""
    scripts = counted_scripts(sample)
    total = scripts.total()
    if total < 4:
        return None
    if scripts["Hani"] + scripts["Jpan"] > SHARE * total:
        return east_asian(sample)
    script, most = scripts.most_common(1)[0]
    if most < SHARE * total:
        return None
    found = script if script.islower() else by_words(sample.lower())
    return "yi" if found == "he" and sum(map(sample.count, _YIDDISH)) > 1 else found


def counted_scripts(sample: str) -> Counter[str]:
    """How many letters the sample has of each script; of a long one every fifth character is looked at."""
    if sample.isascii():
        return Counter({"Latn": sum(map(str.isalpha, sample[::5]))}) if len(sample) > 100 else count_each(sample)
    return count_each(sample if len(sample) <= 200 else sample[::5])


def count_each(sample: str) -> Counter[str]:
    """As `counted_scripts`, looking at every character."""
    scripts: Counter[str] = Counter()
    for char, times in Counter(sample).items():
        scripts[_NAMES[bisect_right(_STARTS, ord(char)) - 1]] += times
    del scripts[""]
    return scripts


def east_asian(sample: str) -> str | None:
    """Japanese where there are kana; else Chinese where its commonest characters are there."""
    scripts = count_each(sample)
    if scripts["Jpan"] > 0.05 * scripts["Hani"]:
        return "ja" if scripts["Jpan"] >= 4 else None
    chars = set(sample)
    common = len(chars & _CHINESE)
    if scripts["Jpan"] or not common:
        return None
    simplified, traditional = len(chars & _HANS), len(chars & _HANT)
    if simplified == traditional:
        return "zh" if common > 1 else None
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def by_words(sample: str) -> str | None:
    """The language that the function words and letters of the sample speak for, if they do so clearly."""
    table = load()
    words = _NG.sub(" ", sample).replace("-t-", " ").replace("'", " ").replace("’", " ").split()
    get = table.words.get
    evidence: dict[Tags, float] = {}  # languages that share a word or letter -> points
    for word in words:
        tags = get(word)
        if tags is None and not word.isalpha():
            word = word.strip(_MARKS)
            tags = get(word)
        if tags:
            evidence[tags] = evidence.get(tags, 0.0) + (_WEIGHTS[len(word)] if len(word) < 3 else 1.0)
    if not sample.isascii():
        for letter in table.letters.keys() & set(sample):
            tags, weight = table.letters[letter], LETTER * min(3, sample.count(letter))
            evidence[tags] = evidence.get(tags, 0.0) + weight
    points: dict[str, float] = {}
    for tags, weight in evidence.items():
        for tag in tags:
            points[tag] = points.get(tag, 0.0) + weight
    first = max(points, key=points.__getitem__, default="")
    most = points.get(first, 0.0)
    if most < max(POINTS, PER_WORD * len(words)):
        return None
    for other, total in points.items():
        if other == first or total * LEAD < most:
            continue  # what it has alone is less than it has at all
        shared = sum(weight for tags, weight in evidence.items() if first in tags and other in tags)
        own, their = most - shared, total - shared
        if (first, other) in _KIN and own >= their:
            continue
        if own < OWN or own < LEAD * their:
            return None
    return first


@cache
def load() -> Table:
    """The table of function words, read when a guess first needs it."""
    from cleantext.data import lines

    words: dict[str, Tags] = {}
    letters: dict[str, Tags] = {}
    for line in lines("function_words.tsv"):
        tag, own, common = line.split("\t")
        for word in common.split():
            words[word] = (*words.get(word, ()), tag)
        for letter in own:
            letters[letter] = (*letters.get(letter, ()), tag)
    return Table(words, letters)
