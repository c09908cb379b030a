"""The trigger scan: the two engines never differ, and what cannot be read alike is refused."""

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.core.scan import Scanner, re2_search, regex_search
from cleantext.core.trigger import any_case, check_trigger, literal

PATTERNS = (
    r"string\([0-9]", r"\p{L},\p{L}", r"[^ ]\.[A-Z]", "[“”]", r"\t", r"\p{Cs}", "é|è", r"\p{Lu}{2,4}:", "[\x80-\x9f]",
    r"(?:a|b)c?d", r"\n[ \t]*\n", r"\x00", "[^\n]\n", "\u200b",
    any_case("warning"), literal("a.b*c"), r"\p{Cyrillic}", "🇫",
)  # fmt: skip


@settings(max_examples=400)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "string(5)",
                    "a,b",
                    "x.Y",
                    "“",
                    "\t",
                    "\ud800",
                    "\udfff",
                    "é",
                    "ABC:",
                    "\x85",
                    "bcd",
                    "\n \n",
                    "\x00",
                    "\u200b",
                    "WarNing",
                    "a.b*c",
                    "ж",
                    "🇫",
                    "\r\n",
                ]
            ),
            st.text(st.characters(categories=None), max_size=5),
        ),
        max_size=12,
    ).map("".join)
)
def test_both_engines_find_the_same_triggers(text):
    assert sorted(re2_search(PATTERNS)(text)) == sorted(regex_search(PATTERNS)(text))


@pytest.mark.parametrize(
    "pattern",
    [
        r"\bx",
        r"\w",
        r"\d+",
        r"\s",
        "^x",
        "x$",
        "x.y",
        r"(?i)x",
        r"(?=x)",
        r"(?<!x)y",
        r"(a)\1",
        r"x[^y]*z",
        r"[^y]+",
        r"[[:alpha:]]",
        r"\X",
        r"\u0041",
    ],
)
def test_a_trigger_that_the_engines_may_read_differently_is_refused(pattern):
    with pytest.raises(ValueError, match="trigger"):
        check_trigger(pattern, "some-rule")


@pytest.mark.parametrize("pattern", [*PATTERNS, r"[$^.]", r"\$\^\.", r"[]^]", r"[^]]x", r"x{1,3}", r"(?:ab)+"])
def test_what_they_read_alike_is_taken(pattern):
    check_trigger(pattern, "some-rule")
    regex.compile(pattern)
    re2_search((pattern,))


def test_a_rule_with_several_patterns_needs_them_all():
    scanner = Scanner([("a", "b"), ("b",), (), ("c", "a")])
    assert scanner("ab") == {0, 1}
    assert scanner("b") == {1}
    assert scanner("ca") == {3}
    assert scanner("") == set()


@pytest.mark.parametrize("engine", ["re2", "regex"])
def test_triggers_see_the_text_between_two_newlines(engine):
    scanner = Scanner([(r"\n\(",), (r"\)\n",), (r"\n\n",)], engine)
    assert scanner("(a)") == {0, 1}
    assert scanner("b\n(a)\nb") == {0, 1}
    assert scanner("a") == set()
    assert scanner("") == {2}


@pytest.mark.parametrize("memory", [1_000, 50_000, 100_000])
def test_triggers_that_are_too_large_for_the_automaton_are_answered_all_the_same(monkeypatch, memory):
    monkeypatch.setattr("cleantext.core.scan._MEMORY", memory)
    patterns = tuple(f"[{c}x]{{30}}x[a-z]{{20}}y" for c in "abcdefgh")
    text = "qwertz" * 500 + "b" * 30 + "x" + "c" * 20 + "y"
    assert list(re2_search(patterns)(text)) == [1]


def test_a_gate_is_asked_only_where_the_trigger_matches_and_can_say_no():
    asked = []

    def gate(text):
        asked.append(text)
        return "z" in text

    scanner = Scanner([("a",), ("a", "b")], gates=[gate, None])
    assert scanner("b") == set()
    assert scanner("ab") == {1}
    assert scanner("az") == {0}
    assert asked == ["ab", "az"]


@pytest.mark.parametrize("char", ["\u0295", "\U000323b0", "\u1c8a", "\u0378", "\U0001faef", "\ufffe", "é", "\u4e00"])
def test_characters_newer_than_the_scanners_unicode_are_read_alike(char):
    patterns = (r"\pL,", r"\p{Ll},", r"\p{Lo},", r"[\pS],", r"[^\pL],", r"[\pM\pN],")
    text = f"{char}, and so on"
    assert sorted(re2_search(patterns)(text)) == sorted(regex_search(patterns)(text))
