"""The command as a process: pipes, signals, terminals, full disks, long streams."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import pytest

from .conftest import CLEAN, DIRTY, RULE, SOURCE, Run, environment

JSONL = ("clean", "--isolated", "--jsonl", "--select", RULE)
D, C = b'{"text":"rain , and"}\n', b'{"text":"rain, and"}\n'


def started(*argv: str, env: dict[str, str] | None = None, **more: object) -> subprocess.Popen[bytes]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.Popen([sys.executable, "-m", "cleantext", *argv], env=environment(env), **pipes)  # type: ignore[call-overload, no-any-return]


def open_pipe(stream: IO[bytes] | None) -> IO[bytes]:
    assert stream is not None
    return stream


def test_clean_is_what_is_meant_when_text_is_piped_in(process: Run) -> None:
    assert process(stdin=DIRTY.encode()) == (0, CLEAN.encode(), "")
    assert process("--jsonl", stdin=D) == (0, C, "")
    assert process("check", stdin=DIRTY.encode()).status == 1


def test_without_a_command_and_a_pipe_the_help_is_shown(process: Run) -> None:
    done = process(stdin=subprocess.DEVNULL)
    assert (done.status, done.out) == (2, b"")
    assert done.err.startswith("usage: cleantext COMMAND")
    done = process("chekc", "x.txt", stdin=subprocess.DEVNULL)
    assert (done.status, "did you mean check?" in done.err) == (2, True)
    assert process("check", stdin=subprocess.DEVNULL).err == "cleantext: no files\n"


def test_the_version_is_there_at_once(process: Run, tmp_path: Path) -> None:
    done = process("--version", env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert done.status == 0
    assert done.out.startswith(b"cleantext 0.")
    loaded = {line.rpartition("|")[2].strip() for line in done.err.splitlines()}
    assert "cleantext" in loaded
    assert not loaded & {"argparse", "re", "regex", "orjson", "importlib.metadata", "cleantext.cli", "cleantext.rules"}
    assert "is installed too" not in done.err


def test_the_version_says_who_else_owns_the_import_name(process: Run, tmp_path: Path) -> None:
    (tmp_path / "clean_text-0.7.1.dist-info").mkdir()
    (tmp_path / "cleantext_pipeline-0.1.dist-info").mkdir()
    done = process("--version", env={"PYTHONPATH": f"{SOURCE}{os.pathsep}{tmp_path}"})
    assert done.status == 0
    assert "clean-text is installed too and owns the same import name" in done.err


@pytest.mark.parametrize(
    "argv", [("rules",), ("--version",), ("--help",), JSONL, ("check", "--isolated", "--jsonl", "-")]
)
def test_a_full_disk_is_an_error(process: Run, argv: tuple[str, ...]) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        done = process(*argv, stdin=D * 40_000, stdout=full)
    assert done.status == 2
    assert "cannot write standard output: No space left on device" in done.err
    assert "Traceback" not in done.err
    assert "Exception" not in done.err


@pytest.mark.parametrize("argv", [("rules", "--json"), JSONL, ("check", "--isolated", "--jsonl", "-")])
def test_a_reader_that_leaves_is_no_error(argv: tuple[str, ...]) -> None:
    run = started(*argv)
    out = open_pipe(run.stdout)
    out.close()
    try:
        _, err = run.communicate(D * 40_000, timeout=60)
    except (BrokenPipeError, ValueError):
        err = open_pipe(run.stderr).read()
    assert (run.wait(60), err) == (0, b"")


def test_fix_goes_on_when_nobody_reads(tmp_path: Path) -> None:
    for i in range(30):
        (tmp_path / f"{i}.jsonl").write_bytes(D + b'{"text":"\\ud800"}\n' * 200)
    run = started("fix", "--isolated", "-q", "--jsonl", ".", cwd=tmp_path)
    open_pipe(run.stdout).close()
    open_pipe(run.stdin).close()
    assert run.wait(60) == 1
    assert open_pipe(run.stderr).read() == b""
    open_pipe(run.stderr).close()
    assert all((tmp_path / f"{i}.jsonl").read_bytes().startswith(C) for i in range(30))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_and_leaves_nothing_behind(tmp_path: Path, number: signal.Signals, status: int) -> None:
    run = started(*JSONL, "--line-buffered", "-o", str(tmp_path / "out"))
    stdin = open_pipe(run.stdin)
    stdin.write(D)
    stdin.flush()
    for _ in range(600):
        if any(p.stat().st_size for p in tmp_path.iterdir()):
            break
        time.sleep(0.05)
    run.send_signal(number)
    assert run.wait(60) == status
    assert open_pipe(run.stderr).read() == b""
    assert list(tmp_path.iterdir()) == []  # neither a half-written file nor a temporary one
    for pipe in (run.stdin, run.stdout, run.stderr):
        open_pipe(pipe).close()


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_all_is_written_whatever_the_buffer(process: Run, unbuffered: str) -> None:
    data = (b'{"text":"fine","x":"%s"}\n' % (b"." * 3000)) * 2000 + D
    assert process(*JSONL, stdin=data, env={"PYTHONUNBUFFERED": unbuffered}) == (0, data.replace(D, C), "")


def test_a_pipe_that_does_not_block_gets_everything(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    data = (b'{"text":"fine","x":"%s"}\n' % (b"." * 3000)) * 200
    (tmp_path / "in").write_bytes(data)
    run = started(*JSONL, "in", cwd=tmp_path, stdout=writer, env={"PYTHONUNBUFFERED": "1"})
    os.close(writer)
    time.sleep(0.5)  # long enough to fill the pipe; shorter only proves less
    with open(reader, "rb") as pipe:
        assert pipe.read() == data
    _, err = run.communicate(timeout=60)
    assert (run.returncode, err) == (0, b"")


def test_line_buffered_output_comes_before_the_input_ends() -> None:
    run = started(*JSONL, "--line-buffered")
    stdin, stdout = open_pipe(run.stdin), open_pipe(run.stdout)
    stdin.write(D)
    stdin.flush()
    assert stdout.readline() == C
    stdin.write(b"broken\n")
    stdin.flush()
    assert stdout.readline() == b"broken\n"
    out, err = run.communicate(timeout=60)
    assert (run.returncode, out) == (2, b"")
    assert b"-:2: no JSON" in err


def test_closed_streams_are_errors_and_no_crash(tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m cleantext clean --isolated"
    for redirect, status in (("<&-", 2), (">&-", 2), ("2>&-", 0)):
        done = subprocess.run(
            f"echo fine | {command} {redirect}", shell=True, env=environment(), capture_output=True, check=False
        )
        assert done.returncode == status, (redirect, done)
        assert b"Traceback" not in done.stderr


def test_a_terminal_sees_progress_and_colour_and_a_pipe_does_not(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    master, slave = pty.openpty()
    run = started(*JSONL, "--line-buffered", stdout=subprocess.DEVNULL, stderr=slave, env={"TERM": "xterm"})
    os.close(slave)
    stdin = open_pipe(run.stdin)
    seen = b""
    os.set_blocking(master, False)
    for _ in range(600):
        stdin.write(D)
        stdin.flush()
        time.sleep(0.05)
        try:
            seen += os.read(master, 65536)
        except OSError:
            continue
        if b"records" in seen:
            break
    stdin.close()
    assert run.wait(60) == 0
    os.close(master)
    assert b"\r\x1b[K" in seen
    assert b" records, 0 MB" in seen


def test_what_a_terminal_would_act_on_is_escaped_in_a_diff_too(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    (tmp_path / "a.txt").write_text("\x1b[2Jrain , and\n")
    master, slave = pty.openpty()
    run = started(
        "check", "--isolated", "--select", RULE, "--diff", "a.txt", cwd=tmp_path, stdout=slave, env={"TERM": "xterm"}
    )
    os.close(slave)
    seen = b""
    while True:
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        seen += data
    run.communicate(timeout=60)
    os.close(master)
    assert run.returncode == 1
    assert b"\x1b[2J" not in seen
    assert b"\\x1b[2Jrain, and" in seen
    assert b"\x1b[32m" in seen


def test_a_line_of_50_megabytes(process: Run) -> None:
    text = "It rained all day. " * 2_700_000
    line = b'{"a":1e5,"text":' + json.dumps(text + "\x1b[31mRain\x1b[0m").encode() + b',"b":1.0}\n'
    done = process("--isolated", "--jsonl", "--select", "terminal-escape", stdin=line)
    assert done.status == 0
    assert done.out == b'{"a":1e5,"text":"' + text.encode() + b'Rain","b":1.0}\n'


def test_a_stream_needs_no_more_memory_the_longer_it_is(tmp_path: Path) -> None:
    """A stream many times as long as the memory that the process may use beyond what it needs for nothing."""
    line = b'{"id":12345,"text":"' + b"It rained all day and the river rose. " * 100 + b'"}\n'
    block = line * 250 + D

    def peak(blocks: int) -> int:
        run = started(*JSONL, stdout=subprocess.DEVNULL)
        stdin = open_pipe(run.stdin)
        for _ in range(blocks):
            stdin.write(block)
        stdin.close()
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        open_pipe(run.stderr).close()
        assert run.returncode == 0
        return used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)

    little = peak(1)
    assert peak(120) - little < 20_000_000 < 120 * len(block) / 4
