"""Quick looks at quotation marks: they never say no where a rule would find something, but for what is said here."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.rules.quotes.gates import may_be_half_curled, may_be_misturned, odd_straight, some_line_odd
from cleantext.rules.quotes.halves import half_curled_quotes
from cleantext.rules.quotes.turned import misturned_quotes

MARKED = st.text(alphabet='"“”„«» ab,.\n', max_size=40)


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ('"a" and "b"\n"c"', False),
        ("“a” and “b”\n«c»", False),
        ("no marks", False),
        ("", False),
        ("“a” and b”\n“c", False),  # errors that make up for each other
        ('"a" and "b', True),
        ('one" line\nand" another', True),
        ("“a", True),
        ("“So.\n\n“And so.”", True),
        ("„a“ and „b", True),
        ("«a", True),
    ],
)
def test_odd_lines(text: str, odd: bool) -> None:
    assert some_line_odd(text) is odd


@given(MARKED)
def test_straight_marks_are_counted_line_by_line(text: str) -> None:
    assert odd_straight(text) is any(line.count('"') % 2 for line in text.split("\n"))


@given(MARKED, st.sampled_from(["en", "de", "sv", "fr"]))
def test_the_gates_let_through_what_the_rules_find(text: str, lang: str) -> None:
    if list(half_curled_quotes.function(text, lang=lang)):
        assert may_be_half_curled(text)
    if list(misturned_quotes.function(text, lang=lang)):
        assert may_be_misturned(text)
