"""What a terminal may be shown: escapes, colours, notes and progress."""

from __future__ import annotations

import os
import re
import sys
import time
from typing import Any, TextIO

# Controls could drive the terminal, directional marks could reorder the line, odd spaces could not be told apart.
_UNSHOWN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_COLOURS = {"bold": "1", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def visible(text: str) -> str:
    """``text`` with every character escaped that a terminal would act on or not show."""
    return _UNSHOWN.sub(lambda m: _SHORT.get(m[0]) or escape(ord(m[0])), text)


def escape(code: int) -> str:
    r"""``\x1b``, ``\u200b`` or ``\U000e0001``."""
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def excerpt(text: str, most: int = 60) -> str:
    """``text``, made visible, with its middle left out where it is long."""
    if len(text) > most:
        text = f"{text[: most // 2 - 1]} … {text[-(most // 2 - 2) :]}"
    return visible(text)


def coloured(when: str, stream: Any) -> bool:
    """Whether to write colours to this stream: the flag, then the environment, then whether it is a terminal."""
    if when in ("always", "never"):
        return when == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return os.environ.get("TERM") != "dumb" and is_terminal(stream)


def is_terminal(stream: Any) -> bool:
    """Whether the stream is a terminal; a closed one is none."""
    try:
        return bool(stream.isatty())
    except (AttributeError, ValueError, OSError):
        return False


class Paint:
    """Colours, or none."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def __call__(self, colour: str, text: str) -> str:
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.on else text


class Notes:
    """Standard error: errors always, notes unless quiet, details only when asked; progress on a terminal."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, color: str = "auto") -> None:
        self.stream: TextIO | None = sys.stderr
        self.quiet, self.verbose = quiet, verbose
        self.paint = Paint(coloured(color, self.stream))
        self.shows_progress = not quiet and is_terminal(self.stream)
        self.errors = 0
        self._began = self._shown = time.monotonic()
        self._line = False
        self._said: set[str] = set()

    def error(self, message: str) -> None:
        """An error: counts for the exit status."""
        self.errors += 1
        self._write(f"{self.paint('red', 'error')}: {message}")

    def warn(self, message: str) -> None:
        """Something odd that is no error of the user's."""
        self._write(f"{self.paint('yellow', 'warning')}: {message}")

    def note(self, message: str) -> None:
        """What was done, or left alone."""
        if not self.quiet:
            self._write(message)

    def say(self, message: str) -> None:
        """A note that needs no name in front."""
        if not self.quiet:
            self.done()
            self._put(f"{message}\n")

    def once(self, message: str) -> None:
        """A note that is not repeated."""
        if message not in self._said:
            self._said.add(message)
            self.note(message)

    def detail(self, message: str) -> None:
        """What only -v tells."""
        if self.verbose and not self.quiet:
            self._write(message)

    def progress(self, message: str) -> None:
        """How far the work is, five times a second, and only when it has gone on for a second."""
        now = time.monotonic()
        if self.shows_progress and now - self._began > 1 and now - self._shown > 0.2:
            self._shown, self._line = now, True
            self._put(f"\r\x1b[K{message[:78]}")

    def done(self) -> None:
        """Take the progress line away."""
        if self._line:
            self._line = False
            self._put("\r\x1b[K")

    def _write(self, message: str) -> None:
        self.done()
        self._put(f"cleantext: {message}\n")

    def _put(self, message: str) -> None:
        if self.stream is not None:
            try:
                self.stream.write(message)
                self.stream.flush()
            except (OSError, ValueError):
                self.stream = None  # nobody listens
