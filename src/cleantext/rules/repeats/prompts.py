"""What a page asks of its readers, asked again and again."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.repeats.lines import Line, cut, either_case, is_prose, place

_LONGEST = 200  # characters of a prompt
_SHORTEST = 3

# How a prompt begins, in the languages of large news sites, and what it speaks of wherever that stands.
_BEGINS = (
    "share", "tweet", "follow us", "like us", "email this", "print this", "advertisement", "sponsored",
    "article continues", "story continues", "read more", "continue reading", "sign up", "subscribe", "teilen",
    "anzeige", "werbung", "weiterlesen", "mehr lesen", "jetzt abonnieren", "folgen sie", "partager",
    "publicité", "lire la suite", "abonnez", "inscrivez", "compartir", "publicidad", "leer más", "suscríb",
    "síguenos", "condividi", "pubblicità", "leggi tutto", "iscriviti", "seguici", "compartilh", "publicidade",
    "leia mais", "assine", "поделиться", "реклама", "читать далее", "подпи", "udostępnij", "reklama",
    "czytaj więcej", "zapisz się", "delen", "advertentie", "lees meer", "シェア", "広告", "続きを読む",
)  # fmt: skip
_SPEAKS_OF = ("cookie", "newsletter")

_EITHER_CASE = "|".join(map(either_case, _BEGINS))
_ANYWHERE = "|".join(map(either_case, _SPEAKS_OF))

# A prompt is one phrase: what follows its first words holds no stop but the last.
_PROMPT = pattern(
    rf"(?:{_EITHER_CASE})(?:[^\n.!?]{{0,60}}[.!…:»›>]*)?|[^\n]{{0,160}}(?:{_ANYWHERE})[^\n]{{0,160}}", engine="re"
)
_CODE = tuple("<{[`#|/$;}-*")


def short_line_twice(text: str) -> bool:
    """Whether a line as short as a prompt stands twice."""
    short = [line for line in text.split("\n") if _SHORTEST <= len(line) <= _LONGEST]
    return len(set(short)) < len(short)


@rule(
    since="0.1",
    trigger=rf"\n[ \t]*(?:{_EITHER_CASE})|{_ANYWHERE}",
    gate=short_line_twice,
    examples=[
        (
            "Share this story\n\nThe ferry between the two islands sailed again on Monday morning, two days after the "
            "storm had torn away its landing stage.\n\nShare this story\n",
            "Share this story\n\nThe ferry between the two islands sailed again on Monday morning, two days after the "
            "storm had torn away its landing stage.\n",
        ),
    ],
    unchanged=[
        "Share the bread\nand share the wine\nShare the bread\nuntil the morning",
        "Advertisement\n\nThe ferry between the two islands sailed again on Monday morning, two days after the storm "
        "had torn away its landing stage.",
    ],
)
def repeated_prompt(text: str) -> Iterator[Hit]:
    """A line that asks to share, to subscribe, to accept cookies, or names an advertisement stands several times.

    Pages put such lines before, into and after an article. Where the same line, to the letter, stands again in a text
    with prose, the copies are taken out and the first one stays: that it is a prompt is known by its first words or by
    what it speaks of, that it is not of the article by its being said again. Lines of code and of lists stay.
    """
    first: dict[str, tuple[int, int]] = {}
    copies: list[tuple[int, int, str]] = []
    prose = False
    start = 0
    for part in text.split("\n"):
        end = min(start + len(part) + 1, len(text))
        line = part.strip() if len(part) <= _LONGEST * 2 else ""
        prose = prose or is_prose(part)
        if _SHORTEST <= len(line) <= _LONGEST and not line.startswith(_CODE) and _PROMPT.fullmatch(line):
            if line in first:
                copies.append((start, end, line))
            else:
                first[line] = start, end
        start = end
    if not prose:
        return
    closed = False
    done = -1
    for start, end, line in copies:
        from_, to, closed = cut(text, Line(start, end, line, line, ""), closed and done == start)
        done = to
        yield Hit(
            from_, to, "", f"a copy of {place(text, Line(*first[line], line, line, ''))}, which stays", proven=True
        )
