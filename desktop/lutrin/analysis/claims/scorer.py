"""The trained scorer: how likely a draft is a claim, and of which kind.

A softmax over hashed features and word vectors; its weights come from ``build_spec/train_claims.py``.
Every feature counts twice, once for both languages and once for its own: each learns from the other.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from lutrin.domain.claim import ClaimKind
from lutrin.paths import resource

LABELS: tuple[ClaimKind | None, ...] = (None, *ClaimKind)
BITS = 15
SIZE = 1 << BITS


def hashed(features: list[str], code: str) -> NDArray[np.int64]:
    """The places of the features among the weights, for a draft in the language ``code``."""
    before = crc32(f"{code} ".encode())  # an own feature's name begins so
    places: set[int] = set()
    for name in features:
        word = name.encode()
        places.add(crc32(word) & (SIZE - 1))
        places.add(crc32(word, before) & (SIZE - 1))
    return np.array(sorted(places), dtype=np.int64)


class Scorer:
    """Weights of shape (SIZE, labels), of a ``features.meaning`` (WIDTH, labels), and a bias a label."""

    def __init__(
        self, weights: NDArray[np.float32], dense: NDArray[np.float32], bias: NDArray[np.float32]
    ) -> None:
        self._weights = weights
        self._dense = dense
        self._bias = bias

    def probabilities(
        self, features: list[str], vector: NDArray[np.float32], code: str
    ) -> dict[ClaimKind | None, float]:
        """The probability of each label; they sum to 1."""
        logits = self._weights[hashed(features, code)].sum(axis=0) + vector @ self._dense + self._bias
        logits = np.exp(logits - logits.max())
        share = logits / logits.sum()
        return {label: float(p) for label, p in zip(LABELS, share, strict=True)}


@lru_cache(maxsize=1)
def trained() -> Scorer | None:
    """The shipped scorer; None where it has not been trained (the rules then stand alone)."""
    path = resource("models/claims/scorer.npz")
    if not path.is_file():
        return None
    with np.load(path) as stored:
        found: dict[str, Any] = {name: stored[name] for name in stored.files}
    weights = np.zeros((SIZE, len(LABELS)), dtype=np.float32)
    weights[found["rows"]] = found["weights"].astype(np.float32)
    return Scorer(weights, found["dense"].astype(np.float32), found["bias"].astype(np.float32))
