from __future__ import annotations

import pytest

from cleantext.core.pipeline import Pipeline
from cleantext.rules.repeats import repeated_headline

HEAD = "Harbour bridge closed for repairs"
BODY = (
    "The old harbour bridge was closed to traffic on Tuesday after engineers found cracks in two of its bearings, "
    "the town council said.\n\nRepairs will take until the spring.\n"
)

KEPT = {
    "one headline": f"{HEAD}\n\n{BODY}",
    "lead that goes on": f"{HEAD}\n\n{HEAD}, and ferries have taken over its traffic since that morning.\n",
    "verse": "O wind of the morning\nO wind of the morning\nBlow softly today\nAnd carry my letter\nOver the bay\n",
    "litany": "Pray for the sailors\nPray for the sailors\nPray for the farmers\nPray for us all\n",
    "table of contents": f"{HEAD}\n\nThe cracks\nThe council\nThe ferries\n{HEAD}\n",
    "short heading that recurs": f"# Changes\n\n- one thing\n\n# Changes\n\n- {BODY}",
    "no more text": f"{HEAD}\n{HEAD}",
    "no more text but space": f"{HEAD}\n{HEAD}\n\n",
    "dialogue": f"Yes.\nYes.\n{BODY}",
    "markup": f'<div class="article">\n<div class="article">\n{BODY}',
    "deep in the text": BODY + f"{HEAD}\n" + "A line of text.\n" * 30 + f"{HEAD}\n{BODY}",
    "two that resemble": f"{HEAD}\nHarbour bridges closed for repairs\n{BODY}",
    "a first line that is prose": f"{BODY[:110] * 2}\n{BODY[:110] * 2}\n{BODY}",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_stays(text: str) -> None:
    assert repeated_headline(text) == text


MENDED = [
    (f"{HEAD}\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD}\n\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD}\n\n{HEAD}\nTue 3 May\n\n{BODY}", f"{HEAD}\n\nTue 3 May\n\n{BODY}"),
    (f"{HEAD}\nBy A. Writer\nTue 3 May\n{HEAD}\n\n{BODY}", f"{HEAD}\nBy A. Writer\nTue 3 May\n\n{BODY}"),
    (f"{HEAD}\n{HEAD}\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"\n {HEAD}\n\n\t{HEAD.replace(' ', '  ')} \n\n{BODY}", f"\n {HEAD}\n\n{BODY}"),
    (f"{HEAD}\r\n\r\n{HEAD}\r\n\r\n{BODY}", f"{HEAD}\r\n\r\n{BODY}"),
    (f'“{HEAD}”\n\n"{HEAD}"\n\n{BODY}', f"“{HEAD}”\n\n{BODY}"),
    (f"{HEAD}\n{HEAD.upper()}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\n\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\nBy A. Writer\n{HEAD}\n{HEAD}\n\n{BODY}", f"By A. Writer\n{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\n{HEAD.upper()}\n\n{BODY}", f"{HEAD.upper()}\n\n{BODY}"),
    ("港の橋が修理のため閉鎖\n\n港の橋が修理のため閉鎖\n\n" + "火曜日に町は古い橋を閉じた。" * 4, None),
]


@pytest.mark.parametrize(("text", "clean"), MENDED)
def test_the_first_copy_stays(text: str, clean: str | None) -> None:
    got = repeated_headline(text)
    assert got == (clean or text[len("港の橋が修理のため閉鎖\n\n") :])
    assert repeated_headline(got) == got


def test_a_title_that_is_given_needs_no_proof() -> None:
    text = "News\nHarbour\nHarbour\nferry times: 8, 9\n"
    assert repeated_headline(text) == text
    assert repeated_headline(text, title=" Harbour") == "News\nHarbour\nferry times: 8, 9\n"
    assert repeated_headline(text, title="Ferry") == text
    assert Pipeline([repeated_headline])(text, title="Harbour") == "News\nHarbour\nferry times: 8, 9\n"


def test_the_finding_says_what_it_is_a_copy_of() -> None:
    (hit,) = repeated_headline.find(f"\n{HEAD}\n\n{HEAD}\n{BODY}")
    assert hit.why == "a copy of line 2, which stays"
    assert hit.start == len(HEAD) + 3
