"""Sentences that mix likelihood and confidence, against which ICD 203 warns.

“We have high confidence that it is likely…” does not tell how likely: likelihood is about what happens,
confidence about how well founded the judgement is. Claims in such a sentence get a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import FoundClaim
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import certainty
from .odds import in_numbers
from .passage import Passage

MIXED = QT_TRANSLATE_NOOP("reasons", "One sentence mixes likelihood (“{one}”) and confidence (“{other}”).")

_GRADE_FR = (
    r"(?:très |assez |plutôt |relativement )?"
    r"(?:haute?|fort[e]?|grande?|bon(?:ne)?|moyen(?:ne)?|faible|basse?|pleine|totale|entière|certain[e]?|"
    r"élevée?|modérée?|limitée?|raisonnable|suffisante?|importante?)"
)
_TRUST_FR = rf"(?:{_GRADE_FR} confiance|confiance {_GRADE_FR})\b"
# what is judged; the confidence of markets or households is another matter
_JUDGEMENT_FR = (
    r"(?=\s*(?:que\b|qu['’]|dans (?:le fait|ce|cette|ces|notre|nos|son|leur|l['’](?:évaluation|analyse|"
    r"estimation|hypothèse))|en (?:ce|cette)|à (?:ce|cette)))"
)
_GRADE_EN = (
    r"(?:very |fairly |reasonably |relatively )?(?:high|moderate|medium|low|limited|strong|great|full|"
    r"reasonable|considerable|some|little)(?:[- ]to[- ](?:high|moderate|medium|low))?"
)
_TRUST_EN = rf"{_GRADE_EN} (?:(?:degree|level)s? of )?confidence\b"
_JUDGEMENT_EN = (
    r"(?=,? (?:that\b|in (?:this|that|these|those|our|the|its|their|his|her) "
    r"(?:\w+ )?(?:assess|judg|estimat|analys|conclu|finding|forecast|projection|report)))"
)
_CONFIDENCE = {
    "fr": re.compile(
        rf"\bavec (?:une |un )?(?:(?:degré|niveau) de )?{_TRUST_FR}(?! (?:des|du|de la|de l['’])\b)"
        rf"|\b(?:{_GRADE_FR} )?(?:degrés?|niveaux?|indices?) de confiance(?: (?:est|reste|demeure|jugé))? "
        rf"{_GRADE_FR}\b"
        rf"|\b{_GRADE_FR} (?:degrés?|niveaux?|indices?) de confiance(?! (?:des|du|de la)\b)"
        rf"|\b(?:avons|ai|accordons|accorde|attribuons|conservons|plaçons)\s+(?:une )?{_TRUST_FR}"
        rf"|\b{_TRUST_FR}{_JUDGEMENT_FR}"
        rf"|(?<=[(\[]){_TRUST_FR}(?=[)\]])"
        rf"|\bconfiance\s*:\s*{_GRADE_FR}\b"
        rf"|\bnotre confiance[^.;]{{0,60}}? (?:est|reste|demeure) {_GRADE_FR}\b"
        r"|\b(?:sommes|suis|restons|reste|demeurons)(?: \w+)? confiante?s?(?= (?:que\b|qu['’]|dans le fait))",
        re.I,
    ),
    "en": re.compile(
        rf"\b(?:with|at) (?:a |an )?{_TRUST_EN}"
        rf"|\b(?:we|i|analysts?) (?:\w+ )?(?:have|has|had|place|assign|attach|hold) (?:a |only )?{_TRUST_EN}"
        rf"|\b{_TRUST_EN}{_JUDGEMENT_EN}"
        rf"|(?<=[(\[]){_TRUST_EN}(?=[)\]])"
        rf"|\bconfidence(?: level)?\s*:\s*{_GRADE_EN}\b"
        rf"|\b(?:our|my) confidence[^.;]{{0,60}}? (?:is|remains) {_GRADE_EN}\b"
        rf"|\b(?:say|assess|judge|estimate|conclude|state|predict) with confidence\b"
        r"|\b(?:we|i) (?:are|am|remain) (?:\w+ )?confident(?= (?:that\b|it\b|in (?:this|our)))",
        re.I,
    ),
}
_HINT = re.compile("confian|confid", re.I)
# "should" in English says what ought to be as often as what will; it is no degree of likelihood
_NO_DEGREE = frozenset({"should", "ought to"})


def warned(found: list[FoundClaim], reading: Reading, actors: ActorFindings) -> list[FoundClaim]:
    """The claims, those that stand in a sentence of both with a warning. A call has no likelihood to mix."""
    mixed = [
        stretch for block in reading.blocks if _HINT.search(block.text) for stretch in _mixed(block, actors)
    ]
    return [_warned(claim, mixed) for claim in found] if mixed else found


def _warned(claim: FoundClaim, mixed: list[tuple[Span, str]]) -> FoundClaim:
    if claim.kind is ClaimKind.CALL:
        return claim
    warning = next((words for sentence, words in mixed if sentence.overlap(claim.span)), "")
    return replace(claim, warning=warning) if warning else claim


def _mixed(block: ParsedBlock, actors: ActorFindings) -> Iterator[tuple[Span, str]]:
    """The sentences of a block that mix the two (canonical), each with its warning."""
    pattern = _CONFIDENCE.get(block.language.code)
    trusts = list(pattern.finditer(block.text)) if pattern is not None else []
    if not trusts:
        return
    passage = Passage(block, actors)
    tree = passage.tree
    hedges = [
        (tree.starts[hit.start], tree.ends[hit.end - 1])
        for hit in certainty.hedges(passage)
        if hit.hedge.step is not None
    ]
    hedges += [(a, b) for a, b, _ in in_numbers(passage, 0, len(block.text))]
    for first, last in tree.sentences:
        start, end = tree.starts[first], tree.ends[last - 1]
        trust = next((t for t in trusts if start <= t.start() < end), None)
        if trust is None:
            continue
        for a, b in hedges:
            apart = b <= trust.start() or a >= trust.end()
            if start <= a < end and apart and block.text[a:b].lower() not in _NO_DEGREE:
                words = " ".join(trust.group().split()), " ".join(block.text[a:b].split())
                yield passage.canonical(start, end), MIXED.format(one=words[1], other=words[0])
                break
