"""Clauses on a noun: on the object of a verb, no complement of it (« dénonce un plan que le préfet
soutient »), or around a verb (« le ministre, dont les élus disent que P, a signé »)."""

from __future__ import annotations

from .insertion import begins_finite, is_finite
from .syntax import RELATIVES, Tree
from .verbs import VerbGroup


def is_misread(tree: Tree, that: int) -> bool:
    """ "said in a statement that it had tabled a plan": no relative, as its verb has an object of its own."""
    verb = tree.heads[that]
    if tree.code != "en" or tree.deps[that] != "dobj" or verb < that:
        return False
    if tree.deps[tree.heads[verb]] != "pobj":
        return False  # "the plan that the council had given the firm"
    others = [tree.deps[c] for c in tree.children[verb] if c != that]
    return "nsubj" in others and "dobj" in others


def qualifies_object(tree: Tree, group: VerbGroup, that: int) -> bool:
    """Whether the "que" or "that" at token ``that`` opens a clause on the object of the verb.

    In French whatever the parse says: but for who is told of something and for a noun that itself says
    (« l'idée que P »), nothing else stands between a verb and the « que » of its complement.
    """
    if that == group.end or is_misread(tree, that):
        return False
    words = tree.lexicon.words
    told = words["told"]
    if tree.code == "fr" and tree.has_lemma(group.head, _AWAITING):
        return not _awaits_of(tree, group, that)
    if tree.deps[that] in ("obj", "dobj", "nsubj", "nsubjpass", "nsubj:pass"):
        verb = tree.heads[that]
        noun = tree.heads[verb]
        relative = tree.deps[verb] in RELATIVES or (tree.code == "fr" and tree.deps[verb] == "acl")
        if verb > that and relative and group.end <= noun < that:
            published = tree.code == "fr" and tree.has_lemma(noun, words["media"])
            if published and tree.pos[group.end] == "ADP":
                return False  # « a affirmé sur ses réseaux sociaux qu'elle viendrait »
            return not tree.has_lemma(group.head, told)
    if tree.code == "en" or tree.pos[group.end] != "DET" or tree.has_lemma(group.head, told):
        return False
    between = range(group.end, that)
    noun = next((k for k in between if tree.pos[k] in ("NOUN", "PROPN")), -1)
    if noun < 0 or any(tree.pos[k] not in ("DET", "ADJ", "NOUN", "PROPN", "ADP") for k in between):
        return False
    if any(tree.pos[k] == "ADP" and tree.lower[k] not in ("de", "d'", "du", "des") for k in between):
        return False
    says = any(lemma in tree.lexicon.nouns for k in between for lemma in tree.lemmas[k])
    return not says and not any(tree.has_lemma(k, words["contents"] | words["moments"]) for k in between)


def _awaits_of(tree: Tree, group: VerbGroup, that: int) -> bool:
    """« attend de la Commission qu'elle P »; not « attend des pluies que P »."""
    nouns = [k for k in range(group.end, that) if tree.pos[k] in ("NOUN", "PROPN")]
    if not nouns or any(tree.pos[k] == "DET" for k in range(nouns[0], that)):
        return False
    known = tree.lexicon.people | tree.lexicon.words["bodies"]
    return tree.tokens[nouns[0]][:1].isupper() or tree.has_lemma(nouns[0], known)


_AWAITING = frozenset({"attendre"})


def end_within(tree: Tree, group: VerbGroup, end: int, limits: tuple[int, int]) -> int:
    """Where a complement that runs to ``end`` stops, if its verb stands in a clause of « dont » on a subject
    whose own verb is still to come: at the comma before that."""
    if tree.code != "fr":
        return end
    dont = next((k for k in range(group.start - 1, limits[0], -1) if tree.lower[k] == "dont"), None)
    if dont is None or any(is_finite(tree, k) for k in range(limits[0], dont)):
        return end
    if any(tree.pos[k] in ("VERB", "AUX", "PUNCT") for k in range(dont, group.start)):
        return end
    commas = (k for k in range(group.end + 1, end - 1) if tree.tokens[k] == ",")
    return next((k for k in commas if begins_finite(tree, k + 1, end)), end)
