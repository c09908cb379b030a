"""Dumps of PHP: ``var_dump()``, ``debug_zval_dump()``, ``print_r()``, ``var_export()``, ``serialize()``."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.php_output import leaks
from cleantext.rules.leaks.seam import cut
from cleantext.rules.leaks.view import GAP, view


@rule(
    since="0.1",
    trigger=r"(?:string|array|object|int|long|float|double|bool|resource|enum)\([0-9A-Za-z_\\-]"
    r"|class [^ ]{1,100}#[0-9]",
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
    resources, properties without a value, the reference counts of `debug_zval_dump()`, and what Xdebug prints on a
    terminal. `int(5)`, `bool(true)` and `NULL` alone go only where no sentence can have put them: next to other
    output of PHP, or between two sentences. Messages of PHP between the values go with them. A dump that is cut off
    goes only at the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "value"), strict=strict)


@rule(
    since="0.1",
    trigger=r"(?:Array|Object|Enum[:a-z]*)" + GAP + r"(?:\(|\*RECURSION)",
    examples=[
        ("Rain fell.\n\nArray\n(\n    [0] => wet\n)\n\nIt was cold.", "Rain fell.\n\nIt was cold."),
        (
            "Rain fell. Day Object ( [wet:protected] =&gt; Array ( [0] =&gt; 1 ) ) It was cold.",
            "Rain fell. It was cold.",
        ),
    ],
    unchanged=[
        "See Array (computing) and Object (philosophy).",
        "The Array ([1], p. 5) was built in 1980.",
        "He calls it an Array ([sic]) of mirrors.",
    ],
)
def php_print_r(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Output of PHP's `print_r()` left in the text.

    `Array` or the name of a class and `Object`, a bracket, members with `[key] =>`, and the bracket that closes it. The
    values stand bare: each is read to the next key or closing bracket, at the start of a line where the dump has kept
    its lines, else behind white space, with the brackets inside the value counted. A dump that is cut off goes only at
    the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "print"), strict=strict)


@rule(
    since="0.1",
    trigger="array" + GAP + r"\(",
    examples=[
        ("Rain fell.\n\narray (\n  0 => 'wet',\n)\n\nIt was cold.", "Rain fell.\n\nIt was cold."),
        ("Rain fell. \\Day::__set_state(array( 'wet' =&gt; true, )) It was cold.", "Rain fell. It was cold."),
    ],
    unchanged=["An array (or list) of mirrors.", "An array (3 by 4) of mirrors.", "$days = array ( 0 => 'wet' );"],
)
def php_var_export(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Output of PHP's `var_export()` left in the text.

    The notation is a small language of its own: `array (`, keys and values with `=>` between and commas behind them,
    and closing brackets; objects are `Name::__set_state(array(`. All of it is read, to the last bracket; arrays that
    stand in PHP source, behind `=`, a bracket or a comma, are none. One that is cut off goes only at the end of
    the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "export"), strict=strict)


@rule(
    since="0.1",
    trigger=r"(?:a:[0-9]+:|[OCs]:[+]?[0-9]+:|x:i:[0-9]|[|](?:[idb]:[-0-9]|N;))",
    examples=[
        ('Rain fell.\n\na:1:{s:3:"wet";b:1;}\n\nIt was cold.', "Rain fell.\n\nIt was cold."),
        ("Rain fell. O:3:&quot;Day&quot;:0:{}It was cold.", "Rain fell. It was cold."),
    ],
    unchanged=["The ratio a:5:3 stood at s:4:2.", 'He wrote s:5:"wet" on the wall.'],
)
def php_serialized(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """A value in the notation of PHP's `serialize()` left in the text.

    The notation says before each string how many bytes it has, and before each array and object how many members;
    values are read one after another, to the brace that closes the first, and on where others follow (a session). One
    that is cut off goes only at the end of the text.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "serial"), strict=strict)
