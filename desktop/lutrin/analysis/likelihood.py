"""How likely each word is to begin or to continue a name, told from what the recogniser's encoder sees.

The recogniser itself says yes or no; the second reading of names needs to know how sure it could be. A small
layer over the encoder's rows (a word and its two neighbours), learnt by ``build_spec/train_actors.py``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as Model
    from spacy.tokens import Doc

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
KEPT = "likely"  # where a document keeps its rows: one a token, one column a label
Array = Any  # numpy arrays: a type of numpy's would need numpy at import


class Likelihood:
    """A trained layer: a maxout over three words' rows, then a softmax over the labels."""

    def __init__(self, inner: Array, inner_bias: Array, outer: Array, outer_bias: Array) -> None:
        """``inner``: pieces of each hidden number, by rows of three words; ``outer``: labels by hidden."""
        self._inner = inner.reshape(-1, inner.shape[-1]).T.copy()  # input x (hidden * pieces)
        self._inner_bias = inner_bias.reshape(-1)
        self._pieces = inner.shape[1]
        self._outer, self._outer_bias = outer.T.copy(), outer_bias

    @classmethod
    def load(cls, file: Path) -> Likelihood:
        """Read a layer as ``train_actors.py`` wrote it.

        Raises:
            FileNotFoundError: no such file.
        """
        import numpy

        with numpy.load(file) as stored:
            names = ("inner", "inner_bias", "outer", "outer_bias")
            return cls(*(stored[name].astype("float32") for name in names))

    def of(self, rows: list[Array]) -> list[Array]:
        """The likelihoods of every text, half precision: one row a token, one column a label."""
        import numpy

        if not sum(len(own) for own in rows):
            return [numpy.zeros((0, len(LABELS)), dtype="float16") for _ in rows]
        hidden = numpy.concatenate([windows(own) for own in rows]) @ self._inner + self._inner_bias
        hidden = hidden.reshape(len(hidden), -1, self._pieces).max(axis=2)
        scores = hidden @ self._outer + self._outer_bias
        likely = numpy.exp(scores - scores.max(axis=1, keepdims=True))
        likely = (likely / likely.sum(axis=1, keepdims=True)).astype("float16")
        ends = numpy.cumsum([len(own) for own in rows])
        return list(numpy.split(likely, ends[:-1]))


def windows(rows: Array) -> Array:
    """Each token's row with its neighbours', zeros beyond the text."""
    import numpy

    beyond = numpy.zeros((1, rows.shape[1]), dtype="float32")
    return numpy.hstack([numpy.vstack([beyond, rows[:-1]]), rows, numpy.vstack([rows[1:], beyond])])


def listen(model: Model, likelihood: Likelihood) -> None:
    """Have the trained recogniser of ``model`` leave the likelihoods with each document it reads.

    Its encoder is the costly part: it is listened to rather than run again.
    """
    encoder = model.get_pipe("names").model.get_ref("tok2vec").layers[0]
    inner = encoder._func

    def heard(layer: Any, docs: list[Doc], is_train: bool) -> Any:
        rows, back = inner(layer, docs, is_train)
        for doc, likely in zip(docs, likelihood.of(rows), strict=True):
            doc.user_data[KEPT] = likely
        return rows, back

    encoder._func = heard
