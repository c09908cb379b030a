"""How the spelling of a name stands in a text: as a pattern, as a trigger, and as the words it is made of."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, normalize

from cleantext.core.pattern import pattern
from cleantext.core.trigger import literal

APOSTROPHES = "'’ʼ`ʿʾʻ‘"
# Of Arabic names, before letters that it keeps its l before and such that it does not: al-Sadr, as-Sadr, El Sadr.
ARTICLE = r"(?:(?:[Aa]l|[Ee]l|[Uu]l|[Aa](?:[dnrstz]|dh|sh|th)|[Ee](?:[dnrstz]|sh)|[Uu][dnrstz])[-‐‑ ])"
_LETTERS = "ʼʿʾʻ"  # apostrophes that are letters to Unicode
_WORD = pattern(rf"[^\W\d_{_LETTERS}]+", engine="re")
_PIECE = pattern(rf"[^\s{APOSTROPHES}]+", engine="re")
_GAP = r"[ \t\r\n\u00a0]{1,3}"
_ANY_GAP = "[ \\t\\r\\n\u00a0]+"  # for triggers: counts cost the automaton room
_EDGE = rf"(?:[^\pL\pM]|[{_LETTERS}])"


def words_of(text: str) -> list[str]:
    """The runs of letters of a text, without apostrophes."""
    found: list[str] = _WORD.findall(text)
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
    split = normalize("NFD", word.lower())
    return "".join(char for char in split if not combining(char) and char not in APOSTROPHES)


def told_by(form: str, canonical: str) -> tuple[str, str]:
    """A word that a text with this spelling holds; and a trigger for all of it where that word is canonical too."""
    if form.isalpha():
        return form, ""
    own = set(words_of(canonical))
    words = words_of(form)
    new = [word for word in words if word not in own and len(word) > 2]
    return (max(new, key=len), "") if new else (max(words, key=len), spaced(form, _ANY_GAP))


def bounded(words: list[str]) -> str:
    """A trigger for any of these words by itself; the plural in -s is one too."""
    return f"{_EDGE}(?:{'|'.join(literal(word) for word in words)})s?{_EDGE}" if words else ""


@cache
def piece(form: str) -> str:
    """The longest part of a spelling without white space or apostrophes: a quick look at whether it can be there."""
    found: str = max(_PIECE.findall(form[form[0].islower() :]), key=len)
    return found
