"""Whether a hedge governs the main predicate of a claim, or only a part of it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from .insertion import is_finite
from .lexicon import Hedge
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


def governs(tree: Tree, hit: Found, head: int, start: int, end: int) -> bool:
    """Whether a hedge stands at the level of the main predicate: no subordinate clause between."""
    for k in range(hit.start, hit.end):
        at, steps = k, 0
        while steps < 12:
            if at == head:
                return True
            dep, up = tree.deps[at], tree.heads[at]
            if _is_aside(tree, hit, at, up, head):
                break
            if up == at or not start <= up < end:
                return True
            side = dep in ("ccomp", "parataxis") and (
                (at < up and _is_bare(tree, at)) or hit.start <= at < hit.end  # ", I assume,"
            )
            if (
                dep in _SUBORDINATE
                and not side
                and not (
                    dep in RELATIVES
                    and up == head
                    and (_is_cleft(tree, head, start) or _is_bare_noun(tree, head, at, (start, end)))
                )
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


def _is_aside(tree: Tree, hit: Found, at: int, up: int, head: int) -> bool:
    """Whether the step from ``at`` to ``up`` leaves what the hedge is about short of the main predicate.

    "perhaps two thousand members", "a possibly illegal order", ", probably in May": about a number, a quality
    or a circumstance alone; "has failed and will probably fall": about what is joined to the main predicate.
    """
    if hit.hedge.kind == "adverb" and hit.end < tree.size:
        behind_comma = hit.start > 0 and tree.tokens[hit.start - 1] == "," and hit.start > head
        if tree.pos[hit.end] == "NUM" or (behind_comma and tree.lower[hit.end] in _CIRCUMSTANCE):
            return True
    if hit.hedge.kind == "adverb" and tree.pos[at] == "ADV" and up != head:
        if tree.pos[up] == "NUM" or tree.deps[at] == "quantmod":
            return True
        if tree.pos[up] in ("ADJ", "VERB") and tree.deps[up] == "amod" and at < up:
            return True
    return _is_joined(tree, hit, at, up) and up == head


_CIRCUMSTANCE = frozenset(
    ["in", "on", "by", "as", "at", "with", "from", "within", "before", "after", "en", "dès", "au", "par",
     "avec", "dans", "avant", "après", "depuis"]
)  # fmt: skip


def _is_joined(tree: Tree, hit: Found, at: int, up: int) -> bool:
    if tree.deps[at] != "conj" or not up < hit.start or not (_is_clause(tree, at) and _is_clause(tree, up)):
        return False
    return any(tree.deps[c] == "cc" and up < c < at for c in (*tree.children[up], *tree.children[at]))


def _is_clause(tree: Tree, k: int) -> bool:
    return tree.pos[k] in ("VERB", "AUX") or any(tree.deps[c] == "cop" for c in tree.children[k])


def _is_bare_noun(tree: Tree, head: int, clause: int, limits: tuple[int, int]) -> bool:
    """« Un front qui risque de céder »: a claim that is a noun and what its relative clause says of it."""
    if tree.pos[head] != "NOUN":
        return False
    inside = range(tree.left[clause], tree.right[clause] + 1)
    return not any(is_finite(tree, k) for k in range(*limits) if k not in inside)


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
