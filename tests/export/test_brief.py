"""The brief: its words, its pages, its links into the annotated source."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name

from lutrin import export
from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.brief import Brief, BriefActor, BriefClaim
from lutrin.domain.claim import Certainty, ClaimKind
from lutrin.domain.likelihood import Likelihood
from lutrin.export import brief_words
from lutrin.export.brief_content import content
from lutrin.export.brief_pdf import typeset
from lutrin.export.markdown import escape, render

FIXED, NARROW = "\u00a0", "\u202f"


def words_of(pdf: Path | bytes) -> list[str]:
    """The text of each page as PDFium reads it, white space folded."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found.append(" ".join(text.get_text_bounded().replace("\ufffe", "").split()))
        text.close()
        page.close()
    document.close()
    return found


def links(pdf: pikepdf.Pdf, page: int) -> list[tuple[int, float]]:
    """Target page and height of the links within the file on ``page``."""
    numbers = {p.obj.objgen: n for n, p in enumerate(pdf.pages)}
    return [
        (numbers[a.Dest[0].objgen], float(a.Dest[3]))
        for a in pdf.pages[page].obj.get("/Annots", [])
        if a.get("/Subtype") == Name.Link and "/Dest" in a
    ]


def test_each_line_leads_to_its_words(make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path) -> None:
    marker = mark_up(make_pdf(pages=3))
    marker.claim("une étape que beaucoup", ClaimKind.QUOTE, "Ana Kovel", nth=0)
    marker.claim("second sommet", ClaimKind.FORECAST, nth=2)
    brief = marker.brief(bottom_line=(), index=())
    out = tmp_path / "brief.pdf"
    export.write(brief, "brief", out)
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 4
        (quote,) = brief.actors[0].claims
        (forecast,) = brief.author_claims
        assert links(pdf, 0) == [
            (1, pytest.approx(595 - quote.y + 24, abs=0.1)),
            (3, pytest.approx(595 - forecast.y + 24, abs=0.1)),
        ]
        uris = [str(a.A.URI) for p in pdf.pages for a in p.obj.Annots if "/A" in a]
        assert not [uri for uri in uris if uri.startswith("lutrin")]
        assert uris == ["https://example.org"] * 3  # the source's own links
        marks = [a for p in pdf.pages for a in p.obj.Annots if str(a.get("/NM", "")).startswith("lutrin:")]
        assert len(marks) == 2


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_links_into_turned_pages(
    sample: Any, mark_up: Any, make_pdf: Any, tmp_path: Path, rotate: int
) -> None:
    marker = mark_up(make_pdf(rotate=rotate, pages=2))
    mark = marker.claim("exercices", nth=1)
    out = tmp_path / "brief.pdf"
    export.write(marker.brief(bottom_line=()), "brief", out)
    with pikepdf.open(out) as pdf:
        link = next(a for a in pdf.pages[0].Annots if "/Dest" in a)
        assert link.Dest[0].objgen == pdf.pages[2].objgen
        from lutrin.export.page_space import PageSpace

        shown = PageSpace.of(pdf.pages[2].obj).to_displayed(float(link.Dest[2]), float(link.Dest[3]))
        assert shown == pytest.approx((0, max(mark.quads[0].y0 - 24, 0)), abs=0.1)


def test_outline_labels_and_title(make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path) -> None:
    marker = mark_up(make_pdf(pages=2))
    marker.claim("exercices")
    out = tmp_path / "brief.pdf"
    export.write(marker.brief(), "brief", out)
    with pikepdf.open(out) as pdf:
        with pdf.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
            assert titles[0].startswith("Sommet de Valdrenne")
            assert "Ce qu’affirme l’auteur" in titles[1] or any("Ce qu’affirme" in t for t in titles)
            assert titles[-1] == "Source annotée"
            assert [entry.title for entry in outline.root[-1].children] == ["Partie 1", "Partie 2"]
        assert [page.label for page in pdf.pages] == ["i", "1", "2"]
        assert str(pdf.docinfo["/Title"]) == "Sommet de Valdrenne : qui dit quoi"
        assert "/OpenAction" not in pdf.Root


def test_page_labels_of_the_source_are_kept(
    make_pdf: Callable[..., bytes], mark_up: Any, tmp_path: Path
) -> None:
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(make_pdf(pages=4))) as pdf:
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.R), 2, Dictionary(S=Name.D, St=7)]))
        pdf.save(buffer)
    marker = mark_up(buffer.getvalue())
    marker.claim("exercices")
    out = tmp_path / "brief.pdf"
    export.write(marker.brief(), "brief", out)
    with pikepdf.open(out) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "I", "II", "7", "8"]


def test_french(sample: Any) -> None:
    (text,) = words_of(typeset(sample.brief(), linked=True))
    for said in (
        "SOURCE ANNOTÉE — SYNTHÈSE",
        "2 mars 2026, 1 page, cotée B2 (source habituellement fiable, probablement vrai)",
        "3 affirmations, 2 retenues",
        "En bref.",
        "Jugements clés",
        "très probable",
        "Qui dit quoi",
        "citation",
        "par la négative",
        "échéance 30 juin 2026",
        "Note : Même phrase qu’en 2025.",
        "p. 1 § 1",
        "seuil 0,60 ; 12 propositions, 5 retenues, 1 rejetée, 6 à relire",
        "Cadre en tirets : proposition de la machine, non relue.",
        "3 mars 2026",
        "1 / 1",
    ):
        assert said in text, said


def test_english(sample: Any) -> None:
    (text,) = words_of(typeset(sample.brief("en"), linked=False))
    for said in (
        "ANNOTATED SOURCE — BRIEF",
        "2 March 2026, 1 page, graded B2 (source usually reliable, probably true)",
        "Key judgements",
        "very likely",
        "Who says what",
        "by 30 June 2026",
        "threshold 0.60; 12 proposals, 5 accepted, 1 rejected, 6 to review",
    ):
        assert said in text, said
    assert "Each line links" not in text


def test_the_brief_alone_has_no_dead_links(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "brief.pdf"
    export.write(sample.brief(), "brief", out, options=export.Options(source_pages=False))
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 1
        assert not [a for p in pdf.pages for a in p.obj.get("/Annots", [])]


def test_an_empty_brief_says_so(sample: Any, mark_up: Any, make_pdf: Any, tmp_path: Path) -> None:
    brief = mark_up(make_pdf()).brief()
    out = tmp_path / "brief.pdf"
    export.write(brief, "brief", out)
    assert "Aucune affirmation n’a été retenue" in words_of(out)[0]


def many(brief: Brief, count: int) -> Brief:
    """The brief with ``count`` long claims, long words and scripts of all kinds."""
    base = brief.author_claims[0] if brief.author_claims else brief.actors[0].claims[0]
    names = (
        "Ligue des villes libres et des territoires associés de la vallée de l’Ostrie",
        "Владимир Орлов",
        "محمد السعيد",
        "Ελένη Παπαδοπούλου",
    )
    quotes = (
        "#set page(width: 1cm) *pas du balisage* $x$ <étiquette> @renvoi \\ // rien",
        "https://exemple.org/" + "documents-annexes/" * 12 + "a" * 300,
        "l’Alliance apparaît comme la grande absente du texte ; " * 6,
    )
    steps = list(Likelihood)
    claims = [
        replace(
            base,
            id=str(n),
            quote=quotes[n % 3],
            claimant=names[n % 4],
            certainty=Certainty(step=steps[n % 7]),
            note="À recouper." if n % 5 == 0 else "",
        )
        for n in range(count)
    ]

    def actor(number: int, own: tuple[BriefClaim, ...]) -> BriefActor:
        return BriefActor(
            name=names[number],
            kind=list(ActorKind)[number],
            aliases=("x" * 80,),
            mentions=1200,
            pages=tuple(range(0, 60, 2)),
            metonym=True,
            note="",
            claims=own,
        )

    actors = tuple(actor(n, tuple(claims[n::4])) for n in range(4))
    return replace(brief, key_claims=tuple(claims), actors=actors, index=actors)


def test_a_long_brief_keeps_within_its_margins(sample: Any) -> None:
    """Hundreds of claims, words without end, text that looks like markup: nothing sticks out or is lost."""
    data = typeset(many(sample.brief(), 120), linked=True)
    document = pypdfium2.PdfDocument(data)
    assert len(document) > 10
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        boxes = [text.get_charbox(i) for i in range(text.count_chars())]
        inked = [b for b in boxes if b[2] > b[0]]
        assert min(b[0] for b in inked) > 70
        assert max(b[2] for b in inked) < page.get_width() - 70
        text.close()
        page.close()
    document.close()
    pages = words_of(data)
    assert pages[0].count("1 / ") == 1
    assert any("#set page(width: 1cm) *pas du balisage* $x$" in page for page in pages)
    for said in ("Владимир Орлов", "Ελένη Παπαδοπούλου"):
        assert any(said in page for page in pages)
    last_words = [page.rsplit(" ", 4)[0][-60:] for page in pages]
    assert not [w for w in last_words if w.endswith(("Qui dit quoi", "Acteurs", "Calendrier"))]


def test_a_chart_only_where_it_says_something(sample: Any) -> None:
    def forms(brief: Brief) -> list[str]:
        return [section["form"] for section in content(brief, linked=True)["sections"]]

    assert "chart" not in forms(sample.brief())
    busy = many(sample.brief(), 12)
    assert "chart" in forms(busy)
    assert "chart" not in forms(replace(busy, actors=busy.actors[:1], author_claims=()))


def test_chart_never_ends_in_one_other(sample: Any) -> None:
    busy = many(sample.brief(), 12)
    for number, rows in ((11, 11), (12, 11)):
        actors = tuple(replace(busy.actors[0], name=f"A{n}") for n in range(number))
        sections = content(replace(busy, actors=actors, author_claims=()), linked=True)["sections"]
        (chart,) = (s for s in sections if s["form"] == "chart")
        assert len(chart["rows"]) == rows
        assert sum(row["total"] for row in chart["rows"]) == 3 * number


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "fr",
            (
                "39 propositions, 14 retenues, 5 rejetées, 18 à relire, 2 sous le seuil ; "
                "3 affirmations ajoutées par l’analyste."
            ),
        ),
        (
            "en",
            (
                "39 proposals, 14 accepted, 5 rejected, 18 to review, 2 below the threshold; "
                "3 claims added by the analyst."
            ),
        ),
    ],
)
def test_the_counts_of_the_method_line_add_up(language: str, said: str) -> None:
    line = brief_words.method(
        language,
        version="1",
        source_language=language,
        threshold=0.5,
        proposed=39,
        accepted=14,
        rejected=5,
        hidden=2,
        added=3,
    )
    assert line.replace(FIXED, " ").replace(NARROW, " ").endswith("; " + said)


def test_counts_in_the_source_line(sample: Any) -> None:
    brief = sample.brief()
    assert (
        f"3{FIXED}affirmations, 2{FIXED}retenues, 1{FIXED}à relire."
        in content(brief, linked=True)["source_details"]
    )
    proposed = tuple(
        replace(m, annotation=replace(m.annotation, status=Status.PROPOSED)) for m in brief.source.marks
    )
    unreviewed = replace(brief, source=replace(brief.source, marks=proposed))
    assert "proposées par la machine, non relues." in content(unreviewed, linked=True)["source_details"]


def test_markdown(sample: Any) -> None:
    text = render(sample.brief(), "la copie.pdf")
    assert text.startswith(f"# Sommet de Valdrenne{NARROW}: qui dit quoi\n")
    assert f"[p.{FIXED}1{FIXED}§{FIXED}1](la%20copie.pdf#page=1)" in text
    assert "| ■■■■■■□ très probable | ☐ `prévision` " in text
    assert "- `citation` «" in text
    assert text.endswith("3\u00a0mars 2026\n")


def test_markdown_links_to_the_copy_beside_it(sample: Any, tmp_path: Path) -> None:
    out = tmp_path / "brief.md"
    export.write(sample.brief(), "markdown", out)
    assert "(annotated.pdf#page=1)" in out.read_text(encoding="utf-8")
    export.write(sample.brief(), "markdown", out, options=export.Options(annotated="copie.pdf"))
    assert "(copie.pdf#page=1)" in out.read_text(encoding="utf-8")


def test_markdown_is_not_fooled_by_the_document() -> None:
    assert escape("*a* [b](c) | `d` <e> #f") == r"\*a\* \[b\](c) \| \`d\` \<e\> \#f"
    assert escape("- tiret") == r"\- tiret"
    assert escape("12. point") == r"12\. point"
    assert escape("Ce 3. et - cela") == "Ce 3. et - cela"


def test_notes_on_words_are_in_the_brief(mark_up: Any, make_pdf: Any, tmp_path: Path) -> None:
    marker = mark_up(make_pdf())
    marker.highlight("second sommet", "note", "À *recouper*\n\n- avec mai")
    marker.highlight("exercices")
    brief = marker.brief()
    (section,) = (s for s in content(brief, linked=True)["sections"] if s["form"] == "remarks")
    assert section["title"] == "Notes"
    (row,) = section["rows"]
    assert (row["text"], row["note"]) == ("second sommet", "À *recouper*\n- avec mai")
    assert f"- “second sommet” [p.{FIXED}1](x.pdf#page=1)  \n  *Note:* À" in render(
        replace(brief, language="en"), "x.pdf"
    )
    out = tmp_path / "brief.pdf"
    export.write(brief, "brief", out)
    assert "À *recouper* - avec mai" in words_of(out)[0]


def test_the_lines_of_a_note_on_a_claim_are_kept(mark_up: Any, make_pdf: Any) -> None:
    marker = mark_up(make_pdf())
    marker.claim("second sommet", ClaimKind.FORECAST, step=Likelihood.LIKELY, note="Une ligne.\nUne autre.")
    text = render(marker.brief(), "x.pdf")
    assert "Une ligne.  \n  Une autre." in text
    brief = marker.brief()
    key = replace(brief, key_claims=brief.author_claims)
    assert "Une ligne.<br>Une autre." in render(key, "x.pdf")
