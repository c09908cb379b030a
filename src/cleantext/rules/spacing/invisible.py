"""Characters that nobody sees: zero-width spaces and soft hyphens."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule

# Zero-width space, zero-width no-break space (the byte order mark), and the word joiner. Joiner and non-joiner
# (U+200C, U+200D) are spelling in many languages, and are in emoji; they are never looked at here.
_ZERO = pattern("[\u200b\ufeff\u2060]+")
# In these scripts a zero-width space marks where a line may break (Unicode Standard 16.0, sections 16.1 to 16.5).
_BREAKS = pattern(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Javanese}\p{Balinese}\p{Tai_Tham}\p{New_Tai_Lue}]")
_SOFT = pattern(r"(?<=[\p{L}\p{M}])\u00ad+(?=\p{L})")
_ARABIC = pattern(r"\p{Arabic}")


@rule(
    since="0.1",
    trigger="[\u200b\u2060\ufeff]",
    scope="line",
    examples=[
        Example("The coun\u200bcil met on Mon\ufeffday.", "The council met on Monday."),
        Example("\ufeffThe harbour froze.", "The harbour froze."),
    ],
    unchanged=[
        "می\u200cخواهم خانه\u200cای بخرم.",
        "ภาษา\u200bไทย",
        "បើក\u200b APT\u200b នេះ",
        "👩\u200d🌾 works here",
        "from 10\u2060–\u206012 metres",
        "https://example.org/a\u200bb",
    ],
)
def zero_width_character(text: str) -> Iterator[Hit]:
    """Zero-width space, byte order mark or word joiner inside or beside a word.

    They come from editors, from pages that break long words, and from files joined together; searches miss the word.
    The zero-width joiner and non-joiner are spelling in Persian, in the languages of India and in emoji, and stay. So
    do the zero-width spaces of Thai, Khmer, Lao and Burmese, which say where a line may break, and word joiners
    beside anything but letters, where they hold a dash or a unit.
    """
    for found in _ZERO.finditer(text):
        start, end = found.span()
        if _BREAKS.search(text, max(0, start - 40), end + 40):
            continue
        left, right = text[max(0, start - 1) : start], text[end : end + 1]
        if "\u2060" in found[0] and not (left.isalpha() and right.isalpha()):
            continue
        yield Hit(start, end, "")


@rule(
    since="0.1",
    trigger="\u00ad",
    scope="line",
    examples=[Example("Gerüchte über die Bundes\u00adregierung.", "Gerüchte über die Bundesregierung.")],
    unchanged=[Stays("1998\u00ad2004"), Stays("خانه\u00adها", lang="fa"), Stays("a line end\u00ad\ning here")],
)
def soft_hyphen(text: str) -> Iterator[Hit]:
    """Soft hyphen between two letters of a word.

    A soft hyphen only says where a word may be broken; it is left over from typeset pages, and searches miss the word.
    Beside digits and at the end of a line it may stand for a hyphen that was meant to be seen, and in Arabic script
    for the non-joiner: there it stays.
    """
    for found in _SOFT.finditer(text):
        if not _ARABIC.match(text, found.end()):
            yield Hit(found.start(), found.end(), "")
