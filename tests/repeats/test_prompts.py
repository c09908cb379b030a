from __future__ import annotations

import pytest

from cleantext.rules.repeats.prompts import repeated_prompt
from cleantext.rules.repeats.related import related_headlines

PROSE = (
    "The old crossing was shut to traffic on Tuesday after engineers found cracks in two bearings, and nobody in "
    "the town remembers a longer closure."
)

KEPT = {
    "once": f"Share this story\n\n{PROSE}\n",
    "no prose": "Share the bread\nShare the bread\n",
    "two sentences": f"Share the bread. Then go home.\n{PROSE}\nShare the bread. Then go home.\n",
    "no prompt": f"The bridge\n{PROSE}\nThe bridge\n{PROSE}!",
    "dialogue": f"Yes.\n{PROSE}\nYes.\n",
    "code": f"<share>newsletter</share>\n{PROSE}\n<share>newsletter</share>\n",
    "list": f"- newsletter\n{PROSE}\n- newsletter\n",
    "different": f"Share on Facebook\n{PROSE}\nShare on WhatsApp\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_prompts_that_stay(text: str) -> None:
    assert repeated_prompt(text) == text


@pytest.mark.parametrize(
    "prompt",
    [
        "Share", "SHARE THIS", "Share on Facebook", "Tweet", "Follow us on X!", "Advertisement", "Read more »",
        "Sign up for our newsletter and hear from the harbour.", "We use cookies. Do you accept them all?", "Anzeige",
        "Teilen", "Newsletter abonnieren", "Partager sur Facebook", "Publicité", "Suscríbete", "Condividi", "Leia mais",
        "Поделиться", "РЕКЛАМА", "Udostępnij", "Lees meer", "シェアする",
    ],
)  # fmt: skip
def test_the_first_prompt_stays(prompt: str) -> None:
    got = repeated_prompt(f"{prompt}\n\n{PROSE}\n\n{prompt}\n\n{PROSE}!\n{prompt}\n")
    assert got == f"{prompt}\n\n{PROSE}\n\n{PROSE}!\n"
    assert repeated_prompt(got) == got
    hit = repeated_prompt.find(f"\n{prompt}\n{PROSE}\n{prompt}\n")[0]
    assert hit.why == "a copy of line 2, offset 1, which stays"


RUN = "Storm tears away the landing stage\n\nCouncil votes for a new harbour\n\nWho pays for the ferry?\n"
ARTICLE = f"{PROSE}\n\n{PROSE}!\n"

RELATED_KEPT = {
    "no article": f"Related stories\n{RUN}",
    "no label": f"{ARTICLE}\n{RUN}",
    "two headlines": f"{ARTICLE}\nRelated stories\nStorm tears away the stage\nWho pays for the ferry?\n",
    "prose after": f"{ARTICLE}\nRelated stories\n{RUN}\n{PROSE}",
    "a sentence among them": f"{ARTICLE}\nRelated stories\n{RUN}The ferry sailed.\n",
    "list": f"{ARTICLE}\nRelated stories\n- {RUN.replace(chr(10) * 2, chr(10) + '- ')}",
    "links": f"{ARTICLE}\nRelated stories\n{RUN}See [the harbour](x) and its ferries\n",
    "terms": f"{ARTICLE}\nRelated species\nHerring gull of the north\nTern of the whole bay\nGuillemot of the rock\n",
    "label with a stop": f"{ARTICLE}\nRelated stories are told by all.\n{RUN}",
}


@pytest.mark.parametrize("text", RELATED_KEPT.values(), ids=RELATED_KEPT)
def test_headlines_that_stay(text: str) -> None:
    assert related_headlines(text) == text


@pytest.mark.parametrize(
    "label",
    ["Related stories", "RELATED", "Read also:", "More from Port Herald", "Lesen Sie auch", "À lire aussi",
     "Leia também", "Читайте также:", "関連記事", "You may also like"],
)  # fmt: skip
def test_headlines_of_other_articles_go(label: str) -> None:
    text = f"{ARTICLE}\n{label}\n\n{RUN}"
    assert related_headlines(text) == ARTICLE
    assert related_headlines(text.replace("\n", "\r\n")) == ARTICLE.replace("\n", "\r\n")
    (hit,) = related_headlines.find(text)
    assert hit.why == f"3 headlines under “{label}”, and nothing after them"
