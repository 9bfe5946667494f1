"""What a pronoun or a description can stand for: kinds, sex, and whether a state speaks through it."""

from __future__ import annotations

from dataclasses import dataclass

from lutrin.domain.actor import ActorKind

_PERSON, _ORGANISATION = ActorKind.PERSON, ActorKind.ORGANISATION
_STATE, _GROUP = ActorKind.STATE, ActorKind.GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an antecedent must be."""

    kinds: tuple[ActorKind, ...]
    sex: str = ""  # "m", "f": of a person
    plural: bool = False  # in French, where « ils » is nobody alone
    prefers: ActorKind | None = None
    by_name: bool = False  # its name must hold the word: « le ministère » is a ministry
    of_state: bool = False  # with a demonym it is the state: « le gouvernement russe »


_HE = Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), sex="m", prefers=_PERSON)
_SHE = Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), sex="f", prefers=_PERSON)
_THEY = Wanted(kinds=(_GROUP, _ORGANISATION, _STATE), prefers=_GROUP, plural=True)

PRONOUNS: dict[str, dict[str, Wanted]] = {
    "fr": {
        "il": _HE,
        "elle": _SHE,
        "son": Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), prefers=_PERSON),
        "ses": Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), prefers=_PERSON),
        "leur": _THEY,
        "leurs": _THEY,
        "lui": Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), prefers=_PERSON),
        "lui-même": _HE,
        "elle-même": _SHE,
        "ils": _THEY,
        "elles": _THEY,
    },
    "en": {
        "he": Wanted(kinds=(_PERSON,), sex="m"),
        "him": Wanted(kinds=(_PERSON,), sex="m"),
        "his": Wanted(kinds=(_PERSON,), sex="m"),
        "their": _THEY,
        "she": Wanted(kinds=(_PERSON,), sex="f"),
        "her": Wanted(kinds=(_PERSON,), sex="f"),
        "it": Wanted(kinds=(_ORGANISATION, _STATE)),
        "they": _THEY,
        "them": _THEY,
    },
}

# « ce dernier », "the latter", « celui-ci »
LATTER = {
    "dernier": _HE,
    "dernière": _SHE,
    "derniers": _THEY,
    "dernières": _THEY,
    "intéressé": _HE,
    "intéressée": _SHE,
    "celui": _HE,
    "celle": _SHE,
    "ceux": _THEY,
    "celles": _THEY,
    "latter": Wanted(kinds=(_PERSON, _ORGANISATION, _STATE), prefers=_PERSON),
}

OFFICE = Wanted(kinds=(_PERSON,), of_state=False)
OFFICE_M = Wanted(kinds=(_PERSON,), sex="m")
OFFICE_F = Wanted(kinds=(_PERSON,), sex="f")
_OF_STATE = Wanted(kinds=(_STATE,), of_state=True)
_BY_NAME = Wanted(kinds=(_ORGANISATION,), by_name=True)


# head nouns without accents
_MEN = (
    "president chancelier premier roi senateur depute gouverneur directeur secretaire ambassadeur "
    "dirigeant leader candidat chef patron homme ministre milliardaire republicain democrate general "
    "king chairman congressman spokesman businessman"
)
_WOMEN = (
    "presidente chanceliere reine senatrice deputee gouverneure directrice ambassadrice dirigeante "
    "candidate femme queen chairwoman congresswoman spokeswoman businesswoman"
)
_ANYONE = (
    "chancellor premier senator governor director secretary ambassador leader minister candidate "
    "politician billionaire officer author journalist juge judge porte-parole commissaire "
    "commissioner"
)
_STATES = (
    "gouvernement government regime pays country royaume kingdom administration capitale diplomatie "
    "kremlin etat state nation executif"
)
_BODIES = (
    "ministere ministry parti party organisation organization agence agency association groupe group "
    "compagnie company entreprise firm banque bank alliance union commission conseil council comite "
    "committee cour court tribunal institut institute departement department journal newspaper "
    "mouvement movement milice fondation foundation universite university assemblee assembly "
    "parlement parliament fonds fund ong ngo societe"
)

# bodies that are called so whatever their names: « le mouvement » after Hezbollah
_BANDS = "mouvement movement groupe group milice militia organisation organization"
BANDS = frozenset(_BANDS.split())


def _heads() -> dict[str, Wanted]:
    """Head noun without accents -> what it can stand for."""
    found: dict[str, Wanted] = {}
    for text, wanted in (
        (_MEN, OFFICE_M),
        (_WOMEN, OFFICE_F),
        (_ANYONE, OFFICE),
        (_STATES, _OF_STATE),
        (_BODIES, _BY_NAME),
    ):
        for word in text.split():
            found.setdefault(word, wanted)
    return found


HEADS = _heads()

# offices that stand for whoever the document says holds them, and for nobody else
_HELD = (
    "maire mairesse prefet prefete sous-prefet adjoint adjointe conseiller conseillere echevin procureur "
    "procureure substitut avocat avocate batonnier rapporteur rapporteure tresorier tresoriere doyen doyenne "
    "recteur rectrice proviseur amiral amirale colonel colonelle commandant commandante capitaine lieutenant "
    "marechal entraineur entraineuse selectionneur economiste historien historienne sociologue politologue "
    "chercheur chercheuse professeur professeure analyste expert experte delegue deleguee redacteur "
    "redactrice cofondateur cofondatrice fondateur fondatrice gerant gerante pdg eveque archeveque cardinal "
    "mayor prosecutor lawyer attorney solicitor barrister counsel treasurer dean admiral colonel commander "
    "captain lieutenant marshal coach economist historian researcher professor analyst expert founder "
    "cofounder owner bishop archbishop spokesperson councillor administrator superintendent sheriff coroner"
)
OFFICES = frozenset((*_MEN.split(), *_WOMEN.split(), *_ANYONE.split(), *_HELD.split())) - {
    "homme",
    "femme",
    "juge",
    "judge",
}

# adjectives of a mind, without accents and without -e: « il est sûr que » speaks of somebody
_MINDS = (
    "sur convaincu persuade conscient confiant heureux content ravi fier satisfait inquiet pret resolu "
    "determine favorabl capabl convinced persuaded awar confident happy glad pleased proud satisfied "
    "worried concerned ready willing unwilling abl unabl determined eager keen hopeful committed"
)
MINDS = frozenset(_MINDS.split())
# verbs whose "it was told that" has somebody for subject; of others, "it was said that" has nobody
TOLD = frozenset({"tell", "inform", "convince", "persuade", "assure", "warn", "concern", "worry", "prepare"})
