"""Degrees and denials of likelihood, whatever word they stand before, and what a hedge does not govern."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.finding import Findings
from lutrin.domain.likelihood import Likelihood as L  # noqa: N817

ENGLISH = [
    ("It is not impossible that the shipyard will close.", "shipyard", L.ROUGHLY_EVEN),
    ("It is by no means certain that the truce will hold.", "truce", L.ROUGHLY_EVEN),
    ("A second vote is far from inevitable.", "vote", L.ROUGHLY_EVEN),
    ("A second vote is no foregone conclusion.", "vote", L.ROUGHLY_EVEN),
    ("It is not very likely that the truce will hold.", "truce", L.UNLIKELY),
    ("The shipyard is not expected to close.", "shipyard", L.UNLIKELY),
    ("The shipyard is no longer likely to close.", "shipyard", L.UNLIKELY),
    ("The shipyard is highly unlikely to close.", "shipyard", L.VERY_UNLIKELY),
    ("It is entirely possible that the shipyard will close.", "shipyard", L.ROUGHLY_EVEN),
    ("The shipyard is as good as certain to close.", "shipyard", L.ALMOST_CERTAIN),
    ("The shipyard is now set to close.", "shipyard", L.LIKELY),
    ("A split of the party is only a matter of time.", "split", L.ALMOST_CERTAIN),
    ("The likelihood of a coup remains very low.", "coup", L.VERY_UNLIKELY),
    ("The chances of a coup are considered slim.", "coup", L.UNLIKELY),
    ("The odds of a split are long.", "split", L.UNLIKELY),
    ("There is a 70 to 80 percent chance that the truce will hold.", "truce", L.LIKELY),
    ("There is a less than one in five chance that the truce will hold.", "truce", L.VERY_UNLIKELY),
    ("“There is a two in three chance that the truce will hold,” said Anna Weber.", "truce", L.LIKELY),
    ("The report says that the truce will probably hold.", "truce", L.LIKELY),
    ("The range should very probably account for a third of sales.", "range", L.VERY_LIKELY),
    # what does not govern the main clause, or tells of something else
    ("The plan is absurd because there is a 70 percent chance of rain.", "absurd", None),
    ("The party has perhaps two thousand members, which is far too few.", "party", None),
    ("The minister is wrong and will probably fall, for the plan is absurd.", "wrong", None),
    ("It was inevitable, and it was a disgrace.", "inevitable", None),
    ("It is not possible for them to see how absurd the plan is.", "absurd", None),
    ("The raid could have been avoided, and it was a disgrace.", "avoided", None),
    ("The party will lose its seats, possibly as early as May.", "seats", None),
    ("The minister tried to appear calm, which was absurd.", "calm", None),
]
FRENCH = [
    ("Il n'est pas impossible que la trêve tienne.", "trêve", L.ROUGHLY_EVEN),
    ("Une scission du parti est loin d'être acquise.", "scission", L.ROUGHLY_EVEN),
    ("Une scission du parti n'est nullement exclue.", "scission", L.ROUGHLY_EVEN),
    ("Une scission du parti est de moins en moins probable.", "scission", L.UNLIKELY),
    ("Il est très peu probable que la trêve tienne.", "trêve", L.VERY_UNLIKELY),
    ("Il n'est pas certain que la trêve tienne.", "trêve", L.ROUGHLY_EVEN),
    ("Il est tout à fait possible que la trêve tienne.", "trêve", L.ROUGHLY_EVEN),
    ("Le chantier est quasi certain de fermer.", "chantier", L.ALMOST_CERTAIN),
    ("Une scission du parti n'est plus qu'une question de temps.", "scission", L.ALMOST_CERTAIN),
    ("La probabilité d'un putsch reste très faible.", "putsch", L.VERY_UNLIKELY),
    ("Les chances d'un putsch sont nulles.", "putsch", L.ALMOST_NO_CHANCE),
    ("Selon la note, il y a 70 à 80 % de chances que la trêve tienne.", "trêve", L.LIKELY),
    ("« Il y a deux chances sur trois que la trêve tienne », a déclaré Anna Weber.", "trêve", L.LIKELY),
    ("Le rapport indique que la trêve tiendra probablement.", "trêve", L.LIKELY),
    ("Le parti devrait très probablement perdre sa majorité.", "parti", L.VERY_LIKELY),
    # what does not govern the main clause, or tells of something else
    ("Il est probable que la trêve tiendra, mais le plan est absurde.", "absurde", None),
    ("Le plan est absurde, car il y a 70 % de chances de pluie.", "absurde", None),
    ("Ce n'est plus possible, le plan est absurde.", "plan", None),
    ("L'échec aurait pu être évité, ce qui est absurde.", "absurde", None),
    ("Le plan est plus absurde qu'il n'y paraît.", "absurde", None),
    ("Une scission du parti ne peut plus être écartée.", "scission", L.ROUGHLY_EVEN),
    ("Il paraît que le plan est absurde.", "plan", None),
]


@pytest.mark.parametrize(
    ("language", "text", "words", "expected"),
    [("en", *row) for row in ENGLISH] + [("fr", *row) for row in FRENCH],
)
def test_degrees(
    findings_of: Callable[..., Findings], language: str, text: str, words: str, expected: L | None
) -> None:
    claims = [claim for claim in findings_of(text, language).claims if words in claim.span.of(text)]
    assert claims, text
    claim = min(claims, key=lambda one: one.span.end - one.span.start)
    assert (claim.certainty.step if claim.certainty else None) is expected


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "It is by no means certain that the truce will hold.", "by no means certain"),
        ("en", "The likelihood of a coup remains very low.", "very low"),
        ("en", "There is a 70–80 % chance that the truce will hold.", "70–80 %"),
        ("fr", "Une scission du parti est loin d'être acquise.", "loin d'être acquise"),
    ],
)
def test_the_words_take_in_degree_and_denial(
    findings_of: Callable[..., Findings], language: str, text: str, words: str
) -> None:
    (claim,) = findings_of(text, language).claims
    assert claim.certainty is not None
    assert claim.certainty.words == words
    assert not claim.negated
