"""Whose words a noun of saying holds: « les déclarations du maire », "her account", « les chiffres de X »."""

from __future__ import annotations

from dataclasses import replace

from .attribution import can_speak, speakers
from .draft import Speaker
from .passage import Passage
from .syntax import Tree

# beside the announcing nouns of the lexicon
_SAID = frozenset(
    ("déclaration", "propos", "avis", "dire", "témoignage", "élément", "chiffre", "donnée",
     "aveu", "confidence", "thèse", "argument", "récit", "message", "testimony", "account", "figure", "data",
     "remark", "comment", "word", "theory", "argument", "defense", "defence", "contention", "position",
     "thesis", "evidence", "information", "bilan", "verdict", "réaction", "terme")
)  # fmt: skip
_OWN = frozenset({"his", "her", "their", "its", "son", "sa", "ses", "leur", "leurs"})
_GIVEN_BY = frozenset({"transmettre", "fournir", "communiquer", "recueillir", "donner", "provide", "give"})
_COMPLEMENTS = frozenset({"nmod", "obl:arg", "poss", "prep"})


def is_said(tree: Tree, head: int) -> bool:
    """Whether the noun at ``head`` is one of saying."""
    return tree.pos[head] == "NOUN" and (
        tree.has_lemma(head, _SAID) or any(lemma in tree.lexicon.nouns for lemma in tree.lemmas[head])
    )


def origin(passage: Passage, head: int, limits: tuple[int, int]) -> list[Speaker]:
    """The speakers whose words the noun of saying at ``head`` holds; [] where it names nobody."""
    tree = passage.tree
    for c in tree.children[head]:
        if not limits[0] <= c < limits[1]:
            continue
        if tree.lower[c] in _OWN:
            return [Speaker(c, c, c + 1)]
        who = c
        if tree.deps[c] == "prep":
            if tree.lower[c] not in ("of", "from", "by"):
                continue
            who = next((d for d in tree.children[c] if tree.deps[d] == "pobj"), c)
        elif tree.deps[c] == "acl" and tree.has_lemma(c, _GIVEN_BY):
            who = next((d for d in tree.children[c] if tree.deps[d] in ("obl:agent", "agent")), c)
            if tree.deps[who] == "agent":
                who = next((d for d in tree.children[who] if tree.deps[d] == "pobj"), who)
            if who == c:
                continue
        elif tree.deps[c] not in _COMPLEMENTS or _is_place(tree, c):
            continue
        named = tree.pos[who] in ("NOUN", "PROPN", "PRON") and tree.deps[who] != "prep"
        if named and can_speak(passage, who):
            return [_without_case(tree, one) for one in speakers(passage, who, limits)]
    return []


def _without_case(tree: Tree, one: Speaker) -> Speaker:
    """« procureur » of « du procureur », "the union" of "the union's"."""
    start, end = one.start, one.end
    while start < one.head and tree.pos[start] == "ADP":
        start += 1
    if end - 1 > one.head and tree.lower[end - 1] in ("'s", "'"):
        end -= 1
    return replace(one, start=start, end=end)


def _is_place(tree: Tree, c: int) -> bool:
    """« à la télévision », « au micro de X »: where it was said, not by whom."""
    if tree.deps[c] == "poss":
        return False
    return not any(tree.lower[d] in ("de", "du", "des", "d'") for d in tree.children[c])
