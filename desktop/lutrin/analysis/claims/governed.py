"""The clause that a verb governs, and where it begins."""

from __future__ import annotations

from .clause_head import finite_part
from .complement_end import complement_end
from .insertion import is_finite
from .only import is_only
from .openings import opening_colon, told_how
from .passage import Passage
from .relatives import is_misread, qualifies_object
from .syntax import CLAUSES, SUBJECTS, Tree
from .verbs import VerbGroup

_THAT = frozenset({"que", "qu'", "that"})
_PERCEIVING = frozenset({"find", "see", "hear", "watch", "notice"})
_NOMINAL = frozenset({"VBG", "NN", "NNS"})
_DESPITE = frozenset({"malgré", "despite"})


def finite_complement(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[int, int, int] | None:
    """The clause behind "que", "that" or nothing: start and end (tokens), main verb (-1 unknown)."""
    tree = passage.tree
    if _points(tree, group.end, limits):
        return None
    marker = _marker(tree, group, limits)
    if marker is None and "o" in group.entry.frames:
        marker = opening_colon(tree, group, limits)
    clause = _complement_child(tree, group, limits)
    if marker is not None:
        start = marker + 1
        head = clause if clause is not None and clause > marker else _clause_head(tree, start, limits)
        return start, complement_end(tree, group, start, head, limits), head
    told = told_how(tree, group, limits)
    if told is not None:
        head = clause if clause is not None and clause > told else _clause_head(tree, told + 1, limits)
        return told, complement_end(tree, group, told, head, limits), head
    if clause is not None and tree.code == "en" and clause > group.head:
        start = max(tree.left[clause], group.end)
        has_subject = any(
            tree.deps[c] in ("nsubj", "nsubjpass", "expl", "csubj") for c in tree.children[clause]
        )
        perceived = tree.has_lemma(group.head, _PERCEIVING) and tree.tags[clause] in _NOMINAL
        if perceived and not is_finite(tree, finite_part(tree, clause)):
            return None  # "She found her calling as an actor": a thing found, nothing held
        if has_subject and tree.deps[clause] == "ccomp" and tree.tokens[start] not in ("«", "“", '"'):
            return start, complement_end(tree, group, start, clause, limits), clause
    return None


def _points(tree: Tree, k: int, limits: tuple[int, int]) -> bool:
    """ "as he assumes that responsibility, P": a pointing "that" that is parsed as the conjunction."""
    if tree.code != "en" or k + 3 >= limits[1] or tree.lower[k] != "that":
        return False
    bare = tree.tags[k + 1] == "NN" and tree.deps[k + 1] not in SUBJECTS
    return bare and tree.tokens[k + 2] == "," and tree.deps[k + 3] in SUBJECTS | {"det"}


def _marker(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    """The "que" or "that" of the verb's complement: no other verb may stand between, an aside may."""
    k, depth = group.end, 0
    while k < limits[1] and k - group.end < 30:
        word = tree.lower[k]
        if word in _THAT and not depth:
            pointing = tree.pos[k] in ("DET", "PRON") or tree.deps[k] == "det"
            if word == "that" and pointing and tree.deps[k] != "mark" and not is_misread(tree, k):
                return None
            if (
                tree.code == "fr"
                and k > group.end
                and tree.lower[k - 1]
                in (
                    "plus",
                    "moins",
                    "autre",
                    "autres",
                    "alors",
                    "tandis",
                    "ne",
                    "parce",
                    "afin",
                    "tel",
                    "telle",
                    "pour",
                    "sans",
                    "avant",
                    "après",
                    "dès",
                    "lors",
                    "puisque",
                )
            ):
                return None
            return None if is_only(tree, group, k, limits) or qualifies_object(tree, group, k) else k
        despite = word in _DESPITE and tree.lower[k + 1 : k + 2] != ["tout"]
        if despite or (k - group.end > (_PLACES if _is_placed(tree, group.end) else 8) and not depth):
            return None  # "went on despite the warning that P"
        if word == ",":
            following = next((j for j in range(k + 1, min(k + 22, limits[1])) if tree.lower[j] == ","), None)
            if (
                not depth
                and (following is None or tree.lower[min(following + 1, tree.size - 1)] not in _THAT)
                and (k + 1 < limits[1] and tree.lower[k + 1] not in _THAT)
            ):
                return None
            depth = 0 if depth else (1 if k + 1 < limits[1] and tree.lower[k + 1] not in _THAT else 0)
        elif not depth and (past := _quoted_degree(tree, k, limits)) is not None:
            k = past
            continue
        elif not depth and (
            tree.tokens[k] in (":", ";", "«", "“", '"')
            or (
                tree.pos[k] in ("VERB",)
                and tree.deps[k] not in ("amod",)
                and not (tree.deps[k] == "acl" and "VerbForm=Part" in tree.morphs[k])
                and tree.lower[k] not in ("suivant",)
            )
        ):
            return None
        k += 1
    return None


def _quoted_degree(tree: Tree, k: int, limits: tuple[int, int]) -> int | None:
    """« se dit « à peu près certain » que P »: the "que" behind a few quoted words that tell how sure."""
    if tree.tokens[k] not in ("«", "“", '"'):
        return None
    reach = range(k + 2, min(k + _DEGREE, limits[1] - 1))
    closing = next((j for j in reach if tree.tokens[j] in ("»", "”", '"')), None)
    if closing is None or tree.lower[closing + 1] not in _THAT:
        return None
    degrees = (tree.lexicon.certainty.at(j, tree.lower, tree.lemmas) for j in range(k + 1, closing))
    sure = any(hit is not None and hit[1].step is not None for hit in degrees)
    entries = (tree.lexicon.adjectives.get(tree.lower[j]) for j in range(k + 1, closing))
    sure = sure or any(one is not None and one.certainty is not None for one in entries)
    return closing + 1 if sure else None


_DEGREE = 6  # tokens of a degree of certainty, with its marks


_PLACES = 18  # tokens of where and to whom somebody says something


def _is_placed(tree: Tree, k: int) -> bool:
    """« a déclaré dans une interview à la télévision que P »: behind the verb stands where it was said."""
    return tree.code == "fr" and k < tree.size and tree.lower[k] in _WHERE


_WHERE = frozenset(
    {
        "dans",
        "devant",
        "lors",
        "sur",
        "à",
        "au",
        "aux",
        "auprès",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "hier",
        "par",
    }
)


def _complement_child(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    for c in (c for k in range(group.head, group.end) for c in tree.children[k]):
        if (
            tree.deps[c] in CLAUSES
            and limits[0] <= c < limits[1]
            and c >= group.end  # "clear" of "made clear P" is part of the verb
            and tree.deps[c] != "csubj"
        ):
            return c
    return None


def _clause_head(tree: Tree, start: int, limits: tuple[int, int]) -> int:
    """The highest token of a stretch: its main predicate, as far as the parse tells."""
    end = limits[1]
    for k in range(start, end):
        if tree.pos[k] in ("VERB", "AUX", "ADJ", "NOUN") and not start <= tree.heads[k] < end:
            return k
        if tree.heads[k] == k:
            return k
    verbs = [k for k in range(start, end) if tree.pos[k] in ("VERB", "AUX")]
    return verbs[0] if verbs else -1
