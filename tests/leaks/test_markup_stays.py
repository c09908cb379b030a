"""What only looks like debris of pages, databases and logs stays; and how far each kind reaches."""

from __future__ import annotations

import pytest

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules
from cleantext.rules.leaks.literals import read

LEAKS = Pipeline([rule for rule in all_rules() if rule.topic == "leaks"], most_lost=1.0)

STAYS = [
    "The set {x | x > 0}, the pair {a, b} and the map {1: 2} are given.",
    "If a < b and c > d, then a <b and c> d holds.",
    "Write to <ann@gate.example> or see <https://gate.example/a?b=c>.",
    "Press <Enter>, type <name> and hold <Ctrl>; I <3 it.",
    "The <b> tag and the <i> element make text stand out; </b> ends it.",
    "He said it [sic] on [Monday], with [his brother's] help [1] [citation needed] [Applause].",
    "A [link](http://gate.example/?a=b) and a note[^1].",
    "The value is undefined, null or empty. It was undefined, undefined as the sea.",
    "On 2031-04-02 10:11:12 the gate was shut; at 10:11:12 it was open.",
    "2031-04-02 10:11:12 Reporter: Ann Gate",
    "[10:11:12] Ann: is the gate open? [10:11:20] Bob: no",
    "They ran into ORA-00942: the table was not there.",
    "Table 4 doesn't exist; the ERROR: IT IS CLOSED sign was new.",
    "Let x = 3; then y = 4 (see above). If (and only if) it rains, return to the function (of time).",
    "The window. The document. He looked at both, for (say) an hour.",
    "It cost US$(5 million) and {20%} of __NOTHING__ or __init__ or 50%%.",
    "Take a table { of four } and the main {course}: see note.",
    "In Latin, dolor sit amet is no sentence; lorem ipsum is none either.",
    "1. e4 e5 {best: by test} 2. Nf3 Nc6 [%clk 0:01:02] 3. Bb5",
    "R. v. Gate [1999] 2 AC 41 (HL) {at 43}; 12 U.S.C. § 1 <emphasis added>.",
    "The file begins with <?php and nobody knows why.",
    'He wrote {"a": "b" and} on the wall.\n\nNobody could tell what he had meant by it, or whether it was his.',
    "Write .gate { color: red and nobody will ever know what you meant.\n\nIt was shut on Monday.",
    "Write (function(a) { return and nobody will ever know what you meant.\n\nIt was shut on Monday.",
    "Mail ann@if.example, @include your name, and ask #section 3.",
]


@pytest.mark.parametrize("text", STAYS)
def test_what_only_looks_like_debris_stays(text: str) -> None:
    assert LEAKS(text) == text


MARKDOWN = "# Gates\n\nHow to build [a gate](https://gate.example/a).\n\n"


@pytest.mark.parametrize("markup", ["<img src='gate.png' width=3>", "<!-- toc -->", "{{ site.gate }}", '[gate id="3"]'])
def test_markdown_keeps_its_markup_unless_strict(markup: str) -> None:
    text = f"{MARKDOWN}{markup}\n\nA gate needs hinges."
    assert LEAKS(text) == text
    assert markup not in LEAKS.using("leaks", strict=True)(text)


GOES = [
    ("<p>One gate.</p><p>Two gates.</p>", "One gate. Two gates."),
    ("<ul><li>One gate</li><li>Two gates</li></ul>", "One gate Two gates"),
    ("A <em>very</em> old ga<span>te</span>.", "A very old gate."),
    ('<a href="/gate">The gate</a> is open.', "The gate is open."),
    ("The gate<script>var a = '</p>';</script> is open.", "The gate is open."),
    ("The gate <!-- <p>was</p> --> is open.", "The gate is open."),
    ('[caption id="x"]The gate[/caption] is open.', "The gate is open."),
    ("Dear {{ name }}, the gate is open.", "Dear, the gate is open."),
    ("The gate is open.{'a': 1, 'b': [None, True]}", "The gate is open."),
    ('The gate is open. {"a": "say "yes", and go", "b": 2} So it is.', "The gate is open. So it is."),
    ("So it was.table { color: red } Then it was not.", "So it was. Then it was not."),
    ("So it was.#gate,.door>a:not(.x){top:0} Then it was not.", "So it was. Then it was not."),
    ("So it was. document.write(new Date().getFullYear()) Then it was not.", "So it was. Then it was not."),
    ("So it was. var a = f(1), b = 2; Then it was not.", "So it was. Then it was not."),
]


@pytest.mark.parametrize(("text", "clean"), GOES)
def test_debris_goes_and_no_more(text: str, clean: str) -> None:
    assert LEAKS(text) == clean


LITERALS = [
    ('{"a": 1} x', 8, "closed", 1),
    ('{"a": [1, {"b": "c}"}]} x', 23, "closed", 2),
    ('{"a": "b" c}', 0, "no", 1),
    ('{"a": {"b": "c', 0, "cut", 2),
    ("{a: undefined, 'b': [Function: c], 2: 3n}", 41, "closed", 3),
    ("Map(1) { 'a' => 2 }", 19, "closed", 1),
    ("{'a': datetime.date(2031, 4, 2), 'b': None}", 43, "closed", 2),
    ("{:a=>1, \"b\"=>nil}", 17, "closed", 2),
    ("{a: b}", 0, "no", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "end", "state", "pairs"), LITERALS)
def test_literals_are_read_to_their_end(text: str, end: int, state: str, pairs: int) -> None:
    found = read(text, 0)
    assert found.state == state
    assert found.pairs == pairs
    assert state != "closed" or found.end == end


@pytest.mark.parametrize(
    "unit", ['{"a":', "[{'a': ", "a{", "(function(){", "<b>", "<!--", "{{", "[a b=", "/*", "var a={"]
)
def test_deep_and_unclosed_nesting_ends(unit: str) -> None:
    text = f"The gate is open.\n\n{unit * 3000}\n\nIt was shut on Monday, and nobody knew the reason why."
    assert LEAKS(text).startswith("The gate is open.")
    assert LEAKS(text).endswith("It was shut on Monday, and nobody knew the reason why.")
