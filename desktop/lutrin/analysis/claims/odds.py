"""Likelihoods put in numbers: per cent, or one chance in so many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.domain.claim import Certainty
from lutrin.domain.likelihood import Likelihood

from .degrees import GRADED, graded
from .draft import Draft
from .lexicon import Hedge
from .passage import Passage
from .syntax import OBJECTS, SUBJECTS

_TENS = {
    "ten": 10.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0,
    "eighty": 80.0, "ninety": 90.0, "dix": 10.0, "vingt": 20.0, "trente": 30.0, "quarante": 40.0,
    "cinquante": 50.0, "soixante": 60.0, "quatre-vingts": 80.0,
}  # fmt: skip
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_TENS)})(?:[,.]\d+)?"
_PER_CENT = r"(?:%|pour cent|per ?cent|percent)"
# "70 percent", "70–80 %", "between 70 and 80 per cent"
_PERCENT = re.compile(
    rf"(?:\b{_NUMBER}(?:\s?{_PER_CENT})?(?:\s?[-–—]\s?|\s(?:to|à|and|et|or|ou)\s))?"
    rf"\b{_NUMBER}\s?{_PER_CENT}",
    re.I,
)
_COUNT = {
    "one": 1, "une": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "quatre": 4, "five": 5,
    "cinq": 5, "six": 6, "seven": 7, "sept": 7, "eight": 8, "huit": 8, "nine": 9,
    "neuf": 9, "ten": 10, "dix": 10, "twenty": 20, "vingt": 20, "hundred": 100, "cent": 100,
}  # fmt: skip
_LESS = re.compile(
    r"(?:\b(?:less|fewer|lower|worse) than|\bbelow|\bunder|\bat most|\bmoins d[e'’]|\binférieure?s? à"
    r"|\bau plus)(?: an?)?\s?$",
    re.I,
)
_MORE = re.compile(
    r"(?:\b(?:more|better|higher) than|\babove|\bover|\bat least|\bplus d[e'’]|\bsupérieure?s? à|\bau moins)"
    r"(?: an?)?\s?$",
    re.I,
)
_MEASURED = frozenset(
    ["probabilité", "chance", "probability", "likelihood", "odds", "vraisemblance", "risk", "risque",
     "prospect", "possibility", "possibilité", "perspective", "éventualité"]
)  # fmt: skip
# of a probability that "is low": its step
_GRADES = {
    **dict.fromkeys(("faible", "mince", "maigre", "limité", "réduit", "low", "slim", "small", "poor",
                     "limited", "thin", "slight", "long"), Likelihood.UNLIKELY),
    **dict.fromkeys(("infime", "négligeable", "minime", "remote", "distant", "lointain", "negligible",
                     "minimal"), Likelihood.VERY_UNLIKELY),
    **dict.fromkeys(("nul", "zero", "zéro", "nil"), Likelihood.ALMOST_NO_CHANCE),
    **dict.fromkeys(("even", "fifty"), Likelihood.ROUGHLY_EVEN),
    **dict.fromkeys(("moderate", "modéré", "moyen", "good", "bon", "fair"), Likelihood.LIKELY),
    **dict.fromkeys(("fort", "élevé", "grand", "high", "strong"), Likelihood.VERY_LIKELY),
}  # fmt: skip
_WORDS = "|".join(_COUNT)
_ODDS = re.compile(
    rf"\b({_WORDS}|\d{{1,2}})[ -](?:chances? )?(?:in|sur|out of)[ -](?:an? )?({_WORDS}|\d{{1,3}})\b(?!\s?%)",
    re.I,
)
# "Scenario 2, barracks rule (25 per cent). P", « Hypothèse haute (30 %) : P »
_SCENARIO = re.compile(
    r"(?:scenario|scénario|hypoth[eè]s[ie]s?|outcome|option|case|cas)\b[^.()]{0,60}"
    r"\([^()\d]{0,20}(\d{1,3}) ?(?:%|pour cent|per ?cent)\)\s?[.:–—-]\s*$",
    re.I,
)
_HEADED = 110  # code points that such a line may take before its claim
_FRAME = 60  # code points between the announcing verb and its clause
_BEFORE, _AFTER = 70, 30  # code points between a number and the word for likelihood
_CHANCE = re.compile(r"chance|probabilit|probabilité|likelihood|odds|risque de|risk of|vraisemblance", re.I)


def step_of(percent: float) -> Likelihood:
    """The step of ICD 203 that holds a probability in per cent; a border belongs to the surer step."""
    borders = (
        (5, Likelihood.ALMOST_NO_CHANCE), (20, Likelihood.VERY_UNLIKELY), (45, Likelihood.UNLIKELY),
        (55, Likelihood.ROUGHLY_EVEN), (80, Likelihood.LIKELY), (95, Likelihood.VERY_LIKELY),
    )  # fmt: skip
    return next((step for border, step in borders if percent < border), Likelihood.ALMOST_CERTAIN)


def headed(passage: Passage, draft: Draft) -> Certainty | None:
    """The likelihood that the line before a draft gives it: "Scenario 2, a coup (25 per cent). P"."""
    text = passage.tree.text
    match = _SCENARIO.search(text, max(0, draft.start - _HEADED), draft.start)
    if match is None or draft.framed:
        return None
    span = passage.canonical(match.start(1), match.end(1))
    return Certainty(step=step_of(float(match.group(1))), words=match.group(1), span=span)


def numbers(passage: Passage, draft: Draft) -> Iterator[tuple[int, int, Likelihood]]:
    """The likelihoods that a draft or its announcing verb puts in numbers: "at 70 percent", "one in three".

    Each is given by the code points of the block that it stands at, and its step.
    """
    tree = passage.tree
    first = draft.start
    if draft.frame is not None and tree.starts[draft.frame[0]] < first:
        first = tree.starts[draft.frame[0]]  # "estime à 70 % la probabilité que P"
    if first < draft.start - _FRAME:
        first = draft.start
    yield from in_numbers(passage, first, draft.end)


def in_numbers(passage: Passage, first: int, last: int) -> Iterator[tuple[int, int, Likelihood]]:
    """The likelihoods in numbers between two code points of the block, and where they stand."""
    text = passage.tree.text[first:last]
    if _CHANCE.search(text) is None:
        return
    for match in _ODDS.finditer(text):
        if _is_of_chance(text, match):
            count, among = (_COUNT.get(group.lower()) or int(group) for group in match.groups())
            if 0 < count <= among:
                yield first + match.start(), first + match.end(), _step(100 * count / among, text, match)
    for match in _PERCENT.finditer(text):
        if _is_of_chance(text, match):
            low, high = (_TENS.get(one.lower()) or float(one) if one else 0.0 for one in match.groups())
            percent = (low + high) / 2 if 0 < low < high else high
            if percent <= 100:
                yield first + match.start(), first + match.end(), _step(percent, text, match)


def _is_of_chance(text: str, match: re.Match[str]) -> bool:
    """Whether a number is a likelihood: the word for it stands close by."""
    return _CHANCE.search(text, max(0, match.start() - _BEFORE), match.end() + _AFTER) is not None


def _step(percent: float, text: str, match: re.Match[str]) -> Likelihood:
    before = text[max(0, match.start() - 20) : match.start()]
    if _LESS.search(before):
        percent -= 1  # "less than 20 percent" is on the lower side of the border
    elif _MORE.search(before):
        percent += 1
    return step_of(percent)


def is_stated(passage: Passage, head: int, start: int, end: int) -> bool:
    """Whether the clause on ``head`` says how likely something is: its chance "is slim", "is 80 percent"."""
    tree = passage.tree
    if measured(passage, head) is not None:
        return True
    nouns = (c for c in tree.children[head] if tree.deps[c] in _ARGUMENTS and start <= c < end)
    if not any(tree.has_lemma(c, _CHANCES) or tree.lower[c] in _CHANCES for c in nouns):
        return False
    return any(True for _ in in_numbers(passage, tree.starts[start], tree.ends[end - 1]))


_ARGUMENTS = SUBJECTS | OBJECTS | {"attr"}
_CHANCES = frozenset({"probabilité", "chance", "probability", "likelihood", "odds", "vraisemblance"})


def measured(passage: Passage, head: int) -> Certainty | None:
    """The likelihood of « la probabilité d'un sommet est faible », "the chance of a treaty remains low"."""
    tree = passage.tree
    if head < 0:
        return None
    about = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS]
    if tree.deps[head] == "acl":  # « la probabilité d'un accord paraît faible », hung under its own subject
        about += [up for up in tree.path(head)[1:4] if up < head and tree.pos[up] == "NOUN"]
    if not any(tree.has_lemma(c, _MEASURED) or tree.lower[c] in _MEASURED for c in about):
        return None
    for k in range(max(head, about[0] + 1), min(head + _BEHIND, tree.size)):
        if tree.pos[k] in ("NOUN", "PROPN", "SCONJ", "PUNCT") and k != head:
            return None
        lemma = next((one for one in (*tree.lemmas[k], tree.lower[k]) if one in _GRADES), None)
        if lemma is not None:
            start, step = graded(tree, k, Hedge(_GRADES[lemma], GRADED))
            return Certainty(
                step=step or Likelihood.UNLIKELY,  # "is not high"
                words=tree.slice(start, k + 1),
                span=passage.token_span(start, k + 1),
            )
    return None


_BEHIND = 5  # tokens in which the grade stands: "are considered very low", "is close to zero"
