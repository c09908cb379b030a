"""What the grammars of PHP's output hand on."""

from __future__ import annotations

from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.view import View

_PARAGRAPH = pattern(r"\S\s*?\n\s*?\n\s*\S", engine="re")


class Item(NamedTuple):
    """One thing that PHP printed, at ``start:end`` of a view.

    ``kind`` names the grammar. ``weak`` where it might be part of a sentence, ``whole`` where it was read to its end.
    """

    start: int
    end: int
    kind: str
    proven: bool
    weak: bool = False
    whole: bool = True


def parted(view: View, start: int, end: int) -> bool:
    """Whether a paragraph ends between two places of the view."""
    first, last = view.source(start, end)
    return _PARAGRAPH.search(view.original, first, last) is not None
