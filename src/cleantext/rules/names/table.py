"""Names with their spellings, read from the lines of a gazetteer.

A line holds columns that tabs separate: the canonical spelling, the other spellings, and as far as they are told, kind,
language (BCP 47), house styles, phrases that keep their own spelling, and source; empty lines and lines that begin with
``#`` are passed over. Spellings stand between ``|``. Those of a name of several words may be given word by word, the
words between ``;``, with nothing for a word that does not vary. House styles are given in the same way::

    Khan Younis	Khan Yunis|Khan Yunus	place	ar
    Muammar Gaddafi	Moammar|Mu'ammar;Qaddafi|Gadhafi	bearer	ar	ap=Moammar;Gadhafi
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from typing import NamedTuple

from cleantext.data import lines

KINDS = {
    "name": "any name (the default)",
    "place": "a place",
    "org": "an organisation: a party, an armed group, a newspaper, a club",
    "people": "a people, or followers; the plural in -s is spelled alike",
    "person": "a full name; its last word by itself follows only where the text has the full name",
    "bearer": "a full name whose last word by itself means this bearer",
    "part": "a given name or a surname, the same one only beside the same other half of the full name",
}
PERSONS = frozenset(("person", "bearer"))
PARTS = frozenset(("part",))
STYLES = ("ap", "bbc", "un")
_COLUMNS = ("canonical", "variants", "kind", "lang", "style", "keeps", "source")


class Name(NamedTuple):
    """An entry: for each part of a name its spellings, the one that is most used in English first.

    ``fixed`` says that the first spelling is that of a house: every mention is to take it.
    """

    parts: tuple[tuple[str, ...], ...]
    kind: str
    lang: str
    style: str
    keeps: tuple[str, ...]
    fixed: bool = False


def parsed(lines: Iterable[str], where: str = "") -> Iterator[Name]:
    """The names of these lines. Raises ValueError that begins with ``where`` and the number of the line."""
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            yield name_of(line)
        except ValueError as error:
            raise ValueError(f"{where}{':' if where else 'line '}{number}: {error}") from None


def trusted(lines: Iterable[str]) -> Iterator[Name]:
    """The names of lines that are known to be well formed, in a third of the time: those of ``data/names.tsv``."""
    for line in lines:
        columns = line.split("\t")
        canonical, variants, kind, lang, style, keeps, _ = columns + [""] * (len(_COLUMNS) - len(columns))
        if ";" in variants:
            words = zip(canonical.split(" "), variants.split(";"), strict=True)
            parts = tuple((word, *others.split("|")) if others else (word,) for word, others in words)
        else:
            parts = ((canonical, *variants.split("|")),)
        yield Name(parts, kind, lang, style, tuple(keeps.split("|")) if keeps else ())


def name_of(line: str) -> Name:
    """The name of one line. Raises ValueError that says what is wrong with it."""
    columns = line.split("\t")
    if len(columns) > len(_COLUMNS):
        raise ValueError(f"{len(columns)} columns, where there are {len(_COLUMNS)} at most: {', '.join(_COLUMNS)}")
    if len(columns) < 2:
        raise ValueError("a name needs two columns at least, with a tab between: its spelling and its other spellings")
    canonical, variants, kind, lang, style, keeps, _ = columns + [""] * (len(_COLUMNS) - len(columns))
    kind = kind or "name"
    if kind not in KINDS:
        raise ValueError(f"kind is one of {', '.join(KINDS)}, not {kind!r}")
    parts = spellings(canonical, variants)
    if kind in PARTS and not all(form.isalpha() for form in parts[0]):
        raise ValueError("a part of a name is one word of letters alone")
    if kind in PERSONS and len(parts) == 1 and " " in canonical:
        raise ValueError(f"the spellings of a {kind} are given word by word: as many lists, with ; between, as words")
    for house in style.split(",") if style else ():
        code, _, spelling = house.partition("=")
        if code not in STYLES or not spelling:
            raise ValueError(f"style holds SPELLING under ap, bbc or un, as in ap=Kyiv, not {house!r}")
        wanted = styled(parts, spelling)
        if len(parts) != len(wanted) or (len(parts) == 1 and ";" in spelling):
            raise ValueError(f"style {code}: {spelling!r} has not as many parts as {canonical!r}")
        for form in wanted:
            check_spelling(form)
    if keeps and not all(phrase.strip() for phrase in keeps.split("|")):
        raise ValueError("keeps holds an empty phrase: a bar too many")
    return Name(parts, kind, lang, style, tuple(keeps.split("|")) if keeps else ())


def spellings(canonical: str, variants: str) -> tuple[tuple[str, ...], ...]:
    """For each part of a name its spellings. Raises ValueError for what is no name, and for lists that don't fit."""
    first = canonical.split(" ") if ";" in variants else [canonical]
    others = variants.split(";")
    if len(others) != len(first):
        raise ValueError(f"{len(others)} lists of spellings for the {len(first)} words of {canonical!r}")
    parts = []
    for word, list_of_others in zip(first, others, strict=True):
        forms = (word, *list_of_others.split("|")) if list_of_others else (word,)
        for form in forms:
            check_spelling(form)
        parts.append(tuple(dict.fromkeys(forms)))
    return tuple(parts)


def check_spelling(form: str) -> None:
    """Raise ValueError for what is no spelling of a name."""
    if not form or form != form.strip() or "  " in form:
        raise ValueError(f"{form!r} is no spelling: it is empty, or has spaces around it")
    if not any(char.isalpha() for char in form):
        raise ValueError(f"{form!r} is no spelling: it has no letter")
    if form[0] in '"“”' or "\0" in form:
        raise ValueError(f"{form!r} is no spelling: it begins with a quotation mark, or holds a NUL")


def styled(parts: tuple[tuple[str, ...], ...], spelling: str) -> tuple[str, ...]:
    """The spelling of a house, part by part; one word alone is that of the last part."""
    words = tuple(spelling.split(";")) if len(parts) > 1 else (spelling,)
    return (*(part[0] for part in parts[:-1]), *words) if len(words) == 1 else words


def in_style(name: Name, style: str) -> Name:
    """The name with the spelling of a house put first, where that house has one."""
    for house in name.style.split(",") if name.style else ():
        code, _, spelling = house.partition("=")
        if code == style:
            wanted = styled(name.parts, spelling)
            parts = tuple(tuple(dict.fromkeys((w, *p))) for w, p in zip(wanted, name.parts, strict=True))
            return name._replace(parts=parts, fixed=True)
    return name


def are_distinct(forms: Iterable[str]) -> bool:
    """Whether two of these are listed as names that resemble each other and are not the same."""
    return any(frozenset(pair) in _distinct() for pair in combinations(forms, 2))


@cache
def _distinct() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(line.split("\t")[:2]) for line in lines("distinct.tsv"))
