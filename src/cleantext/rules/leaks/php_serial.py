"""The grammar of ``serialize()`` and of sessions, with the byte counts that it is full of.

Format: php-src, ``ext/standard/var.c`` (``php_var_serialize_intern``), ``ext/session/session.c`` for ``name|value``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.bytecount import counted
from cleantext.rules.leaks.php_item import Item, Places, parted
from cleantext.rules.leaks.view import View

_HEAD = pattern(
    r"""(?<![\w:])(?:[A-Za-z_]\w{0,60}\|)?
    (?:a:[0-9]{1,9}:\{|[OC]:\+?[0-9]{1,9}:"|s:[0-9]{1,9}:"|x:i:[0-9]|(?<=\|)(?:i:-?[0-9]|b:[01];|d:-?[0-9]|N;))""",
    "x",
)
_TOKEN = pattern(
    r"""(?P<open>a:(?P<size>[0-9]{1,9}):[ ]?\{)
      | (?P<counted>[sSEOC]):\+?(?P<length>[0-9]{1,9}):"
      | (?P<scalar>(?:i:[+-]?[0-9]{1,20}|b:[01]|d:-?(?:[0-9.]{1,400}(?:E[+-]?[0-9]{1,4})?|INF|NAN)|N|[rR]:[0-9]{1,10});)
      | (?P<close>\})
      | (?P<between>[;,]{1,2}|[xm]:(?=[a-zA-Z]:)|[A-Za-z_]\w{0,60}\|(?=[a-zA-Z][:;]))
    """,
    "x",
)
_STRING_END = (pattern(r'"[ ]?;'), pattern(r'":[0-9]{1,9}:[ ]?\{'))  # of a string, of the name of a class
_CUT = pattern(
    r"[OC]:[0-9]{1,9}:\"[\w\\]{0,200}(?:\"(?::[0-9]*:?)?)?|(?:[A-Za-z_]\w{0,60}\|)?(?:[a-zA-Z](?::[0-9.E+-]{0,30}(?::[{\"]?)?)?)?"
)


def serialized(view: View) -> Iterator[Item]:
    """Serialized values in a text."""
    reader = _Reader(view)
    at = 0
    while head := _HEAD.search(view.text, at):
        end, whole, parts = reader.read(head.start())
        at = max(end, head.end())
        if parts:
            yield Item(head.start(), end, "serial", whole, whole=whole)


class _Reader:
    """Reads values in one view."""

    __slots__ = ("_bytes", "_ends", "_view")

    def __init__(self, view: View) -> None:
        self._view = view
        self._bytes = counted(view)
        self._ends = tuple(Places(ending, view.text) for ending in _STRING_END)

    def read(self, start: int) -> tuple[int, bool, int]:
        """Where the values end that begin at ``start``, whether they are whole, and of how many parts; 0 if none."""
        text = self._view.text
        depth = parts = 0
        at = good = start  # good: behind the last value that was closed
        cut = False
        while token := _TOKEN.match(text, at):
            end = token.end()
            if token["counted"]:
                end = self._string(token["counted"], end, int(token["length"]))
                if end < 0:
                    cut = self._ends_in(token.end(), int(token["length"]))
                    break
                depth += token["counted"] in "OC"
            elif token["open"]:
                depth += 1
            elif token["close"]:
                if not depth:
                    break
                depth -= 1
            at = end
            if not token["between"]:
                parts += 1
                good = good if depth else at
        is_object = text.startswith(("O:", "C:"), at)
        cut = cut or (len(text) - at < 300 and _CUT.fullmatch(text, at) is not None and (at > good or is_object))
        if cut and (parts or is_object):
            return len(text), False, max(parts, 1)
        return (good, True, parts) if good > start else (at, False, 0)

    def _string(self, kind: str, start: int, length: int) -> int:
        """Behind a string or class name whose content begins at ``start``; -1 if it does not end as it should."""
        ending = _STRING_END[kind in "OC"]
        for counting in self._bytes.kinds:
            end = self._bytes.after(start, length, counting)
            if end >= 0 and (closed := ending.match(self._view.text, end)):
                return int(closed.end())
        # Folding only makes a string shorter.
        near = self._ends[kind in "OC"].after(start, start + length + 12)
        return int(near.end()) if near else -1

    def _ends_in(self, start: int, length: int) -> bool:
        """Whether the text ends in a string of this length, or with its quotation mark."""
        text = self._view.text
        return len(text) - start <= length + 1 and not parted(self._view, start, len(text))
