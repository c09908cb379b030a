"""Names of Hindi, Urdu and their neighbours, read into letters without length.

Sources: the Hunterian system (Survey of India), ISO 15919:2001 and ALA-LC without their marks, BGN/PCGN 2007 (Urdu),
and the older spellings of English print (``ee``, ``oo``, ``ow``).
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_INDIC = table(
    "a aa=a e i ee=i ii=i o u oo=u uu=u ai au ay=ai ow=au aw=au ou=au|u ei=e y ya=ya ia=ya iya=ya eya=eya ey=e",
    "ie$=i y$=i ey$=e ye=ye",
    "k kk=k c=k ck=k q=k kh=kh g gg=g gh=gh ch=č cch=č chh=č č=č tch=č j jj=j jh=jh dj=j t th=t tt=t d dh dd=d",
    "dt=d ḍ=d n nn=n p ph=f f pp=p",
    "b bh=bh bb=b m mm=m r rh=r rr=r l ll=l v=v w=v vv=v s ss=s sh=š š=š sch=š ş=š h z zh=z x=kš ksh=kš kš ght=gt",
    "ah$=a eh$=a",
)  # fmt: skip
_IMPOSSIBLE = re.compile(r"^.{0,4}$|[^aeiou]{4}|^[^aeiou]{3}|^[^aeiou]*$")


def keys(word: str) -> frozenset[str]:
    """The letters, without length, doubling and place of articulation, that a word may stand for."""
    return frozenset(key for key in read(word, _INDIC) if not _IMPOSSIBLE.search(key))
