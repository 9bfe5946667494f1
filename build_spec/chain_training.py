"""Learns the second reading of names (``lutrin.analysis.actors.sequence``), and measures the two together.

Needs python-crfsuite (>= 0.9.11), for training only: what is shipped is read by Lutrin's own few lines of
numpy.
The marks of the data are first brought to the annotation guide: no article, no title, no possessive.
"""

from __future__ import annotations

import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy

from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.actors import recognise, sequence, spans
from lutrin.analysis.actors.candidate import Candidate
from lutrin.analysis.actors.features import ANY, EVIDENCE, DocumentVotes, evidence, features
from lutrin.analysis.pipeline import ParsedBlock
from lutrin.documents.plain_text import segment
from lutrin.domain.span import Span

SETTINGS = {
    "c1": 0.1,
    "c2": 0.3,
    "max_iterations": 100,
    "feature.minfreq": 1,
    "feature.possible_transitions": True,
}
FORBIDDEN = -30.0  # a step that was never allowed: O to I-PER
# off the weight of "no name", for words that may belong to one: F1 stands, more is found, for whoever decides
RECALL = 0.25
SLIGHT = 0.003  # weights nearer to zero are left out
NOT_NEEDED = ("parser", "lemmatizer")  # parts of the pipeline that the features do not read


@dataclass(frozen=True, slots=True)
class Block:
    """A block as the second reading sees it, read by a recogniser that was not trained on it."""

    source: str
    part: int
    features: list[list[str]]
    evidence: Any  # an array, one row a token
    labels: list[str]


def read_parts(data: Path, language: str, parts: dict[str, dict[str, int]], work: Path) -> list[Block]:
    """Every block of the data, each part read by the recogniser that was trained on the others."""
    from train_actors import records

    found: list[Block] = []
    for part in sorted({number for names in parts.values() for number in names.values()}):
        pipeline.MODELS = pipeline.Models()
        recogniser.folder = lambda _, part=part: work / f"{language}{part}"  # type: ignore[assignment,misc]
        for source, names in parts.items():
            for key, record in records(data, source):
                if names.get(key) == part:
                    found.extend(_read(record, source, part, language))
    return found


def _read(record: dict[str, Any], source: str, part: int, language: str) -> Iterable[Block]:
    reading = pipeline.read(record["text"], segment(record["text"]), language, without=NOT_NEEDED)
    votes = DocumentVotes(reading.blocks)
    for block in reading.blocks:
        if block.language.code == language:
            seen = features(block, votes)
            yield Block(source, part, seen, evidence(block, votes, seen), labels(block, record["actors"]))


def labels(block: ParsedBlock, marks: list[dict[str, Any]]) -> list[str]:
    """O, B-PER, I-PER … for each token of ``block``, from marks mended by the guide."""
    found = ["O"] * len(block.doc)
    end = block.offset + len(block.doc.text)
    for mark in marks:
        kind = recognise.KINDS.get(mark["type"])
        if kind is None or mark["start"] < block.offset or mark["end"] > end:
            continue
        span = Span(mark["start"], mark["end"])
        candidate = Candidate(block=block, span=span, kind=kind, source="", reason="")
        spans.trim(candidate, block.language)
        tokens = block.tokens(candidate.span) if candidate.span else None
        if tokens is None or any(label != "O" for label in found[tokens.start : tokens.end]):
            continue
        found[tokens.start : tokens.end] = [f"I-{mark['type']}"] * len(tokens)
        found[tokens.start] = f"B-{mark['type']}"
    return found


def learn(blocks: Iterable[Block], out: Path) -> None:
    """Train on blocks and write ``out`` (an .npz).

    Our own texts are of a few hands: half of every weight is what all the texts teach, half what those of
    others alone do. Either alone is worse on some data set.
    """
    blocks = list(blocks)
    others = [block for block in blocks if not block.source.startswith("composed")]
    is_mixed = len(others) < len(blocks)
    states: dict[tuple[str, str], float] = defaultdict(float)
    steps: dict[tuple[str, str], float] = defaultdict(float)
    for learnt in (blocks, others):
        own_states, own_steps = _weights(learnt)
        for whole, own in ((states, own_states), (steps, own_steps)):
            for name, weight in own.items():
                whole[name] += weight / 2
    if is_mixed:
        states[ANY, "O"] -= RECALL
    _write(states, steps, sorted({label for _, label in states}), out)


def _weights(blocks: list[Block]) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """The weights that one training gives: of features and labels, of steps from label to label."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for block in blocks:
        trainer.append(pycrfsuite.ItemSequence(_weighed(block)), block.labels)
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "chain.crf")
        trainer.train(file)
        tagger = pycrfsuite.Tagger()
        tagger.open(file)
        info = tagger.info()
        tagger.close()
    return info.state_features, info.transitions


def _weighed(block: Block) -> list[dict[str, float]]:
    """The features of each token with their values: 1 for those that are there, and the evidence."""
    found = [dict.fromkeys(own, 1.0) for own in block.features]
    if block.evidence is not None:
        for own, row in zip(found, block.evidence.tolist(), strict=True):
            own.update({name: value for name, value in zip(EVIDENCE, row, strict=True) if value})
    return found


def _write(
    states: dict[tuple[str, str], float], steps: dict[tuple[str, str], float], names: list[str], out: Path
) -> None:
    """Weights as arrays: one row a feature, one column a label, half precision."""
    column = {label: number for number, label in enumerate(names)}
    kept = sorted({name for (name, _), weight in states.items() if abs(weight) > SLIGHT})
    row = {name: number for number, name in enumerate(kept)}
    weights = numpy.zeros((len(kept), len(names)), dtype="float16")
    for (name, label), weight in states.items():
        if name in row:
            weights[row[name], column[label]] = weight
    transitions = numpy.zeros((len(names), len(names)), dtype="float32")
    for before in names:
        for after in names:
            allowed = not after.startswith("I-") or before[2:] == after[2:]
            transitions[column[before], column[after]] = (
                steps.get((before, after), 0.0) if allowed else FORBIDDEN
            )
    out.parent.mkdir(parents=True, exist_ok=True)
    numpy.savez_compressed(
        out,
        names=numpy.frombuffer("\n".join(kept).encode("utf8"), dtype="uint8"),
        labels=numpy.frombuffer("\n".join(names).encode("utf8"), dtype="uint8"),
        weights=weights,
        transitions=transitions,
    )


def cross_validate(blocks: list[Block], language: str, work: Path) -> str:
    """Exact F1 by data set and kind: each part read by chains trained on the others; a table as text.

    Leaves each part's chain beside its recogniser, for the bench.
    """
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for part in sorted({block.part for block in blocks}):
        file = work / f"{language}{part}" / "chain.npz"
        learn([b for b in blocks if b.part != part], file)
        chain = sequence.Chain.load(file)
        for block in blocks:
            if block.part != part:
                continue
            gold = _named(block.labels)
            second = {
                (start, end, kind) for start, end, kind, _ in chain.read(block.features, block.evidence)
            }
            for reading, found in (("first", _named(_first(block.features))), ("both", second)):
                for kind in ("PER", "ORG", "LOC", "ALL"):
                    count = counts.setdefault((block.source, reading, kind), Counter())
                    mine = {s for s in found if kind in ("ALL", s[2])}
                    true = {s for s in gold if kind in ("ALL", s[2])}
                    count.update(right=len(mine & true), found=len(mine), gold=len(true))
    lines = [f"{'cross-validated, exact':28s}    P     R    F1"]
    for (source, reading, kind), count in sorted(counts.items()):
        p, r = count["right"] / max(1, count["found"]), count["right"] / max(1, count["gold"])
        f = 2 * p * r / max(p + r, 1e-9)
        lines.append(f"{source:12s} {reading:6s} {kind:8s} {100 * p:5.1f} {100 * r:5.1f} {100 * f:5.1f}")
    return "\n".join(lines)


def _first(features_: list[list[str]]) -> list[str]:
    """What the first reading said, read back from the features."""
    found = []
    for own in features_:
        label = next((name[2:] for name in own if name.startswith("l=")), "O")
        found.append(label if label == "O" else ("B-" if label[0] in "BU" else "I-") + label[2:])
    return found


def _named(labels_: list[str]) -> set[tuple[int, int, str]]:
    return set(sequence.spans_of(labels_))
