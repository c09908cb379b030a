"""Telling what was found."""

from __future__ import annotations

import contextlib
import json
from typing import Any

from cleantext.cli.choose import Settings
from cleantext.cli.session import Session
from cleantext.cli.write import Output


def json_line(value: Any) -> str:
    """A value as JSON in one line; ASCII where it holds lone surrogates, which no encoding has."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return line


def listeners(session: Session, out: Output, settings: Settings, stack: contextlib.ExitStack) -> None:
    """Give the session those that its flags ask for."""
