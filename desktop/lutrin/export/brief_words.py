"""The sentences and headings of the brief, in its language."""

from __future__ import annotations

from .typography import FIXED, NARROW, decimal, long_date, whole

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "kicker": "ANNOTATED SOURCE — BRIEF",
        "bottom": "In brief.",
        "key": "Key judgements",
        "certainty": "Certainty",
        "claim": "Claim",
        "page": "Page",
        "who": "Who says what",
        "unnamed": "Unnamed sources",
        "author": "The author’s own claims",
        "timeline": "Timeline",
        "date": "Date",
        "chart": "Claims by kind and actor",
        "Author": "Author",
        "index": "Actors",
        "actor": "Actor",
        "also": "Also named",
        "mentions": "Mentions",
        "pages": "Pages",
        "remarks": "Notes",
        "note": "Note:",
        "none": "No claims were kept in this document.",
        "source_outline": "Annotated source",
        "contents": "Brief",
        "colon": ":",
        "scale": "Certainty: ICD 203 scale.",
        "links": "Each line links to its page of the annotated source that follows.",
        "dashed": "Dashed outline: proposed by the machine, not reviewed.",
        "others": "others",
    },
    "fr": {
        "kicker": "SOURCE ANNOTÉE — SYNTHÈSE",
        "bottom": "En bref.",
        "key": "Jugements clés",
        "certainty": "Certitude",
        "claim": "Affirmation",
        "page": "Page",
        "who": "Qui dit quoi",
        "unnamed": "Sources non nommées",
        "author": "Ce qu’affirme l’auteur",
        "timeline": "Calendrier",
        "date": "Échéance",
        "chart": "Affirmations par type et par acteur",
        "Author": "Auteur",
        "index": "Acteurs",
        "actor": "Acteur",
        "also": "Aussi nommé",
        "mentions": "Mentions",
        "pages": "Pages",
        "remarks": "Notes",
        "note": f"Note{FIXED}:",
        "none": "Aucune affirmation n’a été retenue dans ce document.",
        "source_outline": "Source annotée",
        "contents": "Synthèse",
        "colon": f"{FIXED}:",
        "scale": f"Échelle de certitude{FIXED}: ICD 203.",
        "links": "Chaque ligne renvoie à la page de la source annotée qui suit.",
        "dashed": "Cadre en tirets : proposition de la machine, non relue.".replace(" :", f"{FIXED}:"),
        "others": "autres",
    },
}
_RELIABILITY = {
    "en": {
        "A": "source completely reliable",
        "B": "source usually reliable",
        "C": "source fairly reliable",
        "D": "source not usually reliable",
        "E": "source unreliable",
        "F": "reliability cannot be judged",
    },
    "fr": {
        "A": "source totalement fiable",
        "B": "source habituellement fiable",
        "C": "source assez fiable",
        "D": "source habituellement peu fiable",
        "E": "source non fiable",
        "F": "fiabilité impossible à apprécier",
    },
}
_CREDIBILITY = {
    "en": {
        "1": "confirmed",
        "2": "probably true",
        "3": "possibly true",
        "4": "doubtful",
        "5": "improbable",
        "6": "truth cannot be judged",
    },
    "fr": {
        "1": "confirmé",
        "2": "probablement vrai",
        "3": "peut-être vrai",
        "4": "douteux",
        "5": "improbable",
        "6": "véracité impossible à apprécier",
    },
}
_LANGUAGES = {
    "en": {"en": "English", "fr": "French"},
    "fr": {"en": "anglais", "fr": "français"},
}


def known(language: str) -> str:
    """The language in which the brief is written: the one asked for, or English."""
    return language if language in _WORDS else "en"


def word(key: str, language: str) -> str:
    """A heading or small word of the brief."""
    return _WORDS[known(language)][key]


def count(number: int, singular: str, plural: str, language: str) -> str:
    """A number with its noun, bound together; in French none and one take the singular."""
    one = number < 2 if language == "fr" else number == 1
    return f"{whole(number, language)}{FIXED}{singular if one else plural}"


def grade_words(grade: str, language: str) -> str:
    """What an Admiralty grade says, "" when it is none: source and information are judged apart."""
    letter, digit = grade[:1].upper(), grade[1:2]
    tongue = known(language)
    if letter not in _RELIABILITY[tongue] or digit not in _CREDIBILITY[tongue]:
        return ""
    return f"{_RELIABILITY[tongue][letter]}, {_CREDIBILITY[tongue][digit]}"


def source_details(
    language: str,
    *,
    author: str,
    date: str,
    pages: int,
    grade: str,
    claims: int,
    accepted: int,
) -> str:
    """What follows the source's title: ", Author, 2 mars 2026, 4 pages, cotée B2 (…). 31 affirmations…"."""
    french = language == "fr"
    bits = [author] if author else []
    if date:
        bits.append(long_date(date, language))
    bits.append(count(pages, "page", "pages", language))
    if grade:
        meaning = grade_words(grade, language)
        said = f"cotée {grade}" if french else f"graded {grade}"
        bits.append(f"{said} ({meaning})" if meaning else said)
    text = count(claims, *(("affirmation", "affirmations") if french else ("claim", "claims")), language)
    if not claims:
        detail = ""
    elif accepted:
        detail = f" {', '.join([text, *_decisions(language, accepted=accepted, waiting=claims - accepted)])}."
    elif french:
        plural = "s" if claims > 1 else ""
        detail = f" {text} proposée{plural} par la machine, non relue{plural}."
    else:
        detail = f" {text} proposed by the machine, not reviewed."
    return ", " + ", ".join(bits) + "." + detail


def _decisions(
    language: str, *, accepted: int, rejected: int = 0, waiting: int = 0, hidden: int = 0
) -> list[str]:
    """ "14 retenues", "5 rejetées", "18 à relire", "2 sous le seuil": those that are not 0, but the first."""

    def of(number: int, singular: str, plural: str, english: str) -> str:
        if language == "fr":
            return count(number, singular, plural, language)
        return f"{whole(number, language)}{FIXED}{english}"

    said = [of(accepted, "retenue", "retenues", "accepted")]
    if rejected:
        said.append(of(rejected, "rejetée", "rejetées", "rejected"))
    if waiting:
        said.append(of(waiting, "à relire", "à relire", "to review"))
    if hidden:
        said.append(of(hidden, "sous le seuil", "sous le seuil", "below the threshold"))
    return said


def _added(number: int, language: str) -> str:
    if language == "fr":
        plural = "s" if number > 1 else ""
        return f"{count(number, 'affirmation', 'affirmations', language)} ajoutée{plural} par l’analyste"
    return f"{count(number, 'claim', 'claims', language)} added by the analyst"


def method(
    language: str,
    *,
    version: str,
    source_language: str,
    threshold: float,
    proposed: int,
    accepted: int,
    rejected: int,
    hidden: int = 0,
    added: int = 0,
) -> str:
    """How the brief was made, in one line; the counts of what the machine proposed add up."""
    french = language == "fr"
    tongue = _LANGUAGES[known(language)].get(source_language, source_language)
    head = f"Méthode{FIXED}: " if french else "Method: "
    bits = [f"Lutrin{FIXED}{version}", tongue]
    if threshold > 0:
        bits.append(f"{'seuil' if french else 'threshold'}{FIXED}{decimal(threshold, language)}")
    text = head + ", ".join(bit for bit in bits if bit)
    before = f"{NARROW}; " if french else "; "
    more = f"{before}{_added(added, language)}" if added else ""
    if not proposed:
        return f"{text}{more}."
    nouns = ("proposition", "propositions") if french else ("proposal", "proposals")
    counts = [count(proposed, *nouns, language)]
    counts += _decisions(
        language,
        accepted=accepted,
        rejected=rejected,
        waiting=max(proposed - accepted - rejected - hidden, 0),
        hidden=hidden,
    )
    return f"{text}{before}{', '.join(counts)}{more}."
