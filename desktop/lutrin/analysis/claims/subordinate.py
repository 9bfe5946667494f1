"""Positions taken in a clause under another: « …, réclamant P », « qui réclament P », « pour exiger P »."""

from __future__ import annotations

from .announcing import drafted, has_object
from .attribution import can_speak, speakers
from .complement_end import complement_end
from .draft import Draft
from .passage import Passage
from .subjects import relative_head, subject
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

_BEFORE_VERB = frozenset({"ne", "n'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "se", "s'"})
_AIMS = (("pour",), ("afin", "de"), ("afin", "d'"))


def subordinate(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """What somebody demands or rejects in a relative clause, a participle or an aim; None elsewhere.

    A relative clause counts from its pronoun, the others from their verb.
    """
    tree = passage.tree
    if (
        tree.code != "fr"
        or group.passive
        or group.entry.reflexive
        or not set("ncas") & set(group.entry.frames)
    ):
        return None
    start = _relative(tree, group, limits) if group.is_finite else None
    if start is not None:
        head = relative_head(tree, group.head, start)
    else:
        if not tree.has_lemma(group.head, tree.lexicon.words["contending"]):
            return None
        if not (_is_participle(tree, group, limits) or _is_aim(tree, group, limits)):
            return None
        start = group.start
        head = subject(tree, group.head, group.start, group.end, limits)
        if head is None or not can_speak(passage, head):
            head = _of_sentence(tree, group, limits)
    if head is None or head >= group.start or not can_speak(passage, head):
        return None
    oblique = "a" in group.entry.frames
    if not has_object(passage, group, limits) and not (
        oblique and has_object(passage, group, limits, oblique=True)
    ):
        return None
    who = speakers(passage, head, (limits[0], group.start))
    if not who or who[0].author:
        return None
    end = complement_end(tree, group, group.end, group.head, limits)
    return drafted(passage, group, (start, end, group.head), who, "subordinate", 0.6)


def _relative(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    """The "qui" whose verb this is, right before it but for clitics and adverbs."""
    k = group.start - 1
    while k > limits[0] and (tree.lower[k] in _BEFORE_VERB or tree.pos[k] == "ADV"):
        k -= 1
    if k <= limits[0] or tree.lower[k] != "qui" or tree.lower[k - 1] == "à":
        return None  # « à qui veut l'entendre »
    return k


def _is_participle(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ ", réclamant P", "une lettre appelant à P"; not "en appelant à P", which tells how."""
    if group.tense != "ger" or group.start <= limits[0]:
        return False
    return tree.lower[group.start - 1] not in ("en", "tout")


def _is_aim(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "manifestent pour dénoncer P", « et exiger Q » behind it."""
    if group.tense != "inf":
        return False
    at = group.start
    while at > limits[0] and tree.lower[at - 1] in _BEFORE_VERB:
        at -= 1
    if any(tuple(tree.lower[at - len(words) : at]) == words for words in _AIMS):
        return True
    up = tree.heads[group.head]
    return (
        at > limits[0]
        and tree.lower[at - 1] in ("et", "ou")
        and tree.deps[group.head] == "conj"
        and any(tree.lower[c] in ("pour", "afin") for c in tree.children[up])
    )


def _of_sentence(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    """The subject of the sentence's main verb."""
    root = next((k for k in tree.path(group.head) if tree.heads[k] == k or tree.deps[k] == "ROOT"), None)
    if root is None or not limits[0] <= root < limits[1]:
        return None
    return next((c for c in tree.children[root] if tree.deps[c] in SUBJECTS), None)
