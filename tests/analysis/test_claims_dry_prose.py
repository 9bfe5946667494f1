# ruff: noqa: E501 - a text a line
"""Statutes, standards and papers: what lays down or describes claims nothing; what binds or judges does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.domain.claim import ClaimKind
from lutrin.domain.finding import Findings

STATUTE = """Article 4
La loi fixe les règles relatives à l'état civil des personnes. Une loi organique détermine les modalités d'application du présent article.
Article 5
Le Conseil des communes comprend douze membres. Le mandat des membres est de six ans. Les décisions du Conseil sont publiées au registre.
Article 6
Nul membre ne doit exercer une autre fonction publique. Les dispositions de l'article 5 sont applicables aux suppléants."""

STANDARD = """4.2 Attribute types
Each object has a type and a value. The value of an attribute is a character string. A field of type list holds one or more values.
4.3 Parsing
The parser reads the input file and builds a table of symbols. If the table is full, the parser doubles its size. Figure 3 shows the data model.
4.4 Conformance
Implementations must reject files whose version is unknown. The former format was clumsy and is far inferior to this one."""


@pytest.mark.parametrize(
    ("text", "code", "claims"),
    [
        (STATUTE, "fr", [(ClaimKind.CALL, "Nul membre ne doit exercer une autre fonction publique.")]),
        (
            STANDARD,
            "en",
            [
                (ClaimKind.CALL, "Implementations must reject files whose version is unknown."),
                (ClaimKind.ASSESSMENT, "The former format was clumsy and is far inferior to this one."),
            ],
        ),
    ],
)
def test_only_what_binds_or_judges_is_claimed(
    findings_of: Callable[..., Findings], text: str, code: str, claims: list[tuple[ClaimKind, str]]
) -> None:
    found = [(one.kind, one.span.of(text)) for one in findings_of(text, code).claims if one.score >= 0.5]
    assert found == claims
