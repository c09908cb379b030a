"""Traces that the interpreters and compilers of this machine print; each is skipped where its program is missing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from traces_made import FORMS

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"])
BEFORE = "The harbour was closed for two days after the storm. Nobody had told the ferrymen."
AFTER = "Tickets cost 4.50 euros (children pay half). The mayor will open the bridge on Monday."

PYTHON = """
import json
def gate(key):
    return json.loads(key)
def main():
    try:
        gate("{")
    except ValueError as error:
        raise RuntimeError("no lock held") from error
main()
"""
PYTHON_GROUP = """
def main():
    errors = []
    for key in ("a", "b"):
        try:
            {}[key]
        except KeyError as error:
            errors.append(error)
    raise ExceptionGroup("two locks", errors)
main()
"""
PYTHON_DEEP = """
def again(n):
    return again(n + 1)
again(0)
"""
NODE = """
function gate(key) { return key.lock.open(); }
class Door { enter() { return [1].map(() => gate({})); } }
new Door().enter();
"""
NODE_REJECTED = """
async function fetchGate() { throw new RangeError("no lock held"); }
async function main() { await fetchGate(); }
main();
"""
PERL = """
use strict; use warnings;
sub gate { my ($key) = @_; my $sum = $key + 1; return $sum; }
gate(undef);
die "no lock held\\n" if 0;
Gate->open();
"""
PERL_CARP = """
use strict; use warnings; use Carp qw(confess);
sub gate { confess "no lock held" }
sub main { gate(1, "a") }
main();
"""
RUBY = """
def gate(key)
  raise ArgumentError, "no lock held"
end
def enter
  gate(1)
end
enter
"""
JAVA = """
public class Gate {
    static void open(int[] keys) { if (keys[3] > 0) throw new IllegalStateException("odd"); }
    static void enter() {
        try { open(new int[1]); } catch (RuntimeException e) { throw new IllegalStateException("no lock held", e); }
    }
    public static void main(String[] args) { Runnable r = () -> enter(); r.run(); }
}
"""
RUST = """
fn gate(keys: &[u8], at: usize) -> u8 { keys[at] }
fn main() { println!("{}", gate(&[1, 2], std::env::args().count() + 7)); }
"""
GO = """
package main

func gate(keys []int, at int) int { return keys[at] }
func main() { println(gate([]int{1}, 7)) }
"""
C = """
#include <stdlib.h>
int gate(int *keys, int at) { return keys[at]; }
int main(int n, char **args) { int *keys = malloc(4); free(keys); return gate(keys, n - 1); }
"""


def needs(program: str) -> str:
    found = shutil.which(program)
    if not found:
        pytest.skip(f"{program} is not on this machine")
    return found


def printed(*command: str, folder: Path, **environment: str) -> str:
    """What a program that fails prints on both channels."""
    env = {"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(folder), "NO_COLOR": "1", **environment}
    done = subprocess.run(command, capture_output=True, cwd=folder, env=env, timeout=120, check=False)
    assert done.returncode, f"{command} did not fail"
    return (done.stdout + done.stderr).decode("utf-8", "replace").strip()


def check(trace: str) -> None:
    """In every form, as a paragraph and at the end of a line, the trace goes and the prose stays."""
    for name, form in FORMS.items():
        leak = form(trace)
        assert LEAKS(f"{BEFORE}\n\n{leak}\n\n{AFTER}") == f"{BEFORE}\n\n{AFTER}", name
        assert LEAKS(f"{BEFORE} {leak}") == BEFORE, name


@pytest.mark.parametrize(
    "program", [PYTHON, PYTHON_GROUP, PYTHON_DEEP, "x = 1\n  y = 2\n", "import nothing_here.at_all\n"]
)
def test_python(tmp_path: Path, program: str) -> None:
    (tmp_path / "gate.py").write_text(program)
    check(printed(sys.executable, "gate.py", folder=tmp_path))


@pytest.mark.parametrize("program", [NODE, NODE_REJECTED])
def test_node(tmp_path: Path, program: str) -> None:
    (tmp_path / "gate.js").write_text(program)
    check(printed(needs("node"), "gate.js", folder=tmp_path))


@pytest.mark.parametrize("program", [PERL, PERL_CARP])
def test_perl(tmp_path: Path, program: str) -> None:
    (tmp_path / "gate.pl").write_text(program)
    check(printed(needs("perl"), "gate.pl", folder=tmp_path))


def test_ruby(tmp_path: Path) -> None:
    (tmp_path / "gate.rb").write_text(RUBY)
    check(printed(needs("ruby"), "gate.rb", folder=tmp_path))


def test_java(tmp_path: Path) -> None:
    java = needs("java")
    needs("javac")
    (tmp_path / "Gate.java").write_text(JAVA)
    check(printed(java, "Gate.java", folder=tmp_path))


@pytest.mark.parametrize("backtrace", ["0", "1", "full"])
def test_rust(tmp_path: Path, backtrace: str) -> None:
    (tmp_path / "gate.rs").write_text(RUST)
    rustc = needs("rustc")
    done = subprocess.run([rustc, "-o", "gate", "gate.rs"], cwd=tmp_path, capture_output=True, timeout=120, check=False)
    if done.returncode:
        pytest.skip("rustc cannot build here")
    check(printed("./gate", folder=tmp_path, RUST_BACKTRACE=backtrace))


def test_go(tmp_path: Path) -> None:
    (tmp_path / "gate.go").write_text(GO)
    check(printed(needs("go"), "run", "gate.go", folder=tmp_path, GOCACHE=str(tmp_path / "cache")))


def built(tmp_path: Path, *flags: str) -> str:
    (tmp_path / "gate.c").write_text(C)
    done = subprocess.run(
        [needs("gcc"), "-g", *flags, "-o", "gate", "gate.c"],
        cwd=tmp_path,
        capture_output=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"gcc cannot build with {' '.join(flags)} here")
    return "./gate"


def test_address_sanitizer(tmp_path: Path) -> None:
    check(printed(built(tmp_path, "-fsanitize=address"), folder=tmp_path))


def test_valgrind(tmp_path: Path) -> None:
    check(printed(needs("valgrind"), "-q", "--error-exitcode=1", built(tmp_path), folder=tmp_path))
