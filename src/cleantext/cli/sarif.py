"""Findings as a SARIF 2.1.0 log, as code scanning services read it."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from cleantext import __version__
from cleantext.cli.formats import json_line
from cleantext.cli.report import Places
from cleantext.cli.session import Seen
from cleantext.cli.terminal import excerpt
from cleantext.cli.write import Output
from cleantext.core.pipeline import Finding
from cleantext.core.rule import Rule


class Sarif:
    """A SARIF 2.1.0 log, written as it comes, so that it may be of any size."""

    def __init__(self, out: Output, rules: Sequence[Rule]) -> None:
        self._out = out
        self._first = True
        self._seen: Counter[tuple[str, str, str]] = Counter()
        described = [described_rule(r.name, r.summary, r.doc, r.topic) for r in rules]
        described.append(
            described_rule("guard", "Rules would take too much of a text, which is left as it was.", "", "guard")
        )
        self._index = {entry["id"]: i for i, entry in enumerate(described)}
        driver = {"name": "cleantext", "version": __version__, "semanticVersion": __version__, "rules": described}
        head = (
            '{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{"tool": '
            + json_line({"driver": driver})
            + ', "columnKind": "unicodeCodePoints", "results": ['
        )
        out.write(head.encode())

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None:
        """Write the findings of a text."""
        places = Places(seen.text)
        for found in findings:
            self._out.write(
                ("\n" if self._first else ",\n").encode() + json_line(self._result(seen, found, places)).encode()
            )
            self._first = False

    def _result(self, seen: Seen, found: Finding, places: Places) -> dict[str, Any]:
        (line, column), (end_line, end_column) = places(found.start), places(found.end)
        region = (
            {"startLine": seen.record}
            if seen.record
            else {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
        )
        what = f"'{excerpt(found.old)}'" + ("" if found.new is None else f" -> '{excerpt(found.new)}'")
        self._seen[seen.path, found.rule, found.old] += 1
        count = self._seen[seen.path, found.rule, found.old]
        # lines move, damage does not: what was found, and which one of its kind in the file
        print_ = f"{found.rule}\0{found.old}\0{count}".encode("utf-8", "surrogatepass")
        return {
            "ruleId": found.rule,
            "ruleIndex": self._index.get(found.rule, -1),
            "level": "warning",
            "message": {"text": f"{found.why} {what}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(seen.path)}, "region": region}}],
            "partialFingerprints": {"cleantext/v1": hashlib.sha256(print_).hexdigest()[:32]},
        }

    def end(self) -> None:
        """Close what is open."""
        self._out.write(b"\n]}]}\n")


def described_rule(name: str, summary: str, doc: str, topic: str) -> dict[str, Any]:
    """A rule as SARIF describes it."""
    return {
        "id": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": doc or summary},
        "help": {"text": f"cleantext explain {name}"},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": [topic]},
    }


def uri(path: str) -> str:
    """A path as a URI: relative to the working folder where it lies below it."""
    if path == "-":
        return "stdin"
    relative = os.path.relpath(path)
    if relative == ".." or relative.startswith(".." + os.sep):
        return Path(os.path.abspath(path)).as_uri()
    return quote(os.fsencode(relative.replace(os.sep, "/")))
