"""Hebrew names, read into sounds of Modern Hebrew.

Sources: the Academy of the Hebrew Language (1957, 2006), ISO 259-3, ALA-LC, BGN/PCGN 1962 and 2018, and the spellings
of English and German print (``ch`` and ``kh``, ``tz`` and ``ts``, ``v`` and ``w``).
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_HEBREW = table(
    "a e i o u aa=a ee=i ii=i oo=u ou=u y=i yi=i ay=ai ey=ei oy=oi ai ei oi ya=ia yo=io yu=iu ye=ie ia io iu ie",
    "^ye=ie|e ^ya=ia ^yi=i ^yo=io ^yu=iu ah$=a eh$=e",
    "b d bb=b dd=d f=f ff=f ph=f g gg=g h=h|x ^h=h kh=x ch=x hh=x k=k kk=k q=k c=k l ll=l m mm=m",
    "n nn=n p pp=p r rr=r s ss=s sh=š sch=š š t tt=t th=t ts=c tz=c tts=c ttz=c z=z|c zz=z",
    "iya=ia v w=v x j=i|ǯ zh=ž ž č",
)  # fmt: skip
_SLAVIC = table(
    "a e i o u y=i ja=ia jo=io ju=iu je=ie ij=i j=i b d f g h ch=x k l m n p r s š t c z v w=v ž č sch=š tsch=č tz=c"
)
_IMPOSSIBLE = re.compile(r"^.{0,3}$|[^aeiou]{4}|^[^aeiou]{3}|^[^aeiou]*$|^[^aeiou]*[aeiou]+n[gk]$")


def keys(word: str) -> frozenset[str]:
    """The sounds that a word may stand for."""
    found = set(read(word, _HEBREW))
    if "j" in word or "š" in word or "sch" in word:
        found.update(read(word, _SLAVIC))
    return frozenset(key for key in found if not _IMPOSSIBLE.search(key))
