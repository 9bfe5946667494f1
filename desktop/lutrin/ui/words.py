"""The words of kinds, certainty and status, in the user's language."""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, Qt

from lutrin.domain.actor import ActorKind
from lutrin.domain.annotation import Annotation, Claim, Highlight, Mention, Status
from lutrin.domain.change import ChangeSet
from lutrin.domain.claim import ClaimKind, When
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.translation import QT_TRANSLATE_NOOP, Filled
from lutrin.services.annotating import COLOURS

from .language import catalogue, translate

CLAIM_KINDS = {
    ClaimKind.QUOTE: QT_TRANSLATE_NOOP("words", "Quote"),
    ClaimKind.STATEMENT: QT_TRANSLATE_NOOP("words", "Statement"),
    ClaimKind.ASSESSMENT: QT_TRANSLATE_NOOP("words", "Assessment"),
    ClaimKind.FORECAST: QT_TRANSLATE_NOOP("words", "Forecast"),
    ClaimKind.CALL: QT_TRANSLATE_NOOP("words", "Call"),
}
ACTOR_KINDS = {
    ActorKind.PERSON: QT_TRANSLATE_NOOP("words", "Person"),
    ActorKind.ORGANISATION: QT_TRANSLATE_NOOP("words", "Organisation"),
    ActorKind.STATE: QT_TRANSLATE_NOOP("words", "State"),
    ActorKind.GROUP: QT_TRANSLATE_NOOP("words", "Group"),
    ActorKind.PLACE: QT_TRANSLATE_NOOP("words", "Place"),
}
# as they stand within a sentence (French writes État with a capital anywhere)
ACTOR_KINDS_IN_TEXT = {
    ActorKind.PERSON: QT_TRANSLATE_NOOP("words", "person"),
    ActorKind.ORGANISATION: QT_TRANSLATE_NOOP("words", "organisation"),
    ActorKind.STATE: QT_TRANSLATE_NOOP("words", "state"),
    ActorKind.GROUP: QT_TRANSLATE_NOOP("words", "group"),
    ActorKind.PLACE: QT_TRANSLATE_NOOP("words", "place"),
}
STATUSES = {
    Status.PROPOSED: QT_TRANSLATE_NOOP("words", "To review"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("words", "Accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("words", "Rejected"),
}
LIKELIHOODS = {
    Likelihood.ALMOST_NO_CHANCE: QT_TRANSLATE_NOOP("words", "almost no chance"),
    Likelihood.VERY_UNLIKELY: QT_TRANSLATE_NOOP("words", "very unlikely"),
    Likelihood.UNLIKELY: QT_TRANSLATE_NOOP("words", "unlikely"),
    Likelihood.ROUGHLY_EVEN: QT_TRANSLATE_NOOP("words", "roughly even chance"),
    Likelihood.LIKELY: QT_TRANSLATE_NOOP("words", "likely"),
    Likelihood.VERY_LIKELY: QT_TRANSLATE_NOOP("words", "very likely"),
    Likelihood.ALMOST_CERTAIN: QT_TRANSLATE_NOOP("words", "almost certain"),
}


def step(change_set: ChangeSet) -> str:
    """What a step of undo is called: "Accept “…”"."""
    return translate("changes", change_set.label).format(**dict(change_set.fields))


def claim_kind(kind: ClaimKind) -> str:
    """ "Forecast"."""
    return translate("words", CLAIM_KINDS[kind])


def actor_kind(kind: ActorKind) -> str:
    """ "Organisation"."""
    return translate("words", ACTOR_KINDS[kind])


def actor_kind_in_text(kind: ActorKind) -> str:
    """ "organisation", as it stands within a sentence."""
    return translate("words", ACTOR_KINDS_IN_TEXT[kind])


def status(which: Status) -> str:
    """ "To review"."""
    return translate("words", STATUSES[which])


def likelihood(step: Likelihood) -> str:
    """The word of ICD 203."""
    return translate("words", LIKELIHOODS[step])


def percent_range(step: Likelihood) -> str:
    """ "80–95 %" with the language's own space."""
    low, high = step.percent
    space = "\u00a0" if QLocale().language() is QLocale.Language.French else ""
    return f"{low}–{high}{space}%"


def period(when: When) -> str:
    """The days of a deadline in words ("1 June 2026 – 30 June 2026"), "" where they cannot be told."""
    start, end = (_day(iso) for iso in (when.start, when.end))
    if start and end:
        return start if start == end else f"{start} – {end}"
    if end:
        return translate("words", "until {day}").format(day=end)
    return translate("words", "from {day}").format(day=start) if start else ""


def _day(iso: str) -> str:
    day = QDate.fromString(iso[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else ""


def annotation_kind(annotation: Annotation) -> str:
    """What an annotation is, in a word."""
    if isinstance(annotation, Claim):
        return claim_kind(annotation.kind)
    if isinstance(annotation, Mention):
        return actor_kind(annotation.kind)
    if isinstance(annotation, Highlight) and annotation.style == "note":
        return translate("words", "Note")
    if isinstance(annotation, Highlight) and annotation.style == "underline":
        return translate("words", "Underline")
    return translate("words", "Highlight")


def reason(text: str) -> str:
    """Why a mark was proposed or names are one actor's, or what to beware of, translated: templates of the
    context "reasons" are stored with their fields filled."""
    return _filled(QLocale().name()[:2])(text)


@lru_cache(maxsize=4)
def _filled(language: str) -> Filled:
    return Filled(catalogue(language))


def colour(which: str) -> str:
    """ "Yellow" for one of the highlights' colours ("#rrggbb"); another colour is its own name."""
    return translate("words", COLOURS[which]) if which in COLOURS else which


# a space that French typography does not break at, whatever the document wrote
_TIED = re.compile(r"(?<=«) | (?=[»:;?!%])")


def shortened(text: str, length: int = 90) -> str:
    """``text`` on one line, cut at a word at about ``length`` characters."""
    line = _TIED.sub("\u00a0", " ".join(text.split()))
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
