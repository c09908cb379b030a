"""Which files: the named ones, those in named folders, and which of them to leave alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import NamedTuple

# Folders are searched for these.
TEXT = frozenset({".txt", ".text", ".md", ".markdown", ".mdown", ".mkd", ".mkdn"})
RECORDS = frozenset({".jsonl", ".ndjson"})
# A leak rule would take the tags of these, a comma rule would break their fields.
_NOT_PROSE = """
    .html .htm .xhtml .shtml .xml .xsl .xslt .xsd .svg .rss .atom .opml .kml .gpx .tei .fb2 .mhtml .vue .svelte
    .rst .rest .adoc .asciidoc .tex .ltx .bib .sty .cls .org .textile .wiki .mediawiki .rtf .ipynb .mdx .rmd .qmd
    .json .jsonl .ndjson .json5 .jsonc .geojson .csv .tsv .psv .tab .yaml .yml .toml .ini .cfg .conf .env .properties
    .plist .sql .srt .vtt .ass .sub .ics .vcf .eml .mbox .po .pot .xliff .strings .arb .conll .conllu .log .lock .diff
    .patch .har .warc .dat .data .db .sqlite .parquet .proto .graphql .graphqls .avsc .nfo .pem .crt .key .asc
    .py .pyi .pyx .js .mjs .cjs .ts .mts .cts .jsx .tsx .c .h .cc .cpp .cxx .hh .hpp .hxx .m .mm .cs .java .kt .kts
    .scala .groovy .gradle .go .rs .rb .erb .php .phtml .php3 .php4 .php5 .phps .inc .pl .pm .t .lua .r .jl .swift
    .dart .ex .exs .erl .hrl .hs .lhs .ml .mli .fs .fsx .fsi .vb .vbs .bas .pas .pp .f .f77 .f90 .f95 .for .asm .s .d
    .nim .zig .v .vhd .vhdl .sv .clj .cljs .edn .lisp .lsp .el .scm .rkt .sh .bash .zsh .fish .ps1 .psm1 .bat .cmd
    .awk .sed .vim .cmake .mk .mak .bzl .nix .tf .hcl .j2 .jinja .jinja2 .tmpl .tpl .mustache .hbs .ejs .pug .haml
    .liquid .twig .njk .asp .aspx .jsp .cfm .css .scss .sass .less .styl
"""
NOT_PROSE = frozenset(_NOT_PROSE.split())
# Plain text by suffix, data by nature.
_NAMED_DATA = re.compile(
    r"cmakelists\.txt|(?:.*[-_.])?(?:requirements|constraints)(?:[-_.].*)?\.txt|(?:robots|ads|app-ads|security|manifest|entry_points|top_level|sources)\.txt"
    r"|(?:gnu)?makefile|dockerfile|rakefile|gemfile|jenkinsfile|\..*",
    re.I,
)
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})


class Found(NamedTuple):
    """A file to work on. ``shown`` is its name in messages; ``full`` is absolute. ``named`` on the command line?"""

    shown: str
    full: str
    named: bool


class Problem(NamedTuple):
    """A path that cannot be worked on, and why."""

    shown: str
    why: str


def not_prose(path: str) -> str:
    """Why a file's name says that it is no prose; "" if it does not."""
    name = os.path.basename(path)
    suffix = os.path.splitext(name)[1].lower()
    if suffix in NOT_PROSE:
        return f"{suffix} files are markup, data or source"
    if _NAMED_DATA.fullmatch(name):
        return f"{name} is data"
    return ""


def find(named: list[str], *, records: bool) -> Iterator[Found | Problem]:
    """The files of the command line, and those below its folders: each once, in order.

    ``records`` looks for JSON lines in folders instead of texts. Links are followed where they are named, not in
    folders, so a search never leaves them or runs in circles. Hidden folders and those of tools are left out.
    """
    done: set[str] = set()
    asked = {os.path.realpath(path) for path in named if path != "-"}
    for path in named:
        if path == "-":
            yield Found("-", "", True)
            continue
        for found in below(path, records) if os.path.isdir(path) else (Found(path, os.path.abspath(path), True),):
            real = os.path.realpath(found.shown)
            if real not in done:
                done.add(real)
                yield found._replace(named=True) if isinstance(found, Found) and real in asked else found


def below(folder: str, records: bool) -> Iterator[Found | Problem]:
    """The files in a folder and the folders in it, by name."""
    wanted = RECORDS if records else TEXT
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(place) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Problem(place, f"cannot be read: {error.strerror}")
            continue
        folders = []
        for entry in inside:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in _SKIPPED_FOLDERS:
                    folders.append(entry.path)
            elif entry.is_file(follow_symlinks=False) and os.path.splitext(entry.name)[1].lower() in wanted:
                path = entry.path[2:] if entry.path.startswith("./") else entry.path
                yield Found(path, os.path.abspath(path), False)
        waiting += reversed(folders)


def names_in(data: bytes, end: bytes) -> list[str]:
    """The names in a list of files; empty ones are skipped."""
    lines = data.split(end)
    if end == b"\n":
        lines = [line.removesuffix(b"\r") for line in lines]
    return [os.fsdecode(line) for line in lines if line]
