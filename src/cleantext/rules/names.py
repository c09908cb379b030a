"""One name, one spelling inside a document.

Names that resemble each other mostly belong to different people, so nothing here follows from resemblance alone: the
spellings of a name are listed (``data/names.tsv``), or differ in the case of an article only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, literal, rule
from cleantext.data import lines

_ARTICLE = pattern(
    r"(?<![\p{L}\p{M}\p{N}_'’.@#/‐‑-])(?P<article>[Aa]l|[Ee]l)[-‐‑](?P<name>\p{Lu}[\p{L}\p{M}]*+(?:['’ʼʿʾ`](?!s\b)\p{L}[\p{L}\p{M}]*+)*)"
)
_ENDING = frozenset(".!?…:\n\r–—-*_•·#>")  # before the first word of a sentence, a line or a clause
_MARKS = frozenset("\"'“”‘’„‚«»‹›()[]{}")
_HEADLINE = 150  # characters of a headline before or after a name
_SMALL_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "the",
        "to",
        "via",
        "with",
    )
)


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
        matches = [m for m in matches if not _in_headline(text, m.start())]
        spellings = Counter(m["article"] for m in matches)
        if len(spellings) == 2:
            article = _preferred(spellings)
            for match in matches:
                if match["article"] != article:
                    yield Hit(match.start(), match.start() + 2, article)


class Name(NamedTuple):
    """An entry of the gazetteer."""

    forms: tuple[str, ...]  # spellings of one name, the one that is most used in English first
    kind: str  # place, person, org or people
    keeps: tuple[str, ...]  # phrases that keep their own spelling


@cache
def gazetteer() -> tuple[Name, ...]:
    """The names of ``data/names.tsv``."""
    names = []
    for line in lines("names.tsv"):
        canonical, variants, kind, _, keeps, _ = line.split("\t")
        names.append(Name((canonical, *variants.split("|")), kind, tuple(keeps.split("|")) if keeps else ()))
    return tuple(names)


def variant_trigger() -> str:
    """A pattern for all spellings but the first of each name: a text of two spellings holds one of them."""
    return "|".join(_spaced(form) for name in gazetteer() for form in name.forms[1:])


def _spaced(form: str) -> str:
    """A pattern for a spelling: a space or a line break between words, an article in either case, any apostrophe."""
    words = [literal(word).replace("'", "['’ʼ`]") for word in form.split(" ")]
    if form[0].islower():
        words[0] = f"[{form[0].upper()}{form[0]}]" + words[0][1:]
    return "[ \\t\\r\\n\u00a0]{1,3}".join(words)


@cache
def _mentions(name: Name) -> Any:
    """A pattern for every spelling of a name as a word of its own, and before that for the phrases that keep theirs."""
    kept = "|".join(_spaced(phrase) for phrase in name.keeps) or r"(?!)"
    forms = sorted(name.forms, key=len, reverse=True)
    groups = "|".join(f"(?P<f{name.forms.index(form)}>{_spaced(form)})" for form in forms)
    end = r"s?(?![\p{L}\p{M}\p{N}_]|\.\p{Ll})" if name.kind == "people" else r"(?![\p{L}\p{M}\p{N}_]|\.\p{Ll})"
    if name.kind == "person" and " " not in name.forms[0]:
        end += r"(?!\s\p{Lu}\p{Ll})"  # a given name, then, of somebody else
    return pattern(rf"(?:{kept})|(?<![\p{{L}}\p{{M}}\p{{N}}_@#/‐‑-])(?:{groups})(?={end})")


# The text speaks of the spelling itself, or gives another name.
_GLOSS = pattern(
    r"\b(?:also|sometimes|formerly|previously|once|variously|often|alternatively|officially|locally|now|then)\s+"
    r"(?:spel(?:led|t)|known|written|called|transliterated|transcribed|romani[sz]ed|named|rendered)\b"
    r"|\b(?:spel(?:led|t|ling)|transliterat\w+|romani[sz]\w+|a\.?k\.?a\.?|formerly|née|renamed)\b",
    "i",
)
_NEAR = 40  # characters between a gloss and the name that it is about


@rule(
    since="0.1",
    trigger=variant_trigger,
    examples=[
        (
            "Buses left Kharkiv at noon. Trains to Kharkov were late, and Kharkiv's airport was shut.",
            "Buses left Kharkiv at noon. Trains to Kharkiv were late, and Kharkiv's airport was shut.",
        ),
        (
            "Ships waited off Benghazi. Bengazi's port was closed.",
            "Ships waited off Benghazi. Benghazi's port was closed.",
        ),
    ],
    unchanged=[
        "Trains to Kharkov were late.",
        "Kharkiv (Kharkov) is a city of universities.",
        "The city of Kharkov, now spelled Kharkiv, has many universities.",
        "In Kyiv they still serve chicken Kiev.",
    ],
)
def mixed_name_spelling(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A name that a document spells in two ways.

    Only names of a small gazetteer, whose spellings all mean one bearer, in English text or where the language is not
    known. The majority of the mentions decides, and the first where there are as many of either.

    Nothing is changed where the text sets two spellings side by side (``Kharkiv (Kharkov)``) or speaks of the spelling
    (``formerly``, ``also spelled``); in titles of works; in phrases that keep their own (``chicken Kiev``); where a
    surname stands as somebody's given name.
    """
    if lang and lang.partition("-")[0] != "en":
        return
    index = _index()
    for name in dict.fromkeys(name for word in sorted(set(_WORD.findall(text)) & index.keys()) for name in index[word]):
        yield from _aligned(text, name)


def _aligned(text: str, name: Name) -> Iterator[Hit]:
    """Hits on the mentions of a name that are not spelled as most are."""
    mentions = [
        (match.start(), match.end(), name.forms[int(match.lastgroup[1:])])
        for match in _mentions(name).finditer(text)
        if match.lastgroup
    ]
    spellings = Counter(form for _, _, form in mentions)
    if len(spellings) < 2 or _is_discussed(text, mentions):
        return
    best = _preferred(spellings)
    for start, end, form in mentions:
        if form != best and not _in_title_of_work(text, start, end):
            new = _respelled(text[start:end], best)
            if new is not None:
                yield Hit(start, end, new)


def _respelled(old: str, form: str) -> str | None:
    """``form`` with the white space and the capital of ``old``; None where a line break cannot be kept."""
    gaps: list[str] = _GAPS.findall(old)
    words = form.split(" ")
    if len(gaps) == len(words) - 1:
        new = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))
    elif any("\n" in gap for gap in gaps):
        return None
    else:
        new = form
    return new[0].upper() + new[1:] if form[0].islower() and old[0].isupper() else new


_GAPS = pattern(r"\s+")
_WORD = pattern(r"[^\W\d_]+", engine="re")


@cache
def _index() -> dict[str, list[Name]]:
    """The names by a word that a text must hold where one of their spellings but the first occurs in it."""
    index: dict[str, list[Name]] = {}
    for name in gazetteer():
        words = {max(_WORD.findall(form), key=len) for form in name.forms[1:]}
        for word in words | {word + "s" for word in words if name.kind == "people"}:
            index.setdefault(word, []).append(name)
    return index


def _is_discussed(text: str, mentions: list[tuple[int, int, str]]) -> bool:
    """Whether two spellings stand side by side somewhere, or one next to a remark on spelling."""
    for (_, end, form), (start, _, other) in pairwise(mentions):
        between = text[end:start]
        if (
            form != other
            and len(between) <= 12
            and between.strip() in ("(", "/", "or", ", or", "[", ",", "=", "—", "-")
        ):
            return True
    return any(_GLOSS.search(text, max(0, start - _NEAR), end + _NEAR) for start, end, _ in mentions)


def _preferred(spellings: Counter[str]) -> str:
    """The most frequent; of several, the one that was counted first."""
    return max(spellings, key=spellings.__getitem__)


def _opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here, or may begin."""
    at = start - 1
    while at >= 0 and text[at] in " \t\u00a0\u202f" and start - at < 8:
        at -= 1
    if at < 0 or text[at] in _ENDING or (at + 1 == start and text[at] in _MARKS):
        return True
    return text[at] in _MARKS and text[at - 1 : at] in _ENDING  # a quotation ended with its sentence


def _in_headline(text: str, at: int) -> bool:
    """Whether the line around an offset is written as headlines are, every word with a capital."""
    begin = text.rfind("\n", max(0, at - _HEADLINE), at) + 1
    end = text.find("\n", at, at + _HEADLINE)
    if (begin == 0 and at > _HEADLINE) or (end < 0 and len(text) - at > _HEADLINE):
        return False
    return _is_title(text[begin : end if end >= 0 else len(text)].strip())


def _is_title(line: str) -> bool:
    """Whether every word but small ones begins with a capital, and no sentence ends here."""
    words = [word.strip("\"'“”‘’«»(),:;") for word in line.split()]
    return (
        1 < len(words) < 30
        and line[-1] not in ".!?…"
        and all(not word[:1].islower() or word in _SMALL_WORDS or word[:3] in ("al-", "el-") for word in words)
    )


def _in_title_of_work(text: str, start: int, end: int) -> bool:
    """Whether the name stands in quotation marks with other capitalised words, as the title of a book or film does."""
    before = max((text.rfind(mark, max(0, start - 80), start) for mark in '"“«‘*_'), default=-1)
    if before < 0:
        return False
    closing = {'"': '"', "“": "”", "«": "»", "‘": "’", "*": "*", "_": "_"}[text[before]]
    after = text.find(closing, end, end + 80)
    quoted = text[before + 1 : after] if after > 0 else ""
    return closing not in text[before + 1 : start] and len(quoted.split()) > 1 and _is_title(quoted)
