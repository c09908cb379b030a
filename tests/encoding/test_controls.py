from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.pipeline import Pipeline
from cleantext.rules.encoding.composition import decomposed_letter
from cleantext.rules.encoding.controls import (
    control_character,
    overstruck_text,
    replacement_character,
    terminal_escape,
)

every = Pipeline([terminal_escape, overstruck_text, control_character, replacement_character])

KEPT = [
    "tab\tnewline\r\nform feed\n\x0cnext page",
    "a\x1cb\x1dc\x1ed\x1fe",
    "one\x00two\x00\x00three",
    "an\ufffcother",
    "left of a letter: é\x81, \x8dñ",
    "[31mred[0m",
    "zero\u200bwidth\u200djoiners\u200e",
    "+1 \ufffd\ufffd",
    "ab\x08cd",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_may_mean_something_stays(text: str) -> None:
    assert every(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[38;2;1;2;3mred\x1b[K\x1b[2J\x1b[?25l", "red"),
        ("\x1b]8;;https://example.org\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1b(Bplain\x1b)0", "plain"),
        ("\x1b7saved\x1b8", "saved"),
        ("\x1bHello", "Hello"),
        ("\x1b[", "["),
        ("N\x08NA\x08A_\x08ME\x08E\x08E", "NAME"),
        ("_\x08_a", "_a"),
        ("a \x00b\x01\x02", "a b"),
        ("one\x0btwo", "one\ntwo"),
        ("\ufeffone\ufefftwo", "onetwo"),
        ("o\x00n\x00e\x00 \x00t\x00w\x00o\x00", "one two"),
        ("\x00o\x00n\x00e", "one"),
        ("end\x1a", "end"),
        ("a \x81 b", "a  b"),
    ],
)
def test_what_nobody_is_meant_to_see_goes(text: str, clean: str) -> None:
    assert every(text) == clean
    assert every(clean) == clean


def test_what_is_lost_or_doubtful_is_reported() -> None:
    found = [(f.rule, f.old, f.new) for f in every.run("\ufffd\ufffd a\x00b").findings]
    assert found == [("replacement-character", "\ufffd\ufffd", None), ("control-character", "\x00", None)]


@given(st.text(st.sampled_from("aé \u0301\u0308\u0323oU가\u1100\u1161\u11a8\u212b\u0958\uf900\n"), max_size=30))
def test_composed_as_unicode_says(text: str) -> None:
    assert decomposed_letter(text) == text
    assert decomposed_letter.using(compose=True)(text) == unicodedata.normalize("NFC", text)
    once = Pipeline([decomposed_letter.using(compose=True)])(text)
    assert once == unicodedata.normalize("NFC", text)
