"""Articles of Arabic names, capitalised or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.names.referents import opens_sentence as _opens_sentence
from cleantext.rules.names.titles import in_headline, preferred

_ARTICLE = pattern(
    r"(?<![\p{L}\p{M}\p{N}_'’.@#/‐‑-])(?P<article>[Aa]l|[Ee]l)[-‐‑]"
    r"(?P<name>\p{Lu}[\p{L}\p{M}]*+(?:['’ʼʿʾ`](?!s\b)\p{L}[\p{L}\p{M}]*+)*)"
)
_ENDING = frozenset(".!?…:\n\r–—-*_•·#>")  # before the first word of a sentence, a line or a clause
_MARKS = frozenset("\"'“”‘’„‚«»‹›()[]{}")


@rule(
    since="0.1",
    trigger=(r"(?:al|el)[-‐‑]\p{Lu}", r"(?:Al|El)[-‐‑]\p{Lu}"),
    examples=[
        (
            "The head of al-Nasr hospital spoke. Doctors at the Al-Nasr hospital agreed.",
            "The head of al-Nasr hospital spoke. Doctors at the al-Nasr hospital agreed.",
        ),
        (
            "He ran the Al-Amal club. Al-Amal won. The al-Amal fans and the Al-Amal board were glad.",
            "He ran the Al-Amal club. Al-Amal won. The Al-Amal fans and the Al-Amal board were glad.",
        ),
    ],
    unchanged=[
        "Al-Nasr won the cup. Fans of al-Nasr sang.",
        "Doctors at al-Nasr met players of Al-Amal.",
        "Fans Cheer as Al-Nasr Wins the Cup\n\nThe fans of al-Nasr sang all night.",
    ],
)
def mixed_article_case(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """An Arabic name whose article is capitalised here and not there.

    ``al-`` and ``el-`` before one and the same name are written with the capital or without it by the style of a
    house, and a document follows one. Mentions inside sentences decide: the majority, and the first where there are
    as many of either. Sentences and quotations begin with a capital whatever the style, and headlines capitalise
    every word: their mentions neither count nor change.

    Left alone where the text is known to be in Hungarian, where ``al-`` is a prefix of place names.
    """
    if lang and lang.partition("-")[0] == "hu":
        return
    inside = [m for m in _ARTICLE.finditer(text) if not _opens_sentence(text, m.start())]
    mentions: dict[str, list[Any]] = {}
    for match in inside:
        mentions.setdefault(match["article"].lower() + match["name"], []).append(match)
    for matches in mentions.values():
        if len({m["article"] for m in matches}) < 2:
            continue
        matches = [m for m in matches if not in_headline(text, m.start())]
        spellings = Counter(m["article"] for m in matches)
        if len(spellings) == 2:
            article = preferred(spellings)
            for match in matches:
                if match["article"] != article:
                    yield Hit(match.start(), match.start() + 2, article)

