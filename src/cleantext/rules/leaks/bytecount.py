"""Where a count of bytes ends in a view.

PHP and others print how many bytes a string has before they print it. The count holds for the text as it was printed,
so it is taken over the original, or over the original with its entities unescaped and its quotation marks straightened
(what was printed before a CMS got hold of it), or over characters (a page in a legacy encoding that was converted).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate

from cleantext.rules.leaks.view import View

_BLOCK = 512  # characters between two checkpoints
# What is counted: bytes of the original, bytes before curling, the same before line ends became two characters,
# characters.
RAW, PLAIN, UNIX, CHARACTERS = range(4)


class Bytes:
    """Counts bytes in a view. One question costs a block and a bisection, so that many stay linear."""

    __slots__ = ("_ascii", "_blocks", "_ends", "_extra", "_text", "kinds")

    def __init__(self, view: View) -> None:
        text = self._text = view.text
        self._ascii = text.isascii()
        sizes = [] if self._ascii else [size(text[i : i + _BLOCK]) for i in range(0, len(text), _BLOCK)]
        self._blocks = [0, *accumulate(sizes)]
        self._ends: list[int] = []  # where in the view the folded pieces end
        self._extra: tuple[list[int], ...] = (
            [0],
            [0],
            [0],
            [0],
        )  # by kind: what they had more than they have, summed up
        raw = plain = unix = characters = shift = 0
        for start, end, new in view.edits:
            shift += len(new) - (end - start)
            self._ends.append(end + shift)
            old = view.original[start:end]
            raw += size(old) - size(new)
            if new in " \n" and old.isspace():
                plain += size(old) - 1
                unix += size(old.replace("\r\n", "\n")) - 1
                characters += len(old) - 1
            for sums, total in zip(self._extra, (raw, plain, unix, characters), strict=True):
                sums.append(total)
        kinds = {RAW: True, PLAIN: bool(self._ends), UNIX: "\r\n" in view.original, CHARACTERS: not self._ascii}
        self.kinds = tuple(kind for kind, differs in kinds.items() if differs)

    def at(self, position: int, kind: int) -> int:
        """How much stands before this position of the view."""
        extra = self._extra[kind][bisect_right(self._ends, position)] if self._ends else 0
        if self._ascii or kind == CHARACTERS:
            return position + extra
        block = position // _BLOCK
        return self._blocks[block] + size(self._text[block * _BLOCK : position]) + extra

    def after(self, start: int, count: int, kind: int = RAW) -> int:
        """The position of the view that is ``count`` behind ``start``; -1 if there is none."""
        length = len(self._text)
        target = self.at(start, kind) + count
        guess = start + count
        if guess <= length and self.at(guess, kind) == target:
            return guess
        if self.at(length, kind) < target:
            return -1
        span = range(start, min(guess, length) + 1)
        found = start + bisect_left(span, target, key=lambda position: self.at(position, kind))
        return found if found <= length and self.at(found, kind) == target else -1


def size(text: str) -> int:
    """Bytes of a text in UTF-8, lone surrogates included."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=2)
def counted(view: View) -> Bytes:
    """The counter of a view, made once."""
    return Bytes(view)
