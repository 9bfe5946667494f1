# ruff: noqa: E501 - a case a line reads as a table
"""Frames within their claim, sentences around quotations, claims that overlap: all claims of a text at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

# language, text, all its claims: kind, words, claimants ("" the author)
Expected = list[tuple[str, str, str]]
CASES: list[tuple[str, str, Expected]] = [
    # the frame in the middle is inside
    ("fr", "Le plan, estime Paul Morel, coûtera cher.", [("forecast", "Le plan, estime Paul Morel, coûtera cher.", "Paul Morel")]),
    ("fr", "Cette loi, juge le syndicat, divise le pays.", [("assessment", "Cette loi, juge le syndicat, divise le pays.", "le syndicat")]),
    ("fr", "Les troupes, assure Moscou, se sont retirées.", [("statement", "Les troupes, assure Moscou, se sont retirées.", "Russie")]),
    ("fr", "À terme, estime la Banque de France, le chômage baissera.", [("forecast", "À terme, estime la Banque de France, le chômage baissera.", "Banque de France")]),
    ("fr", "La trêve – affirme l'ONU – tiendra.", [("forecast", "La trêve – affirme l'ONU – tiendra.", "ONU")]),
    ("fr", "La réforme, selon Anne Vasseur, est insuffisante.", [("statement", "La réforme, selon Anne Vasseur, est insuffisante.", "Anne Vasseur")]),
    ("fr", "Les prix, d'après la banque, vont doubler.", [("forecast", "Les prix, d'après la banque, vont doubler.", "la banque")]),
    ("fr", "Le projet coûtera, selon l'ONU, deux milliards.", [("forecast", "Le projet coûtera, selon l'ONU, deux milliards.", "ONU")]),
    ("en", "The plan, Paul Morel argues, will cost too much.", [("forecast", "The plan, Paul Morel argues, will cost too much.", "Paul Morel")]),
    ("en", "The law, the union said, divides the country.", [("statement", "The law, the union said, divides the country.", "the union")]),
    ("en", "The plan, says Anne Vasseur, will fail.", [("forecast", "The plan, says Anne Vasseur, will fail.", "Anne Vasseur")]),
    ("en", "The bridge, the mayor of Lorge told reporters on Monday, was unsafe.", [("statement", "The bridge, the mayor of Lorge told reporters on Monday, was unsafe.", "the mayor of Lorge")]),
    ("en", "When the mayor left, the union said, talks stopped.", [("statement", "When the mayor left, the union said, talks stopped.", "the union")]),
    ("en", "The reform, according to Anne Vasseur, is insufficient.", [("statement", "The reform, according to Anne Vasseur, is insufficient.", "Anne Vasseur")]),
    # at the end it is outside, with what says who speaks
    ("fr", "Le plan est mort, a dit Paul Morel, ministre de la Santé, qui dénonce une manœuvre.", [("statement", "Le plan est mort", "Paul Morel"), ("statement", "qui dénonce une manœuvre.", "Paul Morel")]),
    ("fr", "Le plan échouera, selon Paul Morel, un ancien ministre.", [("forecast", "Le plan échouera", "Paul Morel")]),
    # a source that says who it is before the comma, one taken up by a relative pronoun
    ("fr", "Selon deux responsables ayant requis l'anonymat, le convoi a été détruit.", [("statement", "le convoi a été détruit.", "deux responsables")]),
    ("en", "According to two officials who asked not to be named, the convoy was destroyed.", [("statement", "the convoy was destroyed.", "two officials")]),
    ("fr", "Le rapport cite Paul Morel, selon qui l'État a échoué.", [("statement", "l'État a échoué.", "Paul Morel")]),
    ("fr", "Paul Morel, selon qui l'État a échoué, a démissionné hier.", [("statement", "l'État a échoué", "Paul Morel")]),
    ("en", "In Paul Morel's view, the pact is void.", [("assessment", "the pact is void.", "Paul Morel")]),
    # a sentence ends with the closing mark
    ("fr", "La ministre a reçu la presse. « La menace est réelle », a-t-elle dit. « Nous sommes prêts. » La ministre a ajouté : « Rien n'est joué. » Selon elle, l'armée tiendra.", [
        ("quote", "« La menace est réelle »", "La ministre"), ("quote", "« Nous sommes prêts. »", "La ministre"),
        ("quote", "« Rien n'est joué. »", "La ministre"), ("forecast", "l'armée tiendra.", "La ministre")]),
    ("en", "Anne Vasseur met reporters. “The threat is real,” she said. “We are ready.” The minister added: “Nothing is lost.” According to her, the army will hold.", [
        ("quote", "“The threat is real,”", "Anne Vasseur"), ("quote", "“We are ready.”", "Anne Vasseur"),
        ("quote", "“Nothing is lost.”", "Anne Vasseur"), ("forecast", "the army will hold.", "Anne Vasseur")]),
    ("en", "“Never!” Paul Morel said.", [("quote", "“Never!”", "Paul Morel")]),
    # claims within claims have words of their own
    ("fr", "Paul Morel a déclaré que, selon la police, le suspect avait fui, et que la justice devait agir.", [
        ("statement", "selon la police, le suspect avait fui, et que la justice devait agir.", "Paul Morel"),
        ("statement", "le suspect avait fui", "la police")]),
    ("fr", "Selon un sondage de l'institut, 62 % des habitants s'opposent au texte.", [("statement", "62 % des habitants s'opposent au texte.", "un sondage de l'institut, 62 % des habitants")]),
    ("en", "The company, whose owner said the plan was dead, has closed.", [("statement", "the plan was dead", "whose owner")]),
    # what shows in its own words is taken whole
    ("fr", "Une étude de l'Insee montre que les prix baissent.", [("assessment", "Une étude de l'Insee montre que les prix baissent.", "Une étude de l'Insee")]),
    ("en", "A study by the IMF shows that prices fall.", [("assessment", "A study by the IMF shows that prices fall.", "A study by the IMF")]),
    # quoted words that judge the object of a verb, however short: the clause that holds them
    ("fr", "Donald Trump a jugé l’échange « constructif ».", [("quote", "Donald Trump a jugé l’échange « constructif ».", "Donald Trump")]),
    ("fr", "Anne Vasseur juge le plan « mort-né ».", [("quote", "Anne Vasseur juge le plan « mort-né ».", "Anne Vasseur")]),
    ("fr", "Les ministres ont qualifié l'échange de « constructif ».", [("quote", "Les ministres ont qualifié l'échange de « constructif ».", "Les ministres")]),
    ("fr", "Ces actes ont été qualifiés de « massacre » par l'ONU.", [("quote", "Ces actes ont été qualifiés de « massacre » par l'ONU.", "ONU")]),
    ("fr", "Le critique juge le film « Les Marées » réussi.", []),
    ("en", "The union found the offer “insulting”.", [("quote", "The union found the offer “insulting”.", "The union")]),
    ("en", "The plan was described as a “farce” by the union.", [("quote", "The plan was described as a “farce” by the union.", "the union")]),
    ("en", "The union dismissed the idea as “nonsense”.", [("quote", "The union dismissed the idea as “nonsense”.", "The union")]),
    # everybody who speaks
    ("fr", "Paris, Berlin et Rome condamnent le coup d'État.", [("statement", "Paris, Berlin et Rome condamnent le coup d'État.", "France, Allemagne, Italie")]),
    ("fr", "Anne Vasseur, Paul Morel et Karim Benali ont dénoncé le texte.", [("statement", "Anne Vasseur, Paul Morel et Karim Benali ont dénoncé le texte.", "Anne Vasseur, Paul Morel, Karim Benali")]),
    ("fr", "Washington, Londres et Ottawa exigent un retrait.", [("call", "Washington, Londres et Ottawa exigent un retrait.", "États-Unis, Royaume-Uni, Canada")]),
    ("fr", "La France, l'Allemagne et le Royaume-Uni demandent une enquête.", [("call", "La France, l'Allemagne et le Royaume-Uni demandent une enquête.", "France, Allemagne, Royaume-Uni")]),
    ("fr", "Paul Morel, maire de Lorge, et Anne Vasseur ont dénoncé le plan.", [("statement", "Paul Morel, maire de Lorge, et Anne Vasseur ont dénoncé le plan.", "Paul Morel, Anne Vasseur")]),
    ("fr", "Anne Vasseur et le syndicat ont démenti l'information.", [("statement", "Anne Vasseur et le syndicat ont démenti l'information.", "Anne Vasseur, le syndicat")]),
    ("fr", "Les syndicats, l'opposition et le patronat dénoncent la loi.", [("statement", "Les syndicats, l'opposition et le patronat dénoncent la loi.", "Les syndicats, l'opposition et le patronat")]),
    ("fr", "Ni Paris ni Berlin n'ont condamné le coup d'État.", [("statement", "Ni Paris ni Berlin n'ont condamné le coup d'État.", "France, Allemagne")]),
    ("fr", "Reuters, citant deux responsables, rapporte que la base a été touchée.", [("statement", "la base a été touchée.", "Reuters, deux responsables")]),
    ("en", "Both Anne Vasseur and the union denied the report.", [("statement", "Both Anne Vasseur and the union denied the report.", "Anne Vasseur, the union")]),
    ("en", "Reuters, citing two officials, reported that the base was hit.", [("statement", "the base was hit.", "Reuters, two officials")]),
    ("en", "The base was hit, Reuters reported on Monday, citing two officials.", [("statement", "The base was hit", "Reuters, two officials")]),
    # paragraphs in quotation marks behind a line that says who speaks, whatever that line was taken for
    ("fr", "# Paul Morel a déclaré :\n« C'est une erreur historique.\n« Nous le paierons cher. »", [
        ("quote", "« C'est une erreur historique.", "Paul Morel"), ("quote", "« Nous le paierons cher. »", "Paul Morel")]),
    ("fr", "Paul Morel a pris la parole hier.\n« C'est une erreur historique.\n« Nous le paierons cher. »", [
        ("quote", "« C'est une erreur historique.", "Paul Morel"), ("quote", "« Nous le paierons cher. »", "Paul Morel")]),
    ("fr", "Le ministre a pris des mesures.\n« C'est une erreur historique. »", [("quote", "« C'est une erreur historique. »", "")]),
    ("en", "# Paul Morel said:\n“This is a historic mistake.\n“We will pay dearly for it.”", [
        ("quote", "“This is a historic mistake.", "Paul Morel"), ("quote", "“We will pay dearly for it.”", "Paul Morel")]),
    ("en", "Paul Morel took the floor.\n“This is a historic mistake.\n“We will pay dearly for it.”", [
        ("quote", "“This is a historic mistake.", "Paul Morel"), ("quote", "“We will pay dearly for it.”", "Paul Morel")]),
    ("en", "Paul Morel closed with these words:\n> France will not yield. It will hold.\n> We are ready.\nThe room applauded.", [
        ("quote", "France will not yield. It will hold.", "Paul Morel"), ("quote", "We are ready.", "Paul Morel")]),
    ("fr", "Paul Morel a conclu par ces mots :\n> La France ne cédera pas. Elle tiendra bon.\nLa salle a applaudi.", [
        ("quote", "La France ne cédera pas. Elle tiendra bon.", "Paul Morel")]),
]  # fmt: skip


def told(findings: Findings, text: str) -> Expected:
    """Kind, words and claimants of every claim."""
    return [
        (
            claim.kind.value,
            claim.span.of(text),
            ", ".join("" if one.author else one.name for one in claim.claimants),
        )
        for claim in findings.claims
    ]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_frames(findings_of: Callable[..., Findings], language: str, text: str, expected: Expected) -> None:
    assert told(findings_of(text, language), text) == expected
