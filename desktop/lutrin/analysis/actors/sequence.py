"""The second reading of names: a chain of labels over the words of a block (a linear-chain CRF).

The weights were learnt by ``build_spec/train_actors.py`` and lie in
``resources/models/<language>/chain.npz``.
Labels are O, B-PER, I-PER and so on. The forward-backward pass gives each name its probability.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from .features import DULL, EVIDENCE

Weights = Any  # numpy arrays: a type of numpy's would need numpy at import


class Chain:
    """A trained chain: labels, weights of features and of transitions."""

    def __init__(self, labels: list[str], names: list[str], weights: Weights, transitions: Weights) -> None:
        """``weights``: one row a feature, one column a label; ``transitions``: from row to column."""
        self.labels = labels
        import numpy

        self._rows = {name: row for row, name in enumerate(names)}
        self._weights = weights
        nothing = numpy.zeros(len(labels), dtype="float32")
        known = [weights[self._rows[name]] if name in self._rows else nothing for name in EVIDENCE]
        self._evidence = numpy.stack(known)
        self._transitions = transitions
        self._dull = self._score(DULL)

    @classmethod
    def load(cls, file: Path) -> Chain:
        """Read a chain as ``train_actors.py`` wrote it.

        Raises:
            FileNotFoundError: no such file.
        """
        import numpy

        with numpy.load(file) as stored:
            names = stored["names"].tobytes().decode("utf8").split("\n")
            labels = stored["labels"].tobytes().decode("utf8").split("\n")
            return cls(
                labels, names, stored["weights"].astype("float32"), stored["transitions"].astype("float32")
            )

    def _score(self, features: list[str]) -> Weights:
        import numpy

        rows = [row for name in features if (row := self._rows.get(name)) is not None]
        if not rows:
            return numpy.zeros(len(self.labels), dtype="float32")
        return self._weights[rows].sum(axis=0)

    def scores(self, features: list[list[str]], evidence: Weights = None) -> Weights:
        """The unary scores of a block: one row a token, one column a label."""
        import numpy

        if not features:
            return numpy.zeros((0, len(self.labels)), dtype="float32")
        found = numpy.stack([self._dull if own is DULL else self._score(own) for own in features])
        return found if evidence is None else found + evidence @ self._evidence

    def read(self, features: list[list[str]], evidence: Weights = None) -> list[tuple[int, int, str, float]]:
        """The names of a block: first token, token after the last, kind ("PER" …), probability.

        ``features`` and ``evidence`` as the functions of those names give them.
        """
        if not features:
            return []
        unary = self.scores(features, evidence)
        path = self._best(unary)
        spans = list(spans_of([self.labels[label] for label in path]))
        if not spans:
            return []
        marginals = self._marginals(unary)
        found = []
        for start, end, kind in spans:
            probability = min(float(marginals[i, path[i]]) for i in range(start, end))
            if end < len(path):  # that the name ends there counts too
                inside = self.labels.index(f"I-{kind}") if f"I-{kind}" in self.labels else None
                if inside is not None:
                    probability = min(probability, 1.0 - float(marginals[end, inside]))
            found.append((start, end, kind, probability))
        return found

    def _best(self, unary: Weights) -> list[int]:
        import numpy

        best = unary[0]
        back = numpy.zeros(unary.shape, dtype="int16")
        for i in range(1, len(unary)):
            paths = best[:, None] + self._transitions
            back[i] = paths.argmax(axis=0)
            best = paths.max(axis=0) + unary[i]
        path = [int(best.argmax())]
        for i in range(len(unary) - 1, 0, -1):
            path.append(int(back[i, path[-1]]))
        return path[::-1]

    def _marginals(self, unary: Weights) -> Weights:
        import numpy

        size = unary.shape
        forward, backward = numpy.zeros(size), numpy.zeros(size)
        step = numpy.exp(self._transitions.astype("float64"))
        own = numpy.exp(unary.astype("float64") - unary.max(axis=1, keepdims=True))
        forward[0] = own[0] / own[0].sum()
        for i in range(1, size[0]):
            forward[i] = (forward[i - 1] @ step) * own[i]
            forward[i] /= forward[i].sum()
        backward[-1] = 1.0
        for i in range(size[0] - 2, -1, -1):
            backward[i] = step @ (own[i + 1] * backward[i + 1])
            backward[i] /= backward[i].sum()
        joint = forward * backward
        return joint / joint.sum(axis=1, keepdims=True)


def spans_of(labels: list[str]) -> list[tuple[int, int, str]]:
    """The names that labels spell out: first token, token after the last, kind."""
    found: list[tuple[int, int, str]] = []
    start: int | None = None
    kind = ""
    for i, label in enumerate([*labels, "O"]):
        goes_on = label.startswith("I-") and label[2:] == kind
        if start is not None and not goes_on:
            found.append((start, i, kind))
            start, kind = None, ""
        if label != "O" and start is None:
            start, kind = i, label[2:]
    return found


@lru_cache(maxsize=4)
def load(file: Path) -> Chain | None:
    """The chain in ``file``, read once; None when there is none."""
    return Chain.load(file) if file.is_file() else None
