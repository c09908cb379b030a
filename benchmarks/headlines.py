"""How well the rules about repetition do on labelled tops of pages.

    python -m benchmarks.headlines --data FILE [--rule NAME] [--show N]

FILE holds JSON lines (also .gz) with a "text" and "line_labels", one label a line: "headline_copy" for every copy of
the headline, "content" for the article, and others. One copy must stay and the rest may go, in any order. Precision is
the share of the lines taken out that were copies and not the last one of their text; recall the share of the copies
too many that went. Lines of the article that went are counted apart.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cleantext.core.edit import Edit
from cleantext.core.pipeline import Pipeline
from cleantext.rules import find_rule

COPY, CONTENT = "headline_copy", "content"


class Score(NamedTuple):
    """Counts of lines."""

    dropped: int = 0
    right: int = 0
    wanted: int = 0
    content: int = 0

    def plus(self, other: Score) -> Score:
        """Both together."""
        return Score(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Of the lines taken out, the share that was to go."""
        return self.right / self.dropped if self.dropped else 1.0

    @property
    def recall(self) -> float:
        """Of the lines that were to go, the share taken out."""
        return self.right / self.wanted if self.wanted else 1.0


def rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The labelled texts of a file; rows without labels are passed over."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("line_labels"):
                yield row["text"], row["line_labels"]


def dropped(text: str, edits: tuple[Edit, ...]) -> list[int]:
    """The numbers of the lines with something in them that the edits take out whole."""
    gone: list[int] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        if line.strip() and any(e.start <= start and end <= e.end and not e.new.strip() for e in edits):
            gone.append(number)
        start = end + 1
    return gone


def judge(labels: list[str], gone: list[int]) -> Score:
    """One text's counts. Where no copy stays, one of those that went was wrong."""
    copies = labels.count(COPY)
    went = sum(labels[number] == COPY for number in gone)
    return Score(len(gone), min(went, copies - 1), copies - 1, sum(labels[n] == CONTENT for n in gone))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="JSON lines with text and line_labels, also .gz")
    parser.add_argument("--rule", default="repeated-headline", help="the rule to judge (default: %(default)s)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N texts where it went wrong")
    args = parser.parse_args()
    pipeline = Pipeline([find_rule(args.rule)])
    total, texts, show = Score(), 0, args.show
    for text, labels in rows(args.data):
        if COPY not in labels:
            continue
        gone = dropped(text, pipeline.run(text).edits)
        score = judge(labels, gone)
        total, texts = total.plus(score), texts + 1
        if show and (score.right < score.dropped or score.right < score.wanted):
            show -= 1
            for number, line in enumerate(text.split("\n")):
                if labels[number] == COPY or number in gone:
                    print(f"{'went' if number in gone else 'kept'} {labels[number]:<14} {number:>3} {line[:100]}")
            print()
    print(f"{args.rule} on {texts} tops of pages: {total.dropped} lines taken out, {total.wanted} copies too many")
    print(f"precision {total.precision:.1%}  recall {total.recall:.1%}  lines of the article lost {total.content}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
