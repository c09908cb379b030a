"""The algebra of edits."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.core.edit import Edit, Origin, apply, canonical, compose, invert

SMALL = st.text("ab\n", max_size=12)


def scripts(text: str) -> st.SearchStrategy[tuple[Edit, ...]]:
    """Canonical scripts for a text."""
    cuts = st.lists(st.integers(0, len(text)), max_size=8).map(sorted)
    return st.tuples(cuts, st.lists(SMALL, min_size=4, max_size=4)).map(
        lambda drawn: canonical(text, [Edit(*e) for e in zip(drawn[0][::2], drawn[0][1::2], drawn[1], strict=False)])
    )


@given(st.data())
def test_a_canonical_script_is_sorted_disjoint_and_holds_real_changes_only(data):
    text = data.draw(SMALL)
    script = data.draw(scripts(text))
    assert all(a.end < b.start for a, b in pairwise(script))
    assert all(text[e.start : e.end] != e.new for e in script)


@settings(max_examples=500)
@given(st.data())
def test_scripts_compose_associatively_and_invert(data):
    text = data.draw(SMALL)
    first = data.draw(scripts(text))
    middle = apply(text, first)
    second = data.draw(scripts(middle))
    last = apply(middle, second)
    third = data.draw(scripts(last))
    assert apply(text, compose(first, second)) == last
    assert compose(compose(first, second), third) == compose(first, compose(second, third))
    assert apply(middle, invert(text, first)) == text
    assert canonical(text, compose(first, invert(text, first))) == ()


@given(st.data())
def test_origin_is_the_smallest_span_that_a_span_came_from(data):
    text = data.draw(SMALL)
    script = data.draw(scripts(text))
    edited = apply(text, script)
    sources: list[tuple[int, int]] = []  # of each character of the edited text, read off the script by hand
    done = 0
    for start, end, new in script:
        sources += [(i, i + 1) for i in range(done, start)] + [(start, end)] * len(new)
        done = end
    sources += [(i, i + 1) for i in range(done, len(text))]
    origin = Origin(script)
    start = data.draw(st.integers(0, len(edited)))
    end = data.draw(st.integers(start, len(edited)))
    low, high = origin.span(start, end)
    assert 0 <= low <= high <= len(text)
    if start < end:
        assert (low, high) == (sources[start][0], sources[end - 1][1])


def test_nothing_to_do_gives_the_same_object():
    text = "".join(["some ", "text"])
    assert apply(text, ()) is text


@pytest.mark.parametrize(
    "edits", [[Edit(0, 2, "x"), Edit(1, 3, "y")], [Edit(2, 1, "")], [Edit(0, 9, "")], [Edit(-1, 0, "x")]]
)
def test_a_script_that_cannot_be_is_refused(edits):
    with pytest.raises(ValueError, match="edit"):
        canonical("abcd", edits)
