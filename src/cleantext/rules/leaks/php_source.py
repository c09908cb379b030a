"""PHP source that a server sent instead of running it."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.markdown import markdown
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

LONGEST = 200_000  # characters between the opening and the closing tag
LONGEST_HALF = 20_000  # and of code that the end of the text cuts off

_OPEN = pattern(r"<\?(?:php(?![\w.-])|=(?=\s?[$\w'\"(]))", engine="re")
_LITERAL = pattern(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|/\*(?:[^*]|\*(?!/))*+\*/|(?://|#)[^\n]*+", engine="re")
_SENTENCE = pattern(r"(?<![A-Za-z])[A-Za-z]{2,30}(?:,? [a-z]{1,20}){6}", engine="re")
_CODE = pattern(r"\$[A-Za-z_]\w*|->|=>|;(?=\s|\Z)|\w\(|::", engine="re")


@rule(
    since="0.1",
    trigger=rf"{folded('<')}{folded('?')}(?:php|{folded('=')})",
    examples=[
        ("The dam holds. <?php echo $level['today']; ?> Fields are green.", "The dam holds. Fields are green."),
        ("The dam holds. &lt;?= $level ?&gt;", "The dam holds."),
    ],
    unchanged=["A file begins with <?php and ends where it ends.", "What <?> means is unknown."],
)
def php_source(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """PHP source left in the text, from ``<?php`` or ``<?=`` to ``?>``.

    What stands between must look like code: variables, calls, semicolons, and no sentence outside strings and
    comments. Source without its closing tag goes only where it fills the rest of the text. A Markdown document keeps
    its code; ``strict`` takes it.
    """
    if not strict and markdown(text):
        return
    seen = view(text)
    yield from cut(seen, _leaks(seen.text), strict=strict)


def _leaks(text: str) -> Iterator[Leak]:
    at, closing = 0, -1
    while opening := _OPEN.search(text, at):
        start, at = opening.start(), opening.end()
        if closing < at:
            closing = text.find("?>", at)
            closing = len(text) if closing < 0 else closing
        whole = closing < len(text)
        if closing - at > (LONGEST if whole else LONGEST_HALF):
            continue
        code = text[at:closing]
        if _CODE.search(code) and not _SENTENCE.search(_LITERAL.sub(" ", code)):
            at = closing + 2 if whole else closing
            yield Leak(start, at, whole, "PHP source", inner=True)
        elif not whole:
            return
