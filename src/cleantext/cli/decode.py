"""From bytes to text and back, losing none.

A byte order mark decides; else the bytes are UTF-8 if they are valid UTF-8; else what the user declared; else
charset-normalizer's guess, if that codec gives back the very same bytes. Bytes that no codec takes stand in the text
as lone surrogates (``surrogateescape``) and come out as they went in.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SNIFFED = 8192  # bytes in which a NUL makes a file binary
_SAMPLE = 1 << 18  # bytes that are enough for a guess
# What text on the web is in, where it is no UTF-8, the likelier first. Left to itself the detector also names code
# pages of mainframes and encodings of a handful of files, and is wrong more often (one short text of three).
_NAMES = """
    cp1252 cp1250 cp1251 koi8_r koi8_u iso8859_2 cp1253 iso8859_7 cp1254 cp1255 cp1256 cp1257 cp1258 cp866
    cp932 euc_jp gb18030 big5 cp949 cp874
"""
_LIKELY = _NAMES.split()
# These read ASCII as itself up to a character that begins something else.
_STATEFUL = ("iso2022", "hz", "utf-7")


class Undecodable(Exception):
    """The bytes are no text in the encoding they should be in."""


class Binary(Exception):
    """The bytes are no text at all."""


class Coding(NamedTuple):
    """How bytes were read, so that they can be written the same way. ``note`` says what a user should know."""

    codec: str = "utf-8"
    errors: str = "strict"
    bom: bytes = b""
    note: str = ""

    @property
    def escaped(self) -> bool:
        """Whether the text holds bytes that could not be decoded."""
        return self.errors == "surrogateescape"

    def encode(self, text: str) -> bytes:
        """The text as bytes. Raises UnicodeEncodeError for what the codec does not have."""
        return self.bom + text.encode(self.codec, self.errors)


def decode(data: bytes, declared: str = "", strict: bool = False) -> tuple[str, Coding]:
    """Text and how it was read; ``coding.encode(text) == data`` always holds.

    ``declared`` is the codec for what is no UTF-8 ("" to guess). Raises Binary, and Undecodable where ``strict``
    or where a file breaks the encoding that its byte order mark names.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            if codec == "utf-8":
                return eight(data[len(bom) :], bom, "utf-8", strict)
            text = exact(data[len(bom) :], codec, "surrogatepass")
            if text is not None and not (strict and has_surrogates(text)):
                return text, Coding(codec, "surrogatepass", bom)
            if codec != "utf-32-le":
                raise Undecodable(f"it begins with the byte order mark of {codec} and is not valid {codec}")
    if declared and not extends_ascii(declared):
        wide = declared.startswith(("utf-16", "utf-32"))
        text = exact(data, declared, "surrogatepass" if wide else "strict")
        if text is None:
            raise Undecodable(f"it is not valid {declared}")
        return text, Coding(declared, "surrogatepass" if wide else "strict")
    if b"\0" in data[:_SNIFFED]:
        return without_bom(data)
    try:
        return data.decode("utf-8"), Coding()
    except UnicodeDecodeError:
        pass
    if declared:
        return eight(data, b"", declared, strict)
    if not strict and mostly_other(data) and (guess := guessed(data)):
        return guess
    return eight(data, b"", "utf-8", strict)


def eight(data: bytes, bom: bytes, codec: str, strict: bool) -> tuple[str, Coding]:
    """Decode with a codec that extends ASCII, with the bytes it does not take escaped."""
    text = exact(data, codec, "strict")
    if text is not None:
        return text, Coding(codec, "strict", bom)
    if strict:
        raise Undecodable(f"it is not valid {codec}: {first_error(data, codec)}")
    text = exact(data, codec, "surrogateescape")
    if text is None:  # a codec that does not lead back: only UTF-8 always does
        codec, text = "utf-8", data.decode("utf-8", "surrogateescape")
    return text, Coding(codec, "surrogateescape", bom, f"{first_error(data, codec)}; such bytes are kept as they are")


def exact(data: bytes, codec: str, errors: str) -> str | None:
    """The text, if encoding it again gives back the very same bytes."""
    try:
        text = data.decode(codec, errors)
        return text if (codec == "utf-8" and errors == "strict") or text.encode(codec, errors) == data else None
    except (UnicodeError, ValueError):
        return None


def first_error(data: bytes, codec: str) -> str:
    """What is wrong with the first byte that the codec does not take."""
    try:
        data.decode(codec)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return f"line {line}: byte 0x{data[error.start]:02x} is not {codec}"
    return f"the bytes do not survive {codec}"


def without_bom(data: bytes) -> tuple[str, Coding]:
    """UTF-16 or UTF-32 without a byte order mark. Raises Binary for anything else."""
    # The upper bytes name blocks of characters, of which a text has few; the lower ones are all over the place.
    likelier = ("utf-16-le", "utf-16-be") if len(set(data[1::2])) <= len(set(data[::2])) else ("utf-16-be", "utf-16-le")
    for codec, width in (("utf-32-le", 4), ("utf-32-be", 4), (likelier[0], 2), (likelier[1], 2)):
        if len(data) % width:
            continue
        text = exact(data, codec, "strict")
        if text is not None and is_prose(text[:_SNIFFED]):
            return text, Coding(codec, "strict", b"", f"read as {codec} without a byte order mark")
    raise Binary("it holds NUL bytes and is no UTF-16 or UTF-32")


def is_prose(text: str) -> bool:
    """Whether text holds only assigned characters and no controls: what a wrong width or byte order never gives."""
    from unicodedata import category

    return not any(category(char) in ("Cc", "Cn", "Co", "Cs") and char not in "\t\n\r\f" for char in text)


def mostly_other(data: bytes) -> bool:
    """Whether bytes are another encoding, and not UTF-8 with a few bytes broken.

    In UTF-8, well-formed sequences outnumber the bytes that belong to none; in other encodings they hardly occur.
    """
    text = data[: _SAMPLE * 4].decode("utf-8", "surrogateescape")
    broken = sum(map(text.count, map(chr, range(0xDC80, 0xDD00))))
    formed = sum(1 for char in text if char > "\x7f") - broken
    return formed < broken


def guessed(data: bytes) -> tuple[str, Coding] | None:
    """charset-normalizer's best guess, if that codec leads there and back without losing a byte."""
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1] or data[:_SAMPLE]
    matches = list(from_bytes(sample, cp_isolation=_LIKELY))
    if not matches:
        return None
    # The detector's order among equally tidy readings is arbitrary; how much one reads like a language is not.
    tidy = [match for match in matches if match.chaos <= matches[0].chaos and match.encoding in _LIKELY]
    best = max(tidy, key=lambda match: (match.coherence, -_LIKELY.index(match.encoding)), default=matches[0])
    if best.encoding in ("utf_8", "ascii"):
        return None
    alike = [name for name in _LIKELY if name in best.could_be_from_charset]  # they read these bytes as the same text
    codec = codecs.lookup((alike or [best.encoding])[0]).name
    text = exact(data, codec, "strict")
    if text is None or not extends_ascii(codec):
        return None
    confidence = 1 - best.chaos
    return text, Coding(
        codec,
        "strict",
        b"",
        f"not UTF-8; read as {codec}, a guess (confidence {confidence:.2f}); --encoding NAME tells",
    )


def has_surrogates(text: str) -> bool:
    """Whether text holds lone surrogates."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def extends_ascii(codec: str) -> bool:
    """Whether ASCII bytes mean themselves in a codec, wherever they stand."""
    if codec.startswith(_STATEFUL):
        return False
    ascii_bytes = bytes(range(128))
    try:
        return ascii_bytes.decode(codec) == ascii_bytes.decode("ascii")
    except (UnicodeError, ValueError):
        return False


def codec_named(name: str) -> str:
    """The codec of this name, as Python calls it. Raises ValueError for a name that is no text encoding."""
    try:
        "".encode(name)
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        raise ValueError(f"no encoding is named {name!r}; names are such as utf-8, cp1252, koi8-r, shift_jis") from None
    # the mark itself is looked for first, so these mean the encoding without one
    return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(found, found)
