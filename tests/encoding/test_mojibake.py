"""The rule ``mojibake`` against ftfy: the same outcome on every line, and no text missed by the trigger."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import ftfy
import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES
from ftfy.badness import is_bad as ftfy_is_bad
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.core.edit import Edit, apply
from cleantext.core.scan import searcher
from cleantext.data import read
from cleantext.rules.encoding.mojibake import mojibake
from cleantext.rules.encoding.repair import is_bad, repaired, trigger

ENCODINGS = ("cp1252", "latin-1", "cp1251", "cp1250", "cp1253", "cp1254", "cp1257", "iso-8859-2", "mac_roman", "cp437")
PROSE = (
    "Le garçon a mangé une crème brûlée à la carte… « délicieux », dit-il",
    "Größe und Übermut tun selten gut – „ganz sicher“",
    "Сегодня было дождливо и ветрено",
    "Η βροχή σταμάτησε το πρωί",
    "今日は雨が降りました。",
    "오늘은 비가 왔습니다",
    "هطل المطر اليوم في المدينة",
    "Zażółć gęślą jaźń, proszę!",
    "It’s “raining” — again… 😀 ½ price",
    "Plain words, nothing else?",
    "à la mode, s'il te plaît; às vezes",
)


def per_line(text: str) -> str:
    """What ftfy makes of a text, line by line."""
    return "".join(ftfy.fix_encoding(line) for line in re.findall(r"[^\n]*\n|[^\n]+", text))


def garbled(text: str, encoding: str) -> str:
    """UTF-8 read in another encoding, the way sloppy programs do."""
    if encoding.startswith("cp125"):
        encoding = f"sloppy-windows-{encoding[2:]}"
    return text.encode("utf-8", "surrogatepass").decode(encoding, "replace")


KEPT = (
    "naïve café, Größe, São Paulo",
    "“quoted” – and… 20 €",
    "PARCE QUE SUR LEURS PLAQUES IL Y MARQUÉ…",
    "RENÉE’S CAFÉ",
    "Ångström, Øresund, Æble",
    "cœur, Œuvre",
    "a² + b² = c², 5 °C, ½ µm",
    "Привет, мир! Ґанок",
    "Ποιος είναι;",
    "Tiếng Việt, Đà Nẵng",
    "日本語、한국어",
    "4288×2848, ±5 %",
    "└─ branch ─┐",
    "¯\\_(ツ)_/¯ ಠ_ಠ (°Д°)",
    "¿Qué? ¡No!",
    "Reads UTF-8 as Latin-1: mojibake like Ã©.",
)


@pytest.mark.parametrize("text", KEPT)
def test_real_text_stays(text: str) -> None:
    assert mojibake(text) == text


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", PROSE)
def test_garbled_prose_becomes_what_ftfy_makes_of_it(text: str, encoding: str) -> None:
    once = garbled(text, encoding)
    mixed = f"Before {once} after.\n{text}\n{once}"
    for damaged in (once, mixed, garbled(once, encoding), garbled(once, "cp1252"), once.upper()):
        assert mojibake(damaged) == per_line(damaged)


def test_most_garbled_prose_is_prose_again() -> None:
    for text in PROSE:
        assert mojibake(garbled(text, "cp1252")) == text
        assert mojibake(garbled(garbled(text, "latin-1"), "cp1252")) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The cafÃ© and the crÃªpe", [("Ã©", "é"), ("Ãª", "ê")]),
        ("voilÃ le travail", [("Ã", "à")]),
        ("Ð”Ð¾Ð±Ñ€Ð¾Ðµ ÑƒÑ‚Ñ€Ð¾, all", [("Ð”Ð¾Ð±Ñ€Ð¾Ðµ ÑƒÑ‚Ñ€Ð¾", "Доброе утро")]),
        ("fine\ndon\x92t\nfine", [("\x92", "’")]),
        ("â€œTwo wordsâ€\x9d", [("â€œ", "“"), ("â€\x9d", "”")]),
    ],
)
def test_each_damaged_run_is_one_hit(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[h.start : h.end], h.new) for h in mojibake.find(text)] == found


def test_a_combining_mark_is_not_parted_from_its_letter() -> None:
    text = "don\x92t \u0301\x92t\u0301 Ã©\u0301"
    for hit in mojibake.find(text):
        assert text[hit.start] != "\u0301"
        assert text[hit.end : hit.end + 1] != "\u0301"
    assert mojibake(text) == ftfy.fix_encoding(text)


def test_a_newline_is_never_swallowed() -> None:
    assert mojibake("Ã©À\nnext").endswith("\nnext")
    assert mojibake("í\xa0½í¸\nnext").endswith("\nnext")


def test_a_line_is_cut_after_a_million_characters_as_ftfy_does() -> None:
    text = "x" * 999_998 + "Ã©" + "y" * 10 + " Ã  la"
    assert mojibake(text) == ftfy.fix_text(text, uncurl_quotes=False, fix_latin_ligatures=False, normalization=None)


BAD = "".join(c for name, c in MOJIBAKE_CATEGORIES.items() if name != "c1").replace("-", "") + "\x80\x92\x9f"
pieces = st.one_of(
    st.text(st.sampled_from(BAD), max_size=6),
    st.text(st.sampled_from("aZz .,?!0 \n\t\r_ÃÂØÙÐÑŒœà×√≈‚вЂВГРСβ€ΒΓā’\x1a\x00\ufffd"), max_size=6),
    st.builds(garbled, st.text(max_size=6), st.sampled_from(ENCODINGS)),
    st.builds(garbled, st.sampled_from(PROSE), st.sampled_from(ENCODINGS)),
)
seeded = st.lists(pieces, max_size=6).map("".join)


@settings(max_examples=400, deadline=None)
@given(seeded)
def test_no_bad_text_misses_the_trigger(text: str) -> None:
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        assert is_bad(line) == ftfy_is_bad(line)
        if ftfy_is_bad(line):
            for engine in ("re2", "regex"):
                if engine == "re2":
                    pytest.importorskip("re2")
                assert searcher((trigger(),), engine)(text)


@settings(max_examples=400, deadline=None)
@given(seeded)
def test_every_line_ends_as_with_ftfy(text: str) -> None:
    for line in text.split("\n"):
        line = line.replace("\x00", "")
        assert repaired(line) == ftfy.fix_encoding(line)
        hits = mojibake.find(line)
        assert apply(line, [Edit(h.start, h.end, h.new or "") for h in hits]) == ftfy.fix_encoding(line)


def test_the_trigger_follows_from_ftfys_own_pattern() -> None:
    tool = Path(__file__).parents[2] / "src/cleantext/data/build_mojibake.py"
    spec = importlib.util.spec_from_file_location("build_mojibake", tool)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert read("mojibake.txt") == module.content()
