"""Stack traces of every language, made up, in every form and place: they go, and the prose around them stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from traces_made import ALL, CLOSED, FORMS, collapsed, paragraphs

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"])
UNGUARDED = Pipeline(LEAKS.rules, most_lost=1)  # short texts that a cut trace fills come back whole otherwise

# What must stay comes first.
STAYS = [
    'A "Traceback (most recent call last):" is what Python prints before the frames.',
    "The method java.lang.Object.wait() and the file Door.java are named in the text.",
    "She read the line at org.example.gate.Door.open(Door.java:41) and sighed.",
    "The server at http://localhost:8080 answers; the one at https://example.org:443/gate does not.",
    "Write to ann@example.org or bob@example.org:80 today.",
    "The ratio rose from 3:16 to 4:1 at half time (2:1).",
    "27. Qxf7+ ** (a blunder) Kh8 28. Rd1",
    "2 ** (3 + 1) is 16. The ** (Error) key is red.",
    "#1 Paris (France)\n#2 Rome (Italy)\n#3 Bonn (Germany)\n#4 Ghent (Belgium)",
    "Call #1 (main) and #2 (spare) at 0x10.",
    "The thread 'main' panicked at the sight, said the goroutine 1 [running].",
    "In Ruby, gate.rb:41:in `open' is a place.",
    "There is a mistake at gate.pl line 3 of the script. Mend it.",
    "He sat at table.nine(left) in row 4.",
    "The panic: nobody knew the way out. Then goroutine 5 [idle]: it began again.",
    "Smith v. Jones, 12 F.3d at 41 (9th Cir. 1999), in Main.Street(Old) at Corner.House(New).",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_only_looks_like_a_trace_stays(text: str) -> None:
    assert LEAKS(text) == text


GOES = [
    "java.lang.StackOverflowError\n\tat Gate.f(Gate.java:3)\n\tat Gate.f(Gate.java:3)",
    "System.AggregateException: One. (Odd)\n ---> System.Exception: Odd\n   at Gate.Door.Open() in C:\\g.cs:line 1\n"
    "   --- End of inner exception stack trace ---\n   at Gate.Program.Main(String[] args)",
    "Traceback (most recent call last):\n\t2: from g.rb:9:in `<main>'\n\t1: from g.rb:6:in `enter'\n"
    "g.rb:3:in `gate': no lock held (ArgumentError)",
    "gate[1234]: segfault at 0 ip 00007f12 sp 00007ffd error 4 in libc-2.27.so[7f12345+1e70]",
    "global code@https://example.org/gate.js:9:1\nopen@https://example.org/gate.js:3:14\n[native code]",
    "WARNING: ThreadSanitizer: data race (pid=19)\n  Write of size 4 at 0x7fcf47b21bc0 by thread T1:\n"
    "    #0 shut gate.c:4 (exe+0xa360)\n\n  Thread T1 (running) created at:\n    #0 main gate.c:9 (exe+0xa3a4)",
    "#\n# A fatal error has been detected by the Java Runtime Environment:\n#\n#  SIGSEGV (0xb) at pc=0x7f, "
    "pid=1, tid=2\n#\n# Problematic frame:\n# C  [libgate.so+0xa3d]  Java_Gate_open+0x1d\n#",
    "[    9.812004] gate: probe of lock failed\n[    9.812010][  T41] BUG: KASAN: wild-access in open_gate+0x2a/0x90\n"
    "[    9.812019][  T41] Read of size 4 at addr ffff888012345678 by task gate/41\n[    9.812044] open_gate+0x2a/0x90",
    "fatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nmain.main()\n\t/g.go:5 +0x31",
]


@pytest.mark.parametrize("trace", GOES)
@pytest.mark.parametrize("form", FORMS)
def test_what_is_a_trace_goes(trace: str, form: str) -> None:
    before, after = "It rained on Monday. The river rose.", "The tower is old (about 400 years)."
    assert LEAKS(f"{before}\n\n{FORMS[form](trace)}\n\n{after}") == f"{before}\n\n{after}"


@given(st.lists(paragraphs(), min_size=1, max_size=5))
@settings(max_examples=50)
def test_prose_stays(prose: list[str]) -> None:
    text = "\n\n".join(prose)
    assert LEAKS(text) is text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ALL)
@given(data=st.data())
@settings(max_examples=6)
def test_a_trace_goes(language: str, form: str, data: st.DataObject) -> None:
    trace = FORMS[form](data.draw(ALL[language]))
    before, after = data.draw(paragraphs()), data.draw(paragraphs())
    assert LEAKS(f"{before}\n\n{trace}\n\n{after}") == f"{before}\n\n{after}"
    assert LEAKS(f"{trace}\n\n{after}") == after
    assert LEAKS(f"{before} {trace}\n\n{after}") == f"{before}\n\n{after}"
    assert LEAKS(f"{before} {trace}") == before


@pytest.mark.parametrize("form", ["collapsed", "collapsed and escaped", "collapsed and curled"])
@pytest.mark.parametrize("language", CLOSED)
@given(data=st.data())
@settings(max_examples=6)
def test_a_trace_in_the_middle_of_a_line_ends_with_its_last_frame(
    language: str, form: str, data: st.DataObject
) -> None:
    trace = FORMS[form](data.draw(CLOSED[language]))
    before, after = data.draw(paragraphs()), data.draw(paragraphs())
    assert LEAKS(f"{before} {trace} {after}") == f"{before} {after}"


@pytest.mark.parametrize("language", ALL)
@given(data=st.data())
@settings(max_examples=6)
def test_prose_after_a_trace_on_its_line_is_never_lost(language: str, data: st.DataObject) -> None:
    trace = collapsed(data.draw(ALL[language]))
    before, after = data.draw(paragraphs()), data.draw(paragraphs())
    assert LEAKS(f"{before} {trace} {after} {after}").endswith(f"{after} {after}")


@pytest.mark.parametrize("language", ALL)
@given(data=st.data())
@settings(max_examples=15)
def test_a_trace_that_the_end_of_the_text_cuts_goes_too(language: str, data: st.DataObject) -> None:
    trace = data.draw(ALL[language])
    lines = trace.split("\n")
    least = len("\n".join(lines[: max(3, len(lines) // 2)]))
    before = data.draw(paragraphs())
    cut = trace[: data.draw(st.integers(least, len(trace)))]
    kept = UNGUARDED(f"{before}\n\n{cut}")
    assert kept.startswith(before)
    assert len(re.findall(r"\w+", kept[len(before) :])) <= 4


@pytest.mark.parametrize("language", ALL)
@given(data=st.data())
@settings(max_examples=6)
def test_two_traces_go(language: str, data: st.DataObject) -> None:
    one, two = data.draw(ALL[language]), data.draw(st.one_of(*ALL.values()))
    a, b, c = (data.draw(paragraphs()) for _ in range(3))
    assert LEAKS(f"{a}\n\n{one}\n\n{b}\n\n{two}\n\n{c}") == f"{a}\n\n{b}\n\n{c}"
