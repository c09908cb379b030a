"""Spaces inside brackets and after opening marks."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, rule
from cleantext.rules.spacing.letters import laid_out, letters, spots

_BRACKET = pattern(r"[()\[\]\n]")
_FACE = pattern(r"(?r)[:;=8xX][-'^o]?")  # what makes an emoticon of a bracket that follows
_OPENER = pattern(r"(?<![\p{L}\p{N}])[¿¡][ \u00a0](?=\p{L})")
_PARTNER = {")": "(", "]": "["}
_GAP = " \u00a0"
_FORMULA = pattern(r"\s[-+*/=]\s|^\s--?[a-z]|[<>&$;]")
_OPENS = frozenset("\"'“«„‘¿¡#@$€£%`*_§")  # what may stand first in brackets, besides a letter or a digit
_CLOSES = frozenset("\"'”»’.!?…%°`*_")


@rule(
    since="0.1",
    trigger=("[(\\[]", "(?:[(\\[][ \u00a0][^ \n\t]|[^ \n\t][ \u00a0][)\\]])"),
    scope="line",
    examples=[
        Example("The bridge ( built in 1910) is closed.", "The bridge (built in 1910) is closed."),
        Example("The bridge (built in 1910 ) is closed.", "The bridge (built in 1910) is closed."),
        Example("The bridge ( built in 1910 ) is closed.", "The bridge (built in 1910) is closed."),
    ],
    unchanged=[
        "- [ ] buy milk\n- [x] sleep", "do_this( value )", "it is late :( and dark )", "[ -f notes ] && rm notes",
        "привет ))", "( ) yes ( ) no", "( a + b )",
    ],
)  # fmt: skip
def space_inside_brackets(text: str) -> Iterator[Hit]:
    """Space just inside round or square brackets: `( word)`

    Both brackets must stand in one line, and enclose a word; those of calls, of emoticons, of check boxes and of shell
    tests stay.
    """
    if not spots(
        text, *(bracket + gap for bracket in "([" for gap in _GAP), *(gap + bracket for gap in _GAP for bracket in ")]")
    ):
        return
    for start, end in pairs(text):
        opens, closes = text[start + 1] in _GAP, text[end - 1] in _GAP
        inside = text[start + 1 : min(end, start + 80)]
        if not (opens or closes) or end - start < 4 or letters(inside) < 2:
            continue
        if "|" in inside or (opens and closes and _FORMULA.search(inside)) or laid_out(text, start):
            continue
        before, after = text[start - 1 : start], text[end + 1 : end + 2]
        if text[start] == "(" and opens and (before.isalnum() or before == "_") and before < "\u3000":
            continue  # a call; East Asian scripts put no space before a bracket
        if before == "\\" or (before == text[start] and after == text[end]):
            continue  # of a pattern, and of a shell
        if text[start] == "[" and (inside.strip().isupper() or inside.rstrip().endswith(("...", "…"))):
            continue  # of a page on how to call a program
        if opens and (text[start + 2].isalnum() or text[start + 2] in _OPENS):
            yield Hit(start + 1, start + 2, "")
        if closes and (letters(text[end - 2]) or text[end - 2].isdigit() or text[end - 2] in _CLOSES):
            yield Hit(end - 1, end, "")


def pairs(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the brackets that belong together within a line."""
    held: list[int] = []
    for found in _BRACKET.finditer(text):
        at, char = found.start(), found[0]
        if char == "\n":
            held.clear()
        elif is_face(text, at):
            continue
        elif char in "([":
            held.append(at)
        elif held:
            start = held.pop()
            if text[start] == _PARTNER[char]:
                yield start, at
            else:
                held.clear()


def is_face(text: str, at: int) -> bool:
    """Whether the bracket at ``at`` is the mouth of an emoticon."""
    eyes = _FACE.match(text, max(0, at - 2), at)
    if eyes is None:
        return False
    before = text[eyes.start() - 1 : eyes.start()] if eyes.start() else ""
    return not before or not before.isalnum()


@rule(
    since="0.1",
    trigger="[¿¡][ \u00a0]\\pL",
    scope="line",
    examples=[Example("¿ Quién lo sabe?", "¿Quién lo sabe?"), Example("Dijo: ¡ basta!", "Dijo: ¡basta!")],
    unchanged=["¿Quién lo sabe?", "the marks ¿ and ¡"],
)
def space_after_opening_mark(text: str) -> Iterator[Hit]:
    """Space after an inverted question or exclamation mark: `¿ Quién`

    The mark opens a question or an exclamation that ends in the same line; without its end it is left alone.
    """
    for found in _OPENER.finditer(text):
        partner = "?" if found[0][0] == "¿" else "!"
        if partner in text[found.end() : found.end() + 300].partition("\n")[0]:
            yield Hit(found.start() + 1, found.end(), "")
