"""cleantext beside its neighbours, on the same texts, in turns.

    python -m benchmarks.bench [--data FILE --field NAME] [--rounds N] [--without NAME]

Megabytes of UTF-8 per second of CPU, one thread, and how many times ftfy.fix_text that is: the median of the rounds.
Ratios can be compared between machines, megabytes cannot.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from functools import partial

from benchmarks import clock, naive
from benchmarks.data import chosen, damaged, megabytes, options
from benchmarks.peers import CleanText

OURS, YARDSTICK = "cleantext, profile web", "ftfy.fix_text"


def over(clean: Callable[[str], object], texts: list[str]) -> Callable[[], float]:
    def all_texts() -> None:
        for text in texts:
            clean(text)

    return lambda: clock.own(all_texts)


def contestants(
    texts: list[str], without: list[str]
) -> tuple[dict[str, Callable[[], float]], list[Callable[[], None]]]:
    """What is measured, by name, and what to close at the end."""
    import ftfy

    from cleantext.profiles import profile

    calls = {
        OURS: over(partial(profile("web").run, reports=False), texts),  # as clean does: edits, applied
        YARDSTICK: over(ftfy.fix_text, texts),
        "one regex per rule (17 rules)": over(naive.clean, texts),
    }
    close: list[Callable[[], None]] = []
    if "clean-text" not in without:
        try:
            other = CleanText(texts)
        except OSError as error:
            print(f"clean-text is left out: {error}")
        else:
            calls["clean-text"] = other
            close.append(other.close)
    return calls, close


def table(texts: list[str], rounds: int, without: list[str]) -> dict[str, tuple[float, float]]:
    """Megabytes per second and times the yardstick, for each contestant."""
    calls, close = contestants(texts, without)
    calls[OURS]()  # compiles what is compiled once
    figures = clock.interleaved(calls, rounds)
    for done in close:
        done()
    total = megabytes(texts)
    return {
        name: (total / statistics.median(seconds), clock.ratio(seconds, figures[YARDSTICK]))
        for name, seconds in figures.items()
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options(parser)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--without", action="append", default=[], metavar="NAME", help="leave a neighbour out: clean-text"
    )
    args = parser.parse_args()
    texts = chosen(args)
    spoiled = damaged(texts)
    changed = sum(a != b for a, b in zip(texts, spoiled, strict=True)) / len(texts)
    where = args.data.name if args.data else "generated"
    foreign = sum(not text.isascii() for text in texts) / len(texts)
    print(f"{len(texts)} texts ({where}), {megabytes(texts):.1f} MB, {foreign:.0%} not pure ASCII")
    print(f"damaged: {changed:.0%} of them\n")
    clean, bad = table(texts, args.rounds, args.without), table(spoiled, args.rounds, args.without)
    print(f"| {'':<30} | mostly clean, MB/s | times ftfy | damaged, MB/s | times ftfy |")
    print(f"|{'-' * 32}|-------------------:|-----------:|--------------:|-----------:|")
    for name in clean:
        (speed, times), (slow, still) = clean[name], bad[name]
        print(f"| {name:<30} | {speed:>18.2f} | {times:>10.1f} | {slow:>13.2f} | {still:>10.1f} |")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
