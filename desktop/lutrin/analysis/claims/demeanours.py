"""How somebody says what stands behind a colon: « Le préfet se veut rassurant : la digue tiendra »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, speakers
from .content import classify
from .draft import Draft
from .insertion import is_finite
from .own_view import sourced
from .passage import Passage
from .subjects import subject
from .syntax import Tree

_SHOWING = frozenset({"montrer", "vouloir", "faire", "dire", "déclarer", "afficher", "avouer"})
_LONGEST = 5  # tokens from the verb to the colon
_FEWEST = 3  # words of what is said


def detect(passage: Passage) -> list[Draft]:
    """Claims behind « se montre prudent : », « se veut rassurante : » (French)."""
    tree = passage.tree
    if tree.code != "fr" or ":" not in tree.tokens:
        return []
    found = []
    for colon in (k for k in range(tree.size) if tree.tokens[k] == ":"):
        limits = tree.sentence_of(colon)
        verb = _verb(tree, colon, limits[0])
        if verb is None or passage.quotation_at(colon) is not None or tree.tokens[limits[1] - 1] == "?":
            continue
        words = [k for k in range(colon + 1, limits[1]) if tree.is_word(k)]
        if len(words) < _FEWEST or not any(is_finite(tree, k) for k in words):
            continue
        if passage.quotation_at(words[0]) is not None:
            continue  # the quotation is the claim
        head = subject(tree, verb, verb - 1, verb + 1, limits)
        if head is None or head > verb or not can_speak(passage, head):
            continue
        who = speakers(passage, head, (limits[0], verb))
        if not who or who[0].author:
            continue
        verdict = classify(passage, colon + 1, limits[1])
        kind = verdict.kind if verdict.kind in (ClaimKind.CALL, ClaimKind.FORECAST) else ClaimKind.STATEMENT
        frame = (verb - 1, colon)
        content = colon + 1, limits[1]
        draft = sourced(passage, content, verdict, kind, 0.9, who, cue=frame, frame=frame)
        draft.rule = "finite"
        found.append(draft)
    return found


def _verb(tree: Tree, colon: int, first: int) -> int | None:
    """The verb of « se montre moins serein : », with nothing but a quality between it and the colon."""
    for k in range(colon - 1, max(first, colon - 1 - _LONGEST), -1):
        if tree.lower[k - 1] in ("se", "s'") and tree.has_lemma(k, _SHOWING):
            return k if k < colon - 1 and is_finite(tree, k) else None
        if tree.pos[k] not in ("ADJ", "ADV", "VERB", "NOUN", "CCONJ") or tree.lower[k] in ("la", "le"):
            return None
    return None
