"""A quick look: whether a text may hold its headline twice. All that most texts are asked."""

from __future__ import annotations

from cleantext.rules.repeats.lines import BEFORE, LONGEST, PROSE, TOP, TOP_LINES

_LINES = 2 * TOP_LINES  # with the blank ones between them
_EDGE = 12  # characters at the beginning or the end of a headline that stand in its copies, whatever is added to them
_MARKS = " \t\r\v\f\u00a0\u200b\ufeff\"'“”„‘’‚«»‹›#*_=-–—.,:;!?…[]()<>|/"


def may_repeat_headline(text: str) -> bool:
    """Whether one of the first lines begins or ends with what another short line of the top or the last holds."""
    lines = (text if len(text) <= TOP else text[:TOP]).split("\n", _LINES)
    heads = []
    for line in lines:
        if len(line) > 3 or line.strip():
            if len(line) >= LONGEST or (len(line) >= PROSE and line.endswith(".")):
                break
            heads.append(line)
            if len(heads) > BEFORE:
                break
    if not heads:
        return False
    short = [line for line in lines if 3 < len(line) < LONGEST]
    if len(text) > TOP or len(lines) > _LINES:
        tail = text[-LONGEST:].rstrip()
        short.append(tail[tail.rfind("\n") + 1 :])
    if len(short) < 2:
        return False
    all_short = "\n".join(short).lower()
    if "  " in all_short or "\u00a0" in all_short:
        heads = [" ".join(line.split()) for line in heads]
        all_short = "\n".join(" ".join(line.split()) for line in short).lower()
    for line in heads:
        plain = unmarked(line) if line[0] == "<" else line.strip(_MARKS)
        if plain and (all_short.count(plain[:_EDGE].lower()) > 1 or all_short.count(plain[-_EDGE:].lower()) > 1):
            return True
    return False


def unmarked(line: str) -> str:
    """What stands between the first two tags of a line."""
    return line[line.find(">") + 1 :].partition("<")[0].strip(_MARKS)
