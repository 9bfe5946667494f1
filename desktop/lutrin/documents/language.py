"""Which language a text is in: French or English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from lutrin.domain.document import Block

SAMPLE = 20_000  # code points looked at: enough to be sure, quick on long texts
MIN_WORDS = 8  # a shorter block says too little to differ from its document
SURE = 0.98  # how sure to be that a block differs

# Words of one language alone, in nearly every sentence: they settle most texts without loading the model.
_FRENCH = """le la les une des du et est sont ont que qui dans pour par sur au aux ce cette ces il elle ils
    elles ne pas avec se sa son ses leur nous vous mais où été être selon entre"""
_ENGLISH = """the of and to in is are was were that which for by with as at from it its this these he she they
    not be been has have had will would or an their his her we you said according between"""
_COMMON = {"fr": frozenset(_FRENCH.split()), "en": frozenset(_ENGLISH.split())}


def detect(text: str, default: str = "en") -> str:
    """The language of ``text``: "fr" or "en"; ``default`` when it holds no word to tell by."""
    sample = text[:SAMPLE]
    if not any(c.isalpha() for c in sample):
        return default
    words = _words(sample)
    french, english = (sum(word in _COMMON[code] for word in words) for code in ("fr", "en"))
    if max(french, english) >= 8 and max(french, english) >= 5 * min(french, english):
        return "fr" if french > english else "en"
    return _classify(sample)[0]


def mark_blocks(text: str, blocks: Iterable[Block], language: str) -> tuple[Block, ...]:
    """The blocks, each with its ``language`` set where it clearly differs from the document's."""
    other = "en" if language == "fr" else "fr"
    return tuple(
        replace(block, language=other) if _differs(block.span.of(text), other) else block for block in blocks
    )


def _differs(text: str, other: str) -> bool:
    words = _words(text)
    if len(words) < MIN_WORDS:
        return False
    mine, theirs = (
        sum(word in _COMMON[code] for word in words) for code in ("en" if other == "fr" else "fr", other)
    )
    # Function words are cheap to count and rule out nearly all blocks before the model is asked.
    if theirs <= 2 * mine or theirs < 2:
        return False
    found, probability = _classify(text[:SAMPLE])
    return found == other and probability >= SURE


def _words(text: str) -> list[str]:
    parts = text.replace("’", " ").replace("'", " ").split()
    return [word.strip('.,;:!?()«»“”"').casefold() for word in parts]


def _classify(text: str) -> tuple[str, float]:
    language, probability = _identifier().classify(text)
    return str(language), float(probability)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["fr", "en"])
    return identifier
