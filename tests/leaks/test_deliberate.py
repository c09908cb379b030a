"""Code that stands in a text on purpose stays; what fell into an article goes."""

import pytest

from cleantext.rules.leaks.deliberate import Deliberate, about_code

LEAK = 'string(5) "hello"'


def kept(text):
    start = text.index(LEAK)
    return Deliberate(text, [(start, start + len(LEAK))]).holds(start, start + len(LEAK))


@pytest.mark.parametrize(
    "text",
    [
        f"Rain fell.\n\n- {LEAK} is gone\n- Hail fell",
        f"1. {LEAK} no longer shows.",
        f"Rain fell.\n\n```\n{LEAK}\n```\n\nIt was cold.",
        f"Rain fell.\n\n~~~ text\n{LEAK}\n~~~",
        f"Rain fell.\n\n```php\nvar_dump($x);\n{LEAK}",
        f"Rain fell.\n\n    {LEAK}\n\nIt was cold.",
        f"Rain fell.\n\n\t{LEAK}\n\nIt was cold.",
        f"It gives `{LEAK}` there.",
        f"Rain fell. <code>{LEAK}</code> It was cold.",
        f"Rain fell. <pre>\n{LEAK}\n</pre> It was cold.",
        f"Rain fell. &lt;pre&gt;{LEAK}&lt;/pre&gt; It was cold.",
        f"Rain fell.\n\n>>> dump(x)\n{LEAK}\n\nIt was cold.",
        f"Rain fell.\n\n$ php -r 'x'\n{LEAK}",
        f"Rain fell. The output is:\n\n{LEAK}\n\nIt was cold.",
        f"This code prints the following: {LEAK}",
        f"I get this error message here: {LEAK}",
        f"He read “{LEAK}” aloud.",
        f"Call `f` and then `g`.\n\n{LEAK}",
        f"Rain::\n\n   x\n\nIt was cold.\n\n{LEAK}",
        f"First strlen() is called, then trim().\n\n{LEAK}",
        "The compiler reads the source code, and the parser builds an array of objects. A function takes its "
        f"arguments, a method its object. Python has exceptions; Java and PHP have interfaces.\n\n{LEAK}",
    ],
)
def test_deliberate_code_is_kept(text):
    assert kept(text)


@pytest.mark.parametrize(
    "text",
    [
        LEAK,
        f"Rain fell.\n\n{LEAK}\n\nIt was cold.",
        f"Rain fell. {LEAK} It was cold.",
        f"Rain fell.{LEAK}It was cold.",
        f"He said:\n\n{LEAK}\n\n“It was cold.”",
        f"    Rain fell.\n\n    {LEAK}\n\n    It was cold.",
        f"The {LEAK} Python is a snake; its class of string-like objects has a code of its own.",
        f"Rain fell `hard.\n\n{LEAK}\n\nIt was cold.",
        f'"Rain fell." {LEAK} "It was cold."',
    ],
)
def test_a_leak_in_an_article_is_not(text):
    assert not kept(text)


def test_what_the_leak_itself_holds_is_no_evidence():
    leak = "x `a` `b` f() g() >>> x"
    text = f"Rain fell.\n\n{leak}\n\nIt was cold."
    start = text.index(leak)
    assert about_code(text)
    assert not Deliberate(text, [(start, start + len(leak))]).holds(start, start + len(leak))
