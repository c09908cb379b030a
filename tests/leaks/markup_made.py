"""Debris of pages, databases and logs, made up: JSON, style sheets, scripts, tags, templates, log lines, errors."""

from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import strategies as st

WORDS = st.sampled_from(["door", "gate", "lock", "river", "tram", "lamp", "market", "tower", "quay", "mill"])
TEXTS = st.sampled_from(
    ["closed", "two boats", "a, b", "http://gate.example/x?y=1", "5 % off", "Tür", "", "it is {so}", "a: b"]
)
NUMBERS = st.integers(0, 5000)

_leaf = st.one_of(TEXTS, NUMBERS, st.booleans(), st.none(), st.floats(0, 99).map(lambda x: round(x, 2)))
_values = st.recursive(
    _leaf,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, min_size=1, max_size=3)),
    max_leaves=8,
)


@st.composite
def json_object(draw: st.DrawFn) -> str:
    made = draw(st.dictionaries(WORDS, _values, min_size=1, max_size=4))
    return json.dumps(made, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from([None, 2])))


@st.composite
def json_in_array(draw: st.DrawFn) -> str:
    return json.dumps(draw(st.lists(st.dictionaries(WORDS, _values, min_size=1, max_size=2), min_size=1, max_size=3)))


@st.composite
def console_object(draw: st.DrawFn) -> str:
    def value(depth: int) -> str:
        kind = draw(st.integers(0, 5 if depth else 3))
        if kind < 2:
            return f"'{draw(WORDS)}'" if kind else str(draw(NUMBERS))
        if kind < 4:
            return draw(st.sampled_from(["true", "null", "undefined", "NaN", "[Function: open]", "[Array]", "5n"]))
        inner = ", ".join(value(depth - 1) for _ in range(draw(st.integers(1, 2))))
        return f"[ {inner} ]" if kind == 4 else body(depth - 1)

    def body(depth: int) -> str:
        keys = draw(st.lists(WORDS, min_size=2, max_size=3, unique=True))
        return "{ " + ", ".join(f"{key}: {value(depth)}" for key in keys) + " }"

    return draw(st.sampled_from(["", "TowerGate ", "URL "])) + body(2)


@st.composite
def style_sheet(draw: st.DrawFn) -> str:
    selector = st.builds(
        "{}{}{}".format,
        st.sampled_from([".", "#", "div.", "ul li a.", "body > .", "@media (max-width: 40em) {."]),
        WORDS,
        st.sampled_from(["", ":hover", "::before", " > li", ", #gate p", "[data-x=y]"]),
    )
    declaration = st.sampled_from(
        ["color: #b22", "margin:0 auto!important", "background: url(/a/b.png) no-repeat", "content: '\\201C'",
        "-moz-x: none",
         "width:calc(100% - (2 * 3px))", "font-family: Arial, sans-serif", "--tone: 3px", "top: 0"]
    )  # fmt: skip
    rules = []
    for _ in range(draw(st.integers(1, 3))):
        name = draw(selector)
        body = ";\n  ".join(["display: none", *draw(st.lists(declaration, max_size=3))])
        rules.append(f"{name} {{\n  {body}\n}}" + ("\n}" if name.startswith("@") else ""))
    return draw(st.sampled_from(["", "/* gates */\n"])) + "\n".join(rules)


@st.composite
def script(draw: st.DrawFn) -> str:
    x, y, text = draw(WORDS), draw(WORDS), json.dumps(draw(TEXTS))
    statements = [
        f"var {x} = {json.dumps(draw(_values))};",
        f"window.{x} = window.{x} || [];",
        f"(function(a, b) {{ a.{y} = b[0]; if (a && !b) {{ return {text}; }} }})(window, document);",
        f"function {x}({y}) {{\n  for (var i = 0; i < {y}.length; i++) {{ {y}[i]({text}); }}\n}}",
        f"document.getElementById({text}).style.display = 'none';",
        f"if (typeof {x} !== 'undefined') {{ {x}.push({{'{y}': {text}}}); }}",
        f"$('.{x}').on('click', function() {{ /* it's {y} */ return false; }});",
        f"const {y} = ({x}) => {{ return /[a-z]\\/\\d+/.test({x}); }};",
    ]
    chosen = draw(st.lists(st.sampled_from(statements), min_size=1, max_size=4))
    return "\n".join(chosen)


@st.composite
def comment(draw: st.DrawFn) -> str:
    inside = draw(
        st.sampled_from(["end .gate", "Start of the ad", 'wp:more {"a":1}', "[if IE 8]><p>Old</p><![endif]", "x > y"])
    )
    return f"<!-- {inside} -->"


@st.composite
def tag(draw: st.DrawFn) -> str:
    name, word = draw(st.sampled_from(["div", "span", "section", "a"])), draw(WORDS)
    kinds = [
        f'<{name} class="{word}" data-x="1"></{name}>',
        f"<img src='/{word}.png' alt='the {word}' width=\"5\" />",
        f'<input type="checkbox" name="{word}" checked>',
        f'<iframe src="https://{word}.example/a?b=c&amp;d=e" allowfullscreen></iframe>',
        f"<link rel='stylesheet' href='/{word}.css' media='all' />",
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def template(draw: st.DrawFn) -> str:
    x, y = draw(WORDS), draw(WORDS)
    kinds = [
        f"{{{{ {x}.{y} }}}}", f"{{{{ {x}|default('{y}') }}}}", f"{{% if {x} == '{y}' %}}",
        f"{{% include \"{x}.html\" %}}",
        f"{{% for {x} in {y} %}}\n  {{{{ {x}.name }}}}\n{{% endfor %}}", f"<%= {x}.{y}('a', b: 3) %>",
        "<% end %>", f"${{{x}.{y}}}",
        f"%%{x}_{y}%%", f"__{x.upper()}_{y.upper()}__", f"{{{{#if {x}}}}}", f"{{{{/{x}}}}}", f"{{# a {x} #}}",
        f"[[${{{x}}}]]",
        f"*|{x.upper()}|*", f"{{${x}}}", f"%{{{x}}}",
    ]  # fmt: skip
    return draw(st.sampled_from(kinds))


@st.composite
def shortcode(draw: st.DrawFn) -> str:
    x, y = draw(WORDS), draw(WORDS)
    kinds = [f'[{x} id="{y}"]', f"[{x} {y}=3 size='large' /]", "[gallery]", f'[vc_row el_class="{x}"]', f"[{x} /]"]
    return draw(st.sampled_from(kinds))


@st.composite
def log_lines(draw: st.DrawFn) -> str:
    x, y, n = draw(WORDS), draw(WORDS), draw(NUMBERS)
    kinds = [
        f"2031-04-02 10:11:12,{n % 1000:03} ERROR [{x}-{n}] org.{y}.Gate - no {x} held",
        f"2031-04-02T10:11:12.123456Z {n} [Note] [MY-010253] [Server] the {x} is open",
        f"Apr  2 10:11:12 {x} sshd[{n}]: Accepted publickey for {y} from 10.0.0.{n % 255} port 22",
        f'10.0.0.{n % 255} - {x} [02/Apr/2031:10:11:12 +0200] "GET /{y}?a={n} HTTP/1.1" 200 {n} "-" "{x}/5.0 (X11)"',
        f"[02Apr2031 10:11:12.345] [main/INFO] [{x}.{y}/]: {n} gates loaded",
        f"[10:11:12] [Server thread/WARN]: the {x} cannot keep up",
        f'2031/04/02 10:11:12 [error] {n}#{n}: *1 open() "/srv/{x}" failed, client: 10.0.0.1',
        f'time="2031-04-02T10:11:12Z" level=warning msg="the {x} is late" {y}={n}',
        f"<34>1 2031-04-02T10:11:12Z {x} {y} {n} ID47 - the gate is shut",
        f"[2031-04-02 10:11:12] local.ERROR: the {x} failed",
        f"WARNING:{x}.{y}:no lock on {n}",
        f"I, [2031-04-02T10:11:12.123456 #{n}]  INFO -- : the {x} opens",
    ]
    return "\n".join(draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=3)))


@st.composite
def database_error(draw: st.DrawFn) -> str:
    x, y, n = draw(WORDS), draw(WORDS), draw(NUMBERS)
    kinds = [
        f"ORA-{n:05}: the {x} does not exist",
        f"SQLSTATE[42S02]: Base table or view not found: 1146 Table '{x}.{y}' doesn't exist",
        f"ERROR 1064 (42000) at line {n}: You have an error in your SQL syntax; check the manual that corresponds to "
        f"your MySQL server version for the right syntax to use near '{x} = {n}' at line 1",
        f'ERROR:  relation "{x}" does not exist\nLINE 1: SELECT * FROM {x}\n                      ^',
        f"Msg 102, Level 15, State 1, Line {n}\nIncorrect syntax near '{x}'.",
        f"[Microsoft][ODBC SQL Server Driver][SQL Server]Invalid object name '{x}'.",
        f"Duplicate entry '{x}' for key '{y}'",
        f"(sqlite3.OperationalError) no such table: {x}",
        f"DB2 SQL Error: SQLCODE=-204, SQLSTATE=42704, SQLERRMC={x.upper()}, DRIVER=4.19.26",
    ]
    return draw(st.sampled_from(kinds))


@st.composite
def printed(draw: st.DrawFn) -> str:
    x, n = draw(WORDS), draw(st.integers(0x10000, 0xFFFFFFFF))
    kinds = [
        f"<{x}.Gate object at 0x{n:x}>", f"<function {x} at 0x{n:x}>",
        f"<bound method Gate.{x} of <__main__.Gate object at 0x{n:x}>>",
        f"#<Gate::{x.title()}:0x0000{n:08x} @{x}=3>", "[object Object]", "[object HTMLDivElement],[object Object]",
        "undefined, undefined", "NaN NaN", f"<class '{x}.Gate'>",
    ]  # fmt: skip
    return draw(st.sampled_from(kinds))


@st.composite
def php(draw: st.DrawFn) -> str:
    return draw(
        st.sampled_from(["<?php echo $gate['x']; ?>", "<?= $gate->name() ?>", "<?php\nif ($a) {\n  open($b);\n}\n?>"])
    )


# What ends by its own grammar, and may therefore stand between two words; and what ends with its line.
INSIDE: dict[str, Callable[[], st.SearchStrategy[str]]] = {
    "json": json_object, "json in an array": json_in_array, "console": console_object, "style sheet": style_sheet,
    "script": script,
    "comment": comment, "tag": tag, "template": template, "shortcode": shortcode, "printed": printed, "php": php,
}  # fmt: skip
LINES: dict[str, Callable[[], st.SearchStrategy[str]]] = {"log": log_lines, "database": database_error}
