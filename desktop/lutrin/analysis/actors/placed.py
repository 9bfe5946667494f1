"""Mentions with the blocks in which they stand."""

from __future__ import annotations

from collections.abc import Iterator

from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.finding import FoundMention


def placed(reading: Reading, mentions: list[FoundMention]) -> Iterator[tuple[ParsedBlock, FoundMention]]:
    """Each of ``mentions`` (in reading order) with its block; those behind the last block are left out."""
    blocks = iter(reading.blocks)
    block = next(blocks, None)
    for mention in mentions:
        while block is not None and block.offset + len(block.text) <= mention.span.start:
            block = next(blocks, None)
        if block is None:
            return
        yield block, mention
