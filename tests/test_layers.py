"""Imports run downward only: edits <- core <- rules, measures <- profiles <- front door <- command line."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src"
MODULES = sorted(SRC.glob("cleantext/**/*.py"))

# What each room may import of cleantext, apart from itself. The first room whose name begins a module's name counts.
MAY = {
    "cleantext.core.edit": (),
    "cleantext.core": ("cleantext.data",),
    "cleantext.rules": ("cleantext.core", "cleantext.data"),
    "cleantext.measures": ("cleantext.core", "cleantext.data"),
    "cleantext.data": (),
    "cleantext.profiles": ("cleantext.core", "cleantext.rules"),
    "cleantext.census": ("cleantext.core", "cleantext.rules"),
    "cleantext.front": ("cleantext.core", "cleantext.rules", "cleantext.profiles"),
    "cleantext.cli": ("cleantext",),
    "cleantext.integrations": ("cleantext",),
    "cleantext.__main__": ("cleantext.__version__", "cleantext.cli"),
}


def name_of(path: Path) -> str:
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def within(module: str, room: str) -> bool:
    return module == room or module.startswith(room + ".")


def room_of(module: str) -> str | None:
    return next((room for room in MAY if within(module, room)), None)


def imports(tree: ast.AST, module: str, is_package: bool) -> Iterator[str]:
    """The modules of cleantext that a module imports anywhere in it, inside functions too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = module.split(".")
            base = ".".join(above[: len(above) - node.level + is_package]) if node.level else ""
            source = ".".join(part for part in (base, node.module or "") if part)
            found = [f"{source}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name for name in found if within(name, "cleantext"))


def read(path: Path) -> list[str]:
    return list(imports(ast.parse(path.read_text(encoding="utf-8")), name_of(path), path.name == "__init__.py"))


def test_every_module_is_seen() -> None:
    assert {"cleantext.core.edit", "cleantext.rules", "cleantext.front", "cleantext"} <= {name_of(p) for p in MODULES}


def test_relative_and_nested_imports_are_read() -> None:
    source = "from . import edit\nfrom ..rules import spacing\ndef f():\n    import cleantext.cli.main\n"
    assert list(imports(ast.parse(source), "cleantext.core.run", False)) == [
        "cleantext.core.edit", "cleantext.rules.spacing", "cleantext.cli.main",
    ]  # fmt: skip


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    module = name_of(path)
    if module == "cleantext":
        return  # the front door's names are looked up when they are asked for
    room = room_of(module)
    assert room is not None, f"{module} lies in no room: say in MAY where it belongs"
    allowed = (*MAY[room], room)
    bad = [name for name in read(path) if not any(within(name, other) for other in allowed)]
    assert not bad, f"{module} imports {', '.join(bad)}"


@pytest.mark.parametrize("path", [p for p in MODULES if within(name_of(p), "cleantext.rules")], ids=name_of)
def test_rules_do_not_import_another_topic(path: Path) -> None:
    parts = name_of(path).split(".")
    if len(parts) < 3:
        return
    own = ".".join(parts[:3])
    bad = [name for name in read(path) if within(name, "cleantext.rules") and not within(name, own)]
    assert not bad, f"{name_of(path)} imports {', '.join(bad)}"


@pytest.mark.parametrize("path", [p for p in MODULES if within(name_of(p), "cleantext.core")], ids=name_of)
def test_the_core_does_no_input_or_output(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    banned = {"os", "io", "pathlib", "logging", "argparse", "subprocess", "socket", "dataclasses", "inspect"}
    found = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names] if isinstance(node, ast.Import)
            else [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        )
    }  # fmt: skip
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not found & banned
    assert not calls & {"open", "print", "input", "eval", "exec"}


def test_nothing_imports_an_integration() -> None:
    for path in MODULES:
        if not within(name_of(path), "cleantext.integrations"):
            assert not [name for name in read(path) if within(name, "cleantext.integrations")], path


def test_no_module_is_past_the_wall_of_300_lines() -> None:
    long = {name_of(p): n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > 300}
    assert long.keys() <= {"cleantext.core.rule"}, long


# Files of two other distributions of the same import name: in one environment, one would overwrite the other.
@pytest.mark.parametrize("other", ["clean", "constants", "sklearn", "specials", "utils", "cleantext", "exceptions"])
def test_no_module_has_the_name_of_a_file_of_another_distribution(other: str) -> None:
    assert not (SRC / "cleantext" / f"{other}.py").exists()
