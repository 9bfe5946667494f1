"""Where the complement of an announcing verb ends: the sentence's end, unless the frame goes on."""

from __future__ import annotations

from .going_on import adds, returns, speaks_on
from .insertion import begins_finite, is_finite
from .source_phrase import main_clause
from .syntax import RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

_THAT = frozenset({"que", "qu'", "that"})
_CONJUNCTIONS = frozenset({"et", "mais", "ou", "puis", "and", "but", "or", "tandis", "alors", "while", "yet"})


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
    fronted = _is_fronted(tree, group, limits)
    told = tree.code == "en" and tree.deps[group.head] == "ccomp" and tree.heads[group.head] > floor
    for k in range(floor, end):
        if fronted and tree.tokens[k] == "," and _opens_clause(tree, k + 1, end):
            return k  # "Although analysts say P, the plan is sound"
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


def _is_fronted(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the announcing verb stands in a clause that opens the sentence: "If X is right that P, Q"."""
    if tree.lower[limits[0]] not in tree.lexicon.words["fronting"]:
        return False
    return all(tree.tokens[k] != "," for k in range(limits[0], group.start))


def _opens_clause(tree: Tree, start: int, end: int) -> bool:
    """Whether a clause with its own subject begins at token ``start``."""
    for k in range(start, min(start + _SUBJECT_REACH, end)):
        if tree.deps[k] in SUBJECTS or tree.deps[k] in ("expl", "expl:subj"):
            return tree.left[k] == start and k < tree.heads[k] < end and tree.heads[k] >= start
        if tree.pos[k] in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return False
    return False


_SUBJECT_REACH = 8  # tokens of the subject


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
