"""JSON lines: records go by as bytes, and only the literals of texts that changed are replaced.

A line whose texts did not change is written as the very bytes that were read; so is one that is broken, after it
was reported.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Protocol

from cleantext.cli.choose import Settings
from cleantext.cli.flags import UsageError
from cleantext.cli.session import Session
from cleantext.cli.splice import splice
from cleantext.cli.terminal import visible

_BLOCK = 1 << 20
_BOM = b"\xef\xbb\xbf"


class Writer(Protocol):
    """Where cleaned lines go."""

    def write(self, data: bytes | memoryview) -> None: ...


class Stop(Exception):
    """A broken line, with ``--on-error fail``."""


def blocks(stream: Any, end: bytes = b"\n", size: int = _BLOCK) -> Iterator[bytes]:
    """What a stream holds, in blocks that end where a line ends; the last one may not. As soon as it can be read."""
    held: list[bytes] = []
    while data := stream.read1(size):
        cut = data.rfind(end) + 1
        if cut:
            yield b"".join((*held, data[:cut]))
            held = [data[cut:]] if cut < len(data) else []
        else:
            held.append(data)
    if held:
        yield b"".join(held)


class Lines:
    """Carries the records of one stream through a pipeline."""

    def __init__(self, session: Session, settings: Settings, path: str, name: str) -> None:
        import orjson

        self._loads = orjson.loads
        self._session, self._name = session, name
        self._pipeline = settings.pipeline(path)
        self._fields = settings.fields
        self._lang, self._lang_field = settings.lang, settings.value("lang-field") or "lang"
        self._title_field = settings.value("title-field") or ("title" if settings.value("drop-title") else None)
        self._strict = bool(settings.value("strict"))
        self._on_error = session.asked.on_error or "pass"
        self.records = self.without = 0
        self._example: list[str] = []  # the keys of a record without any of the fields

    def run(self, stream: Any, out: Writer | None) -> None:
        """Read all lines and write them cleaned. ``out`` is None to only look."""
        notes = self._session.notes
        number = read = 0
        try:
            for block in blocks(stream):
                view = memoryview(block)
                kept = start = 0  # what lies between is to be written as it was read
                while start < len(block):
                    end = block.find(b"\n", start) + 1 or len(block)
                    number += 1
                    line = view[start:end]
                    new = self._line(line, number)
                    if new is not None:
                        if out is not None:
                            out.write(view[kept:start])
                            out.write(new)
                        kept = end
                    start = end
                if out is not None:
                    out.write(view[kept:])
                read += len(block)
                if notes.shows_progress:
                    notes.progress(f"{number:,} records, {read / 1e6:,.0f} MB")
        finally:
            self._tell()

    def _line(self, line: memoryview, number: int) -> bytes | None:
        """The line as it is to be written; None to write it as it was read."""
        try:
            record = self._loads(line)
        except ValueError:
            try:
                record = self._second(line, number)
            except ValueError as error:
                return self._broken(number, str(error))
            if record is None:
                return None
        if type(record) is not dict:
            return self._broken(number, f"a JSON {kind(record)}, where an object was expected")
        self.records += 1
        mended: dict[str, str] = {}
        missing = 0
        told = record.get(self._lang_field)
        lang = told.replace("_", "-") if type(told) is str and told not in ("", "und") else self._lang
        title = record.get(self._title_field) if self._title_field else None
        problem = ""
        for field in self._fields:
            text = record.get(field)
            if type(text) is str:
                new = self._session.mend(
                    self._pipeline, text, (self._name, number, field), lang, title if type(title) is str else None
                )
                if new is not text:
                    mended[field] = new
            elif text is None:
                missing += 1
            else:
                problem = f"field {visible(field)!r} is a JSON {kind(text)}, where a string was expected"
        if missing == len(self._fields):
            self.without += 1
            self._example = self._example or list(record)
        if problem and self._broken(number, problem) is not None:
            return b""
        return splice(bytes(line), mended) if mended else None

    def _second(self, line: memoryview, number: int) -> Any:
        """What the fast parser refused, with the one of the standard library; None for an empty line.

        That one takes NaN and lone surrogates, also those that stand as bytes. Raises ValueError with the reason.
        """
        data = bytes(line)
        if number == 1:
            data = data.removeprefix(_BOM)
        if not data.strip(b" \t\r\n"):
            return None
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            try:
                text = data.decode("utf-8", "strict" if self._strict else "surrogatepass")
            except UnicodeDecodeError:
                raise ValueError(f"byte 0x{data[error.start]:02x} at column {error.start + 1} is not UTF-8") from None
        try:
            return json.loads(text)
        except json.JSONDecodeError as error:
            raise ValueError(f"no JSON: {error.msg.removesuffix(' at')} at column {error.colno}") from None
        except RecursionError:
            raise ValueError("nested too deeply") from None

    def _broken(self, number: int, why: str) -> bytes | None:
        """Report a broken line; what is to be written for it, None for the line itself."""
        message = f"{visible(self._name)}:{number}: {why}"
        if self._on_error == "fail":
            raise Stop(message)
        dropped = self._on_error == "drop"
        self._session.notes.error(f"{message}; the line is {'dropped' if dropped else 'passed through'}")
        return b"" if dropped else None

    def _tell(self) -> None:
        notes = self._session.notes
        if self.without and self.without == self.records:
            keys = ", ".join(visible(key) for key in self._example[:12]) or "none"
            notes.warn(
                f"{visible(self._name)}: no record has a text in {' or '.join(self._fields)}"
                f" (the first one's fields: {keys}); --field NAME says where the text is"
            )
        elif self.without:
            notes.detail(f"{visible(self._name)}: {self.without} of {self.records} records have no text")
        notes.detail(f"{visible(self._name)}: {self.records} records")


def kind(value: object) -> str:
    """What JSON calls a value."""
    if isinstance(value, bool):
        return "boolean"
    return {dict: "object", list: "array", str: "string", int: "number", float: "number"}.get(type(value), "null")


def check_fields(settings: Settings) -> None:
    """Refuse a field that is named twice."""
    if len(set(settings.fields)) != len(settings.fields):
        raise UsageError("--field names a field twice")
