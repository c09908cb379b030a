"""Messages of PHP: notices, warnings, fatal errors, exceptions."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.php_output import leaks
from cleantext.rules.leaks.seam import cut
from cleantext.rules.leaks.view import GAP, view, written


@rule(
    since="0.1",
    trigger=r"(?:[Ee]rror|[Ww]arning|Notice|Deprecated|Strict"
    + GAP
    + "Standards)"
    + f"(?:{written('<')}/b{written('>')})?{GAP}:"
    + "|Stack"
    + GAP
    + "trace:",
    examples=[
        (
            "Rain fell.\n\nWarning: Undefined variable $x in /srv/a.php on line 3\n\nIt was cold.",
            "Rain fell.\n\nIt was cold.",
        ),
        (
            "Rain fell. Fatal error: Uncaught Error: No in /a.php:3 Stack trace: #0 {main} thrown in /a.php on line 3",
            "Rain fell.",
        ),
    ],
    unchanged=[
        "Warning: include() is not a magic word, and she was right on line one.",
        "Notice: the office in Hill Street is closed on line 3 of the tram.",
        "Warning: danger ahead.",
    ],
)
def php_message(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """A notice, warning, error or uncaught exception of PHP left in the text.

    Such a message begins with its level (`Warning:`, `PHP Fatal error:`, with or without HTML tags) and ends with the
    file and line that it is about (`in /srv/a.php on line 3`); both must be there. An exception brings its stack trace:
    the frames are read by number to `{main}`, and on through the exceptions it is chained to. A message that is cut off
    goes only at the end of the text, and only if it begins with a function's name or words that PHP uses.
    """
    seen = view(text)
    yield from cut(seen, leaks(seen, "message"), strict=strict)
