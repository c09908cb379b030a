"""Damage put into texts on purpose, of the kinds that scraped pages have. All of it was written for this project."""

from __future__ import annotations

import random
import re
from collections.abc import Callable


def var_dump(text: str, chance: random.Random) -> str:
    """A PHP string dump with a right byte count, between two paragraphs or at the end."""
    rows = ",".join(
        f'{{"id":"{chance.randrange(10**6)}","title":"Ferry №{i} … late"}}' for i in range(chance.randrange(1, 9))
    )
    return between(text, f'string({len(f"[{rows}]".encode())}) "[{rows}]"', chance)


def array_dump(text: str, chance: random.Random) -> str:
    """A PHP array dump of several lines."""
    rows = "".join(f'  ["k{i}"]=>\n  int({chance.randrange(1000)})\n' for i in range(chance.randrange(1, 12)))
    return between(text, f"array({rows.count('int')}) {{\n{rows}}}", chance)


def php_warning(text: str, chance: random.Random) -> str:
    """A PHP warning as a page shows it."""
    line = chance.randrange(1, 900)
    return between(
        text, f"Warning: Undefined variable $teaser in /srv/www/htdocs/inc/teaser.php on line {line}", chance
    )


def traceback(text: str, chance: random.Random) -> str:
    """A Python traceback."""
    frames = "".join(
        f'  File "/srv/app/feed/reader{i}.py", line {chance.randrange(1, 400)}, in load\n    return parse(page)\n'
        for i in range(chance.randrange(1, 6))
    )
    return between(text, f"Traceback (most recent call last):\n{frames}KeyError: 'teaser'", chance)


def java_trace(text: str, chance: random.Random) -> str:
    """A Java stack trace."""
    frames = "".join(
        f"\n\tat org.harbour.feed.Reader.load(Reader.java:{chance.randrange(1, 400)})"
        for _ in range(chance.randrange(2, 9))
    )
    return between(text, f"java.lang.IllegalStateException: no page{frames}", chance)


def template(text: str, chance: random.Random) -> str:
    """A placeholder that nobody filled in."""
    return between(
        text, chance.choice(["{{ article.teaser }}", "{% include 'share.html' %}", "[object Object]"]), chance
    )


def markup(text: str, chance: random.Random) -> str:
    """Tags that were not taken out."""
    return between(text, '<div class="share"><a href="/s?id=4" rel="nofollow">Share</a></div>', chance)


def mojibake(text: str, chance: random.Random) -> str:
    """A line read in the wrong encoding; where it is ASCII, with a word that is not."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    line = lines[at] if not lines[at].isascii() else f"{lines[at]} The café “Zur Möwe” stays open."
    lines[at] = "".join(sloppy(char) for char in line)
    return "\n".join(lines)


def sloppy(char: str) -> str:
    """One character's UTF-8 read as Windows-1252, the five bytes that it lacks as Latin-1."""
    return (
        char
        if char < "\x80"
        else "".join(
            bytes([b]).decode("latin-1" if b in b"\x81\x8d\x8f\x90\x9d" else "cp1252")
            for b in char.encode("utf-8", "replace")
        )
    )


def entities(text: str, chance: random.Random) -> str:
    """Entities escaped once too often."""
    return replace_one(text, r"(?<=\w) (?=\w)", chance.choice(["&amp;nbsp;", " &amp;amp; ", "&nbsp;"]), chance)


def comma(text: str, chance: random.Random) -> str:
    """No space after a comma."""
    return replace_one(text, r"(?<=[a-z]), (?=[a-z])", ",", chance)


def full_stop(text: str, chance: random.Random) -> str:
    """No space after a full stop."""
    return replace_one(text, r"(?<=[a-z]{3})\. (?=[A-Z][a-z])", ".", chance)


def space_before(text: str, chance: random.Random) -> str:
    """A space before a mark."""
    return replace_one(text, r"(?<=[a-z])(?=[,.] )", " ", chance)


def spaces(text: str, chance: random.Random) -> str:
    """Two spaces between words."""
    return replace_one(text, r"(?<=[a-z]) (?=[a-z])", chance.choice(["  ", " \u00a0", "\u200b "]), chance)


def marks(text: str, chance: random.Random) -> str:
    """A mark too many."""
    return replace_one(text, r"(?<=[a-z])([.,]) ", chance.choice([",, ", "!. ", ".. "]), chance)


def headline(text: str, chance: random.Random) -> str:
    """The first line twice."""
    first, _, rest = text.partition("\n")
    return f"{first}\n\n{first}\n{rest}"


def quotation(text: str, chance: random.Random) -> str:
    """A pair of which one half is curly and the other is straight."""
    return replace_one(text, r"(?<= )([a-z]+ [a-z]+)(?= )", r"“\1" + '"', chance)


KINDS: tuple[Callable[[str, random.Random], str], ...] = (
    var_dump, array_dump, php_warning, traceback, java_trace, template, markup, mojibake, entities, comma, full_stop,
    space_before, spaces, marks, headline, quotation,
)  # fmt: skip


def damage_one(text: str, chance: random.Random) -> str:
    """``text`` with one to three kinds of damage."""
    for kind in chance.sample(KINDS, chance.randrange(1, 4)):
        text = kind(text, chance)
    return text


def between(text: str, leak: str, chance: random.Random) -> str:
    """A leak put between two paragraphs, or at the end."""
    breaks = [m.start() for m in re.finditer(r"\n\n", text)]
    at = chance.choice([*breaks, len(text)])
    return f"{text[:at]}\n\n{leak}{text[at:]}"


def replace_one(text: str, pattern: str, new: str, chance: random.Random) -> str:
    """One match of a pattern, replaced."""
    places = list(re.finditer(pattern, text))
    if not places:
        return text
    found = chance.choice(places)
    return (
        text[: found.start()]
        + found.expand(new.replace("\\", "\\\\") if "\\1" not in new else new)
        + text[found.end() :]
    )
