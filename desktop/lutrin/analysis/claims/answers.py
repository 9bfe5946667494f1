"""What shares of those asked answered: "44 % citent P, 31 % Q et 9 % R", « 47 % y seraient favorables »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .draft import Draft, Speaker
from .insertion import is_finite
from .negation import is_denied
from .passage import Passage
from .syntax import Tree

_JOINTS = frozenset({",", ";", ":", "et", "and", "mais", "but", "contre", "–", "—"})
_OF = frozenset({"de", "des", "du", "d'", "of"})
_REACH = 10  # tokens from a share to its verb
_NEAR = 4  # tokens from a copula to what the share is


def answers(passage: Passage) -> list[Draft]:
    """One draft for each share of people with what it answered, where a verb of answering tells that."""
    tree, found = passage.tree, []
    for limits in tree.sentences:
        if tree.tokens[limits[1] - 1] == "?":
            continue
        shares = _shares(passage, *limits)
        answered = False
        for number, (start, sign) in enumerate(shares):
            end = _end_before(tree, shares[number + 1][0]) if number + 1 < len(shares) else limits[1]
            verb = _verb(tree, sign, end)
            if verb is not None:
                answered = _answers(tree, verb, end)
            elif not (answered and _is_gapped(passage, sign, end)):
                answered = False
            if answered:
                found.append(_draft(passage, start, sign, verb, end))
    return found


def _shares(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    """The shares that open a clause: the token of the number, and that of the sign."""
    tree = passage.tree
    found = []
    for k in range(start + 1, end - 1):
        if tree.tokens[k] != "%" or passage.quotation_at(k) is not None:
            continue
        first = k - 1
        if tree.pos[first] != "NUM" and not tree.tokens[first][:1].isdigit():
            continue
        opens = first == start or tree.tokens[first - 1] in _JOINTS or tree.pos[first - 1] == "SPACE"
        if opens and tree.tokens[k + 1] not in (",", ")", ".", "(", "en", "à", "au"):
            found.append((first, k))
    return found


def _end_before(tree: Tree, share: int) -> int:
    """The end of a clause before the share that opens the next: without "and", without the comma."""
    while share and (tree.tokens[share - 1] in _JOINTS or tree.pos[share - 1] == "SPACE"):
        share -= 1
    return share


def _verb(tree: Tree, sign: int, end: int) -> int | None:
    for k in range(sign + 1, min(sign + _REACH, end)):
        if tree.tokens[k] in (",", ";", ":", "(", "«", "“", '"'):
            return None
        if is_finite(tree, k):
            return k
    return None


def _answers(tree: Tree, verb: int, end: int) -> bool:
    if tree.has_lemma(verb, tree.lexicon.words["answering"]):
        return True
    return tree.has_lemma(verb, _BE) and any(
        tree.lower[k] in tree.lexicon.adjectives for k in range(verb + 1, min(verb + 1 + _NEAR, end))
    )


_BE = frozenset({"être", "be"})


def _is_gapped(passage: Passage, sign: int, end: int) -> bool:
    """ "31 % l'État", « 46 % hostiles », « 33 % "assez" »: the answer alone, behind another share's."""
    tree = passage.tree
    after = sign + 1
    if any(is_finite(tree, k) and passage.quotation_at(k) is None for k in range(after, end)):
        return False
    quoted = passage.quotation_at(after) is not None
    return quoted or tree.pos[after] == "DET" or tree.lower[after] in tree.lexicon.adjectives


def _draft(passage: Passage, start: int, sign: int, verb: int | None, end: int) -> Draft:
    tree = passage.tree
    last = verb if verb is not None and tree.lower[sign + 1] in _OF else sign + 1
    a, b = span(tree, start, end)
    cue = (tree.starts[verb], tree.ends[verb]) if verb is not None else (tree.starts[start], tree.ends[sign])
    return Draft(
        start=a,
        end=b,
        kind=ClaimKind.STATEMENT,
        rule="answer",
        score=0.8,
        head=verb if verb is not None else -1,
        speakers=[Speaker(sign, start, last)],
        cue=cue,
        negated=verb is not None and is_denied(tree, verb, verb),
        framed=True,
        frame=(verb, verb + 1) if verb is not None else None,
    )
