"""Measures of the words of a text."""

from __future__ import annotations

from cleantext.core.measure import measure
from cleantext.core.pattern import pattern

_WORD = pattern(r"\w+")


@measure(since="0.1", unit="words")
def word_count(text: str) -> float:
    r"""How many words the text has: runs of ``\w``, as `re` reads them over Unicode."""
    return sum(1 for _ in _WORD.finditer(text))


@measure(since="0.1", unit="code points per word")
def mean_word_length(text: str) -> float:
    """Mean length of the words of a text; 0 for a text without words.

    Gopher keeps a document between 3 and 10 (Rae et al. 2021, arXiv 2112.11446, section A1.1).
    """
    lengths = [m.end() - m.start() for m in _WORD.finditer(text)]
    return sum(lengths) / len(lengths) if lengths else 0.0


@measure(since="0.1", unit="share of the characters, 0 to 1")
def brace_share(text: str) -> float:
    """Share of ``{ } [ ] ( ) < > / +`` and digits among the characters, a rough score of debug output.

    Rule 4 of MADLAD-400's questionable sentences calls a sentence with more than 0.2 bad (Kudugunta et al. 2023,
    arXiv 2309.04662, section 2); its set is ``0-9{}+/()>``, to which this adds the rest of the brackets.
    """
    return sum(text.count(c) for c in "{}[]()<>/+0123456789") / len(text) if text else 0.0
