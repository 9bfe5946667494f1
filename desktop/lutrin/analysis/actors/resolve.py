"""Joins the mentions that name one actor."""

from __future__ import annotations

from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundActor, FoundMention, Knowledge

from .candidate import Candidate
from .findings import ActorFindings


def resolve(candidates: list[Candidate], knowledge: Knowledge) -> ActorFindings:
    """The actors of the candidates (in reading order), and the mentions."""
    names: dict[tuple[ActorKind, str], str] = {}
    actors: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        name = candidate.text.casefold()
        key = (candidate.kind, name)
        if key not in names and candidate.kind is ActorKind.PERSON:
            for (kind, other), actor in list(names.items()):
                if kind is candidate.kind and name in (other.split()[-1], other):
                    names[key] = actor
        actor = names.setdefault(key, f"a{len(actors) + 1}")
        actors.setdefault(actor, []).append(candidate)
    found = []
    mentions: list[FoundMention] = []
    for actor, members in actors.items():
        forms = sorted({m.text for m in members}, key=len, reverse=True)
        found.append(FoundActor(id=actor, kind=members[0].kind, name=forms[0], aliases=tuple(forms[1:])))
        mentions.extend(
            FoundMention(
                span=m.span, actor=actor, kind=m.kind, metonym=m.metonym, score=m.score, reason=m.reason
            )
            for m in members
        )
    mentions.sort(key=lambda m: m.span)
    return ActorFindings(actors=found, mentions=mentions)
