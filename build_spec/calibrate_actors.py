"""Makes the scores of mentions mean what they say: which share of those of a raw score is right.

    python build_spec/calibrate_actors.py DATA --language fr --work PARTS --out resources/models/fr

PARTS holds the parts that ``train_actors.py`` left: each document is read, rules and all, by models that
never saw it. A mention is right when its words and its kind are those of the data (titles and 's off both).

The curve is isotonic (the share never falls as the raw score rises), thinned to a few points, each data set
with the same weight. A score of 0.9 is what an analyst may accept unseen: it begins where ``WANTED`` of all
mentions from there on are right. What is printed is cross-validated: the scores of a part come from the
points of the others, which are left there too, for the bench.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy
from actor_augmentation import Mark
from train_actors import SOURCES, fold_of, mended, records

from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.actors import find_actors, scores
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
SURE = 0.9  # the score from which an analyst may trust without looking
WANTED = 0.95  # the share of right ones among the mentions from there on
GAP = 0.02  # between a sure score and the next
# raw scores at which the curve is kept; the doubt about sure ones is told finely
KNOTS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99, 0.995, 0.999, 1.0)
NEAR = 60  # mentions that tell the share at one point
BANDS = (0.0, 0.3, 0.5, 0.7, 0.8, SURE, 1.01)  # of the printed table


@dataclass(frozen=True, slots=True)
class Told:
    """A mention that was found: where it was read, its raw score, whether it was right."""

    source: str
    part: int
    raw: float
    right: bool


def read(data: Path, language: str, parts: dict[str, dict[str, int]], work: Path) -> list[Told]:
    """Every mention that is found in the data, with its raw score."""
    found: list[Told] = []
    for part in sorted({number for names in parts.values() for number in names.values()}):
        folder = work / f"{language}{part}"
        (folder / scores.TABLE).unlink(missing_ok=True)  # without it the raw scores are given
        pipeline.MODELS = pipeline.Models()
        recogniser.folder = lambda _, folder=folder: folder  # type: ignore[misc]
        for source, names in parts.items():
            for key, record in records(data, source):
                if names.get(key) == part:
                    found.extend(_read(record, source, part, language))
    scores.points.cache_clear()
    return found


def _read(record: dict[str, Any], source: str, part: int, language: str) -> Iterable[Told]:
    text = record["text"]
    marks = [(a["start"], a["end"], a["type"]) for a in record["actors"] if a["type"] in TYPES.values()]
    gold = mended(text, marks, language)
    for mention in find_actors(pipeline.read(text, segment(text), language), Knowledge()).mentions:
        if mention.kind in TYPES:
            own = (mention.span.start, mention.span.end, TYPES[mention.kind])
            yield Told(source, part, mention.score, own in gold or _is_described(text, own, gold, language))


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


def fit(told: list[Told]) -> scores.Points:
    """The points of the curve; every data set weighs the same."""
    own = sorted(told, key=lambda t: t.raw)
    size = Counter(t.source for t in own)
    raw = numpy.array([t.raw for t in own])
    right = numpy.array([float(t.right) for t in own])
    weight = numpy.array([1.0 / size[t.source] for t in own])
    share = _rising(right, weight)
    # at a knot: the mean of the curve over the mentions nearest to it
    at = numpy.clip(numpy.searchsorted(raw, KNOTS), NEAR // 2, max(NEAR // 2, len(raw) - NEAR // 2))
    heights = (float(share[i - NEAR // 2 : i + NEAR // 2].mean()) for i in at)
    curve = list(zip(KNOTS, heights, strict=True))
    # what is right from a raw score on: where that is enough, sure scores begin
    onwards = numpy.cumsum((right * weight)[::-1]) / numpy.cumsum(weight[::-1])
    enough = numpy.flatnonzero(onwards >= WANTED)
    sure = float(raw[::-1][enough[-1]]) if len(enough) else 1.0
    below = [(knot, min(height, SURE - GAP)) for knot, height in curve if knot < sure]
    above = [(knot, max(height, SURE)) for knot, height in curve if knot > sure]
    return (*below, (sure, SURE), *above)


def _rising(values: Any, weights: Any) -> Any:
    """The rising curve nearest to ``values`` (pool adjacent violators)."""
    pools: list[list[float]] = []  # mean, weight, how many
    for value, weight in zip(values, weights, strict=True):
        pools.append([value, weight, 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, heavy, many = pools.pop()
            last = pools[-1]
            last[0] = (last[0] * last[1] + mean * heavy) / (last[1] + heavy)
            last[1] += heavy
            last[2] += many
    return numpy.concatenate([numpy.full(int(many), mean) for mean, _, many in pools])


def write(points: scores.Points, folder: Path) -> None:
    """The points as Lutrin reads them."""
    with (folder / scores.TABLE).open("w", encoding="utf8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("raw", "right"))
        rows.writerows((f"{raw:.4g}", f"{right:.3f}") for raw, right in points)


def table(told: list[Told], given: list[float]) -> str:
    """By data set and band of the score: how many mentions, which share is right."""
    lines = [f"{'score':14s}" + "".join(f"{low:>14.1f}-" for low in BANDS[:-1])]
    for source in [*sorted({t.source for t in told}), ""]:
        cells = []
        for low, high in pairwise(BANDS):
            right = [
                t.right
                for t, score in zip(told, given, strict=True)
                if low <= score < high and source in ("", t.source)
            ]
            cells.append(f"{len(right):7d} {100 * sum(right) / max(1, len(right)):5.1f} %")
        lines.append(f"{source or 'all':14s}" + " ".join(cells))
    return "\n".join(lines)


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
    print(table(told, [scores.calibrated(t.raw, of_part[t.part]) for t in told]))
    points = fit(told)
    write(points, arguments.out)
    print(*(f"{raw:.4g} {right:.3f}" for raw, right in points), sep="\n")


if __name__ == "__main__":
    main()
