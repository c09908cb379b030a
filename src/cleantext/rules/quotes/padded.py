"""Spaces between quotation marks and what they enclose."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.quotes.choice import CURLY, STRAIGHT_PAIR
from cleantext.rules.quotes.reading import reading

_SPACES = " \u00a0\u202f"
# A mark with a space inside it and none, or more space, outside: one that opens, and one that closes.
_BEFORE = r"[ \n\r\t\x0b\x0c\x1c-\x1f(\[{:-]"  # of ASCII, what a mark that opens may stand behind
_OPENING = pattern(r"(?:^|[\s([{—–―:，。：、-]|[^\W\d_a-zA-Z])[\"“”„][ \u00a0\u202f]", "m", engine="re")
_CLOSING = pattern(r"[ \u00a0\u202f][\"“”](?:$|[^a-zA-Z\d])", "m", engine="re")


@rule(
    since="0.1",
    scope="line",
    trigger=(f'(?:{_BEFORE}|[^\\x00-\\x7f])["“”„][ \u00a0\u202f]', '[ \u00a0\u202f]["“”]'),
    examples=[
        ('The sign said " keep out " in red.', 'The sign said "keep out" in red.'),
        ("The sign said “ keep out ” in red.", "The sign said “keep out” in red."),
        Example("Auf dem Schild stand „ Halt “.", "Auf dem Schild stand „Halt“.", "de"),
    ],
    unchanged=[
        'Both "one" and "two" are here.',
        Stays("Il parle de « paix » partout.", lang="fr"),
        'A 7 " pipe and a 9 " pipe.',
    ],
)
def spaces_inside_quotes(text: str) -> Iterator[Hit]:
    """A space after the opening mark and before the closing one.

    Removed where both sides have it and every mark of the line has its partner. Guillemets are left alone: French sets
    them with spaces, and so do old books of other languages.
    """
    if not (_OPENING.search(text) and _CLOSING.search(text)):
        return
    for line in reading(text):
        for pair in () if line.loose else line.pairs:
            if pair.glyphs not in CURLY and pair.glyphs != STRAIGHT_PAIR:
                continue
            inner = text[pair.open.end : pair.close.start]
            if pair.open.digit or inner[:1] not in _SPACES or inner[-1:] not in _SPACES or not inner.strip(_SPACES):
                continue
            first = pair.open.end + len(inner) - len(inner.lstrip(_SPACES))
            last = pair.open.end + len(inner.rstrip(_SPACES))
            if text[pair.open.start - 2 : pair.open.start - 1].isdigit():
                continue  # a measure written apart
            yield Hit(pair.open.end, first, "")
            yield Hit(last, pair.close.start, "")
