"""CPU time, of this process and of others."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

LEAST = 0.3  # seconds: shorter measurements are repeated until they add up to as much


class Spent(NamedTuple):
    """What a finished command took."""

    seconds: float  # of CPU, user and system
    memory: int  # bytes at the peak
    status: int


def own(call: Callable[[], object], least: float = LEAST) -> float:
    """CPU seconds of one call, the mean of as many as are needed for a measurement."""
    count, start = 0, time.process_time()
    while True:
        call()
        count += 1
        if (spent := time.process_time() - start) >= least:
            return spent / count


def command(argv: Sequence[str], **how: Any) -> Spent:
    """Run a command to its end and say what it took."""
    process = subprocess.Popen(argv, **how)
    return finish(process)


def finish(process: subprocess.Popen[Any]) -> Spent:
    """Wait for a process and say what it took."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Spent(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, process.returncode)


def interleaved(calls: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, list[float]]:
    """Each call's figures, taken in turns, so that a slow moment of the machine meets all of them."""
    figures: dict[str, list[float]] = {name: [] for name in calls}
    for _ in range(rounds):
        for name, call in calls.items():
            figures[name].append(call())
    return figures


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """How many times as fast as theirs ours is: the median of the rounds' ratios."""
    return statistics.median(their / our for our, their in zip(ours, theirs, strict=True))
