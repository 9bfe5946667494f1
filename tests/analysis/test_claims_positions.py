# ruff: noqa: E501 - a case a line reads as a table
"""Positions that grammar tells of: under another clause, behind those addressed, as a share's answer, as a wish."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

# text, the claim's words, its kind, words of its claimant ("" the author)
FOUND = [
    # a relative clause, a participle, an aim
    ("Les salariés, qui réclamaient une hausse des salaires, ont bloqué l'usine.", "qui réclamaient une hausse des salaires", "call", "Les salariés"),
    ("Une association a publié une lettre ouverte appelant à une baisse des loyers.", "appelant à une baisse des loyers.", "call", "une lettre ouverte"),
    ("Les étudiants se sont rassemblés pour réclamer des augmentations de bourses.", "réclamer des augmentations de bourses.", "call", "Les étudiants"),
    ("Oslo s'est opposée à l'inclusion des engrais, réclamant une période de transition.", "Oslo s'est opposée à l'inclusion des engrais", "statement", "Norvège"),
    # what is asked, behind whom it is asked of
    ("Les agents ont sommé la foule de se disperser.", "se disperser.", "call", "Les agents"),
    ("Le gouvernement a demandé aux personnes ayant déjà acheté le produit de se rendre à l'hôpital.", "se rendre à l'hôpital.", "call", "Le gouvernement"),
    ("Il a demandé aux élus qui ont eu l'occasion de lire le rapport de se prononcer.", "se prononcer.", "call", "Il"),
    ("Il a demandé à la directrice de la maison de retraite de revoir les tarifs.", "revoir les tarifs.", "call", "Il"),
    ("Le ministère a conseillé aux Lyonnais d'éviter de sortir le midi et de toujours avoir une gourde.", "éviter de sortir le midi et de toujours avoir une gourde.", "call", "Le ministère"),
    ("Elle a promis de contribuer à la reconstruction du restaurant et a adressé un message à la famille.", "contribuer à la reconstruction du restaurant", "statement", "Elle"),
    ("L'ancien trésorier est soupçonné d'avoir détourné une partie des dons.", "avoir détourné une partie des dons.", "statement", ""),
    # shares of those asked
    ("Interrogés sur les responsables, 44 % citent les industriels, 31 % l'État et 9 % les pharmaciens.", "44 % citent les industriels", "statement", "44 %"),
    ("Interrogés sur les responsables, 44 % citent les industriels, 31 % l'État et 9 % les pharmaciens.", "31 % l'État", "statement", "31 %"),
    ("En Suède, 47 % y seraient favorables, 46 % hostiles.", "46 % hostiles.", "statement", "46 %"),
    ("38 % des habitants choisissent « trop », 33 % « assez ».", "33 % « assez ».", "statement", "33 %"),
    ("44 % jugent le prix d'achat excessif et 12 % seulement envisagent de changer de voiture.", "44 % jugent le prix d'achat excessif", "statement", "44 %"),
    # wishes and orders
    ("Qu'elle démissionne.", "Qu'elle démissionne.", "call", ""),
    ("Que le conseil se ressaisisse, qu'il rouvre le dossier en janvier.", "Que le conseil se ressaisisse, qu'il rouvre le dossier en janvier.", "call", ""),
    ("Que l'on rouvre donc la concertation, et que l'on y invite les syndicats.", "Que l'on rouvre donc la concertation, et que l'on y invite les syndicats.", "call", ""),
    ("Soyez brève, nous avons lu votre note.", "Soyez brève, nous avons lu votre note.", "call", ""),
    ("D'ici lundi, frappez aux portes, toutes les portes.", "D'ici lundi, frappez aux portes, toutes les portes.", "call", ""),
    # what is asked and what is forbidden, apart; a report ends where its speaker's next verb begins
    ("Le maire conseille de ne pas boire l'eau du robinet et de manger des fruits.", "ne pas boire l'eau du robinet", "call", "Le maire"),
    ("Le maire conseille de ne pas boire l'eau du robinet et de manger des fruits.", "manger des fruits.", "call", "Le maire"),
    ("L'ingénieur admet que les freins n'avaient pas été changés, mais récuse toute responsabilité.", "les freins n'avaient pas été changés", "statement", "L'ingénieur"),
    ("L'ingénieur admet que les freins n'avaient pas été changés, mais récuse toute responsabilité.", "récuse toute responsabilité.", "statement", "L'ingénieur"),
    ("Elle regrette que le conseil soit absent : c'est la troisième fois depuis janvier.", "le conseil soit absent", "statement", "Elle"),
    # verbs that take a clause
    ("Le comité refuse que le dossier soit rouvert.", "le dossier soit rouvert.", "statement", "Le comité"),
    ("Le syndicat reproche à la direction d'avoir ignoré plusieurs alertes.", "avoir ignoré plusieurs alertes.", "statement", "Le syndicat"),
    # two predicates of one subject that differ
    ("Ce programme est très utile et ne devrait pas être abandonné.", "Ce programme est très utile", "assessment", ""),
    ("Ce programme est très utile et ne devrait pas être abandonné.", "ne devrait pas être abandonné.", "call", ""),
    # figures and causes in the conditional
    ("Un produit chimique serait en cause.", "Un produit chimique serait en cause.", "statement", ""),
    # who counts, who insists
    ("Elle a insisté sur l'importance d'une enquête indépendante.", "Elle a insisté sur l'importance d'une enquête indépendante.", "statement", "Elle"),
    ("L'observatoire recense 1,3 million de déplacés.", "L'observatoire recense 1,3 million de déplacés.", "statement", "L'observatoire"),
]  # fmt: skip

# text, kinds of which it makes no claim
NONE = [
    ("Il a appelé les pompiers avec son téléphone.", {"call"}),
    ("Les gardiens ont été alertés par le propriétaire du dépôt.", {"call"}),
    ("Elle a alerté la gendarmerie du village.", {"call"}),
    ("Les coureurs ont défilé hier à Lyon.", {"call"}),
    ("Que de temps perdu !", {"call"}),
    ("Qu'on le veuille ou non, la réforme passera.", {"call"}),
    ("Parmi eux, 12 % ont plus de 60 ans, 8 % moins de vingt.", {"statement"}),
    ("Un tel accord serait une catastrophe.", {"statement"}),
]


@pytest.mark.parametrize(("text", "words", "kind", "who"), FOUND)
def test_positions(findings_of: Callable[..., Findings], text: str, words: str, kind: str, who: str) -> None:
    claims = {claim.span.of(text): claim for claim in findings_of(text, "fr").claims}
    assert words in claims
    claim = claims[words]
    assert claim.kind.value == kind
    assert claim.claimants[0].author if not who else claim.claimants[0].name == who


@pytest.mark.parametrize(("text", "kinds"), NONE)
def test_what_takes_no_position(findings_of: Callable[..., Findings], text: str, kinds: set[str]) -> None:
    assert not kinds & {claim.kind.value for claim in findings_of(text, "fr").claims}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le rapport pointe des défaillances graves.", "défaillances"),
        ("Le comité fustige un budget opaque.", "budget"),
    ],
)
def test_the_only_verb_of_a_sentence_whatever_the_model_takes_it_for(
    findings_of: Callable[..., Findings], text: str, words: str
) -> None:
    (claim,) = findings_of(text, "fr").claims
    assert words in claim.span.of(text)
    assert not claim.claimants[0].author
