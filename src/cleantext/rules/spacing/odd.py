"""Characters that stand where a plain space, or nothing, belongs."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import AROUND, spaceless, spots

# En and em quads and spaces, thirds to sixths of an em, the punctuation and the mathematical space. The thin and the
# hair space, the figure space and the narrow no-break space belong to the typography of some language.
_QUADS = pattern('(?<=[\\p{L}\\p{M},;])[\u2000-\u2006\u2008\u205f](?=[\\p{L}"“«(])')
_BOUND = pattern("(?<![^\\s(\"“«])(?:[\\p{L}\\p{M}'’-]{2,30}+[,;:]?\u00a0){3,}+(?=\\p{L})")
_TAB = pattern(r"(?<=[\p{Ll},;])\t(?=[\p{Ll}])")
_ENDS = pattern(r"[\p{L}\p{M}\p{N}.,;:!?…\"'”’»)\]]")


@rule(
    since="0.1",
    trigger="[\u2000-\u2006\u2008\u205f]",
    scope="line",
    examples=[Example("The river\u2003froze in\u2002March.", "The river froze in March.")],
    unchanged=["1.\u2003First chapter", "5\u2009km and z.\u2009B.", "日本\u3000東京"],
)
def odd_space(text: str) -> Iterator[Hit]:
    """En space, em space or the like between two words of running text.

    They come from typeset pages, and searches for the two words miss. Behind a number or a label they are layout, and
    the thin spaces have their uses: both stay.
    """
    for found in _QUADS.finditer(text):
        if not spaceless(text[found.end()]):
            yield Hit(found.start(), found.end(), " ")


@rule(
    since="0.1",
    trigger="\\pL\\pL[,;:]?\u00a0\\pL\\pL",
    scope="line",
    examples=[Example("We\u00a0walked\u00a0home\u00a0through the rain.", "We walked home through the rain.")],
    unchanged=[
        Stays("v\u00a0Praze a\u00a0s\u00a0nimi i\u00a0my", lang="cs"),
        Stays("« Oui\u00a0», dit Mme\u00a0de\u00a0Staël", lang="fr"),
        "10\u00a0000\u00a0000\u00a0crowns",
    ],
)
def bound_words(text: str) -> Iterator[Hit]:
    """Three or more gaps in a row that are no-break spaces: words glued together by an editor.

    A no-break space holds a number to its unit or a short word to the next; no typography holds four words together.
    Fewer in a row stay.
    """
    for found in _BOUND.finditer(text):
        for at in range(found.start(), found.end()):
            if text[at] == "\u00a0":
                yield Hit(at, at + 1, " ")


@rule(
    since="0.1",
    trigger="[\\p{Ll},;]\t\\p{Ll}",
    examples=[Example("She left the\thouse before dawn.", "She left the house before dawn.")],
    unchanged=["name\tage\nann\tten", "term\ta short explanation of it", "one two\tthree four\nfive six\tseven eight"],
)
def tab_between_words(text: str) -> Iterator[Hit]:
    """A tab instead of a space inside a sentence.

    Two words or more must stand on each side, and no other tab in the line, nor one in the lines around it: columns
    stay.
    """
    for found in _TAB.finditer(text):
        at = found.start()
        low, high = max(0, at - AROUND), at + AROUND
        if text.count("\t", low, high) > 1:
            continue
        before = text[low:at].rpartition("\n")[2]
        after = text[at + 1 : high].partition("\n")[0]
        if len(before.split()) > 1 and len(after.split()) > 1 and not before.startswith((" ", "#")):
            yield Hit(at, at + 1, " ")


@rule(
    since="0.1",
    trigger="[\\pL\\pM\\pN.,;:!?…\"'”’»)\\]][ \t\u00a0]\r?\n",
    examples=[Example("The rain stopped. \nThe sun came out.", "The rain stopped.\nThe sun came out.")],
    unchanged=["a line break in Markdown  \nand its next line", "-- \nAnn", "- \n- x"],
)
def trailing_space(text: str) -> Iterator[Hit]:
    """One space or tab at the end of a line.

    Two or more spaces are a line break in Markdown, and a space behind a marker (`- `, `-- `) makes it one: they stay.
    """
    for at in spots(text, *(gap + end for gap in " \t\u00a0" for end in ("\n", "\r\n"))):
        if at and _ENDS.match(text, at - 1):
            yield Hit(at, at + 1, "")
