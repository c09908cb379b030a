"""What stands twice in one text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleantext.core.rule import Hit, rule

_TOP = 6_000  # characters of the text that are looked at, so that the rule costs the same on a text of any length
_LINES = 12  # lines with something in them among which both copies and the first prose must stand
_LETTERS = 8  # a headline has as many letters or more, unless the caller gives it as the title
_LETTERS_APART = 16  # and as many where other lines stand between its copies: short headings recur
_LONGEST = 200  # and no more characters than this
_WIDE = 5  # and as many where a letter is a word or a syllable (Chinese, Japanese, Korean)
_PROSE = 100  # characters of a line that is no verse, entry or heading
_PROSE_WIDE = 40
_SLACK = 12  # characters that white space and signs may add to a headline
# Signs that a page writes in two ways: straight and typographic.
_SIGNS = {
    ord(c): plain for signs, plain in (("‘’‚′`´", "'"), ("“”„«»″", '"'), ("‐‑–—―", "-"), ("…", "...")) for c in signs
}

_QUOTES = "".join(map(chr, _SIGNS)) + "\"' "


class _Line(NamedTuple):
    start: int  # offset of its first character
    end: int  # offset after its newline
    text: str
    folded: str  # in one case, with straight signs and single spaces


def _short_lines_alike(text: str) -> bool:
    """Whether two lines near the top, each no longer than a headline may be, begin with the same letters."""
    short = [line for line in text[:_TOP].split("\n") if 0 < len(line) <= _LONGEST + _SLACK]
    if len(short) < 2:
        return False
    openings = [line.strip().strip(_QUOTES)[:4].lower() for line in short]
    return len(set(openings)) < len(openings)


@rule(
    since="0.1",
    trigger=r"\n",
    gate=_short_lines_alike,
    examples=[
        (
            "Ferry runs again after storm\n\nFerry runs again after storm\nMon May 4, 2015\n\nThe ferry between the "
            "two islands sailed again on Monday morning, two days after the storm had torn away its landing stage.",
            "Ferry runs again after storm\n\nMon May 4, 2015\n\nThe ferry between the "
            "two islands sailed again on Monday morning, two days after the storm had torn away its landing stage.",
        ),
    ],
    unchanged=[
        "Ring, ring, ring the bell\nRing, ring, ring the bell\nUntil the morning comes\nAnd all the world is well",
        "Ferry runs again after storm\n\nFerry runs again after storm, and islanders who had waited for two days "
        "went aboard on Monday morning, some of them with all that they had saved.",
    ],
)
def repeated_headline(text: str, *, title: str | None = None) -> Iterator[Hit]:
    """The headline stands twice at the top of an article.

    A page gives its title once for the head and once for the article, and a scraper that takes both writes it twice,
    often with the date or a byline between. A line near the top that equals the first line but for white space, case,
    and the shape of quotation marks and dashes is taken out. The first one stays, but not in capitals where a later one
    is written in both cases.

    It is a headline where it has the length of one and where prose follows: a line too long for verse or for a list.
    Verse, refrains, litanies, tables of contents and lists that open with a line said twice stay. Where the caller
    gives the ``title`` of the text, its copies need no such proof, and may come after other lines.
    """
    if not _may_repeat(text[:_TOP], title or ""):
        return
    lines = _top(text)
    folded = [line.folded for line in lines]
    if len(set(folded)) == len(folded):
        return
    known = _folded(title) if title else ""
    headline = known if folded.count(known) > 1 else folded[0]
    copies = [line for line in lines[:-1] if line.folded == headline]
    stays = next((line for line in copies if not line.text.isupper()), copies[0])
    why = f"a copy of line {text.count(chr(10), 0, stays.start) + 1}, which stays"
    for line in copies:
        number = lines.index(max(line, stays))  # the later of the two
        apart = any(other.folded != headline for other in lines[:number])
        if line is not stays and (
            headline == known or (_could_be_headline(stays.text, apart) and _prose_follows(lines, number))
        ):
            yield Hit(line.start, _gap_closed(text, line), "", why, proven=True)


def _may_repeat(top: str, title: str) -> bool:
    """Whether the first line or the title may stand twice: all that most texts are asked."""
    lines = [line for line in map(str.strip, top.split("\n")) if line]
    for wanted in (lines[0] if lines else "", title.strip()):
        opening = wanted.strip(_QUOTES)[:4].lower()
        alike = [
            line
            for line in lines
            if abs(len(line) - len(wanted)) <= _SLACK and line.strip(_QUOTES)[:4].lower() == opening
        ]
        if len(alike) > 1 and wanted:
            folded = _folded(wanted)
            if sum(_folded(line) == folded for line in alike) > 1:
                return True
    return False


def _folded(line: str) -> str:
    return " ".join(line.translate(_SIGNS).casefold().split())


def _top(text: str) -> list[_Line]:
    """The first lines with something in them."""
    lines: list[_Line] = []
    start = 0
    while start < min(len(text), _TOP) and len(lines) < _LINES:
        end = text.find("\n", start) + 1 or len(text)
        line = text[start : min(end, start + _TOP)].strip()
        if line:
            lines.append(_Line(start, end, line, line if len(line) > _LONGEST + _SLACK else _folded(line)))
        start = end
    return lines


def _could_be_headline(line: str, apart: bool) -> bool:
    """Whether a repeated line can be a headline; ``apart``: with other lines between its copies."""
    if len(line) > _LONGEST or line[0] in "<{[|" or line[-1] in "{};,>|":
        return False
    letters = sum(c.isalpha() for c in line)
    return letters >= (_LETTERS_APART if apart else _LETTERS) or (letters >= _WIDE and _is_wide(line))


def _prose_follows(lines: list[_Line], number: int) -> bool:
    """Whether a line after this one is too long for anything but prose."""
    return any(len(line.text) >= (_PROSE_WIDE if _is_wide(line.text) else _PROSE) for line in lines[number + 1 :])


def _is_wide(line: str) -> bool:
    """Whether the line is written in Chinese characters, kana or Hangul."""
    return any("\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in line[:40])


def _gap_closed(text: str, line: _Line) -> int:
    """Where to cut after a line that goes: blank lines after it go too where blank lines or nothing stand before it."""
    end = line.end
    before = text[: line.start]
    if before.endswith(("\n\n", "\r\n\r\n")) or not before.strip():
        while text.startswith(("\n", "\r\n"), end):
            end += 1 if text[end] == "\n" else 2
    return end
