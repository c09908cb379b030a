"""Arabic and Persian names, read into consonants and merged vowels.

Sources: ALA-LC (1997, 2012), BGN/PCGN 1956 (Arabic) and 1958 (Persian), DIN 31635:1982, the Survey of Egypt, and the
spellings of English, French (``ou``, ``dj``, ``ch``) and German print (``dsch``, ``sch``). Print marks neither long
vowels nor emphatic consonants, and writes the vowels as they are spoken in Cairo, Tunis or Tehran: ``o`` for u, ``e``
for i or a.
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_COMMON = (
    "b t j h d r z s f q=q|γ k=k|q l m n w y kh=x sh=š gh=γ th=t dh=d|z dj=j š ğ=j ş=š",
    "bb=b tt=t jj=j hh=h dd=d rr=r zz=z ss=s ff=f qq=q|γ kk=k|q ll=l mm=m nn=n ww=w yy=y ddj=j",
    "a aa=a i ee=i ii=i y=i o=u oo=u u uu=u ou=u e=a|i ^e=a|i ai=ay ay ei=ay ey=ay au=aw aw ow=aw ao=aw",
    "^y=y ya ia=ya iya=ya iyya=ya ye=ya|yi yi yo=yu yu you=yu yoo=yu yaa=ya iyy=iy iy$=i ie$=i e$=e ei$=ay",
    "ah$=a eh$=a yah$=ya yeh$=ya iah$=ya ieh$=ya iyah$=ya iyeh$=ya iyyah$=ya iya$=ya iye$=ya",
    "aei=ayi aee=ayi aie=ayi aiee=ayi ayee=ayi ayi aye=ayi ı=i",
)
_ENGLISH = table(*_COMMON, "g=j|ɡ q=q|ɡ v=w")
_PERSIAN = table(*_COMMON, "e=i ^e=i p=p v=w g=g gg=g zh=ž ch=č tch=č ç=č")
_FRENCH = table(*_COMMON, "ch=š tch=č c=k gu=g oua=wa oui=wi")
_GERMAN = table(*_COMMON, "sch=š dsch=j ch=x tsch=č w=w j=y")
# Each with what a word must show to be read by it.
_SCHEMES = (
    (_ENGLISH, re.compile("")),
    (_PERSIAN, re.compile("")),
    (_FRENCH, re.compile("ou|ch|dj")),
    (_GERMAN, re.compile("sch|(?<=[aeiou])ch")),
)
_SERVANT = re.compile(r"^abd(?:[aeou]l?|[aeou]([dnrstz])(?=\1))(?=[^aeiou])")
_GOD = re.compile(r"[aeou]l+a(?:h|$)$")
_FAITH = re.compile(r"[aeou][ld]-?d(?:i|ee|ie)n$")
_HIATUS = re.compile("e[ao]|o[ae]")
_IMPOSSIBLE = re.compile(r"^[^aiu]{2}|[^aiu]{4}|[aiu]{3}|^.?$|^[^aiu]*$|^[^aiu]*[aiu]n[gqk]$")


def keys(word: str) -> frozenset[str]:
    """The consonants and vowels, without length and doubling, that a word may stand for."""
    if _HIATUS.search(word):
        return frozenset()
    low = _SERVANT.sub("abdul", word)
    low = _FAITH.sub("uddin", _GOD.sub("ullah", low))
    found: set[str] = set()
    for spellings, shows in _SCHEMES:
        if shows.search(low):
            found.update(read(low, spellings))
    return frozenset(key for key in found if not _IMPOSSIBLE.search(key))
