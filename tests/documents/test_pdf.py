"""PDF: text in reading order, each word in its place on the displayed page."""

from __future__ import annotations

from pathlib import Path

import pytest

from lutrin import documents
from lutrin.domain.document import BlockKind, Document
from lutrin.domain.span import Quad, Span

from .conftest import Make, texts

ONE = (
    "The northern alliance said that its ships would stay in the strait until all inspectors had left the "
    "harbour, and that the extraordinary circumstances justified considerable administrative flexibility."
)
TWO = (
    "Its neighbours answered that the announcement threatened the understanding reached in spring, and the "
    "commission called an extraordinary meeting of representatives for the following Thursday afternoon."
)


def _span(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def _seen(document: Document, words: str) -> str:
    """What stands under the boxes of ``words`` in the page as displayed, by another way of reading it."""
    import pymupdf

    found: list[str] = []
    with pymupdf.open(stream=document.original, filetype="pdf") as pdf:
        for quad in document.quads(_span(document, words)):
            page = pdf[quad.page]
            rect = pymupdf.Rect(quad.x0, quad.y0, quad.x1, quad.y1) * page.derotation_matrix
            found.append(
                "".join(
                    char["c"]
                    for block in page.get_text("rawdict")["blocks"]
                    for line in block.get("lines", ())
                    for span in line["spans"]
                    for char in span["chars"]
                    if rect.contains(
                        pymupdf.Point(
                            (char["bbox"][0] + char["bbox"][2]) / 2, (char["bbox"][1] + char["bbox"][3]) / 2
                        )
                    )
                ).strip()
            )
    return " ".join(found)


def test_two_columns_are_read_one_after_the_other(typeset: Make) -> None:
    path = typeset(
        "#set page(width: 400pt, height: 300pt, margin: 30pt)\n"
        '#set text(size: 10pt, lang: "en", hyphenate: true)\n'
        "#set par(justify: true)\n= A title that spans both columns\n"
        f"#columns(2, gutter: 16pt)[{ONE} #colbreak() {TWO}]"
    )
    document = documents.read(path)
    assert texts(document, BlockKind.HEADING) == ["A title that spans both columns"]
    assert texts(document, BlockKind.PARAGRAPH) == [ONE, TWO]
    quads = document.quads(_span(document, ONE))
    assert len(quads) > 4
    assert all(quad.x1 < 200 for quad in quads)
    assert all(quad.x0 > 200 for quad in document.quads(_span(document, TWO)))


def test_columns_written_line_by_line_across_are_told_apart(drawn: Make) -> None:
    left = [f"left column line number {n} of the text" for n in range(8)]
    right = [f"right column line number {n} of the page" for n in range(8)]
    words = [
        word
        for n in range(8)
        for word in ((50.0, 100.0 + 14 * n, left[n], 11.0), (320.0, 100.0 + 14 * n, right[n], 11.0))
    ]
    document = documents.read(drawn([words]))
    assert document.text == " ".join(left) + " " + " ".join(right) or document.text == " ".join(
        left
    ) + "\n" + " ".join(right)


def test_a_paragraph_runs_over_column_and_page_breaks(typeset: Make) -> None:
    path = typeset(
        '#set page(width: 300pt, height: 120pt, margin: 24pt)\n#set text(size: 10pt, lang: "en")\n'
        f"#set par(justify: true)\n{ONE} {TWO}"
    )
    document = documents.read(path)
    assert len(document.pages) > 1
    assert document.text == f"{ONE} {TWO}"
    broken = document.quads(Span(0, len(document.text)))
    assert {quad.page for quad in broken} == set(range(len(document.pages)))
    for one, other in zip(document.pages, document.pages[1:], strict=False):
        assert one.span.end == other.span.start


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (["the consti-", "tution of the republic"], "the constitution of the republic"),
        (["the Trump-", "Poutine meeting"], "the Trump-Poutine meeting"),
        (["un cessez-le-", "feu durable"], "un cessez-le-feu durable"),
        (["la rencontre a-t-", "elle eu lieu"], "la rencontre a-t-elle eu lieu"),
        (["from 2019-", "2024 onwards"], "from 2019-2024 onwards"),
        (["a well-known and well-", "known man"], "a well-known and well-known man"),
        (["a micro-", "phone and a microphone"], "a microphone and a microphone"),
    ],
)
def test_words_broken_at_line_ends(drawn: Make, lines: list[str], whole: str) -> None:
    document = documents.read(drawn([[(72.0, 100.0 + 13 * n, line, 11.0) for n, line in enumerate(lines)]]))
    assert document.text == whole
    assert len(document.quads(Span(0, len(whole)))) == len(lines)


def test_ligatures_are_opened_and_each_letter_has_its_box(typeset: Make) -> None:
    document = documents.read(
        typeset("#set page(width: 300pt, height: 100pt)\nAn efficient official affair of the fjord.")
    )
    assert document.text == "An efficient official affair of the fjord."
    offsets = set(document.pages[0].map.offsets)
    assert offsets == set(range(len(document.text)))
    boxes = document.pages[0].map.boxes
    assert all(boxes[4 * i + 2] > boxes[4 * i] for i in range(len(document.text)))


def _running(pages: int) -> list[list[tuple[float, float, str, float]]]:
    return [
        [
            (72, 40, "Report of the commission", 9),
            (72, 120 + 3 * n, f"The words of page {n} speak of the strait", 11),
            (72, 134 + 3 * n, f"and go on with matter number {n}.", 11),
            (290, 810, str(n + 1), 9),
        ]
        for n in range(pages)
    ]


def test_running_headers_and_page_numbers_are_set_apart(drawn: Make) -> None:
    document = documents.read(drawn(_running(5)))
    assert texts(document, BlockKind.PARAGRAPH) == [
        f"The words of page {n} speak of the strait and go on with matter number {n}." for n in range(5)
    ]
    assert texts(document, BlockKind.FURNITURE) == [
        w for n in range(5) for w in ("Report of the commission", str(n + 1))
    ]
    body_end = document.pages[-1].span.end
    for number, page in enumerate(document.pages):
        assert page.tail.start >= body_end
        assert document.page_of(page.tail.start) == number
        assert page.tail.of(document.text).strip() == f"Report of the commission\n{number + 1}"
    header = document.pages[2].tail.start
    assert document.quads(Span(header, header + 6))[0].page == 2


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_are_in_the_displayed_page(tmp_path: Path, rotation: int) -> None:
    import pymupdf

    doc = pymupdf.open()
    page = doc.new_page(width=400, height=300)
    page.insert_text((120, 80), "Words of the northern strait", fontsize=12)
    page.insert_text((120, 96), "and of its harbour.", fontsize=12)
    page.set_cropbox(pymupdf.Rect(100, 50, 350, 250))
    page.set_rotation(rotation)
    doc.save(tmp_path / "turned.pdf")
    doc.close()
    document = documents.read(tmp_path / "turned.pdf")
    assert document.text == "Words of the northern strait and of its harbour."
    shown = (250, 200) if rotation in (0, 180) else (200, 250)
    assert (document.pages[0].width, document.pages[0].height) == shown
    quads = document.quads(_span(document, "northern strait and of"))
    assert len(quads) == 2
    assert all(quad.angle == rotation for quad in quads)
    for quad in quads:
        assert 0 <= quad.x0 < quad.x1 <= shown[0]
        assert 0 <= quad.y0 < quad.y1 <= shown[1]
    assert _seen(document, "northern strait") == "northern strait"


@pytest.mark.parametrize("unit", [1, 2.5])
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_boxes_stand_where_the_ink_is(tmp_path: Path, rotation: int, unit: float) -> None:
    """On cropped pages, turned or not, whose unit is not a point; so do the marks that are there already."""
    import pymupdf

    from lutrin.documents.rendering import PageRenderer

    doc = pymupdf.open()
    page = doc.new_page(width=400, height=300)
    page.insert_text((120, 80), "Words of the northern strait", fontsize=12)
    page.set_cropbox(pymupdf.Rect(100, 50, 350, 240))
    page.add_highlight_annot(page.search_for("northern strait"))
    doc.xref_set_key(page.xref, "UserUnit", str(unit))
    doc.xref_set_key(page.xref, "Rotate", str(rotation))
    doc.save(tmp_path / "turned.pdf")
    doc.close()
    document = documents.read(tmp_path / "turned.pdf")
    (quad,) = document.quads(_span(document, document.text))
    with PageRenderer(tmp_path / "turned.pdf") as renderer:
        drawn = renderer.render(0, 1.0)
    dark = [i for i in range(0, len(drawn.samples), 3) if drawn.samples[i] < 128]
    xs = [i % drawn.stride // 3 for i in dark]
    ys = [i // drawn.stride for i in dark]
    slack = 4 * unit
    assert quad.x0 - 1 <= min(xs) <= quad.x0 + slack
    assert quad.x1 - slack <= max(xs) + 1 <= quad.x1 + 1
    assert quad.y0 - 1 <= min(ys) <= quad.y0 + slack
    assert quad.y1 - slack <= max(ys) + 1 <= quad.y1 + 1
    (mark,) = document.embedded
    assert mark.span is not None
    assert mark.span.of(document.text) == "northern strait"


def test_text_outside_the_crop_box_is_not_there(tmp_path: Path) -> None:
    import pymupdf

    doc = pymupdf.open()
    page = doc.new_page(width=400, height=300)
    page.insert_text((120, 80), "Inside the page", fontsize=12)
    page.insert_text((120, 290), "Printer’s marks", fontsize=12)
    page.set_cropbox(pymupdf.Rect(0, 0, 400, 200))
    doc.save(tmp_path / "cropped.pdf")
    doc.close()
    assert documents.read(tmp_path / "cropped.pdf").text == "Inside the page"


def test_headings_lists_captions_and_tables(typeset: Make) -> None:
    document = documents.read(
        typeset(
            '#set page(width: 400pt, height: 500pt)\n#set text(size: 10pt, lang: "en")\n'
            '#set heading(numbering: "1.1")\n'
            f"= First matter\n{ONE}\n\n== Second matter\n"
            "- one thing to remember\n- another thing to remember\n\n"
            "#table(columns: 3, inset: 9pt, [Year], [Ships], [Men], [2023], [12], [480], "
            "[2024], [19], [760])\n\n"
            "Figure 1: Ships in the strait\n\n"
            f"{TWO}"
        )
    )
    assert [
        (b.kind.value, b.span.of(document.text)) for b in document.blocks if b.kind is not BlockKind.FURNITURE
    ] == [
        ("heading", "1 First matter"),
        ("paragraph", ONE),
        ("heading", "1.1 Second matter"),
        ("list_item", "one thing to remember"),
        ("list_item", "another thing to remember"),
        ("table", "Year\tShips\tMen"),
        ("table", "2023\t12\t480"),
        ("table", "2024\t19\t760"),
        ("caption", "Figure 1: Ships in the strait"),
        ("paragraph", TWO),
    ]
    levels = [block.level for block in document.blocks if block.kind is BlockKind.HEADING]
    assert levels[0] < levels[1]


def test_footnotes_follow_the_body(typeset: Make) -> None:
    document = documents.read(
        typeset(
            '#set page(width: 320pt, height: 200pt, margin: 30pt)\n#set text(size: 11pt, lang: "en")\n'
            "The ships stayed.#footnote[According to the harbour office, which counts them every day.] "
            "Nobody left, and the commission waited for the answer that had been promised to all of its "
            "members since the spring of that same year, when the first of the inspectors had come to the "
            "harbour and found the gates of the yard closed, the watchmen gone and the ledgers "
            "of the last two seasons missing."
        )
    )
    notes = texts(document, BlockKind.FOOTNOTE)
    assert len(notes) == 1
    assert "According to the harbour office" in notes[0]
    assert texts(document, BlockKind.PARAGRAPH)[0].endswith("seasons missing.")
    assert document.text.index("According") > document.text.index("seasons missing")


def test_outline_labels_and_metadata(tmp_path: Path) -> None:
    import pymupdf

    doc = pymupdf.open()
    for n in range(3):
        page = doc.new_page()
        page.insert_text((72, 100), f"Chapter {n}", fontsize=20)
        page.insert_text((72, 140), "Some words of the body stand here.", fontsize=11)
    doc.set_toc([[1, "Chapter 0", 1], [1, "Chapter 2", 3]])
    doc.set_metadata(
        {"title": "The strait", "author": "Ana Kovel", "creationDate": "D:20250816101500+02'00'"}
    )
    doc.set_page_labels([{"startpage": 0, "prefix": "", "style": "r", "firstpagenum": 1}])
    doc.save(tmp_path / "book.pdf")
    doc.close()
    document = documents.read(tmp_path / "book.pdf")
    assert (document.title, document.author, document.date) == ("The strait", "Ana Kovel", "2025-08-16")
    assert [(e.title, e.page) for e in document.outline] == [("Chapter 0", 0), ("Chapter 2", 2)]
    assert document.outline[1].offset == document.text.index("Chapter 2")
    assert [page.label for page in document.pages] == ["i", "ii", "iii"]


def test_character_references_in_metadata_are_opened(tmp_path: Path) -> None:
    import pymupdf

    doc = pymupdf.open()
    doc.new_page().insert_text((72, 72), "Words")
    doc.set_metadata({"author": "Ren#_#xE9;e Kov&#225;l", "title": "Item #1; and &#xD800;"})
    doc.save(tmp_path / "named.pdf")
    doc.close()
    document = documents.read(tmp_path / "named.pdf")
    assert document.author == "Renée Kovál"
    assert document.title.startswith("Item #1; and ")


def test_annotations_that_are_already_there(drawn: Make, tmp_path: Path) -> None:
    import pymupdf

    doc = pymupdf.open(drawn([[(72, 100, "The ships stayed in the strait", 11)]]))
    page = doc[0]
    mark = page.add_highlight_annot(page.search_for("ships stayed"))
    mark.set_info(title="Ana Kovel", content="to check", modDate="D:20250816101500Z")
    mark.set_colors(stroke=(1, 0.5, 0))
    mark.update()
    doc.xref_set_key(mark.xref, "NM", "(lutrin:1234)")
    page.add_text_annot((300, 300), "a note beside")
    doc.save(tmp_path / "marked.pdf")
    doc.close()
    document = documents.read(tmp_path / "marked.pdf")
    mark_read, note = document.embedded
    assert mark_read.subtype == "Highlight"
    assert mark_read.name == "lutrin:1234"
    assert (mark_read.author, mark_read.contents, mark_read.colour) == ("Ana Kovel", "to check", "#ff8000")
    assert mark_read.modified == "2025-08-16T10:15:00Z"
    assert mark_read.span is not None
    assert mark_read.span.of(document.text) == "ships stayed"
    assert (note.subtype, note.contents, note.span) == ("Text", "a note beside", None)


def test_marks_of_the_dossier_are_not_drawn_twice(drawn: Make, tmp_path: Path) -> None:
    import pymupdf

    from lutrin.documents.rendering import PageRenderer

    plain = drawn([[(72, 100, "The ships stayed in the strait", 11)]])
    doc = pymupdf.open(plain)
    page = doc[0]
    page.add_highlight_annot(page.search_for("ships stayed")).update()
    doc.save(tmp_path / "marked.pdf")
    doc.close()
    with PageRenderer(plain) as without, PageRenderer(tmp_path / "marked.pdf") as marked:
        assert marked.page_count == 1
        assert marked.page_size(0) == (595, 842)
        pairs = zip(marked.render(0, 1.0).samples, without.render(0, 1.0).samples, strict=True)
        assert max(abs(one - other) for one, other in pairs) < 8  # a yellow mark would differ by 255
        part = marked.render(0, 2.0, clip=(50, 50, 150, 100))
        assert (part.width, part.height) == (200, 100)
        assert len(part.samples) == part.stride * part.height


def test_arabic_and_hebrew_do_no_harm(typeset: Make) -> None:
    document = documents.read(
        typeset(
            "#set page(width: 300pt, height: 120pt)\n"
            '#set text(font: ("Libertinus Serif", "Noto Naskh Arabic", '
            '"Noto Sans Hebrew"))\nThe word العربية and the word שלום stand here.'
        )
    )
    assert document.text.startswith("The word")
    assert document.text.endswith("stand here.")
    assert sorted(c for c in document.text if "א" <= c <= "ת") == sorted("שלום")


def test_quads_are_one_a_line() -> None:
    from array import array

    from lutrin.domain.document import PageMap

    page_map = PageMap(
        offsets=array("I", [0, 1, 2]),
        boxes=array("f", [0, 0, 5, 10, 5, 0, 9, 10, 0, 12, 5, 22]),
        lines=array("I", [0, 0, 1]),
        angles=array("H", [0, 0]),
    )
    assert page_map.quads(3, Span(0, 3)) == (Quad(3, 0, 0, 9, 10), Quad(3, 0, 12, 5, 22))
