"""Place, or the state that speaks through its capital's name? Told by what the word does in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lutrin.analysis import gazetteer
from lutrin.analysis.languages import Language
from lutrin.domain.actor import ActorKind
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import countries
from .candidate import Candidate

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECT = QT_TRANSLATE_NOOP(
    "reasons", "A seat of power that stands for who sits there: it acts in this sentence."
)
PARTNER = QT_TRANSLATE_NOOP(
    "reasons", "A seat of power that stands for who sits there: one deals with it here."
)
POLICY = QT_TRANSLATE_NOOP(
    "reasons", "A seat of power that stands for who sits there: its policy is spoken of."
)
LOCATES = QT_TRANSLATE_NOOP("reasons", "A place: it only says where.")
COUNTRY = QT_TRANSLATE_NOOP("reasons", "A country, by its name.")

_SUBJECT = {"nsubj", "nsubj:pass", "nsubjpass", "agent", "obl:agent", "csubj"}
_OBJECT = {"obj", "dobj", "iobj", "dative", "obl:arg"}


def settle(candidate: Candidate) -> None:
    """Tell a place from a state or institution, and set kind, key, metonym and reason."""
    entries = gazetteer.load().named(candidate.text)
    capital = next((e for e in entries if e.role == "capital"), None)
    seat = next((e for e in entries if e.role == "seat"), None)
    country = next((e for e in entries if e.role == "name" and e.kind is ActorKind.STATE), None)
    if candidate.kind is ActorKind.PERSON or candidate.source == "dossier":
        return
    if candidate.role == countries.ROLE:
        _country(candidate)
    elif country is not None and candidate.kind in (ActorKind.PLACE, ActorKind.STATE):
        candidate.key = candidate.key or country.key
        candidate.role = "name"
        _country(candidate)
    elif seat is not None or capital is not None:
        _seat_or_capital(candidate, capital, seat)


def _country(candidate: Candidate) -> None:
    language = candidate.block.language
    first = _first(candidate)
    before = first.nbor(-1) if first is not None and first.i > 0 else None
    candidate.kind = ActorKind.STATE
    if candidate.source != "both" and candidate.role != countries.ROLE:
        candidate.reason = COUNTRY
    if before is None or first is None:
        return
    word = before.lower_.replace("’", "'")
    place = word in (
        ("en",)
        if language.code == "fr"
        else ("in", "inside", "across", "near", "throughout", "within", "around")
    )
    if not place and word in ("au", "aux", "à"):
        place = not _governed(first, language.dative_verbs)
    if (not place and word == "dans") or (
        before.i > 0
        and word in ("la", "l'", "le", "the")
        and before.nbor(-1).lower_ in ("dans", "in", "across", "near")
    ):
        place = True
    if place:
        candidate.kind = ActorKind.PLACE
        candidate.reason = LOCATES


def _seat_or_capital(
    candidate: Candidate, capital: gazetteer.Entry | None, seat: gazetteer.Entry | None
) -> None:
    why = acts(candidate)
    entry = seat if seat is not None else capital
    assert entry is not None
    if capital is not None and seat is not None:  # Brussels: the Union more often than Belgium
        entry = seat
    is_building = capital is None
    if why is None and is_building and not _locates(candidate):
        why = PARTNER
    if why is not None:
        candidate.kind, candidate.key = entry.kind, entry.key
        candidate.metonym, candidate.reason = True, why
        candidate.role = entry.role
    else:
        candidate.kind = ActorKind.PLACE
        candidate.key = ""
        candidate.reason = LOCATES
        candidate.role = entry.role


def _first(candidate: Candidate) -> Token | None:
    tokens = candidate.block.tokens(candidate.span)
    return tokens[0] if tokens is not None and len(tokens) else None


def _locates(candidate: Candidate) -> bool:
    first = _first(candidate)
    if first is None or first.i == 0:
        return False
    before = first.nbor(-1)
    word = before.lower_.replace("’", "'")
    if word in candidate.block.language.articles - {"à", "en", "au", "aux", "de", "du"} and before.i > 0:
        before = before.nbor(-1)
        word = before.lower_
    return word in candidate.block.language.locatives


def acts(candidate: Candidate) -> str | None:
    """Why the seat or capital stands for its power here; None where it only locates."""
    language = candidate.block.language
    tokens = candidate.block.tokens(candidate.span)
    if tokens is None or not len(tokens):
        return None
    head = tokens.root
    if _followed_by_country(candidate):
        return None
    why = _role(head, tokens[0], language, 0)
    if why is None and _begins_clause(tokens[0], tokens[-1], language):
        return SUBJECT
    return why


def _begins_clause(first: Token, last: Token, language: Language) -> bool:
    """Whether the name, or its row of names, is followed by a finite verb and preceded by no preposition.

    The parser often takes a bare name at the head of a sentence for the sentence itself.
    """
    doc = first.doc
    before, after = first.i - 1, last.i + 1
    while before > 0 and doc[before].lower_ in ("et", "and", ",") and doc[before - 1].pos_ == "PROPN":
        before -= 2
    while after + 1 < len(doc) and doc[after].lower_ in ("et", "and", ",") and doc[after + 1].pos_ == "PROPN":
        after += 2
    if before >= 0 and (
        doc[before].pos_ in ("ADP", "PROPN", "NOUN", "ADJ") or doc[before].lower_ in language.locatives
    ):
        return False
    if after < len(doc) and doc[after].lower_.replace("’", "'") in (
        "ne",
        "n'",
        "se",
        "s'",
        "le",
        "la",
        "l'",
        "y",
        "en",
    ):
        after += 1
    if _is_all_of_it(first, after):
        return True
    if after >= len(doc) or doc[after].pos_ not in ("VERB", "AUX"):
        return False
    verb = doc[after]
    return "Fin" in verb.morph.get("VerbForm") or verb.tag_ in ("VBD", "VBZ", "VBP", "MD")


def _is_all_of_it(first: Token, after: int) -> bool:
    """« Kiev dément. »: a name and one word in small letters are the sentence; the word is its verb."""
    doc = first.doc
    if after + 1 >= len(doc) or not (doc[after].is_lower and doc[after].is_alpha):
        return False
    opens = first.i == 0 or doc[first.i - 1].text in (".", "!", "?", ":", "\n", "»", "”")
    return opens and after == first.i + 1 and doc[after + 1].text in (".", "!", ";")


def _role(head: Token, first: Token, language: Language, depth: int) -> str | None:
    before = first.nbor(-1).lower_.replace("’", "'") if first.i > 0 else ""
    towards = before in ("à", "au", "aux", "to") and _governed(first, language.dative_verbs)
    if before in language.locatives and not towards:
        return None
    if before in ("for", "pour") and _governed(first, language.departures):
        return None
    if towards or before in language.partners:
        return PARTNER
    if head.dep_ in _SUBJECT:
        if before in ("de", "of"):
            return None
        return (
            SUBJECT
            if head.head.lemma_.lower() not in ("compter", "abriter", "trouver", "situer", "house", "lie")
            else None
        )
    if head.dep_ in _OBJECT and head.head.pos_ in ("VERB", "AUX"):
        return None if head.head.lemma_.lower() in language.spatial_verbs else PARTNER
    if head.dep_ in ("conj", "appos", "flat") and depth < 3 and head.head.i != head.i:
        left = [t for t in head.head.subtree if t.i <= head.head.i and t.pos_ == "PROPN"] or [head.head]
        return (
            _role(head.head, left[0], language, depth + 1)
            if head.head.pos_ in ("PROPN", "NOUN", "X")
            else None
        )
    owner = head.head
    if (
        before in ("de", "d'", "of")
        or head.dep_ in ("poss", "nmod:poss")
        or (head.dep_ == "compound" and language.code == "en")
    ):
        noun = owner.head if owner.pos_ == "ADP" else owner
        return (
            POLICY if noun.lower_ in language.policies or noun.lemma_.lower() in language.policies else None
        )
    if before in ("que", "qu'", "than", "as") and head.dep_ != "ROOT":
        return PARTNER
    return None


def _governed(first: Token, lemmas: frozenset[str]) -> bool:
    """Whether the preposition before ``first`` belongs to one of these verbs."""
    around = (first.head, first.head.head, first.nbor(-1).head)
    return any(token.lemma_.lower() in lemmas for token in around)


def _followed_by_country(candidate: Candidate) -> bool:
    """« Paris (France) », "Moscow, Russia": an address."""
    tokens = candidate.block.tokens(candidate.span)
    if tokens is None or tokens.end + 1 >= len(tokens.doc) or tokens.doc[tokens.end].text not in (",", "("):
        return False
    after = tokens.doc[tokens.end + 1]
    return after.is_title and any(
        e.kind is ActorKind.STATE and e.role == "name" for e in gazetteer.load().named(after.text)
    )
