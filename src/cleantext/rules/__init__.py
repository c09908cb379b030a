"""What is damage. A topic is a module (or a folder of them) of this package; `TOPICS` is the order of running."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from cleantext.core.rule import Rule

# Leaks first: byte counts must still fit; what repairing the encoding uncovers, the next pass sees.
TOPICS = ("leaks", "encoding", "repeats", "spacing", "quotes", "names")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of running: topics as in `TOPICS`, rules as they are defined."""
    rules: list[Rule] = []
    for topic in TOPICS:
        module = import_module(f"cleantext.rules.{topic}")
        files = getattr(module, "FILES", None)  # a topic that is a folder lists its files
        modules = [import_module(f"cleantext.rules.{topic}.{name}") for name in files] if files else [module]
        for file in modules:
            rules += [v for v in vars(file).values() if isinstance(v, Rule) and v.module == file.__name__]
    return tuple(rules)


def find_rule(name: str) -> Rule:
    """The rule of this name. Raises KeyError with the nearest names."""
    for rule in all_rules():
        if rule.name == name:
            return rule
    from difflib import get_close_matches

    near = get_close_matches(name, [r.name for r in all_rules()], 3)
    raise KeyError(f"no rule is named {name!r}" + (f"; did you mean {' or '.join(near)}?" if near else ""))
