"""The front door: clean a text, or check it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from cleantext.core.pipeline import Finding, Pipeline
from cleantext.profiles import DEFAULT, profile
from cleantext.rules import TOPICS, all_rules

# The keywords of clean-text 0.7.1, another library that is imported by the same name.
_CLEAN_TEXT = """
    fix_unicode to_ascii lower normalize_whitespace no_line_breaks strip_lines keep_two_line_breaks
    no_code no_urls no_emails no_phone_numbers no_ip_addresses no_file_paths no_numbers no_digits
    no_currency_symbols no_punct no_emoji replace_with_code replace_with_url replace_with_email
    replace_with_phone_number replace_with_ip_address replace_with_file_path replace_with_number
    replace_with_digit replace_with_currency_symbol replace_with_punct exceptions
"""


def clean(
    text: str,
    *,
    lang: str | None = None,
    title: str | None = None,
    group: str | None = None,
    profile: str = DEFAULT,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    keep: Sequence[str] = (),
    unsafe: bool = False,
    **unknown: Any,
) -> str:
    """``text`` mended by a profile's rules; the same object when there is nothing to mend.

    ``lang`` is a BCP 47 tag, ``title`` the text's headline, ``group`` its site or feed, where they are known.
    ``select`` and ``ignore`` name rules or topics, ``keep`` patterns that nothing may touch; ``unsafe`` applies
    unsafe rules too.
    Raises TypeError for a text that is no str, ValueError for an unknown profile, rule or pattern. To clean many texts
    with the same settings, make a `Pipeline` once.
    """
    refuse("clean", text, unknown)
    return pipeline(profile, select, ignore, keep, unsafe)(text, lang=lang, title=title, group=group)


def check(
    text: str,
    *,
    lang: str | None = None,
    title: str | None = None,
    group: str | None = None,
    profile: str = DEFAULT,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    keep: Sequence[str] = (),
    unsafe: bool = False,
    **unknown: Any,
) -> tuple[Finding, ...]:
    """What `clean` would change in ``text``, and what it would only report. Arguments and errors as there."""
    refuse("check", text, unknown)
    return pipeline(profile, select, ignore, keep, unsafe).run(text, lang=lang, title=title, group=group).findings


def pipeline(
    name: str = DEFAULT,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    keep: Sequence[str] = (),
    unsafe: bool = False,
) -> Pipeline:
    """A profile's pipeline with only the rules and topics of ``select`` and without those of ``ignore``.

    Raises ValueError for a name that is no profile, rule or topic.
    """
    if isinstance(keep, str):
        raise TypeError("keep is a list of patterns, not one string")
    return _pipeline(
        name, None if select is None else names("select", select), names("ignore", ignore), tuple(keep), unsafe
    )


@lru_cache(maxsize=32)
def _pipeline(
    name: str, select: frozenset[str] | None, ignore: frozenset[str], keep: tuple[str, ...], unsafe: bool
) -> Pipeline:
    made = profile(name)
    if select is not None:
        made = Pipeline(r for r in made.rules if r.name in select or r.topic in select)
    if ignore:
        made = Pipeline(r for r in made.rules if r.name not in ignore and r.topic not in ignore)
    return made.using(keep=keep, unsafe=unsafe) if keep or unsafe else made


def names(argument: str, given: Iterable[str]) -> frozenset[str]:
    """Names of rules and topics, held to those that exist."""
    if isinstance(given, str):
        raise TypeError(f"{argument} is a list of names, not one string")
    chosen = frozenset(given)
    known = {*TOPICS, *(r.name for r in all_rules())}
    if unknown := sorted(chosen - known):
        from difflib import get_close_matches

        near = get_close_matches(unknown[0], sorted(known), 1)
        raise ValueError(
            f"{argument}: no rule or topic is named {unknown[0]!r}" + (f"; did you mean {near[0]}?" if near else "")
        )
    return chosen


def refuse(function: str, text: object, unknown: dict[str, Any]) -> None:
    """Say what is wrong with a call, and what to do."""
    for keyword in unknown:
        if keyword in _CLEAN_TEXT.split():
            raise TypeError(
                f"{function}() has no keyword {keyword!r}: that is an option of clean-text, another library that is"
                " imported as cleantext too. See the guide for coming from clean-text in the documentation"
            )
        raise TypeError(f"{function}() got an unexpected keyword argument {keyword!r}")
    if isinstance(text, (bytes, bytearray)):
        raise TypeError(
            f"{function}() takes str, not {type(text).__name__}: decode it first, as in text.decode('utf-8')"
        )
    if not isinstance(text, str):
        raise TypeError(f"{function}() takes str, not {type(text).__name__}")
