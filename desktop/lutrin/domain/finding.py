"""What the analysis finds in a document, before it becomes annotations of a dossier."""

from __future__ import annotations

from dataclasses import dataclass

from .actor import Actor, ActorKind
from .claim import Certainty, Claimant, ClaimKind, When
from .span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor:
    """An actor of one document. ``id`` is unique within the ``Findings``; a known actor of the dossier
    keeps its dossier id. ``key`` is the gazetteer's name for it, "" when it has none."""

    id: str
    kind: ActorKind
    name: str
    aliases: tuple[str, ...] = ()
    key: str = ""
    reasons: tuple[str, ...] = ()  # why its names were taken for one actor, a sentence each
    sex: str = ""  # "m" or "f" of a person where a title or a first name tells


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMention:
    """A mention; ``actor`` is the ``FoundActor.id``."""

    span: Span
    actor: str
    kind: ActorKind
    metonym: bool = False
    score: float = 1.0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim; actors in ``claimants`` and ``about`` are ``FoundActor.id``s."""

    span: Span
    kind: ClaimKind
    claimants: tuple[Claimant, ...]
    cue: Span | None = None
    certainty: Certainty | None = None
    negated: bool = False
    about: tuple[str, ...] = ()
    when: When | None = None
    score: float = 1.0
    reason: str = ""
    warning: str = ""  # what the reader should beware of, a template of the context "reasons"


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that was found in one document; spans count in the text that was analysed."""

    language: str
    actors: tuple[FoundActor, ...] = ()
    mentions: tuple[FoundMention, ...] = ()
    claims: tuple[FoundClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What the analyst's dossier already knows, given to every analysis."""

    actors: tuple[Actor, ...] = ()  # confirmed ones first; their names and aliases are recognised
    apart: tuple[tuple[str, str], ...] = ()  # (name, name) the analyst separated: never one actor
    rejected: tuple[str, ...] = ()  # names the analyst rejected as mentions: not proposed again
