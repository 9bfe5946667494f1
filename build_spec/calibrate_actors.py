"""Makes the scores of mentions mean what they say: which share of those of a raw score is right.

    python build_spec/calibrate_actors.py DATA --language fr --work PARTS --out resources/models/fr

PARTS holds the parts that ``train_actors.py`` left: each document is read, rules and all, by models that
never saw it. A mention is right when its words and its kind are those of the data (titles and 's off both).

The curve is that of ``score_curves``, each data set with the same weight. What is printed is
cross-validated: the scores of a part come from the points of the others, which are left there too, for the
bench.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from actor_augmentation import Mark
from score_curves import Told, fit, table, write
from train_actors import SOURCES, fold_of, mended, records

from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.actors import find_actors
from lutrin.analysis.calibration import TABLE, calibrated, points
from lutrin.analysis.languages import by_code
from lutrin.documents.plain_text import segment
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import Knowledge

TYPES = {
    ActorKind.PERSON: "PER",
    ActorKind.ORGANISATION: "ORG",
    ActorKind.STATE: "LOC",
    ActorKind.PLACE: "LOC",
}


def read(data: Path, language: str, parts: dict[str, dict[str, int]], work: Path) -> list[Told]:
    """Every mention that is found in the data, with its raw score."""
    found: list[Told] = []
    for part in sorted({number for names in parts.values() for number in names.values()}):
        folder = work / f"{language}{part}"
        (folder / TABLE).unlink(missing_ok=True)  # without it the raw scores are given
        pipeline.MODELS = pipeline.Models()
        recogniser.folder = lambda _, folder=folder: folder  # type: ignore[misc]
        for source, names in parts.items():
            for key, record in records(data, source):
                if names.get(key) == part:
                    found.extend(_read(record, source, part, language))
    points.cache_clear()
    return found


def _read(record: dict[str, Any], source: str, part: int, language: str) -> Iterable[Told]:
    text = record["text"]
    marks = [(a["start"], a["end"], a["type"]) for a in record["actors"] if a["type"] in TYPES.values()]
    gold = mended(text, marks, language)
    for mention in find_actors(pipeline.read(text, segment(text), language), Knowledge()).mentions:
        if mention.kind in TYPES:
            own = (mention.span.start, mention.span.end, TYPES[mention.kind])
            yield Told(source, part, mention.score, is_right(text, own, gold, language))


def is_right(text: str, own: Mark, gold: tuple[Mark, ...], language: str) -> bool:
    """Whether a mention that was found is one of the data, to the word and in its kind."""
    return own in gold or _is_described(text, own, gold, language)


def _is_described(text: str, own: Mark, gold: tuple[Mark, ...], language: str) -> bool:
    """Whether the data marks a person together with what it says of him: "Facebook founder Ada Lindqvist"."""
    start, end, kind = own
    known = by_code(language)
    for begin, last, label in gold:
        before = text[begin:start].split()
        if (label, kind) == ("PER", "PER") and last == end and before:
            near = before[-1].lower()
            office = before[-1].islower() or near in known.titles or near in known.functions
            return office or " " in text[start:end]
    return False


def main() -> None:
    """Read the command line; read the data by the parts, fit, print, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--language", choices=sorted(SOURCES), required=True)
    parser.add_argument("--work", type=Path, required=True, help="the parts that train_actors.py left")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--folds", type=int, default=4)
    arguments = parser.parse_args()
    language = arguments.language
    parts = {source: fold_of(arguments.data, source, arguments.folds) for source in SOURCES[language]}
    told = read(arguments.data, language, parts, arguments.work)
    of_part = {}
    for part in range(arguments.folds):
        of_part[part] = fit([t for t in told if t.part != part])
        write(of_part[part], arguments.work / f"{language}{part}")
    print(table(told, [calibrated(t.raw, of_part[t.part]) for t in told]))
    curve = fit(told)
    write(curve, arguments.out)
    print(*(f"{raw:.4g} {right:.3f}" for raw, right in curve), sep="\n")


if __name__ == "__main__":
    main()
