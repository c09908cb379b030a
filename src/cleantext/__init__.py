"""cleantext makes scraped text publishable, and can show, explain and undo everything it changes.

>>> import cleantext
>>> cleantext.clean('Rain fell. string(5) "hello"')
'Rain fell.'
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers read it as True; importing it from typing would triple what this module costs
if TYPE_CHECKING:
    from typing import Any

    from cleantext import profiles as profiles
    from cleantext.core.edit import Edit as Edit
    from cleantext.core.measure import Measure as Measure
    from cleantext.core.measure import measure as measure
    from cleantext.core.pipeline import Finding as Finding
    from cleantext.core.pipeline import Pipeline as Pipeline
    from cleantext.core.pipeline import Result as Result
    from cleantext.core.rule import Example as Example
    from cleantext.core.rule import Hit as Hit
    from cleantext.core.rule import Rule as Rule
    from cleantext.core.rule import Stays as Stays
    from cleantext.core.rule import rule as rule
    from cleantext.front import check as check
    from cleantext.front import clean as clean

__version__ = "0.1.0"

# Where each public name lives. Nothing is imported until it is asked for: start-up is a promise.
_HOME = {
    "clean": "front", "check": "front", "profiles": "",
    "Pipeline": "core.pipeline", "Result": "core.pipeline", "Finding": "core.pipeline",
    "Rule": "core.rule", "rule": "core.rule", "Hit": "core.rule", "Example": "core.rule", "Stays": "core.rule",
    "Edit": "core.edit", "Measure": "core.measure", "measure": "core.measure",
}  # fmt: skip
__all__ = sorted([*_HOME, "__version__"])


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'cleantext' has no attribute {name!r}")
    from importlib import import_module

    home = _HOME[name]
    found = getattr(import_module(f"cleantext.{home}"), name) if home else import_module(f"cleantext.{name}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
