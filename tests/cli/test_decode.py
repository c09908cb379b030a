"""Bytes to text and back."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.cli.decode import Binary, Undecodable, codec_named, decode, extends_ascii

RUSSIAN = "Вчера вечером шёл дождь, и река вышла из берегов. Утром жители вернулись домой, чтобы убрать воду.\n" * 4
GREEK = "Χθες το βράδυ έβρεχε και το ποτάμι ξεχείλισε. Το πρωί οι κάτοικοι επέστρεψαν στα σπίτια τους.\n" * 4
CHINESE = "一天，一個老人走進一家書店，一本一本地看，一直看到天黑。\n" * 3
JAPANESE = "昨日の夜は雨が降り、川があふれた。朝になって住民は家に戻り、水をかき出した。\n" * 4

CASES = [
    # bytes, declared, text, codec, errors
    (b"", "", "", "utf-8", "strict"),
    ("Größe".encode(), "", "Größe", "utf-8", "strict"),
    ("Größe".encode(), "cp1252", "Größe", "utf-8", "strict"),  # valid UTF-8 is UTF-8
    (codecs.BOM_UTF8 + b"a", "", "a", "utf-8", "strict"),
    (codecs.BOM_UTF8 + b"a\xff", "", "a\udcff", "utf-8", "surrogateescape"),
    ("Größe 😀".encode("utf-16"), "", "Größe 😀", "utf-16-le", "surrogatepass"),
    (codecs.BOM_UTF16_BE + "Größe".encode("utf-16-be"), "", "Größe", "utf-16-be", "surrogatepass"),
    (codecs.BOM_UTF32_LE + "Größe".encode("utf-32-le"), "", "Größe", "utf-32-le", "surrogatepass"),
    (codecs.BOM_UTF32_BE + "Größe".encode("utf-32-be"), "", "Größe", "utf-32-be", "surrogatepass"),
    (codecs.BOM_UTF16_LE + b"\0\xd8a\0", "", "\ud800a", "utf-16-le", "surrogatepass"),
    ("Größe\n".encode("utf-16-le"), "", "Größe\n", "utf-16-le", "strict"),
    ("Größe\n".encode("utf-16-be"), "", "Größe\n", "utf-16-be", "strict"),
    ("ab".encode("utf-16-be"), "", "ab", "utf-16-be", "strict"),
    (CHINESE.encode("utf-16-le"), "", CHINESE, "utf-16-le", "strict"),
    (CHINESE.encode("utf-16-be"), "", CHINESE, "utf-16-be", "strict"),
    ("Größe\n".encode("utf-32-le"), "", "Größe\n", "utf-32-le", "strict"),
    ("Größe\n".encode("utf-32-be"), "", "Größe\n", "utf-32-be", "strict"),
    (b"caf\xe9", "cp1252", "café", "cp1252", "strict"),
    (b"caf\xe9 \x81", "cp1252", "café \udc81", "cp1252", "surrogateescape"),
    (b"caf\xe9", "utf-8", "caf\udce9", "utf-8", "surrogateescape"),  # declared UTF-8 is not guessed
    ("昨日".encode("iso2022_jp"), "iso2022_jp", "昨日", "iso2022_jp", "strict"),
    ("ab".encode("utf-16-le"), "utf-16-le", "ab", "utf-16-le", "surrogatepass"),
    ("é ü ö ".encode() + b"caf\xe9", "", "é ü ö caf\udce9", "utf-8", "surrogateescape"),  # UTF-8 with a broken byte
    (RUSSIAN.encode("koi8-r"), "", RUSSIAN, "koi8-r", "strict"),
    (RUSSIAN.encode("cp1251"), "", RUSSIAN, "cp1251", "strict"),
    (GREEK.encode("cp1253"), "", GREEK, "cp1253", "strict"),
    (JAPANESE.encode("shift_jis"), "", JAPANESE, "cp932", "strict"),
]


@pytest.mark.parametrize(("data", "declared", "text", "codec", "errors"), CASES, ids=range(len(CASES)))
def test_the_encoding_is_found(data: bytes, declared: str, text: str, codec: str, errors: str) -> None:
    got, coding = decode(data, declared and codec_named(declared))
    assert (got, coding.codec, coding.errors) == (text, codec_named(codec), errors)
    assert coding.encode(got) == data


REFUSED = [
    (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "", Binary),
    (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "", Binary),
    (bytes(range(256)) * 8, "", Binary),
    (codecs.BOM_UTF16_LE + b"a", "", Undecodable),
    (codecs.BOM_UTF32_BE + b"\xff\xff\xff\xff", "", Undecodable),
    (b"abc", "utf-16-le", Undecodable),
]


@pytest.mark.parametrize(("data", "declared", "error"), REFUSED)
def test_what_is_no_text_is_refused(data: bytes, declared: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        decode(data, declared)


STRICT = [
    (b"caf\xe9", ""),
    (b"caf\xe9\x81", "cp1252"),
    (codecs.BOM_UTF8 + b"\xff", ""),
    (codecs.BOM_UTF16_LE + b"\0\xd8", ""),
]


@pytest.mark.parametrize(("data", "declared"), STRICT)
def test_strict_refuses_what_would_be_escaped_or_guessed(data: bytes, declared: str) -> None:
    decode(data, declared)
    with pytest.raises(Undecodable):
        decode(data, declared, strict=True)


def test_a_guess_and_its_confidence_are_reported() -> None:
    _, coding = decode(RUSSIAN.encode("koi8-r"))
    assert "koi8-r, a guess (confidence " in coding.note


@pytest.mark.parametrize("text", ["Then the café opened.\n", "Das Mädchen läßt grüßen.\n", "It’s “fine”, she said.\n"])
def test_of_encodings_that_read_the_same_text_the_likeliest_is_named(text: str) -> None:
    read, coding = decode(text.encode("cp1252"))
    assert (read, coding.codec) == (text, "cp1252")


def test_a_guess_that_does_not_lead_back_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    import charset_normalizer

    class Guess:
        encoding, chaos, coherence, could_be_from_charset = "cp932", 0.0, 0.0, ("cp932",)

    monkeypatch.setattr(charset_normalizer, "from_bytes", lambda *_, **__: [Guess()])
    data = b"\xed\x40\xfa\x5c\xfa\x4a"  # characters that cp932 has twice: it writes 0xFA4A as another pair
    assert data.decode("cp932").encode("cp932") != data
    text, coding = decode(data)
    assert coding.encode(text) == data
    assert coding.codec == "utf-8"
    text, coding = decode(data, "cp932")  # nor is a declared one
    assert coding.encode(text) == data


@given(
    st.binary(max_size=80), st.sampled_from(["", "cp1252", "shift_jis", "utf-16-le", "iso2022_jp", "gb18030", "big5"])
)
def test_no_byte_is_ever_lost(data: bytes, declared: str) -> None:
    try:
        text, coding = decode(data, declared)
    except (Binary, Undecodable):
        return
    assert coding.encode(text) == data


@given(st.text(st.characters(codec="cp1252"), min_size=1, max_size=60))
def test_no_byte_is_lost_to_a_guess(text: str) -> None:
    data = text.encode("cp1252")
    try:
        got, coding = decode(data)
    except Binary:
        return
    assert coding.encode(got) == data


def test_names_of_encodings() -> None:
    assert codec_named("latin1") == "iso8859-1"
    assert codec_named("UTF-8-sig") == "utf-8"
    assert codec_named("utf-16") == "utf-16-le"
    for name in ("rot13", "base64", "klingon", "a\0b", "idna-but-not"):
        with pytest.raises(ValueError, match="no encoding is named"):
            codec_named(name)
    assert extends_ascii("cp1252")
    assert not any(map(extends_ascii, ("utf-16-le", "utf-7", "cp037", "iso2022_jp")))
