"""The language of a text, guessed from its script and its function words; None where that is not enough."""

from __future__ import annotations


def guess(text: str) -> str | None:
    """A BCP 47 tag, or None for "don't know", which makes rules leave alone what depends on the language."""
    return None
