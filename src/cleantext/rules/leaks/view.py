"""One folded view of a text, so that one grammar reads a leak in every form it arrives in.

In the view, entities that stand for brackets, ampersands and quotation marks are unescaped (also where they were
escaped twice), quotation marks and primes are straight, an ellipsis is three dots, a dash that a typesetter made out of
hyphens is hyphens again, ``×`` in a number is ``x``, and a run of white space is one newline if it holds a line break,
else one space. The fold is a script of edits, so the map back to the text is `Origin`'s, and a text that needs no fold
is its own view.

What a CMS curls, and when a dash stands for two hyphens: WordPress, ``wptexturize()``, and SmartyPants.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cleantext.core.edit import Edit, Origin, apply, invert
from cleantext.core.pattern import pattern
from cleantext.core.trigger import any_case, literal

_NAMES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "lbrack": "[", "rbrack": "]"}
_NAMES |= {"lsqb": "[", "rsqb": "]", "lcub": "{", "rcub": "}"}
_NAMES |= {"ldquo": "“", "rdquo": "”", "bdquo": "„", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "hellip": "…"}
_NAMES |= {"prime": "′", "Prime": "″", "ndash": "–", "mdash": "—", "times": "×"}
_UNFOLDED = "&<>\"'[]{}|"  # what escapers write as a number, too
_STRAIGHT = dict.fromkeys("“”„‟″〝〞", '"') | dict.fromkeys("‘’‚‛′", "'") | {"…": "..."}
_SPACE = r"&(?:amp;)?(?:nbsp|\#0{0,4}(?:160|32|9|1[03])|\#[xX]0{0,4}(?:[aA]0|20|[9aAdD]));"
_FOLDED = pattern(
    rf"""
      (?P<space>(?:[ \n](?=\s|{_SPACE})|[^\S \n]|{_SPACE})(?:\s|{_SPACE})*)
    | &(?:amp;){{0,2}}(?:(?P<name>{"|".join(_NAMES)})
                     |\#0{{0,4}}(?P<number>[1-9][0-9]{{1,3}})|\#[xX]0{{0,4}}(?P<hex>[1-9a-fA-F][0-9a-fA-F]{{1,3}}));
    | [“”„‟″〝〞‘’‚‛′…–—]
    | (?<=[0-9])×(?=[0-9a-fA-F])
    """,
    "x",
)
_BREAK = pattern(r"[\n\r\u2028\u2029]|\#0*1[03];|\#[xX]0*[aAdD];")

# For triggers: what the view shows as white space, or as nothing.
GAP = r"(?:[\p{Z}\t\n\x0b\f\r\x1c-\x1f\x85]|&(?:amp;)?(?:nbsp|#[xX]?[0-9a-fA-F]{1,8});)*"


class View:
    """A text as the grammars of leaks read it. ``text`` is the folded text; spans map both ways.

    ``edits`` is the fold: the script that leads from ``original`` to ``text``.
    """

    __slots__ = ("_back", "_forth", "edits", "original", "text")

    def __init__(self, text: str) -> None:
        self.edits = tuple(_edits(text))
        self.original = text
        self.text = apply(text, self.edits)
        self._back = Origin(self.edits)
        self._forth = Origin(invert(text, self.edits))

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the original that ``start:end`` of the view came from."""
        return self._back.span(start, end)

    def seen(self, start: int, end: int) -> tuple[int, int]:
        """The smallest span of the view that holds ``start:end`` of the original."""
        return self._forth.span(start, end)

    def blank(self, at: int) -> bool:
        """Whether the newline at ``at`` of the view stands for an empty line: the end of a paragraph."""
        start, end = self._back.span(at, at + 1)
        return sum(1 for line in self.original[start:end].splitlines(keepends=True) if line[-1] in "\r\n") > 1


def _edits(text: str) -> Iterator[Edit]:
    for match in _FOLDED.finditer(text):
        old = match[0]
        if match["space"]:
            new = "\n" if _BREAK.search(old) else " "
        else:
            new = _straight(_unescaped(match) if old[0] == "&" else old, text, *match.span())
        if new != old:
            yield Edit(match.start(), match.end(), new)


def _straight(char: str, text: str, start: int, end: int) -> str:
    """A character as it was before a typesetter had it at ``start:end``."""
    if char in "–—":
        spaced = text[start - 1 : start].isspace() and text[end : end + 1].isspace()
        return "-" if char == "–" and spaced else "--"
    return "x" if char == "×" else _STRAIGHT.get(char, char)


def _unescaped(match: Any) -> str:
    """The character that an entity stands for; an entity that the fold does not know stays."""
    name, number, digits = match["name"], match["number"], match["hex"]
    if name:
        return _NAMES[name]
    code = int(number) if number else int(digits, 16)
    char = chr(code)
    return char if char in _UNFOLDED or char in _STRAIGHT or char in "–—" else match[0]


def written(char: str) -> str:
    """For triggers: a pattern of all that the view shows as this character, an ASCII one."""
    sources = [char, *(c for c, straight in _STRAIGHT.items() if straight == char)]
    names = [name for name, source in _NAMES.items() if source in sources]
    codes = [ord(source) for source in sources if source in _UNFOLDED or source in _STRAIGHT]
    if not codes:
        return literal(char)
    numbers = "|".join(str(code) for code in codes)
    digits = "|".join(any_case(f"{code:x}") for code in codes)
    plain = "|".join(literal(source) for source in sources)
    entities = "|".join([*names, f"#0{{0,4}}(?:{numbers})", f"#[xX]0{{0,4}}(?:{digits})"])
    return f"(?:{plain}|&(?:amp;){{0,2}}(?:{entities});)"


@lru_cache(maxsize=2)
def view(text: str) -> View:
    """The view of a text, made once for all rules that look at it."""
    return View(text)
