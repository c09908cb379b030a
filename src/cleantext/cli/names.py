"""The command that lists names: what the texts hold, as a table or as the lines of a gazetteer."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator

from cleantext.cli.flags import UsageError
from cleantext.cli.session import Session
from cleantext.cli.terminal import Notes, Paint, coloured, visible
from cleantext.cli.write import Output
from cleantext.core.pipeline import Pipeline
from cleantext.rules.names.gazetteer import gazetteer
from cleantext.rules.names.listing import Listed, Listing
from cleantext.rules.names.spellings import mixed_name_spelling

_HEAD = ("# canonical", "variants", "kind", "lang", "style", "keeps", "source: counts")


class Names(Session):
    """Counts names instead of mending texts."""

    def __init__(self, asked: Namespace, notes: Notes) -> None:
        super().__init__("names", asked, notes)
        least = asked.least
        if least is not None and not (least == least and 1 <= least < 1e15 and least == int(least)):
            raise UsageError(f"--least takes a whole number from 1 on, not {least:g}")
        self.only_shows = True
        self.out: Output | None = None
        self._listing = Listing()

    def begin(self, out: Output) -> None:
        """Say where the list goes."""
        self.out = out

    def mend(
        self,
        pipeline: Pipeline,
        text: str,
        where: tuple[str, int, str],
        lang: str | None,
        title: str | None = None,
        spell: Callable[[str], object] | None = None,
    ) -> str:
        """Count the names of ``text``, and leave it alone; the pipeline's rule says which spellings are one name."""
        own = next((r.options.get("gazetteer", ()) for r in pipeline.rules if r.name == mixed_name_spelling.name), ())
        self._listing.add(text, gazetteer(own))
        return text

    def end(self) -> None:
        """Write the list."""
        if self.out is None:
            return
        least = int(self.asked.least or 1)
        chosen = [
            name for name in self._listing.names()
            if name.total >= least and (len(name.spellings) > 1 or not self.asked.mixed)
        ]  # fmt: skip
        for line in (
            tsv(chosen)
            if self.asked.tsv
            else table(chosen, Paint(coloured(self.asked.color or "auto", self.out.stream)))
        ):
            self.out.say(line)
        if not chosen:
            self.notes.note("no names" + (" with two spellings" if self.asked.mixed else ""))


def tsv(names: list[Listed]) -> Iterator[str]:
    """The names as lines of a gazetteer; the counts of their spellings stand in its last column."""
    yield "\t".join(_HEAD)
    for name in names:
        canonical, *others = (form for form, _ in name.spellings)
        counts = "|".join(str(times) for _, times in name.spellings)
        # The kinds of names that are spelled word by word do not fit a list of whole spellings.
        kind = name.kind if name.kind in ("place", "org", "people") else ""
        yield "\t".join((canonical, "|".join(others), kind, name.lang, "", "", f"counts: {counts}"))


def table(names: list[Listed], paint: Paint) -> Iterator[str]:
    """The names as a table for people: count, spellings with their counts."""
    wide = max((len(f"{name.total:,}") for name in names), default=0)
    for name in names:
        first, *others = name.spellings
        shown = paint("bold", visible(first[0]))
        if others:
            shown += f" {first[1]:,}" + "".join(f", {visible(form)} {times:,}" for form, times in others)
        yield f"{name.total:>{wide},}  {shown}"
