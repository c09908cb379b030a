"""What each rule costs on a set of texts.

    python -m benchmarks.cost [--data FILE --field NAME] [--damaged] [--profile]

For each rule: on which share of the texts its trigger fires, how often it then finds anything, and the CPU time of its
function as a share of the whole run. The scan's own cost stands first.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Mapping

from benchmarks import clock
from benchmarks.data import chosen, damaged, megabytes, options
from cleantext.core.pipeline import Pipeline
from cleantext.core.rule import Hit, Rule
from cleantext.core.scan import Scanner
from cleantext.profiles import profile


def measured(pipeline: Pipeline, texts: list[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Calls, calls that found something, and nanoseconds, by rule."""
    calls: Counter[str] = Counter()
    found: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    plain = Rule.hits

    def watched(self: Rule, text: str, context: Mapping[str, str | None]) -> list[Hit]:
        start = time.thread_time_ns()
        hits = plain(self, text, context)
        spent[self.name] += time.thread_time_ns() - start
        calls[self.name] += 1
        found[self.name] += bool(hits)
        return hits

    Rule.hits = watched  # type: ignore[method-assign]
    try:
        for text in texts:
            pipeline.run(text)
    finally:
        Rule.hits = plain  # type: ignore[method-assign]
    return calls, found, spent


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options(parser)
    parser.add_argument("--damaged", action="store_true", help="with damage in one text of five")
    parser.add_argument("--profile", action="store_true", help="show the costliest functions as well")
    args = parser.parse_args()
    texts = damaged(chosen(args)) if args.damaged else chosen(args)
    pipeline = profile()
    scan = Scanner([rule.trigger for rule in pipeline.rules], gates=[rule.looks for rule in pipeline.rules])

    def run() -> None:
        for text in texts:
            pipeline.run(text)

    def only_scan() -> None:
        for text in texts:
            scan(text)

    run()
    only_scan()
    total, scanning, size = clock.own(run), clock.own(only_scan), megabytes(texts)
    quiet = sum(not scan(text) for text in texts) / len(texts)
    print(f"{len(texts)} texts, {size:.1f} MB, {len(pipeline.rules)} rules: {size / total:.1f} MB/s")
    print(f"the scan alone: {size / scanning:.0f} MB/s, {scanning / total:.0%} of the time")
    print(f"no trigger fires on {quiet:.0%} of the texts\n")
    measured(pipeline, texts)
    calls, found, spent = measured(pipeline, texts)
    print(f"{'rule':<36}{'fires on':>9}{'finds on':>9}{'us a call':>11}{'of the run':>12}")
    for name, nanoseconds in spent.most_common():
        share = nanoseconds / 1e9 / total
        print(
            f"{name:<36}{calls[name] / len(texts):>9.1%}{found[name] / len(texts):>9.1%}"
            f"{nanoseconds / calls[name] / 1e3:>11.1f}{share:>12.1%}"
        )
    if args.profile:
        import cProfile
        import pstats

        watch = cProfile.Profile()
        watch.runcall(run)
        pstats.Stats(watch).sort_stats("tottime").print_stats(25)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
