"""Objects as JSON, or as a console prints them."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.literals import LONGEST_STRING, Literal, read
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

MOST_FAILURES = 100  # braces that open no object, after which a text is only sampled

_START = pattern(
    r"""(?P<name>(?<![\w$])[A-Z][\w$.]{0,60}(?:\(\d+\))?(?:\ \[[^\[\]\n]{1,60}\])?\ )?
        \{\s*(?:["'][^"'\n]{0,200}["']\s*(?:=>|:)|[A-Za-z_$@][\w$.-]{0,80}\s*:|\d{1,20}\s*:|:\w{1,80}\s?=>)
      | \[\s*(?:\{\s*["'\w]|[A-Z][\w$.]{0,60}(?:\(\d+\))?\s\{)""",
    "x",
)
_PART_OF_CODE = frozenset("=(&|+$\\^_#`")  # an object after one of these belongs to more code than its own braces


@rule(
    since="0.1",
    trigger=(folded("{"), "[:=]"),
    examples=[
        (
            'Snow fell all night. {"sky":{"cover":8},"wind":[3,4]} Roads stayed open.',
            "Snow fell all night. Roads stayed open.",
        ),
        ("The pier opened.\n\nTicket { price: 4, zone: 'inner' }", "The pier opened."),
        ("The gale passed. {“code”:“amber”,“level”:“2″} Ferries sail again.", "The gale passed. Ferries sail again."),
    ],
    unchanged=[
        "The set {x | x > 0} is open, and {a, b} is not.",
        "Type {name} and press enter.",
        "He chose (see {1: red}) the first.",
        "In notation, {x : x is odd} holds every odd number.",
    ],
)
def json_object(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """JSON, or an object as a console prints it, left in the text.

    A reader follows keys, values, strings and brackets to the brace that closes the first one; only what it reads to
    the end goes, or what the end of the text cuts off. One pair is enough where keys stand in quotation marks or a
    class name stands before the brace; with bare keys it takes several pairs, or a string. Braces of
    mathematics, placeholders and arrays of numbers or words are no such objects. An object that is part of a longer
    expression (after ``=`` or an opening parenthesis) is left to the rules that read code.
    """
    seen = view(text)
    leaks = []
    at = failures = 0
    while start := _START.search(seen.text, at):
        begin, braces = start.start(), start.start() + len(start["name"] or "")
        if start["name"] and not _is_class(seen.text, begin, start["name"]):
            begin = braces
        found = read(seen.text, begin)
        at = max(found.end, start.start() + 1)
        failures += found.state == "no"
        if failures > MOST_FAILURES:  # each may have looked this far ahead for the end of a string
            at = max(at, start.start() + LONGEST_STRING)
        if found.state != "no" and _telling(found, seen.text, begin):
            leaks.append(Leak(begin, found.end, found.state == "closed", "an object printed"))
    yield from cut(seen, leaks, strict=strict)


def _is_class(text: str, at: int, name: str) -> bool:
    """Whether the word before the brace is a class name and not the last word of a sentence."""
    word = name.split()[0].partition("(")[0]
    if "(" in name or sum(char.isupper() for char in word) > 1:
        return True
    before = text[max(0, at - 2) : at].rstrip(" ")
    return not before or before[-1] in '.!?:"[\n'


def _telling(found: Literal, text: str, start: int) -> bool:
    """Whether a literal holds enough to be machine output."""
    before = text[max(0, start - 2) : start].rstrip(" ")[-1:]
    if before and before in _PART_OF_CODE:
        return False
    if found.quoted or (found.pairs and found.named):
        return True
    return (found.pairs >= 2 or found.strings > 0) and (found.nested > 0 or not text[start - 1 : start].isalnum())
