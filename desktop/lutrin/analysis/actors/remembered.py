"""Persons of the dossier whom a document names otherwise: by surname alone, or in another spelling.

« Benali » is the dossier's Karim Benali where nobody else of the dossier bears that surname and the document
itself names no other. What the analyst took apart stays apart.
"""

from __future__ import annotations

from collections import defaultdict

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.transliteration import sound
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.finding import Knowledge

from . import reasons
from .cluster import Cluster, Clusters
from .persons import same_person, words


def join(clusters: Clusters, knowledge: Knowledge) -> None:
    """Say of which person of the dossier each cluster is, where exactly one will do."""
    people = [actor for actor in knowledge.actors if actor.kind is ActorKind.PERSON]
    if not people:
        return
    bearers: dict[str, dict[str, Actor]] = defaultdict(
        dict
    )  # any word of a name, as it sounds -> id -> actor
    for actor in people:
        if not (actor.confirmed or any(len(words(name)) > 1 for name in _names(actor))):
            continue  # a surname alone that the machine found: perhaps this very one
        for name in _names(actor):
            for word in words(name):
                bearers[sound(word)][actor.id] = actor
    mine = clusters.of(ActorKind.PERSON)
    taken = {cluster.known: cluster for cluster in mine if cluster.known}
    # whole names first: a surname alone is whose whole name the document has
    for cluster in sorted(mine, key=lambda c: not _full(c)):
        if cluster.known or cluster.key:
            continue
        found = _whole(cluster, bearers) if _full(cluster) else _by_surname(cluster, bearers)
        fitting = {
            actor.id: (actor, why)
            for actor, why in found
            if not clusters.separated(cluster, actor.name) and _may_be(cluster, actor)
        }
        if len(fitting) != 1:
            continue
        actor, why = next(iter(fitting.values()))
        if actor.id in taken:  # the document calls that person by another name too
            clusters.merge(taken[actor.id], cluster, why)
            continue
        taken[actor.id] = cluster
        cluster.known, cluster.key = actor.id, actor.key
        if why:
            cluster.reasons.append(why)


def _names(actor: Actor) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)


def _full(cluster: Cluster) -> list[str]:
    return [name for name in cluster.names.values() if len(words(name)) > 1]


def _whole(cluster: Cluster, bearers: dict[str, dict[str, Actor]]) -> list[tuple[Actor, str]]:
    """The actors of whose names one is the cluster's, if written differently, and why."""
    found = []
    for name in _full(cluster):
        for actor in {**bearers[sound(words(name)[-1])], **bearers[sound(words(name)[0])]}.values():
            why = [same_person(name, other) for other in _names(actor)]
            told = [reason for reason in why if reason is not None]
            if told:
                found.append((actor, "" if "" in told else told[0]))
    return found


def _by_surname(cluster: Cluster, bearers: dict[str, dict[str, Actor]]) -> list[tuple[Actor, str]]:
    """The only actor that bears the cluster's one word, as a surname; none where others bear it at all."""
    name = max(cluster.names.values(), key=len)
    word = words(name)[-1]
    actors = list(bearers[sound(word)].values())
    if len(actors) != 1:
        return []
    for full in _names(actors[0]):
        if len(words(full)) > 1 and sound(words(full)[-1]) == sound(word):
            return [(actors[0], reasons.of(reasons.ITS_SURNAME, name, full))]
    return []


def _may_be(cluster: Cluster, actor: Actor) -> bool:
    """Whether titles and first names do not tell a man from a woman."""
    names = gazetteer.load()
    first = [folded(name).split()[0] for name in _names(actor) if len(words(name)) > 1]
    sex = names.sex.get(actor.key, "") or next(
        (names.first_names[f] for f in first if f in names.first_names), ""
    )
    return not (sex and cluster.sex and sex != cluster.sex)
