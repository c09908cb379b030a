"""Help, the list of rules and their pages."""

from __future__ import annotations

import json

import pytest

from cleantext.cli.flags import COMMANDS, flags_of
from cleantext.core.rule import Rule
from cleantext.rules import all_rules

from .conftest import RULE, Run


@pytest.mark.parametrize("command", [c.name for c in COMMANDS])
def test_help_has_every_flag_and_examples(cleantext: Run, command: str) -> None:
    done = cleantext(command, "--help")
    text = done.out.decode()
    assert done.status == 0
    assert "examples:\n  " in text
    for flag in flags_of(command):
        assert all(name in text for name in flag.names.split())


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_the_overview_has_every_command(cleantext: Run, flag: str) -> None:
    done = cleantext(flag)
    assert done.status == 0
    assert all(f"\n  {c.name}" in done.out.decode() for c in COMMANDS)


USAGE = [
    (("clean", "--selct", "x"), "cleantext clean has no flag --selct; did you mean '--select'?"),
    (("clean", "--output-format", "json"), "it belongs to check and fix; --findings FILE says what was found"),
    (("clean", "--jsonl", "--lines"), "exclude each other"),
    (("clean", "--field", "x"), "--field is about JSON lines: add --jsonl"),
    (("clean", "--most-lost", "x"), "argument --most-lost: invalid float value: 'x'"),
    (("clean", "--on-error", "shout"), "argument --on-error: invalid choice: 'shout'"),
    (("clean", "--select", "space-before-coma"), "did you mean 'space-before-comma'?"),
    (("clean", "--profile", "wep"), "no profile is named 'wep'; there are minimal, web, corpus, strict"),
    (("clean", "--keep", "("), "keep pattern '('"),
    (("clean", "--encoding", "klingon"), "no encoding is named 'klingon'"),
    (("explain", "space-before-coma"), "did you mean space-before-comma"),
    (("explain",), "explain which rule?"),
    (("clean", "--lang", "english_us"), "lang is a BCP 47 tag such as de or pt-BR, not 'english_us'"),
    (("clean", "--isolated", "--config", "x"), "--config and --isolated exclude each other"),
    (("--jsonl", "x"), "say the command first: cleantext clean|check"),
    (("rules", "spacin"), "did you mean 'spacing'?"),
    (("frobnicate",), "there is no command 'frobnicate'; there are clean, check, fix, names, rules, explain"),
]


@pytest.mark.parametrize(("argv", "wanted"), USAGE, ids=range(len(USAGE)))
def test_what_cannot_be_done_is_said(cleantext: Run, argv: tuple[str, ...], wanted: str) -> None:
    done = cleantext(*argv)
    assert (done.status, done.out) == (2, b"")
    assert wanted in done.err
    assert done.err.startswith("cleantext: error: ")


def test_rules_are_listed_with_topic_safety_and_summary(cleantext: Run) -> None:
    lines = cleantext("rules", "--isolated").out.decode().splitlines()
    assert len(lines) == len(all_rules())
    for line, rule in zip(lines, all_rules(), strict=True):
        name, topic, safety = line.split()[:3]
        assert (name, topic, safety) == (rule.name, rule.topic, "safe" if rule.safe else "unsafe")
        assert line.endswith(rule.summary)
    entries = [json.loads(line) for line in cleantext("rules", "--isolated", "--json", "spacing").out.splitlines()]
    assert {e["topic"] for e in entries} == {"spacing"}
    assert {"name", "topic", "safe", "scope", "since", "summary", "options"} == set(entries[0])
    chosen = cleantext("rules", "--isolated", "--select", RULE).out.decode()
    assert chosen.splitlines()[0].split()[0] == RULE
    assert chosen.count("\n") == 1


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_every_rule_has_a_page(cleantext: Run, rule: Rule) -> None:
    done = cleantext("explain", rule.name)
    text = done.out.decode()
    assert done.status == 0
    assert text.startswith(rule.name + "\n")
    assert "Looks at texts that match" in text
    assert ("Examples" in text) == bool(rule.examples)
    assert not any(ord(char) < 32 and char != "\n" for char in text)


def test_flags_may_stand_anywhere_and_names_may_look_like_flags(cleantext: Run, tmp_path: object) -> None:
    from pathlib import Path

    Path("--odd.txt").write_text("rain , and\n")
    Path("a.txt").write_text("rain , and\n")
    done = cleantext("check", "a.txt", "--select", RULE, "--isolated", "--", "--odd.txt")
    assert [line.partition(b":")[0] for line in done.out.splitlines()[::2]] == [b"a.txt", b"--odd.txt"]
