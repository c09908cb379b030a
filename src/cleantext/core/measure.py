"""Measures: functions that turn a text into a number, declared like rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Measure:
    """A number that says something about a text; callable on it."""

    __slots__ = ("doc", "function", "name", "since", "summary", "unit")
    name: str
    summary: str
    doc: str
    since: str
    unit: str
    function: Callable[[str], float]

    def __init__(self, **slots: Any) -> None:
        for key, value in slots.items():
            object.__setattr__(self, key, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("measures are immutable")

    def __call__(self, text: str) -> float:
        return float(self.function(text))

    def __repr__(self) -> str:
        return f"<measure {self.name}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Measure) and (self.name, self.function) == (other.name, other.function)

    def __hash__(self) -> int:
        return hash((self.name, self.function))

    def __reduce__(self) -> tuple[Any, ...]:
        return restore, (self.function.__module__, self.function.__qualname__)


def restore(module: str, attribute: str) -> Measure:
    """Unpickle a measure by name."""
    __import__(module)
    import sys

    found: Measure = getattr(sys.modules[module], attribute)
    return found


def measure(*, since: str, unit: str) -> Callable[[Callable[[str], float]], Measure]:
    """Declare a measure: decorates a function ``text -> number``; ``unit`` says what is counted.

    The docstring's first line is the summary; the rest gives formula and source. Raises TypeError without one.
    """

    def declare(function: Callable[[str], float]) -> Measure:
        name = function.__name__.replace("_", "-")
        doc = (function.__doc__ or "").strip()
        if not doc:
            raise TypeError(f"measure {name} needs a docstring")
        return Measure(
            name=name, summary=doc.partition("\n")[0].strip(), doc=doc, since=since, unit=unit, function=function
        )

    return declare
