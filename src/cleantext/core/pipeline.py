"""Pipelines: rules run in order until nothing changes, with every change known by its place in the original."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from cleantext.core.edit import Edit
from cleantext.core.rule import Rule
from cleantext.core.run import Run
from cleantext.core.scan import Scanner


class Finding(NamedTuple):
    """What a rule found: the span of the original text that the hit came from, and what the rule saw there.

    ``new`` is None for a report without a fix; ``applied`` is False for those and for hits of unsafe rules that
    were not asked for.
    """

    rule: str
    start: int
    end: int
    old: str
    new: str | None
    why: str
    applied: bool


class Result(NamedTuple):
    """What a pipeline made of a text.

    ``edits`` lead exactly from the original to ``text`` (``apply(original, edits) == text``). ``stable`` is False for
    a text on which the rules would not come to rest: it is then returned as it was.
    """

    text: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    stable: bool


class Pipeline:
    r"""Rules in order; callable ``str -> str``.

    ``keep`` are patterns (of the ``regex`` module) whose matches no rule may touch. ``unsafe`` applies the hits of
    unsafe rules too. ``most_lost`` is the share of a text's words (``\w+``) that hits without proof may remove; past
    it the text comes back whole, with a finding named "guard".

    Raises TypeError for what is no rule, ValueError for two rules of one name or a ``keep`` pattern that is none.
    """

    __slots__ = ("_keep", "_mending", "_scanner", "keep", "most_lost", "rules", "unsafe")
    rules: tuple[Rule, ...]
    keep: tuple[str, ...]
    unsafe: bool
    most_lost: float
    _scanner: Scanner | None
    _mending: Scanner | None
    _keep: Any

    def __init__(
        self, rules: Iterable[Rule], *, keep: Sequence[str] = (), unsafe: bool = False, most_lost: float = 0.6
    ) -> None:
        chosen = tuple(rules)
        names: set[str] = set()
        for rule in chosen:
            if not isinstance(rule, Rule):
                raise TypeError(f"a pipeline is made of rules, and {rule!r} is none: decorate the function with @rule")
            if rule.name in names:
                raise ValueError(f"two rules of one pipeline are named {rule.name!r}")
            names.add(rule.name)
        if isinstance(keep, str):
            raise TypeError("keep is a sequence of patterns, not one string")
        for name, value in (
            ("rules", chosen), ("keep", tuple(keep)), ("unsafe", bool(unsafe)), ("most_lost", float(most_lost)),
            ("_scanner", None), ("_mending", None), ("_keep", compiled_keep(keep)),
        ):  # fmt: skip
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("pipelines are immutable; plus, without and using make new ones")

    def __call__(
        self, text: str, *, lang: str | None = None, title: str | None = None, group: str | None = None
    ) -> str:
        """``text`` mended; the same object when there is nothing to mend."""
        return self.run(text, lang=lang, title=title, group=group, reports=False).text

    def run(
        self,
        text: str,
        *,
        lang: str | None = None,
        title: str | None = None,
        group: str | None = None,
        reports: bool = True,
    ) -> Result:
        """Mend ``text`` and say what was changed, where and why.

        ``lang`` is a BCP 47 tag, or None to guess where a rule needs it; ``title`` is the text's headline and
        ``group`` the site or feed it belongs to, where they are known. ``reports=False`` leaves out the rules whose
        hits would only be reported because they are unsafe, and the time that they take. Raises TypeError for a text
        that is no str, and for a language, title or group that is neither str nor None.
        """
        if not isinstance(text, str):
            raise TypeError(f"a pipeline cleans str, not {type(text).__name__}: decode bytes first")
        if (lang is not None or title is not None or group is not None) and not all(
            told is None or isinstance(told, str) for told in (lang, title, group)
        ):
            raise TypeError("lang, title and group are str or None")
        scanner = (self._scanner or self._compile()) if reports else (self._mending or self._compile_mending())
        fired = scanner(text)
        if not fired:
            return Result(text, (), (), True)
        run = Run(self.rules, scanner, text, {"lang": lang, "title": title, "group": group}, self._keep, self.unsafe)
        stable = run.to_rest(fired)
        if not stable:
            return Result(text, (), (), False)
        if run.lost_share_exceeds(self.most_lost):
            why = f"hits without proof would remove more than {self.most_lost:.0%} of the words: left as it was"
            reported = (Finding(*found[:6], False) for found in run.findings())
            return Result(text, (), (Finding("guard", 0, len(text), text, None, why, False), *reported), True)
        findings = tuple(Finding(*found) for found in run.findings())
        if run.text == text:
            return Result(text, (), findings, True)
        return Result(run.text, run.edits, findings, True)

    def plus(self, *rules: Rule) -> Pipeline:
        """With further rules, run after the others."""
        return self._copy(rules=(*self.rules, *rules))

    def without(self, *names: str) -> Pipeline:
        """Without the rules or topics of these names. Raises ValueError for a name that is neither."""
        self._known(names)
        return self._copy(rules=(r for r in self.rules if r.name not in names and r.topic not in names))

    def using(self, name: str = "", /, **options: Any) -> Pipeline:
        """With other options: those of the rule or topic ``name``, or without a name the pipeline's own.

        In a topic, each option goes to the rules that have it. Raises TypeError for an option that nothing has.
        """
        if not name:
            return self._copy(**options)
        self._known([name])
        rules: list[Rule] = []
        taken: set[str] = set()
        for rule in self.rules:
            named = rule.name == name
            wanted = {k: v for k, v in options.items() if named or (rule.topic == name and k in rule.defaults)}
            taken |= wanted.keys()
            rules.append(rule.using(**wanted) if wanted else rule)
        if missing := sorted(options.keys() - taken):
            raise TypeError(f"no rule of {name} has an option {', '.join(missing)}")
        return self._copy(rules=rules)

    def _known(self, names: Iterable[str]) -> None:
        known = {r.name for r in self.rules} | {r.topic for r in self.rules}
        for name in names:
            if name not in known:
                raise ValueError(f"no rule or topic of this pipeline is named {name!r}")

    def _compile(self) -> Scanner:
        scanner = Scanner([rule.trigger for rule in self.rules], gates=[rule.looks for rule in self.rules])
        object.__setattr__(self, "_scanner", scanner)
        return scanner

    def _compile_mending(self) -> Scanner:
        """As `_compile`, with the rules that may change a text."""
        mends = [rule.safe or self.unsafe for rule in self.rules]
        scanner = (
            self._scanner or self._compile()
            if all(mends)
            else Scanner(
                [rule.trigger if use else () for rule, use in zip(self.rules, mends, strict=True)],
                gates=[rule.looks for rule in self.rules],
            )
        )
        object.__setattr__(self, "_mending", scanner)
        return scanner

    def _copy(self, **changed: Any) -> Pipeline:
        own = {"rules": self.rules, "keep": self.keep, "unsafe": self.unsafe, "most_lost": self.most_lost}
        if unknown := sorted(changed.keys() - own.keys()):
            raise TypeError(f"a pipeline has no option {', '.join(unknown)} (its options: keep, most_lost, unsafe)")
        own |= changed
        return Pipeline(own.pop("rules"), **own)  # type: ignore[arg-type]

    def _key(self) -> tuple[Any, ...]:
        return self.rules, self.keep, self.unsafe, self.most_lost

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Pipeline) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __repr__(self) -> str:
        return f"<pipeline of {len(self.rules)} rules>"

    def __reduce__(self) -> tuple[Any, ...]:
        return rebuild, self._key()


def rebuild(rules: tuple[Rule, ...], keep: tuple[str, ...], unsafe: bool, most_lost: float) -> Pipeline:
    """Unpickle a pipeline; its scanner is made anew where it is used."""
    return Pipeline(rules, keep=keep, unsafe=unsafe, most_lost=most_lost)


def compiled_keep(keep: Sequence[str]) -> Any:
    """The keep patterns, compiled. Raises ValueError that names the one that is no pattern."""
    if not keep:
        return ()
    import regex

    compiled = []
    for pattern in keep:
        try:
            compiled.append(regex.compile(pattern))
        except regex.error as error:
            raise ValueError(f"keep pattern {pattern!r}: {error}") from None
    return tuple(compiled)
