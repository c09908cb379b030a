"""People: who is meant is settled before how the name is spelled."""

from __future__ import annotations

import pytest

from cleantext.rules.names.spellings import mixed_name_spelling

MINE = (
    "Selma Okkad\tSalma|Selmah;Ockad|Oqqad\tbearer\tar",
    "Karim al-Fahmi\tKareem|Kerim;Fahmy|al-Fehmi\tperson\tar",
    "Tarik bin Zahhar\tTareq|Tariq;ibn;Zahar\tperson\tar",
    "Rafek\tRafeq|Rafeek\tpart\tar",
    "Dorrani\tDurrani|Dorani\tpart\tfa",
    "Order of Qarun\tKarun Order|Order of Karun\torg\tar",
    "Legion of Qarun\t;;Karun|Qaroun\torg\tar",
)
RULE = mixed_name_spelling.using(gazetteer=MINE)

STAYS = {
    "one spelling": "Selma Okkad sang. Okkad danced.",
    "another given name": "Selma Okkad sang. Nadia Ockad danced.",
    "a given name with an article": "Selma Okkad sang. Abd al-Salam Ockad danced.",
    "a surname that many have, without the full name": "Fahmi sang. Fahmy danced.",
    "a surname as a given name": "Karim Fahmi sang. Fahmy Nasser danced.",
    "another surname": "Rafek Nadim sang. Rafeq Salem danced.",
    "a bare given name": "Rafek sang. Then came the night. Rafeq danced.",
    "both in one sentence": "Rafek Nadim and Rafeq Nadim are cousins.",
    "other names around": "Ali Rafek Nadim sang. Later Omar Rafeq Nadim danced.",
    "two bearers of the surname": "Salem Dorrani sang. Salem Durrani danced. Nadia Dorrani slept; so did Durrani.",
    "gloss": "Selma Okkad (Selma Ockad) sang.",
    "spelling discussed": "Selma Okkad, also spelled Ockad, sang.",
    "title of a work": "Selma Okkad sang. He read “Letters to Ockad” at night.",
    "address and handle": "Selma Okkad sang, see @Ockad, a/Ockad and ockad.example.",
    "article": "Karim al-Fahmi sang. Karim Fahmi danced.",
}


@pytest.mark.parametrize("text", STAYS.values(), ids=STAYS)
def test_what_stays(text: str) -> None:
    changed = RULE(text)
    if text is STAYS["two bearers of the surname"]:
        assert changed.endswith("Nadia Dorrani slept; so did Durrani.")
    else:
        assert changed == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Selma Okkad sang. Salma Ockad left. Okkad slept.", "Selma Okkad sang. Selma Okkad left. Okkad slept."),
        ("Okkad sang. Ockad left. Okkad slept.", "Okkad sang. Okkad left. Okkad slept."),
        ("Selma Okkad sang. Ockad’s brother left.", "Selma Okkad sang. Okkad’s brother left."),
        ("Selma Okkad sang. Minister Ockad left.", "Selma Okkad sang. Minister Okkad left."),
        ("Selma\nOkkad sang. Selma\nOckad left.", "Selma\nOkkad sang. Selma\nOkkad left."),
        ("Karim al-Fahmi sang. Fahmy left.", "Karim al-Fahmi sang. Fahmi left."),
        ("Karim al-Fahmi sang. Kareem al-Fehmi left.", "Karim al-Fahmi sang. Karim al-Fahmi left."),
        ("Tarik bin Zahhar sang. Tareq ibn Zahar left.", "Tarik bin Zahhar sang. Tarik bin Zahhar left."),
        ("Rafek Nadim sang. Later Rafeq Nadim left.", "Rafek Nadim sang. Later Rafek Nadim left."),
        (
            "Minister Rafek Nadim sang. When Rafeq Nadim left, it rained.",
            "Minister Rafek Nadim sang. When Rafek Nadim left, it rained.",
        ),
        (
            "Salem Dorrani sang. Later Salem Durrani left. It was Dorrani, they say. Durrani slept.",
            "Salem Dorrani sang. Later Salem Dorrani left. It was Dorrani, they say. Dorrani slept.",
        ),
        (
            "The Legion of Qarun marched. Nobody saw the Legion of Karun.",
            "The Legion of Qarun marched. Nobody saw the Legion of Qarun.",
        ),
        (
            "The “Order of Qarun” met. Nobody saw the Order of Karun.",
            "The “Order of Qarun” met. Nobody saw the Order of Qarun.",
        ),
    ],
)
def test_who_is_meant_is_spelled_one_way(text: str, clean: str) -> None:
    assert RULE(text) == clean
    assert RULE(clean) == clean


def test_the_findings_are_the_words_that_change() -> None:
    text = "Selma Okkad sang. Salma Ockad left."
    assert [(text[h.start : h.end], h.new) for h in RULE.find(text)] == [("Salma", "Selma"), ("Ockad", "Okkad")]
