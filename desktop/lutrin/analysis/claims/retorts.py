"""What others say of a claim in a clause behind it: « P, ce que Kiev dément », « grief que nie X »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .attribution import can_speak, speakers
from .draft import Draft
from .passage import Passage
from .subjects import subject_after
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

RULE = "retort"


def detect(passage: Passage) -> list[Draft]:
    """Denials, doubts and admissions in a clause of « ce que », « ce dont » behind a comma (French)."""
    tree = passage.tree
    if tree.code != "fr":
        return []
    found = []
    for group in passage.verbs:
        if not group.is_finite or group.passive or not _answers(tree, group):
            continue
        limits = tree.sentence_of(group.head)
        opening = _opening(tree, group, limits[0])
        if opening is None or passage.quotation_at(group.head) is not None:
            continue
        start, which = opening
        head = _who(tree, group, which - 1, limits)
        if head is None or (tree.has_lemma(group.head, _ADMITTING) and not can_speak(passage, head)):
            continue
        behind = max(group.end, head + 1)
        end = next((k for k in range(behind, limits[1]) if tree.tokens[k] in _CLOSING), limits[1])
        who = speakers(passage, head, (which + 1, group.start if head < group.start else end))
        if not who or who[0].author:
            continue
        draft = drafted(passage, group, (start, end, group.head), who, RULE, 0.9)
        if tree.has_lemma(group.head, _DOUBTING):
            draft.kind = ClaimKind.ASSESSMENT
        found.append(draft)
    return found


_CLOSING = frozenset({",", ";", ")", "–", "—"})
_DOUBTING = frozenset({"douter"})
_ADMITTING = frozenset({"confirmer", "concéder", "admettre", "reconnaître"})


def _answers(tree: Tree, group: VerbGroup) -> bool:
    disputes = group.entry.negative and "q" in group.entry.frames
    return disputes or tree.has_lemma(group.head, _DOUBTING | _ADMITTING)


def _opening(tree: Tree, group: VerbGroup, first: int) -> tuple[int, int] | None:
    """The « ce » of the clause, behind a comma, and its « que » or « dont », with no other verb before.

    A noun may stand for it: « P, un chiffre que conteste X », « P, paternité que réfute X ».
    """
    for k in range(group.start - 1, max(first, group.start - _REACH), -1):
        if tree.lower[k] in _WHICH and tree.lower[k - 1] == "ce":
            return (k - 1, k) if k - 2 > first and tree.tokens[k - 2] in _BEFORE else None
        if tree.lower[k] in _WHICH and tree.pos[k - 1] in ("NOUN", "ADJ"):
            return _apposed(tree, k, first)
        if tree.pos[k] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _apposed(tree: Tree, which: int, first: int) -> tuple[int, int] | None:
    at = which - 1
    while at > first and tree.pos[at] in ("NOUN", "ADJ") and which - at < _PHRASE:
        at -= 1
    if tree.pos[at] == "DET":
        if tree.lower[at] not in _A:
            return None  # « P, la loi que conteste X, … »: of a thing, not of what was said
        at -= 1
    return (at + 1, which) if at > first and tree.tokens[at] in _BEFORE else None


_PHRASE = 4  # tokens
_A = frozenset({"un", "une", "des"})
_REACH = 10  # tokens from the verb back to « ce que »
_WHICH = frozenset({"que", "qu'", "dont"})
_BEFORE = frozenset({",", "(", "–", "—"})


def _who(tree: Tree, group: VerbGroup, start: int, limits: tuple[int, int]) -> int | None:
    """The subject, before the verb (« ce que Kiev dément ») or behind (« ce que nie le syndicat »)."""
    before = range(start + 2, group.start)
    named = next((c for c in tree.children[group.head] if c in before and tree.deps[c] in SUBJECTS), None)
    if named is None:
        named = next((k for k in before if tree.pos[k] in ("PROPN", "NOUN", "PRON")), None)
    if named is not None:
        return named
    at = group.end
    while at < limits[1] and tree.pos[at] == "ADV":
        at += 1
    after = subject_after(tree, at, limits)
    if after is not None:
        return after
    return next((k for k in range(at, min(at + 3, limits[1])) if tree.pos[k] in ("PROPN", "NOUN")), None)


def end_before(passage: Passage, draft: Draft, drafts: list[Draft]) -> None:
    """End a reported clause before the retort that stands last in it: « accuse X de P, ce que Y dément »."""
    if not draft.framed or draft.rule == RULE:
        return
    tree = passage.tree
    for retort in drafts:
        if retort.rule != RULE or not draft.start < retort.start < draft.end:
            continue
        comma = passage.tokens(retort.start, retort.end)[0] - 1
        if draft.frame is not None and draft.frame[0] > comma:
            continue
        _, last = passage.tokens(retort.start, retort.end)
        hangs = tree.lower[last + 1 : last + 2]
        if last >= passage.tokens(draft.start, draft.end)[1] or (hangs and hangs[0] in _HANGING):
            draft.end = tree.ends[comma - 1]


# what opens a clause on whoever retorts: « ce que nie le syndicat, pour qui P »
_HANGING = frozenset({"qui", "dont", "lequel", "laquelle", "lesquels", "pour", "selon", "où"})
