"""Apostrophes: first what stays, then what is mended."""

from __future__ import annotations

import pytest

from cleantext import clean

STAYS = [
    ("en", "Music of the '90s, rock 'n' roll, the Joneses' car, '05 to '09."),
    ("en", "Hawai‘i, the Qur‘an and Sa‘d, and ‘Abd al-Malik."),
    ("en", "Call `it` and `let`s` as code, or ``isn`t``."),
    ("en", "They call it ‘round trip’ and ‘90 days’."),
    ("en", "The letter ‘n’ comes last."),
    ("en", "The dogs’ owner is the cats’ friend."),
    ("uz", "O‘zbekiston va g‘alaba"),
    ("uk", "П’ять об’єктів і п'ять сім'ї."),
    ("ru", "Это объект и подъезд."),
    ("fr", "L’eau et l'air d’aujourd’hui."),
    ("it", "Un po' di acqua e un po’ d’aria."),
    ("ca", "L’aigua i l'aire de l’illa."),
    ("tr", "Türkiye'nin ve Ankara’da."),
    ("he", "צה''ל וארה\"ב וג'ירפה."),
    ("hy", "այսուհետ` Դատարան"),
    ("es", "Mide 5´ y 10`."),
    (None, "d´être"),  # nothing tells the language
]
MENDED = [
    ("en", "I don´t and can`t.", "I don't and can't."),
    ("en", "I won‘t and shan‛t.", "I won’t and shan’t."),
    ("en", "It''s fine, they''re here.", "It's fine, they're here."),
    ("en", "It’’s fine, as he’s said.", "It’s fine, as he’s said."),
    ("en", "He’s sure it´s late.", "He’s sure it’s late."),
    ("de", "Wie geht´s? Bei Peter`s Imbiss.", "Wie geht's? Bei Peter's Imbiss."),
    ("nl", "Mooie foto´s van toen.", "Mooie foto's van toen."),
    ("fr", "L´eau, d`abord, qu´elle aujourd´hui.", "L'eau, d'abord, qu'elle aujourd'hui."),
    ("fr", "Il s’ avance, l ’autre qu’ il voit.", "Il s’avance, l’autre qu’il voit."),
    ("fr", "L’ ombre d’ un arbre.", "L’ombre d’un arbre."),
    ("it", "Dell´acqua e un´ora.", "Dell'acqua e un'ora."),
    ("ca", "L´aigua de l`illa.", "L'aigua de l'illa."),
    ("uk", 'Він з"їв п`ять об´єктів.', "Він з'їв п'ять об'єктів."),
    ("be", "Сям`я і аб´ект.", "Сям'я і аб'ект."),
    ("tr", "Ankara´da ve İzmir`den.", "Ankara'da ve İzmir'den."),
    ("en", "From the ‘90s on we had rock ‘n’ roll.", "From the ’90s on we had rock ’n’ roll."),
    ("en", "Give ‘em hell.", "Give ’em hell."),
]


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_stays(lang: str | None, text: str) -> None:
    assert clean(text, lang=lang, select=["quotes"]) == text


@pytest.mark.parametrize(("lang", "text", "want"), MENDED)
def test_mended(lang: str | None, text: str, want: str) -> None:
    assert clean(text, lang=lang, select=["quotes"]) == want


def test_a_quotation_in_doubled_marks_keeps_its_particle() -> None:
    assert clean("They say ''Joe''s all the time.", lang="en", select=["wrong-apostrophe"]).count("''") == 2
