"""Clauses on the object of a verb, no complement of it: « dénonce un plan que le préfet soutient »."""

from __future__ import annotations

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
