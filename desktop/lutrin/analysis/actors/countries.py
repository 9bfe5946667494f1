"""States that the gazetteer does not know, told by what the text says that they have.

A government, an army, an embassy; a republic of that name; a treaty signed with another: « la république
d’Ostria », "Tarsk's parliament". Once told, the name is a state's wherever it stands in the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lutrin.analysis import gazetteer
from lutrin.analysis.names import NameIndex, folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .candidate import Candidate

HAS_A_STATES = QT_TRANSLATE_NOOP(
    "reasons", "The text treats it as a state: it has a government, an army or a border."
)
ROLE = "told state"  # of a candidate: a state, or where it only locates a place, of that name
SCORE = 0.8  # raw, of a mention that no model saw

_WORD = r"[A-ZÀ-ÖØ-Þ][\w-]*[a-zà-öø-ÿ]"
_CAP = rf"({_WORD}(?: {_WORD})?)(?![\w’'-])"
_OWNER = rf"(?<![\w’'-])({_WORD}(?: {_WORD})?)(?:['’]s|(?<=s)['’])"
_FORMS_FR = r"[Rr]épublique|[Rr]oyaume|[Pp]rincipauté|[ÉéE]mirat|[Ss]ultanat|[Gg]rand-duché|[Ff]édération"
_FORMS_EN = r"[Rr]epublic|[Kk]ingdom|[Pp]rincipality|[Ee]mirate|[Ss]ultanate|[Gg]rand [Dd]uchy|[Ff]ederation"
_ITS = {
    "fr": re.compile(
        rf"\b(?:(?:{_FORMS_FR})(?: [a-zé]+(?:que|ale|aire|ste))?|gouvernement|armée|parlement|"
        r"ambassade|ambassad(?:eur|rice)|capitale|diplomatie|forces armées|aviation|marine|"
        r"gardes-frontières|banque centrale|"
        r"Premi(?:er|ère) ministre|ministre des Affaires étrangères|ministère des Affaires étrangères)"
        rf" (?:de la |de l['’]|de |du |d['’]){_CAP}"
    ),
    "en": re.compile(
        rf"\b(?:(?:{_FORMS_EN})|government|army|parliament|[Ee]mbassy|ambassador|foreign ministry|"
        r"foreign minister|prime minister|armed forces|central bank)"
        rf" of {_CAP}|{_OWNER}"
        r" (?:government|army|parliament|embassy|ambassador|foreign ministry|foreign minister|"
        r"prime minister|armed forces|military|"
        r"capital|king|queen|central bank|borders?|air force|navy|airspace)\b"
    ),
}
_DEALS = {
    "fr": re.compile(
        rf"(?<![\w’'-])(?:[Ll]a |[Ll]e |[Ll]['’])?{_CAP} et (?:la |le |l['’])?{_CAP} (?:ont |viennent de )?"
        r"(?:sign\w+|conclu\w*|rompu|rompent|négoci\w+|ratifi\w+) [^.;]{0,30}?"
        r"(?:traité|accord|paix|relations diplomatiques|cessez-le-feu|pacte)"
    ),
    "en": re.compile(
        rf"(?<![\w’'-]){_CAP} and {_CAP} (?:have |had )?"
        r"(?:sign\w*|concluded?|broke|broken|ratif\w+|negotiat\w+) "
        r"[^.;]{0,30}?(?:treaty|accord|peace|diplomatic relations|ceasefire|pact)"
    ),
}
_BARE_FORM = re.compile(
    rf"(?:{_FORMS_FR}|{_FORMS_EN})(?: \w+)? (?:de la |de l['’]|de |du |d['’]|of the |of )"
)


def told(reading: Reading, candidates: list[Candidate]) -> list[Candidate]:
    """``candidates`` with the states that the text tells, in reading order."""
    persons = {
        word
        for candidate in candidates
        if candidate.kind is ActorKind.PERSON and " " in candidate.text
        for word in candidate.text.split()
    }
    index: NameIndex[str] = NameIndex()
    names: set[str] = set()
    for block in reading.blocks:
        for name in _names(block):
            if name not in persons and _is_new(name):
                names.add(name)
    names.update(_with_people(reading, candidates, persons))
    names.update(_seats(candidates, persons))
    for name in names:
        index.add(name, name)
    if not names:
        return candidates
    candidates = [c for c in candidates if not (c.source == "model" and _is_head(c, names))]
    for candidate in candidates:
        if own_name(candidate.text) in names and candidate.source in ("model", "repeated"):
            candidate.kind, candidate.role, candidate.reason = ActorKind.STATE, ROLE, HAS_A_STATES
    taken: dict[int, list[Span]] = {}
    for candidate in candidates:
        taken.setdefault(candidate.block.offset, []).append(candidate.span)
    added = []
    for block in reading.blocks:
        for start, end, _ in index.matches(block.text):
            span = Span(block.offset + start, block.offset + end)
            if not any(span.overlap(other) for other in taken.get(block.offset, ())):
                added.append(
                    Candidate(
                        block=block,
                        span=span,
                        kind=ActorKind.STATE,
                        source="model",
                        reason=HAS_A_STATES,
                        score=SCORE,
                        role=ROLE,
                    )
                )
    return sorted(candidates + added, key=lambda c: c.span)


# endings of those who belong to a state, behind its stem: « orvançais », « ostrienne », "Orvancians"
_PEOPLE = {
    "fr": r"(?:i?en(?:ne)?|ais(?:e)?|ois(?:e)?|i?ane?|een(?:ne)?|ite)s?",
    "en": r"(?:i?ans?|ns?|ese|ish|i|ites?|ic)",
}
_STEM = 4  # letters of the shortest stem


def _with_people(reading: Reading, candidates: list[Candidate], persons: set[str]) -> set[str]:
    """The names from which the document makes the word for a people: Orvance, « les Orvançais ».

    Of names that end like those of lands, in -e or -a: « macronien » is of no land.
    """
    names = {
        c.text
        for c in candidates
        if c.source == "model" and c.text.endswith(("e", "a")) and " " not in c.text and c.text not in persons
    }
    stems = {name: folded(name).removesuffix("a").removesuffix("e").removesuffix("i") for name in names}
    stems = {name: stem for name, stem in stems.items() if len(stem) >= _STEM and _is_new(name)}
    found: set[str] = set()
    for block in reading.blocks if stems else ():
        text = folded(block.text)
        for name, stem in stems.items():
            if re.search(rf"\b{re.escape(stem)}{_PEOPLE[block.language.code]}\b", text):
                found.add(name)
    return found


_WHERE = re.compile(r"(?<!\w)(?:à|dans|en|in|at)\s$", re.IGNORECASE)


def _seats(candidates: list[Candidate], persons: set[str]) -> set[str]:
    """The names that only locate in one place (« arrivée à Tarsk ») and act in another (« Tarsk dément »)."""
    where: dict[str, set[bool]] = {}
    for candidate in candidates:
        if candidate.source != "model" or " " in candidate.text or candidate.text in persons:
            continue
        before = candidate.block.text[: candidate.span.start - candidate.block.offset]
        if _WHERE.search(before):
            where.setdefault(candidate.text, set()).add(False)
        elif candidate.kind is ActorKind.PERSON and _is_subject(candidate):
            where.setdefault(candidate.text, set()).add(True)
    return {name for name, seen in where.items() if len(seen) == 2 and _is_new(name)}


def _is_subject(candidate: Candidate) -> bool:
    tokens = candidate.block.tokens(candidate.span)
    if tokens is None or not len(tokens):
        return False
    opens = tokens[0].is_sent_start and tokens.end < len(tokens.doc) and tokens.doc[tokens.end].is_lower
    return bool(opens) or tokens.root.dep_.startswith("nsubj")


def _is_head(candidate: Candidate, names: set[str]) -> bool:
    """« ambassadeur de Valdorie » or "Republic" of "the Republic of Valdoria": the state is the actor."""
    text, block = candidate.text, candidate.block
    end = candidate.span.end - block.offset
    within = any(text.endswith(name) and _OFFICE.match(text) for name in names)
    return within or any(block.text.startswith(f" of {name}", end) and text in _FORM_WORDS for name in names)


_OFFICE = re.compile(r"(?:ambassad|gouvernement|armée|parlement|government|army|embassy|ministre|minister)")
_FORM_WORDS = ("Republic", "Kingdom", "Principality", "Emirate", "Sultanate", "Federation")


def own_name(text: str) -> str:
    """« Ostria » of « République d’Ostria »."""
    match = _BARE_FORM.match(text)
    return text[match.end() :] if match else text


def _names(block: ParsedBlock) -> Iterator[str]:
    code = block.language.code
    for pattern in (_ITS[code], _DEALS[code]):
        for match in pattern.finditer(block.text):
            yield from (name for name in match.groups() if name)


def _is_new(name: str) -> bool:
    """Whether the gazetteer knows nothing of that name, and no person bears it as a first name."""
    names = gazetteer.load()
    first = folded(name.split()[0])
    return not names.named(name) and names.demonym(name) is None and first not in names.first_names
