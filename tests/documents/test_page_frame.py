"""What frames a note on a web page: bylines, banners, captions, other articles; never the note itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from lutrin import documents
from lutrin.documents import boilerplate, bylines
from lutrin.domain.document import BlockKind, Document

from .conftest import texts

FURNITURE = [
    "By Jane Lorne, Paris",
    "BY JANE LORNE",
    "By Jane Lorne and Paul Roe in Geneva",
    "By Jane Lorne, Reuters | March 3, 2025",
    "By Jane Lorne, senior fellow at the Institute for Research",
    "Par Jeanne Lorne, à Paris",
    "Par Jeanne Lorne, envoyée spéciale à Valdrenne, avec AFP",
    "Publié le 3 mars 2025 à 10:00, mis à jour le 4 mars 2025 à 12:00",
    "Published March 3, 2025 at 10:00 AM EST",
    "Updated 3 hours ago",
    "Avec AFP",
    "Menu · Subscribe · Sign in",
    "Valdrenne | 16 août 2025 | 5 min de lecture",
    "By the editors of The Strait Observer",
    "Par la rédaction de La Revue",
    "Par la rédaction",
    "De notre correspondant à Kiev",
    "© AFP",
    "Photo: Reuters",
    "Crédit photo : Jeanne Lorne",
    "You must accept cookies to continue.",
    "Vous devez accepter les cookies pour continuer.",
    "We use cookies to improve your experience on our site.",
    "Ce site utilise des cookies pour mesurer l’audience.",
    "By continuing to browse this site, you agree to our use of cookies.",
    "Tout accepter",
    "Sign up for our newsletter",
    "Inscrivez-vous à notre newsletter",
    "Abonnez-vous pour lire la suite",
    "Cet article est réservé aux abonnés",
    "Already a subscriber? Log in",
    "Déjà abonné ? Connectez-vous",
    "Suivez-nous sur Facebook",
    "Share this article",
    "Partager cet article sur Facebook",
    "Read more: Iran denies attack",
    "Lire aussi : l’Iran dément l’attaque",
    "Related articles",
    "Sur le même sujet",
    "3 Comments",
    "5-minute read",
    "Temps de lecture : 5 minutes",
    "Tags: Iran, Israel",
    "#Iran #Israël",
    "© 2025 Revue. Tous droits réservés.",
    "Accueil > Monde > Europe",
    "Home › News › Iran",
    "La suite après la publicité",
    "Your browser does not support the video tag.",
    "Cette vidéo n’est plus disponible.",
    "The views expressed in this article are the author's own and do not reflect our editorial policy.",
    "Les opinions exprimées dans cet article n’engagent que leur auteur.",
    "This article was originally published in The Review.",
]

TEXT = [
    "The minister said that sites must ask before they set cookies.",
    "La commission exige que les sites demandent l’accord avant de déposer des cookies.",
    "Cookies are accepted by most sites, the minister said.",
    "« Vous devez accepter les cookies », dit la société.",
    "The newsletter of the ministry says that the war will last.",
    "Published by the ministry, the report says the war will last.",
    "Publié par un éditeur de Lyon, le livre accuse le ministre.",
    "Updated rules require banks to report.",
    "Modifié le 3 mars 2025, le texte interdit la chasse.",
    "The reading time of the bill was cut, the minister said.",
    "Partager l’information est une nécessité, estime le ministre.",
    "Sign up to the treaty, the minister told Orvance.",
    "Become a member of the alliance, the minister told Orvance.",
    "By using force, you break the terms of the treaty.",
    "Paris · Berlin · Rome",
    "By Monday, the minister will have left.",
    "By Jane Lorne's account, the minister lied.",
    "Par Paul Morel, le syndicat fait savoir son refus.",
    "« Nous sommes prêts », a-t-il dit à l’AFP.",
    "Notre analyse : la guerre durera.",
    "Nos recommandations",
    "No",
    "Comments by the minister angered Moscow.",
    "Related risks will grow.",
    "Copyright law protects authors, says the minister.",
    "Opinions expressed in the debate reflect a divided country.",
    "Ce texte a été publié hier par le ministère.",
    "Risque : Iran > Irak > Syrie",
    "Il vous reste peu de temps, a dit le ministre.",
    "Le site, qui utilise des cookies sans accord, a été condamné.",
]

CAPTIONS = [
    "Photo: The minister says he will fight. AFP",
    "Le ministre dit qu’il se battra © Jean Roux/AFP",
    "Le ministre dit qu’il se battra. Jean ROUX / AFP",
    "The minister says he will fight (Photo by Jane Lorne/Getty Images)",
    "Le ministre dit qu’il se battra. Photo AFP",
    "The minister says he will fight. AFP",
    "Figure 3. The minister says he will fight.",
    "Vidéo : le ministre dit qu’il se battra",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_a_line_of_the_frame(line: str) -> None:
    assert boilerplate.is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_a_sentence_of_the_note_stays(line: str) -> None:
    assert not boilerplate.is_furniture(line)
    assert not bylines.is_caption(line)


@pytest.mark.parametrize("line", CAPTIONS)
def test_the_words_of_a_picture(line: str) -> None:
    assert bylines.is_caption(line)
    assert not boilerplate.is_furniture(line)


def test_a_dispatch_may_end_in_its_agency() -> None:
    assert not bylines.is_caption("The minister says he will fight. AFP", last=True)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Jane Lorne, Paris", "Jane Lorne"),
        ("By Jane Lorne and Paul Roe, Reuters", "Jane Lorne and Paul Roe"),
        ("Par Jeanne de La Tour (Bruxelles, correspondante)", "Jeanne de La Tour"),
        ("Publié le 3 mars 2025 par Jeanne Lorne", "Jeanne Lorne"),
        ("By Monday Morning", ""),
        ("Par Paul Morel, la ministre répond", ""),
    ],
)
def test_who_wrote_it(line: str, who: str) -> None:
    assert bylines.byline(line) == who


def _read(tmp_path: Path, name: str, content: str) -> Document:
    path = tmp_path / name
    path.write_text(content)
    return documents.read(path)


def _prose(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind.is_prose]


LINES = (
    "By Jane Lorne, Paris",
    "Photo: The minister says he will fight. AFP",
    "The minister rejected the deal on Monday, and his party welcomed it.",
    "Read more: Iran denies attack",
    "Nobody in the strait expected that, and the ships will not leave before June.",
    "Related articles",
    "Iran denies attack on ships",
    "Who will lead the alliance?",
    "You must accept cookies to continue.",
)


def test_the_frame_in_every_kind_of_file(tmp_path: Path) -> None:
    import pymupdf

    expected = [LINES[2], LINES[4]]
    assert _prose(_read(tmp_path, "note.txt", "\n\n".join(LINES))) == expected
    assert _prose(_read(tmp_path, "note.md", "\n\n".join(LINES))) == expected
    page = "".join(f"<p>{line}</p>" for line in LINES)
    read = _read(tmp_path, "note.html", f"<html><body><article>{page}</article></body></html>")
    assert _prose(read) == expected
    assert read.author == "Jane Lorne"
    with pymupdf.open() as pdf:
        sheet = pdf.new_page()
        for row, line in enumerate(LINES):
            sheet.insert_text((60, 80 + 40 * row), line, fontsize=11)
        pdf.save(tmp_path / "note.pdf")
    assert _prose(documents.read(tmp_path / "note.pdf")) == expected


def test_an_author_alone_over_the_date(tmp_path: Path) -> None:
    text = "Le détroit\n\nJeanne Lorne\n\nPublié le 3 mars 2025\n\nLe ministre a refusé l’accord lundi.\n"
    document = _read(tmp_path, "note.txt", text)
    assert texts(document, BlockKind.HEADING) == ["Le détroit"]
    assert texts(document, BlockKind.FURNITURE) == ["Jeanne Lorne", "Publié le 3 mars 2025"]


def test_a_chronology_is_no_byline(tmp_path: Path) -> None:
    text = "Dates\n\n12 mars\n- Sommet de Valdrenne\n13 mars\n- Vote du conseil\n15 mars\n- Rejet du plan\n"
    assert texts(_read(tmp_path, "note.txt", text), BlockKind.LIST_ITEM) == [
        "Sommet de Valdrenne",
        "Vote du conseil",
        "Rejet du plan",
    ]


def test_a_heading_under_other_articles_keeps_its_text(tmp_path: Path) -> None:
    text = "Un mot.\n\nÀ lire aussi\n\nL’Iran dément\n\n2. Suites\n\nLe ministre a refusé l’accord lundi.\n"
    document = _read(tmp_path, "note.txt", text)
    assert texts(document, BlockKind.FURNITURE) == ["À lire aussi", "L’Iran dément"]
    assert "2. Suites" in texts(document, BlockKind.HEADING)


def test_readers_comments_end_the_page(tmp_path: Path) -> None:
    body = "The minister rejected the deal on Monday. " * 4
    text = f"{body}\n\n3 Comments\n\nPaul R.\n\nThis is a lie, the deal will pass.\n"
    assert _prose(_read(tmp_path, "note.txt", text)) == [body.strip()]
    # at the head of the page their number is only a button
    assert _prose(_read(tmp_path, "note.txt", f"Title\n\n3 Comments\n\n{body}\n")) == [body.strip()]


def test_a_wrapped_line_that_begins_like_a_byline(tmp_path: Path) -> None:
    text = (
        "The commission based its findings on a long account that was written\n"
        "by Jane Lorne\nand on papers that the ministry had not wanted to give to anybody at all.\n"
        "Nobody had asked for them before the end of the year, and nobody will.\n"
    )
    document = _read(tmp_path, "note.txt", text)
    assert texts(document, BlockKind.FURNITURE) == []


def test_pictures_in_markdown(tmp_path: Path) -> None:
    text = (
        "# Le détroit\n\n![La ministre dit qu’elle partira](a.png)\n"
        "*Le ministre dit qu’il se battra. © AFP*\n\n![carte](b.png)\n\n*Les navires partiront.*\n\n"
        "*Rien ne change.* Le ministre a refusé.\n\n<figure><img src='c.png' alt='x'>"
        "<figcaption>La salle sera pleine.</figcaption></figure>\n\n*Il faut partir.*\n"
    )
    document = _read(tmp_path, "note.md", text)
    assert texts(document, BlockKind.CAPTION) == [
        "La ministre dit qu’elle partira",
        "Le ministre dit qu’il se battra. © AFP",
        "carte",
        "Les navires partiront.",
        "La salle sera pleine.",
    ]
    assert _prose(document) == ["Rien ne change. Le ministre a refusé.", "Il faut partir."]


def test_a_page_calls_its_captions_so(tmp_path: Path) -> None:
    page = (
        '<article><h1>Le détroit</h1><p>Le ministre a refusé.</p><p class="caption">Il se battra.</p>'
        '<div class="newsletter">Il faut lire.</div><p>La ministre a dit oui.</p></article>'
    )
    document = _read(tmp_path, "note.html", f"<html><body>{page}</body></html>")
    assert texts(document, BlockKind.CAPTION) == ["Il se battra."]
    assert _prose(document) == ["Le ministre a refusé.", "La ministre a dit oui."]
