"""Why an actor is one, and a claim's warning: what the analyst's edits make of them."""

from __future__ import annotations

from dataclasses import replace

from lutrin.services import annotating, detecting, importing, resolving


def proposed(ws, doc, kit, why: tuple[str, ...]) -> str:
    """The id of the person proposed, with these reasons."""
    found = kit.findings()
    detecting.propose(
        ws, doc, replace(found, actors=(replace(found.actors[0], reasons=why), found.actors[1]))
    )
    return ws.mentions(doc)[0].actor


def test_merging_keeps_all_reasons_and_adds_the_analyst(ws, doc, kit):
    keep = proposed(ws, doc, kit, ("“Kovel” is the surname of “Ana Kovel”.",))
    other = ws.mentions(doc)[1].actor
    before = dict(ws.actors())
    resolving.merge(ws, keep, [other])
    assert ws.actors()[keep].reasons == (
        "“Kovel” is the surname of “Ana Kovel”.",
        "“Orvance” was joined to it by the analyst.",
    )
    ws.undo()
    assert ws.actors() == before


def test_merging_with_itself_says_nothing(ws, doc, kit):
    keep = proposed(ws, doc, kit, ())
    resolving.merge(ws, keep, [keep])
    assert ws.actors()[keep].reasons == ()


def test_taking_apart_drops_the_reasons_of_the_names_that_go(ws, doc, kit):
    stays, goes = "Several documents name “Ana Kovel”.", "“Kovel” is the surname of “Ana Kovel”."
    old = proposed(ws, doc, kit, (stays, goes))
    resolving.split(ws, [ws.mentions(doc)[2].id], "Eva Kovel")
    made = ws.mentions(doc)[2].actor
    assert ws.actors()[old].reasons == (stays,)
    assert ws.actors()[made].reasons == ("Taken apart from “Ana Kovel” by the analyst.",)
    ws.undo()
    assert ws.actors()[old].reasons == (stays, goes)


def test_a_name_that_stays_keeps_its_reason(ws, doc, kit):
    old = proposed(ws, doc, kit, ("“Orvance” was joined to it by the analyst.",))
    resolving.merge(ws, old, [ws.mentions(doc)[1].actor])
    resolving.split(ws, [ws.mentions(doc)[3].id], "Orvance (city)")  # one of two mentions of that name
    assert ws.actors()[old].reasons == ("“Orvance” was joined to it by the analyst.",)
    rest = [m.id for m in ws.mentions(doc) if m.actor == old and m.anchor.quote == "Orvance"]
    resolving.split(ws, rest, "Orvance")
    assert ws.actors()[old].reasons == ()


def test_an_actor_of_a_removed_document_is_not_elsewhere(ws, doc, kit, make_document):
    other = importing.add(ws, make_document("Another text.")).document_id
    found = kit.findings(claims=())
    detecting.propose(ws, other, replace(found, mentions=found.mentions[:1]))
    actor = ws.mentions(other)[0].actor
    assert ws.is_named_outside(actor, doc)
    assert not ws.is_named_outside(actor, other)
    annotating.reject(ws, ws.mentions(other)[0].id)
    assert not ws.is_named_outside(actor, doc)
    ws.undo()
    importing.remove(ws, other)
    assert not ws.is_named_outside(actor, doc)


def test_a_warning_stays_with_its_sentence(ws, doc, kit):
    found = kit.findings()
    first, *others = found.claims
    detecting.propose(ws, doc, replace(found, claims=(replace(first, warning="Beware."), *others)))
    claim = ws.claims(doc)[0]
    annotating.set_span(ws, claim.id, kit.span_of("talks go"))
    assert ws.annotation(claim.id).warning == "Beware."
    annotating.set_span(ws, claim.id, kit.span_of("Nothing else."))
    assert ws.annotation(claim.id).warning == ""
    ws.undo()
    assert ws.annotation(claim.id).warning == "Beware."


def test_giving_a_mention_to_another_actor_says_why(ws, doc, kit):
    old = proposed(ws, doc, kit, ("“Kovel” is the surname of “Ana Kovel”.",))
    other = ws.mentions(doc)[1].actor
    before = dict(ws.actors())
    moved = ws.mentions(doc)[2]  # Kovel
    resolving.move(ws, moved.id, other)
    assert ws.annotation(moved.id).actor == other
    assert ws.annotation(moved.id).edited
    assert "Kovel" in ws.actors()[other].aliases
    assert ws.actors()[other].reasons == ("“Kovel” was joined to it by the analyst.",)
    assert ws.actors()[other].confirmed
    assert "Kovel" not in ws.actors()[old].aliases
    assert ws.actors()[old].reasons == ()
    ws.undo()
    assert ws.actors() == before
    assert ws.annotation(moved.id) == moved


def test_giving_a_mention_to_its_own_actor_changes_nothing(ws, doc, kit):
    old = proposed(ws, doc, kit, ())
    before = dict(ws.actors())
    resolving.move(ws, ws.mentions(doc)[0].id, old)
    assert ws.actors() == before
