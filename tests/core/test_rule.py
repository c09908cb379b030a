"""Declaring rules, and what a rule is as a value."""

import pickle
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from cleantext import Hit, Pipeline, rule
from cleantext.core.rule import Example, Rule


@rule(since="0.1", trigger="x", examples=[("ax", "ay")], unchanged=["a"], topic="letters")
def letter_x(text: str, *, by: str = "y", lang: str | None = None):
    """An x that should be a y.

    It knows by looking.
    """
    return (Hit(m.start(), m.end(), by) for m in re.finditer("x", text))


def test_everything_comes_from_the_declaration():
    assert (letter_x.name, letter_x.topic, letter_x.since, letter_x.scope) == ("letter-x", "letters", "0.1", "text")
    assert letter_x.summary == "An x that should be a y."
    assert letter_x.doc.endswith("\n\nIt knows by looking.")
    assert letter_x.context == {"lang"}
    assert letter_x.settings == {"by": "y"}
    assert letter_x.examples == (Example("ax", "ay"),)
    assert letter_x("ax") == "ay"


def test_a_text_without_damage_comes_back_as_the_same_object():
    text = "".join(["cl", "ean"])
    assert letter_x(text) is text


def test_options_make_another_rule_and_the_default_makes_the_same():
    other = letter_x.using(by="z")
    assert other("x") == "z"
    assert other != letter_x
    assert other.using(by="y") == letter_x
    assert len({letter_x, other, other.using(by="y"), letter_x.using(by="z")}) == 2
    with pytest.raises(TypeError, match=r"no option 'of' \(its options: by\)"):
        letter_x.using(of=1)
    with pytest.raises(AttributeError, match="immutable"):
        letter_x.name = "other"


def test_rules_pickle_by_name():
    assert pickle.loads(pickle.dumps(letter_x)) is letter_x
    assert pickle.loads(pickle.dumps(letter_x.using(by="z"))) == letter_x.using(by="z")
    assert len(pickle.dumps(letter_x)) < 200


def local_rule() -> Rule:
    @rule(since="0.1", trigger="q")
    def letter_q(text: str):
        """No q."""
        return (Hit(m.start(), m.end(), "") for m in re.finditer("q", text))

    return letter_q


def test_a_rule_without_a_name_to_import_travels_by_value():
    pytest.importorskip("cloudpickle")
    assert pickle.loads(pickle.dumps(local_rule()))("aqb") == "ab"


def test_without_cloudpickle_it_says_what_to_do():
    code = (
        "import sys, pickle; sys.modules['cloudpickle'] = None\n"
        "from cleantext import rule, Hit\n"
        "@rule(since='0', trigger='q')\n"
        "def no_q(text):\n"
        "    '''No q.'''\n"
        "    return []\n"
        "try: pickle.dumps(no_q)\n"
        "except pickle.PicklingError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "__main__.no_q" in done.stdout
    assert "install cloudpickle" in done.stdout


@pytest.mark.parametrize(
    ("hits", "kept"),
    [
        ([Hit(2, 3, "b"), Hit(0, 1, "a")], [(0, 1), (2, 3)]),  # sorted
        ([Hit(0, 2, "a"), Hit(1, 3, "b")], [(0, 2)]),  # overlapping: the first stays
        ([Hit(0, 1, "x")], []),  # no change
        ([Hit(0, 1, None)], [(0, 1)]),  # a report
        ([Hit(0, 9, "a"), Hit(2, 1, ""), Hit(-1, 0, "")], []),  # out of range
        ([Hit(1, 1, "a"), Hit(1, 1, "b")], [(1, 1)]),  # two insertions at one place
        ([Hit(0, 1, "a"), Hit(1, 1, "b")], [(0, 1), (1, 1)]),
    ],
)
def test_hits_are_put_in_order(hits, kept):
    @rule(since="0", trigger="x")
    def some(text: str):
        """Some."""
        return hits

    assert [h[:2] for h in some.find("xxx")] == kept


def test_a_gate_that_says_no_means_no_hits_also_for_the_rule_by_itself():
    @rule(since="0.1", trigger="x", gate=lambda text: text.count("x") % 2 == 1, topic="letters")
    def odd_x(text):
        """An x that stands alone."""
        return (Hit(m.start(), m.end(), "y") for m in re.finditer("x", text))

    assert odd_x("axa") == "aya"
    assert odd_x("axax") == "axax"
    assert odd_x.using().gate is odd_x.gate
    assert Pipeline([odd_x])("axax") == "axax"
    assert Pipeline([odd_x])("axa") == "aya"


def test_the_language_is_not_guessed_where_a_gate_says_no(monkeypatch):
    @rule(since="0.1", trigger="x", gate=lambda text: "y" in text, topic="letters")
    def asks(text, *, lang=None):
        """Asks for the language."""
        return ()

    guessed = []
    monkeypatch.setattr("cleantext.core.run.guess", lambda text: guessed.append(text))
    Pipeline([asks]).run("x")
    assert guessed == []
    Pipeline([asks]).run("xy")
    assert guessed == ["xy"]


def test_a_declaration_that_cannot_work_is_refused():
    def two(text, more):
        """Two."""

    def bare(text):
        pass

    with pytest.raises(TypeError, match="keyword only"):
        rule(since="0", trigger="x")(two)
    with pytest.raises(TypeError, match="docstring"):
        rule(since="0", trigger="x")(bare)
    with pytest.raises(ValueError, match="scope"):
        rule(since="0", trigger="x", scope="page")(letter_x.function)
    with pytest.raises(ValueError, match="two scanners"):
        rule(since="0", trigger=r"\bx")(letter_x.function)


def test_a_gate_is_told_of_the_options_it_asks_for() -> None:
    asked: list[object] = []

    def gate(text: str, *, mark: str = ".") -> bool:
        asked.append(mark)
        return mark in text

    @rule(since="0.1", trigger=r"[a-z]", gate=gate)
    def marks(text: str, *, mark: str = ".", other: int = 0) -> Iterator[Hit]:
        """A mark."""
        yield Hit(0, 1, None)

    assert marks.looks is gate
    other = marks.using(mark="!", other=3)
    assert other.find("a!")
    assert not other.find("a.")
    assert not Pipeline([other]).run("a.").findings
    assert set(asked) == {"!"}
    assert marks.using(other=3).looks is gate
