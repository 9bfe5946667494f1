"""The clause that a verb governs: where it begins, and where a complement of a verb ends."""

from __future__ import annotations

from .clause_head import finite_part
from .going_on import adds, returns, speaks_on
from .insertion import begins_finite, is_finite
from .only import is_only
from .openings import opening_colon, told_how
from .passage import Passage
from .relatives import is_misread, qualifies_object
from .source_phrase import main_clause
from .syntax import CLAUSES, RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

_THAT = frozenset({"que", "qu'", "that"})
_PERCEIVING = frozenset({"find", "see", "hear", "watch", "notice"})
_NOMINAL = frozenset({"VBG", "NN", "NNS"})
_DESPITE = frozenset({"malgré", "despite"})
_CONJUNCTIONS = frozenset({"et", "mais", "ou", "puis", "and", "but", "or", "tandis", "alors", "while", "yet"})


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
                    "même",
                    "ainsi",
                    "alors",
                    "tandis",
                    "ne",
                    "parce",
                    "afin",
                    "bien",
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
            ) and tree.lower[k - 1] not in ("bien", "même", "ainsi"):
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


def complement_end(tree: Tree, group: VerbGroup, start: int, head: int, limits: tuple[int, int]) -> int:
    """Where a complement that began at ``start`` ends: at the sentence's end unless the frame goes on."""
    end = limits[1]
    if tree.code == "fr" and group.tense == "ger" and group.start == limits[0]:
        end = main_clause(tree, start, limits) or end  # « Considérant que P, Q »
    if tree.code == "en" and tree.lower[limits[0]] in _SUBORDINATING and group.is_finite:
        opens = not any(tree.tokens[k] == "," for k in range(limits[0], group.start))
        end = (main_clause(tree, start, limits) if opens else None) or end  # "While X says that P, Q"
    floor = start + 1
    if head >= start:
        floor = max(floor, head + 1)
    governors = {group.head, *tree.path(group.head)[1:3]}
    relative = any(tree.deps[at] in RELATIVES for at in tree.path(group.head)[:3])
    told = tree.code == "en" and tree.deps[group.head] == "ccomp" and tree.heads[group.head] > floor
    for k in range(floor, end):
        if relative and tree.tokens[k] == "," and begins_finite(tree, k + 1, end):
            return k  # "X, whose owner said P, has closed"
        if told and tree.tokens[k] == "," and tree.heads[k] == tree.heads[group.head] > k:
            return k  # "Ministers think that P, aides say"
        if relative and tree.code == "en" and tree.tokens[k] == "," and _root_of(tree, group.head) > k:
            return k  # "Under the plan, which critics say favours P, taxes would fall"
        if _opens_share(tree, group, k, end) or _is_sourced_behind(tree, k, end):
            return k
        if tree.tokens[k] == ";" and not _inside_quotes(tree, start, k):
            return k
        if tree.tokens[k] == ":" and _explains(tree, k, end) and not _inside_quotes(tree, start, k):
            return k  # "regrette que P : c'est la troisième fois"
        if tree.tokens[k] in ("–", "—") and tree.tokens[start - 1] in ("–", "—"):
            return k
        if k > floor and tree.tokens[k - 1] == "," and adds(tree, k):
            return k - 1
        if k > floor and tree.tokens[k] == "," and returns(tree, head, k, end):
            return k
        if k > floor and tree.lower[k] == "and" and returns(tree, head, k - 1, end, that=True):
            return k
        if tree.lower[k] in ("and", "but") and speaks_on(tree, group.head, head, k, end):
            return k - (tree.tokens[k - 1] == ",")
        # another announcing clause hangs on the same verb: "… et a ajouté que", ", ajoutant que"
        goes_on = (
            tree.heads[k] in governors
            and k != head
            and tree.pos[k] in ("VERB", "AUX")
            and tree.deps[k] in ("conj", "advcl", "parataxis", "ccomp")
            and not any("PronType=Rel" in tree.morphs[c] for c in tree.children[k] if c < k)
        )
        if not goes_on or k <= floor or _carries_misread(tree, start, head, k):
            continue
        if _is_linked_infinitive(tree, k):
            continue  # "conseille de P et de Q"
        left = max(tree.left[k], floor)
        if any(tree.lower[j] in _THAT for j in range(max(left - 1, 0), min(left + 2, k))):
            continue  # a second complement: "que P et que Q"
        if tree.deps[k] == "advcl" and not (
            left and (tree.tokens[left - 1] == "," or tree.tokens[left] == ",")
        ):
            continue
        while left > floor and (tree.lower[left - 1] in _CONJUNCTIONS or tree.tokens[left - 1] == ","):
            left -= 1
        if (
            left > start + 1
            and tree.pos[left - 1] not in ("ADP", "DET", "SCONJ")
            and "Rel" not in tree.morphs[left - 1]
        ):
            return left
    return end


def _is_sourced_behind(tree: Tree, k: int, end: int) -> bool:
    """ "X believes that P, according to Y": what Y tells is that X believes it; P ends before."""
    if tree.tokens[k] != "," or tree.lower[k + 1 : k + 3] != ["according", "to"]:
        return False
    return not any(tree.tokens[j] == "," and begins_finite(tree, j + 1, end) for j in range(k + 3, end))


def _root_of(tree: Tree, k: int) -> int:
    return next((at for at in tree.path(k) if tree.heads[at] == at), k)


_SUBORDINATING = frozenset({"although", "though", "while", "whereas", "when", "after", "because", "since"})


def _explains(tree: Tree, colon: int, end: int) -> bool:
    """ "regrette que P : c'est la troisième fois": behind the colon a clause of its own, no quotation."""
    if begins_finite(tree, colon + 1, end):
        return True
    after = colon + 1
    return after + 1 < end and tree.pos[after] == "PRON" and begins_finite(tree, after + 1, end)


def _opens_share(tree: Tree, group: VerbGroup, k: int, end: int) -> bool:
    """ "44 % jugent P et 12 % envisagent Q": behind one share of people the next."""
    return (
        tree.tokens[k] in (",", "et", "and", "mais", "but", "contre")
        and k + 3 < end
        and tree.tokens[k + 2] == "%"
        and tree.tokens[k + 3] not in (",", ".", ")", "en", "à", "au", "de", "des", "du")
        and "%" in tree.tokens[tree.sentence_of(group.head)[0] : group.start]
    )


def _is_linked_infinitive(tree: Tree, k: int) -> bool:
    """Whether ``k`` is an infinitive behind « de » or « à », over clitics and negations."""
    if "VerbForm=Inf" not in tree.morphs[k]:
        return False
    at = k - 1
    while at > 0 and (tree.lower[at] in BEFORE_INFINITIVE or tree.pos[at] == "ADV"):
        at -= 1
    return tree.lower[at] in ("de", "d'", "à")


BEFORE_INFINITIVE = frozenset(
    ["ne", "n'", "pas", "plus", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur"]
)


def _carries_misread(tree: Tree, start: int, head: int, k: int) -> bool:
    """Whether ``k`` is the verb of a complement whose ``head`` is none: "que les plus âgés soient gardés"."""
    if (
        head < start
        or tree.pos[head] in ("VERB", "AUX")
        or any(tree.deps[c] == "cop" for c in tree.children[head])
    ):
        return False
    return not any(is_finite(tree, j) and tree.heads[j] != k for j in range(start, k))


def _inside_quotes(tree: Tree, start: int, at: int) -> bool:
    inner = tree.tokens[start:at]
    return (
        inner.count("«") > inner.count("»")
        or inner.count("“") > inner.count("”")
        or inner.count('"') % 2 == 1
    )
