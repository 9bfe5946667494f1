"""Verbs of ability, permission and threat, and when they tell of a likelihood: "could", « a pu »."""

from __future__ import annotations

from .attribution import can_speak
from .passage import Passage
from .syntax import SUBJECTS, Tree

_CAN = frozenset({"peut", "peuvent", "pourra", "pourront"})
_BEING = frozenset({"être", "avoir"})
_THINGS = frozenset({"cela", "ceci", "ça", "ce", "c'"})
# « peut être dû à », « peut être lu comme »: how it came or what it means, not what is allowed
_EXPLAINED = frozenset(
    ("dû", "due", "dus", "dues", "lié", "liée", "liés", "liées", "causé", "causée", "provoqué", "provoquée",
     "attribué", "attribuée", "rattaché", "rattachée", "rattachés", "expliqué", "expliquée", "originaire")
)  # fmt: skip
_THREATENING = frozenset({"threaten", "menacer"})
_NOT = frozenset({"not", "n't", "never"})


def may_be(passage: Passage, i: int) -> bool:
    """Whether the French present or future of « pouvoir » at token ``i`` says what may be."""
    tree = passage.tree
    if tree.lower[i] not in _CAN or _is_denied(tree, i):
        return False
    verb = next((k for k in range(i + 1, min(i + 6, tree.size)) if "VerbForm=Inf" in tree.morphs[k]), None)
    if verb is None:
        return False
    if tree.lower[verb] == "être":
        after = next((k for k in range(verb + 1, min(verb + 4, tree.size)) if tree.pos[k] != "ADV"), None)
        if after is None or tree.pos[after] == "VERB":
            return after is not None and tree.lower[after] in _EXPLAINED
        return "VerbForm=Part" not in tree.morphs[after] or tree.lower[after] in _EXPLAINED
    subject = _subject(tree, i)
    if subject is None or tree.pos[subject] == "PRON":
        return subject is not None and tree.lower[subject] in _THINGS
    return not can_speak(passage, subject)


def is_ability(passage: Passage, start: int, end: int) -> bool:
    """Whether a listed verb in tokens ``start`` to ``end`` tells what one can, may or threatens to do."""
    tree = passage.tree
    if tree.has_lemma(start, _THREATENING):
        if tree.pos[start] != "VERB":
            return True
        who = _subject(tree, start)
        return who is not None and can_speak(passage, who)
    if tree.code == "fr":
        return tree.lower[end - 1] == "pu" and (_was_able(passage, end - 1) or _is_averted(tree, end - 1))
    if tree.lower[start : start + 2] == ["could", "have"]:
        who = _subject(tree, start)
        return _is_averted(tree, start + 1) or (who is not None and can_speak(passage, who))
    if tree.lower[start] == "could" and end == start + 1:
        return end < tree.size and tree.lower[end] in _NOT
    asks = tree.lower[start] == "may" and end == start + 1 and end < tree.size
    return asks and tree.pos[end] == "PRON" and "PronType=Rel" not in tree.morphs[end]  # "may it please"


def shows_up(tree: Tree, i: int) -> bool:
    """ "appears in a footnote", "appeared as Hamlet": an event, no appearance of what may be."""
    if not tree.has_lemma(i, _APPEARING):
        return False
    following = next((k for k in range(i + 1, min(i + 3, tree.size)) if tree.pos[k] != "ADV"), None)
    return following is None or not (
        tree.pos[following] in ("ADJ", "VERB", "SCONJ", "PART") or tree.lower[following] == "to"
    )


def _is_averted(tree: Tree, i: int) -> bool:
    """ "could have been avoided", « aurait pu être évité »: what was not, no likelihood."""
    after = range(i + 1, min(i + _NEAR, tree.size))
    return any(tree.has_lemma(k, _AVERTING) or tree.lower[k] in _AVERTED for k in after)


_NEAR = 4  # tokens from the modal to the verb
_AVERTING = frozenset({"avoid", "prevent", "stop", "avert", "éviter", "empêcher", "prévenir"})
_AVERTED = frozenset({"évité", "évitée", "évités", "évitées", "empêché", "empêchée", "arrêté", "arrêtée"})
_APPEARING = frozenset({"appear"})


def _was_able(passage: Passage, i: int) -> bool:
    """« a pu recevoir des soins », « n'a pu peser »; not « a pu être causé », « l'orage a pu couper »."""
    tree = passage.tree
    if _is_denied(tree, i):
        return True
    verb = next((k for k in range(i + 1, min(i + 5, tree.size)) if "VerbForm=Inf" in tree.morphs[k]), None)
    if verb is None or tree.lower[verb] in _BEING:
        return False
    subject = _subject(tree, i)
    return subject is not None and can_speak(passage, subject)


def _is_denied(tree: Tree, i: int) -> bool:
    return any(tree.lower[k] in ("ne", "n'") for k in range(max(0, i - 3), i))


def _subject(tree: Tree, i: int) -> int | None:
    """The subject of the verb at ``i``, whether the parse takes it for an auxiliary or a verb."""
    for at in tree.path(i)[:3]:
        found = next((c for c in tree.children[at] if tree.deps[c] in SUBJECTS and c < i), None)
        if found is not None:
            return found
    return None
