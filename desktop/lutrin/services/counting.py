"""How far the review of a document is, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lutrin.domain.annotation import Claim, Mention, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How far the review of a document is. Hidden proposals (below the threshold) and, for ``mentions`` and
    ``claims``, rejected ones do not count."""

    mentions: int
    claims: int
    to_review: int
    decisions: int  # that the review asks for: one a proposed claim, one an actor with proposed mentions
    accepted: int
    rejected: int


def from_groups(counted: Mapping[tuple[str, str, bool], int]) -> Counts:
    """The counts from how many marks there are by (table, status, at or above the threshold); the table
    "actors" counts those of the mentions."""

    def total(tables: tuple[str, ...], statuses: tuple[Status, ...]) -> int:
        return sum(counted.get((table, status.value, True), 0) for table in tables for status in statuses)

    both = ("mentions", "claims")
    shown = (Status.PROPOSED, Status.ACCEPTED)
    return Counts(
        mentions=total(("mentions",), shown),
        claims=total(("claims",), shown),
        to_review=total(both, (Status.PROPOSED,)),
        decisions=total(("claims", "actors"), (Status.PROPOSED,)),
        accepted=total(both, (Status.ACCEPTED,)),
        rejected=total(both, (Status.REJECTED,)),
    )


def from_marks(mentions: Iterable[Mention], claims: Iterable[Claim], threshold: float) -> Counts:
    """The counts of these marks; proposals with a score below ``threshold`` (0-1) do not count."""
    groups: Counter[tuple[str, str, bool]] = Counter()
    actors: dict[tuple[str, str, bool], set[str]] = {}
    for mention in mentions:
        status, above = mention.status.value, mention.is_decided or mention.score >= threshold
        groups["mentions", status, above] += 1
        actors.setdefault(("actors", status, above), set()).add(mention.actor)
    for claim in claims:
        groups["claims", claim.status.value, claim.is_decided or claim.score >= threshold] += 1
    return from_groups({**groups, **{group: len(found) for group, found in actors.items()}})
