"""What PHP put into a text, in a row: dumped values and messages, so that each can vouch for its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.core.pattern import pattern
from cleantext.rules.leaks import php_value
from cleantext.rules.leaks.php_error import Messages
from cleantext.rules.leaks.php_export import exported
from cleantext.rules.leaks.php_item import Item
from cleantext.rules.leaks.php_print import printed
from cleantext.rules.leaks.php_serial import serialized
from cleantext.rules.leaks.php_string import Strings
from cleantext.rules.leaks.php_symfony import dumped
from cleantext.rules.leaks.php_xdebug import xdebugged
from cleantext.rules.leaks.seam import Leak
from cleantext.rules.leaks.view import View

_HEADS = pattern(
    r"""[*]?&?(?:string|array|object|int|long|float|double|bool|resource|enum|uninitialized)\(
      |lazy[ ](?:ghost|proxy)|NULL|enum[ ][\w\\]+::|class[ ][\w\\@]+\#|\*(?:RECURSION|uninitialized)\*""",
    "x",
)
# What PHP's output begins with, to tell where the next piece of it is cut off at the end of the text.
_BEGINNINGS = (
    *("string(", "array(", "array (", "object(", "int(", "float(", "bool(", "resource(", "enum(", "NULL", "Array ("),
    *("Warning: ", "Notice: ", "Deprecated: ", "Fatal error: ", "Catchable fatal error: ", "Strict Standards: "),
)
_BEGUN = pattern(
    r"""(?:string|array|object|int|float|bool|resource|enum)\([^()\n]{0,80}+
        (?:\)(?:\#[0-9]*)?[ ]?(?:[{"]|\([0-9]*\)?[ ]?)?)?
      | resource\([0-9]{1,10}\)[ ]of(?:[ ]t(?:y(?:p(?:e(?:[ ]\([^()\n]{0,60})?)?)?)?)?
      | (?:Array|[\w\\]{1,200}[ ]Object)[ \n]\(?""",
    "x",
)
# The other kinds of output, each behind strings of which it holds one: a look for them costs far less than its grammar.
_READERS = (
    (("Array", " Object", " Enum"), printed),
    (("array (", "array\n(", "__set_state(", "(object)"), exported),
    ((':"', ":{", "x:i:", "|"), serialized),
    ((*(f"{digit}:" for digit in "0123456789"), "string '", "(size=", ")[", "*uninitialized*", "xdebug-"), xdebugged),
    (("array:", " {", "{#"), dumped),
)
_BETWEEN = pattern(r"(?:[ \n]|<br ?/?>){1,6}")
_MEMBER = pattern(r"=>(?:[ \n]|<br ?/?>)*\Z")
_SENTENCE_END = frozenset(".!?…:;\"'”’»)]>。！？")
_OPENING = frozenset("\n\"'([«¿¡")
_LEANING = frozenset(",.;:!?)]}=")
# A run of several kinds belongs to the first of them.
KINDS = ("value", "print", "export", "serial", "xdebug", "symfony", "message")


@lru_cache(maxsize=2)
def php_output(view: View) -> tuple[list[Item], ...]:
    """Everything that PHP printed into a text, in runs of pieces that only white space parts.

    Pieces that might be words are among them only where their place says so.
    """
    runs: list[list[Item]] = []
    for item in sorted(_items(view)):
        last = runs[-1][-1].end if runs else -1
        if item.start < last:
            continue
        if runs and (last == item.start or _BETWEEN.fullmatch(view.text, last, item.start)):
            runs[-1].append(item)
        else:
            runs.append([item])
    for run in runs[-1:]:
        rest = view.text[run[-1].end : run[-1].end + 400]
        if run[-1].whole and run[-1].end + len(rest) == len(view.text) and _begins(rest.strip(" \n")):
            run.append(Item(run[-1].end, len(view.text), "", False, True, False))
    return tuple(run for run in runs if _accepted(view, run))


def _begins(rest: str) -> bool:
    """Whether the rest of a text is the beginning of more output."""
    if not rest:
        return False
    return any(beginning.startswith(rest) for beginning in _BEGINNINGS) or _BEGUN.fullmatch(rest) is not None


def leaks(view: View, kind: str) -> list[Leak]:
    """The runs that belong to this kind."""
    return [
        Leak(run[0].start, run[-1].end, all(item.proven for item in run))
        for run in php_output(view)
        if kind == min((item.kind for item in run if not _is_null(view, item)), key=KINDS.index, default="")
    ]


def _is_null(view: View, item: Item) -> bool:
    return not item.kind or (item.kind == "value" and view.text.startswith("NULL", item.start))


def _items(view: View) -> Iterator[Item]:
    yield from Messages(view)
    yield from _values(view)
    for signs, reader in _READERS:
        if any(sign in view.text for sign in signs):
            yield from reader(view)


def _values(view: View) -> Iterator[Item]:
    """Dumped values, at the top level."""
    strings = Strings(view)
    at = 0
    while head := _HEADS.search(view.text, at):
        read = php_value.value(strings, head.start())
        at = max(read.end, head.end()) if read else head.end()
        # A member of a dump that could not be read stays with that dump.
        member = _MEMBER.search(view.text, max(0, head.start() - 40), head.start())
        if read and not member and (read.whole or read.end == len(view.text)):
            yield read


def _accepted(view: View, run: list[Item]) -> bool:
    """Whether a run is PHP's: something in it is strong, or its place is that of no word of a sentence."""
    if not all(item.weak for item in run):
        return True
    text = view.text
    start, end = run[0].start, run[-1].end
    if all(_is_null(view, item) for item in run):
        return False
    before, after = text[max(0, start - 2) : start].rstrip(), text[end : end + 2].lstrip(" ")
    begins = not before or text[start - 1] == "\n" or before[-1] in _SENTENCE_END
    return begins and (not after or after[0] in _OPENING or not (after[0].islower() or after[0] in _LEANING))
