"""What the grammars of stack traces share: reading a run of parts, and telling a free message from the prose around it.

All positions are those of a view's text (see `view`): a run of white space is one newline or one space there.
"""

from __future__ import annotations

from collections import deque
from itertools import takewhile
from typing import Any

from cleantext.core.pattern import pattern
from cleantext.rules.leaks.view import View

WINDOW = 4000  # how far a message may reach to the frame that proves it, in characters
_HEADS = 4  # how many heads before a frame are tried, of those on one line
_TRUNCATED = 600  # the longest half of a frame that a cut text ends with

# A capital where a sentence could begin: after a space, or glued to the end of another word. Scripts without capitals
# and spaces begin where they follow ASCII.
_OPENING = pattern(
    r"(?<=[ \n])(?![\"'][\w.]*[\"'])[\"'(«¿¡]?(?:(?<=«) )?\p{Lu}"
    r"|(?<=[\p{Ll}\d'\")\]}>.!?])(?<![ \n(][\"'])[\"'«¿¡]?\p{Lu}(?=\p{Ll}|[ '])"
    r"|(?<=[!-~])(?<![\"'(\[=/]) ?[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]"
)
_WORDS = pattern(r"(?<![\w./\\:@#$])\p{L}[\p{L}'-]*(?=[ ,.;:!?)\"']|$)")
_UNSPACED = pattern(
    r"(?:[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Khmer}\p{Lao}\p{Myanmar}][、，。・「」『』！？ー]{0,2}){8}"
)
_CLOSED = pattern(r"[.!?]['\")\]»]{0,3}$|[。！？]['\")\]»」』]{0,3}$")


def run(parts: Any, text: str, at: int) -> int:
    """The end of the longest run of ``parts`` from ``at``; each part eats the white space before it."""
    while (part := parts.match(text, at)) and part.end() > at:
        at = part.end()
    return at


def cut_off(half: Any, text: str, at: int) -> bool:
    """Whether all that follows ``at`` is one part that the end of the text cut in half (or nothing)."""
    end = len(text) - (text[-1:] in (" ", "\n"))
    return end - at <= _TRUNCATED and half.fullmatch(text, at, max(at, end)) is not None


def ending(half: Any, text: str, at: int) -> tuple[int, bool]:
    """Where a trace that was read up to ``at`` ends, and whether it was read whole.

    It was not where the end of the text cuts its next part (``half``) in half: that half goes too, without proof.
    """
    return (len(text), not text[at:].strip()) if cut_off(half, text, at) else (at, True)


def any_prose(text: str, words: int = 8) -> bool:
    """Whether a line of ``text`` reads like a sentence."""
    return any(prose(line, words) and _CLOSED.search(line.rstrip()) for line in text.split("\n"))


def line_start(text: str, at: int) -> int:
    """Where the line of ``at`` begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of ``at`` ends."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def message_end(text: str, at: int, words: int = 5) -> int:
    """Where a message that begins at ``at`` ends, when nothing after it tells.

    A message ends with its line. Where the rest of the line closes like a sentence and a capital inside it begins
    ``words`` words or more, prose may follow on the same line: then the message ends before the first such capital,
    for a message left over is better than a sentence lost.
    """
    end = line_end(text, at)
    if end - at > WINDOW:
        end = at + WINDOW
    rest = text[at:end].rstrip()
    if not _CLOSED.search(rest):
        return at + len(rest)
    for opening in _OPENING.finditer(rest, 1):
        follows = rest[opening.start() :]
        if prose(follows, words):
            return at + len(rest[: opening.start()].rstrip())
    return at + len(rest)


def prose(text: str, words: int = 5) -> bool:
    """Whether ``text`` reads like sentences: enough plain words, and more of them than of anything else."""
    if _UNSPACED.search(text):
        return True
    plain = sum(1 for _ in _WORDS.finditer(text))
    return plain >= words and plain * 2 >= len(text.split(" "))


def head_start(head: Any, text: str, at: int, lines: int = 1) -> int:
    """Where the head of a trace begins whose first frame is at ``at``: on the line before, or up to ``lines`` back.

    ``head`` is searched in each line from the frame upwards, and its first match (group ``head``) on the nearest
    line wins. A head without a dot in its name is a word of prose as well, so its message may not read like prose
    for long. The answer is ``at`` where there is no head.
    """
    floor = max(0, at - WINDOW)
    end = at
    for _ in range(lines + 1):
        start = max(floor, line_start(text, end))
        heads = head.finditer(text, start, min(len(text), at + 20))  # it may look at the frame
        heads = takewhile(lambda found: found.start() < end and found.end() <= at, heads)  # noqa: B023  used at once
        for found in deque(heads, _HEADS):
            message = text[found.end() : at]
            if ("." in found[0] and end >= at - 1) or not prose(message, 25):
                begin: int = found.start("head")
                return begin
        if start <= floor or prose(text[start:end], 12):
            return at
        end = start - 1
    return at


def breaks(seen: View, at: int) -> int:
    """How many newlines of the original the white space at ``at`` of the view stands for."""
    start, end = seen.source(at, at + 1)
    return seen.original.count("\n", start, end)
