"""Texts for the laws: what every rule's declaration shows, whole, in pieces, degraded, and mixed with noise."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from hypothesis import strategies as st

from cleantext import Rule
from cleantext.rules import all_rules

PROSE = (
    "The ferry left at noon. Nobody had told the harbour master, who was asleep.",
    "In March the council met twice; both times the vote was put off until the spring.",
    "Der Zug fuhr um acht Uhr ab. Niemand stieg ein.",
    "Поезд ушёл вечером. На перроне остались двое.",
    "市長は昨日、会見を開いた。",
)
NOISE = st.sampled_from(
    [" ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u200b", "\u200d", "\ufeff", "\u00ad", ",", ".", ",,", "..", " .",
     "!.",
     '"', "'", "“", "”",
     "„",
     "«", "»", "``", "''", "´", "(", ")", "{", "}", "[", "]", "<", ">", "&amp;", "&quot;", "\\", "0", "1,000",
     "e\u0301", "🇫🇷", "\ud800",
     "\udc80", "\x00", "\x1b[31m", "\x85", "\x9d", "Ã©", "â€™", "al-", "Al-", "http://x.yz/a,b", "string(", "```\n"]
)  # fmt: skip


def curled(text: str) -> str:
    """As a CMS curls quotation marks."""
    text = re.sub(r'(^|[\s(\[{])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[{])'", r"\1‘", text).replace("'", "’").replace("...", "…")


DEGRADED = (
    lambda t: t,
    lambda t: " ".join(t.split()),
    lambda t: "\n".join(line.strip() for line in t.splitlines() if line.strip()),
    lambda t: t.replace("\n", "\n\n"),
    html.escape,
    curled,
    lambda t: curled(" ".join(t.split())),
    lambda t: html.escape(" ".join(t.split())),
    lambda t: t[: len(t) * 2 // 3],
)


def shown(rule: Rule) -> list[str]:
    """All texts of a rule's declaration."""
    return [t for e in rule.examples for t in (e.text, e.clean)] + [s.text for s in rule.unchanged]


def seeds(rules: Iterable[Rule]) -> list[str]:
    """All texts that these rules show, and some prose."""
    return [text for rule in rules for text in shown(rule)] + list(PROSE)


@st.composite
def piece(draw: st.DrawFn, texts: list[str]) -> str:
    """One of the texts in some form, or a slice of it."""
    text = draw(st.sampled_from(DEGRADED))(draw(st.sampled_from(texts)))
    if draw(st.integers(0, 3)) == 0:
        start = draw(st.integers(0, len(text)))
        return text[start : draw(st.integers(start, len(text)))]
    return text


def texts(*rules: Rule) -> st.SearchStrategy[str]:
    """Texts seeded with what these rules show (all rules, when none is named)."""
    own = seeds(rules or all_rules())
    anything = st.text(st.characters(categories=None), max_size=8)
    parts = st.one_of(piece(own), piece(own), NOISE, NOISE, anything)
    return st.lists(parts, min_size=1, max_size=7).map("".join)
