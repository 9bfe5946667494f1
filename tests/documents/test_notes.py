"""Text, Markdown and web pages become documents whose words are found on their pages."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lutrin import documents
from lutrin.documents import rendition
from lutrin.documents.alignment import is_visible
from lutrin.documents.assembly import joined
from lutrin.documents.note import Piece
from lutrin.domain.document import BlockKind, Document
from lutrin.domain.progress import silent
from lutrin.domain.span import Span

from .conftest import texts


def _read(tmp_path: Path, name: str, content: str | bytes) -> Document:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return documents.read(path)


def _words_under(document: Document, span: Span) -> str:
    """What a second reading of the pages finds under a span's boxes."""
    import pymupdf

    found = []
    with pymupdf.open(stream=document.rendition, filetype="pdf") as pdf:
        for quad in document.quads(span):
            middle = pymupdf.Rect(quad.x0 + 0.4, quad.y0 + 3, quad.x1 - 0.4, quad.y1 - 3)
            found.append(pdf[quad.page].get_textbox(middle).strip())
    return " ".join(found)


def test_a_note_becomes_pages_with_its_words_in_place(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "note.txt",
        "Sommet de Valdrenne\n\nAna Kovel a salué une étape efficace et différente. #let x = 1 *gras*\n\n"
        "Dario Sanz a quitté la salle avant la lecture du communiqué final.\n",
    )
    assert document.language == "fr"
    assert document.title == "Sommet de Valdrenne"
    assert texts(document, BlockKind.HEADING) == ["Sommet de Valdrenne"]
    assert "#let x = 1 *gras*" in document.text
    assert document.rendition is not None
    assert document.rendition.startswith(b"%PDF")
    assert document.original is not None
    for words in ("Ana Kovel", "une étape efficace et différente", "#let x = 1", "Dario Sanz"):
        start = document.text.index(words)
        assert _words_under(document, Span(start, start + len(words))) == words
    assert len(document.quads(Span(document.text.index("Ana"), document.text.index("Ana") + 9))) == 1


def test_the_words_of_a_right_to_left_line_are_in_their_places(tmp_path: Path) -> None:
    document = _read(tmp_path, "rtl.txt", "العربية لغة جميلة مع أرقام وكلمات")
    boxes = [document.quads(_span_of(document, word))[0] for word in document.text.split(" ")]
    for one, other in itertools.pairwise(boxes):
        assert other.x1 <= one.x0 + 0.5  # each word left of the one before


def _span_of(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def test_long_notes_run_over_pages(tmp_path: Path) -> None:
    document = _read(
        tmp_path, "long.txt", "\n\n".join(f"Paragraphe {n} sur le détroit du nord." for n in range(200))
    )
    assert len(document.pages) > 2
    assert document.pages[0].span.start == 0
    assert document.pages[-1].span.end == len(document.text)
    for one, other in zip(document.pages, document.pages[1:], strict=False):
        assert one.span.end == other.span.start
    at = document.text.index("Paragraphe 150")
    page = document.page_of(at)
    assert page > 0
    assert document.quads(Span(at, at + 10))[0].page == page


def test_sections_of_long_notes_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendition, "SECTION", 2000)
    document = _read(
        tmp_path, "long.txt", "\n\n".join(f"Paragraphe {n} sur le détroit du nord." for n in range(150))
    )
    assert _unplaced(document) == ""
    assert [page.label for page in document.pages] == [str(n + 1) for n in range(len(document.pages))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "utf-16-le"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "L’œuvre des Européens : « un succès », à cœur ouvert — déjà vu à Valdrenne."
    assert _read(tmp_path, "note.txt", text.encode(encoding)).text == text


def test_canonical_text_is_composed_and_clean(tmp_path: Path) -> None:
    document = _read(
        tmp_path, "note.txt", "Re\u0301union o\ufb03cielle des consti\u00adtutions\u200b  du  Nord.\r\nSuite."
    )
    assert document.text.startswith("Réunion officielle des constitutions du Nord.")


def _unplaced(document: Document) -> str:
    placed = {offset for page in document.pages for offset in page.map.offsets}
    return "".join(c for i, c in enumerate(document.text) if is_visible(c) and i not in placed)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(BlockKind)),
            st.text(
                alphabet=st.sampled_from(
                    "abcdefiflx éèœÀß’«»-–—…1234567890.,:;!?()[]#$*_`\\\"'<>@&\t\u00a0\u202fβжא ب😀"
                ),
                min_size=1,
                max_size=160,
            ),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_every_visible_character_has_a_box(found: list[tuple[BlockKind, str]]) -> None:
    from lutrin.documents.normalise import one_line

    pieces = [
        Piece(kind=kind, text=text, level=1)
        for kind, raw in found
        if (
            text := "\t".join(filter(None, map(one_line, raw.split("\t"))))
            if kind is BlockKind.TABLE
            else one_line(raw)
        )
    ]
    if not pieces:
        return
    text, blocks = joined(pieces)
    _, pages = rendition.compose("note.txt", pieces, blocks, text, "fr", silent)
    offsets = [offset for page in pages for offset in page.map.offsets]
    assert sorted(offsets) == [i for i, c in enumerate(text) if is_visible(c)]
    for page in pages:
        assert list(page.map.offsets) == sorted(page.map.offsets)
        assert len(page.map.boxes) == 4 * len(page.map.offsets)
        assert all(line < len(page.map.angles) for line in page.map.lines)


def test_markdown(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "note.md",
        "---\ntitle: Le détroit\nauthor: Ana Kovel\ndate: 2025-08-16\n---\n# Ce qui *change*\n\n"
        "Un paragraphe\nsur deux lignes avec du **gras** et `code`.\n\n3. premier\n4. second\n   - dedans\n\n"
        "> cité ici\n"
        "\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n",
    )
    assert (document.title, document.author, document.date) == ("Le détroit", "Ana Kovel", "2025-08-16")
    assert [(b.kind.value, b.span.of(document.text), b.level) for b in document.blocks] == [
        ("heading", "Ce qui change", 1),
        ("paragraph", "Un paragraphe sur deux lignes avec du gras et code.", 0),
        ("list_item", "premier", 1),
        ("list_item", "second", 1),
        ("list_item", "dedans", 2),
        ("quotation", "cité ici", 0),
        ("table", "a\tb", 0),
        ("table", "1\t2", 0),
    ]
    assert document.outline[0].title == "Ce qui change"


PAGE = """<!DOCTYPE html><html lang="fr"><head><title>Le sommet</title>
<meta name="author" content="Ana Kovel">
<meta property="article:published_time" content="2025-08-16T10:00:00Z"><style>p{}</style></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/a">Analyses</a></li></ul></nav>
<div class="cookie-banner">Nous utilisons des traceurs pour mesurer l’audience du site.</div>
<main><article><h1>Sommet &amp; détroit</h1><p class="byline">Par Ana Kovel</p><time>16 août 2025</time>
<p>La pr&eacute;sidente a salu&eacute; <b>une étape</b>.<br>Rien n’est signé.</p>
<ul><li>Un point<ul><li>dedans</li></ul></li></ul><blockquote><p>Jamais vu.</p></blockquote>
<figure><figcaption>La salle.</figcaption></figure>
<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>
<script>alert("non")</script></article></main><footer>Mentions légales</footer></body></html>"""


def test_a_web_page_keeps_everything_and_tells_its_frame(tmp_path: Path) -> None:
    document = _read(tmp_path, "page.html", PAGE)
    assert (document.title, document.author, document.date) == ("Le sommet", "Ana Kovel", "2025-08-16")
    assert [(b.kind.value, b.span.of(document.text)) for b in document.blocks] == [
        ("furniture", "Accueil"),
        ("furniture", "Analyses"),
        ("furniture", "Nous utilisons des traceurs pour mesurer l’audience du site."),
        ("heading", "Sommet & détroit"),
        ("furniture", "Par Ana Kovel"),
        ("furniture", "16 août 2025"),
        ("paragraph", "La présidente a salué une étape. Rien n’est signé."),
        ("list_item", "Un point"),
        ("list_item", "dedans"),
        ("quotation", "Jamais vu."),
        ("caption", "La salle."),
        ("table", "a\tb"),
        ("table", "1\t2"),
        ("furniture", "Mentions légales"),
    ]
    assert _unplaced(document) == ""


def test_html_under_a_text_name_is_read_as_html(tmp_path: Path) -> None:
    assert _read(tmp_path, "page.txt", PAGE).format == "html"


def test_deeply_nested_html_is_read(tmp_path: Path) -> None:
    document = _read(tmp_path, "deep.html", "<html><body>" + "<div>" * 3000 + "Une phrase." + "</div>" * 3000)
    assert "Une phrase." in document.text


def test_a_block_in_the_other_language_says_so(tmp_path: Path) -> None:
    document = _read(
        tmp_path,
        "mixed.txt",
        "La présidente a salué une étape que beaucoup disaient impossible dans le détroit.\n\n"
        "The minister said that the ships would not leave the strait before the end of the year.\n\n"
        "Les délégués ont quitté la salle avant la lecture du communiqué de la commission.\n",
    )
    assert document.language == "fr"
    assert [block.language for block in document.blocks] == [None, "en", None]


def test_progress_is_told_once_a_page_and_can_stop(tmp_path: Path) -> None:
    from lutrin.domain.errors import Cancelled

    path = tmp_path / "note.txt"
    path.write_text("\n\n".join(f"Paragraphe {n} sur le détroit du nord." for n in range(120)))
    told: list[tuple[int, int]] = []
    document = documents.read(path, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(document.pages), len(document.pages))

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        documents.read(path, progress=stop)
