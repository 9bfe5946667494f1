"""The annotated copy: what is in it, what stays in it, what other readers make of it."""

from __future__ import annotations

import ctypes
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, String

from lutrin import export
from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.claim import ClaimKind
from lutrin.domain.errors import (
    AnnotatingForbidden,
    Cancelled,
    ExportNotVerified,
    FileBroken,
    PasswordNeeded,
    PasswordWrong,
    SignedFile,
)
from lutrin.domain.span import Quad
from lutrin.export.annotations import pdf_date
from lutrin.export.census import Census, check
from lutrin.export.columns import parts

NARROW = "\u202f"


_open: list[pikepdf.Pdf] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    """Files opened by ``opened`` are closed when a test is over (their objects live no longer)."""
    yield
    while _open:
        _open.pop().close()


def opened(path: Path, password: str = "") -> pikepdf.Pdf:
    _open.append(pikepdf.open(path, password=password))
    return _open[-1]


def ours(path: Path, password: str = "") -> list[Any]:
    """Our annotations, page by page, in their order."""
    return [
        annotation
        for page in opened(path, password).pages
        for annotation in page.obj.get("/Annots", [])
        if str(annotation.get("/NM", "")).startswith("lutrin:")
    ]


def seen_by_pdfium(path: Path) -> list[dict[str, Any]]:
    """What PDFium makes of the highlights: name, contents, colour, and the words under the boxes."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        chars = [
            (chr(pdfium.FPDFText_GetUnicode(text.raw, i)), text.get_charbox(i, loose=True))
            for i in range(text.count_chars())
            if not pdfium.FPDFText_IsGenerated(text.raw, i)
        ]
        for i in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
            note = pdfium.FPDFPage_GetAnnot(page.raw, i)
            if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_HIGHLIGHT:
                words = ""
                for k in range(pdfium.FPDFAnnot_CountAttachmentPoints(note)):
                    q = pdfium.FS_QUADPOINTSF()
                    pdfium.FPDFAnnot_GetAttachmentPoints(note, k, ctypes.byref(q))
                    xs, ys = (q.x1, q.x2, q.x3, q.x4), (q.y1, q.y2, q.y3, q.y4)
                    for char, (left, bottom, right, top) in chars:
                        x, y = (left + right) / 2, (bottom + top) / 2
                        if min(xs) < x < max(xs) and min(ys) < y < max(ys):
                            words += char
                found.append({"page": number, "words": "".join(words.split()), "name": _string(note, b"NM")})
            pdfium.FPDFPage_CloseAnnot(note)
        text.close()
        page.close()
    document.close()
    return found


def _string(note: Any, key: bytes) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(note, key, None, 0)
    buffer = (ctypes.c_ushort * (size // 2))()
    pdfium.FPDFAnnot_GetStringValue(note, key, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le")


def test_the_dictionary(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    by_name = {str(a.NM): a for a in ours(out)}
    assert len(by_name) == 7
    quote = by_name["lutrin:00000000-0000-0000-0000-000000000002"]
    assert quote.Subtype == Name.Highlight
    assert str(quote.Contents) == "CITATION · Ana Kovel\nMême phrase qu’en 2025."
    assert str(quote.T) == "Jeanne Morel"
    assert str(quote.Subj) == f"Lutrin{NARROW}: citation"
    assert int(quote.F) == 4
    assert [float(c) for c in quote.C] == pytest.approx([1, 0xE5 / 255, 0x8A / 255], abs=1e-4)
    assert str(quote.M) == str(quote.CreationDate) == "D:20260303093000+01'00'"
    assert str(quote["/Zotero:AuthorName"]) == "Jeanne Morel"
    assert json.loads(str(quote["/Zotero:Tags"])) == ["citation", "Ana Kovel"]
    assert quote.P.objgen == opened(out).pages[0].objgen
    assert quote.Popup.Parent.objgen == quote.objgen
    ul_x, ul_y, ur_x, ur_y, ll_x, ll_y, lr_x, lr_y = (float(n) for n in quote.QuadPoints)
    assert ul_x == ll_x < ur_x == lr_x
    assert ll_y == lr_y < ul_y == ur_y
    form = quote.AP.N
    assert [float(n) for n in form.BBox] == [float(n) for n in quote.Rect]
    assert Name.Multiply == form.Resources.ExtGState.G.BM
    assert form.read_bytes().startswith(b"/G gs ")
    assert form.read_bytes().endswith(b"f")
    assert quote.OC.Type == Name.OCG


def test_kinds_differ_by_subtype_and_look(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    made = ours(out)
    assert [str(a.Subtype) for a in made] == [
        "/Highlight",
        "/Underline",
        "/Highlight",
        "/Underline",
        "/Highlight",
        "/Highlight",
        "/Highlight",
    ]
    contents = [str(a.Contents) for a in made]
    assert contents == [
        "NOTE\nVoir la carte.",
        "PERSONNE · Ana Kovel",
        "CITATION · Ana Kovel\nMême phrase qu’en 2025.",
        "ÉTAT · Orvance · par métonymie",
        "POSITION · par la négative · Orvance",
        "SURLIGNAGE\nLesquels ?",
        f"PRÉVISION · très probable (80–95{NARROW}%) · auteur · échéance 30\u00a0juin 2026 · proposition",
    ]
    person, state, forecast = made[1], made[3], made[6]
    assert person.AP.N.read_bytes().count(b" h") == 1
    assert state.AP.N.read_bytes().count(b" h") == 2  # a metonym has a double line
    note = made[0]  # its words are tinted, less than a highlight's
    assert float(note.CA) == float(note.AP.N.Resources.ExtGState.G.ca) == 0.55
    assert [len(a.QuadPoints) for a in (note, forecast)] == [8, 8]
    assert float(forecast.CA) == float(forecast.AP.N.Resources.ExtGState.G.ca) == 0.45  # a proposal is pale


def test_english_labels(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(sample.brief("en"), "pdf", out)
    assert "FORECAST · very likely (80–95\u00a0%) · author · by 30\u00a0June 2026 · proposed" in [
        str(a.Contents) for a in ours(out)
    ]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (30, 40, 400, 560)])
def test_pdfium_finds_the_words_under_the_marks(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path, rotate: int, crop: Any
) -> None:
    marker = mark_up(make_pdf(rotate=rotate, crop=crop, pages=2))
    first = marker.claim("une étape que beaucoup", ClaimKind.QUOTE)
    second = marker.claim("second sommet", ClaimKind.FORECAST, nth=1)
    out = tmp_path / "copy.pdf"
    export.write(marker.brief(), "pdf", out)
    assert seen_by_pdfium(out) == [
        {"page": 0, "words": "uneétapequebeaucoup", "name": f"lutrin:{first.annotation.id}"},
        {"page": 1, "words": "secondsommet", "name": f"lutrin:{second.annotation.id}"},
    ]


def test_pdfium_paints_the_tint(sample: Any, make_pdf: Callable[..., bytes], tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    document = pypdfium2.PdfDocument(out)
    picture = document[0].render(scale=2, may_draw_forms=True)
    pixels = picture.to_numpy().reshape(-1, picture.n_channels) if hasattr(picture, "to_numpy") else None
    document.close()
    assert pixels is not None
    assert any(tuple(int(v) for v in p[:3]) in ((0x8A, 0xE5, 0xFF), (0xFF, 0xE5, 0x8A)) for p in pixels[::3])


def test_a_second_export_updates(sample: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    export.write(sample.brief(), "pdf", first)
    again = sample.brief()
    fewer = tuple(m for m in again.source.marks if m.annotation.status is not Status.PROPOSED)
    source = replace(again.source, pdf=first.read_bytes(), marks=fewer)
    export.write(replace(again, source=source), "pdf", second)
    assert len(ours(second)) == 6
    pdf = opened(second)
    popups = [a for a in pdf.pages[0].Annots if a.Subtype == Name.Popup]
    assert len(popups) == 6
    assert len(pdf.Root.OCProperties.OCGs) == 3
    assert list(pdf.attachments) == ["lutrin-annotations.jsonld"]
    assert len(pdf.Root.AF) == 1


def test_what_others_made_stays(sample: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    export.write(sample.brief(), "pdf", first)
    with pikepdf.open(first, allow_overwriting_input=True) as pdf:
        page = pdf.pages[0].obj
        mine = next(a for a in page.Annots if str(a.get("/NM", "")).endswith("2"))
        reply = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=[0, 0, 9, 9],
            Contents=String("Vraiment ?"),
            NM=String("okular-1"),
            IRT=mine,
        )
        page.Annots.append(pdf.make_indirect(reply))
        pdf.attachments["annexe.txt"] = b"annexe"
        pdf.save()
    brief = sample.brief()
    brief = replace(brief, source=replace(brief.source, pdf=first.read_bytes()))
    export.write(brief, "pdf", second)
    pdf = opened(second)
    annotations = list(pdf.pages[0].Annots)
    kept = next(a for a in annotations if str(a.get("/NM", "")) == "okular-1")
    assert str(kept.IRT.NM) == "lutrin:00000000-0000-0000-0000-000000000002"
    assert kept.IRT.objgen in {a.objgen for a in annotations}  # the new one, not the one that was removed
    assert [a for a in annotations if a.Subtype == Name.Link]
    assert set(pdf.attachments) == {"annexe.txt", "lutrin-annotations.jsonld"}
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Partie 1"]


def test_columns_and_pages_are_parts_and_only_the_first_has_the_note(
    sample: Any, make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path
) -> None:
    marker = mark_up(make_pdf(pages=2))
    mark = marker.claim("maintient ses exercices", ClaimKind.STATEMENT, note="Le fond.")
    quads = (
        Quad(0, 60, 500, 180, 512),
        Quad(0, 60, 514, 180, 526),
        Quad(0, 200, 80, 320, 92),
        Quad(1, 60, 80, 180, 92),
    )
    marker.marks = [replace(mark, quads=quads)]
    out = tmp_path / "copy.pdf"
    export.write(marker.brief(), "pdf", out)
    made = ours(out)
    uuid = mark.annotation.id
    assert [str(a.NM) for a in made] == [f"lutrin:{uuid}/{n}" for n in (1, 2, 3)]
    assert [len(a.QuadPoints) // 8 for a in made] == [2, 1, 1]
    assert [str(a.Contents) for a in made] == [
        "POSITION · auteur\nLe fond.",
        "POSITION · auteur · suite",
        "POSITION · auteur · suite",
    ]


def test_parts_keep_one_column_together() -> None:
    ragged = [Quad(0, 200, 100, 290, 110), Quad(0, 50, 112, 290, 122), Quad(0, 50, 124, 90, 134)]
    assert len(parts(ragged)) == 1
    same_line = [Quad(0, 50, 100, 90, 110), Quad(0, 92, 101, 140, 111)]
    assert len(parts(same_line)) == 1
    side_by_side = [Quad(0, 50, 700, 290, 710), Quad(0, 310, 700, 550, 710)]
    assert len(parts(side_by_side)) == 2
    downwards = [Quad(0, 300, 50, 312, 290, 90), Quad(0, 286, 50, 298, 290, 90)]
    assert len(parts(downwards)) == 1


def test_a_claim_without_a_place_becomes_a_note(sample: Any, tmp_path: Path) -> None:
    sample.marks = [replace(sample.marks[1], quads=()), replace(sample.marks[0], quads=())]
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    (note,) = ours(out)
    assert note.Subtype == Name.Text
    assert "place sur la page non trouvée" in str(note.Contents)
    assert "une étape" in str(note.Contents)


def test_options(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    options = export.Options(actors=False, layers=False, attachment=False)
    export.write(sample.brief(), "pdf", out, options=options)
    pdf = opened(out)
    assert not [a for a in pdf.pages[0].Annots if a.Subtype == Name.Underline]
    assert "/OCProperties" not in pdf.Root
    assert not pdf.attachments


def test_rejected_marks_are_left_out(sample: Any, tmp_path: Path) -> None:
    sample.claim("suspendre les manœuvres", ClaimKind.CALL, status=Status.REJECTED)
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    assert not [a for a in ours(out) if str(a.Contents).startswith("APPEL")]


def encrypted(data: bytes, *, annotate: bool) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        allow = pikepdf.Permissions(modify_annotation=annotate)
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="chef", user="lecteur", allow=allow))
    return buffer.getvalue()


def test_an_encrypted_source_stays_encrypted(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path
) -> None:
    marker = mark_up(encrypted(make_pdf(), annotate=True), "lecteur")
    marker.mention("Orvance", "Orvance", ActorKind.STATE)
    out = tmp_path / "copy.pdf"
    export.write(marker.brief(), "pdf", out)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(out)
    assert len(ours(out, "lecteur")) == 1
    for password, error in (("", PasswordNeeded), ("autre", PasswordWrong)):
        brief = marker.brief()
        with pytest.raises(error):
            export.write(
                replace(brief, source=replace(brief.source, password=password)), "pdf", tmp_path / "no.pdf"
            )
    assert [p.name for p in tmp_path.iterdir()] == ["copy.pdf"]


def test_a_forbidden_source_is_refused_save_to_its_owner(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path
) -> None:
    data = encrypted(make_pdf(), annotate=False)
    with pytest.raises(AnnotatingForbidden):
        export.write(mark_up(data, "lecteur").brief(), "pdf", tmp_path / "copy.pdf")
    export.write(mark_up(data, "chef").brief(), "pdf", tmp_path / "copy.pdf")
    export.write(
        mark_up(data, "lecteur").brief(),
        "brief",
        tmp_path / "b.pdf",
        options=export.Options(source_pages=False),
    )


def signed(data: bytes) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        field = pdf.make_indirect(
            Dictionary(
                FT=Name.Sig,
                T=String("signature"),
                V=Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=String("x")),
            )
        )
        pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
        pdf.save(buffer)
    return buffer.getvalue()


def test_a_signed_source_needs_leave(make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path) -> None:
    brief = mark_up(signed(make_pdf())).brief()
    out = tmp_path / "copy.pdf"
    with pytest.raises(SignedFile) as caught:
        export.write(brief, "pdf", out)
    assert "valdrenne.pdf" in str(caught.value)
    assert not list(tmp_path.iterdir())
    export.write(brief, "pdf", out, options=export.Options(allow_unsigned=True))
    form = opened(out).Root.AcroForm
    assert "/SigFlags" not in form
    assert "/V" not in form.Fields[0]


def with_claim_of_pdfa(data: bytes, part: int) -> bytes:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        xmp = (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
            f'pdfaid:part="{part}" pdfaid:conformance="B"/></rdf:RDF></x:xmpmeta>'
        )
        pdf.Root.Metadata = pikepdf.Stream(pdf, xmp.encode())
        pdf.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("part", "claims", "attached"), [(1, False, True), (2, True, False), (3, True, True)]
)
def test_pdfa_is_kept_or_no_longer_said(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path, part: int, claims: bool, attached: bool
) -> None:
    marker = mark_up(with_claim_of_pdfa(make_pdf(), part))
    marker.claim("exercices")
    out = tmp_path / "copy.pdf"
    notices = export.write(marker.brief(), "pdf", out)
    pdf = opened(out)
    assert bool(notices) is not claims
    assert notices == export.write(marker.brief(), "brief", tmp_path / "brief.pdf")
    assert (b"pdfaid:part" in pdf.Root.Metadata.read_bytes()) is claims
    assert (b"pdfaid:conformance" in pdf.Root.Metadata.read_bytes()) is claims
    assert bool(len(pdf.attachments)) is attached
    if attached:
        spec = pdf.attachments["lutrin-annotations.jsonld"].obj
        assert spec.AFRelationship == Name.Data
        assert spec.EF.F.Subtype == Name("/application/ld+json")


def test_a_damaged_source_is_repaired(make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path) -> None:
    data = make_pdf()
    cut = data[: data.rindex(b"startxref")] + b"garbage"
    marker = mark_up(cut)
    marker.claim("exercices")
    out = tmp_path / "copy.pdf"
    export.write(marker.brief(), "pdf", out)
    assert [found["words"] for found in seen_by_pdfium(out)] == ["exercices"]


def test_a_broken_source_is_said(sample: Any, tmp_path: Path) -> None:
    brief = sample.brief()
    brief = replace(brief, source=replace(brief.source, pdf=b"%PDF-1.7\nnothing"))
    with pytest.raises(FileBroken):
        export.write(brief, "pdf", tmp_path / "copy.pdf")
    assert not list(tmp_path.iterdir())


def test_a_copy_that_is_not_whole_is_not_kept(
    sample: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that loses an annotation while saving is found out, and what was there before stays."""
    out = tmp_path / "copy.pdf"
    out.write_bytes(b"before")
    save = pikepdf.Pdf.save

    def lossy(pdf: pikepdf.Pdf, *args: Any, **more: Any) -> None:
        pdf.pages[0].obj.Annots = Array(list(pdf.pages[0].obj.Annots)[:-2])
        save(pdf, *args, **more)

    monkeypatch.setattr(pikepdf.Pdf, "save", lossy)
    with pytest.raises(ExportNotVerified) as caught:
        export.write(sample.brief(), "pdf", out)
    assert str(out) in str(caught.value)
    assert out.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["copy.pdf"]


def test_the_census_sees_each_loss(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "copy.pdf"
    export.write(sample.brief(), "pdf", out)
    with pikepdf.open(out) as pdf:
        whole = Census.of(pdf)
    check(out, whole)
    for wrong in (
        replace(whole, pages=2),
        replace(whole, ours=8),
        replace(whole, others={"/Link": 2}),
        replace(whole, outline=0),
        replace(whole, attachments=frozenset({"gone.txt"})),
    ):
        with pytest.raises(ExportNotVerified):
            check(out, wrong)


def test_it_can_be_stopped(sample: Any, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        export.write(sample.brief(), "pdf", tmp_path / "copy.pdf", progress=stop)
    assert not list(tmp_path.iterdir())


def test_pdf_dates() -> None:
    assert pdf_date("2026-03-03T09:30:00+00:00") == "D:20260303093000Z"
    assert pdf_date("2026-03-03T09:30:00-03:30") == "D:20260303093000-03'30'"
    assert pdf_date("2026-03-03T09:30:00") == "D:20260303093000"
    assert pdf_date("") == ""
