"""Part-quotes: whether the words in quotation marks within a report are the speaker's own."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .draft import Draft
from .foretold import announced_by
from .marks import Quotation
from .passage import Passage
from .quotes import is_part_quote

_WANTS = frozenset({"want", "vouloir"})


def quotes_in_part(passage: Passage, draft: Draft) -> bool:
    """Whether words of the speaker's own stand in quotation marks within the draft."""
    own = bool(draft.speakers) and draft.speakers[0].author
    if own and not _is_told(passage, draft):
        return False
    if passage.quotation_at(passage.tokens(draft.start, draft.end)[0]) is not None:
        return False
    return any(
        quotation.is_outer
        and draft.start <= quotation.start
        and quotation.end <= draft.end
        and is_part_quote(passage, quotation, predicate=_judges(passage, draft, quotation))
        and not _is_put_so_by_others(passage, draft, quotation)
        and not _is_word_at_issue(passage, draft, quotation)
        and not _is_before_verb(draft, quotation)
        for quotation in passage.quotations
    )


def quoted_infinitive(passage: Passage, draft: Draft) -> bool:
    """« a convié le préfet à « venir sentir l'odeur » »: the whole infinitive is the speaker's own words.

    The draft then takes the marks and is a quotation.
    """
    if draft.rule != "infinitive" or (draft.speakers and draft.speakers[0].author):
        return False
    for quotation in passage.quotations:
        opens = passage.tree.text[quotation.start : draft.start].strip(' \u00a0\u202f«“"')
        holds = quotation.start < draft.start < quotation.end
        if quotation.is_outer and holds and not opens:
            draft.start = quotation.start
            if draft.end <= quotation.end + 1:
                draft.end = quotation.end
            elif not is_part_quote(passage, quotation):
                return False
            draft.kind, draft.rule = ClaimKind.QUOTE, "part"
            return True
    return False


def _is_before_verb(draft: Draft, quotation: Quotation) -> bool:
    """« Un élu, qui se dit « inquiet », y voit un piège »: words of the subject's, not of what is said."""
    return (
        draft.rule in ("object", "predicate")
        and draft.frame is not None
        and draft.cue is not None
        and quotation.end <= draft.cue[0]
    )


def _is_word_at_issue(passage: Passage, draft: Draft, quotation: Quotation) -> bool:
    """« Les Turcs voulaient « immédiatement » »: one word of a text under discussion, wanted in it."""
    tree = passage.tree
    first, last = passage.tokens(quotation.inner_start, quotation.inner_end)
    how = tree.pos[first] == "ADV" or tree.lower[first].endswith(("ment", "ly"))
    return how and last - first == 1 and announced_by(passage, draft, _WANTS)


def _is_put_so_by_others(passage: Passage, draft: Draft, quotation: Quotation) -> bool:
    """« défend un projet jugé « pharaonique » », "a plan dubbed “reckless”": not the speaker's words."""
    tree = passage.tree
    first, _ = passage.tokens(quotation.start, quotation.end)
    at = first - 1
    while at > 1 and (tree.pos[at] == "DET" or tree.lower[at] in _AS):
        at -= 1
    if at < 1 or not tree.has_lemma(at, _PUTTING) or tree.deps[at] not in _ATTRIBUTES:
        return False
    named = tree.heads[at]
    return draft.cue is None or not draft.cue[0] <= tree.starts[named] < draft.cue[1]


_PUTTING = frozenset((
    "juger", "qualifier", "décrire", "taxer", "dire", "estimer", "présenter", "considérer",
    "judge", "describe", "deem", "brand", "label", "dub", "call", "characterise", "characterize", "see",
))  # fmt: skip
_ATTRIBUTES = frozenset({"acl", "amod"})


def _is_told(passage: Passage, draft: Draft) -> bool:
    """ "was told the advice had been “noted”": the words of somebody whom nobody names."""
    return draft.rule == "finite" and any(
        (group.start, group.end) == draft.frame
        and group.passive
        and group.head >= 0
        and passage.tree.has_lemma(group.head, _TOLD)
        for group in passage.verbs
    )


_TOLD = frozenset({"tell", "inform", "assure", "promise", "warn"})


def _judges(passage: Passage, draft: Draft, quotation: Quotation) -> bool:
    """Whether the quoted words are a predicate: "juge X « mort-né »", "dismissed it as a “farce”"."""
    if draft.cue is None or draft.cue[1] >= quotation.start:
        return False
    tree = passage.tree
    if announced_by(passage, draft, _SELF) and not tree.text[draft.cue[1] : quotation.start].strip():
        return True  # "se dit « abasourdi »"
    first, _ = passage.tokens(quotation.start, quotation.end)
    before = first - 1
    if before > 0 and tree.pos[before] == "DET":
        before -= 1
    return draft.rule == "predicate" or (before >= 0 and tree.lower[before] in _AS)


_SELF = frozenset({"dire", "déclarer", "avouer"})
_AS = frozenset({"as", "comme", "de", "d'"})
