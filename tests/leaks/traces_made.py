"""Stack traces made up line by line, the forms in which they reach an article, and prose to put them into."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from hypothesis import strategies as st

WORDS = ["door", "gate", "lock", "bridge", "river", "tram", "harbour", "lamp", "market", "tower"]
NAMES = st.sampled_from(["open", "close_all", "run", "fetch", "render", "load_user", "main", "step2"])
MESSAGES = st.sampled_from(
    [
        "no lock held",
        "index 7 is out of range",
        "cannot open 'gate.cfg'",
        "expected a number, got 'x'",
        "connection to 10.0.0.7:5432 refused",
        'key "lock" not found',
    ]
)
FOLDERS = st.sampled_from(["/srv/app/", "src/", "C:\\work\\gate\\", "./lib/", "/home/ann/x-1.2/"])
LOADERS = st.sampled_from(["", "java.base/", "app//"])
NUMBERS = st.integers(1, 4000)
SENTENCES = st.sampled_from(
    [
        "The harbour was closed for two days after the storm.",
        "Nobody had told the ferrymen, who waited at the quay until noon.",
        "“We will open again on Monday,” the mayor said.",
        "Tickets cost 4.50 euros (children pay half).",
        "Is the old bridge safe?",
        "Der Turm am Markt ist älter als die Kirche.",
        "Les jardins sont ouverts jusqu'à la tombée de la nuit.",
        "It rained all week; the river rose by 2 metres.",
    ]
)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    return " ".join(draw(st.lists(SENTENCES, min_size=1, max_size=4)))


@st.composite
def python(draw: st.DrawFn) -> str:
    lines = ["Traceback (most recent call last):"]
    for _ in range(draw(st.integers(1, 4))):
        lines.append(
            f'  File "{draw(FOLDERS)}{draw(st.sampled_from(WORDS))}.py", line {draw(NUMBERS)}, in {draw(NAMES)}'
        )
        if draw(st.booleans()):
            lines.append(f"    {draw(NAMES)}(x, {draw(NUMBERS)})")
            if draw(st.booleans()):
                lines.append("    ~~~~^^^^^^^^")
    kind = draw(st.sampled_from(["ValueError", "KeyError", "gate.LockError", "http.client.RemoteDisconnected"]))
    if kind == "http.client.RemoteDisconnected":
        lines[-1:] = [lines[-1]] if lines[-1].startswith("    ") else [lines[-1], "    fetch()"]
    lines.append(f"{kind}: {draw(MESSAGES)}")
    text = "\n".join(lines)
    if kind != "http.client.RemoteDisconnected" and draw(st.integers(0, 3)) == 0:
        text += "\n\nDuring handling of the above exception, another exception occurred:\n\n" + text
    return text


@st.composite
def java(draw: st.DrawFn) -> str:
    def frames() -> list[str]:
        made = []
        for _ in range(draw(st.integers(1, 4))):
            name = draw(st.sampled_from(WORDS)).title()
            tail = draw(st.sampled_from(["", " ~[gate-1.2.jar:1.2]", " [classes/:?]"]))
            where = draw(
                st.sampled_from([f"{name}.java:{draw(NUMBERS)}", "Native Method", "Unknown Source", f"{name}.kt:8"])
            )
            made.append(f"\tat {draw(LOADERS)}org.example.gate.{name}.{draw(NAMES)}({where}){tail}")
        return made

    lines = [f"java.lang.IllegalStateException: {draw(MESSAGES)}", *frames()]
    if draw(st.booleans()):
        lines += [f"Caused by: java.io.IOException: {draw(MESSAGES)}", *frames()]
        lines += [f"\t... {draw(NUMBERS)} more"] if draw(st.booleans()) else []
    return "\n".join(lines)


@st.composite
def dotnet(draw: st.DrawFn) -> str:
    at, into, line = draw(
        st.sampled_from([("at", "in", "line"), ("bei", "in", "Zeile"), ("à", "dans", "ligne"), ("en", "en", "línea")])
    )
    lines = [f"System.InvalidOperationException: {draw(MESSAGES)}"]
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(WORDS)).title()
        lines.append(
            f"   {at} Gate.{name}.Open(String key, Int32 count) {into} C:\\src\\{name}.cs:{line} {draw(NUMBERS)}"
        )
    return "\n".join(lines)


@st.composite
def v8(draw: st.DrawFn) -> str:
    lines = [f"{draw(st.sampled_from(['TypeError', 'Error', 'Uncaught RangeError']))}: {draw(MESSAGES)}"]
    for _ in range(draw(st.integers(1, 4))):
        place = f"https://example.org/{draw(st.sampled_from(WORDS))}.js:{draw(NUMBERS)}:{draw(NUMBERS)}"
        lines.append(
            draw(
                st.sampled_from(
                    [
                        f"    at {place}",
                        f"    at Object.{draw(NAMES)} ({place})",
                        f"    at async {draw(NAMES)} ({place})",
                    ]
                )
            )
        )
    return "\n".join(lines)


@st.composite
def gecko(draw: st.DrawFn) -> str:
    return "\n".join(
        f"{draw(NAMES)}@https://example.org/{draw(st.sampled_from(WORDS))}.js:{draw(NUMBERS)}:{draw(NUMBERS)}"
        for _ in range(draw(st.integers(2, 5)))
    )


@st.composite
def ruby(draw: st.DrawFn) -> str:
    quote = draw(st.sampled_from("`'"))
    lines = [f"gate.rb:{draw(NUMBERS)}:in {quote}{draw(NAMES)}': {draw(MESSAGES)} (RuntimeError)"]
    lines += [f"\tfrom lib/gate.rb:{draw(NUMBERS)}:in {quote}{draw(NAMES)}'" for _ in range(draw(st.integers(1, 4)))]
    return "\n".join(lines)


@st.composite
def go(draw: st.DrawFn) -> str:
    lines = [f"panic: {draw(MESSAGES)}", ""] if draw(st.booleans()) else []
    for number in range(1, draw(st.integers(2, 3))):
        lines.append(f"goroutine {number} [running]:")
        for _ in range(draw(st.integers(1, 3))):
            lines.append(f"main.(*{draw(st.sampled_from(WORDS)).title()}).{draw(NAMES)}(0xc00001, {{0x2, 0x3}})")
            lines.append(f"\t/srv/gate/{draw(st.sampled_from(WORDS))}.go:{draw(NUMBERS)} +0x1f")
        lines.append("created by main.main")
        lines.append(f"\t/srv/gate/main.go:{draw(NUMBERS)} +0x25")
        lines.append("")
    return "\n".join([*lines, "exit status 2"])


@st.composite
def rust(draw: st.DrawFn) -> str:
    note = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace"
    place = f"src/{draw(st.sampled_from(WORDS))}.rs:{draw(NUMBERS)}:{draw(st.integers(1, 80))}"
    if draw(st.booleans()):
        return f"thread 'main' panicked at '{draw(MESSAGES)}', {place}\n{note}"
    lines = [f"thread 'main' panicked at {place}:", draw(MESSAGES)]
    if draw(st.booleans()):
        lines.append("stack backtrace:")
        for number in range(draw(st.integers(1, 4))):
            lines += [
                f"   {number}: gate::{draw(NAMES)}::{{{{closure}}}}",
                f"             at ./src/gate.rs:{draw(NUMBERS)}:5",
            ]
    return "\n".join([*lines, note])


@st.composite
def elixir(draw: st.DrawFn) -> str:
    lines = [f"** (ArgumentError) {draw(MESSAGES)}"]
    for _ in range(draw(st.integers(1, 3))):
        place = f"lib/gate/{draw(st.sampled_from(WORDS))}.ex:{draw(NUMBERS)}"
        lines += [f"    (gate 1.2.0) {place}: Gate.Door.{draw(NAMES)}/2"]
    return "\n".join(lines)


@st.composite
def sanitizer(draw: st.DrawFn) -> str:
    pid = draw(NUMBERS)
    lines = [
        "=" * 65,
        f"=={pid}==ERROR: AddressSanitizer: heap-use-after-free on address 0x60f0003b280 at pc 0x7efd bp 0x7ffd sp 0x0",
        "READ of size 8 at 0x60f0003b280 thread T0",
    ]
    for number in range(draw(st.integers(1, 4))):
        place = f"/src/gate.cc:{draw(NUMBERS)}:{draw(NUMBERS)}"
        lines += [f"    #{number} 0x7efd4a2a3e02 in gate::{draw(NAMES)}(char const*, int) {place}"]
    lines += ["", "SUMMARY: AddressSanitizer: heap-use-after-free /src/gate.cc:1:1 in gate::open(char const*, int)"]
    return "\n".join([*lines, f"=={pid}==ABORTING"])


@st.composite
def gdb(draw: st.DrawFn) -> str:
    lines = ["Program received signal SIGSEGV, Segmentation fault."]
    for number in range(draw(st.integers(2, 5))):
        place = f"gate.c:{draw(NUMBERS)}"
        lines += [f"#{number}  0x000055555555513d in {draw(NAMES)} (key=0x0, n={draw(NUMBERS)}) at {place}"]
    return "\n".join(lines)


# Those that end with a frame or a note say where they end; the others end with a message.
CLOSED: dict[str, st.SearchStrategy[str]] = {
    "java": java(), "dotnet": dotnet(), "v8": v8(), "gecko": gecko(), "ruby": ruby(), "go": go(), "rust": rust(),
    "elixir": elixir(), "sanitizer": sanitizer(), "gdb": gdb(),
}  # fmt: skip
ALL = {"python": python(), **CLOSED}


def collapsed(trace: str) -> str:
    return " ".join(trace.split())


def no_indent(trace: str) -> str:
    return "\n".join(line.strip() for line in trace.split("\n") if line.strip())


def double_spaced(trace: str) -> str:
    return "\n\n".join(line for line in trace.split("\n") if line.strip())


def escaped(trace: str) -> str:
    return html.escape(trace).replace("&#x27;", "&#039;")


def curled(trace: str) -> str:
    """Quotes as a content management system curls them."""
    trace = re.sub(r"(?<![\w=\"'/\\])\"(?=\S)", "“", trace).replace('"', "”").replace("...", "…")
    return re.sub(r"(?<![\w\"'/\\])'(?=\S)", "‘", trace).replace("'", "’")


FORMS: dict[str, Callable[[str], str]] = {
    "raw": str,
    "collapsed": collapsed,
    "no indent": no_indent,
    "double spaced": double_spaced,
    "escaped": escaped,
    "curled": curled,
    "collapsed and escaped": lambda trace: escaped(collapsed(trace)),
    "collapsed and curled": lambda trace: curled(collapsed(trace)),
}
