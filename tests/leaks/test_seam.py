"""What is left where a leak stood."""

import pytest

from cleantext.core.edit import Edit, apply
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import View


def without(text, *leaks, strict=False, **of):
    view = View(text)
    found = [Leak(view.text.index(leak), view.text.index(leak) + len(leak), True, **of) for leak in leaks]
    return apply(text, [Edit(h.start, h.end, h.new) for h in cut(view, found, strict=strict)])


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        # a paragraph of its own goes with one of its breaks
        ("One.\n\nLEAK\n\nTwo.", "One.\n\nTwo."),
        ("One.\nLEAK\nTwo.", "One.\nTwo."),
        ("One.\nLEAK\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\nLEAK\nTwo.", "One.\n\nTwo."),
        ("One.\r\n\r\nLEAK\r\n\r\nTwo.", "One.\r\n\r\nTwo."),
        ("One.\n\n    LEAK\n\n  Two.", "One.\n\n  Two."),
        ("LEAK\n\nOne.", "One."),
        ("One.\n\nLEAK", "One."),
        ("One.\n\nLEAK\n", "One.\n"),
        ("LEAK", ""),
        # in a line
        ("One. LEAK Two.", "One. Two."),
        ("One.  LEAK  Two.", "One. Two."),
        ("One. LEAK\nTwo.", "One.\nTwo."),
        ("One.\nLEAK Two.", "One.\nTwo."),
        ("One. LEAK", "One."),
        ("Dear LEAK, hello.", "Dear, hello."),
        ("He came LEAK.", "He came."),
        ("He uses LEAK .NET", "He uses .NET"),
        ("Vraiment LEAK ?", "Vraiment ?"),
        # glued on one side: the gap of the other side stays
        ("One.LEAK\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\nLEAKTwo.", "One.\n\nTwo."),
        ("One.LEAK Two.", "One. Two."),
        ("One. LEAKTwo.", "One. Two."),
        ("One.LEAK", "One."),
        ("LEAKOne.", "One."),
        # glued on both sides
        ("One.LEAKTwo.", "One. Two."),
        ("“One.”LEAK“Two.”", "“One.” “Two.”"),
        ("He sawLEAKit.", "He saw it."),
        ("He said “LEAKHello”.", "He said “Hello”."),
        ("Dear readerLEAK, hello", "Dear reader, hello"),
        ("2.LEAK5", "2.5"),
        ("一。LEAK二", "一。二"),
    ],
)
def test_the_seam(text, clean):
    assert without(text, "LEAK", strict=True) == clean


def test_what_may_be_one_word_stays_one_word():
    assert without("HLEAKello", "LEAK", inner=True) == "Hello"


def test_leaks_in_a_row_go_together():
    text = "One.\n\nFIRST\n\nSECOND THIRD\n\nTwo."
    assert without(text, "FIRST", "SECOND", "THIRD") == "One.\n\nTwo."
    view = View(text)
    leaks = [Leak(5, 10, True), Leak(11, 17, False, "why"), Leak(18, 23, True)]
    (hit,) = cut(view, leaks)
    assert not hit.proven
    assert hit.why == "why"


def test_of_overlapping_leaks_the_first_and_longer_goes():
    view = View("One. ABCDEF Two.")
    hits = list(cut(view, [Leak(6, 9, True), Leak(5, 8, True), Leak(5, 11, True)]))
    assert [view.original[h.start : h.end] for h in hits] == [" ABCDEF "]
