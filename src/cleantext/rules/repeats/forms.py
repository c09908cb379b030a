"""The forms in which pages give one headline: which of two lines is a copy of the other, and how near."""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.repeats.lines import Line, bare, is_wide, letters

_JOINTS = 12  # separators in a line that is a title with additions; more of them make a menu
_ADDED = 90  # characters that the site, its sections and its motto may add
_WORDS = 5  # words that two headlines share where one has words more in one place
_SHARE = 2 / 3  # of the words of the longer one
_SITE_WORDS = 6  # more than most sites have in their names
_EXTRA = 6  # words that it may have more
_SITES = 3  # separators, from the end, before which a headline may end
_CUT = 10  # letters that are left of a headline cut short

# What stands between a headline and the name of its site or section. A hyphen, a dash or a slash only with
# white space, since they stand inside headlines too; a colon does not: what stands before it belongs to the headline.
JOINT = pattern(r"\s*(?:[|ǀ∣¦»›>•·｜＞]|::|_(?=[^\W_]))\s*|\s+[-–—−/~‹«<]+\s+|\s*[（【]|\s+[\[(]")
_PATH = pattern(r"[>»›＞/:]\s*$")
_ELLIPSIS = pattern(r"\s*(?:…|\.{3,}|\[(?:…|\.{3})\])\s*", engine="re")
_FIELD = pattern(r"[a-z_-]+\s*[:=]", engine="re")  # the key of an entry, as before a document: title: ...
_COUNTED = pattern(r"(?:\S+ )?\d{1,3}")  # Part 2, Chapter 11, 3
_NOT = pattern(r"n[oe]t?|never|nicht|keine?n?|nie|pas|non|nunca|não|niet|geen|не|нет|ni")


def copy_of(line: Line, other: Line) -> str:
    """How ``line`` repeats ``other``, which is the fuller or the cleaner of the two; empty where it does not."""
    if not line.bare or not other.bare:
        return ""
    if line.bare == other.bare:
        return same(line, other)
    if not may_be_copies(line, other) or other.plain[-1] in ",;":
        return ""
    if _FIELD.match(line.plain) or _FIELD.match(other.plain):
        return ""
    if how := added(line, other) or cut_short(line, other):
        return how
    return "" if added(other, line) or cut_short(other, line) else words_left_out(line, other)


def may_be_copies(line: Line, other: Line) -> bool:
    """Whether one holds the beginning or the end of the other, or they share words enough: asked first."""
    fewer, more = sorted((line.bare, other.bare), key=len)
    return fewer[:_CUT] in more or fewer[-_CUT:] in more or len({*fewer.split()} & {*more.split()}) >= _WORDS


def same(line: Line, other: Line) -> str:
    """Two lines of the same words: how near they are."""
    if line.text == other.text:
        return "the same"
    if line.marked != other.marked:
        return "the same but for markup"
    return "the same but for case" if line.text.casefold() == other.text.casefold() else "the same but for punctuation"


def added(line: Line, other: Line) -> str:
    """Whether ``line`` is the other with the name of a site, a section, a path before or after it."""
    if len(other.bare) >= len(line.bare) or other.bare not in line.bare:
        return ""
    joints = list(JOINT.finditer(line.plain, 1))
    if not joints or len(joints) > _JOINTS:
        return ""
    begins = [0, *(j.end() for j in joints)]
    ends = [*(j.start() for j in joints), len(line.plain)]
    for first, begin in enumerate(begins):
        for last in range(first, len(ends)):
            if bare(line.plain[begin : ends[last]]) != other.bare:
                continue
            before, after = line.plain[:begin], line.plain[ends[last] :]
            if (not before or is_lead_in(before, other.bare)) and (not after or is_site(after)):
                return f"the same with “{'…'.join(filter(None, (before.strip(), after.strip())))}”"
    return ""


def is_lead_in(before: str, headline: str) -> bool:
    """Whether what stands before a headline is a path or a site, and no number of a chapter.

    Pages put the name of the site last, as a rule. Without the signs of a path, "A | B" beside "B" is a site before
    its headline only where B has the length of a headline and A that of a name; else A may be the headline.
    """
    if len(before) > _ADDED or _COUNTED.fullmatch(bare(before)):
        return False
    words = headline.count(" ") + 1
    return _PATH.search(before) is not None or words >= max(_SITE_WORDS, 2 * len(bare(before).split()))


def is_site(after: str) -> bool:
    """Whether what stands after a headline is the name of a site or of its sections, and not more of the headline."""
    if len(after) > _ADDED:
        return False
    name = bare(after)
    if _COUNTED.fullmatch(name):
        return False
    if after.lstrip()[:1] in "|ǀ∣¦»›>｜_（【[(" or is_wide(after):
        return True
    words = [word for word in after.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) < 2 or sum(word[0].islower() for word in words) * 2 < len(words)


def cut_short(line: Line, other: Line) -> str:
    """Whether ``line`` is the beginning of the other and an ellipsis."""
    if "…" not in line.plain and "..." not in line.plain:
        return ""
    ellipses = list(_ELLIPSIS.finditer(line.plain))
    if not ellipses or ellipses[-1].start() < _CUT:
        return ""
    ellipsis = ellipses[-1]
    rest = line.plain[ellipsis.end() :]
    begun = bare(line.plain[: ellipsis.start()])
    if rest and not (JOINT.match(f" {rest}") and is_site(rest)):
        return ""
    if letters(begun) < _CUT or not other.bare.startswith(begun) or other.plain[-1] == ".":
        return ""
    return "the same cut short"


def words_left_out(line: Line, other: Line) -> str:
    """Whether the other has all words of ``line`` and in one place a few more: then nothing is lost with ``line``.

    The name of a site after either does not count.
    """
    if line.plain[-1] == "." or (other.plain[-1] in ".!?" and line.plain[-1] != other.plain[-1]):
        return ""  # a sentence that repeats the headline and goes on
    for mine in without_site(line.plain):
        for theirs in without_site(other.plain):
            if len(JOINT.findall(mine)) == len(JOINT.findall(theirs)) and (how := inserted(mine, theirs)):
                return how
    return ""


def without_site(line: str) -> list[str]:
    """A line as it is, and without what may be the name of its site."""
    joints = list(JOINT.finditer(line, 1))
    return [line, *(line[: j.start()] for j in joints[-_SITES:] if is_site(line[j.start() :]))]


def inserted(shorter: str, longer: str) -> str:
    """Whether the longer line is the shorter with words added in one place, and how many they are."""
    fewer, more = bare(shorter).split(), bare(longer).split()
    extra = len(more) - len(fewer)
    if not 0 < extra <= _EXTRA or len(fewer) < _WORDS or len(fewer) < _SHARE * len(more):
        return ""
    begin = next((i for i, pair in enumerate(zip(fewer, more, strict=False)) if pair[0] != pair[1]), len(fewer))
    if fewer[begin:] != more[begin + extra :]:
        return ""
    added_words = more[begin : begin + extra]
    if any(map(_NOT.fullmatch, added_words)) or all(word.isdigit() for word in added_words):
        return ""
    return f"{len(fewer)} of its {len(more)} words"
