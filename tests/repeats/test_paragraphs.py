from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.pipeline import Pipeline
from cleantext.rules.repeats.paragraphs import repeated_paragraph

P = [
    "The old crossing was shut to traffic on Tuesday after engineers found cracks in two bearings, and nobody in "
    "town remembers that it was ever shut for longer than an afternoon, not even in the winter of the great ice.",
    "Ferries will carry those who walk or cycle every quarter of an hour from six in the morning until midnight, while "
    "lorries have to take the long way around the bay, which adds some forty kilometres to the trip of every driver.",
    "“We would rather be late than sorry,” said the harbour master, who has crossed the bridge to work every "
    "day for thirty-one years, and who now takes the boat like everybody else and finds that he likes it rather well.",
]
SHORT = "Ferries will carry those who walk or cycle every quarter of an hour from six in the morning until midnight."
CODE = "    total = sum(value for value in values if value is not None and value > 0 and value < limit and value)."
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore. "
)

KEPT = {
    "no repetition": "\n\n".join(P),
    "one sentence twice": f"{SHORT}\n{SHORT}\n{P[0]}",
    "question of an interview": f"{P[0]}\nA first answer.\n{P[0]}\nA second answer.\n",
    "further down": f"{P[0]}\n\n{P[1]}\n\n{P[0]}\n\n{P[2]}",
    "code": f"{CODE}\n{CODE}\n{CODE}\n{CODE}\n",
    "list": f"- {P[0]}\n- {P[0]}\n",
    "table": f"| {P[0]} |\n| {P[0]} |\n",
    "filler": f"{LOREM * 3}\n\n{LOREM * 3}\n",
    "verse": "O wind of the morning\nBlow softly today\n" * 4,
    "nearly the same": f"{P[0]}\n{P[0].replace('Tuesday', 'Monday')}\n",
    "half of a copy": f"{P[0]}\nBut.\n{P[1]}\n{P[0]}\nAnd.\n{P[1]}\n",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_stays(text: str) -> None:
    assert repeated_paragraph(text) == text


MENDED = [
    (f"{P[0]}\n{P[0]}\n", f"{P[0]}\n"),
    (f"{P[0]}\n\n{P[0]}\n\n{P[1]}\n", f"{P[0]}\n\n{P[1]}\n"),
    (f"{P[0]}\n\n{P[0]}\n\n{P[0]}\n\n{P[1]}", f"{P[0]}\n\n{P[1]}"),
    (f"{P[0]}\n\n{P[1]}\n\n{P[0]}\n\n{P[1]}", f"{P[0]}\n\n{P[1]}"),
    (f"{P[0]}\n\n{P[1]}\n\n{P[0]}\n\n{P[1]}\n\n{P[2]}\n", f"{P[0]}\n\n{P[1]}\n\n{P[2]}\n"),
    (f"{P[2]}\n\n{P[0]}\n\n{P[0]}\n\n{P[1]}\n\n{P[1]}\n", f"{P[2]}\n\n{P[0]}\n\n{P[1]}\n"),
    (f"Ferries\n{P[0]}\n* * *\n{P[1]}\n* * *\n" * 2, f"Ferries\n{P[0]}\n* * *\n{P[1]}\n* * *\n"),
    (f"Before\n{SHORT}\n{P[0]}\n{SHORT}\n{P[0]}\nAfter\n", f"Before\n{SHORT}\n{P[0]}\nAfter\n"),
    (f"{P[0]}\r\n\r\n{P[0]}\r\n\r\n{P[1]}\r\n", f"{P[0]}\r\n\r\n{P[1]}\r\n"),
    ("火曜日に町は古い橋を閉じた。技師が亀裂を見つけたためである。" * 3 + "\n", None),
]


@pytest.mark.parametrize(("text", "clean"), MENDED)
def test_the_first_stays(text: str, clean: str | None) -> None:
    got = repeated_paragraph(text if clean else text * 2)
    assert got == (clean or text)
    assert repeated_paragraph(got) == got


@given(
    st.lists(st.sampled_from([*P, SHORT, "Ferries", "* * *"]), min_size=1, max_size=6, unique=True),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
    st.integers(2, 4),
)
def test_a_text_given_several_times_is_kept_once(paragraphs: list[str], gap: str, times: int) -> None:
    once = gap.join([*paragraphs, P[0] + P[1], "End"]) + gap
    assert repeated_paragraph(once) == once
    assert repeated_paragraph(once * times).rstrip() == once.rstrip()


@given(st.lists(st.sampled_from([*P, SHORT, "Ferries"]), max_size=9))
def test_repetitions_within_repetitions_come_to_rest(paragraphs: list[str]) -> None:
    pipeline = Pipeline([repeated_paragraph])
    result = pipeline.run("\n".join(paragraphs))
    assert result.stable
    assert pipeline.run(result.text).edits == ()
    assert set(result.text.split("\n")) == set("\n".join(paragraphs).split("\n"))


def test_the_finding_says_what_it_is_a_copy_of() -> None:
    (hit,) = repeated_paragraph.find(f"\n{P[0]}\n\n{P[1]}\n\n{P[0]}\n\n{P[1]}\n")
    assert hit.why == "a copy of line 2, offset 1, which stays: the same 2 lines"
    assert hit.proven
