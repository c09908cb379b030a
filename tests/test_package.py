"""What is packed, and what the top of the repository holds."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "src" / "cleantext"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    pytest.importorskip("hatchling", reason="the build backend is not installed")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_holds_every_source_and_data_file_and_no_script_that_builds_data(wheel: zipfile.ZipFile) -> None:
    sources = {path for path in SOURCES.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    scripts = {*SOURCES.glob("data/build_*.py"), *SOURCES.glob("data/seeds/*")}
    assert scripts < sources
    packed = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert packed == {path.relative_to(ROOT / "src").as_posix() for path in sources - scripts}


def test_the_wheel_says_that_it_is_typed_and_how_it_is_licensed(wheel: zipfile.ZipFile) -> None:
    packed = wheel.namelist()
    assert "cleantext/py.typed" in packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_the_wheel_brings_the_command(wheel: zipfile.ZipFile) -> None:
    (entries,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "cleantext = cleantext." in wheel.read(entries).decode()


def test_the_wheel_holds_the_package_alone(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"cleantext"}


def test_the_make_targets_that_are_promised_are_there() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    targets = {line.partition(":")[0] for line in lines if line[:1].isalpha() and ":" in line}
    assert {"demo", "test", "lint", "types", "docs", "bench", "ci"} <= targets


def test_the_supported_python_is_what_the_makefile_asks_for() -> None:
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    assert wanted == ">=3.11"
    assert "sys.version_info >= (3, 11)" in (ROOT / "Makefile").read_text(encoding="utf-8")
