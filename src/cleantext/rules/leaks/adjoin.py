"""Leaks that stand side by side are one leak: judged as one, and cut with one seam."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleantext.rules.leaks.seam import Leak


def adjoined(text: str, leaks: Iterable[Leak]) -> Iterator[Leak]:
    """The leaks in order, those joined that overlap or have only white space of the view between them."""
    last: Leak | None = None
    for leak in sorted(leaks):
        if last and (leak.start <= last.end or (leak.start == last.end + 1 and text[last.end].isspace())):
            proven, inner = last.proven and leak.proven, last.inner and leak.inner
            last = Leak(last.start, max(last.end, leak.end), proven, last.why or leak.why, inner)
            continue
        if last:
            yield last
        last = leak
    if last:
        yield last
