"""Double quotation marks: first what stays, then what is mended, in the language given."""

from __future__ import annotations

import pytest

from cleantext import check, clean

STAYS = [
    ("sv", "Hon sade ”god kväll” och gick."),
    ("fi", "Hän sanoi ”hyvää iltaa” ja lähti."),
    ("de", "Sie sagte „guten Abend“ und ging."),
    ("de", "Sie sagte »guten Abend« und ging."),
    ("pl", "Powiedziała „dobry wieczór” i wyszła."),
    ("fr", "Elle a dit « bonsoir » et elle est partie."),
    ("nl", "Zij zei ,,goedenavond'' en ging weg."),
    ("he", 'חברי ארה"ב וצה"ל דיברו.'),
    ("en", 'A 5\'10" man bought a 7" single and a 12" one.'),
    ("en", "“Never again.\n\n“Not even for money,” she said."),
    ("en", 'Set name = “x" in the form {“x"}.'),
    ("en", 'He wrote print("a", “b") there.'),
    ("zh", "他說：“你好”，然後走了。"),
    ("ja", "彼は「こんにちは」と言った。"),
    ("ar", "قال ”مساء الخير“ ثم ذهب."),
    (None, 'Look at "this” again.'),  # three partners fit, and nothing tells the language
]
MENDED = [
    ("en", '“Never", she said.', "“Never”, she said."),
    ("en", '"Never”, she said.', "“Never”, she said."),
    (None, '“Never", she said.', "“Never”, she said."),
    ("en", "”Never“, she said.", "“Never”, she said."),
    ("en", "“Never“, she said.", "“Never”, she said."),
    ("en", "”Never”, she said.", "“Never”, she said."),
    ("zh", "他說”你好”就走了。", "他說“你好”就走了。"),
    ("zh", "他說”你好“就走了。", "他說“你好”就走了。"),
    ("de", 'Sie sagte „nie" und ging.', "Sie sagte „nie“ und ging."),
    ("pl", 'Powiedziała „nigdy" i wyszła.', "Powiedziała „nigdy” i wyszła."),
    ("cs", 'Řekla "nikdy“ a odešla.', "Řekla „nikdy“ a odešla."),
    ("sv", 'Hon sade "aldrig” och gick.', "Hon sade ”aldrig” och gick."),
    ("ru", 'Она сказала «никогда" и ушла.', "Она сказала «никогда» и ушла."),
    ("fr", 'Elle a dit " jamais » et partit.', "Elle a dit « jamais » et partit."),
    ("de", "Sie sagte ,,nie“ und ging.", "Sie sagte „nie“ und ging."),
    ("ro", "A spus ,,niciodată” și a plecat.", "A spus „niciodată” și a plecat."),
    ("he", "הוא כתב ב''עיתון הערב'' על זה.", 'הוא כתב ב"עיתון הערב" על זה.'),
    ("ko", "그는 ''안녕''이라고 말했다.", '그는 "안녕"이라고 말했다.'),
    ("en", "She said ``never'' and ``ever''.", 'She said "never" and "ever".'),
    ("en", 'She said " never " twice.', 'She said "never" twice.'),
    ("en", 'A quotation “that runs\nover the line" here.', 'A quotation “that runs\nover the line" here.'),
]


@pytest.mark.parametrize(("lang", "text"), STAYS)
def test_stays(lang: str | None, text: str) -> None:
    assert clean(text, lang=lang, select=["quotes"]) == text


@pytest.mark.parametrize(("lang", "text", "want"), MENDED)
def test_mended(lang: str | None, text: str, want: str) -> None:
    assert clean(text, lang=lang, select=["quotes"]) == want


def test_one_stray_mark_spoils_its_paragraph_alone() -> None:
    text = 'The 3" of rain" fell.\n\nThe “second" stands.'
    assert clean(text, lang="en", select=["quotes"]).endswith("The “second” stands.")


def reported(text: str, lang: str | None = None) -> list[str]:
    return [text[f.start :][:6] for f in check(text, lang=lang, select=["unbalanced-quote"])]


@pytest.mark.parametrize(
    "text",
    [
        "“One.\n\n“Two.\n\n“Three,” he said.",
        "«Uno.\n\n»Dos.\n\n»Tres», dijo.",
        'It is 7" long and 5\'10" high.',
        'חברי צה"ל הגיעו.',
        'A "quotation\nover two lines" is whole.',
        'if (a == b) { say("one }',
    ],
)
def test_balanced_is_not_reported(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("“Down came the rain, he said.", ["“Down "]),
        ('Down came the rain," he said.', ['" he s']),
        ('One "two" three" four.', ['" four']),
        ("“One.\n\nTwo.", ["“One.\n"]),
        ("Er kam „spät und ging.", ["„spät "]),
        ("Un «mot sans fin.", ["«mot s"]),
    ],
)
def test_unbalanced_is_reported(text: str, at: list[str]) -> None:
    assert reported(text) == at
    assert clean(text, select=["quotes"]) == text
