# ruff: noqa: E501 - a case a line reads as a table
"""Which kind and certainty a claim takes where its words leave room, and who speaks of themselves by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood

S, F, C = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL
A = ClaimKind.ASSESSMENT

CASES = [
    # the time of a plan: feasts, seasons, next sessions, a weekday beside what is promised
    ("fr", "L'enseigne entend s'implanter au Sénégal et au Ghana avant la fin de l'année.", F),
    ("fr", "Elle promet un premier bilan technique lundi.", F),
    ("fr", "Le ministre m'a promis quarante groupes électrogènes avant la saison des pluies.", F),
    ("fr", "Le directeur s'engage à présenter une variante avant la prochaine réunion.", F),
    ("en", "The party threatened to bring down the executive before Easter.", F),
    ("en", "The chief has promised to put body cameras on every officer before St Patrick's Day.", F),
    ("en", "The board agreed to revisit the question in May.", F),
    ("en", "Tomorrow he plans to meet ministers in Geneva.", F),
    ("en", "We have decided to establish a joint patrol by 1 July 2026.", F),
    ("fr", "L'institution doit rendre son avis en novembre.", F),
    ("en", "The district would have to close one building by August, said the auditor.", F),
    ("en", "The professor said the samples should be kept for ten years instead of two.", C),
    # events that are said to be coming, and things that are said to be something
    ("fr", "L'affrontement est inévitable.", F),
    ("fr", "Les mêmes moyens peuvent un jour faire venir la victoire.", F),
    ("fr", "Une nouvelle hausse n'est pas à exclure.", F),
    ("fr", "Une nouvelle hausse n'est pas à exclure, préviennent les analystes.", F),
    ("fr", "Celle-ci interviendrait probablement avant le ramadan.", F),
    ("fr", "À défaut, c'est la mer qui, à coup sûr, votera le prochain budget.", F),
    ("en", "A prolonged closure cannot be excluded.", F),
    ("en", "A first joint boarding can be expected in the dry season.", F),
    ("en", "The dispute will in all likelihood simmer over the winter.", F),
    ("en", "There is no question that France will be back in the conversation.", F),
    ("en", "Unilateral actions threaten to thwart a settlement.", F),
    ("en", "We are facing the possibility of war in the Gulf.", F),
    ("en", "The company sees growth of 1% to 2% this year.", F),
    ("en", "The campaign is highly likely to be the work of the same group.", A),
    ("en", "It is unlikely to be a cover for redeployment.", A),
    # demands, and what only looks like one
    ("fr", "Le collectif veut une enquête indépendante.", C),
    ("en", "Ms. Tennant wants a second debate devoted to agriculture.", C),
    ("fr", "La société Lomont conclut au rejet de la requête.", C),
    ("fr", "La communication officielle devrait tenir compte de cette lassitude.", C),
    ("en", "These crises require concerted action by the Assembly.", C),
    ("en", "What the island needs is a dentist.", C),
    ("en", "The Department has not asked for four ships.", S),
    ("en", "The minister says we cannot afford nurses.", S),
    ("fr", "Il n'est pas question d'avantages accordés à quelques élus.", A),
    ("fr", "C'est au lycée de la ville qu'il faut candidater.", C),
    ("en", "Let me be clear: this treaty is a mistake.", A),
    # positions of one's own: aims, refusals, denials, what is done by saying it
    ("fr", "Nous nous opposons à ce projet.", S),
    ("fr", "Ce que nous voulons surtout, c'est économiser l'énergie.", S),
    ("en", "Its goal is to bring users below one per cent.", S),
    ("en", "I will not sign any deal that gives away the port.", S),
    ("en", "What Martin Doyle has stated is untrue.", S),
    ("en", "I take this opportunity to applaud the agency's efforts in the valley.", S),
    # what somebody seems to want is how the author reads it
    ("fr", "L'Éthiopie semble avoir voulu l'échec.", A),
    ("en", "Neither side appears ready to step back first.", A),
    ("en", "Brewers say that the tax will double their costs.", F),
    ("fr", "Le maire affirme qu'il fera tout son possible pour les sinistrés.", S),
    ("en", "The senator wants the ethics board to open an inquiry.", C),
    ("en", "Report any error to the secretariat without delay.", C),
    ("en", "We have no choice but to return to direct negotiations.", C),
    ("fr", "Nous devrions accorder davantage d'importance aux arguments des deux parties.", C),
    ("fr", "Il nous appartiendra de convaincre tous ceux qui attendent.", C),
    ("fr", "La probabilité d'un nouveau sommet est faible.", F),
    ("fr", "Le préfet a dénoncé les méthodes de l'association « Mains Libres ».", S),
    # what may be something is judged, what may happen is foretold
    ("fr", "Il est peu probable que les autorités de Lomé reviennent sur cette décision.", F),
    ("fr", "Le véritable gagnant pourrait être le ministre des Finances.", A),
    ("en", "The contract is unlikely to be renewed.", F),
    ("en", "The real winner of the night may be the finance minister.", A),
    ("en", "A monitored corridor could be the least bad answer.", A),
    ("en", "The ceremony could be delayed by rain.", F),
    # a norm or what is expected
    ("fr", "Il serait imprudent de négliger ces signaux.", C),
    ("fr", "Le comité devrait rendre son avis en octobre.", F),
    ("en", "The House should reject this bill.", C),
    # past positions, with a date or the auxiliary "have"
    ("fr", "Karim Benali a dénoncé mardi une provocation.", S),
    ("fr", "L'ONU a condamné en 2023 le massacre.", S),
    ("en", "Moscow has rejected the plan in January.", S),
    # wishes, polls, open questions
    ("fr", "Nous espérons que ces négociations aboutiront.", S),
    ("en", "We hope that the talks will succeed.", S),
    (
        "fr",
        "77 % des personnes interrogées pensent que cette force entraînerait leur pays dans la guerre.",
        S,
    ),
    (
        "fr",
        "Près de sept habitants sur dix se disent inquiets pour leur emploi, dont 20 % « très inquiets ».",
        S,
    ),
    ("en", "Of those polled, 62 per cent said none of the three would keep his promise.", S),
    ("en", "Martin Ashdown refused to say whether he would stand again in May.", S),
    # warnings and demands
    ("en", "Helen Marchetti warned that people would otherwise turn to smugglers.", C),
    ("en", "The agency has asked that aid workers be given access without delay.", C),
    ("fr", "Les représentants des éleveurs ont plaidé pour l'ouverture du marché.", C),
    # what will come, under a verb of judging
    ("en", "Confindustria believes an early ban would push prices up by a fifth.", F),
    ("fr", "L'institut estime que les prix pourraient doubler d'ici la fin de 2027.", F),
    # what has to be, of whatever thing; not what a thing needs, nor what had to be
    ("fr", "Je suis convaincu que la publication des comptes est nécessaire.", C),
    ("fr", "Je souligne qu'elle est indispensable.", C),
    ("fr", "Une refonte du scrutin serait nécessaire.", C),
    ("fr", "Le soutien de l'Europe est nécessaire à la paix.", A),
    ("fr", "C'est précisément ce que nous devons éviter.", C),
    ("fr", "C'est ce que je dois vérifier demain.", A),
    ("fr", "Cette hausse montre que les communes doivent mutualiser leurs achats.", C),
    ("fr", "Cette hausse montre que les communes ont mal calculé.", A),
    ("fr", "Si vous cherchez un logement, c'est à la mairie qu'il faut vous adresser.", C),
    ("fr", "Si vous cherchez un logement, c'est une bonne nouvelle pour vous.", A),
    ("fr", "Il me semble plus logique que la Commission remplisse ce rôle.", C),
    ("fr", "Il me semble bien plus logique.", A),
    ("fr", "Le maire n'a pas le droit de vendre ce terrain.", C),
    ("fr", "Ce rapport indique à plusieurs reprises qu'il faut contrôler les comptes.", C),
    # one's own stance, and what one has decided
    ("fr", "Nous ne souscrivons pas à cette analyse.", S),
    ("fr", "Nous avons voté contre le rapport Delmas.", S),
    (
        "fr",
        "Nous avons dès lors décidé, même si on ne nous l'avait pas demandé, de présenter un nouveau texte utile.",
        S,
    ),
    # what the first person avows is a judgement; what it regrets, what others will say, what was revealed is not
    ("fr", "J'ai dit que le ton de cet exposé était vif.", A),
    ("fr", "Nous savons que le prix de nos retards se paie en vies humaines.", A),
    ("fr", "Je vous dis que le maire a signé le bail.", S),
    ("fr", "On dira que nous laissons la ville sans défense.", S),
    ("fr", "Il a été révélé que le motif du retard était une erreur administrative.", S),
    # what a legal text holds
    ("fr", "Aux termes de l'article 12, les bailleurs sont soumis à la taxe.", S),
    ("fr", "Je suis pour le maintien de ces crédits.", S),
    ("fr", "Je voudrais souligner que cette procédure est parfaitement absurde.", A),
]


@pytest.mark.parametrize(("language", "text", "kind"), CASES)
def test_kind(findings_of: Callable[..., Findings], language: str, text: str, kind: ClaimKind) -> None:
    claims = findings_of(text, language).claims
    assert [claim.kind for claim in claims] == [kind]


def test_the_word_after_a_soft_verb_says_how_likely(findings_of: Callable[..., Findings]) -> None:
    (claim,) = findings_of("Une fermeture complète des ports paraît très improbable.", "fr").claims
    assert claim.certainty is not None
    assert claim.certainty.step is Likelihood.VERY_UNLIKELY


def test_what_somebody_maintains_in_a_list_is_his_statement(findings_of: Callable[..., Findings]) -> None:
    text = "M. Brun soutient que :\n\n- la procédure est irrégulière ;\n- les salariés participent à l'activité.\n"
    claims = findings_of(text, "fr").claims
    assert [claim.kind for claim in claims] == [S, S]


def test_a_state_that_supports_in_its_own_speech_is_the_author(findings_of: Callable[..., Findings]) -> None:
    speech = "We meet at a grave hour, and I thank our hosts for their welcome to us. Austria fully supports the statement of our partners. We believe that our work must go on, and I am sure that we shall succeed."
    own = [
        claim
        for claim in findings_of(speech, "en").claims
        if "partners" in speech[claim.span.start : claim.span.end]
    ]
    assert own
    assert all(claim.claimants[0].author for claim in own)


def test_a_state_that_supports_in_the_news_is_the_claimant(findings_of: Callable[..., Findings]) -> None:
    news = "Austria supports the statement of the ministers. The talks ended on Friday in the capital."
    (claim, *_) = findings_of(news, "en").claims
    assert not claim.claimants[0].author
