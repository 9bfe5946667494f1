"""From a document's text to findings: who acts in it, and what is claimed on whose account.

``analyse`` reads the text once (``pipeline``) and lets every detector of ``DETECTORS`` add to the findings,
in order: claims need the actors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from lutrin.domain.document import Block
from lutrin.domain.finding import Findings, FoundClaim, Knowledge
from lutrin.domain.progress import Progress, silent

from . import pipeline
from .actors import ActorFindings, find_actors
from .languages import LANGUAGES, Language
from .pipeline import Reading

__all__ = ["DETECTORS", "LANGUAGES", "Detector", "Draft", "Language", "analyse", "warm"]


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


def warm(languages: Iterable[str] = ("fr", "en")) -> None:
    """Load the models of these languages now.

    Raises:
        ModelMissing: a package is not installed.
    """
    pipeline.warm(languages)
