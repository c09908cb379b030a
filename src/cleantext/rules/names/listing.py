"""The names that texts hold, with their spellings and how often each stands: the start of a gazetteer of one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.names.forms import ARTICLE, HYPHENATED, fold, plain
from cleantext.rules.names.gazetteer import Gazetteer
from cleantext.rules.names.referents import TITLES, opens_sentence
from cleantext.rules.names.table import PARTS, Name
from cleantext.rules.names.titles import in_headline

# Capitalised words in a row, with articles and particles of names between them.
_ROW = pattern(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}_@#/.'’-]){ARTICLE}?{HYPHENATED}"
    rf"(?:[ \u00a0](?:(?:bin|ibn|ben|abu|van|von|de|del|di|da|der|den|la|y|e|i)[ \u00a0]){{0,3}}"
    rf"{ARTICLE}?{HYPHENATED}){{0,5}}"
)
_ARTICLES = pattern(rf"(?<![\p{{L}}\p{{M}}]){ARTICLE}")
_HYPHEN = pattern(r"[-‐‑](?=\p{Ll})")
_LEAST = 3  # letters of a name; two capitals are enough
_WAYS = 200  # in which a full name can be spelled: where there are more, it is not written out
_STRAIGHT = str.maketrans("’ʼ`‘", "'" * 4)  # how an apostrophe is drawn is no matter of spelling
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_CALENDAR = frozenset((*_MONTHS.split(), *_DAYS.split()))


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
    """Counts the names of many texts.

    What stands only at the start of sentences or in headlines counts where it has several words or is known; else it
    may be any word.
    """

    def __init__(self) -> None:
        self._inside: dict[str, Counter[str]] = {}
        self._opening: dict[str, Counter[str]] = {}
        self._about: dict[str, Name] = {}  # key of a name that is known -> its entry

    def add(self, text: str, known: Gazetteer) -> None:
        """Count the names of a text; ``known`` says which spellings are one name."""
        wholes = spelled_as_a_whole(known)
        for match in _ROW.finditer(text):
            start, name = without_titles(match.start(), " ".join(match[0].translate(_STRAIGHT).split()))
            letters = sum(map(str.isalpha, name))
            if name in TITLES or name in _CALENDAR or letters < (_LEAST - name.isupper()):
                continue
            if name.isupper() and " " in name:
                continue  # a heading in capitals
            unsure = opens_sentence(text, start) or in_headline(text, start)
            key = self._key(name, wholes)
            (self._opening if unsure else self._inside).setdefault(key, Counter())[name] += 1

    def _key(self, name: str, wholes: dict[str, Name]) -> str:
        """What the spellings of one name share: their entry in the gazetteer, or their letters without marks."""
        entry = wholes.get(plain(name))
        if entry is not None:
            key = f"\0{entry.parts[0][0]}"
            self._about[key] = entry
            return key
        bare = _ARTICLES.sub("al-", name)
        # A hyphen between two names tells them apart from one; small behind it (Jong-un), it joins.
        return " ".join(word if word.isupper() else fold(_HYPHEN.sub("", word)) for word in bare.split())

    def names(self) -> Iterator[Listed]:
        """The names, most frequent first; of spellings and names that are as frequent, the one that came first."""
        totals = {key: Counter(counts) for key, counts in self._inside.items()}
        for key, counts in self._opening.items():
            if key in totals or key in self._about:
                totals.setdefault(key, Counter()).update(counts)
                continue
            for name, times in counts.items():
                rest = name.partition(" ")[2]  # the first word may be one of the sentence
                behind = self._key(rest, {}) if rest else ""
                if behind in totals:
                    totals[behind][rest] += times
                elif rest:
                    totals.setdefault(key, Counter())[name] += times
        found = []
        for key, total in totals.items():
            spellings = tuple(sorted(total.items(), key=lambda item: -item[1]))
            entry = self._about.get(key)
            found.append(Listed(spellings, entry.kind if entry else "", entry.lang if entry else ""))
        yield from sorted(found, key=lambda name: -name.total)


@lru_cache(maxsize=8)
def spelled_as_a_whole(known: Gazetteer) -> dict[str, Name]:
    """Plain spellings of whole names -> the name; a full name in each way that its words can be spelled."""
    found: dict[str, Name] = {}
    for name in known.names:
        ways = 1
        for part in name.parts:
            ways *= len(part)
        if name.kind not in PARTS and ways <= _WAYS:
            for words in product(*name.parts):
                found.setdefault(plain(" ".join(words)), name)
    return found


def without_titles(start: int, name: str) -> tuple[int, str]:
    """A row of words without titles and words of the sentence at its beginning, and where it begins then."""
    while (word := name.partition(" ")[0]) in TITLES and len(word) < len(name):
        start += len(word) + 1
        name = name[len(word) + 1 :]
    return start, name
