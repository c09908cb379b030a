from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.core.edit import Edit, apply
from cleantext.core.pipeline import Pipeline
from cleantext.rules.repeats.headlines import repeated_headline

HEAD = "Harbour bridge closed for urgent repairs"
BODY = (
    "The old crossing was shut to traffic on Tuesday after engineers found cracks in two of its bearings, "
    "the town council said.\n\nWork will take until the spring, and ferries run every quarter of an hour.\n"
)

KEPT = {
    "one headline": f"{HEAD}\n\n{BODY}",
    "lead that goes on": f"{HEAD}\n\n{HEAD}, and ferries have taken over its traffic since that morning.\n",
    "short lead that goes on": f"{HEAD}\n\n{HEAD} on Tuesday morning.\n\n{BODY}",
    "verse": "O wind of the morning\nO wind of the morning\nBlow softly today\nAnd carry my letter\nOver the bay\n",
    "poem named after its first line": f"The Lamp at the Window\n\nThe lamp at the window,\nIt burned\n\n{BODY}",
    "litany": "Pray for the sailors\nPray for the sailors\nPray for the farmers\nPray for us all\n",
    "table of contents": f"{HEAD}\n\nThe cracks\nThe council\nThe ferries\n{HEAD}\n",
    "named table of contents": f"{HEAD}\n\nContents\n{HEAD}\nThe cracks of the winter\n\n{BODY}",
    "table of contents and its sections": (
        f"On the cracks of winter\nOn the council's plan\nOn ferries\n\nOn the cracks of winter\n{BODY}"
        f"On the council's plan\n{BODY}On ferries\n{BODY}"
    ),
    "short heading that recurs": f"# Changes\n\n- one thing\n\n# Changes\n\n- {BODY}",
    "numbered chapters": f"Chapter 1 - The bridge of the harbour\n\nThe bridge of the harbour\n\n{BODY}",
    "parts": f"The bridge of the harbour - Part 2\n\nThe bridge of the harbour\n\n{BODY}",
    "no more text": f"{HEAD}\n{HEAD}",
    "no more text but space": f"{HEAD}\n{HEAD}\n\n",
    "dialogue": f"Yes.\nYes.\n{BODY}",
    "markup": f'<div class="article">\n<div class="article">\n{BODY}',
    "deep in the text": BODY + f"{HEAD}\n" + "A line of text.\n" * 30 + f"{HEAD}\n{BODY}",
    "quoted after much prose": f"{HEAD}\n\n{BODY * 4}{HEAD}\n\n{BODY}",
    "in the last line that is looked at": (
        f"{HEAD}\n{BODY}{BODY}{BODY}"
        + "".join(f"{n} boats\n" for n in range(52))
        + f"{HEAD}\n"
        + BODY.replace("\n", " ") * 9
    ),
    "two that resemble": f"{HEAD}\nHarbour bridges closed for urgent repairs\n{BODY}",
    "two that contradict": f"{HEAD}\nHarbour bridge not closed for urgent repairs\n{BODY}",
    "two of different years": f"Results of the harbour race 2014\nResults of the harbour race 2015\n{BODY}",
    "subtitle": f"{HEAD}: what you need to know\n\nWhat you need to know\n\n{BODY}",
    "headline with a subtitle": f"{HEAD} - the crossing that the town could not do without\n{HEAD}\n{BODY}",
    "name of the site": f"Storm | The Herald of the Bay\n\nThe Herald of the Bay\n\n{BODY}",
    "long name of the site": f"{HEAD} | The Herald of the harbour\n\nThe Herald of the harbour\n\n{BODY}",
    "key of an entry": f"title: {HEAD}\n\n{HEAD}\n\n{BODY}",
    "front matter": f"---\n{HEAD}\n---\n\n{HEAD}\n\n{BODY}",
    "a first line that is prose": f"{BODY[:100] * 2}\n{BODY[:100] * 2}\n{BODY}",
    "description under its heading": (
        f"HarbourBridge::close\n====\n\nCloses the bridge at once\n\nCloses the bridge at once.\n\n{BODY}"
    ),
    "sentence at the top and the end": f"The harbour bridge is shut.\n\n{BODY}The harbour bridge is shut.\n",
    "comments of code": f"// Copyright of the harbour\n# // Copyright of the harbour\n{BODY}",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_stays(text: str) -> None:
    assert repeated_headline(text) == text


MENDED = [
    (f"{HEAD}\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD}\n\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD}\n\n{HEAD}\nTue 3 May\n\n{BODY}", f"{HEAD}\n\nTue 3 May\n\n{BODY}"),
    (f"{HEAD}\nBy A. Writer\nTue 3 May\n{HEAD}\n\n{BODY}", f"{HEAD}\nBy A. Writer\nTue 3 May\n\n{BODY}"),
    (f"By A. Writer\n{HEAD}\nTue 3 May\n{HEAD}\n\n{BODY}", f"By A. Writer\n{HEAD}\nTue 3 May\n\n{BODY}"),
    (f"{HEAD}\n{HEAD}\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"\n {HEAD}\n\n\t{HEAD.replace(' ', '  ')} \n\n{BODY}", f"\n {HEAD}\n\n{BODY}"),
    (f"{HEAD}\r\n\r\n{HEAD}\r\n\r\n{BODY}", f"{HEAD}\r\n\r\n{BODY}"),
    (f'“{HEAD}”\n\n"{HEAD}"\n\n{BODY}', f"“{HEAD}”\n\n{BODY}"),
    (f"{HEAD}.\n\n{HEAD}\n\n{BODY}", f"{HEAD}.\n\n{BODY}"),
    (f"{HEAD}\n{HEAD.upper()}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\n\n{HEAD}\n\n{BODY}", f"{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\nBy A. Writer\n{HEAD}\n{HEAD}\n\n{BODY}", f"By A. Writer\n{HEAD}\n\n{BODY}"),
    (f"{HEAD.upper()}\n{HEAD.upper()}\n\n{BODY}", f"{HEAD.upper()}\n\n{BODY}"),
    (f"{HEAD} now\n\n{HEAD}\n\n{BODY}", f"{HEAD} now\n\n{BODY}"),
    (f"{HEAD} | The Port Herald\n{HEAD} now\n\n{BODY}", f"{HEAD} now\n\n{BODY}"),
    (f"{HEAD}\n\n{BODY}\n{HEAD}\n", f"{HEAD}\n\n{BODY.rstrip()}\n"),
    (f"{HEAD}\n\n{BODY * 40}{HEAD}", f"{HEAD}\n\n{(BODY * 40).rstrip()}"),
    ("港の橋が修理のため閉鎖\n\n港の橋が修理のため閉鎖\n\n" + "火曜日に町は古い橋を閉じた。" * 4, None),
    ("港の橋が修理のため閉鎖 - 港新聞\n\n港の橋が修理のため閉鎖\n\n" + "火曜日に町は古い橋を閉じた。" * 4, None),
]


@pytest.mark.parametrize(("text", "clean"), MENDED)
def test_the_better_copy_stays(text: str, clean: str | None) -> None:
    got = repeated_headline(text)
    assert got == (clean or text[text.index("\n\n") + 2 :])
    assert repeated_headline(got) == got


# Every listed form, none of which is better than the headline alone.
FORMS = [
    "{} | The Port Herald", "{} - Port Herald", "{} — porthherald.example", "{} | News | Port Herald",
    "{} – The Herald", "{} · Herald", "{} [Herald.net]", "Home > News > {}", "Home » Town » {}", "News / Harbour / {}",
    "Port Herald | {}", "Home > News > {} | Port Herald", "# {}", "## {} ##", "<h1>{}</h1>", '<h2 class="t">{}</h2>',
    "== {} ==", "**{}**", "UPPER", "CUT…", "CUT...", "CUT [...]", "CUT… | Port Herald", "{}",
]  # fmt: skip
WORDS = [
    "harbour", "bridge", "council", "ferry", "winter", "storm", "crew", "island", "museum", "lamp", "tunnel", "rescue",
    "budget", "vote", "garden", "railway", "engineers", "plan", "open", "close", "after", "before", "under", "new",
]  # fmt: skip
FURNITURE = ["By A. Writer", "Tue 3 May 2016", "12 comments", "Photo: the port", "Share this"]


def form(shape: str, head: str) -> str:
    if shape == "UPPER":
        return head.upper()
    if shape.startswith("CUT"):
        return head[: max(len(head) * 2 // 3, 16)].rstrip() + shape[3:]
    return shape.format(head)


heads = st.lists(st.sampled_from(WORDS), min_size=6, max_size=11, unique=True).map(lambda w: " ".join(w).capitalize())


@given(
    head=heads,
    shapes=st.lists(st.sampled_from(FORMS), min_size=1, max_size=3),
    order=st.randoms(use_true_random=False),
    furniture=st.lists(st.sampled_from(FURNITURE), max_size=2, unique=True),
    gap=st.sampled_from(["\n", "\n\n"]),
)
def test_the_headline_alone_stays_whatever_the_forms_and_their_order(
    head: str, shapes: list[str], order: object, furniture: list[str], gap: str
) -> None:
    lines = [form(shape, head) for shape in shapes]
    lines.insert(order.randrange(len(lines) + 1), head)  # type: ignore[attr-defined]
    for line in furniture:
        lines.insert(order.randrange(1, len(lines) + 1), line)  # type: ignore[attr-defined]
    text = gap.join(lines) + f"\n\n{BODY}"
    got = repeated_headline(text)
    stays = [head, *furniture]
    assert sorted(filter(None, got.partition(BODY)[0].split("\n"))) == sorted(stays), text
    assert got.endswith(BODY)
    assert repeated_headline(got) == got


@pytest.mark.parametrize("shape", FORMS[:-1])
def test_first_in_the_middle_and_last(shape: str) -> None:
    for order in permutations([HEAD, form(shape, HEAD), form(shape, HEAD)]):
        assert repeated_headline("\n".join(order) + f"\n\n{BODY}") == f"{HEAD}\n\n{BODY}"


@given(head=heads, copies=st.integers(2, 4), before=st.sampled_from(["", "By A. Writer\n", "Tue 3 May\n\n"]))
def test_of_exact_copies_the_first_stays(head: str, copies: int, before: str) -> None:
    text = before + f"{head}\n" * copies + f"\n{BODY}"
    hits = repeated_headline.find(text)
    assert [hit.start for hit in hits] == [len(before) + (len(head) + 1) * i for i in range(1, copies)]
    assert apply(text, [Edit(h.start, h.end, "") for h in hits]) == f"{before}{head}\n\n{BODY}"


@given(
    st.lists(heads, min_size=2, max_size=5, unique_by=lambda head: frozenset(head.lower().split()[:3])),
    st.lists(st.sampled_from(FURNITURE), max_size=3, unique=True),
)
def test_an_article_without_repetition_never_changes(lines: list[str], furniture: list[str]) -> None:
    words = [set(line.lower().split()) for line in lines]
    if any(len(a & b) > 3 for i, a in enumerate(words) for b in words[:i]):
        return
    text = "\n".join([*lines, *furniture]) + f"\n\n{BODY}"
    assert repeated_headline(text) == text


def test_a_title_that_is_given_needs_no_proof() -> None:
    text = "News\nHarbour\nHarbour\nferry times: 8, 9\n"
    assert repeated_headline(text) == text
    assert repeated_headline(text, title=" Harbour") == "News\nHarbour\nferry times: 8, 9\n"
    assert repeated_headline(text, title="Harbour | Port Herald") == "News\nHarbour\nferry times: 8, 9\n"
    assert repeated_headline(text, title="Ferry") == text
    assert repeated_headline(text, title=" ") == text
    assert Pipeline([repeated_headline])(text, title="Harbour") == "News\nHarbour\nferry times: 8, 9\n"


def test_the_finding_says_what_it_is_a_copy_of_and_how_near() -> None:
    (hit,) = repeated_headline.find(f"\n {HEAD}\n\n{HEAD}\n{BODY}")
    assert hit.why == "a copy of line 2, offset 2, which stays: the same"
    assert hit.start == len(HEAD) + 4
    assert hit.proven
    for shape, near in {
        "{} | Port Herald": "the same with “| Port Herald”", "Home > News > {}": "the same with “Home > News >”",
        "UPPER": "the same but for case", "# {}": "the same but for markup", "CUT...": "the same cut short",
        '"{}"': "the same but for punctuation", "Home > {} | Herald": "the same with “Home >…| Herald”",
    }.items():  # fmt: skip
        (hit,) = repeated_headline.find(f"{form(shape, HEAD)}\n{HEAD}\n{BODY}")
        assert hit.why.endswith(f"stays: {near}")
    (hit,) = repeated_headline.find(f"{HEAD} now\n{HEAD}\n{BODY}")
    assert hit.why == "a copy of line 1, offset 0, which stays: 6 of its 7 words"
