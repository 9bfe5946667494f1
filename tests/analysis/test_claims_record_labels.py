# ruff: noqa: E501 - a case a line reads as a table
"""Labels that tell more than a name: numbers, hours, groups, seats, languages, initials; interviews known by them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.analysis.claims.labels import initials, label
from lutrin.domain.finding import Findings

CHAMBER = """COMMISSION DES FINANCES - Compte rendu
03.01 Lies Peeters (Avenir): Monsieur le ministre, la réponse est tardive. Il faut agir sans attendre.
03.02 Marc Dubois, ministre: La réforme sera votée en mai.
Les mesures suivantes seront prises:
- le budget sera doublé dès janvier;
- les contrôles seront renforcés en mars.
L'incident est clos."""

COMMONS = """Questions orales
Mme Louise Chabot (Rivière-aux-Sables, BQ) : Monsieur le Président, le gouvernement doit retirer ce projet.
L'hon. Robert Boisson (ministre de l'Emploi, Lib.) : Monsieur le Président, la loi entrera en vigueur en mai."""

COUNCIL = """9453e séance
M. Sokolov (Fédération de Russie) (parle en russe) : La résolution ne sera pas appliquée.
La Présidente (parle en français) : Je remercie le représentant de sa déclaration.
Mme Thomas (États-Unis d'Amérique) (parle en anglais) : Le Conseil doit agir."""

CANTONS = """Session de printemps
Sommer Carla (S, GE): Il faut changer cette politique.
Rösti Alfred, conseiller fédéral: La loi entrera en vigueur en 2026."""

HEARING = """Audition de Mme Claire Weber, directrice de l'agence
[00:03:12] Claire Weber : La situation est préoccupante. Il faut agir vite.
[00:04:40] Le rapporteur : Avez-vous des chiffres ?
[00:05:02] Claire Weber : Les contrôles seront doublés en mai."""

INITIALS = """« L'hiver sera long »
Chercheuse à l'Institut boréal de Tarves, Irène Valmis publie « Le Froid ».
Le trafic a doublé. Est-ce durable ?
I. V. – Il faut deux remorqueurs.
On parle pourtant d'une route qui sera ouverte en 2030.
I. V. – La glace disparaîtra en 2040."""

ANSWERS = """« Les prix vont baisser »
Paul Morel dirige l'institut Valois.
L'inflation va-t-elle durer ?
R : Les prix baisseront dès l'automne.
Que faut-il faire ?
R : Il faut baisser les taux."""

EXPLAINER = """Votation du 14 juin: faut-il rouvrir la ligne?
Le 14 juin, les électeurs se prononceront sur la ligne. Mode d'emploi en quatre questions.
Que veut le texte?
La cadence sera doublée en 2027.
Qui est pour, qui est contre?
Leur cheffe de campagne, Aline Rochat, y croit.
Et si vous votez non?
Les trains s'arrêteront en 2030."""

MINUTES = """Procès-verbal de la séance du 24 septembre
M. Hervé Lanoix, maire, rappelle que l'extinction a fait économiser 12 MWh. Elle ne sera pas remise en cause avant 2027.
3. Questions diverses
Il est demandé aux riverains de ne plus stationner devant la caserne."""


def who(findings: Findings, text: str, words: str) -> str:
    """The claimant of the claim that holds ``words``; "" the author."""
    return next(claim.claimants[0].name for claim in findings.claims if words in claim.span.of(text))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (CHAMBER, "agir sans attendre", "Lies Peeters"),
        (CHAMBER, "sera votée en mai", "Marc Dubois"),
        (CHAMBER, "sera doublé dès janvier", "Marc Dubois"),
        (COMMONS, "doit retirer ce projet", "Louise Chabot"),
        (COMMONS, "entrera en vigueur", "Robert Boisson"),
        (COUNCIL, "ne sera pas appliquée", "Sokolov"),
        (COUNCIL, "doit agir", "Thomas"),
        (CANTONS, "changer cette politique", "Sommer Carla"),
        (CANTONS, "entrera en vigueur", "Rösti Alfred"),
        (HEARING, "agir vite", "Claire Weber"),
        (HEARING, "seront doublés", "Claire Weber"),
        (INITIALS, "deux remorqueurs", "Irène Valmis"),
        (INITIALS, "disparaîtra", "Irène Valmis"),
        (ANSWERS, "baisseront", "Paul Morel"),
        (ANSWERS, "Il faut baisser", "Paul Morel"),
        (EXPLAINER, "se prononceront", ""),
        (EXPLAINER, "s'arrêteront", ""),
        (MINUTES, "ne plus stationner", ""),
    ],
)
def test_whose_words_stand_behind_a_label(
    findings_of: Callable[..., Findings], text: str, words: str, name: str
) -> None:
    assert who(findings_of(text, "fr", date="2026-03-01"), text, words) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("01.02 Paul Roux (PS): Il faut agir.", "Paul Roux"),
        ("14 h 05 – Mme Roux : Il faut agir.", "Roux"),
        ("M. l'échevin Paul Roux : Il faut agir.", "Paul Roux"),
        ("Ana van den Berg (Verts/ALE). – Il faut agir.", "Ana van den Berg"),
        ("Roux (2019) : la nuit des ports", None),
        ("Marseille (Bouches-du-Rhône) : la ville est calme.", None),
        ("Le ministre (à droite) : la photo est floue.", None),
    ],
)
def test_a_label_tells_more_than_a_name(text: str, name: str | None) -> None:
    found = label(text)
    assert (found and text[found[0] : found[1]]) == name


def test_initials_are_a_label() -> None:
    text = "I. V. – J'en doute."
    found = initials(text)
    assert found is not None
    assert text[found[0] : found[1]] == "I. V."
    assert initials("I. Contexte") is None
