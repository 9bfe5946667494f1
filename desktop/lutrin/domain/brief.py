"""A brief as an exporter sees it: no database, no window."""

from __future__ import annotations

from dataclasses import dataclass

from .actor import Actor, ActorKind
from .annotation import Claim, Highlight, Mention
from .claim import Certainty, ClaimKind, When
from .document import Page
from .span import Quad


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An annotation placed on the pages, with all that its label says."""

    annotation: Mention | Claim | Highlight
    quads: tuple[Quad, ...]  # reading order, one a line
    quote: str
    actor: Actor | None = None  # of a mention
    claimants: tuple[str, ...] = ()  # names to show; empty: the author of the document


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedSource:
    """One document with its marks: what the annotated copy and the exchange formats are made of."""

    id: str
    title: str
    path: str
    sha256: str
    language: str
    pdf: bytes  # the pages: the rendition of a note, or the PDF as it is
    password: str
    text: str
    pages: tuple[Page, ...]
    marks: tuple[Mark, ...]  # in reading order
    analyst: str
    made: str  # ISO 8601 with time zone


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefClaim:
    """A line of the brief."""

    id: str
    kind: ClaimKind
    quote: str
    claimant: str  # "" for the author
    page: int  # 0-based page of the source
    y: float  # points from the top of that page: where the link goes
    paragraph: int  # number of the paragraph within its page, from 1
    certainty: Certainty | None
    negated: bool
    when: When | None
    note: str
    accepted: bool
    mixed: bool = False  # its sentence mixes likelihood and confidence (``Claim.warning``)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefActor:
    """An actor of the index, with its claims."""

    name: str
    kind: ActorKind
    aliases: tuple[str, ...]
    mentions: int
    pages: tuple[int, ...]  # 0-based, ascending
    metonym: bool  # named by metonym at least once
    note: str
    claims: tuple[BriefClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """All that a brief says. ``source`` is the annotated copy that follows in the same file."""

    title: str
    language: str  # of the brief: "fr" or "en"
    source: AnnotatedSource
    author: str
    date: str
    grade: str
    made: str
    version: str  # of Lutrin
    threshold: float
    proposed: int  # how many claims the machine proposed
    accepted: int  # of those
    rejected: int
    hidden: int = 0  # of those, undecided and below the threshold
    added: int = 0  # claims that the analyst marked
    bottom_line: tuple[BriefClaim, ...]  # what comes first, at most five
    key_claims: tuple[BriefClaim, ...]  # with a certainty, most certain first
    actors: tuple[BriefActor, ...]  # those who claim something, most claims first
    author_claims: tuple[BriefClaim, ...]
    unnamed: tuple[tuple[str, tuple[BriefClaim, ...]], ...]  # unnamed sources and their claims
    timeline: tuple[BriefClaim, ...]  # forecasts with a date, earliest first
    index: tuple[BriefActor, ...]  # every actor, by name
