"""Running a command: from arguments to an exit status."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from cleantext.cli.flags import COMMANDS, FLAGS, Command, UsageError, command, flags_of, overview, parser
from cleantext.cli.terminal import Notes
from cleantext.cli.write import WriteError, standard_output

_DEEPEST = 10  # argument files that name argument files


def run(argv: list[str]) -> int:
    """Run the command with these arguments and return its exit status. Prints what went wrong."""
    notes = Notes()
    try:
        return dispatch(expand(argv))
    except UsageError as error:
        notes.error(str(error))
    except WriteError as error:
        silence()
        notes.error(str(error))
    except BrokenPipeError:  # whoever read the output has had enough
        silence()
        return 0
    return 2


def dispatch(argv: list[str]) -> int:
    """Find out which command is meant, and run it."""
    if argv and argv[0] in ("-h", "--help", "help"):
        return tell(overview())
    if argv and (chosen := command(argv[0])):
        argv = argv[1:]
    elif is_piped():
        chosen = COMMANDS[0]
    elif not argv:
        print(overview(), end="", file=sys.stderr)
        return 2
    else:
        raise UsageError(no_command(argv[0]))
    asked = parse(chosen, argv)
    if asked.help:
        return tell(parser(chosen).format_help())
    if chosen.name in ("rules", "explain"):
        from cleantext.cli.show import show

        return show(chosen.name, asked)
    from cleantext.cli.work import work

    return work(chosen.name, asked)


def tell(text: str) -> int:
    """Write a help text to standard output."""
    out = standard_output()
    out.say(text.rstrip("\n"))
    out.flush()
    return 0


def no_command(first: str) -> str:
    """What to say to arguments that do not begin with a command."""
    from difflib import get_close_matches

    names = [c.name for c in COMMANDS]
    if os.path.exists(first):
        return f"say what to do with {first}: cleantext clean|check|fix {first}"
    if first.startswith("-"):
        return f"say the command first: cleantext {'|'.join(names)} {first} ..."
    near = get_close_matches(first, names, 1)
    return f"there is no command {first!r}" + (
        f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"
    )


def is_piped() -> bool:
    """Whether text comes in on standard input: a pipe, a socket or a file."""
    import stat

    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
    except (AttributeError, ValueError, OSError):
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISREG(mode) or stat.S_ISSOCK(mode)


def parse(chosen: Command, argv: list[str]) -> Namespace:
    """The flags and operands of a command. Flags may stand anywhere before ``--``."""
    cut = argv.index("--") if "--" in argv else len(argv)
    asked, unknown = parser(chosen).parse_known_intermixed_args(argv[:cut])
    for argument in unknown:
        raise UsageError(no_flag(chosen, argument))
    asked.paths += argv[cut + 1 :]
    return complete(asked)


def complete(asked: Namespace) -> Namespace:
    """With every flag that another command has as None, so that code may ask for it."""
    for flag in FLAGS:
        key = flag.key.replace("-", "_")
        if not hasattr(asked, key):
            setattr(asked, key, None)
    return asked


def no_flag(chosen: Command, argument: str) -> str:
    """What to say to a flag that the command does not have."""
    from cleantext.cli.config import nearest

    name = argument.partition("=")[0]
    for flag in FLAGS:
        if name in flag.names.split():
            hint = "; --findings FILE says what was found" if name == "--output-format" else ""
            return f"cleantext {chosen.name} has no {name}: it belongs to {' and '.join(flag.on.split())}{hint}"
    known = [n for flag in flags_of(chosen.name) for n in flag.names.split()]
    return f"cleantext {chosen.name} has no flag {name}{nearest(name, known)}"


def expand(argv: list[str], depth: int = 0) -> list[str]:
    """Arguments with every @FILE before ``--`` replaced by the lines of the file."""
    out: list[str] = []
    for i, argument in enumerate(argv):
        if argument == "--":
            return out + argv[i:]
        if not argument.startswith("@") or argument == "@":
            out.append(argument)
            continue
        path = argument[1:]
        if depth == _DEEPEST:
            raise UsageError(f"{argument}: argument files name each other too deeply")
        try:
            with open(path, "rb") as file:
                lines = os.fsdecode(file.read()).splitlines()
        except OSError as error:
            raise UsageError(
                f"cannot read the arguments in {path}: {error.strerror} (a file of this name is ./{argument})"
            ) from None
        out += expand([line for line in lines if line], depth + 1)
    return out


def silence() -> None:
    """Point standard output at nothing, so that the interpreter's last flush is quiet."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.close(nowhere)
    except OSError:
        pass
