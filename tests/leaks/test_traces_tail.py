"""Prose after a trace that ends the text stays, whatever it begins with."""

from __future__ import annotations

import pytest
from traces_made import FORMS

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"], most_lost=1)
BEFORE = "It rained on Monday. The river rose."
TRACES = [
    "java.lang.Error: odd\n\tat org.x.A.f(A.java:3)\n\tat org.x.B.g(B.java:12)",
    "System.Exception: Odd\n   at A.B.C(Int32 n) in C:\\a.cs:line 4\n   at A.B.D(Int32 n)",
    "TypeError: odd\n    at f (https://a.example/b.js:1:2)\n    at g (https://a.example/b.js:3:4)",
    "f@https://a.example/b.js:1:2\ng@https://a.example/b.js:3:4",
    "a.rb:3:in `f': odd (RuntimeError)\n\tfrom a.rb:5:in `g'\n\tfrom a.rb:7:in `<main>'",
    "panic: odd\n\ngoroutine 1 [running]:\nmain.f()\n\t/a.go:4 +0x1\nmain.main()\n\t/a.go:7 +0x25",
    "thread 'main' panicked at 'odd', src/a.rs:1:2\nstack backtrace:\n   0: a::b\n             at ./src/a.rs:4:5",
    "** (KeyError) odd\n    (a 1.0) lib/a.ex:3: A.f/1\n    (a 1.0) lib/b.ex:4: B.g/2",
    "#0 0x5501 in f (n=1) at a.c:4\n#1 0x5502 in g (n=1) at a.c:5",
]
AFTER = [
    "at noon the gate was shut, and nobody came.",
    "from the tower one sees the river and the trams.",
    "in May the bridge will open to trams again.",
    "- the last of the notes of the day, as it was.",
    "12 people waited at the quay until noon.",
    "note that the tower is old and nobody climbs it.",
    "Caused great delay to all who waited for the tram.",
    "# Trams and ferries of the town",
    "Sunday. Nobody came, and the gate (it is old) stayed shut.",
]


@pytest.mark.parametrize("form", ["raw", "collapsed"])
@pytest.mark.parametrize("after", AFTER)
@pytest.mark.parametrize("trace", TRACES)
def test_prose_after_a_trace_at_the_end_stays(trace: str, after: str, form: str) -> None:
    between = "\n\n" if form == "raw" else " "
    assert LEAKS(f"{BEFORE}{between}{FORMS[form](trace)}{between}{after}") == f"{BEFORE}{between}{after}"
