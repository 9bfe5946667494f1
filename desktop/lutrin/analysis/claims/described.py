"""The unnamed person or group that a pronoun takes up: « Le procureur a requis … Il estime que P »."""

from __future__ import annotations

from dataclasses import dataclass

from lutrin.domain.span import Span

from .passage import Passage
from .phrases import noun_phrase
from .syntax import SUBJECTS, Tree


@dataclass(frozen=True, slots=True)
class Described:
    """The words that describe somebody, where they stand (canonical), and the actor if they tell one."""

    name: str
    span: Span
    actor: str | None


def described_before(passage: Passage, pronoun: int) -> Described | None:
    """The nearest subject before the pronoun that agrees with it and is described, in this block or the last.

    A singular one must open its sentence: whoever is told of there is meant by « il ».
    """
    tree = passage.tree
    word = tree.lower[pronoun].removeprefix("-t").removeprefix("-")
    if tree.pos[pronoun] not in ("PRON", "DET") or word not in _SINGULAR | _PLURAL:
        return None
    gender = ""
    if tree.code == "fr" and word in ("il", "elle"):
        gender = "Gender=Masc" if word == "il" else "Gender=Fem"
    places = [(passage, pronoun)]
    if passage.before is not None:
        places.append((passage.before, passage.before.tree.size))
    for where, limit in places:
        for k in range(limit - 1, -1, -1):
            if _is_subject(where.tree, k) and _agrees(where.tree, k, word in _PLURAL, gender):
                return _described(where, k, limit)
            if word in _HIS and _is_agent(where.tree, k):
                return _described(where, k, limit)
    return None


_PLURAL = frozenset({"ils", "elles", "eux", "they", "them", "their", "leur", "leurs"})
_SINGULAR = frozenset({"il", "elle", "lui", "he", "she", "him", "her", "his", "son", "sa", "ses"})


_HIS = frozenset({"son", "sa", "ses", "his", "her"})


def _is_agent(tree: Tree, k: int) -> bool:
    """« alertés par le propriétaire. Selon ses déclarations »: who did what the sentence tells."""
    agent = tree.deps[k] == "obl:agent" or (tree.deps[k] == "pobj" and tree.deps[tree.heads[k]] == "agent")
    one = tree.pos[k] == "NOUN" and "Number=Sing" in tree.morphs[k]
    return agent and one and tree.has_lemma(k, tree.lexicon.people)


def _described(where: Passage, k: int, limit: int) -> Described:
    start, end = noun_phrase(where.tree, k, (0, limit))
    actor = where.actors.antecedent(where.block, where.block.doc[k])
    name = " ".join(where.tree.slice(start, end).split())
    if actor is not None:
        name = where.actors.actor(actor).name
    return Described(name, where.token_span(start, end), actor)


def _is_subject(tree: Tree, k: int) -> bool:
    return tree.deps[k] in SUBJECTS and tree.pos[k] == "NOUN" and tree.has_lemma(k, tree.lexicon.people)


def _agrees(tree: Tree, k: int, plural: bool, gender: str) -> bool:
    if ("Number=Plur" in tree.morphs[k]) is not plural:
        return False
    if plural:
        return True
    first, _ = tree.sentence_of(k)
    opens = all(tree.pos[j] in ("DET", "ADJ", "ADV", "PUNCT", "CCONJ") for j in range(first, k))
    other = {"Gender=Masc": "Gender=Fem", "Gender=Fem": "Gender=Masc"}.get(gender, "?")
    article = next((tree.lower[c] for c in tree.children[k] if tree.lower[c] in _GENDERED), None)
    own = _GENDERED[article] if article else tree.morphs[k]  # "la ministre", whatever the noun's own gender
    return opens and other not in own


_GENDERED = {
    "la": "Gender=Fem",
    "une": "Gender=Fem",
    "cette": "Gender=Fem",
    "le": "Gender=Masc",
    "un": "Gender=Masc",
    "ce": "Gender=Masc",
}
