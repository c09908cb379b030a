"""Gaps between words that are too wide."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import spaceless

_RUN = pattern(r"(?<=[^\s])[ \t\u00a0]{2,}(?=[^\s])")
_SENTENCE_END = pattern(r"(?r)[.!?…]['\"”’»)\]`*_]{0,3}")
_SINGLE_END = pattern(r"[\p{Ll}\p{M})\"”`][.!?]['\"”’»)\]`*_]{0,3} (?=[^\w\s]?[\p{Lu}\p{Lo}])")
_DOUBLE_END = pattern(r"[.!?]['\"”’»)\]`*_]{0,3}  (?=\S)")
_MARKER = pattern(r"[\s>]*(?:[-*+•·–—#>|]+|\(?[\p{N}ivxa-z]{1,5}[.):]|[\p{N}.]+|\[[ xX]?\])?[\s]*")
_LAYOUT = pattern(r"\S(?: {4,}|\t\t)\S|^\s*[|+$#%>]|\||\S\t\S.*\t")


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

    Tables, aligned columns, list markers, comments behind code, indentation and verse with gaps stay; so do two spaces
    after a full stop where the text has them everywhere (the habit of typists).
    """
    hits: list[tuple[int, Hit, bool]] = []
    rows = text.split("\n")
    filled = at = 0
    for number, line in enumerate(rows):
        filled += bool(line.strip())
        for hit, sentence in in_line(line):
            if not (column(rows, number - 1, hit.end) or column(rows, number + 1, hit.end)):
                hits.append((number, Hit(hit.start + at, hit.end + at, " "), sentence))
        at += len(line) + 1
    if not hits:
        return
    touched = len({number for number, _, sentence in hits if not sentence})
    if touched > 2 and touched > 0.3 * filled:  # a layout of some kind
        return
    ends = any(sentence for _, _, sentence in hits) and ends_wide_by_mistake(text, lang)
    for _, hit, sentence in hits:
        if not sentence or ends:
            yield hit


def column(rows: list[str], number: int, at: int) -> bool:
    """Whether a wide gap ends at this offset in that row as well, as it does in a table."""
    return 0 <= number < len(rows) and rows[number][at - 2 : at] == "  " and rows[number][at : at + 1] not in ("", " ")


def ends_wide_by_mistake(text: str, lang: str | None) -> bool:
    """Whether two spaces after a sentence are a slip here and not the habit of a typist, which English alone knows."""
    tight = sum(1 for _ in _SINGLE_END.finditer(text))
    wide = sum(1 for _ in _DOUBLE_END.finditer(text))
    if lang is not None and lang.partition("-")[0].lower() != "en":
        return wide < 3 or tight >= wide // 2
    return wide < 2 and tight > wide


def in_line(line: str) -> Iterator[tuple[Hit, bool]]:
    """The wide gaps of one line that stand in prose, and whether each follows the end of a sentence."""
    if "  " not in line and "\t" not in line and "\u00a0" not in line:
        return
    if _LAYOUT.search(line):
        return
    body = _MARKER.match(line).end()
    for found in _RUN.finditer(line):
        start, end = found.span()
        if start < body or end - start > 3:
            continue
        left, right = line[start - 1], line[end]
        if right in "*-–—" and line[end + 1 : end + 2].isspace() == (right == "*"):
            continue  # a list within the line; a dash is one only with a space behind it
        if spaceless(left) or spaceless(right) or right in "|#/=&+<>\\{}" or left in "|=&+<>\\{}#":
            continue
        if left.isdigit() or right.isdigit() or not (left.isalpha() or right.isalpha() or left in ",;.!?-–—)"):
            continue
        plain = found[0] == "  "
        yield Hit(start, end, " "), plain and _SENTENCE_END.match(line, max(0, start - 4), start) is not None
