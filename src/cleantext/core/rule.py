"""Rules: one function that finds damage, declared with everything that is known of it.

`rule` turns a generator of `Hit` into a `Rule`: its name, page, trigger, examples and options all come from that one
declaration. A rule is immutable, hashable, equal by value, and pickles by module and name.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from cleantext.core.edit import Edit, apply
from cleantext.core.trigger import check_trigger

Triggers = str | tuple[str, ...]
CONTEXT = frozenset({"lang", "title", "group"})  # what a rule may ask of a text; every other keyword is an option


class Hit(NamedTuple):
    """Damage found: ``text[start:end]`` is to become ``new``, or is only reported where ``new`` is None.

    ``why`` says what the rule's summary does not. ``proven`` means that a grammar read the damage to its end or that
    a count fits; only hits without proof count for a pipeline's guard.
    """

    start: int
    end: int
    new: str | None
    why: str = ""
    proven: bool = False


class Example(NamedTuple):
    """What a rule makes of a text: executed as a test and shown on the rule's page."""

    text: str
    clean: str
    lang: str | None = None
    options: Mapping[str, Any] = {}


class Stays(NamedTuple):
    """A text that a rule must leave alone, where a bare string does not say enough.

    ``may`` names the rules of the default profile that do change this text, and why that is right.
    """

    text: str
    lang: str | None = None
    options: Mapping[str, Any] = {}
    may: Mapping[str, str] = {}


class Rule:
    """A kind of damage and how to find it; callable on a text to mend it (run once)."""

    __slots__ = (
        "_hash", "_trigger", "context", "defaults", "doc", "examples", "function", "gate", "name",
        "options", "safe", "scope", "since", "summary", "topic", "unchanged",
    )  # fmt: skip
    name: str
    topic: str
    summary: str
    doc: str
    function: Callable[..., Iterable[Hit]]
    gate: Callable[..., bool] | None
    since: str
    scope: str
    safe: bool
    context: frozenset[str]
    defaults: Mapping[str, Any]
    options: Mapping[str, Any]
    examples: tuple[Example, ...]
    unchanged: tuple[Stays, ...]
    _trigger: Triggers | Callable[..., Triggers]
    _hash: int

    def __init__(self, **slots: Any) -> None:
        for key, value in slots.items():
            object.__setattr__(self, key, value)
        object.__setattr__(self, "_hash", hash((self.module, self.name, repr(sorted(self.options.items())))))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"rules are immutable; use rule.using({name}=...) for an option")

    @property
    def module(self) -> str:
        """The module that the rule's function is defined in."""
        return str(self.function.__module__)

    @property
    def trigger(self) -> tuple[str, ...]:
        """Patterns that all match every text in which the rule could find anything."""
        made = self._trigger(**self.settings) if callable(self._trigger) else self._trigger
        patterns = (made,) if isinstance(made, str) else tuple(made)
        for pattern in patterns:
            check_trigger(pattern, self.name)
        return patterns

    @property
    def looks(self) -> Callable[[str], bool] | None:
        """The gate, told of those options that it has a parameter for."""
        if self.gate is None or not self.options:
            return self.gate
        code = getattr(self.gate, "__code__", None)
        takes = code.co_varnames[1 : 1 + code.co_kwonlyargcount] if code else ()
        told = {k: v for k, v in self.options.items() if k in takes}
        return partial(self.gate, **told) if told else self.gate

    @property
    def settings(self) -> dict[str, Any]:
        """Every option with its value in force."""
        return {**self.defaults, **self.options}

    def using(self, **options: Any) -> Rule:
        """The same rule with other options. Raises TypeError for a name that is no option of this rule."""
        for key in options:
            if key not in self.defaults:
                known = ", ".join(sorted(self.defaults)) or "none"
                raise TypeError(f"rule {self.name} has no option {key!r} (its options: {known})")
        frozen = {k: tuple(v) if isinstance(v, list) else v for k, v in options.items()}
        chosen = {k: v for k, v in {**self.options, **frozen}.items() if v != self.defaults[k]}
        return self._copy(options=chosen)

    def find(
        self, text: str, *, lang: str | None = None, title: str | None = None, group: str | None = None
    ) -> list[Hit]:
        """The hits in ``text``: sorted, disjoint, each a real change or a report."""
        known = {"lang": lang, "title": title, "group": group}
        return self.hits(text, {name: known[name] for name in self.context})

    def hits(self, text: str, context: Mapping[str, str | None]) -> list[Hit]:
        """As `find`, with just the context that the rule asks for (see `Rule.context`)."""
        if self.looks is not None and not self.looks(text):
            return []
        found = list(self.function(text, **context, **self.options))
        if len(found) > 1:
            found.sort(key=lambda hit: hit[:2])
        hits: list[Hit] = []
        done = -1  # an insertion may stand where the last hit ended, but not twice at one place
        for hit in found:
            start, end, new, _, _ = hit
            overlaps = start < done or (start == end == done and bool(hits) and hits[-1].start == start)
            if 0 <= start <= end <= len(text) and not overlaps and (new is None or text[start:end] != new):
                hits.append(hit)
                done = end
        return hits

    def __call__(
        self, text: str, *, lang: str | None = None, title: str | None = None, group: str | None = None
    ) -> str:
        """``text`` with the rule's hits mended, once; the same object when there are none."""
        hits = self.find(text, lang=lang, title=title, group=group)
        return apply(text, (Edit(h.start, h.end, h.new) for h in hits if h.new is not None))

    def _copy(self, **slots: Any) -> Rule:
        return Rule(**{key: getattr(self, key) for key in Rule.__slots__ if key != "_hash"} | slots)

    def __repr__(self) -> str:
        options = "".join(f", {key}={value!r}" for key, value in sorted(self.options.items()))
        return f"<rule {self.name}{options}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rule):
            return NotImplemented
        return (self.module, self.name, self.options) == (other.module, other.name, other.options)

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[Any, ...]:
        attribute = self.function.__qualname__
        if importable(self.module, attribute):
            return restore, (self.module, attribute, dict(self.options))
        return by_value, (
            carry(self),
            {k: getattr(self, k) for k in Rule.__slots__ if k not in ("_hash", "_trigger", "function", "gate")},
        )


def importable(module: str, attribute: str) -> bool:
    """Whether another process finds this rule by its name."""
    return module != "__main__" and isinstance(getattr(sys.modules.get(module), attribute, None), Rule)


def restore(module: str, attribute: str, options: dict[str, Any]) -> Rule:
    """Unpickle a rule by name."""
    __import__(module)
    found: Rule = getattr(sys.modules[module], attribute)
    return found.using(**options) if options else found


def carry(unnamed: Rule) -> bytes:
    """The function of a rule that has no importable name, by value."""
    try:
        import cloudpickle
    except ImportError:
        import pickle

        raise pickle.PicklingError(
            f"rule {unnamed.name} cannot be imported as {unnamed.module}.{unnamed.function.__qualname__}: "
            "define it at the top level of a module, or install cloudpickle to send it by value"
        ) from None
    sent: bytes = cloudpickle.dumps((unnamed.function, unnamed._trigger, unnamed.gate))
    return sent


def by_value(function: bytes, slots: dict[str, Any]) -> Rule:
    """Unpickle a rule that travelled by value."""
    import pickle

    called, trigger, gate = pickle.loads(function)
    return Rule(function=called, _trigger=trigger, gate=gate, **slots)


def rule(
    *,
    since: str,
    trigger: Triggers | Callable[..., Triggers],
    gate: Callable[..., bool] | None = None,
    examples: Iterable[Example | tuple[str, str]] = (),
    unchanged: Iterable[Stays | str] = (),
    topic: str = "",
    scope: str = "text",
    safe: bool = True,
) -> Callable[[Callable[..., Iterable[Hit]]], Rule]:
    """Declare a rule: decorates a function ``(text, *, options...) -> iterable of Hit``.

    The name is the function's with hyphens; the docstring's first line is the summary, and the whole of it the page.
    A keyword-only parameter named ``lang``, ``title`` or ``group`` asks for what is known of the text; every other one
    is an option. ``trigger`` is a pattern, a tuple of patterns that must all match (an empty tuple: nothing can be
    found), or a function of the options that returns either (see `check_trigger` for what a pattern may hold).
    ``gate`` is a quick look at texts on which the trigger fires, for what patterns cannot tell (a count, a line that
    stands twice): where it returns False there are no hits, and not even the language is guessed. It is told, by
    keyword only, of those options of the rule that it has a parameter for.
    ``scope`` is "line" where a line alone is enough to judge, else "text". Hits of a rule that is not ``safe`` are
    applied only by a pipeline with ``unsafe=True``.

    Raises TypeError or ValueError for a declaration that cannot work.
    """

    def declare(function: Callable[..., Iterable[Hit]]) -> Rule:
        name = function.__name__.strip("_").replace("_", "-")
        code = function.__code__
        if code.co_argcount != 1:
            raise TypeError(f"rule {name}: the function takes the text, and all else by keyword only")
        keywords = code.co_varnames[1 : 1 + code.co_kwonlyargcount]
        defaults = {k: (function.__kwdefaults__ or {}).get(k) for k in keywords if k not in CONTEXT}
        doc = (function.__doc__ or "").strip()
        if not doc:
            raise TypeError(f"rule {name} needs a docstring: its first line is the summary, all of it the page")
        if scope not in ("line", "text"):
            raise ValueError(f"rule {name}: scope is 'line' or 'text', not {scope!r}")
        for pattern in () if callable(trigger) else (trigger,) if isinstance(trigger, str) else trigger:
            check_trigger(pattern, name)
        return Rule(
            name=name,
            topic=topic or topic_of(function.__module__),
            summary=doc.partition("\n")[0].strip(),
            doc="\n".join(line.removeprefix("    ") for line in doc.splitlines()),
            function=function,
            gate=gate,
            since=since,
            scope=scope,
            safe=safe,
            context=frozenset(keywords) & CONTEXT,
            defaults=defaults,
            options={},
            examples=tuple(Example(*e) for e in examples),
            unchanged=tuple(Stays(u) if isinstance(u, str) else u for u in unchanged),
            _trigger=trigger,
        )

    return declare


def topic_of(module: str) -> str:
    """``cleantext.rules.leaks.php`` is about leaks; a rule from elsewhere is a user's."""
    parts = module.split(".")
    return parts[2] if parts[:2] == ["cleantext", "rules"] and len(parts) > 2 else "user"
