"""Why an actor is one, and the warning of a mixed sentence: what the window shows of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import When
from lutrin.services import resolving
from lutrin.ui import words
from lutrin.ui.application import Application
from lutrin.ui.panels.card import Card
from lutrin.ui.panels.lists import ActorsPanel
from lutrin.ui.reader import mark_of
from lutrin.ui.reader.hover import card_text

if TYPE_CHECKING:
    from conftest import Desk

MIXED = "One sentence mixes likelihood (“very likely”) and confidence (“high confidence”)."
SURNAME = "“Kovel” is the surname of “Ana Kovel”."


def give(desk: Desk, item: object, **fields: object) -> None:
    """Change an item of the dossier behind the window's back."""
    change = Change(before=item, after=replace(item, **fields))  # type: ignore[arg-type, type-var]
    desk.workspace.commit(ChangeSet(label="Edit", changes=(change,)))


def actors_panel(desk: Desk) -> ActorsPanel:
    """The panel, shown."""
    desk.window.commands.show_right("actors")
    (panel,) = desk.window.findChildren(ActorsPanel)
    QTest.qWait(10)
    return panel


def kovel(desk: Desk) -> str:
    return desk.workspace.mentions(desk.document)[0].actor


def test_the_reasons_of_the_selected_actor_are_told(desk: Desk) -> None:
    panel = actors_panel(desk)
    give(desk, desk.workspace.actors()[kovel(desk)], reasons=(SURNAME,))
    panel.list.show_current(kovel(desk))
    assert panel.why.isVisible()
    assert panel.why.title.text() == "Why one actor"
    assert panel.why.reasons.text() == f"• {SURNAME}"
    assert not panel.why.apart.isEnabled()  # no mention is at hand


def test_nothing_is_told_where_there_is_nothing_to_tell(desk: Desk) -> None:
    panel = actors_panel(desk)
    panel.list.show_current(kovel(desk))
    assert not panel.why.isVisible()
    give(desk, desk.workspace.actors()[kovel(desk)], reasons=(SURNAME,))  # seen at once
    assert panel.why.isVisible()
    panel.list.selectAll()
    assert not panel.why.isVisible()
    desk.window.session.show_document("")
    panel.list.clearSelection()
    assert not panel.why.isVisible()


def test_a_long_list_is_cut_and_told_whole_in_its_tip(desk: Desk) -> None:
    panel = actors_panel(desk)
    reasons = tuple(f"“K{n}” is the surname of “Ana Kovel”." for n in range(9))
    give(desk, desk.workspace.actors()[kovel(desk)], reasons=reasons)
    panel.list.show_current(kovel(desk))
    told = panel.why.reasons.text().splitlines()
    assert told == [*(f"• {reason}" for reason in reasons[:4]), "and 5 more"]
    assert all(reason in panel.why.reasons.toolTip() for reason in reasons)


def test_a_mention_is_taken_out_and_put_back(desk: Desk) -> None:
    panel = actors_panel(desk)
    old = kovel(desk)
    give(desk, desk.workspace.actors()[old], reasons=(SURNAME,))
    panel.list.show_current(old)
    panel.list.opened.emit(old)  # as a click: goes to its first mention
    assert panel.why.apart.isEnabled()
    assert "“Ana Kovel”" in panel.why.apart.text()
    panel.why.apart.click()
    made = kovel(desk)
    assert made != old
    assert desk.workspace.actors()[made].reasons == ("Taken apart from “Ana Kovel” by the analyst.",)
    desk.workspace.undo()
    assert kovel(desk) == old
    assert desk.workspace.actors()[old].reasons == (SURNAME,)


def test_a_merge_says_who_made_it(desk: Desk, application: Application) -> None:
    mentions = desk.workspace.mentions(desk.document)
    keep, other = kovel(desk), next(m.actor for m in mentions if m.anchor.quote == "Dario Sanz")
    panel = actors_panel(desk)
    resolving.merge(desk.workspace, keep, [other])
    panel.list.show_current(keep)
    assert panel.why.reasons.text() == "• “Dario Sanz” was joined to it by the analyst."
    application.preferences.change(language="fr")
    QTest.qWait(10)
    panel = actors_panel(replace(desk, window=application.window))
    panel.list.show_current(keep)
    assert panel.why.reasons.text() == "• «\u202fDario Sanz\u202f» y a été réuni par l’analyste."


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        (SURNAME, "«\u202fKovel\u202f» est le nom de famille de «\u202fAna Kovel\u202f»."),
        (
            "“K” is a near spelling of the surname of “L”.",
            "«\u202fK\u202f» est une graphie voisine du nom de famille de «\u202fL\u202f».",
        ),
        (
            "“A {one} b” is the short form of “C”.",
            "«\u202fA {one} b\u202f» est la forme courte de «\u202fC\u202f».",
        ),
        ("clause announced by “said”", "proposition annoncée par «\u202fsaid\u202f»"),
        ("No template of ours.", "No template of ours."),
    ],
)
def test_filled_templates_are_translated(application: Application, stored: str, said: str) -> None:
    assert words.reason(stored) == stored
    application.preferences.change(language="fr")
    QTest.qWait(10)
    assert words.reason(stored) == said


def test_the_card_of_a_mention_says_why_its_names_are_joined(desk: Desk, application: Application) -> None:
    other = "“A. Kovel” and “Ana Kovel” share surname and initial."
    third = "“The president” was joined to it by the analyst."
    mention = desk.workspace.mentions(desk.document)[0]
    desk.window.session.select(mention.id)
    desk.window.commands.show_right("review")
    (card,) = desk.window.findChildren(Card)
    assert card.mention.joined.isHidden()
    give(desk, desk.workspace.actors()[mention.actor], reasons=(third, SURNAME, other))
    QTest.qWait(10)
    assert card.mention.joined.text() == f"Why these names are joined: {SURNAME} {other}"
    assert third in card.mention.joined.toolTip()
    application.preferences.change(language="fr")
    QTest.qWait(10)
    (card,) = application.window.findChildren(Card)
    application.window.session.select(mention.id)
    assert card.mention.joined.text().startswith(
        "Pourquoi ces noms sont joints\u202f: «\u202fKovel\u202f» est"
    )


def test_the_card_says_the_days_of_a_deadline(desk: Desk) -> None:
    claim = desk.claim(2)
    (card,) = desk.window.findChildren(Card)
    desk.window.session.select(claim.id)
    for start, end, said in (
        ("2026-06-01", "2026-06-30", "1 June 2026 – 30 June 2026"),
        ("2026-06-30", "2026-06-30", "30 June 2026"),
        ("", "2026-06-30", "until 30 June 2026"),
        ("2026-06-01", "", "from 1 June 2026"),
        ("", "", "No day can be told from these words: they are kept as they are."),
    ):
        give(desk, desk.claim(2), when=When(words="before June ends", start=start, end=end))
        QTest.qWait(10)
        assert card.claim.days.text() == said
        assert not card.claim.days.isHidden()
    give(desk, desk.claim(2), when=None)
    assert card.claim.days.isHidden()


def test_no_tab_of_a_side_is_cut_off(desk: Desk, application: Application) -> None:
    for language in ("en", "fr"):
        application.preferences.change(language=language)
        QTest.qWait(10)
        window = application.window
        window.resize(window.minimumSizeHint())
        QTest.qWait(10)
        for side in (window.left, window.right):
            last = side.tabs.tabRect(side.tabs.count() - 1)
            assert last.right() <= side.tabs.width()
            assert side.tabs.geometry().right() <= side.width()


def test_the_card_warns_in_words(desk: Desk, application: Application) -> None:
    desk.window.session.select(desk.claim(2).id)
    (card,) = desk.window.findChildren(Card)
    assert card.claim.warning.isHidden()
    give(desk, desk.claim(2), warning=MIXED)
    assert not card.claim.warning.isHidden()
    assert card.claim.warning_words.text() == MIXED
    assert card.claim.warning.accessibleName() == f"Warning: {MIXED}"
    told = card_text(mark_of(desk.claim(2), {}), application.window.theme)
    assert f"⚠ {MIXED}" in told
    assert "⚠" not in card_text(mark_of(desk.claim(0), {}), application.window.theme)
    desk.window.session.select(desk.claim(0).id)
    assert card.claim.warning.isHidden()


def test_the_hover_tells_which_days_a_horizon_means(desk: Desk) -> None:
    theme = desk.window.theme
    claim = desk.claim(2)
    assert "when: before the end of June<br>" in card_text(mark_of(claim, {}), theme)
    dated = replace(claim, when=replace(claim.when, start="2026-04-14", end="2026-06-30"))
    told = card_text(mark_of(dated, {}), theme)
    assert "when: before the end of June (14 April 2026 – 30 June 2026)<br>" in told
