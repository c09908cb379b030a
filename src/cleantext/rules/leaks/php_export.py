"""The grammar of ``var_export()``: PHP's own notation for arrays, objects, enums and scalars.

Format: php-src, ``ext/standard/var.c`` (``php_var_export_ex``).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, parted
from cleantext.rules.leaks.view import View

_CLASS = r"\\?[A-Za-z_]\w{0,200}(?:\\\w{1,200}){0,20}(?:@anonymous[^\n()]{0,300}?)?"
_OPEN = rf"(?:array[ \n]\(|(?:{_CLASS}::__set_state\(|\(object\)[ ]?)[ ]?array\()"
_HEAD = pattern(
    rf"""(?<![=(,>&][ ])(?<![=(,>&$\w]){_OPEN}(?=[ \n]?(?:\)|'|"|-?[0-9]))
      |(?<![\w\\]){_CLASS}::__set_state\([ ]?array\(""",
    "x",
)
_STRING = r"(?:'(?:[^'\\]|\\.|'(?![ \n]?(?:,|=>|\)|\.[ ][\"']|\Z)))*+'|\"\"?(?=[ \n]?(?:,|=>|\.[ ]))|\"\\(?:\\)?0\")"
_NUMBER = r"-?(?:[0-9][0-9.]{0,400}(?:E[+-]?[0-9]{1,4})?|INF|PHP_INT_MIN)|NAN"
_SCALAR = rf"(?:{_STRING}(?:[ ]\.[ ]{_STRING})*+|{_NUMBER}|true|false|NULL|{_CLASS}::\w{{1,100}})"
_KEY = pattern(rf"[ \n]?(?:-?[0-9]{{1,20}}|{_STRING}(?:[ ]\.[ ]{_STRING})*+)[ ]?=>[ \n]*", "xs")
_VALUE = pattern(rf"(?P<open>{_OPEN})|{_SCALAR}", "xs")
_CLOSE = pattern(r"[ \n]?\)(?P<state>\))?")


def exported(view: View) -> Iterator[Item]:
    """What ``var_export()`` put into a text."""
    text = view.text
    at = 0
    while head := _HEAD.search(text, at):
        end, whole, members = _read(view, head.start())
        at = max(end, head.end())
        if members >= 0:
            yield Item(head.start(), end, "export", whole, weak=not members, whole=whole)


def _read(view: View, start: int) -> tuple[int, bool, int]:
    """Where the array or object ends, whether it is whole, and how many members it has; -1 if it is none."""
    text = view.text
    value = _VALUE.match(text, start)
    state: list[bool] = []  # of each array that is open, whether it is an object's, which closes with two brackets
    members = 0
    while True:
        end = value.end()
        if value["open"]:
            state.append("__set_state" in value["open"])
        else:
            end = _after(text, end)
        while closing := _CLOSE.match(text, end):
            if state[-1] and not closing["state"]:
                return _broken(view, end, members)
            end = closing.start() + len(closing[0]) - bool(closing["state"] and not state[-1])
            state.pop()
            if not state:
                return end, True, members
            end = _after(text, end)
        key = _KEY.match(text, end, partial=True)
        if not key or key.partial:
            return _broken(view, end, members)
        members += 1
        value = _VALUE.match(text, key.end(), partial=True)
        if not value or value.partial:
            return _broken(view, end, members)


def _after(text: str, end: int) -> int:
    return end + 1 if text.startswith(",", end) else end


def _broken(view: View, end: int, members: int) -> tuple[int, bool, int]:
    """An array that stops in the middle: cut off where the text ends in this value."""
    text = view.text
    rest = text[end:]
    if (
        members
        and len(rest) < _UNCLOSED
        and not parted(view, end, len(text))
        and _PARTIAL.fullmatch(rest, partial=True)
    ):
        return len(text), False, members
    return end, False, -1


_UNCLOSED = 600  # characters of the last member of an array that is cut off
_PARTIAL = pattern(
    rf"[ \n]?(?:(?:-?[0-9]{{1,20}}|{_STRING}(?:[ ]\.[ ]{_STRING})*+)[ ]?=>[ \n]*(?:{_OPEN}|{_SCALAR})),?", "xs"
)
