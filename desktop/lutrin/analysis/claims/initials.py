"""Whom the initials of a label stand for: « S. A.-R. : », "MB:"."""

from __future__ import annotations

import re

from lutrin.analysis.actors import ActorFindings
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant

_INITIALS = re.compile(r"[A-ZÀ-Ý]\.?(?:[\s-]{0,2}[A-ZÀ-Ý]\.?){1,3}")


def of_initials(label: str, actors: ActorFindings) -> Claimant | None:
    """Whom « S. A.-R. : » or "MB:" stands for: the only person of the document with these initials."""
    if _INITIALS.fullmatch(label.strip()) is None:
        return None
    letters = [letter for letter in label if letter.isalpha()]
    found = [
        actor.id
        for actor in actors.actors
        if actor.kind is ActorKind.PERSON
        and _INITIALS.fullmatch(actor.name) is None
        and [word[0] for word in re.split(r"[\s-]+", actor.name) if word[:1].isupper()] == letters
    ]
    if len(found) != 1:
        return None
    return Claimant(actor=found[0], name=actors.actor(found[0]).name)
