"""From the detectors' drafts to the claims of a block: which stay, which give way."""

from __future__ import annotations

from lutrin.domain.claim import Claimant, ClaimKind
from lutrin.domain.finding import FoundClaim

from . import horizon
from .content import classify, finite_part
from .draft import Draft, Speaker
from .marks import Quotation
from .passage import Passage
from .quotes import is_part_quote
from .syntax import SUBJECTS

_ALIKE = 0.9  # of the longer of two drafts: above it an analyst sees the same stretch twice
_SAME = 0.5  # of the shorter of two drafts: above it they tell of the same words


def settled(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the kind that their words call for, without quotations that a reported clause holds."""
    drafts = [draft for draft in drafts if draft.end > draft.start and not _is_held(draft, drafts)]
    quoting = {draft.cue for draft in drafts if draft.kind is ClaimKind.QUOTE and draft.rule == "quoted"}
    drafts = [draft for draft in drafts if draft.rule not in _BESIDE or draft.cue not in quoting]
    for draft in drafts:
        _settle(passage, draft)
    return drafts


_BESIDE = frozenset(
    {"aside", "object", "predicate"}
)  # what a verb that announces a quotation does not also make


def chosen(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts that stay, in reading order: none overlaps another but for a nested claim of another's."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_rank):
        same = next((other for other in kept if _tells_of_poll(passage, draft, other)), None)
        if same is not None:
            same.speakers = [*same.speakers, *draft.speakers]
        elif all(_agree(passage, draft, other) for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda draft: (draft.start, -draft.end, _has_its_cue(draft)))


def _tells_of_poll(passage: Passage, draft: Draft, kept: Draft) -> bool:
    """ "Selon X, 62 % des Français s'opposent à P": one claim of both, who asked and who answered."""
    return (
        draft.framed
        and kept.framed
        and (draft.start, draft.end) == (kept.start, kept.end)
        and _has_its_cue(draft)
        and not _has_its_cue(kept)
        and any(_is_poll(passage, speaker) for speaker in draft.speakers)
    )


def apart(found: list[FoundClaim]) -> list[FoundClaim]:
    """``found`` without the shorter of two claims that overlap on one claimant's account."""
    kept: list[FoundClaim] = []
    for claim in sorted(found, key=lambda claim: claim.span.start - claim.span.end):
        if not any(_is_told_again(claim, other) for other in kept):
            kept.append(claim)
    return [claim for claim in found if claim in kept]


def _is_told_again(claim: FoundClaim, longer: FoundClaim) -> bool:
    if min(claim.span.end, longer.span.end) <= max(claim.span.start, longer.span.start):
        return False
    return {_account(one) for one in claim.claimants} == {_account(one) for one in longer.claimants}


def _account(one: Claimant) -> str:
    return "" if one.author else one.actor or one.name.casefold()


def _is_held(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a quotation runs on in the grammar of a reported clause, which then is the claim."""
    if draft.kind is not ClaimKind.QUOTE or not draft.embedded:
        return False
    return any(
        other.framed
        and other.kind is not ClaimKind.QUOTE
        and other.start <= draft.start
        and draft.end <= other.end + 1
        and draft.length < 0.85 * other.length
        for other in drafts
    )


def _rank(draft: Draft) -> tuple[int, float, int]:
    """Framed claims before the author's, full quotations first, the longer of two alike first."""
    level = 0 if draft.kind is ClaimKind.QUOTE and draft.frame is None else 1 if draft.framed else 2
    return level, -draft.score, -draft.length


def _agree(passage: Passage, draft: Draft, kept: Draft) -> bool:
    """Whether both may stand: apart, or one within the other on another's account with its own cue."""
    common = min(draft.end, kept.end) - max(draft.start, kept.start)
    if common <= 0:
        return True
    if not (draft.framed and kept.framed):
        return False
    inner, outer = (draft, kept) if draft.length <= kept.length else (kept, draft)
    if inner.length == outer.length and not _has_its_cue(inner) and _has_its_cue(outer):
        inner, outer = outer, inner  # of the same words, that one is inside whose cue is
    if inner.length > _ALIKE * outer.length and inner.kind is ClaimKind.QUOTE:
        return False  # the words in quotation marks are those of the speaker further out
    if inner.start < outer.start or inner.end > outer.end or common < inner.length:
        return False
    if inner.kind is ClaimKind.QUOTE and inner.frame is None and inner.length > 0.4 * outer.length:
        return False
    if inner.cue is None or not outer.start <= inner.cue[0] < outer.end:
        return False
    return bool(inner.speakers) and not inner.speakers[0].author and _differ(passage, inner, outer)


def _has_its_cue(draft: Draft) -> bool:
    return draft.cue is not None and draft.start <= draft.cue[0] < draft.end


def _differ(passage: Passage, one: Draft, other: Draft) -> bool:
    heads = {speaker.head for speaker in one.speakers}
    if heads & {speaker.head for speaker in other.speakers}:
        return False
    words = {passage.tree.lower[head] for head in heads if head >= 0}
    return (
        not words
        & {"il", "elle", "ils", "elles", "he", "she", "they", "qui", "who", "which", "on", "-il", "-elle"}
        or len(other.speakers) == 0
    )


def _settle(passage: Passage, draft: Draft) -> None:
    """Give a framed draft the kind that its words call for: a part-quote, a forecast, a demand."""
    if not draft.framed or (draft.kind is ClaimKind.QUOTE and draft.frame is None):
        return
    author = bool(draft.speakers) and draft.speakers[0].author
    start, end = passage.tokens(draft.start, draft.end)
    inside = passage.quotation_at(start)
    stated = draft.stated or (start, end)
    if not author and inside is None and _holds_words(passage, draft):
        draft.kind = ClaimKind.QUOTE
        draft.rule = "part"
        return
    if draft.kind is ClaimKind.ASSESSMENT and any(_is_poll(passage, speaker) for speaker in draft.speakers):
        draft.kind = ClaimKind.STATEMENT
    if draft.kind is ClaimKind.STATEMENT and _wants_of_others(passage, draft):
        draft.kind = ClaimKind.CALL
    elif draft.kind is ClaimKind.STATEMENT and draft.rule in ("finite", "aside"):
        verdict = classify(passage, *stated)
        if verdict.kind is ClaimKind.CALL:
            draft.kind = ClaimKind.CALL
        elif (not author and _is_future_in_past(passage, verdict.head)) or (
            verdict.kind is ClaimKind.FORECAST
            and (
                (verdict.rule == "future" and _is_foretold(passage, draft, verdict.head))
                or _is_dated(passage, draft)
            )
            and verdict.rule in ("future", "modal")
            and not any(_is_poll(passage, speaker) for speaker in draft.speakers)
        ):
            draft.kind = ClaimKind.FORECAST
        elif author and verdict.kind is not None:
            draft.kind = verdict.kind
    elif draft.kind is ClaimKind.ASSESSMENT and draft.rule in ("finite", "aside"):
        verdict = classify(passage, *stated)
        if verdict.kind in (ClaimKind.CALL, ClaimKind.FORECAST) and verdict.score >= 0.7:
            draft.kind = verdict.kind
    elif (
        draft.kind is ClaimKind.STATEMENT
        and draft.rule in ("infinitive", "object")
        and _is_dated(passage, draft)
        and _intends(passage, draft)
    ):
        draft.kind = ClaimKind.FORECAST


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
        "avoir",
        "afficher",
        "promise",
        "vow",
        "pledge",
        "commit",
        "threaten",
        "intend",
        "plan",
        "want",
        "have",
    ]
)


def _holds_words(passage: Passage, draft: Draft) -> bool:
    """Whether words of the speaker's own stand in quotation marks within the draft."""
    if draft.rule == "source" and draft.kind is ClaimKind.ASSESSMENT:
        return False  # a viewpoint: the quoted words are the author's
    if any(_is_poll(passage, speaker) for speaker in draft.speakers):
        return False
    return any(
        quotation.is_outer
        and draft.start <= quotation.start
        and quotation.end <= draft.end
        and is_part_quote(passage, quotation, predicate=_judges(passage, draft, quotation))
        for quotation in passage.quotations
    )


def _judges(passage: Passage, draft: Draft, quotation: Quotation) -> bool:
    """Whether the quoted words are a predicate: "juge X « mort-né »", "dismissed it as a “farce”"."""
    if draft.cue is None or draft.cue[1] >= quotation.start:
        return False
    tree = passage.tree
    first, _ = passage.tokens(quotation.start, quotation.end)
    before = first - 1
    if before > 0 and tree.pos[before] == "DET":
        before -= 1
    return draft.rule == "predicate" or (before >= 0 and tree.lower[before] in _AS)


_AS = frozenset({"as", "comme", "de", "d'"})


def _is_foretold(passage: Passage, draft: Draft, head: int) -> bool:
    """An undated future that is no undertaking: not "il fera tout", "une enquête sera menée", "hopes"."""
    tree = passage.tree
    if draft.frame is not None and any(tree.has_lemma(k, _WISHES) for k in range(*draft.frame)):
        return False
    return head >= 0 and not any(
        tree.deps[c] in ("aux:pass", "auxpass")
        or (tree.deps[c] in SUBJECTS and (tree.pos[c] == "PRON" or "pass" in tree.deps[c]))
        for c in tree.children[head]
    )


_WISHES = frozenset({"espérer", "souhaiter", "hope", "wish", "promettre", "promise", "pledge", "vow"})


def _wants_of_others(passage: Passage, draft: Draft) -> bool:
    """ "wants the board to open an inquiry", "voudraient que le gouvernement investisse"."""
    tree = passage.tree
    if draft.frame is None:
        return False
    for k in range(*draft.frame):
        if not tree.has_lemma(k, _WANTS):
            continue
        return any(
            tree.deps[c] in ("ccomp", "xcomp") and any(tree.deps[d] in SUBJECTS for d in tree.children[c])
            for c in tree.children[k]
        )
    return False


_WANTS = frozenset({"want", "vouloir"})


def _is_future_in_past(passage: Passage, head: int) -> bool:
    """ "a dit que la France ne reculerait pas", "said it would close": what will come, told in the past."""
    tree = passage.tree
    if head < 0:
        return False
    finite = finite_part(tree, head)
    if tree.code == "en":
        return any(tree.lower[k] in ("would", "'d") and tree.deps[k] == "aux" for k in tree.children[head])
    return "Mood=Cnd" in tree.morphs[finite] and finite == head and not tree.has_lemma(head, _MODALS)


_MODALS = frozenset({"pouvoir", "devoir", "être", "avoir", "falloir", "vouloir", "aimer", "souhaiter"})


def _intends(passage: Passage, draft: Draft) -> bool:
    if draft.frame is None:
        return draft.cue is not None and draft.rule == "object"
    return any(passage.tree.has_lemma(k, _INTENTIONS) for k in range(*draft.frame))


def _is_poll(passage: Passage, speaker: Speaker) -> bool:
    """ "59 % des Français", "un tiers des sondés": what people answered."""
    tree = passage.tree
    if speaker.head < 0:
        return False
    words = tree.lower[speaker.start : speaker.end]
    return any(
        w in ("%", "percent", "pourcent", "sondés", "respondents", "tiers", "quart", "moitié", "cent")
        for w in words
    ) or any(
        tree.pos[k] == "NUM" and tree.lower[k].isdigit() and int(tree.lower[k]) > 9
        for k in range(speaker.start, min(speaker.end, tree.size))
        if tree.lower[k].isascii()
    )


def _is_dated(passage: Passage, draft: Draft) -> bool:
    return horizon.find(passage, draft.start, draft.end) is not None
