"""Learns the layer that tells how likely each word is to belong to a name (``lutrin.analysis.likelihood``).

It reads the rows of an encoder that is already trained and stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy
from chain_training import NOT_NEEDED, labels
from thinc.api import Adam, Maxout, Model, Softmax, chain, fix_random_seed, use_ops

from lutrin.analysis import likelihood, pipeline, recogniser
from lutrin.analysis.languages import by_code
from lutrin.documents.plain_text import segment

EPOCHS, BATCH, RATE, DROPOUT, HIDDEN, PIECES = 6, 256, 0.001, 0.4, 64, 2


class _Rows:
    """Leaves the encoder's rows themselves with the documents."""

    def of(self, rows: list[Any]) -> list[Any]:
        return [own.astype("float16") for own in rows]


def read(records: Iterable[dict[str, Any]], language: str, folder: Path) -> tuple[Any, Any]:
    """The windows of rows of every token of ``records``, and the number of its label."""
    pipeline.MODELS = pipeline.Models()
    recogniser.folder = lambda _: folder  # type: ignore[assignment]
    likelihood.listen(pipeline.MODELS.get(by_code(language)), _Rows())  # type: ignore[arg-type]
    number = {label: i for i, label in enumerate(likelihood.LABELS)}
    windows, wanted = [], []
    for record in records:
        reading = pipeline.read(record["text"], segment(record["text"]), language, without=NOT_NEEDED)
        for block in reading.blocks:
            if block.language.code == language and len(block.doc):
                windows.append(likelihood.windows(block.doc.user_data[likelihood.KEPT]).astype("float16"))
                wanted += [number[label] for label in labels(block, record["actors"])]
    return numpy.concatenate(windows), numpy.asarray(wanted)


def learn(records: Iterable[dict[str, Any]], language: str, folder: Path, seed: int) -> None:
    """Learn the layer over the recogniser in ``folder``, and leave it there."""
    (folder / "likelihood.npz").unlink(missing_ok=True)
    rows, wanted = read(records, language, folder)
    fix_random_seed(seed)
    random_ = numpy.random.default_rng(seed)
    size = len(likelihood.LABELS)
    right = numpy.eye(size, dtype="float32")
    inner: Model[Any, Any] = Maxout(HIDDEN, rows.shape[1], nP=PIECES, dropout=DROPOUT)
    outer: Model[Any, Any] = Softmax(size, HIDDEN)
    with use_ops("numpy", use_blis=False):
        model: Model[Any, Any] = chain(inner, outer)
    model.initialize(X=rows[:5].astype("float32"), Y=right[wanted[:5]])
    optimizer = Adam(RATE, L2=1e-4)
    for epoch in range(EPOCHS):
        optimizer.learn_rate = RATE * (1 - 0.8 * epoch / EPOCHS)
        order = random_.permutation(len(rows))
        for at in range(0, len(order), BATCH):
            some = order[at : at + BATCH]
            guess, back = model(rows[some].astype("float32"), is_train=True)
            back((guess - right[wanted[some]]) / len(some))
            model.finish_update(optimizer)
    maxout = next(node for node in inner.walk() if node.has_param("W"))
    numpy.savez_compressed(
        folder / "likelihood.npz",
        inner=maxout.get_param("W").astype("float16"),
        inner_bias=maxout.get_param("b").astype("float16"),
        outer=outer.get_param("W").astype("float16"),
        outer_bias=outer.get_param("b").astype("float16"),
    )
