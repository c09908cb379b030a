"""Worst cases for a rule, made from its own declaration: pieces of its examples and of its trigger, repeated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from cleantext.core.rule import Rule

FRAGMENTS = 14  # pieces of one text that are repeated
TEXTS = 8  # texts of a declaration that are taken apart
CHARACTERS = 2_000  # of such a text: more would be repeated too seldom

# Repeated by themselves, behind what the trigger wants, and before it.
RUNS = (
    " ", "\t", "\n", "\r\n", "\n\n", " \n", "\u00a0", "\u200b", "\u00ad", "a", "A", "0", "a ", "a\n", "A b. ", "1,",
    "a,", "a.", "a-", "a/", "a_", ".", ",", "!", "-", "_", "/", "\\", "&", "&amp;", "&#", "#", "=", ":", ";", "|",
    "@", "$", "%", "*", "~", '"', "'", "`", "“", "”", "‘", "’", "«", "»", "„", '" ', ' "', "“a", '"a" ', "'a", "(",
    ")", "[", "]", "{", "}", "<", ">", "()", "[]", "{}", "{ ", "{\n", "(a", "<a ", "<a>", "</a>", "<!--", '="',
    "a=", "a(", "a:", "=>", "\\n", '\\"', "\\u00", "Ã", "Â", "Ã©", "â€œ", "e\u0301", "\U0001f469\u200d", "\ud83d",
    "中", "。",
)  # fmt: skip


class Pump(NamedTuple):
    """``before``, then ``unit`` as often as it takes, then ``after``; the word ``varied`` is another each time."""

    name: str
    before: str
    unit: str
    after: str = ""
    varied: str = ""

    def text(self, length: int) -> str:
        """About ``length`` characters of it."""
        times = max(1, length // len(self.unit))
        if not self.varied:
            return self.before + self.unit * times + self.after
        units = (self.unit.replace(self.varied, self.varied + letters(i)) for i in range(times))
        return self.before + "".join(units) + self.after


def letters(number: int) -> str:
    """A number in the letters a to z."""
    return chr(97 + number % 26) + (letters(number // 26) if number >= 26 else "")


def pumps(rule: Rule) -> Iterator[Pump]:
    """Every pump for a rule, none twice."""
    seen: set[tuple[str, ...]] = set()
    for pump in every(rule):
        if pump.unit and pump[1:] not in seen:
            seen.add(pump[1:])
            yield pump


def every(rule: Rule) -> Iterator[Pump]:
    wanted = " ".join(sample(pattern) for pattern in rule.trigger)
    for joint in ("", " ", "\n", "a", '"'):
        yield Pump(f"trigger and {joint!r}", "", wanted + joint)
    for run in RUNS:
        yield Pump(f"run of {run!r}", "", run)
        yield Pump(f"trigger, run of {run!r}", wanted, run)
        yield Pump(f"run of {run!r}, trigger", "", run, wanted)
    texts = [example.text for example in rule.examples] + [stays.text for stays in rule.unchanged]
    for number, text in enumerate(sorted(texts, key=len, reverse=True)[:TEXTS]):
        for name, piece in islice(pieces(text[:CHARACTERS]), FRAGMENTS):
            for joint in ("", "\n"):
                yield Pump(f"text {number}, {name} and {joint!r}", "", piece + joint)
        if names := Counter(re.findall(r"\b[A-Z]\w{3,}", text)):
            word = names.most_common(1)[0][0]
            yield Pump(f"text {number}, each time with another {word}", "", text[:CHARACTERS] + " ", varied=word)
    for number, example in enumerate(rule.examples[:TEXTS]):
        for name, head in heads(example.text[:CHARACTERS], example.clean):
            yield Pump(f"example {number}, {name}, repeated", "", head)
            for run in ("a", " ", "\n", "a ", '"', "\\", "{", "(", "<", "0,"):
                yield Pump(f"example {number}, {name}, run of {run!r}", head, run)


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """The whole text, halves, lines and words of it, the longest first."""
    middle = len(text) // 2
    yield from (("all", text), ("first half", text[:middle]), ("second half", text[middle:]))
    parts = dict.fromkeys(sorted((*text.split("\n"), *text.split()), key=len, reverse=True))
    yield from ((f"part {i}", part) for i, part in enumerate(part for part in parts if part))


def heads(text: str, clean: str) -> Iterator[tuple[str, str]]:
    """Beginnings of the damage: openers without what closes them."""
    start = 0
    while start < min(len(text), len(clean)) and text[start] == clean[start]:
        start += 1
    end = 0
    while end < min(len(text), len(clean)) - start and text[-1 - end] == clean[-1 - end]:
        end += 1
    damage = text[max(0, start - 1) : len(text) - end]
    cuts = {len(damage) // 4, len(damage) // 2, len(damage) - 1}
    cuts |= set(islice((m.end() for m in re.finditer(r"[(\[{<\"'“=>:]", damage)), 6))
    yield from ((f"first {cut} characters", damage[:cut]) for cut in sorted(cuts) if cut > 0)


def sample(trigger: str) -> str:
    """A string that a trigger matches, or nearly: the first choice everywhere, each repeat as short as it may be."""
    from re import _parser as parser  # type: ignore[attr-defined]

    plain = re.sub(r"\\[pP]\{[^}]*\}", "a", trigger)
    plain = re.sub(r"\\[pP][A-Z]", "a", plain)
    plain = re.sub(r"\\x\{([0-9a-fA-F]+)\}", lambda m: re.escape(chr(int(m[1], 16))), plain)
    try:
        return "".join(first(parser.parse(plain)))
    except re.error:
        return re.sub(r"[\\\[\](){}+*?|]", "", trigger)


def first(tree: Any) -> Iterator[str]:
    """The strings of the first way through a parsed pattern."""
    for kind, what in tree:
        name = str(kind)
        if name == "LITERAL":
            yield chr(what)
        elif name == "IN":
            inner, value = what[0]
            negated = str(inner) == "NEGATE"
            yield (
                "~"
                if negated
                else chr(value[0] if isinstance(value, tuple) else value)
                if isinstance(value, (int, tuple))
                else "a"
            )
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            yield "".join(first(what[2])) * max(1, what[0])
        elif name == "SUBPATTERN":
            yield from first(what[3])
        elif name == "BRANCH":
            yield from first(what[1][0])
        elif name == "NOT_LITERAL":
            yield "~"
