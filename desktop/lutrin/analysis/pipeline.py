"""From text and blocks to parsed blocks: the models, loaded once, and the one pass over the text.

Actors and claims both read the ``Reading`` made here. Offsets never shift: a parsed block's text is the
block's own with odd characters replaced one for one, so ``offset + token.idx`` counts in the canonical text.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lutrin.domain.document import Block, BlockKind
from lutrin.domain.errors import AnalysisError, LutrinError, ModelMissing
from lutrin.domain.progress import Progress, silent
from lutrin.domain.span import Span

from . import capitals, french_rules, recogniser, stock_rules, vectors
from .languages import Language, by_code

if TYPE_CHECKING:
    from spacy.language import Language as Model
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as DocSpan

# The parser's memory grows with the length of a text: a block is cut into pieces of at most this many
# code points, at the end of a sentence where there is one.
PIECE = 5_000
# What the models hold at once: at most so many blocks, and so many code points in all.
BATCH, BATCH_LENGTH = 128, 30_000
# A "word" longer than this is no word (a data dump, a line of dashes): the tokenizer would take
# quadratic time on it.
LONGEST_WORD = 200

_SENTENCE_END = re.compile(r"[.!?…][\"'’”»)\]]*\s+(?=\S)")
_SPACE = re.compile(r"\s+")
_WORDLESS = re.compile(rf"\S{{{LONGEST_WORD},}}")
# everything that is a space or a control character for Unicode but not " ", and what UTF-8 cannot carry
_ODD = re.compile(
    "[\t-\r\x00-\x08\x0e-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\ud800-\udfff]"
)


@dataclass(slots=True)
class ParsedBlock:
    """A block, or a piece of a very long one, as the models read it.

    ``doc.text`` has the length of the stretch of canonical text that begins at ``offset``. ``text`` is that
    stretch with plain spaces; ``doc`` has the words of a line of capitals in small letters (``capitals``).
    """

    block: Block
    doc: Doc
    offset: int  # code points: where ``doc.text`` begins in the canonical text
    language: Language
    text: str = ""  # ``doc.text`` when not given

    def __post_init__(self) -> None:
        self.text = self.text or str(self.doc.text)

    def span(self, part: DocSpan | Token) -> Span:
        """Where a token or a span of ``doc`` stands in the canonical text."""
        start = part.idx if hasattr(part, "idx") else part.start_char
        return Span(self.offset + start, self.offset + start + len(part.text))

    def tokens(self, span: Span) -> DocSpan | None:
        """The tokens that ``span`` (canonical) touches; None when it touches none of this piece."""
        start, end = span.start - self.offset, span.end - self.offset
        if end <= 0 or start >= len(self.text):
            return None
        return self.doc.char_span(max(0, start), min(end, len(self.text)), alignment_mode="expand")


@dataclass(slots=True)
class Reading:
    """A text as the models read it. ``blocks`` leaves out furniture; ``date`` is ISO 8601 or empty."""

    text: str
    language: str
    date: str = ""
    blocks: list[ParsedBlock] = field(default_factory=list)


def plain(text: str) -> str:
    """``text`` with every line break, odd space and control character replaced one for one by a space."""
    return _ODD.sub(" ", text)


def pieces(text: str, span: Span) -> Iterator[Span]:
    """``span`` of ``text`` cut into stretches that the models can take, each without outer spaces."""
    start = span.start
    while start < span.end:
        end = min(span.end, start + PIECE)
        if end < span.end:
            end = _cut(text, start, end)
        wordless = _WORDLESS.search(text, start, end)
        if wordless:  # stand it alone, LONGEST_WORD by LONGEST_WORD
            end = wordless.start() if wordless.start() > start else start + LONGEST_WORD
        yield from _trimmed(text, start, end)
        start = end


def _cut(text: str, start: int, end: int) -> int:
    ends = [match.end() for match in _SENTENCE_END.finditer(text, start + (end - start) // 2, end)]
    if not ends:
        ends = [match.end() for match in _SPACE.finditer(text, start + 1, end)]
    return ends[-1] if ends else end


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    raw = plain(text[start:end])
    left = len(raw) - len(raw.lstrip(" "))
    right = len(raw.rstrip(" "))
    if left < right:
        yield Span(start + left, start + right)


class Models:
    """The syntax models, each loaded when first needed and kept for the life of the process."""

    def __init__(self) -> None:
        self._loaded: dict[str, Model] = {}
        self._lock = threading.Lock()

    def get(self, language: Language) -> Model:
        """The model of ``language``.

        Raises:
            ModelMissing: its package is not installed.
        """
        with self._lock:
            if language.code not in self._loaded:
                self._loaded[language.code] = _load(language)
            return self._loaded[language.code]


MODELS = Models()


def _load(language: Language) -> Model:
    # numpy reads this when first loaded: for matrices as small as ours, threads cost more than they give
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy
    from thinc.api import use_ops

    if language.code == "fr":
        french_rules.load()
    # a layer keeps the arithmetic that it was made with: numpy's matrix product is four times as fast
    # as the default one (blis) on processors that blis was not built for
    with use_ops("numpy", use_blis=False):
        try:
            # half a million words of the packages' own dictionaries: texts bring the words they need; and
            # rules for words that spaCy has made already, the same (tests/analysis/test_loading.py)
            model = spacy.load(language.model, exclude=["strings", "tokenizer"])
        except OSError as error:
            raise ModelMissing(model=language.model) from error
        model.max_length = 10 * PIECE
        small = vectors.packed(model.vocab.vectors)
        if small is not None:
            model.vocab.vectors = small
        recogniser.install(model, language)
        stock_rules.quicken(model)
    return model


def warm(languages: Iterable[str]) -> None:
    """Load the models of these languages now, so that the first analysis does not wait.

    Raises:
        ModelMissing: a package is not installed.
    """
    for code in languages:
        MODELS.get(by_code(code))


def read(
    text: str,
    blocks: tuple[Block, ...],
    language: str,
    *,
    date: str = "",
    progress: Progress = silent,
    without: tuple[str, ...] = (),
) -> Reading:
    """Parse every block of ``text`` but the furniture, each by the pipeline of its own language.

    Args:
        text: the canonical text.
        blocks: its blocks, spans in code points of ``text``; a block beyond its end is cut to it.
        language: of the document, "fr" or "en".
        date: of the document, ISO 8601, or empty.
        progress: told the code points done and in all.
        without: names of the model's parts to leave out (the bench of actors alone leaves out the parser).

    Raises:
        ModelMissing, AnalysisError, Cancelled.
    """
    work: list[tuple[Block, Span, Language]] = []
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        span = Span(min(block.span.start, len(text)), min(block.span.end, len(text)))
        of_block = by_code(block.language or language)
        work.extend((block, piece, of_block) for piece in pieces(text, span))
    reading = Reading(text=text, language=by_code(language).code, date=date)
    total = sum(len(span) for _, span, _ in work)
    done = 0
    progress(0, total)
    parsed: dict[int, ParsedBlock] = {}
    for of_block in {item[2].code: item[2] for item in work}.values():
        mine = [number for number, item in enumerate(work) if item[2] is of_block]
        # a batch takes as many steps as its longest block has words: like with like is twice as quick
        mine.sort(key=lambda number: len(work[number][1]))
        model = MODELS.get(of_block)
        raw = [(plain(work[number][1].of(text)), number) for number in mine]
        if any(capitals.is_capitals(words) for words, _ in raw):
            is_common = capitals.is_common_in(model.vocab, capitals.small_words(text))
            raw = [(_readable(words, of_block, is_common), number) for words, number in raw]
        for doc, number in _parse(model, raw, without):
            block, span, _ = work[number]
            own = plain(span.of(text))
            parsed[number] = ParsedBlock(block, doc, span.start, of_block, own)
            done += len(span)
            progress(done, total)
    reading.blocks = [parsed[number] for number in sorted(parsed)]
    return reading


def _readable(text: str, language: Language, is_common: Callable[[str], bool]) -> str:
    return capitals.recased(text, language, is_common) if capitals.is_capitals(text) else text


def _parse(model: Model, texts: list[tuple[str, int]], without: tuple[str, ...]) -> Iterator[tuple[Doc, int]]:
    disable: list[Any] = [name for name in without if name in model.pipe_names]
    for batch in _batches(texts):
        stream = model.pipe(batch, as_tuples=True, batch_size=BATCH, disable=disable)
        while True:
            try:
                doc, number = next(stream)
            except StopIteration:
                break
            except LutrinError:
                raise
            except Exception as error:  # spaCy raises whatever its parts raise
                raise AnalysisError(why=f"{type(error).__name__}: {error}") from error
            doc.tensor = doc.tensor.astype("float16")  # read again by the scorer of claims; half the memory
            yield doc, number


def _batches(texts: list[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    batch: list[tuple[str, int]] = []
    length = 0
    for item in texts:
        if batch and (len(batch) == BATCH or length + len(item[0]) > BATCH_LENGTH):
            yield batch
            batch, length = [], 0
        batch.append(item)
        length += len(item[0])
    if batch:
        yield batch
