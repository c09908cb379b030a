"""Greek names, read into the sounds of Modern Greek.

Sources: ELOT 743 (ISO 843:1997 type 2), BGN/PCGN 1962 and 1996, the classical spelling of English print (``ph``,
``ch``, ``y``, ``ae``, ``-us``), and the spellings of French and German (``ou``, ``k`` for ``c``).
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_GREEK = table(
    "a=a e=e i=i o=o u=u y=i ee=i ou=u oo=u ai=e ae=e ei=i oi=i oe=i yi=i ia=ia io=io eu=ef au=af ef=ef ev=ef",
    "af=af av=af eph=ef",
    "b=v v=v mb=mp mp=mp ^mp=b g=g gh=g gk=nk gg=nk ng=nk nk=nk gx=nx nx=nx ^gk=g d=d dh=d nd=nt nt=nt ^nt=d dd=d",
    "z=z s=s ss=s th=θ t=t tt=t l=l ll=l m=m mm=m n=n nn=n p=p pp=p r=r rr=r rh=r f=f ph=f ff=f k=k c=k kk=k cc=k",
    "ch=x kh=x h=x",
    "x=ks ks=ks ps=ps ts=ts tz=tz dz=tz us$=os gia=ia yia=ia yo=io ya=ia",
    "gy=gi ghi=gi j=i",
)  # fmt: skip
_IMPOSSIBLE = re.compile(r"^.{0,4}$|[^aeious]$(?<!n)|[^aeiou]{4}")


def keys(word: str) -> frozenset[str]:
    """The sounds that a word may stand for; Greek names end in a vowel, in s or in n."""
    return frozenset(key for key in read(word, _GREEK) if not _IMPOSSIBLE.search(key))
