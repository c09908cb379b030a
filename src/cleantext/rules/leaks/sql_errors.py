"""Errors of databases."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.pattern import pattern
from cleantext.core.rule import Hit, rule
from cleantext.rules.leaks.adjoin import adjoined
from cleantext.rules.leaks.escapes import SPACE, folded, words
from cleantext.rules.leaks.seam import Leak, cut
from cleantext.rules.leaks.sql_signatures import CODED, DRIVERS, PARTS, PREFIX, WHOLE
from cleantext.rules.leaks.traces import line_end, message_end
from cleantext.rules.leaks.view import View, view

# A sentence that goes on into the error speaks of it; after a capitalised word a headline may have ended.
_SPOKEN = pattern(r"[\p{Ll},;]\Z|\b(?:\p{Ll}\p{L}*,?|I|A) \Z")

_PHRASES = (
    "OLE DB", "JET Database", "Unclosed quotation", "Incorrect syntax", "Invalid object", "Invalid column",
    "DBD ERROR", "Access denied", "Duplicate entry", "Unknown column", "Unknown database", "Data too", "Lock wait",
    "Lost connection", "Deadlock found", "has gone away", "Incorrect date", "Incorrect integer", "Incorrect string",
    "Incorrect decimal", "constraint fails", "constraint failed", "syntax error", "duplicate key", "in your SQL",
    "could not (?:serialize|connect|open|extend|access|execute|extract|prepare)", "database error", "Msg [0-9]",
    "Error [0-9]", "Fehler [0-9]", "cannot be null", "is ambiguous", "specified twice", "default value",
    "Out of range", "value count", "Subquery returns", "Operand should", "mix of", "supplied argument",
    "Login failed", "Division by", "binary data", "Conversion failed", "statement conflicted", "Violation of",
    "Procedure or", "properly terminated", r"\([12][0-9]{3},", f"Table {folded(chr(39))}",
    # What PostgreSQL's messages begin with, behind a level in small letters.
    "error: (?:relation|column|table|role|database|function|schema|type|sequence|constraint|syntax|duplicate|null)",
    "error: (?:permission|must|invalid|password|operator|division|current|deadlock|could|insert|update|delete)",
    "error: (?:value|missing|new|canceling|remaining|no|numeric|unterminated|subquery|more)",
)  # fmt: skip
_CODES = rf"(?:ORA|PLS|TNS|RMAN|DPI|SP2|IMP|EXP|FRM|REP|#[0-9]{{4}})(?:{SPACE})?[-–—]"
_CLIENTS = (
    r"psycopg|pymysql|MySQLdb|sqlite3|cx_Oracle|oracledb|pyodbc|asyncpg|mysql\.connector|_mysql_exc|pymssql|ibm_db"
)
_TRIGGER = "|".join(
    (
        _CODES,
        _CLIENTS,
        "SQL|ERROR|FATAL|PANIC|ODBC|ADODB|DB2|E11000",
        rf"\[(?:{'|'.join(DRIVERS)})\]",
        *map(words, _PHRASES),
    )
)


@rule(
    since="0.1",
    trigger=_TRIGGER,
    examples=[
        (
            "The well is dry.\n\nORA-00942: table or view does not exist\n\nRain is due.",
            "The well is dry.\n\nRain is due.",
        ),
        ("The well is dry. SQLSTATE[HY000] [2002] Connection refused", "The well is dry."),
        (
            'The well is dry.\n\nERROR:  relation "pump" does not exist\nLINE 1: SELECT * FROM pump\n'
            "                      ^\n\nRain is due.",
            "The well is dry.\n\nRain is due.",
        ),
    ],
    unchanged=[
        "They ran into ORA-00942: the table was gone.",
        "An SQL syntax error is easily made.",
        "ERROR: NO ROOM",
        "The syntax error at line 1 was his.",
    ],
)
def sql_error(text: str, *, strict: bool = False) -> Iterator[Hit]:
    """Error messages of databases left in the text.

    Each product signs its messages: ``ORA-00942: …``, ``SQLSTATE[42000]: …``, ``ERROR 1064 (42000): …``, ``Msg 102,
    Level 15, State 1``, drivers in brackets, ``ERROR:`` with ``LINE 1:``, ``DETAIL:`` or ``HINT:``; or they are
    sentences that only the product writes, with the quoted names at their fixed places. A message ends with its line,
    or before prose that follows on it. A sentence that goes on into the error speaks of it, and stays.
    """
    seen = view(text)
    yield from cut(seen, adjoined(seen.text, _errors(seen)), strict=strict)


def _errors(seen: View) -> Iterator[Leak]:
    text = seen.text
    found = [(m.start(), m.end(), True) for m in WHOLE.finditer(text)]
    for match in CODED.finditer(text):
        at = match.end()
        own = match.start() == 0 or text[match.start() - 1] == "\n"
        # On a line of its own a message may be wordy; but twelve words of a sentence behind it are prose.
        words = 12 if own and "\n" in text else 5
        end = at + message_end(text[at : min(line_end(text, at), at + 1500)], 0, words)
        found.append((match.start(), end, end == line_end(text, at)))
    done = 0
    for start, end, whole in sorted(found, key=lambda one: (one[0], -one[1])):
        if start < done and end <= done:
            continue
        while prefix := PREFIX.search(text, max(done, start - 200), start):
            if prefix.start() == start:
                break
            start = prefix.start()
        if start >= done and _SPOKEN.search(text, max(0, start - 40), start) and text[start - 1] != "\n":
            continue
        while part := PARTS.match(text, end):
            end = part.end()
        done = end
        yield Leak(start, end, whole)
