"""Selectors and at-rules of CSS, read forward, and backward from a brace to where the first selector begins."""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.elements import ELEMENTS

_WINDOW = 900  # characters before a brace in which its selector begins
_TAGS = "|".join(sorted(ELEMENTS, key=len, reverse=True))
_NAME = r"-{0,2}(?:[A-Za-z_\u00a0-\uffff]|\\.)(?:[\w-]|\\.){0,120}"
_TAG = rf"(?:(?:{_TAGS}|from|to|\d{{1,3}}(?:\.\d{{1,20}})?%|[a-z]{{1,20}}(?:-[a-z0-9]{{1,30}}){{1,4}})(?![\w%-])|[*&])"
_PARENS = r"\((?:[^(){}\"']|\"[^\"\n]{0,100}\"|'[^'\n]{0,100}'|\([^(){}]{0,200}\)){0,300}\)"
_ATTRIBUTE = r"\[[\w|:-]{1,80}(?:\s?[~|^$*]?=\s?(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'|[\w./:-]{1,200}))?(?:\s[iIsS])?\]"
_MORE = rf"(?:[.#]{_NAME}|{_ATTRIBUTE}|::?-{{0,2}}[a-z][\w-]{{0,60}}(?:{_PARENS})?)"
_COMPOUND = rf"(?:{_TAG}(?:{_MORE}){{0,12}}+|(?:{_MORE}){{1,12}}+)"
_COMMENT = r"/\*(?:[^*]|\*(?!/)){0,400}\*/"
_JOIN = rf"(?:\s?[>+~,]\s?(?:{_COMMENT}\s?)?|\s)"
RULE = pattern(rf"{_COMPOUND}(?:{_JOIN}{_COMPOUND}){{0,400}}+\s?,?\s?(?:{_COMMENT}\s?)?\{{", "i")
AT_RULE = pattern(
    r"@(?:-[a-z]{1,10}-)?(?:media|keyframes|font-face|supports|page|layer|container|document|viewport|property|counter-style"
    r"|font-feature-values|starting-style|scope)(?![\w-])[^;{}@]{0,600}\{"
)
_HALF_AT_RULE = pattern(r"@(?:-[a-z]{0,10}-?)?[a-z-]{0,20}(?:[ (][^;{}@\n]{0,300})?\Z")
_HALF_RULE = pattern(rf"(?:{_COMPOUND}{_JOIN}){{0,40}}+(?:{_COMPOUND}|[.#][\w-]{{0,60}}|\[[^\]\n]{{0,100}})?\Z", "i")
_TOKEN = pattern(rf"(?:{_COMPOUND}|[>+~,])(?:[>+~,]{{1,2}}(?:{_COMPOUND})?){{0,60}}+\Z", "i")
_GLUED = pattern(
    rf"(?P<prose>(?:[^\s{{}}]*?[.!?:;,\"')\]}}*/>]))(?P<selector>{_COMPOUND}(?:[>+~,]{{1,2}}(?:{_COMPOUND})?){{0,60}}+)\Z",
    "i",
)
_WORD = pattern(r"\S+", engine="re")
_TELLING = pattern(r"[.#\[:*>]|[a-z]-[a-z]", engine="re")
_ENDED = pattern(r"(?:[.!?:;\"')\]}>»…]|\*/|\n)\s?\Z|\A\s?\Z|[。！？」]\s?\Z", engine="re")


def half_selector(text: str, at: int) -> bool:
    """Whether all that follows ``at`` is a selector or an at-rule that the end of the text cut off."""
    if len(text) - at > _WINDOW:
        return False
    half = _HALF_RULE.match(text, at)
    return bool(_HALF_AT_RULE.match(text, at)) or bool(half and _TELLING.search(text, at))


def first_selector(text: str, floor: int, brace: int) -> int:
    """Where the selector begins that ends at the brace, not before ``floor``; -1 where there is none.

    Words of prose may be elements too ("a table"), so the selector begins where a sentence has ended, or else at the
    first part that is more than such a word.
    """
    starts: list[int] = []
    low = max(floor, brace - _WINDOW)
    low = max(low, text.rfind("{", low, brace) + 1, text.rfind("}", low, brace) + 1)
    for token in reversed(list(_WORD.finditer(text, low, brace))):
        if _TOKEN.match(token[0]):
            starts.append(token.start())
            continue
        if glued := _GLUED.match(token[0]):
            starts.append(token.start() + glued.start("selector"))
            return starts[-1] if RULE.match(text, starts[-1]) else -1
        break
    starts.reverse()
    for start in starts:
        if _ENDED.search(text[max(0, start - 3) : start]) and RULE.match(text, start):
            return start
    for start in starts:
        if _TELLING.search(_WORD.match(text, start, brace)[0]) and RULE.match(text, start):
            return start
    return starts[-1] if starts and RULE.match(text, starts[-1]) else -1
