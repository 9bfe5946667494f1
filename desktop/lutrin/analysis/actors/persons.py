"""Which names are one person's: full name, initials, other spelling, surname, first name.

Two people of one surname stay two; a bare surname goes to the last full form before it.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.transliteration import sound
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span

from . import reasons
from .candidate import Candidate
from .cluster import Cluster, Clusters

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
NEAR_ENDING = 80  # and their surnames this near
# so often a person was called by surname alone that a namesake named once does not take it over
ESTABLISHED = 3
SHORTEST_SURNAME = 5  # code points: shorter ones sound alike too easily


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


def namesakes(candidates: list[Candidate]) -> None:
    """Give a misspelt public figure its key; take it off a surname that in this text is another's."""
    for candidate in candidates:
        if candidate.kind is ActorKind.PERSON and not (candidate.key or candidate.known):
            candidate.key = misspelt(candidate.text)
    keyed = {c.key for c in candidates if _is_full(c)}
    bearer: dict[str, Span] = {}  # surname -> where somebody else first bears it
    bare: dict[str, Span] = {}  # key -> where the public figure is first called by surname alone
    for candidate in candidates:
        if _is_full(candidate) and not candidate.key:
            bearer.setdefault(words(candidate.text)[-1], candidate.span)
        elif _is_bare(candidate) and candidate.key not in keyed:
            bare.setdefault(candidate.key, candidate.span)
    for candidate in candidates:
        first = bare.get(candidate.key) if _is_bare(candidate) else None
        other = bearer.get(words(candidate.text)[-1]) if first is not None else None
        if first is not None and other is not None and other < first:
            candidate.key = ""


def _is_bare(candidate: Candidate) -> bool:
    """Whether it is a public figure's surname alone, and not one of the dossier's."""
    known = candidate.kind is ActorKind.PERSON and candidate.key.startswith("person:")
    return known and not candidate.known and len(words(candidate.text)) == 1


def _is_full(candidate: Candidate) -> bool:
    return candidate.kind is ActorKind.PERSON and len(words(candidate.text)) > 1


@lru_cache(maxsize=4096)
def misspelt(name: str) -> str:
    """The key of the public figure whose name this one nearly is, or whose surname sounds like it; or ""."""
    own = words(name)
    if gazetteer.load().named(name):
        return ""
    if len(own) > 1:
        alike = {key for known, key in _full_names() if _near(own, known)}
    elif own and len(own[0]) >= SHORTEST_SURNAME:
        alike = _by_sound().get(sound(own[0]), set())
    else:
        return ""
    return next(iter(alike)) if len(alike) == 1 else ""


@lru_cache(maxsize=1)
def _full_names() -> list[tuple[list[str], str]]:
    """The words of the public figures' names of two words and more, and their keys."""
    return [(words(known), key) for known, key in gazetteer.load().persons if " " in known]


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, set[str]]:
    """The public figures' keys by the sound of their surnames: Chevtchouk and Shevchuk, Poutin and Putin are
    transliterations of one."""
    found: dict[str, set[str]] = {}
    for known, key in gazetteer.load().persons:
        surname = words(known)[0]
        if " " not in known and len(surname) >= SHORTEST_SURNAME:
            found.setdefault(sound(surname), set()).add(key)
    return found


def _sounds_like(one: str, other: str) -> bool:
    """Whether two surnames are transliterations of one."""
    return min(len(one), len(other)) >= SHORTEST_SURNAME and sound(one) == sound(other)


@lru_cache(maxsize=20_000)  # each name is compared with all the others
def words(name: str) -> list[str]:
    """The words of a name that tell people apart, folded: no particle, no "Jr.". Not to be changed."""
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
    if len(a) < 2 or len(b) < 2 or _junior_of_known(one, other):
        return None
    if a == b or "".join(a) == "".join(b):
        return reasons.of(reasons.ONE_NAME, one, other)
    if a[-1] == b[-1] and _initial(a[0], b[0]):
        return reasons.of(reasons.INITIAL, one, other)
    if a[-1] == b[-1] and a[0] == b[0]:
        return reasons.of(reasons.BOTH_NAMES, one, other)
    if [sound(word) for word in a] == [sound(word) for word in b]:
        return reasons.of(reasons.TRANSLITERATED, one, other)
    if _near(a, b):
        return reasons.of(reasons.NEAR_SPELLINGS, one, other)
    shorter, longer = sorted((a, b), key=len)
    if len(longer) > len(shorter) and shorter == longer[-len(shorter) :]:
        return reasons.of(reasons.ENDING, *sorted((one, other), key=lambda name: len(words(name))))
    if len(a) != len(b) and set(shorter) <= set(longer) and shorter[0] == longer[0]:
        return reasons.of(reasons.SHARED_WORDS, one, other)
    return None


def _junior_of_known(one: str, other: str) -> bool:
    """Donald Trump Jr. is not Donald Trump: of a public figure the suffix tells the namesake."""
    junior, senior = sorted((one, other), key=lambda name: folded(name).split()[-1] not in _SUFFIXES)
    if folded(junior).split()[-1] not in _SUFFIXES or folded(senior).split()[-1] in _SUFFIXES:
        return False
    return any(entry.kind is ActorKind.PERSON for entry in gazetteer.load().named(senior))


def _near(a: list[str], b: list[str]) -> bool:
    """Whether two names, word by word, are near spellings of one, as written or as they sound."""
    return len(a) == len(b) and (
        _near_words(a, b) or _near_words([sound(word) for word in a], [sound(word) for word in b])
    )


def _near_words(a: list[str], b: list[str]) -> bool:
    if a[0][:1] != b[0][:1] or a[-1][:1] != b[-1][:1]:
        return False
    near = all(fuzz.ratio(x, y) >= 70 and not _longer(x, y) for x, y in zip(a, b, strict=True))
    near = near and fuzz.ratio(a[-1], b[-1]) >= NEAR_ENDING  # Chevtchouk is no Chevtchenko
    return near and fuzz.ratio(" ".join(a), " ".join(b)) >= NEAR


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
            _sounds_like(form[-1], name)
            or (form[-1][0] == name[0] and fuzz.ratio(form[-1], name) >= NEAR and not _longer(form[-1], name))
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
    """The cluster whose last full form before the mention is nearest; else the first one after it.

    One whom the text has long called by this name alone keeps it when a namesake is but named in passing.
    """
    best: tuple[int, Cluster] | None = None
    in_passing = [c for c in group if sum(len(words(m.text)) > 1 for m in c.members) == 1]
    established = [c for c in group if _times(c, candidate) >= ESTABLISHED]
    if len(established) == 1 and len(in_passing) == len(group) - 1 and established[0] not in in_passing:
        return established[0]
    for cluster in group:
        full = [m for m in cluster.members if len(words(m.text)) > 1] or cluster.members
        before = [m.span.start for m in full if m.span.start < candidate.span.start]
        distance = candidate.span.start - before[-1] if before else 10**9 + full[0].span.start
        if best is None or distance < best[0]:
            best = (distance, cluster)
    return best[1] if best else None


def _times(cluster: Cluster, candidate: Candidate) -> int:
    """How often the cluster bore exactly the candidate's words before it."""
    name = folded(candidate.text)
    return sum(folded(m.text) == name and m.span < candidate.span for m in cluster.members)


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
