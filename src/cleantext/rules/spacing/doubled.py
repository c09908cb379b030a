"""Marks that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule

_STOP_AFTER = pattern(r"(?<=[\p{L}\p{M}\p{N}\"”»’)\]][!?]{1,3})\.(?=[\s\"”»’)\]]|\Z)(?!\s?\.)")
_COMMAS = pattern(r"(?<=[\p{L}\p{M}\p{N}\"”»’)\]%]),(?:,(?=[\s]|\Z)|\.(?=[\s\"”»’)\]]|\Z)(?!\s?\.))")
_OTHER = pattern(r"(?<=[\p{L}\p{M}\p{N}»”)\]）」』])(?:،،(?!،)|，，(?!，)|、、(?!、))")


@rule(
    since="0.1",
    trigger="[!?][.]",
    scope="line",
    examples=[
        Example("The claim was first made by Walla!.", "The claim was first made by Walla!"),
        Example("Who pays for it?. Nobody said.", "Who pays for it? Nobody said."),
    ],
    unchanged=["Неужели?.. Не верю!..", "user?.name", "Wait!... What?", "See Yahoo!.com", "12...Rxe4!"],
)
def stop_after_exclamation(text: str) -> Iterator[Hit]:
    """Full stop after an exclamation or question mark: `Walla!.`

    The mark ends the sentence already. Runs that end in several dots are an ellipsis (`?..` is the Russian one), and a
    stop before a letter belongs to a name or to code: both stay.
    """
    for found in _STOP_AFTER.finditer(text):
        yield Hit(found.start(), found.end(), "")


@rule(
    since="0.1",
    trigger="(?:,[,.]|،،|，，|、、)",
    scope="line",
    examples=[
        Example("The vote was close,, but it passed.", "The vote was close, but it passed."),
        Example("They went home,.", "They went home."),
    ],
    unchanged=[
        Stays(",,Dat weet ik niet'', zei ze.", lang="nl"),
        "a,,b,,c",
        "1,,2",
        "Jeopardy!, the quiz",
        "Smith, J., ed.",
        "and so on,...",
    ],
)
def doubled_comma(text: str) -> Iterator[Hit]:
    """Two commas, or a comma and a full stop, right after a word: `word,,` and `word,.`

    Of a comma and a stop the stop is kept. Two commas that open a quotation (`,,zo''`) follow a space, and empty cells
    of data have no space after the second: both stay.
    """
    for found in _COMMAS.finditer(text):
        yield Hit(found.start(), found.end(), found[0][1])
    for found in _OTHER.finditer(text):
        yield Hit(found.start(), found.end(), found[0][0])
