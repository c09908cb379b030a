"""The grammar of ``var_export()``: PHP's own notation for arrays, objects, enums and scalars.

Format: php-src, ``ext/standard/var.c`` (``php_var_export_ex``).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, Places, parted
from cleantext.rules.leaks.view import View

_CLASS = r"\\?[A-Za-z_]\w{0,200}(?:\\\w{1,200}){0,20}(?:@anonymous[^\n()]{0,300}?)?"
_OPEN = rf"(?:array[ \n]\(|(?:{_CLASS}::__set_state\(|\(object\)[ ]?)[ ]?array\()"
_HEAD = pattern(
    rf"""(?<![=(,>&][ ])(?<![=(,>&$\w]){_OPEN}(?=[ \n]?(?:\)|'|"|-?[0-9]))
      |(?<![\w\\]){_CLASS}::__set_state\([ ]?array\(""",
    "x",
)
_CLOSING = pattern(r"'(?=[ \n]?(?:,|=>|\)|\.[ ][\"']|\Z))")  # a quotation mark that can end a string
_EMPTY = pattern(r"\"\"?(?=[ \n]?(?:,|=>|\.[ ]|\)))|\"\\+0\"")  # two single ones that were curled into one, and NUL
_SCALAR = pattern(
    rf"-?(?:[0-9][0-9.]{{0,400}}(?:E[+-]?[0-9]{{1,4}})?|INF|PHP_INT_MIN)|NAN|true|false|NULL|{_CLASS}::(?!__set)\w{{1,100}}(?!\()"
)
_OPENING = pattern(_OPEN, "x")
_INTEGER = pattern(r"-?[0-9]{1,20}")
_ARROW = pattern(r"[ ]?=>[ \n]*", "x")
_CLOSE = pattern(r"[ \n]?\)(?P<state>\))?")
_BEGUN = pattern(  # a member that the end of the text cuts off, or the exponent of a number
    rf"""E[+-]?[0-9]*|[ \n]?\)|[ \n]?(?:(?:[0-9]+|'[^'\n]*')
        (?:[ ]?=>[ \n]*(?:'[^']*|{_OPEN}|[0-9.E+-]+|true|false|NULL|{_CLASS}(?:::\w*)?))?),?""",
    "x",
)
_UNCLOSED = 600  # characters of that member


def exported(view: View) -> Iterator[Item]:
    """What ``var_export()`` put into a text."""
    reader = _Reader(view)
    at = 0
    while head := _HEAD.search(view.text, at):
        end, whole, members = reader.read(head.start())
        at = max(end, head.end())
        if members >= 0:
            yield Item(head.start(), end, "export", whole, weak=not members, whole=whole)


class _Reader:
    """Reads values in one view."""

    __slots__ = ("_closings", "_text", "_view")

    def __init__(self, view: View) -> None:
        self._view, self._text = view, view.text
        self._closings = Places(_CLOSING, view.text)

    def read(self, start: int) -> tuple[int, bool, int]:
        """Where the array or object ends, whether it is whole, and how many members it has; -1 if it is none."""
        text = self._text
        state: list[bool] = []  # of each array that is open, whether it is an object's, which closes with two brackets
        members = 0
        at = begun = start  # begun: where the member begins that is being read
        while True:
            if opening := _OPENING.match(text, at):
                state.append("__set_state" in opening[0])
                at = opening.end()
            else:
                at = self._value(at)
                if at < 0:
                    return self._broken(begun, members)
                at += text.startswith(",", at)
            while closing := _CLOSE.match(text, at):
                if state[-1] and not closing["state"]:
                    return self._broken(at, members)
                at = closing.end() - (closing["state"] is not None and not state[-1])
                state.pop()
                if not state:
                    return at, True, members
                at += text.startswith(",", at)
            begun = at
            at += text[at : at + 1] in (" ", "\n")
            key = _INTEGER.match(text, at)
            at = key.end() if key else self._string(at)
            arrow = _ARROW.match(text, at) if at >= 0 else None
            if not arrow:
                return self._broken(begun, members)
            members += 1
            at = arrow.end()

    def _value(self, at: int) -> int:
        """Behind the scalar at this place; -1 if there is none."""
        scalar = _SCALAR.match(self._text, at)
        return int(scalar.end()) if scalar else self._string(at)

    def _string(self, at: int) -> int:
        """Behind the string at this place, of which parts may be joined with full stops; -1 if there is none."""
        text = self._text
        while True:
            if text.startswith("'", at):
                closing = self._closings.after(at + 1, len(text))
                while closing and _escaped(text, closing.start()):
                    closing = self._closings.after(closing.end(), len(text))
                at = closing.end() if closing else -1
            elif empty := _EMPTY.match(text, at):
                at = empty.end()
            else:
                return -1
            if not text.startswith(" . ", at):
                return at
            at += 3

    def _broken(self, begun: int, members: int) -> tuple[int, bool, int]:
        """An array that stops in the middle: cut off where the text ends in the member that begins at ``begun``."""
        text = self._text
        rest = len(text) - begun
        near = rest < _UNCLOSED and not parted(self._view, begun, len(text))
        if near and _BEGUN.fullmatch(text, begun, partial=True):
            return len(text), False, members
        return begun, False, -1


def _escaped(text: str, at: int) -> bool:
    """Whether the character at this place has a backslash of its own before it."""
    start = at
    while start and text[start - 1] == "\\":
        start -= 1
    return (at - start) % 2 == 1
