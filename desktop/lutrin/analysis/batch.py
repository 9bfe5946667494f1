"""Many short texts at once: the models read them together, which is several times quicker; nothing else is
shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lutrin.domain.document import Block
from lutrin.domain.finding import Findings, Knowledge

from . import DETECTORS, Draft, pipeline
from .pipeline import ParsedBlock, Reading


def analyse_many(
    texts: Sequence[tuple[str, tuple[Block, ...]]], language: str, *, knowledge: Knowledge | None = None
) -> list[Findings]:
    """What ``analyse`` finds in each of ``texts`` (a text and its blocks), all of one ``language``.

    Raises:
        ModelMissing, AnalysisError: for one of them or another; take them one by one to know which.
    """
    starts: list[int] = []
    blocks: list[Block] = []
    at = 0
    for text, its_blocks in texts:
        starts.append(at)
        blocks.extend(replace(block, span=block.span.shifted(at)) for block in its_blocks)
        at += len(text) + 1
    together = pipeline.read("\n".join(text for text, _ in texts), tuple(blocks), language)
    parts: list[list[ParsedBlock]] = [[] for _ in texts]
    number = 0
    for parsed in together.blocks:  # in the order of the text
        while number + 1 < len(starts) and parsed.offset >= starts[number + 1]:
            number += 1
        start = starts[number]
        own = replace(parsed.block, span=parsed.block.span.shifted(-start))
        parts[number].append(replace(parsed, block=own, offset=parsed.offset - start))
    found: list[Findings] = []
    for (text, _), part in zip(texts, parts, strict=True):
        reading = Reading(text=text, language=together.language, blocks=part)
        draft = Draft(knowledge=knowledge or Knowledge())
        for detector in DETECTORS:
            detector.add(reading, draft)
        found.append(
            Findings(
                language=reading.language,
                actors=tuple(draft.actors.actors),
                mentions=tuple(draft.actors.mentions),
                claims=tuple(draft.claims),
            )
        )
    return found
