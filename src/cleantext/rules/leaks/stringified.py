"""Values that JavaScript turned into text."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.escapes import words
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.view import view

_OBJECT = pattern(
    r"\[object [A-Z][A-Za-z]{2,40}\](?:\s*,?\s*\[object [A-Z][A-Za-z]{2,40}\]|,\s?(?:undefined|null|NaN)(?!\w))*+",
    engine="re",
)
_NATIVE = pattern(r"function [\w$]{0,60}\(\) ?\{ ?\[native code\] ?\}", engine="re")
_EMPTY = r"(?:undefined|NaN|null)"
_RUN = pattern(rf"(?<![A-Za-z_'`\"=(\[{{$-]){_EMPTY}(?:(?:,\s?|\s|){_EMPTY})++(?![\da-z_'`\"=)(\]}}-])", engine="re")
# Words that make "undefined" a word of the sentence. Machine output stands where no sentence asks for it.
_ASKING = pattern(
    r"(?:\b(?:a|an|the|is|are|was|were|be|been|being|as|like|of|or|and|nor|not|either|both|between|returns?|returned"
    r"|remains?|left|becomes?|became|equals|with|values?|typeof|to)|[=(])[\s\"'(]*$",
    "i",
)
_FOLLOWING = pattern(
    r"\s*(?:,|/|\(|(?:and|or|nor|is|are|was|were|values?|pointers?|type|types|behaviou?r|variables?|references?|checks?|"
    r"errors?|hypothesis|reference|set|terminated|in|if|when|for)\b)"
)


@rule(
    since="0.1",
    trigger=r"[\[;]object|undefined|NaN|" + words("native code"),
    examples=[
        ("The tide turned. [object Object] Boats came in.", "The tide turned. Boats came in."),
        ("Bread rose slowly.\n\nundefined undefined", "Bread rose slowly."),
    ],
    unchanged=[
        "The result is undefined, null pointers are not.",
        "It can be undefined, null, or empty.",
        "In Java, [objects] are passed so.",
    ],
)
def stringified_value(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """JavaScript values turned into text: ``[object Object]``, runs of ``undefined``, ``NaN`` and ``null``.

    The brackets with a class name are what `Object.prototype.toString` returns and nothing else. A run of two or more
    empty values goes only where no sentence asks for it: not after "is" or "returns", not before "and" or a comma.
    """
    seen = view(text)
    leaks = [Leak(m.start(), m.end(), True, "an object turned into text") for m in _OBJECT.finditer(seen.text)]
    leaks += [Leak(m.start(), m.end(), True, "a function turned into text") for m in _NATIVE.finditer(seen.text)]
    for run in _RUN.finditer(seen.text):
        asked = _ASKING.search(seen.text[max(0, run.start() - 40) : run.start()])
        if not asked and not _FOLLOWING.match(seen.text, run.end()) and run[0].strip(", nul"):
            leaks.append(Leak(run.start(), run.end(), True, "empty values turned into text"))
    yield from cut(seen, leaks, strict=strict)
