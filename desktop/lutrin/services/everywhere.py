"""Deciding once on all proposals of one actor in a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.change import ChangeSet

from . import annotating
from .joining import normalised
from .workspace import Mark, Workspace


def alike(workspace: Workspace, annotation_id: str) -> tuple[str, ...]:
    """A mark and the undecided ones of its document that say the same of the same: for a mention those of
    its actor, or of the same words; for a claim those of the same claimants. Hidden ones are left out. The
    author's claims have nothing in common but the document: each stands alone."""
    mark = workspace.annotation(annotation_id)
    same: Callable[[Mark], bool]
    among: Sequence[Mark]
    if isinstance(mark, Mention):
        words, actor, kind = normalised(mark.anchor.quote), mark.actor, mark.kind
        among = workspace.mentions(mark.document)

        def same(other: Mark) -> bool:
            return isinstance(other, Mention) and (
                other.actor == actor or (other.kind is kind and normalised(other.anchor.quote) == words)
            )

    elif isinstance(mark, Claim) and not any(c.author for c in mark.claimants):
        claimants = [(c.actor, c.author, c.name if c.actor is None else "") for c in mark.claimants]
        among = workspace.claims(mark.document)

        def same(other: Mark) -> bool:
            return isinstance(other, Claim) and claimants == [
                (c.actor, c.author, c.name if c.actor is None else "") for c in other.claimants
            ]

    else:
        return (mark.id,)
    others = (
        m.id
        for m in among
        if m.id != mark.id and m.status is Status.PROPOSED and same(m) and not workspace.is_hidden(m)
    )
    return (mark.id, *others)


def accept_everywhere(workspace: Workspace, annotation_id: str) -> ChangeSet:
    """Accept a mark and all that are ``alike``."""
    return annotating.accept(workspace, alike(workspace, annotation_id))
