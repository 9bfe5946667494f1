"""A possible mention on its way through the rules, before it belongs to an actor."""

from __future__ import annotations

from dataclasses import dataclass, field

from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span


@dataclass(slots=True)
class Candidate:
    """One stretch of canonical text that may name an actor. The rules change it in place."""

    block: ParsedBlock
    span: Span  # canonical
    kind: ActorKind
    source: str  # who found it: "model", "gazetteer", "dossier", "group"
    reason: str  # a sentence for the analyst
    score: float = 0.5
    metonym: bool = False
    key: str = ""  # of the gazetteer's actor or the dossier actor's id it was recognised as
    known: str = ""  # id of the dossier's actor
    stands_for: str = ""  # of an acronym that the document gives to several: the full name meant here
    role: str = ""  # in the gazetteer: "name", "capital", "seat", "person"
    signs: dict[str, float] = field(default_factory=dict)  # what the calibration reads

    @property
    def text(self) -> str:
        """Its words as they stand."""
        return self.block.text[self.span.start - self.block.offset : self.span.end - self.block.offset]

    def moved(self, start: int, end: int) -> None:
        """Set the span anew (canonical code points)."""
        self.span = Span(start, end)
