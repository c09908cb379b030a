"""Missing spaces after a mark."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.language import load, primary
from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import (
    codelike,
    data_line,
    letters,
    spaceless,
    spots,
    technical,
    token_end,
    word_at,
    word_before,
)
from cleantext.rules.spacing.sentences import sentence_starts, well_named

_COMMA = pattern(r"[,;](?=[^\W\d_])", engine="re")
_LINK = pattern(r"(?r)\]\([^\s()]{1,400}\)")  # the target of a Markdown link
_SYMBOLS = pattern(r"(?:[^\s,]{0,40}-)?\p{Lu}\p{Ll}?,\p{Lu}\p{Ll}?(?:-[^\s,]{0,40})?")  # of chemical elements
_STEREO = frozenset(("cis", "trans", "syn", "anti", "endo", "exo", "ortho", "meta", "para", "erythro", "threo"))
_SET_APART = pattern(r"(?<=\p{Ll}[ \u00a0\u202f])[!?](?=\p{Lu}\p{Ll})")  # as in French
_STOP = pattern(r"[.!?][”)\]]?(?=[^\W\d_])", engine="re")
# The names of the Latin letters in Urdu, of which it makes abbreviations: پی۔ایچ۔ڈی is PhD.
_URDU_LETTERS = frozenset((
    "اے", "بی", "سی", "ڈی", "ای", "ایف", "جی", "ایچ", "آئی", "جے", "کے", "ایل", "ایم", "این", "او", "پی", "کیو", "آر",
    "ایس", "ٹی", "یو", "وی", "ڈبلیو", "ایکس", "وائی", "زیڈ", "زی",
))  # fmt: skip
_ASKED = pattern(r"\?(?=[^\W\d_]{2})", engine="re")


@rule(
    since="0.1",
    trigger="(?:[\\pL\\pM)][,;]\\pL|[،؛]\\pL)",
    scope="line",
    examples=[
        Example("In a note posted online,the group denied it.", "In a note posted online, the group denied it."),
        Example("She stayed;he left for good.", "She stayed; he left for good."),
    ],
    unchanged=[
        "N,N-dimethyl", "the HTML,PDF versions", "name,age,city", "1,000 and 8,9-del", "f(alpha,beta) is even",
        Stays("Fish &amp;chips", may={"html-entity": "the reference stands for &"}),
        "これは,現在の話です", "Map<String,Integer>", "Na,K-ATPase and Fe,Ni alloys", "the cis,trans-isomer",
        "Smith,John,42,Main St.\nLee,Ann,37,Oak Ave.", "2,Pear,2.10,\"green,sour\"",
    ],
)  # fmt: skip
def missing_space_after_comma(text: str) -> Iterator[Hit]:
    """Missing space after a comma or semicolon between two words: `online,the`

    Single letters, chemical symbols and prefixes (`Na,K-ATPase`, `cis,trans`), capitals on both sides (`HTML,PDF`),
    rows of cells, calls and other code, and scripts without spaces between words stay. A comma next to a digit is
    never looked at.
    """
    judged, code = 0, False
    for found in _COMMA.finditer(text):
        at = found.end()
        if text[at - 2 : at - 1] == ")" and letters(word_at(text, at)) > 1 and _LINK.match(text, 0, at - 1):
            yield Hit(at - 1, at, text[at - 1] + " ")
        if not letters(text[at - 2 : at - 1]) or not text[at].isalpha():
            continue
        before, after = word_before(text, found.start()), word_at(text, at)
        if letters(before) < 2 or letters(after) < 2:
            continue
        if _SYMBOLS.fullmatch(f"{before},{after}") or (before in _STEREO and after.partition("-")[0] in _STEREO):
            continue
        if before.isupper() and after.isupper() and not text.startswith(", ", at + len(after)):
            continue
        if spaceless(text[at]) or spaceless(before[-1]):
            continue
        if text[found.start() - len(before) - 1 : found.start() - len(before)] == "&":
            continue
        if at >= judged:  # once for all the commas of a run without white space
            judged, code = token_end(text, at), codelike(text, at)
        if not code and not data_line(text, at):
            yield Hit(at - 1, at, text[at - 1] + " ")
    for at in spots(text, "،", "؛"):
        if text[at - 1 : at].isalpha() and text[at + 1 : at + 2].isalpha():
            yield Hit(at, at + 1, text[at] + " ")


@rule(
    since="0.1",
    trigger="(?:[\\p{Ll}\\pM][\"”»)\\]]?[.!?][”)\\]]?\\p{Lu}|[\\p{Lo}\\pM\\p{Georgian}][.!?][\\p{Lo}\\p{Georgian}]"
    "|[\\p{Ll}\\pM]!\\p{Ll}|\\p{Ll}[ \u00a0\u202f][!?]\\p{Lu}\\p{Ll}|[؟۔।։]\\pL)",
    scope="line",
    examples=[
        Example("The road ends there.Nobody goes on.", "The road ends there. Nobody goes on."),
        Example("What a view!it was worth the climb.", "What a view! it was worth the climb."),
        Example("Il est parti !Nous sommes seuls.", "Il est parti ! Nous sommes seuls.", lang="fr"),
        Example("هل وصل القطار؟لا أحد يعرف.", "هل وصل القطار؟ لا أحد يعرف."),
    ],
    unchanged=[
        "booking.Com and Node.Js", "z.B. and i.e. and U.S.A.", "call fmt.Println(x) in Go", "file.Txt",
        "Yahoo!Japan is a company.", "if !Ready and !Set(x)", "Xamarin.Forms and Xamarin.Mac for short",
    ],
)  # fmt: skip
def missing_space_after_stop(text: str) -> Iterator[Hit]:
    """Missing space between two sentences: `there.Nobody`

    A small letter stands before the mark and a capitalised word behind it; in scripts without capitals, two words of
    three letters or more. Marks that only end sentences (`؟ ۔ । ։`) need but a letter on both sides. Host and file
    names, names with a mark inside, abbreviations and text with code near by stay.
    """
    for found in _STOP.finditer(text):
        end, at = found.start(), found.end()
        if sentence_starts(text, end, at) and not codelike(text, at) and not technical(text, at):
            yield Hit(at - 1, at, text[at - 1] + " ")
    for found in _SET_APART.finditer(text):
        at, before = found.end(), word_before(text, found.start() - 1)
        after = word_at(text, at)  # a function word: `if !Ready` is code
        known = letters(before) > 1 and after.lower() in load().words
        if known and well_named(text, before, found[0], after, at) and not technical(text, at):
            yield Hit(at - 1, at, found[0] + " ")
    for at in spots(text, *"؟۔।։"):
        if letters(text[at - 1 : at]) and text[at + 1 : at + 2].isalpha() and not spelt_out(text, at):
            yield Hit(at, at + 1, text[at] + " ")


def spelt_out(text: str, at: int) -> bool:
    """Whether the Urdu full stop at ``at`` joins the names of two Latin letters, as in the abbreviation for BBC."""
    return text[at] == "۔" and word_before(text, at) in _URDU_LETTERS and word_at(text, at + 1) in _URDU_LETTERS


@rule(
    since="0.1",
    trigger="[\\p{Ll}\\pM][?]\\p{Ll}\\p{Ll}",
    scope="line",
    examples=[Example("Where should we go?there is no road.", "Where should we go? there is no road.", lang="en")],
    unchanged=[Stays("caf?s and fran?ais", lang="fr"), Stays("page?what=the", lang="en"), Stays("colou?rs", lang="en")],
)
def missing_space_after_question_mark(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Missing space after a question mark before a small letter: `go?there`

    A question mark inside a word is more often a letter that was lost (`caf?s`). So the word behind it must be a
    function word of the text's language (the table that languages are recognised by), of three letters or more.
    """
    if lang is None:
        return
    base = primary(lang)
    for found in _ASKED.finditer(text):
        before, after = word_before(text, found.start()), word_at(text, found.end())
        if (
            letters(before) < 2
            or letters(after) < 3
            or not text[found.start() - 1].islower()
            or base not in load().words.get(after, ())
        ):
            continue
        if text[found.end() + len(after) : found.end() + len(after) + 1].isspace() and not codelike(text, found.end()):
            yield Hit(found.start(), found.end(), "? ")
