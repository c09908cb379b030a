"""Every command and flag, as data: the parser, the help texts and the keys of a configuration file follow from it."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn


class UsageError(Exception):
    """What the user asked cannot be done; the message says what to do instead. Exit status 2."""


class Command(NamedTuple):
    """A command: what it takes, what it does, and examples of its use."""

    name: str
    operand: str
    summary: str
    page: str
    examples: tuple[str, ...]


class Flag(NamedTuple):
    """A flag. ``kind``: switch, value, number, list (comma-separated or repeated), many (repeated), count.

    ``config`` says that a configuration file may set it, under the long name without its dashes.
    """

    names: str
    help: str
    kind: str = "switch"
    metavar: str = ""
    on: str = "clean check fix"
    group: str = "output"
    choices: tuple[str, ...] = ()
    config: bool = False

    @property
    def key(self) -> str:
        """The long name, as configuration files spell it."""
        return next(n for n in self.names.split() if n.startswith("--"))[2:]


COMMANDS = (
    Command(
        "clean", "FILE", "text in, clean text out; the default when text is piped in",
        "Reads files, or standard input, and writes them mended to standard output. Bytes that no rule changes come"
        " out as they went in.",
        ("cleantext clean article.txt > better.txt", "curl -s https://example.com/a.txt | cleantext",
         "cleantext clean --jsonl --field body < articles.jsonl > clean.jsonl",
         "cleantext clean --jsonl --findings what.jsonl articles.jsonl -o clean.jsonl"),
    ),
    Command(
        "check", "PATH", "say what is damaged, change nothing; exit status 1 where something is",
        "Reports damage with path, line and column. Folders are searched for text files (.txt, .md).",
        ("cleantext check article.txt", "cleantext check --diff docs/",
         "cleantext check --output-format sarif -o cleantext.sarif ."),
    ),
    Command(
        "fix", "PATH", "mend files in place",
        "Rewrites the files that need it, each in one step: a file is never seen half written. Mode, line ends, byte"
        " order mark and encoding stay; hard links and extended attributes do not.",
        ("cleantext fix article.txt", "cleantext fix --diff docs/   # only show what it would do"),
    ),
    Command(
        "names", "PATH", "list the names that texts hold, with their spellings and counts",
        "Counts names (capitalised words, alone and in rows) over all texts, with the spellings that are one name:"
        " those that differ in diacritics, apostrophes, hyphens or an article, and those of the gazetteer. With --tsv"
        " the list is a gazetteer, to be looked through and then named in [tool.cleantext.names].",
        ("cleantext names --mixed articles/",
         "cleantext names --jsonl --field body --least 5 --tsv archive.jsonl -o names.tsv"),
    ),
    Command(
        "rules", "NAME", "list the rules: name, topic, safety, summary",
        "Lists the rules that the other flags choose, or those of the rules and topics named.",
        ("cleantext rules", "cleantext rules leaks --json"),
    ),
    Command(
        "explain", "RULE", "what a rule finds, how it knows, its options and examples",
        "Prints the page of a rule.",
        ("cleantext explain php-var-dump",),
    ),
)  # fmt: skip

_ALL = "clean check fix names rules explain"
_READ = "clean check fix names"
_CHOOSE = "clean check fix rules"
_CONFIG = "clean check fix names rules"
FLAGS = (
    Flag("--profile", "a named choice of rules: minimal, web (default), corpus, strict",
         "value", "NAME", _CHOOSE, "rules", config=True),
    Flag("--select",
         "only these rules and topics of the profile (instead of what a configuration file selects and "
         "ignores)",
         "list", "RULE|TOPIC", _CHOOSE, "rules", config=True),
    Flag("--ignore", "without these rules and topics", "list", "RULE|TOPIC", _CHOOSE, "rules", config=True),
    Flag("--extend-select", "these rules and topics as well, whatever the profile",
         "list", "RULE|TOPIC", _CHOOSE, "rules", config=True),
    Flag("--unsafe", "apply the repairs of unsafe rules too", group="rules", config=True),
    Flag("--keep", "a pattern whose matches no rule may touch (syntax of the regex module; repeat for more)",
         "many", "REGEX", group="rules", config=True),
    Flag("--lang", "language of the texts, a BCP 47 tag such as de or pt-BR; guessed if not told",
         "value", "TAG", group="rules", config=True),
    Flag("--most-lost",
         "leave a text alone where hits without proof would remove more than this share of its words (0 to 1, "
         "default 0.6)",
         "number", "SHARE", group="rules", config=True),
    Flag("--per-file-ignores", "for files that match GLOB, without RULE",
         "list", "GLOB:RULE", group="rules", config=True),
    Flag("--gazetteer", "names with their spellings, beside ours and above them: lines as names --tsv writes them",
         "many", "FILE", _READ, "rules"),
    Flag("--name-style",
         "which spelling of a name counts: majority (default), first, ap, bbc, un, or that of the first column of a"
         " gazetteer",
         "value", "STYLE", "clean check fix", "rules"),
    Flag("--config", "read this configuration file, and no other", "value", "FILE", _CONFIG, "rules"),
    Flag("--isolated", "read no configuration file", on=_CONFIG, group="rules"),
    Flag("--jsonl", "each line is a JSON object with a text in it; all other bytes stay as they are",
         on=_READ, group="input"),
    Flag("--field", "with --jsonl: where the text is (default text); several names are cleaned one by one",
         "list", "NAME", on=_READ, group="input", config=True),
    Flag("--lang-field", "with --jsonl: where the language tag is (default lang)",
         "value", "NAME", group="input", config=True),
    Flag("--title-field", "with --jsonl: where the headline is, for the rules that ask for it",
         "value", "NAME", group="input", config=True),
    Flag("--drop-title", "with --jsonl: take the headline of --title-field (default title) out of the text as well",
         group="input", config=True),
    Flag("--on-error",
         "with --jsonl: what becomes of a line that is broken: pass it through (default), drop it, or stop",
         "value", "pass|drop|fail", on=_READ, group="input", choices=("pass", "drop", "fail")),
    Flag("--lines", "each line is a text of its own; rules that need more than a line are left out",
         on=_READ, group="input"),
    Flag("-0 --null", "texts end in NUL instead of being files, in and out", on=_READ, group="input"),
    Flag("--encoding", "encoding of input that has no byte order mark and is no UTF-8; guessed if not told",
         "value", "NAME", on=_READ, group="input", config=True),
    Flag("--to-utf8", "write UTF-8 without a byte order mark, whatever the encoding of the input",
         on="clean fix", group="input", config=True),
    Flag("--strict", "bytes that cannot be decoded are an error (otherwise they come out as they went in)",
         on=_READ, group="input", config=True),
    Flag("--files-from", "read the names of files from FILE (- for standard input), one a line",
         "value", "FILE", on=_READ, group="files"),
    Flag("--files0-from", "the same, with names that end in NUL", "value", "FILE", on=_READ, group="files"),
    Flag("--exclude", "leave out paths that match", "list", "GLOB", on=_READ, group="files", config=True),
    Flag("--force-exclude", "leave them out even where they are named on the command line",
         on=_READ, group="files", config=True),
    Flag("--force-format", "take markup, data and source files, which check and fix leave alone, for text",
         "value", "text", "check fix names", "files", ("text",)),
    Flag("--stdin-filename", "the name under which standard input is reported and looked up in configuration files",
         "value", "PATH", "clean check names", "files"),
    Flag("--diff", "write a unified diff and change nothing; exit status 1 if it is not empty"),
    Flag("--output-format", "how findings are written: text (default), json (JSON lines), github, sarif",
         "value", "FORMAT", "check fix", choices=("text", "json", "github", "sarif"), config=True),
    Flag("-o --output", "write to FILE instead of standard output", "value", "FILE", _READ),
    Flag("--findings", "write what was found and changed in each text to FILE, as JSON lines that can undo it",
         "value", "FILE"),
    Flag("--line-buffered", "write each text as soon as it is done"),
    Flag("--exit-zero", "exit with 0 where findings remain (errors are still 2)"),
    Flag("--exit-non-zero-on-fix", "exit with 1 where anything was mended", on="clean fix"),
    Flag("--tsv", "write the lines of a gazetteer: tabs between spelling, other spellings, kind, language and counts",
         on="names"),
    Flag("--mixed", "only names with more than one spelling", on="names"),
    Flag("--least", "only names that stand this often at least", "number", "N", "names"),
    Flag("--json", "write JSON lines", on="rules"),
    Flag("--color", "colour: auto (default), always, never; NO_COLOR and FORCE_COLOR are honoured",
         "value", "WHEN", _ALL, choices=("auto", "always", "never")),
    Flag("-q --quiet", "no notes on standard error, only errors", on=_ALL),
    Flag("-v --verbose", "say more on standard error", on=_ALL),
)  # fmt: skip

GROUPS = (("rules", "choosing rules"), ("input", "reading texts"), ("files", "finding files"), ("output", "output"))


def command(name: str) -> Command | None:
    """The command of this name."""
    return next((c for c in COMMANDS if c.name == name), None)


def flags_of(name: str) -> Iterator[Flag]:
    """The flags of a command."""
    return (f for f in FLAGS if name in f.on.split())


class Parser(argparse.ArgumentParser):
    """A parser that raises `UsageError` and knows where a flag belongs."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving the process."""
        raise UsageError(f"{message}\nTry '{self.prog} --help'")


def parser(chosen: Command) -> Parser:
    """The parser of one command, with its help text."""
    lines = "\n".join(f"  {example}" for example in chosen.examples)
    made = Parser(
        prog=f"cleantext {chosen.name}", description=textwrap.fill(chosen.page, 80), allow_abbrev=False, add_help=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=f"examples:\n{lines}\n\nA name @FILE stands for the arguments in FILE, one a line."
        " Exit status: 0 nothing found or all done, 1 findings remain, 2 an error.",
    )  # fmt: skip
    made.add_argument("paths", nargs="*", metavar=chosen.operand, help=argparse.SUPPRESS)
    made.add_argument("-h", "--help", action="store_true", help="show this help")
    for group, title in GROUPS:
        flags = [f for f in flags_of(chosen.name) if f.group == group]
        section = made.add_argument_group(title) if flags else made
        for flag in flags:
            section.add_argument(*flag.names.split(), **argument(flag))
    made.usage = f"cleantext {chosen.name} [OPTION]... [{chosen.operand}]..."
    return made


def argument(flag: Flag) -> dict[str, Any]:
    """How argparse is to read a flag."""
    about: dict[str, Any] = {"help": flag.help}
    if flag.kind == "switch":
        return about | {"action": "store_true", "default": None}
    about["metavar"] = flag.metavar
    if flag.choices:
        about |= {"choices": flag.choices}
    if flag.kind == "number":
        about["type"] = float
    if flag.kind in ("list", "many"):
        about["action"] = "append"
    return about


def overview() -> str:
    """The help text of the command without a command."""
    commands = "\n".join(f"  {c.name:<9}{c.summary}" for c in COMMANDS)
    return f"""\
usage: cleantext COMMAND [OPTION]... [FILE]...

Makes scraped text publishable: takes out leaked debug output, repairs spacing, quotation marks and encodings.

commands:
{commands}

  cleantext COMMAND --help    the options of a command
  cleantext --version         the version

examples:
  cleantext clean article.txt
  cleantext check docs/
  cleantext fix article.txt
  cat articles.jsonl | cleantext --jsonl > clean.jsonl
"""
