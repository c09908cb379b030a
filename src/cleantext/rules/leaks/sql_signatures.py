"""How databases and their drivers sign their errors.

Sources: the message catalogues of MySQL and MariaDB (errmsg), PostgreSQL (libpq's message fields), Oracle (ORA, PLS,
TNS codes), SQL Server (Msg, Level, State), SQLite, DB2, and the formats in which PDO, ODBC, OLE DB, JDBC, DBI,
SQLAlchemy and Hibernate pass them on. A view's text is read: quotation marks are straight and white space is folded.
"""

from __future__ import annotations

from cleantext.core.pattern import pattern

DRIVERS = (
    "Microsoft", "Macromedia", "DataDirect", "IBM", "unixODBC", "FreeTDS", "MySQL", "Oracle", "Sybase", "MariaDB",
    "Informix", "Amazon", "Simba", "Devart", "Teradata", "SAP AG", "iODBC",
)  # fmt: skip
_Q = r"'[^'\n]{0,200}'"
_D = r'"[^"\n]{0,200}"'
_NAME = r"[\w$#.-]{1,120}"
_NEAR = r"near '(?:[^\n]|\n){0,3000}?'(?: at line \d{1,6})(?: in\.\.\.)?"

# Read to their end.
_WHOLE = (
    r"You have an error in your SQL syntax; check the manual that corresponds to your [\w ]{2,40} server version"
    r" for the"
    rf" right syntax to use {_NEAR}",
    r"You have an error in your SQL syntax; check the manual that corresponds to your [\w ]{2,40} server version"
    r" for the"
    r" right syntax to use(?: near)?\.?(?=\n|\Z)",
    rf"Unclosed quotation mark (?:after|before) the character string(?: {_Q}\.?)?",
    rf"Incorrect syntax near (?:the keyword )?{_Q}\.?(?: Expecting {_Q}(?:, or {_Q})?\.)?",
    rf"Invalid (?:object|column) name {_Q}\.",
    rf"Duplicate entry {_Q} for key (?:{_Q}|\d+)",
    rf"Unknown column {_Q} in {_Q}",
    rf"Unknown database {_Q}",
    rf"Access denied for user {_Q}@{_Q}(?: \(using password: (?:YES|NO)\)| to database {_Q})",
    r"Table '[\w$-]{1,80}\.[\w$-]{1,80}' doesn't exist",
    rf"Data too long for column {_Q} at row \d+",
    rf"Incorrect \w{{1,30}} value: {_Q} for column {_Q} at row \d+",
    rf"Column {_Q} (?:cannot be null|in [\w ]{{4,20}} is ambiguous|specified twice)",
    rf"Field {_Q} doesn't have a default value",
    rf"Out of range value (?:for column|adjusted for column) {_Q} at row \d+",
    r"Column count doesn't match value count at row \d+",
    r"Subquery returns more than 1 row",
    r"Operand should contain \d+ column\(s\)",
    r"Illegal mix of collations \([^\n]{10,200}?\) for operation '[^'\n]{1,20}'",
    r"supplied argument is not a valid MySQL(?: result)? resource",
    r"\([12]\d{3}, (?:\"[^\"\n]{5,800}\"|'[^'\n]{5,800}')\)",
    rf"Login failed for user {_Q}\.",
    r"Division by zero error encountered\.|String or binary data would be truncated\.",
    rf"Conversion failed when converting [\w ]{{3,60}}(?: value {_Q} to data type \w{{2,30}})?\.",
    rf"The (?:INSERT|UPDATE|DELETE|ALTER TABLE) statement conflicted with the \w[\w ]{{3,30}} constraint {_D}\."
    rf"(?: The conflict occurred in database {_D}, table {_D}(?:, column {_Q})?\.)?",
    rf"Violation of (?:PRIMARY|UNIQUE) KEY constraint {_Q}\.(?: Cannot insert duplicate key in object {_Q}\.)?"
    r"(?: The duplicate key value is \([^()\n]{0,200}\)\.)?",
    rf"Procedure or function {_Q} expects parameter {_Q}, which was not supplied\.",
    r"(?:SQL command not properly ended|quoted string not properly terminated)(?=\s?(?:\n|\Z))",
    r"Deadlock found when trying to get lock; try restarting transaction",
    r"Lock wait timeout exceeded; try restarting transaction",
    r"Lost connection to MySQL server (?:during query|at '[^'\n]{0,100}', system error: \d+)",
    r"MySQL server has gone away",
    r"Can't connect to (?:local )?MySQL server (?:through socket|on) '[^'\n]{0,200}' \(\d+\)",
    r"Cannot (?:add or update a child|delete or update a parent) row: a foreign key constraint fails"
    r" \([^\n]{1,800}?\)(?=\s|\Z)",
    rf"near {_D}: syntax error",
    rf"(?:UNIQUE|NOT NULL|CHECK|FOREIGN KEY|PRIMARY KEY) constraint failed(?:: {_NAME}(?:, {_NAME}){{0,8}})?",
    rf"SQLITE_[A-Z]{{3,20}}: no such (?:table|column): {_NAME}",
    r"DB2 SQL Error: SQLCODE=-?\d{1,5}, SQLSTATE=\w{5}, SQLERRMC=[^\n]{0,300}?, DRIVER=[\d.]{3,12}",
    r"E11000 duplicate key error (?:collection|index): [^\n]{1,300}? dup key: \{[^{}\n]{0,300}\}",
    r"could not (?:execute|extract|prepare) (?:statement|ResultSet"
    r"|query); SQL \[[^\]\n]{1,2000}\](?:; constraint \[[^\]\n]{1,100}\])?",
    r"(?:ORA|PLS)-06512: at \"?[\w.$\"]{1,120}\"?, line \d{1,6}",
    r"(?:Microsoft (?:OLE DB Provider for [A-Z][\w ]{2,40}|JET Database Engine|VBScript (?:runtime|compilation))"
    r"|ADODB\.\w{3,20})"
    r" (?:\(0x[0-9A-Fa-f]{8}\)|error '[0-9a-fA-F]{8}')[^<>]{1,500}?(?:/[\w.%~-]{1,80}){1,12}\.aspx?, line \d{1,6}",
    r"WordPress database error:? \[[^\n]{1,400}?\]",
)
# The signature; a message follows that ends with its line.
_CODED = (
    r"(?:ORA|PLS|TNS|RMAN|DPI|SP2|IMP|EXP|FRM|REP) ?- ?\d{4,5}: ",
    r"SQLSTATE\[\w{5}\](?: ?\[\d{1,7}\])?:? ",
    r"(?:ERROR|Error|Fehler) \d{4} \(\w{5}\)(?: at line \d{1,6})?(?: in file: '[^'\n]{1,200}')?: ",
    r"#\d{4} - (?=[A-Z])",
    r"Msg \d{1,6}, Level \d{1,2}, State \d{1,4}(?:, Server [^\n,]{1,80})?(?:, Procedure [^\n,]{1,120})?(?:, Line"
    r" \d{1,6})?[ \n]",
    r"(?:Microsoft (?:OLE DB Provider for [A-Z][\w ]{2,40}|JET Database Engine|Access Database Engine"
    r"|VBScript (?:runtime|compilation))"
    r"|ADODB\.\w{3,20}|Provider) (?:\(0x[0-9A-Fa-f]{8}\)|error '[0-9a-fA-F]{8}')[ \n]?",
    rf"(?:\[(?:{'|'.join(DRIVERS)}|ma-[\d.]+)\](?:\[[\w .()-]{{2,60}}\]){{1,4}}) ?",
    r"You have an error in your SQL syntax; check the manual that corresponds to your (?!.{0,60}? near)",
    r"(?:ERROR|FATAL|PANIC|error|FATAL ERROR): (?=(?:relation|column|table|role|database|function|schema|type"
    r"|sequence|constraint) \"?[\w. (),\[\]]{1,120}\"?"
    r"(?: of relation \"[\w.]{1,80}\")? (?:does not exist|already exists)|syntax error at (?:or near"
    r"|end of input)|duplicate key value violates|null value in column"
    r"|permission denied for |must be owner of |invalid input (?:syntax|value) for "
    r"|password authentication failed for user|operator does not exist|division by zero"
    r"|current transaction is aborted|deadlock detected|could not (?:serialize|connect|open|extend|access)"
    r"|(?:insert or update|update or delete) on table"
    r"|value too long for type|missing FROM-clause entry|new row for relation|canceling statement due to"
    r"|remaining connection slots|no pg_hba\.conf entry"
    r"|numeric field overflow|unterminated quoted string|invalid byte sequence for encoding|subquery must return"
    r"|more than one row returned)",
    r"(?:ERROR|FATAL|WARNING|NOTICE|PANIC): (?=[^\n]{1,300}?[ \n](?:LINE \d{1,5}|DETAIL|HINT|CONTEXT|STATEMENT"
    r"|QUERY|SQL state|LOCATION): )",
    r"SQL\d{4,5}[NCW] (?=[A-Z])",
    r"(?:psycopg2?|sqlite3|pymysql|MySQLdb|cx_Oracle|oracledb|pyodbc|mysql\.connector)(?:\.\w{1,40}){1,3}: ",
    r"(?:org\.hibernate|java\.sql|com\.mysql|org\.postgresql|oracle\.jdbc)(?:\.\w{1,60}){1,8}Exception: ",
    r"ERROR at line \d{1,5}:[ \n](?=ORA-)",
    r"\((?:psycopg2?|pymysql|MySQLdb|sqlite3|cx_Oracle|oracledb|pyodbc|asyncpg|mysql\.connector|_mysql_exceptions"
    r"|pymssql|ibm_db_dbi|sqlite3)"
    r"(?:\.\w{1,40}){1,3}\) ",
    r"(?:MySQL|Mysql|SQL|Database|DB|Query|PostgreSQL|Oracle|MariaDB|DBD::\w{1,20}::\w{1,10}) (?:[Ee]rror|failed"
    r"|execute failed|prepare failed|connect\([^)\n]{0,200}\) failed): "
    r"(?=You have an error in your SQL|ORA-|Unknown column|Duplicate entry|Table '|SQLSTATE|near \""
    r"|syntax error at|no such table|Access denied for user)",
)
PARTS = pattern(
    r"[ \n]?(?:PL/SQL: [A-Z][a-z]{2,20} [\w ]{2,60}(?=\n|\Z)|(?:ORA|PLS"
    r"|TNS)-\d{5}: (?:at [^\n]{1,200}?, line \d{1,6}|[^\n]{1,300}(?=\n|\Z))"
    r"|LINE \d{1,5}: [^\n]{0,400}(?:\n[ ]?\^)?|\^(?=\s|\Z)"
    r"|(?:DETAIL|HINT|CONTEXT|STATEMENT|QUERY|SQL state|LOCATION|WHERE): [^\n]{0,1000}"
    r"|\[(?:SQL|parameters): [^\n]{0,4000}\](?=\s|\Z)"
    r"|\(Background on this error at: https?://sqlalche\.me/[\w/]{1,30}\)"
    r"|\((?:Connection: \w{1,40}, )?(?:Host: [^\n]{0,200}?, )?SQL: [^\n]{0,4000}\)(?=\s|\Z)"
    r"|(?:/[\w.%~-]{1,80}){1,12}\.aspx?, line \d{1,6}"
    r"|https://docs\.oracle\.com/error-help/db/[\w-]{3,20}/?|Help: https://docs\.oracle\.com/[\w/.-]{1,80}"
    r"|character string [^\n]{0,300}(?=\n|\Z))"
)
# What stands before the signature and belongs to it: exception classes, levels, the client's name
PREFIX = pattern(
    r"(?<!\w)(?:(?:SQLITE|ER)_[A-Z_]{3,60}: |(?:Warning: )?mysqli?_\w{2,40}\(\): "
    r"|(?:[A-Za-z_]\w{0,60}(?:[.:\\]{1,2}\w{1,60}){0,8}(?:Error|Exception)"
    r"|OCI ERROR|ERROR|Error|error|Fatal error|MySQL|psql:[\w./-]{1,100}:\d{1,6}"
    r"|pg_query\(\): Query failed|Query failed|Database error|DB Error|SQL error|SQL Error|PDOException"
    r"|Invalid query|Could not connect|Connection failed)"
    r"(?: \d{1,6})?: ?\[?|PG::\w{1,60}: )\Z"
)
WHOLE = pattern("|".join(_WHOLE), engine="re")
CODED = pattern(rf"(?<![\w-])(?:{'|'.join(_CODED)})", engine="re")
