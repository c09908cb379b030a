"""The names of ``data/names.tsv``, and where their spellings stand in a text."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.trigger import literal
from cleantext.data import lines

_BETWEEN = pattern(r"[\s'’ʼ`]", engine="re")
_WORD = pattern(r"[^\W\d_]+", engine="re")


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
def mentions_of(name: Name) -> Any:
    """A pattern for every spelling of a name as a word of its own, and before that for the phrases that keep theirs."""
    kept = "|".join(_spaced(phrase) for phrase in name.keeps) or r"(?!)"
    forms = sorted(name.forms, key=len, reverse=True)
    groups = "|".join(f"(?P<f{name.forms.index(form)}>{_spaced(form)})" for form in forms)
    end = r"s?(?![\p{L}\p{M}\p{N}_]|\.\p{Ll})" if name.kind == "people" else r"(?![\p{L}\p{M}\p{N}_]|\.\p{Ll})"
    if name.kind == "person" and " " not in name.forms[0]:
        end += r"(?!\s\p{Lu}\p{Ll})"  # a given name, then, of somebody else
    return pattern(rf"(?:{kept})|(?<![\p{{L}}\p{{M}}\p{{N}}_@#/‐‑-])(?:{groups})(?={end})")


def candidates(text: str) -> list[Name]:
    """The names of which two spellings may stand in a text."""
    index = _index()
    words = sorted(set(_WORD.findall(text)) & index.keys())
    names = dict.fromkeys(name for word in words for name in index[word])
    return [name for name in names if sum(part in text for part in _parts(name)) > 1]


@cache
def _index() -> dict[str, list[Name]]:
    """The names by a word that a text must hold where one of their spellings but the first occurs in it."""
    index: dict[str, list[Name]] = {}
    for name in gazetteer():
        words = {max(_WORD.findall(form), key=len) for form in name.forms[1:]}
        for word in words | {word + "s" for word in words if name.kind == "people"}:
            index.setdefault(word, []).append(name)
    return index


@cache
def _parts(name: Name) -> tuple[str, ...]:
    """For each spelling, its longest part without white space or apostrophes: a quick look at which can be there."""
    return tuple(max(_BETWEEN.split(form[form[0].islower() :]), key=len) for form in name.forms)
