"""Holds every rule to linear time: sixteen times the text may cost forty times as much, and no more.

    python -m benchmarks.pump [RULE|TOPIC ...] [-v]

For each rule, worst cases are made from its declaration (`pumps.py`). All of them are tried at
250 and 4,000 characters, and the slowest ones at 5,000 and 80,000; the very slowest goes through the whole default
profile as well. Each rule has a process of its own and a limit of time, so that one that hangs is named like
one that is slow.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import signal
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from benchmarks.pumps import Pump, pumps
from cleantext.core.rule import Rule
from cleantext.profiles import profile
from cleantext.rules import all_rules

TIMES, MOST = 16, 40
SHORT, LONG = 250, 5_000  # characters of the shorter text: for all pumps; for the slowest (past all bounds of rules)
SLOWEST, SUSPECTS = 3, 8  # how many go on to the greater length, at least and at most
HOPELESS = 0.3  # seconds for sixteen times the shorter text: no need to wait for more
MIDDLE = 5_000  # characters for the whole profile
QUICK = 20e6  # characters per second at which nothing can be wrong
LIMIT = 60  # seconds of CPU for one rule


class Slow(NamedTuple):
    """A pump that costs too much."""

    pump: Pump
    length: int
    ratio: float

    def line(self) -> str:
        return f"{self.pump.name}: 16 times {self.length:,} characters cost {self.ratio:.0f} times as much"


def cpu(call: Callable[[str], Any], pump: Pump, length: int, tries: range) -> float:
    """The best of some tries. Each text is a unit longer than the last: rules remember what they read last.

    By the thread's clock: under a limit of CPU time the clock of the process ticks in steps of milliseconds.
    """
    best = float("inf")
    for number in tries:
        text = pump.text(length + number * len(pump.unit))
        start = time.thread_time()
        call(text)
        best = min(best, time.thread_time() - start)
    return best


def too_slow(call: Callable[[str], Any], pump: Pump, length: int) -> tuple[float, float]:
    """Seconds for the longer text, and how many times the shorter one's they are (0 where they are next to nothing)."""
    spent = cpu(call, pump, length * TIMES, range(1))
    if spent < length * TIMES / QUICK:
        return spent, 0.0
    least = cpu(call, pump, length, range(3))
    for tries in (range(1, 3), range(3, 7)):  # a busy machine makes figures worse, never better: look again
        if spent <= MOST * least:
            break
        spent = min(spent, cpu(call, pump, length * TIMES, tries))
        least = max(least, cpu(call, pump, length, range(tries.start + 2, tries.stop + 4)))
    return spent, spent / max(least, 1e-5)


def judge(
    call: Callable[[str], Any], all_pumps: list[Pump], tell: Callable[[Pump, int], None]
) -> tuple[list[Slow], Pump]:
    """The pumps that cost too much, and the slowest of all."""
    costs: list[tuple[float, float, Pump]] = []
    for pump in all_pumps:
        tell(pump, SHORT)
        spent, ratio = too_slow(call, pump, SHORT)
        costs.append((spent, ratio, pump))
    costs.sort(key=lambda cost: -cost[0])
    # A short text may be below some bound of the rule: what looks bad there is measured at the greater length.
    suspects = [cost for i, cost in enumerate(costs) if i < SLOWEST or cost[1] > MOST / 2]
    bad: list[Slow] = []
    for spent, ratio, pump in suspects[:SUSPECTS]:
        tell(pump, LONG)
        length = SHORT
        if spent < HOPELESS:
            length = LONG
            _, ratio = too_slow(call, pump, LONG)
        if ratio > MOST:
            bad.append(Slow(pump, length, ratio))
    return bad, costs[0][2]


def work(rule: Rule, pipe: Connection) -> None:
    """One rule, in a process of its own: says what it begins, then what it found."""
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    context = dict.fromkeys(rule.context, None)
    bad, slowest = judge(lambda text: rule.hits(text, context), list(pumps(rule)), lambda *now: pipe.send(now))
    whole = slowest._replace(name=f"{slowest.name}, through the whole profile")
    pipe.send((whole, MIDDLE))
    _, ratio = too_slow(profile().run, whole, MIDDLE)
    if ratio > MOST:
        bad.append(Slow(whole, MIDDLE, ratio))
    pipe.send(bad)


class Job:
    """A rule under test."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.at: tuple[Pump, int] | None = None  # the pump it works on, and the shorter length
        self.pipe, there = multiprocessing.Pipe(duplex=False)
        self.process = multiprocessing.get_context("fork").Process(target=work, args=(rule, there))
        self.process.start()
        there.close()
        self.start = time.monotonic()

    def poll(self) -> list[str] | None:
        """What is wrong with the rule, once that is known."""
        try:
            while self.pipe.poll():
                said = self.pipe.recv()
                if isinstance(said, list):
                    return [
                        f"{slow.pump.name}: 16 times {slow.length:,} characters cost {slow.ratio:.0f} times as much"
                        for slow in said
                    ]
                self.at = said
        except EOFError:
            self.process.join()
            out_of_time = self.process.exitcode in (-signal.SIGKILL, -signal.SIGXCPU)
            return [
                f"{f'not done after {LIMIT} s of CPU' if out_of_time else 'it failed (see above)'}, at {self.where()}"
            ]
        return None

    def where(self) -> str:
        return f"{self.at[0].name} ({16 * self.at[1]:,} characters)" if self.at else "its first pump"

    def close(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def planted(text: str) -> None:
    """What must be found: a search through the rest of the text for each hit."""
    at = text.find("<<")
    while at >= 0:
        text.count("!", at)
        at = text.find("<<", at + 2)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names", nargs="*", metavar="RULE|TOPIC")
    parser.add_argument("-v", "--verbose", action="store_true", help="say how long each rule took")
    args = parser.parse_args()
    todo = [rule for rule in all_rules() if not args.names or {rule.name, rule.topic} & set(args.names)]
    profile().run("")  # compiled once, for all processes
    if not judge(planted, [Pump("planted", "", "<<")], lambda *_: None)[0]:
        print("the check does not work: it calls a planted rule of quadratic time linear")
        return 2
    count, bad, start = len(todo), 0, time.monotonic()
    jobs: list[Job] = []
    while todo or jobs:
        while todo and len(jobs) < (os.cpu_count() or 1):
            jobs.append(Job(todo.pop(0)))
        wait([job.pipe for job in jobs], timeout=1.0)
        for job in list(jobs):
            wrong = job.poll()
            if wrong is None:
                continue
            job.close()
            jobs.remove(job)
            bad += bool(wrong)
            if args.verbose:
                print(f"{job.rule.name}: {time.monotonic() - job.start:.1f} s", flush=True)
            for line in wrong[:5]:
                print(f"NOT LINEAR {job.rule.name}: {line}", flush=True)
    print(f"{count} rules, {bad} of them not linear ({time.monotonic() - start:.0f} s)")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
