from __future__ import annotations

import pytest

from cleantext.core.scan import searcher
from cleantext.rules.encoding.surrogates import lone_surrogate, surrogate_pair


@pytest.mark.parametrize("text", ["", "😀", "a \udc80 b", "\udc00\ud800", "\ud83d x \ude00", "\ud83d"])
def test_only_a_high_half_before_a_low_one_is_a_pair(text: str) -> None:
    assert surrogate_pair.find(text) == []


def test_pairs_are_joined_and_halves_reported() -> None:
    text = "\ud83d\ude00\ud83d\ude00 \ud83d\ud83d\ude00 \udc80\udc81"
    assert surrogate_pair(text) == "😀😀 \ud83d😀 \udc80\udc81"
    assert [(h.start, h.end, h.new) for h in lone_surrogate.find(text)] == [(5, 6, None), (9, 11, None)]


@pytest.mark.parametrize("engine", ["re2", "regex"])
def test_the_trigger_sees_surrogates(engine: str) -> None:
    if engine == "re2":
        pytest.importorskip("re2")
    search = searcher(surrogate_pair.trigger, engine)
    assert search("a\ud800b")
    assert search("\udfff")
    assert not search("a\ud7ff\ue000b😀")
