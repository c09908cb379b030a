"""How the spelling of a name stands in a text: as a pattern, as a trigger, and as the words it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, normalize

from cleantext.core.pattern import pattern
from cleantext.core.trigger import literal

APOSTROPHES = "'’ʼ`ʿʾʻ‘"  # that stand for ayn and hamza
# Of Arabic names: al-Sadr, El Sadr; as-Sadr before a letter that it is assimilated to. With a space, that would be an
# English word: As, At, An.
ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[Uu]l)[-‐‑ ]|(?:[Aa](?:[dnrstz]|dh|sh|th)|[Ee](?:[dnrstz]|sh)|[Uu][dnrstz])[-‐‑])"
# A capitalised word with what apostrophes it has inside, but for a possessive.
_INSIDE = rf"(?:[{APOSTROPHES}](?!s(?![\p{{L}}\p{{M}}]))\p{{L}}[\p{{L}}\p{{M}}]*+){{0,4}}+"
NAME = rf"\p{{Lu}}[\p{{L}}\p{{M}}]*+{_INSIDE}"
# The same with what hyphens join to it, capitalised or not: Jong-un, Ch'eng-tu.
HYPHENATED = rf"{NAME}(?:[-‐‑]\p{{L}}[\p{{L}}\p{{M}}]*+{_INSIDE}){{0,6}}+"
# Letters that Unicode does not take apart, as English writes them without.
_UNDIVIDED = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "dj", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "a"}
)
_LETTERS = "ʼʿʾʻ"  # apostrophes that are letters to Unicode
_WORD = pattern(rf"[^\W\d_{_LETTERS}]+", engine="re")
_CAPITAL = pattern(rf"[A-Z\u00c0-\u024f\u1e00-\u1eff][^\W\d_{_LETTERS}]*", engine="re")
_GAP = r"[ \t\r\n\u00a0]{1,3}"
_NOTHING = r"\x{10ffff}\x{10ffff}"
_ANY_GAP = "[ \\t\\r\\n\u00a0]+"  # for triggers: counts cost the automaton room
_EDGE = rf"(?:[^\pL\pM]|[{_LETTERS}])"


def words_of(text: str) -> list[str]:
    """The runs of letters of a text, without apostrophes."""
    found: list[str] = _WORD.findall(text)
    return found


def capitals_of(text: str) -> list[str]:
    """The words of a text that begin with a capital, and some more."""
    found: list[str] = _CAPITAL.findall(text)
    return found


def spaced(form: str, gap: str = _GAP) -> str:
    """A pattern for a spelling: a space or a line break between words, an article in either case, any apostrophe."""
    made = literal(form).replace("'", f"[{APOSTROPHES}]")
    if form[0].islower():
        made = f"[{form[0].upper()}{form[0]}]" + made[1:]
    return made.replace(" ", gap)


def plain(old: str) -> str:
    """What stands in a text, or in a gazetteer, with single spaces, straight apostrophes and a small first letter."""
    straight = "".join("'" if char in APOSTROPHES else char for char in " ".join(old.split()))
    return straight[:1].lower() + straight[1:]


def fold(word: str) -> str:
    """A word in small letters without diacritics, apostrophes, ayn and hamza."""
    if word.isascii() and word.isalpha():
        return word.lower()
    split = normalize("NFD", word.lower().translate(_UNDIVIDED))
    return "".join(char for char in split if not combining(char) and char not in APOSTROPHES)


def longest_word(form: str) -> str:
    """The longest capitalised word of a spelling, which a text with the spelling holds; empty where it has none."""
    return form if form.isalpha() and form[0].isupper() else max(capitals_of(form), key=len, default="")


def trigger_for(forms: Iterable[str]) -> str:
    """A trigger for any of these spellings by itself; the plural in -s is one too. For none, one that never matches."""
    made = "|".join(literal(form) if form.isalpha() else spaced(form, _ANY_GAP) for form in forms)
    return f"{_EDGE}(?:{made})s?{_EDGE}" if made else _NOTHING
