"""Names that are spelled word by word. Of people, a surname by itself follows where it means the bearer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.core.rule import Hit
from cleantext.rules.names.forms import ARTICLE, plain, spaced
from cleantext.rules.names.referents import is_thing, name_after, name_before, namesake_nearby
from cleantext.rules.names.table import PERSONS, Name
from cleantext.rules.names.titles import in_title_of_work, is_discussed, settled
from cleantext.rules.names.whole import HOUSE, kept, respelled

_ARTICLE = pattern(rf"^{ARTICLE}")


def respelled_people(text: str, name: Name, first: bool) -> Iterator[Hit]:
    """Hits on the words of a name that are not spelled as most are."""
    matches = mentions(text, name)
    if (
        not name.fixed
        and len({plain(m[0]) for m in matches}) > 1
        and any(namesake_nearby(text, *m.span()) for m in matches)
    ):
        return
    if is_discussed(text, [(m.start(), m.end(), plain(m[0])) for m in matches]):
        return
    for i, part in enumerate(name.parts):
        known = known_forms(part)
        found = [(*m.span(f"p{i}"), known[plain(m[f"p{i}"])]) for m in matches if m[f"p{i}"] is not None]
        best = settled(Counter(form for _, _, form in found), without_article(part[0]) if name.fixed else "", first)
        for start, end, form in found if best else ():
            if form != best and not in_title_of_work(text, start, end):
                new = respelled(text[start:end], best)
                if new is not None:
                    yield Hit(start, end, new, HOUSE if name.fixed else "")


def mentions(text: str, name: Name) -> list[Any]:
    """The matches of `pattern_of` that speak of this person."""
    held = protected(text)
    every = [m for m in pattern_of(name).finditer(text) if not held.touch(*m.span())]
    matches = [m for m in every if m.lastgroup]
    groups = [f"p{i}" for i in range(len(name.parts))]
    full = [sum(m[g] is not None for g in groups) > 1 for m in matches]
    if name.kind != "bearer" and not any(all(m[g] is not None for g in groups) for m in matches):
        return []  # a part of the name only: Ahmed Khan need not be Syed Ahmed Khan
    alone = name.kind == "bearer" or len(groups) == 1 or any(full)
    others = {name_before(text, m.start()) for m in matches} - {""}
    one = len(groups) == 1 and len(others) == 1  # of a name of one word, the only given name there is: the bearer's own
    last = groups[-1]
    namesakes = {
        plain(m[last]) for m, whole in zip(matches, full, strict=True) if not whole and name_before(text, m.start())
    }
    namesakes |= {plain(m[last]) for m in matches if m[last] and is_thing(text, *m.span())}
    namesakes |= {
        form for form in known_forms(name.parts[-1]) for m in every if not m.lastgroup and form in plain(m[0])
    }
    return [
        m for m, whole in zip(matches, full, strict=True)
        if whole or (alone and (
            (one and not name_after(text, m.end())) or (means_bearer(text, m) and plain(m[last]) not in namesakes)
        ))
    ]  # fmt: skip


def means_bearer(text: str, match: Any) -> bool:
    """Whether a surname by itself stands for the bearer: no other given name before it, no surname behind it."""
    return not name_before(text, match.start()) and not name_after(text, match.end())


@lru_cache(maxsize=512)
def pattern_of(name: Name) -> Any:
    """A pattern for the full name and for its end alone, one group for each part."""
    made = ""
    for i, part in enumerate(name.parts):
        forms = sorted({without_article(form) for form in part}, key=lambda form: (-len(form), form))
        group = f"{ARTICLE}?(?P<p{i}>{'|'.join(map(spaced, forms))})"
        if i == len(name.parts) - 1:
            made += group
        elif name.kind not in PERSONS or part[0][0].islower():  # bin, van: never left out
            made += rf"{group}[ \t\r\n\u00a0]{{1,3}}"
        else:
            made += rf"(?:{group}[ \t\r\n\u00a0]{{1,3}})?"
    return pattern(
        rf"(?:{kept(name)})|(?<![\p{{L}}\p{{M}}\p{{N}}_@#/‐‑-])(?:{made})(?![\p{{L}}\p{{M}}\p{{N}}_]|\.\p{{Ll}})"
    )


@lru_cache(maxsize=512)
def known_forms(part: tuple[str, ...]) -> dict[str, str]:
    """The spellings of a part, without articles, by what they are in plain writing."""
    return {plain(form): form for form in map(without_article, reversed(part))}


def without_article(form: str) -> str:
    """A spelling without ``al-`` and the like, which is no part of how a name is spelled (`mixed-name-article`)."""
    stripped: str = _ARTICLE.sub("", form)
    return stripped or form
