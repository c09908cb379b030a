"""What spacing, quotation and names rules may not touch, and what they may."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.protect import Protected, protected

# In each text, what stands between ⟦ and ⟧ is protected and the rest is not.
CASES = [
    # nothing to protect: prose, with marks that look like something else
    "He said: 'no', and \"yes\"; it's 5 o'clock. End.So it is.",
    "and/or this, him/her; 24/7? no, ⟦24/7⟧.".replace("24/7? no, ", ""),
    "costs $5 and $6, or US$ 7 and $ 8",
    "the end.So it goes.Then nothing.",
    "a < b and c > d, 3 < 4",
    "He said (so) [there]: {well}.",
    "... and then she left",
    "word -- word, well—known, two--three",
    "նորմերը՝ այդ թվում նաև` աշխատանք և ևս` մեկը",  # single backticks as commas
    "C. S. Lewis et al., p. 5, No. 7",
    "Both ``salt'' and ``pepper'' were gone.",  # quotations of TeX
    # code
    "Set ⟦`a  b`⟧ and ⟦``x ` y``⟧ now.",
    "⟦```py\nx = 'a'\n```⟧\nand prose",
    "  ⟦```\nnever closed\n\nto the end⟧".replace("  ⟦", "⟦"),
    "⟦~~~\n```\n~~~⟧\nprose",
    "⟦```` \n```\n````⟧\nprose",
    "```inline``` at the start of a line".replace("```inline```", "⟦```inline```⟧"),
    "prose\n⟦    indented , code⟧\nprose",
    "prose\n⟦\tindented , code⟧",
    "call ⟦foo.bar()⟧ and ⟦std::vector⟧ or ⟦a->b⟧",
    "⟦>>> print('x')⟧\nprose",
    "⟦$ ls  -l⟧",
    # tables and directives
    "⟦| a  | b  |⟧\n⟦|----|----|⟧\nprose | with a bar",
    "⟦+----+----+⟧",
    "⟦====  ====⟧\nprose",
    "⟦.. note:: x⟧\nprose",
    # addresses
    "See ⟦https://example.org/a,b;c?d=e!f⟧ now",
    "(see ⟦https://example.org/a_(b)⟧, or '⟦ftp://example.org/x⟧'.)",
    "[the map]⟦(https://example.org/map)⟧,and go",
    "See ⟦www.example.org/x,y⟧ now; mail ⟦ann.lee@example.org⟧,please",
    "Book at ⟦booking.com⟧, on ⟦Node.js⟧ or ⟦ASP.NET⟧ or ⟦bbc.co.uk/news⟧.",
    "Ask ⟦@ann_lee⟧ about ⟦#rain⟧, nr. # 5",
    "[the map](⟦⟧)".replace("(⟦⟧)", "⟦(x.html \"Ann's map\")⟧") + " is 'old'",
    "⟦[map]: x.html 'The map'⟧",
    # files and paths
    "Open ⟦notes.txt⟧ or ⟦photo.JPG⟧ or ⟦src/main.c⟧ or ⟦/usr/local/bin/x⟧ or ⟦C:\\temp\\a,b⟧",
    "the file.Then he left",
    # markup
    "Say <b>'no'</b> to it".replace("<b>", "⟦<b>⟧").replace("</b>", "⟦</b>⟧"),
    "⟦<a href=\"x,y\" title='a  b'>⟧the 'text'⟦</a>⟧",
    "a⟦<!-- 'x' ,y -->⟧b",
    'width⟦="1,5"⟧ of it',
    "Dear ⟦{{ user.name }}⟧, ⟦${x}⟧ and ⟦{% if x %}⟧",
    "the sum ⟦$a_1 , a_2$⟧ and ⟦\\emph{it 's}⟧",
    # numbers
    "⟦1,000⟧ and ⟦3.14⟧ and ⟦1.000,5⟧ and ⟦12:30:45⟧ and ⟦1/2⟧ and 7 and ⟦10 000⟧".replace("10 000", "10\u00a0000"),
    "He is ⟦5'10\"⟧ tall at ⟦40°26′46″⟧ and sings in the '90s",
]  # fmt: skip


def read(marked: str) -> tuple[str, list[bool]]:
    """The text without its marks, and for each character whether it is protected."""
    text, flags, inside = "", [], False
    for char in marked:
        if char in "⟦⟧":
            inside = char == "⟦"
        else:
            text += char
            flags.append(inside)
    return text, flags


@pytest.mark.parametrize("marked", CASES, ids=range(len(CASES)))
def test_exactly_this_is_protected(marked: str) -> None:
    text, flags = read(marked)
    spans = Protected(text)
    got = "".join(c if spans.touch(i, i + 1) else "·" for i, c in enumerate(text) if c != "\n")
    assert got == "".join(c if flag else "·" for c, flag in zip(text, flags, strict=True) if c != "\n")


def test_an_insertion_beside_a_span_is_free_and_one_inside_is_not() -> None:
    spans = protected("see `x` now")
    assert not spans.touch(4, 4)
    assert spans.touch(5, 5)
    assert not spans.touch(7, 7)


def test_a_hit_over_several_lines_meets_what_any_of_them_protects() -> None:
    text = "one\ntwo `x` three\nfour"
    assert protected(text).touch(0, len(text))
    assert not protected(text).touch(0, 5)


@given(st.text(st.sampled_from("`~<!->$\\/.:@#'\"=([{|_ \n\t1aé")), st.integers(0, 40), st.integers(0, 40))
def test_it_is_total(text: str, start: int, length: int) -> None:
    spans = Protected(text)
    start = min(start, len(text))
    assert spans.touch(start, min(len(text), start + length)) in (True, False)


HOSTILE = [
    "`", "`a ", "` `` ", "<!--", "<a b=", "<a ", "a.", "a-", "a/", "/a", "a@", "@a", "](", "[a]: ", "{{", "{%", "${",
    "$a ", "\\a{", "\\aa[", "1,", "1'", "a::", "a->", "a()", "www.", "https://", "=\"", "|", "= ", "```\n", "~~~\n",
    "a.b", "#a",
]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
def test_long_lines_are_read_once(unit: str) -> None:
    # Not timed: this hangs where a pattern backs off over all that it has read.
    text = unit * 10_000
    Protected(text).touch(len(text) // 2, len(text) // 2 + 1)
