"""What the spacing rules share: scripts, words next to a mark, and what tells code or data from prose.

Every look around a mark is bounded, so that a rule stays linear in the text whatever the text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category

from cleantext.core.pattern import pattern

# For use inside a character class. These scripts write no spaces between words, so that a missing or an extra one
# says nothing; the Japanese length mark belongs to no script.
SPACELESS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Bopomofo}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}ーｰ"
JOINERS = "\u200c\u200d"  # spelling in Persian and in the scripts of India
APOSTROPHES = "'’ʼ"
CLOSERS = "\"'”’»)\\]"  # marks that may stand between a word and its punctuation, for use inside a class

REACH = 40  # code points looked at for one word
AROUND = 160  # code points looked at to each side for what kind of text this is

_closes = pattern(r"[\p{L}\p{M}\p{N}\"'”’»)\]」』）》%°]")
_either = pattern(r"[^\s(\[{“„«»—–-][“«]")  # a mark that closes here, as in German „so“ and »so«
_spaceless = pattern(f"[{SPACELESS}]")
_word = pattern(rf"[\p{{L}}\p{{M}}\p{{N}}_{APOSTROPHES}{JOINERS}-]{{0,{REACH}}}")
_last_word = pattern(rf"(?r)[\p{{L}}\p{{M}}\p{{N}}_{APOSTROPHES}{JOINERS}-]{{0,{REACH}}}")
_gap = pattern(r"\s")
_last_gap = pattern(r"(?r)\s")
_code_token = pattern(r"[=\\|_@#$&*+^~{}<>/`]|\w[(\[]|::|->|\.\.|\w\)\.|\p{L}:\p{L}|^\.")
_code = pattern(r"`|\w\(\)|[{};]\s*\n|=>|->|::|</|[=!]=|\w\.\w+\(|(?<!\S)[$>]\s|\\\w|(?<!\S)--\w|\w_\w|(?<!\S)@\w")
_columns = pattern(r"\S(?: {3,}|\t+)\S")
_cells = pattern(r"[,;\t]")
_bare_number = pattern(r"(?:^|[,;\t])\"?[-+]?\p{N}+(?:\.\p{N}+)?\"?(?=[,;\t]|$)")


def spots(text: str, *literals: str) -> list[int]:
    """Where any of these short strings begins, in order: far faster than a pattern where they are rare."""
    found: list[int] = []
    for literal in literals:
        at = text.find(literal)
        while at >= 0:
            found.append(at)
            at = text.find(literal, at + 1)
    return sorted(found) if len(literals) > 1 else found


def gaps_before(text: str, marks: str, gaps: str = " ", most: int = 3) -> Iterator[tuple[int, int]]:
    """Gaps that stand between a word (or a number, or something closed) and one of the marks.

    Yields where the gap begins and where the mark stands. A gap is of the characters ``gaps``, ``most`` at most.
    A mark that closes in some languages and opens in others (`“`, `«`) must stand tight after something.
    """
    for at in spots(text, *(gap + mark for mark in marks for gap in gaps)):
        start = at
        while start and text[start - 1] in gaps and at - start < most - 1:
            start -= 1
        if start and (_closes.match(text, start - 1) or _either.match(text, max(0, start - 2), start)):
            yield start, at + 1


def spaceless(char: str) -> bool:
    """Whether ``char`` is of a script that puts no spaces between words."""
    return bool(char) and char > "\u0e00" and _spaceless.match(char) is not None


def word_at(text: str, start: int) -> str:
    """The word that begins at ``start``, cut at `REACH`; empty where none does."""
    return str(_word.match(text, start)[0])


def word_before(text: str, end: int) -> str:
    """The word that ends at ``end``, cut at `REACH`; empty where none does."""
    found = _last_word.match(text, max(0, end - REACH), end)
    return str(found[0]) if found else ""


def letters(word: str) -> int:
    """How many letters a word has; the vowel signs of the scripts of India count, as they do for a reader."""
    return sum(c.isalpha() or (c > "\u0300" and category(c)[0] == "M") for c in word)


def token(text: str, at: int) -> str:
    """The run without white space around ``at``, at most `AROUND` code points to each side."""
    low = max(0, at - AROUND)
    left = _last_gap.search(text, low, at)
    return text[left.end() if left else low : token_end(text, at)]


def token_end(text: str, at: int) -> int:
    """Where the run without white space around ``at`` ends, at most `AROUND` code points behind it."""
    high = min(len(text), at + AROUND)
    right = _gap.search(text, at, high)
    return int(right.start()) if right else high


def codelike(text: str, at: int) -> bool:
    """Whether the token around ``at`` holds what words do not: a call, an operator, a path."""
    return _code_token.search(token(text, at)) is not None


def window(text: str, at: int) -> str:
    """The part of the line around ``at``, at most `AROUND` code points to each side."""
    low, high = max(0, at - AROUND), min(len(text), at + AROUND)
    start, end = text.rfind("\n", low, at), text.find("\n", at, high)
    return text[low if start < 0 else start + 1 : high if end < 0 else end]


def technical(text: str, at: int) -> bool:
    """Whether there is code near ``at``: names with dots and colons inside are then likely names."""
    return _code.search(text, max(0, at - AROUND), min(len(text), at + AROUND)) is not None


def laid_out(text: str, at: int) -> bool:
    """Whether the line around ``at`` is laid out in columns, as lists of options and aligned values are."""
    return _columns.search(window(text, at)) is not None


def data_line(text: str, at: int) -> bool:
    """Whether the line around ``at`` reads like a row of cells.

    None is as long as a clause; and no mark ends it, or three or more tight commas part cells of which one is a number.
    """
    line = window(text, at).rstrip()
    if line.count(",") > 2 and ", " not in line and _bare_number.search(line):
        return True
    if line.endswith((".", "!", "?", "…", "؟", "।", '"', "”", "»")):
        return False
    return all(len(cell.split()) < 4 for cell in _cells.split(line))
