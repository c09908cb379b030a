"""A trace read to its end is proven; one that the end of the text cuts is not, and the guard may hold it back."""

from __future__ import annotations

import pytest

from cleantext.profiles import profile
from cleantext.rules import all_rules

RULES = {rule.name.replace("-", "_"): rule for rule in all_rules()}

# The rule, a whole trace, and how much of it a cut text still holds.
TRACES = [
    ("python_traceback", 'Traceback (most recent call last):\n  File "a.py", line 3, in f\n    go()\nKeyError: 1', -20),
    ("java_trace", "java.lang.Error: odd\n\tat org.x.A.f(A.java:3)\n\tat org.x.B.g(B.java:12)", -9),
    ("dotnet_trace", "System.Exception: Odd\n   at A.B.C(Int32 n) in C:\\a.cs:line 4\n   at A.B.D(Int32 n)", -7),
    ("js_trace", "TypeError: odd\n    at f (https://a.example/b.js:1:2)\n    at g (https://a.example/b.js:3:4)", -12),
    ("js_trace", "f@https://a.example/b.js:1:2\ng@https://a.example/b.js:3:4\nhh@https://a.example/b.js:3:4", -6),
    ("ruby_trace", "a.rb:3:in `f': odd (RuntimeError)\n\tfrom a.rb:5:in `g'\n\tfrom a.rb:7:in `<main>'", -9),
    ("go_panic", "panic: odd\n\ngoroutine 1 [running]:\nmain.f()\n\t/a.go:4 +0x1\nmain.main()\n\t/a.go:7 +0x25", -8),
    ("rust_panic", "thread 'main' panicked at src/a.rs:1:2:\nodd\nstack backtrace:\n   0: a::b\n   1: a::c", -5),
    ("elixir_error", "** (KeyError) odd\n    (a 1.0) lib/a.ex:3: A.f/1\n    (a 1.0) lib/b.ex:4: B.g/2", -14),
    ("native_crash", "#0 0x55 in f (n=1) at a.c:4\n#1 0x5502 in g (n=1) at a.c:5\n#2 0x55 in main () at a.c:6", -24),
]  # fmt: skip


@pytest.mark.parametrize(("name", "trace", "cut"), TRACES)
def test_only_a_whole_trace_is_proven(name: str, trace: str, cut: int) -> None:
    prose = "It rained on Monday.\n\n"
    whole = RULES[name].hits(prose + trace, {})
    assert [hit.proven for hit in whole] == [True]
    half = RULES[name].hits(prose + trace[:cut], {})
    assert [(hit.proven, hit.end) for hit in half] == [(False, len(prose + trace[:cut]))]


@pytest.mark.parametrize(
    "cut",
    [
        'Traceback (most recent call last):\n  File "/srv/app/door.py", line 1, in open\nValueError: no lock held\n\n'
        "During handling of the above exception, another exception occurred:\n\n"
        "Traceback (most recent call last):\n  F",
        "panic: index 7 is out of range\n\ngoroutine 1 [running]:\nmain.(*Door).open(0xc00001, {0x2, 0x3})\n"
        "\t/srv/gate/door.go:1 +0x1f\nmain.(*Bridge).open(0xc00001, {0x2,",
    ],
)
def test_a_trace_cut_inside_its_next_part_goes_to_the_end(cut: str) -> None:
    before = "The harbour was closed for two days after the storm. " * 6
    assert profile("web")(f"{before.strip()}\n\n{cut}") == before.strip()
