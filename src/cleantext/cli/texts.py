"""Plain texts: whole files, or lines or NUL-terminated texts one by one as they come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from cleantext.cli.choose import Settings
from cleantext.cli.decode import Binary, Coding, Undecodable, decode, eight, extends_ascii
from cleantext.cli.jsonl import Writer, blocks
from cleantext.cli.session import Session
from cleantext.cli.terminal import visible

_MARK = b"\xef\xbb\xbf"


class Texts:
    """Carries the texts of one file through a pipeline."""

    def __init__(self, session: Session, settings: Settings, path: str, name: str) -> None:
        self._session, self._settings = session, settings
        self._path, self._name = path, name
        asked = session.asked
        self._end = "\0" if asked.null else "\n" if asked.lines else ""
        self._strict = bool(settings.value("strict"))
        self._to_utf8 = bool(settings.value("to-utf8"))
        self._declared = settings.codec

    def run(self, stream: Any, out: Writer | None) -> None:
        """Read everything and write it cleaned. ``out`` is None to only look."""
        if not self._end:
            data = stream.read()
            new = self.whole(data)
            if out is not None:
                out.write(data if new is None else new)
            return
        source = blocks(stream, self._end.encode())
        first = next(source, b"")
        if self._wide(first):
            data = first + b"".join(source)
            new = self._decoded(data, self._each_of)
            if out is not None:
                out.write(data if new is None else new)
            return
        self._stream(first, source, out)

    def whole(self, data: bytes) -> bytes | None:
        """A file's bytes cleaned; None to leave them as they are."""
        return self._decoded(data, self._one)

    def _wide(self, first: bytes) -> bool:
        """Whether line ends are more than a byte, so that the text has to be decoded before it is cut."""
        if first.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")):
            return True
        if self._declared and not extends_ascii(self._declared):
            return True
        return self._end == "\n" and b"\0" in first[:8192]

    def _decoded(self, data: bytes, clean: Callable[[str, Coding], str]) -> bytes | None:
        notes, name = self._session.notes, visible(self._name)
        try:
            text, coding = decode(data, self._declared, self._strict)
        except Binary as error:
            notes.note(f"{name}: left alone: {error}")
            return None
        except Undecodable as error:
            notes.error(f"{name}: {error}; left as it is")
            return None
        if coding.note:
            notes.note(f"{name}: {coding.note}")
        elif coding.bom or coding.codec != "utf-8":
            notes.detail(f"{name}: {coding.codec}{' with a byte order mark' if coding.bom else ''}")
        new = clean(text, coding)
        if new is text and not (self._to_utf8 and (coding.bom or coding.codec != "utf-8")):
            return None
        return self._encoded(new, coding)

    def _encoded(self, new: str, coding: Coding) -> bytes:
        try:
            return new.encode("utf-8", coding.errors) if self._to_utf8 else coding.encode(new)
        except UnicodeEncodeError as error:
            error.encoding = coding.codec  # many call themselves charmap
            raise

    def _mend(self, text: str, coding: Coding, number: int) -> str:
        pipeline = self._settings.pipeline(self._path, escaped=coding.escaped)
        spell = partial(self._encoded, coding=coding)
        return self._session.mend(pipeline, text, (self._name, number, ""), self._settings.lang, spell=spell)

    def _one(self, text: str, coding: Coding) -> str:
        return self._mend(text, coding, 0)

    def _each_of(self, text: str, coding: Coding) -> str:
        return self._each(text, coding, 0) or text

    def _each(self, text: str, coding: Coding, number: int) -> str | None:
        """All texts of a block cleaned; None when nothing changed. ``number`` counts those before it."""
        pieces = text.split(self._end)
        changed = False
        for i, piece in enumerate(pieces):
            if not piece:
                continue
            tail = "\r" if self._end == "\n" and piece.endswith("\r") else ""
            old = piece[:-1] if tail else piece
            new = self._mend(old, coding, number + i + 1)
            if new is not old:
                pieces[i] = new + tail
                changed = True
        return self._end.join(pieces) if changed else None

    def _stream(self, first: bytes, rest: Iterator[bytes], out: Writer | None) -> None:
        notes = self._session.notes
        end = self._end.encode()
        number = read = 0
        block = first
        if block.startswith(_MARK):
            block = block.removeprefix(_MARK)
            if out is not None and not self._to_utf8:
                out.write(_MARK)
        while block:
            new = self._block(block, number)
            if out is not None:
                out.write(new)
            number += block.count(end)
            read += len(block)
            if notes.shows_progress:
                notes.progress(f"{number:,} texts, {read / 1e6:,.0f} MB")
            block = next(rest, b"")

    def _block(self, block: bytes, number: int) -> bytes:
        try:
            text = block.decode("utf-8")
        except UnicodeDecodeError:
            end = self._end.encode()
            pieces = block.split(end)
            return end.join(self._odd(piece, number + i) for i, piece in enumerate(pieces))
        new = self._each(text, Coding(), number)
        if new is None:
            return block
        return self._encoded(new, Coding())

    def _odd(self, piece: bytes, number: int) -> bytes:
        """One text of a block that holds bytes which are no UTF-8."""
        place = f"{visible(self._name)}:{number + 1}"
        try:
            text, coding = piece.decode("utf-8"), Coding()
        except UnicodeDecodeError:
            try:
                text, coding = eight(piece, b"", self._declared or "utf-8", self._strict)
            except Undecodable as error:
                self._session.notes.error(f"{place}: {error}; left as it is")
                return piece
            if coding.note:
                self._session.notes.once(f"{place}: bytes that are not {coding.codec} are kept as they are")
        new = self._each(text, coding, number)
        if new is None and not (self._to_utf8 and coding.codec != "utf-8"):
            return piece
        return self._encoded(text if new is None else new, coding)
