"""UTF-8 that was read in another encoding, once or several times."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.encoding.repair import repaired, suspect, trigger

_LONGEST = 1_000_000  # characters of a line that are judged together, as in ftfy.fix_text
_ABOUT = pattern(r"(?i)mojibake|文字化け", engine="re")
# What a repair may touch; the ASCII characters between these come through it as they are.
_LOOSE = pattern(r"[^\x01-\x19\x1b-\x1f!->@-\x7f]+", engine="re")


@rule(
    since="0.1",
    trigger=trigger,
    examples=[
        ("The cafÃ© serves crÃ¨me brÃ»lÃ©e.", "The café serves crème brûlée."),
        ("They donâ€™t know.", "They don’t know."),
        ("Ð”Ð¾Ð±Ñ€Ð¾Ðµ ÑƒÑ‚Ñ€Ð¾ from us.", "Доброе утро from us."),
        ("It isn\x92t so.", "It isn’t so."),
        ("Uma manhÃ£ em SÃ£o Paulo, e mais nada.", "Uma manhã em São Paulo, e mais nada."),
    ],
    unchanged=[
        "SÃO PAULO, MANHÃ",
        "Il m'a dit « cœur » et a ri.",
        "Das Café – geöffnet ab 9 €.",
        "Mojibake such as Ã© for é comes from reading UTF-8 as Latin-1.",
    ],
)
def mojibake(text: str) -> Iterator[Hit]:
    """Characters garbled by decoding in the wrong encoding.

    UTF-8 that was read as Windows-1252, Latin-1, MacRoman, Windows-1250, -1251, -1253, -1254, -1257, ISO 8859-2 or
    code page 437 shows two to four odd characters for one. What is damage, and what it was, ftfy decides
    (<https://ftfy.readthedocs.io>): a line is changed where it holds a sequence of characters that real text does not
    hold, and where its bytes in one of these encodings are UTF-8. The outcome is that of ``ftfy.fix_encoding`` on each
    line; quotation marks, widths, ligatures and normalization stay as they are.

    A text that speaks of mojibake by name keeps its examples.
    """
    may_hold = suspect()
    about: bool | None = None
    for start, end in _segments(text):
        line = text[start:end]
        if not may_hold(line):
            continue
        fixed = repaired(line)
        if fixed != line:
            if about is None:
                about = _ABOUT.search(text) is not None
            if about:
                return
            for hit in _differences(line, fixed):
                yield Hit(start + hit.start, start + hit.end, hit.new, proven=True)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Lines with their ends, cut after a million characters."""
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + _LONGEST) + 1 or min(start + _LONGEST, len(text))
        yield start, end
        start = end


def _differences(line: str, fixed: str) -> Iterator[Hit]:
    """One hit for each damaged run: between the same ASCII characters, in the same order, what differs."""
    if _LOOSE.split(line) != _LOOSE.split(fixed):
        yield _trimmed(line, 0, len(line), fixed)
        return
    for before, after in zip(_LOOSE.finditer(line), _LOOSE.finditer(fixed), strict=True):
        if before[0] != after[0]:
            yield _trimmed(line, before.start(), before.end(), after[0])


def _trimmed(line: str, start: int, end: int, new: str) -> Hit:
    """The hit without what it leaves as it is at either end, cut between characters as readers see them."""
    old, same = line[start:end], 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    while same and _extends(old[same : same + 1] + new[same : same + 1]):
        same -= 1
    tail = 0
    while tail < min(len(old), len(new)) - same and old[-tail - 1] == new[-tail - 1]:
        tail += 1
    while tail and _extends(old[len(old) - tail]):
        tail -= 1
    start, end, new = start + same, end - tail, new[same : len(new) - tail]
    while start and _extends(line[start]):
        start -= 1
        new = line[start] + new
    while end < len(line) and _extends(line[end]):
        new += line[end]
        end += 1
    return Hit(start, end, new)


def _extends(chars: str) -> bool:
    """Whether one of these continues the character before it: marks, joiners, skin tones."""
    return any(c >= "\u0300" and (unicodedata.category(c)[0] == "M" or c in "\u200c\u200d🏻🏼🏽🏾🏿") for c in chars)
