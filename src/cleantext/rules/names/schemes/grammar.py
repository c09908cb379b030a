"""What the grammars of the schemes are made of: tables of spellings, and how a word is read by one."""

from __future__ import annotations

from collections.abc import Mapping
from unicodedata import combining, normalize

from cleantext.rules.names.forms import APOSTROPHES

_SILENT = frozenset(APOSTROPHES + "-‐‑")
SHORTEST, LONGEST = 4, 24  # letters of a word that is read; no name of one word is longer
MOST = 32  # readings of a word; one that has more says nothing
KEPT = frozenset("čćšžđłğşçñıż")  # letters of schemes that would be other letters without their marks


def letters(word: str) -> str:
    """A word in small letters, as `forms.fold` has it, but with the letters that schemes are told by.

    What is folded already stays as it is.
    """
    low = word.lower()
    if low.isascii():
        return "".join(char for char in low if char not in _SILENT)
    made = ""
    for char in normalize("NFC", low):
        if char in KEPT:
            made += char
        elif char not in _SILENT:
            made += "".join(c for c in normalize("NFD", char) if not combining(c))
    return made


def words(text: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(text.split())


class Table(dict[str, str]):
    """What each spelling stands for; several sounds stand with ``|`` between them."""

    __slots__ = ("longest",)

    def __init__(self, sounds: Mapping[str, str]) -> None:
        super().__init__({"^": "", "$": ""} | dict(sounds))
        self.longest = max(map(len, self))


def table(*rows: str) -> Table:
    """A table from rows of ``spelling=sound`` with white space between; several sounds stand with ``|`` between them.

    ``^`` in a spelling is the beginning of a word and ``$`` its end. A spelling without ``=`` sounds as it is written.
    """
    made: dict[str, str] = {}
    for entry in " ".join(rows).split():
        spelling, equals, sound = entry.partition("=")
        made[spelling] = sound if equals else spelling
    return Table(made)


def read(word: str, spellings: Table) -> list[str]:
    """The ways to read a word by a table, the longest spelling first; none where a letter has no place in it.

    At most `MOST`: a word of more readings has none, and so has one of more than `LONGEST` letters.
    """
    if not 1 < len(word) <= LONGEST:
        return []
    marked = f"^{word}$"
    longest = spellings.longest
    made = [""]
    at = 0
    while at < len(marked):
        for length in range(min(longest, len(marked) - at), 0, -1):
            sound = spellings.get(marked[at : at + length])
            if sound is not None:
                break
        else:
            return []
        if "|" in sound:
            made = [before + one for before in made for one in sound.split("|")]
            if len(made) > MOST:
                return []
        elif sound:
            made = [before + sound for before in made]
        at += length
    return made
