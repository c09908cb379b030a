"""Well-formed text of many languages stays, and the same damage to it is mended in all of them."""

from __future__ import annotations

import re

import pytest
from sentences import PLAIN, TRICKY

from cleantext import clean
from cleantext.core.language import guess, primary

SPACED_OUT = {"fr", "fr-CA", "lb", "th"}  # a space before ; : ! ? is right, or may be
UNSPACED = {"th", "zh", "zh-Hant", "ja"}
# Neighbours that share nearly all of their function words and every convention that a rule asks for.
KIN = {("ms", "id"), ("nn", "nb"), ("bs", "hr"), ("sr", "hr"), ("az", "tr"), ("gl", "pt")}
LETTER = r"[^\W\d_]"
COMMAS, HIGH = "[,،]", "[;؛!?؟]"

DAMAGE = {
    "a space before each comma": (rf"(?<={LETTER})({COMMAS})(?= )", r" \1"),
    "a comma on the wrong side": (rf"(?<={LETTER}{LETTER})({COMMAS}) (?={LETTER}{LETTER})", r" \1"),
    "no space after a comma": (rf"(?<={LETTER}{LETTER})({COMMAS}) (?={LETTER}{LETTER})", r"\1"),
    "two commas": (rf"(?<={LETTER}{LETTER})({COMMAS})(?= )", r"\1\1"),
    "a space before the last stop": (r"\.\Z", " ."),
    "a stop after the exclamation mark": (rf"(?<={LETTER})!(?= )", "!."),
    "a space before high marks": (rf"(?<={LETTER})({HIGH})(?= )", r" \1"),
    "spaces inside brackets": (r"\(([^()]+)\)", r"( \1 )"),
    "two spaces between words": (rf"(?<={LETTER}{LETTER}) (?={LETTER}{LETTER})", "  "),
    "a zero-width space inside words": (rf"(?<={LETTER}{LETTER})(?={LETTER}{LETTER})", "\u200b"),
    "an opening mark that stands apart": (r"([¿¡])", r"\1 "),
}


@pytest.mark.parametrize(("tag", "text"), [*PLAIN, *TRICKY])
def test_well_formed_text_stays(tag: str, text: str) -> None:
    assert clean(text, lang=tag) == text
    assert clean(text) == text


@pytest.mark.parametrize(("tag", "text"), [*PLAIN, *TRICKY])
def test_no_language_is_taken_for_another(tag: str, text: str) -> None:
    guessed = primary(guess(text))
    assert guessed in ("", primary(tag)) or (primary(tag), guessed) in KIN


@pytest.mark.parametrize("damage", DAMAGE)
def test_damage_is_mended_in_every_language(damage: str) -> None:
    wrong, damaged = [], 0
    for tag, text in PLAIN:
        if (damage == "a space before high marks" and tag in SPACED_OUT) or tag in UNSPACED:
            continue
        found, by = DAMAGE[damage]
        corrupt = re.sub(found, by, text, count=1)
        damaged += corrupt != text
        if clean(corrupt, lang=tag) != text:
            wrong.append((tag, clean(corrupt, lang=tag)))
    assert not wrong
    assert damaged


@pytest.mark.parametrize(
    ("tag", "text", "clear"),
    [
        ("de", "Er sagte „nein“ , und ging . Sie sagte »ja« .", "Er sagte „nein“, und ging. Sie sagte »ja«."),
        ("bg", "Тя дойде ( през 1990 г . ) и остана .", "Тя дойде (през 1990 г.) и остана."),
        ("es", "Nadie se rio . ¿Por qué?", "Nadie se rio. ¿Por qué?"),
        ("ka", "წვიმა შეწყდა.ჩვენ წავედით სახლში.", "წვიმა შეწყდა. ჩვენ წავედით სახლში."),
        ("ka", "წვიმა შეწყდა .ჩვენ წავედით სახლში.", "წვიმა შეწყდა. ჩვენ წავედით სახლში."),
        ("he", "איפה אתה?כאן, בבית.", "איפה אתה? כאן, בבית."),
        ("he", "הוא הלך !היא נשארה בבית.", "הוא הלך! היא נשארה בבית."),
        ("ko", "비가 그쳤다.우리는 집에 갔다.", "비가 그쳤다. 우리는 집에 갔다."),
        ("ko", "어디 갔니 ?집에 갔지.", "어디 갔니? 집에 갔지."),
        ("hy", "Անձրևը դադարեց ։", "Անձրևը դադարեց։"),
        ("en", "Would it run?Yes, and it did.", "Would it run? Yes, and it did."),
        ("hi", "वह घर गया ।सब लोग सो गए।", "वह घर गया। सब लोग सो गए।"),
        ("ur", "وہ گھر گیا ۔سب لوگ سو گئے۔", "وہ گھر گیا۔ سب لوگ سو گئے۔"),
        ("am", "እሱ ሄደ ።ሁሉም ተኙ።", "እሱ ሄደ። ሁሉም ተኙ።"),
        ("fr", "Il pleut !Nous restons ici.", "Il pleut ! Nous restons ici."),
        ("ar", 'قال "نعم"،، ثم ذهب.', 'قال "نعم"، ثم ذهب.'),
    ],
)
def test_forms_of_single_languages(tag: str, text: str, clear: str) -> None:
    assert clean(text, lang=tag) == clear


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("ur", "پی۔ایچ۔ڈی اور بی۔بی۔سی اور ایم۔اے"),
        ("fa", "دامنه .ایران است"),
        ("hi", "श्री.शर्मा और प्रो.वर्मा"),
        ("hi", "वह घर गया । सब लोग सो गए ।"),
        ("th", "โทร. 0-2123-4567 ; ถ.สีลม"),
        ("en", "pairs f(x,y) and m,n matter"),
        ("en", "ann@host:~$ make ; make install"),
    ],
)
def test_forms_that_stay(tag: str, text: str) -> None:
    assert clean(text, lang=tag) == text
