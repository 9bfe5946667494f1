"""The recogniser of names that Lutrin trained: where it lies, and how it is put into a syntax model.

The stock pipelines bring a recogniser of their own; ours takes its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin import paths

from . import likelihood
from .languages import Language
from .vectors import PackedVectors

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language as Model


def folder(language: Language) -> Path:
    """Where the trained recogniser of ``language`` lies."""
    return paths.resource(f"models/{language.code}")


def trained(language: Language) -> bool:
    """Whether a recogniser of our own is shipped for ``language``."""
    try:
        return (folder(language) / "ner").is_dir()
    except FileNotFoundError:
        return False


def install(model: Model, language: Language) -> None:
    """Put our trained recogniser into a syntax model, in place of the stock one.

    English brings the word vectors that its recogniser reads; the French package has its own.
    """
    if not trained(language):
        return
    place = folder(language)
    if (place / "vectors.npz").is_file():
        _install_vectors(model, place / "vectors.npz")
    model.remove_pipe("ner")
    # sizes as in the stock recogniser's configuration; the weights come from our files
    config = {"moves": None, "update_with_oracle_cut_size": 100, "model": _architecture()}
    model.add_pipe("ner", name="names", config=config).from_disk(place / "ner", exclude=["vocab"])
    if (place / "likelihood.npz").is_file():
        likelihood.listen(model, likelihood.Likelihood.load(place / "likelihood.npz"))


def _architecture() -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": 96,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [5000, 1000, 2500, 2500],
                "include_static_vectors": True,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": 96,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    }


def _install_vectors(model: Model, file: Path) -> None:
    import numpy

    with numpy.load(file) as stored:
        model.vocab.vectors = PackedVectors(stored["data"], stored["keys"], stored["rows"])
