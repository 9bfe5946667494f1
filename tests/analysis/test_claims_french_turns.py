# ruff: noqa: E501 - a case a line reads as a table
"""French debates, minutes and dailies: whom a pronoun means over sentences, and how a press judges in short."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

S, F, C, A = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL, ClaimKind.ASSESSMENT

# the text, words of a claim, its claimant ("" for the author)
CLAIMANTS = [
    # whom the sentence before tells of, not who is but named there
    ("Le proviseur a écrit à l'Académie de Rouen. Il redoute une fermeture de classe.", "fermeture", "Le proviseur"),
    ("La bâtonnière a rencontré le Conseil régional. Elle assure que la grève durera.", "durera", "La bâtonnière"),
    ("Le procureur a mis en examen Karim Sayah. Il nie avoir signé l'ordre.", "signé", "Karim Sayah"),
    ("Le Parti du lac a exclu Karim Sayah. Il dénonce une purge.", "purge", "Karim Sayah"),
    ("Lise Aubert entre à la Cour d'appel en 2001.\nElle juge que la loi est mauvaise.", "mauvaise", "Lise Aubert"),
    # the last one described
    ("Karim Sayah a attaqué le proviseur. Ce dernier assure que la porte était fermée.", "fermée", "le proviseur"),
    ("Le recteur a critiqué la proviseure. Celle-ci assure que la porte était fermée.", "fermée", "la proviseure"),
    ("Karim Sayah a attaqué Lise Aubert. Cette dernière lui reproche d'avoir menti.", "menti", "Lise Aubert"),
    ("La liste de Lise Aubert recule. « Je n'ai rien demandé », répond l'intéressée.", "demandé", "Lise Aubert"),
    # the first and the second
    ("Lise Aubert et Nora Diallo s'opposent. La première veut un référendum, la seconde réclame un audit.", "audit", "Nora Diallo"),
    # whatever the model takes a name or a noun for
    ("La vice-présidente chargée des ports indique que le quai fermera.", "fermera", "La vice-présidente"),
    ("Le quai fermera le 1er mars, a annoncé lundi son exploitant.", "fermera", "son exploitant"),
    ("Le collectif relève que l'article 9 est flou et y voit un piège.", "piège", "Le collectif"),
    ("Lise Aubert a déclaré dans un entretien à la radio et à la télévision que le quai fermerait.", "fermerait", "Lise Aubert"),
    ("Lise Aubert a affirmé sur ses réseaux sociaux qu'elle porterait plainte.", "plainte", "Lise Aubert"),
    # who speaks where "on" does
    ("De source policière, on indique que deux suspects ont fui.", "suspects", "source policière"),
    # a sentence that goes on
    ("« C'est un affront », s'étrangle un élu. Et d'ajouter : « Nous irons au tribunal. »", "tribunal", "un élu"),
    ("Le collectif prétend que le quai est sûr. Tout porte à croire que le rapport dit vrai.", "rapport", ""),
    # who acts before a quotation, and another
    ("Lise Aubert, 59 ans, poussait une charrette.\n« Je gagne deux sous. »", "sous", "Lise Aubert"),
    ("« On verra », dit Karim Sayah. Un autre, moins patient : « On a déjà tout vu. »", "tout vu", "Un autre"),
    ("« On verra », insiste son directeur de campagne, le député Karim Sayah.", "verra", "Karim Sayah"),
    ("« On verra », observe Karim Sayah. Lui est persuadé que le quai fermera.", "fermera", "Karim Sayah"),
    # minutes
    ("À une question de Mme Aubert, le maire répond que le terrain n'est pas à vendre.", "terrain", "le maire"),
    ("Luc Sayah a rencontré Lise Aubert. L'ancienne ministre lui reproche d'avoir menti.", "menti", "L'ancienne ministre"),
    ("Rapporteur : Mme Lise Aubert, première adjointe.\nLe budget est un piège, pas une solution.", "piège", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "claimant"), CLAIMANTS)
def test_whose_it_is(findings_of: Callable[..., Findings], text: str, words: str, claimant: str) -> None:
    found = [claim for claim in findings_of(text, "fr").claims if words in claim.span.of(text)]
    assert [claim.claimants[0].name for claim in found[:1]] == [claimant]


# the sentence, the kind of its only claim, its claimant
FORMS = [
    ("Pas question pour les élus de céder.", C, "les élus"),
    ("Hors de question, pour la préfète, de céder.", C, "la préfète"),
    ("Recommandation : suspendre les livraisons au port.", C, ""),
    ("Recommandation n° 4 : créer un guichet unique.", C, ""),
    ("Considérant que la demande est tardive, elle doit être rejetée.", C, ""),
    ("Quel gâchis !", A, ""),
    ("Quelle drôle d'idée !", A, ""),
    ("Ce silence inquiète.", A, ""),
    ("Jamais un maire n'avait été aussi seul.", A, ""),
    ("La réforme divise la majorité.", A, ""),
    ("Autrement dit, le préfet recule.", A, ""),
    ("Le général estime à 70 % la probabilité d'un assaut.", F, "Le général"),
    ("Un assaut est à craindre avant l'hiver.", F, ""),
    ("Lise Aubert s'attend à une baisse des taux.", F, "Lise Aubert"),
    ("Le ministre balaie ces accusations.", S, "Le ministre"),
    ("Le préfet a dit sa confiance dans le dialogue.", S, "Le préfet"),
    ("Le ministre a rappelé la promesse que l'État avait faite aux éleveurs.", S, "Le ministre"),
    ("Faux, répond la direction.", S, "la direction"),
    ("C'est non, a tranché la préfète.", S, "la préfète"),
    ("Un camouflet pour le gouvernement.", A, ""),
    ("Le maire a jugé l'article 4 superflu.", A, "Le maire"),
    ("Les deux camps s'accusent d'avoir rompu la trêve.", S, "Les deux camps"),
    ("Mis en cause, le préfet se défend : il n'a jamais signé cet ordre.", S, "le préfet"),
    ("Si les deux camps se parlent, oui.", F, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "claimant"), FORMS)
def test_what_is_said_in_short(
    findings_of: Callable[..., Findings], text: str, kind: ClaimKind, claimant: str
) -> None:
    claims = findings_of(text, "fr").claims
    assert [(claim.kind, claim.claimants[0].name) for claim in claims] == [(kind, claimant)]


@pytest.mark.parametrize("adjective", ["probable", "peu probable", "très improbable"])
def test_what_is_judged_before_it_is_named(findings_of: Callable[..., Findings], adjective: str) -> None:
    text = f"L'armée ougandaise juge {adjective} une attaque avant la saison sèche."
    assert [claim.claimants[0].name for claim in findings_of(text, "fr").claims] == ["armée ougandaise"]


@pytest.mark.parametrize(
    "text",
    [
        "Le tribunal l'a condamné à deux ans de prison.",
        "La cour a condamné l'ancien maire à une amende de 3 000 euros.",
        "Le tracteur a balayé la cour.",
        "Quelle ne fut pas leur surprise de le trouver là !",
    ],
)
def test_what_is_but_told(findings_of: Callable[..., Findings], text: str) -> None:
    assert not findings_of(text, "fr").claims


def test_initials_are_whose_they_are(findings_of: Callable[..., Findings]) -> None:
    text = "Trois questions à Samuel Adé-Roux, médiateur.\nLa Revue : La trêve tiendra-t-elle ?\nS. A.-R. : Cette trêve est fragile.\nLa Revue : Que faut-il faire ?\nS. A.-R. : Il faut parler aux colonels."
    found = {claim.claimants[0].name for claim in findings_of(text, "fr").claims}
    assert found == {"Samuel Adé-Roux"}


def test_a_clause_ends_where_another_speaks(findings_of: Callable[..., Findings]) -> None:
    text = "Le préfet salue un effort, tandis que l'opposition dénonce un recul."
    claims = findings_of(text, "fr").claims
    assert [claim.span.of(text) for claim in claims] == [
        "Le préfet salue un effort",
        "l'opposition dénonce un recul.",
    ]
