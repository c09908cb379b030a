"""How a line of a log begins, in the formats that programs write.

Sources: RFC 3164 and RFC 5424 (syslog), the Apache HTTP Server and nginx manuals (access and error logs), and the
default layouts of log4j, logback, java.util.logging, Python's logging, Ruby's Logger, Rails, Monolog, glog, NestJS,
PostgreSQL, MySQL, npm, strace and Android's logcat. A view's text is read: a run of white space is one character.
"""

from __future__ import annotations

from cleantext.core.pattern import pattern

_LEVEL = (
    r"(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|CRIT|ALERT|EMERG(?:ENCY)?|SEVERE|FINE(?:R"
    r"|ST)?|CONFIG|LOG"
    r"|VERBOSE|PANIC|AUDIT|STATEMENT|DETAIL|HINT)"
)
_LOWER = r"(?i:trace|debug|info|notice|warn(?:ing)?|error|err|fatal|critical|crit|alert|emerg|note|system)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_TIME = r"\d\d:\d\d:\d\d"
_PART = r"(?:[.,:]\d{2,9})"
_ZONE = r"(?: ?(?:Z|[+-]\d\d:?\d\d|UTC|GMT|[A-Z]{2}S?T|[A-Z]{3,4}T))"
_ADDRESS = (
    r"(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,4}|[0-9a-f]{1,4}::[0-9a-f:]{1,30}|::1)"
)
_METHOD = r"(?:GET|POST|HEAD|PUT|DELETE|OPTIONS|PATCH|CONNECT|PROPFIND|PRI|TRACE)"
# What tells a line of a log from a line that merely begins with a date: a level, an address, a process, key=value
_TELLING = (
    rf"(?:(?<![A-Za-z-]){_LEVEL}(?![A-Za-z-])|[\[<(|]{_LOWER}[\]>)|]|\b(?:level|lvl|severity)=\w"
    rf"|(?<![\w.]){_ADDRESS}(?![\w.])"
    r"|\b[\w./-]{1,60}\[\d{1,8}\]:|\b[A-Za-z_]\w{0,40}=[^\s=]|#\d{1,9}:|\[\d{3,9}\]|\b[\w-]{1,60}\.(?:go|py|c|cc"
    r"|cpp|rs|js|ts|java|rb):\d"
    r"|\[[\w$-]{1,40}(?:[./][\w$-]{1,60})+\]|(?<!\w)[a-z]\w{0,30}(?:\.\w{1,40}){2,8}(?!\w)"
    r"|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)"
)
_DATES = (
    rf"(?:\d{{4}}[-/.]\d\d[-/.]\d\d|\d\d[-/.](?:\d\d|{_MONTH})[-/.]\d{{2,4}}"
    rf"|\d\d{_MONTH}\d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})"
)
_STAMP = rf"(?:{_DATES}[T ,_-]{{1,2}}\[?{_TIME}{_PART}?(?: [AP]M)?{_ZONE}?|{_TIME}{_PART}{_ZONE}?)"
_CLOCK = rf"\[(?:{_DATES}[T ,]{{1,2}})?{_TIME}{_PART}?{_ZONE}?\]"
_WITHIN = r"[^\n]{0,120}?"

# Each alternative is the beginning of a line with what proves it; "access" lines are read to their end.
_ALTERNATIVES = (
    rf'(?P<access>{_ADDRESS}(?: [^\s\[\]]{{1,100}}){{2}} \[\d\d/{_MONTH}/\d{{4}}:{_TIME} [+-]\d{{4}}\] "[^\n'
    rf']{{0,4000}}?" \d{{3}} (?:\d{{1,12}}|-)(?: "[^"\n]{{0,1000}}")*+(?: (?:\d+\.\d+|-|\d+|rt=\S+)(?=[\s"]|\Z)'
    rf")*+)",
    rf"(?:<\d{{1,3}}>)?{_MONTH} \d{{1,2}} {_TIME} [\w.:-]{{1,80}} [\w./() @-]{{1,60}}?(?:\[\d{{1,8}}\])?: ",
    rf"<\d{{1,3}}>1 (?:-|{_STAMP}) \S{{1,255}} \S{{1,48}} \S{{1,128}} ",
    rf"\[{_DAY} {_MONTH} \d{{1,2}} {_TIME}(?:\.\d{{1,6}})? \d{{4}}\] \[[\w:]{{1,40}}\]",
    r"\[Nest\] \d{1,7} - \d\d/\d\d/\d{4}, ",
    rf"[DIWEF], \[\d{{4}}-\d\d-\d\dT{_TIME}\.\d{{3,6}} #\d{{1,8}}\]",
    rf"[IWEF]\d{{4}} {_TIME}\.\d{{6}} \d{{1,8}} [\w./-]{{1,80}}:\d{{1,6}}\]",
    rf"\d\d-\d\d {_TIME}\.\d{{3}} \d{{1,6}} \d{{1,6}} [VDIWEF] [\w.-]{{1,60}} ?:",
    r"\[\d{1,6}\.\d{3}s\]\[\w{4,7} ?\]\[[\w,]{1,60} ?\]",
    rf"\d{{9,10}}\.\d{{3}} \d{{1,8}} {_ADDRESS} [A-Z_]{{3,40}}/\d{{3}} ",
    rf"(?:\d{{1,7}} )?(?:{_TIME}\.\d{{6}} )?[a-z_0-9]{{2,30}}\([^\n]{{0,1000}}?\) = (?:-?\d{{1,20}}|0x[0-9a-f"
    rf"]{{1,16}}|\?)[^\n]{{0,80}}? <\d\.\d{{6}}>",
    rf"{_LEVEL}: {_ADDRESS}:\d{{1,5}} - \"{_METHOD} [^\"\n]{{1,2000}} HTTP/[\d.]{{1,3}}\" \d{{3}}",
    rf"(?:{_ADDRESS} - \S{{1,60}} )?\[\d\d/{_MONTH}/\d{{4}}[ :]{_TIME}(?: [+-]\d{{4}})?\] "
    rf"\"(?:{_METHOD} [^\"\n]{{1,2000}} HTTP/[\d.]{{1,3}})\" \d{{3}} (?:\d{{1,12}}|-)",
    rf"{_LEVEL}\[\d{{4}}\] ",
    rf"\[{_LEVEL} ?\][ :-]{{1,3}}\[?{_STAMP}\]?",
    rf"{_LEVEL} \[{_STAMP}\]",
    rf"\[{_TIME}{_PART}? {_LEVEL}\]:?",
    rf"{_STAMP}, (?:Info|Error|Warning|Perf) [A-Z]{{2,12}} ",
    r"type=[A-Z_]{3,30} msg=audit\(\d{10}\.\d{3}:\d{1,12}\): ",
    r"[VDIWEF]/[\w.-]{1,60}\( ?\d{1,6}\): ",
    r"npm (?:ERR!|WARN) ",
    r"(?:DEBUG|INFO|WARNING|ERROR|CRITICAL):[a-z_][\w.]{0,80}:(?=\S)",
    rf"{_LEVEL} {{1,2}}(?:\[[\w$ .#:-]{{1,60}}\] (?:\(?[\w$]{{1,60}}(?:\.[\w$]{{1,60}}){{1,9}}(?::\d{{1,6}})?"
    rf"\)?|{_STAMP})|{_STAMP})",
    rf'Started {_METHOD} "[^"\n]{{1,2000}}" for {_ADDRESS} at ',
    r"Processing by [A-Z]\w{0,60}(?:::\w{1,60}){0,5}Controller#\w{1,60} as ",
    r"Completed \d{3} [A-Z][A-Za-z ]{1,40} in \d{1,7}(?:\.\d{1,3})?ms",
    r'(?:[\w-]{1,60} ?\| )?(?:ts|time|timestamp|level|lvl)=(?:"[^"\n]{1,80}"|[\w:.+-]{1,60}) (?=[^\n'
    r"]{0,120}?\b(?:msg|message|level|lvl|event|caller|err|error)=)",
    rf"(?:[\w-]{{1,60}} ?\| |{_ADDRESS} |\d{{4}}-\d\d-\d\d (?=\[))?{_CLOCK}(?=[ :\-|\[,]{{0,3}}(?:\[[^\[\]\n"
    rf"]{{0,80}}?[ /]?(?:{_LEVEL}|{_LOWER})\]|{_LEVEL}\b|[\w-]{{1,30}}\.{_LEVEL}\b))",
    rf"(?:[\w-]{{1,60}} ?\| |{_ADDRESS} )?\[?{_STAMP}\]?[^\w\n]?{_WITHIN}{_TELLING}",
    rf"\[{_DATES} {_TIME}{_PART}? {_LEVEL}\]",
)
HEADER = pattern(rf"(?<![\w/@:\"'=-])(?:{'|'.join(_ALTERNATIVES)})")
