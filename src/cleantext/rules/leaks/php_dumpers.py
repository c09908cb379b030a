"""Dumps that PHP's tools print: Xdebug's ``var_dump()``, Symfony's VarDumper."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.php_output import leaks
from cleantext.rules.leaks.seam import cut
from cleantext.rules.leaks.view import GAP, view, written

_TYPES = ("int", "boolean", "float", "null", "resource", "enum", "array", "string", "object")
_CUT_TYPES = sorted({name[:size] for name in _TYPES for size in range(1, len(name))})  # by the end of the text


@rule(
    since="0.1",
    trigger="array"
    + GAP
    + "(?:"
    + written("'")
    + "|[0-9]{1,9}[^A-Za-z0-9])|"
    + r"\((?:size|length)=[0-9]|xdebug-|\*uninitialized\*|object\([^()]{1,300}\)"
    + written("[")
    + "[0-9]|:[0-9]+:"
    + GAP
    + rf"(?:{'|'.join(_TYPES)}|[&*.…]|{written(chr(39))}|(?:{'|'.join(_CUT_TYPES)})\n)",
    examples=[
        (
            "Rain fell.\n\n/srv/a.php:3:\narray (size=1)\n  'wet' => boolean true\n\nIt was cold.",
            "Rain fell.\n\nIt was cold.",
        ),
        (
            "Rain fell. <pre class='xdebug-var-dump' dir='ltr'><small>int</small> <font color='#4e9a06'>5</font></pre>",
            "Rain fell.",
        ),
    ],
    unchanged=["The object (size=3) was long (length=12 m).", "At 12:30:45: int 5 was said."],
)
def php_xdebug(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """A dump of PHP's debugger Xdebug left in the text, with its HTML or without.

    With the HTML it is the element of class `xdebug-var-dump` or `xdebug-error`. Without, it begins with the file and
    line that asked for it, or with a value whose size is told (`array (size=3)`, `string 'wet' (length=3)`,
    `object(Day)[1]`), and goes on for as long as members follow, each a key, an arrow and a value. One that is cut off
    goes only at the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "xdebug"), strict=strict)


@rule(
    since="0.1",
    trigger=rf"array:[0-9]+{GAP}{written('[')}|[\p{{L}}\p{{N}}_)]{GAP}{written('{')}|{written('{')}#[0-9]",
    examples=[
        (
            'Rain fell.\n\narray:1 [\n  "wet" => Day {#12\n    +deep: 3\n    -cold: null\n  }\n]\n\nIt was cold.',
            "Rain fell.\n\nIt was cold.",
        ),
    ],
    unchanged=["The set {1, 2} and the pair {a: b}.", "An array:2 [of mirrors]."],
)
def php_symfony_dump(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """A dump of Symfony's VarDumper, or of Laravel's `dump()` and `dd()`, left in the text.

    `array:2 [` or the name of a class and a brace; members, each with `=>` or with the mark of its visibility and a
    colon; and the brackets that close all that were opened. Strings are read to the quotation mark behind which the
    dump goes on. One that is cut off goes only at the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "symfony"), strict=strict)
