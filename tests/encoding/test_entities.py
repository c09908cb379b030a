from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.pipeline import Pipeline
from cleantext.rules.encoding.entities import entity_escaped_twice, html_entity, meant

both = Pipeline([entity_escaped_twice, html_entity])

KEPT = [
    "AT&T; R&D; Q&A; and B&B;",
    "Simon &Garfunkel; a&b;",
    "fish &chips; &unknown; &;",
    "&amp without its semicolon, &nbsp",
    "Use `&nbsp;` or &nbsp; for a space that does not break.",
    "In HTML, &lt; is a less-than sign and &amp;lt; shows it.",
    "<p>Fish &amp; chips</p>",
    "Fish &amp; chips<br>and peas",
    "See https://example.org/?fish=1&amp;chips=2 there.",
    'He set title="fish &amp; chips" there.',
    "```\nif (a &amp;&amp; b) return &quot;x&quot;;\n```",
    "if (a &amp;&amp; b) go on",
    "Fish &amp; [chips](chips.md)",
    "Mark it up as &lt;em&gt;this&lt;/em&gt;.",
    "A null &#0; and a bell &#7; and &#xD800; and &#x110000; and &#xE000;",
    "The entity references &amp; and &lt; are named so.",
]


@pytest.mark.parametrize("text", KEPT)
def test_references_that_stay(text: str) -> None:
    assert both(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("Fish &amp;amp; chips, &amp;amp;amp; peas", "Fish & chips, & peas"),
        ("&amp;#38;quot;Yes&#38;amp;quot;", '"Yes"'),
        ("&amp;amp;lt; 3", "< 3"),
        ("&ldquo;Caf&eacute;&rdquo; &ndash; 4&thinsp;&euro;", "“Café” – 4\u2009€"),
        ("&#8220;Caf&#xe9;&#X201D; &#150; 4&nbsp;&#128;", "“Café” – 4\xa0€"),
        ("Bo&zcaron;i&cacute;, &Lstrok;&oacute;d&zacute;", "Božić, Łódź"),
        ("up 40&percnt; &lpar;so far&rpar;", "up 40% (so far)"),
        ("a &lt;...&gt; b", "a <...> b"),
        ("one&#13;\ntwo&#13;&#10;three&#10;four", "one\ntwo\nthree\nfour"),
        ("R&amp;D at AT&amp;T", "R&D at AT&T"),
    ],
)
def test_references_in_prose(text: str, clean: str) -> None:
    assert both(text) == clean
    assert both(clean) == clean


def test_extra_layers_are_taken_off_by_a_rule_of_their_own() -> None:
    assert entity_escaped_twice("&amp;amp;quot; &amp; &quot;") == '" &amp; &quot;'
    assert both("Mark up &amp;lt;em&amp;gt;this.") == "Mark up &lt;em&gt;this."


@given(st.text(st.sampled_from("&;#xamplt39quot0 \n<>`"), max_size=60))
def test_it_comes_to_rest(text: str) -> None:
    result = both.run(text)
    assert result.stable
    assert both(result.text) == result.text


@given(st.integers(0, 0x110010))
def test_numbers_mean_what_html_says_or_are_left(number: int) -> None:
    new = meant(f"#{number}")
    assert new in ("", html.unescape(f"&#{number};")) or number in (10, 13)
    assert meant(f"#x{number:X}") == new
