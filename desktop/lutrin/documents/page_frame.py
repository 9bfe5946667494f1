"""Which blocks of a note are the page's frame: told by their own words, and by those of their neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from lutrin.domain.document import BlockKind

from . import boilerplate, bylines
from .note import Piece

_TEXT = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION)
_MOST_TITLES = 12  # of other articles under "Related"
_TITLE_WORDS = 22
_MOST_DATES = 2  # bare dates of a byline; with more the note is a chronology
_REACH = 2  # blocks from a cue to what belongs to it
_LONG = 25  # words of a paragraph that is surely of the body
_ENDS = (".", "…", ";", ":", ".»", ". »", ".”", '."')


def told(kinds: Sequence[BlockKind], lines: Sequence[str], *, printed: bool = False) -> list[BlockKind]:
    """The kinds of the blocks, those of the page's frame as furniture and pictures' words as captions.

    A document of one block keeps it as it is: there is no text that it could frame.

    Args:
        kinds: of the blocks, in reading order.
        lines: their words, each on one line.
        printed: of a PDF, where "Contents" is a heading like others and a list may stand beside a date.
    """
    found = list(kinds)
    if sum(kind is not BlockKind.FURNITURE for kind in kinds) < 2:
        return found
    may: tuple[BlockKind, ...] = (*_TEXT, BlockKind.QUOTATION, BlockKind.CAPTION)
    if printed:
        may = tuple(kind for kind in may if kind is not BlockKind.HEADING)
    for i, (kind, line) in enumerate(zip(kinds, lines, strict=True)):
        if kind in may and kind is not BlockKind.QUOTATION and boilerplate.is_furniture(line):
            found[i] = BlockKind.FURNITURE
    if not printed:
        _between_cues(found, lines, may)
    _authors(found, lines, may)
    _other_articles(found, lines, may)
    _comments(found, lines)
    last = max((i for i, kind in enumerate(found) if kind in _PROSE), default=-1)
    for i, (kind, line) in enumerate(zip(found, lines, strict=True)):
        if kind in may and kind is not BlockKind.HEADING and bylines.is_caption(line, last=i == last):
            found[i] = BlockKind.CAPTION
    return found


def framed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of a note with the kinds that ``told`` gives them."""
    kinds = told([piece.kind for piece in pieces], [piece.text for piece in pieces])
    return tuple(
        piece if piece.kind is kind else Piece(kind=kind, text=piece.text)
        for piece, kind in zip(pieces, kinds, strict=True)
    )


def _between_cues(found: list[BlockKind], lines: Sequence[str], may: Sequence[BlockKind]) -> None:
    """What stands between cues (a name, a site's name beside "4 min read") belongs to them."""
    dates = [boilerplate.is_date(line) for line in lines]
    if sum(dates) > _MOST_DATES:  # a chronology
        dates = [False] * len(lines)
    cues = [date or boilerplate.tells_publication(line) for date, line in zip(dates, lines, strict=True)]
    for i, line in enumerate(lines):
        if found[i] not in may or not line or len(line.split()) > 6 or line.endswith((".", "?", "!")):
            continue
        near = any(
            cues[j] and (abs(j - i) == 1 or boilerplate.is_furniture(lines[(i + j) // 2]))
            for j in range(max(0, i - _REACH), min(len(cues), i + _REACH + 1))
            if j != i
        )
        listed = found[i] is BlockKind.LIST_ITEM or (i > 0 and line in lines[i - 1])
        if near and listed and found[i] is not BlockKind.HEADING:
            found[i] = BlockKind.FURNITURE


def _authors(found: list[BlockKind], lines: Sequence[str], may: Sequence[BlockKind]) -> None:
    """A name with or without a post or a place, beside a byline or under the title and over when it was
    published."""
    for i, line in enumerate(lines):
        if found[i] in _PROSE and len(line.split()) > _LONG:
            return  # the body begins
        if found[i] not in may or not bylines.byline(f"By {line}"):
            continue
        titled = i > 0 and found[i - 1] in (BlockKind.HEADING, BlockKind.FURNITURE)
        below = titled and i + 1 < len(lines) and boilerplate.tells_publication(lines[i + 1])
        beside = found[i] is not BlockKind.HEADING and any(
            boilerplate.tells_publication(lines[j]) or bylines.byline(lines[j])
            for j in (i - 1, i + 1)
            if 0 <= j < len(lines)
        )
        if below or beside:
            found[i] = BlockKind.FURNITURE


def _other_articles(found: list[BlockKind], lines: Sequence[str], may: Sequence[BlockKind]) -> None:
    """Titles of other articles under "Related": short lines that end no sentence."""
    for i, line in enumerate(lines):
        if not boilerplate.opens_list(line):
            continue
        end = i + 1
        while (
            end < len(lines)
            and end - i <= _MOST_TITLES
            and found[end] in (*may, BlockKind.FURNITURE)
            and len(lines[end].split()) <= _TITLE_WORDS
            and not lines[end].endswith(_ENDS)
        ):
            end += 1
        # The last of them, with text under it, is the heading of that text.
        if end < len(lines) and found[end - 1] is BlockKind.HEADING and found[end] in _PROSE:
            end -= 1
        for j in range(i + 1, end):
            found[j] = BlockKind.FURNITURE


def _comments(found: list[BlockKind], lines: Sequence[str]) -> None:
    """Readers' comments: all that follows their number after most of the text."""
    total = sum(map(len, lines))
    before = 0
    for i, line in enumerate(lines):
        if boilerplate.counts_comments(line) and 2 * before > total:
            found[i:] = [BlockKind.FURNITURE] * (len(found) - i)
            return
        before += len(line)
