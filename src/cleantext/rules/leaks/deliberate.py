"""Telling code that stands in a text on purpose from output that leaked into it.

The rule, in the order in which it is asked (docs/leaks.md says the same for users). Code is deliberate

1. where it is marked as code: fenced, indented as a Markdown or reStructuredText block, between backticks, in a
   ``<code>`` or ``<pre>`` element, or under a prompt such as ``>>>``;
2. where the prose before it introduces it ("the output is:", "this error message:"), or puts it in quotation marks, or
   where it is the subject of a list's entry ("- Notice: ... on line 5 is gone");
3. where the document is about code: what is left of it without the leaks holds marked code, calls such as ``f()``
   or ``a::b``, or is thick with the vocabulary of programming. An article that a dump fell into holds none of these.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from cleantext.core.pattern import pattern
from cleantext.core.spans import Spans

_LOOK_BACK = 400  # characters before a leak that may introduce it
_MARKED = pattern(
    r"""
      (?:^|(?<=\n))[ \t>]{0,12}(?P<fence>```+|~~~+)[^\n]*\n.*?(?:\n[ \t>]{0,12}(?P=fence)[`~]*(?=\s|\Z)|\Z)
    | (?<!`)(?P<tick>`++)(?!['\s])[^\n`]{1,400}(?<!\s)(?P=tick)(?!`)
    """,
    "xs",
)
_ELEMENT = pattern(r"(?:<|&lt;)(/?)(code|pre|samp|kbd|listing|tt)\b[^<>&]{0,200}(?:>|&gt;)", "i", engine="re")
_INDENTED = pattern(r"(?:^|(?<=\n))(?:[ ]{4}|[ ]{0,3}\t)[^\n]*", engine="re")
_LINE = pattern(r"(?:^|(?<=\n))[ \t]*[^\s][^\n]*", engine="re")
_PROMPT = pattern(
    r"""
    (?:^|(?<=\n))[ \t]*
    (?: >>>\  | In\ \[[0-9]+\]: | php\ >\  | irb\( | (?:mysql|sqlite|iex(?:\([0-9]+\))?|jshell|scala)>
      | [a-z_]{1,30}=[\#>]\ (?:SELECT|INSERT|UPDATE|DELETE|CREATE|select|insert|update|delete|create|\\)
      | \$\ [a-z./] | PS\ [A-Z]:[^\n>]{0,100}> | [A-Z]:\\[^\n>]{0,100}>
      | [\w.-]{1,40}@[\w.-]{1,60}:[^\n$\#]{0,100}[$\#]\  )""",
    "x",
    engine="re",
)
_SAYS = pattern(r"""(?::|=>|→)["'“‘\s]*\Z""", engine="re")  # what every introduction ends with
_INTRODUCED = pattern(
    r"""(?:error|message|warning|notice|exception|output|outputs|outputting|print|prints|printed|result|results
          |return|returns|returned|trace|traceback|stacktrace|dump|dumps|dumped|log|logs|logged|console|terminal|code
          |snippet|example|response|crash|yields|echoes|displays|fehler|ausgabe|erreur|sortie|salida|errore|ошибка|ошибку|вывод)
        (?:\W{1,3}\w{1,20}){0,7}[ ]?(?::|=>|→)["'“‘\s]*\Z""",
    "xi",
)
_DIRECTIVE = pattern(
    r"(?:^|(?<=\n))[ \t]*\.\.[ ](?:code-block|code|sourcecode|highlight|literalinclude|prompt)::|::[ ]*\n\s*\n[ \t]+\S"
)
_CALL = pattern(r"(?<![\w$])[A-Za-z_]\w{1,40}(?:(?:::|->|\.)[A-Za-z_]\w{0,40}){0,4}\(\)")
_VOCABULARY = frozenset((
    "function", "functions", "compile", "compiled", "compiler", "compiles", "compiling", "compilation",
    "exception", "exceptions", "debug", "debugs", "debugger", "debugged", "debugging", "stacktrace",
    "stacktraces", "traceback", "tracebacks", "tutorial", "tutorials", "API", "PHP", "Python", "JavaScript",
    "TypeScript", "Java", "Ruby", "Perl", "Rust", "Golang", "Kotlin", "SQL", "MySQL", "PostgreSQL", "HTML",
    "CSS", "JSON", "XML", "YAML", "Laravel", "Symfony", "Xdebug", "WordPress", "Django", "syntax", "runtime",
    "variable", "variables", "array", "arrays", "boolean", "booleans", "integer", "integers", "parameter",
    "parameters", "argument", "arguments", "code", "bug", "bugs", "library", "libraries", "framework",
    "frameworks", "npm", "pip", "regex", "callback", "callbacks", "method", "methods", "class", "classes",
    "object", "objects", "string", "strings", "thread", "threads", "stdout", "stderr", "stdin", "console",
    "consoles", "shell", "plugin", "plugins", "deprecated", "implementation", "implementations", "commit",
    "commits", "repository", "repositories", "GitHub", "git", "module", "modules", "interface", "interfaces",
    "loop", "loops", "query", "queries", "script", "scripts", "segfault", "null", "developer", "developers",
))  # fmt: skip
# The entry of a list that speaks of a message: it begins with it, and its sentence goes on behind it.
_ITEM = pattern(r"(?r)(?:^|\n)[ \t>]*(?:[-*+•–]|\d{1,3}[.)])[ \t]*")
_GOES_ON = pattern(r"[ \t]*\p{Ll}\p{L}*[ ,.]")
_WORD = pattern(r"\w+", engine="re")
_MARKS = {'"': '"', "'": "'", "“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "”": "”", "»": "«"}


class Deliberate:
    """What of a text is code that stands there on purpose, asked for the leaks that a rule found in it.

    ``leaks`` are the spans of the leaks; the rest of the text is what is judged.
    """

    __slots__ = ("_about", "_leaks", "_text")

    def __init__(self, text: str, leaks: Iterable[tuple[int, int]]) -> None:
        self._text = text
        self._leaks = Spans(leaks)
        self._about: bool | None = None

    def holds(self, start: int, end: int) -> bool:
        """Whether ``start:end`` of the text is deliberate code."""
        return self._marked(start, end) or self._presented(start, end) or self._about_code()

    def _marked(self, start: int, end: int) -> bool:
        """As code: by a fence, backticks, an element, indentation or a prompt."""
        text = self._text
        if marked(text).touch(start, start + 1):  # where it begins: a leak may well hold backticks of its own
            return True
        line = text.rfind("\n", 0, start) + 1
        margin = text[line:start]
        if (margin.startswith("\t") or margin.startswith("    ")) and margin.isspace() and not indented(text):
            return True
        above = text[max(0, start - _LOOK_BACK) : start].rpartition("\n\n")[2]
        return bool(_PROMPT.search(above))

    def _presented(self, start: int, end: int) -> bool:
        """By the prose around: introduced, or quoted."""
        text = self._text
        before = text[max(0, start - _LOOK_BACK) : start]
        if _SAYS.search(before) and _INTRODUCED.search(before):
            return True
        if _GOES_ON.match(text, end) and _ITEM.match(text, max(0, start - 80), start):
            return True
        opening, closing = text[start - 1 : start], text[end : end + 1]
        return bool(opening) and bool(closing) and closing in _MARKS.get(opening, "")

    def _about_code(self) -> bool:
        """Whether the text without its leaks is about code."""
        if self._about is None:
            parts, done = [], 0
            for start, end in self._leaks:
                parts.append(self._text[done:start])
                done = end
            parts.append(self._text[done:])
            self._about = about_code("\n".join(parts))
        return self._about


@lru_cache(maxsize=2)
def marked(text: str) -> Spans:
    """Fenced code, code between backticks and the content of code elements."""
    spans = [match.span() for match in _MARKED.finditer(text)] if "`" in text or "~~~" in text else []
    opened: dict[str, int] = {}
    for match in _ELEMENT.finditer(text):
        name = match[2].lower()
        if not match[1]:
            opened.setdefault(name, match.end())
        elif name in opened:
            spans.append((opened.pop(name), match.start()))
    return Spans(spans)


@lru_cache(maxsize=2)
def indented(text: str) -> bool:
    """Whether indentation is the layout of the whole text, and so no mark of code."""
    return 2 * sum(1 for _ in _INDENTED.finditer(text)) > sum(1 for _ in _LINE.finditer(text))


def about_code(prose: str) -> bool:
    """Whether a text without its leaks is about code."""
    if _PROMPT.search(prose) or _DIRECTIVE.search(prose):
        return True
    if len({*_CALL.findall(prose)}) + sum(1 for _ in marked(prose)) > 1:
        return True
    words = _WORD.findall(prose)
    terms = _VOCABULARY & {*words}
    return len(terms) > 5 and 100 * sum(map(words.count, terms)) > 5 * len(words)
