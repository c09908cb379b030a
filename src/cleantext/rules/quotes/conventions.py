"""Which quotation marks are right in a language, from ``data/locales.toml``."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from cleantext.data import read

GUILLEMETS = frozenset("«»")
# What opens and closes in some language. Pairs that are right nowhere but in the languages that name them are
# told by the table alone.
ANYWHERE = frozenset({"“”", "„“", "„”", "«»", "»«"})


class Convention(NamedTuple):
    """The double pairs of a language, each a string of two marks, the primary one first (see ``locales.toml``)."""

    pairs: tuple[str, ...]
    nested: str = ""
    spaced: bool = False
    commas: bool = False

    @property
    def curly(self) -> str:
        """The pair that straight marks become: the primary one, or one without spaces inside where that has them."""
        return next((p for p in self.pairs if not (self.spaced and p[0] in GUILLEMETS)), self.pairs[0])


# A language that is not known may have any of these, so that a mark with one possible partner alone says enough.
ALL = Convention(("“”", "„“", "„”", "””", "”“", "«»", "»«", "»»"))


@cache
def _table() -> dict[str, Convention]:
    import tomllib

    rows = tomllib.loads(read("locales.toml"))
    return {tag.lower(): Convention(**{**row, "pairs": tuple(row["pairs"])}) for tag, row in rows.items()}


@cache
def convention(lang: str | None) -> Convention | None:
    """The convention of a BCP 47 tag, or of the nearest tag above it; None where neither is known."""
    tag = (lang or "").replace("_", "-").lower()
    while tag:
        if tag in _table():
            return _table()[tag]
        tag = tag.rpartition("-")[0]
    return None
