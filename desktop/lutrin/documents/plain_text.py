"""Plain text: blocks found by blank lines, bullets, numbers, and how lines end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lutrin.domain.document import Block, BlockKind, Document
from lutrin.domain.progress import Progress
from lutrin.domain.span import Span

from . import assembly, boilerplate, bylines, page_frame
from .broken_words import Vocabulary, unwrapped
from .normalise import one_line
from .note import Note, Piece
from .source import TEXT_SUFFIXES, Source, decode

format = "txt"  # noqa: A001 - the Reader protocol's name
suffixes = TEXT_SUFFIXES

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|$)")
_BLANK = " \t\u00a0\u2007\u202f\u200b\ufeff\x00\x1a"
_BULLET = re.compile(r"(?:[•◦▪●■‣⁃∙·○➢➤►→✓❖*+–—-]|\uf0b7|\uf0a7)[ \t\u00a0]+(?=\S)")
_NUMBER = re.compile(
    r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z]\)|[ivxIVX]{1,5}[.)])[ \t\u00a0]+(?=\S)"
    r"(?!(?:[A-ZÀ-Ý]\.[\s-]?){1,3}[–—:-])"  # « I. V. – »: the initials of a speaker
)
_NUMBERED_HEADING = re.compile(
    r"(?:\d{1,2}(?:\.\d{1,2}){0,4}[.)]?|[IVX]{1,5}[.)]|[A-Z][.)]"
    r"|(?:chapitre|chapter|annexe|annex|appendix|partie|part|section|titre|title)\s[\dIVXA-Z]{1,4}\b[.:]?)\s+\S",
    re.I,
)
# who speaks in a record: « Mme Anne Roy, rapporteure. », "Mr. Green:", « 01.02 Paul Roux (PS): »
_SPEAKER = re.compile(
    r"(?:\(?\d{1,2}\.\d{2,3}\)?|[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?)\s+[A-ZÀ-Ý][^.:\n]{2,110}\s?:\s|"
    r"(?:MM?\.|Mmes?|Mlle|Mr\.?|Mrs\.?|Ms\.?)\s(?:l[ea]\s[\w'’-]+|l['’][\w'’\s-]{3,40}|[A-ZÀ-Ý][\w'’-]*(?:\s[A-ZÀ-Ý][\w'’-]*){0,3})"
    r"(?:\s\([^()]*\))?(?:,[^.:]{3,110})?\s?[.:]\s"
)
_RULE = re.compile(r"[=_~*#·.–—-]{3,}")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_NOTE_MARK = re.compile(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹]+)\s*(?=\S)")
NARROW = 45  # columns: lines broken nearer than here may as well be a list
NARROWEST = 16  # columns
# a line that ends within a word, or in an article or a preposition
_UNFINISHED = re.compile(r"(?:[^\W\d_]-|,|(?:^|\s)[a-zà-ÿ]{1,3}['’]?)$")
_ENDS = (".", "!", "?", "…", ".»", ". »", ".”", '."', ":", ";")


@dataclass(slots=True)
class _Row:
    """A line as given: where its visible part starts and ends, and how far it is indented."""

    start: int
    end: int
    indent: int
    text: str

    @property
    def blank(self) -> bool:
        return self.start == self.end


def read(source: Source, progress: Progress) -> Document:
    """Read a text file; see ``documents.read``."""
    text = decode(source)
    words = Vocabulary()
    words.add(text.splitlines())
    pieces: list[Piece] = []
    author = ""
    for block in segment(text):
        raw = block.span.of(text)
        if block.kind is BlockKind.FURNITURE and not author:
            author = bylines.byline(one_line(raw))
        pieces.append(_piece(block, raw, text, words))
    return assembly.document(source, format, Note(pieces=tuple(pieces), author=author), progress)


def _piece(block: Block, raw: str, text: str, words: Vocabulary) -> Piece:
    if block.kind is BlockKind.TABLE:
        cells = re.split(r"\t+|\s*\|\s*", raw.strip("| \t"))
        return Piece(kind=block.kind, text="\t".join(one_line(cell) for cell in cells))
    lines = _LINE.findall(raw)
    if block.kind is BlockKind.QUOTATION:
        lines = [re.sub(r"^\s*(?:>\s?)+", "", line) for line in lines]
    marker = ""
    if block.kind is BlockKind.LIST_ITEM:
        line_start = max(text.rfind(end, 0, block.span.start) for end in "\n\r") + 1
        marker = one_line(text[line_start : block.span.start])[-6:]
    return Piece(
        kind=block.kind,
        text=unwrapped([line.strip(_BLANK + "\r\n") for line in lines], words),
        level=block.level,
        marker=marker,
    )


def segment(text: str) -> tuple[Block, ...]:
    """The blocks of ``text`` exactly as given: spans count its own code points, nothing is normalised.

    Hard-wrapped lines are one block (whose span then holds line ends); the bullet or number of a list item
    and the "#" of a heading stand outside the span. Blank text has no blocks.
    """
    rows = list(_rows(text))
    width = _wrap_width(rows)
    groups = [group for chunk in _chunks(rows) for group in _split(chunk, width)]
    blocks = [_block(group, text) for group in groups]
    blocks = _headings(blocks, groups, text)
    return tuple(block for block in _furniture(blocks, text) if block.span)


def _rows(text: str) -> Iterator[_Row]:
    for match in _LINE.finditer(text):
        raw = match.group().rstrip("\r\n\x0b\x0c\x85\u2028\u2029")
        if not raw and match.end() == len(text) and match.start() == len(text):
            return
        visible = raw.strip(_BLANK)
        indent = len(raw) - len(raw.lstrip(_BLANK)) if visible else 0
        start = match.start() + indent
        yield _Row(start, start + len(visible), indent + 3 * raw[:indent].count("\t"), visible)


def _wrap_width(rows: Sequence[_Row]) -> int:
    """The column at which lines were broken by hand, 0 when they were not.

    A line was broken by hand when the first word of the next would not have fitted: where that holds for
    nearly all pairs of neighbours, and no line is long, the text is hard-wrapped. Of narrow lines more is
    asked: that sentences go on from line to line, and end where the lines do.
    """
    lengths = [row.indent + len(row.text) for row in rows if not row.blank]
    if len(lengths) < 2 or max(lengths) > 130:
        return 0
    width = sorted(lengths)[max(0, int(len(lengths) * 0.98) - 1)]
    if width < NARROWEST:
        return 0
    full = pairs = going_on = 0
    ends = []  # whether each run of lines ends a sentence
    for row, after in pairwise([*rows, _Row(0, 0, 0, "")]):
        if row.blank:
            continue
        if after.blank or _starts_item(after.text) or _SPEAKER.match(after.text):
            ends.append(row.text.rstrip("»”\"' \u00a0\u202f").endswith((".", "!", "?", "…")))
            continue
        pairs += 1
        full += _would_not_fit(row, after, width)
        going_on += _goes_on(row.text, after.text)
    if width < NARROW:  # a list, a poem or an address looks like it: they are not sentences broken anywhere
        prose = going_on >= 0.3 * pairs and 2 * sum(ends) >= len(ends)
        return width if pairs >= 1 and full >= 0.8 * pairs and prose else 0
    return width if pairs >= 1 and full >= 0.6 * pairs else 0


def _goes_on(line: str, after: str) -> bool:
    """Whether a sentence plainly goes on from one line to the next."""
    return after[:1].islower() or bool(_UNFINISHED.search(line))


def _would_not_fit(row: _Row, after: _Row, width: int) -> bool:
    first = after.text.split(None, 1)[0]
    return row.indent + len(row.text) + 1 + len(first) > width - 4


def _starts_item(text: str) -> bool:
    return bool(_BULLET.match(text) or _NUMBER.match(text) or text.startswith(">") or _HASHES.match(text))


def _chunks(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    chunk: list[_Row] = []
    for row in rows:
        if row.blank:
            if chunk:
                yield chunk
            chunk = []
        else:
            chunk.append(row)
    if chunk:
        yield chunk


def _split(chunk: list[_Row], width: int) -> Iterator[list[_Row]]:
    """The groups of lines of a chunk that are one block each."""
    group = [chunk[0]]
    for row in chunk[1:]:
        if _continues(group[-1], row, group, width):
            group.append(row)
        else:
            yield group
            group = [row]
    yield group


def _continues(row: _Row, after: _Row, group: list[_Row], width: int) -> bool:
    quoted = row.text.startswith(">")
    if quoted or after.text.startswith(">"):
        return quoted and after.text.startswith(">")
    if _SPEAKER.match(after.text) and row.text.rstrip("»”\"')]").endswith((".", "!", "?", "…")):
        return False
    if _starts_item(after.text) or "\t" in row.text or "\t" in after.text or _RULE.fullmatch(after.text):
        return False
    if _RULE.fullmatch(row.text) or _HASHES.match(group[0].text):
        return False
    wrapped = bool(width) and _would_not_fit(row, after, width)
    if boilerplate.is_furniture(row.text) or boilerplate.is_furniture(after.text):
        # Words of a button may stand at the start of a wrapped line: « … le livre écrit / par Ana Kovel ».
        return wrapped and after.text[:1].islower() and not row.text.endswith(_ENDS)
    if wrapped:
        return True
    # Outside hard-wrapped text: a line that plainly goes on (no end mark, then a small letter).
    return (
        len(row.text) >= 40
        and not row.text.endswith(_ENDS)
        and after.text[:1].islower()
        and len(row.text) <= 130
    )


def _block(group: list[_Row], text: str) -> Block:
    first, last = group[0], group[-1]
    start, end = first.start, last.end
    line = first.text
    if hashes := _HASHES.match(line):
        return Block(kind=BlockKind.HEADING, span=Span(start + hashes.end(), end), level=len(hashes.group(1)))
    if _RULE.fullmatch(line):
        return Block(kind=BlockKind.FURNITURE, span=Span(start, end))
    if line.startswith(">"):
        mark = re.match(r"(?:>\s?)+", line)
        return Block(kind=BlockKind.QUOTATION, span=Span(min(start + (mark.end() if mark else 0), end), end))
    bullet = _BULLET.match(line) or _NUMBER.match(line)
    if bullet:
        depth = 1 + min(first.indent // 4, 4) if first.indent >= 6 else 1
        return Block(kind=BlockKind.LIST_ITEM, span=Span(start + bullet.end(), end), level=depth)
    if _is_row(line):
        return Block(kind=BlockKind.TABLE, span=Span(start, end))
    if (mark := _NOTE_MARK.match(line)) and start > len(text) // 2:
        return Block(kind=BlockKind.FOOTNOTE, span=Span(start + mark.end(), end))
    return Block(kind=BlockKind.PARAGRAPH, span=Span(start, end))


def _is_row(line: str) -> bool:
    return len([cell for cell in line.split("\t") if cell.strip()]) >= 2 or (
        line.startswith("|") and line.count("|") >= 3
    )


def _headings(blocks: list[Block], groups: list[list[_Row]], text: str) -> list[Block]:
    """The same blocks, short lines that stand over others as headings."""
    found = list(blocks)
    rows = [group[0] for group in groups]
    for i, (block, group) in enumerate(zip(blocks, groups, strict=True)):
        line = rows[i].text
        if (
            block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
            or len(group) > 1
            or i + 1 >= len(blocks)
        ):
            continue
        if boilerplate.is_furniture(line):
            continue
        after = blocks[i + 1]
        if (
            _RULE.fullmatch(rows[i + 1].text)
            and len(rows[i + 1].text) >= 4
            and text[block.span.end : after.span.start].count("\n") == 1
        ):
            found[i] = Block(
                kind=BlockKind.HEADING,
                span=Span(rows[i].start, rows[i].end),
                level=1 if "=" in rows[i + 1].text else 2,
            )
            continue
        apart = _apart(text, blocks[i].span.end, after.span.start)
        if block.kind is BlockKind.LIST_ITEM:
            # "1. Context" over a paragraph is a heading; one of a run of numbered lines is not.
            neighbour = blocks[i + 1].kind is BlockKind.LIST_ITEM and not _BULLET.match(rows[i + 1].text)
            before = i > 0 and not _apart(text, blocks[i - 1].span.end, rows[i].start)
            if _BULLET.match(line) or neighbour or before or not apart or not _is_title(line):
                continue
        elif not _is_title(line) or not _stands_over(line, i, blocks, groups, text, apart):
            continue
        level = (
            2
            if _NUMBERED_HEADING.match(line)
            else 1
            if not any(b.kind is BlockKind.HEADING for b in found[:i])
            else 2
        )
        if (number := re.match(r"\d+((?:\.\d+)+)", line)) is not None:
            level = min(6, 2 + number.group(1).count("."))
        found[i] = Block(kind=BlockKind.HEADING, span=Span(rows[i].start, rows[i].end), level=level)
    return found


def _apart(text: str, end: int, start: int) -> bool:
    gap = text[end:start].replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") >= 2


def _stands_over(
    line: str, i: int, blocks: list[Block], groups: list[list[_Row]], text: str, apart: bool
) -> bool:
    after = blocks[i + 1]
    if after.kind is BlockKind.TABLE:
        return False
    alone = i == 0 or _apart(text, blocks[i - 1].span.end, groups[i][0].start)
    if apart and alone:
        return True
    # Lines without blank ones between them: only a short line over a long one.
    return (
        (alone or not apart)
        and len(line) <= 60
        and len(line.split()) <= 8
        and len(after.span) > 2 * len(line) + 20
    )


def _is_title(line: str) -> bool:
    words = line.split()
    if not words or len(line) > 120 or len(words) > 16 or not any(c.isalpha() for c in line):
        return False
    if line.endswith((":", " :", "\u00a0:", "\u202f:")):
        return len([word for word in words if word != ":"]) <= 4
    if re.search(r"\w{2,}[.!?…]\s+\S", line):  # a sentence ends within it
        return False
    last = line.rstrip("»”\"' \u00a0\u202f")[-1:]
    if last in ".,;…" or (last in "!?" and len(words) > 10):
        return False
    return not line[0].islower()


def _furniture(blocks: list[Block], text: str) -> Iterator[Block]:
    """The same blocks, those of a web page's frame as furniture."""
    lines = [one_line(block.span.of(text)) for block in blocks]
    kinds = page_frame.told([block.kind for block in blocks], lines)
    marked = [kind is BlockKind.FURNITURE for kind in kinds]
    last = max((i for i, done in enumerate(marked) if not done), default=-1)
    for i, block in enumerate(blocks):
        if i == last and block.kind is BlockKind.HEADING and i > 0:
            block = Block(kind=BlockKind.PARAGRAPH, span=block.span)  # nothing stands under it: a signature
        # An image's alternative text left alone: one small word between blank lines.
        word = lines[i]
        alone = (i == 0 or _apart(text, blocks[i - 1].span.end, block.span.start)) and (
            i + 1 == len(blocks) or _apart(text, block.span.end, blocks[i + 1].span.start)
        )
        small = word.isalpha() and word.islower() and len(word) <= 12
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING) and len(blocks) > 3 and small and alone:
            marked[i] = True
        kind = BlockKind.FURNITURE if marked[i] else kinds[i]
        if kind in (BlockKind.FURNITURE, BlockKind.CAPTION) and kind is not block.kind:
            block = Block(kind=kind, span=block.span)
        yield block
