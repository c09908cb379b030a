"""Configuration files, and how flags stand above them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleantext.cli.config import fits
from cleantext.cli.flags import COMMANDS, FLAGS
from cleantext.rules import all_rules

from .conftest import CLEAN, DIRTY, RULE, Run

HEAD = "[tool.cleantext]\n"

WRONG = [
    # what the file says, what the message must hold
    ("profil = 'web'", "unknown key 'profil'; did you mean 'profile'?"),
    ("profile = 'wep'", "no profile is named 'wep'"),
    ("profile = 5", "profile must be a string, not 5"),
    ("ignore = 'spacing'", "ignore must be a list of strings"),
    ("ignore = ['space-before-coma']", "did you mean 'space-before-comma'?"),
    ("select = [1]", "select must be a list of strings"),
    ("unsafe = 'yes'", "unsafe must be true or false"),
    ("most-lost = 7", "most-lost is a share between 0 and 1"),
    ("most-lost = true", "most-lost must be a number"),
    ("keep = ['(']", "keep pattern '('"),
    ("output-format = 'xml'", "output-format must be one of text, json, github, sarif"),
    ("lang = 'english_us'", "lang is a BCP 47 tag such as de or pt-BR, not 'english_us'"),
    ("encoding = 'klingon'", "no encoding is named 'klingon'"),
    ("required-version = '>=99'", "required-version is '>=99', but this is cleantext"),
    ("required-version = 'newest'", "required-version is 'newest'"),
    ("per-file-ignores = ['a']", "per-file-ignores must be a table"),
    ("per-file-ignores = {'*.md' = ['nonsense']}", "no rule or topic is named 'nonsense'"),
    ("rules = 5", "rules holds tables"),
    ("[tool.cleantext.rules.space-before-coma]", "did you mean 'space-before-comma'?"),
    ("[tool.cleantext.rules.space-before-comma]\nx = 1", "rules.space-before-comma: unknown option 'x'"),
    ("jsonl = true", "unknown key 'jsonl'"),
    ("a = = b", "is no TOML"),
]


@pytest.mark.parametrize(("said", "wanted"), WRONG, ids=range(len(WRONG)))
def test_what_a_file_must_not_say_is_an_error_with_its_name(
    cleantext: Run, tmp_path: Path, said: str, wanted: str
) -> None:
    (tmp_path / "pyproject.toml").write_text(HEAD + said)
    done = cleantext("clean", stdin=b"a")
    assert (done.status, done.out) == (2, b"")
    assert wanted in done.err
    assert "pyproject.toml: " in done.err or "pyproject.toml is no TOML" in done.err
    assert cleantext("clean", "--isolated", stdin=b"a").status == 0


def test_a_rule_takes_options_from_its_table(cleantext: Run, tmp_path: Path) -> None:
    rule = next(r for r in all_rules() if any(isinstance(v, bool) for v in r.defaults.values()))
    option = next(k for k, v in rule.defaults.items() if isinstance(v, bool))
    key, value = option.replace("_", "-"), str(not rule.defaults[option]).lower()
    file = tmp_path / "cleantext.toml"
    file.write_text(f"[rules.{rule.name}]\n{key} = {value}\n")
    assert f'"{key}": {value}'.encode() in cleantext("rules", "--json", rule.name).out
    file.write_text(f"[rules.{rule.topic}]\n{key} = {value}\n")
    assert f'"{key}": {value}'.encode() in cleantext("rules", "--json", rule.name).out
    file.write_text(f"[rules.{rule.name}]\n{key} = 'often'\n")
    done = cleantext("clean", stdin=b"")
    assert f"rules.{rule.name}.{key} must be a bool, not 'often'" in done.err
    file.write_text(f"[rules.{rule.name}]\n{key[:-1]} = true\n")
    assert f"did you mean '{key}'?" in cleantext("clean", stdin=b"").err


def test_the_nearest_file_counts_alone(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(f"{HEAD}ignore = ['{RULE}']")
    for name in ("a", "a/b", "a/c", "d"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "t.txt").write_text(DIRTY)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")  # says nothing to cleantext
    (tmp_path / "a" / "b" / "cleantext.toml").write_text("profile = 'web'\n")
    (tmp_path / "a" / "c" / ".cleantext.toml").write_text("[tool.cleantext]\nselect = ['names']\n")
    done = cleantext("check", ".")
    assert done.out.count(RULE.encode()) == 1
    assert done.out.startswith(b"a/b/t.txt:")
    assert b"check" not in cleantext("check", "-v", "a").out
    assert str(Path("a/b/cleantext.toml")) in cleantext("check", "-v", ".").err
    assert cleantext("check", "--isolated", ".").out.count(RULE.encode()) == 4
    assert cleantext("check", "--config", "pyproject.toml", ".").out == b""
    done = cleantext("check", "--config", "a/pyproject.toml", ".")
    assert (done.status, "no [tool.cleantext] table" in done.err) == (2, True)
    assert "cannot read nowhere.toml" in cleantext("check", "--config", "nowhere.toml", ".").err
    assert cleantext("check", "--stdin-filename", "a/b/x.txt", "-", stdin=DIRTY.encode()).status == 1
    assert cleantext("check", "--stdin-filename", "a/x.txt", "-", stdin=DIRTY.encode()).status == 0


def test_flags_stand_above_the_file(cleantext: Run, tmp_path: Path) -> None:
    file = tmp_path / "cleantext.toml"

    def clean(*flags: str, text: str = DIRTY) -> str:
        return cleantext("clean", *flags, stdin=text.encode()).out.decode()

    file.write_text(f"select = ['names']\nignore = ['{RULE}']\nkeep = ['KEEP , IT']\n")
    assert clean() == DIRTY
    assert clean("--extend-select", RULE) == DIRTY  # the file's ignore still counts
    assert clean("--select", RULE) == CLEAN
    assert clean("--select", "spacing", "--ignore", RULE) == DIRTY
    assert clean("--select", f"names,{RULE}", "--keep", "fell , and") == DIRTY
    assert clean("--select", RULE, "--keep", "x", text="so KEEP , IT , and\n") == "so KEEP , IT, and\n"
    file.write_text("profile = 'minimal'\n")
    assert clean() == DIRTY
    assert clean("--profile", "web") == CLEAN
    assert clean("--extend-select", "spacing") == CLEAN
    done = cleantext("clean", "--select", RULE, stdin=b"")
    assert done.status == 2
    assert f"{RULE} is not in profile minimal; --extend-select {RULE} adds it" in done.err
    file.write_text("output-format = 'json'\n")
    assert cleantext("check", "-", stdin=DIRTY.encode()).out.startswith(b"{")
    assert cleantext("check", "--output-format", "text", "-", stdin=DIRTY.encode()).out.startswith(b"-:1:14")


def test_rules_can_be_left_out_for_some_files(cleantext: Run, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("a.txt", "b.md", "sub/a.txt"):
        (tmp_path / name).write_text(DIRTY)
    (tmp_path / "cleantext.toml").write_text(f"[per-file-ignores]\n'sub/**' = ['{RULE}']\n'*.md' = ['spacing']\n")
    assert cleantext("check", ".").out.count(RULE.encode()) == 1
    assert cleantext("check", ".", "--per-file-ignores", f"a.txt:{RULE}").out == b""
    done = cleantext("check", ".", "--per-file-ignores", "a.txt")
    assert "--per-file-ignores takes GLOB:RULE" in done.err
    assert cleantext("clean", "--stdin-filename", "sub/x", stdin=DIRTY.encode()).out.decode() == DIRTY


FITS = [
    ("0.1.0", "0.1.0", True), ("0.1", "0.1.0", True), ("==0.2", "0.1.0", False), (">=0.1,<0.3", "0.2.5", True),
    (">=0.1, <0.2", "0.2", False), ("!=0.1.0", "0.1.0", False), ("~=0.1", "0.9", True),
    ("~=0.1.2", "0.2", False),
    ("~=0.1.2", "0.1.9", True), (">0.1", "0.1.0", False), ("<=1", "1.0.0rc1", True), ("", "1", False),
    ("x", "1", False),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "version", "fit"), FITS)
def test_versions(wanted: str, version: str, fit: bool) -> None:
    assert fits(wanted, version) is fit


def test_what_comes_later_is_not_there() -> None:
    words = {word for flag in FLAGS for word in flag.names.split()} | {c.name for c in COMMANDS}
    assert not words & {"score", "completion", "man", "--statistics", "--baseline", "--write-baseline"}


def test_every_key_of_a_file_is_a_flag_of_a_reading_command() -> None:
    for flag in FLAGS:
        assert set(flag.on.split()) <= {c.name for c in COMMANDS}
        assert flag.help
        assert flag.kind in ("switch", "value", "number", "list", "many")
