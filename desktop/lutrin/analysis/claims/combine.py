"""From the detectors' drafts to the claims of a block: which stay, which give way."""

from __future__ import annotations

from lutrin.domain.claim import Claimant, ClaimKind
from lutrin.domain.finding import FoundClaim

from . import avowals, kinds, retorts
from .courtesies import is_courtesy
from .draft import Draft
from .passage import Passage
from .polls import is_poll

_ALIKE = 0.9  # of the longer of two drafts: above it an analyst sees the same stretch twice


def settled(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts with the kind that their words call for, without quotations that a reported clause holds."""
    drafts = [draft for draft in drafts if draft.end > draft.start and not _is_held(draft, drafts)]
    quoting = {draft.cue for draft in drafts if draft.kind is ClaimKind.QUOTE and draft.rule == "quoted"}
    drafts = [draft for draft in drafts if draft.rule not in _BESIDE or draft.cue not in quoting]
    answering = {draft.cue for draft in drafts if draft.rule == retorts.RULE}
    drafts = [draft for draft in drafts if draft.rule == retorts.RULE or draft.cue not in answering]
    drafts = [draft for draft in drafts if not _is_courtesy(passage, draft)]
    drafts = avowals.without_frames(passage, drafts)
    for draft in drafts:
        _end_where_speaker_goes_on(passage, draft, drafts)
        _end_where_another_speaks(passage, draft, drafts)
        if answering:
            retorts.end_before(passage, draft, drafts)
        _begin_behind_relative(passage, draft, drafts)
        _end_with_quotation(passage, draft)
    for draft in drafts:
        kinds.settle(passage, draft)
    return drafts


def _end_where_speaker_goes_on(passage: Passage, draft: Draft, drafts: list[Draft]) -> None:
    """ "admet que P, mais récuse Q": P ends where the next verb of the same speaker begins."""
    if not draft.framed or draft.frame is None or draft.rule not in _GOVERNED or not draft.speakers:
        return
    tree = passage.tree
    for other in drafts:
        if other.frame is None or not other.framed or other.frame[0] <= draft.frame[0]:
            continue
        if not other.speakers or other.speakers[0].head != draft.speakers[0].head:
            continue
        k = other.frame[0]
        while k and (tree.lower[k - 1] in _BEFORE_VERB or tree.pos[k - 1] == "ADV"):
            k -= 1
        joint = k
        while joint and (tree.tokens[joint - 1] == "," or tree.lower[joint - 1] in _JOINING):
            joint -= 1
        if joint == k or not draft.start < tree.starts[k] < draft.end:
            continue
        first, _ = passage.tokens(draft.start, draft.end)
        if joint - first >= _LEAST:
            draft.end = tree.ends[joint - 1]


def _end_where_another_speaks(passage: Passage, draft: Draft, drafts: list[Draft]) -> None:
    """« La première veut P, la seconde réclame Q »: P ends before the comma behind which Q has a subject."""
    if draft.rule not in _WHOLE or not draft.framed or draft.frame is None:
        return
    tree = passage.tree
    for other in drafts:
        if other.rule not in _WHOLE or other.frame is None or not draft.start < other.start < draft.end:
            continue
        k, _ = passage.tokens(other.start, other.end)
        named = other.speakers and other.speakers[0].start == k and draft.frame[1] < k - _LEAST
        if named and tree.lower[k - 2 : k] in (["tandis", "que"], ["alors", "que"], ["quand", "que"]):
            k -= 1 + (tree.tokens[k - 3] == ",")
        if named and (tree.tokens[k - 1] in (",", ";") or tree.lower[k - 1] in ("tandis", "alors")):
            draft.end = tree.ends[k - 2]


def _begin_behind_relative(passage: Passage, draft: Draft, drafts: list[Draft]) -> None:
    """« Un élu, qui se dit sûr que P, y voit Q »: Q begins at its verb where P is a claim of his, too."""
    if draft.rule not in _WHOLE or draft.frame is None or not draft.speakers:
        return
    tree = passage.tree
    verb = draft.frame[0]
    while verb and tree.lower[verb - 1] in _BEFORE_VERB:
        verb -= 1
    for other in drafts:
        if other.rule != "finite" or other.frame is None or not other.speakers or other is draft:
            continue
        if other.speakers[0].head == draft.speakers[0].head and (
            draft.start < other.start and other.end <= tree.starts[verb] and tree.tokens[verb - 1] == ","
        ):
            draft.start = tree.starts[verb]


def _end_with_quotation(passage: Passage, draft: Draft) -> None:
    """« a moqué « un plan flou le matin, net le soir » »: a report does not end within its part-quote."""
    if not draft.framed:
        return
    for quotation in passage.quotations:
        if quotation.is_outer and draft.start < quotation.start < draft.end < quotation.inner_end:
            draft.end = quotation.end


_WHOLE = frozenset({"object", "predicate"})
_GOVERNED = frozenset({"finite", "infinitive", "object", "predicate"})
_BEFORE_VERB = frozenset(
    ["ne", "n'", "se", "s'", "y", "en", "le", "la", "l'", "les", "lui", "leur", "tout", "not"]
)
_JOINING = frozenset({"et", "mais", "puis", "and", "but", "then", "tout"})
_LEAST = 2  # tokens of what is left of a report


def _is_courtesy(passage: Passage, draft: Draft) -> bool:
    return draft.kind is not ClaimKind.QUOTE and is_courtesy(
        passage.tree, *passage.tokens(draft.start, draft.end)
    )


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
        and draft.cue != kept.cue
        and _has_its_cue(draft)
        and not _has_its_cue(kept)
        and any(is_poll(passage, speaker) for speaker in draft.speakers)
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
    retort = retorts.RULE in (draft.rule, kept.rule)  # stands in what the author says, too
    if not (draft.framed and kept.framed) and not retort:
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
