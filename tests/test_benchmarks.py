"""The benchmarks' own parts: texts are the same each time, damage is damage, pumps pump. Nothing is timed here."""

from __future__ import annotations

import gzip
import json
import random
import tomllib
from itertools import islice
from pathlib import Path

import pytest
from benchmarks import corpus, damage, data, headlines, naive, pumps

from cleantext.core.edit import Edit
from cleantext.rules import all_rules, find_rule

ROOT = Path(__file__).parent.parent


def some(count: int = 40) -> list[str]:
    return list(islice(corpus.articles(1), count))


def test_the_generator_writes_the_same_articles_each_time() -> None:
    assert some() == some()
    assert some() != list(islice(corpus.articles(2), 40))


def test_damage_is_the_same_each_time_and_in_one_text_of_five() -> None:
    texts = some(500)
    spoiled = data.damaged(texts)
    assert spoiled == data.damaged(texts)
    changed = sum(a != b for a, b in zip(texts, spoiled, strict=True))
    assert 70 <= changed <= 130


@pytest.mark.parametrize("kind", damage.KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_of_damage_changes_some_text(kind: object) -> None:
    assert callable(kind)
    assert any(kind(text, random.Random(3)) != text for text in some(20))


def test_a_dump_that_is_put_in_has_the_length_it_says() -> None:
    text = damage.var_dump("One.", random.Random(3))
    said, _, rest = text.partition("string(")[2].partition(') "')
    assert len(rest.rpartition('"')[0].encode()) == int(said)


@pytest.mark.parametrize("ending", ["jsonl", "jsonl.gz"])
def test_texts_are_read_once_each_from_json_lines(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"texts.{ending}"
    lines = [{"body": "One."}, {"body": "Two."}, {"body": "One."}, {"other": 3}, {"body": None}]
    raw = "".join(json.dumps(line) + "\n" for line in lines).encode() + b"\n"
    path.write_bytes(gzip.compress(raw) if ending.endswith("gz") else raw)
    assert list(data.read(path, "body")) == ["One.", "Two."]


def test_the_naive_loop_mends_something() -> None:
    assert naive.clean("Rain fell,then snow .") == "Rain fell, then snow."


@pytest.mark.parametrize("name", [r.name for r in all_rules()])
def test_every_rule_has_pumps_and_some_fire_its_trigger(name: str) -> None:
    import regex

    found = find_rule(name)
    made = list(pumps.pumps(found))
    assert len(made) > 100
    assert len({pump[1:] for pump in made}) == len(made)
    assert any(all(regex.search(t, pump.text(2_000)) for t in found.trigger) for pump in made)


def test_a_pump_is_about_as_long_as_asked() -> None:
    assert len(pumps.Pump("x", "<<", "ab", ">>").text(1_000)) == 1_004


def test_floors_are_shares() -> None:
    def flat(table: dict[str, object]) -> list[object]:
        return [leaf for value in table.values() for leaf in (flat(value) if isinstance(value, dict) else [value])]

    floors = flat(tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8")))
    assert floors
    assert all(isinstance(floor, float) and 0 <= floor <= 1 for floor in floors)  # 0: no harm at all


def test_copies_of_a_headline_are_counted_and_one_must_stay() -> None:
    labels = ["headline_copy", "other", "headline_copy", "content"]
    assert headlines.judge(labels, [2]) == headlines.Score(1, 1, 1, 0)
    assert headlines.judge(labels, [0, 2]) == headlines.Score(2, 1, 1, 0)
    assert headlines.judge(labels, [1, 3]) == headlines.Score(2, 0, 1, 1)
    assert headlines.Score(4, 3, 6).precision == 0.75
    assert headlines.Score(4, 3, 6).recall == 0.5
    text = "Head\n\nSnow\nHead\n"
    assert headlines.dropped(text, (Edit(11, 16, ""),)) == [3]
    assert headlines.dropped(text, (Edit(12, 15, ""),)) == []
