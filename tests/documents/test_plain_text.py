"""Blocks of plain text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin import documents
from lutrin.documents.plain_text import segment
from lutrin.domain.document import BlockKind

WEB_PAGE = """top of page

Sommet de Valdrenne : une entente fragile

  • Photo du rédacteur: revue actualités
    revue actualités
  • 12 mars
  • 4 min de lecture

Dernière mise à jour : 15 mars

ree

1. Contexte général

La présidente Ana Kovel a rencontré le ministre Dario Sanz à Valdrenne, sans accord formel.

Les divergences portent sur plusieurs points que les deux parties ont énumérés :

  • Pas de retrait des troupes du détroit.

  • Maintien des droits de douane.

En résumé :

Une annonce pourrait intervenir avant la fin du mois de juin.

Bureau de presse de la revue

Commentaires

bottom of page"""


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(text)) for block in segment(text)]


def test_a_web_page_saved_as_text_keeps_its_furniture_apart() -> None:
    assert _kinds(WEB_PAGE) == [
        ("furniture", "top of page"),
        ("heading", "Sommet de Valdrenne : une entente fragile"),
        ("furniture", "Photo du rédacteur: revue actualités"),
        ("furniture", "revue actualités"),
        ("furniture", "12 mars"),
        ("furniture", "4 min de lecture"),
        ("furniture", "Dernière mise à jour : 15 mars"),
        ("furniture", "ree"),
        ("heading", "1. Contexte général"),
        (
            "paragraph",
            "La présidente Ana Kovel a rencontré le ministre Dario Sanz à Valdrenne, sans accord formel.",
        ),
        ("paragraph", "Les divergences portent sur plusieurs points que les deux parties ont énumérés :"),
        ("list_item", "Pas de retrait des troupes du détroit."),
        ("list_item", "Maintien des droits de douane."),
        ("heading", "En résumé :"),
        ("paragraph", "Une annonce pourrait intervenir avant la fin du mois de juin."),
        ("paragraph", "Bureau de presse de la revue"),
        ("furniture", "Commentaires"),
        ("furniture", "bottom of page"),
    ]


def test_hard_wrapped_lines_are_one_block() -> None:
    text = (
        "The northern alliance said on Monday that it would keep its ships in the\r\n"
        "strait until the inspectors had left, and that no date had been agreed for\r\n"
        "their return to port.\r\n\r\n"
        "Its neighbours called the announcement a threat and asked the commission to\r\n"
        "meet before the end of the week.\r\n"
    )
    found = _kinds(text)
    assert [kind for kind, _ in found] == ["paragraph", "paragraph"]
    assert found[0][1].startswith("The northern")
    assert found[0][1].endswith("to port.")
    assert "\r\n" in found[0][1]


def test_who_speaks_begins_a_block_in_lines_broken_by_hand() -> None:
    text = (
        "M. le président. La parole est à Mme Anne Carvin, pour soutenir l'amendement\n"
        "n° 12 de la commission.\n"
        "Mme Anne Carvin. Cet article est dangereux, et nous ne pourrons donc pas en\n"
        "accepter le principe.\n"
        "M. Paul Restoux (Nouvelle Alliance). L'amendement est inutile, mes chers collègues,\n"
        "je le dis à M. Roux. Il faut le rejeter."
    )
    assert [block.span.of(text)[:8] for block in segment(text)] == ["M. le pr", "Mme Anne", "M. Paul "]


def test_a_sentence_a_line_stays_a_block_a_line() -> None:
    text = "Kovel left early.\nThe minister stayed for two more hours with all of the press.\nNobody signed."
    assert [words for _, words in _kinds(text)] == text.split("\n")


def test_one_line_is_prose_even_without_a_full_stop() -> None:
    for text in ("Kovel a déclaré que le sommet aurait lieu", "16 août", "Partager"):
        assert _kinds(text) == [("paragraph", text)]


def test_numbered_lines_are_items_and_their_numbers_stand_outside() -> None:
    text = "Les points suivants :\n1) la guerre\n2) les sanctions\n- la place du Nord"
    assert _kinds(text)[1:] == [
        ("list_item", "la guerre"),
        ("list_item", "les sanctions"),
        ("list_item", "la place du Nord"),
    ]


def test_blank_text_has_no_blocks() -> None:
    assert segment("") == segment(" \n\t\r\n\u00a0") == ()


@given(st.text(alphabet=st.sampled_from("aB1 .:•-#>|\t\n\r\u2028é«»)"), max_size=200))
def test_blocks_are_ordered_and_hold_all_that_is_written_but_markers(text: str) -> None:
    blocks = segment(text)
    end = 0
    for block in blocks:
        assert block.span.start >= end
        assert block.span, "an empty block"
        end = block.span.end
        covered = block.span.of(text)
        assert block.kind is BlockKind.QUOTATION or covered == covered.strip(" \t\r\n")
    outside = "".join(
        c for i, c in enumerate(text) if not any(b.span.start <= i < b.span.end for b in blocks)
    )
    assert "é" not in outside
    assert "B" not in outside.replace("B)", "")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Le ministre voit Ngozi\nOkonjo-Iweala, de\nl’Organisation mondiale\ndu commerce et Jean\nAma.",
            "Le ministre voit Ngozi Okonjo-Iweala, de l’Organisation mondiale du commerce et Jean Ama.",
        ),
        (
            "The minister met Ngozi Okonjo-\nIweala of the World Trade\nOrganization and Jean\nDupont, too.",
            "The minister met Ngozi Okonjo-Iweala of the World Trade Organization and Jean Dupont, too.",
        ),
        (
            "The committee met to discuss the inter-\nnational treaty, and what the well-\nknown party did.",
            "The committee met to discuss the international treaty, and what the well-known party did.",
        ),
    ],
)
def test_lines_broken_by_hand_are_one_paragraph_however_narrow(text: str, whole: str, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(text, encoding="utf8")
    assert documents.read(path).text == whole


@pytest.mark.parametrize(
    "text",
    [
        "Ordre du jour\nAccueil\nBudget 2024\nQuestions diverses",
        "Jean Dupont\nMarie Martin\nPaul Durand\nLéa Petit",
        "Roses are red\nViolets are blue\nSugar is sweet\nAnd so are you",
        "12 rue des Lilas\n75020 Paris\nFrance",
    ],
)
def test_short_lines_that_are_no_prose_stay_apart(text: str) -> None:
    assert len(segment(text)) == text.count("\n") + 1
