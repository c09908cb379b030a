"""One run of a pipeline over one text: the state between the first scan and the result."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cleantext.core.edit import Edit, Origin, apply, canonical, compose
from cleantext.core.graphemes import Boundaries
from cleantext.core.language import guess, normal
from cleantext.core.pattern import pattern
from cleantext.core.protect import protected
from cleantext.core.rule import Hit, Rule
from cleantext.core.scan import Scanner
from cleantext.core.spans import Spans

PASSES = 8  # a text that still changes after as many is a bug of a rule
MUCH = 50  # code points less after which the rest of a pass goes by a fresh scan
HELD = frozenset({"spacing", "quotes", "names"})  # topics that leave protected spans alone
_WORD = pattern(r"\w+")

Found = tuple[str, int, int, str, str | None, str, bool]  # the fields of a Finding


class Run:
    """Mends one text. The text of the moment is a *version*; a rule that was quiet on it need not look at it again."""

    __slots__ = (
        "_applied", "_context", "_doubtful", "_keep", "_kept", "_lang", "_quiet", "_reports", "_rules",
        "_scanner", "_unsafe", "_version", "edits", "original", "text",
    )  # fmt: skip

    def __init__(
        self,
        rules: Sequence[Rule],
        scanner: Scanner,
        text: str,
        context: Mapping[str, str | None],
        keep: Any,
        unsafe: bool,
    ) -> None:
        self._rules, self._scanner, self._keep, self._unsafe = rules, scanner, keep, unsafe
        self._context = context
        self.original = self.text = text
        self.edits: tuple[Edit, ...] = ()
        self._version = 0
        self._quiet: dict[int, int] = {}  # rule -> the version on which it had nothing to change
        self._reports: list[tuple[int, list[Found]]] = []  # what rules only reported, and on which version
        self._applied: list[Found] = []
        self._doubtful: list[tuple[str, str]] = []  # old and new of the applied hits without proof
        self._lang: tuple[int, str | None] = (-1, None)  # version and what was guessed for it
        self._kept: tuple[int, Spans] = (-1, Spans(()))

    def to_rest(self, fired: set[int]) -> bool:
        """Run the rules until a whole pass changes nothing; False where that does not come about."""
        for _ in range(PASSES):
            before = self._version
            self._pass(fired)
            if self._version == before and self._guess_holds():
                return True
            fired = self._scanner(self.text)
        return False

    def _pass(self, fired: set[int]) -> None:
        todo = sorted(fired, reverse=True)
        while todo:
            index, length = todo.pop(), len(self.text)
            changed = self._quiet.get(index) != self._version and self._step(index)
            # What a small repair uncovers, the next pass sees; where much has gone, most of the others are done.
            if changed and todo and length - len(self.text) >= MUCH:
                todo = sorted((i for i in self._scanner(self.text) if i > index), reverse=True)

    def _step(self, index: int) -> bool:
        """Let one rule look at the text, and mend it; whether the text changed."""
        rule = self._rules[index]
        hits = rule.hits(self.text, {name: self._known(name) for name in rule.context})
        if hits:
            hits = list(self._allowed(hits, rule))
        if not hits:
            self._quiet[index] = self._version
            return False
        origin = Origin(self.edits)
        mending = [h for h in hits if h.new is not None] if rule.safe or self._unsafe else []
        if not mending:
            self._quiet[index] = self._version
            self._reports.append((self._version, [self._found(rule, hit, origin, False) for hit in hits]))
            return False
        edits = []
        for hit in mending:
            start, end, new, _, proven = hit
            self._applied.append(self._found(rule, hit, origin, True))
            edits.append(Edit(start, end, new or ""))
            if not proven and end - start > len(new or ""):
                self._doubtful.append((self.text[start:end], new or ""))
        script = canonical(self.text, edits)
        self.text = apply(self.text, script)
        self.edits = canonical(self.original, compose(self.edits, script)) if self.edits else script
        self._version += 1
        return True

    def _allowed(self, hits: list[Hit], rule: Rule) -> Iterator[Hit]:
        """The hits that touch nothing kept or protected and split no character."""
        kept = self._kept_spans() if self._keep else None
        held = protected(self.text) if rule.topic in HELD else None
        boundaries = Boundaries(self.text)
        for hit in hits:
            start, end = hit.start, hit.end
            if (kept and kept.touch(start, end)) or (held and held.touch(start, end)):
                continue
            if start in boundaries and end in boundaries:
                yield hit

    def _known(self, name: str) -> str | None:
        """What is known of the text; its language is guessed when a rule first asks."""
        told = self._context[name]
        if name != "lang":
            return told
        if (tag := normal(told)) is not None:
            return tag
        if self._lang[0] < 0:
            self._lang = self._version, guess(self.text)
        return self._lang[1]

    def _guess_holds(self) -> bool:
        """Whether the mended text speaks the language that was guessed; if not, rules that asked for it look again."""
        version, lang = self._lang
        if version in (-1, self._version):
            return True
        self._lang = self._version, guess(self.text)
        if self._lang[1] == lang:
            return True
        again = {i for i in self._quiet if "lang" in self._rules[i].context}
        names = {self._rules[i].name for i in again}
        self._quiet = {i: quiet for i, quiet in self._quiet.items() if i not in again}
        self._reports = [
            (version, [found for found in reports if found[0] not in names]) for version, reports in self._reports
        ]
        return False

    def _kept_spans(self) -> Spans:
        if self._kept[0] != self._version:
            spans = (m.span() for pattern in self._keep for m in pattern.finditer(self.text))
            self._kept = self._version, Spans(spans)
        return self._kept[1]

    def _found(self, rule: Rule, hit: Hit, origin: Origin, applied: bool) -> Found:
        start, end = origin.span(hit.start, hit.end)
        return rule.name, start, end, self.text[hit.start : hit.end], hit.new, hit.why or rule.summary, applied

    def findings(self) -> list[Found]:
        """All that was applied, and the reports that hold for the final text, by place."""
        last = [found for version, reports in self._reports if version == self._version for found in reports]
        return sorted(self._applied + last, key=lambda found: found[1:3])

    def lost_share_exceeds(self, share: float) -> bool:
        """Whether hits without proof removed more than ``share`` of the words of the original."""
        if not self._doubtful:
            return False
        old, new = (" ".join(texts) for texts in zip(*self._doubtful, strict=True))
        removed = count_words(old) - count_words(new)
        if removed <= 0:
            return False
        enough = removed / share if share else float("inf")
        return not any(count >= enough for count, _ in enumerate(_WORD.finditer(self.original), 1))


def count_words(text: str) -> int:
    r"""Runs of ``\w``."""
    return sum(1 for _ in _WORD.finditer(text))
