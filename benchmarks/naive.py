"""The pipeline that anybody would write first: one regular expression for each rule, over every text."""

from __future__ import annotations

import re

RULES: tuple[tuple[str, str], ...] = (
    (r"\bstring\(\d+\) \"[^\"]*\"", ""),
    (r"\barray\(\d+\) \{.*?\n\}", ""),
    (r"\bArray\s*\(\s*\[.*?\n\)", ""),
    (r"(?:Notice|Warning|Fatal error): .*? in \S+ on line \d+", ""),
    (r"Traceback \(most recent call last\):(?:\n .*)+\n\w+.*", ""),
    (r"(?:\n\s+at \S+\(.*?\))+", ""),
    (r"\{\{.*?\}\}|\{%.*?%\}", ""),
    (r"\[object Object\]", ""),
    (r"</?[a-z][^<>]*>", ""),
    (r"&(?:amp;)+", "&"),
    (r"[\u200b\u2060\ufeff]", ""),
    (r"(?<=\w),(?=[A-Za-z])", ", "),
    (r"(?<=[a-z])\.(?=[A-Z][a-z])", ". "),
    (r"(?<=\w) +(?=[,.;!?])", ""),
    (r"(?<=\w)  +(?=\w)", " "),
    (r",,+|!\.|;;+", ","),
    (r"“([^“”\"\n]*)\"", r"“\1”"),
)
COMPILED = [(re.compile(pattern, re.S if ".*?" in pattern else 0), new) for pattern, new in RULES]


def clean(text: str) -> str:
    """Every rule over the whole text, collecting what it found."""
    found: list[tuple[int, int]] = []
    for pattern, new in COMPILED:
        spans = [match.span() for match in pattern.finditer(text)]
        if spans:
            found += spans
            text = pattern.sub(new, text)
    return text
