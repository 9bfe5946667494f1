"""Whom a name typed by the analyst means: an actor of the dossier, the author, or words of the text."""

from __future__ import annotations

from collections.abc import Mapping

from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim
from lutrin.domain.claim import AUTHOR, Claimant

from .language import translate
from .models.annotations import folded


def actor_named(actors: Mapping[str, Actor], name: str) -> Actor | None:
    """The dossier's actor of that name, else of that other name; case and accents do not count."""
    wanted = folded(name)
    for actor in actors.values():
        if folded(actor.name) == wanted:
            return actor
    return next((a for a in actors.values() if any(folded(alias) == wanted for alias in a.aliases)), None)


def claimants_named(actors: Mapping[str, Actor], text: str, claim: Claim) -> tuple[Claimant, ...]:
    """The claimants that ``text`` names, separated by semicolons; "author" or nothing is the author. Those
    that ``claim`` has already keep the words that named them."""
    names = [name.strip() for name in text.split(";") if name.strip()]
    return tuple(_claimant(actors, name, claim) for name in names) or (AUTHOR,)


def is_same(actors: Mapping[str, Actor], some: tuple[Claimant, ...], others: tuple[Claimant, ...]) -> bool:
    """Whether both are the same claimants, in words or as actors."""
    mine, theirs = (
        [(c.actor, c.name if c.actor not in actors else "", c.author) for c in claimants]
        for claimants in (some, others)
    )
    return mine == theirs


def _claimant(actors: Mapping[str, Actor], name: str, claim: Claim) -> Claimant:
    wanted = folded(name)
    if wanted in (folded(translate("words", "author")), "author"):
        return AUTHOR
    actor = actor_named(actors, name)
    for before in claim.claimants:
        if (actor is not None and before.actor == actor.id) or (
            before.actor is None and not before.author and folded(before.name) == wanted
        ):
            return before
    return Claimant(actor=actor.id, name=actor.name) if actor is not None else Claimant(name=name)
