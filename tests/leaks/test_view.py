"""The folded view: what it folds, and that its map back to the text is exact."""

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from cleantext.rules.leaks.view import GAP, View, written

PIECES = st.sampled_from(
    [
        *("a", "B", "7", "é", "🙂", "\ud800", "&", ";", "#", "<", ">", "-"),
        *(" ", "\n", "\r\n", "\t", "\u00a0", "&nbsp;", "&#10;"),
        *("&amp;", "&quot;", "&#039;", "&#x27;", "&amp;lt;", "&eacute;"),
        *("“", "”", "’", "″", "…", "–", "—", "×"),
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        "one\ntwo",
        "caf\u00e9 &eacute; & co; AT&T; &#233; &#12; &bogus;",
        "3 × 4",
        "tel. 555-1234",
        "a-b - c",
    ],
)
def test_a_text_that_needs_no_fold_is_its_own_view(text):
    assert View(text).text is text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("a  b\t\tc", "a b c"),
        ("a \n\n  b\r\nc\rd\u2028e", "a\nb\nc\nd\ne"),
        ("a&nbsp;&#160; b&#xA0;c&#13;&#10;d", "a b c\nd"),
        ("&quot;&#34;&#x22;&#034;&amp;quot;&#8220;&ldquo;“”″", '"' * 10),
        ("&#039;&#39;&#x27;&apos;&rsquo;&#8217;‘’′", "'" * 9),
        ("&lt;b&gt; &amp;lt;b&amp;gt; &amp;amp; &#91;x&#93; &#123;y&#125;", "<b> <b> & [x] {y}"),
        ("wait… wait&#8230; wait&hellip;", "wait... wait... wait..."),
        ("<!– a –> – b&mdash;c", "<!-- a --> - b--c"),
        ("10×20 0×7f", "10x20 0x7f"),
    ],
)
def test_what_is_folded(text, folded):
    assert View(text).text == folded


@given(TEXTS)
def test_every_span_of_the_view_folds_from_the_span_that_it_maps_to(text):
    view = View(text)
    for start in range(len(view.text)):
        for end in range(start + 1, min(len(view.text), start + 6) + 1):
            first, last = view.source(start, end)
            assert view.seen(first, last)[0] <= start
            assert view.seen(first, last)[1] >= end
    whole = view.source(0, len(view.text))
    assert whole == (0, len(text)) or not text


@given(TEXTS)
def test_a_character_that_is_not_folded_maps_to_itself(text):
    view = View(text)
    folded = [range(edit.start, edit.end) for edit in view.edits]
    for at, char in enumerate(text):
        if not any(at in span for span in folded):
            start, end = view.seen(at, at + 1)
            assert view.text[start:end] == char
            assert view.source(start, end) == (at, at + 1)


@given(TEXTS)
def test_the_view_of_a_view_is_almost_itself(text):
    """What was escaped three times over may unfold further; white space and quotation marks may not."""
    once = View(text).text
    assert not any(char in once for char in "“”″’…–—\t\r\u00a0")
    assert "  " not in once
    assert "\n\n" not in once


def test_which_newlines_end_a_paragraph():
    view = View("a\nb\n\nc\r\nd\r\n\r\ne \n \n f")
    assert view.text == "a\nb\nc\nd\ne\nf"
    assert [view.blank(at) for at, char in enumerate(view.text) if char == "\n"] == [False, True, False, True, True]


@given(st.lists(PIECES.filter(lambda piece: piece not in "–—×"), max_size=40).map("".join))
def test_every_span_of_the_view_is_the_fold_of_the_span_it_maps_to(text):
    view = View(text)
    for start in range(len(view.text)):
        for end in range(start + 1, min(len(view.text), start + 6) + 1):
            first, last = view.source(start, end)
            assert View(text[first:last]).text in (view.text[start:end], view.text[slice(*view.seen(first, last))])


@pytest.mark.parametrize("char", "&<>\"'[]{}|(x-")
def test_a_trigger_knows_every_spelling_of_a_character(char):
    pattern = re.compile(written(char))
    spellings = [
        char,
        f"&#{ord(char)};",
        f"&#0{ord(char)};",
        f"&#x{ord(char):x};",
        f"&#X{ord(char):X};",
        f"&amp;#{ord(char)};",
    ]
    for spelling in [
        *spellings,
        *"“”„’‘′″",
        "&quot;",
        "&ldquo;",
        "&rsquo;",
        "&amp;lt;",
        "&gt;",
        "&amp;",
        "&lcub;",
        "&lsqb;",
    ]:
        if View(spelling).text == char:
            assert pattern.fullmatch(spelling), spelling


@given(
    st.sampled_from(
        [
            " ",
            "\t",
            "\n",
            "\x0b",
            "\x0c",
            "\x1d",
            "\x85",
            "\u00a0",
            "\u2003",
            "\u3000",
            "&nbsp;",
            "&#160;",
            "&#xA0;",
            "&amp;#10;",
        ]
    )
)
def test_a_trigger_knows_every_spelling_of_a_gap(space):
    assert View(space).text.isspace()
    assert regex.fullmatch(GAP, space + "\n" + space)
