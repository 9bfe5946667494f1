"""Reports that are but a part of what the author says: "to say that P is absurd", "the text that says P"."""

from __future__ import annotations

from .attribution import can_speak
from .passage import Passage
from .syntax import RELATIVES, Tree
from .verbs import VerbGroup

_ABOVE = 3  # steps in the tree from a verb of saying to what weighs it


def is_weighed(passage: Passage, group: VerbGroup, subject: int | None) -> bool:
    """Whether an English report gives way to the sentence that it stands in."""
    tree = passage.tree
    if group.negated and tree.has_lemma(group.head, _KNOWING):
        return True  # "They did not know that P": nothing is said by them
    if tree.code != "en":
        return _is_not_allowed(tree, group)
    if _is_put_as_a_case(tree, group, subject) or _appeals(tree, group, subject):
        return True
    return (
        _is_judged(tree, group)
        or _identifies(passage, group)
        or _will_show(passage, group, subject)
        or _finds_oneself(tree, group)
        or (group.tense == "inf" and is_said_to_exist(tree, group.head))
    )


_KNOWING = frozenset({"know", "savoir"})


def _is_not_allowed(tree: Tree, group: VerbGroup) -> bool:
    """« Rien ne permet d'affirmer que P », « aucun indice n'autorise à croire P »: the author weighs it."""
    if group.tense != "inf":
        return False
    for up in tree.path(group.head)[1 : 1 + _ABOVE]:
        if tree.has_lemma(up, _ALLOWING):
            first, _ = tree.sentence_of(up)
            return any(tree.lower[k] in _NOTHING for k in range(first, up))
    return False


_ALLOWING = frozenset({"permettre", "autoriser", "suffire", "interdire"})
_NOTHING = frozenset({"rien", "aucun", "aucune", "ne", "n'"})


def _is_put_as_a_case(tree: Tree, group: VerbGroup, subject: int | None) -> bool:
    """ "If you think that P, you are wrong": nobody in particular says so."""
    if subject is None or tree.lower[subject] not in _ANYBODY:
        return False
    marks = (tree.lower[c] for c in tree.children[group.head] if tree.deps[c] == "mark")
    return any(mark in ("if", "unless") for mark in marks)


def _appeals(tree: Tree, group: VerbGroup, subject: int | None) -> bool:
    """ "You know, P", "as you know P": said to whoever listens, on nobody's account but the speaker's."""
    return subject is not None and tree.lower[subject] == "you" and tree.lower[group.head] == "know"


_ANYBODY = frozenset(["you", "one", "we", "i", "they", "anyone", "anybody", "someone", "somebody", "people"])


def is_said_to_exist(tree: Tree, k: int) -> bool:
    """ "There is nothing to suggest that P", "no sign that X is ready": the author weighs it, nobody says it.

    ``k`` stands in a clause under what there is; of people, "there are those who say that P", it is theirs.
    """
    at = k
    for _ in range(_HEIGHT):
        up = tree.heads[at]
        if up == at:
            return False
        if tree.deps[at] in _HUNG and tree.deps[up] == "attr":
            be = tree.heads[up]
            expletive = any(tree.deps[c] == "expl" and tree.lower[c] == "there" for c in tree.children[be])
            return expletive and not tree.has_lemma(up, tree.lexicon.people)
        at = up
    return False


_HEIGHT = 4  # steps from a verb to the noun whose clause it stands in
_HUNG = frozenset({"relcl", "acl", "ccomp", "advcl", "xcomp"})


def _is_judged(tree: Tree, group: VerbGroup) -> bool:
    """ "It would be odd for a court to say P", "to say that P is absurd": the judgement is the claim."""
    if tree.tags[group.start] not in ("VB", "VBG") and group.tense not in ("inf", "ger"):
        return False
    weighing = tree.lexicon.words.get("weighing_sayings", frozenset())
    for up in tree.path(group.head)[1 : 1 + _ABOVE]:
        bodies = (up, *(c for c in tree.children[up] if tree.deps[c] in ("acomp", "attr", "oprd")))
        if any(tree.lower[k] in weighing for k in bodies):
            return True
    return False


def _finds_oneself(tree: Tree, group: VerbGroup) -> bool:
    """ "I would find myself walking": where somebody came to be, not what they held."""
    at = min(group.end, tree.size - 1)
    return tree.has_lemma(group.head, _FINDING) and tree.lower[at].endswith(("self", "selves"))


_FINDING = frozenset({"find"})


def _identifies(passage: Passage, group: VerbGroup) -> bool:
    """ "The key text is the clause that says P": which of them, told by its words; no report of them."""
    tree = passage.tree
    if tree.deps[group.head] not in RELATIVES:
        return False
    named = tree.heads[group.head]
    pronoun = next((k for k in range(named + 1, group.start) if tree.lower[k] in ("that", "which")), None)
    if pronoun is None or tree.tokens[pronoun - 1] == "," or can_speak(passage, named):
        return False
    return tree.deps[named] == "attr"


def _will_show(passage: Passage, group: VerbGroup, subject: int | None) -> bool:
    """ "These pictures will remind the world that P": of a thing, what it will show is the forecast."""
    tree = passage.tree
    if subject is None or tree.pos[subject] != "NOUN" or not tree.has_lemma(group.head, _SHOWING):
        return False
    if passage.actors.actor_at(passage.token_span(subject, subject + 1)) is not None:
        return False
    if tree.has_lemma(subject, tree.lexicon.people):
        return False
    return any(
        tree.lower[k] in ("will", "'ll", "shall", "would") or (tree.lower[k] == "going" and k > subject)
        for k in range(max(subject, group.start - 3), group.head)
    )


_SHOWING = frozenset({"remind", "show", "prove", "demonstrate", "confirm", "reveal", "make", "teach", "tell"})
