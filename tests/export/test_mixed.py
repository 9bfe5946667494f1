"""The mark on a claim whose sentence mixes likelihood and confidence, in every export that people read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pypdfium2
import pytest

from lutrin.domain.annotation import Claim
from lutrin.export.brief_pdf import typeset
from lutrin.export.labels import label_line
from lutrin.export.markdown import render

WORDS = {"en": "likelihood and confidence mixed", "fr": "vraisemblance et confiance mêlées"}


def lines_of(brief: Any, **fields: Any) -> Any:
    """The brief with every line of claims changed."""
    return replace(
        brief,
        key_claims=tuple(replace(line, **fields) for line in brief.key_claims),
        actors=tuple(
            replace(actor, claims=tuple(replace(line, **fields) for line in actor.claims))
            for actor in brief.actors
        ),
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_annotation_says_it_in_short(sample: Any, language: str) -> None:
    claims = [mark for mark in sample.brief().source.marks if isinstance(mark.annotation, Claim)]
    warned = [replace(mark, annotation=replace(mark.annotation, warning="Beware.")) for mark in claims]
    assert claims
    for mark, other in zip(claims, warned, strict=True):
        assert "⚠" not in label_line(mark, language)
        assert f" · ⚠ {WORDS[language]}" in label_line(other, language)
        assert "Beware." not in label_line(other, language)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_brief_says_it_on_the_line(sample: Any, language: str) -> None:
    brief = sample.brief(language)
    assert WORDS[language] not in render(brief, "a.pdf")
    mixed = lines_of(brief, mixed=True)
    assert f"⚠ {WORDS[language]}" in render(mixed, "a.pdf")
    pages = pypdfium2.PdfDocument(typeset(mixed, linked=False))
    text = ""
    for page in pages:
        words = page.get_textpage()
        text += words.get_text_bounded()
        words.close()
        page.close()
    pages.close()
    assert WORDS[language] in " ".join(text.replace("\ufffe", "").split())
    assert "⚠" in text  # in a font that has it
