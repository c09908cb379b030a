"""The grammar of ``print_r()``: ``Array`` or ``Name Object``, a bracket, members, a bracket.

Values stand bare, so a value goes on to the next key or closing bracket: at the start of a line where the dump has kept
its lines, behind white space where it has not. Format: php-src, ``Zend/zend.c`` (``zend_print_zval_r_to_str``).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, parted
from cleantext.rules.leaks.view import View

_KEY = r"\[[^\n\[\]]{0,300}+(?:\[[^\n\[\]]{0,100}+\][^\n\[\]]{0,100}+){0,3}+\][ ]=>"
_NAME = (
    r"(?:(?<![\w\\])[A-Za-z_\\][\w\\]{0,300}(?:@anonymous[^\n()]{0,300}?)?[ ](?:Object|Enum(?::(?:string|int))?)|Array)"
)
_OPENS = rf"[ \n]?\((?=[ \n]?(?:\)|{_KEY}|\Z))"
_HEAD = pattern(rf"{_NAME}(?:{_OPENS}|[ \n]?\*RECURSION\*)", "x")
_TOKEN = pattern(
    rf"(?P<key>{_KEY})(?:[ ]{_NAME}(?:(?P<nested>{_OPENS})|[ \n]?\*RECURSION\*))?|(?P<closing>\))|{_NAME}{_OPENS}", "x"
)
_KEY_BEGUN = pattern(r"\n\[[^\n]{0,300}\Z")
_UNCLOSED = 600  # characters of the last value of a dump that is cut off


def printed(view: View) -> Iterator[Item]:
    """What ``print_r()`` put into a text."""
    text = view.text
    at = 0
    budget = 16 * len(text) + 1000  # a dump that does not close is read to the end of the text, but not often
    while budget > 0 and (head := _HEAD.search(text, at)):
        dump = Dump(view, head)
        budget -= dump.end - head.start()
        at = dump.end if dump.found else head.end()
        if dump.found:
            yield Item(head.start(), dump.end, "print", dump.closed, weak=not dump.members, whole=dump.closed)


class Dump:
    """One dump, read from its head on: where it ends, how many members it has, whether it is closed."""

    __slots__ = ("_lines", "_scanned", "_text", "_within", "closed", "end", "found", "members")

    def __init__(self, view: View, head: Any) -> None:
        text = self._text = view.text
        self.end = self._scanned = head.end()
        self._lines = text.startswith("\n", self.end)  # whether the dump has kept its lines
        self._within = 0  # round brackets that are open in the value being read
        self.members = 0
        self.closed = self.found = text[self.end - 1] == "*"
        if self.closed:
            return
        self._read()
        self.found = self.closed or (self.members > 0 and self._cut(view))
        if self.found and not self.closed:
            self.end = len(text)

    def _read(self) -> None:
        depth = 1
        for token in _TOKEN.finditer(self._text, self.end):
            if not self._stands_out(token.start()):
                continue
            if token["key"]:
                self.members += 1
                depth += token["nested"] is not None
            elif not token["closing"]:
                return  # another dump, and this one has not been closed
            elif self._closes_value(token.start()):
                continue
            else:
                depth -= 1
            self.end = self._scanned = token.end()
            self._within = 0
            if not depth:
                self.closed = True
                return

    def _stands_out(self, at: int) -> bool:
        """Whether a key or bracket can be the dump's own: at the start of a line, or behind white space."""
        return at == self.end or self._text[at - 1] == "\n" or (not self._lines and self._text[at - 1] == " ")

    def _closes_value(self, at: int) -> bool:
        """Whether a bracket was opened in the value before it."""
        if self._lines:
            return False
        within = self._text[self._scanned : at]
        self._scanned = at + 1
        self._within += within.count("(") - within.count(")")
        self._within -= self._within > 0
        return self._within > 0 or (within.count("(") > within.count(")"))

    def _cut(self, view: View) -> bool:
        """Whether the text ends in this dump's last value."""
        text = self._text
        if len(text) - self.end > _UNCLOSED or parted(view, self.end, len(text)):
            return False
        rest = _KEY_BEGUN.sub("", text[self.end :])
        return not (self._lines and "\n" in rest.strip("\n"))
