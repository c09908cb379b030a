"""Patterns of paths: ``*`` and ``?`` stay within a folder, ``**`` does not."""

from __future__ import annotations

import os
import re
from functools import cache


@cache
def compiled(glob: str) -> re.Pattern[str]:
    """A glob as a pattern of slash-separated paths. Raises ValueError for an unclosed class."""
    out: list[str] = []
    i = 0
    while i < len(glob):
        char = glob[i]
        if glob.startswith("**/", i):
            out.append("(?:[^/]+/)*+")
            i += 3
        elif glob.startswith("**", i):
            out.append(".*")
            i += 2
        elif char == "*":
            out.append("[^/]*")
            i += 1
        elif char == "?":
            out.append("[^/]")
            i += 1
        elif char == "[":
            end = glob.find("]", i + 2)
            if end < 0:
                raise ValueError(f"glob {glob!r}: '[' is not closed")
            inside = glob[i + 1 : end].replace("\\", r"\\").replace("[", r"\[")
            out.append("[" + ("^" + inside[1:] if inside[0] in "!^" else inside) + "]")
            i = end + 1
        else:
            out.append(re.escape(char))
            i += 1
    try:
        return re.compile("".join(out), re.S)
    except re.error as error:
        raise ValueError(f"glob {glob!r}: {error}") from None


def matches(glob: str, path: str, base: str) -> bool:
    """Whether a path, or a folder above it, matches ``glob``.

    A glob without a slash is held against every name in the path; one with a slash against the path from ``base``
    (a folder) on. Both paths are absolute.
    """
    glob = glob.removeprefix("./").rstrip("/")
    relative = os.path.relpath(path, base).replace(os.sep, "/")
    outside = relative == ".." or relative.startswith("../")
    parts = (path if outside else relative).replace(os.sep, "/").split("/")
    if "/" not in glob:
        return any(compiled(glob).fullmatch(part) for part in parts)
    if outside and not glob.startswith("/"):
        return False
    whole = path.replace(os.sep, "/") if glob.startswith("/") else relative
    heads = whole.split("/")
    return any(compiled(glob).fullmatch("/".join(heads[:n])) for n in range(1, len(heads) + 1))
