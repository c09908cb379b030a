"""Names that stand with and without their diacritics, apostrophes, ayn and hamza."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.names.forms import APOSTROPHES, NAME, fold, words_of
from cleantext.rules.names.referents import name_after, name_before, opens_sentence, same_sentence
from cleantext.rules.names.surroundings import PART, role
from cleantext.rules.names.table import are_distinct
from cleantext.rules.names.titles import in_headline, in_title_of_work, is_discussed, preferred

# A capital, and behind it (or being it) a Latin letter with a diacritic, or an apostrophe that begins no English ending
# ('s, 't, 'll, 're and the like).
_LATIN = "\u00c0-\u024f\u1e00-\u1eff"
_BEHIND = "(?:[abce-knopquw-z\u00e0-\u024f]|[dmst][a-z\u00e0-\u024f]|l[a-km-z\u00e0-\u024f]|[rv][a-df-z\u00e0-\u024f])"
_MARKED = rf"\p{{Lu}}[\pL\pM]{{0,30}}(?:[{_LATIN}]|\pM|[{APOSTROPHES}]{_BEHIND})|[{_LATIN}]\pL\pL"
_FOUND = pattern(rf"(?=\p{{Lu}})(?:{_MARKED})")
_NAME = pattern(rf"(?<![\p{{L}}\p{{M}}\p{{N}}_@#/.{APOSTROPHES}]){NAME}")

_STRAIGHT = str.maketrans("’ʼ`‘", "'" * 4)  # how an apostrophe is drawn is no matter of spelling

_PREFIXES = frozenset(("new", "old", "san", "santa", "saint", "st", "port", "fort", "lake", "mount", "el", "los", "la"))
_LONG = 400  # code points without "the" that are no English
_FEW = 8  # words that are looked for one by one


class Mention(NamedTuple):
    """A name in a text: where it stands, itself, and the names before and behind it in one row, folded."""

    start: int
    end: int
    word: str
    before: str
    after: str


def in_two_forms(text: str) -> bool:
    """Whether a name with such a mark may stand without it as well, or with another one."""
    if len(text) > _LONG and " the " not in text:
        return False  # not English
    marked = {m[0] for found in _FOUND.finditer(text) if (m := _NAME.match(text, found.start()))}
    keys = set(map(fold, marked))
    if len(keys) < len(marked):
        return True
    small = text.lower() if keys else ""
    return any(key in small for key in keys) if len(keys) < _FEW else not keys.isdisjoint(words_of(small))


@rule(
    since="0.1",
    trigger=_MARKED,
    gate=in_two_forms,
    examples=[
        Example(
            "The minister, Emre Yıldız, was late. Nobody had told Yildiz of it, and Yıldız was angry.",
            "The minister, Emre Yıldız, was late. Nobody had told Yıldız of it, and Yıldız was angry.",
            lang="en",
        ),
        Example(
            "Snow fell on Ma'rub. The road to Marub was shut, as was the market. Nobody got out of Ma’rub that night.",
            "Snow fell on Ma'rub. The road to Ma'rub was shut, as was the market. Nobody got out of Ma’rub that night.",
            lang="en",
        ),
    ],
    unchanged=[
        "Jörg Möller beat him. Then Tom Moller came in.",
        "Snow fell on Ma'rub (Marub).",
        "She asked for a Rosé. Rose brought it.",
        Stays("Está aquí. Ella no sabe si Esta puerta es la de Está.", lang="es"),
    ],
)
def mixed_name_accent(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """A name that stands with and without its diacritics, apostrophe, ayn or hamza.

    Such spellings fold to one form: Yıldız and Yildiz, Ma'rub and Marub. The majority of the mentions decides, and the
    first where there are as many of either. Possessives stay.

    Two people may have such names, so nothing is changed where other given names or surnames stand beside the two, but
    for mentions with one and the same; where both stand in a sentence by themselves; where the text sets them side by
    side or speaks of the spelling; in titles of works; and where the word stands in small letters as well, or is no
    more than the first word of a sentence. Only in English text: elsewhere a diacritic may be all that tells two words
    apart.
    """
    if (lang or "").partition("-")[0] != "en":
        return
    marked = {fold(w) for w in _NAME.findall(text) if not (w.isascii() and w.isalpha())}
    names: dict[str, list[tuple[int, int, str]]] = {}
    held = protected(text)
    for m in _NAME.finditer(text):
        if (
            (key := fold(m[0])) in marked
            and not held.touch(*m.span())
            and role(text, m.start(), m.end(), "place") != PART
        ):
            names.setdefault(key, []).append((*m.span(), m[0].translate(_STRAIGHT)))
    small = set(words_of(text)) if names else set()
    for spelled in names.values():
        forms = {word for _, _, word in spelled}
        if len(forms) < 2 or any(word.lower() in small for word in forms) or not inside_sentences(text, spelled):
            continue
        if not are_distinct(forms) and not is_discussed(text, spelled):
            for group in bearers(
                Mention(s, e, w, fold(name_before(text, s)), fold(name_after(text, e))) for s, e, w in spelled
            ):
                yield from settle(text, group)


def inside_sentences(text: str, spelled: list[tuple[int, int, str]]) -> bool:
    """Whether each form stands where a capital tells a name: inside a sentence, or in a row with other names."""
    inside = {
        word for start, end, word in spelled
        if (name_after(text, end) or name_before(text, start) or not opens_sentence(text, start))
        and not in_headline(text, start)
    }  # fmt: skip
    return inside == {word for _, _, word in spelled}


def bearers(mentions: Iterable[Mention]) -> list[list[Mention]]:
    """The mentions by whom they can mean: all together, if no two other names stand beside them.

    San José and José are two names, and so are New Orleans and Orléans. A given name by itself means nobody for
    certain.
    """
    found = list(mentions)
    before, after = {m.before for m in found} - {""}, {m.after for m in found} - {""}
    if len(before) < 2 and len(after) < 2 and before.isdisjoint(_PREFIXES):
        return [[m for m in found if m.before or m.after or before or not after]]
    groups: dict[tuple[str, str], list[Mention]] = {}
    for m in found:
        if (m.before or m.after) and m.before not in _PREFIXES:
            groups.setdefault((m.before, m.after), []).append(m)
    return list(groups.values())


def settle(text: str, mentions: list[Mention]) -> Iterator[Hit]:
    """Hits on the mentions that are not written as most are."""
    forms = Counter(m.word for m in mentions)
    if len(forms) < 2 or (not any(m.before or m.after for m in mentions) and stand_together(text, mentions)):
        return
    if min(forms.values()) > 1 and not any(m.before or m.after for m in mentions):
        return  # two spellings, each used again and again, and no full name to tell that one is meant
    best = preferred(forms)
    for m in mentions:
        if m.word != best and not in_title_of_work(text, m.start, m.end):
            yield Hit(m.start, m.end, best)


def stand_together(text: str, mentions: list[Mention]) -> bool:
    """Whether two forms stand in one sentence, which may tell of two people."""
    return any(a.word != b.word and same_sentence(text, a.end, b.start) for a, b in pairwise(mentions))
