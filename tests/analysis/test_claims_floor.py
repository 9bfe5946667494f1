# ruff: noqa: E501 - a case a line reads as a table
"""On whose account what is said flatly stands: the guest of an interview, a speaker announced, a body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings

INTERVIEW = """# Interview with Maren Solvik, glaciologist
The station has recorded the melt since 1998.
What did you find this summer?
The state of the northern tongue is far worse than feared. You cannot argue with a ruler.
Is there a remedy? Nobody has one.
Your critics call the method crude. How do you answer them?
The method is excellent."""

ENTRETIEN = """Trois questions à Odile Marchetti, directrice du port
Vous avez fermé deux quais. Pourquoi maintenant ?
Ces quais étaient devenus très dangereux.
Q : Que demandez-vous au ministère ?
R : Il faut rouvrir la ligne sans attendre."""

TRANSCRIPT = """Remarks by President Ada Merrow and Vice President Tom Quill
THE VICE PRESIDENT:
This is a remarkable achievement for the whole country.
THE PRESIDENT:
The programme is essential. It must continue."""

RESOLUTION = """Le Conseil des ports du Nord,
Vu ses résolutions de 2019 et de 2022,
Déplore l'arrestation de deux dockers ;
Invite les États riverains à rouvrir la ligne."""


DASHES = """Politiste à l'université de Tarves, Odile Marchetti a suivi vingt familles du port.
- Vous récusez le mot de « crise ». Pourquoi ?
- Ce mot est trompeur. Il faut en changer.
- On a pourtant vu des files devant la mairie.
- Une file ne prouve rien du tout.
- Et le vote obligatoire ?
- Ce serait une erreur grave."""

RECORD = """M. le président. La parole est à Mme Anne Carvin, pour soutenir l'amendement n° 12.
Mme Anne Carvin. Cet article est dangereux. Nous voterons contre.
M. Paul Restoux, rapporteur de la commission des finances. L'amendement est inutile.
Mme Lise Ormal (Nouvelle Alliance). Il faut rejeter ce texte.
M. le ministre. Cette mesure est ruineuse pour les communes."""

CONGRESS = """Mr. GREEN of Texas. Mr. Speaker, I rise in opposition to this bill. It is a reckless measure.
The SPEAKER. The time of the gentleman has expired.
Ms. HALDER. We must pass the bill before August."""


def claimants(findings: Findings, text: str) -> dict[str, str]:
    """Words of each claim -> its first claimant's name ("" the author)."""
    return {claim.span.of(text): claim.claimants[0].name for claim in findings.claims}


def who(found: dict[str, str], words: str) -> str:
    """The claimant of the claim that holds ``words``."""
    return next(name for claim, name in found.items() if words in claim)


def test_answers_stand_on_the_account_of_the_person_interviewed(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(INTERVIEW, "en"), INTERVIEW)
    assert who(found, "northern tongue") == "Maren Solvik"
    assert who(found, "excellent") == "Maren Solvik"


def test_answers_in_french_with_and_without_labels(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(ENTRETIEN, "fr"), ENTRETIEN)
    assert who(found, "très dangereux") == "Odile Marchetti"
    assert who(found, "rouvrir la ligne") == "Odile Marchetti"


def test_an_office_announced_speaks_until_the_next_one(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(TRANSCRIPT, "en"), TRANSCRIPT)
    assert who(found, "achievement").endswith("Quill")
    assert who(found, "essential").endswith("Merrow")


QUEBEC = """Le Président: Merci. Question principale, Mme la députée de Rivière-aux-Sables.
Mme Anne Carvin: M. le Président, le ministre est responsable. C'est un échec complet.
M. Paul Restoux: La situation est excellente. Il faut rouvrir la clinique.
Mme Anne Carvin: «Possiblement à l'automne.» Cette réponse est honteuse.
Le Président: Ce vocabulaire est inacceptable."""

HEARING = """Q118 Chair: So the figure was wrong. That is terrifying.
Simon Hargreave: The estate is in a terrible state.
Q119 Dr Ruth Bell: Your answer is shameful."""


def test_offices_and_numbers_in_labels(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(QUEBEC, "fr"), QUEBEC)
    assert who(found, "échec") == who(found, "honteuse") == "Anne Carvin"
    assert who(found, "rouvrir") == "Paul Restoux"
    assert who(found, "inacceptable") == "Le Président"
    found = claimants(findings_of(HEARING, "en"), HEARING)
    assert who(found, "terrifying") == "Chair"
    assert who(found, "terrible") == "Simon Hargreave"
    assert who(found, "shameful") == "Ruth Bell"


@pytest.mark.parametrize(
    ("text", "code", "words", "holder"),
    [
        ("La chambre formule deux recommandations :\n- mettre fin à la prime de saison ;\n- céder le restaurant du port.", "fr", "prime", "La chambre"),
        ("Le syndicat demande trois mesures :\n- la hausse des salaires de nuit ;\n- le recrutement de deux agents.", "fr", "hausse", "Le syndicat"),
        ("The court makes two recommendations:\n- end the seasonal bonus without delay;\n- sell the restaurant of the port.", "en", "bonus", "The court"),
        ("The report lists several weaknesses:\n- the contracts are badly managed;\n- the accounts are unreliable.", "en", "badly", "The report"),
    ],
)  # fmt: skip
def test_items_are_of_whoever_lists_them(
    findings_of: Callable[..., Findings], text: str, code: str, words: str, holder: str
) -> None:
    assert who(claimants(findings_of(text, code), text), words) == holder


def test_a_talk_whose_turns_begin_with_a_dash(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(DASHES, "fr"), DASHES)
    for words in ("trompeur", "changer", "erreur grave"):
        assert who(found, words) == "Odile Marchetti"


def test_the_labels_of_a_record_of_debates(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(RECORD, "fr"), RECORD)
    assert who(found, "dangereux") == who(found, "voterons") == "Anne Carvin"
    assert who(found, "inutile") == "Paul Restoux"
    assert who(found, "rejeter") == "Lise Ormal"
    assert who(found, "ruineuse") == "M. le ministre"
    assert not any("rapporteur" in words for words in found)


def test_the_labels_of_an_english_record(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(CONGRESS, "en"), CONGRESS)
    assert who(found, "reckless").endswith("GREEN")
    assert who(found, "August").endswith("HALDER")


def test_a_resolution_is_its_bodys(findings_of: Callable[..., Findings]) -> None:
    found = claimants(findings_of(RESOLUTION, "fr"), RESOLUTION)
    assert "Conseil des ports du Nord" in who(found, "rouvrir la ligne")


def test_a_question_in_an_editorial_makes_no_interview(findings_of: Callable[..., Findings]) -> None:
    text = "Maren Solvik is wrong.\nCan you believe her?\nThe method is crude.\nWould you trust it?\nThe plan is dangerous."
    found = claimants(findings_of(text, "en"), text)
    assert found
    assert set(found.values()) == {""}


@pytest.mark.parametrize(
    ("language", "text", "words", "claimant"),
    [
        ("fr", "Présents : Mme Hélène Garrigue, maire ; M. Paul Lescot, adjoint ; Mme Sylvie Doucet, conseillère.\nMme le maire ouvre la séance. Elle rappelle que le vote est public.", "le vote est public", "Hélène Garrigue"),
        ("fr", "Présents : Mme Hélène Garrigue, maire ; Mme Sylvie Doucet, conseillère.\nMme le maire ajoute que la rue restera fermée.", "la rue restera fermée", "Hélène Garrigue"),
        ("fr", "Les météorologues suivent un orage, qui a selon eux fort peu de chances de grossir.", "fort peu de chances", "Les météorologues"),
        ("fr", "Un diplomate français juge que la France n'a plus de levier. « On regarde passer les trains », soupire-t-il.", "passer les trains", "Un diplomate français"),
        ("fr", "À l'Élysée, on assure que rien n'est décidé.", "rien n'est décidé", "Élysée"),
        ("fr", "M. Roux est venu. À ses yeux, cette réforme est dangereuse.", "dangereuse", "Roux"),
        ("en", "Mr Lindqvist disagreed. In his view, futures markets were too optimistic.", "too optimistic", "Lindqvist"),
        ("en", "Ms Okafor noted a fall. The Governor reminded the Committee that credibility was hard won.", "hard won", "The Governor"),
        ("en", "Analysts at the International Crisis Group left. Aid groups fear a famine. They want donors to release funds.", "release funds", "Aid groups"),
        ("en", "Madam Speaker, I believe that the bill is dangerous.", "the bill is dangerous", ""),
        ("fr", "Il convient que chacun prenne conscience du coût réel des transports.", "prenne conscience", ""),
    ],
)  # fmt: skip
def test_who_is_meant(
    findings_of: Callable[..., Findings], language: str, text: str, words: str, claimant: str
) -> None:
    assert who(claimants(findings_of(text, language), text), words) == claimant


def test_he_goes_on_with_whom_he_meant_before(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Eric Halden studied in Oslo with John Barrow. He taught there for ten years. "
        "He said that the archive was lost."
    )
    assert who(claimants(findings_of(text, "en"), text), "the archive was lost") == "Eric Halden"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The think tank put the chances of renewed conflict at about 70 percent.", None),
        ("fr", "Nous estimons à 60 % la probabilité d'un attentat dans les trois mois.", None),
        ("fr", "Marine Le Pen a qualifié l'idée de « folie ».", None),
        (
            "en",
            'The minister dismissed the report as "fiction" in a post on X.',
            " Ethiopia has not commented.",
        ),
        ("en", "Mr Lindqvist and Ms Haddad dissented", ", arguing that a cut would be premature."),
    ],
)
def test_whole_clauses(
    findings_of: Callable[..., Findings], language: str, text: str, words: str | None
) -> None:
    whole = text + (words or "")
    assert text in [claim.span.of(whole) for claim in findings_of(whole, language).claims]


def test_no_more_than_is_no_verb_of_saying(findings_of: Callable[..., Findings]) -> None:
    text = "Ils n'étaient que 41 % en 2022."
    assert all(claim.span.of(text) != "41 % en 2022." for claim in findings_of(text, "fr").claims)


def test_a_body_or_people_described_are_interviewed_too(findings_of: Callable[..., Findings]) -> None:
    answers = "Who decides what you print?\nThe first draft is always terrible.\nHow do you choose?\nWe will print it if it is good."
    text = f"An interview with the owners of a lighthouse\n{answers}"
    assert who(claimants(findings_of(text, "en"), text), "terrible") == "the owners of a lighthouse"
    text = f"The Guardian: an interview with “the paper that asks”\n{answers}"
    assert who(claimants(findings_of(text, "en"), text), "terrible") == "The Guardian"


def test_before_a_court_the_pleader_is_the_documents_voice(findings_of: Callable[..., Findings]) -> None:
    text = (
        "May it please the Court: Maren Solvik does not dispute the facts.\nThis reading is absurd.\n"
        "Could you give us an example?\nI think the best example is a lease.\n"
        "Is that your theory?\nThe precedent is clear.\nAnd if you lose?\nThe result is dangerous."
    )
    found = claimants(findings_of(text, "en"), text)
    assert who(found, "best example") == ""
    assert who(found, "dangerous") == ""


def test_whom_a_life_is_about_does_not_have_the_floor(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Maren Solvik (born Lund; Danish: Maren Lund; died 1902) was a glaciologist.\n"
        "She seems to have abandoned her studies early."
    )
    assert who(claimants(findings_of(text, "en"), text), "abandoned") == ""


NOTICE = """AGENCY: Federal Office of Ports (FOP).
ACTION: Notice of proposed rules.
ADDRESSES: You may send comments by any of the following methods.
The proposed rule is excessive. It would ruin the small ports."""

PAPER = """The method is clearly superior to its rivals.
Percy Liang. 2016. Questions: a large set for machines. In the Journal of Reading.
The approach is therefore the better one."""


@pytest.mark.parametrize("text", [NOTICE, PAPER])
def test_headings_and_references_take_no_floor(findings_of: Callable[..., Findings], text: str) -> None:
    found = findings_of(text, "en").claims
    assert found
    assert all(claim.claimants[0].author for claim in found)


def test_one_label_gives_one_paragraph(findings_of: Callable[..., Findings]) -> None:
    text = (
        "Ana Roy : le plan est dangereux et coûteux.\nLe comité siège à Vannes. Cette réforme est une erreur."
    )
    found = claimants(findings_of(text, "fr"), text)
    assert who(found, "erreur") == ""


def test_a_list_of_works_claims_nothing(findings_of: Callable[..., Findings]) -> None:
    text = """# Results
The method is clearly superior to its rivals.
# 7. References
Roe, A. The method must be abandoned. Tarsk Press.
# Annex
The approach is therefore the better one."""
    found = claimants(findings_of(text, "en"), text)
    assert len(found) == 2
    assert not any("abandoned" in words for words in found)


def test_labels_in_capitals_and_dames(findings_of: Callable[..., Findings]) -> None:
    text = """MS. LINDQVIST: Good afternoon. The army's account is absurd.
QUESTION: That is what you said in April.
MS. LINDQVIST: It is. Deconfliction is a failure.
Dame Philippa Renshaw: The inbox was a disgrace."""
    found = claimants(findings_of(text, "en"), text)
    assert who(found, "absurd").casefold().endswith("lindqvist")
    assert who(found, "failure").casefold().endswith("lindqvist")
    assert who(found, "disgrace") == "Philippa Renshaw"


def test_a_speech_of_several_paragraphs_under_one_label_of_a_record(
    findings_of: Callable[..., Findings],
) -> None:
    text = "M. Paul Restoux. – Ce texte est dangereux.\nCette réforme est une erreur. Il faut la rejeter."
    found = claimants(findings_of(text, "fr"), text)
    assert who(found, "erreur") == who(found, "rejeter") == "Paul Restoux"
