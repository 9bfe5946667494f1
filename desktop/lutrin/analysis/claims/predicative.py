"""Verbs that judge their object: "juge la réforme nécessaire", "describes X as Y"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted, judges_in_quotes
from .clauses import clause_around
from .draft import Draft, Speaker
from .passage import Passage
from .predicates import FIRST_PERSON
from .syntax import Tree
from .verbs import VerbGroup


def predicative(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], head: int, who: list[Speaker]
) -> Draft | None:
    """ "juge la réforme nécessaire", "qualifie X de Y", "describes X as Y": the whole clause."""
    tree = passage.tree
    if who and who[0].author and tree.lower[head] not in FIRST_PERSON:
        return None
    after = range(group.end, min(group.end + 25, limits[1]))
    deps = {"xcomp", "obl:arg", "oprd", "amod", "acomp", "obl:mod", "prep", "ccomp"}
    hit = any(
        tree.lower[k] in ("comme", "as")
        or (tree.lower[k] in ("de", "d'") and "c" in group.entry.frames and "o" not in group.entry.frames)
        for k in after
    ) or any(
        tree.deps[k] in deps and tree.pos[k] in ("ADJ",) and group.head in tree.path(k)[1:4] for k in after
    )
    hit = hit or _qualifies_ahead(tree, group, limits) or _ends_on_verdict(tree, group, limits)
    if not hit and not judges_in_quotes(passage, group, limits):
        return None
    start, end = clause_around(passage, group, head, limits)
    return drafted(passage, group, (start, end, group.head), who, "predicate", 0.78)


def finds_them_so(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], head: int, who: list[Speaker]
) -> Draft | None:
    """« Ses amis la disent drôle », « les collègues le trouvent raide »: a pronoun, the verb, a quality."""
    tree = passage.tree
    if tree.code != "fr" or group.start != group.head or not tree.has_lemma(group.head, _FINDING):
        return None
    if tree.lower[group.head - 1] not in _THEM or not who or who[0].author:
        return None
    at = group.end
    while at < limits[1] and tree.pos[at] == "ADV" and tree.deps[at] not in _COMPLEMENTS:
        at += 1
    if at >= limits[1]:
        return None
    quality = tree.pos[at] == "ADJ" or (
        tree.deps[at] in _COMPLEMENTS and tree.heads[at] == group.head and tree.pos[at] in _MISREAD
    )
    if not quality or (at + 1 < limits[1] and tree.pos[at + 1] == "NOUN"):
        return None
    start, end = clause_around(passage, group, head, limits)
    draft = drafted(passage, group, (start, end, group.head), who, "predicate", 0.78)
    draft.kind = ClaimKind.ASSESSMENT
    return draft


_FINDING = frozenset({"dire", "trouver", "croire", "juger", "prétendre", "estimer", "penser", "imaginer"})
_THEM = frozenset({"le", "la", "l'", "les"})
_COMPLEMENTS = frozenset({"xcomp", "obj", "obl:mod"})
_MISREAD = frozenset({"NOUN", "PRON", "X", "VERB"})


def _qualifies_ahead(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """« juge peu probable une offensive »: what is said of the object stands before it, however parsed."""
    k = group.end
    while k < limits[1] and tree.pos[k] == "ADV":
        k += 1
    return (
        tree.code == "fr"
        and k + 1 < limits[1]
        and tree.pos[k] == "ADJ"
        and tree.pos[k + 1] in ("DET", "ADP")
        and tree.lower[k + 1] not in ("de", "d'", "à")
    )


def _ends_on_verdict(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """« a jugé l'article 4 superflu. »: the last word judges the object, whatever the model takes it for."""
    k = limits[1] - 1
    while k > group.end + 1 and not tree.is_word(k):
        k -= 1
    if (
        tree.code != "fr"
        or k <= group.end + 1
        or (tree.pos[group.end] != "DET" and tree.deps[group.end] != "det")
    ):
        return False
    plain = all(tree.pos[j] in ("DET", "NOUN", "PROPN", "NUM", "ADJ") for j in range(group.end + 1, k))
    if not plain:
        return False
    if (
        tree.has_lemma(group.head, _JUDGING)
        and tree.lower[group.end] in _THESE
        and k - group.end >= _NOUN_AND
    ):
        return tree.tokens[k].islower() and tree.pos[k - 1] in ("NOUN", "PROPN", "ADJ")
    return tree.lower[k] in tree.lexicon.evaluative or tree.lemmas[k][-1] in tree.lexicon.evaluative


_JUDGING = frozenset({"juger", "trouver", "estimer"})
_THESE = frozenset({"ce", "cet", "cette", "ces"})  # « juge ces explications désinvoltes »
_NOUN_AND = 2  # tokens from the determiner to what is said of the noun
