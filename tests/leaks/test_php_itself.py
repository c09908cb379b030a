"""What a real PHP prints, put into prose."""

import shutil
import subprocess

import pytest
from php_printers import FORMS

from cleantext.core.pipeline import Pipeline
from cleantext.rules import all_rules

PHP = Pipeline(rule for rule in all_rules() if rule.name.startswith("php-"))
A, B = "Rain fell all night on the harbour.", "“It was cold,” she said (twice)."

DATA = r"""
class Sky { public $open = true; protected $of = ['rain', "it's \"wet\""]; private ?Sky $in = null; public int $unset; }
enum Wind: string { case North = 'n'; case South = 's'; }
$self = ['a' => 1]; $self['self'] = &$self;
$sky = new Sky; $other = new stdClass; $other->sky = $sky; $other->{'a key'} = 1.5; $other->{'7'} = -0.0;
$json = json_encode(['a' => [1, 2, ['b' => "x\"y"]], 'c' => "é\n"]);
$all = [$sky, $other, $json, null, 1e100, NAN, INF, "multi\n\nline  \"quoted\" } ]=> text", [], fn($x) => $x,
  -5 => Wind::North, 'Süden' => "日本", 'file' => fopen('php://memory', 'r')];
$plain = ['day' => 'wet', 'deep' => ['x' => 1.5, 'y' => [true, null]], 'sky' => $sky];
"""
SCRIPTS = {
    "var_dump": "var_dump($all);",
    "var_dump of many": "var_dump(1, 'two', null, [3], $json, true);",
    "var_dump of itself": "var_dump($self);",
    "var_dump of an enum": "var_dump(Wind::South, [Wind::North]);",
    "var_dump of JSON": "var_dump($json);",
    "var_dump of an exception": "var_dump(new RuntimeException('no rain', 3, new LogicException('none')));",
    "debug_zval_dump": "debug_zval_dump($plain);",
    "print_r": "print_r($plain);",
    "print_r of objects": "print_r([$sky, $other, Wind::North, $self]);",
    "var_export": "var_export($plain);",
    "var_export of objects": "var_export([$sky, $other, Wind::North]);",
    "serialize": "echo serialize([$sky, $json, Wind::North, 1.5, new ArrayObject([1, 2])]);",
    "warning": "echo $nothing; $plain['none'];",
    "exception": "function rain() { throw new LogicException('wet', 0, new Exception('cold')); } rain();",
    "fatal error": "no_rain();",
    "warning and dumps": "var_dump($nothing); print_r($plain); var_dump(hex2bin('x'));",
}
FRAGILE = {"var_dump", "print_r", "print_r of objects"}  # hold white space that folding takes from their counts


@pytest.fixture(scope="module")
def php():
    found = shutil.which("php")
    if not found:
        pytest.skip("no php on the PATH")
    return found


@pytest.mark.parametrize("name", SCRIPTS)
def test_what_php_prints_goes(php, name, tmp_path):
    script = tmp_path / "page.php"
    script.write_text(f"<?php {DATA}\n{SCRIPTS[name]}\n")
    options = ["-d", "display_errors=1", "-d", "html_errors=0", "-d", "error_reporting=-1", "-d", "log_errors=0"]
    done = subprocess.run([php, "-n", *options, str(script)], capture_output=True, check=False)
    leak = done.stdout.decode().strip()
    assert leak
    for form, degrade in FORMS.items():
        if form != "raw" and name in FRAGILE:
            continue
        dirty = degrade(leak)
        assert PHP(f"{A}\n\n{dirty}\n\n{B}") == f"{A}\n\n{B}", form
        assert PHP(f"{A} {dirty} {B}") == f"{A} {B}", form
        assert PHP(f"{A}\n\n{B}\n\n{dirty}") == f"{A}\n\n{B}", form
