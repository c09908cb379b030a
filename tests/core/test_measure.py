"""Measures: declared like rules, callable on a text."""

import pickle

import pytest

from cleantext import measure
from cleantext.measures.words import brace_share, mean_word_length, word_count


@pytest.mark.parametrize(
    ("text", "words", "mean", "braces"),
    [("", 0, 0, 0), ("one three", 2, 4, 0), ("{a}", 1, 1, 2 / 3), ("…", 0, 0, 0), ("año 19", 2, 2.5, 2 / 6)],
)
def test_what_is_measured(text, words, mean, braces):
    assert (word_count(text), mean_word_length(text), brace_share(text)) == (words, mean, braces)


def test_a_measure_is_a_value():
    assert pickle.loads(pickle.dumps(word_count)) is word_count
    assert word_count != brace_share
    assert (word_count.name, word_count.unit) == ("word-count", "words")
    with pytest.raises(AttributeError, match="immutable"):
        word_count.name = "x"
    with pytest.raises(TypeError, match="docstring"):
        measure(since="0", unit="x")(lambda text: 1.0)
