"""The layer that tells how likely each word belongs to a name: windows, probabilities, its file."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest

from lutrin.analysis.likelihood import LABELS, Likelihood, windows

WIDTH, HIDDEN, PIECES = 4, 3, 2


@pytest.fixture
def arrays() -> dict[str, numpy.ndarray]:
    """Weights of a small layer, the same at every run."""
    some = numpy.random.default_rng(3)
    return {
        "inner": some.normal(size=(HIDDEN, PIECES, 3 * WIDTH)).astype("float16"),
        "inner_bias": some.normal(size=(HIDDEN, PIECES)).astype("float16"),
        "outer": some.normal(size=(len(LABELS), HIDDEN)).astype("float16"),
        "outer_bias": some.normal(size=len(LABELS)).astype("float16"),
    }


@pytest.fixture
def layer(arrays: dict[str, numpy.ndarray], tmp_path: Path) -> Likelihood:
    """The layer as it is read from its file."""
    numpy.savez_compressed(tmp_path / "likelihood.npz", **arrays)
    return Likelihood.load(tmp_path / "likelihood.npz")


def test_a_window_is_a_word_between_its_neighbours() -> None:
    rows = numpy.arange(1, 7, dtype="float32").reshape(3, 2)
    assert windows(rows).tolist() == [[0, 0, 1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [3, 4, 5, 6, 0, 0]]


def test_a_window_of_one_word_has_nothing_on_either_side() -> None:
    assert windows(numpy.ones((1, 2), dtype="float32")).tolist() == [[0, 0, 1, 1, 0, 0]]


def test_every_word_has_one_probability_a_label(layer: Likelihood) -> None:
    rows = [numpy.random.default_rng(n).normal(size=(n, WIDTH)).astype("float32") for n in (1, 5)]
    likely = layer.of(rows)
    assert [own.shape for own in likely] == [(1, len(LABELS)), (5, len(LABELS))]
    for own in likely:
        assert own.sum(axis=1) == pytest.approx(1.0, abs=0.01)


def test_the_layer_is_a_maxout_then_a_softmax(layer: Likelihood, arrays: dict[str, numpy.ndarray]) -> None:
    rows = numpy.random.default_rng(5).normal(size=(2, WIDTH)).astype("float32")
    exact = {name: array.astype("float32") for name, array in arrays.items()}
    hidden = (exact["inner"] @ windows(rows)[1] + exact["inner_bias"]).max(axis=1)
    scores = numpy.exp(exact["outer"] @ hidden + exact["outer_bias"])
    assert layer.of([rows])[0][1] == pytest.approx(scores / scores.sum(), abs=0.002)


def test_a_text_is_read_alone_as_among_others(layer: Likelihood) -> None:
    rows = [numpy.random.default_rng(n).normal(size=(n, WIDTH)).astype("float32") for n in (2, 3, 4)]
    assert layer.of(rows)[1] == pytest.approx(layer.of(rows[1:2])[0], abs=0.001)


def test_texts_without_words_have_no_rows(layer: Likelihood) -> None:
    nothing = numpy.zeros((0, WIDTH), dtype="float32")
    assert [own.shape for own in layer.of([nothing, nothing])] == [(0, len(LABELS))] * 2


def test_a_layer_that_was_not_shipped_is_missed(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Likelihood.load(tmp_path / "likelihood.npz")
