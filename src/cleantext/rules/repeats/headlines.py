"""The headline of an article, given more than once."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.repeats.forms import copy_of
from cleantext.rules.repeats.gate import may_repeat_headline
from cleantext.rules.repeats.lines import (
    BEFORE,
    FURNITURE,
    Line,
    cut,
    is_prose,
    is_wide,
    last_line,
    letters,
    place,
    read,
    top_lines,
)  # fmt: skip

_LETTERS = 8  # of a headline whose copies follow one another
_LETTERS_APART = 16  # of one with other lines between its copies: short headings recur
_LETTERS_WIDE = 5  # of either where a letter is a word or a syllable
_WORDS_LATER = 4  # of one that is not the first line
_PROSE_BETWEEN = 2  # lines of prose (a teaser, a caption) that may stand between its copies

_LINES_TO_PROSE = 5  # after a headline that is a sentence, as mottos are too
_ENTRIES = 8  # lines before a copy that are looked for after it

_CONTENTS = pattern(
    r"(?:table of )?contents|in this (?:article|chapter|section)|on this page|inhalt(?:sverzeichnis)?|sommaire"
    r"|table des matières|índice|contenido|conteúdo|sumário|indice|содержание|оглавление|spis treści|inhoud|目次|目录"
)


@rule(
    since="0.1",
    trigger=r"\n",
    gate=may_repeat_headline,
    examples=[
        (
            "Ferry runs again after storm\n\nFerry runs again after storm\nMon May 4, 2015\n\nThe ferry between the "
            "two islands sailed again on Monday morning, two days after the storm had torn away its landing stage.",
            "Ferry runs again after storm\n\nMon May 4, 2015\n\nThe ferry between the "
            "two islands sailed again on Monday morning, two days after the storm had torn away its landing stage.",
        ),
        (
            "Ferry runs again after storm | Island News\nFERRY RUNS AGAIN AFTER STORM\nFerry runs again after storm\n\n"
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.",
            "Ferry runs again after storm\n\nThe ferry between the two islands sailed again on Monday morning, two "
            "days after the storm had torn away its landing stage.",
        ),
    ],
    unchanged=[
        "Ring, ring, ring the bell\nRing, ring, ring the bell\nUntil the morning comes\nAnd all the world is well",
        "Ferry runs again after storm\n\nFerry runs again after storm, and islanders who had waited for two days "
        "went aboard on Monday morning, some of them with all that they had saved.",
        "Ferry runs again after storm\n\nFerry stays in port after storm\n\nThe ferry between the two islands sailed "
        "again on Monday morning, two days after the storm had torn away its landing stage.",
    ],
)
def repeated_headline(text: str, *, title: str | None = None) -> Iterator[Hit]:
    """The headline stands more than once at the top of an article, or once more at its end.

    A page gives its title for the window, for those who share it and for the article. A scraper that takes them all
    writes it two or three times: the same, in capitals, with the name of the site, behind a path
    (`Home > News > ...`), with markup, with other quotation marks, cut short with an ellipsis, or with a few words
    less; often with a byline or a date between. The form without additions, capitals and cuts stays, as it is; of
    several the first.

    The first line is the headline, or one of the next three where short ones stand before it. Two lines are copies
    where their words are the same but for what is said above; lines that only resemble each other both stay. It is
    a headline where it has the length of one and where prose follows: a line too long for verse or for a list. Verse,
    refrains, litanies, tables of contents and lists that open with a line said twice stay. Where the caller gives the
    ``title`` of the text, its copies need no such proof, and may come after other lines.
    """
    lines = list(top_lines(text))
    last = last_line(text)
    if last and lines and last.start > lines[-1].start:
        lines.append(last)
    if not lines or lines[0].text in ("---", "+++"):  # what follows describes a document, entry by entry
        return
    known = read(title.strip(), 0, len(title.strip())) if title and title.strip() else None
    asked: set[str] = set()
    for number, headline in enumerate(lines[: BEFORE + 1]):
        is_new = headline.bare not in asked and could_be_headline(headline, number)
        asked.add(headline.bare)
        group = copies(lines, number) if is_new else []
        if len(group) > 1 and all(could_be_headline(line, number) for line in group):
            best = fullest(group)
            keep = [line for line in group if line is best or is_proven(text, lines, line, best)]
            yield from removed(text, keep, best)
            if len(keep) > 1:
                return
        if len(headline.text) > FURNITURE:
            break
    if known and known.bare:
        group = [line for line in lines if copy_of(line, known) or copy_of(known, line)]
        if group:
            yield from removed(text, group, fullest(group))


def copies(lines: list[Line], number: int) -> list[Line]:
    """The line of this number and those that repeat it or that it repeats; and those that repeat these."""
    group = [lines[number]]
    for _ in range(2):
        best = fullest(group)
        found = [line for line in lines if line is best or copy_of(line, best) or copy_of(best, line)]
        if len(found) == len(group):
            return found
        group = found
    return group


def fullest(group: list[Line]) -> Line:
    """The line that most others repeat; of several one neither in capitals nor marked as a heading; then the first."""

    def rank(line: Line) -> tuple[int, bool, bool]:
        return -sum(other is line or bool(copy_of(other, line)) for other in group), line.text.isupper(), line.marked

    return min(group, key=rank)


def removed(text: str, group: list[Line], best: Line) -> Iterator[Hit]:
    """A hit for every line of the group but the best."""
    closed = False
    done = -1
    for line in group:
        how = line is not best and copy_of(line, best)
        if how:
            start, end, closed = cut(text, line, closed and done == line.start)
            done = end
            yield Hit(start, end, "", f"a copy of {place(text, best)}, which stays: {how}", proven=True)


def could_be_headline(line: Line, number: int) -> bool:
    """Whether a line that is repeated can be a headline; ``number`` lines stand before it."""
    if line.plain.startswith(("//", "/*", "{", "|", "`", "<", "$ ", ">")) or line.plain[-1] in "{};,>|`":
        return False
    if line.plain[-1] in ".。" and (number or is_prose(line.plain)):  # a sentence
        return False
    count = letters(line.plain)
    if is_wide(line.plain):
        return count >= _LETTERS_WIDE
    return count >= _LETTERS and (number == 0 or line.bare.count(" ") + 1 >= _WORDS_LATER)


def is_proven(text: str, lines: list[Line], line: Line, best: Line) -> bool:
    """Whether a copy and the line that stays are given as a headline is: little between them, and prose after."""
    first, later = sorted((lines.index(line), lines.index(best)))
    between = [other for other in lines[first + 1 : later] if not (copy_of(other, best) or copy_of(best, other))]
    wide = is_wide(best.plain)
    if between and (letters(best.plain) < (_LETTERS_WIDE if wide else _LETTERS_APART) or best.plain[-1] in ".。"):
        return False
    prose = sum(is_prose(other.text) for other in between)
    if prose and later == len(lines) - 1 and not text[lines[later].end :].strip():  # once more at the end of the text
        return first == 0 and line.bare == best.bare
    if prose > (_PROSE_BETWEEN if first == 0 else 0):
        return False
    if is_contents(text, lines[:first] + between, lines[later]):
        return False
    near = lines[later + 1 : later + 1 + _LINES_TO_PROSE] if best.plain[-1] in ".。" else lines[later + 1 :]
    return any(is_prose(other.text) for other in near)


def is_contents(text: str, others: list[Line], later: Line) -> bool:
    """Whether the lines before a copy are a table of contents: named so, or half of them stand again after it."""
    if any(_CONTENTS.fullmatch(other.bare) for other in others):
        return True
    entries = others[:_ENTRIES]
    again = sum(heads_a_section(text, other.text, later.end - 1) for other in entries)
    return again > 1 and 2 * again >= len(entries)


def heads_a_section(text: str, line: str, start: int) -> bool:
    """Whether a line is the same as this one, after a place, and stands above something longer than an entry."""
    at = text.find(f"\n{line}", start) + 1
    after = text[at + len(line) : at + len(line) + 3 * FURNITURE]
    if not at or after[:1] not in ("", "\n", "\r", " "):
        return False
    return len(after.strip().partition("\n")[0]) > FURNITURE // 2
