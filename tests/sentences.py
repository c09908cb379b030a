"""Well-formed sentences in many languages, written for these tests: a language tag, a tab, and the text on each line.

`sentences.tsv` says much the same in every language, with brackets, a quotation, a question and an exclamation.
`tricky.tsv` is what looks like a glitch and is none: abbreviations, ordinals, addresses, law, verse, dialogue, chat.
"""

from __future__ import annotations

from pathlib import Path


def read(name: str) -> list[tuple[str, str]]:
    """The rows of one of the tables; `\\n` in it stands for a line break."""
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return [(tag, text.replace("\\n", "\n")) for tag, _, text in (line.partition("\t") for line in lines)]


PLAIN = read("sentences.tsv")
TRICKY = read("tricky.tsv")
