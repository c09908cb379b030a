"""Letters in their composed form, where that is asked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule

_RUN = pattern(r"[\x00-\x7f]?[^\x00-\x7f]+", engine="re")  # ASCII never combines with what stands before it
_CHARACTER = pattern(r"\X")  # nothing is composed or reordered beyond one character as readers see it


def _trigger(compose: bool) -> str | tuple[str, ...]:
    return "[^\\x00-\u02ff]" if compose else ()


@rule(
    since="0.1",
    trigger=_trigger,
    scope="line",
    examples=[Example("cafe\u0301", "café", options={"compose": True})],
    unchanged=["cafe\u0301", Stays("naïve 한국 ﬁ ½", options={"compose": True})],
)
def decomposed_letter(text: str, *, compose: bool = False) -> Iterator[Hit]:
    """A letter and its accent as two characters (option ``compose``, off by default).

    With ``compose`` the text comes out in Unicode's normalization form C, which shows the same text. Compatibility
    characters (ligatures, full-width forms, fractions) stay. It is off by default, since a search, a signature or an
    offset that was made for the decomposed form would no longer fit.
    """
    if not compose or unicodedata.is_normalized("NFC", text):
        return
    for run in _RUN.finditer(text):
        if not unicodedata.is_normalized("NFC", run[0]):
            for match in _CHARACTER.finditer(text, run.start(), run.end()):
                new = unicodedata.normalize("NFC", match[0])
                if new != match[0]:
                    yield Hit(match.start(), match.end(), new, proven=True)
