"""One line of mojibake repaired just as ``ftfy.fix_encoding`` does it, for less.

ftfy asks its pattern for bad sequences before and after every step, over the whole line; that question is most of its
cost. Here the trigger of the rule answers first, in one automaton, and the pattern is only asked where that says yes
(held equal to ftfy by a differential test). The steps are ftfy's: bytes of ten encodings read as UTF-8, the UTF-8-like
sequences inside a line of something else, and what browsers make of C1 controls.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from cleantext.core.pattern import pattern
from cleantext.core.scan import Search, searcher
from cleantext.data import lines

if TYPE_CHECKING:
    import re

_BEYOND_ASCII = pattern(r"[^\x00-\x7f]", engine="re")
_ROUNDS = 16  # layers of mojibake, far beyond what is ever seen; a bound on the time that hostile text can take
_REACH = 4  # characters before its first one beyond ASCII that an alternative of ftfy's pattern can hold


def trigger() -> str:
    """A pattern that matches every text which ftfy calls bad."""
    return "|".join(lines("mojibake.txt"))


@cache
def suspect() -> Search:
    """Whether a string may hold mojibake: an empty answer says that it holds none."""
    return searcher((trigger(),), "")


def is_bad(text: str) -> bool:
    """As ``ftfy.badness.is_bad``."""
    if not suspect()(text):
        return False
    from ftfy.badness import BADNESS_RE

    first = _BEYOND_ASCII.search(text)
    return first is not None and BADNESS_RE.search(text, max(0, first.start() - _REACH)) is not None


def repaired(line: str) -> str:
    """As ``ftfy.fix_encoding`` with its defaults; the same object where nothing is to be mended."""
    for _ in range(_ROUNDS):
        if not is_bad(line):
            break
        better = _step(line)
        if better == line:
            break
        line = better
    return line


def _step(line: str) -> str:
    """One layer of mojibake less, or ``line``."""
    from ftfy.chardata import C1_CONTROL_RE, CHARMAP_ENCODINGS, UTF8_DETECTOR_RE

    for encoding in CHARMAP_ENCODINGS:
        try:
            return _as_utf8(line.encode(encoding), encoding)
        except UnicodeError:
            continue  # a character that this encoding has not, or bytes that are no UTF-8
    better: str = UTF8_DETECTOR_RE.sub(lambda m: repaired(m[0]) if len(m[0]) < len(line) else m[0], line)
    if better != line:
        return better
    from ftfy.fixes import fix_c1_controls

    return fix_c1_controls(line) if C1_CONTROL_RE.search(line) else line


def _as_utf8(data: bytes, encoding: str) -> str:
    """``data`` read as UTF-8 with the bytes put back that were lost on the way. Raises UnicodeDecodeError."""
    from ftfy.fixes import replace_lossy_sequences, restore_byte_a0

    if encoding != "macroman" and _may_lack_a0().search(data):
        data = restore_byte_a0(data)
    if encoding.startswith("sloppy") and (b"\x1a" in data or b"?" in data):
        data = replace_lossy_sequences(data)
    if b"\xed" in data or b"\xc0" in data:
        import re

        # ftfy's codec for these copies the rest of the line at every pair, and can swallow a newline
        data = re.sub(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]", _joined, data)
        data = data.replace(b"\xc0\x80", b"\x00")
    return data.decode("utf-8")


@cache
def _may_lack_a0() -> re.Pattern[bytes]:
    """What every byte string holds that ``restore_byte_a0`` changes, as a pattern that begins with one set of bytes."""
    import re

    return re.compile(
        rb"[\xc2\xc3\xc5\xce\xd0\xd9\xe0-\xe3\xf0]"
        rb"(?:(?<![\xe0\xe1]) |(?<=[\xe0-\xe3])[\x80-\xbf] |(?<=\xf0)[\x80-\xbf]{1,2} )"
    )


def _joined(pair: re.Match[bytes]) -> bytes:
    """The character of a surrogate pair that was encoded half by half (CESU-8, Unicode Technical Report 26)."""
    return pair[0].decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16").encode()
