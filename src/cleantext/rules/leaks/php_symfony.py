"""The grammar of Symfony's VarDumper, which Laravel's ``dump()`` and ``dd()`` print with.

``array:2 [`` and ``Name {#12``, members with ``=>`` and ``:``, marks for their visibility, an ellipsis and a number
where the dump was cut, and the brackets that close it. Format: symfony/var-dumper, ``Dumper/CliDumper.php``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, Places, parted
from cleantext.rules.leaks.view import View

_CLASS = (
    r"(?:(?:[A-Z][\w\\]{0,300}|[a-z_]\w{0,60}(?:\\\w{1,60}){1,20}|stdClass)(?:@anonymous)?"
    r"(?:\([^(){}\n]{0,200}\)(?::[ ][\w\\|?]{1,100})?)?\^?(?:[ ]@[0-9.]{1,30})?[ ]"
    r"|[a-z]{2,20}[ ]resource[ ]@[0-9]{1,9}[ ])"
)
_MEMBER = r"[+\#~-]?(?:\"[^\"\n]{1,200}\"|[^\s\"{}\[\],;()]{1,100}?):[ ]"
_REST = r"\.\.\.[0-9]{0,6}"
# As copied from a browser; as the command line adds it.
_COMMENT = r"(?:[ ]?[▼▶])?(?:[ ]//[ ][^\n]{1,200})?"
_BRACE = rf"\{{(?:[\#@&][0-9]{{1,9}})?{_COMMENT}"
_HEAD = pattern(
    rf"""(?:\^[ ])?(?:array:[0-9]{{1,9}}[ ]\[{_COMMENT}(?=[ \n])
      | (?<![\w\\])(?:{_CLASS}{_BRACE}|\{{\#[0-9]{{1,9}}{_COMMENT})(?=[ \n](?:{_MEMBER}|{_REST}|\}})|\}}))""",
    "x",
)
_OPEN = pattern(
    rf"(?:&[0-9]{{1,9}}[ ])?(?:(?:array:[0-9]{{1,9}}[ ])?\[{_COMMENT}|(?:{_CLASS}|[\w: ]{{1,60}}[ ])?{_BRACE})", "x"
)
_KEY = pattern(rf"{_MEMBER}(?P<eol>\n)?", "x")
_INDEX = pattern(r"(?:-?[0-9]{1,20}|b?\"(?:[^\"\n]|\"(?!\"?[ ]=>)){0,500}\"|[\w\\:]{1,100})[ ]=>[ ]", "x")
_INDEX_KEY = r"(?:-?[0-9]{1,20}|b?\"[^\"\n]{0,200}\")[ ]=>[ ]"
_CUT_SHORT = r"(?:\.\.\.[0-9]{1,9})?"
_GOES_ON = rf"(?:,?[ \n](?:{_MEMBER}|{_INDEX_KEY}|{_REST}[ \n]|[\]}}])|[\]}}]|,[ ]|\Z)"
# A string is printed as it is: where the dump has kept its lines, it ends at the end of one, else where a member
# follows.
_CLOSING = {
    True: pattern(rf"\"{_CUT_SHORT}(?=,?(?:\n|\Z))"),
    False: pattern(rf"\"{_CUT_SHORT}(?={_GOES_ON})", "x"),
}
_LONG = 20_000  # characters of a text that is printed on several lines
_BARE = pattern(
    rf"(?:\.\.\.[0-9]{{0,9}}|[^\s\"{{}}\[\];][^\n\"{{}}\[\];]{{0,300}}?"
    rf"(?=[ ]{_MEMBER}|,?\n|,[ ]|[ ]{_INDEX_KEY}|[ ]{_REST}|[ ]?[\]}}]|\Z))",
    "x",
)
_ATOM = pattern(r"-?[0-9][0-9.]{0,60}|true|false|null|[A-Z][A-Z_]{1,60}(?!\w)|&[0-9]{1,9}|\.\.\.[0-9]{0,9}")
_LIST = pattern(r"\[[ \n](?:[\w.\"'-]{1,60},?[ \n]){0,20}\Z", "x")
_VALUE_BEGUN = rf"(?:b?\"[^\"]*|[^\s\"{{}}\[\],;][^\n\"{{}}\[\],;]*|{_CLASS}{_BRACE}|array:[0-9]+[ ]\[)"
_BEGUN = {
    "}": pattern(rf"[ \n]?(?:{_REST}|{_MEMBER}{_VALUE_BEGUN})", "x"),
    "]": pattern(rf"[ \n]?(?:{_REST}|(?:(?:[0-9]+|\"[^\"\n]*\")[ ]=>[ ])?{_VALUE_BEGUN})", "x"),
}  # a member that the end of the text cuts off, by the bracket that should close what it stands in
_UNCLOSED = 300  # characters of the last value of a dump that is cut off


def dumped(view: View) -> Iterator[Item]:
    """What VarDumper put into a text."""
    text = view.text
    reader = _Reader(view)
    at = 0
    while head := _HEAD.search(text, at):
        end, found, whole = reader.read(head)
        at = max(end, head.end())
        if found:
            before = _LIST.search(text, max(0, head.start() - 400), head.start())
            listed = before and text.startswith((" ]", "\n]"), end)
            yield Item(
                before.start() if listed else head.start(), end + 2 if listed else end, "symfony", whole, whole=whole
            )


class _Reader:
    """Reads the dumps in one view."""

    __slots__ = ("_closings", "_text", "_view")

    def __init__(self, view: View) -> None:
        self._view, self._text = view, view.text
        self._closings: dict[bool, Places] = {}

    def read(self, head: Any) -> tuple[int, bool, bool]:
        """Where the reading ends, whether that was a dump, and whether it is whole."""
        text = self._text
        at = head.end()
        opened = [_bracket(head[0])]
        lines = text.startswith("\n", at)  # whether the dump has kept its lines
        while opened:
            begun = at
            at += text[at : at + 1] in (" ", "\n")
            if text.startswith(opened[-1], at):
                opened.pop()
                at += 1
                at += bool(opened) and text.startswith(",", at)
                continue
            key = (_KEY if opened[-1] == "}" else _INDEX).match(text, at)
            if key:
                at = key.end()
            elif opened[-1] == "}" and not text.startswith("...", at):
                return self._cut(begun, opened[-1])
            if nested := _OPEN.match(text, at):
                opened.append(_bracket(nested[0]))
                at = nested.end()
                continue
            at = self._value(at, lines, key is not None)
            if at < 0:
                return self._cut(begun, opened[-1])
            at += opened[-1] == "]" and text.startswith(",", at)
        return at, True, True

    def _value(self, at: int, lines: bool, has_key: bool) -> int:
        """Behind the value at this place; -1 if there is none."""
        text = self._text
        start = at + text.startswith('b"', at)
        if text.startswith('"""', start):
            end = text.find('"""', start + 3, start + _LONG)
            return end + 3 if end >= 0 else -1
        if text.startswith('"', start):
            if lines not in self._closings:
                self._closings[lines] = Places(_CLOSING[lines], text)
            closing = self._closings[lines].after(start + 1, len(text))
            return int(closing.end()) if closing else -1
        bare = (_BARE if has_key else _ATOM).match(text, at)
        return int(bare.end()) if bare else -1

    def _cut(self, at: int, closing: str) -> tuple[int, bool, bool]:
        """A dump that stops at ``at``: cut off where the text ends in this member, else none."""
        length = len(self._text)
        begun = length - at < _UNCLOSED and _BEGUN[closing].fullmatch(self._text, at, partial=True)
        return (length, True, False) if begun and not parted(self._view, at, length) else (at, False, False)


def _bracket(head: str) -> str:
    return "}" if "{" in head else "]"
