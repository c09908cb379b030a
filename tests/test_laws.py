"""The laws that every rule and every profile keeps (numbered as in docs/architecture.md).

The tenth, linear time, is held by benchmarks/pump.py: tests never time anything.
"""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seeds import PROSE, texts

from cleantext import Pipeline, Rule
from cleantext.core.edit import apply, compose, invert
from cleantext.core.scan import Scanner
from cleantext.profiles import NAMES, profile
from cleantext.rules import TOPICS, all_rules

RULES = all_rules()
EXAMPLES = [pytest.param(r, e, id=f"{r.name}-{i}") for r in RULES for i, e in enumerate(r.examples)]
UNCHANGED = [pytest.param(r, s, id=f"{r.name}-{i}") for r in RULES for i, s in enumerate(r.unchanged)]
LANGS = st.sampled_from([None, None, "en", "fr", "de", "sv", "ar", "zh", "xx-unknown"])
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda r: r.name)
each_profile = pytest.mark.parametrize("name", NAMES)


def alone(rule: Rule) -> Pipeline:
    """A pipeline of one rule, that applies all it finds."""
    return Pipeline([rule], unsafe=True, most_lost=1.0)


def test_there_are_rules_on_every_topic():
    assert {rule.topic for rule in RULES} == set(TOPICS)
    assert len({rule.name for rule in RULES}) == len(RULES)


@each_rule
def test_every_rule_shows_what_it_does_and_what_it_leaves(rule):
    assert rule.examples
    assert rule.unchanged
    assert all(e.text != e.clean for e in rule.examples) or all(
        h.new is None for e in rule.examples for h in rule.find(e.text)
    )


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_examples_are_true(rule, example):
    chosen = rule.using(**example.options)
    assert alone(chosen)(example.text, lang=example.lang) == example.clean


@each_rule
@settings(max_examples=40)
@given(data=st.data())
def test_laws_1_2_3_on_any_text(rule, data):
    text, lang = data.draw(texts(rule)), data.draw(LANGS)
    raw = list(
        rule.function(text, **{name: lang if name == "lang" else None for name in rule.context})
    )  # 1: it never raises
    hits = rule.find(text, lang=lang)
    if rule.gate is not None and not rule.gate(text):
        raw = []  # what a quick look passes over is none
    assert sorted(raw, key=lambda h: h[:2]) == hits, "2: hits are disjoint, in range, real changes or reports"
    if hits:
        for engine in ("re2", "regex"):
            assert Scanner([rule.trigger], engine)(text), f"3: hits {hits} without the trigger ({engine})"


@each_rule
@settings(max_examples=25)
@given(data=st.data())
def test_law_4_a_rule_comes_to_rest(rule, data):
    text, lang = data.draw(texts(rule)), data.draw(LANGS)
    result = alone(rule).run(text, lang=lang)
    assert result.stable
    assert alone(rule).run(result.text, lang=lang).edits == ()


@each_profile
@settings(max_examples=150)
@given(text=texts(), lang=LANGS)
def test_laws_4_5_6_profiles_rest_and_their_edits_are_exact(name, text, lang):
    pipeline = profile(name)
    result = pipeline.run(text, lang=lang)
    assert result.stable
    again = pipeline.run(result.text, lang=lang)
    assert again.text is result.text
    assert apply(text, result.edits) == result.text
    assert apply(result.text, invert(text, result.edits)) == text
    assert compose(result.edits, again.edits) == result.edits
    assert all(0 <= f.start <= f.end <= len(text) for f in result.findings)
    if result.text == text:
        assert result.text is text


@pytest.mark.parametrize(("rule", "stays"), UNCHANGED)
def test_law_8_what_a_rule_leaves_alone_the_default_profile_leaves_alone(rule, stays):
    pipeline = profile().using(rule.name, **stays.options) if stays.options else profile()
    changed = {f.rule for f in pipeline.run(stays.text, lang=stays.lang).findings if f.applied}
    assert rule.name not in changed
    assert changed <= stays.may.keys(), f"changed by {changed}"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
@pytest.mark.parametrize("prose", PROSE, ids=lambda p: p[:9])
def test_law_9_prose_around_an_example_stays(rule, example, prose):
    chosen = alone(rule.using(**example.options))
    wrapped = f"{prose}\n\n{example.text}\n\n{prose}"
    cleaned = chosen(wrapped, lang=example.lang)
    assert cleaned.startswith(prose)
    assert cleaned.endswith(prose)


@each_rule
def test_law_11_rules_pickle_to_an_equal(rule):
    assert pickle.loads(pickle.dumps(rule)) == rule


@settings(max_examples=100)
@given(first=texts(), second=texts())
def test_law_12_no_text_depends_on_what_was_cleaned_before(first, second):
    fresh = Pipeline(profile().rules).run(second)
    used = Pipeline(profile().rules)
    used.run(first)
    assert used.run(second) == fresh
