"""The names that texts hold, with their spellings and how often each stands: the start of a gazetteer of one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.names.forms import ARTICLE, HYPHENATED, fold, plain
from cleantext.rules.names.gazetteer import Gazetteer
from cleantext.rules.names.people import without_article
from cleantext.rules.names.referents import TITLES, opens_sentence
from cleantext.rules.names.table import PARTS
from cleantext.rules.names.titles import in_headline

# Capitalised words in a row, with articles and particles of names between them.
_ROW = pattern(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}_@#/.'’-]){ARTICLE}?{HYPHENATED}"
    rf"(?:[ \u00a0](?:(?:bin|ibn|ben|abu|van|von|de|del|di|da|der|den|la|y|e|i)[ \u00a0])*{ARTICLE}?{HYPHENATED}){{0,5}}"
)
_ARTICLES = pattern(rf"(?<![\p{{L}}\p{{M}}]){ARTICLE}")
_HYPHEN = pattern(r"[-‐‑](?=\p{Ll})")
_LEAST = 3  # letters of a name


class Listed(NamedTuple):
    """A name: its spellings with their counts, most frequent first, and what the gazetteer says of it."""

    spellings: tuple[tuple[str, int], ...]
    kind: str
    lang: str

    @property
    def total(self) -> int:
        """How often the name stands, in any spelling."""
        return sum(times for _, times in self.spellings)


class Listing:
    """Counts the names of many texts. What stands at the start of a sentence counts if it stands elsewhere too."""

    def __init__(self, known: Gazetteer) -> None:
        self._known = known
        self._inside: dict[str, Counter[str]] = {}
        self._opening: Counter[str] = Counter()
        self._number_of = numbers(known)

    def add(self, text: str) -> None:
        """Count the names of a text."""
        for match in _ROW.finditer(text):
            start, name = without_titles(match.start(), match[0])
            if sum(map(str.isalpha, name)) < _LEAST or name in TITLES:
                continue
            name = " ".join(name.split())
            if opens_sentence(text, start) or in_headline(text, start):
                self._opening[name] += 1
            else:
                self._inside.setdefault(self._key(name), Counter())[name] += 1

    def _key(self, name: str) -> str:
        """What the spellings of one name share: its place in the gazetteer, or its letters without marks."""
        number = self._number_of.get(plain(name), self._number_of.get(plain(without_article(name)), -1))
        if number >= 0:
            return f"\0{number}"
        # A hyphen between two names tells them apart from one; small behind it (Jong-un), it joins.
        words = _ARTICLES.sub("", name).split()
        return " ".join(word if word.isupper() else fold(_HYPHEN.sub("", word)) for word in words)

    def names(self) -> Iterator[Listed]:
        """The names, most frequent first, of the same frequency by the alphabet."""
        totals = {key: Counter(counts) for key, counts in self._inside.items()}
        for opening, times in self._opening.items():
            for name in (opening, opening.partition(" ")[2]):  # the first word may be one of the sentence
                if name and (key := self._key(name)) in totals:
                    totals[key][name] += times
                    break
        found = []
        for key, total in totals.items():
            spellings = tuple(sorted(total.items(), key=lambda item: (-item[1], item[0])))
            entry = self._known.names[int(key[1:])] if key[0] == "\0" else None
            found.append(Listed(spellings, entry.kind if entry else "", entry.lang if entry else ""))
        yield from sorted(found, key=lambda name: (-name.total, name.spellings[0][0]))


def numbers(known: Gazetteer) -> dict[str, int]:
    """Spellings of whole names -> the number of the name; those of given names and surnames alone are left out."""
    found: dict[str, int] = {}
    for number, name in enumerate(known.names):
        if name.kind not in PARTS and len(name.parts) == 1:
            for form in name.parts[0]:
                found.setdefault(plain(form), number)
    return found


def without_titles(start: int, name: str) -> tuple[int, str]:
    """A row of words without titles and words of the sentence at its beginning, and where it begins then."""
    while (word := name.partition(" ")[0]) in TITLES and len(word) < len(name):
        start += len(word) + 1
        name = name[len(word) + 1 :]
    return start, name
