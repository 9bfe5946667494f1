"""The stock pipelines' rules for lemmas and parts of speech, quicker: they have to say what they said."""

from __future__ import annotations

from typing import Any

import pytest

from lutrin.analysis import pipeline, stock_rules
from lutrin.analysis.languages import by_code

pytestmark = pytest.mark.slow

TEXTS = {
    "fr": "Les  ministres étaient venus, dit-elle, quoiqu'ils n'aient rien à s'y dire. Nous irons aux eaux !",
    "en": "They'd better not, he said; what's more, the cats’ owners ain't sure that she'll go, nor do I. "
    "Who's to say?  It has been told that he’s gone, let's wait.",
}


def parsed(language: str) -> tuple[Any, Any]:
    """The model and the text as the parts before the rules leave it."""
    model = pipeline.MODELS.get(by_code(language))
    doc = model.make_doc(TEXTS[language])
    for name, part in model.pipeline:
        if name == "attribute_ruler":
            break
        doc = part(doc)
    return model, doc


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_ruler_matches_what_it_matched(language: str) -> None:
    model, doc = parsed(language)
    ruler = model.get_pipe("attribute_ruler")
    theirs = type(ruler).match(ruler, doc)
    ours = stock_rules.Remembered(ruler)
    assert ours.match(doc) == theirs, "from the rules"
    assert ours.match(doc) == theirs, "from memory"
    assert isinstance(ruler.match.__self__, stock_rules.Remembered)


def test_a_rule_that_asks_for_more_than_is_remembered_keeps_the_stock_ruler() -> None:
    import spacy

    model = spacy.blank("en")
    ruler: Any = model.add_pipe("attribute_ruler")
    ruler.add([[{"LIKE_NUM": True}]], {"POS": "NUM"})
    stock_rules.quicken(model)
    assert [token.pos_ for token in model("ten of 2")] == ["NUM", "", "NUM"]
    assert not hasattr(ruler.match.__self__, "_known")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_lemmas_are_looked_up_in_sets(language: str) -> None:
    model = pipeline.MODELS.get(by_code(language))
    lemmatizer: Any = model.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    assert {type(lemmas) for lemmas in index.values()} == {frozenset}
    text = "Les journaux mentaient souvent." if language == "fr" else "The newspapers were lying often."
    first = [token.lemma_ for token in model(text)]
    lemmatizer.cache.clear()
    sets = dict(index.items())
    try:
        for key, lemmas in sets.items():
            index[key] = sorted(lemmas)
        assert [token.lemma_ for token in model(text)] == first
    finally:
        for key, lemmas in sets.items():
            index[key] = lemmas
        lemmatizer.cache.clear()
