"""Spaces before a mark, and spaces that went to its wrong side."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import (
    APOSTROPHES,
    AROUND,
    letters,
    spaceless,
    technical,
    word_at,
    word_before,
)

# A word, a number or something closed stands to the left.
_LEFT = r"[\p{L}\p{M}\p{N}\"'”’»)\]%°]"
_COMMA = pattern(rf"(?<={_LEFT})[ \t\u00a0\u202f]{{1,3}},(?![,\p{{N}}.;:!?'’`])")
_STOP = pattern(rf"(?<={_LEFT})[ \t\u00a0\u202f]{{1,3}}\.(?![.\p{{N}}_/\\'’`*-])")
_HIGH = pattern(rf"(?<={_LEFT}) {{1,2}}(?:[!?]|\?!|!\?|[;:])(?![;:!?\p{{N}}.=/\\|*-])")
_ARABIC = pattern(r"(?<=[\p{L}\p{M}\p{N}\"”»)\]])[ \u00a0]{1,3}[،؛؟]")
_CJK = pattern(r"(?<=[\p{L}\p{N}」』”）》]) [。、，：；？！](?!\s*[。、，：；？！])")

_AFTER_STOP = pattern(r"[\"”»’)\]]{0,2}(?:\s*\Z|\s*\n|[ \u00a0]{1,2}[\"“«„(\[]?[\p{Lu}\p{Lo}\p{Lt}])")
_SENTENCE = pattern(r"\p{Lu}\p{Ll}+(?![\p{L}\p{N}._(])")
_MOUTH = pattern(r" [()/DPp3|](?!\w)")  # of an emoticon with a space for its nose
_LOW_QUOTE = pattern(r",[^\n,]{1,80}?['’‘](?!\p{L})")
# A command line, as far as it goes before a stop that is its last argument.
_COMMAND = pattern(
    r"(?r)(?:^|\n|`)[\s$>#%]{0,9}(?:sudo )?(?:cd|git|pip3?|npm|npx|docker|find|ls|cp|mv|tar|diff|rsync|du|source|grep)"
    r" [^\n]{0,60}"
)
# Names that begin with a stop, and ends of host names: the stop belongs to the right.
_DOTTED = frozenset((
    "net", "com", "org", "edu", "gov", "mil", "int", "info", "biz",
    "io", "app", "dev", "htaccess", "env", "gitignore", "mac", "ac", "eu",
))  # fmt: skip
# In these no quotation opens with a low mark, so that none can have been typed as a comma.
_NO_LOW_QUOTE = frozenset(("en", "fr", "es", "pt", "it", "ca", "gl", "id", "ms", "vi", "tr", "az", "el"))  # fmt: skip
# These put a space before ; : ! ? as a rule or by widespread habit.
SPACED = frozenset({"fr", "frp", "oc", "br", "co", "wa", "mg", "ht", "gsw", "lb"})


@rule(
    since="0.1",
    trigger="[\\pL\\pM\\pN\"'”’»)\\]%°][ \t\u00a0\u202f]{1,3},",
    scope="line",
    examples=[
        Example("The mayor , who was there, agreed.", "The mayor, who was there, agreed."),
        Example("Salt ,pepper and oil.", "Salt, pepper and oil."),
    ],
    unchanged=[
        Stays("Hij zei: ,,Goed zo''.", lang="nl"),
        Stays("Toen riep ze ,kom mee' en liep weg.", lang="nl"),
        "1 ,5",
    ],
)
def space_before_comma(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Space before a comma: `word , word`, or on its wrong side: `word ,word`.

    No language writes it. A low quotation mark typed as a comma (`,kom mee'`) has its closing mark later in the line;
    `,,` opens a quotation too; a comma before a digit is a decimal mark: they stay.
    """
    low_quotes = lang is None or lang.partition("-")[0].lower() not in _NO_LOW_QUOTE
    for found in _COMMA.finditer(text):
        end = found.end()
        if text[found.start() - 1] in APOSTROPHES and not word_before(text, found.start()):
            continue
        after = text[end : end + 1]
        if after.isalpha():
            if low_quotes and _LOW_QUOTE.match(text, end - 1):
                continue
            yield Hit(found.start(), end, ", ")
        elif not after or after.isspace() or after in '"”»)]':
            yield Hit(found.start(), end, ",")


@rule(
    since="0.1",
    trigger="[\\pL\\pM\\pN\"'”’»)\\]%°][ \t\u00a0\u202f]{1,3}[.]",
    scope="line",
    examples=[
        Example("They all went home . The rain had stopped .", "They all went home. The rain had stopped."),
        Example("The vote failed .Nobody was surprised.", "The vote failed. Nobody was surprised."),
    ],
    unchanged=[
        "He writes .NET code and .Net code for a .com company.",
        "the .gitignore file",
        "Well ... maybe . . . or not ..",
        "a calibre of .22 inches",
        "docker build .",
        "find . -name x",
    ],
)
def space_before_stop(text: str) -> Iterator[Hit]:
    """Space before a full stop: `word .`, or on its wrong side: `word .Next`.

    A stop before a small letter or a digit belongs to the right (`.gitignore`, `.22`), as it does in known names
    (`.NET`); several stops are an ellipsis, spaced or not; the stop of a command (`docker build .`) is a path.
    """
    stops = [(found, _AFTER_STOP.match(text, found.end()) is not None) for found in _STOP.finditer(text)]
    tokenised = any(ends for _, ends in stops)  # where one stop stands apart, one before a small letter may, too
    for found, ends in stops:
        end = found.end()
        if ends or (tokenised and text[end : end + 1] == " "):
            if not _COMMAND.match(text, max(0, found.start() - AROUND), found.start()):
                yield Hit(found.start(), end, ".")
        elif _SENTENCE.match(text, end):
            word = word_at(text, end)
            if word.lower() not in _DOTTED and not technical(text, end):
                yield Hit(found.start(), end, ". ")


@rule(
    since="0.1",
    trigger=r"[\pL\pM\pN\"'”’»)\]%°] {1,2}[;:!?]",
    scope="line",
    examples=[
        Example("Who was there ? Nobody !", "Who was there? Nobody!", lang="en"),
        Example("He gave one reason :money.", "He gave one reason: money.", lang="en"),
    ],
    unchanged=[
        Stays("Qui était là ? Personne !", lang="fr"),
        Stays("See you ;-) and :) and :D", lang="en"),
        Stays("high ground ? ? ? ?", lang="en"),
        Stays("It ended 3 : 2 for us", lang="en"),
        Stays("use the :ref: role", lang="en"),
    ],
)
def space_before_high_mark(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Space before `; : ! ?`, or on its wrong side.

    French writes it, so that the language must be known not to be French (or another that does), or the script not to
    be Latin. Emoticons, marks in a row with spaces between, scores (`3 : 2`) and what looks like code stay.
    """
    spaced = lang is None or lang.partition("-")[0].lower() in SPACED
    for found in _HIGH.finditer(text):
        start, end = found.span()
        left, mark, after = text[start - 1], text[end - 1], text[end : end + 1]
        if spaceless(left) or (spaced and (left < "\u0370" or not left.isalpha())):
            continue
        if mark == ":" and left.isdigit() and text[end + 1 : end + 2].isdigit():
            continue
        if not after or after.isspace():
            follows = text[end : end + 2].strip()
            if follows in (";", ":", "!", "?", "=") or (mark in ":;" and _MOUTH.match(text, end)):
                continue
            yield Hit(start, end, found[0].lstrip())
        elif mark in "!?" and after in '"”»)],':
            yield Hit(start, end, found[0].lstrip())
        elif after.isalpha() and not technical(text, end):
            word = word_at(text, end)
            following = text[end + len(word) : end + len(word) + 1]
            if following in (":", "`", "(", "_", "=") or "_" in word or letters(word) < 2:
                continue
            if mark in ";:" or _SENTENCE.match(text, end):
                yield Hit(start, end, found[0].lstrip() + " ")


@rule(
    since="0.1",
    trigger='[\\pL\\pM\\pN"”»)\\]」』）》][ \u00a0]{1,3}[،؛؟。、，：；？！]',
    scope="line",
    examples=[
        Example("ذهب الولد ، ثم عاد.", "ذهب الولد، ثم عاد."),
        Example("他走了 。", "他走了。"),
    ],
    unchanged=["答案是\u3000：没有", "ما هذا؟ لا شيء."],
)
def space_before_native_mark(text: str) -> Iterator[Hit]:
    """Space before an Arabic comma, semicolon or question mark, or before a full-width mark.

    Arabic marks stand tight after the word and take a space behind them; full-width marks carry their space inside.
    """
    for found in _ARABIC.finditer(text):
        end = found.end()
        yield Hit(found.start(), end, found[0][-1] + (" " if text[end : end + 1].isalpha() else ""))
    for found in _CJK.finditer(text):
        yield Hit(found.start(), found.end(), found[0][1:])
