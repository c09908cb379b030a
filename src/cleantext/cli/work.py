"""The commands that read texts: clean, check, fix and names."""

from __future__ import annotations

import contextlib
import os
import sys
from argparse import Namespace
from typing import Any

from cleantext.cli import jsonl, paths
from cleantext.cli.choose import Settings
from cleantext.cli.command import is_piped, silence
from cleantext.cli.config import Config, Configs
from cleantext.cli.flags import UsageError
from cleantext.cli.names import Names
from cleantext.cli.paths import Found, Problem
from cleantext.cli.session import Listener, Session
from cleantext.cli.terminal import Notes, is_terminal, visible
from cleantext.cli.texts import Texts
from cleantext.cli.write import Output, Replacement, WriteError, direct, output, unwinding


class Work:
    """One run over all files of a command."""

    def __init__(self, command: str, asked: Namespace, notes: Notes) -> None:
        self.command, self.asked, self.notes = command, asked, notes
        self.session = Names(asked, notes) if command == "names" else Session(command, asked, notes)
        self._configs = Configs(asked.config, bool(asked.isolated))
        self._settings: dict[int, tuple[Config, Settings]] = {}
        self.root = self.settings(os.getcwd())
        self.out: Output | None = None
        self.incomplete = False  # whether something could not be read to its end

    def settings(self, folder: str) -> Settings:
        """What flags and configuration say for files of a folder."""
        config = self._configs.near(folder)
        if id(config) not in self._settings:
            made = Settings(self.asked, config)
            jsonl.check_fields(made)
            if config.path:
                self.notes.detail(f"configuration: {visible(config.path)}")
            if made.left_out and self.command != "names":
                self.notes.once(f"--lines leaves out the rules that need more than a line: {', '.join(made.left_out)}")
            self._settings[id(config)] = config, made
        return self._settings[id(config)][1]

    def files(self) -> list[Found | Problem]:
        """What to work on."""
        named = list(self.asked.paths)
        listed = False
        for flag, end in (("files_from", b"\n"), ("files0_from", b"\0")):
            if source := getattr(self.asked, flag):
                listed = True
                named += paths.names_in(read_list(source), end)
        if (
            not named
            and not listed
            and (self.command in ("clean", "names") or (self.command == "check" and is_piped()))
        ):
            named = ["-"]
        piped = not named and not listed and is_piped()
        if self.command == "fix" and ("-" in named or piped) and not self.asked.diff:
            raise UsageError("fix rewrites files; cleantext clean is the filter for standard input")
        if named.count("-") > 1 or ("-" in named and "-" in (self.asked.files_from, self.asked.files0_from)):
            raise UsageError("standard input can be read only once")
        if self.command == "clean":
            return [Found(n, "" if n == "-" else os.path.abspath(n), True) for n in named]
        return list(paths.find(named, records=bool(self.asked.jsonl)))

    def listen(self, out: Output, stack: contextlib.ExitStack) -> None:
        """Set up the reports that were asked for."""
        asked, session = self.asked, self.session
        if isinstance(session, Names):
            session.begin(out)
            return
        if asked.findings:
            from cleantext.cli.formats import Record

            session.records.append(Record(stack.enter_context(direct(asked.findings))))
        if asked.diff:
            from cleantext.cli.diff import DiffReport

            session.reports.append(DiffReport(out, session))
        elif self.command != "clean":
            session.reports.append(self._report(out))

    def _report(self, out: Output) -> Listener:
        how = self.root.value("output-format") or "text"
        if how == "text":
            from cleantext.cli.report import TextReport

            return TextReport(out, self.session)
        if how == "sarif":
            from cleantext.cli.sarif import Sarif
            from cleantext.rules import all_rules

            return Sarif(out, all_rules())
        from cleantext.cli import formats

        return formats.JsonReport(out) if how == "json" else formats.GithubReport(out)

    def each(self, found: Found) -> None:
        """Work on one file."""
        is_input = found.shown == "-"
        shown = (self.asked.stdin_filename or "-") if is_input else found.shown
        full = os.path.abspath(shown) if shown != "-" else ""
        settings = self.settings(os.path.dirname(full) if full else os.getcwd())
        wanted = not full or not self.excluded(settings, found, full)
        guarded = full and self.command != "clean" and not self.asked.force_format and not self.asked.jsonl
        if wanted and guarded and (why := paths.not_prose(full)):
            self.notes.note(f"{visible(shown)}: left alone: {why} (--force-format text takes it for text)")
            wanted = False
        try:
            if is_input:
                self.stream(sys.stdin.buffer if sys.stdin else None, settings, full, shown, wanted)
            elif wanted and self.command == "fix" and not self.asked.diff:
                self.in_place(settings, found)
            elif wanted or self.command == "clean":
                with open(found.full, "rb") as file:
                    self.stream(file, settings, full, shown, wanted)
        except IsADirectoryError:
            self.incomplete = True
            self.notes.error(f"{visible(shown)} is a folder; cleantext check and fix take folders")
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            self.incomplete = True
            self.notes.error(f"{visible(shown)}: cannot be read: {error.strerror}")
        except jsonl.Stop as stop:
            self.notes.error(str(stop))
            raise

    def excluded(self, settings: Settings, found: Found, full: str) -> bool:
        """Whether to leave a file out; one that was named only if that was asked for."""
        if found.named and not settings.value("force-exclude"):
            return False
        if settings.excludes(full):
            self.notes.detail(f"{visible(found.shown)}: excluded")
            return True
        return False

    def stream(self, stream: Any, settings: Settings, full: str, shown: str, wanted: bool) -> None:
        """Carry a stream to the output."""
        if stream is None:
            raise OSError(9, "it is closed")
        out = None if self.session.only_shows else self.out
        if not wanted:
            while out is not None and (data := stream.read1(1 << 20)):
                out.write(data)
            return
        reader = (jsonl.Lines if self.asked.jsonl else Texts)(self.session, settings, full, shown)
        reader.run(stream, out)

    def in_place(self, settings: Settings, found: Found) -> None:
        """Mend a file where it stands."""
        target = os.path.realpath(found.full)
        before = os.stat(target)
        if not os.path.isfile(target):
            raise OSError(22, "it is no regular file")
        fixed, changed = self.session.fixed, self.session.changed
        if self.asked.jsonl or self.asked.lines or self.asked.null:
            with Replacement(target) as new, open(target, "rb") as file:
                reader = (jsonl.Lines if self.asked.jsonl else Texts)(self.session, settings, found.full, found.shown)
                reader.run(file, new)
                written = self.session.changed > changed or new.stream.tell() != before.st_size
                if written:
                    self.replace(new, target, before)
        else:
            with open(target, "rb") as file:
                data = file.read()
            mended = Texts(self.session, settings, found.full, found.shown).whole(data)
            written = mended is not None and mended != data
            if mended is not None and written:
                with Replacement(target) as new:
                    new.write(mended)
                    self.replace(new, target, before)
        if written:
            self.notes.say(f"Fixed {visible(found.shown)} ({self.session.fixed - fixed})")

    def replace(self, new: Replacement, target: str, before: os.stat_result) -> None:
        """Put a mended file in place, unless somebody else wrote to it meanwhile."""
        now = os.stat(target)
        if (now.st_mtime_ns, now.st_size, now.st_ino) != (before.st_mtime_ns, before.st_size, before.st_ino):
            raise OSError(16, "it was changed by somebody else meanwhile; left as it is")
        new.commit()


def read_list(source: str) -> bytes:
    """The bytes of a list of files. Raises UsageError where it cannot be read."""
    try:
        if source == "-":
            return sys.stdin.buffer.read() if sys.stdin else b""
        with open(source, "rb") as file:
            return file.read()
    except OSError as error:
        raise UsageError(f"cannot read the list of files {source}: {error.strerror}") from None


def work(command: str, asked: Namespace) -> int:
    """Run clean, check, fix or names; the exit status."""
    notes = Notes(quiet=bool(asked.quiet), verbose=bool(asked.verbose), color=asked.color or "auto")
    if sum(map(bool, (asked.jsonl, asked.lines, asked.null))) > 1:
        raise UsageError("--jsonl, --lines and --null exclude each other")
    for flag in ("field", "lang_field", "title_field", "drop_title", "on_error"):
        if getattr(asked, flag) and not asked.jsonl:
            raise UsageError(f"--{flag.replace('_', '-')} is about JSON lines: add --jsonl")
    job = Work(command, asked, notes)
    files = job.files()
    if not files:
        notes.note("no files")
        return 0
    spare(command, asked, files)
    with contextlib.ExitStack() as stack:
        stack.callback(notes.done)
        stack.enter_context(unwinding())
        job.out, replacement = output(asked.output, stack)
        job.out.eager = bool(asked.line_buffered) or is_terminal(job.out.stream)
        job.out.goes_on = command == "fix"  # files are mended even if nobody reads what is said of them
        job.listen(job.out, stack)
        for count, found in enumerate(files):
            notes.progress(f"{count:,} of {len(files):,} files")
            try:
                if isinstance(found, Problem):
                    job.incomplete = True
                    notes.error(f"{visible(found.shown)}: {found.why}")
                else:
                    job.each(found)
            except jsonl.Stop:
                job.incomplete = True
                break
            except WriteError as error:
                if command != "fix":
                    raise
                notes.error(str(error))  # the other files may still be mended
        job.session.end()
        job.out.flush()
        if replacement is not None and command in ("clean", "names") and job.incomplete:
            notes.error(f"{visible(asked.output)} is left as it was, since not everything could be read")
        elif replacement is not None:
            replacement.commit()
        if job.out.broken:
            silence()
    return job.session.status


def spare(command: str, asked: Namespace, files: list[Found | Problem]) -> None:
    """Refuse a findings file or a list of names that would overwrite a text or a gazetteer."""
    if command == "names" and asked.output and asked.output != "-":
        read = [f.shown for f in files if f.shown != "-"] + list(asked.gazetteer or ())
        if os.path.realpath(asked.output) in map(os.path.realpath, read):
            raise UsageError(f"-o {visible(asked.output)} would overwrite what is read")
    if asked.findings:
        real = os.path.realpath(asked.findings)
        others = [os.path.realpath(f.shown) for f in files if f.shown != "-"]
        if real in others or (asked.output and real == os.path.realpath(asked.output)):
            raise UsageError(f"--findings {visible(asked.findings)} would overwrite a file of texts")
