"""Several complements of one verb: "dit que P et que Q", "soutient que P ; que Q", "that P and that Q"."""

from __future__ import annotations

from dataclasses import replace

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .clauses import span
from .complement_end import complement_end
from .content import classify
from .draft import Draft, Verdict
from .insertion import is_finite
from .passage import Passage
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

_THAT = frozenset({"que", "qu'", "that"})
_JOINING = frozenset({",", ";", "et", "mais", "ni", "puis", "and", "but", "or", "ou"})
_LEAST = 2  # tokens of a complement


def apart(passage: Passage, group: VerbGroup, draft: Draft, limits: tuple[int, int]) -> list[Draft]:
    """``draft`` and the verb's further complements; those that differ in kind or certainty are parted.

    ``limits`` are the tokens of the sentence.
    """
    if draft.rule == "infinitive":
        return _by_polarity(passage, group, draft)
    if draft.rule == "aside":
        return _around_aside(passage, group, draft)
    if draft.rule != "finite" or draft.frame is None or draft.stated is not None:
        return [draft]
    found = _cut(passage, group, draft)
    while (more := _next(passage, group, found[-1], limits)) is not None:
        found += _cut(passage, group, more)
    return found


def _around_aside(passage: Passage, group: VerbGroup, draft: Draft) -> list[Draft]:
    """ "Ohio must act, he told them, and he would table a bill": two claims, where they differ (English)."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    if tree.code != "en" or draft.stated is None or draft.stated[0] != start or draft.stated[1] > group.start:
        return [draft]
    if tree.tokens[draft.stated[1]] != ",":
        return [draft]
    joint = next(
        (
            k
            for k in range(group.end, min(group.end + _ASIDE, end - _NEAR))
            if tree.lower[k] in ("and", "but") and tree.tokens[k - 1] == ","
        ),
        None,
    )
    if joint is None or tree.deps[joint + 1] not in SUBJECTS | {"det", "poss", "expl"}:
        return [draft]
    cut = draft.stated[1]
    left, right = classify(passage, start, cut), classify(passage, joint + 1, end)
    if right.head < 0 or (
        _told(left) == _told(right)
        and ("would" in tree.lower[joint:end]) == ("would" in tree.lower[start:cut])
    ):
        return [draft]
    a, b = span(tree, start, cut)
    second = drafted(passage, group, (joint + 1, end, right.head), draft.speakers, "finite", draft.score)
    return [replace(draft, start=a, end=b, stated=None), second]


def _by_polarity(passage: Passage, group: VerbGroup, draft: Draft) -> list[Draft]:
    """ "conseille de ne pas boire P et de manger Q": what is forbidden, and what is to be done, apart."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    for k in range(start + _LEAST, end - _LEAST):
        if tree.lower[k] not in (*_LINKS, "ne") or tree.lower[k - 1] not in ("et", "mais", ","):
            continue
        second = next(
            (j for j in range(k + 1, min(k + _NEAR, end)) if "VerbForm=Inf" in tree.morphs[j]), None
        )
        if second is None or _forbids(tree, k, second) == _forbids(tree, start, draft.head):
            continue
        a, b = span(tree, start, _before_joint(tree, start, k))
        rest = drafted(
            passage,
            group,
            (k + (tree.lower[k] in _LINKS), end, second),
            draft.speakers,
            "infinitive",
            draft.score,
        )
        return [replace(draft, start=a, end=b), rest]
    return [draft]


def _before_joint(tree: Tree, start: int, k: int) -> int:
    """Where the first of two ends: before "and", and before what stands between it and the second."""
    joint = next((j for j in range(k - 1, start, -1) if tree.lower[j] in ("et", "mais")), k)
    return joint if joint >= k - _ASIDE else k


_ASIDE = 10  # tokens between "and" and the second infinitive
_LINKS = frozenset({"de", "d'", "à"})
_NEAR = 7  # tokens from the link to its infinitive


def _forbids(tree: Tree, start: int, verb: int) -> bool:
    return any(tree.lower[k] in ("ne", "n'") for k in range(start, verb + 1))


def _cut(passage: Passage, group: VerbGroup, draft: Draft) -> list[Draft]:
    """The draft in two where its complements differ; else itself alone."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    for k in range(start + _LEAST, end - _LEAST):
        if tree.lower[k] not in _THAT or tree.lower[k - 1] not in _JOINING:
            continue
        if not any(is_finite(tree, j) for j in range(start, k)):
            continue
        if passage.quotation_at(k) is not None or _is_of_another(passage, start, k):
            continue
        left, right = classify(passage, start, k - 1), classify(passage, k + 1, end)
        if _told(left) == _told(right):
            continue
        a, b = span(tree, start, k - 1)
        second = drafted(passage, group, (k + 1, end, right.head), draft.speakers, "finite", draft.score)
        return [replace(draft, start=a, end=b), *_cut(passage, group, second)]
    return [draft]


def _is_of_another(passage: Passage, start: int, that: int) -> bool:
    """ "rappelle que X sait, depuis hier, que P": the second clause is what X knows."""
    tree = passage.tree
    verb = tree.heads[tree.heads[that]]
    return any(
        start <= other.head < that and other.head == verb and "q" in other.entry.frames
        for other in passage.verbs
    )


def _told(verdict: Verdict) -> tuple[ClaimKind | None, bool, str]:
    """What parts two complements: a judgement and a statement of one speaker are one claim."""
    ahead = verdict.kind if verdict.kind in (ClaimKind.CALL, ClaimKind.FORECAST) else None
    return ahead, verdict.negated, verdict.hedge


def _next(passage: Passage, group: VerbGroup, draft: Draft, limits: tuple[int, int]) -> Draft | None:
    """The complement that begins where ``draft`` ends, if one does: "; qu'il porte atteinte"."""
    tree = passage.tree
    k = passage.tokens(draft.start, draft.end)[1]
    joined = False
    while k < limits[1] and tree.lower[k] in _JOINING:
        joined, k = True, k + 1
    if not joined or k + _LEAST >= limits[1] or tree.lower[k] not in _THAT:
        return None
    head = classify(passage, k + 1, limits[1]).head
    end = complement_end(tree, group, k + 1, head, limits)
    if end <= k + _LEAST:
        return None
    return drafted(passage, group, (k + 1, end, head), draft.speakers, "finite", draft.score)
