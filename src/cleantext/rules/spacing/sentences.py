"""Where one sentence ends and the next begins, though no space stands between them: words, and not a name."""

from __future__ import annotations

from unicodedata import category

from cleantext.core.language import load
from cleantext.core.pattern import pattern
from cleantext.rules.spacing.letters import APOSTROPHES, AROUND, letters, spaceless, token, word_at, word_before

_CAMEL = pattern(r"\p{Lu}?\p{Ll}+\p{Lu}")
# Ends of host and file names, as they stand in names of companies (Booking.Com); two letters may be any country.
_HOSTS = frozenset((
    "com", "org", "net", "info", "biz", "edu", "gov", "mil", "int", "io", "app", "dev", "tv", "fm", "js", "py", "ts",
    "php", "css", "html", "cpp", "exe", "txt", "pdf", "doc", "jpg", "png", "md", "csv", "json", "xml", "zip", "mp3",
))  # fmt: skip
_CLOSERS = frozenset('"”»)]')
_NEVER_FOLLOWS = frozenset(("", "\n", ".", "(", "/", ":", "=", "_", "@", "\\"))  # a word that starts a sentence
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēėęěīįōőūůűųăąıаеёиоуыэюяіїєαεηιουωάέήίόύώ")
# Words cut short that are longer than three letters, or words of another language.
_ABBREVIATED = frozenset((
    "prof", "dipl", "resp", "evtl", "inkl", "bspw", "dott", "arch", "geom", "arhim", "akad", "mudr", "judr", "phdr",
    "např", "проф", "акад", "просп", "напр", "им", "ал", "al", "os", "ul", "ар", "ar", "dept", "univ",
    "capt", "sept", "approx", "श्री", "श्रीमती", "सुश्री", "प्रो", "डॉ", "पं", "सं", "মোঃ", "প্রফ",
))  # fmt: skip


def sentence_starts(text: str, end: int, start: int) -> bool:
    """Whether a sentence may end in the word before the mark at ``end`` and another start at ``start``."""
    mark, first = text[end], text[start]
    closed = end > 0 and text[end - 1] in _CLOSERS
    before, after = word_before(text, end - closed), word_at(text, start)
    if letters(before) < 2:
        return False
    last, kind = cased(before[-1]), cased(first)
    if kind == "Ll":  # only an exclamation mark is never part of a host name, a file name or a damaged word
        return mark == "!" and start == end + 1 and before.islower() and letters(after) > 1
    if kind == "Lu":
        return (last == "Ll" or last[0] == "M") and well_named(text, before, mark, after, start)
    tight = start == end + 1 and not closed
    return tight and kind == "Lo" and (last == "Lo" or last[0] == "M") and unspaced(text, before, mark, after, start)


def cased(char: str) -> str:
    """The category of a letter; those of Georgian, which is written without capitals, count as letters without case."""
    return "Lo" if "\u10d0" <= char <= "\u10ff" else category(char)


def well_named(text: str, before: str, mark: str, after: str, start: int) -> bool:
    """Whether a small letter, a mark and a capitalised word are the seam of two sentences, and no name."""
    follows = text[start + len(after) : start + len(after) + 1]
    if follows in _NEVER_FOLLOWS or not (after[1:2].islower() or after[1:2] in APOSTROPHES or follows == " "):
        return False
    if mark == "." and abbreviated(before):
        return False
    if after.lower() in _HOSTS or _CAMEL.match(after) or _CAMEL.match(before) or token(text, start).count(".") > 2:
        return False
    if text[start - 1] == "”" and "“" not in text[max(0, start - AROUND) : start]:
        return False  # where both marks face one way, it may open what follows
    ends = " ,!" if mark == "?" else " "
    if before[0].isupper():  # two capitalised words may be a name (Xamarin.Mac, Football.London): not with such a word
        return mark != "!" and after.lower() in load().words and (len(after) != 2 or follows in ends)
    return True


def abbreviated(word: str) -> bool:
    """Whether a word may be cut short, so that a name may follow its stop tightly: `ul.Długa`, `им.Горького`.

    Such words are short and end in a consonant; function words of any language do not count.
    """
    low = word.lower()
    return low in _ABBREVIATED or (len(low) < 4 and low[-1] not in _VOWELS and low not in load().words)


def unspaced(text: str, before: str, mark: str, after: str, start: int) -> bool:
    """Whether two words of a script without capitals are the seam of two sentences.

    Words before a full stop may be cut short, so that both must be long; not so a Korean word that ends a sentence.
    """
    follows = text[start + len(after) : start + len(after) + 1]
    least = 3 if mark == "." and before[-1] not in "다요" else 2
    if mark == "." and before in _ABBREVIATED:
        return False
    return letters(before) >= least <= letters(after) and not spaceless(after[0]) and follows not in _NEVER_FOLLOWS
