"""From what the analysis finds to proposals in the dossier."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from lutrin.domain.annotation import Claim, Mention, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.claim import Claimant
from lutrin.domain.document import Document
from lutrin.domain.errors import AnalysisError, ModelMissing
from lutrin.domain.finding import Findings, FoundClaim, FoundMention, Knowledge
from lutrin.domain.progress import Progress, silent
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .joining import Joined, join
from .placing import Places
from .workspace import Workspace, edit

_WITHDRAW = QT_TRANSLATE_NOOP("changes", "Take the proposals out of “{title}”")
_ANALYSE = QT_TRANSLATE_NOOP("changes", "Analyse “{title}”")
# two claims that share more than this part of their words are one claim seen twice
_SAME = 0.5


def findings(
    document: Document,
    knowledge: Knowledge = Knowledge(),  # noqa: B008 - frozen
    progress: Progress = silent,
) -> Findings:
    """What the analysis finds in a document. Picklable in and out; may run in a worker process.

    Raises:
        AnalysisError family, Cancelled.
    """
    from lutrin import analysis  # here: for the process that analyses

    return analysis.analyse(
        document.text,
        document.blocks,
        document.language,
        knowledge=knowledge,
        date=document.date,
        progress=progress,
    )


def analyse_text(text: str, language: str | None = None) -> tuple[str, Findings]:
    """Analyse a text exactly as given; gives its language (told, or detected) and what was found in it.

    Raises:
        AnalysisError family.
    """
    from lutrin import analysis
    from lutrin.documents.language import detect
    from lutrin.documents.plain_text import segment

    told = language if language in ("fr", "en") else detect(text)
    return told, analysis.analyse(text, segment(text), told)


def missing_parts(language: str) -> tuple[str, ...]:
    """Which trained parts of the analysis are not at work for ``language`` (it finds less without them).

    Raises:
        AnalysisError family.
    """
    from lutrin import analysis

    at_work = analysis.trained_parts(language)
    return tuple(part for part in analysis.TRAINED if part not in at_work)


def analyse_texts(
    texts: Sequence[tuple[str, str | None]],
) -> list[tuple[str, Findings] | AnalysisError]:
    """``analyse_text`` for many texts (each with its language, or None), several times as quick for short
    ones.

    A text that cannot be analysed has its error in its place.

    Raises:
        ModelMissing: nothing can be analysed in one of the languages.
    """
    from lutrin.analysis.batch import analyse_many
    from lutrin.documents.language import detect
    from lutrin.documents.plain_text import segment

    told = [language if language in ("fr", "en") else detect(text) for text, language in texts]
    out: dict[int, tuple[str, Findings] | AnalysisError] = {}
    for language in dict.fromkeys(told):
        numbers = [n for n, of_text in enumerate(told) if of_text == language]
        try:
            found = analyse_many([(texts[n][0], segment(texts[n][0])) for n in numbers], language)
            out.update((n, (language, f)) for n, f in zip(numbers, found, strict=True))
        except ModelMissing:
            raise
        except AnalysisError:  # one of them failed: the others shall not fail with it
            for n in numbers:
                try:
                    out[n] = analyse_text(texts[n][0], language)
                except AnalysisError as error:
                    out[n] = error
    return [out[n] for n in range(len(texts))]


def propose(workspace: Workspace, document_id: str, found: Findings) -> ChangeSet:
    """Turn findings into proposals and commit them as one step; gives the step, empty when nothing is new
    (see ``proposals``)."""
    change_set = proposals(workspace, document_id, found)
    commit_proposals(workspace, change_set)
    return change_set


def commit_proposals(workspace: Workspace, change_set: ChangeSet) -> None:
    """Commit what ``proposals`` gave.

    Raises:
        ValueError: the dossier was changed in between; nothing is committed.
        DossierError, DiskFull: nothing is committed.
    """
    workspace.commit(change_set, action="analyse")


def withdraw(workspace: Workspace, document_id: str) -> ChangeSet:
    """Take the proposals that nobody decided out of a document, as one step of undo; gives the step, empty
    when there are none. The document counts as not analysed then.

    Raises:
        DossierError, DiskFull: nothing is taken out.
    """
    entry = workspace.entry(document_id)
    away = proposals(
        workspace, document_id, Findings(language=entry.language, actors=(), mentions=(), claims=())
    )
    changes = [change for change in away.changes if change.item.id != document_id]
    if changes:
        changes.extend(edit(entry, replace(entry, analysed="")))
    change_set = ChangeSet(label=_WITHDRAW, changes=tuple(changes), fields=(("title", entry.title),))
    workspace.commit(change_set)
    return change_set


def proposals(workspace: Workspace, document_id: str, found: Findings) -> ChangeSet:
    """The step that turns findings into proposals, not committed: so that a window can come round before it
    commits them.

    What the analyst accepted, rejected, edited or made is never touched, nor proposed again. Earlier machine
    proposals that nobody decided are replaced, those found again keep their ids. Actors are joined to the
    dossier's; one that nobody confirmed and nothing names any more goes.
    """
    entry = workspace.entry(document_id)
    mentions = workspace.mentions(document_id)
    here = {m.actor for m in mentions}
    joined = join(
        workspace.actors(),
        found.actors,
        lambda actor: actor not in here and workspace.is_named_outside(actor, document_id),
        lambda actor: _is_called_anew(workspace, actor, document_id),
    )
    places = Places(workspace.document(document_id))
    claims = workspace.claims(document_id)
    wanted_mentions = _new_mentions(found.mentions, joined, mentions, places, document_id)
    wanted_claims = _new_claims(found.claims, joined, claims, places, document_id)
    marks = [
        *_replaced([m for m in mentions if not m.is_decided], wanted_mentions),
        *_replaced([c for c in claims if not c.is_decided], wanted_claims),
    ]
    used = {m.actor for m in wanted_mentions} | {m.actor for m in mentions if m.is_decided}
    for claim in (*wanted_claims, *(c for c in claims if c.is_decided)):
        used |= actors_of(claim)
    changes = [
        *(c for c in joined.changes if c.item.id in used),
        *marks,
        *_dropped(workspace, document_id, marks, used),
    ]
    if changes or not entry.analysed:
        changes.extend(edit(entry, replace(entry, analysed=workspace.clock())))
    return ChangeSet(label=_ANALYSE, changes=tuple(changes), fields=(("title", entry.title),))


def _is_called_anew(workspace: Workspace, actor_id: str, document_id: str) -> bool:
    """Whether this document is in the language of most, and none of the others that name the actor is."""
    languages = {entry.id: entry.language for entry in workspace.documents()}
    language = languages.get(document_id, "")
    of_most = 2 * sum(other == language for other in languages.values()) > len(languages)
    others = [d for d in workspace.documents_with(actor_id) if d != document_id and d in languages]
    return of_most and bool(others) and all(languages[d] != language for d in others)


def actors_of(claim: Claim) -> set[str]:
    """Ids of all actors that a claim names: claimants and those it is about."""
    return {c.actor for c in claim.claimants if c.actor is not None} | set(claim.about)


class _Decided:
    """The decided annotations of one family, found by place. Buckets of 512 code points keep it quick."""

    _WIDTH = 512

    def __init__(self, marks: Iterable[Mention | Claim]) -> None:
        self._buckets: dict[int, list[Mention | Claim]] = defaultdict(list)
        for mark in marks:
            if mark.is_decided:
                for bucket in self._range(mark.span):
                    self._buckets[bucket].append(mark)

    def _range(self, span: Span) -> range:
        return range(span.start // self._WIDTH, max(span.start, span.end - 1) // self._WIDTH + 1)

    def over(self, span: Span) -> list[Mention | Claim]:
        """Those that overlap ``span``; one may come twice."""
        if not self._buckets:
            return []
        return [
            mark
            for bucket in self._range(span)
            for mark in self._buckets.get(bucket, ())
            if mark.span.overlap(span)
        ]


def _iou(a: Span, b: Span) -> float:
    shared = a.overlap(b)
    return shared / (len(a) + len(b) - shared) if shared else 0.0


def _mention_is_settled(span: Span, decided: _Decided) -> bool:
    for mark in decided.over(span):
        if mark.status is not Status.REJECTED or _iou(mark.span, span) > _SAME:
            return True
    return False


def _claim_is_settled(found: Claim, decided: _Decided) -> bool:
    """Whether the analyst has decided these words already: they are much the same as a decided claim's, or
    they overlap one that was not rejected, unless one lies within the other and somebody else says it."""
    for mark in decided.over(found.span):
        assert isinstance(mark, Claim)
        same_words = _iou(mark.span, found.span) > _SAME
        if mark.status is Status.REJECTED:
            if mark.span == found.span or (same_words and mark.kind is found.kind):
                return True
            continue
        nested = mark.span.contains(found.span) or found.span.contains(mark.span)
        if same_words or not nested or _who(mark) == _who(found):
            return True
    return False


def _who(claim: Claim) -> set[tuple[str | None, str]]:
    return {(c.actor, "" if c.actor or c.author else c.name.casefold()) for c in claim.claimants}


def _new_mentions(
    found: Sequence[FoundMention],
    joined: Joined,
    present: Sequence[Mention],
    places: Places,
    document_id: str,
) -> list[Mention]:
    decided = _Decided(present)
    return [
        Mention(
            id=uuid.uuid4().hex,
            document=document_id,
            anchor=places.anchor(f.span),
            score=f.score,
            reason=f.reason,
            actor=joined.ids[f.actor],
            kind=f.kind,
            metonym=f.metonym,
        )
        for f in found
        if f.actor in joined.ids and not _mention_is_settled(f.span, decided)
    ]


def _new_claims(
    found: Sequence[FoundClaim], joined: Joined, present: Sequence[Claim], places: Places, document_id: str
) -> list[Claim]:
    decided = _Decided(present)
    made = (
        Claim(
            id=uuid.uuid4().hex,
            document=document_id,
            anchor=places.anchor(f.span),
            score=f.score,
            reason=f.reason,
            kind=f.kind,
            claimants=tuple(_claimant(c, joined) for c in f.claimants) or (Claimant(author=True),),
            cue=f.cue,
            certainty=f.certainty,
            negated=f.negated,
            about=tuple(dict.fromkeys(joined.ids[a] for a in f.about if a in joined.ids)),
            when=f.when,
            warning=f.warning,
        )
        for f in found
    )
    return [claim for claim in made if not _claim_is_settled(claim, decided)]


def _claimant(found: Claimant, joined: Joined) -> Claimant:
    if found.actor is None:
        return found
    if found.actor not in joined.ids:  # an actor that the analysis did not list: keep its words
        return replace(found, actor=None) if found.name else Claimant(author=True)
    actor = joined.ids[found.actor]
    return replace(found, actor=actor, name=joined.names[actor])


def _replaced(old: Sequence[Mention | Claim], new: Sequence[Mention | Claim]) -> list[Change]:
    """The changes from the old proposals of one family to the new ones: what is equal stays, what stands on
    the same words is edited under its id, the rest goes and comes."""
    by_span: dict[Span, list[Mention | Claim]] = defaultdict(list)
    for mark in old:
        by_span[mark.span].append(mark)
    changes: list[Change] = []
    unmatched: list[Mention | Claim] = []
    for mark in new:  # equal ones first, so that they are not taken by a neighbour on the same words
        there = by_span.get(mark.span, [])
        same = next((m for m in there if replace(mark, id=m.id, note=m.note) == m), None)
        if same is None:
            unmatched.append(mark)
        else:
            there.remove(same)
    for mark in unmatched:
        there = by_span.get(mark.span, [])
        if there:
            before = there.pop(0)
            changes.append(Change(before=before, after=replace(mark, id=before.id, note=before.note)))
        else:
            changes.append(Change(before=None, after=mark))
    changes.extend(Change(before=mark, after=None) for there in by_span.values() for mark in there)
    return changes


def _dropped(workspace: Workspace, document_id: str, marks: Sequence[Change], used: set[str]) -> list[Change]:
    """Actors that these changes leave without a mention or claim anywhere and that nobody confirmed."""
    left: set[str] = set()
    for change in marks:
        if isinstance(change.before, Mention):
            left.add(change.before.actor)
        elif isinstance(change.before, Claim):
            left |= actors_of(change.before)
    actors = workspace.actors()
    out: list[Change] = []
    for actor_id in sorted(left - used):
        actor = actors.get(actor_id)
        if actor is None or actor.confirmed or actor.note:
            continue
        if set(workspace.documents_with(actor_id)) <= {document_id}:
            out.append(Change(before=actor, after=None))
    return out
