"""Cut points, held against the clusters that `regex` finds reading the whole text."""

import regex
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.graphemes import _PLAIN, Boundaries

# Characters of every kind that the segmentation rules of UAX #29 know.
PARTS = st.sampled_from(
    [
        "a",
        "\r",
        "\n",
        "\u0301",
        "\u200d",
        "👩",
        "👧",
        "🇫",
        "🇷",
        "\u0600",
        "각",
        "ᄀ",
        "ᅡ",
        "क",
        "्",
        "ष",
        "\ufe0f",
        "é",
        "\ud800",
        "б",
        "ж\u0483",
        "中",
        "々",
        "が",
        "か\u3099",
        "“",
        "©",
        "\u00ad",
        "ש",
        "ב\u05b8",
        "ا",
        "1",
        " ",
    ]
)


@given(st.lists(PARTS, max_size=30).map("".join), st.data())
def test_boundaries_are_those_of_the_clusters(text, data):
    true = {0, len(text)} | {m.end() for m in regex.finditer(r"\X", text)}
    asked = sorted(data.draw(st.lists(st.integers(0, len(text)))))
    boundaries = Boundaries(text)
    assert [p in boundaries for p in asked] == [p in true for p in asked]


def test_the_same_place_may_be_asked_twice():
    boundaries = Boundaries("xe\u0301\u0301y")
    assert [p in boundaries for p in (2, 2, 3, 3, 4, 4)] == [False, False, False, False, True, True]


def test_plain_pairs_are_always_apart():
    plain = [chr(c) for c in range(0x11000) if regex.fullmatch(_PLAIN, chr(c))]
    assert len(plain) > 30_000
    for char in plain:
        assert [m.end() for m in regex.finditer(r"\X", f"a{char}a{char}가{char}中")] == [1, 2, 3, 4, 5, 6, 7]
