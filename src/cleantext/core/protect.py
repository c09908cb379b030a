"""Spans that spacing, quotation and names rules leave alone: code, addresses, file names, numbers, times, attributes.

Leak rules are not held by them: dumps are full of paths and numbers. All but fenced code and comments stand in one
line, so only the lines that a hit stands in are ever looked at, each once, and only for what a character in it makes
possible. Every pattern is linear: what repeats is bounded or possessive.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.spans import Spans

# A fence and what stands behind it on its line (CommonMark 0.31, section 4.5).
_FENCE = pattern(r"(?P<marks>`{3,}+|~{3,}+)(?P<info>[^\n]*)")
_LONGEST = 4000  # code points of a comment
_INDENTED = ("    ", "\t")
# Rows of tables (Markdown, reStructuredText), doctest, prompts, directives and comments of reStructuredText, diffs.
_ROW = pattern(r"[ ]{0,3}(?:\|[^\n]*\||\+[-=+]{3,}|:?-{3,}:?[ ]*\||={3,}[ ]+=|>>> |\.\. |\$ |#!|@@ )")
# Ends of file names; in capitals those that cameras and old systems write.
_FILES = (
    "html?|php[345]?|aspx?|jsp|jsx?|tsx?|mjs|s?css|py|ipynb|rb|go|rs|java|kt|swift|c|h|cc|[ch]pp|cs|vb|lua|pl|sh|bat|cmd"
    "|ps1|sql|txt|log|md|rst|tex|pdf|docx?|odt|rtf|epub|xlsx?|ods|csv|tsv|pptx?|json[l5]?|xml|xsd|svg|ya?ml|toml|ini|cfg"
    "|conf|env|jpe?g|png|gif|webp|bmp|tiff?|ico|mp[34]|m4a|wav|ogg|flac|avi|mkv|mov|webm|zip|gz|bz2|xz|tar|tgz|7z|rar|jar"
    "|exe|dll|so|dmg|iso|apk|deb|rpm|bin|dat|bak|tmp"
)
_OLD_FILES = "HTML?|TXT|PDF|DOCX?|XLSX?|CSV|JSON|XML|JPE?G|PNG|GIF|BMP|TIFF?|MP[34]|WAV|AVI|MOV|ZIP|RAR|EXE|DLL|COM|BAT"
# Ends of host names (those that are no word of a sentence), and of products named like one.
_HOSTS = (
    "com|org|net|edu|gov|mil|info|biz|io|ai|app|dev|tv|fm|me|co\\.[a-z]{2}|com\\.[a-z]{2}|js|ts|NET"
    "|eu|de|fr|ru|it|es|pl|nl|br|jp|cn|ch|at|be|cz|se|dk|fi|no|gr|hu|ua|in|us|uk|ca|au"
)
# What follows in an address: brackets in pairs, and no marks of the sentence around it (GFM 0.29, section 6.9).
_ADDRESS = r"(?:[^\s<>()\"“”«»]|\([^\s<>()\"“”«»]{0,200}\))+(?<![.,;:!?'’*_~\]])"

# What can stand in a line, behind the characters without which it cannot.
_PROTECTED = (
    # Code; no letter before it, for some write a single backtick as an apostrophe or (in Armenian) as a comma. But two
    # backticks that two apostrophes close are a quotation of TeX, and the next such opens the next one.
    (
        ("`",),
        pattern(
            r"(?<![\p{L}\p{N}`])``(?!`)(?:(?!''[\s.,;:!?)—-])[^\n]){1,400}?(?<!`)``(?!`)"
            r"|(?<![\p{L}\p{N}`])(?P<tick>`(?!`)|```++)[^\n]{1,400}?(?<!`)(?P=tick)(?!`)"
        ),
    ),
    (("://", "mailto:", "doi:"), pattern(rf"\b(?:[a-z][a-z0-9+.-]{{1,14}}://|mailto:|doi:){_ADDRESS}", "i")),
    (("www.", "WWW."), pattern(rf"\bwww\.{_ADDRESS}", "i")),
    (("@",), pattern(r"[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)+")),  # e-mail
    (("@", "#"), pattern(r"(?<![\w&/])[@#]\w{1,60}+(?:[.@]\w{1,60}+)*+")),  # names and topics of social networks
    (
        ("<",),  # tags and their attributes
        pattern(
            r"</?[a-zA-Z][\w:-]*+(?:\s+[\w:@.-]++(?:\s*=\s*(?:\"[^\"<>\n]*\"|'[^'<>\n]*'|[^\s<>\"']++))?)*+\s*/?>",
        ),
    ),
    (("=",), pattern(r"(?<=\w)=(?:\"[^\"\n]{0,200}\"|'[^'\n]{0,200}')")),  # attributes by themselves
    (
        ("](",),  # targets of Markdown links, with their titles
        pattern(
            r"(?<=\])\((?:<[^<>\n]{0,400}>|[^\s()]{1,400}+(?:\([^\s()]{0,200}\)[^\s()]{0,200})?+)"
            r"(?:[ ]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)"
        ),
    ),
    (("]:",), pattern(r"(?:^|(?<=\n))[ ]{0,3}\[[^\]\n]{1,200}\]:[ ]+\S[^\n]*")),  # targets apart
    (("{",), pattern(r"\{\{[^{}\n]{0,400}\}\}|\{%[^%\n]{0,400}%\}|\$\{[^{}\n]{0,200}\}")),  # templates
    (("$",), pattern(r"(?<![\w$\\])\$(?![\s\d$])[^$\n]{1,200}(?<![\s\\])\$(?![\w$])")),  # TeX
    (("\\",), pattern(r"\\[a-zA-Z]{2,30}+(?:\[[^\[\]\n]{0,100}\])?(?:\{[^{}\n]{0,200}\}){0,4}+")),  # TeX
    ((":\\",), pattern(r"\b[A-Za-z]:\\[^\s\"<>|]+")),  # paths of Windows
    (("()", "::", "->"), pattern(r"\b[\w.]{1,80}+\(\)|\b\w{1,60}+(?:::\w{1,60}+)+|\b\w{1,60}+->\w{1,60}+")),  # programs
    (tuple("0123456789"), pattern(r"(?<!\w)[+-]?\d++(?:[.,:'’\u00a0\u202f/]\d++)+(?!\w)")),  # numbers, times, dates
    (
        ("'", "′", "°"),  # feet and inches, degrees and minutes
        pattern(
            r"(?<![\w\"'])\d{1,3}+(?:\.\d{1,4}+)?(?:['′]\d{1,2}+(?:\.\d{1,4}+)?(?:[\"″]|'')?|[′″])"
            r"|\d{1,3}°\s?\d{1,2}['′’](?:\s?\d{1,2}(?:[.,]\d{1,4})?[\"″”])?"
        ),
    ),
)  # fmt: skip

# The same behind the last characters of those signs, which a set of the line's characters answers for all of them.
_GATED = tuple(
    (frozenset(sign[-1] for sign in signs), signs if len(signs[0]) > 1 else (), protected_pattern)
    for signs, protected_pattern in _PROTECTED
)

# What can stand in a run without white space that holds a dot or a slash inside.
_IN_TOKEN = (
    pattern(
        rf"(?<![\w.@-])[a-zA-Z0-9][\w-]{{0,62}}+(?:\.[\w-]{{1,63}}+){{0,4}}?\.(?:{_HOSTS})(?![\w])(?:/{_ADDRESS}|/)?"
    ),
    pattern(rf"\b[\w-]{{1,64}}+(?:\.[\w-]{{1,40}}+){{0,3}}?\.(?:{_FILES}|{_OLD_FILES})(?![\w-])(?!\.\w)"),
    # paths: with a file's name, or from the root
    pattern(r"(?<![\w./-])(?:[\w-]++/)++[\w-]*\.\w{1,5}\b|(?<![\w./<])(?:~|\.{1,2})?/(?:[\w.@+%-]++/)+[\w.@+%-]*"),
)
_DOTS = frozenset("./")
_TOKEN = 300  # code points of such a run to each side of its dot or slash
_gap = pattern(r"\s", engine="re")
_last_gap = pattern(r"(?r)\s")


class Protected:
    """The protected spans of a text, found line by line as they are asked for."""

    __slots__ = ("_blocks", "_last", "_lines", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._blocks = Spans((*fenced(text), *comments(text)))
        self._lines: dict[int, Spans] = {}  # where a line begins -> what is protected in it
        self._last = (0, -1, Spans(()))  # the line asked for last, its end, and what is protected in it

    def touch(self, start: int, end: int) -> bool:
        """Whether ``start:end`` shares a character with a protected span, or is an insertion inside one."""
        if self._blocks and self._blocks.touch(start, end):
            return True
        first, last, spans = self._last  # a long line with many hits is not looked for again and again
        if first <= start and end <= last:
            return spans.touch(start, end)
        begin = self._text.rfind("\n", 0, start) + 1
        while begin <= end:
            stop = self._text.find("\n", begin)
            stop = len(self._text) if stop < 0 else stop
            if begin not in self._lines:
                self._lines[begin] = Spans(in_line(self._text, begin, stop))
            self._last = (begin, stop, self._lines[begin])
            if self._lines[begin].touch(start, end):
                return True
            begin = stop + 1
        return False


def fenced(text: str) -> Iterator[tuple[int, int]]:
    """Fenced code, from fence to fence; one that is never closed goes to the end of the text."""
    opened, start = "", 0
    for begin, found in fences(text):
        marks, info = found["marks"], found["info"]
        if not opened:
            if "`" not in info or marks[0] == "~":
                opened, start = marks, begin
        elif marks.startswith(opened) and not info.strip():
            yield start, found.end()
            opened = ""
    if opened:
        yield start, len(text)


def fences(text: str) -> Iterator[tuple[int, Any]]:
    """The lines that begin with a fence, indented by three spaces at most."""
    if "```" not in text and "~~~" not in text:
        return
    places = {mark: text.find(mark) for mark in ("```", "~~~")}
    while (at := min((p for p in places.values() if p >= 0), default=-1)) >= 0:
        found = _FENCE.match(text, at)
        begin = text.rfind("\n", max(0, at - 4), at) + 1
        if (begin or at < 4) and not text[begin:at].strip(" "):
            yield begin, found
        for mark, place in places.items():
            if 0 <= place < found.end():
                places[mark] = text.find(mark, found.end())


def comments(text: str) -> Iterator[tuple[int, int]]:
    """HTML comments that are not too long to be one."""
    start, end = text.find("<!--"), -1
    while start >= 0:
        if end < start + 4:
            end = text.find("-->", start + 4)
            if end < 0:
                return
        if end - start <= _LONGEST:
            yield start, end + 3
            start = text.find("<!--", end + 3)
        else:
            start = text.find("<!--", start + 4)


def in_line(text: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """What is protected in the line ``begin:stop``; spans may overlap."""
    if text.startswith(_INDENTED, begin) or _ROW.match(text, begin, stop):
        yield begin, stop
        return
    line = text[begin:stop]
    has = set(line)
    for lasts, longer, protected_pattern in _GATED:
        if not has.isdisjoint(lasts) and (not longer or any(s in line for s in longer)):
            yield from [m.span() for m in protected_pattern.finditer(text, begin, stop)]
    for sign in has & _DOTS:
        for start, end in tokens(text, sign, begin, stop):
            for token_pattern in _IN_TOKEN:
                yield from (m.span() for m in token_pattern.finditer(text, start, end))


def tokens(text: str, sign: str, begin: int, stop: int) -> Iterator[tuple[int, int]]:
    """The runs without white space in ``begin:stop`` that hold the sign before a letter, a digit or another sign."""
    at = text.find(sign, begin, stop)
    while at >= 0:
        end = at + 1
        if end < stop and not text[end].isspace():
            low, high = max(begin, at - _TOKEN), min(stop, at + _TOKEN)
            left, right = _last_gap.search(text, low, at), _gap.search(text, at, high)
            start, end = left.end() if left else low, right.start() if right else high
            yield start, end
        at = text.find(sign, end, stop)


@lru_cache(maxsize=4)
def protected(text: str) -> Protected:
    """The protected spans of ``text``; the last few texts are remembered, because several rules ask for one."""
    return Protected(text)
