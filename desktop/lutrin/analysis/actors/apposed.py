"""Persons told by what stands beside a name that the models passed over.

A first name before it (« Agatha Constant »), an office behind it (« Ikra Garcia, technicienne »), words
put in its mouth ("Griffin said"), the greeting or the signature of a letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import heads
from .candidate import Candidate

BESIDE = QT_TRANSLATE_NOOP("reasons", "What stands beside the name says that it is a person.")
LETTER = QT_TRANSLATE_NOOP("reasons", "A greeting or a signature.")

SCORE = 0.95  # raw
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ’'-]+(?:-[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]+)?"
_INITIAL = r"(?: [A-Z]\.)?"
_PAIR = re.compile(
    rf"(?<![\w’'-])(?<!St\. )({_CAPITAL}){_INITIAL}(?: (?:de|von|van|al|el|ben|bin))? ({_CAPITAL})(?![\w-])"
)
_TRADES = (
    r"technicienn?e?|ouvri(?:er|ère)|artiste|ingénieure?|bûcheron|veuve|veuf|étudiante?|professeure?|"
    r"infirmi(?:er|ère)|"
    r"médecin|chirurgienn?e?|policier|policière|pompier|chercheuse|enseignante?|lycéenn?e|"
    r"responsable|fondat(?:eur|rice)|"
    r"membre|habitante?|cadre|employée?|gérante?|propriétaire|coordinat(?:eur|rice)|animat(?:eur|rice)|mère|père|"
    r"fille|fils|sœur|frère|épouse|époux|femme|homme|jeune|auteure?|act(?:eur|rice)|chant(?:eur|euse)|peintre|"
    r"photographe|cinéaste|réalisat(?:eur|rice)|syndicaliste|magistrate?|député|sociologue|géographe|juriste|"
    r"spécialiste|consultante?|présidente?|directeur|directrice|secrétaire|ministre|maire|porte-parole|chef|cheffe|"
    r"âgée? de|\d\d ans"
)
_TRADES_EN = (
    r"engineer|student|teacher|nurse|doctor|lawyer|worker|farmer|author|writer|professor|scientist|spokes\w+|"
    r"director|president|chair\w*|manager|founder|co-founder|widow|mother|father|son|daughter|wife|husband|"
    r"member|leader|officer|analyst|economist|researcher|journalist|editor|actor|actress|singer|artist|resident|"
    r"owner|veteran|activist|minister|mayor|senator|deputy|head|chief|secretary|who|\d\d(?=,)"
)
_BEHIND = {
    "fr": re.compile(
        rf", (?:(?:une?|l['’]|la|le|son|sa|actuelle?|ancienn?e?|jeune|l['’]actuelle?) ?)*(?:{_TRADES})\b"
    ),
    "en": re.compile(
        rf", (?:(?:an?|the|former|senior|deputy|executive|his|her|[a-z]+) ){{0,3}}(?:{_TRADES_EN})\b"
    ),
}
_SAID = {
    "fr": re.compile(
        r"[»”\"],? (?:a |ont )?(?:déclaré|affirmé|expliqué|ajouté|indiqué|estimé|précisé|confié|lancé|"
        rf"assuré|martelé|répondu|raconte|explique|ajoute|confie|résume|soupire) "
        rf"({_CAPITAL}(?: {_CAPITAL})?)(?![\w’'-])"
    ),
    "en": re.compile(
        rf"(?:[”\"]|[,.!?]['’]),? ?({_CAPITAL}(?: {_CAPITAL})?) (?:said|added|told|explained|replied|noted|"
        r"recalled)\b|"
        rf"[”\"],? (?:said|added|explained|replied|recalled) "
        rf"({_CAPITAL}(?: {_CAPITAL})?)(?![\w’'-])"
    ),
}
_RELATIVES = (
    r"fils|fille|frère|sœur|mère|père|mari|femme|épouse|époux|cousine?|neveu|nièce|oncle|tante|amie?|"
    r"compagne|compagnon"
)
_RELATIVES_EN = (
    r"son|daughter|brother|sister|mother|father|husband|wife|cousin|nephew|niece|uncle|aunt|boyfriend|"
    r"girlfriend|partner"
)
_KIN = {
    "fr": re.compile(
        rf"\b(?:(?:[Ss]on|[Ss]a|[Ll]eur|[Mm]on|[Mm]a|[Nn]otre) (?:{_RELATIVES}),? |"
        r"(?:nommée?|prénommée?|surnommée?) |la petite |le petit )"
        rf"({_CAPITAL}(?: {_CAPITAL})?)(?![\w’'-])"
    ),
    "en": re.compile(
        rf"\b(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:{_RELATIVES_EN}),? |(?:man|woman|boy|girl) named )"
        rf"({_CAPITAL}(?: {_CAPITAL})?)(?![\w’'-])"
    ),
}
_GREETING = re.compile(
    r"(?:^|(?<=\n))[ \t]*(?:Bonjour|Bonsoir|Coucou|Salut|Hello|Hi|Hey|Dear|Cher|Chère|Chers|"
    r"Good (?:morning|evening),?)"
    rf"(?: (?:Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|M\.|Mme))?"
    rf" ({_CAPITAL}(?: {_CAPITAL}){{0,2}})"
    r"(?=[ \t]*(?:[,!.:\n–-]|$))"
)
_SIGNATURE = re.compile(
    r"(?i:(?:^|(?<=\n))[ \t]*(?:bise|bises|bisous|amicalement|cordialement|"
    r"bien (?:cordialement|à (?:vous|toi))|"
    r"sincères salutations|à bientôt|à plus|merci(?: d['’]avance)?|(?:best|kind|warm) (?:regards|wishes)|"
    r"regards|"
    r"cheers|thanks|thank you|sincerely|yours(?: \w+)?|love|best)[ \t]*[,.!]?[ \t]*\n\s*)"
    rf"([A-ZÀ-ÖØ-Þ]\.|{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}})(?=[ \t]*(?:\n|$))"
)
_CONTRACTED = re.compile(r"['’](?:m|s|re|ve|ll|d|t)\b")
# capitals that begin a sentence, a place or a thing, not a person
_NEVER = heads.words(
    "tech state university college le la les un une des ce cette ces mon ma son sa notre votre il elle "
    "ils elles on nous vous je tu et mais ou donc car si quand dans sur sous avec pour par selon après "
    "avant depuis lors comme tous toutes tout toute everyone everybody nobody somebody he she it they "
    "we you i all team sir madam monsieur madame messieurs mesdames merci cordialement maman papa mom "
    "dad folks guys friends colleagues chers collègues police officials one another what this that who "
    "some many others yes no god lord monde présidente président"
)


def candidates(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """Persons that overlap none of ``found``."""
    taken: dict[int, list[Candidate]] = {}
    for candidate in found:
        taken.setdefault(candidate.block.offset, []).append(candidate)
    added: list[Candidate] = []
    for block in reading.blocks:
        mine = taken.setdefault(block.offset, [])
        for start, end, reason in _found(block, reading):
            span = Span(block.offset + start, block.offset + end)
            if _is_something_else(block.text[start:end]):
                continue
            rivals = [other for other in mine if span.overlap(other.span)]
            if rivals:
                _correct(rivals, span, reason)
                continue
            person = Candidate(
                block=block, span=span, kind=ActorKind.PERSON, source="model", reason=reason, score=SCORE
            )
            mine.append(person)
            added.append(person)
    return added


def _correct(rivals: list[Candidate], span: Span, reason: str) -> None:
    """What was read as a place, by the same words, is a person; a surname takes its first name in."""
    rival = rivals[0]
    if len(rivals) > 1 or rival.span.end != span.end or not span.contains(rival.span):
        return
    if rival.kind is ActorKind.PLACE and rival.span == span:
        rival.kind, rival.reason = ActorKind.PERSON, reason
        rival.score = max(rival.score, SCORE)
    elif rival.kind is ActorKind.PERSON:
        rival.moved(span.start, span.end)


def _found(block: ParsedBlock, reading: Reading) -> Iterator[tuple[int, int, str]]:
    text, code = block.text, block.language.code
    raw = reading.text[block.offset : block.offset + len(text)]
    for pattern in (_GREETING, _SIGNATURE):
        for match in pattern.finditer(raw):
            yield match.start(1), match.end(1), LETTER
    first_names, behind = gazetteer.load().first_names, _BEHIND[code]
    for match in _PAIR.finditer(text):
        known = folded(match.group(1)) in first_names
        end = match.end() - (2 if match.group().endswith(("'s", "’s")) else 0)
        if (known and not _goes_on(text, match.end())) or behind.match(text, match.end()):
            yield match.start(), end, BESIDE
    for match in _KIN[code].finditer(text):
        yield match.start(1), match.end(1), BESIDE
    for match in _SAID[code].finditer(text):
        group = 1 if match.group(1) else 2
        yield match.start(group), match.end(group), BESIDE


def _goes_on(text: str, end: int) -> bool:
    """Whether another word with a capital follows: « Charlotte Amalie Harbour » may be anything."""
    return bool(re.match(r" [A-ZÀ-ÖØ-Þ]", text[end : end + 2]))


def _is_something_else(words: str) -> bool:
    """Whether the words are no name, or one of the gazetteer that is no person's."""
    parts = words.split()
    if any(folded(part) in _NEVER for part in parts):
        return True
    names = gazetteer.load()
    if names.demonym(parts[0]) is not None or _CONTRACTED.search(words):
        return True
    state = any(e.kind is ActorKind.STATE for e in names.named(parts[0]))
    if state and folded(parts[0]) not in names.first_names:
        return True  # "Georgia Tech"
    return any(e.kind is not ActorKind.PERSON for e in names.named(words))
