"""The forms of the verbs of the lexicons: a table from surface forms to lemma and tense.

The models' own lemmas and tags fail on one French verb in ten ("estime" a noun, "fragilise" an adjective),
most of all in notes. The verbs that carry claims are known, so their forms can be listed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Form:
    """What a surface form may be. ``tense``: inf, prs, impf, past, fut, cond, sbj, pp, ger."""

    lemma: str
    tense: str

    @property
    def is_finite(self) -> bool:
        """Whether a clause can stand on it without an auxiliary."""
        return self.tense not in ("inf", "pp", "ger")


Forms = dict[str, tuple[Form, ...]]

_PRESENT_ER = ("e", "es", "e", "ons", "ez", "ent")
_IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")

# Verbs in -ir with -iss- are regular; those of the other family stand in irregular_verbs.tsv.
_GRAVE = ("eler", "eter", "ener", "ever", "eser", "emer", "ecer", "evrer")
_DOUBLED = ("appeler", "rappeler", "jeter", "rejeter", "projeter", "épeler", "renouveler", "interpeller")


def table(lemmas: Iterable[str], irregular: Path, language: str) -> Forms:
    """The forms of ``lemmas`` (single words) and of all irregular verbs of the file.

    Args:
        lemmas: infinitives (French) or base forms (English).
        irregular: the language's ``irregular_verbs.tsv``.
        language: "fr" or "en".
    """
    collected: dict[str, dict[Form, None]] = {}

    def add(surface: str, lemma: str, tense: str) -> None:
        if surface and "_" not in surface:
            collected.setdefault(surface, {})[Form(lemma, tense)] = None

    known: set[str] = set()
    for line in irregular.read_text(encoding="utf8").splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        rows = _french_irregular(cells) if language == "fr" else _english_irregular(cells)
        for surface, lemma, tense in rows:
            known.add(lemma)
            add(surface, lemma, tense)
    regular = _french_regular if language == "fr" else _english_regular
    for lemma in lemmas:
        if lemma not in known:
            for surface, tense in regular(lemma):
                add(surface, lemma, tense)
    return {surface: tuple(forms) for surface, forms in collected.items()}


def _french_irregular(cells: list[str]) -> Iterable[tuple[str, str, str]]:
    lemma, present, imperfect, past, future, subjunctive, participle, *same = cells
    relatives = same[0].split() if same else []
    for word in [lemma, *relatives]:
        # "maintenir" is to "tenir" as "maintiens" to "tiens": a shared ending, another beginning
        shared = lemma
        while shared and not word.endswith(shared):
            shared = shared[1:]
        old, new = lemma[: len(lemma) - len(shared)], word[: len(word) - len(shared)]

        def grown(stem: str, old: str = old, new: str = new) -> str:
            return new + stem[len(old) :] if stem != "_" else "_"

        yield word, word, "inf"
        for form in present.split():
            yield grown(form), word, "prs"
        for ending in _IMPERFECT:
            yield grown(imperfect) + ending, word, "impf"
        yield grown(imperfect) + "ant", word, "ger"
        for form in past.split():
            yield grown(form), word, "past"
        for ending in _FUTURE:
            yield grown(future) + ending, word, "fut"
        for ending in _IMPERFECT:
            yield grown(future) + ending, word, "cond"
        for form in subjunctive.split():
            yield grown(form), word, "sbj"
        base = grown(participle)
        if base.endswith("dû"):
            base = base[:-1] + "u"
            yield base[:-1] + "û", word, "pp"
        for ending in ("", "e", "s", "es"):
            if not (ending.startswith("s") and base.endswith("s")):
                yield base + ending, word, "pp"


def _french_regular(lemma: str) -> Iterable[tuple[str, str]]:
    if lemma.endswith("er"):
        yield from _first_group(lemma)
    elif lemma.endswith("ir"):
        yield from _second_group(lemma)
    else:
        yield lemma, "inf"


def _first_group(lemma: str) -> Iterable[tuple[str, str]]:
    stem = lemma[:-2]
    before_a = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    mute = _mute_stem(lemma, stem)
    yield lemma, "inf"
    for number, ending in enumerate(_PRESENT_ER):
        yield (before_a if ending == "ons" else stem if number == 4 else mute) + ending, "prs"
    for ending in _IMPERFECT:
        yield (stem if ending.startswith("i") else before_a) + ending, "impf"
    yield before_a + "ant", "ger"
    yield before_a + "a", "past"
    yield stem + "èrent", "past"
    futures = {mute, stem} if "é" in stem[-3:] else {mute}
    for future in futures:
        for ending in _FUTURE:
            yield future + "er" + ending, "fut"
        for ending in _IMPERFECT:
            yield future + "er" + ending, "cond"
    for ending in ("é", "ée", "és", "ées"):
        yield stem + ending, "pp"


def _mute_stem(lemma: str, stem: str) -> str:
    if lemma in _DOUBLED:
        return stem + stem[-1]
    if lemma.endswith(_GRAVE):
        at = stem.rindex("e")
        return stem[:at] + "è" + stem[at + 1 :]
    at = stem.rfind("é")
    if at > 0 and 1 <= len(stem) - at - 1 <= 2 and not any(c in "aeiouyéè" for c in stem[at + 1 :]):
        return stem[:at] + "è" + stem[at + 1 :]
    if stem.endswith("y") and not stem.endswith("ey"):
        return stem[:-1] + "i"
    return stem


def _second_group(lemma: str) -> Iterable[tuple[str, str]]:
    stem = lemma[:-1]
    yield lemma, "inf"
    for ending in ("s", "t", "ssons", "ssez", "ssent"):
        yield stem + ending, "prs"
    for ending in _IMPERFECT:
        yield stem + "ss" + ending, "impf"
    yield stem + "ssant", "ger"
    yield stem + "rent", "past"
    for ending in _FUTURE:
        yield lemma + ending, "fut"
    for ending in _IMPERFECT:
        yield lemma + ending, "cond"
    yield stem + "sse", "sbj"
    for ending in ("", "e", "s", "es"):
        yield stem + ending, "pp"


def _english_irregular(cells: list[str]) -> Iterable[tuple[str, str, str]]:
    lemma, past, participle, *others = cells
    yield lemma, lemma, "prs"
    yield lemma, lemma, "inf"
    for form in others[0].split() if others else [_third_person(lemma)]:
        yield form, lemma, "prs"
    for form in past.split():
        yield form, lemma, "past"
    for form in participle.split():
        yield form, lemma, "pp"
    yield _gerund(lemma), lemma, "ger"
    if _is_doubling(lemma):
        yield lemma + lemma[-1] + "ing", lemma, "ger"


def _english_regular(lemma: str) -> Iterable[tuple[str, str]]:
    yield lemma, "prs"
    yield lemma, "inf"
    yield _third_person(lemma), "prs"
    for past in _english_past(lemma):
        yield past, "past"
        yield past, "pp"
    yield _gerund(lemma), "ger"
    if _is_doubling(lemma):
        yield lemma + lemma[-1] + "ing", "ger"


def _is_doubling(lemma: str) -> bool:
    vowels = "aeiou"
    return (
        len(lemma) > 2 and lemma[-1] not in "aeiouwxyhkc" and lemma[-2] in vowels and lemma[-3] not in vowels
    )


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _english_past(lemma: str) -> Iterable[str]:
    if lemma.endswith("e"):
        yield lemma + "d"
    elif lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        yield lemma[:-1] + "ied"
    else:
        yield lemma + "ed"
        if _is_doubling(lemma):
            yield lemma + lemma[-1] + "ed"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return lemma + "ing"
