"""What it costs to begin: CPU milliseconds over a bare Python, median of many starts in turns.

python -m benchmarks.startup [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

from benchmarks import clock

SOURCES = Path(__file__).parent.parent / "src"
STARTS = {
    "python -c pass": ("-c", "pass"),
    "import cleantext": ("-c", "import cleantext"),
    "cleantext --version": ("-m", "cleantext", "--version"),
    "from cleantext import Pipeline": ("-c", "from cleantext import Pipeline"),
    "cleantext.clean('short text')": ("-c", "import cleantext; cleantext.clean('short text')"),
    "import ftfy": ("-c", "import ftfy"),
}
LIMITS = {"import cleantext": 25, "cleantext --version": 40}  # milliseconds over bare Python


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=21)
    args = parser.parse_args()
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONDONTWRITEBYTECODE": ""}
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "env": environment}
    calls = {
        name: (lambda argv=argv: clock.command([sys.executable, *argv], **quiet).seconds * 1e3)
        for name, argv in STARTS.items()
    }
    clock.interleaved(calls, 2)  # bytecode is written and files are read once
    figures = clock.interleaved(calls, args.rounds)
    bare = figures["python -c pass"]
    print(f"| {'start':<32} | CPU ms | over bare Python | limit |\n|{'-' * 34}|-------:|-----------------:|------:|")
    missed = 0
    for name, found in figures.items():
        over = statistics.median(one - other for one, other in zip(found, bare, strict=True))
        limit = LIMITS.get(name)
        missed += limit is not None and over > limit
        print(f"| {name:<32} | {statistics.median(found):>6.0f} | {over:>16.0f} | {limit or '':>5} |")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
