"""Control characters, and other characters that no reader is meant to see."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule

# ECMA-48, 5.4 (control sequences), 5.6 (control strings) and ISO 2022, 6.3 (designations); and the two-character
# sequences of the VT100 that no letter of the text can be mistaken for. The bounds are far above what is in use.
_SEQUENCE = pattern(
    r"\x1b(?:\[[\x30-\x3f]{0,40}[\x20-\x2f]{0,4}[\x40-\x7e]"
    r"|\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)"
    r"|[()*+][\x30-\x7e]"
    r"|[78=>](?![0-9]))",
    engine="re",
)
_STRUCK = pattern(r"(?:(?:[^\s\x08]\x08){1,8}[^\s\x08])+", engine="re")
_WIDENED = pattern(r"(?:[^\x00]\x00){3,}[^\x00]?|(?:\x00[^\x00]){3,}\x00?", engine="re")
# Not here: tab, newline, form feed (the page break of plain text), carriage return, escape sequences, the separators.
_STRAY = pattern("[\x00-\x08\x0b\x0e-\x1b\x7f\x81\x8d\x8f\x90\x9d\u206a-\u206f\ufeff\ufffc]+", engine="re")
_JOINING = frozenset("\x00\x08\ufffc")  # may have stood for something between two words


@rule(
    since="0.1",
    trigger=r"\x1b[\[\]()*+78=>]",
    scope="line",
    examples=[("\x1b[1;31mWarning\x1b[0m: rain", "Warning: rain"), ("\x1b]0;title\x07Ready", "Ready")],
    unchanged=["Colours are switched by [31m and [0m."],
)
def terminal_escape(text: str) -> Iterator[Hit]:
    """An escape sequence that sets a terminal's colours, cursor or title.

    ESC with what the grammar of ECMA-48 lets follow it. The bare remains of a sequence that has lost its ESC stay.
    """
    for match in _SEQUENCE.finditer(text):
        yield Hit(match.start(), match.end(), "", proven=True)


@rule(
    since="0.1",
    trigger=r"\x08",
    scope="line",
    examples=[("N\x08NA\x08AM\x08ME\x08E of the command", "NAME of the command"), ("_\x08f_\x08i_\x08l_\x08e", "file")],
    unchanged=["Words with _underscores_ stay."],
)
def overstruck_text(text: str) -> Iterator[Hit]:
    """Bold or underlined text in the manner of a typewriter: a letter, a backspace, the letter again.

    ``nroff`` writes manual pages so. Every letter must be struck over itself or over an underscore.
    """
    for match in _STRUCK.finditer(text):
        plain = _struck_once(match[0])
        if plain:
            yield Hit(match.start(), match.end(), plain, proven=True)


def _struck_once(run: str) -> str:
    """The letters of an overstruck run; empty where two letters share a place."""
    plain: list[str] = []
    at = 0
    while at < len(run):
        end = at + 1
        while run.startswith("\x08", end):
            end += 2
        letters = set(run[at:end:2]) - {"_"} or {"_"}
        if len(letters) > 1:
            return ""
        plain += letters
        at = end
    return "".join(plain)


@rule(
    since="0.1",
    trigger="[\\x00-\\x08\\x0b\\x0e-\\x1b\\x7f\\x81\\x8d\\x8f\\x90\\x9d\u206a-\u206f\ufeff\ufffc]",
    scope="line",
    examples=[
        ("Rain\x03 fell\x7f.", "Rain fell."),
        ("R\x00a\x00i\x00n\x00 fell", "Rain fell"),
        ("One line\x0banother", "One line\nanother"),
        ("\ufeffRain fell.", "Rain fell."),
    ],
    unchanged=["Page one\n\x0cPage two", "name\x1fvalue\x1ename\x1fvalue", "one\x00two\x00three"],
)
def control_character(text: str) -> Iterator[Hit]:
    """A control character, a byte order mark or the placeholder of an object, left in the text.

    They are taken out: C0 controls and DEL, the five C1 codes that Windows-1252 does not use (the others are mojibake),
    the deprecated formatting codes U+206A to U+206F, U+FEFF and U+FFFC. A vertical tab, the line break of word
    processors, becomes one. NUL between letters, one by one, is UTF-16 read as bytes.

    Tab, newline, carriage return and form feed stay, and so do the information separators U+001C to U+001F, for data
    is kept apart by them. A NUL, a backspace or a placeholder between two words stays, since it may have stood for
    something, and a C1 code beside a character that is not ASCII, where it may be what is left of that character.
    They are reported.
    """
    done = 0
    for run in _WIDENED.finditer(text) if "\x00" in text else ():
        yield from _strays(text, done, run.start())
        yield Hit(run.start(), run.end(), run[0].replace("\x00", ""), "UTF-16 read as bytes", proven=True)
        done = run.end()
    yield from _strays(text, done, len(text))


def _strays(text: str, start: int, end: int) -> Iterator[Hit]:
    for match in _STRAY.finditer(text, start, end):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        old = match[0]
        between_words = not _JOINING.isdisjoint(old) and before.isalnum() and after.isalnum()
        left_of_more = any("\x80" <= c <= "\x9f" for c in old) and max(before, after) >= "\x80"
        new = None if between_words or left_of_more else "\n" * old.count("\x0b")
        yield Hit(match.start(), match.end(), new, proven=new is not None)


@rule(
    since="0.1",
    trigger="\ufffd",
    scope="line",
    examples=[("Le caf\ufffd", "Le caf\ufffd")],
    unchanged=["A text (in which nothing is lost)."],
)
def replacement_character(text: str) -> Iterator[Hit]:
    """U+FFFD, put where a character could not be decoded (reported only).

    What stood there is lost: the text must be decoded again, from its bytes.
    """
    for match in _LOST.finditer(text):
        yield Hit(match.start(), match.end(), None)


_LOST = pattern("\ufffd+", engine="re")
