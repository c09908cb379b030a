"""Where a string ends that PHP printed between quotation marks without escaping anything in it.

By its count of bytes first. Where the count no longer fits, because white space was folded or entities were escaped
twice: by the balance of the JSON in it, then by what has to follow in the dump. Nothing else tells.
"""

from __future__ import annotations

from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.bytecount import CHARACTERS, RAW, counted
from cleantext.rules.leaks.php_item import parted
from cleantext.rules.leaks.view import View

_MEMBER = pattern(
    r"""(?:[ \n]|<br[ ]?/?>){0,4}+(?:\["?[^\n"\]]{0,200}"?(?::(?:"[^"\n]{0,200}":)?(?:protected|private))?\][ \n]?=>
      |(?:public|protected|private)[ ][^\n=]{0,200}=>)""",
    "x",
)
_CLOSING = pattern(r"(?:[ \n]|<br[ ]?/?>){0,4}+(?:\}|\Z)", "x")
_JSON = pattern(r'[{}\[\]"]|\\.', "s")
_ENDS_TEXT = pattern(r"[ \n]?[,:}\]]")  # what follows on a quotation mark that ends a string of JSON
_FOLLOWS = pattern(
    r"""[ ]?(?:\Z|\n|NULL|refcount\(|interned|(?:bool|int|float|string|array|object|enum|resource)\([\w\\-]
      |(?:Warning|Notice|Deprecated|Fatal[ ]error):)""",
    "x",
)
_UNCLOSED = 300  # characters of a member that is cut off
_ADDED = ("refcount(", "interned", "public ", "private ", "protected ")
_WORDS = pattern(r"[ ]?[^\s\p{Ll},.;:)\]}=&?!]")


class Closed(NamedTuple):
    """Where a string ends (behind its closing quotation mark), whether that is proven, and whether the end is there."""

    end: int
    proven: bool
    whole: bool = True


class Strings:
    """Finds the ends of strings in one view; ``budget`` bounds all searching, so that a hostile text stays linear."""

    __slots__ = ("_bytes", "_view", "budget", "text")

    def __init__(self, view: View) -> None:
        self._view, self.text = view, view.text
        self._bytes = counted(view)
        self.budget = 16 * len(view.text) + 1000

    def close(self, start: int, count: int, *, nested: bool, last: bool = False) -> Closed | None:
        """The end of the string of ``count`` bytes whose content begins at ``start``; None where nothing tells.

        ``nested`` in an array or object, whose ``last`` member it may be.
        """
        text = self.text
        opens = count > 1 and text[start : start + 1] in ("{", "[")
        json = self._json_end(start, count) if opens else -1
        if json >= 0 and text.startswith('"', json):
            return Closed(json + 1, True)
        for kind in self._bytes.kinds:
            end = self._bytes.after(start, count, kind)
            if end >= 0 and text.startswith('"', end) and (not nested or self._goes_on(end + 1)):
                return Closed(end + 1, kind != CHARACTERS or nested)
        if opens and self._cut(start, count):
            return Closed(len(text), False, whole=False)
        found = self._nested_end(start, count, last) if nested else self._last_end(start, count)
        if found >= 0:
            return Closed(found, False)
        return Closed(len(text), False, whole=False) if self._cut(start, count) else None

    def runs_out(self, at: int) -> bool:
        """Whether the text ends soon behind this place, and in the same paragraph."""
        return len(self.text) - at < _UNCLOSED and not parted(self._view, at, len(self.text))

    def _goes_on(self, at: int) -> bool:
        """Whether the dump goes on behind a string in an array or object."""
        tail = self.text[at : at + 30].lstrip()
        return not tail or tail[0] in "[}.<" or tail.startswith(_ADDED)

    def _json_end(self, start: int, count: int) -> int:
        """Where the brackets that open at ``start`` are balanced; -1 if they are not within ``count`` characters."""
        depth = 0
        quoted = False
        limit = min(len(self.text), start + count)
        if self.budget < 0:
            return -1
        for match in _JSON.finditer(self.text, start, limit):
            mark = match[0]
            if mark == '"':
                quoted = not quoted or not _ENDS_TEXT.match(self.text, match.end())
            elif not quoted and mark in "{[":
                depth += 1
            elif not quoted and mark in "}]":
                depth -= 1
                if not depth:
                    self.budget -= match.end() - start
                    return int(match.end())
        self.budget -= limit - start
        return -1

    def _cut(self, start: int, count: int) -> bool:
        """Whether the text ends inside the string: it is too short for the count, and no paragraph ends in between."""
        left = self._bytes.at(len(self.text), RAW) - self._bytes.at(start, RAW)
        return left <= count and not parted(self._view, start, len(self.text))

    def _nested_end(self, start: int, count: int, last: bool) -> int:
        """The first quotation mark behind which the array or object goes on, as it has to."""
        closed = -1
        for at in self._marks(start, count):
            if _MEMBER.match(self.text, at + 1):
                if not last:
                    return at + 1
            elif _CLOSING.match(self.text, at + 1):
                if last:
                    return at + 1
                closed = closed if closed >= 0 else at + 1
        return closed

    def _last_end(self, start: int, count: int) -> int:
        """The first quotation mark behind which the dump can be at its end."""
        text = self.text
        maybe = -1
        for at in self._marks(start, count):
            if text[at - 1].isspace() and text[at + 1 : at + 2].isalnum():
                continue  # an opening one
            if _FOLLOWS.match(text, at + 1):
                return at + 1
            if maybe < 0 and _WORDS.match(text, at + 1):
                maybe = at + 1
        return maybe

    def _marks(self, start: int, count: int) -> list[int]:
        """The quotation marks that can end a string of ``count`` bytes: folding has only made it shorter."""
        limit = min(len(self.text), start + count + 8)
        if self.budget < 0:
            return []
        self.budget -= limit - start
        marks = []
        at = self.text.find('"', start, limit)
        while at >= 0:
            marks.append(at)
            at = self.text.find('"', at + 1, limit)
        return marks
