"""The statistical recogniser: where the models see names, and of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin import paths
from lutrin.analysis.languages import Language
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import sequence
from .candidate import Candidate
from .features import DocumentVotes, features

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language as Model
    from spacy.tokens import Doc

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
    """Put our trained recogniser into a syntax model, after the stock one where both are heard.

    English brings the word vectors that its recogniser reads; the French package has its own.
    """
    if not trained(language):
        return
    place = folder(language)
    if (place / "vectors.npz").is_file():
        _install_vectors(model, place / "vectors.npz")
    if language.hears_stock_names:
        _keep_opinion(model)
    else:
        model.remove_pipe("ner")
    # sizes as in the stock recogniser's configuration; the weights come from our files
    config = {"moves": None, "update_with_oracle_cut_size": 100, "model": _architecture()}
    model.add_pipe("ner", name="names", config=config).from_disk(place / "ner", exclude=["vocab"])


def _keep_opinion(model: Model) -> None:
    """Let the stock recogniser speak first and set its answer aside, for the second reading."""
    from spacy.language import Language as Registry

    model.rename_pipe("ner", "opinion")
    Registry.component("lutrin_set_aside", func=_set_aside)
    model.add_pipe("lutrin_set_aside")


def _set_aside(doc: Doc) -> Doc:
    doc.user_data["opinion"] = [f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc]
    doc.set_ents([], default="missing")  # else the next recogniser would have to agree
    return doc


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
    """Every name the models see, in reading order, with its probability as score.

    The first reading is the recogniser's, block by block; the second (``sequence``), where one was trained,
    weighs it against the whole document.
    """
    votes = DocumentVotes(reading.blocks)
    found: list[Candidate] = []
    for block in reading.blocks:
        chain = sequence.load(folder(block.language) / "chain.npz")
        if chain is None:
            names = [(e.start, e.end, e.label_, 0.8) for e in block.doc.ents]
        else:
            names = chain.read(features(block, votes))
        found.extend(_candidate(block, *name) for name in names if name[2] in KINDS)
    return found


def _candidate(block: ParsedBlock, start: int, end: int, label: str, probability: float) -> Candidate:
    return Candidate(
        block=block,
        span=block.span(block.doc[start:end]),
        kind=KINDS[label],
        source="model",
        reason=SEEN,
        score=probability,
    )
