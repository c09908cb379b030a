"""Leaked debug output. One file a family; `FILES` is the order of running."""

FILES: tuple[str, ...] = ()
