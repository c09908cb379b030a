"""What spacing rules mend, in many scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seeds import texts

from cleantext.core.pipeline import Pipeline
from cleantext.profiles import profile
from cleantext.rules import find_rule

SPACING = Pipeline(r for r in profile().rules if r.topic == "spacing")
LOCALES = (
    "ar", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "fr-CA", "fr-CH", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ko", "lt", "lv",
    "nb", "nl", "nn", "pl", "pt", "pt-PT", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk",
    "vi", "zh-Hans", "zh-Hant",
)  # fmt: skip

MENDED = [
    # missing space after a mark
    ("en", "They left early,and nobody saw them go.", "They left early, and nobody saw them go."),
    ("en", "Bring bread,milk,eggs and some salt to the hut.", "Bring bread, milk, eggs and some salt to the hut."),
    ("ru", "Они ушли рано,но никто не видел.", "Они ушли рано, но никто не видел."),
    ("hi", "यह सच है;यह सब को पता है।", "यह सच है; यह सब को पता है।"),
    ("ar", "وصل القطار،وغادر الجميع.", "وصل القطار، وغادر الجميع."),
    ("fa", "قطار رسید؛همه رفتند.", "قطار رسید؛ همه رفتند."),
    ("de", "Der Zug kam spät.Niemand stieg aus.", "Der Zug kam spät. Niemand stieg aus."),
    ("he", "הרכבת הגיעה.אנשים ירדו ממנה.", "הרכבת הגיעה. אנשים ירדו ממנה."),
    ("en", 'He said "no".Then he left us.', 'He said "no". Then he left us.'),
    ("hi", "वह गया।सब लोग सो गए।", "वह गया। सब लोग सो गए।"),
    ("en", "See [the map](https://example.org/map),and go.", "See [the map](https://example.org/map), and go."),
    # space before a mark, or on its wrong side
    ("en", "The old mill , they say , still works .", "The old mill, they say, still works."),
    ("vi", "Anh ấy đi , tôi ở lại .", "Anh ấy đi, tôi ở lại."),
    ("fr", "Il est parti , je crois .", "Il est parti, je crois."),
    ("vi", "Hơn 25 . 000 người đi , tôi ở lại .", "Hơn 25 . 000 người đi, tôi ở lại."),
    ("en", "In the note ,the mayor was called a 'crook' twice.", "In the note, the mayor was called a 'crook' twice."),
    ("pl", "Dom ,las i rzeka.", "Dom, las i rzeka."),
    ("sv", "Kommer du ? Nej !", "Kommer du? Nej!"),
    ("es", "Hay dos cosas :pan y vino ;nada más.", "Hay dos cosas: pan y vino; nada más."),
    ("ru", "Кто там ? Никого не было !", "Кто там? Никого не было!"),
    (None, "Кто там ? Никого не было !", "Кто там? Никого не было!"),  # no French in this script
    ("de", "Er ging heim .Dann schlief er.", "Er ging heim. Dann schlief er."),
    ("fa", "قطار رسید ، همه رفتند ؟", "قطار رسید، همه رفتند؟"),
    ("ar", "وصل القطار ،وغادر الجميع.", "وصل القطار، وغادر الجميع."),
    ("ja", "電車が来た 。", "電車が来た。"),
    ("zh", "火车来了 ，大家都走了 。", "火车来了，大家都走了。"),
    ("en", "The price (in euro) , they say, is low.", "The price (in euro), they say, is low."),
    ("en", "He said “stop” . Then he left.", "He said “stop”. Then he left."),
    ("en", "One\u00a0, two", "One, two"),
    # doubled marks
    ("en", "They were tired,, but happy.", "They were tired, but happy."),
    ("cs", "Byli unavení,.", "Byli unavení."),
    ("fa", "آنها خسته،، اما شاد بودند.", "آنها خسته، اما شاد بودند."),
    ("en", "So says Walla!.", "So says Walla!"),
    ("pt", "Quem sabe?. Ninguém.", "Quem sabe? Ninguém."),
    ("ru", "хлеб, молоко и т.д..", "хлеб, молоко и т.д."),
    # gaps
    ("en", "The road\u00a0 was wet.", "The road was wet."),
    ("en", "The road \tis wet.", "The road is wet."),
    ("uk", "Вони пішли додому,  бо стемніло.", "Вони пішли додому, бо стемніло."),
    (
        "en",
        "See the [old map](https://example.org/x) -  Ann Lee.",
        "See the [old map](https://example.org/x) - Ann Lee.",
    ),
    ("en", "Line one. \nLine two.", "Line one.\nLine two."),
    ("en", "Line one.\u00a0\r\nLine two.", "Line one.\r\nLine two."),
    # brackets and opening marks
    ("hr", "Most ( iz 1910 ) je zatvoren.", "Most (iz 1910) je zatvoren."),
    ("ko", "다리( 1910년)는 닫혔다.", None),  # digits alone are no words, and the bracket is tight on purpose
    ("en", "See [ the old map](https://example.org/x).", "See [the old map](https://example.org/x)."),
    ("es", "¿ Quién sabe? ¡ Nadie!", "¿Quién sabe? ¡Nadie!"),
    # characters that nobody sees
    ("de", "Die Brücken\u00adbauer kamen.", "Die Brückenbauer kamen."),
    ("tr", "Köp\u200brü ka\u2060palı kal\ufeffdı.", "Köprü kapalı kaldı."),
    ("hy", "կամ\u00adուրջը", "կամուրջը"),
    # cut by a tokeniser
    ("en", "They did n't know that she 's ill , and I 'm not .", "They didn't know that she's ill, and I'm not."),
    ("en", "We ’ve seen the town ’s old mill.", "We’ve seen the town’s old mill."),
]


@pytest.mark.parametrize(("lang", "dirty", "clean"), MENDED, ids=range(len(MENDED)))
def test_mended(lang: str | None, dirty: str, clean: str | None) -> None:
    assert SPACING(dirty, lang=lang) == (dirty if clean is None else clean)


def bones(text: str) -> str:
    """The letters, marks and digits of a text, in order."""
    return "".join(c for c in text if c.isalnum())


@given(texts(*SPACING.rules), st.sampled_from((None, *LOCALES)))
def test_letters_and_digits_never_change(text: str, lang: str | None) -> None:
    assert bones(SPACING(text, lang=lang)) == bones(text)


@given(texts(*SPACING.rules), st.sampled_from((None, *LOCALES)))
def test_only_spaces_marks_and_unseen_characters_are_touched(text: str, lang: str | None) -> None:
    touched = " \t\u00a0\u202f\u200b\u2060\ufeff\u00ad.,،，、\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f"
    for edit in SPACING.run(text, lang=lang).edits:
        old = text[edit.start : edit.end]
        kept = [c for c in old if c not in touched]
        assert kept == [c for c in edit.new if c not in touched]


@pytest.mark.parametrize("lang", LOCALES)
def test_lines_stay_lines_in_every_locale(lang: str) -> None:
    text = "One , two\n\nthree ,four  five\r\nsix .Seven eight\n"
    assert SPACING(text, lang=lang).count("\n") == text.count("\n")


@pytest.mark.parametrize("name", [r.name for r in SPACING.rules])
def test_long_runs_are_read_once(name: str) -> None:
    # Not timed: this hangs where a rule reads the rest of the text for every hit.
    rule = find_rule(name)
    for unit in (" ,", "a ,", "a  ", "(a ", "a.B", "¿ a", "a\u00ad", "a\u00a0", "`a ", "a,b", "a\t", "a.. ", "don 't "):
        rule.find(unit * 10_000, lang="en")
