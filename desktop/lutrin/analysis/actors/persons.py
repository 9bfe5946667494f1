"""Which names are one person's: full name, initials, other spelling, surname, first name.

Two people of one surname stay two; a bare surname goes to the last full form before it.
"""

from __future__ import annotations

from rapidfuzz import fuzz

from lutrin.domain.actor import ActorKind

from . import gazetteer, reasons
from .candidate import Candidate
from .cluster import Cluster, Clusters
from .names import folded

_PARTICLES = {
    "de",
    "du",
    "la",
    "le",
    "von",
    "van",
    "der",
    "den",
    "ben",
    "bin",
    "al",
    "el",
    "da",
    "di",
    "dos",
    "des",
    "d",
    "abou",
    "abu",
}
_MALE = {"m.", "m", "mr", "mr.", "monsieur", "sir", "lord", "roi", "king", "prince", "père"}
_FEMALE = {
    "mme",
    "mme.",
    "madame",
    "mlle",
    "mademoiselle",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "miss",
    "lady",
    "queen",
    "reine",
    "princesse",
}
_SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
# two spellings of a name this near (0-100) are one name: Zelensky, Zelenskyy, Zelenski
NEAR = 86


def join(candidates: list[Candidate], clusters: Clusters) -> None:
    """Put persons without a key into clusters."""
    full = [c for c in candidates if len(words(c.text)) > 1]
    short = [c for c in candidates if len(words(c.text)) <= 1]
    for cluster in clusters.of(ActorKind.PERSON):
        cluster.sex = cluster.sex or gazetteer.load().sex.get(cluster.key, "") or _sex_of(cluster)
    for candidate in full:
        _full(candidate, clusters)
    for candidate in short:
        _short(candidate, clusters)


def words(name: str) -> list[str]:
    """The words of a person's name that tell people apart, folded: no particle, no "Jr."."""
    parts = folded(name).replace("-", " ").replace("'", " ").replace("…", "").split()
    if len(parts) > 1 and parts[0] in _MALE | _FEMALE:  # « M. B », whose title belongs to the name
        parts = parts[1:]
    if all(len(part.rstrip(".")) == 1 for part in parts):
        parts = [part.rstrip(".") for part in parts]
    telling = [part for part in parts if part not in _PARTICLES and part not in _SUFFIXES]
    return telling or parts


def _full(candidate: Candidate, clusters: Clusters) -> None:
    sex = sex_of(candidate)
    for cluster in clusters.of(ActorKind.PERSON):
        if clusters.separated(cluster, candidate.text) or (sex and cluster.sex and sex != cluster.sex):
            continue
        for name in list(cluster.names.values()):
            reason = same_person(candidate.text, name)
            if reason is not None:
                cluster.add(candidate, reason)
                cluster.sex = cluster.sex or sex
                return
    cluster = clusters.new(candidate)
    cluster.sex = sex


def same_person(one: str, other: str) -> str | None:
    """Why two names of several words are one person's ("" when they are the same); None when they are not."""
    if folded(one) == folded(other):
        return ""
    a, b = words(one), words(other)
    if len(a) < 2 or len(b) < 2:
        return None
    if a == b or "".join(a) == "".join(b):
        return reasons.of(reasons.ONE_NAME, one, other)
    if a[-1] == b[-1] and _initial(a[0], b[0]):
        return reasons.of(reasons.INITIAL, one, other)
    if a[-1] == b[-1] and a[0] == b[0]:
        return reasons.of(reasons.BOTH_NAMES, one, other)
    if len(a) == len(b) and a[0][0] == b[0][0] and a[-1][0] == b[-1][0]:
        near = all(fuzz.ratio(x, y) >= 70 and not _longer(x, y) for x, y in zip(a, b, strict=True))
        if near and fuzz.ratio(" ".join(a), " ".join(b)) >= NEAR:
            return reasons.of(reasons.NEAR_SPELLINGS, one, other)
    shorter, longer = sorted((a, b), key=len)
    if len(longer) > len(shorter) and shorter == longer[-len(shorter) :]:
        return reasons.of(reasons.ENDING, *sorted((one, other), key=lambda name: len(words(name))))
    if len(a) != len(b) and set(shorter) <= set(longer) and shorter[0] == longer[0]:
        return reasons.of(reasons.SHARED_WORDS, one, other)
    return None


def _longer(a: str, b: str) -> bool:
    """Martin and Martinet: one goes on where the other ends, and that is another name."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and len(long) - len(short) >= 2


def _initial(a: str, b: str) -> bool:
    short, long = sorted((a.replace(".", ""), b.replace(".", "")), key=len)
    return len(short) in (1, 2) and short[:1] == long[:1] and a != b


def _short(candidate: Candidate, clusters: Clusters) -> None:
    name = words(candidate.text)[0] if words(candidate.text) else folded(candidate.text)
    sex = sex_of(candidate)
    exact: list[Cluster] = []
    near: list[Cluster] = []
    first: list[Cluster] = []
    same: list[Cluster] = []
    for cluster in clusters.of(ActorKind.PERSON):
        if clusters.separated(cluster, candidate.text) or (sex and cluster.sex and sex != cluster.sex):
            continue
        forms = [words(form) for form in cluster.names]
        if any(form == [name] for form in forms):
            same.append(cluster)
        if any(len(form) > 1 and name in form[1:] for form in forms):
            exact.append(cluster)
        elif any(len(form) > 1 and form[0] == name for form in forms):
            first.append(cluster)
        elif len(name) > 4 and any(
            form[-1][0] == name[0] and fuzz.ratio(form[-1], name) >= NEAR and not _longer(form[-1], name)
            for form in forms
        ):
            near.append(cluster)
    for group, why in (
        (exact, reasons.SURNAME),
        (same if not first else [], ""),
        (first, reasons.FIRST_NAME),
        (same, ""),
        (near, reasons.NEAR_SURNAME),
    ):
        recent = _most_recent(group, candidate)
        if recent is not None:
            longest = max(recent.names.values(), key=len)
            told = why and longest != candidate.text
            recent.add(candidate, reasons.of(why, candidate.text, longest) if told else "")
            return
    clusters.new(candidate).sex = sex


def _most_recent(group: list[Cluster], candidate: Candidate) -> Cluster | None:
    """The cluster whose last full form before the mention is nearest; else the first one after it."""
    best: tuple[int, Cluster] | None = None
    for cluster in group:
        full = [m for m in cluster.members if len(words(m.text)) > 1] or cluster.members
        before = [m.span.start for m in full if m.span.start < candidate.span.start]
        distance = candidate.span.start - before[-1] if before else 10**9 + full[0].span.start
        if best is None or distance < best[0]:
            best = (distance, cluster)
    return best[1] if best else None


def sex_of(candidate: Candidate) -> str:
    """What the title before a name or its first name says: "m", "f" or ""."""
    at = candidate.span.start - candidate.block.offset
    before = candidate.block.text[max(0, at - 24) : at].lower().split()
    own = candidate.text.lower().split()
    if len(own) > 1 and own[0] in _MALE | _FEMALE:
        before.append(own[0])
    for word in before[-3:][::-1]:
        if word in _MALE:
            return "m"
        if word in _FEMALE:
            return "f"
    parts = folded(candidate.text).split()
    return gazetteer.load().first_names.get(parts[0], "") if len(parts) > 1 else ""


def _sex_of(cluster: Cluster) -> str:
    return next((sex for sex in map(sex_of, cluster.members) if sex), "")
