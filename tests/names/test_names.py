from __future__ import annotations

import pytest

from cleantext.core.pipeline import Pipeline
from cleantext.rules.names.articles import mixed_name_article
from cleantext.rules.names.spellings import mixed_name_spelling

ARTICLE_KEPT = {
    "one form": "The al-Nasr fans and the al-Nasr board.",
    "sentence start": "Fans of al-Nasr sang. Al-Nasr won. “Al-Nasr,” they sang.\nAl-Nasr it was.",
    "after a colon or a dash": "Fans of al-Nasr sang: Al-Nasr — Al-Nasr!",
    "two names": "Fans of al-Nasr met players of Al-Amal.",
    "headline": "Crowds Cheer as Al-Nasr Wins\n\nThe fans of al-Nasr sang.",
    "a headline that is written as a sentence": "Doctors leave Al-Nasr hospital\n\nThe fans of al-Nasr sang.",
    "address": "See www.Al-Nasr.example and fans/Al-Nasr, writes @Al-Nasr about al-Nasr.",
    "capitals": "The AL-NASR shirt of al-Nasr.",
    "title of a work": "They read “Friends of al-Amal” and “Sons of Al-Amal.”",
    "part of a longer word": "The pre-Al-Nasr days of al-Nasr.",
}


@pytest.mark.parametrize("text", ARTICLE_KEPT.values(), ids=ARTICLE_KEPT)
def test_articles_that_stay(text: str) -> None:
    assert mixed_name_article(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The al-Nasr fans and the Al-Nasr board.", "The al-Nasr fans and the al-Nasr board."),
        ("The Al-Nasr fans and the al-Nasr board.", "The Al-Nasr fans and the Al-Nasr board."),
        ("An Al-Nasr, the al-Nasr's, some al-Nasr.", "An al-Nasr, the al-Nasr's, some al-Nasr."),
        ("Of el-Amal and “the El-Amal hall”.", "Of el-Amal and “the el-Amal hall”."),
        ("Of al-Ma’arri, says the Al-Ma’arri club.", "Of al-Ma’arri, says the al-Ma’arri club."),
    ],
)
def test_the_majority_of_mentions_inside_sentences_decides(text: str, clean: str) -> None:
    assert mixed_name_article(text) == clean
    assert mixed_name_article(clean) == clean


def test_hungarian_keeps_its_prefix() -> None:
    text = "Az al-Duna és az Al-Duna."
    assert mixed_name_article(text, lang="hu-HU") == text
    assert mixed_name_article(text) != text


SPELLING_KEPT = {
    "one form": "From Kharkov to Kharkov.",
    "gloss": "Kharkiv (Kharkov) is large. Kharkiv (Kharkov) is old.",
    "gloss with or": "Kharkiv, or Kharkov, is large.",
    "spelling discussed": "In Kharkiv people wrote Kharkov. The city, formerly spelled Kharkov, is old.",
    "fixed phrase": "In Kyiv we had chicken Kiev.",
    "title of a work": "In Kyiv he wrote “Letters from Kiev” at night.",
    "part of a word": "Kyiv and Kievan towers; Kharkiv and Kharkovites.",
    "address and handle": "Kyiv, see kiev.example, @Kiev, a/Kiev and #Kiev",
    "given name of another": "Lukashenko met Lukashenka Petrova.",
    "two names": "From Kharkov to Kyiv and Lviv.",
}


@pytest.mark.parametrize("text", SPELLING_KEPT.values(), ids=SPELLING_KEPT)
def test_spellings_that_stay(text: str) -> None:
    assert mixed_name_spelling(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("To Kharkov, from Kharkiv, by Kharkiv.", "To Kharkiv, from Kharkiv, by Kharkiv."),
        ("To Kharkov, from Kharkiv.", "To Kharkov, from Kharkov."),
        (
            "From Kharkiv; Kharkov's port, Kharkov-based, ‘Kharkiv’.",
            "From Kharkiv; Kharkiv's port, Kharkiv-based, ‘Kharkiv’.",
        ),
        ("In Nizhny Novgorod it rained; Nizhni\nNovgorod", "In Nizhny Novgorod it rained; Nizhny\nNovgorod"),
        ("The al-Qaeda cell. Al Qaida fled.", "The al-Qaeda cell. Al-Qaeda fled."),
        ("The al-Qaeda cell. Al\nQaida fled.", "The al-Qaeda cell. Al\nQaida fled."),
        (
            "Some Uyghurs met a Uighur, then Uighurs and a Uyghur.",
            "Some Uyghurs met a Uyghur, then Uyghurs and a Uyghur.",
        ),
        ("Near Sana'a they spoke of Sanaa, of Sana’a", "Near Sana'a they spoke of Sana'a, of Sana’a"),
    ],
)
def test_the_majority_of_spellings_decides(text: str, clean: str) -> None:
    assert mixed_name_spelling(text) == clean
    assert mixed_name_spelling(clean) == clean


def test_a_surname_inside_a_full_name_is_changed_with_it() -> None:
    text = "Ismail Haniyeh spoke; Ismael Haniya left. Haniyeh, says Haniya."
    assert [text[h.start : h.end] for h in mixed_name_spelling.find(text)] == ["Ismael", "Haniya", "Haniya"]
    assert mixed_name_spelling(text) == "Ismail Haniyeh spoke; Ismail Haniyeh left. Haniyeh, says Haniyeh."


def test_only_english_text_or_an_unknown_language_is_touched() -> None:
    text = "Wir fuhren nach Kharkiv und dann nach Kharkov, nach Kharkiv."
    assert mixed_name_spelling(text, lang="de") == text
    assert mixed_name_spelling(text, lang="en-GB") == mixed_name_spelling(text) != text


def test_addresses_are_left_alone_in_a_pipeline() -> None:
    text = "Kyiv: see https://example.org/Kiev/map.html and kiev.html."
    assert Pipeline([mixed_name_spelling])(text) == text
