"""The kind that the words of a framed claim call for: a part-quote, a forecast, a demand.

The announcing verb says what kind of act it is ("says", "calls for"); what is announced can make another of
it: "says that prices will double" is a forecast, "wants the ban lifted" a call.
"""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .clause_head import finite_part, is_conditional, is_habit
from .content import classify
from .draft import EXPECTED, Draft
from .foretold import PROMISES, announced_by, is_foretold
from .intentions import intends, is_own_warning, is_set_before, says_to_expect
from .part_quotes import quoted_infinitive, quotes_in_part
from .passage import Passage
from .polls import is_poll
from .predicates import FIRST_PERSON
from .prospects import FEARS, is_dated, is_feared_or_doubted, is_state, leaves_open
from .syntax import SUBJECTS, Tree


def settle(passage: Passage, draft: Draft) -> None:
    """Give a framed draft the kind that its words call for."""
    if not draft.framed or (draft.kind is ClaimKind.QUOTE and draft.frame is None):
        return
    polled = any(is_poll(passage, speaker) for speaker in draft.speakers)
    if quoted_infinitive(passage, draft):
        return
    if not polled and quotes_in_part(passage, draft):
        draft.kind, draft.rule = ClaimKind.QUOTE, "part"
    elif draft.kind is ClaimKind.QUOTE:
        return
    elif _wants_of_others(passage, draft) or _is_demanded(passage, draft):
        draft.kind = ClaimKind.CALL
    elif draft.kind is ClaimKind.CALL and draft.rule == "object" and draft.negated and not _is_author(draft):
        draft.kind = ClaimKind.STATEMENT  # "has not asked for more ships": nothing is demanded
    elif polled:  # what people answered, whatever they answered
        if draft.kind is not ClaimKind.CALL:
            draft.kind = ClaimKind.CALL if _is_due(passage, draft) else ClaimKind.STATEMENT
    elif draft.kind is ClaimKind.CALL:
        return
    elif leaves_open(passage, draft) or is_feared_or_doubted(passage, draft):
        draft.kind = ClaimKind.FORECAST
    elif announced_by(passage, draft, _WISHES) or _is_open(passage, draft) or _is_unpromised(passage, draft):
        draft.kind = ClaimKind.STATEMENT
    elif draft.rule == "infinitive" and (
        announced_by(passage, draft, _SUGGESTS) or is_own_warning(passage, draft)
    ):
        draft.kind = ClaimKind.CALL  # "suggested scrapping the fee"
    elif draft.rule == "object" and announced_by(passage, draft, FEARS) and _is_feared(passage, draft):
        draft.kind = ClaimKind.FORECAST  # "fear the possibility of a fracture"
    elif announced_by(passage, draft, _SIGHTS) and _is_sight(passage, draft) and is_dated(passage, draft):
        draft.kind = ClaimKind.FORECAST  # "sees growth of 2% this year"
    elif draft.rule == "object" and announced_by(passage, draft, _HINTS) and is_dated(passage, draft):
        draft.kind = ClaimKind.FORECAST  # "hinted at a second cut in December"
    elif draft.rule in ("finite", "aside", "source") or draft.kind is ClaimKind.ASSESSMENT:
        _by_content(passage, draft)
    elif draft.rule in ("infinitive", "object") and draft.kind is ClaimKind.STATEMENT:
        if _is_author(draft) and draft.rule == "object" and _is_owed(passage, draft):
            draft.kind = ClaimKind.CALL
        elif _is_author(draft) and _is_glad_to_see(passage, draft):
            draft.kind = ClaimKind.ASSESSMENT
        elif says_to_expect(passage, draft) or (
            (is_dated(passage, draft) or is_set_before(passage, draft)) and intends(passage, draft)
        ):
            draft.kind = ClaimKind.FORECAST


def _is_author(draft: Draft) -> bool:
    return bool(draft.speakers) and draft.speakers[0].author


def _by_content(passage: Passage, draft: Draft) -> None:
    """A reported clause: what will come is a forecast, what must be a call, under whatever verb."""
    verdict = classify(passage, *(draft.stated or passage.tokens(draft.start, draft.end)))
    if verdict.kind is ClaimKind.CALL and (draft.kind is not ClaimKind.ASSESSMENT or verdict.score >= 0.7):
        draft.kind = ClaimKind.CALL
    elif draft.kind is ClaimKind.STATEMENT:
        to_come = verdict.kind is ClaimKind.FORECAST and (
            (verdict.rule == "future" and is_foretold(passage, draft, verdict.head))
            or (verdict.rule in ("future", "modal") and is_dated(passage, draft))
            or (verdict.rule == "modal" and verdict.score >= EXPECTED)
        )
        if to_come or (
            not _is_author(draft)
            and _is_future_in_past(passage, verdict.head)
            and not announced_by(passage, draft, _AGREES)
            and (not _is_own_doing(passage, draft, verdict.head) or is_dated(passage, draft))
        ):
            draft.kind = ClaimKind.FORECAST
        elif _is_author(draft) and verdict.kind is not None and not _stands_by(passage, draft):
            draft.kind = verdict.kind
        elif _is_avowed(passage, draft, verdict.head):
            draft.kind = ClaimKind.ASSESSMENT
    elif draft.kind is ClaimKind.ASSESSMENT:
        to_come = verdict.kind is ClaimKind.FORECAST and (
            verdict.rule in ("future", "modal") or verdict.score >= EXPECTED or is_dated(passage, draft)
        )
        if to_come or (
            not _is_author(draft)  # "I believe the rule would bar it": how the author reads the rule
            and _is_future_in_past(passage, verdict.head)
            and not is_state(passage, verdict.head)
        ):
            draft.kind = ClaimKind.FORECAST


def _stands_by(passage: Passage, draft: Draft) -> bool:
    """ "I regret that P", « on dira que P », « il a été révélé que P »: no judgement of the author's own."""
    tree = passage.tree
    if announced_by(passage, draft, _REGRETS):
        return True
    if any((group.start, group.end) == draft.frame and group.passive for group in passage.verbs):
        return True
    head = draft.speakers[0].head
    return head >= 0 and tree.lower[head] in ("on", "one")


def _is_avowed(passage: Passage, draft: Draft, head: int) -> bool:
    """« Je vous dis que rien n'est perdu »: how the first person sees it, not what was done."""
    tree = passage.tree
    if head < 0 or not _is_author(draft) or not announced_by(passage, draft, _AVOWALS):
        return False
    who = draft.speakers[0].head
    if who < 0 or tree.lower[who] not in FIRST_PERSON:
        return False
    finite = finite_part(tree, head)
    if any(tree.lower[k] in _WEIGHED for k in range(*passage.tokens(draft.start, draft.end))):
        return True  # « n'est pas allé assez loin »
    return is_state(passage, head) or (finite == head and "Tense=Pres" in tree.morphs[finite])


def _is_open(passage: Passage, draft: Draft) -> bool:
    """ "refused to say whether he would stand": the question stays open, whatever tense it has."""
    tree = passage.tree
    if draft.rule in ("aside", "source"):
        return False  # « Si rien n'est fait, prévient X, P »: a condition
    start, _ = passage.tokens(draft.start, draft.end)
    return _opens_question(tree, start) or (draft.frame is not None and _opens_question(tree, start - 1))


def _is_unpromised(passage: Passage, draft: Draft) -> bool:
    """ "did not promise that it would be ready by June": nothing is to come."""
    return announced_by(passage, draft, PROMISES) and any(
        group.negated for group in passage.verbs if (group.start, group.end) == draft.frame
    )


def _opens_question(tree: Tree, k: int) -> bool:
    """ "si", "whether", "s'il": not the pronoun of "s'implanter"."""
    if k < 0 or tree.lower[k] not in _WHETHER:
        return False
    return tree.lower[k] != "s'" or (k + 1 < tree.size and tree.lower[k + 1] in ("il", "ils"))


_WHETHER = frozenset({"whether", "si", "s'", "if"})


def _is_demanded(passage: Passage, draft: Draft) -> bool:
    """ "asked that aid workers be given access", "insists that he leave": the bare form of a demand."""
    tree = passage.tree
    if tree.code != "en" or draft.rule != "finite":
        return False
    start, end = passage.tokens(draft.start, draft.end)
    head = classify(passage, start, end).head
    if head < 0:
        return False
    finite = finite_part(tree, head)
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    bare = tree.lower[finite] == "be" or (finite == head and tree.tags[head] == "VB")
    return bare and subject is not None and not any(tree.tags[c] == "MD" for c in tree.children[head])


def _is_due(passage: Passage, draft: Draft) -> bool:
    """ "56 % estiment que la police devrait être armée": what people want done."""
    start, end = passage.tokens(draft.start, draft.end)
    return draft.rule == "finite" and classify(passage, start, end).kind is ClaimKind.CALL


def _is_owed(passage: Passage, draft: Draft) -> bool:
    """ "We must be ready to govern": a duty of one's own, not a position taken."""
    start, end = passage.tokens(draft.start, draft.end)
    return classify(passage, start, end).kind is ClaimKind.CALL


def _is_glad_to_see(passage: Passage, draft: Draft) -> bool:
    """ "I am happy to note how much the school has grown": what one sees pleases; it is no position."""
    tree = passage.tree
    if draft.frame is None or not announced_by(passage, draft, _BE):
        return False
    to = draft.frame[1]
    return to + 1 < tree.size and tree.lower[to] == "to" and tree.has_lemma(to + 1, _SEES)


_BE = frozenset({"be"})
_SEES = frozenset({"note", "see", "observe", "witness", "find"})


_AGREES = frozenset({"agree"})
_WISHES = frozenset({"espérer", "souhaiter", "hope", "wish"})
_REGRETS = frozenset(["regretter", "déplorer", "réjouir", "féliciter", "regret", "deplore", "welcome",
                      "concede", "acknowledge"])  # fmt: skip
_WEIGHED = frozenset({"trop", "assez", "plutôt", "fortement", "largement", "tort", "mal", "pleinement"})
_AVOWALS = frozenset(["dire", "savoir", "constater", "admettre", "convenir", "noter", "rappeler", "avouer"])
_SUGGESTS = frozenset({"suggest"})
_HINTS = frozenset({"hint", "signal", "flag", "foreshadow", "pencil"})
_SIGHTS = frozenset({"see", "voir", "anticipate", "anticiper", "project", "projeter"})


def _is_sight(passage: Passage, draft: Draft) -> bool:
    """ "sees growth of 2%", "sees organic growth of 2%": a figure, whatever stands before it."""
    if draft.rule != "predicate":
        return draft.rule == "object"
    first, last = passage.tokens(draft.start, draft.end)
    return any(word in _PERCENT for word in passage.tree.lower[first:last])


_PERCENT = frozenset({"%", "percent", "cent"})


def _is_feared(passage: Passage, draft: Draft) -> bool:
    """Whether what is feared is named as a thing that may come."""
    if draft.frame is None:
        return False
    end = min(draft.frame[1] + 5, passage.tokens(draft.start, draft.end)[1])
    return any(passage.tree.lower[k] in _POSSIBILITIES for k in range(draft.frame[1], end))


_POSSIBILITIES = frozenset(
    {"possibility", "prospect", "risk", "possibilité", "perspective", "risque", "retour"}
)


def _is_own_doing(passage: Passage, draft: Draft, head: int) -> bool:
    """ "said she would not resign": what speakers say of themselves is a resolve, not a prediction."""
    tree = passage.tree
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None) if head >= 0 else None
    if subject is None or is_state(passage, head):
        return False
    if tree.lower[subject] in _THEMSELVES:
        return True
    named = passage.actors.actor_at(passage.token_span(subject, subject + 1))
    if named is not None and any(
        one.head >= 0 and passage.actors.actor_at(passage.token_span(one.start, one.end)) == named
        for one in draft.speakers
    ):
        return True  # "Baghdad said that Baghdad would complain"
    if any(one.head >= 0 and tree.pos[subject] == "NOUN" and tree.lower[one.head] == tree.lower[subject]
           for one in draft.speakers):  # fmt: skip
        return True  # "the company said the company would appeal"
    if tree.lower[subject] not in ("it", "elle", "il") or not draft.speakers or draft.speakers[0].head < 0:
        return False
    one = draft.speakers[0]
    if tree.code == "en" and (
        tree.lower[one.head] == "it" or passage.actors.describes_body(passage.block.doc[one.head])
    ):
        return True  # "The union said it would strike", "It said it would appeal"
    actor = passage.actors.actor_at(passage.token_span(one.start, one.end))
    if actor is None:
        return False
    return tree.code == "fr" or passage.actors.actor(actor).kind.value in ("organisation", "state")


_THEMSELVES = frozenset({"he", "she", "they", "we", "i", "ils", "elles", "nous", "je", "j'", "on"})


def _wants_of_others(passage: Passage, draft: Draft) -> bool:
    """ "wants the board to open an inquiry", "voudraient que le gouvernement investisse"."""
    tree = passage.tree
    if draft.frame is None:
        return False
    for k in range(*draft.frame):
        if not tree.has_lemma(k, _WANTS):
            continue
        if tree.lower[k] == "voulu" and tree.lower[draft.frame[0]].endswith(("ais", "ait", "ions", "aient")):
            return False  # « j'aurais voulu que la société fût là »: a regret
        if draft.rule == "object" and not draft.negated and (not _is_author(draft) or _is_we(tree, draft)):
            return True  # "wants an outside audit", "we want justice"
        return any(
            tree.deps[c] in ("ccomp", "xcomp") and any(tree.deps[d] in SUBJECTS for d in tree.children[c])
            for c in tree.children[k]
        )
    return False


def _is_we(tree: Tree, draft: Draft) -> bool:
    head = draft.speakers[0].head
    return head >= 0 and tree.lower[head] == "we"


_WANTS = frozenset({"want", "vouloir"})


def _is_future_in_past(passage: Passage, head: int) -> bool:
    """ "a dit que la France ne reculerait pas", "said it would close": what will come, told in the past."""
    tree = passage.tree
    if head < 0 or is_habit(tree, head):
        return False
    finite = finite_part(tree, head)
    if tree.code == "en":
        return any(tree.lower[k] in ("would", "'d") and tree.deps[k] == "aux" for k in tree.children[head])
    return is_conditional(tree, finite) and finite == head and not tree.has_lemma(head, _MODALS)


# what may be or is wished, no event
_MODALS = frozenset(
    (
        "pouvoir",
        "devoir",
        "être",
        "avoir",
        "falloir",
        "vouloir",
        "aimer",
        "souhaiter",
        "préférer",
        "désirer",
        "mériter",
        "valoir",
        "convenir",
    )
)
