"""Dumps of generated values, put into prose in every form in which they reach a page: gone, and the prose kept."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from php_printers import FORMS, Thing, debug_zval, print_r, serialize, symfony, var_dump, var_export, xdebug

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

PHP = Pipeline(rule for rule in all_rules() if rule.name.startswith("php-"))
PRINTERS = {p.__name__: p for p in (var_dump, debug_zval, print_r, var_export, serialize, xdebug, symfony)}

# Strings that every form leaves as they are, so that what is read is the grammar; `WILD` may hold anything.
TAME = st.lists(
    st.sampled_from(["rain", "Süden", "日本", "7", "a-b", "x.y", "/srv/a.php", "wet day", "NULL", "int", "true", "🌧"]),
    max_size=3,
).map(" ".join)
KEYS = st.integers(0, 99) | st.sampled_from(["day", "rain_mm", "Süden", "is wet", "x"])
_WILD = [*"ab 7\n\t\"'{}[]()<>&;:,=\\é日🌧", '"]=>', '";', "string(3) ", "}\n"]
WILD = st.lists(st.sampled_from(_WILD), max_size=30).map("".join)
NAMES = st.sampled_from(["stdClass", "Day", r"App\Model\Day"])


def values(strings, floats=True):
    scalars = st.none() | st.booleans() | st.integers(-(10**12), 10**12) | strings
    if floats:
        scalars |= st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        st.dictionaries(KEYS, scalars, min_size=1, max_size=3)
        | st.builds(Thing, NAMES, st.dictionaries(KEYS, scalars, min_size=1)),
        lambda inner: (
            st.dictionaries(KEYS, inner | scalars, min_size=1, max_size=3)
            | st.builds(Thing, NAMES, st.dictionaries(KEYS, inner, min_size=1, max_size=3))
        ),
        max_leaves=8,
    )


SENTENCES = st.sampled_from(
    [
        "Rain fell all night on the harbour.",
        "“We saw it coming,” the keeper said.",
        "The bridge (built in 1906) was closed; the ferry ran on.",
        "Nobody was hurt, and the road opened again at 12:30.",
        "Prices rose by 3.5 per cent: too much for many.",
        "Für den Süden gilt eine Warnung.",
    ]
)
PLACES = {
    "between": ("{a}\n\n{leak}\n\n{b}", "{a}\n\n{b}"),
    "end": ("{a}\n\n{b}\n\n{leak}", "{a}\n\n{b}"),
    "start": ("{leak}\n\n{a}\n\n{b}", "{a}\n\n{b}"),
    "inline": ("{a} {leak} {b}", "{a} {b}"),
    "inline_end": ("{a} {b} {leak}", "{a} {b}"),
    "glued_left": ("{a}{leak}\n\n{b}", "{a}\n\n{b}"),
    "glued_right": ("{a}\n\n{leak}{b}", "{a}\n\n{b}"),
    "glued": ("{a}{leak}{b}", "{a} {b}"),
}


def put(place, leak, a, b):
    dirty, clean = PLACES[place]
    return dirty.format(a=a, b=b, leak=leak), clean.format(a=a, b=b)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("printer", PRINTERS)
@settings(max_examples=5)
@given(value=values(TAME), place=st.sampled_from(sorted(PLACES)), a=SENTENCES, b=SENTENCES)
def test_a_dump_goes_and_the_prose_stays(printer, form, value, place, a, b):
    leak = FORMS[form](PRINTERS[printer](value).strip())
    text, clean = put(place, leak, a, b)
    assert PHP(text) == clean


@settings(max_examples=50)
@given(value=values(WILD) | WILD, place=st.sampled_from(sorted(PLACES)), a=SENTENCES, b=SENTENCES)
def test_counts_tell_where_a_string_ends_whatever_it_holds(value, place, a, b):
    text, clean = put(place, var_dump(value).strip("\n"), a, b)
    assert PHP(text) == clean


@settings(max_examples=40)
@given(
    value=values(WILD),
    place=st.sampled_from(["between", "inline", "glued"]),
    a=SENTENCES,
    b=SENTENCES,
)
def test_serialized_strings_hold_anything(value, place, a, b):
    text, clean = put(place, serialize(value), a, b)
    assert PHP(text) == clean


@pytest.mark.parametrize("printer", ["var_dump", "var_export", "symfony", "serialize"])
@settings(max_examples=20)
@given(data=st.data(), value=values(TAME), a=SENTENCES, b=SENTENCES)
def test_a_dump_that_is_cut_off_goes_at_the_end_only(printer, data, value, a, b):
    leak = PRINTERS[printer](value).strip()
    begun = re.search(r"=>\s*\S+\s|: \S+\s|\{\w:[^;]*;", leak)  # the first member is there, or the first key
    assume(begun and begun.end() < len(leak))
    leak = leak[: data.draw(st.integers(begun.end(), len(leak) - 1))].strip()
    prose = f"{a} {b} {a} {b} {a}\n\n{b} {a} {b} {a} {b} {a} {b} {a} {b} {a} {b} {a}"
    after = Pipeline(PHP.rules, most_lost=1.0)(f"{prose}\n\n{leak}")
    assert after == prose
    middle = f"{a}\n\n{leak}\n\n{prose}"
    rest = Pipeline(PHP.rules, most_lost=1.0)(middle)
    assert rest.startswith(a)
    assert rest.endswith(prose)


WORDS = [
    "string",
    "array",
    "Array",
    "object",
    "NULL",
    "int",
    "bool(true)",
    "Warning:",
    "Notice:",
    "Object",
    "rain",
    "fell",
]
MARKS = ["(3)", "(", ")", "{", "}", "[0]", "=>", '"', " in ", " on line 3", "a:1:", "s:3:", ", ", ". ", "\n\n", "::"]
PIECES = st.sampled_from([*WORDS, *MARKS, "(size=3)", "(length=3)", "#1 ", "“", "”", "Stack trace:"])


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["The", *WORDS[:6], "on", "line", *WORDS[7:]]),
        min_size=3,
    ).map(" ".join)
)
def test_words_of_php_in_prose_are_not_touched(text):
    assert PHP(text) == text


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_debris_of_dumps_never_breaks_a_rule(text):
    result = PHP.run(text)
    assert result.stable
    for match in re.finditer("rain|fell", text):
        inside = any(f.start <= match.start() < f.end for f in result.findings if f.applied)
        assert inside or match[0] in result.text


DOCUMENT = 'The manual shows what `var_dump($x)` and `print_r($x)` print.\n\nstring(5) "hello"\n\nThen it goes on.'


def test_a_document_about_code_keeps_its_dumps_unless_asked():
    assert PHP(DOCUMENT) == DOCUMENT
    strict = Pipeline(rule.using(strict=True) for rule in PHP.rules)
    assert strict(DOCUMENT) == DOCUMENT.replace('\n\nstring(5) "hello"', "")


@pytest.mark.parametrize(
    "text",
    [
        "Call string(3) in C, or char(5) in SQL.",
        'A string(2) "is wrong" about its length, and more.',
        "The column is an int(11), the default NULL.",
        "See Array (computing) and Object (philosophy); an array (or list) of mirrors.",
        "It is bool(true) that an int(5) is one.",
        "The set {1, 2}, the pair {a: b} and the ratio a:5:3 at s:4:2.",
        "NULL\n\nVOID\n\nNULL",
        "Object (1) and Object (2) are two sculptures.",
        "The score was array(3) to love.",
    ],
)
def test_what_only_looks_like_a_dump_is_not_touched(text):
    assert PHP(text) == text


@pytest.mark.parametrize(
    "leak",
    [
        # what a count alone can tell
        'string(228) "{"a":"' + "x" * 214 + '"}"',
        'string(11) "a "b" and c"',
        # counts that no longer fit
        'string(40) "{"a": [1, {"b": "x"}],   "c": "“d”"}"',
        'array(2) { ["a"]=> string(9) "x  "y"" ["b"]=> NULL }',
        "object(Closure)#3 (0) {\n}",
        'array(1) {<br />\n  ["a"]=><br />\n  string(1) "b"<br />\n}<br />\nbool(true)',
        'lazy ghost object(Day)#5 (0) {\n  ["a"]=>\n  uninitialized(int)\n}',
        'array(2) {\n  [0]=>\n  *RECURSION*\n  [1]=>\n  &array(1) {\n    [0]=>\n    &string(1) "a"\n  }\n}',
        'object(class@anonymous/srv/a.php:3$0)#1 (1) {\n  ["x":protected]=>\n  resource(5) of type (Unknown)\n}',
        "class Day#12 (1) {\n  public $wet =>\n  bool(true)\n}",
        "Suit Enum:string\n(\n    [name] => Hearts\n    [value] => H\n)",
        "WP_Post Object\n(\n    [post_content] => One (1).\n\nTwo: [x] and more.\n    [ID] => 5\n)",
        'a|i:1;b|a:1:{i:3;s:2:"ok";}',
        'Illuminate\\Collection {#12 ▼\n  #items: array:2 [▼\n    0 => "a"\n    1 => DateTime @12 {#3 …2}\n  ]\n}',
    ],
)
def test_odd_dumps(leak):
    prose = "Rain fell all night on the harbour, and the ferry ran on until noon.\n\n"
    assert PHP(f"{prose}{leak}\n\nIt was cold.") == f"{prose}It was cold."
