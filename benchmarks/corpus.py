"""A generator of articles: deterministic, all of its words our own, with the marks that real articles have.

    python -m benchmarks.corpus [--data FILE --field NAME]

prints how near its articles come to real ones: share of texts that are not pure ASCII, and for each rule the share of
texts on which its trigger fires. The real figures stand in `rates.toml`; `--data` measures them anew and compares.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

RATES = Path(__file__).parent / "rates.toml"
NEAR = 0.2  # a rate is matched when it is no further off than a fifth of itself
SEEN = 0.02  # rates below are too few texts to be told apart: they are matched by staying below twice as much


def words(listed: str) -> list[str]:
    """The entries of a list that is written with bars and line breaks."""
    return listed.replace("\n", "|").split("|")


WHO = words("""fishermen|councillors|teachers|drivers|engineers|traders|nurses|farmers|players|visitors|residents
officials|researchers|volunteers|students|judges|pilots|bakers|reporters|owners|tenants|critics|voters|lawyers
plumbers|sailors|writers|singers|hunters|gardeners|doctors|porters|miners|clerks|guides|weavers""")
DO = words("""repaired|opened|closed|visited|praised|rejected|planned|measured|sold|bought|counted|painted|followed
refused|discussed|welcomed|doubted|delayed|finished|watched|lost|defended|carried|described""")
WHAT = words("""the old bridge|the harbour wall|a new timetable|the winter market|the northern road|a smaller budget
the second report|the ferry landing|a long season|the water tower|the school library|the railway yard|a quiet street
the annual fair|the last contract|the coal pier|a private clinic|the river path|the evening shift|the town hall roof""")
WHERE = words("""in the east of the town|near the lighthouse|along the canal|behind the station|on the island
in three villages|outside the stadium|across the bay|below the dam|at the city gate""")
WHEN = words("""on Monday|last week|after the storm|before the vote|in early spring|over the weekend|during the strike
since the summer|this morning|two years ago""")
NAMES = words("""Marta Lindqvist|Owen Hartley|Ines Duarte|Paul Rensing|Anna Kolar|Tom Whitby|Lucy Amara|Jonas Veld
Peter Stahl|Rosa Ibarra|Neil Corrigan|Clara Munn""")
SAID = words("said|told|added|argued|explained|wrote|replied|warned")

OTHER_LANGUAGES = (
    "Le vieux pont près de la gare reste fermé jusqu’à l’été, a déclaré la mairie. Les élèves prendront le train.",
    "Die Brücke über den Fluss bleibt bis März gesperrt. „Wir brauchen größere Züge“, sagte die Bürgermeisterin.",
    "El puente de la estación seguirá cerrado hasta mañana, según la alcaldía. Los niños irán en autobús.",
    "Starý most u nádraží zůstane zavřený až do léta, řekla starostka. Žáci pojedou vlakem přes řeku.",
    "Старый мост у вокзала закрыт до лета, сообщили в мэрии. Школьники поедут на поезде вдоль реки.",
    "车站旁边的旧桥将关闭到夏天。市政府说，学生可以坐火车过河。",
    "A ponte velha perto da estação está fechada até o verão, disse a prefeita. As crianças irão de trem.",
)


class Writer:
    """Writes one article at a time."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.count = 0  # articles begun

    def has(self, number: int, share: float) -> bool:
        """Whether this article has a feature: spread evenly over the articles, so that few of them show its share."""
        return (self.count * (number + 2.5) ** 0.5) % 1 < share

    def sentence(self) -> str:
        pick, chance = self.chance.choice, self.chance.random
        core = f"{pick(WHO)} {pick(DO)} {pick(WHAT)}"
        if chance() < 0.6:
            core += f" {pick(WHERE)}"
        if chance() < 0.4:
            core += f" {pick(WHEN)}"
        if chance() < 0.35:
            core += f", and {pick(WHO)} {pick(DO)} {pick(WHAT)}"
        if chance() < 0.25:
            core = f"{pick(WHEN)}, {core}"
        return core[0].upper() + core[1:] + "."

    def quote(self, marks: str) -> str:
        opened, closed = marks
        said = f"{self.chance.choice(NAMES)} {self.chance.choice(SAID)}"
        return f"{opened}{self.sentence()[:-1]},{closed} {said}."

    def paragraph(self, features: dict[str, bool]) -> str:
        chance = self.chance.random
        apostrophe = "’" if features["curly apostrophe"] else "'"
        sentences: list[str] = []
        for _ in range(self.chance.randrange(1, 5)):
            if features["curly quotes"] and chance() < 0.25:
                sentences.append(self.quote("“”"))
            elif features["straight quotes"] and chance() < 0.25:
                sentences.append(self.quote('""'))
            else:
                sentences.append(self.sentence())
            if (features["curly apostrophe"] or features["straight apostrophe"]) and chance() < 0.3:
                sentences.append(f"It wasn{apostrophe}t the town{apostrophe}s plan.")
            for name, makes in SENTENCES.items():
                if features[name] and chance() < 0.25:
                    sentences.append(self.one(name, makes, features))
        return " ".join(sentences)

    def one(self, name: str, makes: Sequence[str], features: dict[str, bool]) -> str:
        """One of the sentences; of those with marks of two styles, the one in the style of the article."""
        if name in ("space in quotes", "no partner"):
            return makes[not features["curly quotes"]]
        return self.chance.choice(makes)

    def article(self) -> str:
        self.count += 1
        features = {name: self.has(number, share) for number, (name, share) in enumerate(SHARES.items())}
        features["straight apostrophe"] &= not features["curly apostrophe"]
        features["straight quotes"] &= not features["curly quotes"]
        if features["both quotes"]:
            features["curly quotes"] = features["straight quotes"] = True
        paragraphs = [self.sentence()[:-1]]
        paragraphs += [self.paragraph(features) for _ in range(self.chance.randrange(2, 7))]
        if features["other language"]:
            paragraphs[1:] = self.chance.choices([self.chance.choice(OTHER_LANGUAGES)], k=len(paragraphs) - 1)
        for name, makes in SENTENCES.items():  # a feature that an article has stands in it at least once
            if features[name]:
                at = self.chance.randrange(1, len(paragraphs))
                paragraphs[at] += " " + self.one(name, makes, features)
        if features["tokenised"]:
            paragraphs[1:] = [text.replace(", ", " , ").replace(". ", " . ") + " ." for text in paragraphs[1:]]
        elif features["space before a comma"]:
            paragraphs[-1] += " In the end , nobody came."
        return "\n\n".join(paragraphs)


# Sentences with marks that triggers look at, none of them damaged; and the share of articles that has each kind.
SENTENCES = {
    "em dash": ("The plan — a bold one — found few friends.", "Nobody came—not even the mayor."),
    "en dash": ("The years 2011–2014 were the driest.", "They won 3–1 at home."),
    "ellipsis": ("And then … nothing.", "He waited… and waited."),
    "number": (
        "Some 12,400 people came, and 3.5 per cent stayed.",
        "It cost 1,250 pounds in 1998.",
        "They met at 10:30.",
    ),
    "brackets": ("The bridge (built in 1931) is listed.", "The clinic (see above) stays open."),
    "accent": ("The café closed early.", "Señora Ibáñez sang.", "The façade was painted."),
    "colon": ("The reason: money.", "One thing is clear: the road stays."),
    "address": ("See www.example.org for times.", "Details are at https://example.org/ferry/4."),
    "initials": ("The U.S. team flew home.", "Dr. Munn and Mr. Stahl agreed.", "It opens at 9 a.m. daily."),
    "ampersand": ("The firm Stahl & Munn built it.",),
    "emoji": ("Well done 🙂",),
    # What triggers look at and rules then leave alone.
    "database": ("The school teaches SQL to beginners.", "The driver could not find the key."),
    "native": ("The native plants came back.",),
    # And what real articles have of damage: few texts, but those are what costs time.
    "two stops": ("That was all they said..",),
    "space before a high mark": ("One thing is clear : the road stays.", "And the bridge ?"),
    "space in brackets": ("The bridge ( built in 1931 ) is listed.",),
    "half a curl": ('They call it “the pit" and stay away.',),
    "space in quotes": ("The sign said “ keep out ” in red.", 'The sign said " keep out " in red.'),
    "no partner": ("“Down came the rain, the baker said.", 'The baker said: "never again.'),
}
SHARES = {
    "curly quotes": 0.43, "straight quotes": 0.5, "curly apostrophe": 0.58, "straight apostrophe": 0.6, "em dash": 0.24,
    "en dash": 0.13, "ellipsis": 0.05, "number": 0.7, "brackets": 0.4, "accent": 0.12, "colon": 0.3, "address": 0.05,
    "initials": 0.4, "ampersand": 0.06, "emoji": 0.012, "other language": 0.08, "tokenised": 0.075,
    "space before a comma": 0.015, "database": 0.029, "native": 0.029, "two stops": 0.026,
    "space before a high mark": 0.033, "space in brackets": 0.022, "half a curl": 0.02, "space in quotes": 0.034,
    "no partner": 0.052, "both quotes": 0.055,
}  # fmt: skip


def articles(seed: int) -> Iterator[str]:
    """Articles without end."""
    writer = Writer(seed)
    while True:
        yield writer.article()


def rates(texts: Iterable[str]) -> dict[str, float]:
    """The share of texts that are not pure ASCII, and of those on which each rule's trigger fires."""
    from cleantext.core.scan import Scanner
    from cleantext.profiles import profile

    rules = profile().rules
    scan = Scanner([rule.trigger for rule in rules], gates=[rule.looks for rule in rules])
    counts = dict.fromkeys(["not ASCII", "any rule", *(rule.name for rule in rules)], 0)
    total = 0
    for text in texts:
        total += 1
        counts["not ASCII"] += not text.isascii()
        fired = scan(text)
        counts["any rule"] += bool(fired)
        for index in fired:
            counts[rules[index].name] += 1
    return {name: count / max(1, total) for name, count in counts.items()}


def matched(real: float, ours: float) -> bool:
    """Whether a rate of the generator stands for a real one."""
    return ours <= 2 * SEEN if real < SEEN else abs(ours - real) <= NEAR * real


def main() -> int:
    from benchmarks.data import SEED, chosen, options

    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options(parser)
    parser.add_argument("--write", action="store_true", help="keep the measured figures in rates.toml")
    parser.add_argument("--count", type=int, default=1500, help="how many articles to generate")
    args = parser.parse_args()
    if args.data:
        real = rates(chosen(args))
    else:
        real = tomllib.loads(RATES.read_text(encoding="utf-8")) if RATES.exists() else {}
    writer = articles(SEED)
    ours = rates([next(writer) for _ in range(args.count)])
    missed = 0
    print(f"{'share of the texts':<44}{'real':>8}{'generator':>11}")
    for name, value in ours.items():
        if name not in real:
            print(f"{name:<44}{'?':>8}{value:>11.1%}  not measured: --data ... --write")
            continue
        good = matched(real[name], value)
        missed += not good
        if not good or real[name] >= SEEN:
            print(f"{name:<44}{real[name]:>8.1%}{value:>11.1%}  {'within a fifth' if good else 'NOT MATCHED'}")
    rare = sum(real.get(name, 1) < SEEN for name in ours)
    print(f"{rare} triggers fire on less than {SEEN:.0%} of the real texts; {missed} figures are not matched")
    if args.write and args.data:
        lines = "".join(f'"{name}" = {value:.4f}\n' for name, value in real.items())
        head = "# Shares of real articles, measured with `python -m benchmarks.corpus --data ... --write`.\n"
        RATES.write_text(head + lines, encoding="utf-8")
    return 1 if missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
