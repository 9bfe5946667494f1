"""The French conditional: what others report (« aurait signé »), and what would follow (« coûterait »)."""

from __future__ import annotations

from .clause_head import is_conditional
from .outlook import CHANGES
from .passage import Passage
from .syntax import SUBJECTS, Tree

_IF = frozenset({"si", "s'", "sinon", "sans"})


def answers_condition(tree: Tree, start: int, end: int) -> bool:
    """« Si les deux camps se parlent, oui. »: a yes or no to what was asked, on a condition."""
    return (
        tree.code == "fr"
        and end - start > _SHORTEST
        and tree.lower[start] in ("si", "s'")
        and tree.lower[end - 2] in ("oui", "non")
        and tree.tokens[end - 3] == ","
    )


_SHORTEST = 5  # tokens


def is_hearsay(tree: Tree, finite: int, head: int, start: int, end: int) -> bool:
    """ "aurait signé", "serait détenu": the conditional of what others report, without a condition."""
    if tree.code != "fr" or tree.lower[finite] not in tree.lexicon.words["hearsay"]:
        return False
    if any(tree.lower[k] in _IF and tree.pos[k] in ("SCONJ", "ADP", "ADV") for k in range(start, end)):
        return False
    if tree.lower[head] in ("pu", "dû", "fallu") or tree.lower[finite + 1 : finite + 2] in (["pu"], ["dû"]):
        return False  # "on aurait pu regrouper": what was left undone
    return head > finite and ("VerbForm=Part" in tree.morphs[head] or tree.lower[finite].startswith("au"))


def is_told_present(passage: Passage, finite: int, head: int, start: int, end: int) -> bool:
    """ "s'élèverait à dix millions", "serait en cause": the same of figures and causes, in the present.

    A condition or a judgement makes no hearsay: « ce serait une erreur », « sans aide, elle serait ruinée ».
    """
    tree = passage.tree
    if tree.code != "fr" or not is_conditional(tree, finite):
        return False
    if any(tree.lower[k] in _CONDITIONS and tree.pos[k] != "PRON" for k in range(start, end)):
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.lower[subject] in _NO_SUBJECTS:
        return False
    if tree.lower[finite] in ("serait", "seraient"):
        judged = any(tree.lemmas[k][-1] in tree.lexicon.evaluative for k in range(finite, end))
        return head > finite and tree.pos[head] in ("NOUN", "PROPN", "NUM") and not judged
    if finite != head or tree.pos[head] != "VERB":
        return False
    return tree.has_lemma(head, _FIGURES) or (
        not tree.has_lemma(head, _WILLING)
        and tree.pos[subject] != "PRON"
        and _is_body(passage, subject)
        and not is_later(tree, start, end)
    )


def _is_body(passage: Passage, noun: int) -> bool:
    """Whether a subject is somebody, of whom others report what they do: "le groupe préparerait P"."""
    tree = passage.tree
    mention = passage.actors.mention_at(passage.token_span(noun, noun + 1))
    if mention is not None:
        return mention.kind.value != "place"
    return tree.has_lemma(noun, tree.lexicon.people | tree.lexicon.words["bodies"])


def would_come(tree: Tree, finite: int, head: int, start: int, end: int) -> str:
    """The rule by which a clause tells what would follow: "Si P, les prix baisseraient" ("follows"), "la
    mesure coûterait deux milliards" ("modal"); "" where it does not."""
    if tree.code != "fr" or finite != head or not is_conditional(tree, head) or tree.pos[head] != "VERB":
        return ""
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.lower[subject] in _NO_SUBJECTS or tree.has_lemma(head, _WILLING):
        return ""
    if is_later(tree, start, end):
        return ""
    opening = tuple(tree.lower[start : start + 2])
    if opening[0] in _OPENING or opening in _OPENINGS:
        return "follows"
    if any(tree.lower[k] == "si" and tree.pos[k] == "SCONJ" for k in range(head + 1, end)):
        return "follows"
    thing = tree.pos[subject] == "NOUN" and not tree.has_lemma(subject, tree.lexicon.people)
    return "modal" if thing and tree.has_lemma(head, CHANGES) else ""


_OPENING = frozenset({"si", "s'", "sans", "avec"})
_OPENINGS = frozenset({("en", "cas"), ("à", "défaut"), ("faute", "de"), ("faute", "d'"), ("à", "ce")})


def is_later(tree: Tree, start: int, end: int) -> bool:
    """ "deux ans plus tard", « Par la suite, »: the conditional or future of a tale.

    Not « plus tard dans la semaine », nor « sera examiné par la suite », which tell of what is to come.
    """
    if tuple(tree.lower[start : start + 3]) == ("par", "la", "suite"):
        return True
    return any(
        tree.lower[k] in _UNITS and tuple(tree.lower[k + 1 : k + 3]) in (("plus", "tard"), ("après", ","))
        for k in range(start, end - 1)
    )


_UNITS = frozenset({"an", "ans", "année", "années", "mois", "semaines", "jours", "siècle", "siècles"})
# of what one is willing to do, or of politeness
_WILLING = frozenset(
    ["vouloir", "souhaiter", "aimer", "préférer", "désirer", "pouvoir", "devoir", "falloir", "savoir",
     "accepter", "gagner", "avoir", "être", "dire", "croire", "faire", "mériter"]
)  # fmt: skip


_CONDITIONS = _IF | {"avec", "même", "grâce", "faute", "cas"}
_NO_SUBJECTS = frozenset({"ce", "c'", "ça", "cela", "ceci", "on", "je", "j'", "nous", "vous", "tu"})
_FIGURES = frozenset(
    ["élever", "atteindre", "dater", "remonter", "provenir", "avoisiner", "dépasser", "détenir"]
)
