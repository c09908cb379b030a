"""Configuration files: finding the nearest one, reading it, and refusing what it must not say.

The nearest ``.cleantext.toml``, ``cleantext.toml`` or ``pyproject.toml`` with a ``[tool.cleantext]`` table counts, from
a file's folder upwards; there is no merging between levels.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import Any

from cleantext import __version__
from cleantext.cli.flags import FLAGS, Flag, UsageError

FILES = (".cleantext.toml", "cleantext.toml", "pyproject.toml")
KEYS: Mapping[str, Flag] = {flag.key: flag for flag in FLAGS if flag.config}
_VERSION = re.compile(r"(==|>=|<=|!=|~=|>|<|)\s*([0-9]+(?:\.[0-9]+)*)")


class Config:
    """What one file says. ``path`` is "" where there is none; globs in it count from ``folder``."""

    def __init__(self, path: str = "", values: Mapping[str, Any] | None = None, folder: str = "") -> None:
        self.path, self.values = path, dict(values or {})
        self.folder = folder or os.getcwd()

    def __getitem__(self, key: str) -> Any:
        return self.values.get(key)


class Configs:
    """The configuration file of each folder, looked up once. ``only`` is the file of ``--config``."""

    def __init__(self, only: str | None = None, isolated: bool = False) -> None:
        self._of: dict[str, Config] = {}
        self._only: Config | None = None
        if isolated and only is not None:
            raise UsageError("--config and --isolated exclude each other")
        if isolated:
            self._only = Config()
        elif only is not None:
            values = read(only)
            if values is None:
                raise UsageError(f"{only}: there is no [tool.cleantext] table in it")
            self._only = Config(only, values, os.getcwd())

    def near(self, folder: str) -> Config:
        """The configuration that counts for files in this folder (an absolute path)."""
        if self._only is not None:
            return self._only
        seen: list[str] = []
        while folder not in self._of:
            seen.append(folder)
            found = self._here(folder)
            parent = os.path.dirname(folder)
            if found is not None or parent == folder:
                self._of[folder] = found or Config()
                break
            folder = parent
        for below in seen:
            self._of[below] = self._of[folder]
        return self._of[folder]

    def _here(self, folder: str) -> Config | None:
        for name in FILES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (values := read(path)) is not None:
                return Config(path, values, folder)
        return None


def read(path: str) -> dict[str, Any] | None:
    """What a file says to cleantext, checked; None for a ``pyproject.toml`` that says nothing to it.

    Raises UsageError that names the file.
    """
    import tomllib

    try:
        with open(path, "rb") as file:
            whole = tomllib.load(file)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is no TOML: {error}") from None
    tool = whole.get("tool", {})
    table = tool.get("cleantext") if isinstance(tool, dict) else None
    if table is None:
        if os.path.basename(path) == "pyproject.toml":
            return None
        table = whole  # in a file of its own the table's header may be left out
    if not isinstance(table, dict):
        raise UsageError(f"{path}: tool.cleantext must be a table")
    check(table, path)
    return table


def check(table: dict[str, Any], path: str) -> None:
    """Refuse unknown keys, values of the wrong type, and a version that does not fit."""
    wanted = table.get("required-version")
    if wanted is not None and not (isinstance(wanted, str) and fits(wanted, __version__)):
        raise UsageError(f"{path}: required-version is {wanted!r}, but this is cleantext {__version__}")
    for key, value in table.items():
        if key == "required-version":
            continue
        if key == "rules":
            if not (isinstance(value, dict) and all(isinstance(options, dict) for options in value.values())):
                raise UsageError(f"{path}: rules holds tables of options, one a rule: [tool.cleantext.rules.NAME]")
            continue
        if key == "names":
            check_names(value, path)
            continue
        if key not in KEYS:
            raise UsageError(
                f"{path}: unknown key {key!r}{nearest(key, [*KEYS, 'names', 'rules', 'required-version'])}"
            )
        if problem := wrong(KEYS[key], value):
            raise UsageError(f"{path}: {key} must be {problem}, not {value!r}")


def check_names(table: Any, path: str) -> None:
    """Refuse what the table of names must not hold."""
    if not isinstance(table, dict):
        raise UsageError(f"{path}: names is a table: [tool.cleantext.names]")
    for key, value in table.items():
        if key not in ("gazetteer", "style"):
            raise UsageError(f"{path}: names: unknown key {key!r}{nearest(key, ['gazetteer', 'style'])}")
        if key == "gazetteer" and not is_list(value):
            raise UsageError(f"{path}: names.gazetteer must be a list of files, not {value!r}")
        if key == "style" and not isinstance(value, str):
            raise UsageError(f"{path}: names.style must be a style or a file, not {value!r}")


def wrong(flag: Flag, value: Any) -> str:
    """What a value should be; "" if it is that."""
    if flag.key == "per-file-ignores":
        good = isinstance(value, dict) and all(is_list(names) for names in value.values())
        return "" if good else "a table of globs, each with a list of rules"
    if flag.kind in ("list", "many"):
        return "" if is_list(value) else "a list of strings"
    if flag.kind == "switch":
        return "" if isinstance(value, bool) else "true or false"
    if flag.kind == "number":
        return "" if isinstance(value, (int, float)) and not isinstance(value, bool) else "a number"
    if flag.choices:
        return "" if value in flag.choices else f"one of {', '.join(flag.choices)}"
    return "" if isinstance(value, str) else "a string"


def is_list(value: Any) -> bool:
    """Whether a value is a list of strings."""
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def nearest(name: str, known: list[str]) -> str:
    """A suggestion, to be put behind a message."""
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1, 0.5)
    return f"; did you mean {near[0]!r}?" if near else ""


def fits(wanted: str, version: str) -> bool:
    """Whether a version satisfies a specifier such as ``>=0.1,<0.3`` or ``0.1.0``. False for nonsense."""
    have = release(version)
    for part in wanted.split(","):
        match = _VERSION.fullmatch(part.strip())
        if not match:
            return False
        sign, bound = match[1] or "==", release(match[2])
        good = {
            "==": have == bound, "!=": have != bound, ">=": have >= bound, "<=": have <= bound,
            ">": have > bound, "<": have < bound,
            "~=": have >= bound and have[: match[2].count(".")] == bound[: match[2].count(".")],
        }[sign]  # fmt: skip
        if not good:
            return False
    return True


def release(version: str) -> tuple[int, ...]:
    """``0.1`` and ``0.1.0`` as the same tuple of numbers; what follows a release (``rc1``) is left out."""
    numbers = re.match(r"[0-9]+(?:\.[0-9]+)*", version)
    parts = [int(n) for n in numbers[0].split(".")] if numbers else []
    return tuple(parts + [0] * (6 - len(parts)))
