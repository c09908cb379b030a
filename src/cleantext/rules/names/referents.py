"""Who is meant: the words beside a name, without which two spellings may be two people."""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.names.titles import in_headline

_ENDING = frozenset(".!?…:\n\r–—-*_•·#>|")  # before the first word of a sentence, a line or a clause
_MARKS = frozenset("\"'“”‘’„‚«»‹›()[]{}")
CAPITAL_BEFORE = pattern(
    r"(?r)(?<![\p{L}\p{M}\p{N}'’.-])((?:\p{L}{2,3}[-‐‑])?\p{Lu}[\p{L}\p{M}'’ʼʿʾ-]*)"
    r"[ \t\u00a0]{1,3}(?:(?:bin|ibn|al|el|de|van|von)[ \u00a0])?"
)
_AFTER = pattern(r"(?:[ \t\u00a0]{1,3}|-)(?:(?:al|el|bin|ibn|ben|de|von|van)[ -])?(\p{Lu}[\p{L}\p{M}'’ʼʿʾ-]*)")
_SENTENCE_END = pattern(r"[.!?…][\"'”’)]?\s|\n")
# Words with a capital before a name that are no part of it.
_PERSONAL = """
    Mr Mrs Ms Dr Prof Sir Dame Lord Lady Miss Madam President Vice Premier Minister Prime Chancellor Secretary
    Governor Mayor Senator Congressman Deputy Speaker Ambassador Envoy Commissioner Judge Justice Attorney General
    Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Admiral Adm Marshal Commander Cmdr Brigadier
    Brig Officer Private King Queen Prince Princess Emperor Shah Sultan Emir Crown Sheikh Shaikh Shaykh Sheik Imam
    Ayatollah Hojatoleslam Mullah Maulana Mufti Grand Prophet Caliph Haji Hajji Pope Patriarch Metropolitan
    Archbishop Bishop Father Rabbi Saint St Lama Chairman Chief Leader Director Professor Coach Comrade Former Ex
    Late Supreme Foreign Defence Defense Interior Finance Guru Swami Pandit Begum Bey Pasha Sayyid Sayyed Seyyed
    Sayed Hajj Ustad Mawlawi Maulvi
"""
_OPENERS = """
    The A An In On At Of By For From To With And But When While As After Before If
    That This His Her Their Its Under Says Said Like Since Because Until Although Though However Yet Then Why How
    Who What Where Both Against Between Over Near
    Some Many Most All Few Several Other Others Another Every Each No These Those Our We I He She It They There Here
    Even Only Still Also Once Two Three Four Five Six Ten Dozens Hundreds Thousands Millions Yes Not Or Nor So Yet
    Today Yesterday Tomorrow Meanwhile Later Earlier Nearby Around Across Outside Inside Beyond Through Via Past
"""
PERSONAL = frozenset(_PERSONAL.split())
TITLES = PERSONAL | frozenset(_OPENERS.split())


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence or a quotation begins here, or may begin."""
    at = start - 1
    while at >= 0 and text[at] in " \t\u00a0\u202f" and start - at < 8:
        at -= 1
    if at < 0 or text[at] in _ENDING or (at + 1 == start and text[at] in _MARKS):
        return True
    return text[at] in _MARKS and text[at - 1 : at] in _ENDING  # a quotation ended with its sentence


def name_before(text: str, start: int) -> str:
    """The name that stands before this one, in one row with it: a given name, mostly. Empty for none, and for a title.

    In headlines, where every word has a capital, nobody can tell.
    """
    found = CAPITAL_BEFORE.match(text, max(0, start - 60), start)
    if not found:
        return ""
    word: str = found[1]
    return "" if word in TITLES or word.endswith(("'s", "’s")) or in_headline(text, start) else word


def name_after(text: str, end: int) -> str:
    """The name that stands behind this one, in one row with it: a surname, mostly. Empty for none, and in headlines."""
    found = _AFTER.match(text, end, min(len(text), end + 60))
    return found[1] if found and not in_headline(text, end) else ""


def same_sentence(text: str, end: int, start: int) -> bool:
    """Whether no sentence ends between two places."""
    return start - end < 400 and not _SENTENCE_END.search(text, end, start)


_ARTICLE = pattern(r"(?r)(?<![\p{L}\p{M}])[Tt]he[ \t\n\u00a0]")
# Behind a noun, not behind what stands beside one: "the Kiev was sold", but "the Kiev government".
_NOUN_ENDS = pattern(
    r"[ \t\n]*[.,;:!?)]|[ \t\n]+(?:and|or|but|was|is|are|had|has|have|were|in|on|at|to|for|from|herself|itself|as|by"
    r"|with|who|which|that|when|where|sailed|sank|left|chief|people|tribe|language)\b"
)


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether the name of a place or a person is that of a ship, a people, a make here: "the Kiev was sold"."""
    return bool(_ARTICLE.match(text, max(0, start - 4), start) and _NOUN_ENDS.match(text, end))


_NAMESAKE = pattern(r"\b(?:namesakes?|no relation|unrelated|not to be confused)\b", "i")


def namesake_nearby(text: str, start: int, end: int) -> bool:
    """Whether the text speaks of a namesake around a name."""
    return _NAMESAKE.search(text, max(0, start - _AROUND), min(len(text), end + _AROUND)) is not None


_AGE = pattern(r", (?:aged )?(\d{1,3})\b(?![:.,]\d)| \((?:aged )?(\d{1,3})\)")


def age_behind(text: str, end: int) -> str:
    """The age that stands behind a name, if any."""
    found = _AGE.match(text, end, min(len(text), end + 20))
    return (found[1] or found[2]) if found else ""


_KIN = pattern(
    r"\b(?i:(?:half-|step-?|grand)?(?:brothers?|sisters?|sons?|daughters?|fathers?|mothers?)|cousins?|uncles?|aunts?"
    r"|nephews?|nieces?|twins?|siblings?|namesakes?|the (?:younger|elder)|Jr|Sr|no relation)\b(?!\s+of\b)"
)
_AROUND = 120  # code points around a name in which kin are spoken of


def kin_nearby(text: str, start: int, end: int) -> bool:
    """Whether the text speaks of kin or a namesake around a name: two of them may well differ in a letter."""
    return _KIN.search(text, max(0, start - _AROUND), min(len(text), end + _AROUND)) is not None


def in_list(text: str, start: int, end: int) -> bool:
    """Whether a name stands in a line that is no sentence, as the entries of lists do."""
    begin = text.rfind("\n", max(0, start - _LINE), start) + 1
    if begin == 0 and start > _LINE:
        return False
    stop = text.find("\n", end, end + _LINE)
    stop = len(text) if stop < 0 else stop
    return stop - begin <= _LINE and text[begin:stop].rstrip()[-1:] not in ".!?…\"”'’"


_LINE = 90  # code points of an entry of a list at the most
