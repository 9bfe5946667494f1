"""From a document's text to findings: who acts in it, and what is claimed on whose account.

``analyse`` reads the text once (``pipeline``) and lets every detector of ``DETECTORS`` add to the findings,
in order: claims need the actors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Findings, FoundClaim, Knowledge
from lutrin.domain.progress import Progress, silent
from lutrin.domain.span import Span

from . import pipeline, recogniser
from .actors import ActorFindings, find_actors
from .languages import LANGUAGES, Language, by_code
from .pipeline import Reading

__all__ = [
    "DETECTORS",
    "LANGUAGES",
    "TRAINED",
    "Detector",
    "Draft",
    "Language",
    "analyse",
    "read_marked",
    "trained_parts",
    "warm",
]

# first and second reading of names, the word vectors they read, the scorer of claims
TRAINED = ("names", "vectors", "chain", "claims")


@dataclass(slots=True)
class Draft:
    """What the detectors have found so far, and what the dossier knows."""

    knowledge: Knowledge
    actors: ActorFindings = field(default_factory=ActorFindings)
    claims: list[FoundClaim] = field(default_factory=list)


class Detector(Protocol):
    """Finds one sort of thing in a reading and adds it to the draft."""

    name: str

    def add(self, reading: Reading, draft: Draft) -> None:
        """Add what is found in ``reading`` to ``draft``."""


class _Actors:
    name = "actors"

    def add(self, reading: Reading, draft: Draft) -> None:
        draft.actors = find_actors(reading, draft.knowledge)


class _Claims:
    name = "claims"

    def add(self, reading: Reading, draft: Draft) -> None:
        from .claims import find_claims

        draft.claims.extend(find_claims(reading, draft.actors))


DETECTORS: tuple[Detector, ...] = (_Actors(), _Claims())


def analyse(
    text: str,
    blocks: tuple[Block, ...],
    language: str,
    *,
    knowledge: Knowledge = Knowledge(),  # noqa: B008 - frozen
    date: str = "",
    progress: Progress = silent,
) -> Findings:
    """Find the actors and claims of a document.

    Args:
        text: canonical text; all spans count its code points.
        blocks: its blocks; nothing is looked for in furniture.
        language: "fr" or "en"; a block may say otherwise of itself.
        knowledge: what the analyst's dossier knows.
        date: of the document, ISO 8601, or empty.
        progress: told code points done and in all; may raise ``Cancelled``.

    Raises:
        ModelMissing, AnalysisError, Cancelled.
    """
    reading = pipeline.read(text, blocks, language, date=date, progress=progress)
    draft = Draft(knowledge=knowledge)
    for detector in DETECTORS:
        detector.add(reading, draft)
    return Findings(
        language=reading.language,
        actors=tuple(draft.actors.actors),
        mentions=tuple(draft.actors.mentions),
        claims=tuple(draft.claims),
    )


# what is read before words that the analyst marked: enough to know who speaks, little enough to take no time
_BEFORE = 6_000  # code points


def read_marked(
    text: str,
    blocks: tuple[Block, ...],
    language: str,
    span: Span,
    kind: ClaimKind,
    *,
    knowledge: Knowledge = Knowledge(),  # noqa: B008 - frozen
    date: str = "",
) -> Findings:
    """What the text says of the words at ``span`` as a claim of ``kind``: one claim, or none where no block
    holds them, and the actors that it needs. Only the pages before them are read.

    Args: as of ``analyse``.

    Raises:
        ModelMissing, AnalysisError.
    """
    from .claims.marked import read_marked as claim_at

    near = tuple(_prose(block, span) for block in blocks if _is_near(block, span))
    reading = pipeline.read(text, near, language, date=date)
    actors = find_actors(reading, knowledge)
    claim = claim_at(reading, actors, span, kind)
    return Findings(
        language=reading.language, actors=tuple(actors.actors), claims=(claim,) if claim is not None else ()
    )


def _is_near(block: Block, span: Span) -> bool:
    return block.span.end > span.start - _BEFORE and block.span.start < span.end


def _prose(block: Block, span: Span) -> Block:
    """A heading or a caption that the analyst marks is read like any sentence."""
    if block.span.overlap(span) and not block.kind.is_prose:
        return replace(block, kind=BlockKind.PARAGRAPH)
    return block


def trained_parts(language: str) -> tuple[str, ...]:
    """Which of the parts that Lutrin trained are at work for ``language``, of ``TRAINED``.

    Looked up in what is loaded, not on the disk: where a file is missing, an analysis goes on without that
    part and finds less, so an installation has to be asked.

    Raises:
        ModelMissing: the language's package is not installed.
    """
    from .actors import sequence
    from .claims import scorer

    known = by_code(language)
    model = pipeline.MODELS.get(known)
    at_work = {
        "names": "names" in model.pipe_names,
        "vectors": model.vocab.vectors_length > 0,
        "chain": sequence.load(recogniser.folder(known) / "chain.npz") is not None,
        "claims": scorer.trained() is not None,
    }
    return tuple(name for name in TRAINED if at_work[name])


def warm(languages: Iterable[str] = ("fr", "en")) -> None:
    """Load the models of these languages now.

    Raises:
        ModelMissing: a package is not installed.
    """
    pipeline.warm(languages)
