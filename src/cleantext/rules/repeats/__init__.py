"""What stands twice in one text. One file a kind; `FILES` is the order of running."""

FILES: tuple[str, ...] = ("headlines", "titles", "paragraphs", "prompts", "related")
