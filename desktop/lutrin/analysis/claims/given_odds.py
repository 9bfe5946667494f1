"""Likelihoods that somebody puts in numbers, whatever the verb."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .attribution import can_speak, group_speakers
from .clauses import clause_around
from .draft import Draft
from .lexicon import Entry
from .passage import Passage
from .verbs import VerbGroup


def numbers(passage: Passage) -> list[Draft]:
    """Likelihoods that somebody puts in numbers, whatever the verb."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        if tree.pos[k] not in ("VERB", "AUX") or not tree.has_lemma(k, _GIVING):
            continue
        limits = tree.sentence_of(k)
        if passage.quotation_at(k) is not None or not _odds_given(passage, k, limits):
            continue
        entry = Entry(words=(tree.lemmas[k][-1],), kind=ClaimKind.FORECAST, frames="n")
        group = VerbGroup(k, k + 1, k, entry, "prs", passive=False, negated=False)
        who, head = group_speakers(passage, group, limits)
        if head is None or not who or not can_speak(passage, head):
            continue
        start, end = clause_around(passage, group, head, limits)
        found.append(drafted(passage, group, (start, end, k), who, "object", 0.85))
    return found


_ODDS = frozenset({"chance", "odds", "probability", "likelihood", "risk", "probabilité", "risque"})


_GIVING = frozenset(
    {"put", "rate", "assess", "estimate", "place", "estimer", "évaluer", "chiffrer", "établir", "mettre"}
)


_PERCENT = frozenset({"%", "cent"})  # « estime à 70 % la probabilité de P », however it is parsed


def _odds_given(passage: Passage, group_head: int, limits: tuple[int, int]) -> bool:
    """ "puts the odds of P at 70 percent", « estime à 60 % la probabilité de P »: a forecast."""
    tree = passage.tree
    if not tree.has_lemma(group_head, _GIVING):
        return False
    end = min(group_head + 12, limits[1])
    odds = any(
        (tree.has_lemma(k, _ODDS) or tree.lower[k] in _ODDS)  # the lemma of "odds" is "odd"
        and (
            tree.deps[k] in ("obj", "dobj", "nsubj", "obl:arg", "obl:mod")
            or (tree.code == "fr" and tree.lower[k - 1] in ("la", "le") and tree.tokens[k - 2] in _PERCENT)
        )
        for k in range(group_head + 1, end)
    )
    return odds and any(
        tree.lower[k] in ("%", "percent", "cent", "per", "in") or tree.pos[k] == "NUM"
        for k in range(group_head, limits[1])
    )
