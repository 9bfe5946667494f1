"""Short names that only the document's own words tell: « l'Alliance » where it speaks of NATO."""

from __future__ import annotations

from lutrin.domain.actor import ActorKind

from .candidate import Candidate

# what is written with an article and a capital -> the key of who is meant, if the document names it
_NICKNAMES = {"Alliance": "org:nato"}
_ARTICLES = ("l'", "l’", "the ")


def is_one(text: str) -> bool:
    """Whether a form is a short name that no document needs as its actor's name."""
    return text in _NICKNAMES


def settle(candidates: list[Candidate]) -> None:
    """Give a short name the key of the body that the document names in full."""
    keys = {candidate.key for candidate in candidates}
    for candidate in candidates:
        key = _NICKNAMES.get(candidate.text, "")
        if key not in keys or candidate.key or candidate.known or not key:
            continue
        before = candidate.block.text[: candidate.span.start - candidate.block.offset]
        if before.casefold().endswith(_ARTICLES):
            candidate.key, candidate.kind = key, ActorKind.ORGANISATION
