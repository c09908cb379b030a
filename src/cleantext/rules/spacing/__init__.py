"""Spacing around words and marks. One file a kind; `FILES` is the order of running."""

FILES: tuple[str, ...] = ("invisible", "odd", "gaps", "before", "doubled", "after", "brackets", "clitics")
