"""Where a text may be cut: never inside a grapheme cluster, never between CR and LF."""

from __future__ import annotations

from cleantext.core.pattern import pattern

_CLUSTER = pattern(r"\X")


class Boundaries:
    """Asked for ascending positions, tells whether each is a boundary; linear over all questions together."""

    __slots__ = ("_at", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0  # a known boundary

    def __contains__(self, position: int) -> bool:
        text = self._text
        if position in (0, len(text)):
            return True
        before, after = text[position - 1], text[position]
        if before < "\x80" and after < "\x80":
            return not (before == "\r" and after == "\n")
        # Between two ASCII characters there is a boundary: begin at the nearest such place, or at the last known one.
        at = position - 1
        while at > self._at and not (text[at - 1] < "\x80" and text[at] < "\x80" and text[at] != "\n"):
            at -= 1
        at = max(at, self._at)
        while at < position:
            self._at = at
            at = _CLUSTER.match(text, at).end()
        if at == position:
            self._at = at
        return bool(at == position)
