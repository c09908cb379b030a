"""Objects shown by their address."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import folded
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

_PYTHON = pattern(
    r"""<(?:
        (?:(?:bound|unbound)\ )?[A-Za-z_](?:[\w.-]|<(?:locals|lambda|genexpr|listcomp)>){0,200}+
        (?:\[[^<>\[\]\n]{0,200}\])?(?:\ [^<>\n]{1,300}?|\ <\w{1,40}>(?:\ [^<>\n]{1,200}?)?)?
        \ at\ 0x[0-9a-fA-F]{3,16}(?:;\ [^<>\n]{1,200})?
      | re\.Match\ object;\ span=\(\d+,\ \d+\),\ match=[^\n]{1,200}? | socket\.socket\ fd=[^<>\n]{1,300}
      | [A-Z]\w{0,60}\([^<>()\n]{1,100},\ (?:started|initial|stopped)(?:\ daemon)?(?:\ \d{1,20})?\)
      | [A-Z]\w{0,60}\.[A-Z][A-Z0-9_]{0,60}:\ (?:-?\d{1,20}|'[^'\n]{0,100}') | Figure\ size\ \d+x\d+\ with\ \d+\ Axes
      | (?:class|type)\ '[\w.]{1,200}' | enum\ '\w{1,200}'
      | module\ '[\w.]{1,200}'(?:\ from\ '[^'\n]{1,300}'|\ \([\w-]{1,20}\))
      | built-in\ (?:function|method)\ [\w.]{1,100}(?:\ of\ [\w.]{1,100}\ object\ at\ 0x[0-9a-fA-F]{3,16})?
      | (?:bound\ method|method|function|slot\ wrapper|attribute|member)\ [\w.'<>]{1,200}(?:\ of\ [^\n]{1,200}?>?)
      | _io\.\w+(?:\ \w+=(?:'[^'\n]{0,300}'|<[^<>\n]{0,100}>))+
      | Response\ \[\d{3}\] | QuerySet\ \[[^\n]{0,400}?\]
      )>""",
    "x",
)
_RUBY = pattern(
    r"#<(?:Class:)?[A-Z]\w*(?:::[A-Z]\w*)*(?::0x[0-9a-f]{6,16}|\s@?\w+[:=])(?:[^<>\n]|#<[^<>\n]{0,400}>|=>){0,800}?>"
)
_JAVA = pattern(r"(?<![\w@./])(?:\[+L?)?(?:[a-z][\w]*\.){2,12}[A-Z][\w$]{0,80};?@[0-9a-f]{5,8}(?![\w@.-])")

_WORDS = (
    r"re\.Match|socket|Figure|[A-Z][0-9A-Za-z_]{0,60}[.(]|class|type|enum|module|built-in|bound|method|function|slot"
    r"|attribute|member|_io|Response|QuerySet"
)
_TRIGGER = (
    rf"0(?:x|×|&times;|&#215;)[0-9a-fA-F]{{3}}|{folded('<')}(?:{_WORDS})|{folded('#')}{folded('<')}[A-Z]"
    r"|\.[A-Z][0-9A-Za-z_$]{0,80};?@[0-9a-f]{5}"
)


@rule(
    since="0.1",
    trigger=_TRIGGER,
    examples=[
        ("Larks sang. <__main__.Lark object at 0x7f3a5c2b1d90> The hay was in.", "Larks sang. The hay was in."),
        ("Larks sang. #<Lark:0x000055d0c8a1b2c8 @notes=3>", "Larks sang."),
    ],
    unchanged=[
        "Write to <ann@field.example> at noon.",
        "The flag 0x7f3 was set at boot.",
        "He scored <3 at 40.",
    ],
)
def object_address(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Objects shown by class and address: Python's ``<Lark object at 0x…>``, Ruby's ``#<Lark:0x…>``, Java's ``Lark@…``.

    Each language prints these in one fixed form: angle brackets with the class and a hexadecimal address in Python
    and Ruby (or one of the few forms that name no address, such as ``<class 'int'>``), a package path with an
    identity hash in Java. Nothing else goes.
    """
    seen = view(text)
    leaks = [
        Leak(m.start(), m.end(), True, "an object's address")
        for form in (_PYTHON, _RUBY, _JAVA)
        for m in form.finditer(seen.text)
    ]
    yield from cut(seen, leaks, strict=strict)
