"""The capitalised words of a text, and how the mentions of one name settle on a spelling."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit
from cleantext.rules.names.forms import ARTICLE, HYPHENATED
from cleantext.rules.names.titles import in_title_of_work, settled

_WORD = pattern(
    rf"(?<![\p{{L}}\p{{M}}\p{{N}}_@#/.-]){ARTICLE}?(?:(?:bin|ibn|ben|de|van|von)[ ])?"
    rf"(?P<word>{HYPHENATED})"
)


class Word(NamedTuple):
    """A capitalised word: where it stands, its particles included; where the word itself does; and the word."""

    begin: int
    start: int
    end: int
    word: str


def capitalised(text: str) -> list[Word]:
    """The capitalised words of a text, in its order."""
    return [Word(m.start(), m.start("word"), m.end("word"), m["word"]) for m in _WORD.finditer(text)]


def settle(text: str, words: Iterable[Word], first: bool = False, why: str = "") -> Iterator[Hit]:
    """Hits on the words that are not spelled as most are."""
    words = sorted(words)
    best = settled(Counter(w.word for w in words), "", first)
    for w in words if best else ():
        if w.word != best and not in_title_of_work(text, w.start, w.end):
            yield Hit(w.start, w.end, best, why)
