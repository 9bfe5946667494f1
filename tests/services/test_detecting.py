"""Analysing again is always safe."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Status
from lutrin.domain.claim import Claimant, ClaimKind
from lutrin.domain.finding import Findings, FoundActor, FoundClaim, FoundMention
from lutrin.domain.span import Span
from lutrin.services import annotating, detecting, importing, resolving
from lutrin.services.workspace import Workspace


def names(ws):
    return sorted(actor.name for actor in ws.actors().values())


def test_findings_become_proposals(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    assert names(ws) == ["Ana Kovel", "Orvance"]
    assert [m.anchor.quote for m in ws.mentions(doc)] == ["Ana Kovel", "Orvance", "Kovel", "Orvance"]
    assert [m.anchor.page for m in ws.mentions(doc)] == [0, 0, 1, 1]
    said = ws.claims(doc)[0]
    assert ws.claimant_name(said.claimant) == "Ana Kovel"
    assert said.cue == kit.span_of("said")
    assert ws.claims(doc)[2].about == (ws.mentions(doc)[1].actor,)
    assert ws.entry(doc).analysed == kit.made
    assert all(m.status is Status.PROPOSED for m in (*ws.mentions(doc), *ws.claims(doc)))


def test_the_same_again_is_an_empty_step(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    assert not detecting.propose(ws, doc, kit.findings())
    detecting.withdraw(ws, doc)
    assert ws.mentions(doc) == () == ws.claims(doc)
    assert names(ws) == []


def test_the_same_again_after_opening_again(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    path = ws.path
    ws.close()
    again = Workspace.open(path)
    assert not detecting.propose(again, doc, kit.findings())
    again.close()


def test_identical_ones_keep_their_ids_and_changed_ones_too(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    before = ws.mentions(doc)
    found = kit.findings()
    better = (replace(found.mentions[0], score=0.95), *found.mentions[1:3])
    step = detecting.propose(ws, doc, replace(found, mentions=better))
    assert [m.id for m in ws.mentions(doc)] == [m.id for m in before[:3]]
    assert ws.mentions(doc)[0].score == 0.95
    assert len(step.changes) == 2  # one edited, one gone


@pytest.mark.parametrize("decide", [annotating.accept, annotating.reject])
def test_the_decided_are_not_touched(ws, doc, kit, decide):
    detecting.propose(ws, doc, kit.findings())
    mention, claim = ws.mentions(doc)[0], ws.claims(doc)[0]
    decide(ws, [mention.id, claim.id])
    decided = ws.annotation(mention.id), ws.annotation(claim.id)
    detecting.propose(ws, doc, kit.findings())
    assert (ws.annotation(mention.id), ws.annotation(claim.id)) == decided
    assert len(ws.mentions(doc)) == 4
    assert len(ws.claims(doc)) == 4
    detecting.propose(ws, doc, Findings(language="en"))
    assert (ws.mentions(doc), ws.claims(doc)) == ((decided[0],), (decided[1],))


def test_nothing_is_proposed_over_the_analysts_own(ws, doc, kit):
    annotating.add_mention(ws, doc, kit.span_of("Ana Kovel said"), ActorKind.GROUP, name="Kovel’s people")
    annotating.add_claim(ws, doc, kit.span_of("talks go on. Orvance"), ClaimKind.QUOTE)
    detecting.propose(ws, doc, kit.findings())
    assert [m.anchor.quote for m in ws.mentions(doc)] == ["Ana Kovel said", "Orvance", "Kovel", "Orvance"]
    assert ws.claims(doc)[0].kind is ClaimKind.QUOTE
    assert len(ws.claims(doc)) == 4


def test_a_claim_within_an_accepted_one_stays_when_somebody_else_makes_it(ws, doc, kit):
    outer = FoundClaim(
        span=kit.span_of("Ana Kovel said that talks go on. Orvance rejects this."),
        kind=ClaimKind.STATEMENT,
        claimants=(Claimant(author=True),),
    )
    found = kit.findings()
    found = replace(found, claims=(outer, *found.claims))
    detecting.propose(ws, doc, found)
    annotating.accept(ws, ws.claims(doc)[0].id)
    assert not detecting.propose(ws, doc, found)
    mine = replace(outer, span=kit.span_of("that talks go on. Orvance rejects this."), kind=ClaimKind.CALL)
    detecting.propose(ws, doc, replace(found, claims=(mine, *found.claims)))
    assert len(ws.claims(doc)) == 5  # much the same words by the same claimant: already decided


def test_actors_nobody_names_any_more_go_unless_confirmed(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    annotating.accept(ws, ws.mentions(doc)[0].id)
    annotating.reopen(ws, ws.mentions(doc)[0].id)
    detecting.propose(ws, doc, Findings(language="en"))
    assert names(ws) == ["Ana Kovel"]


def test_an_actor_of_another_document_stays(ws, doc, kit, make_document):
    other = importing.add(ws, make_document("Orvance waits.")).document_id
    one = Findings(
        language="en",
        actors=(FoundActor(id="s", kind=ActorKind.STATE, name="Orvance", key="OV"),),
        mentions=(FoundMention(span=Span(0, 7), actor="s", kind=ActorKind.STATE),),
    )
    detecting.propose(ws, doc, kit.findings())
    detecting.propose(ws, other, one)
    assert names(ws) == ["Ana Kovel", "Orvance"]
    detecting.propose(ws, doc, Findings(language="en"))
    assert names(ws) == ["Orvance"]


def joined(ws, doc, kit, *actors):
    """Propose one mention for each of these actors; the dossier's names after it."""
    found = Findings(
        language="en",
        actors=actors,
        mentions=tuple(
            FoundMention(span=Span(n, n + 1), actor=a.id, kind=a.kind) for n, a in enumerate(actors)
        ),
    )
    detecting.propose(ws, doc, found)
    assert not detecting.propose(ws, doc, found)
    return [(ws.actors()[m.actor].name, ws.actors()[m.actor].kind.value) for m in ws.mentions(doc)]


P, S, G = ActorKind.PERSON, ActorKind.STATE, ActorKind.GROUP


def actor(name, kind=P, aliases=(), key="", identifier=None):
    return FoundActor(id=identifier or f"f-{name}-{kind}", kind=kind, name=name, aliases=aliases, key=key)


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (actor("Ana Kovel"), actor("ANA KOVEL"), 1),  # by name, folded
        (actor("Ana Kovel", aliases=("Kovel",)), actor("Kovel"), 1),  # name against alias
        (actor("Kovel"), actor("Ana Kovel", aliases=("Kovel",)), 1),  # alias against name
        (actor("Ana Kovel", aliases=("Kovel",)), actor("Ben Kovel", aliases=("Kovel",)), 2),  # alias alone
        (actor("Orvance", S, key="OV"), actor("Orvanie", S, key="OV"), 1),  # by key, two languages
        (actor("Orvance", S, key="OV"), actor("Orvance", S, key="XX"), 2),  # two entries of the gazetteer
        (actor("Orvance", S), actor("Orvance", G), 2),  # never across kinds
    ],
)
def test_joining_documents(ws, doc, kit, make_document, first, second, count):
    other = importing.add(ws, make_document("Another text.")).document_id
    joined(ws, doc, kit, first)
    joined(ws, other, kit, second)
    assert len(ws.actors()) == count


def test_a_surname_becomes_the_whole_name_unless_confirmed(ws, doc, kit, make_document):
    other = importing.add(ws, make_document("Another text.")).document_id
    joined(ws, doc, kit, actor("Kovel"), actor("Sanz"))
    resolving.rename(ws, ws.mentions(doc)[1].actor, "The Sanz")
    joined(ws, other, kit, actor("Ana Kovel", aliases=("Kovel",)), actor("Dario Sanz", aliases=("Sanz",)))
    assert "Ana Kovel" in names(ws)
    assert "The Sanz" in names(ws)


def test_two_found_under_one_name_are_one_from_the_start(ws, doc, kit):
    assert joined(ws, doc, kit, actor("Kovel", identifier="1"), actor("Kovel", identifier="2")) == [
        ("Kovel", "person"),
        ("Kovel", "person"),
    ]
    assert len(ws.actors()) == 1


def test_known_actors_come_back_by_their_id(ws, doc, kit):
    detecting.propose(ws, doc, kit.findings())
    identifier = ws.mentions(doc)[0].actor
    resolving.rename(ws, identifier, "President Kovel")
    found = kit.findings()
    found = replace(
        found,
        actors=(replace(found.actors[0], id=identifier, name="Somebody"), found.actors[1]),
        mentions=tuple(replace(m, actor=identifier) if m.actor == "p" else m for m in found.mentions),
        claims=(),
    )
    detecting.propose(ws, doc, found)
    assert names(ws) == ["Orvance", "President Kovel"]
    assert ws.mentions(doc)[0].actor == identifier


def test_the_reasons_of_an_actor_are_kept(ws, doc, kit):
    found = kit.findings()
    why = ("“Kovel” is the surname of “Ana Kovel”.",)
    found = replace(found, actors=(replace(found.actors[0], reasons=why), found.actors[1]))
    detecting.propose(ws, doc, found)
    assert ws.actors()[ws.mentions(doc)[0].actor].reasons == why
    assert not detecting.propose(ws, doc, found)
    detecting.withdraw(ws, doc)
    assert not ws.actors()


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (actor("Ana Kovel"), actor("ANA KOVEL"), "Several documents name “Ana Kovel”."),
        (
            actor("Ana Kovel", aliases=("Kovel",)),
            actor("Kovel"),
            "“Kovel” in one document is “Ana Kovel” in another.",
        ),
        (
            actor("Orvance", S, key="OV"),
            actor("Orvanie", S, key="OV"),
            "“Orvanie” and “Orvance” are names of one actor in the gazetteer.",
        ),
    ],
)
@pytest.mark.parametrize("confirmed", [False, True])
def test_joining_documents_says_why(ws, doc, kit, make_document, first, second, why, confirmed):
    other = importing.add(ws, make_document("Another text.")).document_id
    joined(ws, doc, kit, first)
    (before,) = ws.actors().values()
    assert before.reasons == ()
    if confirmed:
        resolving.rename(ws, before.id, first.name)
        annotating.accept(ws, ws.mentions(doc)[0].id)
    before = ws.actors()[before.id]
    joined(ws, other, kit, second)
    (after,) = ws.actors().values()
    assert after.reasons == (why,)
    assert not confirmed or after == replace(before, reasons=(why,))  # nothing else of it changes


def test_an_actor_of_one_document_has_nothing_to_say(ws, doc, kit, make_document):
    importing.add(ws, make_document("Another text."))
    joined(ws, doc, kit, actor("Ana Kovel"))
    detecting.propose(ws, doc, kit.findings())
    assert [a.reasons for a in ws.actors().values()] == [(), ()]


def test_the_warning_of_a_claim_is_kept(ws, doc, kit):
    found = kit.findings()
    warned = replace(found.claims[0], warning="Beware.")
    detecting.propose(ws, doc, replace(found, claims=(warned, *found.claims[1:])))
    assert [c.warning for c in ws.claims(doc)] == ["Beware.", "", "", ""]


def test_an_actor_is_called_in_the_language_of_most_documents(ws, doc, kit, make_document):
    french = [
        importing.add(ws, make_document(text, language="fr")).document_id
        for text in ("Un texte.", "Un autre texte.")
    ]
    english, in_french = actor("European Orvance", S, key="OV"), actor("Orvance européenne", S, key="OV")
    joined(ws, doc, kit, english)
    joined(ws, french[0], kit, in_french)
    assert names(ws) == ["Orvance européenne"]
    assert "European Orvance" in next(iter(ws.actors().values())).aliases


def test_what_the_analyst_named_is_not_called_anew(ws, doc, kit, make_document):
    french = [
        importing.add(ws, make_document(text, language="fr")).document_id
        for text in ("Un texte.", "Un autre texte.")
    ]
    joined(ws, doc, kit, actor("European Orvance", S, key="OV"))
    resolving.rename(ws, ws.mentions(doc)[0].actor, "Orvance (bloc)")
    joined(ws, french[0], kit, actor("Orvance européenne", S, key="OV"))
    assert names(ws) == ["Orvance (bloc)"]
