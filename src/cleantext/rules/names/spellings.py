"""Names of the gazetteer, spelled in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.names.gazetteer import Name, candidates, mentions_of, variant_trigger
from cleantext.rules.names.titles import in_title_of_work, preferred

_GAPS = pattern(r"\s+")
# The text speaks of the spelling itself, or gives another name.
_GLOSS = pattern(
    r"\b(?:also|sometimes|formerly|previously|once|variously|often|alternatively|officially|locally|now|then)\s+"
    r"(?:spel(?:led|t)|known|written|called|transliterated|transcribed|romani[sz]ed|named|rendered)\b"
    r"|\b(?:spel(?:led|t|ling)|transliterat\w+|romani[sz]\w+|a\.?k\.?a\.?|formerly|née|renamed)\b",
    "i",
)
# What stands between two spellings set side by side, be it to gloss, to contrast or to tell of a change.
_BETWEEN = frozenset((
    "(", "/", "or", ", or", "[", ",", "=", "—", "-", "–", "and", "&", "not", ", not", "to", "into", "became", "vs",
    "vs.", "versus", "as", "for", "instead of", "rather than", ") and", "→",
))  # fmt: skip
_NEAR = 40  # characters between a gloss and the name that it is about


@rule(
    since="0.1",
    trigger=variant_trigger,
    gate=lambda text: bool(candidates(text)),
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
        "Maps show both Kharkov and Kharkiv.",
        "Readers ask why we changed Kharkov to Kharkiv.",
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
    done = 0
    for hit in sorted(hit for name in candidates(text) for hit in _aligned(text, name)):
        if hit.start >= done:  # a full name comes before the surname in it
            done = hit.end
            yield hit


def _aligned(text: str, name: Name) -> Iterator[Hit]:
    """Hits on the mentions of a name that are not spelled as most are."""
    mentions = [
        (match.start(), match.end(), name.forms[int(match.lastgroup[1:])])
        for match in mentions_of(name).finditer(text)
        if match.lastgroup
    ]
    spellings = Counter(form for _, _, form in mentions)
    if len(spellings) < 2 or _is_discussed(text, mentions):
        return
    best = preferred(spellings)
    for start, end, form in mentions:
        if form != best and not in_title_of_work(text, start, end):
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


def _is_discussed(text: str, mentions: list[tuple[int, int, str]]) -> bool:
    """Whether two spellings stand side by side somewhere, or one next to a remark on spelling."""
    for (_, end, form), (start, _, other) in pairwise(mentions):
        between = text[end:start]
        if form != other and len(between) <= 12 and between.strip() in _BETWEEN:
            return True
    return any(_GLOSS.search(text, max(0, start - _NEAR), end + _NEAR) for start, end, _ in mentions)
