"""Whether a clause looks ahead: what is expected or at risk; and what only guesses at what is."""

from __future__ import annotations

from . import horizon
from .clause_head import finite_part, is_conditional, is_future
from .passage import Passage
from .syntax import SUBJECTS, Tree

HEDGED = frozenset({"sembler", "paraître", "apparaître", "risquer", "seem", "appear"})


_ODDS = frozenset(
    ["chance", "chances", "odds", "toss", "toss-up", "probability", "likelihood", "probabilité",
     "probabilités", "possibility", "prospect"]
)  # fmt: skip


_CHANCES = frozenset(
    [
        "likely",
        "unlikely",
        "probable",
        "improbable",
        "probabilité",
        "probabilités",
        "chances",
        "chance",
        "odds",
        "probability",
        "likelihood",
        "exclu",
        "exclue",
        "exclus",
        "vraisemblable",
        "inévitable",
        "inevitable",
        "improbables",
        "probables",
        "doubt",
        "question",
        "exclure",
        "excluded",
        "certain",
        "ruled",
    ]
)


def is_expected(passage: Passage, head: int, hedged: list[int], start: int, end: int) -> bool:
    """A likelihood of what is to come: "is likely to welcome", "peu de chances que P avant Pâques"."""
    tree = passage.tree
    if _is_coming(tree, head, hedged):
        return True
    if tree.code == "en" and _is_likeness(tree, hedged, end):
        return False
    at = [k for i in hedged for k in range(i, min(i + 4, end))]
    about = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS | {"attr"} and start <= c < end]
    if any(tree.lower[k] in _ODDS and not _is_past(tree, k) for k in (*at, *about)):
        return True  # "une chance sur deux", "a strong probability that", "la probabilité de P est faible"
    conditional = finite_part(tree, head) == head and is_conditional(tree, head)
    if hedged and conditional and not tree.has_lemma(head, HEDGED):
        return True  # "il entraînerait inévitablement": a consequence, and how likely it is
    if _is_possible_event(tree, head, hedged):
        return True
    if not any(tree.lower[k] in _CHANCES for i in hedged for k in range(i, min(i + 4, end))):
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is not None and any(tree.lower[c] in ("un", "une", "a", "an") for c in tree.children[subject]):
        return True  # "un coup de force est improbable": an event to come
    if subject is not None and tree.code == "en" and tree.has_lemma(subject, tree.lexicon.words["events"]):
        return not _is_past(tree, head)  # "his resignation is more likely than not"
    if any(is_future(tree, k) for k in range(start, end)) or is_dated(passage, start, end):
        return True
    if tree.code == "fr":  # "il est peu probable qu'ils reviennent"
        return any(
            tree.deps[c] in ("ccomp", "csubj")
            and tree.pos[c] == "VERB"
            and (finite_part(tree, c) == c or tree.deps[finite_part(tree, c)].startswith("aux:pass"))
            and "Tense=Pres" in tree.morphs[finite_part(tree, c)]
            for c in tree.children[head]
        )
    return any(
        tree.tags[k] == "TO" and k + 1 < end and tree.tags[k + 1] == "VB" and tree.lower[k + 1] != "have"
        for k in range(start, end)
    )


def _is_possible_event(tree: Tree, head: int, hedged: list[int]) -> bool:
    """ "a ground assault is possible", "a compromise was still possible": an event of the lexicon."""
    if tree.code != "en" or not any("possible" in tree.lower[i : i + 2] for i in hedged):
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    return subject is not None and tree.has_lemma(subject, tree.lexicon.words["events"])


def _is_coming(tree: Tree, head: int, hedged: list[int]) -> bool:
    """ "L'affrontement est inévitable", "a rout is close to inevitable", "can be expected": what will be."""
    if tree.code == "en" and tree.lower[head] == "expected":
        return any(tree.lower[c] in ("can", "may") for c in tree.children[head])
    present = "Tense=Pres" in tree.morphs[finite_part(tree, head)]
    bodies = [head, *(c for c in tree.children[head] if tree.deps[c] in ("acomp", "attr", "oprd", "xcomp"))]
    if present and any(tree.lower[k] in _AWAITED and tree.lower[k - 1] == "à" for k in bodies):
        return True  # « une offensive est à craindre »
    if tree.code == "en":
        bodies += [k for i in hedged for k in range(i, min(i + 3, tree.size))]
    return present and any(tree.lower[k].rstrip("s") in _COMING for k in bodies)


_AWAITED = frozenset({"craindre", "redouter", "attendre", "prévoir", "exclure"})
_COMING = frozenset(
    ["inévitable", "inéluctable", "imminent", "imminente", "inevitable", "toss", "toss-up", "unavoidable"]
)


def _is_likeness(tree: Tree, hedged: list[int], end: int) -> bool:
    """ "is likely to be the work of", "unlikely to be a cover": what something is, not what will come."""
    for i in hedged:
        for k in range(i, min(i + 4, end - 1)):
            if tree.lower[k] != "be" or tree.lower[k - 1] != "to":
                continue
            return any(tree.deps[c] == "attr" for c in tree.children[k])
    return False


def is_threat(tree: Tree, head: int, start: int, end: int) -> bool:
    """ "menace de rompre", "threatens to thwart": of a thing, what may come."""
    if not tree.has_lemma(head, _THREATENS):
        return False
    return any(
        start <= c < end
        and tree.deps[c] == "xcomp"
        and ("VerbForm=Inf" in tree.morphs[c] or tree.tags[c] == "VB")
        for c in tree.children[head]
    )


_THREATENS = frozenset({"menacer", "threaten"})


def is_at_risk(tree: Tree, k: int, start: int, end: int) -> bool:
    """ "risque d'augmenter": what may come; "le risque de", "risque d'avoir menti" are not."""
    if tree.lower[k] not in _RISKS or k + 2 >= end or tree.lower[k + 1] not in ("de", "d'"):
        return False
    if k == start or tree.pos[k - 1] in ("DET", "ADP", "ADJ"):
        return False
    verb = next((j for j in range(k + 2, min(k + 5, end)) if "VerbForm=Inf" in tree.morphs[j]), None)
    if verb is None:
        return False
    passive = verb + 1 < end and "VerbForm=Part" in tree.morphs[verb + 1]  # "risque d'être repoussé"
    return tree.lower[verb] not in ("être", "avoir") or (tree.lower[verb] == "être" and passive)


_RISKS = frozenset({"risque", "risquent", "risquait", "risquaient", "risquerait", "risqueraient"})


def is_quality(tree: Tree, head: int) -> bool:
    """ "may be the winner", « pourrait être une erreur »: what something is, not becomes."""
    if tree.code == "fr":
        if any(tree.lower[k] == "être" and tree.lower[k + 1] in _ONLY for k in _after(tree, head)):
            return True  # "pourrait n'être qu'un prétexte"
        bodies = [head, *(c for c in tree.children[head] if tree.deps[c] == "xcomp")]
        return any(
            tree.pos[k] in ("NOUN", "ADJ") and any(tree.deps[c] == "cop" for c in tree.children[k])
            for k in bodies
        )
    return tree.lower[head] == "be" and any(
        tree.deps[c] in ("attr", "acomp") and tree.tags[c] != "VBN" for c in tree.children[head]
    )


def _after(tree: Tree, head: int) -> range:
    return range(head + 1, min(head + 4, tree.size - 1))


_ONLY = frozenset({"qu'", "que", "un", "une", "le", "la", "l'", "plus", "moins"})


def is_guess(tree: Tree, modal: int, head: int) -> bool:
    """ "may have been staged", "may be overstating", « pourrait avoir menti »: of what is or has been."""
    if tree.code == "fr":
        return any(
            tree.lower[k] in ("avoir", "être") for k in range(modal + 1, min(modal + 4, tree.size))
        ) and (
            "Tense=Past" in tree.morphs[min(modal + 2, tree.size - 1)]
            or "Tense=Past" in tree.morphs[min(modal + 3, tree.size - 1)]
        )
    if tree.has_lemma(head, tree.lexicon.words.get("statives", frozenset())):
        return True  # "may refer to an old custom": what something is
    return tree.tags[head] == "VBG" or any(
        tree.lower[c] == "have" and tree.deps[c] == "aux" for c in tree.children[head]
    )


# what happens rather than is done on advice: with "devrait" they tell what is expected


CHANGES = frozenset(
    [
        "rester",
        "demeurer",
        "baisser",
        "augmenter",
        "croître",
        "progresser",
        "reculer",
        "atteindre",
        "dépasser",
        "connaître",
        "diminuer",
        "gagner",
        "perdre",
        "doubler",
        "passer",
        "permettre",
        "suffire",
        "poursuivre",
        "continuer",
        "annoncer",
        "signer",
        "publier",
        "présenter",
        "dévoiler",
        "recevoir",
        "rencontrer",
        "arriver",
        "quitter",
        "voter",
        "tenir",
        "rendre",
        "aboutir",
        "entraîner",
        "provoquer",
        "coûter",
        "bénéficier",
        "participer",
        "intervenir",
        "survenir",
        "interrompre",
        "achever",
        "débuter",
        "commencer",
        "durer",
        "chuter",
        "grimper",
        "bondir",
        "ralentir",
        "aggraver",
        "accélérer",
        "stagner",
        "flamber",
        "disparaître",
        "plafonner",
        "culminer",
        "tourner",
        "avoisiner",
        "osciller",
        "survivre",
    ]
)


def was_able(passage: Passage, k: int, start: int, end: int) -> bool:
    """ "could not trace": what one was unable to do, unless it is dated to come."""
    tree = passage.tree
    if tree.lower[k] != "could" or k + 1 >= end or tree.lower[k + 1] not in ("not", "n't"):
        return False
    return not is_dated(passage, start, end)


def _is_past(tree: Tree, noun: int) -> bool:
    """ "no chance that it was ransom": a likelihood of what has been."""
    return any(
        "Tense=Past" in tree.morphs[finite_part(tree, c)] or "Tense=Imp" in tree.morphs[finite_part(tree, c)]
        for c in tree.children[noun]
        if tree.deps[c] in ("acl", "ccomp", "acl:relcl", "relcl")
    )


def is_dated(passage: Passage, start: int, end: int) -> bool:
    """Whether tokens ``start`` to ``end`` hold a date or a horizon."""
    tree = passage.tree
    when = horizon.find(passage, tree.starts[start], tree.ends[end - 1]) if end > start else None
    return when is not None and not horizon.is_past(passage, when)
