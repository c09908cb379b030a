"""How well spellings of one name are told from names that resemble each other, on labelled pairs.

    python -m benchmarks.names --data FILE

FILE holds JSON lines (also .gz) with two spellings ``a`` and ``b``, whether they are the ``same`` name, and its
``lang``. Names of several words are aligned word by word, articles of Arabic left out. The methods are folding (small
letters, no diacritics, no hyphens, spaces or apostrophes); by themselves, so without pairs that folding alone makes
equal, the gazetteer and the keys of the schemes of romanisation; all three together; and two of others on folded
spellings, where they are installed: rapidfuzz (ratio of 95 or more) and double metaphone (package Metaphone).

A cell says precision / recall. Precision is balanced by class, so that it does not hang on how many pairs of either
kind a file holds: TPR / (TPR + FPR), per language, and in the last row over all pairs together. Where a language has
no pair of two names, its precision is 1 and says nothing. Of the pairs themselves nothing is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from cleantext.rules.names.forms import ARTICLE, fold
from cleantext.rules.names.gazetteer import gazetteer
from cleantext.rules.names.schemes import same_name
from cleantext.rules.names.table import PARTS, PERSONS

Method = Callable[[str, str], bool]
FEWEST = 30  # pairs of a language that has a row of its own
SYLLABLES = ("Chinese", "Japanese", "Korean")  # of which the words are written together, apart or with hyphens
_ARTICLE = re.compile(rf"\b{ARTICLE}(?=\w\w)")
_GAP = re.compile(r"[\s‐‑-]+")


def rows(path: Path) -> Iterator[tuple[str, str, bool, str]]:
    """The pairs of a file: two spellings, whether they are one name, and its language."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            yield row["a"], row["b"], row["same"], row["lang"]


def squeezed(name: str) -> str:
    """A name in small letters without diacritics, hyphens, spaces and apostrophes."""
    return re.sub(r"\W", "", fold(name))


def words(name: str) -> list[str]:
    """The words of a name without articles."""
    return _GAP.split(_ARTICLE.sub("", name).strip())


def aligned(a: str, b: str, same: Method) -> bool:
    """Whether two names have as many words, and each is equal when folded, or the same by this method."""
    first, second = words(a), words(b)
    return len(first) == len(second) and all(
        squeezed(x) == squeezed(y) or same(x, y) for x, y in zip(first, second, strict=True)
    )


def folding(a: str, b: str) -> bool:
    """Whether two spellings are equal when folded."""
    return squeezed(a) == squeezed(b)


@cache
def entries() -> tuple[dict[str, set[int]], dict[str, set[tuple[int, int]]]]:
    """The spellings of whole names and of words, with the numbers of the entries of the gazetteer that list them."""
    whole: dict[str, set[int]] = defaultdict(set)
    by_word: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, name in enumerate(gazetteer().names):
        for place, part in enumerate(name.parts):
            for form in part:
                if name.kind in PARTS or name.kind in PERSONS:
                    by_word[squeezed(form)].add((number, place))
                elif len(name.parts) == 1:
                    whole[squeezed(form)].add(number)
    return whole, by_word


def one_word(a: str, b: str) -> bool:
    """Whether the gazetteer lists two words as spellings of one part of a name."""
    _, by_word = entries()
    return not by_word.get(squeezed(a), set()).isdisjoint(by_word.get(squeezed(b), set()))


def listed(a: str, b: str) -> bool:
    """Whether the gazetteer lists two spellings in one entry, or each word in one part."""
    whole, _ = entries()
    if not whole.get(squeezed(a), set()).isdisjoint(whole.get(squeezed(b), set())):
        return True
    return not folding(a, b) and aligned(a, b, one_word)


def by_keys(a: str, b: str) -> bool:
    """Whether schemes of romanisation make one name of two spellings that differ when folded."""
    return not folding(a, b) and (aligned(a, b, one_key) or same_name(joined(a), joined(b)) in SYLLABLES)


def one_key(a: str, b: str) -> bool:
    """Whether schemes of romanisation make one word of two."""
    return bool(same_name(a, b))


def joined(name: str) -> str:
    """The words of a name with hyphens between them."""
    return "-".join(words(name))


def together(a: str, b: str) -> bool:
    """Whether any of the three says so, word by word."""
    return folding(a, b) or listed(a, b) or by_keys(a, b) or aligned(a, b, lambda x, y: one_word(x, y) or one_key(x, y))


def others() -> Iterator[tuple[str, str, Method | None]]:
    """The methods of others and their packages; None for one that is not installed."""
    fuzz = installed("rapidfuzz.fuzz")
    yield "rapidfuzz >= 95", "rapidfuzz", fuzz and (lambda a, b: fuzz.ratio(squeezed(a), squeezed(b)) >= 95)
    metaphone = installed("metaphone")
    sounds = metaphone and cache(lambda name: {*metaphone.doublemetaphone(squeezed(name))} - {""})
    yield "double metaphone", "Metaphone", sounds and (lambda a, b: not sounds(a).isdisjoint(sounds(b)))


def installed(module: str) -> Any:
    """A module, or None."""
    try:
        return import_module(module)
    except ImportError:
        return None


def balanced(counts: Counter[tuple[bool, bool]]) -> tuple[float, float]:
    """Class-balanced precision, and recall, of counts of (same, said to be the same)."""
    alike, apart = counts[True, True] + counts[True, False], counts[False, True] + counts[False, False]
    recall = counts[True, True] / alike if alike else 0.0
    false = counts[False, True] / apart if apart else 0.0
    return recall / (recall + false) if recall else 1.0, recall


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="FILE")
    pairs = list(rows(parser.parse_args().data))
    methods: dict[str, Method] = {
        "folding": folding, "gazetteer": listed, "keys": by_keys, "all three": together,
    }  # fmt: skip
    for name, package, method in others():
        if method:
            methods[name] = method
        else:
            print(f"{package} is not installed: no column for {name}\n")
    counts: dict[str, dict[str, Counter[tuple[bool, bool]]]] = defaultdict(lambda: defaultdict(Counter))
    for a, b, same, lang in pairs:
        for name, method in methods.items():
            said = method(a, b)
            counts[lang][name][same, said] += 1
            counts["all"][name][same, said] += 1
    size = Counter(kind for _, _, same, lang in pairs for kind in ((lang, same), ("all", same)))
    langs = sorted({lang for lang, _ in size}, key=lambda lang: (lang == "all", -size[lang, True]))
    print(f"| language | same | not | {' | '.join(methods)} |\n|---|---|---|{'---|' * len(methods)}")
    for lang in langs:
        if size[lang, True] + size[lang, False] >= FEWEST:
            cells = (f"{p:.3f} / {r:.3f}" for p, r in (balanced(counts[lang][name]) for name in methods))
            print(f"| {lang} | {size[lang, True]} | {size[lang, False]} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
