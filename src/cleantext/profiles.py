"""Profiles: named choices of rules.

``minimal`` takes out leaked debug output and repairs encodings, no more. ``web`` is the default: every rule. ``corpus``
is ``web`` without the rules that settle style (one quotation style, one spelling of a name). ``strict`` is ``web`` that
takes leaks out of documents about code as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from cleantext.core.pipeline import Pipeline
from cleantext.core.rule import Rule
from cleantext.rules import all_rules

NAMES = ("minimal", "web", "corpus", "strict")
DEFAULT = "web"


@cache
def profile(name: str = DEFAULT) -> Pipeline:
    """The pipeline of this name. Raises ValueError for another name."""
    if name not in NAMES:
        raise ValueError(f"no profile is named {name!r}; there are {', '.join(NAMES)}")
    return Pipeline(rules_of(name))


def rules_of(name: str) -> Iterable[Rule]:
    """The rules of a profile, with their options."""
    for rule in all_rules():
        if name == "minimal" and rule.topic not in ("leaks", "encoding"):
            continue
        if name == "corpus" and (rule.topic == "names" or rule.name == "mixed-quote-style"):
            continue
        yield rule.using(strict=True) if name == "strict" and "strict" in rule.defaults else rule
