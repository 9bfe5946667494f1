"""Rows of claims, actors, notes and of what comes next, from a workspace."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Annotation, Claim, Highlight, Mention, Status
from lutrin.domain.claim import Claimant, ClaimKind
from lutrin.domain.document import Document
from lutrin.ui import words
from lutrin.ui.language import count, translate

from .queue import Item, Marks, is_hidden
from .rows import SEPARATOR, Row

_NAMES = 3  # other names of an actor in its row; the tip tells all
NOBODY = "author"  # what a filter by actor calls the document's author


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a list shows; empty values let everything through."""

    text: str = ""
    kind: str = ""
    status: str = ""
    actor: str = ""  # actor id, or ``NOBODY``


def folded(text: str) -> str:
    """For searching: no case, no accents."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(ch for ch in bare if not unicodedata.combining(ch))


def other_names(actor: Actor) -> list[str]:
    """The names of an actor besides the one shown, each once whatever its capitals."""
    names = {actor.name.casefold(): actor.name}
    for alias in actor.aliases:
        names.setdefault(alias.casefold(), alias)
    return list(names.values())[1:]


def claimant_name(claimant: Claimant, marks: Marks) -> str:
    """The name to show for a claimant; "author" for the document itself."""
    if claimant.author:
        return translate("words", "author")
    actor = marks.actors().get(claimant.actor or "")
    return actor.name if actor is not None else claimant.name or translate("words", "unnamed source")


def claimant_names(claim: Claim, marks: Marks) -> str:
    """All claimants, separated by semicolons."""
    return "; ".join(claimant_name(claimant, marks) for claimant in claim.claimants)


def mention_name(mention: Annotation, marks: Marks) -> str:
    """The name of a mention's actor; its words where the dossier has no such actor."""
    actor = marks.actors().get(mention.actor) if isinstance(mention, Mention) else None
    return actor.name if actor is not None else words.shortened(mention.anchor.quote, 40)


def page_label(page: int) -> str:
    """ "p. 2" for the 0-based page 1."""
    return translate("words", "p. {page}").format(page=page + 1)


def pages_label(pages: Iterable[int]) -> str:
    """ "p. 2", "p. 1–4" for 0-based pages."""
    found = sorted(set(pages))
    if not found:
        return ""
    if len(found) == 1:
        return page_label(found[0])
    return translate("words", "p. {page}").format(page=f"{found[0] + 1}–{found[-1] + 1}")


def claim_row(claim: Claim, marks: Marks) -> Row:
    """A claim as a row: its words, who, how certain."""
    parts = [claimant_names(claim, marks)]
    if claim.certainty is not None:
        parts.append(words.likelihood(claim.certainty.step))
    elif claim.kind is not ClaimKind.QUOTE and not claim.negated:
        parts.append(translate("words", "asserted"))
    if claim.negated:
        parts.append(translate("words", "in the negative"))
    if claim.status is not Status.PROPOSED:
        parts.append(words.status(claim.status).lower())
    return Row(
        id=claim.id,
        title=words.shortened(claim.anchor.quote),
        detail=SEPARATOR.join(parts),
        right=page_label(claim.anchor.page),
        kind=claim.kind,
        struck=claim.status is Status.REJECTED,
        done=claim.status is Status.ACCEPTED,
        target=claim.span.start,
    )


def claim_rows(marks: Marks, document_id: str, wanted: Filter) -> list[Row]:
    """The document's claims that the filter and the threshold let through."""
    return [
        claim_row(claim, marks)
        for claim in marks.claims(document_id)
        if not is_hidden(claim, marks.threshold)
        and (not wanted.kind or claim.kind == wanted.kind)
        and _has_status(claim, wanted.status)
        and (not wanted.actor or _is_by(claim, wanted.actor))
        and _says(f"{claim.anchor.quote} {claimant_names(claim, marks)} {claim.note}", wanted.text)
    ]


def _is_by(claim: Claim, actor: str) -> bool:
    if actor == NOBODY:
        return any(claimant.author for claimant in claim.claimants)
    return actor in claim.about or any(claimant.actor == actor for claimant in claim.claimants)


def _has_status(annotation: Annotation, wanted: str) -> bool:
    """Rejected ones show only when asked for."""
    return annotation.status == wanted if wanted else annotation.status is not Status.REJECTED


def _says(text: str, wanted: str) -> bool:
    return not wanted or folded(wanted) in folded(text)


def actor_row(actor: Actor, mentions: list[Mention]) -> Row:
    """An actor as a row: name, kind, how often, other names, pages."""
    first = mentions[0] if mentions else None
    parts = [words.actor_kind_in_text(actor.kind)]
    if any(mention.metonym for mention in mentions):
        parts.append(translate("words", "metonym"))
    if mentions:
        parts.append(
            count(len(mentions), translate("words", "{n} mention"), translate("words", "{n} mentions"))
        )
    others = other_names(actor)
    if others:
        shown = [translate("words", "“{name}”").format(name=name) for name in others[:_NAMES]]
        more = [f"+{len(others) - _NAMES}"] if len(others) > _NAMES else []
        parts.append(translate("words", "also {names}").format(names=", ".join(shown + more)))
    statuses = {mention.status for mention in mentions}
    return Row(
        id=actor.id,
        title=actor.name,
        tip="\n".join((actor.name, *others)),
        detail=SEPARATOR.join(parts),
        right=pages_label(mention.anchor.page for mention in mentions),
        kind=actor.kind,
        struck=statuses == {Status.REJECTED},
        done=statuses == {Status.ACCEPTED},
        target=first.span.start if first is not None else -1,
    )


def mentions_of(marks: Marks, document_id: str) -> dict[str, list[Mention]]:
    """The document's shown mentions by actor, in reading order."""
    found: dict[str, list[Mention]] = {}
    for mention in marks.mentions(document_id):
        if not is_hidden(mention, marks.threshold):
            found.setdefault(mention.actor, []).append(mention)
    return found


def actor_rows(marks: Marks, document_id: str, wanted: Filter) -> list[Row]:
    """The document's actors that the filter lets through, most mentions first."""
    actors = marks.actors()
    found = []
    for actor_id, mentions in mentions_of(marks, document_id).items():
        actor = actors.get(actor_id)
        if actor is None:
            continue
        kept = [mention for mention in mentions if _has_status(mention, wanted.status)]
        if not kept or (wanted.kind and actor.kind != wanted.kind):
            continue
        if not _says(" ".join((actor.name, *actor.aliases, actor.note)), wanted.text):
            continue
        found.append((len(kept), actor_row(actor, kept)))
    return [row for _, row in sorted(found, key=lambda pair: (-pair[0], folded(pair[1].title)))]


def note_rows(marks: Marks, document_id: str, wanted: Filter) -> list[Row]:
    """Highlights, notes, and every other annotation that carries a note."""
    everything: list[Claim | Mention | Highlight] = [
        *marks.highlights(document_id),
        *(claim for claim in marks.claims(document_id) if claim.note),
        *(mention for mention in marks.mentions(document_id) if mention.note),
    ]
    rows = []
    for annotation in sorted(everything, key=lambda a: a.span):
        quote = words.shortened(annotation.anchor.quote)
        if annotation.status is Status.REJECTED or not _says(f"{quote} {annotation.note}", wanted.text):
            continue
        kind = annotation.kind if isinstance(annotation, Claim | Mention) else None
        rows.append(
            Row(
                id=annotation.id,
                title=" ".join(annotation.note.split()) or quote,
                detail=f"{words.annotation_kind(annotation)}{SEPARATOR}{quote}"
                if annotation.note
                else words.annotation_kind(annotation),
                right=page_label(annotation.anchor.page),
                kind=kind,
                colour=annotation.colour if isinstance(annotation, Highlight) else "",
                target=annotation.span.start,
            )
        )
    return rows


def queue_rows(marks: Marks, document_id: str, items: list[Item]) -> list[Row]:
    """The review queue's items as rows."""
    claims = {claim.id: claim for claim in marks.claims(document_id)}
    actors = marks.actors()
    mentions = mentions_of(marks, document_id)
    rows = []
    for item in items:
        if item.id in claims:
            rows.append(claim_row(claims[item.id], marks))
        elif item.actor in actors:
            row = actor_row(actors[item.actor], mentions.get(item.actor, []))
            rows.append(Row(**{f: getattr(row, f) for f in row.__slots__ if f != "id"}, id=item.id))
    return rows


def outline_rows(document: Document) -> list[Row]:
    """The outline; ``target`` is the offset, or -1 - page where only the page is known."""
    return [
        Row(
            id=str(number),
            title=entry.title,
            right=str(entry.page + 1),
            indent=max(0, entry.level - 1),
            target=entry.offset if entry.offset is not None else -1 - entry.page,
        )
        for number, entry in enumerate(document.outline)
    ]


def kind_choices(kinds: type[ClaimKind] | type[ActorKind]) -> list[tuple[str, str]]:
    """(value, word) for a filter."""
    if kinds is ClaimKind:
        return [(str(kind), words.claim_kind(kind)) for kind in ClaimKind]
    return [(str(kind), words.actor_kind(kind)) for kind in ActorKind]
