"""Claims put on a source's account by an adjunct: "selon X, P", "according to X, P"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, speakers
from .clauses import span
from .content import classify
from .draft import Draft, Speaker
from .insertion import begins_finite, goes_on, is_finite
from .origins import is_said, origin
from .passage import Passage
from .subjects import RELATIVE_WORDS, noun_phrase
from .syntax import Tree
from .turns import labelled

_NOT_SOURCES = frozenset(
    [
        "que",
        "qu'",
        "cas",
        "type",
        "types",
        "modalités",
        "critère",
        "critères",
        "nature",
        "besoin",
        "besoins",
        "saison",
        "région",
        "régions",
        "niveau",
        "taille",
        "mode",
        "moyens",
        "circonstances",
        "âge",
        "facultés",
        "calendrier",
        "plan",
        "plans",
        "procédure",
        "procédures",
        "règles",
        "formule",
        "pays",
        "année",
        "années",
        "lieu",
        "intensité",
        "quantité",
        "usages",
        "moment",
        "tradition",
        "méthode",
        "recette",
        "goûts",
        "disponibilités",
        "date",
        "lequel",
        "cent",
        "capita",
    ]
)
_COMMA = frozenset({",", ":", "–", "—"})


def detect(passage: Passage) -> list[Draft]:
    """Claims whose source stands in a prepositional phrase."""
    tree, found = passage.tree, []
    i = 0
    while i < tree.size:
        hit = tree.lexicon.sources.at(i, tree.lower, tree.lemmas)
        if hit is None:
            draft = _own_view(passage, i)
            if draft is not None and draft.end > draft.start:
                found.append(draft)
            i += 1
            continue
        end, kind = hit
        draft = _source(passage, i, end, kind)
        if draft is not None and draft.end > draft.start:
            found.append(draft)
        i = end
    return found + labelled(passage)


def _source(passage: Passage, start: int, end: int, kind: str) -> Draft | None:
    tree = passage.tree
    limits = tree.sentence_of(start)
    if end >= limits[1] or tree.tokens[limits[1] - 1] == "?":
        return None
    limits = _clause(tree, start, limits)
    if passage.quotation_at(start) is not None and kind == "person":
        return None
    if tree.lower[start] == "suivant" and start and tree.pos[start - 1] in ("NOUN", "NUM", "PROPN"):
        return None  # "le 12 décembre suivant, P"
    if tree.lower[end] in _WHICH:
        return _of_antecedent(passage, start, end, limits)
    itself = tree.lower[end - 1] in _SOURCE  # "de source diplomatique": the words of the source itself
    head = end - 1 if itself else _head(passage, start, end, limits)
    if head is None or tree.lower[head] in _NOT_SOURCES or tree.lower[end] in _NOT_SOURCES:
        return None
    initial = _begins(passage, start, limits)
    first, last = noun_phrase(tree, head, limits, split=False)
    if itself:
        last = next((k for k in range(end, min(end + _FAR, limits[1])) if tree.tokens[k] in _COMMA), last)
    first = head if itself else max(first, end)
    named = last
    last = _phrase_end(passage, head, last, limits) if initial else last
    speaks = can_speak(passage, head)
    if kind == "person" and not _is_viewpoint(passage, start, end, head, last, initial=initial):
        return None
    closed = last < limits[1] and tree.tokens[last] in _COMMA
    opened = start > limits[0] and tree.tokens[start - 1] in _COMMA
    if not speaks and not (initial and closed) and not opened:
        return None
    if itself:
        words = passage.token_span(head, last)
        who = [Speaker(name=tree.slice(head, last), place=(words.start, words.end))]
    else:
        who = speakers(passage, head, limits)
    if not itself and not who[0].author and tree.lower[head] not in RELATIVE_WORDS:
        who = [Speaker(w.head, max(w.start, end), max(w.end, w.start + 1, end + 1)) for w in who]
        if len(who) == 1:
            who = [Speaker(who[0].head, first, max(named, first + 1))]
    if not itself and not who[0].author and is_said(tree, head):
        who = origin(passage, head, limits) or who
    if tree.lower[head] in RELATIVE_WORDS:
        content = last, _relative_end(tree, last, limits)
    elif initial:
        content = last + (1 if closed else 0), limits[1]
    else:
        content = _around(passage, start, last, limits)
    a, b = span(tree, *content)
    verdict = classify(passage, content[0], content[1])
    kind_of = verdict.kind or (ClaimKind.ASSESSMENT if kind == "person" else ClaimKind.STATEMENT)
    if kind == "any" and kind_of is ClaimKind.ASSESSMENT and verdict.score < 0.8:
        kind_of = ClaimKind.STATEMENT
    return Draft(
        start=a,
        end=b,
        kind=kind_of,
        rule="source",
        score=0.9 if speaks else 0.82 if initial and closed else 0.7,
        head=verdict.head,
        speakers=who,
        cue=(tree.starts[start], tree.ends[end - 1]),
        negated=verdict.negated,
        framed=True,
        frame=(start, last),
    )


_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})


def _of_antecedent(passage: Passage, start: int, end: int, limits: tuple[int, int]) -> Draft | None:
    """« l'affirmation du maire selon laquelle P »: whose affirmation it is; None where nobody's."""
    tree = passage.tree
    noun = next((k for k in range(start - 1, limits[0] - 1, -1) if is_said(tree, k)), None)
    if noun is None or end + 1 >= limits[1] or start - noun > _AWAY:
        return None
    who = origin(passage, noun, (limits[0], start))
    if not who:
        return None
    a, b = span(tree, end + 1, limits[1])
    verdict = classify(passage, end + 1, limits[1])
    return Draft(
        start=a,
        end=b,
        kind=verdict.kind or ClaimKind.STATEMENT,
        rule="source",
        score=0.85,
        head=verdict.head,
        speakers=who,
        cue=(tree.starts[start], tree.ends[end]),
        negated=verdict.negated,
        framed=True,
        frame=(start, end + 1),
    )


_AWAY = 14  # tokens between a noun and its « selon laquelle »
_SOURCE = frozenset({"source", "sources"})
_THAT = frozenset({"que", "qu'", "that"})
_AND = frozenset({"et", "mais", "ou", "and", "but", "or"})


def _clause(tree: Tree, start: int, limits: tuple[int, int]) -> tuple[int, int]:
    """Of ``limits``, the reported clause that the source opens: "a dit que, selon X, P et que Q" has P."""
    k = start - 1
    if k > limits[0] and tree.tokens[k] == ",":
        k -= 1
    if k <= limits[0] or tree.lower[k] not in _THAT:
        return limits
    second = next(
        (j - 1 for j in range(start + 1, limits[1]) if tree.lower[j] in _THAT and tree.lower[j - 1] in _AND),
        limits[1],
    )
    return k + 1, second


def _relative_end(tree: Tree, first: int, limits: tuple[int, int]) -> int:
    """Where the clause of "selon qui P" ends: at the comma after which the main verb follows."""
    return next(
        (
            k
            for k in range(first, limits[1] - 1)
            if tree.tokens[k] == "," and begins_finite(tree, k + 1, limits[1])
        ),
        limits[1],
    )


_POSSESSIVE = frozenset({"his", "her", "their", "son", "sa", "ses", "leur", "leurs"})
_VIEWS = frozenset(
    [
        "view",
        "opinion",
        "judgement",
        "judgment",
        "eyes",
        "assessment",
        "words",
        "avis",
        "yeux",
        "sens",
        "estimation",
    ]
)


_FAR = 8  # tokens from "in" to the view, from "source" to the comma behind it


def _own_view(passage: Passage, i: int) -> Draft | None:
    """ "In his view, P", "in Rome's view, P", « à ses yeux, P »: of whom the possessive stands for."""
    tree = passage.tree
    limits = tree.sentence_of(i)
    if tree.lower[i] not in ("in", "à", "selon") or i + 3 >= limits[1] or not _begins(passage, i, limits):
        return None
    view = next((k for k in range(i + 2, min(i + _FAR, limits[1] - 1)) if tree.lower[k] in _VIEWS), None)
    if view is None or tree.tokens[view + 1] != ",":
        return None
    if view == i + 2 and tree.lower[i + 1] in _POSSESSIVE:
        who = [Speaker(i + 1, i + 1, i + 2)]
    elif tree.lower[view - 1] in ("'s", "'"):  # "in Rome's view"
        head = next((k for k in range(view - 2, i, -1) if tree.pos[k] in ("PROPN", "NOUN")), None)
        if head is None or not can_speak(passage, head):
            return None
        who = speakers(passage, head, (i + 1, view - 1))
    else:
        return None
    if tree.tokens[limits[1] - 1] == "?":
        return None
    a, b = span(tree, view + 2, limits[1])
    verdict = classify(passage, view + 2, limits[1])
    return Draft(
        start=a,
        end=b,
        kind=verdict.kind or ClaimKind.ASSESSMENT,
        rule="source",
        score=0.9,
        head=verdict.head,
        speakers=who,
        cue=(tree.starts[i], tree.ends[view]),
        negated=verdict.negated,
        framed=True,
        frame=(i, view + 1),
    )


def _head(passage: Passage, start: int, end: int, limits: tuple[int, int]) -> int | None:
    tree = passage.tree
    for k in range(start, end):
        up = tree.heads[k]
        if (
            tree.deps[k] == "case"
            and up >= end
            and tree.pos[up] in ("NOUN", "PROPN", "PRON", "NUM")
            and up < limits[1]
        ):
            return up
    for k in range(start, end):
        inner = next((c for c in tree.children[k] if tree.deps[c] == "pobj" and end <= c < limits[1]), None)
        if inner is not None:
            return inner
    return next(
        (k for k in range(end, min(end + 6, limits[1])) if tree.pos[k] in ("NOUN", "PROPN", "PRON")), None
    )


def _begins(passage: Passage, start: int, limits: tuple[int, int]) -> bool:
    tree = passage.tree
    words = [k for k in range(limits[0], start) if tree.is_word(k)]
    return len(words) <= 2 and all(
        tree.pos[k] in ("ADV", "CCONJ", "PUNCT", "SCONJ")
        or tree.lower[k] in ("toujours", "still", "and", "but", "mais", "or")
        for k in words
    )


def _phrase_end(passage: Passage, head: int, last: int, limits: tuple[int, int]) -> int:
    """The comma that closes an opening source phrase, over appositions ("selon X, ministre de Y, P")."""
    tree = passage.tree
    right = min(tree.right[head] + 1, limits[1])
    commas = [k for k in range(last, min(last + 14, limits[1])) if tree.tokens[k] == ","]
    if not commas:
        return last
    if tree.tokens[last] == "," if last < limits[1] else False:
        inside = [k for k in commas if k < right]
        if (
            inside
            and any(
                tree.deps[c] in ("appos", "acl:relcl", "relcl", "acl") and c > last
                for c in tree.children[head]
            )
            and right < limits[1]
            and tree.tokens[min(right, tree.size - 1)] == ","
        ):
            return right
        return last
    relative = tree.lower[last] in _RELATIVE  # "who asked not to be named"
    if relative or not any(is_finite(tree, k) for k in range(last, commas[0])):
        return commas[0]
    return last


_RELATIVE = RELATIVE_WORDS | {"dont", "whose"}


def _is_viewpoint(passage: Passage, start: int, end: int, head: int, last: int, *, initial: bool) -> bool:
    """ "Pour plusieurs analystes," is a viewpoint, "pour l'Europe," is not."""
    tree = passage.tree
    short = end - start == 1
    if not short:
        return True
    if not initial or last >= tree.size or tree.tokens[last] not in (",",):
        return False
    if tree.lower[head] in ("partie", "million", "millions") or tree.pos[head] == "NUM":
        return False  # « pour la majeure partie du pays »
    mention = passage.actors.mention_at(passage.token_span(head, head + 1))
    if mention is not None:
        return mention.kind.value == "person" or mention.metonym
    if tree.pos[head] == "PRON":
        return tree.lower[head] in (
            "lui",
            "elle",
            "eux",
            "elles",
            "moi",
            "nous",
            "him",
            "her",
            "them",
            "me",
            "us",
        )
    if any(tree.lower[c] in _POSSESSIVE for c in tree.children[head]):
        return False  # « pour leur défense »
    return tree.has_lemma(head, tree.lexicon.words["viewers"])


def _around(passage: Passage, start: int, last: int, limits: tuple[int, int]) -> tuple[int, int]:
    """The clause that a source inside or after it qualifies."""
    tree = passage.tree
    rest = [k for k in range(last, limits[1]) if tree.is_word(k)]
    first, end = limits
    cut = start
    while cut > first and tree.tokens[cut - 1] in _COMMA:
        cut -= 1
    if len(rest) <= 3 and not goes_on(tree, first, cut, last, end):
        end = cut
    for k in range(start - 1, limits[0], -1):
        if tree.tokens[k] == ";":
            first = k + 1
            break
    for group in passage.verbs:
        if (
            limits[0] <= group.head < start
            and "q" in group.entry.frames
            and group.end < start
            and tree.lower[group.end] in ("que", "qu'", "that")
        ):
            return group.end + 1, end
    return first, end
