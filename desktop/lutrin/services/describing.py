"""What the text says of a claim that the analyst marked by hand: who claims it, how surely, until when."""

from __future__ import annotations

from dataclasses import replace

from lutrin.domain.annotation import Claim
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import AUTHOR, Claimant, ClaimKind
from lutrin.domain.document import Document
from lutrin.domain.finding import Findings, Knowledge
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .annotating import confirmed, short
from .joining import join
from .workspace import Workspace

_DESCRIBE = QT_TRANSLATE_NOOP("changes", "Fill in what the text says of “{words}”")


def description(document: Document, span: Span, kind: ClaimKind, knowledge: Knowledge) -> Findings:
    """What the text says of the words at ``span`` as a claim: one claim at most, and its actors. Picklable
    in and out; may run in a worker process.

    Raises:
        AnalysisError family.
    """
    from lutrin import analysis  # here: for the process that analyses

    return analysis.read_marked(
        document.text,
        document.blocks,
        document.language,
        span,
        kind,
        knowledge=knowledge,
        date=document.date,
    )


def fill_in(workspace: Workspace, claim_id: str, added: ChangeSet, found: Findings) -> ChangeSet:
    """Give a claim that the step ``added`` marked what ``description`` found; gives the step, empty when
    there is nothing to fill in. It is undone together with ``added``, while that is the last step.

    Only what the analyst has left open is filled in: a claimant that is the author, a certainty, a deadline
    that are not there. A claim that was deleted or put on other words meanwhile is left alone.
    """
    marked = next(
        (c.after for c in added.changes if isinstance(c.after, Claim) and c.after.id == claim_id), None
    )
    try:
        claim = workspace.annotation(claim_id)
    except KeyError:
        return ChangeSet(label=_DESCRIBE, changes=())
    if not found.claims or marked is None or not isinstance(claim, Claim) or claim.span != marked.span:
        return ChangeSet(label=_DESCRIBE, changes=())
    told = found.claims[0]
    after = claim
    if claim.claimants == (AUTHOR,) and marked.claimants == (AUTHOR,):
        claimants = tuple(_known(workspace, found, one) for one in told.claimants)
        theirs = {one.actor for one in claimants}
        after = replace(after, claimants=claimants, about=tuple(a for a in after.about if a not in theirs))
    if after.cue is None:
        after = replace(after, cue=told.cue)
    if claim.certainty is None:
        after = replace(after, certainty=told.certainty)
    if claim.when is None and claim.kind is ClaimKind.FORECAST:
        after = replace(after, when=told.when)
    after = replace(after, negated=claim.negated or told.negated, warning=claim.warning or told.warning)
    if after == claim:
        return ChangeSet(label=_DESCRIBE, changes=())
    step = ChangeSet(
        label=_DESCRIBE,
        changes=(Change(before=claim, after=after), *confirmed(workspace, [after])),
        fields=(("words", short(claim.anchor.quote)),),
    )
    workspace.amend(added, step)
    return step


def _known(workspace: Workspace, found: Findings, one: Claimant) -> Claimant:
    """The claimant as an actor of the dossier; in the text's words where the dossier has none such."""
    if one.actor is None:
        return one
    actor = next((actor for actor in found.actors if actor.id == one.actor), None)
    known = workspace.actors()
    joined = join(known, [actor]).ids if actor is not None else {}
    same = joined.get(one.actor, one.actor)
    if same in known:
        return replace(one, actor=same, name=known[same].name)
    return replace(one, actor=None) if one.name else AUTHOR
