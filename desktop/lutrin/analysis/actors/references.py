"""Pronouns and definite descriptions: whom « il », "the ministry" or « le président russe » stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin.analysis.pipeline import ParsedBlock
from lutrin.domain.actor import ActorKind

from .findings import ActorFindings

if TYPE_CHECKING:
    from spacy.tokens import Token

_PERSONAL = {"il", "elle", "he", "she", "lui", "him", "celui-ci", "celle-ci"}


def antecedent(findings: ActorFindings, block: ParsedBlock, token: Token) -> str | None:
    """The actor that ``token`` of ``block`` stands for, or None where it cannot be told."""
    if token.lower_ in _PERSONAL:
        for mention in findings.before(block.offset + token.idx):
            if mention.kind in (ActorKind.PERSON, ActorKind.STATE, ActorKind.ORGANISATION):
                return mention.actor
    return None
