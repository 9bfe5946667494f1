"""Actors: names found in a reading, their borders mended, their kinds told, joined into actors.

The way of a name: the models see it (``recognise``, ``titled``), its borders are mended (``spans``), the
words around it tell its kind (``contexts``), known names are added (``known``), one name is read one way
(``introduced``, ``consistent``), a person is told from a country of that name (``homonyms``), groups are
added (``groups``), place or power is told apart (``kinds``), acronyms go to what the text says that they
mean (``acronyms``), names of one actor are joined (``resolve``) and their scores set right (``scores``).
``ActorFindings`` answers what the claims ask (``references``).
"""

from __future__ import annotations

from lutrin.analysis.pipeline import Reading
from lutrin.domain.finding import Knowledge

from . import (
    acronyms,
    apposed,
    asides,
    belonging,
    consistent,
    contexts,
    countries,
    dossier,
    genders,
    groups,
    homonyms,
    hyphens,
    institutions,
    introduced,
    kinds,
    known,
    never,
    nicknames,
    offices,
    pairs,
    recognise,
    references,
    resolve,
    spans,
    surnames,
    titled,
)
from .findings import ActorFindings

__all__ = ["ActorFindings", "find_actors"]


def find_actors(reading: Reading, knowledge: Knowledge) -> ActorFindings:
    """The actors of ``reading`` and their mentions."""
    read = recognise.candidates(reading)
    seen = [
        part
        for candidate in sorted(read + titled.candidates(reading, read), key=lambda c: c.span)
        for part in spans.mend(candidate, candidate.block.language)
    ]
    seen = hyphens.particles_joined(hyphens.pairs_parted(hyphens.whole_words(seen)))
    seen = [candidate for candidate in seen if not never.is_nobody(candidate)]
    seen += apposed.candidates(reading, seen)
    seen = introduced.expansions(reading, institutions.whole(reading, seen))
    seen = surnames.whole(contexts.told(reading, seen))
    certain = dossier.candidates(reading, knowledge) + known.from_gazetteer(reading)
    found = homonyms.whole(known.join(seen, certain))
    found = consistent.settle(
        reading, introduced.short_forms(reading, introduced.add(reading, countries.told(reading, found)))
    )
    found = known.misspelt(reading, homonyms.told(found))
    found = groups.add(found, groups.candidates(reading))
    found = dossier.without_rejected(found, knowledge)
    for candidate in found:
        institutions.of_kind(candidate)
        known.identify(candidate)
        kinds.settle(candidate)
    nicknames.settle(found)
    acronyms.settle(reading, found, knowledge)
    findings = resolve.resolve(reading, found, knowledge)
    findings.genders = genders.of_names(reading, findings.mentions)
    findings.pairs = pairs.of_names(reading, findings.mentions)
    findings.asides = asides.of_names(reading, findings.mentions)
    findings.passing = asides.in_passing(reading, findings.mentions)
    findings.belonging = belonging.told(reading, findings.mentions, findings.actors)
    findings.offices = offices.held(reading, findings.mentions)
    references.follow(findings, reading)
    return findings
