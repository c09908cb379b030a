"""Findings for programs: JSON lines, and annotations of GitHub's actions."""

from __future__ import annotations

import json
from typing import Any

from cleantext.cli.report import Places
from cleantext.cli.session import Seen
from cleantext.cli.terminal import excerpt
from cleantext.cli.write import Output
from cleantext.core.pipeline import Finding


def json_line(value: Any) -> str:
    """A value as JSON in one line; ASCII where it holds lone surrogates, which no encoding has."""
    line = json.dumps(value, ensure_ascii=False)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value)
    return line


def about(seen: Seen) -> dict[str, Any]:
    """Where a text stands: its path, its record counted from 1, its field; what there is of them."""
    place: dict[str, Any] = {"path": seen.path} if seen.path != "-" or not seen.record else {}
    if seen.record:
        place["record"] = seen.record
    if seen.field:
        place["field"] = seen.field
    return place


def fields(found: Finding, places: Places) -> dict[str, Any]:
    """A finding as an object. Lines and columns count from 1, offsets from 0, all in code points."""
    line, column = places(found.start)
    end_line, end_column = places(found.end)
    return {
        "rule": found.rule, "line": line, "column": column, "end_line": end_line, "end_column": end_column,
        "start": found.start, "end": found.end, "old": found.old, "new": found.new, "why": found.why,
        "applied": found.applied,
    }  # fmt: skip


class JsonReport:
    """One object a finding. ``applied`` says whether ``fix`` and ``clean`` mend it with the same flags."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the findings of a text."""
        places = Places(seen.text)
        for found in findings:
            self._out.write(json_line(about(seen) | fields(found, places)).encode() + b"\n")

    def end(self) -> None:
        """Nothing more to say."""


class Record:
    """One object a text that was changed or reported on, with all that is needed to undo the changes."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the text's findings and edits, at once: this may be the only way back."""
        places = Places(seen.text)
        edits = []
        shift = 0
        for start, end, new in seen.result.edits:
            edits.append(
                {"start": start, "end": end, "old": seen.text[start:end], "new": new, "new_start": start + shift}
            )
            shift += len(new) - (end - start)
        told = about(seen) | {"findings": [fields(f, places) for f in findings], "edits": edits}
        self._out.write(json_line(told).encode() + b"\n")
        self._out.flush()

    def end(self) -> None:
        """Nothing more to say."""


class GithubReport:
    """Workflow commands that annotate the lines of a change."""

    def __init__(self, out: Output) -> None:
        self._out = out

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the findings of a text."""
        places = Places(seen.text)
        for found in findings:
            (line, column), (end_line, end_column) = places(found.start), places(found.end)
            if seen.record:
                line = end_line = seen.record
            told = [f"title=cleantext ({found.rule})", f"file={escaped(seen.path, ':,')}", f"line={line}"]
            if line == end_line and not seen.record:  # columns of different lines would be refused
                told += [f"col={column}", f"endLine={end_line}", f"endColumn={end_column}"]
            else:
                told += [f"endLine={end_line}"]
            what = f"'{excerpt(found.old)}'" + ("" if found.new is None else f" -> '{excerpt(found.new)}'")
            where = f"{seen.path}:{line}:{column}" if not seen.record else f"{seen.path}:{line}"
            message = escaped(f"{where}: {found.why} {what}")
            self._out.write(f"::warning {','.join(told)}::{message}\n".encode("utf-8", "backslashreplace"))

    def end(self) -> None:
        """Nothing more to say."""


def escaped(text: str, more: str = "") -> str:
    """Text as workflow commands want it."""
    for char in "%\r\n" + more:
        text = text.replace(char, f"%{ord(char):02X}")
    return text
