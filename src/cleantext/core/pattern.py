"""Patterns that compile when they are first used, so that importing the rules costs nothing."""

from __future__ import annotations

from typing import Any


class Pattern:
    """A regular expression of the ``regex`` module (default) or of ``re``, compiled at its first use."""

    def __init__(self, source: str, flags: str = "", engine: str = "regex") -> None:
        self.source, self.flags, self.engine = source, flags, engine
        self._compiled: Any = None

    def compiled(self) -> Any:
        """The compiled pattern, made once."""
        if self._compiled is None:
            module = __import__(self.engine)
            flags = 0
            for name in self.flags:
                flags |= getattr(module, name.upper())
            self._compiled = module.compile(self.source, flags)
        return self._compiled

    def __getattr__(self, name: str) -> Any:
        # search, match, fullmatch, finditer, sub, split: looked up once, then kept by the instance
        if name.startswith("__"):
            raise AttributeError(name)
        found = self.__dict__[name] = getattr(self.compiled(), name)
        return found


def pattern(source: str, flags: str = "", *, engine: str = "regex") -> Any:
    """A pattern compiled at first use; ``flags`` are letters (``"imsx"``). It behaves like a compiled pattern."""
    return Pattern(source, flags, engine)
