"""What a pipeline promises, with rules made for the purpose."""

import pickle
import re
from collections.abc import Iterator

import pytest

from cleantext import Finding, Hit, Pipeline, rule
from cleantext.core.edit import apply
from cleantext.core.trigger import literal
from cleantext.profiles import profile


def replacing(name: str, old: str, new: str | None, **declared: object):
    """A rule that turns one string into another."""

    def function(text: str):
        return (Hit(m.start(), m.end(), new) for m in re.finditer(re.escape(old), text))

    function.__name__ = name
    function.__doc__ = f"{old} becomes {new}."
    return rule(since="0", trigger=literal(old), **declared)(function)


A_TO_B = replacing("a_to_b", "a", "b")
B_TO_C = replacing("b_to_c", "b", "c")


def test_nothing_to_do_gives_the_same_object():
    text = "".join(["no", "thing"])
    result = Pipeline([A_TO_B]).run(text)
    assert result.text is text
    assert result == (text, (), (), True)


def test_edits_that_cancel_out_give_the_same_object():
    there = replacing("there", "xy", "xz")
    back = replacing("back", "z", "y")
    text = "".join(["x", "y"])
    once = Pipeline([there.using(), back])
    result = once.run(text)  # xy -> xz -> xy and so on: it never comes to rest
    assert (result.text is text, result.stable) == (True, False)


def test_findings_are_in_the_coordinates_of_the_original():
    shorten = replacing("shorten", "long long", "long")
    result = Pipeline([shorten, A_TO_B]).run("long long a")
    assert result.text == "long b"
    assert [f[:5] for f in result.findings] == [("shorten", 0, 9, "long long", "long"), ("a-to-b", 10, 11, "a", "b")]
    assert apply("long long a", result.edits) == result.text


def test_rules_run_until_nothing_changes():
    result = Pipeline([B_TO_C, A_TO_B]).run("a")
    assert result.text == "c"
    assert [(f.rule, f.old, f.start, f.end) for f in result.findings] == [("a-to-b", "a", 0, 1), ("b-to-c", "b", 0, 1)]
    assert result.stable


def test_a_pair_of_rules_that_never_rests_gives_the_original_back():
    result = Pipeline([replacing("up", "a", "b"), replacing("down", "b", "a")]).run("a")
    assert (result.text, result.edits, result.stable) == ("a", (), False)


def test_what_is_kept_no_rule_touches():
    pipeline = Pipeline([A_TO_B], keep=[r"\[\[.*?\]\]"])
    assert pipeline("a [[a]] a") == "b [[a]] b"
    whole = replacing("whole", "a [", "x [")
    assert Pipeline([whole], keep=[r"\[\["])("a [[") == "a [["  # a hit that touches a kept span goes whole
    with pytest.raises(ValueError, match=r"keep pattern '\('"):
        Pipeline([], keep=["("])
    with pytest.raises(TypeError, match="sequence"):
        Pipeline([], keep="abc")


def test_reports_and_unsafe_hits_change_nothing():
    unsafe = replacing("unsafe", "a", "b", safe=False)
    report = replacing("report", "q", None)
    pipeline = Pipeline([unsafe, report])
    assert pipeline.run("aq").findings == (
        Finding("unsafe", 0, 1, "a", "b", "a becomes b.", False),
        Finding("report", 1, 2, "q", None, "q becomes None.", False),
    )
    assert pipeline.using(unsafe=True)("aq") == "bq"


def test_reports_are_those_of_the_last_pass():
    report = replacing("report", "a", None)
    assert [f.rule for f in Pipeline([report, A_TO_B]).run("a").findings] == ["a-to-b"]
    moved = Pipeline([replacing("report", "q", None), replacing("shorten", "aa ", "a")]).run("aa q")
    assert [(f.rule, f.start, f.end) for f in moved.findings] == [("shorten", 0, 3), ("report", 3, 4)]


@pytest.mark.parametrize(("text", "cut"), [("a\r\nb", 2), ("e\u0301", 1), ("👩\u200d👧", 1), ("🇫🇷", 1)])
def test_no_character_is_split(text, cut):
    @rule(since="0", trigger="")
    def splitter(text: str):
        """Splits."""
        return [Hit(cut, cut, "|"), Hit(0, len(text), None)]

    assert Pipeline([splitter]).run(text).text == text
    assert len(Pipeline([splitter]).run(text).findings) == 1


def test_spacing_quotes_and_names_leave_protected_spans_alone_and_leaks_do_not():
    spacing = replacing("spacing", "a", "b", topic="spacing")
    leaks = replacing("leaks", "a", "b", topic="leaks")
    text = "a https://example.org/a a"
    assert Pipeline([spacing])(text) == "b https://example.org/a b"
    assert Pipeline([leaks])(text) == "b https://exbmple.org/b b"


def test_the_guard_counts_only_what_is_not_proven():
    def remover(proven: bool):
        @rule(since="0", trigger="gone")
        def removes(text: str):
            """Removes."""
            return [Hit(m.start(), m.end(), "", "", proven) for m in re.finditer("gone ", text)]

        return Pipeline([removes])

    text = "gone " * 7 + "three words stay"
    held = remover(False).run(text)
    assert held.text is text
    assert held.edits == ()
    assert held.findings[0].rule == "guard"
    assert "more than 60%" in held.findings[0].why
    assert [f.applied for f in held.findings] == [False] * 8
    assert remover(True)(text) == "three words stay"
    assert remover(False).using(most_lost=0.8)(text) == "three words stay"
    assert remover(False)("gone " * 4 + "three words stay") == "three words stay"


def test_a_rule_is_told_what_it_asks_for():
    seen = []

    @rule(since="0", trigger="")
    def asks(text: str, *, lang: str | None, title: str | None, group: str | None, size: int = 3):
        """Asks."""
        seen.append((lang, title, group, size))
        return []

    Pipeline([asks.using(size=4)]).run("x", lang="fr", title="T", group="example.org")
    assert seen == [("fr", "T", "example.org", 4)]


def test_pipelines_are_values():
    pipeline = Pipeline([A_TO_B, B_TO_C], keep=["x"])
    assert pipeline == Pipeline([A_TO_B, B_TO_C], keep=["x"])
    assert hash(pipeline) == hash(Pipeline([A_TO_B, B_TO_C], keep=["x"]))
    assert pipeline.without("b-to-c").rules == (A_TO_B,)
    assert pipeline.without("b-to-c").plus(B_TO_C) == pipeline
    assert pipeline.using(unsafe=True) != pipeline
    with pytest.raises(AttributeError, match="immutable"):
        pipeline.unsafe = True
    with pytest.raises(ValueError, match="named 'nothing'"):
        pipeline.without("nothing")
    with pytest.raises(TypeError, match="no option speed"):
        pipeline.using(speed=1)
    with pytest.raises(ValueError, match="two rules"):
        pipeline.plus(A_TO_B)
    with pytest.raises(TypeError, match="@rule"):
        Pipeline([len])
    with pytest.raises(TypeError, match="decode"):
        pipeline(b"x")


def test_options_reach_rules_by_name_and_by_topic():
    @rule(since="0", trigger="x", topic="sizes")
    def sized(text: str, *, size: int = 1):
        """Sized."""
        return [Hit(0, 1, "y" * size)] if text.startswith("x") else []

    pipeline = Pipeline([sized, A_TO_B])
    assert pipeline.using("sized", size=2)("x") == "yy"
    assert pipeline.using("sizes", size=3)("x") == "yyy"
    with pytest.raises(TypeError, match="no rule of sizes has an option colour"):
        pipeline.using("sizes", colour="red")


def test_a_profile_pickles_to_an_equal_that_works():
    from cleantext.profiles import NAMES, profile

    for name in NAMES:
        pipeline = profile(name)
        pipeline("warm up, so that a scanner is there, (string(3) ")
        again = pickle.loads(pickle.dumps(pipeline))
        assert again == pipeline
        assert hash(again) == hash(pipeline)
        assert again("x , y") == pipeline("x , y")


def test_the_language_is_guessed_once_and_again_at_rest_where_the_text_changed(monkeypatch):
    @rule(since="0.1", trigger="a", topic="letters")
    def a_to_b(text, *, lang=None):
        """Every a becomes b."""
        return [Hit(m.start(), m.end(), "b") for m in re.finditer("a", text)]

    @rule(since="0.1", trigger="b", topic="letters")
    def b_to_c(text, *, lang=None):
        """Every b becomes c in a text of language xx."""
        return [Hit(m.start(), m.end(), "c") for m in re.finditer("b", text)] if lang == "xx" else []

    asked = []

    def guess(text):
        asked.append(text)
        return "xx" if "a" not in text else None

    monkeypatch.setattr("cleantext.core.run.guess", guess)
    pipeline = Pipeline([a_to_b, b_to_c])
    assert pipeline("za za").replace("c", "") == "z z"
    assert asked == ["za za", "zb zb", "zc zc"]
    asked.clear()
    assert pipeline("z") == "z"
    assert asked == []


def test_without_reports_rules_that_would_only_report_are_left_out() -> None:
    looked: list[str] = []

    @rule(since="0.1", trigger="b", safe=False)
    def unsafe(text: str) -> Iterator[Hit]:
        """An unsafe rule."""
        looked.append(text)
        yield Hit(text.index("b"), text.index("b") + 1, "B")

    @rule(since="0.1", trigger="a")
    def safe(text: str) -> Iterator[Hit]:
        """A safe rule."""
        yield Hit(text.index("a"), text.index("a") + 1, "c")

    pipeline = Pipeline([safe, unsafe])
    assert pipeline("ab") == "cb"
    assert not looked
    quiet, told = pipeline.run("ab", reports=False), pipeline.run("ab")
    assert quiet.text == told.text == "cb"
    assert quiet.edits == told.edits
    assert [f.rule for f in quiet.findings] == ["safe"]
    assert [f.rule for f in told.findings] == ["safe", "unsafe"]
    assert pipeline.using(unsafe=True)("ab") == "cB"
    assert pickle.loads(pickle.dumps(Pipeline(profile().rules))).run("x", reports=False).text == "x"
