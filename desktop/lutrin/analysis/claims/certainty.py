"""How surely a claim is put: the hedges of its main predicate on the scale of ICD 203."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.likelihood import Likelihood

from .ability import is_ability, may_be, shows_up
from .clause_head import main_predicate
from .draft import Draft
from .lexicon import Hedge
from .odds import graded, number
from .passage import Passage
from .syntax import RELATIVES, Tree

_SUBORDINATE = frozenset(
    {"acl:relcl", "relcl", "acl", "advcl", "csubj", "ccomp", "parataxis", "appos", "pcomp"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A hedge at tokens ``start`` to ``end``."""

    start: int
    end: int
    hedge: Hedge


def hedges(passage: Passage) -> list[Found]:
    """All the expressions of certainty of a block; of overlapping ones the longest."""
    tree, found = passage.tree, []
    i = 0
    while i < tree.size:
        hit = tree.lexicon.certainty.at(i, tree.lower, tree.lemmas)
        if hit is None:
            if may_be(passage, i):
                found.append(Found(i, i + 1, Hedge(Likelihood.ROUGHLY_EVEN, "modal")))
            i += 1
            continue
        end, hedge = hit
        if _is_another_word(tree, i) or is_ability(passage, i, end):
            i += 1
            continue
        found.append(Found(i, end, hedge))
        i = max(i + 1, end)
    return found


_IF = frozenset({"si", "lorsque", "lorsqu'", "quand", "if", "when"})


def _is_another_word(tree: Tree, i: int) -> bool:
    """ "May", the month; « le risque », a noun; « faire semblant »; « si l'on sait que »; "don't doubt"."""
    word, before = tree.lower[i], tree.lower[max(0, i - 2) : i]
    if word in ("may", "might"):
        return tree.pos[i] != "AUX"
    if word in ("risque", "risques"):
        return bool(before) and tree.pos[i] == "NOUN" and tree.pos[i - 1] in ("DET", "ADJ", "ADP", "NUM")
    if word in ("doubt", "doubts"):
        return tree.pos[i] == "NOUN" or "not" in before or "n't" in before
    return shows_up(tree, i) or word == "semblant" or (word == "on" and any(w in _IF for w in before))


def of(passage: Passage, draft: Draft, found: list[Found]) -> Certainty | None:
    """The certainty of a draft: of the hedges that govern its main proposition, the first."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    if draft.kind is ClaimKind.CALL:
        if draft.rule != "finite":
            return None  # a norm is put flatly, whatever modal it takes
        found = [hit for hit in found if tree.lower[hit.start] in _MAY]  # "warned that X could face arrest"
    if draft.kind is ClaimKind.QUOTE and draft.frame is None and draft.rule != "part":
        return _first(passage, draft, [f for f in found if start <= f.start < end], start, end)
    counted = number(passage, draft)
    if counted is not None:
        return counted
    if draft.frame is not None:
        entry = _frame_certainty(passage, draft)
        if entry is not None:
            return entry
        # "jugeons peu probable que P": the hedge stands between the verb and its clause
        between = [
            f
            for f in found
            if draft.frame[0] - 3 <= f.start < f.end <= start
            and f.hedge.step is not None
            and tree.lower[f.start] not in _MANNER  # "said clearly": how it was said
        ]
        told = draft.rule == "passive" and draft.kind is ClaimKind.STATEMENT  # "is thought to": by others
        if draft.frame[1] <= start and between and start - draft.frame[1] < 8 and not told:
            hit = between[0]
            assert hit.hedge.step is not None
            words = tree.slice(hit.start, hit.end)
            return Certainty(step=hit.hedge.step, words=words, span=passage.token_span(hit.start, hit.end))
    return _first(passage, draft, [f for f in found if start <= f.start < end], start, end)


def _frame_certainty(passage: Passage, draft: Draft) -> Certainty | None:
    assert draft.frame is not None
    start, _ = passage.tokens(draft.start, draft.end)
    last = draft.frame[1] - 1
    for k in (last, *range(last + 1, min(last + 4, start))):  # "se dit aujourd'hui certaine que"
        predicate = passage.lexicon.adjectives.get(passage.tree.lower[k])
        if predicate is not None and predicate.certainty is not None:
            if passage.tree.code == "en" and passage.tree.lower[k - 1] in ("not", "n't"):
                return None  # "am not sure that P"
            words = passage.tree.tokens[k]
            return Certainty(step=predicate.certainty, words=words, span=passage.token_span(k, k + 1))
    for group in passage.verbs:
        if (group.start, group.end) == draft.frame and group.entry.certainty is not None:
            foretells = group.entry.kind is ClaimKind.FORECAST  # "does not expect P": that not P is likely
            if (group.negated and not foretells) or (foretells and draft.kind is not ClaimKind.FORECAST):
                return None
            words = passage.tree.slice(group.start, group.end)
            return Certainty(
                step=group.entry.certainty, words=words, span=passage.token_span(group.start, group.end)
            )
    return None


def _first(passage: Passage, draft: Draft, found: list[Found], start: int, end: int) -> Certainty | None:
    tree = passage.tree
    head = main_predicate(tree, start, end)
    if head < 0:
        head = draft.head
    said = draft.kind is ClaimKind.QUOTE
    ruling = [
        hit
        for hit in found
        if hit.hedge.step is not None
        and not (said and tree.lower[hit.start] in _NORMS)
        and _governs(tree, hit, head, start, end)
    ]
    if not ruling:
        return graded(passage, head)
    hit = ruling[0]
    if (
        len(ruling) > 1
        and tree.has_lemma(hit.start, _SOFT)
        and ruling[1].start - hit.end < 4
        and tree.lower[ruling[1].start] not in _MANNER
    ):
        hit = ruling[1]  # "paraît très improbable", "should very probably": what follows says how likely
    assert hit.hedge.step is not None
    span = passage.token_span(hit.start, hit.end)
    return Certainty(step=hit.hedge.step, words=tree.slice(hit.start, hit.end), span=span)


_MAY = frozenset({"may", "might", "could", "pourrait", "pourraient", "risque", "risquent"})
_SOFT = frozenset({"paraître", "sembler", "apparaître", "devoir", "should", "seem", "appear", "look"})
_MANNER = frozenset({"clairement", "clearly", "plainly"})
_NORMS = frozenset({"should", "devrait", "devraient", "devrions"})


def _governs(tree: Tree, hit: Found, head: int, start: int, end: int) -> bool:
    """Whether a hedge stands at the level of the main predicate: no subordinate clause between."""
    for k in range(hit.start, hit.end):
        at, steps = k, 0
        while steps < 12:
            if at == head:
                return True
            dep, up = tree.deps[at], tree.heads[at]
            if up == at or not start <= up < end:
                return True
            side = dep in ("ccomp", "parataxis") and (
                (at < up and _is_bare(tree, at)) or hit.start <= at < hit.end  # ", I assume,"
            )
            if (
                dep in _SUBORDINATE
                and not side
                and not (dep in RELATIVES and up == head and _is_cleft(tree, head, start))
                and not (
                    dep in ("ccomp", "xcomp", "parataxis")
                    and up == head
                    and tree.pos[head] in ("ADJ", "NOUN")
                )
            ):
                break
            at = up
            steps += 1
    return False


def _is_cleft(tree: Tree, head: int, start: int) -> bool:
    """ "It is X that", « c'est un court-circuit qui serait apparemment » : the relative says it."""
    opening = tree.lower[max(start, head - 6) : head]
    return any(
        word in ("c'", "ce", "it") and following in ("est", "était", "sont", "is", "was", "'s")
        for word, following in itertools.pairwise(opening)
    )


def _is_bare(tree: Tree, at: int) -> bool:
    """A clause without a conjunction before the one it hangs under: "it is improbable: too many gain"."""
    return not any(tree.deps[c] == "mark" for c in tree.children[at])
