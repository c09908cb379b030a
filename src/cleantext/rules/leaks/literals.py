"""Reading object literals: JSON, and what consoles print of objects (JavaScript, Python, Ruby).

One bounded reader with an explicit stack serves all of them; it says how far the literal goes, whether it was closed
and what it held, and rules decide what that proves. It reads a view's text, in which every quotation mark is straight,
so a quotation mark ends a string only where what follows can follow a string.
"""

from __future__ import annotations

from typing import NamedTuple

from cleantext.core.pattern import pattern

LONGEST_STRING = 20_000  # characters; a string that is longer, or holds more line ends than prose would, is none
LONGEST_DOUBT = 4000  # and one that holds a quotation mark of its own kind ends within so many of it
MOST_LINES = 40

_BARE = r"[A-Za-z_$@][\w$.-]{0,80}"
_SPACE = pattern(r"\s*", engine="re")
_QUOTE = {'"': pattern(r'\\.|"', "s", engine="re"), "'": pattern(r"\\.|'", "s", engine="re")}
_KEY = pattern(
    rf"(?:{_BARE}|-?\d{{1,20}}|:\w{{1,80}}(?==>|\s=>)|\[[\w.()@: ]{{1,80}}\])\s*(?:=>|:(?![:=]))", engine="re"
)
_SEPARATOR = pattern(r"\s*(?:=>|:(?!:))", engine="re")
_ATOM = pattern(
    r"""(?: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?
        | [+-]?(?:0[xX][0-9a-fA-F]+|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)n?
        | true|false|null|undefined|NaN|[+-]?Infinity|None|True|False|nil
        | Symbol\([^()\n]{0,80}\) | :\w{1,80}
        )(?![\w.])
      | \[(?:Function|AsyncFunction|GeneratorFunction|class|Object|Array|Getter|Setter|Circular|Symbol|Getter/Setter)\b
          [^\[\]\n]{0,120}\]
      | <(?:Buffer|ref|pending|rejected)\b[^<>\n]{0,200}>
      | <[\w.]{1,80}\s[^<>\n]{0,200}\sat\s0x[0-9a-fA-F]+>
      | \#<[A-Z][\w:]{0,80}(?::0x[0-9a-f]+)?[^<>\n]{0,200}>
      | \.\.\.\s\d+\smore\s\w+""",
    "x",
    engine="re",
)
_NAMED = pattern(
    r"(?:<ref\s\*\d+>\s)?(?:[A-Za-z_$][\w$.]{0,80}(?:\s?\(\d+\))?(?:\s\[[^\[\]\n]{1,80}\])?|\[[A-Z][^\[\]\n]{1,80}\])\s?(?P<open>[{\[])",
    engine="re",
)
_CALL = pattern(r"[A-Za-z_][\w.]{0,80}\(", engine="re")
_CLOSERS = {"{": "}", "[": "]", "(": ")"}
# What can follow a string, by where it stands. Nothing left of the text (a cut) is allowed to follow anywhere.
_VALUE = r"true|false|null|undefined|None|True|False|nil|NaN"
_PAIR = rf"(?:{_BARE}|-?\d{{1,20}}|:\w{{1,80}})\s*(?:=>|:|\Z)|[\"'][^\"'\n]{{0,200}}(?:[\"']\s*(?:=>|:)|\Z)"
_AFTER = {
    "key": pattern(r"\s*(?:=>|:|\Z)", engine="re"),
    "{": pattern(rf"\s*(?:\}}|\Z|,\s*(?:\}}|\Z|{_PAIR}|\.\.\.\s))", engine="re"),
    "[": pattern(rf"\s*(?:\]|\Z|,\s*(?:[\"'{{\[\]\d.<:-]|\Z|[A-Z]\w*\s?[{{(]|(?:{_VALUE})\b))", engine="re"),
    "(": pattern(r"\s*(?:\)|\Z|,\s*(?:[\"'{\[\d.<:-]|\Z|\w+[=(]|(?:True|False|None)\b))", engine="re"),
}


class Literal(NamedTuple):
    """What stands at a place of a text: where it ends, and how (``closed``, ``cut`` at the end of the text, ``no``).

    ``pairs`` counts keys with values, ``quoted`` those whose key stands in quotation marks, ``named`` the objects
    that carry a class name, ``nested`` the objects and arrays inside, ``strings`` the values that are strings.
    """

    end: int
    state: str
    pairs: int
    quoted: int
    named: int
    nested: int
    strings: int


def read(text: str, start: int) -> Literal:
    """Read the object or array that begins at ``start``; its class name may stand before the brace."""
    return _Reader(text).read(start)


class _Reader:
    __slots__ = ("named", "nested", "pairs", "quoted", "strings", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pairs = self.quoted = self.named = self.nested = self.strings = 0

    def read(self, start: int) -> Literal:
        text, size = self.text, len(self.text)
        at, stack, after = start, "", False
        frames: list[str] = []
        while True:
            at = _SPACE.match(text, at).end()
            if at >= size:
                return self._done(size, "cut")
            frame = frames[-1] if frames else stack
            char = text[at]
            if after:
                if char == ",":
                    at, after = at + 1, False
                    continue
                if char != _CLOSERS[frame]:
                    return self._done(at, "no")
            if frames and char == _CLOSERS[frame]:
                frames.pop()
                at, after = at + 1, True
                if not frames:
                    return self._done(at, "closed")
                continue
            key = self._key(at, frame) if frame == "{" else at
            if key < 0:
                return self._done(-key, "cut" if -key >= size else "no")
            at = _SPACE.match(text, key).end()
            if at >= size:
                return self._done(size, "cut")
            end, opened = self._value(at, frame)
            if end < 0:
                return self._done(-end, "cut" if -end >= size else "no")
            at, after = end, not opened
            if opened:
                frames.append(opened)
                self.nested += len(frames) > 1
            elif not frames:
                return self._done(at, "no")

    def _key(self, at: int, frame: str) -> int:
        """Where the value of the pair at ``at`` begins; the place of failure, negative, where there is no key."""
        text = self.text
        if text[at] in _QUOTE:
            end = self._string(at, "key")
            if end >= 0:
                separator = _SEPARATOR.match(text, end)
                if not separator:
                    return -max(end, 1) if not text[end:].isspace() and end < len(text) else -len(text)
                self.pairs += 1
                self.quoted += 1
                return int(separator.end())
            return end
        bare = _KEY.match(text, at)
        if bare:
            self.pairs += 1
            return int(bare.end())
        if text.startswith("...", at):
            return at
        rest = text[at : at + 90]
        return -len(text) if at + len(rest) == len(text) and rest.replace("-", "_").isidentifier() else -max(at, 1)

    def _value(self, at: int, frame: str) -> tuple[int, str]:
        """Where the value at ``at`` ends and what it opens; the place of failure, negative, where there is none."""
        text = self.text
        char = text[at]
        if char in _QUOTE:
            self.strings += 1
            return self._string(at, frame or "["), ""
        if char == "{":
            return at + 1, "{"
        atom = _ATOM.match(text, at)
        if atom:
            return atom.end(), ""
        named = _NAMED.match(text, at)
        if named:
            self.named += 1
            return named.end(), named["open"]
        if char == "[":
            return at + 1, "["
        call = _CALL.match(text, at)
        if call and frame:
            return call.end(), "("
        if frame == "(":  # keyword arguments of a Python call
            equals = text.find("=", at, at + 80)
            if equals > 0 and text[at:equals].isidentifier():
                return self._value(equals + 1, frame) if equals + 1 < len(text) else (-len(text), "")
        rest = text[at : at + 12]
        if at + len(rest) == len(text) and any(w.startswith(rest) for w in ("true", "false", "null", "undefined", "-")):
            return -len(text), ""
        return -max(at, 1), ""

    def _string(self, at: int, place: str) -> int:
        """Where the string at ``at`` ends; the place of failure, negative, where it does not."""
        text = self.text
        marks, follows = _QUOTE[text[at]], _AFTER[place]
        limit = min(len(text), at + LONGEST_STRING)
        scan, inner = at + 1, 0
        while mark := marks.search(text, scan, limit):
            scan = int(mark.end())
            if mark[0][0] != "\\":
                if follows.match(text, scan):
                    return scan if text.count("\n", at, scan) <= MOST_LINES else -(scan - 1)
                if not inner:
                    inner, limit = scan, min(limit, scan + LONGEST_DOUBT)
        # Cut off by the end of the text: then no other quotation mark may have stood in it, and no line have ended.
        return -(inner or (text.find("\n", at, limit) + 1) or limit)

    def _done(self, end: int, state: str) -> Literal:
        return Literal(end, state, self.pairs, self.quoted, self.named, self.nested, self.strings)
