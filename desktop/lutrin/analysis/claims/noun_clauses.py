"""Nouns of saying with their clause: "a warning from the ministry that P", « l'aveu du maire que P »."""

from __future__ import annotations

from .announcing import drafted
from .clauses import span
from .draft import Draft
from .insertion import is_finite
from .origins import is_said, origin
from .passage import Passage
from .source_phrase import relative_end
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
        if not is_said(tree, k) or tree.lower[k + 1] not in _FROM or passage.quotation_at(k) is not None:
            continue
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        limits = tree.sentence_of(k)
        if entry is None or "q" not in entry.frames or tree.tokens[limits[1] - 1] == "?":
            continue
        that = next((j for j in range(k + 2, min(k + _FAR, limits[1] - 2)) if tree.lower[j] in _THAT), None)
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
        end = relative_end(tree, that + 1, limits, k)
        head = next((j for j in range(that + 1, end) if tree.heads[j] in (k, that, j)), -1)
        group = VerbGroup(k, k + 1, k, entry, "prs", passive=False, negated=False)
        draft = drafted(passage, group, (that + 1, end, head), who, "finite", 0.85)
        draft.start, draft.end = span(tree, that + 1, end)
        found.append(draft)
    return found
