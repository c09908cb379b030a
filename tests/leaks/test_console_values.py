"""What consoles print of values, built from parts, is taken out whole; prose that looks like it stays."""

from __future__ import annotations

import pytest

from cleantext.rules.leaks.console_values import console_value
from cleantext.rules.leaks.shortcodes import shortcode

VALUES = [
    "Map(2) { 'berth' => { free: true }, {} => 2 }",
    "Set(3) { 1, 'x } y', [ 2, 3 ] }",
    "Promise { <pending> }",
    "Promise { { ok: true } }",
    "WeakMap { <items unknown> }",
    "Uint8Array(3) [ 1, 2, 3 ]",
    "[Object: null prototype] { a: 1 }",
    "<ref *1> { n: 1, self: [Circular *1] }",
    "[Function: moor]",
    "[AsyncFunction (anonymous)]",
    "[class Boat extends Vessel]",
    "<Buffer 68 65 6c 6c 6f>",
    "[ 0, 1, 2, 3, 4, 5, 6, 7, ... 20 more items ]",
    "[ undefined, <1 empty item>, 's' ]",
]
SHORTCODES = [
    '[vc_row][vc_column width="1/2"]',
    "[/caption]",
    "[/vc_column_text][/vc_column]",
    "[youtube=https://video.example/watch?v=a&w=320]",
    "[embed]https://video.example/1[/embed]",
    "[one_half_last]",
]
FORMS = {
    "raw": str,
    "escaped": lambda s: s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#039;"),
    "curly": lambda s: s.replace(" '", " ‘").replace("'", "’").replace("...", "…"),
    "lines": lambda s: s.replace(", ", ",\n  "),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("value", VALUES)
def test_values_go_whole(value: str, form: str) -> None:
    leak = FORMS[form](value)
    assert console_value(f"The pier opened.\n\n{leak}\n\nGulls came.") == "The pier opened.\n\nGulls came."
    assert console_value(f"The pier opened. {leak} Gulls came.") == "The pier opened. Gulls came."


@pytest.mark.parametrize(
    "text",
    [
        "Map (2) shows the pier. Set {3} is closed.",
        "The Promise { that binds } is old.",
        "Map(2) { never closes. And the next sentence goes on here.",
        "[Function: see note] is in brackets.",
        "const a = Map(2) { 'k' => 1 }",
    ],
)
def test_prose_stays(text: str) -> None:
    assert console_value(text) == text


@pytest.mark.parametrize("code", SHORTCODES)
def test_shortcodes_side_by_side_and_alone(code: str) -> None:
    assert shortcode(f"The fair opens.\n\n{code}\n\nBring coins.") == "The fair opens.\n\nBring coins."


@pytest.mark.parametrize("text", ["See [the video][1] of it.", "Read [this][gallery] first.", "[audio][2] and more."])
def test_references_of_markdown_stay(text: str) -> None:
    assert shortcode(text) == text
