"""Likelihoods and figures that somebody puts in numbers: "puts the odds at 70 %", "put the cost at $3bn"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .attribution import can_speak, group_speakers
from .clauses import clause_around
from .draft import Draft
from .lexicon import Entry
from .passage import Passage
from .showing import DOCUMENTS
from .syntax import Tree
from .verbs import VerbGroup


def numbers(passage: Passage) -> list[Draft]:
    """Likelihoods that somebody puts in numbers, whatever the verb."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        if tree.pos[k] not in ("VERB", "AUX") or not tree.has_lemma(k, _GIVING):
            continue
        limits = tree.sentence_of(k)
        if passage.quotation_at(k) is not None:
            continue
        if _odds_given(passage, k, limits):
            kind = ClaimKind.FORECAST
        elif _is_put_at(tree, k, limits):
            kind = ClaimKind.STATEMENT
        else:
            continue
        entry = Entry(words=(tree.lemmas[k][-1],), kind=kind, frames="n")
        group = VerbGroup(k, k + 1, k, entry, "prs", passive=False, negated=False)
        who, head = group_speakers(passage, group, limits)
        if head is None or not who:
            continue
        if not can_speak(passage, head) and not (_is_put(tree, k) and tree.has_lemma(head, DOCUMENTS)):
            continue
        start, end = clause_around(passage, group, head, limits)
        chance = _chance_that(tree, k, end) if kind is ClaimKind.FORECAST else None
        if chance is not None:  # "puts at two in three the chance that P": P alone
            found.append(drafted(passage, group, (*chance, tree.heads[chance[0] - 1]), who, "finite", 0.85))
            continue
        found.append(drafted(passage, group, (start, end, k), who, "object", 0.85))
    return found


def _chance_that(tree: Tree, k: int, end: int) -> tuple[int, int] | None:
    """Where P stands in "put at two in three the chance that P": the number before, nothing but P behind."""
    if tree.code != "en" or tree.lower[k + 1 : k + 2] != ["at"]:
        return None
    that = next((j for j in range(k + 2, min(k + 12, end - 3)) if tree.lower[j] == "that"), None)
    if that is None or not (tree.has_lemma(that - 1, _ODDS) or tree.lower[that - 1] in _ODDS):
        return None
    return that + 1, end


_ODDS = frozenset({"chance", "odds", "probability", "likelihood", "risk", "probabilité", "risque"})


_GIVING = frozenset(
    {
        "put",
        "rate",
        "assess",
        "estimate",
        "place",
        "give",
        "estimer",
        "évaluer",
        "chiffrer",
        "établir",
        "mettre",
    }
)


_PERCENT = frozenset({"%", "cent"})  # « estime à 70 % la probabilité de P », however it is parsed


def _odds_given(passage: Passage, group_head: int, limits: tuple[int, int]) -> bool:
    """ "puts the odds of P at 70 percent", « estime à 60 % la probabilité de P »: a forecast."""
    tree = passage.tree
    if not tree.has_lemma(group_head, _GIVING):
        return False
    end = min(group_head + 12, limits[1])
    if tree.has_lemma(group_head, _HANDING):
        return any(_is_numbered(tree, k) for k in range(group_head + 1, end))
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


def _is_numbered(tree: Tree, k: int) -> bool:
    """ "a one in three chance", "a 40 percent chance", "odds of two to one"."""
    if tree.lower[k] not in _CHANCES:
        return False
    if tree.lower[k + 1 : k + 2] == ["of"] and tree.pos[k + 2 : k + 3] == ["NUM"]:
        return True
    at = k - 1
    while at > 0 and tree.lower[at] in _BETWEEN:
        at -= 1
    return tree.pos[at] == "NUM"


_CHANCES = frozenset({"chance", "chances", "odds", "probability", "likelihood"})
_BETWEEN = frozenset({"percent", "per", "cent", "%", "-", "in", "to", "better", "only"})
_HANDING = frozenset({"give"})
_PUTTING = frozenset({"put"})
_POLLS = frozenset({"poll", "survey", "polling"})
_AMOUNTS = frozenset(
    ["percent", "per", "%", "$", "£", "€", "million", "billion", "trillion", "thousand", "hundred", "dozen"]
)
_CLOCK = frozenset(["am", "pm", "a.m.", "p.m.", "o'clock", "noon", "midnight"])


def _is_put(tree: Tree, k: int) -> bool:
    return tree.code == "en" and tree.has_lemma(k, _PUTTING)


def _is_put_at(tree: Tree, k: int, limits: tuple[int, int]) -> bool:
    """ "puts the death toll at 140", "put it at 9%": an amount, no hour; nothing put somewhere."""
    if not _is_put(tree, k) or any(tree.deps[c] in ("prt", "aux") and c > k for c in tree.children[k]):
        return False
    thing = next((c for c in tree.children[k] if tree.deps[c] in ("dobj", "nsubjpass") and c > k), None)
    subject = next((c for c in tree.children[k] if tree.deps[c] == "nsubj"), None)
    if thing is None or (subject is not None and tree.has_lemma(subject, _POLLS)):
        return False  # what a poll shows is a bare figure
    at = next(
        (j for j in range(thing + 1, min(thing + _PHRASE, limits[1] - 1)) if tree.lower[j] == "at"), None
    )
    if at is None or any(tree.lower[j] in ("on", "up", "back", "out") for j in range(thing + 1, at)):
        return False
    number = next((j for j in range(at + 1, min(at + _PHRASE, limits[1])) if tree.pos[j] == "NUM"), None)
    if number is None or any(tree.pos[j] in ("VERB", "AUX", "DET", "PROPN") for j in range(at + 1, number)):
        return False
    near = tree.lower[at + 1 : number + 3]
    if any(word in _CLOCK for word in near):
        return False
    return len(tree.tokens[number]) > 1 or any(word in _AMOUNTS for word in near)


_PHRASE = 7  # tokens
