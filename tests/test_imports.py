"""What an import loads: start-up is a promise."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = (
    "re2", "regex", "ftfy", "orjson", "charset_normalizer", "re", "typing", "argparse", "json", "dataclasses",
    "inspect", "logging", "importlib.metadata", "multiprocessing", "subprocess", "tomllib", "typing_extensions",
)  # fmt: skip


def loaded(code: str) -> set[str]:
    """The modules that a bare interpreter has after running ``code``, and had not before."""
    program = f"import sys; before = set(sys.modules)\n{code}\nprint(*sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_import_loads_nothing_heavy() -> None:
    found = loaded("import cleantext")
    assert "cleantext" in found
    assert not found & set(HEAVY)
    assert not {name for name in found if name.startswith("cleantext.")}


def test_asking_for_the_rule_decorator_compiles_nothing() -> None:
    assert not loaded("from cleantext import rule, Hit") & {"re2", "regex", "ftfy", "orjson", "dataclasses", "inspect"}


@pytest.mark.parametrize("module", ["ftfy", "charset_normalizer", "orjson"])
def test_cleaning_clean_text_loads_no_repair_library(module: str) -> None:
    assert module not in loaded("import cleantext; cleantext.clean('The harbour opens at noon, the master said.')")


def test_public_names_are_all_there() -> None:
    program = "import cleantext\nfor name in cleantext.__all__: getattr(cleantext, name)\nprint(*dir(cleantext))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert {"Pipeline", "check", "clean", "profiles", "rule"} <= set(done.stdout.split())
