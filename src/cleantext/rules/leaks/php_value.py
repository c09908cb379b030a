"""The grammar of ``var_dump()`` and ``debug_zval_dump()``, and of the dump that Xdebug prints on a terminal.

Read off the folded view, so white space between tokens is one character or none. The parser keeps a stack of its own:
no depth of nesting is too much, and every character is read once. Formats: php-src, ``ext/standard/var.c``
(``php_var_dump``, ``php_debug_zval_dump``); Xdebug, ``src/lib/var_export_text.c``.
"""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.php_item import Item
from cleantext.rules.leaks.php_string import Strings

_COUNTED = r"(?:[ ]?(?:interned|immutable|refcount\([0-9]{1,10}\)))?"
HEAD = pattern(
    rf"""
    [*]?&?[ ]?(?:
      (?P<string>string\((?P<length>[0-9]{{1,10}})\)[ \n]?")
    | (?P<open>(?:
          (?P<array>&?array\((?P<size>[0-9]{{1,10}})\))
        | (?:lazy[ ](?:ghost|proxy)[ ])?
          (?:object\([^()\n]{{1,300}}\)(?:\#[0-9]{{1,10}})?|class[ ][\w\\@]{{1,300}}\#[0-9]{{1,10}})
          [ ]?\((?P<members>[0-9]{{1,10}})\)
      ){_COUNTED}[ \n]?\{{)
    | (?P<strong>
          resource\([0-9]{{1,10}}\)[ ]of[ ]type[ ]\([^()\n]{{1,60}}\)
        | enum\([\w\\]{{1,200}}::\w{{1,100}}\)
        | enum[ ][\w\\]{{1,200}}::\w{{1,100}}[ ]?:[ ]?(?=string\(|int\()
        | object\([^()\n]{{1,300}}\)(?:\#[0-9]{{1,10}})?[ ]?\([0-9]{{1,10}}\)[ ]?\*RECURSION\*
        | array\([0-9]{{1,10}}\)[ ]?\*RECURSION\*
        | uninitialized\([^()\n]{{1,200}}(?:\([^()\n]{{0,200}}\)[^()\n]{{0,200}})?\)
        | \*(?:RECURSION|uninitialized)\*
      ){_COUNTED}
    | (?P<weak>
          (?:int|long)\(-?[0-9]{{1,20}}\)
        | (?:float|double)\(-?(?:[0-9][0-9.]{{0,400}}(?:[eE][+-]?[0-9]{{1,4}})?|INF|NAN)\)
        | bool\((?:true|false)\)
        | NULL(?:(?!\w)|(?=[A-Z]\p{{Ll}}))
      ){_COUNTED}
    )
    """,
    "x",
)
_KEY = pattern(
    r"""(?:[ \n]|<br[ ]?/?>){0,4}+(?:
      \[(?:-?[0-9]{1,20}
         |"(?:[^"]|"(?!(?::(?:"[^"\n]{1,300}":)?(?:protected|private))?\][ ]?=>)){0,4000}+"
          (?::(?:"[^"\n]{1,300}":)?(?:protected|private))?
        )\][ ]?=>
    | '(?:[^'\n]|'(?!\ ?=>)){1,300}'[ ]=>
    | (?:public|protected|private)[ ](?:readonly[ ])?(?:[?\w|\\]{1,100}[ ])?\$[^\n=]{1,200}=>
    )(?:[ \n]|<br[ ]?/?>){0,4}+""",
    "x",
)
_END = pattern(r"(?:[ \n]|<br[ ]?/?>){0,4}+\}", "x")
_MORE = pattern(r"(?:[ \n]|<br[ ]?/?>){0,4}+(?:\.\.\.|\(more[ ]elements\)\.\.\.)", "x")
_TAIL_BEGUN = pattern(
    r"[ ]?(?:r(?:e(?:f(?:c(?:o(?:u(?:n(?:t(?:\([0-9]*)?)?)?)?)?)?)?)?|i(?:n(?:t(?:e(?:r(?:n(?:ed?)?)?)?)?)?)?)"
)
_TAIL = pattern(rf"(?:\.\.\.)?{_COUNTED}")


def value(strings: Strings, start: int) -> Item | None:
    """The dumped value that begins at ``start``; None if none does.

    Where something that is no dump stands in it, it ends there and is neither whole nor at the end of the text.
    """
    text = strings.text
    head = HEAD.match(text, start)
    if not head:
        return None
    proven = fits = True
    nested = head["open"] is not None
    expected: list[int] = []  # how many members the arrays and objects that are open still have to have
    while True:
        end = head.end()
        if head["open"]:
            expected.append(int(head["size"] or head["members"]))
        elif head["string"]:
            last = bool(expected) and expected[-1] <= 0
            closed = strings.close(end, int(head["length"]), nested=bool(expected), last=last)
            if closed is None:
                return _item(start, end, whole=False) if expected else None
            proven = proven and closed.proven
            end = closed.end
            if not closed.whole:
                return _item(start, end, whole=False)
        if 0 < len(text) - end < 24 and _TAIL_BEGUN.fullmatch(text, end):
            return _item(start, len(text), whole=False)
        end = _TAIL.match(text, end).end()
        weak = head["weak"] is not None and not expected and "refcount(" not in head[0]
        while expected and (closing := _MORE.match(text, end) or _END.match(text, end)):
            end = closing.end()
            if text[end - 1] == "}":
                fits = expected.pop() == 0 and fits
        if not expected:
            # Where every array and object has as many members as it says, that proves the ends of their strings.
            return _item(start, end, proven or (nested and fits), weak=weak)
        expected[-1] -= 1
        key = _KEY.match(text, end, partial=True)
        if key and not key.partial:
            head = HEAD.match(text, key.end(), partial=True)
            if head and not head.partial:
                continue
        begun = (key and (key.partial or (head and head.partial))) or not text[end : end + 2].strip()
        if begun and strings.runs_out(end):
            return _item(start, len(text), whole=False)
        return _item(start, end, whole=False)


def _item(start: int, end: int, proven: bool = True, *, weak: bool = False, whole: bool = True) -> Item:
    return Item(start, end, "value", proven and whole, weak, whole)
