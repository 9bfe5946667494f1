"""Undo takes back what the analyst did, and nothing else: no documents, no analyses, whatever came since."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings, FoundActor, FoundMention
from lutrin.domain.span import Span
from lutrin.services import annotating, detecting, importing, resolving
from lutrin.services.workspace import Workspace


@pytest.fixture
def analysed(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    return doc


def quotes(ws, doc):
    return [(m.anchor.quote, m.status.value) for m in (*ws.mentions(doc), *ws.claims(doc))]


def other_document(ws, make_document, kit, *actors: FoundActor) -> str:
    """Another document that comes in and is analysed; each of these actors is mentioned in it."""
    document = importing.add(ws, make_document("Another text. Short.")).document_id
    mentions = tuple(FoundMention(span=Span(n, n + 1), actor=a.id, kind=a.kind) for n, a in enumerate(actors))
    detecting.propose(ws, document, Findings(language="en", actors=actors, mentions=mentions))
    return document


def test_documents_and_analyses_are_no_steps(ws, analysed):
    assert ws.undo_step is None
    assert ws.undo() is None
    assert len(ws.documents()) == 1
    assert ws.claims(analysed)


def test_one_key_too_many_leaves_the_proposals(ws, analysed, kit):
    before = quotes(ws, analysed)
    annotating.accept(ws, ws.claims(analysed)[0].id)
    detecting.propose(ws, analysed, kit.findings())
    for _ in range(3):
        ws.undo()
    assert quotes(ws, analysed) == before


def test_redo_outlives_a_file_that_comes_in(ws, analysed, kit, make_document):
    annotating.accept(ws, ws.claims(analysed)[0].id)
    accepted = quotes(ws, analysed)
    ws.undo()
    other_document(ws, make_document, kit, FoundActor(id="x", kind=ActorKind.PERSON, name="Ana Kovel"))
    detecting.propose(ws, analysed, kit.findings())
    assert ws.redo() is not None
    assert quotes(ws, analysed) == accepted


def test_what_an_actor_learnt_since_stays(ws, analysed, kit, make_document):
    person = ws.mentions(analysed)[0].actor
    resolving.set_actor_note(ws, person, "chairs")
    learnt = FoundActor(id=person, kind=ActorKind.PERSON, name="Ana Kovel", reasons=("“A” is “B”.",))
    other_document(ws, make_document, kit, learnt)
    with_reasons = ws.actors()[person]
    assert with_reasons.reasons
    ws.undo()
    assert ws.actors()[person] == replace(with_reasons, note="")
    ws.redo()
    assert ws.actors()[person] == with_reasons


def test_a_merge_taken_back_leaves_what_was_learnt_since(ws, analysed, kit, make_document):
    person, state = (ws.mentions(analysed)[n].actor for n in (0, 1))
    before = dict(ws.actors())
    resolving.merge(ws, person, [state])
    other_document(
        ws, make_document, kit, FoundActor(id=person, kind=ActorKind.PERSON, name="Kovel", reasons=("R.",))
    )
    ws.undo()
    assert ws.actors()[state] == before[state]
    assert ws.actors()[person].aliases == before[person].aliases
    assert "R." in ws.actors()[person].reasons


def test_an_actor_that_others_name_by_now_stays(ws, analysed, kit, make_document):
    resolving.split(ws, [ws.mentions(analysed)[2].id], "Eva Kovel")
    made = ws.mentions(analysed)[2].actor
    other = other_document(
        ws, make_document, kit, FoundActor(id=made, kind=ActorKind.PERSON, name="Eva Kovel")
    )
    ws.undo()
    assert ws.mentions(analysed)[2].actor == ws.mentions(analysed)[0].actor
    assert ws.mentions(other)[0].actor == made
    assert made in ws.actors()


def test_an_actor_that_was_dropped_comes_back_with_its_mark(ws, analysed, kit):
    found = kit.findings(claims=())
    detecting.propose(ws, analysed, found)
    mention = ws.mentions(analysed)[1]
    actor = ws.actors()[mention.actor]
    annotating.delete(ws, mention.id)
    without = replace(found, mentions=(found.mentions[0], found.mentions[2]), actors=found.actors[:1])
    detecting.propose(ws, analysed, without)
    assert actor.id not in ws.actors()
    ws.undo()
    assert ws.annotation(mention.id).actor == actor.id
    assert ws.actors()[actor.id] == actor


def test_no_actor_comes_back_that_nothing_names(ws, analysed, kit):
    detecting.withdraw(ws, analysed)
    detecting.propose(ws, analysed, kit.findings())
    actors = dict(ws.actors())
    ws.undo()
    assert dict(ws.actors()) == actors
    claim = ws.claims(analysed)[0]
    annotating.edit_claim(ws, claim.id, note="Of interest")
    actors = dict(ws.actors())
    annotating.delete(ws, claim.id)
    detecting.propose(ws, analysed, kit.findings(mentions=()))
    ws.undo()
    named = {actor for c in ws.claims(analysed) for actor in detecting.actors_of(c)}
    assert set(ws.actors()) == named | {m.actor for m in ws.mentions(analysed)}


@pytest.mark.parametrize("decided", [False, True])
def test_a_mark_proposed_anew_does_not_come_back_twice(ws, analysed, kit, decided):
    claim = ws.claims(analysed)[0]
    if decided:
        annotating.accept(ws, claim.id)
    annotating.delete(ws, claim.id)
    detecting.propose(ws, analysed, kit.findings())
    assert len(ws.claims(analysed)) == 4
    ws.undo()
    assert len(ws.claims(analysed)) == 4
    if decided:
        assert ws.annotation(claim.id).status is Status.ACCEPTED


def test_a_document_brought_back_by_hand_is_no_step_to_take_back(ws, doc, kit, make_document):
    step = annotating.add_highlight(ws, doc, kit.span_of("Nothing"))
    importing.remove(ws, doc)
    importing.add(ws, make_document(kit.text))
    assert ws.undo() == step.inverted()
    assert len(ws.documents()) == 1


def test_proposals_are_taken_out_by_a_step_of_their_own(ws, analysed, kit):
    annotating.accept(ws, ws.claims(analysed)[0].id)
    before = quotes(ws, analysed)
    assert detecting.withdraw(ws, analysed)
    assert quotes(ws, analysed) == [("talks go on.", "accepted")]
    assert ws.entry(analysed).analysed == ""
    assert not detecting.withdraw(ws, analysed)
    ws.undo()
    assert sorted(quotes(ws, analysed)) == sorted(before)
    assert ws.entry(analysed).analysed


def random_step(ws: Workspace, doc: str, kit, dice: random.Random) -> None:
    marks = [*ws.mentions(doc), *ws.claims(doc)]
    actors = sorted(ws.actors())
    found = kit.findings()
    some = tuple(m for m in found.mentions if dice.random() < 0.7)
    fewer = replace(found, mentions=some, claims=tuple(c for c in found.claims if dice.random() < 0.7))
    choices = [
        ws.undo,
        ws.undo,
        ws.redo,
        lambda: detecting.propose(ws, doc, fewer),
        lambda: annotating.add_claim(ws, doc, kit.span_of("Nothing else."), ClaimKind.CALL),
        lambda: annotating.add_mention(ws, doc, kit.span_of("Two officials"), ActorKind.GROUP),
        lambda: detecting.withdraw(ws, doc),
    ]
    if marks:
        mark = dice.choice(marks)
        some_marks = [m.id for m in marks if dice.random() < 0.5]
        choices += [
            lambda: annotating.accept(ws, some_marks),
            lambda: annotating.reject(ws, mark.id),
            lambda: annotating.reopen(ws, some_marks),
            lambda: annotating.delete(ws, some_marks),
            lambda: annotating.set_note(ws, mark.id, str(dice.random())),
        ]
        if mark in ws.mentions(doc):
            choices += [
                lambda: resolving.split(ws, [mark.id], "Another"),
                lambda: resolving.move(ws, mark.id, dice.choice(actors)),
            ]
    if len(actors) > 1:
        choices.append(lambda: resolving.merge(ws, *dice.sample(actors, 1), dice.sample(actors, 1)))
        choices.append(lambda: resolving.rename(ws, dice.choice(actors), str(dice.random())))
    dice.choice(choices)()


@pytest.mark.parametrize("seed", range(12))
def test_whatever_comes_in_between_the_dossier_is_whole(ws, analysed, kit, make_document, seed):
    dice = random.Random(seed)
    second = importing.add(ws, make_document("X. " + kit.text)).document_id
    for _ in range(60):
        random_step(ws, dice.choice([analysed, second]), kit, dice)
        for doc in (analysed, second):
            named = {m.actor for m in ws.mentions(doc)}
            for claim in ws.claims(doc):
                named |= detecting.actors_of(claim)
            assert named <= set(ws.actors())
    shown = [quotes(ws, doc) for doc in (analysed, second)], dict(ws.actors())
    path = ws.path
    ws.close()
    again = Workspace.open(path)
    assert ([quotes(again, doc) for doc in (analysed, second)], dict(again.actors())) == shown
    again.close()
