"""Quick looks at texts with quotation marks, so that sound ones are not read mark by mark."""

from __future__ import annotations

from cleantext.core.pattern import pattern

_DOUBLE = pattern("[“”]", engine="re")
_ANGLED = pattern("[«»]", engine="re")
_BOTH = pattern("[\"“”„«»\n]|''", engine="re")
_SOUND = pattern('\n*(?:(?:“”|""|«»|»«|„“|„”)\n*)*', engine="re")


def some_line_odd(text: str) -> bool:
    """Whether the marks of some line cannot all pair up. Errors that make up for each other are not seen."""
    if '"' in text and odd_straight(text):
        return True
    if text.isascii():
        return False
    left, right, low = text.count("“"), text.count("”"), text.count("„")
    if not low and left == right and text.count("«") == text.count("»"):
        return False
    return any(odd(line) for line in text.split("\n"))


def odd_straight(text: str) -> bool:
    """Whether some line holds an odd number of straight marks."""
    seen = False  # an odd number, on the line so far
    first = True
    for part in text.split('"'):
        seen = not seen and not first
        first = False
        if "\n" in part:
            if seen:
                return True
            seen = False
    return seen


def odd(line: str) -> bool:
    """Whether the counts of a line's marks cannot all pair up."""
    if line.count('"') % 2:
        return True
    left, right, low = line.count("“"), line.count("”"), line.count("„")
    return (
        (left + right + low) % 2 == 1 or (not low and left != right and left > 0) or line.count("«") != line.count("»")
    )


def may_be_misturned(text: str) -> bool:
    """Whether the curly or the angled marks of a text do not strictly take turns, each pair in its usual direction."""
    double = "".join(_DOUBLE.findall(text))
    if "““" in double or "””" in double or double[:1] == "”" or double[-1:] == "“":
        return True
    if "«" not in text and "»" not in text:
        return False
    angled = "".join(_ANGLED.findall(text))
    return "««" in angled or "»»" in angled


def may_be_half_curled(text: str) -> bool:
    """Whether the marks of a text are anything but one pair after the other, both marks of one style."""
    return _SOUND.fullmatch("".join(_BOTH.findall(text))) is None
