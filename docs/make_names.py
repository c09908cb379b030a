"""Makes the tables of the page on names, at each build or by `python docs/make_names.py`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from cleantext.rules.names.gazetteer import gazetteer
from cleantext.rules.names.table import KINDS

FILE = Path(__file__).parent / "generated" / "names.md"
STYLES = Path(__file__).parent.parent / "src" / "cleantext" / "data" / "seeds" / "styles.tsv"
HOUSES = {"ap": "AP", "bbc": "BBC", "un": "UN"}


def write(path: Path = FILE) -> None:
    """Write the tables, where they changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"{languages()}\n### What houses prescribe\n\n{houses()}"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8", newline="\n")


def languages() -> str:
    """How many names of each language and kind there are."""
    names = gazetteer().names
    counts = Counter((name.lang, name.kind) for name in names)
    kinds = [kind for kind in KINDS if any(name.kind == kind for name in names)]
    rows = sorted({name.lang for name in names}, key=lambda lang: -sum(counts[lang, kind] for kind in kinds))
    head = f"| language | {' | '.join(kinds)} | all |\n|---|{'---:|' * (len(kinds) + 1)}\n"
    lines = []
    for lang in rows:
        row = [counts[lang, kind] for kind in kinds]
        lines.append(f"| {lang} | {' | '.join(map(str, row))} | {sum(row)} |\n")
    total = f"| all | {' | '.join(str(sum(n.kind == kind for n in names)) for kind in kinds)} | {len(names)} |\n"
    return head + "".join(lines) + total


def houses() -> str:
    """The spellings that houses prescribe, as far as the gazetteer has the name, with their sources."""
    known = {form for name in gazetteer().names for part in name.parts for form in part}
    known |= {" ".join(part[0] for part in name.parts) for name in gazetteer().names}
    lines = ["| house | spelling | instead of | source |\n|---|---|---|---|\n"]
    for row in STYLES.read_text(encoding="utf-8").splitlines()[1:]:
        house, form, others, source = row.split("\t")
        if form in known:
            lines.append(f"| {HOUSES[house]} | {form} | {others.replace('|', ', ')} | {source.replace('|', ' ')} |\n")
    return "".join(lines)


if __name__ == "__main__":
    write()
