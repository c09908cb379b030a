"""Tags of HTML, with what only a browser reads between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.adjoin import adjoined
from cleantext.rules.leaks.elements import BLOCKS, ELEMENTS, FLAGS
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.markdown import markdown
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import View, view

_LONGEST_RAW = 200_000  # characters between <script> or <style> and its end

_NAME = r"(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,20}(?:-[a-z0-9-]{1,40})?(?::[a-z]{1,20})?)"
_ATTRIBUTE = r"[A-Za-z_:@\#\[(*][\w:.@\[\]()*-]{0,80}"
_ON = rf"(?!\s?/?>|\s?{_ATTRIBUTE}\s?=|\s(?:{FLAGS})\b)"  # after a quotation mark inside a value the value goes on
_VALUE = rf"""(?:"(?:[^"<>]|"{_ON})*+"|'(?:[^'<>]|'{_ON})*+'|[^\s"'<>=`]++)"""
_TAG = pattern(rf"""<{_NAME}(?P<attributes>(?:(?:\s|(?<=["\'])){_ATTRIBUTE}(?:\s?=\s?{_VALUE})?+)*+)\s?(?P<void>/?)>""")
# The same on the text as it stands, where a value may hold tags that are still escaped
_QUOTED = r"""(?:"[^"]{0,9000}+"|'[^']{0,9000}+'|[^\s"'<>=`]++)"""
_STANDING = pattern(
    rf"""<{_NAME}(?P<attributes>(?:(?:\s{{1,200}}+|(?<=["\'])){_ATTRIBUTE}(?:\s?=\s?{_QUOTED})?+)*+)\s*+(?P<void>/?)>"""
)
_CUT = pattern(rf"""<{_NAME}(?:\s{_ATTRIBUTE}(?:\s?=\s?(?:{_VALUE}|["'][^"'<>\n]{{0,200}}|))?)+\s?/?\Z""")
_ONLY_FLAGS = pattern(rf"(?:\s(?:{FLAGS}))+", "i", engine="re")
_RAW_END = {name: pattern(rf"</{name}\s?>", "i", engine="re") for name in ("script", "style")}
_TALK = pattern(r"\s?[\"']?\s(?:tags?|elements?|attributes?|nodes?|blocks?|markup|is|are|tells|makes|means)\b")
_LISTED = pattern(r"\s?[\"']?(?:\sand\s<|\sor\s<|,\s<)")  # between two tags that a sentence names
# Namespaces of Office, of embedded services and of tag libraries
_FOREIGN = ("o:", "v:", "w:", "st1:", "fb:", "gcse:", "g:", "svg:", "xsl:", "asp:", "jsp:", "tpl:")
_CDATA = pattern(r"(?:<!\[CDATA\[|\]\]>)")


class _Tag(NamedTuple):
    start: int
    end: int
    name: str
    closing: bool
    attributes: bool
    void: bool


_EMPHASIS = frozenset(("b", "em", "i", "s", "strong", "sub", "sup", "u"))


@rule(
    since="0.1",
    trigger=rf"{folded('<')}(?:{folded('/')}?[A-Za-z]|{folded('!')}{folded('[')}CDATA)",
    examples=[
        ('Rain came. <div class="gauge"></div> Wells filled.', "Rain came. Wells filled."),
        ("Rain came <b>late</b> that year.<br>Wells filled.", "Rain came late that year. Wells filled."),
        ("Rain came. &lt;img src=&quot;/gauge.png&quot; /&gt;", "Rain came."),
        ("<script>var rain = 3;</script>\n\nRain came.", "Rain came."),
        (
            "Rain came <i>late</i>, <span>hard</span> and <i>cold</i> that year.",
            "Rain came late, hard and cold that year.",
        ),
    ],
    unchanged=[
        "Where a <b and c> d, the rule holds.",
        "Mail <ann@field.example> or see <https://field.example/a>.",
        "Press <Enter>, then type <name> and <address>.",
        "The <b> tag makes text bold, and <br> breaks the line.",
        "I <3 you",
        "Rain came <em>late</em> that year, and it was <b>cold</b>.",
    ],
)
def html_tag(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """HTML tags left in the text; what stands between them stays.

    A tag is the name of an element that HTML has (or a custom element with attributes), attributes by their grammar,
    and the closing bracket. One without attributes counts only where it works as markup: as one of a pair around
    text, next to a word, or at a line's end; in "the <b> tag" it is a word. Scripts and style sheets go with their
    content. In a Markdown document tags are part of the source and stay, and so does emphasis in pairs (``<em>``,
    ``<strong>`` and their like, without attributes) where it is all the markup of a text: it was written to be shown.
    ``strict`` takes both.
    """
    if not strict and markdown(text):
        return
    seen = view(text)
    leaks = [Leak(m.start(), m.end(), True, inner=True) for m in _CDATA.finditer(seen.text)]
    tags = _tags(seen)
    partners = _partners(tags)
    if not strict and all(i in partners and tag.name in _EMPHASIS and not tag.attributes for i, tag in enumerate(tags)):
        tags = []
    raw_ends = dict.fromkeys(_RAW_END, (-1, 0))  # where the next end of such an element stands
    at = 0
    for index, tag in enumerate(tags):
        if tag.start < at:
            continue
        if tag.name in _RAW_END and not tag.closing:
            if tag.end > raw_ends[tag.name][0]:
                end = _RAW_END[tag.name].search(seen.text, tag.end)
                raw_ends[tag.name] = end.span() if end else (len(seen.text), 0)
            if tag.end <= raw_ends[tag.name][1] <= tag.end + _LONGEST_RAW:
                at = raw_ends[tag.name][1]
                leaks.append(Leak(tag.start, at, True, f"a {tag.name} element"))
                continue
        if _pair_works(seen.text, tags, index, partners):
            leaks.append(Leak(tag.start, tag.end, True, inner=tag.name not in BLOCKS))
    found = _CUT.search(seen.text, max(0, len(seen.text) - 2000))
    if found and found["name"].lower() in ELEMENTS:
        leaks.append(Leak(found.start(), found.end(), False))
    yield from cut(seen, adjoined(seen.text, leaks), strict=strict)


def _tags(seen: View) -> list[_Tag]:
    """Every tag in the view, in order."""
    found: dict[int, _Tag] = {}
    for match in _TAG.finditer(seen.text):
        if tag := _tag(match, *match.span()):
            found[tag.start] = tag
    if "<" in seen.original and "&" in seen.original:
        for match in _STANDING.finditer(seen.original):
            span = seen.seen(*match.span())
            if span[0] not in found and "=" in match["attributes"] and (tag := _tag(match, *span)):
                found[tag.start] = tag
    return [found[start] for start in sorted(found)]


def _tag(match: Any, start: int, end: int) -> _Tag | None:
    """The tag that was matched, unless it is none of HTML."""
    name = match["name"].lower()
    attributes = "=" in match["attributes"]
    foreign = "-" in name or ":" in name
    if name not in ELEMENTS and not (foreign and (attributes or match["close"] or name.startswith(_FOREIGN))):
        return None
    if match["attributes"] and not attributes and not _ONLY_FLAGS.fullmatch(match["attributes"]):
        return None
    return _Tag(start, end, name, bool(match["close"]), attributes, bool(match["void"]))


def _partners(tags: list[_Tag]) -> dict[int, int]:
    """The partner of each tag that has one (an opening one, and the next closing one of its name), by number."""
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for index, tag in enumerate(tags):
        if not tag.closing:
            opened.setdefault(tag.name, []).append(index)
        elif opened.get(tag.name):
            partner = opened[tag.name].pop()
            partners[index], partners[partner] = partner, index
    return partners


def _pair_works(text: str, tags: list[_Tag], index: int, partners: dict[int, int]) -> bool:
    """Whether a tag works as markup; of a pair both do, or neither does."""
    if index not in partners:
        return _works(text, tags[index], False)
    first, last = sorted((index, partners[index]))
    return tags[first].attributes or (_works(text, tags[first], True) and _works(text, tags[last], True))


def _works(text: str, tag: _Tag, paired: bool) -> bool:
    """Whether a tag works as markup, and is not a word of the sentence."""
    if _TALK.match(text, tag.end) or (not (paired and tag.closing) and _LISTED.match(text, tag.end)):
        return False
    if tag.attributes or "-" in tag.name:
        return True
    before, after = text[tag.start - 1 : tag.start], text[tag.end : tag.end + 1]
    if (before == " " and after in " .,;:)") or (before and before in "\"'([" and after and after in "\"')].,;:"):
        return False
    if paired or tag.name in ("br", "hr", "wbr"):
        return True
    if tag.closing:  # of what was cut away: in a line of its own, or among other tags
        alone = before in ("", "\n") and after in ("", "\n", "<")
        return tag.name in BLOCKS or alone or (before == ">" and after in ("", "\n", "<"))
    return tag.name in ("p", "li") and not after.isspace()
