"""Gazetteers and house styles of the user's own: from flags and the table ``names`` of a configuration file."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Any, NamedTuple

from cleantext.cli.config import Config
from cleantext.cli.flags import UsageError
from cleantext.core.rule import Rule
from cleantext.rules.names.spellings import STYLES, mixed_name_spelling
from cleantext.rules.names.table import parsed

Lines = tuple[str, ...]
_NAMED = tuple(style for style in STYLES if style != "house")


class Chosen(NamedTuple):
    """What the rules about names are told: lines of gazetteers, a style, and the lines of a house of the user's own."""

    gazetteer: Lines = ()
    style: str = "majority"
    house: Lines = ()

    def told(self, rules: list[Rule]) -> list[Rule]:
        """The rules, with the options that were chosen given to the one that has them."""
        mine = {key: value for key, value in self._asdict().items() if value != getattr(Chosen(), key)}
        return [r.using(**mine) if mine and r.name == mixed_name_spelling.name else r for r in rules]


def chosen(asked: Namespace, config: Config) -> Chosen:
    """The gazetteers and the style of flags and of a configuration file. Raises UsageError that names file and line."""
    table: dict[str, Any] = config["names"] or {}
    beside = os.path.dirname(os.path.abspath(config.path)) if config.path else config.folder
    files = [os.path.join(beside, path) for path in table.get("gazetteer", ())]
    files += getattr(asked, "gazetteer", None) or []
    lines = tuple(line for path in files for line in read(path))
    style, folder = getattr(asked, "name_style", None), ""
    if style is None:
        style, folder = table.get("style", "majority"), beside
    if style in _NAMED:
        return Chosen(lines, style)
    path = os.path.join(folder, style)
    if not style or not os.path.exists(path):
        where = f"{config.path}: " if config.path and folder else ""
        raise UsageError(
            f"{where}the style of names is one of {', '.join(_NAMED)}, or a gazetteer; there is no file {path}"
        )
    return Chosen(lines, "house", tuple(read(path)))


def read(path: str) -> list[str]:
    """The lines of a gazetteer, held to its format. Raises UsageError that names the file and the line."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
        for _ in parsed(lines, path):
            pass
    except OSError as error:
        raise UsageError(f"cannot read the gazetteer {path}: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{line}: the gazetteer is no UTF-8 here; save it as UTF-8") from None
    except ValueError as error:
        raise UsageError(str(error)) from None
    return [line.rstrip("\r") for line in lines if line.strip() and not line.startswith("#")]
