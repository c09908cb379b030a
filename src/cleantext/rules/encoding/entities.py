"""Character references of HTML in text that is no HTML."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.core.rule import Hit, rule

_NAME = r"[A-Za-z][A-Za-z0-9]{1,24}|#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}"
_AMPERSAND = r"(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);"
_ONCE = pattern(rf"&({_NAME});", engine="re")
_TWICE = pattern(rf"&(?:{_AMPERSAND})+({_NAME});", engine="re")
# What shows that a text is HTML or Markdown, or about them: strings to look for first, the pattern that then decides.
_MARKUP = (
    (
        ("<",),
        pattern(
            r"</[A-Za-z][A-Za-z0-9:-]{0,30}\s{0,3}>|<!--|<!DOCTYPE|<\?(?:xml|php)|<(?:a|b|i|p|br|hr|em|li|ul|ol|td|tr|th|h[1-6]"
            r"|div|img|span|code|pre|html|head|body|table|strong|font|script|style)(?:\s[^<>]{0,300})?/?>",
            engine="re",
        ),
    ),
    (("`", "]("), pattern(r"```|\]\(|`[^`\n]{0,40}&[#A-Za-z0-9]{2,9};[^`\n]{0,40}`", engine="re")),
    (
        ("HTML", "XML", "SGML", "Unicode", "htmlspecial", "htmlentit", "mpersand", "nescap"),
        pattern(
            r"\b(?:X?HTML[0-9]?|XML|SGML|Unicode|htmlspecialchars|htmlentities|[Aa]mpersands?|[Uu]nescap\w{1,4})\b",
            engine="re",
        ),
    ),
    (
        ("ntity", "ntities", "eference", "scape "),
        pattern(
            r"\b(?:[Cc]haracter|[Nn]amed|[Nn]umeric)\s(?:entit(?:y|ies)|references?)\b|\b[Ee]ntity\s(?:references?|names?)\b"
            r"|\b[Ee]scape\s(?:sequence|character|code)s?\b",
            engine="re",
        ),
    ),
)
_TAG = pattern(rf"&(?:{_AMPERSAND})*(?:lt|LT|#0{{0,4}}60|#[xX]0{{0,4}}3[cC]);[/!?A-Za-z]", engine="re")
_BREAKS = {9: "\t", 10: "\n", 13: "\n"}
# Names of HTML 5 for what HTML 4 wrote as it is; sanitizers use them for punctuation.
_PUNCTUATION = (
    " apos ast bsol colon comma commat dollar equals excl grave hyphen lbrack lcub lowbar lpar lsqb num percnt period"
    " plus quest rbrack rcub rpar rsqb semi sol verbar vert NonBreakingSpace QUOT AMP LT GT COPY REG TRADE "
)


@rule(
    since="0.1",
    trigger=rf"&{_AMPERSAND}(?:{_NAME});",
    examples=[
        ("She said &amp;quot;no&amp;quot; twice.", 'She said "no" twice.'),
        ("Fish &amp;amp;amp; chips", "Fish & chips"),
        ("Water below 4 &amp;#176;C", "Water below 4 °C"),
    ],
    unchanged=["In HTML an ampersand is written &amp;amp; and a quote &amp;quot;.", "Write `&amp;quot;` there."],
)
def entity_escaped_twice(text: str) -> Iterator[Hit]:
    """A character reference whose ampersand was escaped again, once or several times.

    Text that was escaped for HTML before it was escaped for HTML shows ``&amp;quot;``. What the reference stands for
    takes its place; where that would make a tag, only the extra layers are taken off. Where it stays: as for
    ``html-entity``.
    """
    if _is_about_markup(text):
        return
    held = protected(text)
    tags = _TAG.search(text) is not None
    for match in _TWICE.finditer(text):
        new = meant(match[1])
        if new and not held.touch(match.start(), match.start() + 1):
            yield Hit(match.start(), match.end(), f"&{match[1]};" if tags and new in "<>" else new, proven=True)


@rule(
    since="0.1",
    trigger=rf"&(?:{_NAME});",
    examples=[
        ("Marks &amp; Spencer&rsquo;s caf&eacute;", "Marks & Spencer’s café"),
        ("&quot;It&#39;s 5 &lt; 6&quot;, he said.", '"It\'s 5 < 6", he said.'),
        ("Don&#8217;t", "Don’t"),
    ],
    unchanged=[
        "Write `&amp;` for &amp;.",
        "```\n<p>Marks &amp; Spencer</p>\n```",
        "HTML knows &eacute; and &quot;.",
        "See https://example.org/?a=1&amp;b=2 for more.",
        "Research &development; and AT&T; stay.",
        "Use the &lt;b&gt; tag.",
    ],
)
def html_entity(text: str) -> Iterator[Hit]:
    """A character reference of HTML that was left in plain text.

    A name that HTML 4 knows (of those that only HTML 5 knows: punctuation, and letters), or a number, between ``&`` and
    ``;``. What HTML would show takes its place, numbers 128 to 159 as Windows-1252, as the HTML standard has it.

    It stays where the text may be HTML or be about it: where there are tags, and where HTML, XML, Unicode, ampersands
    or references are spoken of; in code, addresses and attributes; where a tag or a control character would come out.
    """
    if _is_about_markup(text):
        return
    held = protected(text)
    tags = _TAG.search(text) is not None
    for match in _ONCE.finditer(text):
        new = meant(match[1])
        start, end = match.span()
        if not new or (tags and new in "<>") or held.touch(start, start + 1) or text.startswith(("&amp;", "&&"), end):
            continue
        if new == "&" and (_ONCE.match(text, start + 4) or text[max(0, start - 5) : start].endswith(("&amp;", "&"))):
            continue  # an ampersand that was escaped twice, or an operator of a program
        if new == "\n" and text.startswith(("\n", "\r\n", "&#10;", "&#xA;"), end):
            new = ""
        yield Hit(start, end, new, proven=True)


def _is_about_markup(text: str) -> bool:
    """Whether the text may be HTML, or speak of it."""
    return any(any(sign in text for sign in signs) and decides.search(text) for signs, decides in _MARKUP)


@cache
def meant(name: str) -> str:
    """The characters that a reference stands for (``eacute``, ``#233``, ``#xE9``); empty where that is not sure.

    Names and numbers as in the HTML standard, by the standard library's tables.
    """
    from html.entities import html5, name2codepoint

    if name[0] == "#":
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return _BREAKS.get(number) or _shown(number)
    value = html5.get(name + ";", "")
    letter = len(value) == 1 and len(name) > 3 and unicodedata.category(value) in ("Ll", "Lu")
    return value if name in name2codepoint or f" {name} " in _PUNCTUATION or letter else ""


def _shown(number: int) -> str:
    """The character of a number where it is one to be seen, a space or a joiner."""
    if 128 <= number < 160:
        return bytes((number,)).decode("windows-1252", "ignore")
    if not 32 <= number < 0x110000:
        return ""
    return chr(number) if unicodedata.category(chr(number)) not in ("Cc", "Cs", "Co", "Cn") else ""
