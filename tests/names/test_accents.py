"""Diacritics, apostrophes, ayn and hamza; particles."""

from __future__ import annotations

import pytest

from cleantext.rules.names.accents import mixed_name_accent
from cleantext.rules.names.particles import mixed_name_particle

STAYS = {
    "one form": "Snow fell on Łęka. In Łęka nobody cared.",
    "two people": "Tom Möller beat him. Then Jörg Moller came, and Moller won.",
    "two people, bare": "The race was close: Möller beat Moller.",
    "two given names": "We met José Pereira. Then we met Jose Almeida.",
    "gloss": "Snow fell on Łęka (Leka). In Leka nobody cared.",
    "a word of the language": "The chef made a Pâté. They ate the pate and the Pate.",
    "listed as two": "We drank a Rosé there. Then a Rose bloomed.",
    "first words of sentences": "Über alles? Uber is a firm. She likes Uber.",
    "English endings": "That was what I'll say of Ill and of Shell; so She'll.",
    "possessive": "We saw Anna's dog. We saw Annas too.",
    "address": "See @Łęka and leka.example. In Łęka they slept.",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_stays(text: str) -> None:
    assert mixed_name_accent(text, lang="en") == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "Snow fell on Łęka. The road to Leka was shut. In Łęka it froze.",
            "Snow fell on Łęka. The road to Łęka was shut. In Łęka it froze.",
        ),
        (
            "A poem by Çelik. The widow of Celik wept. Nobody knew Celik.",
            "A poem by Celik. The widow of Celik wept. Nobody knew Celik.",
        ),
        ("We saw Zoran Đukić. Later Zoran Djukić left.", "We saw Zoran Đukić. Later Zoran Đukić left."),
        (
            "He lives in Kafr Sa'ad, near the old bridge. Kafr Saad is old, says the mayor of Kafr Sa'ad.",
            "He lives in Kafr Sa'ad, near the old bridge. Kafr Sa'ad is old, says the mayor of Kafr Sa'ad.",
        ),
        ("We saw Ḥamdān. Then Hamdan's house; and Hamdan.", "We saw Hamdan. Then Hamdan's house; and Hamdan."),
    ],
)
def test_the_majority_decides(text: str, clean: str) -> None:
    got = mixed_name_accent(text, lang="en")
    assert got == clean
    assert mixed_name_accent(got, lang="en") == got


@pytest.mark.parametrize("lang", [None, "de", "es", "vi"])
def test_text_that_is_not_known_to_be_english_is_left_alone(lang: str | None) -> None:
    text = "Snow fell on Łęka. The road to Leka was shut, and in Łęka it froze."
    assert mixed_name_accent(text, lang=lang) == text


PARTICLES_STAY = {
    "one form": "Police asked Karim bin Yazid. Then Karim bin Yazid left.",
    "with a given name and without": "We saw Anna van Dalen. The art of Van Dalen sells.",
    "sentence start": "Van Dalen paints. We saw van Dalen.",
    "two people": "We saw Jan van Dalen. We saw Piet Van Dalen.",
    "a given name": "We saw bin Yazid. We saw Ben Yazid.",
    "headline": "Voters Turn on De Witt\n\nVotes for Anna de Witt were few.",
    "other names": "We saw de Witt and De Vries.",
}


@pytest.mark.parametrize("text", PARTICLES_STAY.values(), ids=PARTICLES_STAY)
def test_particles_that_stay(text: str) -> None:
    assert mixed_name_particle(text, lang="en") == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (
            "We saw Karim bin Yazid, Karim Bin Yazid, Karim bin Yazid.",
            "We saw Karim bin Yazid, Karim bin Yazid, Karim bin Yazid.",
        ),
        ("We saw Karim ibn Yazid and Karim bin Yazid.", "We saw Karim ibn Yazid and Karim ibn Yazid."),
        ("Rio de Janeiro is hot. He likes Rio De Janeiro.", "Rio de Janeiro is hot. He likes Rio de Janeiro."),
        (
            "Eva von der Heide met him. Later Eva Von Der Heide left.",
            "Eva von der Heide met him. Later Eva von der Heide left.",
        ),
    ],
)
def test_the_majority_of_particles_decides(text: str, clean: str) -> None:
    assert mixed_name_particle(text) == clean
    assert mixed_name_particle(clean) == clean
