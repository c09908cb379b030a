"""UTF-8 that was read in another encoding, once or several times."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.encoding.repair import repaired, trigger

_LONGEST = 1_000_000  # characters of a line that are judged together, as in ftfy.fix_text
_ABOUT = ("ojibake", "MOJIBAKE", "文字化け")
# What a repair may touch: it begins with a character beyond ASCII (or the NUL that one of them stood for), and takes in
# no ASCII but spaces and what stands for lost bytes. All other ASCII comes through it as it is.
_LOOSE = pattern(r"[\x00\x80-\U0010ffff][ ?\x00\x1a\x80-\U0010ffff]*", engine="re")


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
    about: bool | None = None
    for start, end in _segments(text):
        line = text[start:end]
        fixed = repaired(line)
        if fixed is not line and fixed != line:
            if about is None:
                about = any(word in text for word in _ABOUT)
            if about:
                return
            for first, last, new, _, _ in _differences(line, fixed):
                yield Hit(start + first, start + last, new, proven=True)


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Lines with their ends, cut after a million characters."""
    start = 0
    while start < len(text):
        end = text.find("\n", start, start + _LONGEST) + 1 or min(start + _LONGEST, len(text))
        yield start, end
        start = end


def _differences(line: str, fixed: str) -> Iterator[Hit]:
    """One hit for each damaged run: between the same ASCII characters, in the same order, what differs."""
    hits: list[Hit] = []
    old_end = new_end = 0
    runs = list(_LOOSE.finditer(line)), list(_LOOSE.finditer(fixed))
    for before, after in zip(*runs, strict=False):
        (start, end), (new_start, stop) = before.span(), after.span()
        if line[old_end:start] != fixed[new_end:new_start]:
            break
        old_end, new_end = end, stop
        old, new = before[0], after[0]
        if old != new:
            hits.append(_trimmed(line, start, end, old, new))
    if len(runs[0]) != len(runs[1]) or line[old_end:] != fixed[new_end:]:
        return iter([_trimmed(line, 0, len(line), line, fixed)])
    return iter(hits)


def _trimmed(line: str, start: int, end: int, old: str, new: str) -> Hit:
    """The hit without what it leaves as it is at either end, cut between characters as readers see them."""
    same = tail = 0
    if old[0] == new[:1]:
        same = _in_common(old, new)
    if old[-1] == new[-1:] and same < len(new):
        tail = min(_in_common(old[::-1], new[::-1]), len(old) - same, len(new) - same)
    while same and _extends(old[same : same + 1]):
        same -= 1
    while tail and _extends(old[-tail]):
        tail -= 1
    if same or tail:
        start, end, new = start + same, end - tail, new[same : len(new) - tail]
    while start and line[start : start + 1] >= "\u0300" and _extends(line[start : start + 1]):
        start -= 1
        new = line[start] + new
    while line[end : end + 1] >= "\u0300" and _extends(line[end : end + 1]):
        new += line[end]
        end += 1
    return Hit(start, end, new)


def _in_common(first: str, second: str) -> int:
    """How many characters two strings begin with alike."""
    return next(
        (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )


def _extends(char: str) -> bool:
    """Whether this continues the character before it: a mark, a joiner, a skin tone."""
    return char >= "\u0300" and (unicodedata.category(char)[0] == "M" or char in "\u200c\u200d🏻🏼🏽🏾🏿")
