"""The lines of crash reports of native code: sanitizers, debuggers, kernels, Android, Chromium, libFuzzer.

Facts: the report printers of compiler-rt (sanitizer_common, asan, tsan, ubsan, libFuzzer), the kernel's ``dump_stack``
and ``show_regs``, Android's debuggerd, Chromium's logging, gdb's ``backtrace``, glibc's ``backtrace``.

A part is *sure* where nothing but a crash report prints it, a *frame*, or a *note* that counts only beside those.
"""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.leaks import native_platforms

_HEX = r"0x[0-9a-fA-F]{1,16}"
_THREAD = r"T\d{1,9}(?: \([^()\n]{1,80}\))?"
_TOOL = r"(?:Address|Hardware|HWAddress|Memory|Thread|Leak|UndefinedBehavior|DataFlow|Kernel)\w{0,10}Sanitizer"

_SURE = (
    # valgrind: the last line of collapsed text ends where its grammar does
    r"==\d{1,9}== ?(?:(?:at|by) 0x[0-9A-F]{4,16}: [^\n]{1,300}?\((?:in )?[^()\n]{1,300}\)"
    r"|ERROR SUMMARY: \d{1,9} errors from \d{1,9} contexts \(suppressed: \d{1,9} from \d{1,9}\)"
    r"|(?:Memcheck|Invalid|Conditional|Use of|Process|Syscall|HEAP|LEAK|Command|Address|All heap|For |Rerun"
    r"|Copyright|Using)"
    r"[^\n]{0,300}?(?=[ \n]==\d{1,9}==|\n|$))",
    # sanitizers
    rf"={{2,3}}\d{{1,9}}={{2,3}} ?(?:ERROR|WARNING): (?:{_TOOL}|libFuzzer)(?:: ?| failed to )",
    rf"WARNING: {_TOOL}: [^\n]{{1,200}}? \(pid=\d{{1,9}}\)",
    rf"SUMMARY: (?:{_TOOL}|libFuzzer): ",
    r"[^\s:]{1,300}:\d{1,7}:\d{1,7}: runtime error: ",
    # kernels
    r"Kernel panic - not syncing: ",
    r"BUG: (?:KASAN|KMSAN|KFENCE|KCSAN): [\w -]{3,40} (?:in"
    r"|at) [\w.]{1,80}\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}(?: at addr [0-9a-fx]{1,18})?",
    r"BUG: (?:unable to handle|kernel NULL pointer)[^\n]{1,80}? (?:at|for address:?|address:?) [0-9a-fx]{4,18}",
    r"(?:Unable to handle kernel|Internal error: Oops)[^\n]{1,120}?(?=\n|$| (?:pgd|Mem|CPU|Modules))",
    r"(?:\[ ?<[0-9a-f]{8,16}>\] )?(?:\? )?[\w.]{1,80}\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}(?: \[\w{1,40}\])?"
    r"(?: [^\s()]{1,200}\.[chS]:\d{1,7})?",
    r"[\w.-]{1,40}\[\d{1,9}\]: segfault at [0-9a-f]{1,16} ip [0-9a-f]{1,16} sp [0-9a-f]{1,16} error \d{1,3}"
    r"(?: in [^\s\[]{1,100}\[[0-9a-f,+]{1,60}\])?",
    # debuggers and run times
    r"(?:Program|Thread \d{1,9}(?: \"[^\"\n]{1,80}\")?) received signal SIG[A-Z0-9]{2,8}, [A-Z][\w/ ]{3,40}\.",
    r"Fatal signal \d{1,3} \(SIG[A-Z0-9]{2,8}\)(?:, code -?\d{1,5}(?: \([A-Z_]{3,20}\))?)?"
    rf"(?:,? (?:fault addr|at) {_HEX}(?: \(code=-?\d{{1,5}}\))?)?(?:,? (?:in tid"
    rf"|thread) \d{{1,9}}(?: \([^()\n]{{1,60}}\))?)?"
    r"(?:, pid \d{1,9}(?: \([^()\n]{1,60}\))?)?",
    r"signal \d{1,3} \(SIG[A-Z0-9]{2,8}\), code -?\d{1,5} \([A-Z_]{3,20}\), fault addr (?:0x[0-9a-f]{1,16}|-{8,16})",
    r"(?:\*\*\* ){6,20}\*\*\*",
    r"\[\[\[ELF module #0x[0-9a-f]{1,4} [^\]\n]{1,300}\]\]\]",
    rf"Unhandled exception at {_HEX}(?: \([^()\n]{{1,80}}\))? in [^\s:]{{1,80}}: 0x[0-9A-Fa-f]{{8}}: "
    rf"(?:Access violation [a-z]{{1,20}} location {_HEX}|[^.\n]{{1,160}}?)\.",
    rf"The instruction at \"?{_HEX}\"? referenced memory at \"?{_HEX}\"?\. The memory could not be \"?(?:read"
    rf"|written)\"?\.",
    r"\*\*\* Error in `[^'`\n]{1,200}': [^\n]{3,80}: 0x[0-9a-f]{1,16} \*\*\*",
    r"(?:# )?# A fatal error has been detected by the Java Runtime Environment:",
    r"\*\*\* Terminating app due to uncaught exception '[\w.]{1,80}', reason: '[^\n]{1,400}?'(?=\s|$)",
    r"Exception Type: {1,4}EXC_[A-Z_]{3,30}(?: \(SIG[A-Z]{2,8}\))?",
    r"dso: id=[0-9a-f]{4,64} base=0x[0-9a-f]{4,16} name=[^\s]{1,120}",
)

_NOTE = (
    # the Java machine's report is a comment; a heading of Markdown after it is none of its lines
    r"#(?: {1,2}(?:SIG[A-Z]{2,8}|EXCEPTION_|Internal Error|JRE version|Java VM|Problematic frame"
    r"|[CVJjv] {1,2}[\[~]?|Core dump"
    r"|Failed to write|If you would like|https?://|The crash happened|See problematic|An error report|No core"
    r"|There is)"
    r"[^\n#]{0,300}?(?=\n|$| #)|(?=[ \n]#|\n|$))",
    r"RSP <[0-9a-f]{8,16}>|CR2: [0-9a-f]{8,16}|IP: \[<[0-9a-f]{8,16}>\] [^\s]{1,100}(?: \[\w{1,40}\])?"
    r"|[^\s(]{1,200}\[0x[0-9a-f]{4,16}\](?=\s|$)",
    r"(?<=\n)==\d{1,9}==(?: [^\n]{0,300})?(?=\n|$)|==\d{1,9}==(?: [^\n=]{1,300}?)?(?= ==\d{1,9}==)"
    r"|==\d{1,9}==(?=\s|$)",
    r"={2,3}\d{1,9}={2,3} ?WARNING: Failed to use and restart external symbolizer!",
    r"[^\s:]{1,300}\.(?:cc|cpp|c|h|mm|rs):\d{1,7}:? (?:D?CHECK|Assertion|ASSERT)[^\n]{1,300}?(?=\n|$"
    r"| Fatal signal| #0 )",
    r"[^\s\\]{0,40}\\x[0-9a-f]{2}[^\s]{0,4000}(?=\s|$)",
    r"={10,80}|-{8,20} ?[\w.$/ -]{1,60} \(\d{1,9}\):|\+-{10,80}[\w ()-]{0,60}-{10,80}\+",
    rf"{_TOOL}:DEADLYSIGNAL|{_TOOL} can not provide additional info\.|{_TOOL}: (?:nested bug"
    rf"|while reporting)[^\n]{{1,100}}",
    r"={2,3}\d{1,9}={2,3} ?(?:The signal is caused by a \w{4,7} memory access\."
    r"|Hint: [^\n]{1,160}?\.(?=\s|$)|Register values:"
    r"|ABORTING|Exiting|\*\*\* ?[^\n*]{1,200} ?\*\*\*)",
    r"SCARINESS: \d{1,3} \([\w-]{1,60}\)|ABORTING|DEATH:",
    rf"(?:READ"
    rf"|WRITE) of size \d{{1,9}} at {_HEX} (?:tags: [^\n]{{1,40}} )?(?:\([^()\n]{{1,30}}\) )?(?:in )?thread"
    rf" {_THREAD}",
    rf"{_HEX} is located \d{{1,12}} bytes [\w ]{{2,40}}\d{{1,12}}-byte region \[{_HEX},{_HEX}\)",
    rf"(?:freed|previously allocated|allocated) by thread {_THREAD} here:",
    rf"Thread {_THREAD} created (?:at:|by main thread|by (?:thread )?{_THREAD}) ?(?:at|here)?:?",
    rf"Address {_HEX} is (?:located in stack of thread {_THREAD}(?: at offset \d{{1,9}} in frame)?"
    rf"|a wild pointer[^\n]{{0,80}}?\.)",
    r"This frame has \d{1,5} object\(s\):|\[\d{1,9}, \d{1,9}\) '[^'\n]{1,120}'(?: \(line \d{1,7}\))?"
    r"(?: <== Memory access at offset \d{1,9} [^\n]{3,60}?this variable)?",
    r"HINT: this may be a false positive if [^\n]{1,200}?(?:vfork|\))(?=\s|$)"
    r"|\(longjmp and C\+\+ exceptions \*are\* supported\)",
    r"(?:Direct|Indirect) leak of \d{1,15} byte\(s\) in \d{1,12} object\(s\) allocated from:",
    r"Uninitialized (?:value|bytes)[^\n]{1,160}?(?:at|by|from|in)(?: [\w()]{1,60})?(?=\s|$)",
    rf"(?:Atomic |Previous )?(?:[Aa]tomic )?(?:[Rr]ead|[Ww]rite) of size \d{{1,6}} at {_HEX} by (?:main thread"
    rf"|thread {_THREAD})[^\n]{{0,60}}?:",
    r"Location is [^\n]{1,200}?:?(?=\n|$| #0)",
    r"Shadow bytes around the buggy address:|Shadow byte legend \([^()\n]{1,80}\):"
    r"|(?:=>)?0x[0-9a-f]{8,16}:(?: ?[\[ ]?[0-9a-f]{2}\]?){8,40}",
    r"(?:Addressable|Partially addressable|[A-Z][\w ]{3,30}(?:redzone|return|scope|order|cookie|variable"
    r"|internal|gap|bytes)\w{0,8}): {1,20}"
    r"[0-9a-f]{2}(?: [0-9a-f]{2}){0,8}(?![0-9a-zA-Z])",
    rf"{_HEX}: note: (?:vtable is of type '[^'\n]{{1,200}}'|invalid vtable"
    rf"|[^\n]{{1,80}}here)(?: [0-9a-f]{{2}}){{0,64}}(?:[ \n]\^)?",
    r"[0-9a-f]{2}(?: {1,2}[0-9a-f]{2}){7,63}(?:[ \n]\^)?|\^",
    # libFuzzer
    r"MS: \d{1,4} [^\n;]{0,200}; base unit: [0-9a-f]{40}"
    r"|artifact_prefix='[^'\n]{0,300}'; Test unit written to [^\s]{1,400}"
    r"|Base64: [A-Za-z0-9+/=]{0,2000}|(?:0x[0-9a-f]{1,2},){1,4000}|\\{1,2}[^\s]{0,4000}(?=\s|$)",
    r"INFO: (?:Seed: \d{1,12}|Loaded \d[^\n]{1,400}?\),|-max_len [^\n]{1,120}? bytes"
    r"|\d{1,9} files found in [^\s]{1,200}|[^\n]{1,200}?(?=\n|$))",
    r"ALARM: working on the last Unit for \d{1,9} seconds"
    r"|and the timeout value is \d{1,9} \(use -timeout=N to change\)",
    r"NOTE: libFuzzer has rudimentary signal handlers\."
    r"|Combine libFuzzer with AddressSanitizer or similar for better crash reports\.",
    r"stat::\w{1,60}: {1,10}\d{1,15}|#\d{1,12}:? (?:INITED|NEW|REDUCE|DONE|READ|pulse|RELOAD)[^\n#]{1,120}"
    r"|Running: [^\s]{1,400}",
    # registers
    r"(?:r\d{1,2}|[re]?(?:[abcd]x|[sd]i|[sb]p|ip)|eflags|flags|[c-gs]s|[xwv]\d{1,2}|fp|lr|sp|pc|ip|cpsr|pst|sl"
    r"|es) {0,2}(?:[=:] ?0x)?(?:0x)?[0-9a-f]{8,16}(?:\\([0-9a-f]{4}\\))?",
    # Android, Chromium
    r"pid: \d{1,9}, tid: \d{1,9}(?:, name: [^\n>]{1,80}>>> [^\n<]{1,200} <<<)?|(?:ABI|Revision|uid"
    r"|tagged_addr_ctrl): '?\w{1,20}'?"
    r"|(?:\[Environment\] )?(?:Build fingerprint|Patch level"
    r"|Local properties file):? ?[^\n]{1,200}?(?:contents:[ \n]None)?(?=\n|$| (?:Revision|\[|ABI|\+-))"
    r"|Abort message: [^\n]{1,400}?(?=\n|$| (?:e?ax|r0|x0|#0) )|backtrace:|stack:|Logcat:"
    r"|Command: [^\n]{1,1500}?(?=\n|$| Time ran: )",
    r"Time ran: [\d.]{1,24}|Bot: [^\s]{1,200}|Segmentation fault(?: \(core dumped\))?"
    r"|Aborted(?: \(core dumped\))?|Received signal \d{1,2}[^\n]{1,60}",
    r"\[\d{1,9}:\d{1,9}:\d{4}/\d{6}(?:\.\d{1,6})?:[A-Z]{4,8}\d{0,3}:[\w.]{1,80}\(\d{1,6}\)\] [^\n]{1,300}?(?=\n"
    r"|$| \[\d{1,9}:| #0 )"
    r"|\[\d{4}/\d{6}(?:\.\d{1,6})?:[A-Z]{4,8}:[\w.]{1,80}\(\d{1,6}\)\] [^\n]{1,300}?(?=\n|$| \[\d{4}/| #0 )",
    # kernels
    r"[0-9A-Fa-f]{8}: (?:[0-9A-Fa-f]{2} ){1,16}(?:[!-~ ]{1,17}?(?=\n|$| [0-9A-Fa-f]{8}: ))?",
    r"Call [Tt]race:|Hardware name: [^\n]{1,160}?(?=\n|$| (?:Call [Tt]race|Workqueue|RIP|pstate))"
    r"|Modules linked in:(?: [a-z0-9_]{2,60}(?:\([A-Z+-]{1,8}\))?(?=\s|$)){0,400}"
    r"(?: \[last unloaded: [^\]\n]{1,300}\])?"
    r"|CPU: \d{1,4} (?:UID: \d{1,9} )?PID: \d{1,9} Comm: [^\s]{1,40}(?: Not)? [Tt]ainted:?[^\n]{1,120}?(?=\n|$"
    r"| Hardware)"
    r"|(?:Read|Write) of size \d{1,6} (?:at addr [0-9a-f]{8,16} )?by task [^\s]{1,60}"
    r"|RIP: [0-9a-f]{4}:[^\s]{1,120}|Code: (?:<?[0-9a-f]{2}>? ?){4,80}"
    r"|<(?:IRQ|/IRQ|TASK|/TASK|EOI|NMI)>|---\[ end [^\]\n]{1,160}\]---|-+\[ cut here \]-+"
    r"|Oops: [0-9a-f]{4} \[#\d{1,4}\](?: [A-Z_\d()]{2,20}(?![\w:])){0,6}"
    r"|(?:page|flags|raw):? ?[0-9a-fx]{4,18}[^\n]{0,160}?(?=\n|$)|Memory state around the buggy address:"
    r"|>?[0-9a-f]{8,16}:(?: [0-9a-f]{2}){8,16}",
    # gdb
    r"Thread \d{1,6} \(Thread 0x[0-9a-f]{4,16} \(LWP \d{1,9}\)(?: \"[^\"\n]{1,60}\")?(?: \([^()\n]{1,60}\))?\):"
    r"|Backtrace stopped: [^\n]{1,60}?\([a-z ]{1,40}\?\)|Using host libthread_db library \"[^\"\n]{1,200}\"\."
    r"|\[(?:New|Switching to|Thread)[^\]\n]{1,160}\]"
    rf"|{_HEX} in [^\n(]{{1,200}} \([^()\n]{{0,400}}\)(?: from [^\s]{{1,200}}| at [^\s]{{1,300}}:\d{{1,7}})?",
    r"(?:======= |-{3,} ?)(?:Backtrace|Memory map):? ?(?:={8,9}|-{3,})"
    r"|[^\s(]{1,200}\([^()\s]{0,200}\+0x[0-9a-f]{1,12}\)\[0x[0-9a-f]{4,16}\]"
    r"|[0-9a-f]{8,16}-[0-9a-f]{8,16} [r-][w-][x-][ps] [0-9a-f]{8} [0-9a-f:]{5,6} \d{1,12}(?: {1,40}[/\[][^\s"
    r"]{1,200})?",
)

# Where a report may be: cheap to search for, since each begins with a letter or sign of its own.
LIKELY = pattern(
    r"#\d{1,4}:? {1,3}(?:0x|pc [0-9a-f])|\) (?:at [^\s]{1,300}\.\w{1,4}:\d|from /)|==\d{1,9}== ?[A-Za-z]"
    r"|SUMMARY: \w"
    r"|: runtime error: "
    r"|Kernel panic - not|BUG: |\+0x[0-9a-f]{1,8}/0x|segfault at |received signal SIG|Fatal signal \d"
    r"|signal \d{1,3} \(SIG"
    r"|(?:\*\*\* ){6}|\[\[\[ELF|Unhandled exception at 0x|instruction at |\*\*\* Error in"
    r"|fatal error has been detected by"
    r"|\*\*\* Terminating app|: {1,4}EXC_|dso: id=|Unable to handle kernel|Internal error: Oops"
    r"|WARNING: \w{4,20}Sanitizer|\[ {0,5}\d{1,9}\.\d{6}\]" + native_platforms.LIKELY,
    engine="re",
)
WHOLE = pattern("[ \\n]?(?:" + "|".join(native_platforms.FRAME) + ")", engine="re")
SURE = pattern("[ \\n]?(?:" + "|".join(_SURE + native_platforms.SURE) + ")", engine="re")
NOTE = pattern("[ \\n]?(?:" + "|".join(native_platforms.NOTE + _NOTE) + ")", engine="re")
# A line of the kernel's log: its time, and its message where another line follows.
_STAMP = r"(?:<\d>)?\[ {0,5}\d{1,9}\.\d{6}\](?:\[ {0,4}[TC]\d{1,7}\])?"
STAMP = pattern(rf"[ \n]?{_STAMP}(?P<whole>[^\n]{{0,600}}?(?=[ \n]{_STAMP}))?", engine="re")
# Without an address, only the whole form of gdb is a frame: a ranking has numbers, names and brackets as well.
_WHOLE = (
    r"[\w:~<>$?]{1,200} ?\((?:[^()\n]|\([^()\n]{0,200}\)){0,600}\) (?:at [^\s]{1,300}:\d|from /)"
    r"|[\w:~<>$]{1,200} [^\s()]{1,300}:\d{1,7} \([^()\s]{1,200}\+0x"
)
FRAME = pattern(rf"[ \n]?#\d{{1,4}}:? {{1,3}}(?={_HEX}|pc [0-9a-f]{{8}}|{_WHOLE})", engine="re")
# The end of a frame: its place, or the next frame. A place is a file with a line, or a module with an offset.
_BUILD = r"(?: \((?:BuildId|\w{1,20}\+0x)[^()\n]{1,120}\))?"
FRAME_END = pattern(
    r"(?: [^\s()]{1,400}(?:\.\w{1,8}|>):\d{1,7}(?::\d{1,5})?(?: <[^\s]{0,120}>\+0x[0-9a-f]{1,12})?"
    r"| [^\s()]{1,400} <[^\s]{0,120}>\+0x[0-9a-f]{1,12}"
    r"| \([^()\n]{1,400}\+0x[0-9a-f]{1,12}\)| \(<unknown module>\)| at [^\s]{1,300}:\d{1,7}| from [^\s]{1,300}"
    rf"){_BUILD}(?=[\s.,;]|$)|(?=[ \n](?:SUMMARY: |==\d{{1,9}}=="
    rf"|#\d{{1,4}}:? {{1,3}}(?:0x|pc |(?:{_WHOLE}))))|(?=\n)|$",
    engine="re",
)
FUNCTION = pattern(
    rf"(?:{_HEX}"
    rf"|pc [0-9a-f]{{8,16}} [^\s]{{1,200}})?(?: in)?(?: [\w:~<>$?*&.-]{{1,400}}(?:\([^()\n]{{0,600}}\))?(?: const"
    rf")?)?(?: \([\w.+@]{{1,200}}\))?",
    engine="re",
)
# A report that an anchor continues after lines that no grammar knows.
ANCHOR = pattern(
    rf"[ \n](?:#\d{{1,4}} {{1,3}}{_HEX}|={{2,3}}\d{{1,9}}={{2,3}} ?[A-Z*]|SUMMARY: {_TOOL}|{_TOOL} can not"
    rf"|(?:<\d>)?\[ {{0,5}}\d{{1,9}}\.\d{{6}}\]|[0-9A-Fa-f]{{8}}: (?:[0-9A-Fa-f]{{2}} ){{4}}"
    r"|pid: \d{1,9}, tid: |signal \d{1,3} \(SIG|\[?<?[\w.]{0,80}>?\]?\+0x[0-9a-f]{1,8}/0x[0-9a-f]{1,8}"
    r"|artifact_prefix='|MS: \d{1,4} "
    r"|Shadow byte|[xr]\d{1,2} {1,2}[0-9a-f]{8,16}|-{8,9} [\w.$ /-]{1,60} \(\d{1,9}\):|Fatal signal \d"
    r"|Time ran: |CPU: \d{1,4} PID: |\((?:gdb|lldb)\) [a-z]|(?:\* )?frame #\d{1,4}: 0x|Found by: "
    r"|Target \d: \(|Thread \d{1,4}(?: Crashed)?:{1,2}[ \n]|Binary Images:|={3,7} Memory map)",
    engine="re",
)
