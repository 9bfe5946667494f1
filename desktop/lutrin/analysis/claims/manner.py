"""How a document speaks: as a witness, a judge, a law or a paper, told by shares of its words."""

from __future__ import annotations

from dataclasses import dataclass

from .syntax import Tree

DRY = 0.012  # words of law, or technical ones, a token: more than prose about politics has
FEW = 4  # such words tell of no manner: one "article" in a single sentence


@dataclass(frozen=True, slots=True)
class Manner:
    """How a document speaks: shares of its tokens, from 0 to 1."""

    first_person: float = 0.0
    past: float = 0.0
    quoted: float = 0.0
    judging: float = 0.0
    law: float = 0.0  # words of statutes, contracts and notices
    technical: float = 0.0  # words of papers and standards

    @property
    def is_dry(self) -> bool:
        """Whether it lays down or describes rather than argues: a statute, a standard, a paper."""
        return self.law > DRY or self.technical > DRY


def _is_counsel(tree: Tree, i: int) -> bool:
    """« Me Roux »: a lawyer's title."""
    return tree.tokens[i] == "Me" and tree.tokens[min(i + 1, tree.size - 1)][:1].isupper()


def of(trees: list[Tree]) -> Manner:
    """The manner of a document's prose, from its parsed blocks."""
    total = first = past = verbs = quoted = judging = law = technical = 0
    for tree in trees:
        names = tree.lexicon.words["first_person"]
        judged = tree.lexicon.evaluative
        of_law, of_science = tree.lexicon.words["law_terms"], tree.lexicon.words["technical_terms"]
        total += tree.size
        for i in range(tree.size):
            first += tree.lower[i] in names and not _is_counsel(tree, i)
            quoted += tree.tokens[i] in ("«", "“", '"')
            judging += tree.lemmas[i][-1] in judged
            law += tree.lower[i] in of_law
            technical += tree.lower[i] in of_science
            if tree.pos[i] in ("VERB", "AUX"):
                verbs += 1
                past += "Tense=Past" in tree.morphs[i] or "Tense=Imp" in tree.morphs[i]
    whole = max(1, total)
    return Manner(
        first / whole,
        past / max(1, verbs),
        quoted / whole,
        judging / whole,
        law / whole if law >= FEW else 0.0,
        technical / whole if technical >= FEW else 0.0,
    )
