"""Words that a tokeniser has cut in two."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.language import primary
from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import spots

# The cuts of the Penn Treebank: before n't, and before 's 're 've 'll 'd 'm.
_NOT = pattern(r"(?i:n ?['’]t)(?![\p{L}\p{N}'’])")
_TAKES_NOT = frozenset((
    "did", "does", "do", "had", "has", "have", "is", "are", "was", "were", "could", "would", "should", "must", "might",
    "need", "ca", "wo", "sha", "ai",
))  # fmt: skip
_CLITIC = pattern(r" ['’](?P<form>[sS]|re|ve|ll|d|m|RE|VE|LL)(?=[ .,;:!?)\]\"”—–\n-])")
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
    trigger="(?:\\pL n['’][tT]|[nN] ['’][tT]|[\\pL\\pN] ['’](?:[sdm]|re|ve|ll|S|RE|VE|LL)[ .,;:!?)\\]\"”—–\n-])",
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
    if primary(lang) != "en":
        return
    for at in spots(text, " n'", " n’", " N'", " N’"):
        left = _LEFT.match(text, max(0, at - 31), at)
        if left and left[0].lower() in _TAKES_NOT and _NOT.match(text, at + 1):
            yield Hit(at, at + 1, "")
    for at in spots(text, "n 't", "n ’t", "N 'T", "N ’T"):
        left = _LEFT.match(text, max(0, at - 31), at)
        if left and left[0].lower() in _TAKES_NOT and _NOT.match(text, at):
            yield Hit(at + 1, at + 2, "")
    for at in spots(text, " '", " ’"):
        found = _CLITIC.match(text, at)
        left = _LEFT.match(text, max(0, at - 31), at) if found else None
        if found and left and (found["form"] in "sS" or left[0].lower() in _PRONOUNS[found["form"].lower()]):
            yield Hit(at, at + 1, "")
