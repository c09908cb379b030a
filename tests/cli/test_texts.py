"""Whole files, lines and NUL-terminated texts through the filter."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import CLEAN, DIRTY, RULE, Run

FILTER = ("clean", "--isolated", "--select", RULE)

UNTOUCHED = [
    b"",
    b"fine",
    b"\xef\xbb\xbffine\r\nlines\rof\nall kinds\n\n",
    b"a\xff\xfeb\n",
    b"\x7fELF\0\0 fine",
    "fine".encode("utf-16"),
    b"\xff\xfea",
]


@pytest.mark.parametrize("data", UNTOUCHED)
@pytest.mark.parametrize("mode", [(), ("--lines",), ("--null",)])
def test_what_needs_no_mending_comes_out_as_it_went_in(cleantext: Run, data: bytes, mode: tuple[str, ...]) -> None:
    assert cleantext(*FILTER, *mode, stdin=data).out == data


CHANGED = [
    (DIRTY.encode(), CLEAN.encode()),
    (b"\xef\xbb\xbfr\xc3\xa9 , a\r\nb\rc", b"\xef\xbb\xbfr\xc3\xa9, a\r\nb\rc"),
    (b"\xff rain , and \x80\n", b"\xff rain, and \x80\n"),
    (DIRTY.encode("utf-16"), CLEAN.encode("utf-16")),
    (DIRTY.encode("utf-32-be"), CLEAN.encode("utf-32-be")),
    ((DIRTY * 4).replace("rain", "réin").encode("cp1252"), (CLEAN * 4).replace("rain", "réin").encode("cp1252")),
]


@pytest.mark.parametrize(("data", "wanted"), CHANGED, ids=range(len(CHANGED)))
def test_only_the_damage_changes(cleantext: Run, data: bytes, wanted: bytes) -> None:
    done = cleantext(*FILTER, stdin=data)
    assert (done.status, done.out) == (0, wanted)


def test_the_output_can_be_utf_8_whatever_came_in(cleantext: Run) -> None:
    for data in (DIRTY.encode("utf-16"), b"\xef\xbb\xbf" + DIRTY.encode(), DIRTY.encode("utf-32-le")):
        assert cleantext(*FILTER, "--to-utf8", stdin=data).out == CLEAN.encode()
    assert cleantext(*FILTER, "--to-utf8", stdin="fine".encode("utf-16")).out == b"fine"
    assert cleantext(*FILTER, "--to-utf8", "--encoding", "cp1252", stdin=b"caf\xe9 , a").out == "café, a".encode()
    assert (
        cleantext(*FILTER, "--to-utf8", "--lines", "--encoding", "cp1252", stdin=b"caf\xe9\n").out == "café\n".encode()
    )


def test_a_change_that_the_encoding_cannot_spell_is_an_error(
    cleantext: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleantext.core.edit import Edit
    from cleantext.core.pipeline import Pipeline, Result

    monkeypatch.setattr(
        Pipeline, "run", lambda _, text, **__: Result(text + "☃", (Edit(len(text), len(text), "☃"),), (), True)
    )
    for mode in ((), ("--lines",)):
        done = cleantext(
            "clean", "--isolated", "--encoding", "cp1252", "--findings", "found", *mode, stdin=b"caf\xe9\n"
        )
        assert (done.status, done.out) == (2, b"caf\xe9\n")
        assert "cp1252 has no U+2603; left as it is" in done.err
        assert (tmp_path / "found").read_bytes() == b""  # what was not done need not be undone
    assert cleantext("clean", "--to-utf8", "--encoding", "cp1252", stdin=b"caf\xe9").out == "café☃".encode()


LINES = [
    (b"a , b\nfine\r\nc , d\r\n\n e", b"a, b\nfine\r\nc, d\r\n\n e"),
    (b"\xef\xbb\xbfa , b\n\xff , c\nd , e", b"\xef\xbb\xbfa, b\n\xff , c\nd, e"),
    ("ä , b\nc , d\n".encode("utf-16"), "ä, b\nc, d\n".encode("utf-16")),
    (b"caf\xe9 , b\nc , d\n", b"caf\xe9, b\nc, d\n"),
]


@pytest.mark.parametrize(("data", "wanted"), LINES, ids=range(len(LINES)))
def test_each_line_is_a_text(cleantext: Run, data: bytes, wanted: bytes) -> None:
    more = ("--encoding", "cp1252") if data.startswith(b"caf") else ()
    done = cleantext(*FILTER, *more, "--lines", stdin=data)
    assert (done.status, done.out) == (0, wanted)


def test_rules_that_need_more_than_a_line_are_named_once(cleantext: Run) -> None:
    done = cleantext(
        "clean", "--isolated", "--lines", "--select", f"{RULE},repeated-headline", stdin=b"Snow\nSnow\nrain\n"
    )
    assert done.out == b"Snow\nSnow\nrain\n"
    assert done.err.count("repeated-headline") == 1
    assert RULE not in done.err


def test_binary_input_is_left_alone(cleantext: Run) -> None:
    data = b"\x7fELF\0\0" + DIRTY.encode()
    done = cleantext(*FILTER, stdin=data)
    assert (done.status, done.out) == (0, data)
    assert "left alone: it holds NUL bytes" in done.err


def test_texts_that_end_in_nul(cleantext: Run) -> None:
    done = cleantext(*FILTER, "-0", stdin=b"a , b\nc , d\0fine\0\0e , f")
    assert done.out == b"a, b\nc, d\0fine\0\0e, f"
    done = cleantext("check", "--isolated", "--select", RULE, "-0", "-", stdin=b"fine\0a , b\nc , d\0")
    assert [line.partition(b": ")[0] for line in done.out.splitlines()[::2]] == [b"-:2:1:2", b"-:2:2:2"]


def test_strict_refuses_bytes_that_are_no_text(cleantext: Run) -> None:
    for mode in ((), ("--lines",)):
        done = cleantext(*FILTER, "--strict", *mode, stdin=b"a , b\xff\n")
        assert (done.status, done.out) == (2, b"a , b\xff\n")
        assert "byte 0xff" in done.err


def test_undecodable_bytes_are_never_touched(cleantext: Run) -> None:
    """A hit that holds such a byte is dropped whole, whatever the rule."""
    data = b"Gr\xc3\xb6\xc3\x9fer r\xc3\xa9in\xff , and\xfe the river , too.\n"
    done = cleantext("clean", "--isolated", stdin=data)
    assert done.out.count(b"\xff") == done.out.count(b"\xfe") == 1
    assert b"river, too" in done.out
    assert "line 1: byte 0xff is not utf-8; such bytes are kept as they are" in done.err


def test_several_files_are_written_one_after_the_other(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text(DIRTY)
    (tmp_path / "b.html").write_text(DIRTY)
    done = cleantext(*FILTER, "a", "-", "b.html", "a", stdin=b"x , y\n")
    assert done.out.decode() == CLEAN + "x, y\n" + CLEAN + CLEAN


def test_a_file_that_cannot_be_read_does_not_stop_the_others(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    (tmp_path / "folder").mkdir()
    done = cleantext(*FILTER, "missing.txt", "folder", "a.txt")
    assert (done.status, done.out) == (2, CLEAN.encode())
    assert "missing.txt: cannot be read: No such file or directory" in done.err
    assert "folder is a folder" in done.err


def test_output_may_replace_the_input(cleantext: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    line = b'{"text":"rain , and","more":"%s"}\n' % (b"." * 500)
    path.write_bytes(line * 4000)
    assert cleantext(*FILTER, "--jsonl", "-o", "a.jsonl", "a.jsonl").status == 0
    assert path.read_bytes() == line.replace(b" ,", b",") * 4000


def test_output_is_not_replaced_by_half_of_it(cleantext: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    data = b'{"text":"rain , and"}\nbroken\n{"text":"rain , and"}\n'
    path.write_bytes(data)
    done = cleantext(*FILTER, "--jsonl", "--on-error", "fail", "-o", "a.jsonl", "a.jsonl")
    assert (done.status, path.read_bytes()) == (2, data)
    assert "a.jsonl is left as it was" in done.err
    done = cleantext(*FILTER, "--jsonl", "-o", "a.jsonl", "a.jsonl", "missing")
    assert (done.status, path.read_bytes()) == (2, data)
    assert [p.name for p in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_part_of_a_markdown_file_can_be_switched_off(cleantext: Run, tmp_path: Path) -> None:
    text = "a , b\n\n<!-- cleantext: off -->\nc , d\n<!-- cleantext: on -->\n\ne , f\n\n<!--cleantext:off-->\ng , h\n"
    wanted = text.replace("a ,", "a,").replace("e ,", "e,")
    (tmp_path / "a.md").write_text(text)
    (tmp_path / "a.txt").write_text(text)
    assert cleantext(*FILTER, "a.md").out.decode() == wanted
    assert cleantext(*FILTER, "--stdin-filename", "x.markdown", stdin=text.encode()).out.decode() == wanted
    assert cleantext(*FILTER, "a.txt").out.decode().count(" ,") == 0
    assert cleantext("fix", "--isolated", "--select", RULE, "a.md").status == 0
    assert (tmp_path / "a.md").read_text() == wanted
