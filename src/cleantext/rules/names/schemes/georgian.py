"""Georgian names, read into the letters of Mkhedruli without the marks of ejectives.

Sources: the national system (State Department of Geodesy and Cartography and Institute of Linguistics 2002), BGN/PCGN
1981, ALA-LC (1997), ISO 9984:1996, and the spellings of German (``-schwili``, ``-dse``), French (``tch``, ``ou``) and
Polish print.
"""

from __future__ import annotations

import re

from cleantext.rules.names.schemes.grammar import read, table

_COMMON = "a b d e g=g i k=k l m n o p r t u=u f=p"
_ENGLISH = table(
    _COMMON,
    "v w=v z s th=t kh=x gh=ɣ h=h q=k zh=ž dz=ʒ ts=c tz=c ch=č sh=š j=ǯ dj=ǯ dzh=ǯ ph=p tch=č ou=u ya=ia y=i oo=u",
    "c=c x=x dze$=ʒe je=ǯe",
)
_GERMAN = table(_COMMON, "v w=v s=z|s ss=s z=c ch=x gh=ɣ h=h q=k sch=š tsch=č dsch=ǯ ds=ʒ dz=ʒ j=i ja=ia sh=ž")
_FRENCH = table(_COMMON, "v z s ss=s kh=x gh=ɣ h=h q=k j=ž dj=ǯ ch=š tch=č ou=u ts=c tz=c dz=ʒ ia ya=ia gu=g")
_SCIENTIFIC = table(_COMMON, "v z s x h=h|x q=k ğ=ɣ ž c č š dž=ǯ j=ʒ|ǯ dz=ʒ ch=x ja=ia ts=c")
_POLISH = table(_COMMON, "w=v z s ch=x h=h q=k ż=ž dż=ǯ sz=š cz=č c dz=ʒ")
_SCHEMES = (
    (_ENGLISH, re.compile(""), re.compile("sch|sz|cz|[čšžż]")),
    (_GERMAN, re.compile("sch|w|ds(?!h)|ch"), re.compile("kh|zh|sh|v|[čšžż]|sz|cz")),
    (_FRENCH, re.compile("ou|tch|dj|ch"), re.compile("sh|zh|w|sch|[čšžż]")),
    (_SCIENTIFIC, re.compile("[čšžx]|c(?!h)|dž"), re.compile("sh|zh|kh|w|sch|sz|cz")),
    (_POLISH, re.compile("w|sz|cz|ż"), re.compile("sh|zh|kh|v|sch")),
)
_ENDING = re.compile("[aeiou]$")


def keys(word: str) -> frozenset[str]:
    """The Georgian letters that a word may stand for; names end in a vowel, surnames in a few ways."""
    found: set[str] = set()
    for spellings, shows, bars in _SCHEMES:
        if shows.search(word) and not bars.search(word):
            found.update(read(word, spellings))
    return frozenset(key for key in found if _ENDING.search(key) and len(key) > 5)
