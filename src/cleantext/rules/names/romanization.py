"""Names that no gazetteer lists, spelled by two schemes of romanisation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.names.candidates import any_two, buckets, joined
from cleantext.rules.names.forms import fold, words_of
from cleantext.rules.names.referents import name_after, name_before, same_sentence
from cleantext.rules.names.schemes.grammar import words
from cleantext.rules.names.titles import in_headline, is_discussed
from cleantext.rules.names.words import Word, capitalised, settle

# What stands before a place, or before a surname by itself; before a given name stand Sheikh, King, Pope and the like.
_PLACE_OR_SURNAME = words("""
    in at near from to of around outside into toward towards through between across off beyond inside via
    Mr Mrs Ms Dr Prof Professor President Premier Minister Chancellor Secretary Governor Mayor Senator Deputy Speaker
    Ambassador Commissioner Judge Justice General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Admiral Adm
    Marshal Commander
""")  # fmt: skip
_BEFORE = pattern(r"(?r)(\p{L}+)\.?[ \t\u00a0\r\n]{1,3}")
Beside = tuple[str, str]  # the names before and behind a mention, folded


@rule(
    since="0.1",
    trigger=r"\p{Lu}[\p{L}'’ʼʿʾ`‐‑-]{3}",
    gate=any_two,
    safe=False,
    examples=[
        (
            "Samir Qasimi spoke first. Later Samir Kasimi left. Qasimi's guards stayed.",
            "Samir Qasimi spoke first. Later Samir Qasimi left. Qasimi's guards stayed.",
        ),
        (
            "Buses went to Pugachyovo at noon. The road from Pugachevo was shut; in Pugachevo it snowed.",
            "Buses went to Pugachevo at noon. The road from Pugachevo was shut; in Pugachevo it snowed.",
        ),
    ],
    unchanged=[
        "Samir Qasimi spoke first. Later Nadia Kasimi left.",
        "Elena sang. Jelena danced.",
        "Qasimi (or Kasimi) spoke in Pugachyovo.",
        "Buses from Pugachyovo passed Pugachevo.",
        "On Monday Le Monde wrote of July and of Julie.",
    ],
)
def mixed_romanization(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A foreign name spelled by two schemes of romanisation.

    One name in another script has several spellings in ours, each by the rules of a scheme: Pinyin or Wade-Giles,
    Hepburn or Kunrei-shiki, those of English, French and German print. Two words count as spellings of one name where
    the grammar of such schemes reads both of them back and they meet; resemblance alone says nothing. The majority of
    the mentions decides, and the first where there are as many of either.

    The same name is not yet the same person. Full names are aligned, and another surname behind or another given name
    before means another person. A word that stands by itself follows only where the text names one bearer, or shows
    it to be a place or a surname. Nothing is changed where both spellings stand in one sentence, are set side by side
    or are spoken of; in titles of works and in headlines; and of words that the text also writes in small letters.
    Text in other languages is left alone.

    The grammars know nothing of the world, so this rule reports, and changes only where that is asked for
    (``--unsafe``).
    """
    if lang and lang.partition("-")[0] != "en":
        return
    small = {word for word in words_of(text) if word[0].islower()}
    groups = [
        group for bucket in buckets(text) for group in joined(word for word in bucket if word.lower() not in small)
    ]
    if not groups:
        return
    group_of = {word: number for number, (group, _) in enumerate(groups) for word in group}
    mentions: defaultdict[int, list[Word]] = defaultdict(list)
    for word in capitalised(text):
        if word.word in group_of and not in_headline(text, word.start):
            mentions[group_of[word.word]].append(word)
    for number, found in mentions.items():
        yield from respelled(text, found, group_of, f"one name by {groups[number][1]} schemes")


def respelled(text: str, found: list[Word], group_of: dict[str, int], why: str) -> Iterator[Hit]:
    """Hits on the mentions of a name that are not spelled as most are, by whom they mean."""

    def identity(name: str) -> str:
        return f"{group_of[name]}" if name in group_of else fold(name)

    beside = [(identity(name_before(text, w.begin)), identity(name_after(text, w.end))) for w in found]
    if one_bearer(text, found, beside):
        if not both_in_a_sentence(text, found):
            yield from settle(text, found, why=why)
        return
    by_row: defaultdict[Beside, list[Word]] = defaultdict(list)
    for word, names in zip(found, beside, strict=True):
        if names != ("", ""):
            by_row[names].append(word)
    for same in by_row.values():
        if not both_in_a_sentence(text, same):
            yield from settle(text, same, why=why)


def one_bearer(text: str, found: list[Word], beside: list[Beside]) -> bool:
    """Whether nothing says that a name means several, and each spelling is known to be no given name by itself."""
    before, after = {names[0] for names in beside} - {""}, {names[1] for names in beside} - {""}
    if len(before) > 1 or len(after) > 1 or (before and after and (*before, *after) not in beside):
        return False
    if before or after:
        return True
    shown = {w.word for w in found if is_place_or_surname(text, w)}
    return shown >= {w.word for w in found}


def is_place_or_surname(text: str, word: Word) -> bool:
    """Whether a preposition of place or a title stands before a word."""
    match = _BEFORE.match(text, max(0, word.begin - 30), word.begin)
    return bool(match) and not _PLACE_OR_SURNAME.isdisjoint((match[1], match[1].lower()))


def both_in_a_sentence(text: str, found: list[Word]) -> bool:
    """Whether the text sets two spellings side by side, in a sentence or in a remark on them."""
    mentions = [(w.begin, w.end, w.word) for w in found]
    return is_discussed(text, mentions) or any(
        a.word != b.word and same_sentence(text, a.end, b.begin) for a, b in pairwise(found)
    )
