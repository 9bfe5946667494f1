"""What stands on the words of a document: mentions, claims, highlights."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .actor import ActorKind
from .claim import AUTHOR, Certainty, Claimant, ClaimKind, When
from .span import Span


class Status(StrEnum):
    """Where an annotation stands in the review."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Origin(StrEnum):
    """Who made an annotation."""

    MACHINE = "machine"
    ANALYST = "analyst"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """How a span is found again in a changed text (W3C Web Annotation: TextPosition + TextQuote selectors).

    ``prefix`` and ``suffix`` hold up to 32 code points each.
    """

    span: Span
    quote: str
    prefix: str = ""
    suffix: str = ""
    page: int = 0  # 0-based

    @classmethod
    def at(cls, text: str, span: Span, page: int) -> Anchor:
        """The anchor of ``span`` in the canonical ``text``."""
        return cls(
            span=span,
            quote=span.of(text),
            prefix=text[max(0, span.start - 32) : span.start],
            suffix=text[span.end : span.end + 32],
            page=page,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """What all annotations share. Never made itself: a ``Mention``, ``Claim`` or ``Highlight`` is."""

    id: str
    document: str  # id of the document
    anchor: Anchor
    origin: Origin = Origin.MACHINE
    status: Status = Status.PROPOSED
    edited: bool = False  # the analyst changed what the machine proposed
    score: float = 1.0  # 0-1, calibrated; 1 for the analyst's own
    reason: str = ""  # which rule or model found it, in words of the translation context "reasons"
    note: str = ""

    @property
    def span(self) -> Span:
        """The words it stands on."""
        return self.anchor.span

    @property
    def is_decided(self) -> bool:
        """Whether the analyst has touched it: analysing again leaves it alone."""
        return self.status is not Status.PROPOSED or self.edited or self.origin is not Origin.MACHINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Annotation):
    """One stretch of text that names one actor."""

    actor: str  # id
    kind: ActorKind  # of this mention: "Moscou" may be a place here and the state elsewhere
    metonym: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Annotation):
    """A stretch of text that puts something forward on somebody's account."""

    kind: ClaimKind
    claimants: tuple[Claimant, ...] = (AUTHOR,)
    cue: Span | None = None
    certainty: Certainty | None = None
    negated: bool = False
    about: tuple[str, ...] = ()  # actor ids
    when: When | None = None
    warning: str = ""  # what the reader should beware of, a template of the context "reasons"

    @property
    def claimant(self) -> Claimant:
        """The first claimant."""
        return self.claimants[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight(Annotation):
    """The analyst's own mark that is neither a claim nor a mention; a note on words."""

    colour: str = "#ffd400"
    style: str = "highlight"  # "highlight", "underline", "note"
