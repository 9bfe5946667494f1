"""Who speak of themselves by name: "Austria supports the Quartet" in Austria's speech is the author's."""

from __future__ import annotations

from dataclasses import replace

from lutrin.analysis.actors import ActorFindings
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import FoundClaim

from .manner import Manner

_SPOKEN = 0.018  # share of "I", "we", "our" among the tokens of a speech
_QUOTED = 0.004  # share of quotation marks above which others are reported
_BODIES = frozenset({"state", "organisation"})
_COMMITS = frozenset(
    [
        "supports",
        "welcomes",
        "condemns",
        "stands behind",
        "stands by",
        "looks forward",
        "reaffirms",
        "commends",
        "regrets",
        "soutient",
        "salue",
        "condamne",
        "réaffirme",
        "se félicite",
        "se réjouit",
        "appuie",
        "regrette",
    ]
)  # present tense alone: what a speaker does by saying it


def owned(found: list[FoundClaim], actors: ActorFindings, how: Manner, text: str) -> list[FoundClaim]:
    """``found`` with the positions that the speaker's own state or body takes given to the author."""
    if how.first_person < _SPOKEN or how.quoted > _QUOTED:
        return found
    return [_given(claim) if _is_own(claim, actors, text) else claim for claim in found]


def _is_own(claim: FoundClaim, actors: ActorFindings, text: str) -> bool:
    if claim.cue is None or claim.kind is ClaimKind.QUOTE or len(claim.claimants) != 1:
        return False
    who = claim.claimants[0]
    if who.actor is None or actors.actor(who.actor).kind.value not in _BODIES:
        return False
    return text[claim.cue.start : claim.cue.end].lower() in _COMMITS


def _given(claim: FoundClaim) -> FoundClaim:
    one = replace(claim.claimants[0], author=True, actor=None, name="")
    return replace(claim, claimants=(one,))
