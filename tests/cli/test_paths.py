"""Which files are worked on, and which are left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cleantext.cli.globs import matches
from cleantext.cli.paths import not_prose

from .conftest import CLEAN, DIRTY, RULE, Run

CHECK = ("check", "--isolated", "--select", RULE)


def named(out: bytes) -> list[str]:
    return [line.partition(":")[0] for line in out.decode().splitlines() if not line.startswith(" ")]


LEFT_ALONE = [
    "a.html", "a.HTM", "a.csv", "a.tsv", "a.json", "a.jsonl", "a.xml", "a.rst", "a.tex", "a.py", "a.js", "a.yaml",
    "a.toml", "a.log", "a.po", "a.srt", "a.ipynb", "requirements.txt", "dev-requirements.txt", "requirements_test.txt",
    "CMakeLists.txt", "robots.txt", "Makefile", "Dockerfile", ".gitignore",
]  # fmt: skip


def test_markup_data_and_source_are_left_alone_with_a_note(cleantext: Run, tmp_path: Path) -> None:
    for name in LEFT_ALONE:
        (tmp_path / name).write_text(DIRTY)
    for command in ("check", "fix"):
        done = cleantext(command, "--isolated", *LEFT_ALONE)
        assert (done.status, done.out) == (0, b"")
        assert done.err.count("left alone") == len(LEFT_ALONE)
        assert "a.html: left alone: .html files are markup, data or source (--force-format text" in done.err
    assert all((tmp_path / name).read_text() == DIRTY for name in LEFT_ALONE)
    assert cleantext(*CHECK, "--stdin-filename", "x.html", "-", stdin=DIRTY.encode()).status == 0
    assert cleantext("fix", "--isolated", "--force-format", "text", "a.csv").status == 0
    assert (tmp_path / "a.csv").read_text() == CLEAN
    assert cleantext("clean", "--isolated", "a.html").out.decode() == CLEAN  # a filter does as it is told


@pytest.mark.parametrize(
    "name", ["a.txt", "README", "a.md", "a.text", "news.2024", "a b.TXT", "requirement.txt", "notes.v2"]
)
def test_prose(name: str) -> None:
    assert not not_prose(name)


def test_folders_are_searched_for_texts(cleantext: Run, tmp_path: Path) -> None:
    files = ["a.txt", "z.md", "b/c.markdown", "b/d/e.TXT", "b/no.html", "b/README", ".git/x.txt", "node_modules/x.txt"]
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(DIRTY)
    (tmp_path / "b" / "loop").symlink_to("..")
    (tmp_path / "b" / "out.txt").symlink_to("/etc/passwd")
    assert named(cleantext(*CHECK, ".").out) == ["a.txt", "z.md", "b/c.markdown", "b/d/e.TXT"]
    assert named(cleantext(*CHECK, "b/d", "a.txt", ".git").out) == ["b/d/e.TXT", "a.txt", ".git/x.txt"]
    assert cleantext(*CHECK, "-q", ".").err == ""


def test_a_very_deep_folder_does_no_harm(cleantext: Run, tmp_path: Path) -> None:
    folders = [tmp_path / "/".join(["d"] * depth) for depth in range(1, 1020)]
    for folder in folders:
        folder.mkdir()
    try:
        (folders[-1] / "a.txt").write_text(DIRTY)
        done = cleantext(*CHECK, ".")
        assert (len(named(done.out)), done.err.count("Found 1")) == (1, 1)
    finally:
        (folders[-1] / "a.txt").unlink()
        for folder in reversed(folders):
            folder.rmdir()


def test_json_lines_are_what_is_searched_for_when_asked(cleantext: Run, tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.ndjson", "c.json"):
        (tmp_path / name).write_bytes(b'{"text":"rain , and"}\n')
    (tmp_path / "a.txt").write_text(DIRTY)
    assert named(cleantext(*CHECK, "--jsonl", ".").out) == ["a.jsonl", "b.ndjson"]
    assert named(cleantext(*CHECK, "--jsonl", "c.json").out) == ["c.json"]


def test_paths_can_be_left_out(cleantext: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "old/a.txt", "sub/old/b.txt", "sub/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(DIRTY)
    assert named(cleantext(*CHECK, "--exclude", "old", ".").out) == ["a.txt", "sub/c.txt"]
    assert named(cleantext(*CHECK, "--exclude", "sub/", "--exclude", "old/*.txt", ".").out) == ["a.txt"]
    assert named(cleantext(*CHECK, "--exclude", "*.txt", ".", "sub/c.txt").out) == ["sub/c.txt"]
    assert named(cleantext(*CHECK, "--exclude", "*.txt", "--force-exclude", ".", "sub/c.txt").out) == []
    (tmp_path / "sub" / "cleantext.toml").write_text("exclude = ['old']\nforce-exclude = true\n")
    done = cleantext("check", "--select", RULE, "sub/old/b.txt", "old/a.txt", "sub/c.txt")
    assert named(done.out) == ["old/a.txt", "sub/c.txt"]
    done = cleantext("clean", "--stdin-filename", "sub/old/x", stdin=DIRTY.encode())
    assert done.out.decode() == DIRTY


GLOBS = [
    ("*.md", "a/b.md", True), ("*.md", "a.md/b.txt", True), ("a/*.md", "a/b.md", True), ("a/*.md", "a/b/c.md", False),
    ("a/**/*.md", "a/b/c/d.md", True), ("a/**/*.md", "a/d.md", True), ("a/**", "a/b/c", True), ("a/**", "ab", False),
    ("a", "x/a/y", True), ("a", "x/ab/y", False), ("./a/b", "a/b/c", True), ("?.txt", "a.txt", True),
    ("?.txt", "ab.txt", False),
    ("[ab].txt", "b.txt", True), ("[!ab].txt", "b.txt", False), ("a.c", "abc", False),
    ("/w/a", "a/b", True), ("/w/x", "a/b", False),
]  # fmt: skip


@pytest.mark.parametrize(("glob", "path", "wanted"), GLOBS)
def test_globs(glob: str, path: str, wanted: bool) -> None:
    assert matches(glob, f"/w/{path}", "/w") is wanted


def test_paths_outside_the_base_match_by_name_only() -> None:
    assert matches("a.txt", "/other/a.txt", "/w")
    assert not matches("other/a.txt", "/other/a.txt", "/w")


def test_lists_of_files(cleantext: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b c.txt", "d\ne.txt"):
        (tmp_path / name).write_text(DIRTY)
    (tmp_path / "list").write_bytes(b"a.txt\r\n\nb c.txt\n")
    (tmp_path / "list0").write_bytes(b"b c.txt\0d\ne.txt\0")
    assert named(cleantext(*CHECK, "--files-from", "list").out) == ["a.txt", "b c.txt"]
    assert named(cleantext(*CHECK, "--files0-from", "list0", "a.txt").out) == ["a.txt", "b c.txt", "d\\ne.txt"]
    assert named(cleantext(*CHECK, "--files0-from", "-", stdin=b"a.txt\0").out) == ["a.txt"]
    done = cleantext(*CHECK, "--files-from", "-", stdin=b"")
    assert (done.status, done.err) == (0, "cleantext: no files\n")
    assert cleantext(*CHECK, "--files-from", "-", "-").status == 2
    assert "cannot read the list of files nowhere" in cleantext(*CHECK, "--files-from", "nowhere").err


def test_argument_files(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "@odd.txt").write_text(DIRTY)
    (tmp_path / "args").write_text(f"check\n--isolated\n--select\n{RULE}\n@more\n")
    (tmp_path / "more").write_text("a b.txt\n\n")
    (tmp_path / "a b.txt").write_text(DIRTY)
    (tmp_path / "circle").write_text("@circle\n")
    assert named(cleantext("@args").out) == ["a b.txt"]
    assert named(cleantext(*CHECK, "./@odd.txt").out) == ["./@odd.txt"]
    assert named(cleantext(*CHECK, "--", "@odd.txt").out) == ["@odd.txt"]
    assert "name each other too deeply" in cleantext("@circle").err
    done = cleantext(*CHECK, "@odd")
    assert (done.status, "cannot read the arguments in odd" in done.err) == (2, True)


def test_names_that_are_no_text_do_no_harm(cleantext: Run, tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        (tmp_path / name).write_text(DIRTY)
    except OSError:
        pytest.skip("this file system takes no names that are not UTF-8")
    for form in ("text", "json", "github", "sarif"):
        assert cleantext(*CHECK, "--output-format", form, ".").status == 1
    assert cleantext("fix", "--isolated", "--findings", "found", ".").status == 0
    assert (tmp_path / name).read_text() == CLEAN


def test_fix_does_not_swallow_what_is_piped_in(process: Run) -> None:
    done = process("fix", "--isolated", stdin=DIRTY.encode())
    assert (done.status, done.out) == (2, b"")
    assert "cleantext clean is the filter" in done.err
