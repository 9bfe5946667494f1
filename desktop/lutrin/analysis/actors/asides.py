"""Names that are told of by the way: « la société, représentée par Me X, … » is not about X."""

from __future__ import annotations

from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention

from .placed import placed

Asides = frozenset[int]  # where such a mention starts (code points)


def of_names(reading: Reading, mentions: list[FoundMention]) -> Asides:
    """The mentions of who does what a participle tells of somebody else."""
    return frozenset(
        mention.span.start for block, mention in placed(reading, mentions) if _is_agent(block, mention)
    )


def in_passing(reading: Reading, mentions: list[FoundMention]) -> Asides:
    """The bodies and states in French that do nothing where they are named: « elle entre à la Cour »."""
    return frozenset(
        mention.span.start
        for block, mention in placed(reading, mentions)
        if mention.kind is not ActorKind.PERSON and block.language.code == "fr" and not _acts(block, mention)
    )


def _acts(block: ParsedBlock, mention: FoundMention) -> bool:
    """Whether it is a subject, or stands beside one: « la société La Poste conclut »."""
    tokens = block.tokens(mention.span)
    if tokens is None or not len(tokens):
        return True
    root = tokens.root
    if root.head.i == tokens.start - 1 and not any(child.dep_ == "case" for child in root.children):
        root = root.head
    return bool(root.dep_.startswith(("nsubj", "ROOT")))


def _is_agent(block: ParsedBlock, mention: FoundMention) -> bool:
    tokens = block.tokens(mention.span)
    if tokens is None or not len(tokens):
        return False
    at = tokens.root
    while at.dep_ in ("flat:name", "appos", "compound") and at.head.i != at.i:
        at = at.head
    return at.dep_ in ("obl:agent", "pobj") and "acl" in (at.head.dep_, at.head.head.dep_)
