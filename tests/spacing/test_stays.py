"""What spacing rules must never change: right in some language or in some kind of text, and a trap for naive rules."""

from __future__ import annotations

import pytest

from cleantext.core.pipeline import Pipeline
from cleantext.profiles import profile

SPACING = Pipeline(r for r in profile().rules if r.topic == "spacing")

STAYS = {
    "colon inside a word": [
        ("Matkaa on vielä 12 km:llä ja EKP:n päätös tuli B-29:or.", "fi"),
        ("Beslutet från ECB:s ledning gäller GH:WT och SJ:s tåg.", "sv"),
        ("Matka oli 12 km :llä, päätös EKP :lta.", "fi"),
        ("She said:yes is not ours to judge", None),
    ],
    "emoticon": [
        ("Поехали в Уфу ;-)", "ru"),
        ("Nii kurb :((", "et"),
        ("So cute :3 and :D and ;D and :P", "en"),
        ("ну привет )))", "ru"),
        ("Let us go :) it is late ;)", "en"),
        ("fine : ) really ; )", "en"),
        ("ok =) then (: bye", "en"),
    ],
    "ellipsis": [
        ("Ta tuli ... ja läks.", "et"),
        ('"- Tead ...', "et"),
        ("Well .. maybe … or not ...", "en"),
        ("word...word and word…word", "en"),
        ("Неужели?.. Да!..", "ru"),
        ("He paused . . . and went on.", "en"),
        ("Kas tiešām? . . .", "lv"),
    ],
    "address, domain, product": [
        ("Book at booking.com, read viewform?usp=sharing and docs at Node.js.", "en"),
        ("He works with .NET, .Net and ASP.NET on a .ac domain, with a .gitignore file.", "en"),
        ("See https://example.org/a,b;c?d=e!f.G and mail a.b@example.org,please.", "en"),
        ("Booking.Com and Last.Fm are names.", "en"),
        ("Open notes.Txt or photo.JPG now.", "en"),
        ("Yahoo!Japan and Jeopardy!, the quiz; oração?», disse.", "pt"),
    ],
    "abbreviation, initials": [
        ("O.F.Cook of P.O.Box 12, No.5, met J.R.R.Tolkien in the U.S.A. at 5 p.m.", "en"),
        ("z.B. und d.h. oder i.d.R. gilt das u.a. hier.", "de"),
        ("т.е. и т.д. и т.п., А.С.Пушкин", "ru"),
        ("No 21.martā līdz 3.aprīlim.", "lv"),
        ("hauptsächlich z. B. und z.\u202fB. am 3. Mai", "de"),
        ("Mieszka przy ul.Długiej, a prof.Nowak przy al.Wolności.", "pl"),
        ("Он живёт на ул.Ленина, театр им.Горького, проф.Иванов.", "ru"),
        ("Dr.Müller in St.Gallen", "de"),
        ("The paper Web Football.London saw it so, and Xamarin.Forms too.", "cs"),
        ("Ph.D. and Co.,Ltd. and etc., and so on", "en"),
    ],
    "number, time, version": [
        ("1,000 and 3.14 and 1.000,5 and 8,9-del and (25:21, 25:22)", "hu"),
        ("At 12:30 it was 3:2, on 1.2.2020, in v1.2.3, for 1 234,5 €.", "de"),
        ("N,N-dimethyl and 1,3-butadiene and HTML,PDF files", "en"),
        ("It ended 3 : 2 in the ratio 14000 : 6400.", "sv"),
        ("Tổng cộng 25 . 000 hộ dân.", "vi"),
        ("from .5 to ,5 and a .22 rifle", "en"),
    ],
    "French": [
        ("Quoi ? Non ! Oui ; enfin : « mot »", "fr"),
        ("Quoi\u00a0? Non\u202f! Oui\u202f; enfin\u00a0: «\u00a0mot\u00a0»", "fr"),
        ("Quoi? Non! Oui; enfin: «mot»", "fr-CA"),
        ("À 12 h 30 : départ.", "fr"),
        ("Quoi ? Non !", None),
        ("Qui est là ? Personne ! Vous êtes sûr ; moi aussi : tant pis.", None),
        ("Piv eo ? Me !", "br"),
    ],
    "other scripts": [
        ("ましたが,現在は ABC,DEF です。次", "ja"),
        ("何？　本当！　そうです。", "ja"),
        ("他说OK，她说好。", "zh"),
        ("ไป ๆ มา ๆ ทำไม ? ไม่รู้  ครับ", "th"),
        ("Ε, όμως; Ναι· έτσι.", "el"),
        ("Ե՞րբ եկար, Արա՛մ։ Երեկ։", "hy"),
        ("ארה\"ב, צה״ל וב-22 ג' בני", "he"),
        ("می\u200cخواهم خانه\u200cها", "fa"),
        ("क्\u200dष और क्\u200cष", "hi"),
        ("यह सच है । वह गया।", "hi"),
    ],
    "quotation typed as commas": [
        (",,Maar ik heb het gezien'', zei hij. Toen zei ze: ,,Goed''.", "nl"),
        ("Er sagte: ,,Komm''. Dann ging er.", "de"),
        ("Ona na to: ,,Nie''.", "pl"),
        ("Toen riep ze ,kom mee' en liep weg.", "nl"),
        ("Und er: ,komm mit‘, sagte er.", "de"),
    ],
    "apostrophe": [
        ("rock 'n' roll, rock ' n ' roll in the '90s", "en"),
        ("un po' di pane, de' Medici", "it"),
        ("Zij komt 's avonds in 's-Gravenhage; 't is laat.", "nl"),
        ("Türkiye'nin, б'ю, п’ять", "tr"),
        ("the Joneses' car and the letters 's' and 't'", "en"),
    ],
    "verse, code, tables": [
        ("  The sea is calm\n      tonight\n", None),
        ("Leeds     1-0  York\nHull      2-2  Bath\nLuton     0-3  Derby", None),
        ("| a  | b  |\n|----|----|\n| c  | d  |", None),
        ("=====  =====\nname   size\n=====  =====\nfoo    bar\n=====  =====", None),
        ("1.  First of all\n2.  Then\n*   a point\n-   another", None),
        ("x = 1  # set x\ny = 2  # set y", None),
        ("term : type\n    what it means", None),
        ("Usage::\n\n    foo ( bar )\n", None),
        ("  -a, --all         lists all\n  -b  lists others\n--color  turns colours on", "en"),
        ("for NAME [in WORDS ... ] ; do COMMANDS; done", "en"),
        ("{ COMMANDS ; } or for (( a; b; c )); do", "en"),
        ("  size      : %5u, count : %5u", "en"),
        ("usage: test EXPRESSION or [ EXPRESSION ]", "en"),
        ("what stands between \\( and \\) is kept", "en"),
        ("set it to menu:minimize,maximize,close for all windows", "en"),
        ("- [ ] buy milk\n- [x] sleep", None),
        ("name,age,city\nann,23,paris", None),
        ("```\nfoo ,bar  baz .\n```", None),
        ("Set `a  b` and `x ,y` now.", None),
        ("line one  \nline two", None),
        ("docker build . and cd ..", None),
        ("[ -f notes ] && rm notes", None),
        ("if (a ? b : c) { return; }", None),
        ("a\tb\tc\n1\t2\t3", None),
    ],
    "dialogue": [
        ("– Hvad er det? – Intet.", "da"),
        ("- Kommer du?\n- Ja .. kanskje", "nb"),
        ("— Привет, — сказал он. — Как дела?", "ru"),
    ],
    "typist's spaces": [
        ("It ended.  Then it began. So it goes. And on. Nobody knew.", "en"),
        ("It ended.  Then it began.  So it goes.  And on.", "en"),
    ],
}


@pytest.mark.parametrize(
    ("text", "lang"), [pytest.param(*case, id=f"{kind}-{i}") for kind in STAYS for i, case in enumerate(STAYS[kind])]
)
def test_stays(text: str, lang: str | None) -> None:
    assert SPACING(text, lang=lang) == text
    assert SPACING(text) == text  # nor where nobody says what language it is
