"""The grammatical gender and number of French names: « la Russie » is no « il », « l'OTAN » no « ils ».

The article before a name tells them, there or wherever the document writes the same name; of a state that
stands without one its ending does: those in -e are feminine, but for a few.
"""

from __future__ import annotations

from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundMention

from .placed import placed

MASCULINE, FEMININE, PLURAL, SINGULAR = "m", "f", "p", "s"
Genders = dict[int, str]  # where a mention starts (code points) -> one of these, where it can be told

_ARTICLES = {
    **dict.fromkeys(("le", "du", "au", "un"), MASCULINE),
    **dict.fromkeys(("la", "une"), FEMININE),
    **dict.fromkeys(("les", "des", "aux"), PLURAL),
}
_ELIDED = ("l'", "l’")
_MASCULINE_IN_E = frozenset(
    ("mexique", "cambodge", "mozambique", "zimbabwe", "belize", "suriname", "royaume", "empire")
)
_PLURAL_STATES = ("etats-", "etats ", "emirats", "pays-bas", "iles ", "provinces-")


def of_names(reading: Reading, mentions: list[FoundMention]) -> Genders:
    """The gender or number of every name in French blocks; persons have a sex instead."""
    found: Genders = {}
    forms: dict[str, str] = {}  # folded name -> what an article told of it
    places: list[tuple[FoundMention, str]] = []
    for block, mention in placed(reading, mentions):
        if mention.kind is ActorKind.PERSON or block.language.code != "fr":
            continue
        start, end = mention.span.start - block.offset, mention.span.end - block.offset
        form = folded(block.text[max(0, start) : end])
        told = _of_article(block, start)
        if told and (told != SINGULAR or form not in forms):
            forms[form] = told
        places.append((mention, form))
    for mention, form in places:
        told = forms.get(form, "")
        if told in ("", SINGULAR) and mention.kind is ActorKind.STATE:
            told = SINGULAR if mention.metonym else _of_state(form)  # a city has no sure gender
        elif told in ("", SINGULAR):
            told = _of_head(form) or told
        if told:
            found[mention.span.start] = told
    return found


def _of_article(block: ParsedBlock, start: int) -> str:
    if start <= 0:
        return ""
    before = block.text[max(0, start - 6) : start].casefold()
    if before.endswith(_ELIDED):
        return SINGULAR
    words = before.split()
    return _ARTICLES.get(words[-1], "") if words and before.endswith((" ", "\u00a0")) else ""


def _of_head(form: str) -> str:
    """The gender of the noun with which the name of a body begins: « l'Agence de l'eau » is no « il »."""
    first = form.split()[0].split("-")[0] if form else ""
    return FEMININE if first in _FEMININE_BODIES else MASCULINE if first in _MASCULINE_BODIES else ""


_FEMININE_BODIES = frozenset(
    ("academie", "agence", "alliance", "ambassade", "amicale", "armee", "assemblee", "association",
     "autorite", "banque", "caisse", "chambre", "coalition", "collectivite", "commission", "communaute",
     "compagnie", "confederation", "cooperative", "coordination", "cour", "delegation", "direction",
     "ecole", "eglise", "entreprise", "federation", "fondation", "gendarmerie", "inspection",
     "intersyndicale", "ligue", "mairie", "metropole", "mission", "mutuelle", "organisation", "plateforme",
     "police", "prefecture", "region", "republique", "societe", "union", "universite")
)  # fmt: skip
_MASCULINE_BODIES = frozenset(
    ("bureau", "cabinet", "centre", "cercle", "club", "collectif", "comite", "conseil", "consortium",
     "departement", "fonds", "forum", "front", "groupe", "groupement", "haut", "institut", "laboratoire",
     "ministere", "mouvement", "observatoire", "office", "ordre", "parlement", "parquet", "parti",
     "rassemblement", "reseau", "secretariat", "senat", "service", "syndicat", "tribunal")
)  # fmt: skip


def _of_state(form: str) -> str:
    if form.startswith(_PLURAL_STATES):
        return PLURAL
    first = form.split()[0].split("-")[0] if form else ""
    if form in _MASCULINE_IN_E or first in _MASCULINE_IN_E:
        return MASCULINE
    if first.endswith("e"):
        return FEMININE
    return "" if form.endswith("s") else MASCULINE
