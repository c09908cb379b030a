"""Gazetteers: the names of ``data/names.tsv`` and of a user, and which of them a text may spell in two ways."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleantext.data import lines
from cleantext.rules.names.forms import bounded, piece, told_by, words_of
from cleantext.rules.names.table import PARTS, Name, in_style, parsed

_NOTHING = r"\x{10ffff}\x{10ffff}"  # a trigger for no text


class Gazetteer:
    """Names, and where to look for those of which a text holds two spellings."""

    __slots__ = ("_by_word", "clusters", "names", "trigger")
    names: tuple[Name, ...]
    clusters: dict[str, tuple[int, ...]]  # spelling of a given name or a surname -> the numbers of such names
    trigger: str  # matches all spellings but the first of each part: a text of two spellings holds one of them

    def __init__(self, names: tuple[Name, ...]) -> None:
        self.names = names
        self.clusters = {}
        self._by_word: dict[str, list[int]] = {}
        tellers: dict[str, None] = {}  # words that no first spelling has
        phrases: dict[str, None] = {}  # for spellings that are made of the words of the first one
        for number, name in enumerate(names):
            if name.kind in PARTS:
                for form in name.parts[0]:
                    self.clusters[form] = (*self.clusters.get(form, ()), number)
            for part in name.parts:
                for form in part[1:]:
                    word, phrase = told_by(form, part[0])
                    self._by_word.setdefault(word, []).append(number)
                    if phrase:
                        phrases[phrase] = None
                    else:
                        tellers[word] = None
        self.trigger = "|".join(filter(None, (bounded(list(tellers)), *phrases))) or _NOTHING

    def candidates(self, text: str) -> tuple[list[Name], frozenset[int]]:
        """The names of which two spellings may stand in a text, and the numbers of such given names and surnames."""
        words = set(words_of(text))
        words.update([word[:-1] for word in words if word[-1] == "s"])
        index = self._by_word
        numbers = sorted({n for word in words & index.keys() for n in index[word]})
        whole: list[Name] = []
        clusters: list[int] = []
        for number in numbers:
            name = self.names[number]
            if name.kind in PARTS:
                if sum(form in words for form in name.parts[0]) > 1:
                    clusters.append(number)
            elif any(piece(form) in text for form in name.parts[-1]) and (
                name.fixed or any(sum(piece(form) in text for form in part) > 1 for part in name.parts)
            ):
                whole.append(name)
        return whole, frozenset(clusters)


@lru_cache(maxsize=8)
def gazetteer(own: tuple[str, ...] = (), style: str = "", house: tuple[str, ...] = ()) -> Gazetteer:
    """The names of a user's lines and of ``data/names.tsv``, with the spellings of a house style put first.

    ``house`` are the lines of a house of the user's own: the first spelling of each is what the house wants. A name of
    the user stands for those of the data that share a spelling with it. Raises ValueError for a line that is no name.
    """
    wanted = [name._replace(fixed=True) for name in parsed(house)]
    mine = [*wanted, *parsed(own)]
    theirs: Iterable[Name] = parsed(lines("names.tsv"))
    if mine:
        taken = {name.parts[-1] for name in mine}
        forms = {form for part in taken for form in part}
        theirs = (name for name in theirs if name.kind in PARTS or forms.isdisjoint(name.parts[-1]))
    names = (*mine, *theirs)
    return Gazetteer(tuple(in_style(name, style) for name in names) if style else names)
