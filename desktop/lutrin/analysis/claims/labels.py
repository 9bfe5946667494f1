"""Labels of records and minutes that tell more than a name: « 01.02 Paul Roux (PS): », « M. Roux (Japon) : ».

The number or the hour of a turn stands before the name, the group, the seat, the country, the language spoken
or the office behind it.
"""

from __future__ import annotations

import re

_TITLE = (
    r"(?:MM?\.|Mmes?|Mlle|Me|Dr\.?|L['’](?:hon(?:orable|\.)|échevine?)|L[ea]\s(?:députée?|sénat(?:eur|rice)|conseill(?:er|ère)"
    r"(?:\s\w+)?)|Hon(?:orable|\.)|S\.\s?E\.\s(?:M\.|Mme))"
)
# « M. l'échevin Paul Roux », « Mme la députée Roux »: the office between the title and the name
_OFFICER = r"(?:(?:MM?\.|Mmes?)\s(?:l['’]|l[ea]\s)[\w'’-]+(?:\s[a-zà-ÿ]+){0,3})"
_PARTICLE = r"(?:d[eu]s?|d['’]|l[ea]|van|von|der|den|ten|el|al|ben|bin|da|di|dos|ould)"
_WORD = r"(?:[A-ZÀ-Ý]\.|[A-ZÀ-Ý][\w'’-]+)"
_NAME = rf"{_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD}){{0,4}}"
_TOLD = r"(?:\s?\([^()\n:]{1,90}\))"
_OFFICE = r"(?:,\s[^.!?:;()\n]{3,110})"
_LABEL = re.compile(
    rf"""\s*
    (?P<stamp>\(?\d{{1,2}}\.\d{{2,3}}\)?\s+|[\[(]?\d{{1,2}}(?::|\s?h\s?)\d{{2}}(?::\d{{2}})?[\])]?\s+(?:[–—-]\s+)?)?
    (?:(?P<officer>{_OFFICER}\s)|(?P<title>{_TITLE}\s))?(?P<name>{_NAME})
    (?P<told>{_TOLD}{{0,2}})(?P<office>{_OFFICE}?)(?P<behind>{_TOLD}{{0,2}})
    (?P<stop>\s?:|\.\s?[–—-]|\s[–—])\s+(?:\([A-Z]{{2}}\)\s)?(?=\S)""".replace(" ", ""),
    re.VERBOSE,
)
_DATED = re.compile(r"\d{4}")


def label(text: str) -> tuple[int, int, int] | None:
    """Where a label that tells more than a name has its name, and where the words behind it begin.

    None where a paragraph begins with no such label: a bare « M. Roux : » is read by the parse.
    """
    found = _LABEL.match(text)
    if found is None:
        return None
    told = found["told"] or found["behind"]
    if not (found["stamp"] or told or found["officer"]) or _DATED.search(told):
        return None  # « Roux (2019) : » is a work
    if not found["stamp"] and not (found["title"] or found["officer"]) and " " not in found["name"]:
        return None  # « Marseille (Bouches-du-Rhône) : » is a place
    return found.start("name"), found.end("name"), found.end()


_INITIALS = re.compile(r"\s*((?:[A-ZÀ-Ý]\.[\s-]?){2,4})\s?[:–—-]\s+(?=\S)")


def initials(text: str) -> tuple[int, int, int] | None:
    """The same of a label of mere initials, « I. V. – », "P. M.: "."""
    found = _INITIALS.match(text)
    return None if found is None else (found.start(1), found.start(1) + len(found[1].rstrip()), found.end())
