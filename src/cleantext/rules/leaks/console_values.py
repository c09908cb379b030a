"""What consoles of JavaScript print of values that are no plain objects.

Format: ``util.inspect()`` of Node.js, which Deno and Bun follow.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

_LONGEST = 20_000  # characters of one value
_MOST_FAILURES = 50  # brackets that do not close, after which a text is no longer read
_TYPED = r"(?:(?:Big)?(?:Uint|Int)(?:8|16|32|64)|Float(?:16|32|64)|Uint8Clamped)Array"
_MARK = (
    r"\[(?:Async)?(?:Generator)?Function(?:: [\w$.#]{1,80}| \(anonymous\))\]"
    r"|\[class [A-Z$_][\w$]{0,80}(?: extends [\w$.]{1,80})?\]"
    r"|<Buffer(?: [0-9a-f]{2}){1,60}(?: \.\.\. \d{1,12} more bytes?)?>"
    r"|Symbol\(Symbol\.[a-z]\w{2,20}\)"
    r"|\[[ \n](?:-?\d{1,20}(?:\.\d{1,20})?,[ \n]){6,200}\.\.\. \d{1,9} more items?[ \n]\]"
    r"|\[[ \n](?:[^\[\]\n<>]{1,60},[ \n]){0,50}<\d{1,6} empty items?>(?:,[ \n][^\[\]\n]{1,60}){0,50}[ \n]\]"
)
_OPENING = (
    rf"(?:<ref \*\d{{1,3}}> )?(?:(?:Map|Set|Array)\(\d{{1,9}}\)(?: \[[\w ]{{1,60}}\])?|{_TYPED}\(\d{{1,9}}\)"
    r"|Promise(?= \{ (?:<(?:pending|rejected)>|[\[{'\d]|undefined))|Weak(?:Map|Set)(?= \{ <items unknown>)"
    r"|Object \[(?:Async)?Generator\]|\[Object: null prototype\]"
    r"|\[(?:Map|Set) (?:Iterator|Entries)\]) ?[{\[]|<ref \*\d{1,3}> (?:[A-Z][\w$]{0,60} )?[{\[]"
)
# A value inside an object goes with the object, for which another rule cares.
_VALUE = pattern(rf"(?<![\w$:,\[({{=>])(?<![:,\[({{=>] )(?:(?<![\p{{Ll}};] )(?P<mark>{_MARK})|(?P<open>{_OPENING}))")
_STRING = r"'(?:[^'\\\n]|\\.|'(?![,\s\]}:])){0,2000}'" + r'|"(?:[^"\\\n]|\\.|"(?![,\s\]}:])){0,2000}"'
_TOKEN = pattern(rf"{_STRING}|(?P<up>[\[{{(])|(?P<down>[\]}})])|[.!?] \p{{Lu}}\p{{Ll}}+ \p{{Ll}}")
_CLOSING = {"{": "}", "[": "]", "(": ")"}
_JOINED = pattern(r"(?:\.\w|\()")


@rule(
    since="0.1",
    trigger="|".join(
        (
            rf"Function(?:{folded(':')}|[^A-Za-z0-9]{{1,8}}anonymous)",
            rf"{folded('[')}class ",
            rf"{folded('<')}(?:Buffer|ref)",
            rf"(?:Map|Set|Array)(?:\([0-9]|[^A-Za-z0-9]{{0,8}}{folded('{')})",
            rf"Promise[^A-Za-z0-9]{{1,8}}{folded('{')}",
            rf"null[^A-Za-z0-9]{{1,8}}prototype|Generator{folded(']')}|(?:Iterator|Entries){folded(']')}",
            r"Symbol\(Symbol|[0-9][^A-Za-z0-9]{1,8}(?:more|empty)[^A-Za-z0-9]{1,8}item",
        )
    ),
    examples=[
        ("The pier opened. Map(2) { 'berths' => 4, 'open' => true } Gulls came.", "The pier opened. Gulls came."),
        ("The pier opened.\n\n[Function: moor]\n\nGulls came.", "The pier opened.\n\nGulls came."),
        ("The pier opened. <Buffer 6d 6f 6f 72> Gulls came.", "The pier opened. Gulls came."),
    ],
    unchanged=[
        "Map (2) shows the pier, and Set {1} is one set.",
        "The [class of 1984] met; its [Function] was to dance.",
        "The Promise {that binds} is old.",
    ],
)
def console_value(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Value that a console of JavaScript printed, left in the text: a map, a set, a promise, a function, a buffer.

    Known by what only a console writes: ``Map(2) {``, ``Uint8Array(3) [``, ``Promise { <pending> }``,
    ``[Function: name]``, ``[class A extends B]``, ``<Buffer 68 69>``, ``<ref *1>``. Where a bracket opens, it ends with
    the one that closes it; without that nothing is taken.
    """
    seen = view(text)
    yield from cut(seen, _values(seen.text), strict=strict)


def _values(text: str) -> Iterator[Leak]:
    at = failures = 0
    while failures < _MOST_FAILURES and (found := _VALUE.search(text, at)):
        at = found.end()
        end = _closed(text, found.end(), found["open"][-1]) if found["open"] else found.end()
        failures += not end
        if end > 0 and not _JOINED.match(text, end):
            yield Leak(found.start(), end, True, "a value that a console printed")
            at = end


def _closed(text: str, at: int, opening: str) -> int:
    """Behind the bracket that closes the one before ``at``; 0 where it does not close or prose stands between."""
    expected = [_CLOSING[opening]]
    for token in _TOKEN.finditer(text, at, min(len(text), at + _LONGEST)):
        if token["up"]:
            expected.append(_CLOSING[token["up"]])
        elif token["down"]:
            if expected.pop() != token["down"]:
                return 0
            if not expected:
                return int(token.end())
        elif token[0][0] in ".!?":
            return 0
    return 0
