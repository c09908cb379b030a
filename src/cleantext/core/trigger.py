"""Triggers: patterns that two scanners read alike, and so may decide which rules run."""

from __future__ import annotations

# What re2 and regex read differently, or only one of them reads at all. Without escapes, these stand in a pattern as:
_REFUSED_ESCAPES = frozenset("bBwWdDsSAZzGKXRQEhHvVNCuU123456789kgm")


def check_trigger(pattern: str, name: str) -> None:
    r"""Hold a trigger to what both scanners read alike: literals, ``\p{..}``, explicit classes, groups, counts.

    Raises ValueError for ``\b \w \d \s $ ^ .`` and other constructs on which they differ, for flags and lookarounds,
    and for unbounded gaps, which would cost the one scan its speed (a condition on two things is two patterns).
    """
    i, in_class, negated = 0, False, False
    while i < len(pattern):
        char = pattern[i]
        bad = ""
        if char == "\\":
            if pattern[i + 1 : i + 2] in _REFUSED_ESCAPES:
                bad = pattern[i : i + 2]
            i += 1
        elif in_class:
            in_class = char != "]"
            bad = "[:" if pattern.startswith("[:", i) else ""
            if not in_class and negated and pattern[i + 1 : i + 2] in ("*", "+"):
                bad = "]" + pattern[i + 1]
        elif char == "[":
            in_class, negated = True, pattern.startswith("[^", i)
            i += negated
            i += pattern.startswith("]", i + 1)
        elif char in "$^.":
            bad = char
        elif pattern.startswith("(?", i) and not pattern.startswith("(?:", i):
            bad = pattern[i : i + 3]
        if bad:
            raise ValueError(
                f"rule {name}: trigger {pattern!r} holds {bad!r}, which the two scanners may read differently"
            )
        i += 1


def any_case(word: str) -> str:
    """A trigger for an ASCII word in any case: ``ab`` as ``[Aa][Bb]``. Characters that mean something are escaped."""
    return "".join(f"[{c.upper()}{c.lower()}]" if c.isascii() and c.isalpha() else literal(c) for c in word)


def literal(word: str) -> str:
    """A trigger that matches just this string."""
    return "".join("\\" + c if c in r"\.^$*+?()[]{}|-" else c for c in word)
