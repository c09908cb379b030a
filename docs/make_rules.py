"""Makes the rules' pages from their declarations, at each build or by `python docs/make_rules.py [FOLDER]`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cleantext.core.rule import Rule
from cleantext.profiles import DEFAULT, NAMES, rules_of
from cleantext.rules import TOPICS, all_rules

TITLES = {
    "leaks": "Leaked debug output",
    "encoding": "Encodings and entities",
    "repeats": "Text that stands twice",
    "spacing": "Spacing",
    "quotes": "Quotation marks",
    "names": "Names",
}
SCOPES = {"line": "a line is enough to judge (runs with `--lines`)", "text": "needs the whole text"}
_CODE = re.compile(r"(`+)(?:(?!\1).)*\1", re.S)


def write(folder: Path) -> list[Path]:
    """Write every page into ``folder`` and remove pages of rules that are gone; the files, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {f"{rule.name}.md": page(rule) for rule in all_rules()} | {"index.md": index()}
    for old in folder.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in pages]


def index() -> str:
    """The list of all rules, topic by topic in the order of running."""
    parts = [
        "# Rules\n\nIn the order of running. The pages are made from the rules' declarations; "
        "`cleantext explain RULE` prints the same.\n"
    ]
    for topic in TOPICS:
        rules = [rule for rule in all_rules() if rule.topic == topic]
        parts.append(f"\n## {TITLES[topic]} (`{topic}`)\n")
        if not rules:
            parts.append("\nNo rules yet.\n")
            continue
        parts.append("\n| rule | what is damaged | |\n|---|---|---|\n")
        for rule in rules:
            note = "" if rule.safe else "only with `--unsafe`"
            parts.append(
                f"| [{rule.name}]({rule.name}.md) | {prose(rule.summary).replace('|', chr(92) + '|')} | {note} |\n"
            )
        parts.append("\n```{toctree}\n:hidden:\n\n" + "".join(f"{rule.name}\n" for rule in rules) + "```\n")
    return "".join(parts)


def page(rule: Rule) -> str:
    """One rule's page, in Markdown."""
    summary, _, rest = rule.doc.partition("\n")
    parts = [f"# {rule.name}\n\n{prose(summary)}\n"]
    if rest.strip():
        parts.append(f"\n{prose(rest.strip())}\n")
    parts.append("\n" + "".join(f"- {line}\n" for line in facts(rule)))
    if rule.defaults:
        parts.append("\n## Options\n\n| option | default |\n|---|---|\n")
        parts += [f"| `{key.replace('_', '-')}` | `{value!r}` |\n" for key, value in rule.defaults.items()]
        key = next(iter(rule.defaults)).replace("_", "-")
        parts.append(f"\nSet them in a table `[tool.cleantext.rules.{rule.name}]` of the settings (`{key} = ...`).\n")
    if rule.examples:
        parts.append("\n## Examples\n")
        for example in rule.examples:
            told = asked(example.lang, example.options)
            parts.append(f"\n{told}\n\n{block(example.text)}\n\nbecomes\n\n{block(example.clean)}\n")
    if rule.unchanged:
        parts.append("\n## Stays as it is\n")
        for stays in rule.unchanged:
            why = "".join(f" (but `{name}` may: {prose(reason)})" for name, reason in stays.may.items())
            parts.append(f"\n{asked(stays.lang, stays.options)}{why}\n\n{block(stays.text)}\n")
    return "".join(parts)


def facts(rule: Rule) -> Iterator[str]:
    """What stands in the list under a rule's text."""
    yield f"Topic: `{rule.topic}`; since {rule.since}; scope: {SCOPES[rule.scope]}."
    profiles = [name for name in NAMES if any(r.name == rule.name for r in rules_of(name))]
    yield (
        "Profiles: " + ", ".join(f"`{name}`" + (" (the default)" if name == DEFAULT else "") for name in profiles) + "."
    )
    if not rule.safe:
        yield "Unsafe: reported always, applied only with `--unsafe` or `unsafe=True`."
    if rule.context:
        yield "Asks for what is known of the text: " + ", ".join(f"`{name}`" for name in sorted(rule.context)) + "."


def asked(lang: str | None, options: object) -> str:
    """What is told along with an example, in words."""
    told = [f"language `{lang}`"] if lang else []
    if isinstance(options, dict) and options:
        told += [f"`{key}={value!r}`" for key, value in options.items()]
    return ("With " + ", ".join(told) + ":") if told else "The text"


def block(text: str) -> str:
    """A text as a fenced block; with escapes where it holds what cannot be seen."""
    hidden = not text.replace("\n", "").isprintable() or text != text.strip() or "  " in text
    shown = (ascii(text) if not text.replace("\n", "").isprintable() else repr(text)) if hidden else text
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    return f"{fence}{'python' if hidden else 'text'}\n{shown}\n{fence}"


def prose(text: str) -> str:
    """A docstring as Markdown: what stands outside code spans is no markup."""
    parts: list[str] = []
    done = 0
    for code in _CODE.finditer(text):
        parts += (escaped(text[done : code.start()]), code[0])
        done = code.end()
    return "".join((*parts, escaped(text[done:])))


def escaped(text: str) -> str:
    """Markup characters of Markdown that docstrings use for themselves."""
    return re.sub(r"([<>\[\]{}*_#$\\])", r"\\\1", text)


if __name__ == "__main__":
    written = write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "rules")
    print(f"{len(written)} pages")
