"""Texts to measure on: JSON lines of anybody's, or the generator's, mostly clean or with damage in one of five."""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import articles
from benchmarks.damage import damage_one

SEED = 20_26
DAMAGED_SHARE = 0.2


def options(parser: argparse.ArgumentParser) -> None:
    """The flags that choose texts."""
    parser.add_argument("--data", type=Path, help="JSON lines, also .gz; without it: the generator's texts")
    parser.add_argument("--field", default="text", help="the field that holds the text (default: text)")
    parser.add_argument("--size", type=float, default=1.8, help="megabytes of UTF-8 to measure on, at most")


def chosen(args: argparse.Namespace) -> list[str]:
    """The mostly clean texts that the flags ask for."""
    source = read(args.data, args.field) if args.data else articles(SEED)
    texts: list[str] = []
    left = args.size * 1e6
    for text in source:
        left -= size(text)
        if left < 0 and texts:
            break
        texts.append(text)
    return texts


def read(path: Path, field: str) -> Iterator[str]:
    """The texts of a file of JSON lines, each once."""
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line).get(field) if line.strip() else None
            if isinstance(text, str) and text not in seen:
                seen.add(text)
                yield text


def damaged(texts: list[str], share: float = DAMAGED_SHARE, seed: int = SEED) -> list[str]:
    """The same texts, with one to three kinds of damage put into ``share`` of them."""
    chance = random.Random(seed)
    return [damage_one(text, chance) if chance.random() < share else text for text in texts]


def size(text: str) -> int:
    """Bytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def megabytes(texts: list[str]) -> float:
    """Megabytes of UTF-8."""
    return sum(map(size, texts)) / 1e6
