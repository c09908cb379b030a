from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.pipeline import Pipeline
from cleantext.rules.names.candidates import any_two, buckets, joined
from cleantext.rules.names.romanization import mixed_romanization

KEPT = {
    "one form": "Samir Qasimi spoke. Samir Qasimi left.",
    "another given name": "Samir Qasimi spoke. Nadia Kasimi left.",
    "another given name elsewhere": "Samir Qasimi spoke. Nadia Qasimi left. Kasimi stayed.",
    "another surname": "Tareq Haddad spoke. Tarek Mansour left.",
    "given name and surname": "Tareq Haddad spoke. Nabil Tarek left.",
    "given names by themselves": "Tareq spoke. Tarek left.",
    "given names with two bearers": "Tareq Haddad met Tareq Mansour. Tarek left.",
    "given names after a title of religion": "Sheikh Tareq spoke. Sheikh Tarek left.",
    "both in a sentence": "Samir Qasimi met Samir Kasimi at noon.",
    "set side by side": "Samir Qasimi (Kasimi) spoke. Samir Kasimi left.",
    "spelling discussed": "Samir Qasimi spoke. His name is also spelled Kasimi. Samir Kasimi left.",
    "title of a work": "In Pugachevo he read “Winter in Pugachyovo Wood” at night.",
    "headline": "Crowds Gather in Pugachyovo\n\nIn Pugachevo it snowed. To Pugachevo no train went.",
    "small letters": "Near Wadi they found a wady. Roads to Waadi were shut. They walked down the waadi from Wadi.",
    "acronyms": "From QASIMI they went to KASIMI.",
    "short words": "To Aqa and to Aka. From Aqa. From Aka.",
    "ordinary words": "In March it rained. In Walls it snowed. From Wells no train went.",
    "months and papers": "On Monday he wrote to Le Monde. In July he wrote to Julie.",
    "feminine surname": "Igor Pugachev spoke. Igor Pugacheva left.",
    "addresses and handles": "In Pugachevo: see pugachyovo.example/Pugachyovo, @Pugachyovo and #Pugachyovo.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_spellings_that_stay(text: str) -> None:
    assert mixed_romanization(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Samir Qasimi spoke. Samir Kasimi left.", "Samir Qasimi spoke. Samir Qasimi left."),
        ("Samir Qasimi spoke. Kasimi left. “Ha,” Kasimi said.", "Samir Kasimi spoke. Kasimi left. “Ha,” Kasimi said."),
        ("Mr. Qasimi spoke. President Kasimi left.", "Mr. Qasimi spoke. President Qasimi left."),
        (
            "Tareq Haddad spoke. Tarek left. At noon Tareq came back.",
            "Tareq Haddad spoke. Tareq left. At noon Tareq came back.",
        ),
        (
            "Tareq Haddad spoke. Tareq Mansour slept. Tarek Haddad left. Tarek was tired.",
            "Tareq Haddad spoke. Tareq Mansour slept. Tareq Haddad left. Tarek was tired.",
        ),
        ("They came to Pugachyovo. In Pugachevo it snowed.", "They came to Pugachyovo. In Pugachyovo it snowed."),
        (
            "They left Umm Qasimi's house. In Umm Kasimi it rained.",
            "They left Umm Qasimi's house. In Umm Qasimi it rained.",
        ),
        ("Buses to Shinode were full. From Sinode came none.", "Buses to Shinode were full. From Shinode came none."),
        (
            "Liu Xiaotang spoke. Later Liu Hsiao-t'ang left.",
            "Liu Xiaotang spoke. Later Liu Xiaotang left.",
        ),
        ("The road to Qasimi. Past al-Kasimi and\nin Kasimi.", "The road to Kasimi. Past al-Kasimi and\nin Kasimi."),
    ],
)
def test_the_majority_of_the_mentions_of_one_bearer_decides(text: str, clean: str) -> None:
    assert mixed_romanization(text) == clean
    assert mixed_romanization(clean) == clean


def test_why_says_the_scheme() -> None:
    (hit,) = mixed_romanization.find("They came to Pugachyovo. In Pugachevo it snowed.")
    assert hit.new == "Pugachyovo"
    assert "Cyrillic" in hit.why


def test_it_reports_and_changes_only_when_that_is_asked_for() -> None:
    text = "Samir Qasimi spoke. Samir Kasimi left."
    result = Pipeline([mixed_romanization]).run(text)
    assert result.text == text
    assert [(f.rule, f.old, f.new, f.applied) for f in result.findings] == [
        ("mixed-romanization", "Kasimi", "Qasimi", False)
    ]
    assert Pipeline([mixed_romanization], unsafe=True)(text) == "Samir Qasimi spoke. Samir Qasimi left."


def test_only_english_text_or_an_unknown_language_is_touched() -> None:
    text = "Samir Qasimi spoke. Samir Kasimi left."
    assert mixed_romanization(text, lang="de") == text
    assert mixed_romanization(text, lang="en-GB") == mixed_romanization(text) != text


def test_the_gate_looks_at_words_that_share_a_skeleton() -> None:
    assert buckets("Samir Qasimi spoke. KASIMI. Kasimi's guards.") == [["Qasimi", "Kasimi"]]
    assert any_two("Qasimi Kasimi")
    assert not any_two("Qasimi and Qasimi's guards met Karzim in Baghdad.")


def test_a_group_is_dropped_where_its_spellings_are_not_all_one_name() -> None:
    assert joined(["Salem", "Salim"]) == []  # in data/distinct.tsv
    assert [group for group, _ in joined(["Qasimi", "Kasimi", "Qaasimi"])] == [["Qasimi", "Kasimi", "Qaasimi"]]


@given(
    st.lists(
        st.sampled_from(["Qasimi", "Kasimi", "Samir", "Nadia", "in", "to", ". ", "Mr.", "\n", ", ", "(", ")", "al-"])
    )
)
def test_it_comes_to_rest(words: list[str]) -> None:
    result = Pipeline([mixed_romanization], unsafe=True).run(" ".join(words))
    assert result.stable
