"""Verbs by which a thing shows something, and the things that show in words of their own."""

from __future__ import annotations

# verbs that, with a thing as subject, show something to the author rather than say it
SHOWING = frozenset(
    [
        "montrer",
        "démontrer",
        "prouver",
        "confirmer",
        "révéler",
        "suggérer",
        "indiquer",
        "souligner",
        "illustrer",
        "témoigner",
        "attester",
        "établir",
        "signifier",
        "impliquer",
        "traduire",
        "refléter",
        "rappeler",
        "laisser",
        "donner",
        "show",
        "demonstrate",
        "prove",
        "confirm",
        "reveal",
        "suggest",
        "indicate",
        "underline",
        "underscore",
        "highlight",
        "illustrate",
        "mean",
        "imply",
        "reflect",
        "establish",
        "signal",
        "corroborate",
        "hint",
    ]
)

PROVING = frozenset(
    [
        "montrer",
        "démontrer",
        "prouver",
        "illustrer",
        "témoigner",
        "signifier",
        "show",
        "demonstrate",
        "prove",
        "illustrate",
    ]
)

# what shows in its own words: "A study shows that P" is taken whole
DOCUMENTS = frozenset(
    [
        "étude",
        "rapport",
        "enquête",
        "sondage",
        "baromètre",
        "analyse",
        "recherche",
        "recensement",
        "essai",
        "audit",
        "study",
        "report",
        "survey",
        "poll",
        "investigation",
        "analysis",
        "research",
        "census",
        "trial",
        "data",
        "inquiry",
    ]
)
