"""Lines of a gazetteer: what they say, and what is refused."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.rules.names.table import KINDS, Name, are_distinct, in_style, parsed, trusted


def one(line: str) -> Name:
    (name,) = parsed([line])
    return name


def test_two_columns_are_enough() -> None:
    assert one("Qarun\tKarun|Qaroun") == Name((("Qarun", "Karun", "Qaroun"),), "name", "", "", ())


def test_spellings_word_by_word() -> None:
    name = one("Salim al-Qarun\tSaleem|Selim;Karun|al-Karoun\tbearer\tar\tap=Saleem;Karun\tBank of Karun\there")
    assert name.parts == (("Salim", "Saleem", "Selim"), ("al-Qarun", "Karun", "al-Karoun"))
    assert (name.kind, name.lang, name.keeps) == ("bearer", "ar", ("Bank of Karun",))


def test_a_word_that_does_not_vary_has_an_empty_list() -> None:
    assert one("Salim Qarun\t;Karun\tperson").parts == (("Salim",), ("Qarun", "Karun"))


def test_comments_and_empty_lines_are_passed_over() -> None:
    assert list(parsed(["# names", "", "  ", "Qarun\tKarun"])) == [one("Qarun\tKarun")]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Qarun", "two columns at least"),
        ("Qarun\tKarun\tcity", "kind is one of"),
        ("Qarun\tKarun\tplace\tar\t\t\t\tmore", "8 columns"),
        ("Qarun\tKarun|", "is no spelling"),
        ("\tKarun", "is no spelling"),
        ("Qarun\t123", "has no letter"),
        ("Salim Qarun\t;;Karun\tperson", "3 lists of spellings for the 2 words"),
        ("Salim Qarun\tSaleem Karun\tperson", "word by word"),
        ("Al-Qarun\tKarun\tpart", "one word of letters alone"),
        ("Qarun\tKarun\tplace\tar\tnyt=Karun", "ap, bbc or un"),
        ("Qarun\tKarun\tplace\tar\tap", "ap, bbc or un"),
        ("Salim Qarun\t;Karun\tperson\tar\tap=A;B;C", "has not as many parts"),
    ],
)
def test_what_is_no_name_is_refused_with_its_place(line: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as error:
        list(parsed(["# names", "Good\tGoode", line], "mine.tsv"))
    assert str(error.value).startswith("mine.tsv:3: ")


def test_a_house_comes_first() -> None:
    name = in_style(one("Salim Qarun\tSelim;Karun\tbearer\tar\tap=Karun,un=Selim;Karoun"), "ap")
    assert name.parts == (("Salim", "Selim"), ("Karun", "Qarun"))
    assert name.fixed
    assert in_style(name, "un").parts == (("Selim", "Salim"), ("Karoun", "Karun", "Qarun"))
    assert in_style(one("Qarun\tKarun"), "ap") == one("Qarun\tKarun")


WORDS = st.text(st.characters(categories=("Lu", "Ll")), min_size=1, max_size=6)


@given(WORDS, st.lists(WORDS, min_size=1, max_size=4), st.sampled_from([k for k in KINDS if k != "part"]))
def test_the_quick_reading_is_the_careful_one(canonical: str, others: list[str], kind: str) -> None:
    line = f"{canonical}\t{'|'.join(dict.fromkeys(o for o in others if o != canonical)) or 'Xx'}\t{kind}"
    assert list(trusted([line])) == list(parsed([line]))


@given(st.text(max_size=60))
def test_no_line_raises_anything_else(line: str) -> None:
    with contextlib.suppress(ValueError):
        list(parsed([line]))


def test_distinct_names() -> None:
    assert are_distinct(["Iran", "Iraq"])
    assert are_distinct(["Basra", "Hussein", "Hassan"])
    assert not are_distinct(["Kyiv", "Kiev"])
