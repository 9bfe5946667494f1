"""Which actor of the dossier a found one is."""

from __future__ import annotations

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.finding import FoundActor
from lutrin.services.joining import join

KARIM = Actor(id="k", kind=ActorKind.PERSON, name="Karim Benali", aliases=("Abou Tarek",), confirmed=True)


def joined(*known: Actor, **found: object):
    """What becomes of one found person called Benali."""
    fields = {"id": "a1", "kind": ActorKind.PERSON, "name": "Benali", **found}
    return join({actor.id: actor for actor in known}, [FoundActor(**fields)])


def test_a_surname_alone_is_its_only_bearers_with_a_reason():
    result = joined(KARIM)
    assert result.ids == {"a1": "k"}
    (change,) = result.changes
    assert change.after.reasons == (
        "“Benali” is the surname of “Karim Benali”, its only bearer in your dossier.",
    )


def test_a_merged_actor_is_known_by_the_surname_of_any_of_its_names():
    merged = Actor(
        id="m", kind=ActorKind.PERSON, name="Abou Tarek", aliases=("Karim Benali",), confirmed=True
    )
    assert joined(merged).ids == {"a1": "m"}


def test_it_is_nobodys_where_it_might_be_anothers():
    omar = Actor(id="o", kind=ActorKind.PERSON, name="Omar Benali")
    first = Actor(id="f", kind=ActorKind.PERSON, name="Benali Haddad")
    company = Actor(id="c", kind=ActorKind.ORGANISATION, name="Groupe Benali")
    assert joined(KARIM, omar).ids["a1"] not in {"k", "o"}
    assert joined(KARIM, first).ids["a1"] not in {"k", "f"}
    assert joined(company).ids["a1"] != "c"
    assert joined(KARIM, sex="f").ids["a1"] != "k"
    assert joined(KARIM, aliases=("Leïla Benali",)).ids["a1"] != "k"


def test_what_joins_two_names_is_told_once_in_whichever_order():
    whole, short = "Alliance of Northern Towns", "ANT"
    told = "“Alliance of Northern Towns” and “ANT” are names of one actor in the gazetteer."
    alliance = Actor(
        id="t", kind=ActorKind.ORGANISATION, name=whole, aliases=(short,), key="ant", reasons=(told,)
    )
    found = FoundActor(id="a1", kind=ActorKind.ORGANISATION, name=short, key="ant", aliases=("the ANT",))
    result = join({"t": alliance}, [found])
    assert result.ids == {"a1": "t"}
    (change,) = result.changes
    assert change.after.aliases == (short, "the ANT")
    assert change.after.reasons == (told,)
