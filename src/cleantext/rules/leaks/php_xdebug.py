"""The grammar of what Xdebug makes of ``var_dump()``, with its HTML and without, and of its tables of errors.

Without the HTML nothing closes an array or object, but a member is known by its key and its arrow, so a dump goes on as
long as members follow. Format: Xdebug, ``src/lib/var_export_html.c`` and ``src/develop/stack.c``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.bytecount import counted
from cleantext.rules.leaks.php_item import Item, Places, parted
from cleantext.rules.leaks.view import View

# Where the dump was asked for. A path may be glued to prose: then a folder that servers have shows where it begins.
_PLACE = (
    r"(?:(?:(?<!\w)[A-Za-z]:[\\/][^\n:'\"<>]{1,300}|(?:(?<![\w/.:?=&-])/|/(?=(?:home|var|usr|srv|opt|www|app|tmp|data|mnt|Users|in)/))"
    r"[^\s:'\"<>]{1,300}|(?<![\w./-])(?:[\w-]{1,60}/){0,20}[\w.-]{1,60}\.(?:php|phtml|inc)):[0-9]{1,7}:)"
)
_OBJECT = r"object\([^()\n]{1,300}\)\[[0-9]{1,9}\]"
_OLD = (
    r"array(?=[ \n](?:'[^'\n]{1,100}'|[0-9]{1,9})[ ]=>[ \n]"
    r"(?:int[ ]|string[ ]'|boolean[ ]|float[ ]|null|array[ \n]|object\())"
)
_STRONG = rf"(?:{_OLD}|string[ ]'|array[ ]\(size=[0-9]{{1,9}}\)|&?{_OBJECT}|\*uninitialized\*)"
_VALUE = (
    r"(?:&?(?:string[ ]'|array[ ]\(size=[0-9]{1,9}\)(?:[ \n](?:empty|\.\.\.))?"
    r"|array(?=[ \n](?:'|[0-9]{1,9}[ ]=>|empty))|"
    + _OBJECT
    + r"|\*uninitialized\*|int[ ]-?[0-9]{1,20}|boolean[ ](?:true|false)|null(?![a-z0-9_])"
    r"|float[ ]-?(?:[0-9][0-9.]{0,400}(?:[eE][+-]?[0-9]{1,4})?|INF|NAN|nan|inf)|resource\([0-9]{1,9},[ ][^()\n]{1,60}\)"
    r"|enum[ ][\w\\]{1,200}::\w{1,100}(?:[ ]:)?|'(?:[^'\n]{0,300})'(?=[ \n])|\.\.\.))"
)
_HEAD = pattern(rf"{_PLACE}[ \n]?{_VALUE}|(?<![\w>-]){_STRONG}", "x")
_PLACED = pattern(rf"{_PLACE}[ \n]?(?P<value>\S[^\n]{{0,300}})\Z", "x")
_BEGUN = pattern(_VALUE, "x")
_KEY = (
    r"[ \n](?:(?:'(?:[^'\n]|'(?![ ](?:\([^()\n]{1,200}\)[ ])?=>)){0,1000}'|-?[0-9]{1,20})"
    r"|(?:(?:public|protected|private|static|readonly|virtual)[ ]){1,3}(?:[?\w|\\&()]{1,100}[ ])?"
    r"(?:'(?:[^'\n]|'(?![ ](?:\([^()\n]{1,200}\)[ ])?=>)){0,300}'|-?[0-9]{1,20})(?:[ ]\([\w\\@]{1,200}\))?)"
)
_MEMBER = pattern(
    rf"{_KEY}[ ]=>[ \n]*{_VALUE}|[ \n]virtual[ ]'closure'[ ]'[^'\n]{{0,300}}'|[ \n]more[ ]elements\.\.\.", "x"
)
_LENGTH = pattern(r"'(?:\.\.\.)?[ ]\(length=(?P<length>[0-9]{1,10})\)")
_PRE = pattern(r"<pre class=['\"]?xdebug-var-dump", engine="re")
_TABLE = pattern(r"(?:<br ?/?>[ \n]?)?<font size=['\"]?1['\"]?><table class=['\"]?xdebug-error", engine="re")
_TAG = pattern(r"</?[a-z]{1,10}\b[^<>]{0,200}>", engine="re")
_UNCLOSED = 300  # characters of the last piece of a dump that is cut off


def xdebugged(view: View) -> Iterator[Item]:
    """What Xdebug put into a text."""
    yield from _elements(view, _PRE, "</pre>")
    yield from _elements(view, _TABLE, "</table></font>")
    text = view.text
    closings = Places(_LENGTH, text)
    at = 0
    while head := _HEAD.search(text, at):
        end, whole = _text(view, head, closings)
        at = max(end, head.end())
        if end > 0:
            yield Item(head.start(), end, "xdebug", whole, whole=whole)
    placed = _PLACED.search(text, max(at, len(text) - 800))
    if placed and _BEGUN.fullmatch(placed["value"], partial=True):
        yield Item(placed.start(), len(text), "xdebug", False, whole=False)


def _elements(view: View, opening: Any, closing: str) -> Iterator[Item]:
    """The HTML elements that begin so, each to the tag that closes it."""
    text = view.text
    at = 0
    while start := opening.search(text, at):
        end = text.find(closing, start.end())
        again = opening.search(text, start.end())
        if end < 0 or (again and again.start() < end):
            last = max((tag.end() for tag in _TAG.finditer(text, start.end())), default=0) if not again else 0
            if last and len(text) - last < _UNCLOSED and not parted(view, last, len(text)):
                yield Item(start.start(), len(text), "xdebug", False, whole=False)
            at = start.end()
            continue
        at = end + len(closing)
        yield Item(start.start(), at, "xdebug", True)


def _text(view: View, head: Any, closings: Places) -> tuple[int, bool]:
    """Where the dump ends that begins with this match, and whether it is whole; -1 if it is none."""
    text = view.text
    value = head
    while True:
        end = value.end()
        if text[end - 8 : end] == "string '":
            start = end
            end = _string(view, start, closings)
            if end < 0:
                cut = value is not head and len(text) - start < _UNCLOSED and not parted(view, start, len(text))
                return (len(text), False) if cut else (-1, False)
        value = _MEMBER.match(text, end, partial=True)
        if value and value.partial and value.end() > end + 1:
            return len(text), False
        if not value or value.partial:
            return end, True


def _string(view: View, start: int, closings: Places) -> int:
    """Behind the string whose content begins at ``start``; -1 if it does not end."""
    text = view.text
    near = closing = closings.after(start, len(text))
    for _ in range(3):  # the content may hold what looks like its end
        if not closing:
            break
        length = int(closing["length"])
        if any(counted(view).after(start, length, kind) == closing.start() for kind in counted(view).kinds):
            return int(closing.end())
        closing = closings.after(closing.end(), len(text))
    return int(near.end()) if near and near.start() - start <= int(near["length"]) else -1
