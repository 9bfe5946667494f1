"""What a framed claim intends, and whether the time of the plan opens its sentence."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from . import horizon
from .draft import Draft
from .foretold import announced_by
from .passage import Passage


def intends(passage: Passage, draft: Draft) -> bool:
    """Whether its frame announces a plan: "s'engage à", "plans to", « a l'intention de »."""
    tree = passage.tree
    if draft.frame is None:
        return draft.cue is not None and draft.rule == "object"
    first, last = draft.frame
    if draft.rule == "infinitive" and any(tree.has_lemma(k, _RESOLVED) for k in range(first, last)):
        return True
    if any(tree.has_lemma(k, _INTENTIONS) and tree.pos[k] != "AUX" for k in range(first, last)):
        return True
    near = range(first, min(last + 3, tree.size))
    has = any(tree.has_lemma(k, _HAVING) and tree.pos[k] != "AUX" for k in range(first, last))
    return has and any(tree.has_lemma(k, _PURPOSES) for k in near)


_RESOLVED = frozenset({"décider", "convenir", "agree", "decide"})  # of a thing, it is what was done
_HAVING = frozenset({"avoir", "have"})
# what one has that is an intention: "avoir l'intention de", "have plans to"
_PURPOSES = frozenset({"intention", "objectif", "ambition", "projet", "plan", "but", "aim", "hope"})
_INTENTIONS = frozenset(
    [
        "promettre",
        "s'engager",
        "engager",
        "menacer",
        "envisager",
        "prévoir",
        "vouloir",
        "compter",
        "entendre",
        "afficher",
        "annoncer",
        "announce",
        "promise",
        "vow",
        "pledge",
        "commit",
        "threaten",
        "intend",
        "plan",
        "want",
    ]
)


def is_set_before(passage: Passage, draft: Draft) -> bool:
    """ "Tomorrow he plans to meet them": the time of the plan opens the sentence."""
    tree = passage.tree
    if draft.frame is None:
        return False
    opening, verb = tree.sentence_of(draft.frame[0])[0], draft.frame[0]
    first = tree.lower[opening] if opening < verb else ""
    return first in _AHEAD or (opening < verb and _opens_with_date(passage, draft, opening, verb))


def _opens_with_date(passage: Passage, draft: Draft, opening: int, verb: int) -> bool:
    """ "On Monday she plans to meet them": in the present tense, of a plan; a promise may be of that day."""
    tree = passage.tree
    if draft.frame is None or tree.code != "en":
        return False
    planning = any(tree.has_lemma(k, _PLANS) and tree.tags[k] in ("VBZ", "VBP") for k in range(*draft.frame))
    if not planning:
        return False
    when = horizon.find(passage, tree.starts[opening], tree.ends[verb - 1])
    if when is None or when.span is None or horizon.is_past(passage, when):
        return False
    return when.span.start == passage.token_span(opening, opening + 1).start


_PLANS = frozenset({"plan", "intend", "aim", "hope"})


_AHEAD = frozenset({"tomorrow", "tonight", "next", "demain", "prochainement", "bientôt"})


def says_to_expect(passage: Passage, draft: Draft) -> bool:
    """« dit tabler sur 65 millions », « assure s'attendre à une hausse »: what is said is an expectation."""
    first, last = passage.tokens(draft.start, draft.end)
    return draft.rule == "infinitive" and any(
        group.tense == "inf" and first <= group.head <= first + 1 and group.entry.kind is ClaimKind.FORECAST
        for group in passage.verbs
        if group.head < last
    )


def is_own_warning(passage: Passage, draft: Draft) -> bool:
    """« Je voudrais vous mettre en garde », « nous tenons à appeler au calme »: done by saying it."""
    own = bool(draft.speakers) and draft.speakers[0].author
    if not own or passage.tree.code != "fr":
        return False
    first, _ = passage.tokens(draft.start, draft.end)
    return announced_by(passage, draft, _POLITELY) and any(
        group.tense == "inf" and first <= group.head <= first + 1 and group.entry.kind is ClaimKind.CALL
        for group in passage.verbs
    )


_POLITELY = frozenset({"vouloir", "souhaiter", "aimer", "tenir"})
