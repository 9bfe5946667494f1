"""From the dossier to what an exporter sees: the annotated source and the brief."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import lutrin
from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Annotation, Claim, Highlight, Mention, Origin, Status
from lutrin.domain.brief import AnnotatedSource, Brief, BriefActor, BriefClaim, Mark
from lutrin.domain.claim import Certainty, Claimant, ClaimKind
from lutrin.domain.document import Document
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Quad

from .paging import read_unchanged
from .placing import Places
from .workspace import Workspace

_BOTTOM_LINE = 5
# Which kinds say most in one line, everything else being equal.
_WEIGHT = {
    ClaimKind.FORECAST: 1.0,
    ClaimKind.ASSESSMENT: 0.9,
    ClaimKind.CALL: 0.7,
    ClaimKind.STATEMENT: 0.6,
    ClaimKind.QUOTE: 0.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What goes into a brief. Rejected marks never do."""

    language: str = ""  # of the brief, "fr" or "en"; "": the document's
    include_proposed: bool = True  # what nobody has decided yet, from the threshold up
    threshold: float | None = None  # 0-1; None: the dossier's
    actors: bool = True  # marks for mentions too
    title: str = ""  # "": the document's
    analyst: str = ""  # "": the dossier's
    password: str = ""  # of an encrypted PDF
    made: str = ""  # ISO 8601 with time zone; "": now


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a brief of one document is made of, apart from the dossier. Picklable: composing can go on in a
    worker process. Asked like a ``Workspace``, for its one document."""

    of: DocumentEntry
    text: Document
    actor_list: tuple[Actor, ...]
    mention_list: tuple[Mention, ...]
    claim_list: tuple[Claim, ...]
    highlight_list: tuple[Highlight, ...]
    pdf: bytes | None
    threshold: float
    analyst: str
    made: str

    def entry(self, _document_id: str) -> DocumentEntry:
        """What the dossier says of the document."""
        return self.of

    def document(self, _document_id: str) -> Document:
        """The document."""
        return self.text

    def actors(self) -> Mapping[str, Actor]:
        """The dossier's actors by id."""
        return {actor.id: actor for actor in self.actor_list}

    def mentions(self, _document_id: str) -> tuple[Mention, ...]:
        """All mentions in reading order."""
        return self.mention_list

    def claims(self, _document_id: str) -> tuple[Claim, ...]:
        """All claims in reading order."""
        return self.claim_list

    def highlights(self, _document_id: str) -> tuple[Highlight, ...]:
        """All highlights in reading order."""
        return self.highlight_list

    def pages_pdf(self, _document_id: str) -> bytes | None:
        """The PDF that shows the pages."""
        return self.pdf

    def clock(self) -> str:
        """When the contents were taken."""
        return self.made


def contents(workspace: Workspace, document_id: str) -> Contents:
    """What ``compose`` needs of a document, as it is now.

    Raises:
        KeyError: no such document.
    """
    return Contents(
        of=workspace.entry(document_id),
        text=workspace.document(document_id),
        actor_list=tuple(workspace.actors().values()),
        mention_list=workspace.mentions(document_id),
        claim_list=workspace.claims(document_id),
        highlight_list=workspace.highlights(document_id),
        pdf=workspace.pages_pdf(document_id),
        threshold=workspace.threshold,
        analyst=workspace.analyst,
        made=workspace.clock(),
    )


class _Chosen:
    """The marks of one document that go into the brief."""

    def __init__(self, workspace: Workspace | Contents, document_id: str, choice: Choice) -> None:
        threshold = workspace.threshold if choice.threshold is None else choice.threshold

        def shown(mark: Annotation) -> bool:
            if mark.status is Status.REJECTED:
                return False
            if mark.status is Status.ACCEPTED:
                return True
            # an undecided mark that the analyst made or edited is above every threshold
            return choice.include_proposed and (mark.is_decided or mark.score >= threshold)

        self.threshold = threshold
        self.mentions = tuple(m for m in workspace.mentions(document_id) if shown(m))
        self.claims = tuple(c for c in workspace.claims(document_id) if shown(c))
        # what was in the PDF already is still in it: a second copy would lie over it
        self.highlights = tuple(
            h for h in workspace.highlights(document_id) if shown(h) and h.origin is not Origin.IMPORTED
        )


def source(workspace: Workspace | Contents, document_id: str, choice: Choice = Choice()) -> AnnotatedSource:
    """A document with its marks placed on its pages.

    Raises:
        KeyError: no such document.
        FileMissing: a PDF too large to be kept in the dossier is no longer where it was.
    """
    return _source(workspace, document_id, choice, _Chosen(workspace, document_id, choice))


def _source(
    workspace: Workspace | Contents, document_id: str, choice: Choice, chosen: _Chosen
) -> AnnotatedSource:
    entry = workspace.entry(document_id)
    document = workspace.document(document_id)
    actors = workspace.actors()
    pdf = workspace.pages_pdf(document_id)
    if pdf is None:
        pdf = read_unchanged(entry)
    marks: list[Mark] = []
    kept: list[Mention | Claim | Highlight] = [*chosen.claims, *chosen.highlights]
    if choice.actors:
        kept.extend(chosen.mentions)
    kept.sort(key=lambda m: (m.span.start, -m.span.end, m.id))
    for mark in kept:
        claimants: tuple[str, ...] = ()
        if isinstance(mark, Claim):
            claimants = tuple(name for name in (_named(c, actors) for c in mark.claimants) if name)
        marks.append(
            Mark(
                annotation=mark,
                quads=document.quads(mark.span),
                quote=mark.anchor.quote,
                actor=actors.get(mark.actor) if isinstance(mark, Mention) else None,
                claimants=claimants,
            )
        )
    return AnnotatedSource(
        id=entry.id,
        title=entry.title,
        path=entry.path,
        sha256=entry.sha256,
        language=entry.language,
        pdf=pdf,
        password=choice.password,
        text=document.text,
        pages=document.pages,
        marks=tuple(marks),
        analyst=choice.analyst or workspace.analyst,
        made=choice.made or workspace.clock(),
    )


def compose(workspace: Workspace | Contents, document_id: str, choice: Choice = Choice()) -> Brief:
    """All that the brief of one document says.

    Raises:
        KeyError: no such document.
        FileMissing: a PDF too large to be kept in the dossier is no longer where it was.
    """
    entry = workspace.entry(document_id)
    chosen = _Chosen(workspace, document_id, choice)
    composed = _source(workspace, document_id, choice, chosen)
    placed = {mark.annotation.id: mark.quads for mark in composed.marks}
    lines = _lines(workspace, document_id, chosen.claims, placed)
    every = workspace.claims(document_id)
    machine = [claim for claim in every if claim.origin is Origin.MACHINE]
    index = _index(workspace, chosen, lines)
    return Brief(
        title=choice.title or entry.title,
        language=choice.language or entry.language,
        source=composed,
        author=composed.analyst,
        date=entry.date,
        grade=entry.grade,
        made=composed.made,
        version=lutrin.__version__,
        threshold=chosen.threshold,
        proposed=len(machine),
        accepted=sum(c.status is Status.ACCEPTED for c in machine),
        rejected=sum(c.status is Status.REJECTED for c in machine),
        hidden=sum(not c.is_decided and c.score < chosen.threshold for c in machine),
        added=sum(c.origin is not Origin.MACHINE and c.status is not Status.REJECTED for c in every),
        bottom_line=_bottom_line(chosen.claims, lines),
        key_claims=_key_claims(chosen.claims, lines),
        actors=tuple(
            sorted((a for a in index if a.claims), key=lambda a: (-len(a.claims), _sortable(a.name)))
        ),
        author_claims=tuple(lines[c.id] for c in chosen.claims if _is_author(c.claimants)),
        unnamed=_unnamed(chosen.claims, lines),
        timeline=_timeline(chosen.claims, lines),
        index=tuple(index),
    )


def _lines(
    workspace: Workspace | Contents,
    document_id: str,
    claims: Iterable[Claim],
    placed: Mapping[str, tuple[Quad, ...]],
) -> dict[str, BriefClaim]:
    """The line of each claim by its id; ``placed`` has the boxes of each."""
    document: Document = workspace.document(document_id)
    places, actors = Places(document), workspace.actors()
    lines: dict[str, BriefClaim] = {}
    for claim in claims:
        quads = placed[claim.id]
        names = [name for name in (_named(c, actors) for c in claim.claimants) if name]
        lines[claim.id] = BriefClaim(
            id=claim.id,
            kind=claim.kind,
            quote=" ".join(claim.anchor.quote.split()),
            claimant=", ".join(dict.fromkeys(names)),
            page=quads[0].page if quads else places.page(claim.span.start),
            y=quads[0].y0 if quads else 0.0,
            paragraph=places.paragraph(claim.span.start),
            certainty=claim.certainty,
            negated=claim.negated,
            when=claim.when,
            note=claim.note,
            accepted=claim.status is Status.ACCEPTED,
            mixed=bool(claim.warning),
        )
    return lines


def _named(claimant: Claimant, actors: Mapping[str, Actor]) -> str:
    """The actor's present name, else the source's own words; "" for the author."""
    actor = actors.get(claimant.actor) if claimant.actor is not None else None
    return actor.name if actor is not None else claimant.name


def _is_author(claimants: Sequence[Claimant]) -> bool:
    return all(c.author or (c.actor is None and not c.name) for c in claimants)


def _key_claims(claims: Iterable[Claim], lines: dict[str, BriefClaim]) -> tuple[BriefClaim, ...]:
    """Those with a certainty, most certain first; of one step, in reading order."""
    sure = [(c, c.certainty) for c in claims if c.certainty is not None]
    return tuple(
        lines[c.id] for c, certainty in sorted(sure, key=lambda p: (-p[1].step.step, p[0].span.start))
    )


def _told(certainty: Certainty | None) -> float:
    """How much a step tells, 0-1: the ends of the scale most, an even chance least; plain assertion
    between."""
    if certainty is None:
        return 0.4
    return abs(certainty.step.step - Likelihood.ROUGHLY_EVEN.step) / 3


def _bottom_line(claims: Sequence[Claim], lines: dict[str, BriefClaim]) -> tuple[BriefClaim, ...]:
    """What comes first: the claims that say most, at most one a paragraph and two a claimant, in reading
    order."""

    def rank(claim: Claim) -> tuple[float, int]:
        decided = 2.0 if claim.status is Status.ACCEPTED else 0.0
        words = len(claim.anchor.quote.split())
        readable = 0.5 if 6 <= words <= 40 else 0.0
        value = decided + _WEIGHT[claim.kind] + _told(claim.certainty) + readable + claim.score / 2
        return -value, claim.span.start

    taken: list[Claim] = []
    paragraphs: set[tuple[int, int]] = set()
    voices: Counter[str] = Counter()
    for claim in sorted(claims, key=rank):
        line = lines[claim.id]
        place = (line.page, line.paragraph)
        if place in paragraphs or voices[line.claimant] >= 2:
            continue
        paragraphs.add(place)
        voices[line.claimant] += 1
        taken.append(claim)
        if len(taken) == _BOTTOM_LINE:
            break
    return tuple(lines[c.id] for c in sorted(taken, key=lambda c: c.span.start))


def _unnamed(
    claims: Iterable[Claim], lines: dict[str, BriefClaim]
) -> tuple[tuple[str, tuple[BriefClaim, ...]], ...]:
    """Sources without a name in their own words, in order of appearance, with their claims."""
    names: dict[str, str] = {}
    said: dict[str, list[BriefClaim]] = {}
    for claim in claims:
        for claimant in claim.claimants:
            if claimant.actor is None and claimant.name and not claimant.author:
                key = " ".join(claimant.name.casefold().split())
                names.setdefault(key, claimant.name)
                said.setdefault(key, []).append(lines[claim.id])
    return tuple((names[key], tuple(said[key])) for key in names)


def _timeline(claims: Iterable[Claim], lines: dict[str, BriefClaim]) -> tuple[BriefClaim, ...]:
    """Claims with a date that can be told, by the end of their horizon (all that run from today on begin
    alike), then by its beginning; by the beginning where no end is known."""
    dated = [
        (c.when.end or c.when.start, c.when.start, c)
        for c in claims
        if c.when is not None and (c.when.start or c.when.end)
    ]
    return tuple(lines[c.id] for *_, c in sorted(dated, key=lambda p: (p[0], p[1], p[2].span.start)))


def _index(
    workspace: Workspace | Contents, chosen: _Chosen, lines: dict[str, BriefClaim]
) -> list[BriefActor]:
    """Every actor named in the document or claiming something in it, by name."""
    by_actor: dict[str, list[Mention]] = {}
    for mention in chosen.mentions:
        by_actor.setdefault(mention.actor, []).append(mention)
    claims: dict[str, list[BriefClaim]] = {}
    for claim in chosen.claims:
        for actor_id in dict.fromkeys(c.actor for c in claim.claimants if c.actor is not None):
            claims.setdefault(actor_id, []).append(lines[claim.id])
    actors = workspace.actors()
    found = [
        _brief_actor(actors[i], by_actor.get(i, []), claims.get(i, []))
        for i in {**by_actor, **claims}
        if i in actors
    ]
    return sorted(found, key=lambda a: _sortable(a.name))


def _brief_actor(actor: Actor, mentions: Sequence[Mention], claims: Sequence[BriefClaim]) -> BriefActor:
    """An actor with the names that this document uses for it, most used first."""
    surfaces = Counter(" ".join(m.anchor.quote.split()) for m in mentions)
    aliases: dict[str, str] = {}
    for surface, _ in surfaces.most_common():
        aliases.setdefault(surface.casefold(), surface)
    aliases.pop(actor.name.casefold(), None)
    return BriefActor(
        name=actor.name,
        kind=actor.kind,
        aliases=tuple(aliases.values()),
        mentions=len(mentions),
        pages=tuple(sorted({m.anchor.page for m in mentions} | {c.page for c in claims})),
        metonym=any(m.metonym for m in mentions),
        note=actor.note,
        claims=tuple(claims),
    )


def _sortable(name: str) -> str:
    folded = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c))
