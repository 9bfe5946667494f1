"""Nouns of saying with their clause: "a warning from the ministry that P", « l'aveu du maire que P »."""

from __future__ import annotations

from .announcing import drafted
from .clauses import span
from .draft import Draft
from .insertion import is_finite
from .origins import is_said, origin
from .passage import Passage
from .source_phrase import relative_end
from .syntax import Tree
from .verbs import VerbGroup

_FAR = 9  # tokens from the noun to its "that"
_FROM = frozenset({"of", "from", "by", "de", "d'", "du", "des"})
_COMPARING = frozenset(
    {"ainsi", "plus", "moins", "même", "autre", "autres", "tel", "telle", "alors", "tandis"}
)
_THAT = frozenset({"that", "que", "qu'"})


def detect(passage: Passage) -> list[Draft]:
    """What a noun announces, on the account of whom it names as its origin."""
    tree, found = passage.tree, []
    for k in range(tree.size - 3):
        if not is_said(tree, k) or passage.quotation_at(k) is not None:
            continue
        if tree.lower[k + 1] not in _FROM and not _is_owned(tree, k):
            continue
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        limits = tree.sentence_of(k)
        if entry is None or "q" not in entry.frames or tree.tokens[limits[1] - 1] == "?":
            continue
        that = next((j for j in range(k + 1, min(k + _FAR, limits[1] - 2)) if tree.lower[j] in _THAT), None)
        if that is None or any(tree.pos[j] in ("VERB", "AUX", "PUNCT") for j in range(k + 1, that)):
            continue
        compares = tree.lower[that - 1] in _COMPARING or not any(
            is_finite(tree, j) for j in range(that, limits[1])
        )
        if compares or (tree.pos[that] != "SCONJ" and tree.deps[that] != "mark"):
            continue  # "the warning of the man that we met", « la demande de Paul ainsi que des notes »
        who = origin(passage, k, (limits[0], that))
        if not who or who[0].author:
            continue
        end = _before_its_verb(tree, k, that, relative_end(tree, that + 1, limits, k))
        head = next((j for j in range(that + 1, end) if tree.heads[j] in (k, that, j)), -1)
        group = VerbGroup(k, k + 1, k, entry, "prs", passive=False, negated=False)
        draft = drafted(passage, group, (that + 1, end, head), who, "finite", 0.85)
        draft.start, draft.end = span(tree, that + 1, end)
        found.append(draft)
    return found


def _is_owned(tree: Tree, k: int) -> bool:
    """ "the union's warning that P", "his claim that P": right before its clause, with whose it is."""
    return (
        tree.code == "en"
        and tree.lower[k + 1] == "that"
        and any(tree.deps[c] == "poss" for c in tree.children[k])
    )


def _before_its_verb(tree: Tree, k: int, that: int, end: int) -> int:
    """ "His claim that P has been rejected": the clause ends where the verb of its noun begins."""
    if tree.code != "en":
        return end
    verb = tree.heads[k]
    while tree.deps[verb] in ("pobj", "prep", "conj", "poss") and tree.heads[verb] != verb:
        verb = tree.heads[verb]  # "the reaction to his claim that P was swift"
    if that < verb < end:
        own = [c for c in tree.children[verb] if tree.deps[c] in _AUXILIARIES and that < c < verb]
        end = min([verb, *own])
    return next((j for j in range(that + 2, end) if tree.tokens[j] == "("), end)


_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod", "cop"})
