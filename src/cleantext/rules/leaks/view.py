"""One folded view of a text, so that one grammar reads a leak in every form it arrives in.

In the view, entities are unescaped, quotation marks are straight, an ellipsis is three dots, and a run of
white space is one newline if it holds one, else one space. The fold is a script of edits, so the map back to
the text is `Origin`'s.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.core.edit import Edit, Origin, apply, invert
from cleantext.core.pattern import pattern

_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " "}
_QUOTES = dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‘’‚‛′", "'") | {"…": "..."}
_FOLDED = pattern(
    r"&(?:(?P<name>amp|lt|gt|quot|apos|nbsp)|\#0*(?P<number>3[489]|6[02]|160)|\#[xX]0*(?P<hex>2[267]|3[CEce]|[aA]0));|[“”„‟″‘’‚‛′…]|\s+"
)


class View:
    """A text as the grammars of leaks read it. ``text`` is the folded text; spans map both ways."""

    __slots__ = ("_back", "_forth", "original", "text")

    def __init__(self, text: str) -> None:
        edits = tuple(_edits(text))
        self.original = text
        self.text = apply(text, edits)
        self._back = Origin(edits)
        self._forth = Origin(invert(text, edits))

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the original that ``start:end`` of the view came from."""
        return self._back.span(start, end)

    def seen(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the view that holds ``start:end`` of the original."""
        return self._forth.span(start, end)


def _edits(text: str) -> Iterator[Edit]:
    for match in _FOLDED.finditer(text):
        old = match[0]
        if old[0] == "&":
            number = match["number"] or (str(int(match["hex"], 16)) if match["hex"] else "")
            new = _ENTITIES[match["name"]] if match["name"] else " " if number == "160" else chr(int(number))
        elif old[0] in _QUOTES:
            new = _QUOTES[old[0]]
        else:
            new = "\n" if "\n" in old else " "
        if new != old:
            yield Edit(match.start(), match.end(), new)


@lru_cache(maxsize=2)
def view(text: str) -> View:
    """The view of a text, made once for all rules that look at it."""
    return View(text)
