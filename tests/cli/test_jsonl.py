"""JSON lines through the command: what must come out byte for byte first, then what changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import RULE, Run

JSONL = ("clean", "--isolated", "--jsonl", "--select", RULE)
D, C = "rain , and", "rain, and"

UNTOUCHED = [
    b"",
    b"\n",
    b"\r\n\n  \n",
    b'{"text":"fine"}',
    b'{"text":"fine"}\r\n{"text":"fine"}\n',
    b'\xef\xbb\xbf{"text":"fine"}\n',
    b'{"n":1e5,"n":1E400,"big":123456789012345678901234567890,"f":1.10,"text":"a\\/b\\u00e9"}\n',
    b'{"x":NaN,"text":"fine"}\n',
    b'{"text":"\\ud800 fine"}\n',
    b'{"text":"\xed\xa0\x80 fine"}\n',
    b'{"other":"rain , and"}\n',
    b'{"text":null,"x":"rain , and"}\n',
]


@pytest.mark.parametrize("data", UNTOUCHED)
def test_what_needs_no_mending_comes_out_as_it_went_in(cleantext: Run, data: bytes) -> None:
    done = cleantext(*JSONL, stdin=data)
    assert (done.status, done.out) == (0, data)


BROKEN = [
    (b'{"text":"rain , and"', "no JSON"),
    (b"[1]", "a JSON array"),
    (b'"rain , and"', "a JSON string"),
    (b"null", "a JSON null"),
    (b'{"text":5}', "a JSON number"),
    (b'{"text":["rain , and"]}', "a JSON array"),
    (b'{"text":"rain , and caf\xe9"}', "byte 0xe9 at column 24 is not UTF-8"),
    (b'{"text":"a"}{"text":"b"}', "Extra data"),
    (b'{"text":"a\tb"}', "no JSON"),
    (b"\0", "no JSON"),
    (b"[" * 100_000, "no JSON"),
]


@pytest.mark.parametrize(("line", "why"), BROKEN, ids=range(len(BROKEN)))
def test_a_broken_line_is_named_and_passes_through(cleantext: Run, line: bytes, why: str) -> None:
    good, mended = b'{"text":"rain , and"}\n', b'{"text":"rain, and"}\n'
    done = cleantext(*JSONL, stdin=good + line + b"\n" + good)
    assert (done.status, done.out) == (2, mended + line + b"\n" + mended)
    assert "-:2: " in done.err
    assert why in done.err or "nested too deeply" in done.err


def test_strict_takes_no_surrogates_that_stand_as_bytes(cleantext: Run) -> None:
    line = b'{"text":"\xed\xa0\x80 rain , and"}\n'
    assert cleantext(*JSONL, stdin=line) == (0, line.replace(b" ,", b","), "")
    done = cleantext(*JSONL, "--strict", stdin=line)
    assert (done.status, done.out) == (2, line)


def test_a_broken_line_can_be_dropped_or_stop_the_run(cleantext: Run) -> None:
    data = b'{"text":"rain , and"}\nbroken\n{"text":"rain , and"}\n'
    done = cleantext(*JSONL, "--on-error", "drop", stdin=data)
    assert (done.status, done.out) == (2, b'{"text":"rain, and"}\n{"text":"rain, and"}\n')
    done = cleantext(*JSONL, "--on-error", "fail", stdin=data)
    assert (done.status, done.out) == (2, b'{"text":"rain, and"}\n')
    assert "-:2: no JSON" in done.err


CHANGED = [
    (b'{"text":"rain , and"}', b'{"text":"rain, and"}'),
    (
        b' {"n":1e5, "text" : "rain , and", "n":2}\r\n{"text":"fine"}',
        b' {"n":1e5, "text" : "rain, and", "n":2}\r\n{"text":"fine"}',
    ),
    (b'\xef\xbb\xbf{"text":"rain , and"}\n', b'\xef\xbb\xbf{"text":"rain, and"}\n'),
    (b'{"text":"no , no","text":"rain , and"}\n', b'{"text":"no , no","text":"rain, and"}\n'),
    (b'{"text":"\\u00e9t\\u00e9 , et"}\n', b'{"text":"\\u00e9t\\u00e9, et"}\n'),
    (b'{"x":NaN,"text":"rain , and"}\n', b'{"x":NaN,"text":"rain, and"}\n'),
    (b'{"text":"\\ud800 rain , and"}\n', b'{"text":"\\ud800 rain, and"}\n'),
]


@pytest.mark.parametrize(("data", "wanted"), CHANGED)
def test_only_the_text_changes(cleantext: Run, data: bytes, wanted: bytes) -> None:
    assert cleantext(*JSONL, stdin=data) == (0, wanted, "")


def test_other_fields_are_cleaned_when_named(cleantext: Run) -> None:
    data = json.dumps({"text": D, "title": D, "body": D, "tags": [D]}).encode() + b"\n"
    done = cleantext(*JSONL, "--field", "title,body", stdin=data)
    assert json.loads(done.out) == {"text": D, "title": C, "body": C, "tags": [D]}
    assert cleantext(*JSONL, "--field", "a,a").status == 2


def test_a_field_that_no_record_has_is_said(cleantext: Run) -> None:
    done = cleantext(*JSONL, "--field", "txet", stdin=b'{"text":"a","id":1}\n')
    assert done.status == 0
    assert "no record has a text in txet (the first one's fields: text, id)" in done.err
    done = cleantext(*JSONL, "-v", stdin=b'{"text":"a"}\n{"id":1}\n')
    assert "1 of 2 records have no text" in done.err


def test_language_and_title_come_from_the_record(cleantext: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from cleantext.core.pipeline import Pipeline, Result

    told: list[tuple[str | None, str | None]] = []

    def run(self: Pipeline, text: str, *, lang: str | None = None, title: str | None = None, **_: object) -> Result:
        told.append((lang, title))
        return Result(text, (), (), True)

    monkeypatch.setattr(Pipeline, "run", run)
    data = (
        b'{"text":"a","lang":"pt_BR","l":"fr","title":"T"}\n'
        b'{"text":"b","lang":7,"title":null}\n{"text":"c","lang":"und"}\n'
    )
    cleantext(*JSONL, "--lang", "en", stdin=data)
    cleantext(*JSONL, "--lang-field", "l", "--title-field", "title", stdin=data)
    assert told == [("pt-BR", None), ("en", None), ("en", None), ("fr", "T"), (None, None), (None, None)]


def test_the_title_of_the_record_is_taken_out_of_the_text(cleantext: Run) -> None:
    data = b'{"text":"Snow falls\\n\\nIt fell.","title":"Snow falls","t":"Snow falls | News"}\n'
    gone = data.replace(b"Snow falls\\n\\nIt", b"It")
    assert cleantext("clean", "--isolated", "--jsonl", stdin=data).out == data
    assert cleantext("clean", "--isolated", "--jsonl", "--drop-title", stdin=data).out == gone
    assert cleantext("clean", "--isolated", "--jsonl", "--drop-title", "--title-field", "t", stdin=data).out == gone
    assert cleantext(*JSONL, "--drop-title", stdin=data).out == gone
    done = cleantext("clean", "--isolated", "--drop-title", stdin=b"Snow falls\n")
    assert done.status == 2
    assert "--drop-title is about JSON lines: add --jsonl" in done.err


def test_a_rule_that_fails_leaves_its_text_and_stops_nothing(cleantext: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from cleantext.core.pipeline import Pipeline, Result

    real = Pipeline.run

    def run(self: Pipeline, text: str, *, lang: str | None = None, title: str | None = None, **_: object) -> Result:
        if "bad" in text:
            raise ZeroDivisionError("of all things")
        return real(self, text, lang=lang, title=title)

    monkeypatch.setattr(Pipeline, "run", run)
    done = cleantext(*JSONL, stdin=b'{"text":"bad , and"}\n{"text":"rain , and"}\n')
    assert (done.status, done.out) == (2, b'{"text":"bad , and"}\n{"text":"rain, and"}\n')
    assert "-:1: a rule failed (ZeroDivisionError: of all things)" in done.err


def test_files_of_records_are_fixed_in_place(cleantext: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text":"rain , and"}\r\nbroken\r\n')
    done = cleantext("fix", "--isolated", "--jsonl", "--select", RULE, "a.jsonl")
    assert (done.status, path.read_bytes()) == (2, b'{"text":"rain, and"}\r\nbroken\r\n')
    assert "Fixed a.jsonl (1)" in done.err
    done = cleantext("fix", "--isolated", "--jsonl", "--on-error", "drop", "a.jsonl")
    assert path.read_bytes() == b'{"text":"rain, and"}\r\n'
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_check_names_record_field_line_and_column(cleantext: Run) -> None:
    data = b'{"text":"fine"}\n{"text":"one\\nrain , and"}\n'
    done = cleantext("check", "--isolated", "--jsonl", "--select", RULE, "-", stdin=data)
    assert done.status == 1
    assert done.out.startswith(b"-:2:text:2:5: space-before-comma: ")
    done = cleantext("check", "--isolated", "--jsonl", "--select", RULE, "--output-format", "json", "-", stdin=data)
    told = json.loads(done.out)
    assert (told["record"], told["field"], told["line"], told["column"]) == (2, "text", 2, 5)
    assert "path" not in told
