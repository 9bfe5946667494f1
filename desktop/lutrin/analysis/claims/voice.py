"""The document's own voice: the sentences and clauses that nobody else is made to say."""

from __future__ import annotations

import itertools

from lutrin.domain.claim import ClaimKind

from .clause_head import finite_part
from .content import classify
from .draft import Unit, Verdict
from .duties import recommended
from .insertion import is_finite
from .judgements import is_exclaimed
from .passage import Passage
from .questions import is_supposed, tells_question
from .stances import OWN_BODY
from .syntax import RELATIVES, SUBJECTS, Tree
from .turns import turn


def units(passage: Passage) -> list[Unit]:
    """The units of a block in order: sentences cut at semicolons, without openers, questions, quotations."""
    if passage.units is not None:
        return passage.units
    tree = passage.tree
    found: list[Unit] = []
    said = turn(passage)
    for sentence in tree.sentences:
        if is_supposed(tree, sentence):
            continue
        for start, end in _parts(passage, *sentence):
            if said is not None and start < said[1]:
                start = said[1]
            start = _without_openers(tree, start, end)
            words = sum(1 for k in range(start, end) if tree.is_word(k))
            if tree.tokens[end - 1] in ("?", "?!", "!?"):
                continue
            short = words < _FEWEST and not is_exclaimed(tree, start, end)
            if short and not _commands(passage, start, end):
                continue
            if passage.is_quoted(start, end) or tells_question(tree, start, end):
                continue
            found.extend(_read(passage, start, end))
    passage.units = found
    return found


_FEWEST = 3  # words of a unit


def _commands(passage: Passage, start: int, end: int) -> bool:
    """ "Suspend deliveries.": an order needs two words alone."""
    words = sum(1 for k in range(start, end) if passage.tree.is_word(k))
    return words == _FEWEST - 1 and classify(passage, start, end).kind is ClaimKind.CALL


def _read(passage: Passage, start: int, end: int) -> list[Unit]:
    """One unit, or two where coordinated clauses differ in kind or certainty."""
    tree = passage.tree
    whole = classify(passage, start, end)
    if whole.kind is ClaimKind.CALL and not whole.negated:
        parted = _warned_off(tree, start, end, whole)
        if parted:
            return parted
    if recommended(tree, start, end) is not None:
        return [Unit(start, end, whole)]
    if tree.tokens[end - 1] == ":":
        return [Unit(start, end, whole)] if whole.kind is ClaimKind.ASSESSMENT else []
    colon = next((k for k in range(start + 1, min(start + 10, end - 3)) if tree.tokens[k] == ":"), None)
    if colon is not None and not any(tree.pos[k] in ("VERB", "AUX") for k in range(start, colon)):
        after = classify(passage, colon + 1, end)
        if after.kind is not None:
            return [Unit(start, end, after)]
    for k in _joints(tree, start, end, whole.head):
        left, right = classify(passage, start, k), classify(passage, k + 1, end)
        if left.kind is None and right.kind is not None and right.score >= 0.6:
            return [Unit(k + 1, end, right)]
        both = (
            left.kind is not None
            and right.kind is not None
            and min(left.score, right.score) >= (_SURE if _has_subject(tree, right, k) else _SURER)
        )
        if both and (left.kind, left.hedge, left.negated) != (right.kind, right.hedge, right.negated):
            return [Unit(start, k, left), Unit(k + 1, end, right)]
    return [Unit(start, end, whole)]


def _warned_off(tree: Tree, start: int, end: int, whole: Verdict) -> list[Unit]:
    """« Il faut attendre et ne pas céder », « il convient de P et de ne pas Q »: what to do, what not."""
    if tree.code != "fr":
        return []
    for k in range(start + 3, end - 4):
        if tree.lower[k] not in ("et", "mais"):
            continue
        at = k + 1 + (tree.lower[k + 1] == "de")
        if tuple(tree.lower[at : at + 2]) not in _NOT_TO:
            continue
        verb = next((j for j in range(at + 2, min(at + 5, end)) if tree.pos[j] in ("VERB", "AUX")), at)
        if "VerbForm=Inf" not in tree.morphs[verb]:
            continue
        second = Verdict(hedge=whole.hedge, head=verb, negated=True)
        second.settled(ClaimKind.CALL, whole.score, whole.cue, whole.rule)
        first = k - (tree.tokens[k - 1] == ",")
        return [Unit(start, first, whole), Unit(at, end, second)]
    return []


_NOT_TO = frozenset({("ne", "pas"), ("ne", "plus"), ("ne", "jamais"), ("ne", "rien")})
_SURE = 0.4  # of both parts of a sentence that is read as two
_SURER = 0.5  # the same where they share a subject: "The ferry is a ship and must be taxed" is one


def _has_subject(tree: Tree, verdict: Verdict, joint: int) -> bool:
    return verdict.head >= 0 and any(
        tree.deps[c] in SUBJECTS | {"expl:subj", "expl"} and c > joint for c in tree.children[verdict.head]
    )


_AND = frozenset({"et", "mais", "and", "but", "or", "tandis", "while", "yet", "car", "puis"})


def _joints(tree: Tree, start: int, end: int, head: int) -> list[int]:
    """Where two full clauses are joined: the conjunctions before a clause with a subject of its own."""
    if head < 0:
        return []
    found = []
    for k in range(start + 3, end - 3):
        if tree.lower[k] not in _AND or tree.pos[k] not in ("CCONJ", "SCONJ"):
            continue
        up = tree.heads[k]
        second = (
            up if up > k else next((c for c in tree.children[up] if tree.deps[c] == "conj" and c > k), None)
        )
        if _opens_own(tree, k, start, end):
            found.append(k)
            continue
        if second is None or tree.pos[second] not in ("VERB", "AUX", "ADJ", "NOUN"):
            continue
        joined = tree.heads[second]
        own = any(tree.deps[c] in SUBJECTS | {"expl:subj", "expl"} and c > k for c in tree.children[second])
        if own and tree.deps[second] == "conj" and _contrasts(tree, k, joined, head):
            found.append(k)
            continue
        if tree.deps[second] != "conj" or (joined != head and tree.heads[joined] != joined):
            continue
        if own or (joined == head and is_finite(tree, finite_part(tree, second))):
            found.append(k)
    return found


def _contrasts(tree: Tree, k: int, joined: int, head: int) -> bool:
    """ "It is likely that P, but Q", « Il est probable que P, mais Q »: Q is no part of what is likely.

    The parse hangs Q on P or on its last noun; a second complement would have its own "that", and what
    is set against a relative clause stays within it.
    """
    if tree.deps[joined] == "xcomp" and tree.heads[joined] == head and "VerbForm=Inf" in tree.morphs[joined]:
        return True  # « devrait céder, et le plan est absurde »: no infinitive has such a fellow
    if tree.lower[k] not in _BUT or tree.tokens[k - 1] != "," or tree.lower[k + 1] in ("que", "qu'", "that"):
        return False
    path = tree.path(joined)
    return head in path and not any(tree.deps[up] in RELATIVES for up in path[: path.index(head)])


_BUT = frozenset({"mais", "but", "yet"})


def _opens_own(tree: Tree, k: int, start: int, end: int) -> bool:
    """ "…, et je recommande P", « et, si tout va bien, le train roulera »: a new clause, however it is hung.

    What stands before must have a verb of its own, and the joint must not lie within a clause under it.
    """
    if not any(is_finite(tree, j) for j in range(start, k)):
        return False
    if any(tree.pos[j] == "SCONJ" or "PronType=Rel" in tree.morphs[j] for j in range(start, k)):
        return False
    at = k + 1
    if tree.tokens[at] == ",":
        close = next((j for j in range(at + 1, min(at + _ASIDE, end - 2)) if tree.tokens[j] == ","), None)
        if close is None:
            return False
        at = close + 1
    if tree.lower[at] not in _CLAUSE_SUBJECTS and not (
        tree.lower[at] in _OURS and tree.lower[at + 1] in OWN_BODY
    ):
        return False
    return any(is_finite(tree, j) for j in range(at + 1, min(at + _NEAR_VERB, end)))


_OURS = frozenset({"mon", "notre", "my", "our"})
_CLAUSE_SUBJECTS = frozenset({"je", "j'", "nous", "c'", "cela", "il", "on", "i", "we", "it"})
_ASIDE = 12  # tokens between "and" and the clause that it opens
_NEAR_VERB = 4


def _parts(passage: Passage, start: int, end: int) -> list[tuple[int, int]]:
    tree = passage.tree
    cuts = [
        k
        for k in range(start + 3, end - 3)
        if tree.tokens[k] == ";"
        and passage.quotation_at(k) is None
        and tree.tokens[start:k].count("(") == tree.tokens[start:k].count(")")
    ]
    borders = [start, *[k + 1 for k in cuts], end]
    return [(a, b) for a, b in itertools.pairwise(borders) if b > a]


def _without_openers(tree: Tree, start: int, end: int) -> int:
    """Leave out "Mais", "Or,", "En effet,": the claim begins after them."""
    words = tree.lexicon.words
    start = _without_vocative(tree, _without_preface(tree, start, end), end)
    for _ in range(2):
        while start < end and not tree.is_word(start) and tree.tokens[start] not in ("«", "“", '"', "("):
            start += 1
        if start >= end:
            return start
        pair = "_".join(tree.lower[start : start + 2])
        triple = "_".join(tree.lower[start : start + 3])
        if tree.lower[start] in words["openers"] and end - start > 3:
            start += 1
        elif pair in words["opener_phrases"]:
            start += 2
        elif triple in words["opener_phrases"]:
            start += 3
        else:
            return start
    while start < end and not tree.is_word(start) and tree.tokens[start] not in ("«", "“", '"', "("):
        start += 1
    return start


def _without_vocative(tree: Tree, start: int, end: int) -> int:
    """Behind « Monsieur le Président, », « Mes chers collègues, », "Mr. Speaker,": who is spoken to."""
    first = next((k for k in range(start, end) if tree.is_word(k)), end)
    if first >= end or tree.lower[first] not in _ADDRESSES:
        return start
    comma = next((k for k in range(first + 1, min(first + _ADDRESS, end - 3)) if tree.tokens[k] == ","), None)
    if comma is None or any(tree.pos[k] in ("VERB", "AUX") for k in range(first, comma)):
        return start
    for k in range(first, comma):
        if tree.deps[k] in SUBJECTS:
            others = [c for c in tree.children[tree.heads[k]] if tree.deps[c] in SUBJECTS and c > comma]
            if not others or tree.deps[others[0]] == "expl":
                return start  # "Mr Hale, the minister, is wrong"
    following = next((k for k in range(comma + 1, end) if tree.is_word(k)), end)
    if following < end and tree.lower[following] in _ADDRESSES:
        return _without_vocative(tree, comma + 1, end)  # « Madame la présidente, mes chers collègues, »
    return comma + 1


_ADDRESS = 8  # tokens of the longest one
_ADDRESSES = frozenset(
    ("monsieur", "madame", "messieurs", "mesdames", "m.", "mme", "mes", "chers", "cher", "chère", "mr", "mr.",
     "madam", "ladies", "dear", "friends", "colleagues", "camarades", "my")
)  # fmt: skip


def _without_preface(tree: Tree, start: int, end: int) -> int:
    """Behind "Let me be clear:", « Soyons francs : »: what is said comes after the colon."""
    for k in range(start, min(start + _ADDRESS, end - 3)):
        if tree.lower[k : k + 4] == ["may", "it", "please", "the"]:
            return min(k + 6, end)  # "Mr Chief Justice, and may it please the Court: P"
    colon = next((k for k in range(start, min(start + _PREFACE, end - 2)) if tree.tokens[k] == ":"), None)
    if colon is None:
        return start
    said = frozenset(tree.lower[start:colon])
    return colon + 1 if any(words <= said for words in _PREFACES) else start


_PREFACE = 9  # tokens of the longest one
_PREFACES = (
    frozenset({"let", "be", "clear"}),
    frozenset({"let", "be", "frank"}),
    frozenset({"let", "be", "honest"}),
    frozenset({"let", "no", "misunderstanding"}),
    frozenset({"make", "no", "mistake"}),
    frozenset({"please", "the", "court"}),
    frozenset({"soyons", "clairs"}),
    frozenset({"soyons", "francs"}),
    frozenset({"soyons", "honnêtes"}),
    frozenset({"soyons", "lucides"}),
    frozenset({"je", "clair"}),
    frozenset({"je", "franc"}),
    frozenset({"qu'", "on", "trompe"}),
)
