"""Triggers for characters that a view unescapes: each is looked for in all the forms that it may arrive in."""

from __future__ import annotations

from cleantext.core.trigger import literal

_NAMES = {
    "<": "lt", ">": "gt", "&": "amp", '"': "quot|ldquo|rdquo|bdquo|[Pp]rime", "'": "apos|lsquo|rsquo|sbquo|prime",
    "[": "lbrack|lsqb", "]": "rbrack|rsqb", "{": "lcub", "}": "rcub", "(": "lpar", ")": "rpar",
    "#": "num", "$": "dollar",
}  # fmt: skip
_CURLED = {'"': '["“”„‟″〝〞]', "'": "['‘’‚‛′]", ".": "[.…]", "-": "[–—-]"}

# White space as a view folds it, escaped too
_SPACES = "\t-\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SPACE = rf"(?:[{_SPACES}]|&(?:amp;)?(?:nbsp|#[0-9A-Fa-fxX]{{1,8}});)+"


def words(text: str) -> str:
    """A trigger for words of letters and digits with white space between them, in any form that a view folds."""
    return SPACE.join(text.split(" "))


def folded(char: str) -> str:
    """A trigger for an ASCII character as it stands, escaped (also twice, or by number), or curled by a typesetter."""
    plain = _CURLED.get(char) or literal(char)
    digits = "".join(f"[{d}{d.upper()}]" if d.isalpha() else d for d in f"{ord(char):x}")
    numbers = f"#0{{0,4}}{ord(char)}|#[xX]0{{0,4}}{digits}"
    names = f"{_NAMES[char]}|" if char in _NAMES else ""
    return f"(?:{plain}|&(?:amp;){{0,2}}(?:{names}{numbers});)"
