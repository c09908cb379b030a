"""The commands that tell of rules: rules and explain."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from cleantext.cli.choose import Settings
from cleantext.cli.config import Configs, nearest
from cleantext.cli.flags import UsageError
from cleantext.cli.formats import json_line
from cleantext.cli.terminal import Paint, coloured, visible
from cleantext.cli.write import standard_output
from cleantext.core.rule import Example, Rule
from cleantext.rules import TOPICS, all_rules, find_rule


def show(command: str, asked: Namespace) -> int:
    """List rules, or print a rule's page; the exit status."""
    out = standard_output()
    paint = Paint(coloured(asked.color or "auto", out.stream))
    if command == "rules":
        chosen = Settings(asked, Configs(asked.config, bool(asked.isolated)).near(os.getcwd())).rules
        listed = named(chosen, asked.paths)
        lines = (json_line(entry(rule)) for rule in listed) if asked.json else table(listed, paint)
    else:
        if not asked.paths:
            raise UsageError("explain which rule? cleantext rules lists them")
        lines = (line for name in asked.paths for line in page(found(name), paint))
    for line in lines:
        out.say(line)
    out.flush()
    return 0


def found(name: str) -> Rule:
    """The rule of this name. Raises UsageError with the nearest."""
    if name in TOPICS:
        raise UsageError(f"{name} is a topic: cleantext rules {name} lists its rules")
    try:
        return find_rule(name)
    except KeyError as error:
        raise UsageError(str(error.args[0])) from None


def named(chosen: tuple[Rule, ...], names: list[str]) -> list[Rule]:
    """Those of the chosen rules that are named, or all."""
    known = [*TOPICS, *(r.name for r in all_rules())]
    for name in names:
        if name not in known:
            raise UsageError(f"no rule or topic is named {name!r}{nearest(name, known)}")
    return [r for r in chosen if not names or r.name in names or r.topic in names]


def table(listed: list[Rule], paint: Paint) -> Iterator[str]:
    """One line a rule: name, topic, safety, summary."""
    wide = max((len(r.name) for r in listed), default=0)
    topic = max((len(r.topic) for r in listed), default=0)
    for r in listed:
        safety = "safe  " if r.safe else "unsafe"
        yield f"{paint('bold', r.name)}{' ' * (wide - len(r.name))}  {r.topic:<{topic}}  {safety}  {r.summary}"


def entry(r: Rule) -> dict[str, Any]:
    """A rule as an object."""
    return {
        "name": r.name, "topic": r.topic, "safe": r.safe, "scope": r.scope, "since": r.since, "summary": r.summary,
        "options": {option(key): plain(value) for key, value in r.settings.items()},
    }  # fmt: skip


def plain(value: object) -> object:
    """A value that JSON knows."""
    if isinstance(value, (set, frozenset)):
        return sorted(map(str, value))
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value if value is None or isinstance(value, (bool, int, float, str, dict)) else str(value)


def option(key: str) -> str:
    """An option's name, as configuration files spell it."""
    return key.replace("_", "-")


def page(r: Rule, paint: Paint) -> Iterator[str]:
    """The page of a rule."""
    yield paint("bold", r.name)
    yield f"{r.topic}, since {r.since}, {'safe' if r.safe else 'unsafe: applied only with --unsafe'}, " + (
        "judges a line by itself" if r.scope == "line" else "needs the whole text"
    )
    yield ""
    yield from r.doc.splitlines()
    yield ""
    yield paint("bold", "Looks at texts that match")
    for pattern in r.trigger:
        yield f"  {visible(pattern) if len(pattern) <= 400 else visible(pattern[:400]) + ' …'}"
    if r.defaults:
        yield ""
        yield paint("bold", f"Options, in [tool.cleantext.rules.{r.name}]")
        for key, value in r.defaults.items():
            yield f"  {option(key)} = {toml(value)}"
    if r.examples:
        yield ""
        yield paint("bold", "Examples")
        for example in r.examples:
            yield from shown(example, paint)
    if r.unchanged:
        yield ""
        yield paint("bold", "Stays as it is")
        for stays in r.unchanged:
            yield f"    {visible(stays.text)}{told(stays.lang, stays.options)}"
    yield ""


def shown(example: Example, paint: Paint) -> Iterator[str]:
    """An example, before and after."""
    yield f"  {paint('red', '-')} {visible(example.text)}{told(example.lang, example.options)}"
    yield f"  {paint('green', '+')} {visible(example.clean)}"


def told(lang: str | None, options: Any) -> str:
    """What an example is told besides its text."""
    parts = [f"lang {lang}"] if lang else []
    parts += [f"{option(key)} = {toml(value)}" for key, value in dict(options).items()]
    return f"   ({', '.join(parts)})" if parts else ""


def toml(value: object) -> str:
    """A value as TOML would spell it; "(not set)" for None."""
    if value is None:
        return "(not set)"
    if isinstance(value, (set, frozenset, tuple, list)) and len(value) > 20:
        return f"({len(value)} entries)"
    return json_line(plain(value))
