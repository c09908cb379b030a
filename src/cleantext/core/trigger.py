"""Triggers: patterns that two scanners read alike, and so may decide which rules run."""

from __future__ import annotations

from cleantext.core.pattern import pattern as compiled

# What re2 and regex read differently, or only one of them reads at all. Without escapes, these stand in a pattern as:
_REFUSED_ESCAPES = frozenset("bBwWdDsSAZzGKXRQEhHvVNCuU123456789kgm")
# The pieces of a pattern that may be refused: escapes, classes with what follows them, anchors, groups with a meaning.
_PIECE = compiled(
    r"\\(?P<escape>.)|\[(?P<negated>\^?)(?P<body>\]?(?:[^\]\\]|\\.)*)(?P<many>\][*+]?)?"
    r"|(?P<anchor>[$^.])|(?P<group>\(\?(?!:).?)",
    "s",
    engine="re",
)

_ESCAPE = compiled(r"\\(.)", "s", engine="re")


def check_trigger(pattern: str, name: str) -> None:
    r"""Hold a trigger to what both scanners read alike: literals, ``\p{..}``, explicit classes, groups, counts.

    Raises ValueError for ``\b \w \d \s $ ^ .`` and other constructs on which they differ, for flags and lookarounds,
    and for unbounded gaps, which would cost the one scan its speed (a condition on two things is two patterns).
    """
    for found in _PIECE.finditer(pattern):
        if found["escape"]:
            bad = found[0] if found["escape"] in _REFUSED_ESCAPES else ""
        elif found["body"] is not None:
            bad = refused_in_class(found["body"], bool(found["negated"]), found["many"] or "")
        else:
            bad = found["anchor"] or found["group"]
        if bad:
            raise ValueError(
                f"rule {name}: trigger {pattern!r} holds {bad!r}, which the two scanners may read differently"
            )


def refused_in_class(body: str, negated: bool, end: str) -> str:
    """What is refused of a class of characters; empty where it is fine."""
    for escape in _ESCAPE.finditer(body):
        if escape[1] in _REFUSED_ESCAPES:
            return str(escape[0])
    if "[:" in body and "[:" in _ESCAPE.sub("", body):
        return "[:"
    return end if negated and len(end) > 1 else ""


def any_case(word: str) -> str:
    """A trigger for an ASCII word in any case: ``ab`` as ``[Aa][Bb]``. Characters that mean something are escaped."""
    return "".join(f"[{c.upper()}{c.lower()}]" if c.isascii() and c.isalpha() else literal(c) for c in word)


def literal(word: str) -> str:
    """A trigger that matches just this string."""
    return "".join("\\" + c if c in r"\.^$*+?()[]{}|-" else c for c in word)
