"""The table of conventions, and the laws that hold in every language of it."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import clean
from cleantext.data import read
from cleantext.rules.quotes.choice import CURLY
from cleantext.rules.quotes.conventions import ANYWHERE, convention
from cleantext.rules.quotes.reading import partners

TAGS = sorted(tomllib.loads(read("locales.toml")))
APOSTROPHES = str.maketrans("", "", "'’‘‛´`,‚ \u00a0\u202f\"“”„«»")
PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "„",
        "«",
        "»",
        "``",
        "''",
        ",,",
        " ",
        " ",
        "\n",
        "\n\n",
        "word",
        "Мова",
        "字",
        "ש",
        "7",
        "’",
        "´",
        ". ",
    ]
)
TEXTS = st.lists(PIECES, max_size=25).map("".join)


def letters(text: str) -> str:
    return text.translate(APOSTROPHES)


@pytest.mark.parametrize("tag", TAGS)
def test_every_row_names_pairs_of_two_marks(tag: str) -> None:
    known = convention(tag)
    assert known is not None
    assert known.pairs
    assert all(len(pair) == 2 for pair in (*known.pairs, known.nested))
    assert all(partners(pair[0], pair[1]) or pair in ("「」", "『』", "”“") for pair in known.pairs)


def test_a_tag_falls_back_on_the_one_above_it() -> None:
    assert convention("de-AT") == convention("de")
    assert convention("zh-Hant-TW") == convention("zh-Hant") != convention("zh")
    assert convention("PT_br") == convention("pt") != convention("pt-PT")
    assert convention("tlh") is convention(None) is convention("") is None


@pytest.mark.parametrize("tag", TAGS)
def test_right_pairs_stay_in_every_language_and_half_of_one_is_made_whole(tag: str) -> None:
    known = convention(tag)
    assert known is not None
    for opening, closing in known.pairs:
        assert clean(f"Aaa {opening}bbb ccc{closing} ddd.", lang=tag, select=["quotes"]) == (
            f"Aaa {opening}bbb ccc{closing} ddd."
        )
    primary = next((pair for pair in known.pairs if pair in CURLY | ANYWHERE), "")
    if primary:
        for half in (f'{primary[0]}bbb ccc"', f'"bbb ccc{primary[1]}'):
            got = clean(f"Aaa {half} ddd.", lang=tag, select=["quotes"])
            assert got == f"Aaa {primary[0]}bbb ccc{primary[1]} ddd."


@pytest.mark.parametrize("tag", TAGS)
@settings(max_examples=20)
@given(text=TEXTS)
def test_letters_digits_and_their_order_never_change(tag: str, text: str) -> None:
    done = clean(text, lang=tag, select=["quotes"])
    assert letters(done) == letters(text)
    assert clean(done, lang=tag, select=["quotes"]) == done


@settings(max_examples=60)
@given(text=TEXTS, lang=st.sampled_from([None, *TAGS]), quotes=st.sampled_from(["straight", "curly", "keep"]))
def test_every_style_comes_to_rest(text: str, lang: str | None, quotes: str) -> None:
    from cleantext.front import pipeline

    made = pipeline("web", ["quotes"]).using("quotes", quotes=quotes)
    result = made.run(text, lang=lang)
    assert result.stable
    assert made.run(result.text, lang=lang).text == result.text
