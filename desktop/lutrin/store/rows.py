"""Domain values to and from rows and JSON of the dossier."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Annotation, Claim, Highlight, Mention, Origin, Status
from lutrin.domain.change import Item
from lutrin.domain.claim import AUTHOR, Certainty, Claimant, ClaimKind, When
from lutrin.domain.document import EmbeddedAnnotation, Notice, OutlineEntry
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.likelihood import Likelihood
from lutrin.domain.span import Quad, Span

Row = Sequence[Any]

_COMMON = (
    "id", "document", "start", "end", "quote", "prefix", "suffix", "page",
    "origin", "status", "edited", "score", "reason", "note",
)  # fmt: skip
COLUMNS: dict[str, tuple[str, ...]] = {
    "documents": (
        "id", "title", "path", "sha256", "format", "language", "page_count", "added",
        "author", "date", "analysed", "grade", "removed",
    ),
    "actors": ("id", "kind", "name", "note", "confirmed", "key", "reasons"),
    "mentions": (*_COMMON, "actor", "kind", "metonym"),
    "claims": (
        *_COMMON, "kind", "claimants", "cue_start", "cue_end", "certainty", "certainty_words",
        "certainty_start", "certainty_end", "negated", "about", "when", "warning",
    ),
    "highlights": (*_COMMON, "colour", "style"),
}  # fmt: skip
TABLES: dict[type, str] = {
    DocumentEntry: "documents",
    Actor: "actors",
    Mention: "mentions",
    Claim: "claims",
    Highlight: "highlights",
}


# made once: json.dumps would make one a call where the separators are not its own
_compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def _ends(span: Span | None) -> tuple[int, int] | tuple[None, None]:
    return (span.start, span.end) if span is not None else (None, None)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _unpair(pair: list[int] | None) -> Span | None:
    return None if pair is None else Span(*pair)


_JUST_AUTHOR = '[{"author":true}]'


def claimants_json(claimants: tuple[Claimant, ...]) -> str:
    """The claimants of a claim; defaults are left out."""
    if claimants == (AUTHOR,):
        return _JUST_AUTHOR
    out: list[dict[str, object]] = []
    for c in claimants:
        entry: dict[str, object] = {}
        if c.actor is not None:
            entry["actor"] = c.actor
        if c.name:
            entry["name"] = c.name
        if c.author:
            entry["author"] = True
        if c.span is not None:
            entry["span"] = _pair(c.span)
        out.append(entry)
    return _compact(out)


def claimants_from(text: str) -> tuple[Claimant, ...]:
    """The inverse of ``claimants_json``."""
    if text == _JUST_AUTHOR:
        return (AUTHOR,)
    return tuple(
        Claimant(
            actor=c.get("actor"),
            name=c.get("name", ""),
            author=c.get("author", False),
            span=_unpair(c.get("span")),
        )
        for c in json.loads(text)
    )


def _when_json(when: When | None) -> str | None:
    if when is None:
        return None
    return _compact({"words": when.words, "span": _pair(when.span), "start": when.start, "end": when.end})


def _when_from(text: str | None) -> When | None:
    if text is None:
        return None
    value = json.loads(text)
    return When(words=value["words"], span=_unpair(value["span"]), start=value["start"], end=value["end"])


def _common(a: Annotation) -> tuple[object, ...]:
    at = a.anchor
    return (
        a.id, a.document, at.span.start, at.span.end, at.quote, at.prefix, at.suffix, at.page,
        a.origin.value, a.status.value, int(a.edited), a.score, a.reason, a.note,
    )  # fmt: skip


def columns(table: str) -> str:
    """The columns of a table for a statement, in the order of its rows here."""
    return ", ".join(f'"{name}"' for name in COLUMNS[table])


def to_row(item: Item) -> tuple[object, ...]:
    """The row of an item, in the order of ``COLUMNS`` of its table (an actor's aliases go apart)."""
    if isinstance(item, Mention):
        return (*_common(item), item.actor, item.kind.value, int(item.metonym))
    if isinstance(item, Claim):
        sure = item.certainty
        return (
            *_common(item),
            item.kind.value,
            claimants_json(item.claimants),
            *_ends(item.cue),
            sure.step.value if sure else None,
            sure.words if sure else None,
            *_ends(sure.span if sure else None),
            int(item.negated),
            _compact(item.about) if item.about else "[]",
            _when_json(item.when),
            item.warning,
        )
    if isinstance(item, Highlight):
        return (*_common(item), item.colour, item.style)
    if isinstance(item, Actor):
        return (
            item.id, item.kind.value, item.name, item.note, int(item.confirmed), item.key,
            _compact(item.reasons) if item.reasons else "[]",
        )  # fmt: skip
    return (
        item.id, item.title, item.path, item.sha256, item.format, item.language, item.page_count, item.added,
        item.author, item.date, item.analysed, item.grade, int(item.removed),
    )  # fmt: skip


def _common_from(row: Row) -> dict[str, Any]:
    return {
        "id": row[0],
        "document": row[1],
        "anchor": Anchor(span=Span(row[2], row[3]), quote=row[4], prefix=row[5], suffix=row[6], page=row[7]),
        "origin": Origin(row[8]),
        "status": Status(row[9]),
        "edited": bool(row[10]),
        "score": row[11],
        "reason": row[12],
        "note": row[13],
    }


def mention(row: Row) -> Mention:
    """A row of ``mentions``."""
    return Mention(**_common_from(row), actor=row[14], kind=ActorKind(row[15]), metonym=bool(row[16]))


def claim(row: Row) -> Claim:
    """A row of ``claims``."""
    (
        kind,
        claimants,
        cue_start,
        cue_end,
        step,
        words,
        sure_start,
        sure_end,
        negated,
        about,
        when,
        warning,
    ) = row[14:26]
    return Claim(
        **_common_from(row),
        kind=ClaimKind(kind),
        claimants=claimants_from(claimants),
        cue=_span(cue_start, cue_end),
        certainty=None
        if step is None
        else Certainty(step=Likelihood(step), words=words, span=_span(sure_start, sure_end)),
        negated=bool(negated),
        about=() if about == "[]" else tuple(json.loads(about)),
        when=_when_from(when),
        warning=warning,
    )


def highlight(row: Row) -> Highlight:
    """A row of ``highlights``."""
    return Highlight(**_common_from(row), colour=row[14], style=row[15])


# by table, how a mark is read
READ: dict[str, Callable[[Row], Mention | Claim | Highlight]] = {
    "mentions": mention,
    "claims": claim,
    "highlights": highlight,
}


def actor(row: Row, aliases: tuple[str, ...]) -> Actor:
    """A row of ``actors`` with its aliases."""
    return Actor(
        id=row[0],
        kind=ActorKind(row[1]),
        name=row[2],
        aliases=aliases,
        note=row[3],
        confirmed=bool(row[4]),
        key=row[5],
        reasons=() if row[6] == "[]" else tuple(json.loads(row[6])),
    )


def entry(row: Row) -> DocumentEntry:
    """A row of ``documents`` (without its number)."""
    values = dict(zip(COLUMNS["documents"], row, strict=True))
    values["removed"] = bool(values["removed"])
    return DocumentEntry(**values)


# how many columns a table had in format 1, and what the later ones hold in a history written before them
_FIRST = {"actors": 6, "claims": 25}
_LATER: dict[str, tuple[object, ...]] = {"actors": ("[]",), "claims": ("",)}


def to_json(item: Item) -> str:
    """An item as the history keeps it: its row, and an actor's aliases."""
    row = list(to_row(item))
    if isinstance(item, Actor):
        row.append(list(item.aliases))
    return _compact(row)


def from_json(table: str, text: str) -> Item:
    """The inverse of ``to_json``; ``table`` as in ``TABLES``. Reads what every format wrote."""
    row = json.loads(text)
    if table == "actors":
        *values, aliases = row
        return actor([*values, *_LATER["actors"][len(values) - _FIRST["actors"] :]], tuple(aliases))
    if table == "mentions":
        return mention(row)
    if table == "claims":
        return claim([*row, *_LATER["claims"][len(row) - _FIRST["claims"] :]])
    if table == "highlights":
        return highlight(row)
    return entry(row)


def outline_json(outline: tuple[OutlineEntry, ...]) -> str:
    """The outline of a document."""
    return _compact([[o.title, o.level, o.page, o.offset] for o in outline])


def outline_from(text: str) -> tuple[OutlineEntry, ...]:
    """The inverse of ``outline_json``."""
    return tuple(OutlineEntry(title=t, level=n, page=p, offset=o) for t, n, p, o in json.loads(text))


def embedded_json(embedded: tuple[EmbeddedAnnotation, ...]) -> str:
    """The annotations that were already in a PDF."""
    return _compact(
        [
            [
                e.name, e.subtype, e.page, _pair(e.span),
                [[q.page, q.x0, q.y0, q.x1, q.y1, q.angle] for q in e.quads],
                e.author, e.contents, e.colour, e.modified,
            ]
            for e in embedded
        ]
    )  # fmt: skip


def embedded_from(text: str) -> tuple[EmbeddedAnnotation, ...]:
    """The inverse of ``embedded_json``."""
    return tuple(
        EmbeddedAnnotation(
            name=name,
            subtype=subtype,
            page=page,
            span=_unpair(span),
            quads=tuple(Quad(*q) for q in quads),
            author=author,
            contents=contents,
            colour=colour,
            modified=modified,
        )
        for name, subtype, page, span, quads, author, contents, colour, modified in json.loads(text)
    )


def notices_json(notices: tuple[Notice, ...]) -> str:
    """What the user should know about how the file was read; fields that are no JSON become text."""
    return json.dumps([[n.template, n.fields] for n in notices], ensure_ascii=False, default=str)


def notices_from(text: str) -> tuple[Notice, ...]:
    """The inverse of ``notices_json``."""
    return tuple(Notice(template=template, fields=fields) for template, fields in json.loads(text))
