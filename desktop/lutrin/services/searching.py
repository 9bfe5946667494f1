"""Finding words in a document and in the whole dossier; case and accents do not matter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from lutrin.domain.document import Document
from lutrin.domain.span import Span

from .workspace import Workspace

_SAME = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A document that holds all the words looked for, and the places to show.

    Places of the whole query where it stands so; else (``together`` is false) those of its longest word.
    """

    document_id: str
    spans: tuple[Span, ...]
    together: bool = True


def _fold_character(character: str) -> str:
    """What a character is for comparing: one, several ("ﬁ") or none (an accent of the letter before)."""
    if character.isspace():
        return " "
    if character in _SAME:
        return _SAME[character]
    decomposed = unicodedata.normalize("NFKD", character.casefold())
    if decomposed[:1] == " ":  # an accent that stands on its own, such as "¸", is no space
        return character
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The text folded, each run of spaces one, and the offset in ``text`` of each folded character; None when
    these are the same."""
    table = {c: _fold_character(c) for c in set(text)}
    if all(len(folded) == 1 for folded in table.values()):
        same = text.translate({ord(c): folded for c, folded in table.items()})
        if "  " not in same:
            return same, None
    pieces: list[str] = []
    offsets: list[int] = []
    in_spaces = False
    for offset, character in enumerate(text):
        folded = table[character]
        if folded == " " and in_spaces:
            continue
        in_spaces = folded == " " or (in_spaces and not folded)
        pieces.append(folded)
        offsets.extend([offset] * len(folded))
    return "".join(pieces), tuple(offsets)


def find_in(text: str, query: str) -> tuple[Span, ...]:
    """All places of ``query`` in ``text``, in order, not overlapping; a letter comes with its accents."""
    wanted = " ".join(part for part in "".join(map(_fold_character, query)).split(" ") if part)
    if not wanted:
        return ()
    folded, offsets = _folded(text)
    found: list[Span] = []
    at = folded.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if offsets is None:
            found.append(Span(at, end))
        else:
            after = offsets[end] if end < len(offsets) else len(text)
            span = Span(offsets[at], max(offsets[end - 1] + 1, after))
            if not found or span.start >= found[-1].end:  # both "s" of a "ß" are one place
                found.append(span)
        at = folded.find(wanted, end)
    return tuple(found)


def find(document: Document, query: str) -> tuple[Span, ...]:
    """All places of ``query`` in a document, in order."""
    return find_in(document.text, query)


def places(text: str, query: str) -> tuple[str, tuple[Span, ...]]:
    """The words of a query to show in a text that holds them all, and their places: the whole query without
    its quotation marks where it stands so, else its longest word."""
    bare = " ".join(_plain_quotes(query).replace('"', " ").split())
    spans = find_in(text, bare)
    if spans or not bare:
        return bare, spans
    longest = max(bare.split(), key=len)
    return longest, find_in(text, longest)


def _plain_quotes(query: str) -> str:
    return "".join('"' if _SAME.get(c) == '"' else c for c in query)


def find_everywhere(workspace: Workspace, query: str, limit: int = 100) -> tuple[Found, ...]:
    """The documents that hold all the words of ``query``, best first, at most ``limit``.

    A word may also be the beginning of a longer one; words in quotation marks of any kind stand together.
    """
    quoted = _plain_quotes(query)
    bare = quoted.replace('"', " ").split()
    found: list[Found] = []
    for document_id in workspace.search(quoted, limit):
        words, spans = places(workspace.document(document_id).text, query)
        together = bool(spans) and words.split() == bare
        found.append(Found(document_id=document_id, spans=spans, together=together))
    return tuple(found)


def excerpt(text: str, span: Span, before: int, after: int) -> str:
    """The words of a paragraph around ``span``: up to so many code points before and after it, none cut."""
    first, last = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    last = len(text) if last < 0 else last
    start, end = max(first, span.start - before), min(last, span.end + after)
    if start > first:
        start = next((n + 1 for n in range(start, span.start) if text[n].isspace()), span.start)
    if end < last:
        end = next((n for n in range(end, span.end, -1) if text[n].isspace()), span.end)
    words = " ".join(text[start:end].split())
    return f"{'… ' if start > first else ''}{words}{' …' if end < last else ''}"
