# ruff: noqa: E501 - lines of the printed report and of the help
"""Train the scorer of claims: ``python build_spec/train_claims.py [CORPUS.jsonl …] [--data DATA]``.

Reads the annotated corpora (``tests/corpora/claims/{fr,en}/*.jsonl`` where none are named), runs the detectors over
them, labels every draft with the kind of the gold claim it overlaps (or none), and fits a softmax regression over
hashed features and word vectors (``lutrin/analysis/claims/features.py``) with numpy alone. Prints what
cross-validation by document gives, then writes ``resources/models/claims/scorer.npz``. DATA is the folder where
standoff marks find their texts (``standoff_texts``); without it only our own compositions are learnt from.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import standoff_texts

from lutrin.analysis import pipeline
from lutrin.analysis.actors import ActorFindings, find_actors
from lutrin.analysis.claims import DETECTORS, features, manner
from lutrin.analysis.claims.combine import settled
from lutrin.analysis.claims.draft import Draft
from lutrin.analysis.claims.passage import Passage
from lutrin.analysis.claims.scorer import LABELS, SIZE, Scorer, hashed
from lutrin.analysis.claims.scores import RULES_FLOOR
from lutrin.analysis.claims.thread import Thread
from lutrin.documents.plain_text import segment
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Knowledge

ROOT = Path(__file__).resolve().parents[1]
Weights = tuple[np.ndarray, np.ndarray, np.ndarray]
# of what the words mean, so that the penalty weighs less on it: of each language as cross-validation liked best
SCALE = np.ones(features.WIDTH)
SCALE[features.stretch("fr")], SCALE[features.stretch("en")] = 6.0, 3.0


@dataclass(frozen=True)
class Example:
    """A labelled draft: its features' places, its vector, its label, its document, what the rules alone say."""

    places: np.ndarray
    vector: np.ndarray
    label: int
    document: int
    rule: int
    code: str


NAMES = [kind.value if kind else "none" for kind in LABELS]


class Recorder(Thread):
    """A thread that records drafts with their features instead of scoring them."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._scorer = None
        self._manner = manner.of(_trees(args[0]))
        self.seen: list[tuple[Passage, Draft, list[str]]] = []

    def drafts(self, passage: Passage) -> list[Draft]:
        """All drafts, recorded."""
        drafts = settled(passage, [draft for detect in DETECTORS for draft in detect(passage)])
        for draft in drafts:
            self.seen.append((passage, draft, features.of(passage, draft, self._manner)))
        return [draft for draft in drafts if draft.score >= RULES_FLOOR]


def _trees(reading: pipeline.Reading) -> list[Any]:
    from lutrin.analysis.claims.thread import _sample

    return list(_sample(reading).values())


def read(document: dict[str, Any]) -> tuple[pipeline.Reading, ActorFindings]:
    """An annotated document, parsed, and its actors."""
    text = document["text"]
    reading = pipeline.read(text, segment(text), document.get("lang", "fr"), date=document.get("date") or "")
    return reading, find_actors(reading, Knowledge())


def examples(documents: list[dict[str, Any]], first: int) -> list[Example]:
    """The labelled drafts of annotated documents; ``first`` numbers the first document."""
    found: list[Example] = []
    for number, document in enumerate(documents, first):
        found += examples_of(document, *read(document), number)
    return found


def examples_of(
    document: dict[str, Any], reading: pipeline.Reading, actors: ActorFindings, number: int
) -> list[Example]:
    """The labelled drafts of one annotated document, of that number."""
    found: list[Example] = []
    code = document.get("lang", "fr")
    thread = Recorder(reading, actors, DETECTORS)
    for block in reading.blocks:
        thread.claims(block)
    labelled = [
        (draft, passage, names, _label(draft, passage, document["claims"]))
        for passage, draft, names in thread.seen
    ]
    for draft, passage, names, label in labelled:
        if not draft.framed and any(
            other.framed
            and lab > 0
            and where is passage
            and min(other.end, draft.end) > max(other.start, draft.start)
            for other, where, _, lab in labelled
        ):
            continue  # a framed claim stands on these words: this draft gives way to it anyway
        rule = LABELS.index(draft.kind) if draft.score >= RULES_FLOOR else 0
        vector = features.meaning(passage, draft)
        found.append(Example(hashed(names, code), vector, label, number, rule, code))
    return found


def _label(draft: Draft, passage: Passage, golds: list[dict[str, Any]]) -> int:
    span = passage.canonical(draft.start, draft.end)
    best, kind = 0.0, None
    for gold in golds:
        shared = min(span.end, gold["end"]) - max(span.start, gold["start"])
        if shared <= 0:
            continue
        union = max(span.end, gold["end"]) - min(span.start, gold["start"])
        if shared / union > best:
            best, kind = shared / union, gold["kind"]
    if best < 0.25 or kind is None:
        return 0
    return LABELS.index(ClaimKind(kind))


def fit(data: list[Example], rounds: int, decay: float) -> Weights:
    """Weights of features, of word vectors, and bias: full-batch gradient descent (Adam) with an L2 penalty."""
    owner, rows, dense = _arrays(data)
    used, at = np.unique(rows, return_inverse=True)
    target = np.zeros((len(data), len(LABELS)))
    target[np.arange(len(data)), [one.label for one in data]] = 1
    values = [
        np.zeros((len(used), len(LABELS))),
        np.zeros((dense.shape[1], len(LABELS))),
        np.zeros(len(LABELS)),
    ]
    first, second = [np.zeros_like(v) for v in values], [np.zeros_like(v) for v in values]
    for step in range(1, rounds + 1):
        logits = _sums(owner, values[0][at], len(data)) + dense @ values[1] + values[2]
        error = (_softmax(logits) - target) / len(data)
        slopes = [
            _sums(at, error[owner], len(used)) + decay / 10 * values[0],
            dense.T @ error + decay / 10 * values[1],
            error.sum(axis=0),
        ]
        for value, slope, one, two in zip(values, slopes, first, second, strict=True):
            one += 0.1 * (slope - one)
            two += 0.01 * (slope**2 - two)
            value -= 0.05 * (one / (1 - 0.9**step)) / (np.sqrt(two / (1 - 0.99**step)) + 1e-8)
    weights = np.zeros((SIZE, len(LABELS)))
    weights[used] = values[0]
    return weights, values[1], values[2]


def _arrays(data: list[Example]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    owner = np.repeat(np.arange(len(data)), [len(one.places) for one in data])
    return owner, np.concatenate([one.places for one in data]), SCALE * np.array([one.vector for one in data])


def _sums(owner: np.ndarray, parts: np.ndarray, count: int) -> np.ndarray:
    return np.stack([np.bincount(owner, parts[:, k], minlength=count) for k in range(parts.shape[1])], axis=1)


def _softmax(logits: np.ndarray) -> np.ndarray:
    share: np.ndarray = np.exp(logits - logits.max(axis=1, keepdims=True))
    return share / share.sum(axis=1, keepdims=True)


def predict(data: list[Example], weights: Weights) -> np.ndarray:
    """Probabilities of shape (examples, labels)."""
    owner, rows, dense = _arrays(data)
    return _softmax(_sums(owner, weights[0][rows], len(data)) + dense @ weights[1] + weights[2])


def scorer_of(weights: Weights) -> Scorer:
    """The scorer that Lutrin would load from these weights."""
    names, dense, bias = (
        part.astype(np.float32) for part in (weights[0], SCALE[:, None] * weights[1], weights[2])
    )
    return Scorer(names, dense, bias)


def report(data: list[Example], share: np.ndarray) -> None:
    """Print how well drafts are told from no claims, and their kinds, and the calibration."""
    label = np.array([one.label for one in data])
    claim = 1 - share[:, 0]
    rule = np.array([one.rule for one in data])
    hits = int(((rule > 0) & (label > 0)).sum())
    p, r = hits / max(1, (rule > 0).sum()), hits / max(1, (label > 0).sum())
    both = (rule > 0) & (label > 0)
    print(
        f"  rules alone: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / (p + r):.1f}, kind right {100 * (rule[both] == label[both]).mean():.1f} %"
    )
    for floor in (0.3, 0.4, 0.5, 0.6):
        kept = claim >= floor
        hits = int((kept & (label > 0)).sum())
        p, r = hits / max(1, kept.sum()), hits / max(1, (label > 0).sum())
        print(f"  floor {floor}: P {100 * p:.1f} R {100 * r:.1f} F1 {200 * p * r / max(1e-9, p + r):.1f}")
    both = (label > 0) & (claim >= 0.4)
    best = share[:, 1:].argmax(axis=1) + 1
    print(f"  kind right {100 * (best[both] == label[both]).mean():.1f} % of {both.sum()}")
    for low in np.arange(0, 1, 0.2):
        inside = (claim >= low) & (claim < low + 0.2)
        if inside.any():
            print(
                f"  said {low:.1f}-{low + 0.2:.1f}: {100 * (label[inside] > 0).mean():.0f} % are claims (n={inside.sum()})"
            )


def main() -> None:
    """Cross-validate, then train on everything and write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--decay", type=float, default=0.2)
    parser.add_argument("--data", type=Path, help="where standoff marks find their texts")
    parser.add_argument("--half", type=int, choices=(0, 1), help="train on every other document only")
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "models" / "claims")
    options = parser.parse_args()
    paths = options.corpora or sorted((ROOT / "tests" / "corpora" / "claims").glob("*/*.jsonl"))
    texts = standoff_texts.texts(options.data) if options.data else {}
    data: list[Example] = []
    count = 0
    for path in paths:
        documents = standoff_texts.read(path, texts)
        if options.half is not None:
            documents = documents[options.half :: 2]
        data += examples(documents, count)
        count += len(documents)
    print(f"{count} documents, {len(data)} drafts, {sum(1 for one in data if one.label)} of them claims")
    if options.folds > 1:
        share = np.zeros((len(data), len(LABELS)))
        for fold in range(options.folds):
            held = [i for i, one in enumerate(data) if one.document % options.folds == fold]
            rest = [one for one in data if one.document % options.folds != fold]
            share[held] = predict([data[i] for i in held], fit(rest, options.rounds, options.decay))
        for code in sorted({one.code for one in data}):
            print(f" {code}, cross-validated over {options.folds} folds of documents:")
            mine = [i for i, one in enumerate(data) if one.code == code]
            report([data[i] for i in mine], share[mine])
    weights, dense, bias = fit(data, options.rounds, options.decay)
    rows = np.flatnonzero(np.abs(weights).max(axis=1) > 1e-3)
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        options.out / "scorer.npz",
        rows=rows.astype(np.int32),
        weights=weights[rows].astype(np.float16),
        dense=(SCALE[:, None] * dense).astype(np.float16),
        bias=bias.astype(np.float32),
    )
    print(
        f"{options.out / 'scorer.npz'}: {len(rows)} features, {(options.out / 'scorer.npz').stat().st_size:,} bytes"
    )


if __name__ == "__main__":
    main()
