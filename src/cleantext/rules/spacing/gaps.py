"""Gaps between words that are too wide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleantext.core.language import primary
from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import spaceless

_RUN = pattern(r"(?<![ \t\xa0])[ \t\xa0]{2,}+(?=[^\s])", engine="re")
_SENTENCE_END = pattern(r"(?r)[.!?…]['\"”’»)\]`*_]{0,3}")
_TIGHT_END = pattern(r"[\p{Ll}\p{M})\"”`][.!?]['\"”’»)\]`*_]{0,3} (?=[^\w\s]?[\p{Lu}\p{Lo}])")
_MARKER = pattern(r"[\s>]*(?:[-*+•·–—#>|]+|\(?[\p{N}ivxa-z]{1,5}[.):]|[\p{N}.]+|\[[ xX]?\])?[\s]*")
# Columns, indented text that is no list, rows of tables, options and what they do.
_LAYOUT = pattern(
    r"\G(?: {2,}+(?![-*+•–—] |\(?[\p{N}\p{L}]{1,3}[.)] )|\t|\s*+(?:[|+$#%>\\]|--?[\w?]))|\S(?: {4,}+|\t\t)\S|\|"
)
_COLUMN = pattern(r"\S(?: {3,9}+|\t)\S")


@rule(
    since="0.1",
    trigger="[^ \t\u00a0\n\r][ \t\u00a0]{2}",
    examples=[
        Example("The rain  stopped at noon.", "The rain stopped at noon."),
        Example("Er kam \u00a0zu spät.", "Er kam zu spät."),
    ],
    unchanged=[
        "x = 1  # a comment",
        "1.  First of all\n2.  And then",
        "Leeds     1-0  York\nHull      2-2  Bath",
        Stays("It ended.  Then it began.  So it goes.", lang="en"),
    ],
)
def doubled_space(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Two spaces between words of a sentence.

    Tables, aligned columns, list markers, comments behind code, indentation and verse with gaps stay. So do two spaces
    after a full stop in English (the habit of typists), where the language is not known, and wherever a text has them
    as a rule.
    """
    hits: list[tuple[int, Hit, bool]] = []  # each with where its line begins, and whether a sentence ends before it
    begin = stop = -1
    body = 0
    for found in _RUN.finditer(text):
        start, end = found.span()
        if start > stop:  # a new line
            begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", start)
            stop = len(text) if stop < 0 else stop
            laid = (
                _LAYOUT.search(text, begin, stop) or sum(1 for _ in islice(_COLUMN.finditer(text, begin, stop), 2)) > 1
            )
            body = stop if laid else _MARKER.match(text, begin, stop).end()
        if start < body or end - start > 3 or start == begin or not in_prose(text, start, end):
            continue
        if not (column(text, begin, stop, end, -1) or column(text, begin, stop, end, 1)):
            plain = found[0] == "  "
            sentence = plain and _SENTENCE_END.match(text, max(begin, start - 4), start) is not None
            hits.append((begin, Hit(start, end, " "), sentence))
    if not hits:
        return
    touched = len({line for line, _, sentence in hits if not sentence})
    if touched > 2 and touched > 0.3 * sum(1 for line in text.split("\n") if line.strip()):  # a layout of some kind
        return
    wide = sum(sentence for _, _, sentence in hits)
    ends = wide > 0 and wide_by_mistake(text, wide, lang)
    for _, hit, sentence in hits:
        if not sentence or ends:
            yield hit


def in_prose(text: str, start: int, end: int) -> bool:
    """Whether words stand on both sides of the gap, or a word and a mark that belongs to a sentence."""
    left, right, after = text[start - 1], text[end], text[end + 1 : end + 2]
    if left.isspace() or spaceless(left) or spaceless(right) or right in "|#/=&+<>\\{}" or left in "|=&+<>\\{}#":
        return False
    if right in "*-–—" and after.isspace() == (right == "*"):
        return False  # a list within the line; a dash is one only with a space behind it
    if left.isdigit() or right.isdigit():
        return False
    return left.isalpha() or right.isalpha() or left in ",;.!?-–—)"


def column(text: str, begin: int, stop: int, at: int, step: int) -> bool:
    """Whether a wide gap ends below (``step`` 1) or above (-1) as well, as it does in a table.

    ``begin`` and ``stop`` are the ends of the line, ``at`` where the gap ends in it.
    """
    if step > 0:
        start, last = stop + 1, text.find("\n", stop + 1, stop + 1 + at - begin + 1)
        last = last if last >= 0 else len(text)
    else:
        start, last = text.rfind("\n", 0, max(0, begin - 1)) + 1, begin - 1
    there = start + at - begin
    return start <= there - 2 and there < last and text[there - 2 : there] == "  " and text[there] != " "


def wide_by_mistake(text: str, wide: int, lang: str | None) -> bool:
    """Whether two spaces after a sentence are a slip here, and not the habit of a typist.

    English alone teaches the habit, so that there, and where the language is not known, they always stay. ``wide`` is
    how many sentences of the text end so; a text that has more of them than of the others has the habit all the same.
    """
    if lang is None or primary(lang) == "en":
        return False
    return wide < 3 or sum(1 for _ in islice(_TIGHT_END.finditer(text), wide)) >= wide // 2
