"""Messages of PHP, in the forms in which they reach a page."""

import pytest
from php_printers import FORMS

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

PHP = Pipeline(rule for rule in all_rules() if rule.name.startswith("php-"))
A, B = "Rain fell all night.", "It was cold on line 3 of the tram."

TRACE = """Fatal error: Uncaught App\\RainError: no "rain" (at all) in /srv/www/src/Rain.php:12
Stack trace:
#0 /srv/www/src/Sky.php(40): App\\Rain->fall('hard', Array, Object(App\\Day))
#1 [internal function]: App\\Sky->{closure}(1)
#2 /srv/www/vendor/lib/call.php(7) : eval()'d code(1): call_user_func(Object(Closure))
#3 {main}
  thrown in /srv/www/src/Rain.php on line 12"""
CHAINED = """PHP Fatal error:  Uncaught Exception: first in C:\\Program Files\\site\\a.php:3
Stack trace:
#0 {main}

Next RuntimeException: second in C:\\Program Files\\site\\a.php:5
Stack trace:
#0 C:\\Program Files\\site\\b.php(9): go()
#1 {main}
  thrown in C:\\Program Files\\site\\a.php on line 5"""
HTML = (
    "<br />\n<b>Warning</b>:  foreach() argument must be of type array|object, null given in "
    "<b>/srv/www/loop.php</b> on line <b>8</b><br />"
)
STACK = """Warning: Undefined variable $rain in /srv/www/a.php on line 2

Call Stack:
    0.0002     393216   1. {main}() /srv/www/a.php:0
    0.0003     393456   2. fall($hard = 'very') /srv/www/a.php:9"""

MESSAGES = {
    "warning": "Warning: Undefined array key 5 in /srv/www/a.php on line 3",
    "log": "[22-Nov-2026 10:00:00 UTC] PHP Notice:  Undefined index: day in /srv/www/a b/c.php on line 31",
    "eval": "Parse error: syntax error, unexpected '}' in /srv/a.php(3) : eval()'d code on line 1",
    "unknown": "Warning: Unknown: Failed to write session data (files). in Unknown on line 0",
    "catchable": "Catchable fatal error: Argument 1 passed to f() must be array, null in C:\\www\\a.php on line 2",
    "in": "Warning: include(in/vain.php): Failed to open stream: No such file in directory in /srv/in/a.php on line 3",
    "old": "Fatal error: Uncaught exception 'Exception' with message 'in /a' in /srv/a.php:3\n"
    "Stack trace:\n#0 {main}\n  thrown in /srv/a.php on line 3",
    "bare": "RuntimeException: gone in /srv/a.php:3\nStack trace:\n#0 /srv/b.php(2): f()\n#1 {main}",
    "two": "Warning: a() in /srv/a.php on line 1\n\nWarning: b() in /srv/a.php on line 2\nNULL\nbool(false)",
    "trace": TRACE,
    "chained": CHAINED,
    "html": HTML,
    "stack": STACK,
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_goes_and_the_prose_stays(name, form):
    leak = FORMS[form](MESSAGES[name])
    assert PHP(f"{A}\n\n{leak}\n\n{B}") == f"{A}\n\n{B}"
    assert PHP(f"{A} {leak} {B}") == f"{A} {B}"
    assert PHP(f"{A}{leak}\n\n{B}") == f"{A}\n\n{B}"
    assert PHP(f"{A} {B} {leak}") == f"{A} {B}"


@pytest.mark.parametrize(
    "leak",
    [
        "Warning: array_merge(): Expected parameter 1 to be an array, nul",
        "Notice: Undefined index: day in /srv/www",
        "Fatal error: Uncaught Error: no rain in /srv/a.php:3 Stack trace: #0 /srv/b.ph",
        TRACE[:230],
        CHAINED[:-20],
    ],
)
def test_a_message_that_is_cut_off_goes_at_the_end_only(leak):
    prose = f"{A} {B} {A} {B} {A} {B} {A} {B} {A} {B}"
    assert PHP(f"{prose}\n\n{leak}") == prose
    kept = PHP(f"{A}\n\n{leak}\n\n{prose}")
    assert kept.startswith(A)
    assert kept.endswith(prose)


@pytest.mark.parametrize(
    "text",
    [
        "Warning: the road is closed in Hill Street on line 3.",
        "Notice: in 1906 a storm hit the line in two.",
        "Warning: foo() in the film is a joke. The road in /r/roads is on page 3.",
        "Fatal error: a novel in three parts.",
        "Warning: danger ahead.\n\nThe train in Berlin runs on line 3.",
        "The exception: it rains in May.",
        "PHP prints notices such as Warning: and Notice: when it fails.",
        "#0 is a number sign, {main} is a street in town.",
        "Stack trace: the story of a pile of hay.",
    ],
)
def test_prose_is_not_touched(text):
    assert PHP(text) == text
