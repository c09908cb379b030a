"""Paragraphs that an extraction took twice."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.repeats.lines import Line, cut, is_prose, is_wide, place

_LEAST = 200  # characters of what is repeated; a sentence alone may be said twice on purpose
_LEAST_WIDE = 80
_SHORTEST = 40  # characters of a line that can be prose, in any script
_WORDS = 12  # words of a line of prose
_FARTHEST = 300  # lines with something in them between a line and its copy
_ENDS = tuple(".!?…:;\"'”’»)）。！？」』*")

_OPENS = pattern(r"[\p{L}\p{N}\"'“”„‘‚«»¿¡(（「『—–*_]")
_FILLER = pattern(r"lorem ipsum|dolor sit amet|duis aute irure|ut enim ad minim", "i", engine="re")


def some_line_twice(text: str) -> bool:
    """Whether a line that is long enough for prose stands twice."""
    lines = text.split("\n")
    lengths = [length for length in map(len, lines) if length > _SHORTEST]
    if len(set(lengths)) == len(lengths):  # mostly so, and cheaper than to compare the lines
        return False
    long = [line for line in lines if len(line) > _SHORTEST]
    return len(set(long)) < len(long)


@rule(
    since="0.1",
    trigger=r"\n",
    gate=some_line_twice,
    examples=[
        (
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.\nThirty islanders who had waited since Saturday were the first to go aboard, some of "
            "them with all that they had saved.\n"
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.\nThirty islanders who had waited since Saturday were the first to go aboard, some of "
            "them with all that they had saved.\n",
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.\nThirty islanders who had waited since Saturday were the first to go aboard, some of "
            "them with all that they had saved.\n",
        ),
    ],
    unchanged=[
        "The ferry sailed again on Monday.\nThe ferry sailed again on Monday.\nNobody believed it the first time.",
        "What would you change about the harbour if you had the money and the time to build it anew tomorrow?\n"
        "Nothing.\n"
        "What would you change about the harbour if you had the money and the time to build it anew tomorrow?\n"
        "The crane.",
    ],
)
def repeated_paragraph(text: str) -> Iterator[Hit]:
    """A paragraph, or several in a row, stand twice, the copy right after the original.

    A scraper that meets an article in two places of a page (a teaser and the text, a page for phones in the same file)
    writes paragraphs twice: one and then the same again, or all of them and then all again. The copy is taken out where
    it equals the original to the letter, follows it at once, is prose, and is longer than anybody repeats on purpose.
    A question that an interview asks twice, a caption or a refrain further down, code, lists and filler text stay.
    """
    rows = list(filled_lines(text))
    latest: dict[str, int] = {}
    origin: dict[int, int] = {}  # a line that goes -> the line that it is a copy of
    for number, (_, _, line) in enumerate(rows):
        if len(line) < _SHORTEST or not is_paragraph(line):
            continue
        earlier = latest.get(line)
        latest[line] = number
        if earlier is None or number in origin:
            continue
        first = repeated_block(rows, earlier, number, origin)
        if first is not None:
            period = number - earlier
            for k in range(first, first + period):
                origin[k + period] = origin.get(k, k)
    yield from removed(text, rows, origin)


def filled_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The lines that have something in them: start, end with the newline, and what stands there."""
    start = 0
    for part in text.split("\n"):
        end = min(start + len(part) + 1, len(text))
        line = part.strip()
        if line:
            yield start, end, line if part[:1] not in "\t" and not part.startswith("    ") else part
        start = end


def is_paragraph(line: str) -> bool:
    """Whether a line is prose: long, with words and an end as sentences have them, and no filler."""
    return (
        is_prose(line)
        and _OPENS.match(line) is not None
        and line.endswith(_ENDS)
        and (is_wide(line) or line.count(" ") >= _WORDS)
        and _FILLER.search(line) is None
    )


def repeated_block(rows: Sequence[tuple[int, int, str]], earlier: int, later: int, gone: Container[int]) -> int | None:
    """Where the lines begin that stand twice in a row, one of them the line with these two numbers; None if none do."""
    period = later - earlier
    if period > _FARTHEST:
        return None
    back = 0  # as far to the left as can be, but not into lines that go already
    while back < period - 1 and earlier > back and later - back - 1 not in gone:
        if rows[earlier - back - 1][2] != rows[later - back - 1][2]:
            break
        back += 1
    ahead = 1
    while ahead + back < period and later + ahead < len(rows) and rows[earlier + ahead][2] == rows[later + ahead][2]:
        ahead += 1
    first = earlier - back
    if back + ahead < period:
        return None
    block = [line for _, _, line in rows[first : first + period]]
    least = _LEAST_WIDE if is_wide(rows[later][2]) else _LEAST
    return first if sum(map(len, block)) >= least else None


def removed(text: str, rows: Sequence[tuple[int, int, str]], origin: dict[int, int]) -> Iterator[Hit]:
    """A hit for each run of lines that go."""
    closed = False
    done = -1
    numbers = sorted(origin)
    begin = 0
    for i, number in enumerate(numbers):
        follows = numbers[i + 1] if i + 1 < len(numbers) else -1
        if follows == number + 1:
            continue
        start, end = rows[numbers[begin]][0], rows[number][1]
        start, end, closed = cut(text, Line(start, end, "", "", ""), closed and done == start)
        done = end
        stays = rows[origin[numbers[begin]]]
        count = i - begin + 1
        what = "the same paragraph" if count == 1 else f"the same {count} lines"
        yield Hit(start, end, "", f"a copy of {place(text, Line(*stays, '', ''))}, which stays: {what}", proven=True)
        begin = i + 1
