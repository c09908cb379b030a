"""All code in README and docs does what it says: Python is run, commands are run, settings are read."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import cleantext

ROOT = Path(__file__).parent.parent
PAGES = sorted(
    [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("docs/decisions/*.md"), *ROOT.glob(".github/*.md")]
)
FENCE = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^(?P<fence>```+)(?P<kind>[^\n]*)\n(?P<body>.*?)^(?P=fence)$", re.M | re.S
)
KINDS = {"python", "console", "sh", "text", "toml", "yaml", "json", ""}


class Block(NamedTuple):
    """A fenced block of a page; ``file`` is the name that a comment before it gives it."""

    line: int
    kind: str
    body: str
    file: str


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start("body")) + 1
        yield Block(line, found["kind"].strip(), found["body"], found["file"] or "")


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def of_kind(kind: str) -> list[object]:
    return [
        pytest.param(page, block, id=f"{name_of(page)}:{block.line}")
        for page in PAGES
        for block in blocks(page)
        if block.kind == kind and not block.file
    ]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a ``cleantext`` command, empty settings, and nothing else."""
    command = tmp_path / "bin" / "cleantext"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m cleantext "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.chdir(here)
    monkeypatch.syspath_prepend(str(here))
    return here


def files(page: Path, before: int, here: Path) -> None:
    """Write the files that a page shows before a line."""
    for block in blocks(page):
        if block.file and block.line <= before:
            (here / block.file).write_text(block.body, encoding="utf-8")


def test_there_is_something_to_test() -> None:
    assert {"README.md", "docs/library.md", "docs/writing-a-rule.md"} <= {name_of(page) for page in PAGES}
    assert of_kind("python")
    assert of_kind("console")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_block_is_of_a_kind_that_is_tested(page: Path) -> None:
    odd = [(block.line, block.kind) for block in blocks(page) if block.kind not in KINDS and block.kind[:1] != "{"]
    assert not odd


@pytest.mark.parametrize("page", [page for page in PAGES if any(b.kind == "python" for b in blocks(page))], ids=name_of)
def test_python_shown_on_a_page_runs_and_prints_what_is_shown(page: Path, place: Path) -> None:
    names: dict[str, object] = {"__name__": "__main__"}
    runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS | doctest.REPORT_NDIFF)
    said: list[str] = []
    for block in blocks(page):
        if block.file:
            files(page, block.line, place)
        elif block.kind == "python" and ">>>" in block.body:
            test = doctest.DocTestParser().get_doctest(block.body, names, name_of(page), name_of(page), block.line)
            runner.run(test, out=said.append, clear_globs=False)
            names = test.globs
        elif block.kind == "python":
            exec(compile(block.body, f"{name_of(page)}:{block.line}", "exec"), names)
    for module in (block.file.removesuffix(".py") for block in blocks(page) if block.file.endswith(".py")):
        sys.modules.pop(module, None)
    assert not said, "".join(said)


@pytest.mark.parametrize(("page", "block"), of_kind("console"))
def test_commands_shown_on_a_page_print_what_is_shown(page: Path, block: Block, place: Path) -> None:
    files(page, block.line, place)
    (place / "docs" / "examples").mkdir(parents=True)
    for example in (ROOT / "docs" / "examples").iterdir():
        (place / "docs" / "examples" / example.name).write_bytes(example.read_bytes())
    commands = re.split(r"^\$ ", block.body, flags=re.M)
    assert commands[0] == "", "a console block begins with a command"
    for one in commands[1:]:
        command, _, shown = one.partition("\n")
        done = subprocess.run(
            command, shell=True, cwd=place, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.stdout + done.stderr == shown, command


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_file_named_clean_is_what_the_other_becomes(page: Path) -> None:
    shown = {block.file: block.body for block in blocks(page) if block.file}
    for name in shown:
        if name.endswith(".clean.txt"):
            assert cleantext.clean(shown[name.replace(".clean.txt", ".txt")]) == shown[name]


def test_the_first_screen_of_the_readme_shows_damage_repair_and_two_commands() -> None:
    screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:32])
    for part in ("<!-- file: page.txt -->", "<!-- file: page.clean.txt -->", "make demo", "make test"):
        assert part in screen


@pytest.mark.parametrize(("page", "block"), of_kind("sh"))
def test_commands_that_are_not_run_here_exist(page: Path, block: Block) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", makefile, flags=re.M)
    for line in block.body.splitlines():
        words = line.partition("#")[0].split()
        if words[:1] == ["make"]:
            assert set(words[1:]) <= set(targets), line
        elif words and not line.startswith(("pip install cleantext-pipeline", ".ci/run", "pre-commit ")):
            assert words[:2] == ["python", "-m"], f"not known how to test: {line}"
            assert (ROOT / Path(*words[2].split("."))).with_suffix(".py").exists(), line


@pytest.mark.parametrize(("page", "block"), of_kind("toml"))
def test_settings_shown_on_a_page_are_accepted(page: Path, block: Block, place: Path) -> None:
    name = "pyproject.toml" if "tool" in tomllib.loads(block.body) else "cleantext.toml"
    (place / name).write_text(block.body, encoding="utf-8")
    for gazetteer in (
        tomllib.loads(block.body).get("tool", {}).get("cleantext", {}).get("names", {}).get("gazetteer", ())
    ):
        (place / gazetteer).touch()
    done = subprocess.run(["cleantext", "rules"], cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (place / name).write_text(block.body + "\nno-such-key = 1\n", encoding="utf-8")
    done = subprocess.run(["cleantext", "rules"], cwd=place, capture_output=True, text=True, check=False)
    assert done.returncode == 2, "the settings are not read at all"


@pytest.mark.parametrize(("page", "block"), of_kind("yaml"))
def test_hooks_shown_on_a_page_exist(page: Path, block: Block) -> None:
    shown = set(re.findall(r"- id: ([\w-]+)", block.body))
    offered = set(
        re.findall(r"^- id: ([\w-]+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"), flags=re.M)
    )
    assert shown
    assert shown <= offered


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_to_files_lead_somewhere(page: Path) -> None:
    made = ("rules/", "generated/")
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not re.match(r"https?:|#", target) and not target.startswith(made):
            assert (page.parent / target.partition("#")[0]).exists(), target


def test_every_page_of_the_rules_is_made_from_a_declaration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import make_rules

    from cleantext.rules import all_rules

    (tmp_path / "gone-rule.md").write_text("a page of a rule that is no more", encoding="utf-8")
    make_rules.write(tmp_path)
    assert {path.stem for path in tmp_path.iterdir()} == {"index", *(rule.name for rule in all_rules())}
    listed = (tmp_path / "index.md").read_text(encoding="utf-8")
    for rule in all_rules():
        page = (tmp_path / f"{rule.name}.md").read_text(encoding="utf-8")
        assert page.startswith(f"# {rule.name}\n")
        assert f"[{rule.name}]({rule.name}.md)" in listed
        assert page.count("\nbecomes\n") == len(rule.examples)
        assert all(f"`{key.replace('_', '-')}`" in page for key in rule.defaults)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a < b {c} [d] *e*", r"a \< b \{c\} \[d\] \*e\*"),
        ("`<b>` and ``{x}`` stay, <b> not", r"`<b>` and ``{x}`` stay, \<b\> not"),
    ],
)
def test_docstrings_become_markdown_without_markup_of_their_own(
    text: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import make_rules

    assert make_rules.prose(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "```text\nplain\n```"),
        ("a  b", "```python\n'a  b'\n```"),
        ("a\u200bb", "```python\n'a\\u200bb'\n```"),
        ("\ud800", "```python\n'\\ud800'\n```"),
        ("```\ncode\n```", "````text\n```\ncode\n```\n````"),
    ],
)
def test_examples_show_what_cannot_be_seen(text: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import make_rules

    assert make_rules.block(text) == shown


def test_the_demo_article_is_damaged_in_every_way_that_is_promised() -> None:
    text = (ROOT / "docs" / "examples" / "harbour.txt").read_text(encoding="utf-8")
    found = {finding.rule for finding in cleantext.check(text)}
    assert {
        "mojibake", "missing-space-after-comma", "space-before-stop", "stop-after-exclamation", "repeated-headline",
        "mixed-name-article", "mixed-name-spelling",
    } <= found  # fmt: skip
    size = re.search(r'string\((\d+)\) "(.*)"\n', text)
    assert size
    assert len(size[2].encode()) == int(size[1])


def test_the_page_of_the_command_line_has_every_flag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    import make_flags

    from cleantext.cli.flags import COMMANDS, FLAGS

    make_flags.write(tmp_path / "flags.md")
    page = (tmp_path / "flags.md").read_text(encoding="utf-8")
    assert all(f"### {command.name}\n" in page for command in COMMANDS)
    assert all(f"`--{flag.key}" in page for flag in FLAGS)
