"""The front door: clean, check, and what they say to a call that cannot work."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import cleantext
from cleantext.front import names, pipeline
from cleantext.profiles import NAMES, profile
from cleantext.rules import TOPICS, all_rules, find_rule

CLEAN = "The harbour opens at noon, the master said."


@pytest.mark.parametrize("text", ["", " ", "\n", CLEAN, "\ud800", "a\x00b", "x" * 10_000])
def test_a_text_without_damage_comes_back_as_the_same_object(text: str) -> None:
    assert cleantext.clean(text, select=["leaks"]) is text


def test_check_finds_nothing_in_clean_text() -> None:
    assert cleantext.check(CLEAN) == ()


@pytest.mark.parametrize("function", [cleantext.clean, cleantext.check])
@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (b"bytes", "takes str, not bytes: decode it first"),
        (bytearray(b"x"), "takes str, not bytearray: decode it first"),
        (None, "takes str, not NoneType"),
        (3, "takes str, not int"),
        (["a"], "takes str, not list"),
    ],
)
def test_what_is_no_str_is_refused(function: Any, wrong: Any, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        function(wrong)


@pytest.mark.parametrize("function", [cleantext.clean, cleantext.check])
@pytest.mark.parametrize("keyword", ["lower", "to_ascii", "no_urls", "replace_with_url", "fix_unicode", "no_emoji"])
def test_keywords_of_the_other_library_point_to_the_guide(function: Any, keyword: str) -> None:
    with pytest.raises(TypeError, match=f"no keyword '{keyword}': that is an option of clean-text"):
        function(CLEAN, **{keyword: True})


def test_an_unknown_keyword_is_refused_plainly() -> None:
    with pytest.raises(TypeError, match="unexpected keyword argument 'colour'"):
        cleantext.clean(CLEAN, colour=True)  # type: ignore[call-arg,unused-ignore]


@pytest.mark.parametrize("argument", ["select", "ignore"])
def test_a_name_that_is_no_rule_is_an_error_with_a_hint(argument: str) -> None:
    with pytest.raises(ValueError, match="no rule or topic is named 'quote'; did you mean quotes"):
        cleantext.clean(CLEAN, **{argument: ["quote"]})


@pytest.mark.parametrize("argument", ["select", "ignore"])
def test_one_string_is_no_list_of_names(argument: str) -> None:
    with pytest.raises(TypeError, match="list of names, not one string"):
        cleantext.clean(CLEAN, **{argument: "quotes"})


def test_an_unknown_profile_names_those_there_are() -> None:
    with pytest.raises(ValueError, match=", ".join(NAMES)):
        cleantext.clean(CLEAN, profile="best")


def test_a_bad_keep_pattern_is_named() -> None:
    with pytest.raises(ValueError, match="keep pattern '\\(':"):
        cleantext.clean(CLEAN, keep=["("])


@pytest.mark.parametrize("argument", ["lang", "title", "group"])
@pytest.mark.parametrize("text", [CLEAN, "Who was there ? Nobody !"])
def test_what_is_known_of_a_text_is_a_string_whether_or_not_a_rule_asks(argument: str, text: str) -> None:
    with pytest.raises(TypeError, match="str or None"):
        cleantext.clean(text, **{argument: 5})


def test_the_guide_that_an_error_names_is_there() -> None:
    guide = Path(__file__).parent.parent / "docs" / "from-clean-text.md"
    assert "coming from clean-text" in guide.read_text(encoding="utf-8").lower()


def test_one_string_is_no_list_of_patterns() -> None:
    with pytest.raises(TypeError, match="list of patterns, not one string"):
        cleantext.clean(CLEAN, keep="noon")


def test_keep_is_no_string() -> None:
    with pytest.raises(TypeError, match="sequence of patterns"):
        profile().using(keep="noon")


def test_ignoring_every_topic_changes_nothing() -> None:
    for rule in all_rules():
        for example in rule.examples:
            assert cleantext.clean(example.text, ignore=TOPICS) is example.text


def test_selecting_a_topic_runs_its_rules_only() -> None:
    for topic in TOPICS:
        assert {rule.topic for rule in pipeline(select=[topic]).rules} <= {topic}


def test_selecting_a_rule_runs_it_alone() -> None:
    for rule in all_rules():
        assert [chosen.name for chosen in pipeline(select=[rule.name]).rules] == [rule.name]


def test_ignore_wins_over_select() -> None:
    for rule in all_rules():
        chosen = pipeline(select=[rule.topic], ignore=[rule.name]).rules
        assert rule.name not in [other.name for other in chosen]


def test_clean_and_check_agree() -> None:
    for rule in all_rules():
        for text, _, lang, options in rule.examples:
            if not options:
                applied = [finding for finding in cleantext.check(text, lang=lang) if finding.applied]
                assert bool(applied) == (cleantext.clean(text, lang=lang) != text), (rule.name, text)


def test_the_same_settings_give_the_same_pipeline() -> None:
    assert pipeline("web", ["leaks"], ["spacing"]) is pipeline("web", ["leaks"], ["spacing"])


def test_names_takes_rules_and_topics() -> None:
    assert names("select", TOPICS) == frozenset(TOPICS)


def test_find_rule_names_the_nearest() -> None:
    with pytest.raises(KeyError, match="no rule is named"):
        find_rule("no-such-rule-at-all")


@pytest.mark.parametrize("name", NAMES)
def test_every_profile_is_made_once_and_holds_known_rules(name: str) -> None:
    assert profile(name) is profile(name)
    assert {rule.name for rule in profile(name).rules} <= {rule.name for rule in all_rules()}


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'clen'"):
        cleantext.clen  # noqa: B018
