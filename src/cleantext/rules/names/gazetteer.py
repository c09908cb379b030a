"""Gazetteers: the names of ``data/names.tsv`` and of a user, and which of them a text may spell in two ways."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleantext.data import lines
from cleantext.rules.names.forms import APOSTROPHES, capitals_of, longest_word, trigger_for
from cleantext.rules.names.table import PARTS, Name, in_style, parsed, trusted


class Gazetteer:
    """Names, and where to look for those of which a text holds two spellings."""

    __slots__ = ("_by_word", "clusters", "names", "trigger")
    names: tuple[Name, ...]
    clusters: dict[str, tuple[int, ...]]  # spelling of a given name or a surname -> the numbers of such names
    trigger: str  # matches all spellings but the first of each part: a text of two spellings holds one of them
    _by_word: dict[str, list[tuple[int, int, str]]]  # a word of such a spelling -> name, part, spelling

    def __init__(self, names: tuple[Name, ...]) -> None:
        self.names, self.clusters, self._by_word = names, {}, {}
        others: dict[str, None] = {}
        for number, name in enumerate(names):
            if name.kind in PARTS:
                for form in name.parts[0]:
                    self.clusters[form] = (*self.clusters.get(form, ()), number)
            for i, part in enumerate(name.parts):
                for form in part[1:]:
                    if word := longest_word(form):
                        others[form] = None
                        self._by_word.setdefault(word, []).append((number, i, form))
        self.trigger = trigger_for(others)

    def candidates(self, text: str) -> tuple[list[Name], frozenset[int]]:
        """The names that a text may spell in two ways, and the numbers of such given names and surnames."""
        words = set(capitals_of(text))
        words.update([word[:-1] for word in words if word[-1] == "s"])
        found = [place for word in words & self._by_word.keys() for place in self._by_word[word]]
        if not found:
            return [], frozenset()
        stands = Standing(words, text)
        numbers: set[int] = set()
        for number, i, form in found:
            if number not in numbers and stands(form):
                name = self.names[number]
                if (name.fixed or any(stands(other) for other in name.parts[i] if other != form)) and (
                    i == len(name.parts) - 1 or any(map(stands, name.parts[-1]))
                ):
                    numbers.add(number)
        whole = [self.names[n] for n in sorted(numbers) if self.names[n].kind not in PARTS]
        return whole, frozenset(n for n in numbers if self.names[n].kind in PARTS)


class Standing:
    """Whether a spelling stands in a text, by a quick look that passes over none."""

    __slots__ = ("_flat", "_text", "_words")

    def __init__(self, words: set[str], text: str) -> None:
        self._words, self._text, self._flat = words, text, ""

    def __call__(self, form: str) -> bool:
        if form.isalpha():
            return form in self._words
        if not self._flat:
            self._flat = " ".join(self._text.split())
            for mark in APOSTROPHES[1:]:
                self._flat = self._flat.replace(mark, APOSTROPHES[0])
        return form[form[0].islower() :] in self._flat  # an article may have its capital


@lru_cache(maxsize=8)
def gazetteer(own: tuple[str, ...] = (), style: str = "", house: tuple[str, ...] = ()) -> Gazetteer:
    """The names of a user's lines and of ``data/names.tsv``, with the spellings of a house style put first.

    ``house`` are the lines of a house of the user's own: the first spelling of each is what the house wants. A name of
    the user that shares a spelling with one of the data adds to it: what the user's line leaves open, the data say.
    Raises ValueError for a line that is no name, TypeError for lines that are one string.
    """
    for lines_of_user in (own, house):
        if isinstance(lines_of_user, str):
            raise TypeError("a gazetteer is a sequence of lines, not one string")
    mine = [*(name._replace(fixed=True) for name in parsed(house)), *parsed(own)]
    theirs: Iterable[Name] = trusted(lines("names.tsv"))
    names = joined(mine, list(theirs)) if mine else tuple(theirs)
    return Gazetteer(tuple(in_style(name, style) for name in names) if style else names)


def joined(mine: list[Name], theirs: list[Name]) -> tuple[Name, ...]:
    """The names of a user, each with what ours of the same spelling has besides, and the others of ours."""
    ours: dict[str, int] = {}
    for number, name in enumerate(theirs):
        if len(name.parts) == 1 and name.kind not in PARTS:
            ours.update(dict.fromkeys(name.parts[0], number))
    used: set[int] = set()
    out: list[Name] = []
    for name in mine:
        numbers = sorted({ours[form] for form in name.parts[0] if form in ours}) if len(name.parts) == 1 else []
        for number in numbers:
            used.add(number)
            name = with_ours(name, theirs[number])
        out.append(name)
    return (*out, *(name for number, name in enumerate(theirs) if number not in used))


def with_ours(mine: Name, ours: Name) -> Name:
    """A user's name with the other spellings, phrases, kind and style of ours."""
    return mine._replace(
        parts=(tuple(dict.fromkeys((*mine.parts[0], *ours.parts[0]))),),
        kind=ours.kind if mine.kind == "name" else mine.kind,
        style=mine.style or ours.style,
        keeps=tuple(dict.fromkeys((*mine.keeps, *ours.keeps))),
    )
