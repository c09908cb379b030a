"""Placeholders of less common template languages go; what only looks like one stays."""

from __future__ import annotations

import pytest

from cleantext.rules.leaks.templates import unfilled_template

HOLES = [
    "%%FIRST_NAME%%",
    "%recipient.first_name%",
    '[% INCLUDE header title="x" %]',
    "[[+pagetitle]]",
    "[[$footer? &a=`b`]]",
    '{exp:channel:entries channel="news"}',
    "#foreach($berth in $quay)",
    "@Html.Raw(Model.Body)",
    "@{{ title }}",
]


@pytest.mark.parametrize("hole", HOLES)
def test_holes_go(hole: str) -> None:
    assert unfilled_template(f"The pier opens. {hole} Gulls came.") == "The pier opens. Gulls came."
    assert unfilled_template(f"The pier opens.\n\n{hole}\n\nGulls came.") == "The pier opens.\n\nGulls came."


@pytest.mark.parametrize(
    "text",
    ["Up 5%% and 6%%.", "Write to ann@Model.example soon.", "See [[note]] and [% of all].", "Track #set (of three)."],
)
def test_prose_stays(text: str) -> None:
    assert unfilled_template(text) == text


@pytest.mark.parametrize("hole", HOLES)
def test_a_sentence_about_a_hole_keeps_it(hole: str) -> None:
    text = f"Here {hole} is a variable of the page."
    assert unfilled_template(text) == text
