"""Claims put on a source's account by an adjunct: "selon X, P", "according to X, P"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, speakers
from .cited import add_cited
from .content import classify, read_as
from .draft import Draft, Speaker
from .insertion import clause_limits
from .origins import is_said, origin
from .own_view import as_heard, if_believed, out_of_question, own_view, sourced
from .passage import Passage
from .phrases import noun_phrase
from .source_phrase import (
    COMMA,
    around,
    clause_of,
    head_of,
    is_viewpoint,
    opens,
    phrase_end,
    relative_end,
)
from .subjects import RELATIVE_WORDS
from .told_in import is_own_knowledge, told_in
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


def detect(passage: Passage) -> list[Draft]:
    """Claims whose source stands in a prepositional phrase."""
    tree, found = passage.tree, []
    i = 0
    while i < tree.size:
        hit = tree.lexicon.sources.at(i, tree.lower, tree.lemmas)
        if hit is None:
            draft = own_view(passage, i) or as_heard(passage, i) or if_believed(passage, i)
            draft = draft or out_of_question(passage, i)
            if draft is not None and draft.end > draft.start:
                found.append(draft)
            i += 1
            continue
        end, kind = hit
        draft = _source(passage, i, end, kind)
        if draft is not None and draft.end > draft.start:
            add_cited(passage, i, draft, tree.sentence_of(i))
            found.append(draft)
        i = end
    return found + labelled(passage)


def _source(passage: Passage, start: int, end: int, kind: str) -> Draft | None:
    tree = passage.tree
    limits = clause_limits(tree, start)
    if end >= limits[1] or tree.tokens[limits[1] - 1] == "?":
        return None
    limits = clause_of(tree, start, limits)
    if passage.quotation_at(start) is not None and kind == "person":
        return None
    to = tree.lower[start] == "to" and end == start + 1
    if to and not opens(passage, start, limits):
        return None
    if tree.lower[start] == "suivant" and start and tree.pos[start - 1] in ("NOUN", "NUM", "PROPN"):
        return None  # "le 12 décembre suivant, P"
    if tree.lower[end] in _WHICH:
        if kind == "person":
            return None  # « raison pour laquelle P »
        return _of_antecedent(passage, start, end, limits)
    itself = tree.lower[end - 1] in _SOURCE  # "de source diplomatique": the words of the source itself
    told = told_in(passage, end, limits)
    head = end - 1 if itself else told[0] if told else head_of(passage, start, end, limits)
    if head is None or tree.lower[head] in _NOT_SOURCES or tree.lower[end] in _NOT_SOURCES:
        return None
    if tree.pos[head] == "PRON" and _is_announced(passage, start, limits[0]):
        return None  # « La ministre tempère : il serait absurde, selon elle, de céder »: hers already
    initial = opens(passage, start, limits)
    first, last = noun_phrase(tree, head, limits, split=False)
    if itself:
        last = next((k for k in range(end, min(end + _FAR, limits[1])) if tree.tokens[k] in COMMA), last)
    if told:
        last = told[1]  # « selon ce qu'affirme le maire, P »
    first = head if itself else max(first, end)
    named = last
    last = phrase_end(passage, head, last, limits) if initial else last
    speaks = can_speak(passage, head)
    if kind == "person" and not is_viewpoint(passage, start, end, head, last, initial=initial):
        return None
    closed = last < limits[1] and tree.tokens[last] in COMMA
    opened = start > limits[0] and tree.tokens[start - 1] in COMMA
    if not speaks and not (initial and closed) and not opened:
        return None
    if tree.lower[start : start + 2] == ["du", "côté"] and not (initial or opened):
        return None  # « se ranger du côté de X »
    if itself:
        words = passage.token_span(head, last)
        who = [Speaker(name=tree.slice(head, last), place=(words.start, words.end))]
    else:
        who = speakers(passage, head, limits)
    if not itself and not who[0].author and tree.lower[head] not in RELATIVE_WORDS:
        who = [Speaker(w.head, max(w.start, end), max(w.end, w.start + 1, end + 1)) for w in who]
        if len(who) == 1:
            who = [Speaker(who[0].head, first, max(named, first + 1))]
    if is_own_knowledge(tree, head):
        who = [Speaker(head, head, head + 1, author=True)]
    if not itself and not who[0].author and is_said(tree, head):
        who = origin(passage, head, limits) or who
    if tree.lower[head] in RELATIVE_WORDS:
        content = last, relative_end(tree, last, limits)
    elif initial:
        content = last + (1 if closed else 0), limits[1]
    else:
        content = around(passage, start, last, limits)
    verdict = classify(passage, *content)
    if to and verdict.kind is not ClaimKind.ASSESSMENT:
        return None  # "To Paul Morel, I owe everything": whom it goes to
    if tree.code == "en" and _is_report(passage, verdict.head):
        verdict = read_as(passage, *content, ClaimKind.STATEMENT)  # "Ministers believe P": that they do
    kind_of = verdict.kind or (ClaimKind.ASSESSMENT if kind == "person" else ClaimKind.STATEMENT)
    own = bool(who) and who[0].author  # « selon moi »: how the author sees it
    if own and verdict.kind is None:
        kind_of = ClaimKind.ASSESSMENT
    if (kind == "any" or itself) and not own and kind_of is ClaimKind.ASSESSMENT and verdict.score < 0.8:
        kind_of = ClaimKind.STATEMENT
    score = 0.9 if speaks else 0.82 if initial and closed else 0.7
    return sourced(passage, content, verdict, kind_of, score, who, cue=(start, end), frame=(start, last))


def _is_report(passage: Passage, head: int) -> bool:
    """Whether a clause tells what somebody says or holds: its main verb announces a clause of its own."""
    tree = passage.tree
    return any(
        group.head == head and group.is_finite and not group.passive and "q" in group.entry.frames
        for group in passage.verbs
    ) and any(tree.deps[c] == "ccomp" and c > head for c in tree.children[head])


def _is_announced(passage: Passage, start: int, first: int) -> bool:
    """Whether a verb of saying and its colon stand before token ``start`` in the sentence."""
    colon = next((k for k in range(start - 1, first, -1) if passage.tree.tokens[k] == ":"), None)
    return colon is not None and any(
        group.end == colon and group.is_finite and "o" in group.entry.frames for group in passage.verbs
    )


_WHICH = frozenset({"lequel", "laquelle", "lesquels", "lesquelles"})


def _of_antecedent(passage: Passage, start: int, end: int, limits: tuple[int, int]) -> Draft | None:
    """« l'affirmation du maire selon laquelle P »: whose affirmation it is; None where nobody's."""
    tree = passage.tree
    noun = next((k for k in range(start - 1, limits[0] - 1, -1) if _may_be_said(passage, k)), None)
    if noun is None or end + 1 >= limits[1] or start - noun > _AWAY:
        return None
    who = origin(passage, noun, (limits[0], start))
    if not who:
        return None
    content, frame = (end + 1, relative_end(tree, end + 1, limits, noun)), (start, end + 1)
    verdict = classify(passage, *content)
    kind = verdict.kind or ClaimKind.STATEMENT
    return sourced(passage, content, verdict, kind, 0.85, who, cue=frame, frame=frame)


def _may_be_said(passage: Passage, k: int) -> bool:
    """A noun of saying that is no part of a name: « conseil », but not « le Conseil »."""
    return is_said(passage.tree, k) and passage.actors.actor_at(passage.token_span(k, k + 1)) is None


_AWAY = 14  # tokens between a noun and its « selon laquelle »
_SOURCE = frozenset({"source", "sources"})
_FAR = 8  # tokens from "source" to the comma behind it
