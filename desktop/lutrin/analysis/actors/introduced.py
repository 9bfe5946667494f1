"""Acronyms that the text itself explains: « l’Organisation maritime du Levant (OML) »; then everywhere."""

from __future__ import annotations

import re

from lutrin.analysis.names import NameIndex
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import reasons
from .candidate import Candidate
from .organisations import spells

EXPLAINED = QT_TRANSLATE_NOOP("reasons", "An acronym that the text explains.")

SPELT = QT_TRANSLATE_NOOP("reasons", "The acronym behind it spells this name.")
SURE = 0.9  # raw score of a name that its acronym spells
SHORTEST = 3  # letters of an acronym that tells where a name begins

_BRACKET = re.compile(
    r"[»”\"]?\s*\(\s*(?:l['’]|le |la |les |the |ou |or )?[«“\"]?"
    r"([A-ZÀ-Ý][^\W_]?[\w&.\-]{0,8})[»”\"]?\s*[),;]"
)


_WORD = re.compile(r"[^\s'’«»\"“”(),;:]+['’]?")
LONGEST = 12  # words of an expansion
# a word of these tells that an acronym stands for an organisation, and not for a method or a disease
BODY = re.compile(
    r"\b(?:Organi[sz]ations?|Associations?|Agenc[ey]|Autorité|Authority|Council|Committee|Comité|Comités|"
    r"Commi?ssion|Conseil|Union|League|Ligue|Federation|Fédération|Confédération|Confederation|Part[iy]|Front|"
    r"Mouvement|Movement|Arm[ye]e?|Armée|Forces?|Services?|Ban[kq](?:ue)?|Funds?|Fonds|Institute?|Institution|"
    r"Cent(?:re|er)|Office|Bureau|Direction|Department|Département|Minist(?:ry|ère)|Court|Cour|Tribunal|"
    r"Universit[yé]|College|School|École|Society|Société|F[ou]ndation|Foundation|Fondation|Groupe?|Company|"
    r"Compagnie|Corporation|Network|Réseau|Alliance|Coalition|Communit[yé]|Communauté|Congress|Congrès|"
    r"Ass?embl(?:y|ée)|Collectif|Mission|Command|Guards?|Garde|Brigades?|Police|World Food|Syndicat|Chambre|"
    r"Cellule|Délégation|Observato(?:ire|ry)|Laborato(?:ire|ry)|Secrétariat|Secretariat|Forum|Club|Caisse|Régie|"
    r"Rassemblement|Collège|Corps|Board|Administration|Initiative|Trust|State|États?|States)\b"
)


# in French a capital within a sentence already tells a name; these begin the names of other things
_NO_BODY = re.compile(
    r"(?:Accords?|Traité|Plan|Loi|Code|Projet|Programme|Stratégie|Charte|Convention|Politique|Pacte|Système|"
    r"Indice|Jeux|Coupe|Exposition|Produit|Taxe|Processus|Protocole|Déclaration|Objectifs?|Intelligence)\b"
)


def expansions(reading: Reading, seen: list[Candidate]) -> list[Candidate]:
    """``seen`` with each name that an acronym in brackets behind it spells, whole.

    « l’Association des Tailleurs de Pierre de Berne (ATPB) »: the acronym tells where the name begins.
    """
    for block in reading.blocks:
        for match in _BRACKET.finditer(block.text):
            start = _spelt(block.text[: match.start()], match.group(1))
            if start is None:
                continue
            span = Span(block.offset + start, block.offset + len(block.text[: match.start()].rstrip(' »”"')))
            rivals = [c for c in seen if c.block is block and c.span.overlap(span)]
            seen_as_one = sum(len(c.span) for c in rivals if c.kind is ActorKind.ORGANISATION) > 0.6 * len(
                span
            )
            if any(not span.contains(c.span) or c.span == span for c in rivals):
                continue
            name = span.of(reading.text)
            in_french = block.language.code == "fr" and start > 0 and not _NO_BODY.match(name)
            if not (seen_as_one or in_french or BODY.search(name)):
                continue
            seen = [c for c in seen if c not in rivals]
            seen.append(
                Candidate(
                    block=block,
                    span=span,
                    kind=ActorKind.ORGANISATION,
                    source="model",
                    reason=SPELT,
                    score=max([SURE, *(c.score for c in rivals)]),
                )
            )
    return sorted(seen, key=lambda c: c.span)


def _spelt(before: str, acronym: str) -> int | None:
    """Where the words begin that end ``before`` and that ``acronym`` spells: the fewest that do."""
    words = list(_WORD.finditer(before))[-LONGEST:]
    letters = re.sub(r"\W", "", acronym)
    if len(letters) < SHORTEST or (words and before[words[-1].end() :].strip(' »”"')):
        return None
    for first in reversed(words):
        if first.group()[0].isupper() and spells(acronym, before[first.start() :]):
            gap = before[first.start() :]
            return None if re.search(r"[,;:.()]\s", gap) else first.start()
    return None


_HEAD = re.compile(rf"{BODY.pattern}(?= (?:of|for|de|d['’]|du|des|pour)\b)")
_ALONE = r"\b(?:[Tt]he|[Ll]e|[Ll]a|[Ll]['’]) ?({})(?! (?:of|for|de|d['’]|du|des|pour)\b)(?! [A-Z])\b"


def short_forms(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """``found`` with the heads of its organisations where they stand alone: "The Bank said no"."""
    heads: dict[str, Candidate] = {}
    for candidate in found:
        head = _HEAD.match(candidate.text) if candidate.kind is ActorKind.ORGANISATION else None
        if head is not None and head.group()[0].isupper():
            heads.setdefault(head.group(), candidate)
    if not heads:
        return found
    alone = re.compile(_ALONE.format("|".join(map(re.escape, heads))))
    kept = list(found)
    for block in reading.blocks:
        for match in alone.finditer(block.text):
            span = Span(block.offset + match.start(1), block.offset + match.end(1))
            long = heads[match.group(1)]
            if span.start > long.span.end and not any(c.span.overlap(span) for c in kept if c.block is block):
                kept.append(
                    Candidate(
                        block=block,
                        span=span,
                        kind=ActorKind.ORGANISATION,
                        source="repeated",
                        reason=reasons.of(reasons.SHORT_FORM, match.group(1), long.text),
                        score=min(long.score, SURE),
                    )
                )
    return sorted(kept, key=lambda c: c.span)


def add(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """``found`` with the acronyms that its organisations introduce, everywhere, in reading order."""
    index: NameIndex[float] = NameIndex()
    known = False
    for candidate in found:
        if candidate.kind is not ActorKind.ORGANISATION or " " not in candidate.text:
            continue
        text = candidate.block.text
        match = _BRACKET.match(text, candidate.span.end - candidate.block.offset)
        if match and spells(match.group(1), candidate.text):
            index.add(match.group(1), candidate.score)
            known = True
    if not known:
        return found
    kept = list(found)
    for block in reading.blocks:
        for start, end, score in index.matches(block.text):
            span = Span(block.offset + start, block.offset + end)
            rivals = [c for c in kept if c.block is block and c.span.overlap(span)]
            if any(c.span != span or c.source != "model" for c in rivals):
                continue  # part of a longer name, or known already
            kept = [c for c in kept if c not in rivals]
            kept.append(
                Candidate(
                    block=block,
                    span=span,
                    kind=ActorKind.ORGANISATION,
                    source="model",
                    reason=EXPLAINED,
                    score=max([score, *(c.score for c in rivals)]),
                )
            )
    return sorted(kept, key=lambda c: c.span)
