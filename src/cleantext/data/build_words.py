"""What English text writes: how often, and which forms can be spellings of one name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

OTHERS = (
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "cs",
    "fi",
    "hu",
    "tr",
    "id",
    "ro",
    "ca",
    "da",
    "nb",
    "lt",
    "lv",
    "sl",
    "sk",
)
# What schemes of romanisation write for one sound, in the order of replacing; a capital is a sound of two letters.
SOUNDS = (
    ("tsch|tch|ch", "C"), ("sch|sh", "S"), ("zh|dzh|dj|j", "J"), ("kh", "x"), ("gh", "g"), ("th", "t"), ("dh", "d"),
    ("ph", "f"), ("ck|q|c", "k"), ("tz|ts", "z"), ("w", "v"), ("(?<=[aeiouy])h|h$", ""), ("[aeiouy'’-]", ""),
)  # fmt: skip


@cache
def frequencies(lang: str = "en") -> dict[str, float]:
    """How often a language writes each word."""
    import wordfreq

    return dict(wordfreq.get_frequency_dict(lang, wordlist="best"))


@cache
def common_words() -> set[str]:
    """Words that English writes small."""
    from english_words import get_english_words_set

    words: set[str] = get_english_words_set(["gcide", "web2"], alpha=True, lower=False)
    return {word for word in words if word.islower()}


def fold(form: str) -> str:
    """A form in small letters without diacritics."""
    split = unicodedata.normalize("NFD", form.replace("ı", "i").replace("đ", "dj").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in split if not unicodedata.combining(c)).lower()


def words(form: str) -> list[str]:
    """The runs of letters of a form, but for single letters."""
    return [w for w in re.findall(r"[^\W\d_]+", fold(form)) if len(w) > 1]


def joined(form: str) -> str:
    """A form in small letters without diacritics, apostrophes and hyphens."""
    return re.sub(r"[^a-z ]", "", fold(form))


def frequency(form: str) -> float:
    """How often English writes the rarest word of a form; apostrophes and hyphens may be left out."""
    known = frequencies()
    apart = min((known.get(w, 0.0) for w in words(form)), default=0.0)
    together = min((known.get(w, 0.0) for w in joined(form).split()), default=0.0)
    return max(apart, together)


def is_common(form: str) -> bool:
    """Whether a single word, small, is a word of English that is written more than the name could be."""
    word = fold(form)
    return form.isalpha() and (word in common_words() or (len(word) < 4 and frequencies().get(word, 0) > 1e-5))


def foreign(form: str) -> float:
    """How many times as often the language that writes the form most does so as English."""
    longest = max(words(form), key=len)
    most = max(frequencies(lang).get(longest, 0.0) for lang in OTHERS)
    return most / max(frequencies().get(longest, 0.0), 1e-9)


@cache
def skeleton(form: str) -> str:
    """The consonants of a form, those that schemes of romanisation write for one sound under one letter."""
    bare = re.sub(r"^(?:a[lnrstdz]h?|e[lnrstdz])[ -](?=.{3})", "", fold(form))
    for letters, sound in SOUNDS:
        bare = re.sub(letters, sound, bare)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^A-Zbcdfghklmnprstvxz ]", "", bare))


def elsewhere(form: str) -> bool:
    """Whether another language that is written in Latin letters uses each word of a form."""
    return any(all(w in frequencies(lang) for w in joined(form).split()) for lang in OTHERS)


def alike(a: str, b: str) -> bool:
    """Whether two forms can be spellings of one name: the same consonants, and the first vowel where there is one."""
    x, y = joined(a).replace(" ", ""), joined(b).replace(" ", "")
    if x == y or skeleton(a) != skeleton(b) or abs(len(x) - len(y)) > 3:
        return False
    if (x[-1] == "a") != (y[-1] == "a") and "h" not in (x[-1], y[-1]):
        return False  # Orlov and Orlova
    return len(skeleton(a)) > 1 or (skeleton(a) != "" and abs(len(x) - len(y)) < 2 and x[1] == y[1])
