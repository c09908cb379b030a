"""Damaged quotation marks become those of the language, in every language that the sentences are written in."""

from __future__ import annotations

import re

import pytest
from sentences import PLAIN

from cleantext import clean

PAIR = re.compile("(“([^“”]+)”|„([^„“”]+)[“”]|”([^”]+)”|«([^«»]+)»|»([^«»]+)«)")
ROWS = [(tag, text) for tag, text in PLAIN if PAIR.search(text)]


def halves(pair: str) -> list[str]:
    """The pair with a straight mark at one end, and at the other."""
    return ['"' + pair[1:], pair[:-1] + '"']


@pytest.mark.parametrize(("tag", "text"), ROWS)
def test_a_straight_half_becomes_its_partner(tag: str, text: str) -> None:
    pair = PAIR.search(text)
    assert pair
    for half in halves(pair[0]):
        assert clean(text.replace(pair[0], half), lang=tag) in (text, *ambiguous(tag, text, pair[0], half))


def ambiguous(tag: str, text: str, pair: str, half: str) -> tuple[str, ...]:
    """Urdu opens by what closes elsewhere: a straight mark at its end says too little."""
    return (text.replace(pair, half),) if tag == "ur" else ()


@pytest.mark.parametrize(("tag", "text"), ROWS)
def test_typed_pairs_become_straight(tag: str, text: str) -> None:
    pair = PAIR.search(text)
    assert pair
    inner = pair[0][1:-1].strip("\u00a0\u202f ")
    straight = text.replace(pair[0], f'"{inner}"')
    assert clean(straight, lang=tag) == straight
    for opening, closing in (("``", "''"), ("''", "''"), ('"', "''"), ("''", '"'), ('" ', ' "')):
        typed = text.replace(pair[0], opening + inner + closing)
        assert clean(typed, lang=tag) == straight


@pytest.mark.parametrize(("tag", "text"), [row for row in ROWS if "„" in row[1]])
def test_two_commas_become_the_low_mark(tag: str, text: str) -> None:
    for closing in ("“", "”", "''", '"'):
        typed = text.replace("„", ",,").replace("“", closing).replace("”", closing)
        if closing in text or closing in ("''", '"'):
            assert clean(typed, lang=tag) == text


@pytest.mark.parametrize(("tag", "text"), [row for row in ROWS if "“" in row[1] and "”" in row[1]])
def test_turned_pairs_are_turned_back(tag: str, text: str) -> None:
    if tag in ("ur", "nb", "nn"):
        return
    for opening, closing in (("“", "“"), ("”", "”"), ("”", "“")):
        turned = text.replace("“", "\0").replace("”", closing).replace("\0", opening)
        assert clean(turned, lang=tag) == text


def test_the_second_derivative_is_no_quotation() -> None:
    text = "The derivatives f'(x) and f''(x) exist; 5' and 10'' do too."
    assert clean(text) == text
