"""Writing: to standard output, to a file in one step, and saying what went wrong."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any


class WriteError(Exception):
    """Output cannot be written, and why. Exit status 2."""


class Output:
    """A stream of bytes that names itself when it fails.

    A closed pipe raises BrokenPipeError, or, where ``goes_on``, swallows what is written from then on. ``eager``
    output is handed on at once.
    """

    def __init__(self, stream: Any, name: str, encoding: str = "utf-8") -> None:
        self.stream, self.name, self.encoding = stream, name, encoding
        self.goes_on = self.broken = self.eager = False

    def write(self, data: bytes | memoryview) -> None:
        """Write all of ``data``."""
        self._try(lambda: self._all(data))
        if self.eager:
            self.flush()

    def _all(self, data: bytes | memoryview) -> None:
        """Write on where a stream takes only a part: one without a buffer, or one that must not block."""
        rest = memoryview(data)
        while rest:
            try:
                taken = self.stream.write(rest)
            except BlockingIOError as error:
                taken = error.characters_written
            if not taken:
                import select

                select.select([], [self.stream], [])
            rest = rest[taken or 0 :]

    def say(self, line: str) -> None:
        """Write a line of text; what the encoding does not have is escaped."""
        self.write(f"{line}\n".encode(self.encoding, "backslashreplace"))

    def flush(self) -> None:
        """Hand on what is buffered."""
        self._try(self.stream.flush)

    def _try(self, act: Callable[[], Any]) -> None:
        if self.broken:
            return
        try:
            act()
        except BrokenPipeError:
            if not self.goes_on:
                raise
            self.broken = True
        except OSError as error:
            raise WriteError(f"cannot write {self.name}: {error.strerror}") from None


def standard_output() -> Output:
    """Standard output, as bytes. Raises WriteError where the process has none."""
    if sys.stdout is None:
        raise WriteError("cannot write standard output: it is closed")
    return Output(sys.stdout.buffer, "standard output", sys.stdout.encoding or "utf-8")


class Replacement(Output):
    """A file that takes another's place in one step, or not at all.

    What is written goes to a temporary file in the same folder; `commit` puts it in place, with the mode (and, where
    allowed, the owner) of the file it replaces. Links are followed first. Anything that is no regular file, such as
    a pipe or a device, is written to directly. Raises WriteError where the file cannot be made.
    """

    def __init__(self, path: str) -> None:
        self.target = os.path.realpath(path)
        self._temporary = ""
        self._mode: os.stat_result | None = None
        try:
            if os.path.exists(self.target):
                self._mode = os.stat(self.target)
                if not stat.S_ISREG(self._mode.st_mode):
                    super().__init__(open(self.target, "wb"), path)  # noqa: SIM115
                    return
                if not os.access(self.target, os.W_OK):
                    raise PermissionError(13, "Permission denied")
            folder, name = os.path.split(self.target)
            self._temporary = os.path.join(folder, f".{name[:80]}.{os.urandom(6).hex()}.tmp")
            descriptor = os.open(
                self._temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
            )
        except OSError as error:
            self._temporary = ""
            raise WriteError(f"cannot write {path}: {error.strerror}") from None
        super().__init__(os.fdopen(descriptor, "wb"), path)

    def commit(self) -> None:
        """Put what was written in place."""
        self.flush()
        if not self._temporary:
            self.stream.close()
            return
        try:
            self._like_the_old_one()
            os.fsync(self.stream.fileno())
            self.stream.close()
            os.replace(self._temporary, self.target)
            self._temporary = ""
        except OSError as error:
            raise WriteError(f"cannot write {self.name}: {error.strerror}") from None

    def _like_the_old_one(self) -> None:
        if self._mode is None:
            mask = os.umask(0)
            os.umask(mask)
            os.chmod(self._temporary, 0o666 & ~mask)
            return
        if hasattr(os, "fchown"):
            with contextlib.suppress(PermissionError):
                os.fchown(self.stream.fileno(), self._mode.st_uid, self._mode.st_gid)
        os.chmod(self._temporary, stat.S_IMODE(self._mode.st_mode))

    def discard(self) -> None:
        """Leave no trace; harmless after `commit`."""
        with contextlib.suppress(OSError):
            self.stream.close()
        if self._temporary:
            with contextlib.suppress(OSError):
                Path(self._temporary).unlink()
            self._temporary = ""

    def __enter__(self) -> Replacement:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()


@contextlib.contextmanager
def unwinding() -> Iterator[None]:
    """Let a request to end (SIGTERM) unwind like an interrupt, so that no temporary file is left behind."""
    import signal

    def end(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    try:
        before = signal.signal(signal.SIGTERM, end)
    except ValueError:  # not in the main thread
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def direct(path: str) -> Iterator[Output]:
    """A file that is written as it goes, so that what it tells survives whatever happens later."""
    try:
        file = open(path, "wb")  # noqa: SIM115
    except OSError as error:
        raise WriteError(f"cannot write {path}: {error.strerror}") from None
    out = Output(file, path)
    try:
        yield out
        out.flush()
    finally:
        with contextlib.suppress(OSError):
            file.close()


def output(path: str | None, stack: contextlib.ExitStack) -> tuple[Output, Replacement | None]:
    """Where to write to, and the file to put in place at the end if it is one."""
    if path is None or path == "-":
        return standard_output(), None
    made = stack.enter_context(Replacement(path))
    return made, made
