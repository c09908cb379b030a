"""JSON lines through the command: CPU beside orjson's loads and dumps of the same lines, and memory at the peak.

    python -m benchmarks.stream [--data FILE --field NAME] [--megabytes N] [--damaged]

The lines are fed through standard input. With `--megabytes 1000` the memory shows that a stream is never held whole.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from benchmarks import clock
from benchmarks.data import chosen, damaged, options

SOURCES = Path(__file__).parent.parent / "src"
COMMAND = [sys.executable, "-m", "cleantext", "clean", "--isolated", "--quiet", "--jsonl"]


def lines_of(texts: list[str]) -> list[bytes]:
    """Records as crawls have them: some fields around the text."""
    import orjson

    return [
        orjson.dumps({"id": i, "url": f"https://example.org/a/{i}", "text": text, "score": 0.5}) + b"\n"
        for i, text in enumerate(texts)
    ]


def feed(lines: list[bytes], size: int) -> clock.Spent:
    """Write ``size`` bytes of lines, again and again the same, to the command; what the command took."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCES)}
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment)
    assert process.stdin
    block: list[bytes] = []
    waiting = 0
    for line in cycle(lines):
        if size <= 0:
            break
        size -= len(line)
        waiting += len(line)
        block.append(line)
        if waiting > 1 << 20:
            process.stdin.write(b"".join(block))
            block, waiting = [], 0
    process.stdin.write(b"".join(block))
    process.stdin.close()
    return clock.finish(process)


def round_trip(lines: list[bytes]) -> float:
    """CPU seconds for orjson to load and dump the lines once."""
    import orjson

    def once() -> None:
        for line in lines:
            orjson.dumps(orjson.loads(line))

    return clock.own(once)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options(parser)
    parser.add_argument("--megabytes", type=int, default=60, help="how much to feed (default: 60)")
    parser.add_argument("--damaged", action="store_true", help="with damage in one text of five")
    parser.add_argument("--most", type=int, default=400, help="megabytes of memory that are too many")
    args = parser.parse_args()
    texts = damaged(chosen(args)) if args.damaged else chosen(args)
    lines = lines_of(texts)
    size = sum(map(len, lines))
    begin = feed([], 0)
    start = time.monotonic()
    whole = feed(lines, args.megabytes * 1_000_000)
    wall = time.monotonic() - start
    ours = args.megabytes / (whole.seconds - begin.seconds)
    theirs = size / 1e6 / round_trip(lines)
    print(f"{args.megabytes} MB of JSON lines in {wall:.1f} s, exit status {whole.status}")
    print(f"cleantext clean --jsonl: {ours:.0f} MB/s of CPU, {ours / theirs:.2f} of orjson's loads and dumps")
    print(f"memory at the peak: {whole.memory / 1e6:.0f} MB ({begin.memory / 1e6:.0f} MB with nothing to do)")
    return 1 if whole.status or whole.memory > args.most * 1e6 else 0


if __name__ == "__main__":
    raise SystemExit(main())
