"""Write the trigger of the rule ``mojibake`` from the pattern that ftfy decides by.

``ftfy.fix_encoding`` gives back its input unless ``ftfy.badness.is_bad`` says otherwise. The trigger is that pattern,
alternative by alternative, in the syntax that both scanners read alike and weakened where they differ, so that it
matches every text that is bad. Run ``python src/cleantext/data/build_mojibake.py`` after a change of the pinned ftfy;
a test compares.
"""

from __future__ import annotations

from pathlib import Path

TARGET = Path(__file__).resolve().parent / "mojibake.txt"
HEADER = """\
# What every text with mojibake holds, one alternative a line: the pattern of ftfy.badness (ftfy {version}, Apache-2.0),
# weakened to what both scanners read alike. Made by src/cleantext/data/build_mojibake.py.
"""
# A word character may be any that is not surely something else: tables of letters differ between versions of Unicode.
WORD = r"[^\x00-/:-@\[-^`{-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf" + "\u2010-\u2027\u2030-\u205e]"


def alternatives(verbose: str) -> list[str]:
    """The alternatives of a verbose pattern without groups, free of white space and comments."""
    found, current, in_class, i = [], "", False, 0
    while i < len(verbose):
        char = verbose[i]
        if char == "\\":
            current += verbose[i : i + 2]
            i += 2
            continue
        if in_class:
            in_class = char != "]"
            current += char
        elif char == "#":
            i = verbose.index("\n", i)
        elif char == "|":
            found.append(current)
            current = ""
        elif char in "()":
            raise ValueError("a group: this script must learn about it")
        elif not char.isspace():
            in_class = char == "["
            current += char
        i += 1
    return [*found, current]


def weakened(alternative: str) -> str:
    """A pattern that matches wherever ``alternative`` does, without what the scanners read differently."""
    alternative = alternative.removeprefix("^")
    for start in (r"[a-z]\s?", r"\s"):
        alternative = alternative.removeprefix(start)
    alternative = alternative.replace(r"\w", WORD).replace(".[A-Za-z ]", "")
    return "".join(f"\\x{ord(c):02x}" if "\x7f" <= c <= "\xa0" or c == "\xad" else c for c in alternative)


def lines() -> list[str]:
    """The alternatives of the trigger."""
    from ftfy.badness import BADNESS_RE

    return list(dict.fromkeys(weakened(a) for a in alternatives(BADNESS_RE.pattern)))


def content() -> str:
    """The whole data file."""
    from importlib.metadata import version

    return HEADER.format(version=version("ftfy")) + "".join(line + "\n" for line in lines())


if __name__ == "__main__":
    TARGET.write_text(content(), encoding="utf-8")
