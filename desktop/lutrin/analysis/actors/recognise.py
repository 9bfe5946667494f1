"""The statistical recogniser: where the models see names, and of which kind."""

from __future__ import annotations

from lutrin.analysis import recogniser
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import sequence
from .candidate import Candidate
from .features import DocumentVotes, evidence, features

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


def candidates(reading: Reading) -> list[Candidate]:
    """Every name the models see, in reading order, with its probability as score.

    The first reading is the recogniser's, block by block; the second (``sequence``), where one was trained,
    weighs it against the whole document.
    """
    votes = DocumentVotes(reading.blocks)
    found: list[Candidate] = []
    for block in reading.blocks:
        chain = sequence.load(recogniser.folder(block.language) / "chain.npz")
        if chain is None:
            names = [(e.start, e.end, e.label_, 0.8) for e in block.doc.ents]
        else:
            seen = features(block, votes)
            names = chain.read(seen, evidence(block, votes, seen))
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
