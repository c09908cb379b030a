"""The gazetteer that comes with the package, and those of users."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import cleantext
from cleantext import Pipeline
from cleantext.data import lines, read
from cleantext.rules.names.gazetteer import Gazetteer, gazetteer
from cleantext.rules.names.spellings import mixed_name_spelling
from cleantext.rules.names.table import PARTS, PERSONS, are_distinct, parsed

LANGS = ("ar", "fa", "he", "tr", "ru", "uk", "be", "ka", "zh", "ko", "ja", "hi", "ur", "el", "sr")
WHOLE = [name for name in gazetteer().names if name.kind not in PARTS and len(name.parts) == 1]
OWN = ("Nimrane\tNimran|Nimraan\tplace", "Selma Okkad\t;Ockad|Oqqad\tbearer")


def test_every_line_is_well_formed_and_read_as_such() -> None:
    assert tuple(parsed(lines("names.tsv"))) == gazetteer().names


def test_it_is_wide_and_small() -> None:
    size = Path(cleantext.__file__).parent.joinpath("data", "names.tsv").stat().st_size
    assert size < 500_000
    assert len(gazetteer().names) >= 3_000
    counts = Counter(name.lang for name in gazetteer().names)
    assert not {lang: counts[lang] for lang in LANGS if counts[lang] < 100}


def test_it_says_where_its_facts_come_from() -> None:
    head = "".join(line for line in read("names.tsv").splitlines() if line.startswith("#"))
    assert "GeoNames" in head
    assert "CC BY 4.0" in head
    assert "Wikidata" in head
    assert all(line.split("\t")[6] for line in lines("names.tsv"))


def test_no_entry_joins_names_that_are_known_to_be_two() -> None:
    assert not [name.parts for name in gazetteer().names for part in name.parts if are_distinct(part)]


def test_no_whole_name_shares_a_spelling_with_another() -> None:
    owners: dict[str, set[str]] = {}
    for name in WHOLE:
        if name.kind not in PERSONS:
            for form in name.parts[0]:
                owners.setdefault(form, set()).add(name.parts[0][0])
    assert not {form: names for form, names in owners.items() if len(names) > 1}


@pytest.mark.parametrize("start", range(10))
def test_variants_become_the_spelling_of_the_document(start: int) -> None:
    left = []
    for name in WHOLE[start::40]:
        canonical, *variants = name.parts[0]
        for variant in variants:
            text = f"We read of {canonical}, heard of {variant}, and were told of {canonical}."
            want = f"We read of {canonical}, heard of {canonical}, and were told of {canonical}."
            # the case of an article and the drawing of an apostrophe are no matter of spelling
            got = mixed_name_spelling(text).replace("’", "'")
            if got.lower() != want.replace("’", "'").lower():
                left.append((canonical, variant, got))
    assert not left


def test_a_user_s_names_are_known_beside_ours() -> None:
    mine = mixed_name_spelling.using(gazetteer=OWN)
    assert mine("To Nimrane, from Nimran, by Nimrane.") == "To Nimrane, from Nimrane, by Nimrane."
    assert mine("To Kharkiv, from Kharkov, by Kharkiv.") == "To Kharkiv, from Kharkiv, by Kharkiv."
    assert mine("Ockad sang. Okkad danced. Okkad slept.") == "Okkad sang. Okkad danced. Okkad slept."
    assert mixed_name_spelling("To Nimrane, from Nimran.") == "To Nimrane, from Nimran."


def test_a_user_s_name_adds_to_ours() -> None:
    text = "To Kharkiv, from Kharkov, by Kharkow; to Kharkiv."
    assert (
        mixed_name_spelling.using(gazetteer=("Kharkov\tKharkow",))(text)
        == "To Kharkiv, from Kharkiv, by Kharkiv; to Kharkiv."
    )


def test_a_name_that_is_none_is_refused_when_the_rule_is_compiled() -> None:
    with pytest.raises(ValueError, match="line 1: kind is one of"):
        Pipeline([mixed_name_spelling.using(gazetteer=("A\tB\tcity",))])("A text.")
    with pytest.raises(ValueError, match="style is one of"):
        _ = mixed_name_spelling.using(style="nyt").trigger


def test_an_empty_gazetteer_finds_nothing() -> None:
    assert Gazetteer(()).candidates("To Kyiv and Kiev.") == ([], frozenset())


def test_texts_of_one_spelling_pass_the_gate() -> None:
    for text in ("Trains to Kharkov, from Kharkov.", "Kharkiv and Kyiv and Lviv.", "", "No names at all."):
        assert not mixed_name_spelling.looks(text)  # type: ignore[misc]


HOUSE = [
    ("ap", "Gaddafi met Kiev's mayor in Kiev.", "Gadhafi met Kyiv's mayor in Kyiv."),
    ("bbc", "Gadhafi met Kiev's mayor in Kiev.", "Gaddafi met Kyiv's mayor in Kyiv."),
    ("un", "Ships left Vietnam. Nobody saw Viet Nam.", "Ships left Viet Nam. Nobody saw Viet Nam."),
    ("ap", "In Kiev they ate chicken Kiev.", "In Kyiv they ate chicken Kiev."),
    ("ap", "Kyiv (formerly Kiev) is old.", "Kyiv (formerly Kiev) is old."),
    ("ap", "To Kharkov, from Kharkiv, by Kharkov.", "To Kharkov, from Kharkov, by Kharkov."),
    ("first", "To Kharkov, from Kharkiv, by Kharkiv.", "To Kharkov, from Kharkov, by Kharkov."),
]


@pytest.mark.parametrize(("style", "text", "clean"), HOUSE)
def test_house_styles(style: str, text: str, clean: str) -> None:
    rule = mixed_name_spelling.using(style=style)
    assert rule(text) == clean
    assert rule(clean) == clean


def test_a_house_of_one_s_own() -> None:
    rule = mixed_name_spelling.using(style="house", house=("Kharkow\tKharkiv|Kharkov",))
    assert rule("From Kharkiv to Kyiv.") == "From Kharkow to Kyiv."
    assert (
        rule("From Kyiv to Lviv. Buses left Kiev; all of Kyiv slept.")
        == "From Kyiv to Lviv. Buses left Kyiv; all of Kyiv slept."
    )
