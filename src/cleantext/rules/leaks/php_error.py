"""The grammar of the messages that PHP prints: notices, warnings, deprecations, fatal errors, uncaught exceptions.

A message is known by both its ends: the word and colon it begins with, and the file and line it ends with. Formats:
php-src, ``main/main.c`` (``php_error_cb``) and ``Zend/zend_exceptions.c``; Xdebug, ``src/develop/stack.c`` for the call
stack below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, Places, parted
from cleantext.rules.leaks.view import View

_GAP = r"(?:[ \n]|<br[ ]?/?>|</?b>|</?i>){0,9}+"
_LEVEL = (
    r"(?:PHP[ ])?(?:Fatal[ ]error|Warning|Notice|Deprecated|Parse[ ]error|Strict[ ]Standards"
    r"|(?:Catchable|Recoverable)[ ]fatal[ ]error|(?:Core|Compile)[ ](?:error|warning)|Unknown[ ]error)"
)
_STAMP = r"\[[0-9]{1,2}-[A-Z][a-z]{2}-[0-9]{4}[ ][0-9:]{8}(?:\.[0-9]{1,6})?(?:[ ][A-Za-z_/+:0-9-]{1,40})?\][ ]"
_HEAD = pattern(rf"(?:{_STAMP})?(?:<br[ ]?/?>[ \n]?){{0,4}}(?:<b>{_LEVEL}</b>[ ]?:|{_LEVEL}[ ]?:)[ ]+(?=\S)", "x")
_BARE = pattern(
    r"""(?:(?<![\w\\])|(?<=[a-z])(?=[A-Z]))
    (?:[A-Z]\w{0,60}\\){0,12}[A-Z]\w{0,60}(?:Exception|Error)\b(?=:[ ]|[ ]in[ ])""",
    "x",
)
_PATH = (
    r"(?:(?:[A-Za-z]:[\\/]|/|\\\\|[a-z]{2,12}://|\.{1,2}/)[^\n<>\"]{0,400}?"
    r"|[\w.@%+~-]{1,200}(?:[\\/][\w.@%+~ -]{1,200}){0,40}\.(?:php[0-9]?|phtml|inc|phar|module|tpl|html?|install|theme)"
    r"(?:\([0-9]+\)[ ]:[^\n<>]{0,100}?)?"
    r"|Unknown|Standard[ ]input[ ]code|Command[ ]line[ ]code|php[ ]shell[ ]code|-)"
)
_ON_LINE = rf"(?:<b>)?{_PATH}(?:</b>)?[ ]on[ ]line[ ](?:<b>)?[0-9]{{1,9}}(?:</b>)?(?:[ \n]?<br[ ]?/?>)*+"
_ENDING = pattern(rf"(?=[ \n]in[ ](?P<place>{_ON_LINE}))", "x")
_TRACE = pattern(
    rf"(?=(?P<place>[ \n]in[ ](?:<b>)?{_PATH}(?:</b>)?:[0-9]{{1,9}}{_GAP}Stack[ ]trace:{_GAP})\#0[ ])", "x"
)
_FRAME = pattern(
    r"""\#[0-9]{1,5}[ ](?:(?P<main>\{main\})
      |(?:\[internal[ ]function\]|[^\n()]{1,400}(?:\([0-9]{1,9}\)(?:[ ]:[ ][^\n:]{1,60})?){1,3}):[ ]?)""",
    "x",
)
_THROWN = pattern(rf"{_GAP}thrown[ ]in[ ]{_ON_LINE}", "x")
_NEXT = pattern(rf"{_GAP}Next[ ](?=[\w\\]{{1,300}}(?::|[ ]in))", "x")
_STACK = pattern(
    rf"""{_GAP}Call[ ]Stack:
      (?:{_GAP}[0-9]+\.[0-9]{{4}}[ ]+[0-9]+[ ]+[0-9]{{1,4}}\.[ ][^\n]{{1,400}}?:[0-9]{{1,9}}(?=[ \n<]|\Z))+""",
    "x",
)
_SIGNED = pattern(
    r"""(?:[A-Za-z_]\w{0,60}(?:\\|::|->)){0,12}[A-Za-z_]\w{0,60}
      \([^()\n]{0,100}\)(?::[ ]|[ ](?:expects|must|cannot|has)[ ])
      |Uncaught[ ]|Undefined[ ](?:index|offset|variable|property|array[ ]key|constant|class)|Call[ ]to[ ]
      |Trying[ ]to[ ](?:get|access)|Only[ ]variables|Unsupported[ ]operand|syntax[ ]error,|Allowed[ ]memory[ ]size
      |Maximum[ ]execution|Division[ ]by[ ]zero|Use[ ]of[ ]undefined|Non-static[ ]method|Creation[ ]of[ ]dynamic
      |Declaration[ ]of|Class[ ]|Array[ ]to[ ]string|Object[ ]of[ ]class|Illegal[ ]string|A[ ]non-numeric|Cannot[ ]
      |Argument[ ][0-9]|Automatic[ ]conversion|Optional[ ]parameter|Interface[ ]
      |[^\n]{1,1000}[ ]in[ ](?:/\w|[A-Z]:\\)[^\n]{0,200}\Z""",
    "x",
)
_WINDOW = 3000  # characters of a message, or of the arguments in one frame of a trace
_FRAMES = 5000


class Messages:
    """Reads the messages in one view. Where they begin and end is looked up once, so that many stay linear."""

    __slots__ = ("_endings", "_heads", "_text", "_traces", "_view")

    def __init__(self, view: View) -> None:
        self._view, self._text = view, view.text
        self._heads = Places(_HEAD, view.text)
        self._endings = Places(_ENDING, view.text)
        self._traces = Places(_TRACE, view.text)

    def __iter__(self) -> Iterator[Item]:
        """The messages, first those that begin with a level, then exceptions that stand without one."""
        at = 0
        for head in self._heads.matches:
            if head.start() >= at and (found := self._message(head)):
                at = found.end
                yield found
        if not self._traces.matches:
            return
        at = 0
        for head in _BARE.finditer(self._text):
            if head.start() >= at and (found := self._exception(head.start(), head.end())):
                at = found.end
                yield found

    def _message(self, head: Any) -> Item | None:
        """The message that begins with this head; None where what follows is no message."""
        text = self._text
        start, at = head.span()
        if text.startswith("Uncaught ", at) and (traced := self._exception(start, at)):
            return traced
        limit = at + _WINDOW
        following = self._heads.after(at, limit)
        ending = self._endings.after(at, following.start() if following else limit)
        if ending:
            return None if parted(self._view, at, ending.start()) else self._closed(start, ending.end("place"))
        cut = not following and self._runs_out(at) and _SIGNED.match(text, at)
        return _item(start, len(text), whole=False) if cut else None

    def _exception(self, start: int, at: int) -> Item | None:
        """An exception with its stack trace, and those that it was chained to."""
        text = self._text
        while True:
            trace = self._traces.after(at, at + _WINDOW)
            if not trace or parted(self._view, at, trace.start()):
                return None
            at = trace.end("place")
            for number in range(_FRAMES):
                frame = _FRAME.match(text, at)
                if not frame or not text.startswith(f"#{number} ", at):
                    return _item(start, len(text), whole=False) if self._runs_out(at) else None
                at = frame.end()
                if frame["main"]:
                    break
                following = text.find(f"#{number + 1} ", at, at + _WINDOW)
                if following < 0:
                    return _item(start, len(text), whole=False) if self._runs_out(at) else None
                at = following
            if thrown := _THROWN.match(text, at):
                return self._closed(start, thrown.end())
            if chained := _NEXT.match(text, at):
                at = chained.end()
                continue
            rest = text[at : at + 20].strip()
            cut = rest != "" and "thrown in".startswith(rest[:9]) and self._runs_out(at)
            return _item(start, len(text) if cut else at, whole=not cut)

    def _closed(self, start: int, end: int) -> Item:
        """A message, with Xdebug's call stack if that follows."""
        stack = _STACK.match(self._text, end)
        return _item(start, stack.end() if stack else end)

    def _runs_out(self, at: int) -> bool:
        """Whether the text ends in this paragraph, and soon."""
        return len(self._text) - at < _WINDOW and not parted(self._view, at, len(self._text))


def _item(start: int, end: int, *, whole: bool = True) -> Item:
    return Item(start, end, "message", whole, whole=whole)
