"""Clauses that a verb announces: on whose account "X says that P" and "this shows that P" stand."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted
from .clauses import clause_around
from .content import classify
from .draft import Draft, Speaker
from .insertion import is_finite
from .judgements import is_in_idiom
from .main_verbs import is_obliged
from .passage import Passage
from .showing import DOCUMENTS, PROVING, SHOWING
from .syntax import Tree
from .verbs import VerbGroup


def clause_report(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], who: list[Speaker], head: int | None,
    speaking: bool, complement: tuple[int, int, int],
) -> Draft | None:  # fmt: skip
    """The draft of the clause ``complement`` (start, end, main verb; tokens) that a verb announces.

    ``head`` is the verb's subject, ``who`` stands for it; ``speaking``: whether it can speak.
    """
    tree = passage.tree
    document = head is not None and head < group.start and tree.has_lemma(head, DOCUMENTS)
    if document and speaking and who and tree.has_lemma(group.head, SHOWING):
        start, end = clause_around(passage, group, head, limits)
        draft = drafted(passage, group, (start, end, group.head), who, "shows", 0.85)
        shown = classify(passage, complement[0], complement[1])
        if shown.kind is ClaimKind.CALL:
            draft.kind = ClaimKind.CALL  # "the report indicates that we must act"
        elif shown.kind is ClaimKind.FORECAST and shown.rule == "future":
            draft.kind = ClaimKind.FORECAST  # "polls suggest that the levy will pass"
        return draft
    proved = head is not None and tree.has_lemma(group.head, PROVING) and tree.pos[head] in ("PROPN", "PRON")
    if who and (not speaking or (proved and not who[0].author)):
        if tree.has_lemma(group.head, SHOWING):
            if group.tense == "inf" and tree.code == "fr":
                return None  # « l'occasion de rappeler que P »: nobody has done so yet
            assert head is not None
            start, end = clause_around(passage, group, head, limits)
            draft = drafted(passage, group, (start, end, group.head), [Speaker(author=True)], "shows", 0.75)
            shown = classify(passage, complement[0], complement[1])
            draft.kind = ClaimKind.ASSESSMENT
            if shown.kind is ClaimKind.CALL:
                draft.kind = ClaimKind.CALL  # "this means that we must act"
            elif shown.rule == "future" and tree.lower[head] == "everything":
                draft.kind = ClaimKind.FORECAST  # "everything suggests that the ferry will be late"
            draft.framed = False
            return draft
        if tree.lower[head if head is not None else 0] in (
            "il",
            "it",
            "ce",
            "c'",
            "-il",
            "cela",
            "ça",
            "this",
            "that",
        ):
            who = []
        elif head is not None and not speaking and _is_thing(tree, head):
            who = []  # "the anniversary reminded us that P": nobody's account but the author's
    if not who:
        if is_in_idiom(tree, group.start, group.head, limits[0]):
            return None
        who = [Speaker(author=True)]
        draft = drafted(passage, group, complement, who, "finite", 0.6)
        # « Et d'ajouter que P », not « tout porte à croire que P »
        draft.inherits = group.tense in ("inf", "ger") and not _hangs(tree, group, limits)
        return draft
    if group.entry.factivity == "factive" and is_obliged(tree, group) and not group.is_finite:
        who = [Speaker(author=True)]  # « X devrait savoir que P »: so the author holds
    draft = drafted(passage, group, complement, who, "finite", 0.92 if group.is_finite else 0.85)
    if who[0].author and who[0].head >= 0:
        draft.score = 0.85
    return draft


def _hangs(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether a finite verb or a noun stands before an infinitive that belongs to it."""
    return tree.heads[group.head] < group.head and any(
        is_finite(tree, k) for k in range(limits[0], group.start)
    )


# what has no voice of its own: "the anniversary reminded us that P" is the author's
_NOBODY = frozenset(
    ("tout", "rien", "what", "everything", "nothing", "ce", "cela", "anniversary", "event", "crisis", "war",
     "time", "day", "year", "experience", "meaning", "fact", "history", "factor", "anniversaire", "événement",
     "crise", "guerre", "histoire", "expérience", "fait", "mérite", "somme", "montant", "époque")
)  # fmt: skip


def _is_thing(tree: Tree, head: int) -> bool:
    return tree.lower[head] in _NOBODY or (tree.pos[head] == "NOUN" and tree.has_lemma(head, _NOBODY))
