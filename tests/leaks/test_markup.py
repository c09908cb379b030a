"""Debris of pages, databases and logs in every form and place: it goes, and the prose around it stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markup_made import INSIDE, LINES
from traces_made import FORMS, paragraphs

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"], most_lost=1.0)


@given(st.lists(paragraphs(), min_size=1, max_size=5))
@settings(max_examples=50)
def test_prose_stays(prose: list[str]) -> None:
    text = "\n\n".join(prose)
    assert LEAKS(text) is text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [*INSIDE, *LINES])
@given(data=st.data())
@settings(max_examples=6)
def test_debris_of_its_own_line_goes(kind: str, form: str, data: st.DataObject) -> None:
    debris = FORMS[form](data.draw((INSIDE | LINES)[kind]()))
    before, after = data.draw(paragraphs()), data.draw(paragraphs())
    assert LEAKS(f"{before}\n\n{debris}\n\n{after}") == f"{before}\n\n{after}"
    assert LEAKS(f"{debris}\n\n{after}") == after
    assert LEAKS(f"{before}\n\n{debris}") == before
    assert LEAKS(f"{before} {debris}") == before


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", INSIDE)
@given(data=st.data())
@settings(max_examples=6)
def test_debris_inside_a_line_goes(kind: str, form: str, data: st.DataObject) -> None:
    debris = FORMS[form](data.draw(INSIDE[kind]()))
    before, after = data.draw(paragraphs()), data.draw(paragraphs())
    assert LEAKS(f"{before} {debris} {after}") == f"{before} {after}"


@pytest.mark.parametrize("kind", ["json", "style sheet", "script"])
@given(data=st.data())
@settings(max_examples=20)
def test_debris_cut_by_the_end_of_the_text_never_takes_prose_along(kind: str, data: st.DataObject) -> None:
    debris = data.draw(INSIDE[kind]())
    before = data.draw(paragraphs())
    assert LEAKS(f"{before}\n\n{debris[: data.draw(st.integers(0, len(debris)))]}").startswith(before)


@pytest.mark.parametrize("kind", [*INSIDE, *LINES])
@given(data=st.data())
@settings(max_examples=6)
def test_debris_in_fenced_code_stays(kind: str, data: st.DataObject) -> None:
    debris = data.draw((INSIDE | LINES)[kind]())
    text = f"{data.draw(paragraphs())}\n\n```\n{debris}\n```\n\n{data.draw(paragraphs())}"
    assert LEAKS(text) == text
