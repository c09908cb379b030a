"""Missing spaces after a mark."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, rule
from cleantext.rules.spacing.letters import (
    codelike,
    data_line,
    letters,
    spaceless,
    technical,
    token,
    word_at,
    word_before,
)

_COMMA = pattern(r"(?<=[\p{L}\p{M}])[)\]\"”»]?[,;](?=\p{L})")
_ARABIC = pattern(r"(?<=[\p{L}\p{M}\p{N})»”\"])[،؛؟](?=\p{L})")
_STOP = pattern(
    r"(?<=[\p{Ll}\p{M}])[\"”»)\]]?[.!?]{1}[\"”»)\]]?(?=\p{Lu}(?:\p{Ll}|\p{M}| ))|(?<=\p{Lo}\p{M}?)[.!?](?=\p{Lo})"
)
_LOWER = pattern(r"(?<=[\p{Ll}\p{M}]{2})!(?=\p{Ll}{2})")
_CAMEL = pattern(r"\p{Lu}?\p{Ll}+\p{Lu}")
# Ends of host names, as they stand in names of companies (Booking.Com); two letters may be any country.
_HOSTS = frozenset(
    {
        "com",
        "org",
        "net",
        "info",
        "biz",
        "edu",
        "gov",
        "mil",
        "int",
        "io",
        "app",
        "dev",
        "tv",
        "fm",
        "js",
        "py",
        "ts",
        "php",
        "css",
        "html",
        "cpp",
        "exe",
    }
)


@rule(
    since="0.1",
    trigger="[\\pL\\pM][)\\]\"”»]?[,;،؛]\\pL",
    scope="line",
    examples=[
        Example("In a note posted online,the group denied it.", "In a note posted online, the group denied it."),
        Example("She stayed;he left for good.", "She stayed; he left for good."),
    ],
    unchanged=[
        "N,N-dimethyl", "the HTML,PDF versions", "name,age,city", "1,000 and 8,9-del", "f(alpha,beta) is even",
        "Fish &amp;chips", "これは,現在の話です", "Map<String,Integer>",
    ],
)  # fmt: skip
def missing_space_after_comma(text: str) -> Iterator[Hit]:
    """Missing space after a comma or semicolon between two words: `online,the`

    Single letters and capitals on both sides (`N,N-dimethyl`, `HTML,PDF`), rows of cells, calls and other code, and
    scripts without spaces between words stay. A comma next to a digit is never looked at.
    """
    for found in _COMMA.finditer(text):
        at = found.end()
        before, after = word_before(text, found.start()), word_at(text, at)
        if letters(before) < 2 or (letters(after) < 2 and not text[at + 1 : at + 2].isspace()):
            continue
        if (before.isupper() and after.isupper()) or spaceless(text[at]) or spaceless(before[-1]):
            continue
        if text[found.start() - len(before) - 1 : found.start() - len(before)] == "&":
            continue
        if not codelike(text, at) and not data_line(text, at):
            yield Hit(at - 1, at, text[at - 1] + " ")
    for found in _ARABIC.finditer(text):
        yield Hit(found.start(), found.end(), found[0] + " ")


@rule(
    since="0.1",
    trigger="(?:[\\p{Ll}\\pM][\"”»)\\]]?[.!?][\"”»)\\]]?\\p{Lu}|[\\p{Lo}\\pM][.!?]\\p{Lo}|[\\p{Ll}\\pM]!\\p{Ll}|؟\\pL)",
    scope="line",
    examples=[
        Example("The road ends there.Nobody goes on.", "The road ends there. Nobody goes on."),
        Example("What a view!it was worth the climb.", "What a view! it was worth the climb."),
    ],
    unchanged=[
        "booking.Com and Node.Js", "z.B. and i.e. and U.S.A.", "call fmt.Println(x) in Go", "file.Txt",
        "Yahoo!Japan is a company.", "caf?s",
    ],
)  # fmt: skip
def missing_space_after_stop(text: str) -> Iterator[Hit]:
    """Missing space between two sentences: `there.Nobody`

    A small letter stands before the mark and a capitalised word behind it; in scripts without capitals, two words of
    three letters or more. Host and file names, names with a mark inside, abbreviations and text with code near by stay.
    """
    for found in _STOP.finditer(text):
        at = found.end()
        before, after = word_before(text, found.start()), word_at(text, at)
        follows = text[at + len(after) : at + len(after) + 1]
        if letters(before) < 2 or follows in ("", "\n", ".", "(", "/", ":", "=", "_", "@", "\\") or not after:
            continue
        if not after[0].isupper() and (letters(before) < 3 or letters(after) < 3 or spaceless(after[0])):
            continue
        if after.lower() in _HOSTS or (len(after) == 2 and before[0].isupper() and "." in found[0]):
            continue
        if _CAMEL.match(after) or _CAMEL.match(before) or token(text, at).count(".") > 2:
            continue
        if "!" in found[0] and before[0].isupper():  # a name, as Yahoo!Japan
            continue
        if not codelike(text, at) and not technical(text, at):
            yield Hit(at - 1, at, text[at - 1] + " ")
    for found in _LOWER.finditer(text):
        before, after = word_before(text, found.start()), word_at(text, found.end())
        if before[:1].islower() and not codelike(text, found.end()) and not technical(text, found.end()):
            yield Hit(found.start(), found.end(), "! ")
