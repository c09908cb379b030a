"""What a place's name does where it stands: names the place, is part of a longer name, or is somebody's name."""

from __future__ import annotations

from cleantext.core.pattern import pattern
from cleantext.rules.names.referents import CAPITAL_BEFORE, PERSONAL, TITLES, is_thing, opens_sentence
from cleantext.rules.names.titles import in_headline

PLAIN, PART, OTHER = "the place", "part of a longer name", "another name"
_OF = pattern(r"(?r)(?<![\p{L}-])(\p{Lu}\p{L}*)[ \u00a0]of[ \u00a0](?:the[ \u00a0])?")
_AFTER = pattern(r"[ \u00a0](\p{Lu}[\p{L}\p{M}'’-]*)|-class\b")
# Behind a place, what has its name from it as it was spelled when it got it.
_INSTITUTIONS = """
    University College School Academy Institute Polytechnic Observatory Library Museum Theatre Theater Opera Ballet
    Orchestra Philharmonic Symphony Festival Cup Trophy Club Stadium Hotel Court Bank Times Post Herald Gazette Press
    Declaration Protocol Convention Treaty Agreement Conference Charter Process Style Camera Express Street Road
    Avenue Square Gate Lane Conservatory Conservatoire Foundation Company Fair System Mansions Publishing
"""
# Behind and before a place, what says no more than that it is one.
_PLACES = """
    Province Region Oblast Governorate District County Prefecture Municipality City Town Airport Port Harbour Mayor
    Governor Police Regional Municipal State Metro Administration Council Time Tuesday Monday Wednesday Thursday
    Friday Saturday Sunday January February March April May June July August September October November December
    North South East West Northern Southern Eastern Western Central Greater Old New Upper Lower Republic Government
    Emirate Village Kingdom Sultanate Gulf Bay Sea Strait Camp Strip Heights Hospital Brigade Brigades Battalion
    Division Front Road Valley River Lake Mountains Island Islands
"""
_FAITHS = frozenset(("Muslim", "Muslims", "Sunni", "Shiite", "Jewish", "Christian", "Ethnic", "Native"))
_LIKE_NAMES = """
    Iraqi Israeli Pakistani Saudi Yemeni Omani Kuwaiti Emirati Bahraini Qatari Bangladeshi Somali Nepali Azerbaijani
    Azeri Kashmiri Punjabi Bengali Sindhi Gujarati Marathi Hindi Farsi Swazi Maori Israelis American German African
    Mexican Cuban Roman Republican Anglican Moroccan Tibetan Afghan Turkoman Ottoman
"""
_DEMONYMS = frozenset(_LIKE_NAMES.split())  # that end as many given names do: Nikolai, Karan
# What other languages call such: Universidad Nacional Autónoma de México.
_FOREIGN = pattern(
    r"\b(?:Universit(?:ät|é|eit|à)|Universidade?|Hochschule|Escuela|École|Institut[oe]?|Banco|Banque|Museo|Musée|Teatro"
    r"|Théâtre|Colegio|Collège|Journal|Opéra|Parti|Partido)(?:[ \u00a0]\p{L}+){0,4}[ \u00a0]$"
)
_INITIAL = pattern(r"(?r)(?<![\p{L}\p{M}])\p{Lu}\.[ \u00a0]?")
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
PLACES = frozenset(_PLACES.split())


def role(text: str, start: int, end: int, kind: str) -> str:
    """What the name of a place or a people does at ``start:end``.

    In headlines, where every word has a capital, nobody can tell.
    """
    if in_headline(text, start):
        return PLAIN
    of = _OF.match(text, max(0, start - 40), start)
    if of and of[1] not in TITLES and of[1] not in PLACES and not opens_sentence(text, of.start(1)):
        return PART  # the Battle of, the University of
    if _FOREIGN.search(text, max(0, start - 60), start):
        return PART
    if kind == "place" and is_thing(text, start, end):
        return OTHER
    if _INITIAL.match(text, max(0, start - 4), start):
        return OTHER
    several = " " in text[start:end]  # a name of several words is nobody's surname
    before = None if several else CAPITAL_BEFORE.match(text, max(0, start - 60), start)
    if before and not before[1].endswith(("'s", "’s")):
        word = before[1]
        if word in PERSONAL:
            return OTHER
        first = opens_sentence(text, before.start(1)) and word.endswith(("ed", "ing", "by", "ly"))  # Besieged Kharkiv
        if not (word in TITLES or word in PLACES or word in _FAITHS or demonym(word) or first):
            return OTHER
    if kind == "people":
        return PLAIN  # Uyghur Muslims
    after = _AFTER.match(text, end, min(len(text), end + 40))
    if not after or after[1] in PLACES:
        return PLAIN
    if after[1] in INSTITUTIONS:
        return PART
    return PLAIN if several and after[1] else OTHER  # Ilan Ramon; a Kiev-class ship, and so the Kiev


def demonym(word: str) -> bool:
    """Whether a word may be an adjective of a country or a people: Ukrainian, Lebanese, Turkish."""
    return word.endswith(("ian", "ean", "ese", "ish", "ern")) or word in _DEMONYMS
