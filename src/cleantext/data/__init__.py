"""Facts that rules are made of, each file with its sources."""

from __future__ import annotations

import os


def read(name: str) -> str:
    """The content of a data file. Raises OSError for a name that is none."""
    with open(os.path.join(os.path.dirname(__file__), name), encoding="utf-8") as file:
        return file.read()


def lines(name: str) -> list[str]:
    """The lines of a data file without its comments (``#`` at the start of a line) and without empty ones."""
    return [line for line in read(name).split("\n") if line and not line.startswith("#")]
