"""The command. What ``cleantext --version`` needs stands here: it must answer at once, so it loads nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with these arguments (default: those of the process); its exit status.

    0 nothing found or all done, 1 findings remain, 2 an error, 130 interrupted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        if arguments in (["--version"], ["-V"]):
            return version()
        from cleantext.cli.command import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130


def version() -> int:
    """Print the version, and a warning where another distribution writes to the same import name."""
    from cleantext import __version__

    try:
        print(f"cleantext {__version__}", flush=True)
    except BrokenPipeError:
        pass
    except OSError as error:
        print(f"cleantext: cannot write standard output: {error.strerror}", file=sys.stderr)
        hush()
        return 2
    others = rivals()
    if others:
        print(
            f"cleantext: {' and '.join(others)} is installed too and owns the same import name: 'import cleantext' "
            "may find either. Uninstall one of them, then install cleantext-pipeline again",
            file=sys.stderr,
        )
    hush()
    return 0


def rivals() -> list[str]:
    """Installed distributions that import as ``cleantext`` too, by the names of their folders.

    ``importlib.metadata`` would know as well, but loading it takes longer than all the rest of ``--version``.
    """
    import os

    found: dict[str, None] = {}
    for place in sys.path:
        try:
            names = os.listdir(place or ".")
        except OSError:
            continue
        for name in names:
            stem, dot, kind = name.rpartition(".")
            project = stem.partition("-")[0].lower().replace("_", "-")
            if dot and kind in ("dist-info", "egg-info") and project in ("cleantext", "clean-text"):
                found[project] = None
    return sorted(found)


def hush() -> None:
    """Point standard output at nothing where it cannot be written, so that the interpreter's last flush is quiet."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        import os

        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)


if __name__ == "__main__":
    sys.exit(main())
