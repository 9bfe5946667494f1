"""The actors in the making: sets of mentions, their names, and the reasons they were put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lutrin.analysis.names import folded
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import Knowledge

from . import reasons
from .candidate import Candidate


@dataclass(slots=True)
class Cluster:
    """Mentions taken for one actor."""

    kind: ActorKind
    members: list[Candidate] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)  # folded -> as first written
    key: str = ""
    known: str = ""
    sex: str = ""  # "m", "f" of a person where a title or first name tells
    reasons: list[str] = field(default_factory=list)

    def add(self, candidate: Candidate, reason: str = "") -> None:
        """Take a mention in; its kind joins the cluster's by ``Clusters``' rules."""
        self.members.append(candidate)
        self.members.sort(key=lambda member: member.span)
        self.names.setdefault(folded(candidate.text), candidate.text)
        if reason and reason not in self.reasons:
            self.reasons.append(reason)


class Clusters:
    """All actors in the making."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._clusters: list[Cluster] = []
        self._by_key: dict[tuple[ActorKind, str], Cluster] = {}
        self._by_name: dict[tuple[ActorKind, str], Cluster] = {}
        self._apart = {frozenset((folded(a), folded(b))) for a, b in knowledge.apart}
        self._names = {actor.id: actor for actor in knowledge.actors}

    def all(self) -> list[Cluster]:
        """Every cluster that has mentions."""
        return [cluster for cluster in self._clusters if cluster.members]

    def of(self, kind: ActorKind) -> list[Cluster]:
        """The clusters of one kind."""
        return [cluster for cluster in self._clusters if cluster.kind is kind and cluster.members]

    def new(self, candidate: Candidate, kind: ActorKind | None = None) -> Cluster:
        """A cluster for a mention that fits no other."""
        cluster = Cluster(kind=kind or candidate.kind)
        cluster.add(candidate)
        self._clusters.append(cluster)
        return cluster

    def keyed(self, candidate: Candidate) -> None:
        """Put a mention whose actor the gazetteer or the dossier knows with its like."""
        actor = self._names.get(candidate.known)
        kind = actor.kind if actor else _kind_of_key(candidate)
        handle = candidate.key or (actor.key if actor else "") or candidate.known
        cluster = self._by_key.get((kind, handle))
        if cluster is not None and self.separated(cluster, candidate.text):
            cluster = None
        if cluster is None:
            cluster = self.new(candidate, kind)
            cluster.key = candidate.key
            self._by_key.setdefault((kind, handle), cluster)
        else:
            cluster.add(candidate, _why_keyed(cluster, candidate))
        if candidate.known:
            cluster.known = candidate.known

    def by_name(self, candidate: Candidate, name: str, kind: ActorKind | None = None) -> None:
        """Put a mention with the others of exactly that (folded) name; ``kind``: of the actor, if it is not
        the mention's."""
        kind = kind or candidate.kind
        cluster = self._by_name.get((kind, name))
        if cluster is None or self.separated(cluster, candidate.text):
            self._by_name[kind, name] = self.new(candidate, kind)
        elif folded(candidate.text) in cluster.names:
            cluster.add(candidate)
        else:
            short, long = sorted((candidate.text, next(iter(cluster.names.values()))), key=len)
            told = candidate.kind is not ActorKind.GROUP
            cluster.add(candidate, reasons.of(reasons.SHORT_FORM, short, long) if told else "")

    def separated(self, cluster: Cluster, name: str) -> bool:
        """Whether the analyst took that name apart from one of the cluster's."""
        mine = folded(name)
        return bool(self._apart) and any(frozenset((mine, other)) in self._apart for other in cluster.names)

    def merge(self, keep: Cluster, other: Cluster, reason: str) -> bool:
        """Put ``other`` into ``keep``; False, and nothing done, where that is not allowed."""
        if keep is other or keep.kind is not other.kind or (keep.known and other.known):
            return False
        if keep.key and other.key and keep.key != other.key:
            return False
        if any(self.separated(keep, name) for name in other.names.values()):
            return False
        for member in list(other.members):
            keep.add(member)
        if reason and reason not in keep.reasons:
            keep.reasons.append(reason)
        keep.reasons.extend(r for r in other.reasons if r not in keep.reasons)
        keep.key = keep.key or other.key
        keep.known = keep.known or other.known
        keep.sex = keep.sex or other.sex
        for handle, cluster in list(self._by_key.items()):
            if cluster is other:
                self._by_key[handle] = keep
        other.members.clear()
        return True


def _kind_of_key(candidate: Candidate) -> ActorKind:
    """A country stays one actor where it is but a place."""
    if candidate.kind is ActorKind.PLACE:
        return ActorKind.STATE
    return candidate.kind


def _why_keyed(cluster: Cluster, candidate: Candidate) -> str:
    name = folded(candidate.text)
    if name in cluster.names or candidate.kind is ActorKind.GROUP:
        return ""
    first = next(iter(cluster.names.values()))
    if candidate.metonym:
        return reasons.of(reasons.SAME_POWER, candidate.text, first)
    where = reasons.IN_DOSSIER if candidate.known else reasons.IN_GAZETTEER
    return reasons.of(where, candidate.text, first)


def quoted(names: Iterable[str]) -> str:
    """Names in quotation marks, for a reason."""
    return ", ".join(f"“{name}”" for name in names)
