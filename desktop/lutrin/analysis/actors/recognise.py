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
    """Put our trained recogniser into a syntax model that was loaded without one."""


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
                    )
                )
    return found
