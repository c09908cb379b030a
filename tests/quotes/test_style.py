"""One style of quotation marks in a document."""

from __future__ import annotations

import pytest

from cleantext import clean
from cleantext.front import pipeline

ONE = [
    ('"a" "b" “c”', '"a" "b" "c"'),
    ('“a” “b” "c"', "“a” “b” “c”"),
    ('“a” "b"', "“a” “b”"),  # a tie goes to the first used
    ('„a“ und „b“ und "c"', "„a“ und „b“ und „c“"),
    ('"a" isn’t ‘b’ or “c”', '"a" isn’t ‘b’ or "c"'),  # apostrophes and single marks do not count
]
STAYS = [
    '“a” „b“ "c"',  # two curly conventions
    '«a» "b" «c»',  # guillemets are no curly marks
    '“She said "no" to us”, he wrote.',  # one inside another
    '“a” and <b class="x">b</b>',
    '“a” and print("b")',
    "“a” and a 5'10\" man",
    '“a” and http://example.org/?q="b"',
    '“Open, and "b" in it.',  # the only curly mark has no partner
]


@pytest.mark.parametrize("text", STAYS)
def test_stays(text: str) -> None:
    assert clean(text, select=["mixed-quote-style"]) == text


@pytest.mark.parametrize(("text", "want"), ONE)
def test_majority_and_tie(text: str, want: str) -> None:
    assert clean(text, select=["mixed-quote-style"]) == want


@pytest.mark.parametrize(
    ("quotes", "lang", "text", "want"),
    [
        ("straight", None, "“a” „b“ «c»", '"a" "b" «c»'),
        ("curly", "en", 'An "a".', "An “a”."),
        ("curly", "de", 'Ein "a".', "Ein „a“."),
        ("curly", "sv", 'En "a".', "En ”a”."),
        ("curly", "ru", 'Это "а".', "Это «а»."),
        ("curly", "fr", 'Un "a".', "Un “a”."),
        ("curly", None, '"a"', '"a"'),
        ("keep", "en", '“a” "b" "c"', '“a” "b" "c"'),
    ],
)
def test_option(quotes: str, lang: str | None, text: str, want: str) -> None:
    made = pipeline("web", ["mixed-quote-style"]).using("mixed-quote-style", quotes=quotes)
    assert made(text, lang=lang) == want


def test_unknown_style_is_refused() -> None:
    with pytest.raises(ValueError, match="document, straight, curly, keep"):
        pipeline("web", ["mixed-quote-style"]).using("quotes", quotes="fancy")("a")


def test_a_corpus_keeps_its_styles() -> None:
    text = 'An "a" and a “b”.'
    assert clean(text, profile="corpus") == text != clean(text)
