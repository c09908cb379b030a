"""Crash reports of every platform, in every form: they go whole, and what only looks like one stays."""

from __future__ import annotations

import pytest
from native_made import REPORTS
from traces_made import FORMS

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"], most_lost=1)
BEFORE, AFTER = "It rained on Monday. The river rose.", "The tower is old (about 400 years). Nobody climbs it."

STAYS = [
    "The watchdog barked: a soft lockup, CPU#1 stuck for 22 seconds, they said.",
    "Process: cook the beans.\nVersion: with garlic.\nPath: from the gate to the tower.",
    "Thread 0 crashed, and so did thread 1.",
    "She typed (gdb) bt and waited; frame #2 was the one.",
    "Modules linked in: none that we know of.",
    "At [12.345678] the tone falls, at [13.345678] it rises.",
    "The function free() is called; terminate called it a day.",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_only_looks_like_a_report_stays(text: str) -> None:
    assert LEAKS(text) == text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", REPORTS)
def test_a_report_goes_whole(name: str, form: str) -> None:
    report = FORMS[form](REPORTS[name])
    assert LEAKS(f"{BEFORE}\n\n{report}\n\n{AFTER}") == f"{BEFORE}\n\n{AFTER}"
    assert LEAKS(f"{BEFORE} {report}") == BEFORE


@pytest.mark.parametrize("name", REPORTS)
def test_prose_after_a_report_on_its_line_stays(name: str) -> None:
    report = FORMS["collapsed"](REPORTS[name])
    assert LEAKS(f"{BEFORE} {report} {AFTER}") == f"{BEFORE} {AFTER}"


def test_a_heading_after_a_report_stays() -> None:
    report = REPORTS["UBSan"]
    assert LEAKS(f"{BEFORE}\n\n{report}\n\n# Trams\n\n#1 is the line to the tower.").endswith(
        "# Trams\n\n#1 is the line to the tower."
    )
