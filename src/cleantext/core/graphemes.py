"""Where a text may be cut: never inside a grapheme cluster, never between CR and LF."""

from __future__ import annotations

from cleantext.core.pattern import pattern

_CLUSTER = pattern(r"\X")
# Two characters between which there is a boundary whatever stands around them (UAX #29): ASCII but CR and LF, Latin,
# Greek, Cyrillic, Hebrew and Arabic letters, punctuation and currency, kana, Chinese characters, syllables of Hangul.
_PLAIN = (
    r"[\x00-\x09\x0b\x0c\x0e-\u02ff\u0370-\u0482\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u2010-\u2027\u2030-\u205e"
    r"\u20a0-\u20c0\u3000-\u3029\u3041-\u3096\u30a0-\u30fa\u3400-\u9fff\uac00-\ud7a3\uff01-\uff5e]"
)
_APART = pattern(_PLAIN + _PLAIN, engine="re")


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
        if before < "\u0300" and after < "\u0300":
            return not (before == "\r" and after == "\n")
        apart = _APART.match
        if apart(text, position - 1):
            return True
        # Begin at the nearest place that is surely a boundary, or at the last known one.
        at = position - 1
        while at > self._at and not apart(text, at - 1):
            at -= 1
        at = max(at, self._at)
        while at < position:
            self._at = at
            at = _CLUSTER.match(text, at).end()
        if at == position:
            self._at = at
        return bool(at == position)
