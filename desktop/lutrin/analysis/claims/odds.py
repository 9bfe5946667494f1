"""Likelihoods put in numbers: per cent, or one chance in so many."""

from __future__ import annotations

import re

from lutrin.domain.claim import Certainty
from lutrin.domain.likelihood import Likelihood

from .draft import Draft
from .passage import Passage
from .syntax import SUBJECTS

_TENS = {
    "ten": 10.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0,
    "eighty": 80.0, "ninety": 90.0, "dix": 10.0, "vingt": 20.0, "trente": 30.0, "quarante": 40.0,
    "cinquante": 50.0, "soixante": 60.0, "quatre-vingts": 80.0,
}  # fmt: skip
_PERCENT = re.compile(rf"(\d{{1,3}}|{'|'.join(_TENS)})(?:[,.]\d+)?\s?(?:%|pour cent|per ?cent|percent)", re.I)
_COUNT = {
    "one": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "quatre": 4, "five": 5,
    "cinq": 5, "six": 6, "seven": 7, "sept": 7, "eight": 8, "huit": 8, "nine": 9,
    "neuf": 9, "ten": 10, "dix": 10,
}  # fmt: skip
_MEASURED = frozenset({"probabilité", "chance", "probability", "likelihood", "odds", "vraisemblance"})
# of a probability that "is low": its step, and that of one that is "very low"
_GRADES = {
    **dict.fromkeys(("faible", "mince", "limité", "réduit", "low", "slim", "small", "poor", "limited"),
                    (Likelihood.UNLIKELY, Likelihood.VERY_UNLIKELY)),
    **dict.fromkeys(("infime", "négligeable", "remote", "negligible"),
                    (Likelihood.VERY_UNLIKELY, Likelihood.VERY_UNLIKELY)),
    **dict.fromkeys(("nul", "zero", "nil"), (Likelihood.ALMOST_NO_CHANCE, Likelihood.ALMOST_NO_CHANCE)),
    **dict.fromkeys(("fort", "élevé", "grand", "high", "strong", "good"),
                    (Likelihood.VERY_LIKELY, Likelihood.VERY_LIKELY)),
}  # fmt: skip
_VERY = frozenset({"très", "fort", "extrêmement", "very", "extremely", "vanishingly"})
_WORDS = "|".join(_COUNT)
_ODDS = re.compile(rf"\b({_WORDS})[ -](?:chances? )?(?:in|sur)[ -]({_WORDS})\b", re.I)
# "Scenario 2, barracks rule (25 per cent). P", « Hypothèse haute (30 %) : P »
_SCENARIO = re.compile(
    r"(?:scenario|scénario|hypoth[eè]s[ie]s?|outcome|option|case|cas)\b[^.()]{0,60}"
    r"\([^()\d]{0,20}(\d{1,3}) ?(?:%|pour cent|per ?cent)\)\s?[.:–—-]\s*$",
    re.I,
)
_HEADED = 110  # code points that such a line may take before its claim
_FRAME = 60  # code points between the announcing verb and its clause
_CHANCE = re.compile(r"chance|probabilit|probabilité|likelihood|odds|risque de|risk of|vraisemblance", re.I)


def step_of(percent: float) -> Likelihood:
    """The step of ICD 203 that holds a probability in per cent; a border belongs to the surer step."""
    borders = (
        (5, Likelihood.ALMOST_NO_CHANCE), (20, Likelihood.VERY_UNLIKELY), (45, Likelihood.UNLIKELY),
        (55, Likelihood.ROUGHLY_EVEN), (80, Likelihood.LIKELY), (95, Likelihood.VERY_LIKELY),
    )  # fmt: skip
    return next((step for border, step in borders if percent < border), Likelihood.ALMOST_CERTAIN)


def number(passage: Passage, draft: Draft) -> Certainty | None:
    """The likelihood that a draft or its announcing verb puts in numbers: "at 70 percent", "one in three"."""
    tree = passage.tree
    headed = _SCENARIO.search(tree.text, max(0, draft.start - _HEADED), draft.start)
    if headed is not None and not draft.framed:
        span = passage.canonical(headed.start(1), headed.end(1))
        return Certainty(step=step_of(float(headed.group(1))), words=headed.group(1), span=span)
    first = draft.start
    if draft.frame is not None and tree.starts[draft.frame[0]] < first:
        first = tree.starts[draft.frame[0]]  # "estime à 70 % la probabilité que P"
    if first < draft.start - _FRAME:
        first = draft.start
    text = tree.text[first : draft.end]
    for match in _ODDS.finditer(text):
        around = text[max(0, match.start() - 40) : match.end() + 10]
        if _CHANCE.search(around) is None:
            continue
        percent = 100 * _COUNT[match.group(1).lower()] / _COUNT[match.group(2).lower()]
        span = passage.canonical(first + match.start(), first + match.end())
        return Certainty(step=step_of(percent), words=match.group(), span=span)
    for match in _PERCENT.finditer(text):
        around = text[max(0, match.start() - 70) : match.end() + 30]
        near = _CHANCE.search(around)
        if near is None:
            continue
        percent = _TENS.get(match.group(1).lower()) or float(match.group(1))
        if percent > 100:
            continue
        a, b = first + match.start(), first + match.end()
        return Certainty(step=step_of(percent), words=match.group(), span=passage.canonical(a, b))
    return None


def graded(passage: Passage, head: int) -> Certainty | None:
    """The likelihood of « la probabilité d'un sommet est faible », "the chance of a treaty is low"."""
    tree = passage.tree
    if head < 0:
        return None
    about = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS]
    if not any(tree.has_lemma(c, _MEASURED) or tree.lower[c] in _MEASURED for c in about):
        return None
    for k in (head, *(c for c in tree.children[head] if tree.deps[c] in ("acomp", "attr", "xcomp"))):
        for lemma in tree.lemmas[k]:
            if tree.pos[k] == "ADJ" and lemma in _GRADES:
                step, more = _GRADES[lemma]
                very = any(tree.lower[c] in _VERY for c in tree.children[k])
                span = passage.token_span(k, k + 1)
                return Certainty(step=more if very else step, words=tree.tokens[k], span=span)
    return None
