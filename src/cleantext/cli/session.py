"""One run of a command: what it writes to, what it has seen, and what its exit status will be."""

from __future__ import annotations

import traceback
from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple, Protocol

from cleantext.cli.terminal import Notes, visible
from cleantext.core.pipeline import Finding, Pipeline, Result


class Seen(NamedTuple):
    """A text in which something was found. ``record`` counts lines or texts from 1; 0 for a whole file."""

    path: str
    record: int
    field: str
    text: str
    result: Result

    @property
    def place(self) -> str:
        """Where the text stands, for a message."""
        record = f":{self.record}" if self.record else ""
        return f"{visible(self.path)}{record}"


class Listener(Protocol):
    """Told of every text in which something was found."""

    def add(self, seen: Seen, findings: tuple[Finding, ...]) -> None: ...

    def end(self) -> None: ...


class Session:
    """Cleans texts and tells the listeners what it saw."""

    def __init__(self, command: str, asked: Namespace, notes: Notes) -> None:
        self.command, self.asked, self.notes = command, asked, notes
        self.reports: list[Listener] = []  # of findings: for `fix` of those that remain
        self.records: list[Listener] = []  # of everything
        self.only_shows = command == "check" or bool(asked.diff)  # nothing is written but reports
        self.fixed = 0  # findings that were mended, or would be
        self.remaining = 0  # those that were not
        self.texts = 0  # texts in which something was found
        self.changed = 0  # texts that a pipeline changed

    def mend(
        self,
        pipeline: Pipeline,
        text: str,
        where: tuple[str, int, str],
        lang: str | None,
        title: str | None = None,
        spell: Callable[[str], object] | None = None,
    ) -> str:
        """``text`` cleaned; the same object when nothing changed.

        It is an error, and the text stays, when a rule fails, or when ``spell`` cannot write the outcome.
        """
        try:
            result = pipeline.run(text, lang=lang, title=title, reports=self.command != "clean" or self.listens)
        except Exception as error:
            seen = Seen(*where, text, Result(text, (), (), True))
            detail = f"\n{traceback.format_exc()}" if self.notes.verbose else ""
            self.notes.error(
                f"{seen.place}: a rule failed ({type(error).__name__}: {visible(str(error))[:200]}); the text is left"
                f" as it was. Please report this{detail}"
            )
            return text
        if spell is not None and result.edits and not self.only_shows:
            try:
                spell(result.text)
            except UnicodeEncodeError as error:
                missing = f"U+{ord(error.object[error.start]):04X}"
                place = Seen(*where, text, result).place
                self.notes.error(f"{place}: {error.encoding} has no {missing}; left as it is (--to-utf8 writes UTF-8)")
                return text
        if result.findings or result.edits:
            self.saw(Seen(*where, text, result))
        elif not result.stable:
            place = Seen(*where, text, result).place
            self.notes.warn(f"{place}: the rules did not come to rest; the text is left as it was. Please report this")
        return result.text

    @property
    def listens(self) -> bool:
        """Whether anybody wants to know what was found."""
        return bool(self.reports or self.records)

    def saw(self, seen: Seen) -> None:
        """Count what was found, and tell it."""
        findings = seen.result.findings
        applied = sum(1 for finding in findings if finding.applied)
        self.texts += 1
        self.changed += bool(seen.result.edits)
        self.fixed += applied
        self.remaining += len(findings) - applied
        for listener in self.records:
            listener.add(seen, findings)
        if self.reports:
            told = tuple(f for f in findings if not f.applied) if self.command == "fix" else findings
            if told or self.asked.diff:
                for listener in self.reports:
                    listener.add(seen, told)

    def end(self) -> None:
        """Finish all reports, and say how much it was."""
        for listener in (*self.records, *self.reports):
            listener.end()
        total = self.fixed + self.remaining
        if self.command == "check" and total:
            where = f"in {self.texts} texts" if self.texts > 1 else "in one text"
            self.notes.say(f"Found {total} {where}; cleantext fix would mend {self.fixed or 'none'}")
        elif self.command == "fix" and self.remaining:
            self.notes.say(f"{self.remaining} found that fix does not mend")

    @property
    def status(self) -> int:
        """The exit status."""
        if self.notes.errors:
            return 2
        asked = self.asked
        found = (
            bool(self.changed) if asked.diff
            else bool(self.fixed or self.remaining) if self.command == "check"
            else bool(self.remaining) if self.command == "fix"
            else False
        )  # fmt: skip
        if self.command == "check" and asked.diff:
            found = bool(self.fixed or self.remaining)
        if getattr(asked, "exit_non_zero_on_fix", None) and self.changed:
            found = True
        return int(found and not asked.exit_zero)
