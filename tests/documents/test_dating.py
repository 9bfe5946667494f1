"""The day of a document: as it says, or a day without a year and the year that something supports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lutrin import documents
from lutrin.documents.dating import published
from lutrin.documents.plain_text import segment

TODAY = date(2026, 1, 20)
BODY = (
    "La présidente Ana Kovel a rencontré le ministre Dario Sanz à Valdrenne, sans accord formel, et les deux "
    "parties ont énuméré plusieurs points sur lesquels elles ne sont pas parvenues à s’entendre."
)


def _day(text: str, **told: str) -> str:
    lines = [(block.kind, block.span.of(text)) for block in segment(text)]
    hints = (told["hint"],) if "hint" in told else ()
    return published(lines, hints=hints, made=told.get("made", ""), today=TODAY)


@pytest.mark.parametrize(
    "head",
    [
        "Publié le 16 août 2025 à 10h",
        "Mis à jour le 19 août 2025, publié le 16 août 2025",
        "Published August 16, 2025",
        "Par Ana Kovel | 16 août 2025",
        "Valdrenne, le 16 août 2025",
        "Note n° 12 – 16 août 2025",
        "Communiqué de la commission du 16 août 2025",
    ],
)
def test_a_day_with_its_year(head: str) -> None:
    assert _day(f"Le détroit\n\n{head}\n\n{BODY}\n\nSuite.") == "2025-08-16"


@pytest.mark.parametrize(
    "foot",
    [
        "Dernière mise à jour : 19 août 2025",
        "Last updated: 3 January 2026",
        "© 2019-2025 La Revue",
        "Numéro de septembre 2025",
        "https://revue.example/2025/08/le-detroit",
    ],
)
def test_a_day_without_a_year_that_the_page_supports(foot: str) -> None:
    assert _day(f"Le détroit\n\n16 août\n\n{BODY}\n\n{foot}") == "2025-08-16"


def test_a_dateline_and_its_year() -> None:
    text = f"Le détroit\n\nVALDRENNE, 16 août (AFP) – {BODY}\n\n© 2025 La Revue"
    assert _day(text) == "2025-08-16"
    assert _day(f"Le détroit\n\n{BODY}\n\n{BODY}\n\nFait à Valdrenne, le 16 août 2025") == "2025-08-16"


def test_what_metadata_say() -> None:
    text = f"Le détroit\n\n16 août\n\n{BODY}"
    assert _day(text, hint="2025-08-19T10:00:00Z") == "2025-08-16"
    assert _day(text, hint="https://revue.example/2025/a.html") == "2025-08-16"
    assert _day(text, hint="https://revue.example/2025/08/16/a.html") == "2025-08-16"
    assert _day(text, made="2025-08-14") == "2025-08-16"
    # published before it was changed
    assert _day(f"Le détroit\n\n16 décembre\n\n{BODY}", hint="2026-01-03") == "2025-12-16"


def test_the_day_of_the_week_tells_the_year() -> None:
    text = f"Le détroit\n\nsamedi 16 août\n\n{BODY}\n\nLes accords de 2019 et de 2025 n’y changent rien."
    assert _day(text) == "2025-08-16"
    assert _day(text.replace("samedi", "lundi")) == ""


def test_the_running_year_of_the_text() -> None:
    text = f"Le détroit\n\n16 août\n\n{BODY}\n\nUne solution viendra d’ici la fin de l’année 2025."
    assert _day(text) == "2025-08-16"
    assert _day(f"The strait\n\nAugust 16\n\n{BODY}\n\nIt will open by the end of 2025.") == "2025-08-16"


@pytest.mark.parametrize(
    "rest",
    [
        "Rien ne change.",
        "La crise de 1962 l’avait montré.",
        "Une solution viendra d’ici 2030.",
        "Une solution viendra d’ici la fin de l’année 2030.",  # its 16 August is still to come
        "La crise de 1962 dure, et une solution viendra d’ici la fin de l’année 2025.",
        "Il y avait 2000 soldats.",
    ],
)
def test_no_year_is_guessed(rest: str) -> None:
    assert _day(f"Le détroit\n\n16 août\n\n{BODY}\n\n{rest}") == ""


def test_a_date_that_the_text_tells_about_is_not_its_own() -> None:
    assert _day(f"La longue bataille du détroit, 6 juin 1944\n\n{BODY}") == ""
    assert _day(f"Le détroit\n\nLe 6 juin 1944, rien n’était joué.\n\n{BODY}") == ""
    chronology = "\n\n".join(f"{n} mars 2024\n\nLe conseil vote le point {n}." for n in range(1, 6))
    assert _day(f"Le détroit\n\n{chronology}") == ""


def test_only_a_changed_day_is_better_than_none() -> None:
    assert _day(f"Le détroit\n\nMis à jour le 19 août 2025\n\n{BODY}") == "2025-08-19"


HEAD = '<meta charset="utf-8"><title>Le détroit</title>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="parsely-pub-date" content="2025-08-16T08:00:00Z">', ""),
        (
            '<script type="application/ld+json">[{"@graph": [{"datePublished": "2025-08-16T08"}]}]</script>',
            "",
        ),
        ('<link rel="canonical" href="https://revue.example/2025/08/16/detroit">', ""),
        ('<meta property="article:modified_time" content="2025-08-19">', "<p>16 août</p>"),
        ("", '<span itemprop="datePublished" content="2025-08-16">samedi</span>'),
        ("", "<p>Publié le 16 août 2025</p>"),
        ("", "<p>Published Aug 16</p><footer>© 2025 The Review</footer>"),
        ('<meta name="copyright" content="© 2025 La Revue">', "<time>16 août</time>"),
    ],
)
def test_the_day_of_a_web_page(tmp_path: Path, head: str, body: str) -> None:
    path = tmp_path / "page.html"
    article = f"<article><h1>Le détroit</h1>{body}<p>{BODY}</p></article>"
    path.write_text(f'<html lang="fr"><head>{HEAD}{head}</head><body>{article}</body></html>')
    assert documents.read(path).date == "2025-08-16"


def test_a_saved_page_says_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    saved = "<!-- saved from url=(0042)https://revue.example/2025/08/16/detroit -->"
    path.write_text(f"<!DOCTYPE html>\n{saved}\n<html><body><p>{BODY}</p></body></html>")
    assert documents.read(path).date == "2025-08-16"


def test_the_day_of_a_markdown_note(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_text(f"---\nupdated: 2025-08-19\n---\n# Le détroit\n\n16 août\n\n{BODY}\n")
    assert documents.read(path).date == "2025-08-16"
    path.write_text(f"---\npublished: 16 August 2025\n---\n# Le détroit\n\n{BODY}\n")
    assert documents.read(path).date == "2025-08-16"


def test_the_day_of_a_pdf(tmp_path: Path) -> None:
    import pymupdf

    path = tmp_path / "note.pdf"
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        for row, line in enumerate(("Le détroit du nord", "16 août", "La présidente a salué un accord.")):
            page.insert_text((60, 80 + 40 * row), line, fontsize=11)
        pdf.set_metadata({"creationDate": "D:20250818101500Z"})
        pdf.save(path)
    assert documents.read(path).date == "2025-08-16"
