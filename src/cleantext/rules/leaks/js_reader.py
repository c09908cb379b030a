"""Reading JavaScript: strings, comments and brackets by their grammar, statements to where they end.

It reads a view's text, in which quotation marks are straight and line ends may be spaces. Inside brackets only the
balance counts; outside them an expression goes on for as long as operators and operands take turns.
"""

from __future__ import annotations

from cleantext.core.pattern import pattern

DEEPEST = 200  # brackets inside brackets

_SPACE = pattern(r"\s*", engine="re")
_STOPS = pattern(r"""[(){}\[\]"'`/]""", engine="re")
_QUOTE = {'"': pattern(r'\\.|"|\n', "s", engine="re"), "'": pattern(r"\\.|'|\n", "s", engine="re")}
_TEMPLATE = pattern(r"\\.|`", "s", engine="re")
_REGEX = pattern(r"/(?![*/ ])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.){0,300}\]){1,1000}/[a-z]{0,6}(?![\w/])", engine="re")
_BEFORE_REGEX = pattern(r"(?:[=(,:\[!&|?{};+<>~^%*-]|\b(?:return|typeof|case|in|of|void|throw|else))\s?\Z", engine="re")
_WORD = pattern(r"[A-Za-z_$\u00aa-\uffdc][\w$\u00aa-\uffdc]*+|[0-9][\w.]*+|\.[0-9][\w.]*+|#[A-Za-z_]\w*+", engine="re")
_OPERATOR = pattern(
    r"=>|\?\?=?|\?\.|\*\*=?|>>>?=?|<<=?|[=!]==?|[<>]=?|&&=?|\|\|=?|[-+*/%&|^]=|[-+*/%&|^?:,=]|(?:in|instanceof|of)\b",
    engine="re",
)
_PREFIX = pattern(
    r"\+\+|--|\.\.\.|[-+!~]|(?:typeof|new|void|delete|await|yield|async|return|throw|case)\b(?!\s?[=:.,)])", engine="re"
)
_DECLARES = pattern(r"(?:var|let|const)\s|(?:export|default|static|get|set)\s(?=[\w${\[])", engine="re")
_GUARDED = pattern(r"(?:else\s)?(?:if|for|while|switch|with|catch)\s?(?=\()|for\sawait\s?(?=\()", engine="re")
_BARE = pattern(r"(?:else|do|try|finally)(?=\s?\{)|else\s(?=[\w$(])", engine="re")
_FUNCTION = pattern(r"(?:async\s)?function\b\s?\*?\s?[\w$]{0,200}\s?(?=\()", engine="re")
_IMPORT = pattern(
    r"import\s(?:[\w$*{][^\"';\n]{0,300}\sfrom\s)?(?:\"[^\"\n]{1,200}\"|'[^'\n]{1,200}')\s?;?", engine="re"
)
_CLASS = pattern(r"class(?:\s[\w$]{1,200})?(?:\sextends\s[\w$.]{1,200})?\s?(?=\{)", engine="re")
_CALLED = pattern(r"\(\s?(?:[\"'\[{)]|function\b)", engine="re")
_CLOSERS = {"(": ")", "[": "]", "{": "}"}


class Reader:
    """Reads statements of one text; ``lines`` says whether ``//`` runs to the end of the line or is only passed over.

    All its scans together may look at ``budget`` characters; past that nothing more is read.
    """

    __slots__ = ("budget", "closed", "lines", "size", "text")

    def __init__(self, text: str, lines: bool = True) -> None:
        self.text, self.size, self.lines = text, len(text), lines
        self.budget = 10 * self.size + 20_000
        self.closed = True  # whether the last group had its closing bracket

    def gap(self, at: int) -> int:
        """Past white space, comments and empty statements."""
        text = self.text
        while True:
            at = _SPACE.match(text, at).end()
            if text.startswith("/*", at):
                end = text.find("*/", at + 2)
                at = self.size if end < 0 else end + 2
            elif text.startswith("//", at) and not text.startswith("//]]>", at) and self.lines:
                end = text.find("\n", at)
                at = self.size if end < 0 else end
            elif text.startswith(";", at):
                at += 1
            else:
                return int(at)

    def string(self, at: int) -> int:
        """Past the string at ``at``; -1 where it is none."""
        text, mark = self.text, self.text[at]
        if mark == "`":
            marks, limit = _TEMPLATE, min(self.size, at + 50_000)
        else:
            marks, limit = _QUOTE[mark], min(self.size, at + 200_000)
        scan = at + 1
        while found := marks.search(text, scan, limit):
            scan = int(found.end())
            if found[0] == mark:
                inside_word = mark == "'" and text[scan - 2].isalpha() and text[scan : scan + 1].isalpha()
                if not inside_word:
                    return scan
            elif found[0] == "\n":
                return -1
        return self.size if limit == self.size else -1

    def balanced(self, at: int) -> int:
        """Past the bracket that closes the one at ``at``: the size of the text where none does, -1 on a mismatch."""
        text, stack = self.text, [_CLOSERS[self.text[at]]]
        scan, self.closed = at + 1, True
        end = self.size
        while found := _STOPS.search(text, scan):
            char, scan = found[0], int(found.end())
            if char in _CLOSERS:
                stack.append(_CLOSERS[char])
            elif char in ")]}":
                end = scan if stack.pop() == char else -1
            elif char == "/":
                scan = self._slash(scan - 1)
            else:
                scan = max(scan, self.string(scan - 1))
            if len(stack) > DEEPEST or scan - at > self.budget:
                end = -1
            if not stack or end < 0:
                self.budget -= scan - at
                return end
        self.budget -= self.size - at
        self.closed = False
        return self.size

    def _slash(self, at: int) -> int:
        """Past a comment, a regular expression, or a division sign."""
        text = self.text
        follows = text[at + 1 : at + 2]
        if follows == "*":
            end = text.find("*/", at + 2)
            return self.size if end < 0 else end + 2
        if follows == "/":
            end = text.find("\n", at) if self.lines else at + 2
            return self.size if end < 0 else end
        if _BEFORE_REGEX.search(text, max(0, at - 12), at) and (regex := _REGEX.match(text, at)):
            return int(regex.end())
        return at + 1

    def statement(self, at: int) -> tuple[int, bool]:
        """Where the statement at ``at`` ends, and whether it is whole; -1 where it is none.

        The end is the last place at which it could end: after a semicolon, a bracket, a string or a number, or a name
        that ends its line. So words of prose that follow are not taken for its operands.
        """
        safe, due = -1, True
        while self.budget > 0:
            at = _SPACE.match(self.text, at).end()
            if at >= self.size:
                return (self.size, False) if due else (safe, True)
            end, what = self._operand(at) if due else self._operator(at)
            self.budget -= max(end - at, 1)
            if what == "stop":
                return safe, True
            if what == "cut":
                return self.size, False
            if what == "over":
                return end, True
            at, due = end, what == "again"
            if what == "value" or (what == "name" and self.text[end : end + 1] in ("", "\n")):
                safe = end
        return safe, True

    def _operand(self, at: int) -> tuple[int, str]:
        """Past the operand at ``at``, and what it was.

        A ``value`` may end a statement, a ``name`` only with its line; after ``again`` an operand is still due.
        """
        text, char = self.text, self.text[at]
        if imported := _IMPORT.match(text, at):
            return imported.end(), "over"
        if function := _FUNCTION.match(text, at):
            end, what = self._group(function.end())
            brace = _SPACE.match(text, end).end() if what == "value" else end
            return self._group(brace) if text.startswith("{", brace) else (end, "cut" if end >= self.size else "stop")
        if guarded := _GUARDED.match(text, at):
            end, what = self._group(guarded.end())
            return end, "again" if what == "value" else what
        if opening := _BARE.match(text, at) or _CLASS.match(text, at) or _DECLARES.match(text, at):
            return opening.end(), "again"
        if prefix := _PREFIX.match(text, at):
            return prefix.end(), "again"
        if char in _CLOSERS:
            return self._group(at)
        if char in "\"'`":
            end = self.string(at)
            return (end, "value") if 0 <= end < self.size else (end, "stop" if end < 0 else "cut")
        if regex := _REGEX.match(text, at):
            return regex.end(), "value"
        if word := _WORD.match(text, at):
            return word.end(), "value" if word[0][0].isdigit() else "name"
        return (at + 1, "over") if char == ";" else (at, "stop")

    def _operator(self, at: int) -> tuple[int, str]:
        """Past what follows an operand at ``at``: a call, an index, a member, an operator; as `_operand` says it."""
        text, char = self.text, self.text[at]
        spaced = text[at - 1].isspace()
        if char == ";":
            return at + 1, "over"
        if (char == "[" and not spaced) or (char == "(" and (not spaced or _CALLED.match(text, at))):
            return self._group(at)
        if char == "`" and not spaced:
            end = self.string(at)
            return end, "value" if end >= 0 else "stop"
        if char == "." and (word := _WORD.match(text, at + 1)):
            return word.end(), "name"
        if text.startswith(("++", "--"), at) and not text.startswith("-->", at):
            return at + 2, "value"
        operator = _OPERATOR.match(text, at)
        return (operator.end(), "again") if operator else (at, "stop")

    def _group(self, at: int) -> tuple[int, str]:
        end = self.balanced(at)
        return (
            (end, "stop")
            if end < 0
            else (end, "value")
            if self.text[end - 1] in ")]}" and self.closed
            else (end, "cut")
        )
