"""JavaScript of the page."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.core.spans import Spans
from cleantext.rules.leaks.escapes import SPACE, folded
from cleantext.rules.leaks.js_reader import Reader
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

MOST_HALVES = 20  # scripts without an end that are looked at in one text

_ID = r"[A-Za-z_$][\w$]{0,80}"
_PARAMS = r"\([\w$,\s={}\[\].\"']{0,400}\)"
# Objects that browsers and the scripts of analytics, advertising and content management put into every page
_GLOBALS = (
    "window|document|location|navigator|googletag|dataLayer|gtag|fbq|jQuery|Drupal|angular|require|requirejs|define|console"
    "|localStorage|sessionStorage|twttr|FB|YUI|OneSignal|Raven|Sentry|DISQUS|addthis|adsbygoogle|_gaq|_paq|_sf_async_config|_taboola|ga"
)
_STRONG = pattern(
    rf"""(?<![\w$])(?:
      (?:var|let|const)\s(?:{_ID}\s?(?:=(?!=)|[,;])|[{{\[][\w$,\s:.]{{1,200}}[}}\]]\s?=)
    | (?:async\s)?function\b\s?\*?\s?(?:{_ID})?\s?{_PARAMS}\s?\{{
    | [!~+;-]?\(\s?(?:async\s)?(?:function\b|{_PARAMS}\s?=>)
    | [!~+-]function\b
    | (?:{_GLOBALS})(?:\.[A-Za-z_$][\w$]*|\[["'][^"'\n]{{1,60}}["']\]|\(\s?(?:["'{{\[]|function\b|document|window))
    | \$(?:\.(?:ajax|get|post|each|extend|fn|noConflict)\b|\(\s?(?:["']|document|window|this|function\b|\())
    | (?:if|while|for|switch)\s?\([^()\n]{{0,200}}(?:\([^()]{{0,200}}\)[^()\n]{{0,200}}){{0,6}}\)\s?\{{
    | try\s?\{{
    | new\s(?:Image|Date|XMLHttpRequest|Promise|RegExp|URL)\(
    | export\s(?:default|const|function|class|async)\s(?=[\w${{\[(])
    | "use\sstrict"\s?;
    | import\s(?:[\w$*{{][^"';\n]{{0,300}}\sfrom\s)?["'][^"'\n]{{1,200}}["']\s?;
    )""",
    "x",
)
_WEAK = pattern(
    rf"(?:(?<=\A)|(?<=\n)|(?<=[.!?:;*/\[] ))(?:new\s)?{_ID}(?:\.{_ID}){{0,8}}\s?"
    r"(?:\((?=\s?(?:[\"'\[{]|function))|=(?![=>])(?=\s?(?:[\"'\[{]|new\s)))"
)
_NEXT = pattern(
    rf"""(?:{_ID}(?:\.{_ID}|\[|\(|\s?[+*/-]?=(?!=)|\+\+|--)|(?:var|let|const|new|return|throw|delete|typeof|void|await)\s(?=[\w$({{\["'])
      |(?:if|for|while|switch|catch|with)\s?\(|(?:else|do|try|finally)\s?\{{|else\s(?:if|[\w$])|(?:async\s)?function\b|class\s{_ID}|[!~+-]?[(\[]|[!+~-]function
      |["']use\sstrict|(?:break|continue|return|debugger)\s?;|import\s|export\s|{{)""",
    "x",
)
_SIGN = pattern(
    r"\b(?:function|var|window|document|typeof|return|jQuery|prototype|undefined|null|true|false|this|new|const|push|init)\b"
    r"|=>|===?|!==?|&&|\|\||\$\(|\}\)|\(\{|\(\[|\);|\(\s?[\"']|\bfrom [\"']|\[\"|\['|!\d|= ?[\"'{\[(]|: ?[\"'{\[\d]"
)
_OPENING = pattern(r"(?:(?:/\*|//)?\s?<!(?:\[CDATA\[|--)\s?(?:\*/|//)?\s?|/\*(?:[^*]|\*(?!/)){0,2000}+\*/\s?)+\Z")
_COMMENT_LINES = pattern(r"(?:(?:\A|(?<=\n)|(?<=[.!?:\"')] ))//(?!<!)[^\n]{0,300}[\n ])+\Z")
_CLOSING = pattern(r"(?:\s?(?:/\*|//)?\s?(?:\]\]>|-->)(?:\s?\*/)?)+")
_LITERAL = pattern(
    r"\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+'|/\*(?:[^*]|\*(?!/))*+\*/|//[^\n]*+|\"[^\"\n]*+\Z|'[^'\n]*+\Z"
)
_STOPS = ("\n", ". ", "! ", "? ", ": ", "; ", "*/", '" ', "> ")  # before a statement
# What may stand in a line before the sign that betrays it: names, brackets and operators in turn, no two words
_EXPRESSION = pattern(
    r"[(!+-]?(?:new\s)?[A-Za-z_$][\w$]*(?:[.\[\](){}\"']{1,4}[\w$]*|\s?[=|&,]{1,3}\s?[\w$]*)*+[(\s]?", engine="re"
)
_SENTENCE = pattern(r"(?<![A-Za-z])[A-Za-z]{2,30}(?:,? [a-z]{1,20}){5}")

_CODE = "|".join(folded(char) for char in "{(;=[")
_TRIGGER = "|".join(
    (
        rf"(?:var|let|const){SPACE}(?:[A-Za-z_$][0-9A-Za-z_$]{{0,80}}(?:{SPACE})?(?:[,;]|{folded('=')})|{folded('{')}|{folded('[')})",
        rf"function(?:{SPACE}|\*|[0-9A-Za-z_$]){{0,80}}{folded('(')}",
        rf"{folded(')')}(?:{SPACE})?{folded('{')}",
        rf"(?:{_GLOBALS}|\$)(?:\.[A-Za-z_$]|{_CODE})",
        rf"try(?:{SPACE})?{folded('{')}",
        rf"{folded('=')}{folded('>')}",
        "use strict",
        rf"import{SPACE}",
        rf"[0-9A-Za-z_$]{folded('(')}(?:{SPACE})?(?:{folded(chr(34))}|{folded(chr(39))}|{folded('[')}|{folded('{')}|function)",
        rf"[0-9A-Za-z_$](?:{SPACE})?{folded('=')}(?:{SPACE})?(?:{folded(chr(34))}|{folded(chr(39))}|{folded('[')}|{folded('{')}|new)",
    )
)


@rule(
    since="0.1",
    trigger=_TRIGGER,
    examples=[
        (
            "The quay emptied. (function(w){ w.quay = w.quay || []; })(window); Gulls stayed.",
            "The quay emptied. Gulls stayed.",
        ),
        (
            'The quay emptied.\n\nvar quay = {"open": false};\nif (quay.open) { quay.close(); }\n\nGulls stayed.',
            "The quay emptied.\n\nGulls stayed.",
        ),
    ],
    unchanged=[
        "If (and only if) it rains, the function (of the quay) ends.",
        "He looked out of the window. Let x = 3 be the number; then return to it.",
        "The cost (in US$) was high; for (example) US$(5m).",
    ],
)
def page_script(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """JavaScript left in the text.

    It begins with what begins a statement (``var x =``, ``function f(…) {``, ``(function``, ``if (…) {``, ``window.x``,
    a call) and is read to its end: strings, comments and brackets by their grammar, operators and operands in turn.
    Where two words follow one another as they do in prose, it has ended. A lone call or assignment needs signs of code
    inside. One that the end of the text cuts off must hold no sentence.
    """
    seen = view(text)
    yield from cut(seen, _leaks(seen.text), strict=strict)


def _leaks(text: str) -> Iterator[Leak]:
    readers = (Reader(text), Reader(text, lines=False))
    taken: list[tuple[int, int]] = []
    done = halves = 0
    for start in (m.start() for m in _STRONG.finditer(text)):
        if start < done:
            continue
        start = _outer(readers[0], text, done, start)
        end, whole = _script(readers, text, start)
        halves += not whole
        if end < 0 or not (_told(text, start, end, 1) if whole else halves < MOST_HALVES and _plain(text, start)):
            continue
        begin, done = _around(text, done, start, end)
        taken.append((begin, done))
        yield Leak(begin, done, whole, "a script")
    strong = Spans(taken)
    at = 0
    while weak := _WEAK.search(text, at):
        at, start = weak.end(), weak.start()
        if strong.touch(start, at):
            continue
        end, whole = _script(readers, text, start)
        if (
            whole
            and end > 0
            and text[end - 1] in ";)}"
            and _told(text, start, end, 2 - (text.count(";", start, end) > 1))
            and not strong.touch(start, end)
        ):
            begin, at = _around(text, 0, start, end)
            yield Leak(begin, at, True, "a script")


def _outer(reader: Reader, text: str, floor: int, start: int) -> int:
    """Where the statement begins that ``start`` is inside of: at the beginning of its line or sentence, if it does."""
    floor = max(floor, start - 300)
    begin = max([floor, *(text.rfind(stop, floor, start) + len(stop) for stop in _STOPS if stop in text[floor:start])])
    if begin < start and _EXPRESSION.fullmatch(text, begin, start):
        end, whole = reader.statement(begin)
        if whole and end > start:
            return begin
    return start


def _script(readers: tuple[Reader, Reader], text: str, start: int) -> tuple[int, bool]:
    """Where the statements that begin at ``start`` end, and whether they are whole; -1 where there is none."""
    first = _statements(readers[0], start)
    if (first[1] and first[0] > 0) or text.find("//", start, first[0] if first[0] > 0 else start + 9000) < 0:
        return first
    second = _statements(readers[1], start)
    return second if second[0] > 0 and second[1] else first


def _statements(reader: Reader, start: int) -> tuple[int, bool]:
    end, whole = reader.statement(start)
    if end <= start:
        return -1, True
    while whole:
        at = reader.gap(end)
        if not _NEXT.match(reader.text, at):
            break
        following, whole = reader.statement(at)
        if following <= at:
            return end, True
        end = following
    return end, whole


def _told(text: str, start: int, end: int, needed: int) -> bool:
    """Whether a whole script shows as many different signs of code as are needed."""
    return len({m[0] for m in _SIGN.finditer(text, start, min(end, start + 4000))}) >= needed


def _plain(text: str, start: int) -> bool:
    """Whether a script that the end of the text cut off is code to there: no sentence outside strings and comments."""
    return _told(text, start, len(text), 2) and not _SENTENCE.search(_LITERAL.sub(" ", text[start:]))


def _around(text: str, floor: int, start: int, end: int) -> tuple[int, int]:
    """With the comments and markers around that belong to the script."""
    for before in (_COMMENT_LINES, _OPENING, _COMMENT_LINES):
        if found := before.search(text, max(floor, start - 2500), start):
            start = found.start()
    closing = _CLOSING.match(text, end)
    return start, closing.end() if closing else end
