"""The hooks, run by the real pre-commit in a repository of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import CLEAN, DIRTY

ROOT = Path(__file__).parents[2]
NO_NETWORK = ("onnection", "No matching distribution", "emporary failure", "resolve")
MANY = 40  # files: more than one process takes when they are split


@pytest.fixture(scope="module")
def tool() -> list[str]:
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    if not (ROOT / ".git").exists():
        pytest.skip("the source is not a git repository, which pre-commit needs")
    beside = Path(sys.executable).with_name("pre-commit")
    found = str(beside) if beside.exists() else shutil.which("pre-commit")
    if not found:
        pytest.skip("pre-commit is not installed")
    return [found]


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_the_hooks_mend_and_check_what_is_prose(
    tool: list[str], tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    cache = str(tmp_path_factory.mktemp("cache"))
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "GIT_"))} | {"PRE_COMMIT_HOME": cache}
    git(tmp_path, "init", "-q")
    prose = [f"notes {i}.{'md' if i % 2 else 'txt'}" for i in range(MANY)]
    for name in [*prose, "page.html", "table.csv", "left.txt", "requirements.txt"]:
        (tmp_path / name).write_text(DIRTY)
    (tmp_path / "broken.txt").write_text("Qui l'\ufffdtait ?\n")
    (tmp_path / "cleantext.toml").write_text("exclude = ['left.txt']\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "texts")

    command = [*tool, "try-repo", str(ROOT), "--all-files", "--verbose", "--color", "never"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=600)
    said = done.stdout + done.stderr
    if "Installing environment" in said and "hook id" not in said and any(w in said for w in NO_NETWORK):
        pytest.skip("the hooks' environment cannot be installed here: no network")
    assert done.returncode == 1, said
    mending, checking = said.split("- hook id: cleantext\n")[1].split("- hook id: cleantext-check\n")
    assert "files were modified by this hook" in mending
    assert mending.count("Fixed ") == MANY
    assert all((tmp_path / name).read_text() == CLEAN for name in prose)
    for name in ("page.html", "table.csv", "left.txt", "requirements.txt"):
        assert (tmp_path / name).read_text() == DIRTY
    # What cannot be mended, both report; after the first hook nothing else is left for the second.
    for part in (mending, checking):
        assert part.count("broken.txt:1:") == part.count(": replacement-character:") == 1
        assert "space-before-comma" not in part
    assert "exit code: 1" in checking
