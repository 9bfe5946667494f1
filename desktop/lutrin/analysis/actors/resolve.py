"""Joins the mentions that name one actor, and says why.

Never across kinds: persons with persons, organisations with organisations, states (with their metonyms and
with themselves as mere places) with states. What the analyst separated stays apart.
"""

from __future__ import annotations

import re

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundActor, FoundMention, Knowledge
from lutrin.domain.span import Span

from . import countries, nicknames, organisations, persons, remembered, scores
from .candidate import Candidate
from .cluster import Cluster, Clusters
from .findings import ActorFindings

LANGUAGES = ("fr", "en")  # of the gazetteer's names
SUPPORT = 0.5  # how much of the way to its actor's best score a mention goes up; cross-validated


def resolve(reading: Reading, candidates: list[Candidate], knowledge: Knowledge) -> ActorFindings:
    """The actors of the candidates (in reading order), and the mentions."""
    clusters = Clusters(knowledge)
    persons.namesakes(candidates)
    keyed = [c for c in candidates if c.key or c.known]
    for candidate in keyed:
        clusters.keyed(candidate)
    others = [c for c in candidates if not (c.key or c.known)]
    persons.join([c for c in others if c.kind is ActorKind.PERSON], clusters)
    remembered.join(clusters, knowledge)
    organisations.join([c for c in others if c.kind is ActorKind.ORGANISATION], clusters, reading)
    for candidate in others:
        if candidate.kind is ActorKind.GROUP:
            clusters.by_name(candidate, _group_name(candidate.text))
        elif candidate.role == countries.ROLE:
            clusters.by_name(candidate, folded(countries.own_name(candidate.text)), ActorKind.STATE)
        elif candidate.kind in (ActorKind.PLACE, ActorKind.STATE):
            clusters.by_name(candidate, folded(candidate.text))
    return _findings(reading, clusters, knowledge)


def _group_name(text: str) -> str:
    """Singular and plural, masculine and feminine of a group are one: its words without their endings."""
    return " ".join(word.rstrip("sx") for word in folded(text).replace("-", " ").split())


def _findings(reading: Reading, clusters: Clusters, knowledge: Knowledge) -> ActorFindings:
    for cluster in clusters.all():
        _support(cluster)
    order = sorted(clusters.all(), key=lambda cluster: cluster.members[0].span)
    actors: list[FoundActor] = []
    mentions: list[FoundMention] = []
    sexes: dict[str, str] = {}
    for number, cluster in enumerate(order, 1):
        actor_id = cluster.known or f"a{number}"
        if cluster.sex:
            sexes[actor_id] = cluster.sex
        name, aliases = _names(cluster, reading, knowledge)
        actors.append(
            FoundActor(
                id=actor_id,
                kind=cluster.kind,
                name=name,
                aliases=aliases,
                key=cluster.key,
                reasons=tuple(cluster.reasons),
                sex=cluster.sex,
            )
        )
        mentions.extend(
            FoundMention(
                span=Span(m.span.start, m.span.end),
                actor=actor_id,
                kind=m.kind,
                metonym=m.metonym,
                score=round(scores.of(m), 3),
                reason=m.reason,
            )
            for m in cluster.members
        )
    mentions.sort(key=lambda m: m.span)
    return ActorFindings(actors=actors, mentions=mentions, sexes=sexes)


def _support(cluster: Cluster) -> None:
    """A doubtful mention gains from a sure one of the same actor: the doubt was about the actor too."""
    best = max(member.score for member in cluster.members)
    for member in cluster.members:
        member.score += SUPPORT * (best - member.score)


def _names(cluster: Cluster, reading: Reading, knowledge: Knowledge) -> tuple[str, tuple[str, ...]]:
    """The name to show and the other ones, in order of first use."""
    forms = list(dict.fromkeys(_on_one_line(m.text) for m in cluster.members))
    own = [_on_one_line(m.text) for m in cluster.members if not m.metonym]
    own = [form for form in own if not nicknames.is_one(form)] or own
    known = next((actor for actor in knowledge.actors if actor.id == cluster.known), None)
    if known is not None:
        name = known.name
    else:
        name = _known_name(cluster, own, reading.language) or _longest(own or forms)
    return name, tuple(form for form in forms if form != name)


def _on_one_line(name: str) -> str:
    """A name as it is shown: without the line end within it, « Okonjo- Iweala » after a hyphen neither."""
    return re.sub(r"(?<=\w)([-‑]) (?=[^\W\d_])", r"\1", " ".join(name.split()))


def _known_name(cluster: Cluster, own: list[str], language: str) -> str:
    """What the gazetteer calls the actor in the document's language, "" where it does not know it.

    An organisation keeps the longest of its names in that language that the document itself uses.
    """
    names = gazetteer.load()
    known = names.forms.get((cluster.key, language), []) if cluster.key else []
    if not known or cluster.kind is not ActorKind.ORGANISATION:
        return names.displays.get((cluster.key, language), "")
    elsewhere = {
        folded(name)
        for other in LANGUAGES
        if other != language
        for name in names.forms.get((cluster.key, other), ())
    }
    theirs = {folded(name) for name in known}
    used = [form for form in own if folded(form) in theirs or folded(form) not in elsewhere]
    full = [form for form in used if " " in form]
    return _longest(full or used) if used else known[0]


def _longest(forms: list[str]) -> str:
    """The longest clear form; of equals the one that is not in capitals, then the most frequent."""
    best = max(len(form) for form in forms)
    longest = [form for form in forms if len(form) == best]
    mixed = [form for form in longest if not form.isupper()] or longest
    return max(mixed, key=forms.count)
