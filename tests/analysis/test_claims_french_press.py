# ruff: noqa: E501 - a case a line reads as a table
"""What French papers and minutes put in few words: positions, fears, figures, retorts, what stands behind a colon."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

S, F, C, A, Q = ClaimKind.STATEMENT, ClaimKind.FORECAST, ClaimKind.CALL, ClaimKind.ASSESSMENT, ClaimKind.QUOTE

# the sentence, the words of its last claim, its kind, whether it is denied, how sure ("" where put flatly)
CASES = [
    # verbs that the model takes for another word
    ("La préfecture dément toute négligence.", "La préfecture dément toute négligence.", S, True, ""),
    ("L'Association des maires, elle, presse déjà les élus de ne pas céder.", "ne pas céder.", C, True, ""),
    ("Le préfet somme les occupants de ne plus gêner les travaux.", "ne plus gêner les travaux.", C, True, ""),
    ("Bercy chiffre à 2 millions le coût du gel.", "Bercy chiffre à 2 millions le coût du gel.", S, False, ""),
    ("Nous en doutons.", "Nous en doutons.", A, False, "unlikely"),
    ("Il en doute fortement.", "Il en doute fortement.", A, False, "unlikely"),
    ("La ministre s'entretiendra jeudi avec son homologue.", "La ministre s'entretiendra jeudi avec son homologue.", F, False, ""),
    ("La cheffe juge ces explications désinvoltes.", "La cheffe juge ces explications désinvoltes.", A, False, ""),
    # a verb joined to an infinitive that it cannot go with
    ("Le syndicat reproche à la direction d'avoir menti et met l'État en demeure d'agir.", "agir.", C, False, ""),
    # positions in set phrases
    ("Mme Roux penche pour la seconde option.", "Mme Roux penche pour la seconde option.", S, False, ""),
    ("Mon groupe ne jette la pierre à personne.", "Mon groupe ne jette la pierre à personne.", S, True, ""),
    ("Les deux hommes s'en défendent.", "Les deux hommes s'en défendent.", S, True, ""),
    ("La préfète s'en prend au maire.", "La préfète s'en prend au maire.", S, False, ""),
    ("La commune s'interdit toute hausse d'impôt.", "La commune s'interdit toute hausse d'impôt.", S, True, ""),
    ("Ses adversaires lui prêtent un rôle démesuré.", "Ses adversaires lui prêtent un rôle démesuré.", A, False, ""),
    ("L'ancien maire lit dans ce vote un désaveu.", "L'ancien maire lit dans ce vote un désaveu.", A, False, ""),
    ("Le syndicat agite le spectre d'une grève.", "Le syndicat agite le spectre d'une grève.", F, False, ""),
    ("Le collectif forme le vœu que le terminal reste ouvert.", "le terminal reste ouvert.", S, False, ""),
    # words of the verb across what stands between commas
    ("Le préfet a parlé, dans sa note, d'un échec collectif.", "Le préfet a parlé, dans sa note, d'un échec collectif.", A, False, ""),
    ("Le préfet a évoqué, dans une note, une « dérive inquiétante ».", "Le préfet a évoqué, dans une note, une « dérive inquiétante ».", Q, False, ""),
    # what is left open, feared or doubted is to come
    ("Le maire n'a pas exclu de saisir le juge.", "saisir le juge.", F, False, "roughly_even"),
    ("Son adjoint, Marc Roux, n'excluait pas un recours.", "Son adjoint, Marc Roux, n'excluait pas un recours.", F, False, "roughly_even"),
    ("Berlin redoute que la Grèce ne quitte l'euro.", "la Grèce ne quitte l'euro.", F, False, ""),
    ("Je doute que le texte passe avant l'été.", "le texte passe avant l'été.", F, False, "unlikely"),
    ("Je doute que ce soit utile.", "ce soit utile.", A, False, "unlikely"),
    ("Le maire redoute que le juge ait menti.", "le juge ait menti.", S, False, ""),
    # what will be done by then
    ("D'ici à dix ans, la moitié des glaciers auront fondu.", "D'ici à dix ans, la moitié des glaciers auront fondu.", F, False, ""),
    ("Si rien n'est fait, prévient Karim Sayah, la digue aura cédé dans cinq ans.", "Si rien n'est fait, prévient Karim Sayah, la digue aura cédé dans cinq ans.", F, False, ""),
    ("Le tribunal rend sa décision le 12 mai.", "Le tribunal rend sa décision le 12 mai.", F, False, ""),
    ("L'accord sera ouvert à la signature le 12 mars.", "L'accord sera ouvert à la signature le 12 mars.", F, False, ""),
    # what is merited or regretted is not to come, nor demanded
    ("Lise Aubert convient que le passage mériterait deux lampes.", "le passage mériterait deux lampes.", S, False, ""),
    ("J'aurais voulu que la société fût représentée ce matin.", "la société fût représentée ce matin.", S, False, ""),
    # demands
    ("Il est proposé de suspendre les inscriptions.", "Il est proposé de suspendre les inscriptions.", C, False, ""),
    ("Il ne faudrait pas que le granit nous dispense du reste.", "Il ne faudrait pas que le granit nous dispense du reste.", C, True, ""),
    ("Que chacun, en partant, essaie la poignée.", "Que chacun, en partant, essaie la poignée.", C, False, ""),
    # a retort to a figure or a charge
    ("La police parle de 300 blessés, chiffre que dément l'hôpital.", "chiffre que dément l'hôpital.", S, True, ""),
    # why, behind the colon
    ("Le maire conteste ce chiffre : la dette a baissé de moitié.", "la dette a baissé de moitié.", S, False, ""),
    ("La majorité relativise : un scrutin local, sans leçon nationale.", "un scrutin local, sans leçon nationale.", S, False, ""),
    ("Le syndicat rejette trois points : le salaire, les congés, la paie.", "Le syndicat rejette trois points : le salaire, les congés, la paie.", S, True, ""),
    # appointments of a day that is near
    ("Ses obsèques seront célébrées, ce matin, en l'église Saint-Étienne.", "Ses obsèques seront célébrées, ce matin, en l'église Saint-Étienne.", F, False, ""),
    ("L'équipe évoluera demain à 15 heures sur le terrain d'honneur.", "L'équipe évoluera demain à 15 heures sur le terrain d'honneur.", F, False, ""),
    # in one's own view, in one's own name
    ("Selon moi, il a joué à tort un rôle de premier plan.", "il a joué à tort un rôle de premier plan.", A, False, ""),
    ("Je dois dire que la Commission n'est pas allée assez loin.", "la Commission n'est pas allée assez loin.", A, True, ""),
    ("Je voudrais inviter chacun à la prudence.", "inviter chacun à la prudence.", C, False, ""),
    # set phrases that judge
    ("Côté syndical, c'est la douche froide.", "Côté syndical, c'est la douche froide.", A, False, ""),
    ("Voilà sans doute pourquoi nous en avons perdu la moitié.", "Voilà sans doute pourquoi nous en avons perdu la moitié.", A, False, "likely"),
    ("La mesure ne pèse pas lourd.", "La mesure ne pèse pas lourd.", A, True, ""),
    # an infinitive in the speaker's own words
    ("La doyenne a convié le préfet à « venir lui-même sentir l'odeur ».", "« venir lui-même sentir l'odeur »", Q, False, ""),
    ("Le maire a promis de « tout faire » pour le port.", "« tout faire » pour le port.", Q, False, ""),
    ("L'acquéreur dit tabler sur 65 millions d'euros.", "tabler sur 65 millions d'euros.", F, False, ""),
    ("Mme Sato n'est pas convaincue par l'amendement.", "Mme Sato n'est pas convaincue par l'amendement.", S, True, ""),
    ("Il n'est pas dans mes intentions de rouvrir ce soir la question.", "Il n'est pas dans mes intentions de rouvrir ce soir la question.", S, True, ""),
    # of what changes by itself « devrait » foretells
    ("La fièvre devrait refluer dès la quatrième semaine.", "La fièvre devrait refluer dès la quatrième semaine.", F, False, "likely"),
    # a viewpoint by what somebody is and the name
    ("Pour le politiste Luc Roux, le report des voix a été « quasi parfait ».", "le report des voix a été « quasi parfait ».", Q, False, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind", "negated", "step"), CASES)
def test_what_is_put_in_few_words(
    findings_of: Callable[..., Findings], text: str, words: str, kind: ClaimKind, negated: bool, step: str
) -> None:
    last = findings_of(text, "fr", date="2026-03-01").claims[-1]
    sure = last.certainty.step.value if last.certainty else ""
    assert (last.span.of(text), last.kind, last.negated, sure) == (words, kind, negated, step)


@pytest.mark.parametrize(
    "text",
    [
        "Le déficit prévisionnel s'élève à 6,3 millions.",
        "L'arbre penche vers la rivière.",
        "Renault s'associe à Google pour ses voitures.",
        "Il lit dans sa chambre.",
        "Elle en rit.",
        "Nous voilà prévenus.",
        "Le maire voudrait savoir si la cure abrite encore des archives.",
        "Le député aimerait comprendre pourquoi le pont a cédé.",
        "Le maire reçoit les habitants le mardi.",
        "Le tribunal a rendu sa décision le 12 mai.",
        "Le coffre contient un casse-tête en bois.",
        "Je terminerai en exprimant mes remerciements à la présidence.",
        "Je voudrais donner un conseil au commissaire.",
        "Excusez-moi, j'ai un train.",
        "Le président souhaite la bienvenue à Mme Pichon.",
        "Le viaduc était prévu pour douze ans.",
        "Les voisins l'ont appelée Cassandre, cet été.",
        "Il aura fallu dix ans pour finir le pont.",
    ],
)
def test_what_only_looks_like_it(findings_of: Callable[..., Findings], text: str) -> None:
    assert findings_of(text, "fr", date="2026-03-01").claims == ()
