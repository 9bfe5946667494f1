"""How the models are loaded: what is left out for speed has to be there all the same."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import Any

import pytest
import srsly

from lutrin.analysis import french_rules, pipeline
from lutrin.analysis.languages import by_code

pytestmark = pytest.mark.slow

PATTERNS = ("prefix_search", "suffix_search", "infix_finditer", "token_match", "url_match")
COMPOUNDS = (
    "porte-parole vis-à-vis Entr'ouvrir contre-attaquée MI-AOÛT Saint-Étienne anti-œdème ex-Nguyễn "
    "Villeneuve-sur-Lot"
)


def tokenizer(language: str) -> Any:
    return pipeline.MODELS.get(by_code(language)).tokenizer


def packaged(language: str) -> dict[str, Any]:
    """The tokenizer as the model's package describes it."""
    package = Path(str(importlib.import_module(by_code(language).model).__file__)).parent
    file = next(package.glob("*/tokenizer"))
    return dict(srsly.msgpack_loads(file.read_bytes()))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_words_are_told_by_the_rules_that_the_model_learnt_with(language: str) -> None:
    ours, theirs = tokenizer(language), packaged(language)
    for name in PATTERNS:
        if (language, name) == ("fr", "token_match"):
            continue  # shorter: below
        found = getattr(ours, name)
        assert (found.__self__.pattern if found else None) == theirs.get(name), name
    assert {word: list(rule) for word, rule in ours.rules.items()} == theirs["exceptions"]


def test_the_short_pattern_of_compounds_takes_the_same_words() -> None:
    long = packaged("fr")["token_match"]
    whole = max(re.findall(r"\^anti\[.*?\$", long), key=len)  # one of its three hundred alternatives
    theirs = re.compile("(?iu)" + whole).match
    ours = tokenizer("fr").token_match
    latin = [chr(c) for c in (*range(0x21, 0x250), *range(0x1E00, 0x1F00))]
    told = {c: (bool(ours(f"anti-x{c}")), bool(theirs(f"anti-x{c}"))) for c in latin}
    assert [c for c, (mine, their) in told.items() if mine is not their] == []


@pytest.mark.parametrize("word", COMPOUNDS.split())
def test_a_compound_is_one_word(word: str) -> None:
    assert [token.text for token in tokenizer("fr")(word)] == [word]


def test_the_pattern_is_short_and_compiling_is_as_it_was() -> None:
    assert len(tokenizer("fr").token_match.__self__.pattern) < 50_000
    french_rules.load()
    assert re.compile.__module__ == "re"
