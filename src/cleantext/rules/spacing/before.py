"""Spaces before a mark, and spaces that went to its wrong side."""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.core.language import primary
from cleantext.core.pattern import pattern
from cleantext.core.rule import Example, Hit, Stays, rule
from cleantext.rules.spacing.letters import (
    APOSTROPHES,
    AROUND,
    SPACELESS,
    gaps_before,
    laid_out,
    letters,
    spaceless,
    technical,
    word_at,
    word_before,
)

_GAPS = " \t\u00a0\u202f"
_NEVER_AFTER_COMMA = frozenset(",.;:!?'’`")
_NEVER_AFTER_STOP = frozenset("._/\\'’`*-")
_LATIN = pattern(r"\p{Latin}")
_HIGH = pattern(r"(?:[!?]|\?!|!\?|[;:])(?![;:!?\p{N}.=/\\|*-])")
_FULL_WIDTH = "。、，：；？！"

_AFTER_STOP = pattern(
    r"[\"”»’)\]]{0,2}(?:\s*\Z|\s*\n|[ \u00a0]{1,2}[\"“«„(\[¿¡]?[\p{Lu}\p{Lo}\p{Lt}\p{Georgian}\p{Armenian}])"
)
_GOES_ON = pattern(r"(?: ?[\"”»’)\]]){0,2} \p{L}")
# A word that may begin a sentence: a capitalised one, or any of a script without capitals.
_SENTENCE = pattern(
    rf"(?:\p{{Lu}}\p{{Ll}}+|(?:(?![{SPACELESS}])[\p{{Lo}}\p{{Georgian}}]\p{{M}}*+){{2,}}+)(?![\p{{L}}\p{{N}}._(])"
)
_SHELL = pattern(r" (?:do|then|done|fi|esac|\})(?![\w])")  # what follows a semicolon in a command
_PROMPT = pattern(r"\s*[\w.-]{1,40}@[\w.-]{1,60}:\S{0,60}[$#] ")
_MOUTH = pattern(r" [()/DPp3|](?!\w)")  # of an emoticon with a space for its nose
_OPERAND = pattern(r" \p{L}(?![\p{L}\p{M}\p{N}'’])")  # a letter by itself, as in ratios and formulas
_LABEL = pattern(r"(?r)(?:^|\n)[\u0900-\u0dff]+(?: [\u0900-\u0dff]+)?")  # who speaks, or what is defined
# No sentence ends in these: the mark behind them is spoken of ("!, ?, and ; are marks").
_UNFINISHED = frozenset(("and", "or", "the", "und", "oder", "et", "ou"))
# No colon stands behind these: it belongs to the right (`:hover and :active`).
_BEFORE_SYMBOL = frozenset(
    ("a", "an", "and", "as", "for", "in", "of", "or", "the", "with", "und", "oder", "et", "ou", "y", "o")
)
_LOW_QUOTE = pattern(r",(?:(?!\s['’‘])[^\n,]){1,80}?['’‘`](?!\p{L})")
# A command line, as far as it goes before a stop that is its last argument.
_COMMAND = pattern(
    r"(?r)(?:^|\n|`)[\s$>#%]{0,9}(?:sudo )?(?:cd|git|pip3?|npm|npx|docker|find|ls|cp|mv|tar|diff|rsync|du|source|grep)"
    r" [^\n]{0,60}"
    r"|\b(?:git (?:add|commit|diff)|docker build|pip3? install|npm install|cd|ls -\w+)(?: -\w+){0,3}"
)
# What treebanks write for brackets (-RRB- in the Penn Treebank, RBKT in Vietnamese ones).
_BRACKET_TOKEN = pattern(r"(?r)(?<![\w-])(?:-[LR][RSC]B-|[LR]BKT)")
# The text names the mark itself: "press , to go on", "use ! to negate".
_NAMED = frozenset((
    "press", "pressing", "type", "typing", "hit", "key", "keys", "use", "using", "character", "symbol", "mark", "sign",
))  # fmt: skip
# Names that begin with a stop, and ends of host names (IANA, Root Zone Database): the stop belongs to the right.
_DOTTED = frozenset((
    "net", "com", "org", "edu", "gov", "mil", "int", "info", "biz",
    "io", "app", "dev", "htaccess", "env", "gitignore", "mac", "ac", "eu",
    "ایران", "پاکستان", "بھارت", "مصر", "السعودية", "امارات", "المغرب", "الجزائر", "تونس", "عمان", "قطر", "سورية",
    "فلسطين", "عراق", "شبكة", "موقع", "ישראל", "קום", "한국", "닷컴", "닷넷", "भारत", "ভারত", "বাংলা", "இந்தியா", "გე",
))  # fmt: skip
# These put a space before ; : ! ? as a rule or by widespread habit; the last four set clauses apart by spaces.
SPACED = frozenset({"fr", "frp", "oc", "br", "co", "wa", "mg", "ht", "gsw", "lb", "th", "lo", "km", "my"})


@rule(
    since="0.1",
    trigger="[\\pL\\pM\\pN\"'“”’«»)\\]%°][ \t\u00a0\u202f]{1,3},",
    scope="line",
    examples=[
        Example("The mayor , who was there, agreed.", "The mayor, who was there, agreed."),
        Example("Salt ,pepper and oil.", "Salt, pepper and oil."),
    ],
    unchanged=[
        Stays("Hij zei: ,,Goed zo''.", lang="nl"),
        Stays("Toen riep ze ,kom mee' en liep weg.", lang="nl"),
        "1 ,5",
        "Press , to go back and type . to go on.",
    ],
)
def space_before_comma(text: str) -> Iterator[Hit]:
    """Space before a comma: `word , word`, or on its wrong side: `word ,word`.

    No language writes it. A low quotation mark typed as a comma (`,kom mee'`) has its closing mark later in the line;
    `,,` opens a quotation too; a comma before a digit is a decimal mark: they stay.
    """
    for start, at in gaps_before(text, ",", _GAPS):
        after = text[at + 1 : at + 2]
        if after in _NEVER_AFTER_COMMA and after:
            continue
        word = word_before(text, start)
        if (text[start - 1] in APOSTROPHES and not word) or (word.lower() in _NAMED and not after.isalpha()):
            continue
        if after.isalpha():
            if not _LOW_QUOTE.match(text, at) and not laid_out(text, at):
                yield Hit(start, at + 1, ", ")
        elif not after or after.isspace() or after in '"”»)]':
            yield Hit(start, at + 1, ",")


@rule(
    since="0.1",
    trigger="[\\pL\\pM\\pN\"'“”’«»)\\]%°][ \t\u00a0\u202f]{1,3}[.]",
    scope="line",
    examples=[
        Example("They all went home . The rain had stopped .", "They all went home. The rain had stopped."),
        Example("The vote failed .Nobody was surprised.", "The vote failed. Nobody was surprised."),
    ],
    unchanged=[
        "He writes .NET code and .Net code for a .com company.",
        "the .gitignore file",
        "Well ... maybe . . . or not ..",
        "a calibre of .22 inches",
        "docker build .",
        "Run git add . and commit.",
        "The last of the marks is the . Then nothing more.",
        "find . -name x",
        "She left early -LRB- it rained -RRB- .",
    ],
)
def space_before_stop(text: str) -> Iterator[Hit]:
    """Space before a full stop: `word .`, or on its wrong side: `word .Next`.

    A stop before a small letter or a digit belongs to the right (`.gitignore`, `.22`), as it does in known names
    (`.NET`); several stops are an ellipsis, spaced or not; the stop of a command (`docker build .`) is a path.
    Behind the tokens that treebanks write for brackets (`-RRB-`) it stays.
    """
    stops = [
        (start, at + 1, _AFTER_STOP.match(text, at + 1) is not None)
        for start, at in gaps_before(text, ".", _GAPS)
        if text[at + 1 : at + 2] not in _NEVER_AFTER_STOP
    ]
    tokenised = any(ends for _, _, ends in stops)  # where one stop stands apart, one before a small letter may, too
    for start, end, ends in stops:
        if _BRACKET_TOKEN.match(text, max(0, start - 5), start):
            continue
        if word_before(text, start) in _UNFINISHED:
            continue
        if ends or (tokenised and _GOES_ON.match(text, end)):
            command = _COMMAND.match(text, max(0, start - AROUND), start)
            if not command and not laid_out(text, start) and word_before(text, start).lower() not in _NAMED:
                yield Hit(start, end, ".")
        elif _SENTENCE.match(text, end):
            word = word_at(text, end)
            if word.lower() not in _DOTTED and not technical(text, end):
                yield Hit(start, end, ". ")


@rule(
    since="0.1",
    trigger=r"[\pL\pM\pN\"'“”’«»)\]%°] {1,2}[;:!?]",
    scope="line",
    examples=[
        Example("Who was there ? Nobody !", "Who was there? Nobody!", lang="en"),
        Example("He gave one reason :money.", "He gave one reason: money.", lang="en"),
    ],
    unchanged=[
        Stays("Qui était là ? Personne !", lang="fr"),
        Stays("See you ;-) and :) and :D", lang="en"),
        Stays("high ground ? ? ? ?", lang="en"),
        Stays("It ended 3 : 2 for us", lang="en"),
        Stays("Use !, ?, and ; with care.", lang="en"),
        Stays("Write x->y ; then z.", lang="en"),
        Stays("C'était le 3ᵉ ; le 4ᵉ : rien.", lang="fr"),
        Stays("use the :ref: role", lang="en"),
        Stays("Style it with :hover and :active, and leave with :wq in the end.", lang="en"),
        Stays("In a ? b : c the mark ? asks. Use ! to negate, as the manual says.", lang="en"),
        Stays("The ratio a : b is that of c : d, and the map f : A → B is linear.", lang="en"),
        Stays("राम : आप कहाँ जा रहे हैं।\nश्याम : मैं घर जा रहा हूँ।", lang="hi"),
    ],
)
def space_before_high_mark(text: str, *, lang: str | None = None) -> Iterator[Hit]:
    """Space before `; : ! ?`, or on its wrong side.

    French writes it, so that the language must be known not to be French (or another that does), or the script not to
    be Latin. Emoticons, marks in a row with spaces between, scores (`3 : 2`), ratios (`a : b`), a mark that the text
    names (`use ! to negate`), and what looks like code stay. So does a colon behind a word or two that begin a line
    in a script of India (`राम : आओ`), where without its space it would read as the sign visarga.
    """
    spaced = lang is None or primary(lang) in SPACED
    for start, at in gaps_before(text, "!?;:", " ", 2):
        found = _HIGH.match(text, at)
        left = text[start - 1]
        if not found or spaceless(left) or (spaced and (_LATIN.match(left) or not left.isalpha())):
            continue
        if left < "A" and spaceless(text[at + 1 : at + 3].strip()[:1]):
            continue  # a number or a bracket, and then Thai
        end, marks = found.end(), found[0]
        mark, after, word = marks[-1], text[end : end + 1], word_before(text, start)
        if mark == ":" and (end - start > 2 or (left.isdigit() and text[end + 1 : end + 2].isdigit())):
            continue
        if word.lower() in _NAMED or word in _UNFINISHED or (mark == ";" and technical(text, end)):
            continue
        if mark == ":" and _LABEL.match(text, max(0, start - AROUND), start):
            continue
        if laid_out(text, end) or (mark == ";" and (_SHELL.match(text, end) or prompted(text, start))):
            continue
        if not after or after.isspace():
            follows = text[end : end + 2].strip()
            if follows in (";", ":", "!", "?", "=") or (mark in ":;" and _MOUTH.match(text, end)):
                continue
            if len(word) == 1 and mark in ":?" and _OPERAND.match(text, end):
                continue
            yield Hit(start, end, marks)
        elif mark in "!?" and after in '"”»)],':
            yield Hit(start, end, marks)
        elif after.isalpha() and not technical(text, end):
            behind = word_at(text, end)
            following = text[end + len(behind) : end + len(behind) + 1]
            if following in (":", "`", "(", "_", "=") or "_" in behind or letters(behind) < 2:
                continue
            if mark == ":" and (word.lower() in _BEFORE_SYMBOL or suffixed(lang, word)):
                continue
            if mark in ";:" or _SENTENCE.match(text, end):
                yield Hit(start, end, marks + " ")


def prompted(text: str, at: int) -> bool:
    """Whether ``at`` stands behind the prompt of a shell, as in `ann@host:~$ make ; make install`."""
    return _PROMPT.match(text, text.rfind("\n", max(0, at - AROUND), at) + 1, at) is not None


def suffixed(lang: str | None, word: str) -> bool:
    """Whether the language may end this word by a colon and a suffix, as Finnish and Swedish do (`km:llä`, `ECB:s`)."""
    return primary(lang) in ("fi", "sv", "se") and (word.isupper() or letters(word) < 4)


@rule(
    since="0.1",
    trigger='[\\pL\\pM\\pN"”»)\\]」』）》][ \u00a0]{1,3}(?:[،؛؟։。、，：；？！]|[।۔።]\\pL)',
    scope="line",
    examples=[
        Example("ذهب الولد ، ثم عاد.", "ذهب الولد، ثم عاد."),
        Example("他走了 。", "他走了。"),
    ],
    unchanged=["答案是\u3000：没有", "ما هذا؟ لا شيء."],
)
def space_before_native_mark(text: str) -> Iterator[Hit]:
    """Space before an Arabic comma, semicolon or question mark, an Armenian full stop, or a full-width mark.

    Arabic and Armenian marks stand tight after the word and take a space behind them; full-width marks carry their
    space inside. The full stops of Hindi, Urdu and Amharic may stand apart, but not on the wrong side of their space.
    """
    for start, at in gaps_before(text, "،؛؟։", " \u00a0"):
        yield Hit(start, at + 1, text[at] + (" " if text[at + 1 : at + 2].isalpha() else ""))
    for start, at in gaps_before(text, "।۔።", " \u00a0"):  # tight or spaced, but never tight to the next sentence
        if text[at + 1 : at + 2].isalpha():
            yield Hit(start, at + 1, text[at] + " ")
    for start, at in gaps_before(text, _FULL_WIDTH, " ", 1):
        if text[at + 1 : at + 3].strip()[:1] not in tuple(_FULL_WIDTH):
            yield Hit(start, at + 1, text[at])
