"""Where words begin and end: what a mark stands on is never half a word."""

from __future__ import annotations

from lutrin.domain.span import Span

_APOSTROPHES = frozenset("'’ʼ")
# what stands before an apostrophe and is no word without the next one: "d’urgence", "lorsqu’il"
_ELIDED = frozenset([*"cdjlmnst", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "quoiqu"])


def whole_words(text: str, span: Span) -> Span:
    """``span`` without spaces at its ends, and out to the ends of the words that it cuts; empty where it has
    no words. In scripts that write no spaces between words it stays as it is."""
    chosen = span.of(text)
    start = span.start + len(chosen) - len(chosen.lstrip())
    end = start + len(chosen.strip())
    if start >= end:
        return Span(start, start)
    while start > 0 and _is_of_word(text[start]) and _is_of_word(text[start - 1]):
        start -= 1
    end = _end(text, start, end)
    if end + 1 < len(text) and text[end] in _APOSTROPHES and _is_of_word(text[end + 1]):
        before = end
        while before > 0 and _is_of_word(text[before - 1]):
            before -= 1
        if text[before:end].casefold() in _ELIDED:
            end = _end(text, start, end + 2)
    return Span(start, end)


def _end(text: str, start: int, end: int) -> int:
    while start < end < len(text) and _is_of_word(text[end - 1]) and _is_of_word(text[end]):
        end += 1
    return end


def _is_of_word(character: str) -> bool:
    return character.isalnum() and not _has_no_spaces(ord(character))


def _has_no_spaces(code: int) -> bool:
    """Thai, Lao, Burmese, Khmer; Japanese and Chinese."""
    return (
        0x0E00 <= code <= 0x0EFF
        or 0x1000 <= code <= 0x109F
        or 0x1780 <= code <= 0x17FF
        or 0x3040 <= code <= 0x30FF
        or 0x3400 <= code <= 0x9FFF
        or 0x20000 <= code <= 0x3FFFF
    )
