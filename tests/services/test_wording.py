"""A mark stands on whole words."""

from __future__ import annotations

import pytest

from lutrin.domain.span import Span
from lutrin.services.wording import whole_words


@pytest.mark.parametrize(
    ("text", "chosen", "words"),
    [
        ("garanties sécuritaires d’urgence", "nties sécuritaires d", "garanties sécuritaires d’urgence"),
        ("les garanties de Paris", " garanties d", "garanties de"),
        ("les garanties de Paris", " garanties ", "garanties"),
        ("l’Iran refuse", "Iran", "Iran"),
        ("l’Iran refuse", "l", "l’Iran"),
        ("Trump's plan", "ump", "Trump"),
        ("lorsqu'il vint", "orsqu", "lorsqu'il"),
        ("accord franco-allemand", "franco", "franco"),
        ("He said: “No.”", "“No.”", "“No.”"),
        ("il dit «\u202fnon\u202f» d", "d", "dit"),
        ("12,5 %", "12", "12"),
        ("été", "t", "été"),
        ("東京都知事", "京都", "京都"),
        ("a   b", "  ", ""),
        ("d’", "d", "d"),
    ],
)
def test_half_words_become_whole(text: str, chosen: str, words: str) -> None:
    at = text.index(chosen)
    assert whole_words(text, Span(at, at + len(chosen))).of(text) == words


def test_the_ends_of_the_text() -> None:
    assert whole_words("word", Span(0, 4)) == Span(0, 4)
    assert not whole_words("word", Span(2, 2))
