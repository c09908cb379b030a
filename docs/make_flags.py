"""Makes the list of commands and flags from their declarations, at each build or by `python docs/make_flags.py`."""

from __future__ import annotations

from pathlib import Path

from cleantext.cli.flags import COMMANDS, FLAGS, GROUPS

FILE = Path(__file__).parent / "generated" / "flags.md"


def write(path: Path = FILE) -> None:
    """Write the list, where it changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = commands() + flags()
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


def commands() -> str:
    """What each command takes and does."""
    parts = ["## Commands\n"]
    for command in COMMANDS:
        examples = "".join(f"{example}\n" for example in command.examples)
        usage = f"`cleantext {command.name} [OPTION]... [{command.operand}]...`"
        parts.append(
            f"\n### {command.name}\n\n{usage}: {command.summary}.\n\n{command.page}\n\n```text\n{examples}```\n"
        )
    return "".join(parts)


def flags() -> str:
    """Every flag, group by group, and where it may stand."""
    parts = ["\n## Options\n\nThose marked * can be set in the settings file under their long name.\n"]
    for group, title in GROUPS:
        parts.append(f"\n### {title[:1].upper()}{title[1:]}\n\n| option | | commands |\n|---|---|---|\n")
        for flag in (flag for flag in FLAGS if flag.group == group):
            names = ", ".join(f"`{name}{' ' + flag.metavar if flag.metavar else ''}`" for name in flag.names.split())
            said = flag.help.replace("|", r"\|")
            parts.append(f"| {names.replace('|', chr(92) + '|')}{' *' * flag.config} | {said} | {flag.on} |\n")
    return "".join(parts)


if __name__ == "__main__":
    write()
