"""Output of ``var_dump()`` and ``debug_zval_refcount()``."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.php_output import leaks
from cleantext.rules.leaks.seam import cut
from cleantext.rules.leaks.view import view


@rule(
    since="0.1",
    trigger=r"(?:string|array|object|int|long|float|double|bool|resource|enum)\([0-9A-Za-z_\\-]"
    r"|class [^ ]{1,100}#[0-9]|on line (?:<b>|&lt;b&gt;)?[0-9]",  # the last for a NULL next to a message
    examples=[
        ('Rain fell.\n\nstring(5) "hello"\n\nIt was cold.', "Rain fell.\n\nIt was cold."),
        ("Rain fell. array(2) { [0]=> int(1) [“a”]=> string(1) “b” } It was cold.", "Rain fell. It was cold."),
        ('Rain fell.string(16) "{"a":[1,2],"b":3}"It was cold.', "Rain fell. It was cold."),
    ],
    unchanged=[
        "Call string(3) in C, or char(5) in SQL.",
        'A string(2) "is wrong" about its length.',
        "The column is an int(11), and the default is NULL.",
        "The array(s) of mirrors and the string(s) of pearls were sold.",
        'The manual prints it:\n\n```\nstring(5) "hello"\n```',
    ],
)
def php_var_dump(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Output of PHP's `var_dump()` left in the text.

    A dump says of each string how many bytes it has, and of each array and object how many members. A string is read
    to the quotation mark where its count fits; where it no longer fits, because white space was folded or characters
    were escaped, to where the JSON in it is balanced or the dump has to go on. Arrays and objects are read to their
    closing brace, by a parser that knows the whole format: references, recursion, enums, closures, lazy objects,
    resources, properties without a value, the reference counts of `debug_zval_refcount()`, and what Xdebug prints on a
    terminal. `int(5)`, `bool(true)` and `NULL` alone go only where no sentence can have put them: next to other
    output of PHP, or between two sentences. Messages of PHP between the values go with them. A dump that is cut off
    goes only at the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "value"), strict=strict)
