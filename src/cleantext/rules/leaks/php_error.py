"""The grammar of the messages that PHP prints: notices, warnings, deprecations, fatal errors, uncaught exceptions.

A message is known by both its ends: the word and colon it begins with, and the file and line it ends with. Formats:
php-src, ``main/main.c`` (``php_error_cb``) and ``Zend/zend_exceptions.c``; Xdebug, ``src/develop/stack.c`` for the call
stack below it.
"""

from __future__ import annotations

from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item, parted
from cleantext.rules.leaks.view import View

_GAP = r"(?:[ \n]|<br[ ]?/?>|</?b>|</?i>)*+"
_LEVEL = (
    r"(?:PHP[ ])?(?:Fatal[ ]error|Warning|Notice|Deprecated|Parse[ ]error|Strict[ ]Standards"
    r"|(?:Catchable|Recoverable)[ ]fatal[ ]error|(?:Core|Compile)[ ](?:error|warning)|Unknown[ ]error)"
)
_STAMP = r"\[[0-9]{1,2}-[A-Z][a-z]{2}-[0-9]{4}[ ][0-9:]{8}(?:\.[0-9]{1,6})?(?:[ ][A-Za-z_/+:0-9-]{1,40})?\][ ]"
HEAD = pattern(rf"(?:{_STAMP})?(?:<br[ ]?/?>[ \n]?)*+(?:<b>{_LEVEL}</b>[ ]?:|{_LEVEL}[ ]?:)[ ]+(?=\S)", "x")
BARE = pattern(
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
_ENDING = pattern(rf"[ \n]in[ ]{_ON_LINE}", "x")
_TRACE = pattern(rf"[ \n]in[ ](?:<b>)?{_PATH}(?:</b>)?:[0-9]{{1,9}}{_GAP}Stack[ ]trace:{_GAP}(?=\#0[ ])", "x")
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


def message(view: View, head: Any) -> Item | None:
    """The message that begins with this match of `HEAD` or `BARE`; None where what follows is no message."""
    text = view.text
    start, at = head.span()
    bare = head.re.pattern == BARE.source
    if bare or text.startswith("Uncaught ", at):
        traced = _exception(view, start, at)
        if traced or bare:
            return traced
    ending = _ENDING.search(text, at, at + _WINDOW)
    if ending:
        between = HEAD.search(text, at, ending.start())
        if between or parted(view, at, ending.start()):
            return None
        end = ending.end()
        stack = _STACK.match(text, end)
        return _item(start, stack.end() if stack else end)
    if len(text) - at < _WINDOW and _SIGNED.match(text, at) and not parted(view, at, len(text)):
        return None if HEAD.search(text, at) else _item(start, len(text), whole=False)
    return None


def _exception(view: View, start: int, at: int) -> Item | None:
    """An exception with its stack trace, and those that it was chained to."""
    text = view.text
    while True:
        trace = _TRACE.search(text, at, at + _WINDOW)
        if not trace:
            return None
        at = trace.end()
        for number in range(_FRAMES):
            frame = _FRAME.match(text, at)
            if not frame or not text.startswith(f"#{number} ", at):
                return _item(start, len(text), whole=False) if _runs_out(view, at) else None
            if frame["main"]:
                at = frame.end()
                break
            at = text.find(f"#{number + 1} ", frame.end(), frame.end() + _WINDOW)
            if at < 0:
                return _item(start, len(text), whole=False) if _runs_out(view, frame.end()) else None
        thrown = _THROWN.match(text, at)
        if thrown:
            stack = _STACK.match(text, thrown.end())
            return _item(start, stack.end() if stack else thrown.end())
        chained = _NEXT.match(text, at)
        if not chained:
            tail = text[at : at + 500]
            cut = tail.lstrip().startswith("thrown") and _runs_out(view, at)
            return _item(start, len(text) if cut else at, whole=not cut)
        at = chained.end()


def _runs_out(view: View, at: int) -> bool:
    """Whether the text ends in this paragraph."""
    return len(view.text) - at < _WINDOW and not parted(view, at, len(view.text))


def _item(start: int, end: int, *, whole: bool = True) -> Item:
    return Item(start, end, "message", whole, whole=whole)
