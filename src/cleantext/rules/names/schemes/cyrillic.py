"""Names written in Cyrillic: the Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian alphabets.

Sources of the tables: BGN/PCGN 1947 (Russian), 1965 and 2019 (Ukrainian), 1979 (Belarusian), 2013 (Bulgarian); the
passport orders of Russia (2013, as ICAO 9303) and Ukraine (2010); ISO 9:1995 and the scientific transliteration that
it comes from; Gaj's alphabet (Serbian); the spellings of German (Duden), French, Polish (PWN), Dutch and Hungarian
print, which English text borrows. Each reads a word back into Cyrillic letters.
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_COMMON = "a=а b=б d=д e=е f=ф g=г i=и k=к l=л m=м n=н o=о p=п r=р t=т u=у"
# BGN/PCGN, passports, and English print.
_ENGLISH = table(
    _COMMON, "v=в w=в z=з s=с ss=сс y=ы h=г|х kh=х zh=ж ts=ц tz=ц ch=ч tch=ч sh=ш shch=щ x=кс ks=кс",
    "ya=я ia=я iya=я yia=я yu=ю iu=ю iyu=ю ye=е ie=е iye=е ^ye=е ^e=е yo=е io=е ^yo=е ^io=е",
    "ay=ай ey=ей oy=ой uy=уй ai=ай ei=ей oi=ой ui=уй aya=ая aia=ая eya=ея oya=оя uya=уя ayu=аю eyu=ею oyu=ою uyu=ую",
    "aye=ае eye=ее oye=ое uye=уе aie=ае oie=ое eie=ее uie=уе ayo=ае eyo=ее oyo=ое iyi=ии yi=и yy$=ы iy$=и ii$=и",
    "ov$=ов off$=ов eff$=ев j=ж dj=дж dzh=дж",
)  # fmt: skip
# Scientific transliteration, ISO 9 and Gaj's alphabet; ch and x are х, h is г or х.
_SCIENTIFIC = table(
    _COMMON, "v=в z=з s=с y=ы h=г|х x=х ch=х c=ц č=ч ć=ч š=ш ž=ж đ=дж dž=дж šč=щ ŝ=щ j=й ks=кс",
    "ja=я ju=ю je=е ^je=е jo=е ^jo=е ija=я iju=ю ije=е ij$=и yj$=ы ij=и lj=л nj=н",
)  # fmt: skip
_GERMAN = table(
    _COMMON, "w=в s=з|с ss=с z=ц x=кс ks=кс ch=х sch=ш tsch=ч schtsch=щ sh=ж h=г|х y=ы j=й dsch=дж s$=с st=ст",
    "sk=ск sp=сп ja=я ju=ю je=е ^je=е jo=е ^jo=е ija=я iju=ю ije=е ij$=и yj$=ы ij=и ia=я tz=ц ts=ц ow$=ов ew$=ев",
    "ai=ай ei=ей oi=ой",
)  # fmt: skip
_FRENCH = table(
    _COMMON, "v=в z=з s=с ss=с y=ы h=г kh=х j=ж ch=ш tch=ч chtch=щ ts=ц tz=ц ou=у iou=ю you=ю ia=я ya=я ie=е ye=е",
    "io=е yo=е x=кс ks=кс gu=г gue=ге gui=ги dj=дж ine$=ин iev$=ев ay=ай ey=ей oy=ой ai=ай ei=ей oi=ой",
    "aya=ая oya=оя iya=я c=к",
)  # fmt: skip
_POLISH = table(
    _COMMON, "w=в z=з s=с y=ы h=г ch=х c=ц cz=ч sz=ш szcz=щ ż=ж rz=р dż=дж j=й ł=л x=кс ks=кс",
    "ja=я ia=я ju=ю iu=ю je=е ie=е ^je=е ij$=и yj$=ы ija=я iju=ю",
)  # fmt: skip
_DUTCH = table(
    _COMMON, "v=в w=в z=з s=с y=ы h=г ch=х sj=ш tsj=ч sjtsj=щ zj=ж ts=ц oe=у joe=ю j=й x=кс ks=кс dzj=дж",
    "ja=я ju=ю je=е ^je=е jo=е ij$=и ija=я ije=е iej$=и ie=е",
)  # fmt: skip
_HUNGARIAN = table(
    _COMMON, "v=в z=з sz=с s=ш cs=ч zs=ж c=ц scs=щ h=г|х j=й y=ы x=кс ksz=кс dzs=дж",
    "ja=я ju=ю je=е ^je=е jo=е ija=я iju=ю ije=е ij$=и ssz=сс",
)  # fmt: skip
# Each table is for words that show one of its own spellings and none of those that would mean something else in it.
_SCHEMES = (
    (_ENGLISH, re.compile(""), re.compile("sch|cz|sz|[čćšžđłż]")),
    (_SCIENTIFIC, re.compile("[čćšžđjx]|c(?!h)"), re.compile("sh|zh|kh|y[aeou]|w|ou|sz|cz|sj")),
    (_GERMAN, re.compile("sch|w|j"), re.compile("kh|zh|v|y[aeou]|[čćšžđłż]|sz|cz|sj")),
    (_FRENCH, re.compile("ou|tch|dj|ine$"), re.compile("sh|zh|w|sch|[čćšžđłż]|y[u]|sz|cz|sj")),
    (_POLISH, re.compile("w|sz|cz|ł|ż"), re.compile("sh|zh|kh|v|sch|[čćšžđ]|tsch")),
    (_DUTCH, re.compile("sj|zj|oe"), re.compile("sh|zh|kh|sch|[čćšžđłż]|sz|cz")),
    (_HUNGARIAN, re.compile("sz|cs|zs"), re.compile("sh|zh|kh|w|sch|[čćšžđłż]|cz")),
)  # fmt: skip
# What schemes write in several ways, and print often leaves out.
_SAME = (
    (re.compile("[ёэ]"), "е"),
    (re.compile("[ыі]"), "и"),
    (re.compile("ий?(?=[яюе])"), ""),
    (re.compile("(?<=[аеоу])и"), "й"),
    (re.compile("ии+|ий(?=и|$)"), "и"),
    (re.compile("дц|тц"), "ц"),
    (re.compile("сс"), "с"),
)


def keys(word: str) -> frozenset[str]:
    """The Cyrillic spellings, without signs and with letters merged that schemes merge, that a word may stand for."""
    found: set[str] = set()
    for spellings, shows, bars in _SCHEMES:
        if shows.search(word) and not bars.search(word):
            found.update(map(merged, read(word, spellings)))
    return frozenset(key for key in found if len(key) > 4 or (len(key) == 4 and len(word) > 5))


def merged(name: str) -> str:
    """Cyrillic letters with those merged that one scheme or another writes alike."""
    for pattern, new in _SAME:
        name = pattern.sub(new, name)
    return name
