"""From flags and a configuration file to the pipeline for a file."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import Any

from cleantext.cli import gazetteers, globs
from cleantext.cli.config import Config, nearest
from cleantext.cli.decode import codec_named
from cleantext.cli.flags import UsageError
from cleantext.core.pattern import pattern
from cleantext.core.pipeline import Pipeline
from cleantext.core.rule import Rule
from cleantext.profiles import DEFAULT, NAMES, profile
from cleantext.rules import TOPICS, all_rules

# Undecodable bytes stand in a text as these lone surrogates; what touches one is left alone.
ESCAPED_BYTES = "[\udc80-\udcff]"
# In Markdown (and in HTML that is taken for text) a comment can switch the rules off.
_GAP = r"[ \t\n]{0,9}"
SWITCHED_OFF = rf"(?si)<!--{_GAP}cleantext:{_GAP}off{_GAP}-->.*?(?:<!--{_GAP}cleantext:{_GAP}on{_GAP}-->|\Z)"
_TAG = pattern("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*+", engine="re")
DROPS_TITLE = "title-in-text"  # the rule that --drop-title turns on
_COMMENTED = (".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".html", ".htm", ".xhtml")


class Settings:
    """What flags and one configuration file say together.

    A flag stands above the file; lists that only make the tool more careful (``ignore``, ``keep``, ``exclude``,
    ``per-file-ignores``) add up.
    """

    def __init__(self, asked: Namespace, config: Config) -> None:
        self._asked, self._config = asked, config
        self.lines = bool(getattr(asked, "lines", False))
        self._made: dict[tuple[Any, ...], Pipeline] = {}
        self._per_file = per_file(asked, config)
        self._told = gazetteers.chosen(asked, config)
        self._base = self._choose()
        self.codec = self._codec()
        self.lang = self._language()
        self.fields: tuple[str, ...] = tuple(self.listed("field")) or ("text",)
        self.left_out = [r.name for r in self._base.rules if r.scope != "line"] if self.lines else []

    def value(self, key: str) -> Any:
        """A single value: the flag's, or else the file's, or else None."""
        told = getattr(self._asked, key.replace("-", "_"), None)
        return told if told is not None else self._config[key]

    def listed(self, key: str) -> list[str]:
        """The values of a list: the flag's, or else the file's."""
        return asked_list(self._asked, key) or list(self._config[key] or ())

    def both(self, key: str) -> list[str]:
        """The values of a list, of the file and of the flag."""
        return [*(self._config[key] or ()), *asked_list(self._asked, key)]

    def excludes(self, path: str) -> bool:
        """Whether a path (absolute) is left out."""
        asked = asked_list(self._asked, "exclude")
        return any(globs.matches(g, path, os.getcwd()) for g in asked) or any(
            globs.matches(g, path, self._config.folder) for g in self._config["exclude"] or ()
        )

    def pipeline(self, path: str = "", *, escaped: bool = False) -> Pipeline:
        """The pipeline for the texts of a file (an absolute path, or ""), ``escaped`` if they hold escaped bytes."""
        ignored = frozenset(
            name for glob, base, names in self._per_file if path and globs.matches(glob, path, base) for name in names
        )
        commented = path.lower().endswith(_COMMENTED)
        key = ignored, commented, escaped
        if key not in self._made:
            rules = [r for r in self._base.rules if r.name not in ignored and r.topic not in ignored]
            if self.lines:
                rules = [r for r in rules if r.scope == "line"]
            keep = (*self._base.keep, *((SWITCHED_OFF,) if commented else ()), *((ESCAPED_BYTES,) if escaped else ()))
            self._made[key] = Pipeline(rules, keep=keep, unsafe=self._base.unsafe, most_lost=self._base.most_lost)
        return self._made[key]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules that were chosen."""
        return self._base.rules

    def _choose(self) -> Pipeline:
        where = f"{self._config.path}: " if self._config.path else ""
        name = self.value("profile") or DEFAULT
        if name not in NAMES:
            source = "" if self._asked.profile else where
            raise UsageError(f"{source}no profile is named {name!r}; there are {', '.join(NAMES)}")
        made = profile(name)
        selected = self._names("select", self.listed("select"), where)
        extended = self._names("extend-select", self.both("extend-select"), where)
        if self.value("drop-title"):
            extended |= {DROPS_TITLE}
        # Whoever selects on the command line means it, whatever a file says to ignore.
        ignored = self._names(
            "ignore",
            asked_list(self._asked, "ignore") if asked_list(self._asked, "select") else self.both("ignore"),
            where,
        )
        for missing in sorted(selected):
            if missing not in TOPICS and missing not in {r.name for r in made.rules}:
                raise UsageError(f"select: {missing} is not in profile {name}; --extend-select {missing} adds it")
        mine = {r.name: r for r in made.rules if not selected or r.name in selected or r.topic in selected}
        rules = [
            mine.get(r.name, r)
            for r in all_rules()
            if (r.name in mine or r.name in extended or r.topic in extended)
            and r.name not in ignored
            and r.topic not in ignored
        ]
        if self.value("drop-title"):
            rules = [r.using(drop=True) if r.name == DROPS_TITLE else r for r in rules]
        for names in self._per_file:
            self._names("per-file-ignores", names[2], where)
        most_lost = self.value("most-lost")
        if most_lost is not None and not 0 <= most_lost <= 1:
            source = "" if self._asked.most_lost is not None else where
            raise UsageError(f"{source}most-lost is a share between 0 and 1, not {most_lost}")
        try:
            return Pipeline(
                self._told.told(with_options(rules, self._config["rules"] or {}, self._config.path)),
                keep=self.both("keep"),
                unsafe=bool(self.value("unsafe")),
                most_lost=0.6 if most_lost is None else most_lost,
            )
        except ValueError as error:
            raise UsageError(f"{where if self._config['keep'] else ''}{error}") from None

    def _language(self) -> str | None:
        tag: str | None = self.value("lang")
        if tag is not None and not _TAG.fullmatch(tag):
            source = "" if self._asked.lang else f"{self._config.path}: "
            raise UsageError(f"{source}lang is a BCP 47 tag such as de or pt-BR, not {tag!r}")
        return tag

    def _codec(self) -> str:
        name = self.value("encoding")
        try:
            return codec_named(name) if name else ""
        except ValueError as error:
            raise UsageError(str(error) if self._asked.encoding else f"{self._config.path}: {error}") from None

    def _names(self, key: str, given: Iterable[str], where: str) -> frozenset[str]:
        known = [*TOPICS, *(r.name for r in all_rules())]
        chosen = frozenset(given)
        if unknown := sorted(chosen - set(known)):
            source = "" if set(unknown) <= set(asked_list(self._asked, key)) else where
            raise UsageError(f"{source}{key}: no rule or topic is named {unknown[0]!r}{nearest(unknown[0], known)}")
        return chosen


def asked_list(asked: Namespace, key: str) -> list[str]:
    """The values of a list flag: repeated, and with commas in between unless a value may hold commas itself."""
    given = getattr(asked, key.replace("-", "_"), None) or []
    if key in ("keep", "exclude"):
        return list(given)
    return [name.strip() for value in given for name in value.split(",") if name.strip()]


def per_file(asked: Namespace, config: Config) -> list[tuple[str, str, list[str]]]:
    """Globs with the folder they count from and the names they ignore."""
    table: Mapping[str, list[str]] = config["per-file-ignores"] or {}
    found = [(glob, config.folder, list(names)) for glob, names in table.items()]
    for pair in asked_list(asked, "per-file-ignores"):
        glob, colon, name = pair.rpartition(":")
        if not colon or not glob or not name:
            raise UsageError(f"--per-file-ignores takes GLOB:RULE, not {pair!r}")
        found.append((glob, os.getcwd(), [name]))
    return found


def with_options(rules: list[Rule], tables: Mapping[str, Mapping[str, Any]], path: str) -> list[Rule]:
    """The rules with the options that a file's ``[rules.NAME]`` tables give them; NAME is a rule or a topic."""
    known = [*TOPICS, *(r.name for r in all_rules())]
    for name, options in tables.items():
        if name not in known:
            raise UsageError(f"{path}: rules.{name}: no rule or topic is named {name!r}{nearest(name, known)}")
        meant = [r for r in all_rules() if name in (r.name, r.topic)]
        for spelled, value in options.items():
            option = spelled.replace("-", "_")
            having = [r for r in meant if option in r.defaults]
            if not having:
                options_known = sorted({o.replace("_", "-") for r in meant for o in r.defaults})
                listed = f" (its options: {', '.join(options_known)})" if options_known else " (it has none)"
                hint = nearest(spelled, options_known) or listed
                raise UsageError(f"{path}: rules.{name}: unknown option {spelled!r}{hint}")
            for rule in having:
                if not alike(value, rule.defaults[option]):
                    kind = type(rule.defaults[option]).__name__
                    raise UsageError(f"{path}: rules.{name}.{spelled} must be a {kind}, not {value!r}")
            rules = [
                r.using(**{option: tuple(value) if isinstance(value, list) else value})
                if r in having or any(h.name == r.name for h in having)
                else r
                for r in rules
            ]
    for rule in rules:
        try:
            _ = rule.trigger
        except (TypeError, ValueError) as error:
            raise UsageError(f"{path}: rules.{rule.name}: {error}") from None
    return rules


def alike(value: object, default: object) -> bool:
    """Whether a value of a file can stand for an option with this default."""
    if default is None:
        return True
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, (int, float)):
        return isinstance(value, (int, float) if isinstance(default, float) else int)
    if isinstance(default, (tuple, list, frozenset, set)):
        return isinstance(value, list)
    return isinstance(value, type(default))
