"""How surely a claim is put: the hedges of its main predicate on the scale of ICD 203."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.likelihood import Likelihood

from .content import main_predicate
from .draft import Draft
from .lexicon import Hedge
from .passage import Passage
from .syntax import Tree

_SUBORDINATE = frozenset(
    {"acl:relcl", "relcl", "acl", "advcl", "csubj", "ccomp", "parataxis", "appos", "pcomp"}
)
_PERCENT = re.compile(r"(\d{1,3})(?:[,.]\d+)?\s?(?:%|pour cent|per ?cent|percent)")
_CHANCE = re.compile(r"chance|probabilit|probabilité|likelihood|odds|risque de|risk of|vraisemblance", re.I)


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
            i += 1
            continue
        end, hedge = hit
        if tree.lower[i] in ("may", "might") and tree.pos[i] != "AUX":
            i += 1  # the month, or strength
            continue
        found.append(Found(i, end, hedge))
        i = max(i + 1, end)
    return found


def step_of(percent: float) -> Likelihood:
    """The step of ICD 203 that holds a probability in per cent; a border belongs to the surer step."""
    borders = (
        (5, Likelihood.ALMOST_NO_CHANCE), (20, Likelihood.VERY_UNLIKELY), (45, Likelihood.UNLIKELY),
        (55, Likelihood.ROUGHLY_EVEN), (80, Likelihood.LIKELY), (95, Likelihood.VERY_LIKELY),
    )  # fmt: skip
    return next((step for border, step in borders if percent < border), Likelihood.ALMOST_CERTAIN)


def of(passage: Passage, draft: Draft, found: list[Found]) -> Certainty | None:
    """The certainty of a draft: of the hedges that govern its main proposition, the first."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    if draft.kind is ClaimKind.CALL:
        return None  # a norm is put flatly, whatever modal it takes
    if draft.kind is ClaimKind.QUOTE and draft.frame is None and draft.rule != "part":
        return _first(passage, draft, [f for f in found if start <= f.start < end], start, end)
    number = _number(passage, draft)
    if number is not None:
        return number
    if draft.frame is not None:
        entry = _frame_certainty(passage, draft)
        if entry is not None:
            return entry
        # "jugeons peu probable que P": the hedge stands between the verb and its clause
        between = [
            f for f in found if draft.frame[0] - 3 <= f.start < f.end <= start and f.hedge.step is not None
        ]
        if draft.frame[1] <= start and between and start - draft.frame[1] < 8:
            hit = between[0]
            assert hit.hedge.step is not None
            words = tree.slice(hit.start, hit.end)
            return Certainty(step=hit.hedge.step, words=words, span=passage.token_span(hit.start, hit.end))
    return _first(passage, draft, [f for f in found if start <= f.start < end], start, end)


def _frame_certainty(passage: Passage, draft: Draft) -> Certainty | None:
    assert draft.frame is not None
    last = draft.frame[1] - 1
    predicate = passage.lexicon.adjectives.get(passage.tree.lower[last])
    if predicate is not None and predicate.certainty is not None:
        words = passage.tree.tokens[last]
        return Certainty(step=predicate.certainty, words=words, span=passage.token_span(last, last + 1))
    for group in passage.verbs:
        if (group.start, group.end) == draft.frame and group.entry.certainty is not None:
            if group.negated:
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
        return None
    hit = ruling[0]
    if len(ruling) > 1 and tree.has_lemma(hit.start, _SOFT) and ruling[1].start - hit.end < 4:
        hit = ruling[1]  # "paraît très improbable", "should very probably": what follows says how likely
    assert hit.hedge.step is not None
    span = passage.token_span(hit.start, hit.end)
    return Certainty(step=hit.hedge.step, words=tree.slice(hit.start, hit.end), span=span)


_SOFT = frozenset({"paraître", "sembler", "devoir", "should", "seem", "appear", "look"})
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
            side = dep in ("ccomp", "parataxis") and at < up and _is_bare(tree, at)
            if (
                dep in _SUBORDINATE
                and not side
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


def _is_bare(tree: Tree, at: int) -> bool:
    """A clause without a conjunction before the one it hangs under: "it is improbable: too many gain"."""
    return not any(tree.deps[c] == "mark" for c in tree.children[at])


def _number(passage: Passage, draft: Draft) -> Certainty | None:
    text = passage.tree.text[draft.start : draft.end]
    for match in _PERCENT.finditer(text):
        around = text[max(0, match.start() - 70) : match.end() + 30]
        near = _CHANCE.search(around)
        if near is None:
            continue
        percent = float(match.group(1))
        if percent > 100:
            continue
        a, b = draft.start + match.start(), draft.start + match.end()
        return Certainty(step=step_of(percent), words=match.group(), span=passage.canonical(a, b))
    return None
