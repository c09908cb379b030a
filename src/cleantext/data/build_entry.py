"""A line of ``names.tsv`` while it is built; and pairs of names that are never one."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Entry(NamedTuple):
    """A line of the gazetteer."""

    canonical: str
    parts: tuple[tuple[str, ...], ...]
    kind: str
    lang: str
    keeps: str
    source: str
    style: str = ""

    def line(self) -> str:
        several = len(self.parts) > 1
        variants = ";".join("|".join(part[1:]) for part in self.parts) if several else "|".join(self.parts[0][1:])
        return "\t".join((self.canonical, variants, self.kind, self.lang, self.style, self.keeps, self.source)).rstrip(
            "\t"
        )


@cache
def distinct() -> set[frozenset[str]]:
    """Pairs of spellings that are two names (``distinct.tsv``)."""
    rows = (HERE / "distinct.tsv").read_text(encoding="utf-8").splitlines()
    return {frozenset(row.split("\t")[:2]) for row in rows if row and not row.startswith("#")}
