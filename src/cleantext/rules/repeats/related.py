"""Headlines of other articles after the end of this one."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.repeats.lines import PROSE, cut, either_case, is_prose, letters, read

_FEWEST = 3  # headlines that make a run
_MOST = 40
_LETTERS = 12  # of a headline
_WORDS = 3
_PROSE_ABOVE = 2  # lines of prose that make what stands above an article

# How a page announces them. What may follow is in `_LABEL`; what names the other site or the subject, after `_BEFORE`.
_ANNOUNCED = (
    "related", "read also", "also read", "read next", "up next", "more stories", "you may also like",
    "you might also like", "recommended for you", "recommended stories", "recommended articles", "trending",
    "most read", "most popular", "don't miss", "don’t miss", "latest news", "lesen sie auch", "lesen sie mehr",
    "mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "ähnliche artikel",
    "weitere artikel", "meistgelesen", "à lire aussi", "lire aussi", "à lire également", "sur le même sujet",
    "les plus lus", "te puede interesar", "lea también", "lee también", "más noticias", "noticias relacionadas",
    "lo más leído", "leggi anche", "articoli correlati", "i più letti", "leia também", "veja também",
    "mais lidas", "notícias relacionadas", "читайте также", "по теме", "похожие статьи", "czytaj także",
    "czytaj też", "zobacz też", "lees ook", "meer nieuws", "関連記事", "あわせて読みたい", "相关新闻", "相关阅读",
)  # fmt: skip
_BEFORE = ("more from", "more on", "mehr von", "mehr aus", "plus de", "más de", "mais de", "meer over")

_LABEL = pattern(
    rf"(?:{'|'.join(map(either_case, _ANNOUNCED))})"
    r"(?: (?i:stories|articles|news|posts|coverage|content|topics|videos|links|now|today|this week))?\s*[:»›>…]*"
    rf"|(?:{'|'.join(map(either_case, _BEFORE))}) [^\n.!?]{{1,40}}",
    engine="re",
)


@rule(
    since="0.1",
    trigger=rf"\n[ \t]*(?:{'|'.join(map(either_case, _ANNOUNCED + _BEFORE))})",
    examples=[
        (
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.\n\nThirty islanders who had waited since Saturday were the first to go aboard, some of "
            "them with all that they had saved.\n\nRelated stories\n\nStorm tears away landing stage\n"
            "Council votes for a new harbour\nWho pays for the ferry?\n",
            "The ferry between the two islands sailed again on Monday morning, two days after the storm had torn away "
            "its landing stage.\n\nThirty islanders who had waited since Saturday were the first to go aboard, some of "
            "them with all that they had saved.\n",
        ),
    ],
    unchanged=[
        "Related stories\n\nStorm tears away landing stage\nCouncil votes for a new harbour\nWho pays for the ferry?\n",
        "Related work\n\nFerries have been studied before.\nStorms have been studied as well.\nHarbours have not.",
    ],
)
def related_headlines(text: str) -> Iterator[Hit]:
    """Headlines of other articles stand after the end of the article, under a line that announces them.

    `Related stories`, `Lesen Sie auch`, `À lire aussi` ...: and then nothing but headlines to the end of the text. The
    run goes with the line that announces it, where an article stands above, and where every line of the run has the
    form of a headline: short, several words, no stop at its end. A list with marks or links, a sentence among the
    headlines, or prose after them: all stays.
    """
    lines = text.rstrip()[-_MOST * PROSE * 2 :].split("\n")
    end = len(text.rstrip())
    run = 0
    at = end
    for raw in reversed(lines):
        at = at - len(raw) if at == end else at - len(raw) - 1
        line = raw.strip()
        if not line:
            continue
        if run >= _FEWEST and _LABEL.fullmatch(line) and at + len(raw) < end:
            above = text[:at].split("\n")
            if sum(map(is_prose, above)) >= _PROSE_ABOVE:
                start, stop, _ = cut(text, read(text, at, len(text)))
                yield Hit(start, stop, "", f"{run} headlines under “{line}”, and nothing after them")
            return
        if not is_headline(line):
            return
        run += 1
        if run > _MOST:
            return


def is_headline(line: str) -> bool:
    """Whether a line has the form of a headline: several words, no mark of a list, no stop."""
    return (
        len(line) < PROSE * 2
        and line[0] not in "-*#•·|<>[{(`=+~_/$&@"
        and line[-1] not in ".,;:{}()[]|=*`_"
        and letters(line) >= _LETTERS
        and (line.count(" ") + 1 >= _WORDS or not line.isascii())
        and "](" not in line
        and "://" not in line
    )
