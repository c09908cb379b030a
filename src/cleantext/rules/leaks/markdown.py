"""Whether a text is the source of a Markdown document, in which tags and templates are markup and no debris."""

from __future__ import annotations

from functools import lru_cache

from cleantext.core.pattern import pattern

# CommonMark 0.31 and tables of GitHub. Each kind of mark counts once. The first kinds stand in nothing else; of the
# others, one alone may stand in any text.
_ALONE = pattern(
    r"^#{1,6} +\S[^\n]*(?:\n\n|\Z)|\]\(#[\w-]{2,100}\)|\w[\"”`)]?\]\[(?![a-z]{1,12}_)[\w -]{2,80}\]", "m", engine="re"
)
_MARKS = (
    pattern(r"^ {0,3}(?:```|~~~)", "m", engine="re"),
    pattern(r"(?<!!)\[[^\[\]\n]{1,200}\]\((?:https?:|/|\.|#|[\w-]+[/.])[^()\s]{0,400}\)", engine="re"),
    pattern(r"!\[[^\[\]\n]{0,200}\]\([^()\s]{1,400}", engine="re"),
    pattern(r"^ {0,3}\[[^\[\]\n]{1,100}\]: +\S", "m", engine="re"),
    pattern(r"^ {0,3}\|? ?:?-{3,}:? ?\|[ :|-]*$", "m", engine="re"),
    pattern(r"^\S[^\n]{2,100}\n(?:={3,}|-{3,})$", "m", engine="re"),
    pattern(r"^(?:[*+-] +\S[^\n]*\n){2}[*+-] +\S", "m", engine="re"),
    pattern(r"(?<![*\w])\*\*[^\s*][^*\n]{0,200}\*\*(?![*\w])", engine="re"),
    pattern(r"(?<![`\w])`[^`\s][^`\n]{0,100}`(?![`\w])", engine="re"),
)


@lru_cache(maxsize=2)
def markdown(text: str) -> bool:
    """Whether a heading or a reference stands in the text, or marks of two other kinds."""
    return bool(_ALONE.search(text)) or sum(1 for mark in _MARKS if mark.search(text)) > 1
