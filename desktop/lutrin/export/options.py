"""What may be asked of an export besides its format and its name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Choices common to all exporters; each takes what concerns it.

    ``annotated`` is the file name that Markdown links point to; "" means the output's own name with
    the suffix ``.pdf``.
    """

    allow_unsigned: bool = False  # a signed source becomes a copy without its signature
    actors: bool = True  # underline the mentions, not only the claims
    layers: bool = True  # claims and actors can be switched off in readers that know layers
    attachment: bool = True  # put lutrin-annotations.jsonld into the annotated PDF
    source_pages: bool = True  # the brief is followed by the annotated source
    annotated: str = ""
