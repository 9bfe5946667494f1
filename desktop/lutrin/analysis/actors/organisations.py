"""Which names are one organisation's: acronym and expansion, short form, other spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import Reading
from lutrin.domain.actor import ActorKind

from . import reasons
from .candidate import Candidate
from .cluster import Cluster, Clusters


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL = _words("de du des la le les l d et pour en sur of the for and on in à au aux a an to &")
# one of these alone is no short form of anything: « le Parti », "the University"
GENERIC = _words(
    "parti association comite conseil groupe organisation ministere universite ecole banque agence "
    "union front mouvement federation commission cour tribunal assemblee parlement etat police "
    "armee institut centre service ligue societe party committee council group organization "
    "ministry university school bank agency movement court assembly parliament state army institute "
    "center department office national international general united new republique collectif "
    "alliance fondation foundation company chambre radio club house le la les the"
)
NEAR = 90  # rapidfuzz ratio (0-100) of two names that are one, misspelt


def join(candidates: list[Candidate], clusters: Clusters, reading: Reading) -> None:
    """Put organisations without a key into clusters, the longest names first."""
    for candidate in candidates:
        same = _same(candidate, clusters)
        if same is None:
            same = clusters.new(candidate)
        else:
            same.add(candidate, _near_reason(candidate, same))
        if candidate.stands_for:
            same.names.setdefault(folded(candidate.stands_for), candidate.stands_for)
    _introduced(clusters, reading)
    _acronyms(clusters)
    _short_forms(clusters)
    _heads(clusters)


def _same(candidate: Candidate, clusters: Clusters) -> Cluster | None:
    name = folded(candidate.stands_for or candidate.text)
    for cluster in clusters.of(ActorKind.ORGANISATION):
        if clusters.separated(cluster, candidate.text):
            continue
        if name in cluster.names or _without_articles(name) in map(_without_articles, cluster.names):
            return cluster
        near = any(other[0] == name[0] and fuzz.ratio(other, name) >= NEAR for other in cluster.names)
        if near and len(name) > 8 and not candidate.text.isupper():
            return cluster
    return None


@lru_cache(maxsize=20_000)  # each name is compared with all the others
def _without_articles(name: str) -> str:
    return " ".join(parts(name)) or name


def parts(name: str) -> list[str]:
    """The telling words of a folded name: no article, no preposition, legal forms in full."""
    words = (_LEGAL.get(word.rstrip("."), word) for word in re.split(r"[\s'\-]+", name))
    return [word for word in words if word not in _SMALL]


_LEGAL = {"corp": "corporation", "ltd": "limited", "co": "company", "inc": "incorporated"}


def _near_reason(candidate: Candidate, cluster: Cluster) -> str:
    if candidate.stands_for:
        return reasons.of(reasons.INTRODUCED, candidate.text, candidate.stands_for)
    if folded(candidate.text) in cluster.names:
        return ""
    return reasons.of(reasons.OTHER_SPELLING, candidate.text, next(iter(cluster.names.values())))


def _introduced(clusters: Clusters, reading: Reading) -> None:
    """« Organisation X (OX) » and « OX (Organisation X) »: the text itself says that they are one."""
    members = sorted(
        ((m, c) for c in clusters.of(ActorKind.ORGANISATION) for m in c.members),
        key=lambda item: item[0].span,
    )
    for (one, a), (two, b) in pairwise(members):
        if a is b or not a.members or not b.members:
            continue
        between = reading.text[one.span.end : two.span.start]
        after = reading.text[two.span.end : two.span.end + 2]
        if (
            not re.fullmatch(r"[\s»”\"]*\(\s*(?:le |la |les |l['’]|the |ou |or |dite? )?[«“\"]?\s*", between)
            or ")" not in after
        ):
            continue
        short, long = sorted((one.text, two.text), key=len)
        if spells(short, long) or (short.isupper() and len(short) <= 8):
            clusters.merge(a, b, reasons.of(reasons.INTRODUCED, short, long))


def spells(acronym: str, name: str) -> bool:
    """Whether ``acronym`` is made of the beginnings of the words of ``name``, small ones counted or not.

    Of capitals, letter by letter; of both cases also piece by piece: « MoDem », « FAMa ».
    """
    letters = re.sub(r"[^\w]", "", folded(acronym))
    every = [word for word in re.split(r"[\s'\-]+", folded(name)) if word]
    telling = [word for word in every if word not in _SMALL]
    initials = {"".join(word[0] for word in group) for group in (every, telling)}
    if len(letters) >= 2 and letters in initials:
        return True
    pieces = [folded(piece) for piece in re.findall(r"[A-ZÀ-Þ][a-zß-ÿ]*", acronym)]
    return len(pieces) > 1 and any(
        len(group) == len(pieces) and all(w.startswith(p) for w, p in zip(group, pieces, strict=True))
        for group in (every, telling)
    )


def _acronyms(clusters: Clusters) -> None:
    """An acronym and a name of several words with those initials, wherever they stand in the document.

    Not where the text gives that acronym to several: each mention then has its full name already.
    """
    groups = [c for c in clusters.of(ActorKind.ORGANISATION) if not any(m.stands_for for m in c.members)]
    shorts = [c for c in groups if any(is_acronym(name) for name in c.names.values())]
    for short in shorts:
        fitting = [
            other
            for other in groups
            if other is not short
            and other.members
            and short.members
            and any(
                spells(s, n)
                for s in short.names.values()
                if is_acronym(s)
                for n in other.names.values()
                if " " in n
            )
        ]
        if len(fitting) == 1:
            long = max(fitting[0].names.values(), key=len)
            acronym = next(n for n in short.names.values() if is_acronym(n))
            clusters.merge(fitting[0], short, reasons.of(reasons.INITIALS, acronym, long))


def is_acronym(name: str) -> bool:
    """Whether a name is letters and digits alone, two capitals or more among them: OTAN, G7, MoDem, AfD."""
    letters = re.sub(r"[.\-&+]", "", name)
    if not (letters.isalnum() and 2 <= len(letters) <= 8):
        return False
    return letters.isupper() or (letters[0].isupper() and sum(map(str.isupper, letters)) > 1)


def _short_forms(clusters: Clusters) -> None:
    """« Helvia » after « Helvia Énergie SA »: the telling first word or words of exactly one longer name."""
    groups = clusters.of(ActorKind.ORGANISATION)
    for short in groups:
        if not short.members:
            continue
        name = max(short.names, key=len)
        telling = [word for word in re.split(r"[\s'\-]+", name) if word not in _SMALL]
        if not telling or (len(telling) == 1 and (telling[0] in GENERIC or len(telling[0]) < 3)):
            continue
        longer = [
            c
            for c in groups
            if c is not short
            and c.members
            and not (short.key and c.key)
            and any(_begins(other, telling) for other in c.names)
        ]
        if len(longer) == 1:
            clusters.merge(
                *((short, longer[0]) if short.key else (longer[0], short)),
                reasons.of(reasons.SHORT_FORM, short.names[name], max(longer[0].names.values(), key=len)),
            )


def _heads(clusters: Clusters) -> None:
    """« l’Union » after « l’Union européenne », "the Bank": the last named of those that begin or end so."""
    groups = clusters.of(ActorKind.ORGANISATION)
    for short in groups:
        names = list(short.names)
        if len(names) != 1 or names[0] not in GENERIC or not short.members or short.key:
            continue
        for member in list(short.members):
            before = [
                (m.span.start, c, m)
                for c in groups
                if c is not short
                for m in c.members
                if m.span < member.span and _is_head(names[0], folded(m.text))
            ]
            if not before:
                continue
            _, cluster, full = max(before, key=lambda item: item[0])
            if not clusters.separated(cluster, member.text):
                short.members.remove(member)
                cluster.add(member, reasons.of(reasons.SHORT_FORM, member.text, full.text))


def _is_head(word: str, name: str) -> bool:
    every = name.split()
    return len(every) > 1 and word in (every[0], every[-1])


def _begins(name: str, telling: list[str]) -> bool:
    every = [word for word in re.split(r"[\s'\-]+", name) if word not in _SMALL]
    return len(every) > len(telling) and (
        every[: len(telling)] == telling or (every[-len(telling) :] == telling and len(telling) > 0)
    )
