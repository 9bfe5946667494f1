# ruff: noqa: E501 - a case a line reads as a table
"""Reported speech, sources and quotations: span, kind, claimant, cue, by the rules of the annotation guide."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings, FoundClaim

Q, S, A, F, C = (
    ClaimKind.QUOTE,
    ClaimKind.STATEMENT,
    ClaimKind.ASSESSMENT,
    ClaimKind.FORECAST,
    ClaimKind.CALL,
)

# language, text, the claim's words, its kind, words of its claimant ("" the author), words of its cue
CASES = [
    # finite complement, without "que" or "that", the full stop inside
    ("fr", "La porte-parole a assuré que le navire n'avait reçu aucun ordre.", "le navire n'avait reçu aucun ordre.", S, "La porte-parole", "a assuré"),
    ("en", "The minister said on Tuesday that his country would not yield.", "his country would not yield.", None, "The minister", "said"),
    ("en", "Two officials said the bridge had been closed.", "the bridge had been closed.", S, "Two officials", "said"),
    # the frame goes on: another claim of the same speaker
    ("fr", "Le porte-parole a indiqué que l'enquête se poursuivait, ajoutant que deux suspects étaient en fuite.", "deux suspects étaient en fuite.", S, "Le porte-parole", "ajoutant"),
    # infinitive complement, without its preposition
    ("fr", "Le directeur dément avoir rencontré l'ambassadeur.", "avoir rencontré l'ambassadeur.", S, "Le directeur", "dément"),
    ("en", "The committee refused to publish the minutes of the meeting.", "publish the minutes of the meeting.", S, "The committee", "refused"),
    # noun complement: the whole clause from its subject
    ("fr", "Le parquet accuse l'ancien maire d'avoir détourné des fonds publics.", "avoir détourné des fonds publics.", S, "Le parquet", "accuse"),
    ("en", "Prosecutors accuse the former mayor of diverting public money.", "Prosecutors accuse the former mayor of diverting public money.", S, "Prosecutors", "accuse"),
    ("fr", "L'opposition réclame la démission du préfet.", "L'opposition réclame la démission du préfet.", C, "L'opposition", "réclame"),
    # sources
    ("fr", "Selon deux diplomates, le convoi a quitté la ville à l'aube.", "le convoi a quitté la ville à l'aube.", S, "deux diplomates", "Selon"),
    ("en", "According to two residents, the convoy left the town at dawn.", "the convoy left the town at dawn.", S, "two residents", "According to"),
    ("fr", "Le convoi a quitté la ville à l'aube, d'après plusieurs témoins.", "Le convoi a quitté la ville à l'aube", S, "plusieurs témoins", "d'après"),
    ("fr", "Pour plusieurs analystes, cette diplomatie fragilise l'alliance.", "cette diplomatie fragilise l'alliance.", A, "plusieurs analystes", "Pour"),
    ("en", "In the view of several analysts, the sanctions have failed.", "the sanctions have failed.", A, "several analysts", "In the view of"),
    # asides and inversion
    ("fr", "Les négociations se poursuivent, a indiqué le négociateur.", "Les négociations se poursuivent", S, "le négociateur", "a indiqué"),
    ("fr", "Les négociations se poursuivent, a rapporté lundi l'agence Turan.", "Les négociations se poursuivent", S, "l'agence Turan", "a rapporté"),
    ("en", "The talks are going on, the negotiator said.", "The talks are going on", S, "the negotiator", "said"),
    ("fr", "Comme l'a rappelé la rapporteure, le texte ne prévoit aucun délai.", "le texte ne prévoit aucun délai.", S, "la rapporteure", "a rappelé"),
    ("en", "As the mayor pointed out, the text contains no deadline.", "the text contains no deadline.", S, "the mayor", "pointed out"),
    ("en", "The deal is dead, as the spokesman admitted on Monday.", "The deal is dead", S, "the spokesman", "admitted"),
    # a pronoun behind the verb, a verb that no list has, a source behind an aside
    ("fr", "Le maire s'oppose au projet. « C'est la mort du centre-ville », déplore-t-il.", "« C'est la mort du centre-ville »", Q, "-il", "déplore"),
    ("fr", "Un diplomate, sous couvert d'anonymat, juge que la France n'a plus de levier.", "la France n'a plus de levier.", A, "Un diplomate", "juge"),
    ("en", '"We have seen nothing of the kind," said the firm\'s underwriter Sarah Whitcombe.', '"We have seen nothing of the kind,"', Q, "the firm's underwriter Sarah Whitcombe", "said"),
    # coordinated and contrasted frames have their own claims
    ("fr", "L'association dénonce des violences et exige l'ouverture d'une enquête.", "exige l'ouverture d'une enquête.", C, "L'association", "exige"),
    ("fr", "Le groupe nie l'attaque, alors que l'armée l'accuse d'avoir tué deux civils.", "avoir tué deux civils.", S, "l'armée", "accuse"),
    # words in quotation marks under a verb that governs them alone, pronouns as objects, nothing behind the verb
    ("fr", "Le comité s’est dit « profondément alarmé ».", "Le comité s’est dit « profondément alarmé ».", Q, "Le comité", "est dit"),
    ("en", "His supporters speak of “nerves of steel”.", "His supporters speak of “nerves of steel”.", Q, "His supporters", "speak of"),
    ("fr", "L'Irlande et le Danemark en doutent.", "L'Irlande et le Danemark en doutent.", A, "L'Irlande", "doutent"),
    ("en", "Rights groups disagree.", "Rights groups disagree.", S, "Rights groups", "disagree"),
    ("fr", "Le légiste a conclu à une noyade accidentelle.", "Le légiste a conclu à une noyade accidentelle.", S, "Le légiste", "a conclu"),
    ("fr", "L'Alliance rurale condamne avec fermeté les violences.", "L'Alliance rurale condamne avec fermeté les violences.", S, "L'Alliance rurale", "condamne"),
    # passives
    ("en", "He is accused of leaking the report.", "He is accused of leaking the report.", S, "", "is accused"),
    # what people answered in a poll
    ("fr", "59 % des habitants estiment que la situation s'aggrave.", "la situation s'aggrave.", S, "59 % des habitants", "estiment"),
    # hearsay
    ("fr", "L'armée aurait perdu trois blindés dans l'embuscade.", "L'armée aurait perdu trois blindés dans l'embuscade.", S, "", "aurait perdu"),
    # quotations, with their marks
    ("fr", "« Nous n'avons rien promis », a répondu la porte-parole.", "« Nous n'avons rien promis »", Q, "la porte-parole", "a répondu"),
    ("en", "“We promised nothing at all,” the spokeswoman replied.", "“We promised nothing at all,”", Q, "the spokeswoman", "replied"),
    ("fr", "La présidente a déclaré : « Les faits parleront. »", "« Les faits parleront. »", Q, "La présidente", "a déclaré"),
    # a part-quote: the clause that holds it
    ("fr", "Les deux ministres ont jugé la proposition « insuffisante ».", "Les deux ministres ont jugé la proposition « insuffisante ».", Q, "Les deux ministres", "ont jugé"),
]  # fmt: skip


def claim_at(findings: Findings, text: str, words: str) -> FoundClaim:
    """The claim on exactly these words; the failure shows what was found."""
    for claim in findings.claims:
        if claim.span.of(text) == words:
            return claim
    raise AssertionError([(claim.kind.value, claim.span.of(text)) for claim in findings.claims])


@pytest.mark.parametrize(("language", "text", "words", "kind", "who", "cue"), CASES)
def test_reported(
    findings_of: Callable[..., Findings],
    language: str,
    text: str,
    words: str,
    kind: ClaimKind | None,
    who: str,
    cue: str,
) -> None:
    claim = claim_at(findings_of(text, language), text, words)
    if kind is not None:
        assert claim.kind is kind
    if who:
        assert who in [one.span.of(text) if one.span else one.name for one in claim.claimants]
    else:
        assert claim.claimants[0].author
    assert claim.cue is not None
    assert cue in claim.cue.of(text)
    assert claim.reason


def test_quote_split_by_its_frame_is_two_claims_of_one_claimant(findings_of: Callable[..., Findings]) -> None:
    text = "« On nous promet des emplois », ironise Pavel Ristic. « J'attends encore le premier. »"
    claims = findings_of(text, "fr").claims
    assert [claim.kind for claim in claims] == [Q, Q]
    assert claims[0].claimants[0].name == claims[1].claimants[0].name != ""


def test_nested_claim_has_its_own_claimant(findings_of: Callable[..., Findings]) -> None:
    text = "The minister said that the company had denied having paid the mayor."
    claims = findings_of(text, "en").claims
    assert len(claims) == 2
    assert "minister" in claims[0].claimants[0].name
    assert "company" in claims[1].claimants[0].name
    assert claims[1].negated


def test_coordinated_claimants_are_both_listed(findings_of: Callable[..., Findings]) -> None:
    text = "La France et l'Allemagne ont rejeté la proposition de compromis."
    claim = findings_of(text, "fr").claims[0]
    assert len(claim.claimants) == 2


def test_first_person_speaks_for_the_author(findings_of: Callable[..., Findings]) -> None:
    text = "Je pense que cette réforme est nécessaire."
    claim = claim_at(findings_of(text, "fr"), text, "cette réforme est nécessaire.")
    assert claim.claimants[0].author


def test_a_name_in_quotes_is_no_quote(findings_of: Callable[..., Findings]) -> None:
    text = "Le film « Les Marées » est sorti mercredi dans trente salles."
    assert all(claim.kind is not Q for claim in findings_of(text, "fr").claims)


def test_line_before_a_quotation_gives_its_speaker(findings_of: Callable[..., Findings]) -> None:
    text = "La présidente a déclaré :\n> « Nous tiendrons nos engagements jusqu'au bout. »"
    claims = findings_of(text, "fr").claims
    assert [claim.kind for claim in claims] == [Q]
    assert "présidente" in claims[0].claimants[0].name


def test_per_cent_names_no_source(findings_of: Callable[..., Findings]) -> None:
    text = "Food prices rose by 14 per cent in March."
    assert all(claim.span.of(text) != "Food prices rose by 14" for claim in findings_of(text, "en").claims)


def test_the_same_words_are_claimed_once(findings_of: Callable[..., Findings]) -> None:
    text = 'The spokesman told reporters that Moscow saw "no grounds whatsoever" to resume talks.'
    assert [claim.claimants[0].name for claim in findings_of(text, "en").claims] == ["The spokesman"]


@pytest.mark.parametrize(
    ("code", "text", "claim"),
    [
        ("fr", "Le maire dénonce un plan que le préfet soutient.", "Le maire dénonce un plan que le préfet soutient."),
        ("fr", "Le maire a annoncé un plan que personne n'attendait.", "Le maire a annoncé un plan que personne n'attendait."),
        ("fr", "Le maire a informé les habitants que la digue céderait.", "la digue céderait."),
        ("fr", "Le maire a annoncé le mardi 3 mars que la digue céderait.", "la digue céderait."),
        ("en", "The mayor denounced a plan that the governor supports.", "The mayor denounced a plan that the governor supports."),
        ("en", "The mayor warned residents that the dam would burst.", "the dam would burst."),
    ],
)  # fmt: skip
def test_a_clause_on_the_object_is_not_what_is_said(
    findings_of: Callable[..., Findings], code: str, text: str, claim: str
) -> None:
    assert [one.span.of(text) for one in findings_of(text, code).claims] == [claim]
