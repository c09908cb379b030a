"""Names that are spelled as a whole: places, organisations, peoples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.core.rule import Hit
from cleantext.rules.names.forms import spaced
from cleantext.rules.names.referents import opens_sentence
from cleantext.rules.names.surroundings import INSTITUTIONS, OTHER, PART, role
from cleantext.rules.names.table import Name
from cleantext.rules.names.titles import in_quotation, in_title_of_work, is_discussed, settled

HOUSE = "a name that the chosen house spells otherwise"
Spelled = tuple[int, int, str]  # a span of the text, and the spelling that stands there
_GAPS = pattern(r"\s+")


def respelled_names(text: str, name: Name, first: bool) -> Iterator[Hit]:
    """Hits on the mentions of a name that are not spelled as most are."""
    forms = name.parts[0]
    found = list(mentions_of(name).finditer(text))
    mentions = [(m.start(), m.end(), forms[int(m.lastgroup[1:])]) for m in found if m.lastgroup]
    if len({form for _, _, form in mentions}) < 2 - name.fixed or is_discussed(text, mentions):
        return
    theirs = {form for m in found if not m.lastgroup for form in forms if is_bearer(m[0], form)}
    mentions, fast = of_the_name(text, [m for m in mentions if name.fixed or m[2] not in theirs], name.kind)
    if not name.fixed:
        mentions = said(text, mentions, fast)
    best = settled(Counter(form for _, _, form in mentions), forms[0] if name.fixed else "", first)
    for start, end, form in mentions if best else ():
        if form != best and start not in fast and not in_title_of_work(text, start, end):
            new = respelled(text[start:end], best)
            if new is not None:
                new = capital(new) if best[0].islower() and opens_sentence(text, start) else new
                yield Hit(start, end, new, HOUSE if name.fixed else "")


def of_the_name(text: str, mentions: list[Spelled], kind: str) -> tuple[list[Spelled], set[int]]:
    """The mentions that speak of this bearer, and where those begin that are part of a longer name and stay.

    What is protected (code, addresses) neither changes nor counts. A spelling that is a person's name somewhere in the
    text, as Merson may be beside Mersin, is left alone everywhere.
    """
    held = protected(text)
    mentions = [m for m in mentions if not held.touch(m[0], m[1])]
    if kind not in ("place", "people"):
        return mentions, set()
    roles = [role(text, start, end, kind) for start, end, _ in mentions]
    other = {form for (_, _, form), what in zip(mentions, roles, strict=True) if what == OTHER}
    fast = {start for (start, _, _), what in zip(mentions, roles, strict=True) if what == PART}
    return [m for m in mentions if m[2] not in other], fast


def is_bearer(phrase: str, form: str) -> bool:
    """Whether a phrase that keeps its spelling is the full name of a person or another place: Odessa, Texas."""
    rest = phrase.removeprefix(form)
    return rest != phrase and (
        rest.startswith(", ") or (rest[1:2].isupper() and rest[1:].split()[-1] not in INSTITUTIONS)
    )


def said(text: str, mentions: list[Spelled], fast: set[int]) -> list[Spelled]:
    """The mentions without spellings that stand in quotations alone, or in longer names alone, where others do not."""
    quoted, plain = (
        {form for start, _, form in mentions if not test(start)}
        for test in (lambda at: in_quotation(text, at), fast.__contains__)
    )
    return [m for m in mentions if m[2] in quoted & plain] if quoted & plain else []


@lru_cache(maxsize=512)
def mentions_of(name: Name) -> Any:
    """A pattern for every spelling of a name as a word of its own, and before that for the phrases that keep theirs."""
    forms = name.parts[0]
    order = sorted(range(len(forms)), key=lambda i: -len(forms[i]))
    groups = "|".join(f"(?P<f{i}>{spaced(forms[i])})" for i in order)
    plural = "s?" if name.kind == "people" else ""
    return pattern(
        rf"(?:{kept(name)})|(?<![\p{{L}}\p{{M}}\p{{N}}_@#/‐‑-])(?:{groups})"
        rf"(?={plural}(?![\p{{L}}\p{{M}}\p{{N}}_]|\.\p{{Ll}}))"
    )


def kept(name: Name) -> str:
    """A pattern for the phrases that keep their own spelling."""
    return "|".join(spaced(phrase) for phrase in name.keeps) or r"(?!)"


def respelled(old: str, form: str) -> str | None:
    """``form`` with the white space and the capital of ``old``; None where a line break cannot be kept."""
    gaps: list[str] = _GAPS.findall(old)
    words = form.split(" ")
    if len(gaps) == len(words) - 1:
        new = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))
    elif any("\n" in gap or "\r" in gap for gap in gaps):
        return None
    else:
        new = form
    return capital(new) if form[0].islower() and old[0] == form[0].upper() else new


def capital(form: str) -> str:
    """A spelling with a capital."""
    return form[0].upper() + form[1:]
