"""Quotation marks and apostrophes. One file a kind of damage; `FILES` is the order of running."""

FILES: tuple[str, ...] = ("apostrophes", "typed", "halves", "turned", "padded", "style", "unbalanced")
