"""Triggers for characters that a view unescapes: each is looked for in all the forms that it may arrive in."""

from __future__ import annotations

from cleantext.core.rule import literal

_NAMES = {
    "<": "lt", ">": "gt", "&": "amp", '"': "quot|ldquo|rdquo|bdquo|[Pp]rime", "'": "apos|lsquo|rsquo|sbquo|prime",
    "[": "lbrack|lsqb", "]": "rbrack|rsqb", "{": "lcub", "}": "rcub", "(": "lpar", ")": "rpar",
    "#": "num", "$": "dollar",
}  # fmt: skip
_CURLED = {'"': '["“”„‟″〝〞]', "'": "['‘’‚‛′]", ".": "[.…]", "-": "[–—-]"}


def folded(char: str) -> str:
    """A trigger for an ASCII character as it stands, escaped (also twice, or by number), or curled by a typesetter."""
    plain = _CURLED.get(char) or literal(char)
    digits = "".join(f"[{d}{d.upper()}]" if d.isalpha() else d for d in f"{ord(char):x}")
    numbers = f"#0{{0,4}}{ord(char)}|#[xX]0{{0,4}}{digits}"
    names = f"{_NAMES[char]}|" if char in _NAMES else ""
    return f"(?:{plain}|&(?:amp;){{0,2}}(?:{names}{numbers});)"
