# ruff: noqa: E501 - a case a line reads as a table
"""Who speaks, by the grammar of the sentence: its subject, who stands behind the verb, who spoke just before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings


def claimants(findings: Findings, text: str, words: str) -> list[str]:
    """The first claimant of every claim that holds ``words``, "" for the author."""
    return [claim.claimants[0].name for claim in findings.claims if words in claim.span.of(text)]


SUBJECTS = [
    ("L'affaire éclate lorsque Paul Roux, un pêcheur, affirme que la rivière est morte.", "rivière", "Paul Roux"),
    ("Le médecin, plus inquiet, croit que la fièvre a peut-être gagné le port.", "fièvre", "Le médecin"),
    ("Le ministre, visiblement agacé, a répondu que tout allait bien.", "allait", "Le ministre"),
    ("La vendeuse a vu la scène. La même prétend que le chien dormait.", "chien", "La même"),
    ("L'état-major tarvien affirme que le pont tient encore.", "pont", "état-major tarvien"),
    ("« Je signerai demain matin », jure le second, qui rit beaucoup.", "signerai", "le second"),
    ("Les élus sont venus et M. Roux, fait-elle remarquer, ne lit jamais les dossiers.", "dossiers", "-elle"),
    ("Elle soutient que le mur est vieux, que le toit fuit, que le bail devant finir en mai, elle doit partir.", "toit", "Elle"),
    ("« La grue est sous scellés », a expliqué le procureur de Caen, Mme Aline Hall.", "grue", "Aline Hall"),
    ("Cette personne affirme que le pont est fermé.", "pont", "Cette personne"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), SUBJECTS)
def test_who_speaks_in_french(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    assert claimants(findings_of(text, "fr"), text, words)[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Le club, qui n'a déclaré que deux matchs, joue son avenir.",
        "Bien qu'aucune milice n'ait revendiqué l'attaque, la région a peur.",
    ],
)
def test_nobody_is_taken_for_a_speaker(findings_of: Callable[..., Findings], text: str) -> None:
    assert not any(claim.claimants[0].name for claim in findings_of(text, "fr").claims)


def test_a_double_negative_still_reports(findings_of: Callable[..., Findings]) -> None:
    text = "Le préfet ne peut croire que la digue cède. Le maire ne dit pas que la loi est mauvaise."
    found = findings_of(text, "fr")
    assert claimants(found, text, "digue")[0] == "Le préfet"
    assert claimants(found, text, "mauvaise")[0] == "Le maire"


SOURCES = [
    ("Le président Roux invoque la crise. À l'entendre, les familles paieront.", "paieront", "Roux"),
    ("Les syndicats dénoncent un plan. À les en croire, l'usine fermera.", "fermera", "Les syndicats"),
    ("Le maire déplore un abandon. Et de rappeler que les fonds manquent depuis deux ans.", "fonds", "Le maire"),
    ("« La rivière déborde », dit Paul Roux. Avant d'ajouter que rien n'est fait.", "fait", "Paul Roux"),
    ("L'usine fermera en juin, s'accordent à dire la plupart des experts.", "usine", "la plupart des experts"),
    ("Malgré un avis du ministère selon lequel la digue céderait, les travaux ont commencé.", "céderait", "ministère"),
    ("La Ligue salue la déclaration nette du délégué du Conseil, selon laquelle le pont est sûr.", "sûr", "délégué du Conseil"),
    ("Pour ses détracteurs, le barrage demeure inutile.", "inutile", "ses détracteurs"),
    ("Pour beaucoup de pères, l'école est devenue un champ de bataille.", "bataille", "beaucoup de pères"),
    ("Pour Anna Roux, du Centre marin, le pari est raisonnable à court terme.", "pari", "Anna Roux"),
    ("Un haut fonctionnaire en convient : le silence coûte moins cher.", "silence", "Un haut fonctionnaire"),
    ("Paul Roux en est convaincu : la digue cédera.", "digue", "Paul Roux"),
    ("L'adjoint a été accusé de mépris par la foule.", "mépris", "la foule"),
    ("M. Roux devrait se rappeler que des élus de son parti ont fait pire.", "pire", ""),
    ("Il y avait aussi l'exigence que les crédits soient répartis.", "crédits", ""),
    ("Pour me faire comprendre, je dirai que ce texte est une procédure utile.", "procédure", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), SOURCES)
def test_whom_a_source_or_the_sentence_before_names(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    assert claimants(findings_of(text, "fr"), text, words)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Les taxes montent, raison pour laquelle il est grave que leur avis soit perdu.",
        "Le député n'a pas le droit de se ranger du côté de Paul Roux.",
    ],
)
def test_no_source_in_what_only_looks_like_one(findings_of: Callable[..., Findings], text: str) -> None:
    assert not any(claim.claimants[0].name for claim in findings_of(text, "fr").claims)


def test_a_claim_about_the_clause_before_ends_with_it(findings_of: Callable[..., Findings]) -> None:
    text = "Malgré un avis du ministère selon lequel la digue céderait, les travaux ont commencé."
    assert "travaux" not in findings_of(text, "fr").claims[0].span.of(text)


HANDED_ON = [
    ("fr", "Il confie que le préfet part lundi. L'annonce tomberait avant Noël.", "tomberait", "Il"),
    ("fr", "Le syndicat affirme que l'usine va mal. Les machines auraient été vendues.", "machines", "Le syndicat"),
    ("fr", "Le syndicat affirme que l'usine va mal. Il serait imprudent de le croire.", "imprudent", ""),
    ("fr", "Le syndicat affirme que l'usine va mal. La région pourrait perdre ses emplois.", "région", ""),
    ("en", "The minister said the plan was ready. The bridge would open in May.", "bridge", "The minister"),
    ("en", "The minister said the plan was ready. It would be unwise to believe it.", "unwise", ""),
    ("fr", "La banque Novaline, représentée par Me Roux, conclut au rejet.\nElle soutient que la dette est éteinte.", "dette", "Novaline"),
    ("fr", "M. Berger, représenté par Me Hérisson, proteste. Il soutient que la taxe est nulle.", "taxe", "Berger"),
    ("fr", "Le marin Paul Roux a raconté hier ses deux mois de prison.\n« On m'a changé trois fois de cellule. »", "cellule", "Paul Roux"),
    ("fr", "Le bilan de l'entraîneuse était mitigé : « On a montré de bonnes choses ce matin. »", "choses", "l'entraîneuse"),
    ("fr", "La lettre est signée de Paul Roux, maire de Lorge, qui réclame la démission du préfet.", "démission", "Paul Roux"),
    ("fr", "Aux termes de l'article 12 du code, les ventes sont soumises à la taxe.", "ventes", "l'article 12 du code"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "expected"), HANDED_ON)
def test_whose_account_goes_on(
    findings_of: Callable[..., Findings], language: str, text: str, words: str, expected: str
) -> None:
    assert claimants(findings_of(text, language), text, words)[0] == expected


SOURCES_IN_BOTH = [
    ("en", "The dam would hold “come what may”, said Paul Roux, an adviser to the board.", "dam", "Paul Roux"),
    ("en", "The port could close within days, two union sources told the paper, after a storm.", "port", "two union sources"),
    ("en", "Ministers are to shelve the plan for a new bridge, The Guardian has learned.", "shelve", "The Guardian"),
    ("en", "The chief engineer, Paul Roux, is adamant: the first train will run before May.", "train", "Paul Roux"),
    ("en", "The Alliance takes the view that the offer is an insult.", "insult", "Alliance"),
    ("en", "Critics such as Anna Roux go further: for her, the badges have become a currency.", "badges", "Anna Roux"),
    ("en", "Despite a warning from the harbour board that the pier would collapse, work went on.", "pier", "the harbour board"),
    ("fr", "Les travaux ont repris malgré l'aveu du maire que la digue est fragile.", "digue", "maire"),
    ("fr", "TROIS QUESTIONS À Paul Roux, capitaine\nVous avez annoncé votre départ. Pourquoi ?\nOui, je suis usé.\nLe groupe est-il prêt ?\nOui, on va passer.", "passer", "Paul Roux"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "expected"), SOURCES_IN_BOTH)
def test_sources_of_both_languages(
    findings_of: Callable[..., Findings], language: str, text: str, words: str, expected: str
) -> None:
    assert claimants(findings_of(text, language), text, words)[0] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le port est fermé, a dit le ministère, cité par l'agence TASS."),
        ("fr", "« Le port est fermé », a dit le ministère, cité par l'agence TASS."),
        ("fr", "Selon le ministère, cité par l'agence TASS, le port est fermé."),
        ("en", "The port has been closed, according to the ministry, quoted by the agency TASS."),
        ("en", "“The port is closed,” the ministry said, as quoted by the agency TASS."),
    ],
)
def test_who_is_cited_and_who_cites(findings_of: Callable[..., Findings], language: str, text: str) -> None:
    (claim,) = findings_of(text, language).claims
    assert [one.name for one in claim.claimants][1] == "TASS"
    assert "TASS" not in claim.span.of(text)


def test_a_letter_to_sir_is_no_resolution_of_his(findings_of: Callable[..., Findings]) -> None:
    text = "Sir,\nYour columnist never met a wolf.\nWe want the fences that were promised."
    assert claimants(findings_of(text, "en"), text, "fences")[0] == ""


NESTED = [
    ("Basile exige que tout soldat qui entend passer le pont avec son arme lui prête un serment de paix.", "serment", "Basile"),
    ("Je me rappelle que les pêcheurs savent, en tout cas depuis mai, que les filets seront interdits.", "pêcheurs", ""),
    ("Ces séances aident les employés à rester plus calmes dans leur travail \" explique Rachel Grumin.", "séances", "Rachel Grumin"),
    ("Le réseau Pain du Port propose un atelier « pour permettre aux jeunes, selon les termes de l'association, de parler du monde et d'agir ensemble ».", "ensemble", "Pain du Port"),
    ("Les policiers ont été appelés par le gérant du port. Selon ses déclarations à la radio, « les policiers ont dû se défendre ».", "policiers", "le gérant du port"),
    ("Selon les fondateurs du cercle (né au siècle dernier, dans une cave), les poètes ont un rôle à jouer.", "poètes", "les fondateurs du cercle"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), NESTED)
def test_who_is_meant_among_several(
    findings_of: Callable[..., Findings], text: str, words: str, expected: str
) -> None:
    assert expected in claimants(findings_of(text, "fr"), text, words)
