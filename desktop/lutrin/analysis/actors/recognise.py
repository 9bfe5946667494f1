"""The statistical recogniser: where the models see names, and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin import paths
from lutrin.analysis.languages import Language
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .candidate import Candidate

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language as Model

# the labels of the models, ours and the stock ones, and what they mean here
KINDS = {
    "PER": ActorKind.PERSON,
    "PERSON": ActorKind.PERSON,
    "ORG": ActorKind.ORGANISATION,
    "LOC": ActorKind.PLACE,
    "GPE": ActorKind.PLACE,
    "FAC": ActorKind.PLACE,
}
SEEN = QT_TRANSLATE_NOOP("reasons", "The language model reads it as a name.")


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
    """Put our trained recogniser into a syntax model that was loaded without one.

    English brings the word vectors that its recogniser reads; the French package has its own.
    """
    if not trained(language):
        return
    place = folder(language)
    if (place / "vectors.npz").is_file():
        _install_vectors(model, place / "vectors.npz")
    config = {"moves": None, "update_with_oracle_cut_size": 100, "model": _architecture()}
    # the words of the stock recogniser's configuration; the weights and sizes come from our files
    recogniser = model.add_pipe("ner", config=config, last=True)
    recogniser.from_disk(place / "ner")


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
    from spacy.vectors import Vectors

    with numpy.load(file) as stored:
        vectors = Vectors(data=stored["data"].astype("float32"), name=f"lutrin_{model.lang}")
        vectors.key2row = dict(zip(stored["keys"].tolist(), stored["rows"].tolist(), strict=True))
    model.vocab.vectors = vectors


def candidates(reading: Reading) -> list[Candidate]:
    """Every name the models see, in reading order."""
    found = []
    for block in reading.blocks:
        for entity in block.doc.ents:
            kind = KINDS.get(entity.label_)
            if kind is not None:
                start = block.offset + entity.start_char
                found.append(
                    Candidate(
                        block=block,
                        span=Span(start, start + len(entity.text)),
                        kind=kind,
                        source="model",
                        reason=SEEN,
                        score=0.85,
                    )
                )
    return found
