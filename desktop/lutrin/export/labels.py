"""The words of an export, in the language of the brief (not of the window), and the label line of a mark."""

from __future__ import annotations

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Claim, Highlight, Mention, Status
from lutrin.domain.brief import Mark
from lutrin.domain.claim import Certainty, ClaimKind, When
from lutrin.domain.likelihood import Likelihood

from .typography import FIXED, NARROW, listed, long_date

_KINDS: dict[str, dict[str, str]] = {
    "en": {kind.value: kind.value for kind in (*ClaimKind, *ActorKind)},
    "fr": {
        "quote": "citation",
        "statement": "position",
        "assessment": "jugement",
        "forecast": "prévision",
        "call": "appel",
        "person": "personne",
        "organisation": "organisation",
        "state": "État",
        "group": "groupe",
        "place": "lieu",
    },
}
_LIKELIHOODS: dict[str, dict[Likelihood, str]] = {
    "en": {
        Likelihood.ALMOST_NO_CHANCE: "almost no chance",
        Likelihood.VERY_UNLIKELY: "very unlikely",
        Likelihood.UNLIKELY: "unlikely",
        Likelihood.ROUGHLY_EVEN: "roughly even chance",
        Likelihood.LIKELY: "likely",
        Likelihood.VERY_LIKELY: "very likely",
        Likelihood.ALMOST_CERTAIN: "almost certain",
    },
    "fr": {
        Likelihood.ALMOST_NO_CHANCE: "presque exclu",
        Likelihood.VERY_UNLIKELY: "très improbable",
        Likelihood.UNLIKELY: "improbable",
        Likelihood.ROUGHLY_EVEN: "à peu près une chance sur deux",
        Likelihood.LIKELY: "probable",
        Likelihood.VERY_LIKELY: "très probable",
        Likelihood.ALMOST_CERTAIN: "presque certain",
    },
}
_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "author": "author",
        "negative": "in the negative",  # whoever says it: a claimant’s own “there is no deal”, or a denial
        "mixed": "likelihood and confidence mixed",
        "deadline": "deadline",
        "on": "on",
        "by": "by",
        "proposed": "proposed",
        "metonym": "by metonym",
        "continued": "continued",
        "unplaced": "place on the page not found",
        "highlight": "highlight",
        "underline": "underline",
        "note": "note",
        "claims": "Lutrin: claims",
        "actors": "Lutrin: actors",
        "notes": "Lutrin: notes",
    },
    "fr": {
        "author": "auteur",
        "negative": "par la négative",
        "mixed": "vraisemblance et confiance mêlées",
        "deadline": "échéance",
        "on": "le",
        "by": "échéance",
        "proposed": "proposition",
        "metonym": "par métonymie",
        "continued": "suite",
        "unplaced": "place sur la page non trouvée",
        "highlight": "surlignage",
        "underline": "soulignement",
        "note": "note",
        "claims": f"Lutrin{NARROW}: affirmations",
        "actors": f"Lutrin{NARROW}: acteurs",
        "notes": f"Lutrin{NARROW}: notes",
    },
}


def _known(language: str) -> str:
    return language if language in _WORDS else "en"


def word(key: str, language: str) -> str:
    """A small word of the exports ("author", "metonym", …)."""
    return _WORDS[_known(language)][key]


def kind_word(kind: ClaimKind | ActorKind, language: str) -> str:
    """The word for a kind of claim or actor, lower case save where the language wants a capital."""
    return _KINDS[_known(language)][kind]


def likelihood_word(step: Likelihood, language: str) -> str:
    """The word for a step of the ICD 203 scale."""
    return _LIKELIHOODS[_known(language)][step]


def certainty_line(certainty: Certainty, language: str) -> str:
    """Word and band of a certainty: "likely (55–80 %)"."""
    low, high = certainty.step.percent
    space = NARROW if language == "fr" else FIXED
    return f"{likelihood_word(certainty.step, language)} ({low}–{high}{space}%)"


def deadline(when: When, language: str) -> str:
    """The date or horizon of a forecast: its day in words where it can be told, else as the text puts it."""
    if not when.end:
        return when.words
    if when.start and when.start[:10] != when.end[:10]:
        return when.words or f"{long_date(when.start, language)} – {long_date(when.end, language)}"
    return long_date(when.end, language)


def horizon(when: When, language: str) -> str:
    """A date or horizon with the word that leads it: "on 3 May 2026" for a day, "by 3 May 2026" for an end,
    "deadline: by mid-2027" where the text's own words are told, which bring a preposition of their own."""
    told = deadline(when, language)
    if not when.end or (when.start and when.start[:10] != when.end[:10]):
        return f"{word('deadline', language)}{NARROW if _known(language) == 'fr' else ''}: {told}"
    return f"{word('on' if when.start else 'by', language)} {told}"


def claimant_line(names: tuple[str, ...], language: str) -> str:
    """On whose account: the names, or the word for the document's author."""
    return listed(names, language) if names else word("author", language)


def subject(mark: Mark, language: str) -> str:
    """``/Subj`` of the annotation: which program and which kind of mark."""
    note = mark.annotation
    if isinstance(note, (Claim, Mention)):
        what = kind_word(note.kind, language)
    else:
        what = word(note.style if note.style in ("underline", "note") else "highlight", language)
    return f"Lutrin{NARROW}: {what}" if language == "fr" else f"Lutrin: {what}"


def label_line(mark: Mark, language: str) -> str:
    """The first line of a mark's contents: ``FORECAST · likely (55–80 %) · Lavrov``. Never empty."""
    item = mark.annotation
    if isinstance(item, Claim):
        bits = [kind_word(item.kind, language).upper()]
        if item.certainty is not None:
            bits.append(certainty_line(item.certainty, language))
        if item.negated:
            bits.append(word("negative", language))
        bits.append(claimant_line(mark.claimants, language))
        if item.when is not None:
            bits.append(horizon(item.when, language))
        if item.warning:
            bits.append(f"⚠ {word('mixed', language)}")
    elif isinstance(item, Mention):
        bits = [kind_word(item.kind, language).upper(), mark.actor.name if mark.actor else mark.quote]
        if item.metonym:
            bits.append(word("metonym", language))
    else:
        assert isinstance(item, Highlight)
        style = item.style if item.style in ("underline", "note") else "highlight"
        return word(style, language).upper()
    if item.status is Status.PROPOSED:
        bits.append(word("proposed", language))
    return " · ".join(bit for bit in bits if bit)


def tags(mark: Mark, language: str) -> list[str]:
    """The tags of a mark for reference managers: kind, certainty, actor or claimant."""
    item = mark.annotation
    if isinstance(item, Claim):
        found = [kind_word(item.kind, language)]
        if item.certainty is not None:
            found.append(likelihood_word(item.certainty.step, language))
        return [*found, *(mark.claimants or (word("author", language),))]
    if isinstance(item, Mention):
        return [kind_word(item.kind, language), *([mark.actor.name] if mark.actor else [])]
    return []
