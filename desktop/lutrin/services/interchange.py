"""Findings as JSON for other programs: what `lutrin analyse --json` and `--jsonl` write.

Offsets are Unicode code points in the text as given, end exclusive. Every key is always there; what is
unknown is null, so that a reader needs no special cases; but ``other_claimants`` and ``when``, which are
there where a claim has them. Reasons and warnings are in the language of the text.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from lutrin.domain.claim import Claimant
from lutrin.domain.document import Document
from lutrin.domain.finding import Findings, FoundActor, FoundClaim, FoundMention
from lutrin.domain.span import Quad, Span
from lutrin.export import reasons

from .exporting import replacing
from .placing import Places


def as_json(
    found: Findings,
    *,
    identifier: object = None,
    language: str | None = None,
    document: Document | None = None,
) -> dict[str, Any]:
    """The JSON object of one analysed text; with ``document`` also its ``text``, its ``pages`` (points)
    and, for each actor mention and claim, ``page`` (0-based) and ``quads`` (points from the page's top
    left)."""
    actors = {actor.id: actor for actor in found.actors}
    out: dict[str, Any] = {"id": identifier, "lang": language or found.language}
    mentions = [_mention(m, actors, out["lang"]) for m in found.mentions]
    claims = [_claim(c, actors, out["lang"]) for c in found.claims]
    if document is not None:
        places = Places(document)
        for entry, span in (
            *zip(mentions, (m.span for m in found.mentions), strict=True),
            *zip(claims, (c.span for c in found.claims), strict=True),
        ):
            entry["page"] = places.page(span.start)
            entry["quads"] = [_quad(q) for q in document.quads(span)]
        out["text"] = document.text
        out["pages"] = [
            {"width": p.width, "height": p.height, "start": p.span.start, "end": p.span.end, "label": p.label}
            for p in document.pages
        ]
    out["actors"] = mentions
    out["claims"] = claims
    return out


def line(value: object) -> str:
    """A value as one line of JSON with its line break."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def write(value: object, out: Path) -> None:
    """Write a value as JSON to ``out``, whole or not at all; to standard output for "-".

    Raises:
        OutputError family: ``out`` is as it was.
    """
    if str(out) == "-":
        sys.stdout.write(line(value))
        sys.stdout.flush()
        return
    with replacing(out.absolute()) as temporary:
        temporary.write_text(line(value), encoding="utf-8")


def _mention(m: FoundMention, actors: dict[str, FoundActor], language: str) -> dict[str, Any]:
    return {
        "start": m.span.start,
        "end": m.span.end,
        "kind": m.kind.value,
        "actor": m.actor,
        "name": actors[m.actor].name if m.actor in actors else "",
        "metonym": m.metonym,
        "score": round(m.score, 4),
        "reason": reasons.told(m.reason, language) or None,
    }


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (None, None) if span is None else (span.start, span.end)


def _claimant(c: Claimant, actors: dict[str, FoundActor]) -> dict[str, Any]:
    name = actors[c.actor].name if c.actor is not None and c.actor in actors else c.name
    return {"actor": c.actor, "name": name, "author": c.author}


def _claim(c: FoundClaim, actors: dict[str, FoundActor], language: str) -> dict[str, Any]:
    first = c.claimants[0] if c.claimants else Claimant(author=True)
    claimant_start, claimant_end = _ends(first.span)
    cue_start, cue_end = _ends(c.cue)
    out: dict[str, Any] = {
        "start": c.span.start,
        "end": c.span.end,
        "kind": c.kind.value,
        "claimant": _claimant(first, actors),
        "claimant_start": claimant_start,
        "claimant_end": claimant_end,
        "cue_start": cue_start,
        "cue_end": cue_end,
        "certainty": c.certainty.step.value if c.certainty else None,
        "negated": c.negated,
        "about": list(c.about),
        "score": round(c.score, 4),
        "certainty_words": (c.certainty.words or None) if c.certainty else None,
        "reason": reasons.told(c.reason, language) or None,
        "warning": reasons.told(c.warning, language) or None,
    }
    if len(c.claimants) > 1:
        out["other_claimants"] = [_claimant(other, actors) for other in c.claimants[1:]]
    if c.when is not None:
        out["when"] = {"words": c.when.words, "start": c.when.start or None, "end": c.when.end or None}
    return out


def _quad(q: Quad) -> dict[str, Any]:
    box = [round(v, 2) for v in (q.x0, q.y0, q.x1, q.y1)]
    return {"page": q.page, "box": box, "angle": q.angle}
