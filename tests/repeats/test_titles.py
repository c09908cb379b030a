from __future__ import annotations

import pytest

from cleantext.rules.repeats.titles import title_in_text

TITLE = "Harbour bridge closed"
drop = title_in_text.using(drop=True)


@pytest.mark.parametrize("text", ["Harbour bridges closed\n\nText.", f"{TITLE} on Tuesday, said the town.", "", "\n"])
def test_stays(text: str) -> None:
    assert drop(text, title=TITLE) == text


def test_words_that_the_title_lacks_stay() -> None:
    title = "Harbour bridge closed for urgent repairs"
    for text in (f"{title} on Tuesday\n\nText.", f"{title} on Tuesday morning, and ferries run\n\nText."):
        assert drop(text, title=title) == text
        assert drop(text, title="Harbour bridge closed for...") == text


def test_nothing_without_the_option_or_a_title() -> None:
    text = f"{TITLE}\n\nText."
    assert title_in_text(text, title=TITLE) == text
    assert drop(text) == text
    assert drop(text, title=" ") == text
    assert title_in_text.trigger == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\nText.", f"{TITLE.upper()}\nText.", f"{TITLE} | The Herald\n\nText.", f"<h1>{TITLE}</h1>\nText.",
        f"{TITLE}\n{TITLE}\n\nText.",
    ],
)  # fmt: skip
def test_the_title_goes(text: str) -> None:
    assert drop(text, title=f" {TITLE} ") == "Text."
    assert drop(text, title=f"{TITLE} - The Herald") == "Text."
    assert drop.find(text, title=TITLE)[0].why.startswith("the title that was given: the same")
