"""Words that a tokeniser has cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule

# The cuts of the Penn Treebank: before n't, and before 's 're 've 'll 'd 'm.
_NOT = pattern(
    r"(?<![\p{L}\p{N}'’])(?i:(?:did|does|do|had|has|have|is|are|was|were|could|would|should|must|might|need|ca|wo|sha|ai)"
    r"(?: n['’]t|n ['’]t))(?![\p{L}\p{N}'’])"
)
_CLITIC = pattern(r"(?<=[\p{L}\p{N}]) ['’](?:[sS]|re|ve|ll|d|m|RE|VE|LL)(?=[ .,;:!?)\]\"”—–-]|\n|\Z)")
_LEFT = pattern(r"(?r)(?<![\p{L}\p{N}'’])[\p{L}\p{N}.-]{1,30}")
_PRONOUNS = {
    "m": ("i",),
    "re": ("we", "you", "they", "who", "what", "there"),
    "ve": ("i", "we", "you", "they", "who", "would", "could", "should", "might", "must"),
    "ll": ("i", "we", "you", "they", "he", "she", "it", "who", "that", "there", "this", "what"),
    "d": ("i", "we", "you", "they", "he", "she", "it", "who", "that", "there"),
}


@rule(
    since="0.1",
    trigger="(?:\\pL n['’][tT]|[nN] ['’][tT]|[\\pL\\pN] ['’](?:[sdm]|re|ve|ll|S|RE|VE|LL))",
    scope="line",
    examples=[
        Example("They did n't know, and she 's not here.", "They didn't know, and she's not here.", lang="en"),
        Example("The city 's mayor didn 't come.", "The city's mayor didn't come.", lang="en"),
    ],
    unchanged=[
        Stays("rock 'n' roll", lang="en"),
        Stays("Zij komt 's avonds", lang="nl"),
        Stays("the 's' in this word", lang="en"),
    ],
)
def split_clitic(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """English short form cut off by a tokeniser: `did n't`, `she 's`

    Only in English (told or recognised), and only the forms that exist: `n't` after the verbs that take it, `'re`,
    `'ve`, `'ll`, `'d` and `'m` after the words that take them, `'s` after any word.
    """
    if lang is None or lang.partition("-")[0].lower() != "en":
        return
    for found in _NOT.finditer(text):
        gap = found[0].index(" ")
        yield Hit(found.start() + gap, found.start() + gap + 1, "")
    for found in _CLITIC.finditer(text):
        form = found[0][2:].lower()
        left = _LEFT.match(text, max(0, found.start() - 31), found.start())
        if left and (form == "s" or left[0].lower() in _PRONOUNS[form]):
            yield Hit(found.start(), found.start() + 1, "")
