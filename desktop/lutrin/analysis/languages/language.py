"""What the analysis has to know of a language, besides what its models know."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its syntax model and its closed word lists. All words are lower case."""

    code: str  # ISO 639-1
    model: str  # the installed package with tagger, parser, lemmatiser
    articles: frozenset[str]  # words that may stand before a name and are never part of a mention
    titles: frozenset[str]  # civil titles: "m.", "mme", "mr", "dr"
    functions: frozenset[str]  # offices that stand right before a name: "président", "chancellor"
    rank_links: frozenset[str]  # words inside a function: "de", "général", "of", "deputy"
    collectives: frozenset[str]  # nouns that make a group with a demonym: "forces", "dirigeants"
    locatives: frozenset[str]  # prepositions after which a town or country only locates: "à", "in"
    agent_verbs: frozenset[str]  # lemmas of saying, deciding and wanting: their subject acts
    partners: frozenset[str]  # prepositions after which a capital stands for its state: "contre", "against"
    particles: frozenset[str]  # lower-case words inside a person's name: "de", "van", "ben"
    policies: frozenset[str]  # what a government has and a town has not: "refus", "ambassador"
    dative_verbs: frozenset[str]  # lemmas that act towards somebody: « demander à Moscou », "sell to Beijing"
    spatial_verbs: frozenset[str]  # lemmas of what is done to a town, not to a government: "visiter", "shell"
    departures: frozenset[str]  # lemmas of setting out: « partir pour », "leave for"
