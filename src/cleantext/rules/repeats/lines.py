"""The lines of a text as the rules about repetition see them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.pattern import pattern

TOP = 6_000  # characters at the top of a text among which a headline is looked for
TOP_LINES = 60  # and lines with something in them
LONGEST = 260  # characters of a headline with the name of its site; no headline is longer
BEFORE = 3  # lines (a byline, a date, a section) that may stand before the headline
FURNITURE = 80  # characters of each
PROSE = 100  # characters of a line that is no verse, entry or heading
PROSE_WIDE = 40  # and where a letter is a word or a syllable (Chinese, Japanese, Korean)

_TAGS = pattern(r"</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]{0,200})?>", engine="re")
_MARKUP = pattern(r"\s*(?:#{1,6}\s+(.*?)\s*#*|={1,6}\s+(.*?)\s+={1,6}|(\*\*|__)(.+)\3)\s*", "s", engine="re")
_BETWEEN_WORDS = pattern(r"[^\w\p{M}+%€$£#]+|_+")  # what two writings of one headline may differ in


class Line(NamedTuple):
    """One line with something in it."""

    start: int  # offset of its first character, white space included
    end: int  # offset after its newline
    text: str  # without the white space around it
    plain: str  # and without the markup of a heading
    bare: str  # its words alone, in one case, with a space between them; empty where it is too long for a headline

    @property
    def marked(self) -> bool:
        """Whether it is written as a heading, in Markdown, wiki text or HTML."""
        return self.plain != self.text


def top_lines(text: str) -> Iterator[Line]:
    """The lines near the top that have something in them."""
    start = count = 0
    while start < min(len(text), TOP) and count < TOP_LINES:
        end = text.find("\n", start) + 1 or len(text)
        if not text[start : start + 1].isspace() or text[start:end].strip():
            yield read(text, start, end)
            count += 1
        start = end


def last_line(text: str) -> Line | None:
    """The last line that has something in it, if it is short enough for a headline."""
    tail = len(text[-LONGEST - 100 :].rstrip())
    if not tail:
        return None
    end = max(0, len(text) - LONGEST - 100) + tail
    start = text.rfind("\n", max(0, end - LONGEST - 1), end) + 1
    if start == 0 or end - start > LONGEST:
        return None
    return read(text, start, text.find("\n", end) + 1 or len(text))


def read(text: str, start: int, end: int) -> Line:
    """The line between two offsets."""
    line = text[start : min(end, start + TOP)].strip()
    if len(line) > LONGEST:
        return Line(start, end, line, line, "")
    plain = unmarked(line)
    return Line(start, end, line, plain, bare(plain))


def unmarked(line: str) -> str:
    """A line without what makes it a heading in HTML, Markdown or wiki text."""
    if "<" in line:
        line = _TAGS.sub("", line).strip() or line
    if line[:1] in ("#", "=", "*", "_") and (heading := _MARKUP.fullmatch(line)):
        line = heading[1] or heading[2] or heading[4] or line
    return line


def bare(line: str) -> str:
    """The words of a line in one case with single spaces between: neither punctuation nor quotation marks."""
    return str(_BETWEEN_WORDS.sub(" ", line.casefold())).strip()


def is_prose(line: str) -> bool:
    """Whether a line is too long for anything but prose."""
    return len(line) >= PROSE or (len(line) >= PROSE_WIDE and is_wide(line))


def is_wide(line: str) -> bool:
    """Whether the line is written in Chinese characters, kana or Hangul."""
    return not line.isascii() and any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in line[:40])


def letters(line: str) -> int:
    """How many letters it has."""
    return sum(map(str.isalpha, line))


def place(text: str, line: Line) -> str:
    """Where a line stands, for the reader of a finding."""
    offset = line.end - len(text[line.start : line.end].lstrip())
    return f"line {text.count(chr(10), 0, line.start) + 1}, offset {offset}"


def cut(text: str, line: Line, closed: bool = False) -> tuple[int, int, bool]:
    """What to remove so that a line is gone and the blank lines around it do not add up.

    ``closed`` says that a blank line, or nothing, stands before it once the lines just before it are gone as well;
    the third of what is returned says the same to the line after it.
    """
    start, end = line.start, line.end
    if not text[end : end + LONGEST].strip() and not text[end:].strip():  # nothing follows: the newline before it goes
        first = len(text[:start].rstrip())
        return (first, start + len(text[start:end].rstrip()), False) if first else (start, end, True)
    before = text[max(0, start - 4) : start]
    closed = closed or before.endswith(("\n\n", "\r\n\r\n")) or (start < TOP and not text[:start].strip())
    while closed and text.startswith(("\n", "\r\n"), end):
        end += 1 if text[end] == "\n" else 2
    return start, end, closed


def either_case(words: str) -> str:
    """A pattern for words in either case, which a trigger may hold too."""
    return "".join(f"[{c.upper()}{c}]" if len(c.upper()) == 1 and c.upper() != c else c for c in words)
