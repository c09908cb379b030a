"""What is told of findings, in every format."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import check
from cleantext.cli.choose import Settings
from cleantext.cli.diff import unified
from cleantext.cli.formats import escaped
from cleantext.cli.report import Places
from cleantext.cli.terminal import visible
from cleantext.core.edit import Edit, apply, canonical
from cleantext.core.pipeline import Pipeline
from cleantext.core.rule import Hit, rule

from .conftest import CLEAN, DIRTY, RULE, Run

CHECK = ("check", "--isolated", "--select", RULE)


def test_text_names_path_line_column_rule_and_shows_the_change(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("😀 fine\n😀é rain , and\n")
    done = cleantext(*CHECK, "a.txt")
    head, body = done.out.decode().splitlines()
    assert head.startswith("a.txt:2:8: space-before-comma: Space before a comma")
    assert body == "    '😀é rain , and' -> '😀é rain, and'"
    assert "Found 1 in one text; cleantext fix would mend 1" in done.err
    assert cleantext(*CHECK, "-q", "a.txt").err == ""


def test_nothing_a_terminal_would_act_on_is_written(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text("\x1b[2J\u202erain , and\x9b\n")
    for form in ("text", "github"):
        out = cleantext(*CHECK, "--output-format", form, ".").out.decode()
        assert not re.search(
            "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out.replace("a\x1b[31m.txt", "") if form == "github" else out
        )
    assert visible("a\x1b\u200b\ud800\U000e0041b") == "a\\x1b\\u200b\\ud800\\U000e0041b"
    done = cleantext(*CHECK, "missing\x1b[31m")
    assert "\x1b" not in done.err


def test_colours_are_asked_for_or_left_out(cleantext: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    assert b"\x1b[" not in cleantext(*CHECK, "a.txt").out
    assert b"\x1b[" in cleantext(*CHECK, "--color", "always", "a.txt").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert b"\x1b[" in cleantext(*CHECK, "a.txt").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert b"\x1b[" not in cleantext(*CHECK, "a.txt").out
    assert b"\x1b[" in cleantext(*CHECK, "--color", "always", "a.txt").out


def test_json_has_an_object_a_finding(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("fine\n😀 rain ,\n and , so\n")
    lines = cleantext(*CHECK, "--output-format", "json", "a.txt").out.splitlines()
    first, second = map(json.loads, lines)
    found, _ = check((tmp_path / "a.txt").read_text(), select=[RULE])
    width = found.end - found.start
    assert first == {
        "path": "a.txt", "rule": RULE, "line": 2, "column": 7, "end_line": 2, "end_column": 7 + width,
        "start": 11, "end": 11 + width, "old": found.old, "new": found.new, "why": found.why, "applied": True,
    }  # fmt: skip
    assert second["line"] == 3


def test_github_annotations_are_escaped(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "50%,a.txt").write_text(DIRTY)
    out = cleantext(*CHECK, "--output-format", "github", "50%,a.txt").out.decode()
    assert re.match(
        r"::warning title=cleantext \(space-before-comma\),file=50%25%2Ca\.txt,line=1,col=14,endLine=1,endColumn=1\d::"
        r"50%25,a\.txt:1:14: ",
        out,
    )
    assert out.count("\n") == 1
    assert escaped("a%b\r\nc:,") == "a%25b%0D%0Ac:,"


def test_sarif(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "ä b.txt").write_text(DIRTY * 2)
    log = json.loads(cleantext(*CHECK, "--output-format", "sarif", "ä b.txt").out)
    assert log["version"] == "2.1.0"
    assert "sarif" in log["$schema"]
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    rules = run["tool"]["driver"]["rules"]
    first, second = run["results"]
    assert rules[first["ruleIndex"]]["id"] == first["ruleId"] == RULE
    place = first["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "ä b.txt"
    (found, _) = check(DIRTY * 2, select=[RULE])
    assert place["region"] == {"startLine": 1, "startColumn": 14, "endLine": 1, "endColumn": found.end + 1}
    assert first["partialFingerprints"] != second["partialFingerprints"]
    (tmp_path / "ä b.txt").write_text("fine\n\n" + DIRTY * 2)
    moved = json.loads(cleantext(*CHECK, "--output-format", "sarif", "ä b.txt").out)["runs"][0]["results"]
    assert [r["partialFingerprints"] for r in moved] == [first["partialFingerprints"], second["partialFingerprints"]]
    empty = json.loads(
        cleantext(*CHECK, "--output-format", "sarif", "-o", "out", "-", stdin=b"fine").out
        or (tmp_path / "out").read_text()
    )
    assert empty["runs"][0]["results"] == []


def test_the_findings_file_restores_the_original(cleantext: Run, tmp_path: Path) -> None:
    texts = ["rain , and 😀 snow , and\nice", "fine", "half \ud83d a , b"]
    data = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in texts)
    done = cleantext("clean", "--isolated", "--jsonl", "--findings", "found.jsonl", stdin=data)
    assert done.status == 0
    cleaned = [json.loads(line)["text"] for line in done.out.splitlines()]
    assert cleaned != texts
    told = [json.loads(line) for line in (tmp_path / "found.jsonl").read_text().splitlines()]
    assert [t["record"] for t in told] == [1, 3]
    for entry in told:
        new, old = cleaned[entry["record"] - 1], texts[entry["record"] - 1]
        for edit in reversed(entry["edits"]):
            assert old[edit["start"] : edit["end"]] == edit["old"]
            end = edit["new_start"] + len(edit["new"])
            assert new[edit["new_start"] : end] == edit["new"]
            new = new[: edit["new_start"]] + edit["old"] + new[end:]
        assert new == old
    assert [f["rule"] for f in told[1]["findings"]] == ["lone-surrogate", RULE]


def test_fix_leaves_what_undoes_it(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    (tmp_path / "b.txt").write_text("fine\n")
    cleantext("fix", "--isolated", "--findings", "found", "a.txt", "b.txt")
    (told,) = (json.loads(line) for line in (tmp_path / "found").read_text().splitlines())
    assert told["path"] == "a.txt"
    assert "record" not in told
    (edit,) = told["edits"]
    fixed = (tmp_path / "a.txt").read_text()
    assert fixed[: edit["new_start"]] + edit["old"] + fixed[edit["new_start"] + len(edit["new"]) :] == DIRTY


def test_the_findings_file_may_not_be_an_input(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    for more in ((), ("-o", "a.txt")):
        done = cleantext("clean", "--isolated", "--findings", "./a.txt", *more, "a.txt")
        assert done.status == 2
        assert (tmp_path / "a.txt").read_text() == DIRTY


def test_diffs_can_be_applied(cleantext: Run, tmp_path: Path) -> None:
    patch = shutil.which("patch")
    if not patch:
        pytest.skip("patch is not installed")
    body = "\n".join(f"line {i} , and so on" if i % 9 == 0 else f"line {i}" for i in range(60))
    (tmp_path / "a.txt").write_text(body)
    done = cleantext("fix", "--isolated", "--select", RULE, "--diff", "a.txt")
    assert done.out.startswith(b"--- a.txt\n+++ a.txt\n@@ -1,4 +1,4 @@\n-line 0 , and so on\n+line 0, and so on\n")
    subprocess.run([patch, "-s", "-p0"], input=done.out, cwd=tmp_path, check=True)
    assert (tmp_path / "a.txt").read_text() == body.replace(" ,", ",")


LETTERS = st.text("ab\n\r", max_size=30)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(LETTERS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6)))
    edits = [Edit(a, b, draw(st.text("ab\n", max_size=4))) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, canonical(text, edits)


@given(edited())
def test_a_diff_says_just_what_changed(case: tuple[str, tuple[Edit, ...]]) -> None:
    old, edits = case
    new = apply(old, edits)
    assert patched(old, list(unified("x", old, new, edits))) == new
    assert list(unified("x", old, old, ())) == []


def patched(old: str, diff: list[str]) -> str:
    """Apply a unified diff, strictly: every line of context must be there, and every count right."""
    lines = [line + "\n" for line in old.split("\n")]
    last = lines.pop()[:-1]
    lines += [last] if last else []
    out: list[str] = []
    at = 0
    body = diff[2:]
    while body:
        head = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@\n", body.pop(0))
        assert head
        start, count, new_start, new_count = (int(g) if g is not None else 1 for g in head.groups())
        begin = start - 1 if count else start
        out += lines[at:begin]
        at = begin
        assert len(out) == (new_start - 1 if new_count else new_start)
        seen = made = 0
        while body and not body[0].startswith("@@"):
            line = body.pop(0)
            if body and body[0].startswith("\\"):
                body.pop(0)
                assert not line.endswith("\n")
            else:
                assert line.endswith("\n")
            if line[0] in " -":
                assert lines[at] == line[1:]
                at += 1
                seen += 1
            if line[0] in " +":
                out.append(line[1:])
                made += 1
        assert (seen, made) == (count, new_count)
    return "".join(out + lines[at:])


@given(LETTERS, st.integers(0, 30))
def test_lines_and_columns_count_from_one(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    before = text[:offset]
    assert Places(text)(offset) == (before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)


@rule(since="0.1", trigger="snow")
def no_snow(text: str) -> Iterator[Hit]:
    """Snow."""
    yield from (Hit(m.start(), m.end(), "") for m in re.finditer(r"snow\n*", text))


def use_no_snow(monkeypatch: pytest.MonkeyPatch) -> None:
    def pipeline(self: Settings, *_: object, **__: object) -> Pipeline:
        most = self.value("most-lost")
        return Pipeline([no_snow], most_lost=0.6 if most is None else most)

    monkeypatch.setattr(Settings, "pipeline", pipeline)


def test_an_annotation_over_several_lines_has_no_columns(cleantext: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    use_no_snow(monkeypatch)
    out = cleantext("check", "--isolated", "--output-format", "github", "-", stdin=b"rain snow\nand fog all day").out
    assert out.startswith(b"::warning title=cleantext (no-snow),file=-,line=1,endLine=2::-:1:6: Snow. ")


def test_the_guard_leaves_a_text_whole_and_says_so(cleantext: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    use_no_snow(monkeypatch)
    text = b"snow and rain"
    assert cleantext("clean", "--isolated", "--most-lost", "0.5", stdin=text).out == b" and rain"
    assert cleantext("clean", "--isolated", "--most-lost", "0.1", stdin=text).out == text
    done = cleantext("check", "--isolated", "--most-lost", "0.1", "-", stdin=text)
    assert done.status == 1
    assert done.out.startswith(b"-:1:1: guard: hits without proof would remove more than 10%")
    log = json.loads(
        cleantext("check", "--isolated", "--most-lost", "0", "--output-format", "sarif", "-", stdin=text).out
    )
    assert log["runs"][0]["results"][0]["ruleId"] == "guard"


def test_clean_text_is_silence(cleantext: Run) -> None:
    assert cleantext(*CHECK, "-", stdin=CLEAN.encode()) == (0, b"", "")
