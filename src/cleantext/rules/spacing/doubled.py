"""Marks that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import spots

_STOP_AFTER = pattern(r"(?<=[\p{L}\p{M}\p{N}\"”»’)\]][!?]{1,3})\.(?=[\s\"”»’)\]]|\Z)(?!\s?\.)")
_COMMAS = pattern(r"(?<=[\p{L}\p{M}\p{N}\"”»’)\]%]),(?:,(?=[\s]|\Z)|\.(?=[\s\"”»’)\]]|\Z)(?!\s?\.))")
_OPENED = pattern(r"(?:^|(?<=[\s(]|\A)),,(?=\p{L})")  # a quotation that two commas open, and may close
_OTHER = pattern(r"(?<=[\p{L}\p{M}\p{N}\"»”“)\]）」』])(?:،،(?!،)|，，(?!，)|、、(?!、))")
# Two stops after a word, with no mark around that would make them an ellipsis.
_STOPS = pattern(r"(?<=[\p{L}\p{M}])\.\.(?=[\"”»’)\]]?(?:\s|\Z))(?!\s*\.)")
_DOTS = pattern(r"\.{2,}|…")
_END = pattern(r"[\p{Ll}\p{M}]\.[\"”»’)\]]?(?=\s+\W?[\p{Lu}\p{Lo}]|\s*\Z)")
_ABBREVIATION = pattern(
    r"(?r)(?<![\p{L}\p{M}])(?i:etc|usw|bzw|inc|ltd|corp|jr|sr|[ap]\.m|[ap]m|u\.s|u\.k|u\.n|e\.g|i\.e|ecc|enz|osv|osb|jne|m\.fl|p\.g\.a"
    r"|itd|itp|atd|apod|stb|ipd|utt|t\.t|v\.b|vb|vs|vd|т\.д|т\.п|т\.е|др|пр|и т\.д|і т\.д|г|гг|в|вв|руб|тыс|млн|млрд)"
)


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
        Stays("To tak zwany ,,wyłącznik awaryjny,, z piwnicy.", lang="pl"),
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
        if found[0] == ",." or not _OPENED.search(text, max(0, found.start() - 300), found.start()):
            yield Hit(found.start(), found.end(), found[0][1])
    for found in _OTHER.finditer(text):
        yield Hit(found.start(), found.end(), found[0][0])


@rule(
    since="0.1",
    trigger="[\\pL\\pM][.][.]",
    examples=[
        Example("They sell bread, milk, etc..", "They sell bread, milk, etc."),
        Example(
            "The rain stopped. We went out.. The road was wet. Nobody was there. We came home.",
            "The rain stopped. We went out. The road was wet. Nobody was there. We came home.",
        ),
    ],
    unchanged=[
        "Well.. I do not know.",
        "He said.. no.. maybe. Then he left. We stayed. It rained.",
        "a.. b",
        "cd ..",
        "1..5",
    ],
)
def doubled_stop(text: str) -> Iterator[Hit]:
    """Two full stops at the end of a sentence, which are no ellipsis: `out..`

    Many write two dots for an ellipsis. So the text must hold no other run of dots, and end four other sentences with
    one stop; or the word must be an abbreviation, whose own stop ends the sentence already (`etc..`).
    """
    hits = [found for at in spots(text, "..") if text[at + 2 : at + 3] != "." and (found := _STOPS.match(text, at))]
    if not hits:
        return
    slip = len(hits) == 1 and sum(1 for _ in _DOTS.finditer(text)) == 1 and sum(1 for _ in _END.finditer(text)) >= 4
    for found in hits:
        if slip or _ABBREVIATION.match(text, max(0, found.start() - 12), found.start()):
            yield Hit(found.start(), found.end(), ".")
