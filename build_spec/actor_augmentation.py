"""Makes training text for the recogniser of names harder and more varied than the data is.

Names are replaced by invented ones of many origins and sorts (the same one throughout a text), and a text
is now
and then put in capitals, stripped of its accents, or spoilt as a scanner spoils it. The lists in
``invented_names.json`` were written for
Lutrin. A text is a string with spans ``(start, end, label)`` in code points, in order, none overlapping.
"""

from __future__ import annotations

import json
import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

Mark = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A training text with its marks, and the data set it came from."""

    text: str
    marks: tuple[Mark, ...]
    source: str = ""


NAMES: dict[str, list[str]] = json.loads(
    Path(__file__).with_name("invented_names.json").read_text(encoding="utf8")
)
_ACRONYM = "ABCDEFGHIJKLMNOPRSTUVZ"


def _spaced(name: str, random_: random.Random) -> str:
    """Lists write a compound with hyphens; most are names of several words."""
    particle = re.match(r"(von-der|von|van-den|van|de-la|de|da|dos|di|bin)-", name)
    if particle or name in ("Suu-Kyi", "Le-Gall", "Le-Drian", "La-Paz", "Ben-Ali", "Hong-Kong", "Da-Nang"):
        return name.replace("-", " ")
    if name.startswith(("al-", "el-")):
        return name if random_.random() < 0.7 else name[:2].capitalize() + name[2:]
    return name


def person(random_: random.Random, words: int) -> str:
    """An invented name of about ``words`` words; one word is a surname or a first name."""
    if words <= 1:
        return _spaced(random_.choice(NAMES["last"] if random_.random() < 0.6 else NAMES["first"]), random_)
    first = random_.choice(NAMES["first"])
    if random_.random() < 0.05:
        first = first[0] + "."
    elif random_.random() < 0.1:
        first += " " + random_.choice(
            [random_.choice(NAMES["first"]), random_.choice("ABCDEFGHJKLMNPRST") + "."]
        )
    last = _spaced(random_.choice(NAMES["last"]), random_)
    if random_.random() < 0.06:
        last += "-" + random_.choice(NAMES["last"]).split("-")[-1]
    if random_.random() < 0.04:
        last = last[0].upper() + "."
    return f"{first} {last.upper() if random_.random() < 0.04 else last}"


def place(random_: random.Random) -> str:
    """A town or region."""
    return _spaced(random_.choice(NAMES["places"]), random_)


def organisation(random_: random.Random, language: str, article: str) -> str:
    """An organisation that fits after ``article`` ("le", "la", "l", "" ...)."""
    if language == "fr":
        return _french_organisation(random_, article)
    sort = random_.random()
    if sort < 0.2:
        return _acronym(random_)
    if sort < 0.4:
        return random_.choice(NAMES["company"]) + random_.choice(NAMES["company_tail"])
    if sort < 0.5:
        return (
            random_.choice(NAMES["media"]).removeprefix("The ") if article else random_.choice(NAMES["media"])
        )
    if sort < 0.6 and not article:
        return random_.choice(NAMES["armed"] + NAMES["en_motto"])
    body = random_.choice(NAMES["en_body"])
    head = random_.choice(NAMES["en_head"]) + " " if random_.random() < 0.6 else ""
    return head + body + (" " + random_.choice(NAMES["en_of"]) if not head or random_.random() < 0.4 else "")


def _french_organisation(random_: random.Random, article: str) -> str:
    gender = {"le": "m", "du": "m", "au": "m", "la": "f", "l": "v"}.get(article, "")
    sort = random_.random()
    if (not article and sort < 0.6) or sort < 0.2:
        return (
            random_.choice(
                (
                    _acronym(random_, vowel=article == "l"),
                    random_.choice(NAMES["company"]) + random_.choice(NAMES["company_tail"]),
                    random_.choice(NAMES["motto"]),
                    random_.choice(NAMES["media"]),
                    random_.choice(NAMES["armed"]),
                )
            )
            if article != "l"
            else _acronym(random_, vowel=True)
        )
    bodies = [b.split(":")[0] for b in NAMES["fr_body"] if not gender or b.endswith(gender)]
    ending = random_.choice(NAMES["fr_of"])
    words = f"{random_.choice(bodies)} {ending}"
    return (
        words.title().replace(" De ", " de ").replace(" La ", " la ").replace("L’", "l’")
        if random_.random() < 0.15
        else words
    )


def _acronym(random_: random.Random, vowel: bool | None = None) -> str:
    while True:
        word = "".join(random_.choice(_ACRONYM) for _ in range(random_.choice((3, 3, 4, 4, 5))))
        if vowel is None or (word[0] in "AEFHILMNORSU") == vowel:
            return word


def renamed(sample: Sample, language: str, random_: random.Random, share: float) -> Sample:
    """``sample`` with about ``share`` of its names replaced, one name always by the same."""
    new: dict[tuple[str, str], str] = {}
    parts: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for start, end, label in sample.marks:
        old = sample.text[start:end]
        before = sample.text[at:start]
        if (label, old) not in new:
            new[label, old] = (
                _substitute(old, label, before, language, random_) if random_.random() < share else old
            )
        name = new[label, old]
        parts += [before, name]
        marks.append((length + len(before), length + len(before) + len(name), label))
        length += len(before) + len(name)
        at = end
    parts.append(sample.text[at:])
    return replace(sample, text="".join(parts), marks=tuple(marks))


def _substitute(old: str, label: str, before: str, language: str, random_: random.Random) -> str:
    if not old[:1].isupper() or re.search(r"['’]s?$", old):
        return old
    word = re.search(r"(\w+)['’]?\s*$", before.lower())
    article = word.group(1) if word else ""
    if article not in ("le", "la", "l", "du", "au", "the", "les", "des", "aux", "d"):
        article = ""
    if article in ("les", "des", "aux", "d"):
        return old
    if label == "PER" and re.fullmatch(r"[\w.’'\- ]+", old) and len(old.split()) <= 3:
        return person(random_, len(old.split()))
    if (
        label == "LOC"
        and not article
        and len(old.split()) == 1
        and not before.rstrip().endswith((" en", " En"))
    ):
        return place(random_)
    if label == "ORG":
        return organisation(random_, language, article)
    return old


def _mapped(sample: Sample, change: Callable[[str], str]) -> Sample:
    text = "".join(c if len(new := change(c)) != 1 else new for c in sample.text)
    return replace(sample, text=text)


def bare(sample: Sample) -> Sample:
    """Without accents."""
    return _mapped(sample, lambda c: unicodedata.normalize("NFD", c)[0])


def upper(sample: Sample) -> Sample:
    """All in capitals, as a heading or a wire dispatch."""
    return _mapped(sample, str.upper)


def lower(sample: Sample) -> Sample:
    """All in small letters, as a hasty writer on the web."""
    return _mapped(sample, str.lower)


def scanned(sample: Sample, random_: random.Random) -> Sample:
    """With a few letters misread."""
    wrong = {
        "l": "1",
        "I": "l",
        "O": "0",
        "o": "0",
        "é": "e",
        "è": "e",
        "e": "c",
        "c": "e",
        "S": "5",
        "n": "u",
        "B": "8",
        ",": ".",
    }
    return _mapped(sample, lambda c: wrong[c] if c in wrong and random_.random() < 0.015 else c)


def straight(sample: Sample) -> Sample:
    """With typewriter apostrophes and quotation marks, or the other way round."""
    if "’" in sample.text or "«" in sample.text:
        return _mapped(sample, lambda c: {"’": "'", "«": '"', "»": '"', "“": '"', "”": '"'}.get(c, c))
    return _mapped(sample, lambda c: {"'": "’"}.get(c, c))


def varied(sample: Sample, language: str, random_: random.Random) -> Sample:
    """One random variant of ``sample``: what the recogniser sees of it in one epoch."""
    # more than this teaches the invented names instead of the language: measured, F1 falls
    if random_.random() < 0.15:
        sample = renamed(sample, language, random_, random_.choice((0.3, 0.6)))
    if random_.random() < 0.15:
        sample = straight(sample)
    chance = random_.random()
    if chance < 0.015:
        return bare(sample)
    if chance < 0.03 and len(sample.text) < 300:
        return upper(sample)
    if chance < 0.045:
        return scanned(sample, random_)
    if chance < 0.06 and len(sample.text) < 300:
        return lower(sample)
    return sample
