"""Two ways to run the command: in this process, where many cases are cheap, and as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from cleantext.__main__ import main

SOURCE = str(Path(__file__).parents[2] / "src")
RULE = "space-before-comma"  # mends DIRTY into CLEAN
DIRTY = "The rain fell , and the river rose.\n"
CLEAN = "The rain fell, and the river rose.\n"


class Done(NamedTuple):
    """What a run came to."""

    status: int
    out: bytes
    err: str


Run = Callable[..., Done]


@pytest.fixture
def cleantext(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Run in this process, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*argv: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(argv)
        out, err = capsysbinary.readouterr()
        return Done(status, out, err.decode())

    return run


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment of a process that finds this source."""
    return {**os.environ, "PYTHONPATH": SOURCE, **(more or {})}


@pytest.fixture
def process(tmp_path: Path) -> Run:
    """Run as a process of its own; ``more`` goes to subprocess.run."""

    def run(*argv: str, stdin: bytes | int = b"", env: Mapping[str, str] | None = None, **more: Any) -> Done:
        more = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "cwd": tmp_path, "timeout": 120} | more
        more |= {"stdin": stdin} if isinstance(stdin, int) else {"input": stdin}
        done = subprocess.run([sys.executable, "-m", "cleantext", *argv], env=environment(env), check=False, **more)
        return Done(done.returncode, done.stdout or b"", (done.stderr or b"").decode())

    return run
