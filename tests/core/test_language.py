"""The guess of a text's language: sure of it, or None."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core import language
from cleantext.core.language import guess, normal, primary
from cleantext.core.pipeline import Pipeline
from cleantext.core.rule import Hit, rule

UNKNOWN = [
    "",
    " \n\t",
    "12:30, 4.5 %",
    "OK",
    "Bonjour",
    "Paris, Berlin, Madrid, Roma, Lisboa",  # names alone
    "x = f(a) + b; y = g(c)",
    "🙂🙂🙂🙂🙂🙂",
    "\ud800\udfff\ud800 \ud800",
    "日本橋",  # Han alone, no character that tells
    "Lo pont es estat barrat",  # Occitan or Catalan
    "der Hund schläft und the dog sleeps and le chien dort et",  # a mixture
]

KNOWN = [
    ("en", "The bridge was closed for two days because of the storm, and nobody could cross it."),
    ("fr", "Le pont est resté fermé pendant deux jours à cause de la tempête."),
    ("fr", "Qui est là ? Où est-ce que vous êtes ?"),
    ("de", "Die Brücke war wegen des Sturms zwei Tage lang nicht offen."),
    ("es", "El puente estuvo cerrado dos días por la tormenta, pero hoy ya está abierto."),
    ("it", "Il ponte è rimasto chiuso per due giorni perché il vento era troppo forte."),
    ("pt", "A ponte ficou fechada durante dois dias, mas hoje já não há problemas."),
    ("nl", "De brug was twee dagen dicht omdat het te hard waaide, maar nu is zij weer open."),
    ("pl", "Most był zamknięty przez dwa dni, ale teraz jest już otwarty, bo wiatr się uspokoił."),
    ("cs", "Most byl dva dny zavřený, protože foukal vítr, ale teď už je opět otevřený."),
    ("sv", "Bron var stängd i två dagar eftersom det blåste, men nu är den öppen och inte farlig."),
    ("fi", "Silta oli kiinni kaksi päivää, mutta nyt se on auki, koska tuuli ei ole enää kova."),
    ("hu", "A híd két napig zárva volt, de most már nem fúj a szél, és újra lehet menni."),
    ("tr", "Köprü iki gün kapalı kaldı, ama şimdi daha iyi bir hava var ve çok güzel."),
    ("vi", "Cây cầu đã bị đóng trong hai ngày vì gió mạnh nhưng nay đã được mở."),
    ("ru", "Мост был закрыт два дня из-за ветра, но сейчас он уже открыт, и это хорошо."),
    ("uk", "Міст був закритий два дні, але зараз він уже відкритий, і це добре."),
    ("el", "Η γέφυρα έμεινε κλειστή για δύο ημέρες."),
    ("he", "הגשר היה סגור יומיים בגלל הרוח."),
    ("yi", "די בריק איז געװען צוגעמאַכט צװײ טעג."),
    ("ar", "كان الجسر مغلقا لمدة يومين بسبب الرياح، لكن هذا لم يكن خطيرا."),
    ("fa", "این پل برای دو روز بسته بود و از امروز باز شده است."),
    ("hi", "यह पुल दो दिन से बंद था और आज खुल गया है।"),
    ("th", "สะพานปิดสองวันเพราะลมแรง"),
    ("ko", "다리는 바람 때문에 이틀 동안 닫혀 있었다."),
    ("ja", "橋は風のために二日間閉まっていた。"),
    ("zh-Hans", "这座桥因为风大关了两天，现在已经开了。"),
    ("zh-Hant", "這座橋因為風大關了兩天，現在已經開了。"),
]


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_too_little_or_mixed_is_not_known(text: str) -> None:
    assert guess(text) is None


@pytest.mark.parametrize(("tag", "text"), KNOWN, ids=[f"{tag}-{i}" for i, (tag, _) in enumerate(KNOWN)])
def test_a_plain_sentence_is_known(tag: str, text: str) -> None:
    assert guess(text) == tag


@pytest.mark.parametrize("tag", ["nb", "da"])
def test_neighbours_that_share_their_words_are_not_told_apart_by_guesswork(tag: str) -> None:
    assert guess("Han kan ikke se det.") in (None, tag)


def test_names_in_another_script_do_not_hide_the_language() -> None:
    text = "Мост был закрыт, и Microsoft не знает, что с ним будет; Google тоже не знает."
    assert guess(text) == "ru"


def test_the_sample_is_bounded() -> None:
    french = "Le pont est resté fermé pendant deux jours à cause de la tempête. "
    assert len(language.sampled(french * 100_000, 3000)) <= 3002
    assert guess(french * 100_000) == "fr"


def test_a_language_that_only_a_part_speaks_is_not_that_of_the_text() -> None:
    french = "Le pont est resté fermé pendant deux jours à cause de la tempête. " * 60
    german = "Die Brücke war wegen des Sturms zwei Tage lang nicht offen. " * 60
    assert guess(french + german + french[: len(german)]) in (None, "fr")


@given(st.text())
def test_it_is_total_and_answers_with_a_tag_of_the_table_or_a_script(text: str) -> None:
    answer = guess(text)
    known = {tag for tags in language.load().words.values() for tag in tags}
    known |= {name for name in language._NAMES if name.islower()} | {"ja", "zh", "zh-Hans", "zh-Hant"}
    assert answer is None or answer in known


def test_the_table_is_well_formed() -> None:
    table = language.load()
    assert all(word == word.lower() and word.replace("\u200c", "").isprintable() for word in table.words)
    assert all(len(letter) == 1 for letter in table.letters)
    assert all(len(set(tags)) == len(tags) for tags in table.words.values())


def test_the_blocks_are_in_order() -> None:
    assert sorted(set(language._STARTS)) == language._STARTS


@pytest.mark.parametrize(
    ("told", "tag"),
    [(None, None), ("", None), ("und", None), ("mul", None), ("ZXX", None), ("_", None), ("pt_br", "pt-BR"),
     ("EN", "en"), ("zh-hant-tw", "zh-Hant-TW"), ("de-1996", "de-1996")],
)  # fmt: skip
def test_a_tag_is_brought_to_its_usual_form(told: str | None, tag: str | None) -> None:
    assert normal(told) == tag
    assert primary(tag) == (tag or "").split("-")[0]


def test_a_language_that_is_told_as_not_known_is_guessed() -> None:
    seen: list[str | None] = []

    @rule(since="0.1", trigger="the", topic="user")
    def asks(text: str, *, lang: str | None) -> list[Hit]:
        """Asks for the language."""
        seen.append(lang)
        return []

    english = "The bridge was closed for two days because of the storm, and nobody could cross it."
    for told in ("und", None, "en_gb", "fr"):
        Pipeline([asks]).run(english, lang=told)
    assert seen == ["en", "en", "en-GB", "fr"]
