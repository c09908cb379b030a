"""One scan that tells which rules can fire.

All triggers of a pipeline become one ``re2.Set``: a text is scanned once, whatever the number of rules. Where
google-re2 is not to be had, the ``regex`` module answers pattern by pattern: slower, never different. Triggers see the
text between two newlines, so that one pattern says what stands at the edge of a line and of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, Protocol

_MEMORY = 256 << 20  # bytes for the automaton; with RE2's default of 8 MB it is rebuilt over and over (48 MB/s)
# A character that this RE2 does not know: its tables of Unicode are older than those of the ``regex`` module, and a
# letter that is none to the scanner would lose a hit. With it, one letter that has changed its class since (U+0295).
_UNKNOWN = r"[^\pL\pM\pN\pP\pS\pZ\p{Cc}\p{Cf}\p{Co}\p{Cs}]|\x{295}"
_NEVER_KNOWN = "\ufffe"  # no version of Unicode gives this code point a meaning


class Search(Protocol):
    """Which of its patterns match somewhere in a text, as their numbers."""

    def __call__(self, text: str) -> Sequence[int]: ...


class Scanner:
    """Tells for a text which of the rules with these triggers can find anything in it.

    ``triggers`` holds, per rule, the patterns that must all match, and ``gates`` a quick look at texts in which they
    do, or None. ``engine`` is "re2", "regex", or "" for the best one there is.
    """

    __slots__ = ("_of", "_search")

    def __init__(
        self,
        triggers: Sequence[tuple[str, ...]],
        engine: str = "",
        gates: Sequence[Callable[[str], bool] | None] = (),
    ) -> None:
        patterns = tuple(dict.fromkeys(p for trigger in triggers for p in trigger))
        number = {pattern: i for i, pattern in enumerate(patterns)}
        self._search = searcher(patterns, engine)
        # pattern -> the rules that need it: number, the other patterns they need, gate. A rule with several patterns
        # stands at the longest one, which most likely is the rarest.
        self._of: list[list[tuple[int, frozenset[int], Callable[[str], bool] | None]]] = [[] for _ in patterns]
        for index, trigger in enumerate(triggers):
            if trigger:
                rarest = max(trigger, key=len)
                others = frozenset(number[p] for p in trigger if p != rarest)
                self._of[number[rarest]].append((index, others, gates[index] if gates else None))

    def __call__(self, text: str) -> set[int]:
        """The numbers of the rules that can fire on ``text``."""
        matched = self._search(text)
        fired: set[int] = set()
        for pattern in matched:
            for index, others, gate in self._of[pattern]:
                if (not others or all(other in matched for other in others)) and (gate is None or gate(text)):
                    fired.add(index)
        return fired


@lru_cache(maxsize=16)
def searcher(patterns: tuple[str, ...], engine: str) -> Search:
    """The patterns compiled, once for all pipelines that have the same ones."""
    if engine != "regex":
        try:
            return re2_search(patterns)
        except ImportError:
            if engine:
                raise
    return regex_search(patterns)


def re2_search(patterns: tuple[str, ...]) -> Search:
    """All patterns in one automaton. Raises ImportError without google-re2."""
    unknown = len(patterns)
    slow: list[Search] = []
    try:
        # An automaton that lacks memory answers like one that found nothing. So it is asked once for what it must
        # find: RE2 refuses at the outset if twenty states of the greatest size don't fit (re2/dfa.cc), and an automaton
        # that fills up later begins anew.
        made = automaton((*patterns, _UNKNOWN))
        match = getattr(made, "_set", made).Match  # without the wrapper, which only encodes
        if unknown not in (match(_NEVER_KNOWN.encode()) or ()):
            return regex_search(patterns)
    except ValueError:  # too large for the memory: a user's gazetteer may be
        return regex_search(patterns)

    def search(text: str) -> Sequence[int]:
        found: list[int] = match(f"\n{text}\n".encode("utf-8", "surrogatepass")) or []
        if unknown not in found:
            return found
        if not slow:
            slow.append(regex_search(patterns))
        return slow[0](text)

    return search


def automaton(patterns: Sequence[str]) -> Any:
    """A set of patterns that google-re2 searches for at once. Raises ValueError where they are too large together."""
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    made = re2.Set.SearchSet(options)
    try:
        for pattern in patterns:
            made.Add(pattern)
        made.Compile()
    except re2.error as error:
        raise ValueError(str(error)) from None
    return made


def regex_search(patterns: tuple[str, ...]) -> Search:
    """Each pattern by itself, with the ``regex`` module."""
    import regex

    compiled: list[Any] = [regex.compile(pattern) for pattern in patterns]

    def search(text: str) -> Sequence[int]:
        lined = f"\n{text}\n"
        return [i for i, pattern in enumerate(compiled) if pattern.search(lined)]

    return search
