"""The infinitive or gerund that a verb governs: "demande à X de P", "sommé la foule de P", "refuse de P"."""

from __future__ import annotations

from .complement_end import BEFORE_INFINITIVE, complement_end
from .insertion import begins_finite, is_finite
from .passage import Passage
from .syntax import Tree
from .verbs import VerbGroup

_TO = frozenset({"de", "d'", "à", "to", "of", "from", "against", "for"})


def infinitive_complement(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[int, int, int] | None:
    """The infinitive or gerund that a verb governs: start without its preposition, end, head."""
    if passage.tree.code == "en" and passage.tree.has_lemma(group.head, _ACCUSING) and not group.passive:
        return None  # "accused the judges of exceeding their powers": the whole accusation
    found = _infinitive(passage, group, limits)
    if found is None:
        return None
    start, end, head = found
    return start, _before_finite(passage.tree, start, head, end), head


_ACCUSING = frozenset({"accuse", "blame", "fault", "indict", "implicate"})


def _before_finite(tree: Tree, start: int, head: int, end: int) -> int:
    """Where a finite verb is joined on, which no infinitive takes: "promet d'aider X et a dit Q"."""
    for k in range(max(start, head) + 1, end - 1):
        if is_finite(tree, k) or tree.pos[k] == "SCONJ" or "PronType=Rel" in tree.morphs[k]:
            return end
        if tree.lower[k] in ("et", "mais", "puis", "and", "but") and begins_finite(tree, k + 1, end):
            return k
    return end


def _infinitive(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> tuple[int, int, int] | None:
    tree = passage.tree
    for c in tree.children[group.head]:
        if not (group.end <= c < limits[1]) or tree.deps[c] not in (
            "xcomp",
            "ccomp",
            "advcl",
            "acl",
            "obl:arg",
            "pcomp",
            "prep",
            "obl:mod",
            "advmod",
            "dep",
        ):
            continue
        head = c
        if tree.deps[c] == "prep":
            inner = next((g for g in tree.children[c] if tree.deps[g] == "pcomp"), None)
            if inner is None or (tree.code == "en" and not tree.tags[inner].startswith("VB")):
                continue  # "wanted a cut at once", "denied passage due to his background"
            head = inner
        elif not _is_infinitive(tree, head) or any(tree.lower[g] in _AIMS for g in tree.children[c]):
            continue
        start = max(tree.left[head], group.end)
        if tree.code == "en" and head != c and tree.tokens[start] == ",":
            continue  # "rejected that as untrue, saying in a statement that P"
        gap = range(group.end, start)
        if any(tree.tokens[k] in (",", ":", ";") for k in gap) and group.entry.frames.find("s") < 0:
            continue
        while start < head and (
            tree.lower[start] in _TO or tree.pos[start] == "PUNCT" or tree.tags[start] == "TO"
        ):
            start += 1
        return start, complement_end(tree, group, start, head, limits), head
    # where the parse fails: an infinitive right after the verb, or after whom it is said to
    start = _past_addressee(tree, group, limits)
    while start < limits[1] and tree.lower[start] in _TO:
        start += 1
    first = _first_infinitive(tree, start, limits[1]) if tree.code == "fr" and start < limits[1] else None
    if first is not None:
        head = first if tree.pos[first] != "AUX" else tree.heads[first]
        head = head if start <= head < limits[1] else first
        return start, complement_end(tree, group, start, head, limits), head
    return None


def _past_addressee(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int:
    """ "demande au tribunal d'annuler", « somme la foule de sortir »: the token of "de"; else the verb's end.

    What is said of those addressed may hold infinitives of its own: "à ceux qui ont le droit de voter de P".
    """
    if tree.code != "fr" or "s" not in group.entry.frames or group.end >= limits[1]:
        return group.end
    at = group.end
    while at + 1 < limits[1] and tree.pos[at] == "ADV":
        at += 1  # « presse déjà les élus de P »
    dative = tree.lower[at] in _DATIVE
    if not dative and tree.pos[at] not in ("DET", "PROPN", "PRON", "NOUN"):
        return group.end
    for k in range(at + 1, min(group.end + _ADDRESSEE, limits[1] - 1)):
        if tree.tokens[k] in (":", ";", "«", "“", '"'):
            return group.end
        if tree.lower[k] not in ("de", "d'") and (dative or tree.lower[k] != "à"):
            continue
        if _first_infinitive(tree, k + 1, limits[1]) is not None and not _is_governed_before(tree, k):
            return k
    return group.end


def _first_infinitive(tree: Tree, k: int, end: int) -> int | None:
    """The infinitive that opens at ``k``, over clitics, negations and adverbs."""
    while k < end - 1 and (tree.lower[k] in BEFORE_INFINITIVE or tree.pos[k] == "ADV"):
        k += 1
    return k if "VerbForm=Inf" in tree.morphs[k] else None


def _is_governed_before(tree: Tree, k: int) -> bool:
    """ "permettant d'avoir", "l'occasion de lire", "afin de": the infinitive belongs to the word before."""
    before = k - 1
    if tree.pos[before] in ("VERB", "AUX", "ADP", "SCONJ") or tree.lower[before] in _AIMS:
        return True
    return tree.pos[before] in ("NOUN", "ADJ") and (
        tree.has_lemma(before, _GOVERNING)
        or any(lemma in tree.lexicon.nouns for lemma in tree.lemmas[before])
    )


_GOVERNING = frozenset(
    ["occasion", "droit", "moyen", "chance", "possibilité", "envie", "besoin", "capacité", "volonté", "temps",
     "risque", "façon", "manière", "obligation", "devoir", "but", "prêt", "capable", "susceptible", "libre",
     "chargé", "obligé", "contraint", "loin", "lieu", "charge", "mesure", "point", "train"]
)  # fmt: skip
_DATIVE = frozenset({"à", "au", "aux"})
_ADDRESSEE = 30  # tokens of whom it is said to
_AIMS = frozenset({"pour", "afin", "sans", "après", "avant"})  # what opens no complement


def _is_infinitive(tree: Tree, i: int) -> bool:
    if tree.code == "en":
        if any(tree.tags[c] == "VBG" and tree.deps[c] in ("aux", "auxpass") for c in tree.children[i]):
            return True  # "denied having met him"
        bare = tree.tags[i] in ("VB", "VBG") and not any(tree.tags[c] == "MD" for c in tree.children[i])
        return bare or any(tree.tags[c] == "TO" for c in tree.children[i])
    if tree.tokens[i].istitle() and tree.pos[i] == "PROPN":
        return False  # « l'a appelée Cassandre »
    if tree.deps[i] == "xcomp" and tree.lower[i].endswith(("er", "ir", "oir", "re")) and i == tree.left[i]:
        return True  # "entend annexer la zone": a noun for the tagger
    if tree.pos[i] not in ("VERB", "AUX"):
        return any(tree.deps[c] == "cop" and "VerbForm=Inf" in tree.morphs[c] for c in tree.children[i])
    if "VerbForm=Inf" in tree.morphs[i]:
        return True
    return any(
        tree.deps[c].startswith("aux") and "VerbForm=Inf" in tree.morphs[c] for c in tree.children[i]
    ) or any(form.tense == "inf" for form in tree.lexicon.forms_of(tree.lower[i]))


def is_left_to_others(passage: Passage, group: VerbGroup) -> bool:
    """Whether the verb is what another one tells somebody to do: its subject is the object of that one."""
    tree = passage.tree
    if tree.code != "en" or group.tense != "inf" or tree.deps[group.head] != "xcomp":
        return False
    above = tree.heads[group.head]
    if not any(above < c < group.start and tree.deps[c] == "dobj" for c in tree.children[above]):
        return False
    return any(other.head == above and "s" in other.entry.frames for other in passage.verbs)
