"""Placeholders that no template engine filled in."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.adjoin import adjoined
from cleantext.rules.leaks.escapes import SPACE, folded
from cleantext.rules.leaks.markdown import markdown
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

_WORD = r"[A-Za-z_$@][\w$]*"
_STRING = r"""(?:"[^"\n]{0,400}"|'[^'\n]{0,400}')"""
# What may stand between braces: an expression of names, strings, numbers, brackets and operators, read as a whole.
_EXPRESSION = pattern(
    rf"""[-~]?\s?(?:{_STRING}|{_WORD}|\d+(?:\.\d+)?|[\[\]().,|:?=!<>+*/%~&;{{}}^#\\-]|\.\.|\s)+?\s?[-~]?""", "s"
)
_BRACES = pattern(r"\{\{\{?(?P<inside>(?:[^{}\n]|\{[^{}\n]{0,300}\}|\n(?!\n)){1,1200}?)\}\}\}?", engine="re")
_QUOTED = pattern(_STRING, engine="re")
_PROSE = pattern(r"[^\W\d_]+(?:[ \n][^\W\d_]+){6,}", engine="re")
# Liquid, Jinja, Django, Twig, Nunjucks; ERB, EJS, JSP, ASP; Jinja's comments
_TAG = pattern(
    r"\{%[-~+]?\s?(?P<word>end)?[a-z][a-z_]{1,30}\b(?:[^%{}]|%(?!\})|\{(?!%)[^{}\n]{0,300}\}){0,1000}?[-~+]?%\}",
    engine="re",
)
_COMMENT = pattern(r"\{#-?\s(?:[^#{}]|#(?!\})){1,1000}?-?#\}", engine="re")
_SCRIPTLET = pattern(r"<%[-=#!@:~$]{0,2}(?:[^%<]|%(?!>)|<(?!%)){1,2000}?%>", engine="re")
_THYMELEAF = pattern(r"\[\[[$*#@~]\{[^{}\[\]\n]{1,300}\}\]\]|\[\([$*#@~]\{[^{}\[\]\n]{1,300}\}\)\]", engine="re")
_DOLLAR = pattern(
    r"(?<![\\$\w/{=\"'])[$#]\{(?P<inside>[a-z_][\w.\[\]]{0,100}(?:\([^(){}\n]{0,200}\))?(?:[|:?!][^{}\n]{0,200})?)\}",
    engine="re",
)
_PERCENT = pattern(r"(?<![%\w])%%[A-Za-z][A-Za-z0-9_]{1,60}%%(?![%\w])", engine="re")
_RAILS = pattern(r"(?<![\w%])%\{[a-z_]{2,60}\}(?!\w)", engine="re")
_UNDER = pattern(
    r"(?<![\w`'\"/.])__(?P<name>[A-Z][A-Z0-9]{1,40}(?:_[A-Z0-9]{1,40}){0,6})__(?![\w`'\"(/.-]\w)", engine="re"
)
# Magic words of MediaWiki, and what templates call their holes; one word in capitals between underscores may be bold
_NAMES = (
    "NOTOC FORCETOC TOC NOEDITSECTION NOGALLERY NOINDEX INDEX HIDDENCAT TITLE NAME URL USERNAME EMAIL CONTENT BODY "
    "FIRSTNAME LASTNAME SITENAME KEYWORD KEYWORDS PLACEHOLDER SUBJECT RECIPIENT SIGNATURE FOOTER HEADER AUTHOR "
    "CATEGORY PRICE PRODUCT COMPANY ADDRESS PHONE CITY COUNTRY LANGUAGE LOCALE TOKEN USER ID"
)
_HOLES = frozenset(_NAMES.split())
# Macros of compilers, which are words of documentation
_MACROS = pattern(
    r"FILE|LINE|DIR|CLASS|FUNCTION|METHOD|NAMESPACE|TRAIT|COUNTER|DATE|TIME|VA_ARGS|STDC.*|GNUC.*|SIZEOF_.*|[A-Z]+_VERSION",
    engine="re",
)
# Smarty, Blade, Freemarker, Velocity, Salesforce, Mailchimp, TYPO3, Joomla
_OTHERS = pattern(
    r"\{\$[a-z_][\w.\[\]$>-]{0,80}(?:\|[^{}\n]{1,200})?\}|\{/(?:if|foreach|section|literal|strip|block|capture)\}"
    r"|\{(?:if|elseif|foreach|section|include|assign|block|capture)\s[^{}\n]{0,300}[$=][^{}\n]{0,300}\}"
    r"|\{!!\s?\$[^{}\n]{1,300}?!!\}|(?<![\w@])@(?:endif|endforeach|endsection|endforelse|csrf)(?!\w)"
    r"|(?<![\w@])@(?:if|elseif|foreach|include|extends|section|yield|isset|lang)\s?\(\s?[$'\"][^()\n]{0,200}\)"
    r"|</?#(?:if|else|elseif|list|assign|include|macro|import|switch|case)\b[^<>\n]{0,300}>|\$!\{?[a-z][\w.]{0,80}\}?"
    r"|\{!\$?[A-Z]\w{0,60}(?:\.\w{1,60}){1,4}\}|\*\|[A-Z][A-Z0-9_:]{1,60}\|\*|(?<!#)###[A-Z][A-Z0-9_]{2,60}###(?!#)"
    # Template Toolkit, MODX, ExpressionEngine, Velocity, Razor, Mailgun
    r"|\[%[-+~]?[ \n](?:[^%\[\]\n]|%(?!\])){1,400}[ \n][-+~]?%\]"
    r"|\[\[[+*$~][A-Za-z][\w.-]{0,60}(?:[?:][^\[\]\n]{0,200})?\]\]"
    r"|\{/?exp:[a-z_]{1,40}(?::[a-z_]{1,40}){0,3}(?:\s\w{1,40}=[\"'][^\"'\n{}]{0,100}[\"']){0,9}\}"
    r"|#(?:foreach|if|set|parse|elseif)\s?\(\s?[$\"!][^()\n]{1,200}\)|%recipient\.[a-z_]{1,40}%"
    r"|(?<![\w@.])@(?:Html\.[A-Z]\w{1,40}\([^()\n]{0,200}\)"
    r"|Url\.[A-Z]\w{1,40}\([^()\n]{0,200}\))"
    r"|\{load(?:position|module|moduleid)\s[\w, -]{1,60}\}",
    engine="re",
)
# A sentence about the hole itself: "{{ title }} is a variable"
_SPOKEN = pattern(r"\s(?:is\san?|keeps|tags?|variables?|placeholders?|syntax|prints|means|stands\sfor)\b", engine="re")
_OWN = (_TAG, _COMMENT, _SCRIPTLET, _THYMELEAF, _PERCENT, _RAILS, _OTHERS)


@rule(
    since="0.1",
    trigger="|".join(
        (
            f"{folded('{')}(?:{folded('{')}|{folded('%')}|{folded('#')})",
            f"{folded('<')}{folded('%')}",
            f"(?:{folded('$')}|{folded('#')}|{folded('%')}){folded('{')}",
            "%%[A-Za-z]|%recipient",
            rf"{folded('[')}(?:%|{folded('[')}[+*$~])",
            f"#(?:foreach|if|set|parse|elseif)(?:{SPACE})?" + r"\(|@(?:Html|Url)\.",
            rf"{folded('{')}(?:[/!]|{folded('$')}|if|elseif|foreach|section|include|assign|block|capture|load|/?exp:)",
            "@(?:if|elseif|end|csrf|foreach|include|extends|section|yield|isset|lang)",
            rf"{folded('<')}/?{folded('#')}",
            rf"{folded('$')}{folded('!')}",
            r"\*\|[A-Z]",
            "###[A-Z]",
            "__[A-Z]",
        )
    ),
    examples=[
        ("Dear {{ user.name }}, the orchard opens in May.", "Dear, the orchard opens in May."),
        (
            "The orchard opens.\n\n{% for tree in trees %}\n  {{ tree.kind|upper }}\n{% endfor %}\n\nCome early.",
            "The orchard opens.\n\nCome early.",
        ),
        ("The orchard opens. <%= render 'trees', count: 3 %> Come early.", "The orchard opens. Come early."),
        ("The orchard opens. %%sitename%%", "The orchard opens."),
    ],
    unchanged=[
        "Growth of 5%, 6%% and more.",
        "Take the set {{1}, {2, 3}} of sets.",
        "Set ${HOME} first, then $x = {5}.",
        "He signed with __BOLD__ letters and __init__ calls.",
    ],
)
def unfilled_template(text: str, *, strict: bool = False) -> Iterator[Hit]:
    r"""Placeholders and tags of templates that were never filled in.

    ``{{ }}``, ``{% %}``, ``{# #}``, ``<%= %>``, ``${ }``, ``[[${ }]]``, ``%%x%%``, ``%{x}`` and ``__X_Y__``.

    The delimiters must balance, and what stands between must read as an expression or as a tag: names, strings,
    operators, filters, and no sentence. Double braces around sets, LaTeX groups, ``${HOME}``, ``__init__`` and words
    set bold with underscores stay. The sources of Markdown documents keep theirs; ``strict`` takes them.
    """
    if not strict and markdown(text):
        return
    seen = view(text)
    leaks = [Leak(m.start(), m.end(), True, inner=True) for form in _OWN for m in form.finditer(seen.text)]
    for found in _BRACES.finditer(seen.text):
        before = seen.text[max(0, found.start() - 1) : found.start()]
        blade = before == "@" and not seen.text[found.start() - 2 : found.start() - 1].isalnum()  # kept for Vue
        if before not in ("\\", "^", "_", "}", "$") and _expression(found["inside"]):
            leaks.append(Leak(found.start() - blade, found.end(), True, inner=True))
    leaks += (Leak(m.start(), m.end(), True, inner=True) for m in _DOLLAR.finditer(seen.text))
    for found in _UNDER.finditer(seen.text):
        name = found["name"]
        if name in _HOLES or ("_" in name and not _MACROS.fullmatch(name)):
            leaks.append(Leak(found.start(), found.end(), True, inner=True))
    leaks = [leak for leak in leaks if not _SPOKEN.match(seen.text, leak.end)]
    yield from cut(seen, adjoined(seen.text, leaks), strict=strict)


def _expression(inside: str) -> bool:
    """Whether what stands between double braces reads as an expression of a template language."""
    bare = inside.strip(" \n-~")
    if not any(char.isalpha() for char in bare):
        return any(char in bare for char in "+*/") and _EXPRESSION.fullmatch(inside) is not None
    return not _PROSE.search(_QUOTED.sub("", bare)) and _EXPRESSION.fullmatch(inside) is not None
