"""The engine on real text: the labelled sets beside the checkout, where they are there."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from cleantext.core.edit import apply, invert
from cleantext.core.scan import Scanner
from cleantext.profiles import profile
from cleantext.rules import all_rules

SETS = Path(os.environ.get("CLEANTEXT_EVAL") or Path(__file__).parents[2] / "shared" / "eval") / "dev"
pytestmark = pytest.mark.skipif(not SETS.is_dir(), reason="the labelled sets are not beside this checkout")


def sample(name: str, field: str, count: int) -> list[str]:
    """Texts of a set, spread evenly over it."""
    with gzip.open(SETS / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)[field] for line in lines]
    return texts[:: max(1, len(texts) // count)]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return sample("leaks", "text", 120) + sample("spacing", "corrupt", 200) + sample("clean", "text", 200)


def test_both_scanners_agree_and_no_rule_finds_anything_without_its_trigger(texts):
    rules = all_rules()
    triggers = [rule.trigger for rule in rules]
    fast, slow = Scanner(triggers, "re2"), Scanner(triggers, "regex")
    for text in texts:
        fired = fast(text)
        assert fired == slow(text)
        for i, rule in enumerate(rules):
            if i not in fired:
                assert rule.find(text) == [], rule.name


def test_the_default_profile_rests_and_can_be_undone(texts):
    for text in texts:
        result = profile().run(text)
        assert result.stable
        assert apply(text, result.edits) == result.text
        assert apply(result.text, invert(text, result.edits)) == text
        assert profile()(result.text) is result.text
