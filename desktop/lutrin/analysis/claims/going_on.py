"""Where a speaker goes on behind a report: "said that P and denied Q", « dit que P, ajoutant que Q »."""

from __future__ import annotations

from .attribution import can_speak, speakers
from .draft import Speaker
from .passage import Passage
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

_THAT = frozenset({"que", "qu'", "that"})
_JOINING = frozenset({"and", "but"})


def returns(tree: Tree, head: int, comma: int, end: int, *, that: bool = False) -> bool:
    """ "said that the drills would go on, and denounced X": no drill denounces; the speaker goes on.

    ``that``: only where the verb has a clause of its own, as "and recommended that P" needs no comma.
    """
    if comma + 2 >= end or tree.lower[comma + 1] not in ("et", "and", "mais", "but") or head < 0:
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.pos[subject] != "NOUN" or tree.has_lemma(subject, tree.lexicon.people):
        return False
    verb = next((k for k in range(comma + 2, min(comma + 5, end)) if tree.pos[k] == "VERB"), None)
    if verb is None or any(tree.deps[c] in SUBJECTS for c in tree.children[verb]):
        return False
    between = range(comma + 2, verb)
    if that and tree.lower[verb + 1 : verb + 2] != ["that"]:
        return False
    return (
        tree.heads[verb] == head
        and all(tree.pos[k] in ("AUX", "ADV", "PART") for k in between)
        and any(lemma in tree.lexicon.verbs for lemma in tree.lemmas[verb])
    )


def speaks_on(tree: Tree, said: int, head: int, k: int, end: int) -> bool:
    """Behind "and" at ``k``, the speaker of ``said`` goes on, whose clause has its verb at ``head``.

    "said she had paid the fare and denied that P": the second verb has the tense of the first, no
    "had". Only a verb of saying or blaming, as what is told may go on in the plain past too.
    """
    if tree.code != "en" or head < 0 or tree.tags[said] != "VBD":
        return False
    verb = next((j for j in range(k + 1, min(k + 4, end)) if tree.pos[j] == "VERB"), None)
    if verb is None or tree.tags[verb] not in ("VBD", "VBN") or tree.heads[verb] not in (head, said):
        return False
    if any(tree.deps[c] in SUBJECTS or tree.deps[c].startswith("aux") for c in tree.children[verb]):
        return False
    if any(tree.pos[j] != "ADV" for j in range(k + 1, verb)):
        return False
    shifted = any(tree.lower[c] in _SHIFTED for c in (head, *tree.children[head]))
    entries = (entry for lemma in tree.lemmas[verb] for entry in tree.lexicon.verbs.get(lemma, ()))
    says = any("o" in entry.frames or entry.negative or "s" in entry.frames for entry in entries)
    told_of = tree.has_lemma(verb, _TOLD_OF) and tree.lower[verb + 1 : verb + 2] not in (["for"], ["on"])
    return shifted and says and not told_of


# what may itself be told of somebody: "said he had called a friend and told her"
_TOLD_OF = frozenset(
    ["tell", "call", "ask", "shout", "scream", "write", "cry", "order", "offer", "post", "publish", "repeat",
     "reply", "answer", "swear"]
)  # fmt: skip
_SHIFTED = frozenset({"had", "would", "was", "were", "could", "might", "did"})


def spoken_before(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> VerbGroup | None:
    """ "X said it had made no offer and accused Y of P": the verb of saying with which this one is joined."""
    tree, k = passage.tree, group.start - 1
    while k > limits[0] and tree.pos[k] == "ADV":
        k -= 1
    if tree.code != "en" or tree.lower[k] not in _JOINING:
        return None
    told = tree.heads[group.head]
    said = tree.heads[told] if tree.deps[told] == "ccomp" else -1
    other = next((one for one in passage.verbs if one.head == said < group.start), None)
    joined = other is not None and speaks_on(tree, said, told, k, limits[1])
    return other if joined else None


def clause_speaker(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[list[Speaker], int | None] | None:
    """« La mairie a annoncé P, mais les élus en rient, jugeant que Q »: whose clause the participle ends.

    Only where it is joined to another: what is reported there may have a subject of its own.
    """
    tree = passage.tree
    verb = tree.heads[group.head]
    if tree.code != "fr" or tree.deps[verb] != "conj" or not limits[0] <= verb < group.start:
        return None
    for c in tree.children[verb]:
        if tree.deps[c] in SUBJECTS and limits[0] <= c < verb and can_speak(passage, c):
            return speakers(passage, c, (limits[0], group.start)), c
    return None


def adds(tree: Tree, k: int) -> bool:
    """ ", ajoutant que", ", adding that": the speaker goes on."""
    forms = tree.lexicon.forms_of(tree.lower[k])
    if not any(
        form.tense == "ger" and any("q" in entry.frames for entry in tree.lexicon.verbs.get(form.lemma, ()))
        for form in forms
    ):
        return False
    following = tree.lower[k + 1 : k + 7]
    return any(word in _THAT for word in following)
