"""The command that lists names, and gazetteers and house styles from flags and settings."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cleantext.cli.gazetteers import read
from cleantext.rules.names.table import parsed

TEXT = (
    "Buses left Kharkiv at noon. Trains to Kharkov were late, and Kharkiv's airport was shut.\n"
    "Nobody had told Selma Okkad. Later Selma Okkad left for Kafr Saad. The mayor of Kafr Sa'ad slept.\n"
)
LIST = "3  Kharkiv 2, Kharkov 1\n2  Selma Okkad\n2  Kafr Saad 1, Kafr Sa'ad 1\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_names_are_listed_with_their_spellings_and_counts(cleantext, page):
    done = cleantext("names", "--isolated", str(page))
    assert (done.status, done.out.decode(), done.err) == (0, LIST, "")


def test_standard_input_folders_and_many_files_are_one_list(cleantext, page):
    assert cleantext("names", "--isolated", stdin=TEXT.encode()).out.decode() == LIST
    page.with_name("two.txt").write_text("Trains to Kharkov. Rain on Kharkov.\n", encoding="utf-8")
    (page.parent / "site").mkdir()
    page.with_name("two.txt").rename(page.parent / "site" / "two.md")
    for arguments in ([str(page), str(page.parent / "site")], [str(page.parent)]):
        assert cleantext("names", "--isolated", *arguments).out.decode().startswith("5  Kharkov 3, Kharkiv 2\n")


def test_only_the_mixed_or_the_frequent(cleantext, page):
    assert cleantext("names", "--isolated", "--mixed", str(page)).out.decode() == "".join(LIST.splitlines(True)[::2])
    assert cleantext("names", "--isolated", "--least", "3", str(page)).out.decode() == LIST.splitlines(True)[0]
    done = cleantext("names", "--isolated", "--mixed", "--least", "4", str(page))
    assert (done.status, done.out) == (0, b"")
    assert "no names with two spellings" in done.err


def test_records_have_their_texts_in_a_field(cleantext):
    data = b'{"body":"Trains to Kharkov."}\n{"body":"Rain on Kharkiv. In Kharkiv it froze."}\nbroken\n'
    done = cleantext("names", "--isolated", "--jsonl", "--field", "body", stdin=data)
    assert done.out.decode() == "3  Kharkiv 2, Kharkov 1\n"
    assert done.status == 2
    assert "-:3" in done.err


def test_what_is_no_text_is_left_out_and_nothing_is_lost(cleantext, page):
    page.with_name("image.txt").write_bytes(b"\x00\x01\x02\x00" * 50)
    page.with_name("latin.txt").write_bytes("Fog over Kafr Saad, said Zoë Müller.\n".encode("latin-1"))
    done = cleantext("names", "--isolated", str(page.parent))
    assert done.out.decode().startswith("3  Kafr Saad 2, Kafr Sa'ad 1\n3  Kharkiv 2, Kharkov 1\n")
    assert cleantext("names", "--isolated", "no-such-file.txt").status == 2


def test_the_list_is_a_gazetteer(cleantext, page, tmp_path):
    mine = tmp_path / "mine.tsv"
    assert cleantext("names", "--isolated", "--tsv", str(page), "-o", str(mine)).status == 0
    lines = mine.read_text(encoding="utf-8").splitlines()
    assert lines[1] == "Kharkiv\tKharkov\tplace\tuk\t\t\tcounts: 2|1"
    assert [name.parts[0] for name in parsed(lines)][2] == ("Kafr Saad", "Kafr Sa'ad")
    text = b"Fog over Kafr Saad. Rain on Kafr Sa'ad. In Kafr Saad it froze.\n"
    done = cleantext("clean", "--isolated", "--gazetteer", str(mine), stdin=text)
    assert done.out == text.replace(b"'", b"")


def test_settings_name_gazetteers_and_a_style(cleantext, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "mine.tsv").write_text("Nimrane\tNimran\n", encoding="utf-8")
    settings = tmp_path / "conf" / "pyproject.toml"
    settings.write_text('[tool.cleantext.names]\ngazetteer = ["mine.tsv"]\nstyle = "ap"\n', encoding="utf-8")
    page = tmp_path / "conf" / "page.txt"
    page.write_text("From Nimrane to Kiev. In Nimran it froze, and in Nimrane.\n", encoding="utf-8")
    want = b"From Nimrane to Kyiv. In Nimrane it froze, and in Nimrane.\n"
    assert cleantext("clean", str(page)).out == want
    assert cleantext("clean", "--name-style", "majority", str(page)).out == want.replace(b"Kyiv", b"Kiev")
    settings.write_text('[tool.cleantext.names]\nstyle = "mine.tsv"\n', encoding="utf-8")
    page.write_text("Rain on Nimran.\n", encoding="utf-8")
    assert cleantext("clean", str(page)).out == b"Rain on Nimrane.\n"


BAD = [
    ("Good\tGoode\nBad\n", "mine.tsv:2: a name needs two columns at least"),
    ("Good\tGoode\tcity\n", "mine.tsv:1: kind is one of"),
    ("", "cannot read the gazetteer"),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_a_gazetteer_that_cannot_be_read_is_an_error_with_its_line(cleantext, tmp_path, content, said):
    path = tmp_path / "mine.tsv"
    if content:
        path.write_text(content, encoding="utf-8")
    for arguments in (["clean", "--gazetteer", str(path)], ["names", "--gazetteer", str(path)]):
        done = cleantext(*arguments, "--isolated", stdin=b"Rain.\n")
        assert done.status == 2
        assert said in done.err


def test_a_gazetteer_in_another_encoding_says_so(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_bytes("Nimrané\tNimrane\n".encode("latin-1"))
    with pytest.raises(Exception, match=r"mine\.tsv:1: the gazetteer is no UTF-8 here"):
        read(str(path))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("names = 1", "names is a table"),
        ('[names]\ngazeteer = ["a"]', "did you mean 'gazetteer'?"),
        ("[names]\ngazetteer = 1", "names.gazetteer must be a list of files"),
        ("[names]\nstyle = 1", "names.style must be a style or a file"),
        ('[names]\nstyle = "nyt"', "majority, first, ap, bbc, un, or a gazetteer; there is no file"),
    ],
)
def test_settings_that_cannot_be_are_refused(cleantext, tmp_path, monkeypatch, table, said):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cleantext.toml").write_text(table + "\n", encoding="utf-8")
    done = cleantext("clean", stdin=b"Rain.\n")
    assert done.status == 2
    assert said in done.err
    assert "cleantext.toml" in done.err or "nyt" in done.err


def test_a_closed_pipe_is_no_error(page):
    listing = subprocess.Popen(
        [sys.executable, "-m", "cleantext", "names", "--isolated", str(page)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert listing.stdout is not None
    listing.stdout.close()
    assert listing.wait() == 0
    assert listing.stderr is not None
    assert listing.stderr.read() == b""
    listing.stderr.close()


def test_full_names_that_are_spelled_word_by_word_are_one_line(cleantext):
    text = "He met Muammar Gaddafi and Moammar Qaddafi. Dmitri Peskov spoke. In March it rained.\n"
    assert cleantext("names", "--isolated", stdin=text.encode()).out.decode() == (
        "2  Muammar Gaddafi 1, Moammar Qaddafi 1\n1  Dmitri Peskov\n"
    )


def test_a_list_never_overwrites_what_is_read(cleantext, page, tmp_path):
    done = cleantext("names", "--isolated", str(page), "-o", str(page))
    assert done.status == 2
    assert "would overwrite what is read" in done.err
    assert page.read_text(encoding="utf-8") == TEXT
    old = tmp_path / "old.tsv"
    old.write_text("Good\tGoode\n", encoding="utf-8")
    assert cleantext("names", "--isolated", str(page), "no-such-file.txt", "-o", str(old)).status == 2
    assert old.read_text(encoding="utf-8") == "Good\tGoode\n"


@pytest.mark.parametrize("least", ["0", "2.5", "nan", "1e400"])
def test_a_count_that_is_none_is_refused(cleantext, page, least):
    done = cleantext("names", "--isolated", f"--least={least}", str(page))
    assert done.status == 2
    assert "--least takes a whole number from 1 on" in done.err


def test_a_hostile_line_costs_no_list(cleantext, page):
    page.with_name("hostile.txt").write_text("A'b" * 400_000 + "Al-" * 400_000, encoding="utf-8")
    done = cleantext("names", "--isolated", "--mixed", str(page.parent))
    assert done.status == 0
    assert done.out.decode().startswith("3  Kharkiv 2, Kharkov 1\n")
