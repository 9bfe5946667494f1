"""Finding annotations again in a changed text, by their words; nothing is dropped silently."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from enum import StrEnum

from rapidfuzz import fuzz

from lutrin.domain.annotation import Anchor, Claim, Highlight, Mention, Origin, Status
from lutrin.domain.document import Document
from lutrin.domain.span import Span

from .placing import Places
from .wording import whole_words
from .workspace import Workspace

# How much each part of an anchor weighs (W3C selectors; the weights that annotation tools settled on).
_QUOTE, _PREFIX, _SUFFIX, _POSITION = 50, 20, 20, 2
_SURE = 0.85  # of the full weight: moved; below it, uncertain
_LEAST = 0.60  # of the likeness of the quote alone: below it, lost


class Outcome(StrEnum):
    """How an annotation was found again."""

    EXACT = "exact"  # same words at the same place
    MOVED = "moved"  # same words elsewhere, with their surroundings
    UNCERTAIN = "uncertain"  # like words, or the same in other surroundings: to be reviewed
    LOST = "lost"  # not there any more; it stays with the earlier version


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What became of one annotation: ``placed`` is its copy in the new text, None when lost."""

    before: Mention | Claim | Highlight
    outcome: Outcome
    placed: Mention | Claim | Highlight | None = None


def find_again(text: str, anchor: Anchor) -> tuple[Span | None, Outcome]:
    """Where the words of ``anchor`` stand in ``text`` now, and how sure that is."""
    size = len(anchor.quote)
    start = anchor.span.start
    if size and text[start : start + size] == anchor.quote:
        around = _around(text, anchor, Span(start, start + size))
        if around >= _SURE:
            return Span(start, start + size), Outcome.EXACT
    if not size:
        return _find_point(text, anchor)
    best: tuple[float, Span] | None = None
    at = text.find(anchor.quote)
    while at >= 0:
        span = Span(at, at + size)
        score = _around(text, anchor, span)
        if best is None or score > best[0]:
            best = (score, span)
        at = text.find(anchor.quote, at + 1)
    if best is not None:
        return best[1], Outcome.MOVED if best[0] >= _SURE else Outcome.UNCERTAIN
    return _find_like(text, anchor)


def _around(text: str, anchor: Anchor, span: Span, likeness: float = 1.0) -> float:
    """The weighted likeness of a place, 0-1."""
    prefix = text[max(0, span.start - len(anchor.prefix)) : span.start]
    suffix = text[span.end : span.end + len(anchor.suffix)]
    apart = abs(span.start - anchor.span.start) / max(1, len(text))
    got = (
        _QUOTE * likeness
        + _PREFIX * fuzz.ratio(anchor.prefix, prefix) / 100
        + _SUFFIX * fuzz.ratio(anchor.suffix, suffix) / 100
        + _POSITION * (1 - min(1.0, apart))
    )
    return got / (_QUOTE + _PREFIX + _SUFFIX + _POSITION)


def _find_like(text: str, anchor: Anchor) -> tuple[Span | None, Outcome]:
    """The words were changed: the place most like the quote, if it is like enough. Never more than
    uncertain."""
    if len(anchor.quote) < 8:  # a short word is like too many others
        return None, Outcome.LOST
    found = fuzz.partial_ratio_alignment(anchor.quote, text, score_cutoff=100 * _LEAST)
    if found is None or found.dest_end <= found.dest_start:
        return None, Outcome.LOST
    span = whole_words(text, Span(found.dest_start, found.dest_end))
    likeness = fuzz.ratio(anchor.quote, span.of(text)) / 100
    if likeness < _LEAST or _around(text, anchor, span, likeness) < _LEAST:
        return None, Outcome.LOST
    return span, Outcome.UNCERTAIN


def _find_point(text: str, anchor: Anchor) -> tuple[Span | None, Outcome]:
    """A note on no words stands between its prefix and its suffix."""
    around = anchor.prefix + anchor.suffix
    at = text.find(around) if around else -1
    if at < 0:
        return None, Outcome.LOST
    point = at + len(anchor.prefix)
    return Span(point, point), Outcome.EXACT if point == anchor.span.start else Outcome.MOVED


def carry_over(
    workspace: Workspace, earlier_id: str, document: Document, document_id: str
) -> tuple[Carried, ...]:
    """Find what the analyst decided on an earlier version of a file in its new text; commits nothing.

    Uncertain ones come back as proposals to review (with the note kept), so that the next analysis leaves
    them alone. What was read out of the PDF itself is not carried: it comes with the new file.
    """
    places = Places(document)
    earlier_text = workspace.document(earlier_id).text
    out: list[Carried] = []
    marks: list[Mention | Claim | Highlight] = [
        *workspace.mentions(earlier_id),
        *workspace.claims(earlier_id),
        *workspace.highlights(earlier_id),
    ]
    for mark in marks:
        if not mark.is_decided or (mark.origin is Origin.IMPORTED and not mark.edited):
            continue
        span, outcome = find_again(document.text, mark.anchor)
        if span is None:
            out.append(Carried(before=mark, outcome=outcome))
            continue
        placed = replace(
            mark, id=uuid.uuid4().hex, document=document_id, anchor=places.anchor(span), edited=True
        )
        if outcome is Outcome.UNCERTAIN:
            placed = replace(placed, status=Status.PROPOSED)
        if isinstance(placed, Claim):
            placed = _shifted(placed, span.start - mark.span.start, document.text, earlier_text)
        out.append(Carried(before=mark, outcome=outcome, placed=placed))
    return tuple(out)


def _shifted(claim: Claim, by: int, text: str, earlier_text: str) -> Claim:
    """A claim's inner spans moved along; dropped (their words are kept) where other words stand there now."""

    def move(span: Span | None) -> Span | None:
        if span is None or span.start + by < 0:
            return None
        moved = span.shifted(by)
        return moved if moved.of(text) == span.of(earlier_text) else None

    return replace(
        claim,
        cue=move(claim.cue),
        claimants=tuple(replace(c, span=move(c.span)) for c in claim.claimants),
        certainty=replace(claim.certainty, span=move(claim.certainty.span)) if claim.certainty else None,
        when=replace(claim.when, span=move(claim.when.span)) if claim.when else None,
    )
