"""Samples for the exports: small PDFs of our own words, their text with its place, marks on it."""

from __future__ import annotations

import io
import math
import uuid
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pymupdf  # noqa: TID253 - the samples are made with it
import pytest

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Claim, Highlight, Mention, Origin, Status
from lutrin.domain.brief import AnnotatedSource, Brief, BriefActor, BriefClaim, Mark
from lutrin.domain.claim import AUTHOR, Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import Page, PageMap
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Quad, Span

MADE = "2026-03-03T09:30:00+01:00"
LINES = (
    "Le sommet de Valdrenne s’est ouvert lundi.",
    "Ana Kovel salue « une étape que beaucoup disaient impossible ».",
    "Orvance maintient ses exercices d’avril, selon son ministère.",
    "Un second sommet se tiendra très probablement avant la fin juin.",
    "Il faut suspendre les manœuvres dans tout le nord du pays.",
)


def read_pages(data: bytes, password: str = "") -> tuple[str, tuple[Page, ...]]:
    """Text and pages of a PDF, one character after the other as MuPDF finds them."""
    text: list[str] = []
    pages: list[Page] = []
    with pymupdf.open(stream=data, filetype="pdf") as document:
        if document.needs_pass:
            document.authenticate(password)
        for page in document:
            start = len(text)
            offsets, boxes, lines, angles = array("I"), array("f"), array("I"), array("H")
            count = 0
            for block in page.get_text("rawdict", flags=0)["blocks"]:
                for line in block["lines"]:
                    # PyMuPDF gives lines as if the page were not rotated: turned here into what is displayed.
                    turned = math.degrees(math.atan2(line["dir"][1], line["dir"][0]))
                    angle = round(turned + page.rotation) % 360
                    for span in line["spans"]:
                        for char in span["chars"]:
                            rect = pymupdf.Rect(char["bbox"]) * page.rotation_matrix
                            if not char["c"].isspace():
                                offsets.append(len(text))
                                boxes.extend(rect)
                                lines.append(count)
                            text.append(char["c"])
                    angles.append(angle)
                    text.append(" ")
                    count += 1
            page_map = PageMap(offsets=offsets, boxes=boxes, lines=lines, angles=angles)
            pages.append(
                Page(
                    width=page.rect.width,
                    height=page.rect.height,
                    span=Span(start, len(text)),
                    map=page_map,
                )
            )
    return "".join(text), tuple(pages)


def quads_of(pages: Sequence[Page], span: Span) -> tuple[Quad, ...]:
    """The boxes of ``span`` over all pages."""
    return tuple(q for number, page in enumerate(pages) for q in page.map.quads(number, span))


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """make_pdf(lines, pages=1, rotate=0, crop=None, unit=1): a PDF with the lines on every page."""

    def make(
        lines: Sequence[str] = LINES,
        *,
        pages: int = 1,
        rotate: int = 0,
        crop: tuple[float, float, float, float] | None = None,
    ) -> bytes:
        with pymupdf.open() as document:
            font = pymupdf.Font("tiro")
            for _ in range(pages):
                page = document.new_page(width=420, height=595)
                writer = pymupdf.TextWriter(page.rect)
                for row, line in enumerate(lines):
                    writer.append((60, 110 + 22 * row), line, font=font, fontsize=10)
                writer.write_text(page)
                if crop:
                    page.set_cropbox(pymupdf.Rect(*crop))
                page.set_rotation(rotate)
                page.insert_link(
                    {
                        "kind": pymupdf.LINK_URI,
                        "from": pymupdf.Rect(60, 60, 90, 70),
                        "uri": "https://example.org",
                    }
                )
            document.set_toc([[1, f"Partie {n + 1}", n + 1] for n in range(pages)])
            return bytes(document.tobytes())

    return make


class Marker:
    """Puts marks on the words of a document."""

    def __init__(self, pdf: bytes, password: str = "", path: str = "/documents/valdrenne.pdf") -> None:
        self.text, self.pages = read_pages(pdf, password)
        self.marks: list[Mark] = []
        self._count = 0
        self.source = AnnotatedSource(
            id="doc-1",
            title="Note sur le sommet de Valdrenne",
            path=path,
            sha256="0" * 64,
            language="fr",
            pdf=pdf,
            password=password,
            text=self.text,
            pages=self.pages,
            marks=(),
            analyst="Jeanne Morel",
            made=MADE,
        )

    def _anchor(self, words: str, nth: int = 0) -> Anchor:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        span = Span(start, start + len(words))
        page = next(n for n, p in enumerate(self.pages) if p.span.contains(Span(start, start + 1)))
        return Anchor.at(self.text, span, page)

    def _id(self) -> str:
        self._count += 1
        return str(uuid.UUID(int=self._count))

    def _add(self, annotation: Claim | Mention | Highlight, **more: object) -> Mark:
        quads = quads_of(self.pages, annotation.span)
        mark = Mark(annotation=annotation, quads=quads, quote=annotation.anchor.quote, **more)  # type: ignore[arg-type]
        self.marks.append(mark)
        return mark

    def claim(
        self,
        words: str,
        kind: ClaimKind = ClaimKind.STATEMENT,
        who: str = "",
        *,
        nth: int = 0,
        step: Likelihood | None = None,
        **fields: object,
    ) -> Mark:
        claim = Claim(
            id=self._id(),
            document="doc-1",
            anchor=self._anchor(words, nth),
            kind=kind,
            claimants=(Claimant(name=who),) if who else (AUTHOR,),
            certainty=Certainty(step=step, words="probablement") if step else None,
            **{"status": Status.ACCEPTED, **fields},  # type: ignore[arg-type]
        )
        return self._add(claim, claimants=(who,) if who else ())

    def mention(self, words: str, name: str, kind: ActorKind = ActorKind.PERSON, **fields: object) -> Mark:
        mention = Mention(
            id=self._id(),
            document="doc-1",
            anchor=self._anchor(words),
            actor=name,
            kind=kind,
            **{"status": Status.ACCEPTED, **fields},  # type: ignore[arg-type]
        )
        return self._add(mention, actor=Actor(id=name, kind=kind, name=name, aliases=(words,)))

    def highlight(self, words: str, style: str = "highlight", note: str = "") -> Mark:
        highlight = Highlight(
            id=self._id(),
            document="doc-1",
            anchor=self._anchor(words),
            origin=Origin.ANALYST,
            status=Status.ACCEPTED,
            style=style,
            note=note,
        )
        return self._add(highlight)

    def brief(self, language: str = "fr", **fields: object) -> Brief:
        """The brief of all that was marked, put together the short way."""
        order = sorted(self.marks, key=lambda m: (m.annotation.span.start, -m.annotation.span.end))
        source = replace(self.source, marks=tuple(order))
        lines: dict[str, list[BriefClaim]] = {}
        for mark in order:
            if isinstance(mark.annotation, Claim):
                lines.setdefault(mark.claimants[0] if mark.claimants else "", []).append(as_line(mark))
        kinds = {m.actor.name: m.actor.kind for m in order if m.actor}
        index = [
            BriefActor(
                name=who,
                kind=kinds.get(who, ActorKind.ORGANISATION),
                aliases=("la présidente",),
                mentions=5,
                pages=(0,),
                metonym=False,
                note="",
                claims=tuple(claims),
            )
            for who, claims in lines.items()
            if who
        ]
        every = [line for claims in lines.values() for line in claims]
        given: dict[str, object] = {
            "title": "Sommet de Valdrenne : qui dit quoi",
            "author": "Service des études",
            "date": "2026-03-02",
            "grade": "B2",
            "bottom_line": tuple(every[:3]),
            "key_claims": tuple(line for line in every if line.certainty),
            "actors": tuple(index),
            "author_claims": tuple(lines.get("", ())),
            "unnamed": (),
            "timeline": tuple(line for line in every if line.when),
            "index": tuple(index),
        }
        return Brief(
            language=language,
            source=source,
            made=MADE,
            version="0.1.0",
            threshold=0.6,
            proposed=12,
            accepted=5,
            rejected=1,
            **{**given, **fields},  # type: ignore[arg-type]
        )


def as_line(mark: Mark) -> BriefClaim:
    """A claim as a line of the brief."""
    claim = mark.annotation
    assert isinstance(claim, Claim)
    return BriefClaim(
        id=claim.id,
        kind=claim.kind,
        quote=mark.quote,
        claimant=mark.claimants[0] if mark.claimants else "",
        page=claim.anchor.page,
        y=mark.quads[0].y0 if mark.quads else 0.0,
        paragraph=1,
        certainty=claim.certainty,
        negated=claim.negated,
        when=claim.when,
        note=claim.note,
        accepted=claim.status is Status.ACCEPTED,
    )


@pytest.fixture
def mark_up() -> type[Marker]:
    """The class that puts marks on a PDF's words."""
    return Marker


@pytest.fixture
def sample(make_pdf: Callable[..., bytes]) -> Marker:
    """A page with every kind of mark."""
    marker = Marker(make_pdf())
    marker.mention("Ana Kovel", "Ana Kovel")
    marker.claim(LINES[1][16:-1], ClaimKind.QUOTE, "Ana Kovel", note="Même phrase qu’en 2025.")
    marker.mention("Orvance", "Orvance", ActorKind.STATE, metonym=True)
    marker.claim("maintient ses exercices d’avril", ClaimKind.STATEMENT, "Orvance", negated=True)
    marker.claim(
        LINES[3],
        ClaimKind.FORECAST,
        step=Likelihood.VERY_LIKELY,
        when=When(words="avant la fin juin", end="2026-06-30"),
        status=Status.PROPOSED,
    )
    marker.highlight("exercices", note="Lesquels ?")
    marker.highlight("Valdrenne", style="note", note="Voir la carte.")
    return marker


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[bytes, str], Path]:
    """saved(data, name): the bytes as a file."""

    def save(data: bytes, name: str) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return save


def as_stream(data: bytes) -> io.BytesIO:
    """Bytes as an open file."""
    return io.BytesIO(data)
