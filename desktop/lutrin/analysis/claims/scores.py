"""How sure a draft is of being a claim, which drafts may stand, and the score that an analyst sees.

``build_spec/calibrate_claims.py`` reads off, for each language, which share of the claims of a raw score
was right, and leaves it in ``resources/models/claims/<language>/calibration.csv``.
"""

from __future__ import annotations

from lutrin.analysis.calibration import TABLE, Points, calibrated, points
from lutrin.domain.claim import ClaimKind
from lutrin.paths import resource

from . import features, horizon
from .acts import accuses
from .appointments import is_appointment
from .attribution import can_speak
from .clause_head import finite_part, main_predicate
from .draft import Draft
from .duties import recommended
from .identified import identifies
from .manner import Manner
from .passage import Passage
from .scorer import Scorer

# below this probability a draft is not proposed at all, by language: as cross-validation liked best
FLOOR = {"fr": 0.423, "en": 0.38}
PLAIN_FLOOR = {"fr": 0.484, "en": 0.45}  # the same for one that only the scorer sees, no rule
SURE_RULE = 0.524
SET_PHRASE = 0.62  # of an idiom that judges, of a demand in the form of one: nothing else is said so
FRAMED_ITEM = 0.72  # a line of a list for which the line above tells the claimant or the demand
SURER = 2.0  # how much more probable a kind must be than the one that the rule gives
RULES_FLOOR = 0.45  # the floor where no trained scorer is shipped
# rules that are plain in the grammar
_PLAIN = frozenset({"reportative", "hearsay", "urged", "idiom", "told", "follows", "emphasis", "appointed"})


def stands(passage: Passage, draft: Draft, manner: Manner, scorer: Scorer) -> bool:
    """Give the draft the scorer's probability and kind; whether it may stand."""
    names = features.of(passage, draft, manner)
    share = scorer.probabilities(names, features.meaning(passage, draft), passage.tree.code)
    draft.score = 1.0 - share[None]
    plain = draft.rule in _PLAIN or is_denial(passage, draft) or _is_order(passage, draft)
    plain = plain or _is_norm(passage, draft) or _is_consequence(passage, draft)
    plain = plain or is_appointment(passage, draft) or _is_polite_demand(passage, draft)
    plain = (
        plain
        or _tells_confidence(passage, draft)
        or (
            not draft.framed
            and draft.kind is ClaimKind.CALL
            and recommended(passage.tree, *passage.tokens(draft.start, draft.end)) is not None
        )
    )
    plain = plain or _is_avowed(passage, draft) or _is_dated_ahead(passage, draft) or _tells(passage, draft)
    if draft.rule == "idiom" or _is_own_demand(passage, draft):
        draft.score = max(draft.score, SET_PHRASE)
    if plain or _is_told_by_name(passage, draft) or _is_set_phrase(passage, draft):
        draft.score = max(draft.score, SURE_RULE)  # rare in the corpora, plain in the grammar
    if not draft.framed and draft.kind is not ClaimKind.QUOTE:
        # of framed claims the announcing verb tells the kind better than the scorer does
        best = max((kind for kind in ClaimKind if kind is not ClaimKind.QUOTE), key=lambda kind: share[kind])
        if draft.rule == "plain" or share[best] > SURER * share[draft.kind]:
            draft.kind = best
        if draft.kind is ClaimKind.ASSESSMENT and accuses(passage, draft):
            draft.kind = ClaimKind.STATEMENT
    if (not draft.framed and _is_bare_item(passage, draft)) or _is_cut_off(passage, draft):
        return False
    if not draft.framed and draft.kind is ClaimKind.ASSESSMENT and identifies(passage, draft):
        return False
    floors = FLOOR if draft.framed or draft.rule != "plain" else PLAIN_FLOOR
    return draft.score >= floors[passage.tree.code]


def _is_dated_ahead(passage: Passage, draft: Draft) -> bool:
    """« La glace disparaîtra avant 2040. », "The lease ends on 3 June.": later than the document itself."""
    if draft.framed or draft.rule not in _AHEAD or not passage.date:
        return False
    when = horizon.find(passage, draft.start, draft.end)
    return when is not None and (when.end or when.start) > passage.date


_AHEAD = frozenset({"future", "scheduled", "appointed"})


def _tells(passage: Passage, draft: Draft) -> bool:
    """« Nous en doutons. », « ont sommé la ville de payer »: verbs that say but how likely, or but demand."""
    group = next((one for one in passage.verbs if (one.start, one.end) == draft.frame), None)
    if draft.frame is None or group is None:
        return False
    if draft.rule == "object":
        return group.entry.certainty is not None
    return draft.rule == "infinitive" and passage.tree.has_lemma(group.head, _DEMANDS)


_DEMANDS = frozenset({"sommer", "exhorter", "enjoindre", "adjurer", "conjurer", "implorer"})


def _is_avowed(passage: Passage, draft: Draft) -> bool:
    """« Je dois dire que P », "I must say that P": who feels bound to say a thing says it."""
    if draft.frame is None or draft.rule != "finite":
        return False
    tree = passage.tree
    group = next((one for one in passage.verbs if (one.start, one.end) == draft.frame), None)
    if group is None or group.negated:
        return False
    # « dois » stands before the group of « dire », "must" begins it
    at = group.start - 1 if tree.code == "fr" else group.start
    return at > 0 and tree.has_lemma(at, _BOUND) and tree.lower[at - 1] in _OWN_SUBJECTS


_BOUND = frozenset({"devoir", "must"})
_OWN_SUBJECTS = frozenset({"je", "nous", "i", "we"})


def _is_consequence(passage: Passage, draft: Draft) -> bool:
    """« Si le barrage cède, la vallée sera noyée. »: a condition and a future can be nothing else."""
    first, _ = passage.tokens(draft.start, draft.end)
    return draft.rule == "future" and passage.tree.lower[first] in ("si", "s'", "if")


def _is_polite_demand(passage: Passage, draft: Draft) -> bool:
    """« Je voudrais inviter chacun à la prudence »: whoever says so demands it."""
    own = bool(draft.speakers) and draft.speakers[0].author
    return passage.tree.code == "fr" and own and draft.rule == "infinitive" and draft.kind is ClaimKind.CALL


def _tells_confidence(passage: Passage, draft: Draft) -> bool:
    """ "We have high confidence that P": who tells how sure he is of it judges."""
    if draft.framed:
        return False
    tree = passage.tree
    first, last = passage.tokens(draft.start, draft.end)
    hits = (tree.lexicon.certainty.at(k, tree.lower, tree.lemmas) for k in range(first, last))
    return any(hit is not None and hit[1].kind == "confidence" for hit in hits)


def of(raw: float, code: str) -> float:
    """The score of a claim (0-1) in the language ``code``: how many in a hundred such claims are right."""
    return calibrated(raw, curve(code))


def curve(code: str) -> Points:
    """The points of the curve from raw scores, in the language ``code``."""
    return points(resource("models/claims") / code / TABLE)


def is_denial(passage: Passage, draft: Draft) -> bool:
    """Whether the verb that announces the draft denies it."""
    return draft.frame is not None and any(
        (group.start, group.end) == draft.frame and group.entry.factivity == "counter"
        for group in passage.verbs
    )


def _is_cut_off(passage: Passage, draft: Draft) -> bool:
    """ "Follow the": where a page breaks a block in two, what is left says nothing."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    scrap = draft.framed and tree.code == "en" and end - start <= _SCRAP
    if scrap and tree.lower[end - 1] in _LEFT_OPEN:
        return True  # "I think that is the -- the text is plain"
    if not 0 < end == tree.size:
        return False
    return tree.pos[end - 1] in ("DET", "CCONJ", "SCONJ") or tree.lower[end - 1] in ("the", "a", "an")


_SCRAP = 5  # tokens
_LEFT_OPEN = frozenset({"is", "are", "was", "were", "be", "the", "a", "an", "about", "of", "to", "and", "or"})


def _is_bare_item(passage: Passage, draft: Draft) -> bool:
    """A list item without a verb or a judgement, under a line that does not judge either: a mere topic."""
    if not passage.is_list_item or (passage.framing is not None and passage.framing.kind is not None):
        return False
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    head = main_predicate(tree, start, end)
    if head >= 0 and (
        tree.pos[head] in ("VERB", "AUX") or any(tree.deps[c] == "cop" for c in tree.children[head])
    ):
        return (
            any(form.tense == "pp" for form in tree.lexicon.forms_of(tree.lower[head]))
            and finite_part(tree, head) == head
        )
    return not any(tree.lemmas[k][-1] in tree.lexicon.evaluative for k in range(start, end))


def _is_own_demand(passage: Passage, draft: Draft) -> bool:
    """ "Let us stop lying.", "I urge all members to support this": whoever demands says that they do."""
    tree = passage.tree
    if tree.code != "en" or draft.framed or draft.kind is not ClaimKind.CALL or draft.cue is None:
        return False
    first, last = passage.tokens(*draft.cue)
    start, _ = passage.tokens(draft.start, draft.end)
    if tree.lower[first : first + 2] == ["let", "us"]:
        return first == start
    return last - first <= _OWN and tree.lower[first] in ("i", "we") and tree.has_lemma(last - 1, _DEMANDING)


_OWN = 4  # tokens of "we therefore call on"
_DEMANDING = frozenset(
    {"urge", "ask", "beg", "call", "implore", "appeal", "exhort", "invite", "request", "on"}
)


def _is_norm(passage: Passage, draft: Draft) -> bool:
    """« c'est au lycée qu'il faut candidater »: the plainest way to say what must be done."""
    if draft.framed or draft.rule != "obligation" or draft.cue is None:
        return False
    first, _ = passage.tokens(*draft.cue)
    return tuple(passage.tree.lower[first : first + 2]) in _NORMS


_NORMS = frozenset({("il", "faut"), ("il", "est"), ("il", "convient")})


def _is_order(passage: Passage, draft: Draft) -> bool:
    """« Saisissez cette chance. », "Suspend deliveries.": the form says that it is an order."""
    if draft.framed or draft.rule != "obligation" or draft.cue is None:
        return False
    tree = passage.tree
    first, last = passage.tokens(*draft.cue)
    start, _ = passage.tokens(draft.start, draft.end)
    if first == start and tree.lower[first] == "let" and last == first + 2:
        return True  # "Let us build it."
    if last != first + 1:
        return False
    if tree.code == "fr":
        if tree.lower[first] in ("que", "qu'"):
            return first == start  # "Qu'il démissionne."
        opens = first - start <= 1 or tree.tokens[first - 1] == ","
        return opens and (
            tree.lower[first].endswith("ez")
            or (tree.lower[first].endswith("ons") and tree.pos[first] in ("VERB", "AUX", "PROPN"))
        )
    if tree.pos[first] not in ("VERB", "AUX"):
        return False
    return first == start and tree.tags[first] == "VB" and tree.lower[first] not in _TO_READERS


# what a page asks of its readers is no demand of the text's: "See chapter 3", "Click here"
_TO_READERS = frozenset(
    [
        "see",
        "note",
        "click",
        "read",
        "sign",
        "contact",
        "visit",
        "call",
        "thank",
        "imagine",
        "consider",
        "look",
        "tell",
        "sit",
        "hear",
        "listen",
        "guess",
        "suppose",
        "believe",
    ]
)


def _is_set_phrase(passage: Passage, draft: Draft) -> bool:
    """« a mis en garde contre P », « tient le maire pour responsable »: a phrase that does but announce."""
    if draft.frame is None or draft.rule != "object" or not draft.speakers or draft.speakers[0].author:
        return False
    if draft.speakers[0].head < 0 or not can_speak(passage, draft.speakers[0].head):
        return False
    return any(
        (group.start, group.end) == draft.frame and len(group.entry.words) >= _SET for group in passage.verbs
    )


_SET = 3  # words of a verb that no other use has


def _is_told_by_name(passage: Passage, draft: Draft) -> bool:
    """« Les troupes, assure Moscou, se sont retirées. »: a verb of saying between commas, and who says it."""
    return draft.rule == "aside" and any(
        one.head >= 0 and passage.actors.actor_at(passage.token_span(one.head, one.head + 1)) is not None
        for one in draft.speakers
    )
