"""W3C Web Annotation (JSON-LD): every mark with all that is known of it, for other programs and the way back.

Offsets are Unicode code points in the document's canonical text, end exclusive, as the W3C model wants.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lutrin.domain.annotation import Claim, Highlight, Mention, Origin
from lutrin.domain.brief import AnnotatedSource, Brief, Mark
from lutrin.domain.document import Notice
from lutrin.domain.progress import Progress
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .labels import kind_word, label_line, tags
from .options import Options
from .reasons import told

name = "jsonld"
suffix = ".jsonld"
label = QT_TRANSLATE_NOOP("export", "Web annotations (JSON-LD)")

_CONTEXT = [
    "http://www.w3.org/ns/anno.jsonld",
    {"lutrin": "urn:lutrin:terms:"},
]
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)  # only trees made here


def write(
    brief: Brief,
    out: Path,
    options: Options,  # noqa: ARG001 - the Protocol's shape
    progress: Progress,
) -> tuple[Notice, ...]:
    """Write all marks of the source, rejected ones too: their status says so."""
    progress(0, 1)
    out.write_text(collection(brief.source, brief.language) + "\n", encoding="utf-8")
    progress(1, 1)
    return ()


def collection(source: AnnotatedSource, language: str) -> str:
    """The annotation collection of ``source`` as JSON-LD text, one annotation a line."""
    frame = {
        "@context": _CONTEXT,
        "id": f"urn:lutrin:document:{source.id}",
        "type": "AnnotationCollection",
        "label": source.title,
        "created": source.made,
        "total": len(source.marks),
        "lutrin:source": {
            "title": source.title,
            "file": Path(source.path).name,
            "sha256": source.sha256,
            "language": source.language,
            "length": len(source.text),
            "pages": len(source.pages),
        },
        "first": {"type": "AnnotationPage", "startIndex": 0},
    }
    # One encoding for each item: json's own indenting is written in Python and took most of an export.
    lines = ",\n".join([_ENCODER.encode(_annotation(mark, source, language)) for mark in source.marks])
    head = _ENCODER.encode(frame).removesuffix("}}")
    return f'{head}, "items": [\n{lines}\n]}}}}'


def _annotation(mark: Mark, source: AnnotatedSource, language: str) -> dict[str, Any]:
    item = mark.annotation
    made: dict[str, Any] = {
        "id": f"urn:uuid:{item.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "created": source.made,
    }
    if item.origin is Origin.MACHINE:
        made["generator"] = {"type": "Software", "name": "Lutrin"}
    if source.analyst and item.is_decided:
        made["creator"] = {"type": "Person", "name": source.analyst}
    bodies: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "tagging", "value": tag, "language": language}
        for tag in tags(mark, language)
    ]
    if isinstance(item, Claim):
        made["motivation"] = "classifying"
        made["lutrin:claim"] = _claim(item, mark, language)
    elif isinstance(item, Mention):
        made["motivation"] = "identifying"
        made["lutrin:mention"] = _mention(item, mark, language)
    else:
        made["lutrin:highlight"] = {"colour": item.colour, "style": item.style}
        if item.note:
            made["motivation"] = "commenting"
    if item.note:
        purpose = "commenting"
        bodies.append({"type": "TextualBody", "purpose": purpose, "value": item.note, "format": "text/plain"})
    if not isinstance(item, Highlight):
        made["lutrin:label"] = label_line(mark, language)
        made["lutrin:kindLabel"] = kind_word(item.kind, language)
    made["lutrin:review"] = {
        "status": item.status.value,
        "origin": item.origin.value,
        "edited": item.edited,
        "score": item.score,
        "reason": told(item.reason, language),
    }
    if bodies:
        made["body"] = bodies
    anchor = item.anchor
    made["target"] = {
        "source": f"urn:sha256:{source.sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": anchor.span.start, "end": anchor.span.end},
            {
                "type": "TextQuoteSelector",
                "exact": anchor.quote,
                "prefix": anchor.prefix,
                "suffix": anchor.suffix,
            },
            {
                "type": "FragmentSelector",
                "conformsTo": "http://tools.ietf.org/rfc/rfc3778",
                "value": f"page={anchor.page + 1}",
            },
        ],
    }
    return made


def _range(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span is not None else None


def _claim(item: Claim, mark: Mark, language: str) -> dict[str, Any]:
    claimants = []
    for number, claimant in enumerate(item.claimants):
        shown = mark.claimants[number] if number < len(mark.claimants) else claimant.name
        claimants.append(
            {
                "author": claimant.author,
                "actor": claimant.actor,
                "name": "" if claimant.author else shown,
                "span": _range(claimant.span),
            }
        )
    certainty = None
    if item.certainty is not None:
        low, high = item.certainty.step.percent
        certainty = {
            "step": item.certainty.step.value,
            "percent": [low, high],
            "words": item.certainty.words,
            "span": _range(item.certainty.span),
        }
    when = None
    if item.when is not None:
        when = {
            "words": item.when.words,
            "start": item.when.start,
            "end": item.when.end,
            "span": _range(item.when.span),
        }
    return {
        "kind": item.kind.value,
        "claimants": claimants,
        "cue": _range(item.cue),
        "certainty": certainty,
        "negated": item.negated,
        "about": list(item.about),
        "when": when,
        "warning": told(item.warning, language),
    }


def _mention(item: Mention, mark: Mark, language: str) -> dict[str, Any]:
    actor = None
    if mark.actor is not None:
        actor = {
            "id": mark.actor.id,
            "kind": mark.actor.kind.value,
            "name": mark.actor.name,
            "aliases": list(mark.actor.aliases),
            "key": mark.actor.key,
            "note": mark.actor.note,
            "reasons": [told(reason, language) for reason in mark.actor.reasons],
        }
    return {"kind": item.kind.value, "metonym": item.metonym, "actor": actor or {"id": item.actor}}
