"""Shortcodes of content management systems."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.adjoin import adjoined
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.markdown import markdown
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

# Shortcodes of WordPress itself, of Jetpack and WooCommerce, and how the great page builders begin theirs
_KNOWN = (
    r"(?:caption|wp_caption|gallery|playlist|embed|audio|video|youtube|vimeo|googlemaps|slideshow|contact-form(?:-7)?|gravityform"
    r"|woocommerce_[a-z_]+|products?|add_to_cart|recent_posts|subscribe2|toc|nextpage|more|sourcecode|vc_[a-z_]+|et_pb_[a-z_]+"
    r"|fusion_[a-z_]+|av_[a-z_]+|su_[a-z_]+|ux_[a-z_]+|tatsu_[a-z_]+|cs_[a-z_]+|mk_[a-z_]+|fl_[a-z_]+|wpforms|ninja_form|elementor-[a-z]+"
    r"|(?:one|two|three|four)_(?:half|third|fourth|fifth|sixth)s?(?:_(?:first|last))?(?=\]))"
)
# Those that stand with an address or a number: [youtube=https://...], [tweet 123]
_MEDIA = (
    r"(?:youtube|vimeo|dailymotion|ted|spotify|soundcloud|googlemaps|instagram|tweet|flickr|archiveorg|wpvideo"
    r"|kaltura-widget)"
)
_BEGUN = (
    r"\[/?(?:caption|wp_|gallery|playlist|embed|audio|video|youtube|vimeo|google|slideshow|contact-|gravity|woo"
    r"|product|add_|recent_|subscribe2|toc|next|more|source|vc_|et_|fusion_|av_|su_|ux_|tatsu_|cs_|mk_|fl_|wpf|ninja|elementor|one_|two_|three_|four_|dailymotion|ted|spotify|soundcloud|instagram|tweet|flickr|archiveorg|wpvideo|kaltura)"
)
_KNOWN_NAME = pattern(_KNOWN, engine="re")
_QUOTED = r"""(?:"(?:[^"\n\[]|"(?!\s?/?\]|\s[\w-]{1,60}=)){0,800}"|'(?:[^'\n\[]|'(?!\s?/?\]|\s[\w-]{1,60}=)){0,800}')"""
_ATTRIBUTE = rf"[A-Za-z_][\w:.-]{{0,60}}\s?=\s?(?:{_QUOTED}|[^\s\"'\[\]=<>]{{1,300}}(?<!/))"
_NAME = r"[a-z][a-z0-9_-]{0,60}"
_CODE = pattern(
    rf"""(?<!!)\[(?:
        (?P<name>{_NAME})(?:\s{_ATTRIBUTE})+\s?/?
      | (?P<known>{_KNOWN})(?:\s[\w"'=-]{{1,80}}){{0,10}}\s?/?
      | (?P<media>{_MEDIA})(?:=|\s(?=https?:|[0-9a-f]{{6}}))[^\s\[\]]{{1,400}}(?:\s{_ATTRIBUTE})*
      | (?P<empty>{_NAME})\s?/
      | /(?P<end>{_NAME})
    )\](?![(:])""",
    "x",
)
# A sentence about the code itself: "[embed] is a tag"
_SPOKEN = pattern(
    r"\s(?:is\san?|are\s(?:tags|shortcodes)|tags?|shortcodes?|closes|means|stands\sfor|now\stakes)\b", engine="re"
)
_EMBEDDED = pattern(r"\[(embed|audio|video)\]\s?https?://[^\s\[\]]{1,500}\s?\[/\1\]")
_HALF = pattern(
    rf"""\[{_NAME}(?:\s{_ATTRIBUTE})*\s[A-Za-z_][\w:.-]{{0,60}}=(?:["'][^"'\]\n]{{0,300}}|{_QUOTED}|[^\s\]]{{0,100}})\Z"""
)
_CODES = "b i u s url img quote code size color center list left right spoiler youtube email font"
_BBCODE = frozenset(_CODES.split())  # of forums


@rule(
    since="0.1",
    trigger=(rf"{folded('[')}/?[a-z]", rf"{folded('=')}|{folded('/')}{folded(']')}|{_BEGUN}"),
    examples=[
        ('The fair opens. [gallery ids="3,5" size="large"] Bring coins.', "The fair opens. Bring coins."),
        ('[caption id="a3" width="300"]Stalls at dawn.[/caption]', "Stalls at dawn."),
        ("The fair opens. [weather days=3 /]", "The fair opens."),
    ],
    unchanged=[
        "He said it [sic] twice, and [the crowd] cheered.",
        "See [this page](http://fair.example/?a=b) and [note 3].",
        "Of [citation needed] no more; [a=b] holds.",
    ],
)
def shortcode(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Shortcodes of WordPress and its like left in the text; what stands between an opening and its end stays.

    A shortcode is a name in lower case with attributes (``name="value"``), or closed by ``/]``, or one that WordPress
    and the common page builders define; a closing one goes with its opening. Editorial brackets, citations, Markdown
    links and the codes of forums are none.
    """
    if not strict and markdown(text):
        return
    seen = view(text)
    leaks = []
    opened: set[str] = set()
    for found in _CODE.finditer(seen.text):
        if _SPOKEN.match(seen.text, found.end()):
            continue
        if found["end"]:
            if found["end"] in opened or _KNOWN_NAME.fullmatch(found["end"]):
                leaks.append(Leak(found.start(), found.end(), True, inner=True))
            continue
        name = found["name"] or found["known"] or found["media"] or found["empty"]
        if _reference(seen.text, found):
            continue
        if name in _BBCODE and not found["name"] and not found["media"]:
            continue
        opened.add(name)
        leaks.append(Leak(found.start(), found.end(), True, inner=True))
    leaks += [Leak(m.start(), m.end(), True, inner=True) for m in _EMBEDDED.finditer(seen.text)]
    if half := _HALF.search(seen.text, max(0, len(seen.text) - 1500)):
        leaks.append(Leak(half.start(), half.end(), False))
    yield from cut(seen, adjoined(seen.text, leaks), strict=strict)


def _reference(text: str, found: Any) -> bool:
    """Whether a name in brackets is half of a Markdown link, ``[text][name]``: a plain word next to other brackets."""
    if not found["known"] or "_" in found["known"] or "=" in found[0]:
        return False
    return text[found.start() - 1 : found.start()] == "]" or (
        text[found.end() : found.end() + 1] == "[" and not text.startswith("[/", found.end())
    )
