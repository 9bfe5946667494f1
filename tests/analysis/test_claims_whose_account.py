# ruff: noqa: E501 - a case a line reads as a table
"""On whose account a claim stands in French: asides, second sources, own bodies, « on », minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

MINUTES = """Conférence des ports – compte rendu analytique de la 4e séance
21. M. Bjarnason (Islande) dit que sa délégation peut souscrire au texte. Les termes du paragraphe 14 devraient en être supprimés.
22. Mme Roux (Japon) rappelle que la profession n'a pas été consultée. Le dossier sera examiné en mai.
23. M. Cazals (Pérou) souligne que le texte est équilibré. Une interdiction devrait suivre."""

CONTINUED = "M. Paul Delpuech est arrivé. Le maire juge le projet ruineux. M. Delpuech l'écoute. "


def who(findings: Findings, text: str, words: str) -> str:
    """The first claimant of the claim that holds ``words``; "" the author."""
    at = text.index(words)
    found = [c for c in findings.claims if c.span.start <= at < c.span.end]
    return min(found, key=lambda claim: claim.span.end - claim.span.start).claimants[0].name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # asides and quotations whose subject stands late, or behind a pronoun
        ("Le registre, nous oppose-t-on à la préfecture, relève du secret.", "relève", "préfecture"),
        (
            "Une aubaine, convient le journal hambourgeois, au regard du prix.",
            "Une aubaine",
            "le journal hambourgeois",
        ),
        (
            "« La loi est morte », nous confiait hier, à demi-mot, un conseiller du ministre.",
            "La loi est morte",
            "un conseiller du ministre",
        ),
        (
            "« Il faudra trancher », a lancé lundi soir, devant la presse, le président du club.",
            "Il faudra trancher",
            "le président du club",
        ),
        (
            "« On ne refait pas le match », lui a lancé le rapporteur général, Simon Wardega.",
            "On ne refait",
            "Simon Wardega",
        ),
        (
            "« Je n'ai demandé la tête de personne », corrige le maire, « j'ai demandé qu'on arrête de bétonner ».",
            "j'ai demandé",
            "le maire",
        ),
        # the subject of the line before a colon
        (
            "Mme Lemoal, élue du deuxième collège, donne lecture d'une déclaration : « Le four a été tué à petit feu. »",
            "Le four",
            "Lemoal",
        ),
        (
            "Paul Correa n'a obtenu aucune garantie concernant une place de titulaire : « Je ne revendique rien. »",
            "Je ne",
            "Paul Correa",
        ),
        (
            "Le député n'a pas caché sa colère contre la ministre : « C'est une honte pour le pays. »",
            "honte",
            "Le député",
        ),
        # names beside descriptions
        (
            "Leur cheffe de campagne, la conseillère nationale vaudoise Aline Rochat, affirme que les horaires seront revus.",
            "les horaires",
            "Aline Rochat",
        ),
        (
            "Son avocat, le pénaliste lyonnais Paul Roux, soutient que la procédure est viciée.",
            "viciée",
            "Paul Roux",
        ),
        ("Pour l'économiste Anne Roy, la dette est soutenable.", "soutenable", "Anne Roy"),
        # sources
        (
            "Selon ce qu'ont révélé les caméras, les voleurs portaient des armes.",
            "les voleurs",
            "les caméras",
        ),
        ("D'après ce qu'affirme le maire, la route sera fermée en mai.", "la route", "le maire"),
        ("Selon nos informations, le conseil devrait recommander l'offre.", "le conseil", ""),
        ("La terrasse sera fermée en mai, si j'en crois La Gazette de l'Avre.", "fermée", "Gazette"),
        # bodies of one's own, impersonal infinitives
        (
            "Notre groupe ne jette la pierre à personne. Il demande que les effectifs soient publiés.",
            "les effectifs",
            "",
        ),
        ("Paul Roux a annoncé son départ et il est à prévoir que d'autres le suivront.", "d'autres", ""),
        # the clause that a participle ends
        (
            "La mairie a annoncé un audit, mais l'opposition n'y croit pas, jugeant que les chiffres ont été maquillés.",
            "maquillés",
            "l'opposition",
        ),
        # retorts by a noun, a second source without a verb
        (
            "L'historienne lui attribue la formule, paternité que réfutent les archivistes finlandais.",
            "paternité",
            "les archivistes finlandais",
        ),
        (
            "La ministre affirme que les comptes sont sains ; l'opposition, qu'ils sont truqués.",
            "truqués",
            "l'opposition",
        ),
        # "on"
        ("On nous dit que la filière ne survivrait pas.", "la filière", "On"),
        ("On sait que la filière est menacée.", "la filière", ""),
        (
            "À Matignon, on minimise. La disposition, y explique-t-on, sera corrigée au Sénat.",
            "corrigée",
            "Matignon",
        ),
        ("Mme Carlier n'est pas opposée à ce que la question soit étudiée.", "étudiée", "Carlier"),
        # minutes
        (MINUTES, "devraient", "Bjarnason"),
        (MINUTES, "sera examiné", ""),
        (MINUTES, "Une interdiction", "Cazals"),
        (CONTINUED + "Il précise que les travaux coûteront 3 millions.", "les travaux", "Le maire"),
    ],
)
def test_on_whose_account(findings_of: Callable[..., Findings], text: str, words: str, name: str) -> None:
    found = who(findings_of(text, "fr"), text, words)
    assert name in found if name else found == ""


def test_a_relative_clause_is_no_second_source(findings_of: Callable[..., Findings]) -> None:
    text = "La ministre affirme que les comptes sont sains ; son voisin, que la police a vu, est parti."
    assert not any(c.span.of(text).startswith("la police") for c in findings_of(text, "fr").claims)
