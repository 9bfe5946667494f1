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
        start = _opening(tree, group, limits[0])
        if start is None or passage.quotation_at(group.head) is not None:
            continue
        head = _who(tree, group, start, limits)
        if head is None or (tree.has_lemma(group.head, _ADMITTING) and not can_speak(passage, head)):
            continue
        behind = max(group.end, head + 1)
        end = next((k for k in range(behind, limits[1]) if tree.tokens[k] in _CLOSING), limits[1])
        who = speakers(passage, head, (start + 2, group.start if head < group.start else end))
        if not who or who[0].author:
            continue
        if tree.lower[start] != "ce" and tree.pos[start - 1] == "DET":
            start -= 1  # « un montant que conteste X »
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


def _opening(tree: Tree, group: VerbGroup, first: int) -> int | None:
    """The « ce » of the clause, behind a comma: « ce que », « ce dont », with no other verb before."""
    for k in range(group.start - 1, max(first, group.start - _REACH), -1):
        if tree.lower[k] in _WHICH and tree.lower[k - 1] == "ce":
            return k - 1 if k - 2 > first and tree.tokens[k - 2] in _BEFORE else None
        if tree.lower[k] in _WHICH and tree.has_lemma(k - 1, _NAMED):
            comma = k - 3 if tree.lower[k - 2] in _A else k - 2
            return k - 1 if comma > first and tree.tokens[comma] in _BEFORE else None
        if tree.pos[k] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


_A = frozenset({"un", "une", "des"})
# what sums up the words before it: « P, accusation que rejette le ministre »
_NAMED = frozenset(
    ("accusation", "affirmation", "allégation", "analyse", "argument", "assertion", "bilan", "calcul",
     "chiffre", "chiffrage", "conclusion", "constat", "critique", "décision", "diagnostic", "estimation",
     "évaluation", "explication", "grief", "hypothèse", "idée", "information", "interprétation",
     "intention", "lecture", "mesure", "montant", "motif", "paternité", "perspective", "point", "position",
     "propos", "proposition", "reproche", "responsabilité", "rôle", "rumeur", "scénario", "somme",
     "soupçon", "théorie", "thèse", "total", "version", "vision")
)  # fmt: skip
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
