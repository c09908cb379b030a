"""Rewriting files in place: nothing but the damage may change, and nothing may be left behind."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from .conftest import CLEAN, DIRTY, RULE, Run

FIX = ("fix", "--isolated", "--select", RULE)

KEPT = [
    b"fine\r\nlines\n",
    b"\x7fELF\0\0 rain , and",
    b"\xff\xfea",  # half a character of UTF-16
]


@pytest.mark.parametrize("data", KEPT)
def test_a_file_without_damage_is_not_written(cleantext: Run, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    before = path.stat()
    done = cleantext(*FIX, "a.txt")
    assert path.read_bytes() == data
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert "Fixed" not in done.err


FIXED = [
    (b"a , b\r\nc\rd", b"a, b\r\nc\rd"),
    (b"\xef\xbb\xbfa , b\n", b"\xef\xbb\xbfa, b\n"),
    (b"\xff a , b \x80\n", b"\xff a, b \x80\n"),
    ("ä , b\n".encode("utf-16"), "ä, b\n".encode("utf-16")),
    ("ä , b\n".encode("utf-32-be"), "ä, b\n".encode("utf-32-be")),
]


@pytest.mark.parametrize(("data", "wanted"), FIXED, ids=range(len(FIXED)))
def test_line_ends_marks_encodings_and_invalid_bytes_stay(
    cleantext: Run, tmp_path: Path, data: bytes, wanted: bytes
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    done = cleantext(*FIX, "--encoding", "utf-8", "a.txt")
    assert (done.status, done.out) == (0, b"")
    assert (tmp_path / "a.txt").read_bytes() == wanted
    assert "Fixed a.txt (1)" in done.err
    assert sorted(os.listdir(tmp_path)) == ["a.txt"]


def test_a_legacy_encoding_stays_unless_told(cleantext: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Größe , und\n".encode("cp1252"))
    cleantext(*FIX, "--encoding", "cp1252", "a.txt")
    assert path.read_bytes() == "Größe, und\n".encode("cp1252")
    done = cleantext(*FIX, "--encoding", "cp1252", "--to-utf8", "a.txt")
    assert path.read_text(encoding="utf-8") == "Größe, und\n"
    assert "Fixed a.txt" in done.err


def test_mode_and_links_stay(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    path = tmp_path / "sub" / "a.txt"
    path.write_text(DIRTY)
    path.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to("sub/a.txt")
    cleantext(*FIX, "link.txt")
    assert link.is_symlink()
    assert path.read_text() == CLEAN
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert os.listdir(tmp_path / "sub") == ["a.txt"]


def test_a_file_is_worked_on_once(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DIRTY)
    (tmp_path / "b.txt").symlink_to("a.txt")
    done = cleantext("check", "--isolated", "--select", RULE, "a.txt", "b.txt", ".", "./a.txt")
    assert done.out.count(b"space-before-comma") == 1


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_a_failing_write_leaves_the_original(
    cleantext: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(DIRTY)
    real = getattr(os, step)
    failed: list[str] = []

    def fails_first(*args: object, **more: object) -> object:
        if (step != "open" or ".tmp" in str(args[0])) and not failed:
            failed.append(step)
            raise OSError(28, "No space left on device")
        return real(*args, **more)

    monkeypatch.setattr(os, step, fails_first)
    done = cleantext(*FIX, "a.txt", "b.txt")
    assert done.status == 2
    assert "a.txt: No space left on device" in done.err
    assert (tmp_path / "a.txt").read_text() == DIRTY
    assert (tmp_path / "b.txt").read_text() == CLEAN
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt"]


def test_a_file_that_somebody_else_writes_to_meanwhile_is_left(
    cleantext: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cleantext.core.pipeline import Pipeline, Result

    path = tmp_path / "a.txt"
    path.write_text(DIRTY)
    real = Pipeline.run

    def run(self: Pipeline, text: str, **more: str | None) -> Result:
        path.write_text("somebody else's")
        return real(self, text, **more)

    monkeypatch.setattr(Pipeline, "run", run)
    done = cleantext(*FIX, "a.txt")
    assert done.status == 2
    assert path.read_text() == "somebody else's"
    assert "changed by somebody else" in done.err
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_folder_that_cannot_be_written(process: Run) -> None:
    user = {"user": 65534, "group": 65534} if os.geteuid() == 0 else {}
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        (folder / "a.txt").write_text(DIRTY)
        folder.chmod(0o555)
        try:
            done = process(*FIX, "a.txt", cwd=folder, **user)
        except PermissionError as error:
            pytest.skip(f"no process of another user can be started here: {error}")
        finally:
            folder.chmod(0o755)
        if "No module named" in done.err:
            pytest.skip("another user cannot read the interpreter or the source here")
        assert done.status == 2
        assert "cannot write" in done.err
        assert "Permission denied" in done.err
        assert (folder / "a.txt").read_text() == DIRTY
        assert os.listdir(folder) == ["a.txt"]


def test_exit_statuses(cleantext: Run, tmp_path: Path) -> None:
    def write() -> None:
        (tmp_path / "a.txt").write_text(DIRTY)
        (tmp_path / "left.jsonl").write_bytes(b'{"text":"\\ud83d half , and"}\n')  # reported, never mended

    write()
    assert cleantext("check", "--isolated", "a.txt").status == 1
    assert cleantext("check", "--isolated", "--exit-zero", "a.txt").status == 0
    assert cleantext("check", "--isolated", "--exit-zero", "a.txt", "missing").status == 2
    assert cleantext("fix", "--isolated", "--diff", "a.txt").status == 1
    assert (tmp_path / "a.txt").read_text() == DIRTY
    assert cleantext("clean", "--isolated", "--diff", "a.txt").status == 1
    assert cleantext("clean", "--isolated", "--exit-non-zero-on-fix", "a.txt").status == 1
    assert cleantext("clean", "--isolated", "a.txt").status == 0
    assert cleantext("fix", "--isolated", "--exit-non-zero-on-fix", "a.txt").status == 1
    assert cleantext("fix", "--isolated", "--exit-non-zero-on-fix", "a.txt").status == 0
    assert cleantext("check", "--isolated", "a.txt").status == 0
    assert cleantext("clean", "--isolated", "--diff", "a.txt") == (0, b"", "")
    done = cleantext("fix", "--isolated", "--jsonl", "left.jsonl")
    assert done.status == 1
    assert b"lone-surrogate" in done.out
    assert b"space-before-comma" not in done.out
    assert (tmp_path / "left.jsonl").read_bytes() == b'{"text":"\\ud83d half, and"}\n'


def test_standard_input_cannot_be_fixed_in_place(cleantext: Run) -> None:
    done = cleantext("fix", "-", stdin=b"a")
    assert done.status == 2
    assert "cleantext clean is the filter" in done.err


def test_what_is_no_regular_file_is_not_fixed(cleantext: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    done = cleantext(*FIX, "pipe.txt")
    assert done.status == 2
    assert "no regular file" in done.err
