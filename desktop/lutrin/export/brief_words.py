"""The sentences and headings of the brief, in its language."""

from __future__ import annotations

from .typography import FIXED, NARROW, decimal, listed, long_date, whole

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
    rejected: int,
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
    if french:
        text = count(claims, "affirmation", "affirmations", language)
        kept = count(accepted, "retenue", "retenues", language)
        left = count(rejected, "rejetée", "rejetées", language)
        unreviewed = (
            "proposées par la machine, non relues" if claims > 1 else "proposée par la machine, non relue"
        )
    else:
        text = count(claims, "claim", "claims", language)
        kept = f"{whole(accepted, language)}{FIXED}accepted"
        left = f"{whole(rejected, language)}{FIXED}rejected"
        unreviewed = "proposed by the machine, not reviewed"
    if not claims:
        detail = ""
    elif not accepted and not rejected:
        detail = f" {text} {unreviewed}."
    else:
        detail = f" {text}, {listed([kept, *([left] if rejected else [])], language)}."
    return ", " + ", ".join(bits) + "." + detail


def method(
    language: str,
    *,
    version: str,
    source_language: str,
    threshold: float,
    proposed: int,
    accepted: int,
    rejected: int,
) -> str:
    """How the brief was made, in one line."""
    french = language == "fr"
    tongue = _LANGUAGES[known(language)].get(source_language, source_language)
    head = f"Méthode{FIXED}: " if french else "Method: "
    bits = [f"Lutrin{FIXED}{version}", tongue]
    if threshold > 0:
        bits.append(f"{'seuil' if french else 'threshold'}{FIXED}{decimal(threshold, language)}")
    text = head + ", ".join(bit for bit in bits if bit)
    waiting = max(proposed - accepted - rejected, 0)
    if french:
        counts = [count(proposed, "proposition", "propositions", language)]
        counts.append(count(accepted, "retenue", "retenues", language))
        counts.append(count(rejected, "rejetée", "rejetées", language))
        if waiting:
            counts.append(f"{whole(waiting, language)}{FIXED}à relire")
        return f"{text}{NARROW}; {', '.join(counts)}." if proposed else text + "."
    counts = [count(proposed, "proposal", "proposals", language)]
    counts += [f"{whole(accepted, language)}{FIXED}accepted", f"{whole(rejected, language)}{FIXED}rejected"]
    if waiting:
        counts.append(f"{whole(waiting, language)}{FIXED}to review")
    return f"{text}; {', '.join(counts)}." if proposed else text + "."
