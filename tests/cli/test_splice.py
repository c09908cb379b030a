"""The literal splicer against the standard library's parser."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cli.splice import literals, splice

CASES = [
    # a line, what splicing "NEW" into "text" makes of it
    (b'{"id":1}', b'{"id":1}'),
    (b'{"text":null}', b'{"text":null}'),
    (b'{"text":5,"x":"text"}', b'{"text":5,"x":"text"}'),
    (b'{"text":{"text":"in"}}', b'{"text":{"text":"in"}}'),
    (b'{"a":["text","text"],"b":{"text":"in"}}', b'{"a":["text","text"],"b":{"text":"in"}}'),
    (b'{"text":"a"}', b'{"text":"NEW"}'),
    (b' { "text" : "a" , "n" : 1e5 } \r\n', b' { "text" : "NEW" , "n" : 1e5 } \r\n'),
    (
        b'{"big":123456789012345678901234567890,"text":"a\\"b\\\\"}',
        b'{"big":123456789012345678901234567890,"text":"NEW"}',
    ),
    (b'{"text":"first","text":"last"}', b'{"text":"first","text":"NEW"}'),
    (b'{"te\\u0078t":"a"}', b'{"te\\u0078t":"NEW"}'),
    (b'{"text\\u0000":"a","text":"b"}', b'{"text\\u0000":"a","text":"NEW"}'),
    (b'{"x":"}{][,:\\"text\\":","text":""}', b'{"x":"}{][,:\\"text\\":","text":"NEW"}'),
    (b'{"x":NaN,"text":"a","y":-Infinity}', b'{"x":NaN,"text":"NEW","y":-Infinity}'),
    (b"{}", b"{}"),
    (b'\xef\xbb\xbf{"text":"a"}', b'\xef\xbb\xbf{"text":"NEW"}'),
]


@pytest.mark.parametrize(("line", "wanted"), CASES)
def test_only_the_literal_is_replaced(line: bytes, wanted: bytes) -> None:
    assert splice(line, {"text": "NEW"}) == wanted


SPELLINGS = [
    ('{"text":"é"}', "ü€😀", '{"text":"ü€😀"}'),
    ('{"text":"\\u00e9"}', "ü😀", '{"text":"\\u00fc\\ud83d\\ude00"}'),
    ('{"text":"a\\nb"}', "ü\n", '{"text":"ü\\n"}'),
    ('{"text":"a\\\\u00e9"}', "ü", '{"text":"ü"}'),
    ('{"text":"a"}', 'x\ud800"\\', '{"text":"x\\ud800\\"\\\\"}'),
]


@pytest.mark.parametrize(("line", "new", "wanted"), SPELLINGS)
def test_the_new_literal_is_spelled_like_the_old_one(line: str, new: str, wanted: str) -> None:
    assert splice(line.encode(), {"text": new}).decode() == wanted


def test_surrogates_that_stood_as_bytes_stay_bytes() -> None:
    line = '{"text":"\ud800 a"}'.encode("utf-8", "surrogatepass")
    assert splice(line, {"text": "\ud800 b"}) == '{"text":"\ud800 b"}'.encode("utf-8", "surrogatepass")


def test_several_members_are_replaced_at_once() -> None:
    assert splice(b'{"b":"1", "c":"2","a":"3"}', {"a": "A", "b": "BB"}) == b'{"b":"BB", "c":"2","a":"A"}'


TEXT = st.text(st.characters() | st.sampled_from('"\\/{}[]:,\ud800\udfff\n'), max_size=12)
NAMES = st.sampled_from(["text", "body", "te", 'text"', "\\text", "täxt", ""])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES | TEXT, inner, max_size=3),
    max_leaves=8,
)


@st.composite
def spelled(draw: st.DrawFn, value: Any) -> str:
    """A value as JSON, each part spelled in one of the ways that mean the same."""
    if isinstance(value, dict):
        return "{" + draw(GAPS) + ",".join([draw(member(k, v)) for k, v in value.items()]) + draw(GAPS) + "}"
    if isinstance(value, list):
        return "[" + ",".join([draw(GAPS) + draw(spelled(v)) + draw(GAPS) for v in value]) + "]"
    return json.dumps(value, ensure_ascii=draw(st.booleans()) or not encodable(value))


GAPS = st.sampled_from(["", " ", "\t", "\r", "  "])


@st.composite
def member(draw: st.DrawFn, key: str, value: Any) -> str:
    name = json.dumps(key, ensure_ascii=draw(st.booleans()) or not encodable(key))
    if draw(st.booleans()):
        name = (
            '"' + "".join(f"\\u{ord(c):04x}" if ord(c) < 0x10000 else c for c in key) + '"' if encodable(key) else name
        )
    return draw(GAPS) + name + draw(GAPS) + ":" + draw(GAPS) + draw(spelled(value)) + draw(GAPS)


def encodable(value: object) -> bool:
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return False
    return True


@st.composite
def lines(draw: st.DrawFn) -> str:
    """An object whose members may have the same name several times."""
    members = draw(st.lists(st.tuples(NAMES | TEXT, VALUES), max_size=6))
    return draw(GAPS) + "{" + ",".join([draw(member(k, v)) for k, v in members]) + "}" + draw(GAPS)


@given(lines(), st.dictionaries(NAMES, TEXT, max_size=3))
def test_after_splicing_a_parser_reads_just_the_new_texts(line: str, new: dict[str, str]) -> None:
    data = line.encode()
    old = json.loads(line)
    texts = {name: text for name, text in new.items() if isinstance(old.get(name), str)}
    got = json.loads(splice(data, texts).decode())
    assert repr(got) == repr(joined(old | texts))  # by repr, since NaN is no equal of itself


def joined(record: dict[str, Any]) -> dict[str, Any]:
    """Two halves of a pair that stand side by side are one character once they are written as JSON."""
    return json.loads(json.dumps(record))  # type: ignore[no-any-return]


@given(lines())
def test_every_string_member_is_found_and_nothing_else(line: str) -> None:
    data = line.encode()
    record = json.loads(line)
    found = literals(data, frozenset(record))
    assert found.keys() == {name for name, value in record.items() if isinstance(value, str)}
    for name, (start, end) in found.items():
        assert json.loads(data[start:end].decode()) == record[name]


@given(lines())
def test_splicing_nothing_changes_nothing(line: str) -> None:
    assert splice(line.encode(), {}) == line.encode()


def test_a_long_literal_and_deep_nesting_are_walked_once() -> None:
    text = json.dumps('"\\' * 500_000)
    deep = "[" * 100_000 + "]" * 100_000
    line = f'{{"x":{deep},"text":{text},"y":{text}}}'.encode()
    assert splice(line, {"text": "a"}) == f'{{"x":{deep},"text":"a","y":{text}}}'.encode()
