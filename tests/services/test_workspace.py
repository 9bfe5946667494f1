"""One door for changes: dossier, undo, listeners; and nothing changes when the dossier cannot be written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lutrin.domain import errors
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import ClaimKind
from lutrin.services import annotating, detecting, everywhere, importing, resolving
from lutrin.services.workspace import Counts, Workspace


def everything(ws, doc):
    return (
        dict(ws.actors()),
        ws.mentions(doc),
        ws.claims(doc),
        ws.highlights(doc),
        ws.all_documents(),
        ws.counts(doc),
    )


def stored(ws, doc):
    """What a second look at the file shows."""
    path, analyst = ws.path, ws.analyst
    ws.close()
    again = Workspace.open(path, analyst=analyst)
    found = everything(again, doc)
    again.close()
    return found


def test_every_step_can_be_undone_and_done_again(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    states = [everything(ws, doc)]
    person = ws.mentions(doc)[0].actor
    state = ws.mentions(doc)[1].actor
    steps = [
        lambda: annotating.accept(ws, [m.id for m in ws.mentions(doc)]),
        lambda: annotating.reject(ws, ws.claims(doc)[0].id),
        lambda: annotating.set_note(ws, ws.claims(doc)[1].id, "why?"),
        lambda: annotating.set_span(ws, ws.claims(doc)[1].id, kit.span_of("a second summit")),
        lambda: annotating.edit_claim(ws, ws.claims(doc)[1].id, kind=ClaimKind.CALL, negated=True),
        lambda: annotating.edit_mention(ws, ws.mentions(doc)[0].id, metonym=True),
        lambda: annotating.add_mention(ws, doc, kit.span_of("Two officials"), ActorKind.GROUP),
        lambda: annotating.add_claim(ws, doc, kit.span_of("Nothing else."), ClaimKind.ASSESSMENT),
        lambda: annotating.add_highlight(ws, doc, kit.span_of("Nothing"), note="n"),
        lambda: annotating.delete(ws, [ws.highlights(doc)[0].id]),
        lambda: resolving.rename(ws, person, "A. Kovel"),
        lambda: resolving.set_kind(ws, state, ActorKind.ORGANISATION),
        lambda: resolving.set_actor_note(ws, state, "a note"),
        lambda: resolving.split(ws, [ws.mentions(doc)[0].id], "Other Kovel"),
        lambda: resolving.merge(ws, state, [person]),
        lambda: detecting.withdraw(ws, doc),
        lambda: importing.remove(ws, doc),
    ]
    for step in steps:
        assert step()
        states.append(everything(ws, doc))
    for before in reversed(states[:-1]):
        ws.undo()
        assert everything(ws, doc) == before
    for after in states[1:]:
        ws.redo()
        assert everything(ws, doc) == after
    assert ws.redo() is None
    assert stored(ws, doc) == states[-1]


def test_nothing_to_undo(ws):
    assert ws.undo() is None
    assert ws.undo_step is None


def test_a_new_step_ends_redo(ws, doc, kit):
    annotating.add_highlight(ws, doc, kit.span_of("Nothing"))
    ws.undo()
    assert ws.redo_step is not None
    annotating.add_highlight(ws, doc, kit.span_of("else"))
    assert ws.redo_step is None


def test_a_failed_write_leaves_everything_as_it_was(ws, doc, kit, monkeypatch):
    detecting.propose(ws, doc, kit.findings())
    before, step = everything(ws, doc), ws.undo_step
    heard = []
    ws.subscribe(heard.append)
    pages = ws._dossier._connection.execute("PRAGMA page_count").fetchone()[0]
    ws._dossier._connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(errors.DiskFull):
        annotating.add_highlight(ws, doc, kit.span_of("Nothing"), note="x" * 100_000)
    assert everything(ws, doc) == before
    assert ws.undo_step == step
    assert heard == []
    assert stored(ws, doc) == before


def test_a_stale_change_is_refused(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    mention = ws.mentions(doc)[0]
    annotating.accept(ws, mention.id)
    stale = ChangeSet(label="x", changes=(Change(before=mention, after=replace(mention, note="n")),))
    with pytest.raises(ValueError, match="not what the change takes it for"):
        ws.commit(stale)


def test_listeners_hear_what_changed(ws, doc, kit):
    heard = []
    unsubscribe = ws.subscribe(heard.append)
    step = annotating.add_highlight(ws, doc, kit.span_of("Nothing"))
    assert heard[0].documents == {doc}
    assert heard[0].items == {step.changes[0].item.id}
    assert heard[0].change_set == step
    ws.undo()
    assert len(heard) == 2
    unsubscribe()
    ws.redo()
    assert len(heard) == 2


def test_an_empty_step_is_no_step(ws, doc, kit):
    step = ws.undo_step
    ws.commit(ChangeSet(label="x", changes=()))
    assert ws.undo_step is step


def test_counts_are_the_same_loaded_or_not(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.claims(doc)[0].id)
    annotating.reject(ws, ws.claims(doc)[1].id)
    loaded = ws.counts(doc)
    assert loaded == Counts(mentions=3, claims=3, to_review=5, decisions=4, accepted=1, rejected=1)
    path = ws.path
    ws.close()
    again = Workspace.open(path)
    assert again.counts(doc) == loaded
    again.threshold = 0.0
    assert again.counts(doc).mentions == 4
    again.close()
    last = Workspace.open(path)
    assert last.threshold == 0.0
    last.close()


def test_an_annotation_is_found_without_its_document(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    mention = ws.mentions(doc)[0]
    path = ws.path
    ws.close()
    again = Workspace.open(path)
    assert again.annotation(mention.id) == mention
    with pytest.raises(KeyError):
        again.annotation("nothing")
    with pytest.raises(KeyError):
        again.mentions("nothing")
    again.close()


def test_accepting_confirms_the_actors(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.claims(doc)[0].id)
    assert {a.name for a in ws.actors().values() if a.confirmed} == {"Ana Kovel"}
    annotating.accept(ws, ws.mentions(doc)[1].id)
    assert all(a.confirmed for a in ws.actors().values())


def test_accept_everywhere(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    everywhere.accept_everywhere(ws, ws.mentions(doc)[0].id)
    assert [m.status for m in ws.mentions(doc)] == [
        Status.ACCEPTED,
        Status.PROPOSED,
        Status.ACCEPTED,
        Status.PROPOSED,
    ]
    everywhere.accept_everywhere(ws, ws.claims(doc)[0].id)
    assert [c.status is Status.ACCEPTED for c in ws.claims(doc)] == [True, False, True, False]


def test_what_somebody_says_with_the_author_is_not_accepted_with_their_own(ws, doc, kit):
    found = kit.findings()
    first, *_, last = found.claims
    both = replace(last, claimants=(*first.claimants, *last.claimants))
    detecting.propose(ws, doc, replace(found, claims=(first, both)))
    assert everywhere.alike(ws, ws.claims(doc)[0].id) == (ws.claims(doc)[0].id,)


def test_an_added_mention_joins_the_actor_of_that_name(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.add_mention(ws, doc, kit.span_of("Kovel"), ActorKind.PERSON)
    assert len(ws.actors()) == 2
    annotating.add_mention(ws, doc, kit.span_of("Two officials"), ActorKind.GROUP)
    assert len(ws.actors()) == 3


def test_an_added_claim_knows_what_it_is_about(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.add_claim(ws, doc, kit.span_of("Orvance rejects this."), ClaimKind.STATEMENT)
    claim = next(c for c in ws.claims(doc) if c.anchor.quote == "Orvance rejects this.")
    assert [ws.actors()[a].name for a in claim.about] == ["Orvance"]


@pytest.mark.parametrize("fields", [{"id": "x"}, {"document": "x"}, {"nonsense": 1}, {"score": 0.1}])
def test_what_is_not_the_analysts_cannot_be_edited(ws, doc, kit, fields):
    detecting.propose(ws, doc, kit.findings())
    with pytest.raises(ValueError, match="not to be edited"):
        annotating.edit_claim(ws, ws.claims(doc)[0].id, **fields)


def test_merging_rewrites_claims_everywhere(ws, doc, kit, make_document):
    detecting.propose(ws, doc, kit.findings())
    other = importing.add(ws, make_document(kit.text.replace("Ana", "Eva"))).document_id
    found = kit.findings()
    detecting.propose(
        ws, other, replace(found, actors=(replace(found.actors[0], name="Eva Kovel"), found.actors[1]))
    )
    ana, eva = ws.mentions(doc)[0].actor, ws.mentions(other)[0].actor
    state = ws.mentions(doc)[1].actor
    resolving.merge(ws, ana, [eva, state])
    assert list(ws.actors()) == [ana]
    assert set(ws.actors()[ana].aliases) == {"Kovel", "Eva Kovel", "Orvance"}
    for document in (doc, other):
        assert {m.actor for m in ws.mentions(document)} == {ana}
        assert {c.claimant.actor for c in ws.claims(document)} == {ana, None}
        assert all(c.about == () for c in ws.claims(document))  # it does not speak about itself


def test_splitting_takes_the_claims_with_it(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    old = ws.mentions(doc)[0].actor
    resolving.split(ws, [ws.mentions(doc)[0].id], "Another Kovel")
    made = ws.mentions(doc)[0].actor
    assert made != old
    assert ws.claims(doc)[0].claimant.actor == made
    assert ws.claims(doc)[2].claimant.actor == old
    known = resolving.knowledge(ws)
    assert ("Ana Kovel", "Another Kovel") in {tuple(sorted(p)) for p in known.apart}


def test_knowledge_tells_of_rejected_names(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.reject(ws, ws.mentions(doc)[0].id)
    assert resolving.knowledge(ws).rejected == ("Ana Kovel",)


def test_to_reject_one_of_two_mentions_does_not_reject_the_name(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    first, second = [m.id for m in ws.mentions(doc) if m.anchor.quote == "Orvance"]
    annotating.reject(ws, first)
    assert resolving.knowledge(ws).rejected == ()
    annotating.reject(ws, second)
    assert resolving.knowledge(ws).rejected == ("Orvance",)
    annotating.accept(ws, second)
    assert resolving.knowledge(ws).rejected == ()


def test_the_words_marked_by_hand_become_a_name_of_the_actor(ws, doc, kit):
    annotating.add_mention(ws, doc, kit.span_of("talks"), ActorKind.ORGANISATION, name="Talks Network")
    (actor,) = ws.actors().values()
    assert (actor.name, actor.aliases) == ("Talks Network", ("talks",))
    annotating.add_mention(ws, doc, kit.span_of("summit"), ActorKind.ORGANISATION, actor=actor.id)
    annotating.add_mention(ws, doc, kit.span_of("Summit"), ActorKind.ORGANISATION, actor=actor.id)
    (actor,) = ws.actors().values()
    assert actor.aliases == ("talks", "summit")  # case tells no two names apart
    ws.undo()
    ws.undo()
    assert next(iter(ws.actors().values())).aliases == ("talks",)


def test_history_says_who(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.claims(doc)[0].id)
    newest = ws.history(ws.claims(doc)[0].id)[0]
    assert (newest.analyst, newest.action, newest.label) == ("A. Nalyst", "edit", "Accept “{words}”")
    assert newest.before is not None


def test_an_actor_alone_can_be_changed(ws):
    actor = Actor(id="x", kind=ActorKind.STATE, name="Y")
    ws.commit(ChangeSet(label="x", changes=(Change(before=None, after=actor),)))
    assert ws.actors()["x"] == actor
