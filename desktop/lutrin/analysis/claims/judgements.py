"""Which words of a text judge: those of the lexicon, but for their namesakes and the parts of names."""

from __future__ import annotations

from .syntax import Tree

_JUDGING = frozenset({"ADJ", "ADV"})


def judges(tree: Tree, k: int) -> bool:
    """Whether token ``k`` judges: "a kind gesture", no "kind of stone" and no "Smart City Office"."""
    judging = tree.lexicon.evaluative
    if tree.lemmas[k][-1] not in judging and tree.lower[k] not in judging:
        return False
    if tree.pos[k] == "PROPN" and tree.tokens[k][:1].isupper():
        return False
    if tree.lower[k] in tree.lexicon.words.get("adjectives_only", ()):
        return tree.pos[k] == "ADJ"
    return True
