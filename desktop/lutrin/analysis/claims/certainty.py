"""How surely a claim is put: the hedges of its main predicate on the scale of ICD 203."""

from __future__ import annotations

from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.likelihood import Likelihood

from .ability import is_ability, may_be, shows_up
from .clause_head import behind_condition, finite_part, is_future, main_predicate
from .degrees import GRADED, PREDICATE, graded, stands
from .draft import Draft
from .governing import Found, governs
from .lexicon import Hedge
from .odds import headed, in_numbers, measured, numbers
from .passage import Passage
from .syntax import Tree


def hedges(passage: Passage) -> list[Found]:
    """All the expressions of certainty of a block; of overlapping ones the longest."""
    tree, found = passage.tree, []
    i = 0
    while i < tree.size:
        hit = tree.lexicon.certainty.at(i, tree.lower, tree.lemmas)
        if hit is None:
            if may_be(passage, i):
                found.append(Found(i, i + 1, Hedge(Likelihood.ROUGHLY_EVEN, "modal")))
            i += 1
            continue
        end, hedge = hit
        if _is_another_word(tree, i, hedge) or is_ability(passage, i, end) or not stands(tree, i, end, hedge):
            i += 1
            continue
        found.append(_found(tree, i, end, hedge))
        i = max(i + 1, end)
    return found


def _found(tree: Tree, start: int, end: int, hedge: Hedge) -> Found:
    """The expression with the degrees and denials before it."""
    if hedge.kind not in (GRADED, PREDICATE, "adverb"):
        return Found(start, end, hedge)
    first, step = graded(tree, start, hedge)
    return Found(first, end, Hedge(step, hedge.kind))


def _is_bare_infinitive(tree: Tree, i: int) -> bool:
    if tree.code == "fr":
        return "VerbForm=Inf" in tree.morphs[i] and tree.deps[i] != "ROOT"
    return tree.tags[i] == "VB" and i > 0 and tree.tags[i - 1] == "TO"


_IF = frozenset({"si", "lorsque", "lorsqu'", "quand", "if", "when"})


def _is_another_word(tree: Tree, i: int, hedge: Hedge) -> bool:
    """ "May", the month; « le risque », a noun; « faire semblant »; « si l'on sait que »; "don't doubt"."""
    word, before = tree.lower[i], tree.lower[max(0, i - 2) : i]
    if word in ("may", "might"):
        return tree.pos[i] != "AUX"
    if word in ("risque", "risques") and hedge.kind == "modal":
        return bool(before) and tree.pos[i] == "NOUN" and tree.pos[i - 1] in ("DET", "ADJ", "ADP", "NUM")
    if word in ("doubt", "doubts"):
        return tree.pos[i] == "NOUN" or "not" in before or "n't" in before
    if tree.has_lemma(i, _SOFT) and _is_bare_infinitive(tree, i):
        return True  # "tried to appear calm", « sans paraître inquiet »: no appearance of what may be
    return shows_up(tree, i) or word == "semblant" or (word == "on" and any(w in _IF for w in before))


def of(passage: Passage, draft: Draft, found: list[Found]) -> Certainty | None:
    """The certainty of a draft: of the hedges that govern its main proposition, the first."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    if draft.kind is ClaimKind.CALL:
        if draft.rule != "finite":
            return None  # a norm is put flatly, whatever modal it takes
        found = [hit for hit in found if tree.lower[hit.start] in _MAY]  # "warned that X could face arrest"
    if draft.kind is ClaimKind.QUOTE and draft.frame is None and draft.rule != "part":
        return _counted(passage, draft, start, end) or _first(passage, draft, found, start, end)
    if (scenario := headed(passage, draft)) is not None:
        return scenario
    if (counted := _counted(passage, draft, start, end)) is not None:
        return counted
    if draft.frame is not None:
        entry = _frame_certainty(passage, draft)
        if entry is not None:
            return _maybe(passage, draft, found, (start, end)) or entry
        # "jugeons peu probable que P": the hedge stands between the verb and its clause
        between = [
            f
            for f in found
            if max(draft.frame[0] - 3, tree.sentence_of(draft.frame[0])[0]) <= f.start < f.end <= start
            and f.hedge.step is not None
            and tree.lower[f.end - 1] not in _MANNER  # "said clearly": how it was said
        ]
        told = draft.rule == "passive" and draft.kind is ClaimKind.STATEMENT  # "is thought to": by others
        if draft.frame[1] <= start and between and start - draft.frame[1] < 8 and not told:
            hit = between[0]
            assert hit.hedge.step is not None
            words = tree.slice(hit.start, hit.end)
            if hit.hedge.step is Likelihood.LIKELY and (may := _maybe(passage, draft, found, (start, end))):
                return may
            return Certainty(step=hit.hedge.step, words=words, span=passage.token_span(hit.start, hit.end))
    if draft.rule == "shows" and draft.frame is not None:
        return _shown(passage, draft, found, (start, end))
    return _first(passage, draft, found, start, end)


def _maybe(passage: Passage, draft: Draft, found: list[Found], limits: tuple[int, int]) -> Certainty | None:
    """ "I suppose he may be ill": what is supposed is said to be possible, no more (English)."""
    if passage.tree.code != "en":
        return None
    may = [hit for hit in found if passage.tree.lower[hit.start] in ("may", "might")]
    return _first(passage, draft, may, *limits)


def _shown(passage: Passage, draft: Draft, found: list[Found], limits: tuple[int, int]) -> Certainty | None:
    """What hedges the verb, "the data may show that P", else what is shown, "show that P is likely"."""
    start, end = limits
    own = _first(passage, draft, found, start, end)
    assert draft.frame is not None
    if own is not None:
        return own
    that = next((k for k in range(draft.frame[1], end) if passage.tree.lower[k] in _THAT), None)
    return _first(passage, draft, found, that + 1, end) if that is not None else None


_THAT = frozenset({"that", "que", "qu'"})


def _counted(passage: Passage, draft: Draft, start: int, end: int) -> Certainty | None:
    """The likelihood in numbers of a draft: of those that govern its main proposition, or announce it."""
    tree = passage.tree
    head = main_predicate(tree, start, end)
    for first, last, step in numbers(passage, draft):
        a, b = passage.tokens(first, last)
        announces = a < start or draft.rule == "object" or (draft.frame is not None and a < draft.frame[1])
        if announces or governs(tree, Found(a, b, Hedge(step, "number")), head, start, end):
            return Certainty(step=step, words=tree.text[first:last], span=passage.canonical(first, last))
    return None


def _frame_certainty(passage: Passage, draft: Draft) -> Certainty | None:
    assert draft.frame is not None
    start, _ = passage.tokens(draft.start, draft.end)
    last = draft.frame[1] - 1
    for k in (last, *range(last + 1, min(last + 4, start))):  # "se dit aujourd'hui certaine que"
        predicate = passage.lexicon.adjectives.get(passage.tree.lower[k])
        if predicate is not None and predicate.certainty is not None:
            if any(word in _DENYING for word in passage.tree.lower[draft.frame[0] : k]):
                return None  # "am not sure that P", « il n'est pas certain que P »
            words = passage.tree.tokens[k]
            return Certainty(step=predicate.certainty, words=words, span=passage.token_span(k, k + 1))
    for group in passage.verbs:
        if (group.start, group.end) == draft.frame and group.entry.certainty is not None:
            foretells = group.entry.kind is ClaimKind.FORECAST  # "does not expect P": that not P is likely
            if (group.negated and not foretells) or (foretells and draft.kind is not ClaimKind.FORECAST):
                return None
            words = passage.tree.slice(group.start, group.end)
            return Certainty(
                step=group.entry.certainty, words=words, span=passage.token_span(group.start, group.end)
            )
    return None


def _first(passage: Passage, draft: Draft, found: list[Found], start: int, end: int) -> Certainty | None:
    tree = passage.tree
    head = main_predicate(tree, start, end)
    if head < 0:
        head = draft.head
    if draft.kind is ClaimKind.FORECAST and draft.frame is None:
        head = _foretelling(tree, found, head, start, end)
    how_likely = measured(passage, head)
    if how_likely is not None:
        return how_likely
    said = draft.kind is ClaimKind.QUOTE
    begins = behind_condition(tree, start, end)
    ruling = [
        hit
        for hit in found
        if begins <= hit.start < end
        and hit.hedge.step is not None
        and not (said and tree.lower[hit.start] in _NORMS)
        and not (draft.frame is None and _is_told_of_past(tree, hit))
        and governs(tree, hit, head, start, end)
    ]
    if not ruling:
        return None
    return _told(passage, ruling)


def _told(passage: Passage, ruling: list[Found]) -> Certainty:
    """The certainty of the first of some hedges, or of the second where the first only softens it."""
    tree, hit = passage.tree, ruling[0]
    if (
        len(ruling) > 1
        and tree.has_lemma(hit.start, _SOFT)
        and ruling[1].start - hit.end < 4
        and tree.lower[ruling[1].end - 1] not in _MANNER
    ):
        hit = ruling[1]  # "paraît très improbable", "should very probably": what follows says how likely
    assert hit.hedge.step is not None
    span = passage.token_span(hit.start, hit.end)
    return Certainty(step=hit.hedge.step, words=tree.slice(hit.start, hit.end), span=span)


def of_line(passage: Passage, limits: tuple[int, int]) -> Certainty | None:
    """The certainty that a framing line gives to its items: "It is likely that:", "We are sure that:"."""
    tree = passage.tree
    a, b = tree.starts[limits[0]], tree.ends[limits[1] - 1]
    for first, last, step in in_numbers(passage, a, b):
        return Certainty(step=step, words=tree.text[first:last], span=passage.canonical(first, last))
    inside = [hit for hit in hedges(passage) if limits[0] <= hit.start < limits[1]]
    if ruling := [hit for hit in inside if hit.hedge.step is not None]:
        return _told(passage, ruling)
    if inside:
        return None
    for group in passage.verbs:
        if limits[0] <= group.head < limits[1] and group.entry.certainty is not None and not group.negated:
            words, span = tree.slice(group.start, group.end), passage.token_span(group.start, group.end)
            return Certainty(step=group.entry.certainty, words=words, span=span)
    return None


def _is_told_of_past(tree: Tree, hit: Found) -> bool:
    """ "it was inevitable", « la rupture devenait possible »: told of what was, no likelihood of today."""
    if hit.hedge.kind != PREDICATE:
        return False
    finite = finite_part(tree, hit.end - 1)
    if finite == hit.end - 1:
        finite = finite_part(tree, tree.heads[finite])
    return any(tense in tree.morphs[finite] for tense in ("Tense=Past", "Tense=Imp"))


_DENYING = frozenset({"not", "n't", "never", "pas", "plus", "guère", "nullement"})


def _foretelling(tree: Tree, found: list[Found], head: int, start: int, end: int) -> int:
    """ "has failed and will probably fall": the second verb is what makes it a forecast."""
    if head < 0 or tree.pos[head] != "VERB" or is_future(tree, finite_part(tree, head)):
        return head
    told = finite_part(tree, head)
    if not any(tense in tree.morphs[told] for tense in ("Tense=Past", "Tense=Imp")) and (
        tree.deps[told] not in ("aux", "aux:tense") or not tree.has_lemma(told, _PERFECT)
    ):
        return head
    joined = (c for c in tree.children[head] if tree.deps[c] == "conj" and start <= c < end)
    return next((c for c in joined if any(tree.heads[hit.start] == c for hit in found)), head)


_PERFECT = frozenset({"have", "avoir", "être"})
_MAY = frozenset({"may", "might", "could", "pourrait", "pourraient", "risque", "risquent"})
_SOFT = frozenset({"paraître", "sembler", "apparaître", "devoir", "should", "seem", "appear", "look"})
_MANNER = frozenset({"clairement", "clearly", "plainly"})
_NORMS = frozenset({"should", "devrait", "devraient", "devrions"})
