r"""Replacing a string inside a line of JSON without respelling anything else.

Parsing and dumping a record respells what stands beside the text: ``1e5``, big integers, duplicate keys, escapes,
white space. So the record is parsed only to learn the text, and the new text is put in place of the bytes of the old
one. The scanner here finds those bytes. It walks over tokens once, in linear time, and relies on the line being
valid: a JSON parser has read it before.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_STRING = rb'"(?:[^"\\]++|\\.)*+"'
_OUTER = re.compile(_STRING + rb"|[{}\[\]:,]", re.S)  # what matters among the members of the record itself
_INNER = re.compile(_STRING + rb"|[{}\[\]]", re.S)  # what matters inside their values
_ESCAPED_LETTER = re.compile(rb"(?<!\\)(?:\\\\)*+\\u(?!00[0-7])")  # and not the letter u after an escaped backslash
_SURROGATE = re.compile("[\ud800-\udfff]")


def literals(line: bytes, names: frozenset[str]) -> dict[str, tuple[int, int]]:
    """Where in a line of JSON the string literals of these members of its object stand, quotation marks included.

    Of members with the same name the last one counts, as it does for parsers. A member that is missing, or whose
    last value is no string, is left out.
    """
    spans: dict[str, tuple[int, int]] = {}
    plain = {name.encode("utf-8", "surrogatepass"): name for name in names}
    at = line.find(b"{") + 1
    key: str | None = None
    expects_key = True
    while at:
        token = _OUTER.search(line, at)
        if token is None:
            break
        at = token.end()
        first = line[token.start()]
        if first == 0x22:  # a string
            if expects_key:
                raw = line[token.start() + 1 : at - 1]
                key = read(line[token.start() : at]) if b"\\" in raw else plain.get(raw)
                if key in names:
                    spans.pop(key, None)  # an earlier member of this name is no longer the one that counts
                expects_key = False
            elif key in names:
                spans[key] = token.span()
        elif first == 0x2C:  # a comma
            expects_key, key = True, None
        elif first in b"{[":
            at = closing(line, at)
        elif first == 0x7D:
            break
    return spans


def closing(line: bytes, at: int) -> int:
    """The end of the object or array that was opened just before ``at``."""
    depth = 1
    for token in _INNER.finditer(line, at):
        first = line[token.start()]
        if first in b"{[":
            depth += 1
        elif first in b"}]":
            depth -= 1
            if not depth:
                return token.end()
    return len(line)


def read(literal: bytes) -> str:
    """The string that a literal stands for."""
    found: str = json.loads(literal.decode("utf-8", "surrogatepass"))
    return found


def spell(text: str, old: bytes) -> bytes:
    r"""``text`` as a string literal, spelled as the literal ``old`` is.

    All in ASCII where the old one escaped its letters; else in UTF-8, with lone surrogates escaped, or as they
    stood where the old literal held them as bytes.
    """
    if old.isascii() and _ESCAPED_LETTER.search(old):
        return json.dumps(text).encode("ascii")
    dumped = json.dumps(text, ensure_ascii=False)
    try:
        return dumped.encode("utf-8")
    except UnicodeEncodeError:
        if not is_utf8(old):
            return dumped.encode("utf-8", "surrogatepass")
        return _SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", dumped).encode("utf-8")


def is_utf8(data: bytes) -> bool:
    """Whether the bytes are valid UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def splice(line: bytes, texts: Mapping[str, str]) -> bytes:
    """``line`` with the strings of these members replaced and every other byte as it was."""
    spans = literals(line, frozenset(texts))
    out: list[bytes] = []
    done = 0
    for (start, end), name in sorted((span, name) for name, span in spans.items()):
        out += (line[done:start], spell(texts[name], line[start:end]))
        done = end
    out.append(line[done:])
    return b"".join(out)
