"""What is left to review, in the order in which it is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Annotation, Claim, Highlight, Mention, Origin, Status

SECONDS_AN_ITEM = 2.0  # what a practised reader takes for a yes or no


class Marks(Protocol):
    """The part of a workspace that the queue reads."""

    @property
    def threshold(self) -> float:
        """Proposals below are hidden."""

    def mentions(self, document_id: str) -> tuple[Mention, ...]:
        """All mentions, in reading order."""

    def claims(self, document_id: str) -> tuple[Claim, ...]:
        """All claims, in reading order."""

    def highlights(self, document_id: str) -> tuple[Highlight, ...]:
        """All highlights, in reading order."""

    def actors(self) -> Mapping[str, Actor]:
        """The dossier's actors."""


@dataclass(frozen=True, slots=True)
class Item:
    """One decision: a claim, or an actor with all its proposed mentions in the document."""

    ids: tuple[str, ...]  # annotations, in reading order
    actor: str = ""  # the actor's id; "" for a claim

    @property
    def id(self) -> str:
        """The annotation that stands for it."""
        return self.ids[0]


def is_hidden(annotation: Annotation, threshold: float) -> bool:
    """Whether the threshold hides it: only proposals that nobody touched are ever hidden."""
    return not annotation.is_decided and annotation.score < threshold


def is_waiting(annotation: Annotation, threshold: float) -> bool:
    """Whether a decision on it is still wanted."""
    return annotation.status is Status.PROPOSED and not is_hidden(annotation, threshold)


def waiting(marks: Marks, document_id: str) -> list[Item]:
    """Claims in reading order, then actors in the order of their first proposed mention."""
    threshold = marks.threshold
    items = [Item((claim.id,)) for claim in marks.claims(document_id) if is_waiting(claim, threshold)]
    mentions: dict[str, list[str]] = {}
    for mention in marks.mentions(document_id):
        if is_waiting(mention, threshold):
            mentions.setdefault(mention.actor, []).append(mention.id)
    items.extend(Item(tuple(ids), actor) for actor, ids in mentions.items())
    return items


def decided(marks: Marks, document_id: str) -> int:
    """How many of the decisions that the analysis asked for are made: its claims that are accepted or
    rejected, and its actors of which no mention waits any more."""
    found = [claim for claim in marks.claims(document_id) if claim.origin is Origin.MACHINE]
    claims = sum(claim.status is not Status.PROPOSED for claim in found)
    mentions = [m for m in marks.mentions(document_id) if m.origin is Origin.MACHINE]
    done = {mention.actor for mention in mentions if mention.status is not Status.PROPOSED}
    left = {mention.actor for mention in mentions if is_waiting(mention, marks.threshold)}
    return claims + len(done - left)


def hidden(marks: Marks, document_id: str) -> int:
    """How many proposals the threshold hides."""
    everything = (*marks.claims(document_id), *marks.mentions(document_id))
    return sum(is_hidden(annotation, marks.threshold) for annotation in everything)


def minutes_left(items: int, seconds_an_item: float = SECONDS_AN_ITEM) -> int:
    """Whole minutes for ``items`` decisions, at least one."""
    return max(1, round(items * seconds_an_item / 60))
