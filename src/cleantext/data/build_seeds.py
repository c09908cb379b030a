"""The names to look for, those of them that are attested, and what houses prescribe (``seeds/``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

from cleantext.data.build_entry import HERE, Entry, distinct
from cleantext.data.build_places import alternates, place_names
from cleantext.data.build_wikidata import cluster_of
from cleantext.data.build_words import alike, elsewhere, fold, frequency, is_common, joined

PERSONS = ("person", "bearer")
NEAR = 0.75  # share of the letters: David and Davit, but not John and Ioannis
MOST = 8e-6  # of the words of English: a name that is written more is no other spelling of a rare one


def seeds() -> Iterator[Entry]:
    """The names of the seeds, as they stand there."""
    for path in sorted((HERE / "seeds").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines() if path.name != "styles.tsv" else ():
            if line and not line.startswith("#"):
                canonical, variants, kind, lang, keeps = line.split("\t")
                first = canonical.split(" ") if ";" in variants else [canonical]
                lists = zip(first, variants.split(";"), strict=True)
                parts = tuple(tuple(dict.fromkeys((w, *filter(None, v.split("|"))))) for w, v in lists)
                whole = len(parts) == 1 and " " in canonical and kind in ("person", "bearer")
                yield Entry(canonical, parts, "name" if whole else kind, lang, keeps, "")


def without_article(form: str) -> str:
    """A form without the Arabic article, which is written this way and that whatever the spelling of the name."""
    return re.sub(r"^[AaEeUu](?:[ldnrstz]|[dst]h)[- ](?=\w)", "", form)


def with_article(forms: list[str]) -> list[str]:
    """The forms of a place's name with the Arabic article, where GeoNames has them so and the seeds not at all."""
    if any(without_article(form) != form for form in forms):
        return []
    same = [
        form for form in forms if alternates().get(f"al {joined(form)}", set()) & alternates().get(joined(form), set())
    ]
    return [f"al{mark}{form}" for form in same for mark in "- "]


def attested(entry: Entry) -> Entry | None:
    """The entry with the spellings that are attested, and where; None where only one is left."""
    source = Counter[str]()
    parts = []
    for part in entry.parts:
        kept = [part[0]]
        forms = dict.fromkeys(map(without_article, part)) if entry.kind in PERSONS else part
        for form in [form for form in forms if form not in (part[0], without_article(part[0]))]:
            here = alternates().get(joined(form), set()) & alternates().get(joined(part[0]), set())
            shared = cluster_of(without_article(part[0]), form)
            if is_common(form) and not is_common(part[0]):
                continue
            bare = without_article(form)
            if bare != form and bare == without_article(part[0]) != part[0]:
                continue  # Al X for al-X: a matter of the rule on articles
            if any(frozenset((other, form)) in distinct() for other in kept):
                continue
            if (
                entry.kind in PERSONS
                and frequency(form) > max(MOST, 10 * frequency(part[0]))
                and SequenceMatcher(None, form, part[0]).ratio() < NEAR
            ):
                continue  # a name of another language: John for Ioannis
            if entry.kind == "place" and not here and place_names().get(joined(form)):
                continue  # another place is called so
            if here and entry.kind == "place":
                source[f"gn:{min(here)}"] += 1
            elif shared:
                source[f"wd:{shared}"] += 2 if part is entry.parts[-1] else 1
            elif frequency(form) > 0 or (alike(part[0], form) and elsewhere(form)):
                source["wordfreq"] += 0
            else:
                continue
            if form.lower() != part[0].lower():
                kept.append(form)
        if entry.kind == "place" and entry.lang == "ar":
            kept += with_article(kept)
        if entry.kind in PERSONS:  # the spelling that is seen most tells least that there may be two
            often = max((form for form in kept if form.isalpha()), key=frequency, default=part[0])
            if part[0].isalpha() and frequency(often) > frequency(part[0]):
                kept = [often, *(form for form in kept if form != often)]
        parts.append(tuple(kept))
    if all(len(part) == 1 for part in parts):
        return None
    canonical = " ".join(part[0] for part in parts)
    return entry._replace(canonical=canonical, parts=tuple(parts), source=source.most_common(1)[0][0])


def without_doubles(entries: list[Entry]) -> list[Entry]:
    """The entries without surnames by themselves that stand in the full name of a bearer, who gets their spellings."""
    full = {e.parts[-1][0]: i for i, e in enumerate(entries) if e.kind == "bearer" and len(e.parts) > 1}
    out: list[Entry | None] = list(entries)
    for i, entry in enumerate(entries):
        if entry.kind == "bearer" and len(entry.parts) == 1 and (number := full.get(entry.canonical)) is not None:
            whole = out[number]
            if whole is not None:
                last = tuple(dict.fromkeys((*whole.parts[-1], *entry.parts[0])))
                keeps = "|".join(dict.fromkeys(filter(None, (*whole.keeps.split("|"), *entry.keeps.split("|")))))
                out[number] = whole._replace(parts=(*whole.parts[:-1], last), keeps=keeps)
                out[i] = None
    return [entry for entry in out if entry is not None]


def merged(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for each name: of two that share a spelling, the second adds to the first or is left out."""
    by_form: dict[tuple[str, str], int] = {}
    out: list[Entry] = []
    for entry in entries:
        group = "person" if entry.kind in ("person", "bearer") else "part" if entry.kind == "part" else "thing"
        keys = [" ".join(p[0] for p in entry.parts)] if len(entry.parts) > 1 else list(entry.parts[0])
        same = {by_form[group, fold(k)] for k in keys if (group, fold(k)) in by_form}
        if len(same) > 1 or (same and len(out[min(same)].parts) != len(entry.parts)):
            print(
                f"left out: {entry.canonical}, whose spellings are those of {', '.join(out[i].canonical for i in same)}"
            )
            continue
        if same:
            number = same.pop()
            old = out[number]
            parts = tuple(tuple(dict.fromkeys((*a, *b))) for a, b in zip(old.parts, entry.parts, strict=True))
            keeps = "|".join(dict.fromkeys(filter(None, (*old.keeps.split("|"), *entry.keeps.split("|")))))
            out[number] = old._replace(parts=parts, keeps=keeps)
        else:
            number = len(out)
            out.append(entry)
        by_form.update({(group, fold(k)): number for k in keys})
    return out


@cache
def prescribed() -> list[tuple[str, str, list[str], str]]:
    """What houses prescribe: house, its spelling, that with those it stands for, and the source (``styles.tsv``)."""
    rows = (line.split("\t") for line in (HERE / "seeds" / "styles.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return [(house, form, [form, *others.split("|")], source) for house, form, others, source in rows]


def countries(taken: set[str]) -> Iterator[Entry]:
    """The States of which the UN prescribes a spelling, and that the seeds do not have."""
    for house, form, forms, _ in prescribed():
        used = [other for other in forms if frequency(other) > 0]
        if house == "un" and len(used) > 1 and not any(joined(other) in taken for other in used):
            yield Entry(form, (tuple(dict.fromkeys((form, *used))),), "place", "und", "", "wordfreq")


def in_styles(entries: list[Entry]) -> list[Entry]:
    """The entries with the spellings that houses prescribe."""
    listed = {form for entry in entries if len(entry.parts) == 1 for form in entry.parts[0]}
    out = []
    for entry in entries:
        whole = " ".join(part[0] for part in entry.parts)
        styles: dict[str, str] = {}
        for house, form, forms, _ in prescribed() if entry.kind != "part" else ():
            if len(entry.parts) == 1:
                if form not in listed and entry.canonical in forms:
                    entry = entry._replace(parts=((*entry.parts[0], form),))
                if form in entry.parts[0]:
                    styles.setdefault(house, form)
            elif whole in forms and len(form.split(" ", len(entry.parts) - 1)) == len(entry.parts):
                words = form.split(" ", len(entry.parts) - 1)
                both = zip(entry.parts, words, strict=True)
                entry = entry._replace(parts=tuple((*p, w) if w not in p else p for p, w in both))
                styles[house] = ";".join(words)
            elif entry.kind == "bearer" and form in entry.parts[-1]:
                styles.setdefault(house, form)
        out.append(entry._replace(style=",".join(f"{s}={f}" for s, f in sorted(styles.items()))))
    return out
