"""Pronouns and definite descriptions: whom « il », "the ministry" or « le président russe » stands for.

Nothing is guessed where nothing fits in gender, number and kind: better no claimant than a wrong one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from lutrin.analysis import gazetteer
from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind
from lutrin.domain.finding import FoundActor, FoundMention
from lutrin.domain.span import Span

from . import pairs
from .genders import PLURAL, SINGULAR, Genders
from .offices import Holders, office_of
from .roles import HEADS, LATTER, MINDS, OFFICE, OFFICE_F, OFFICE_M, PRONOUNS, TOLD, Wanted

if TYPE_CHECKING:
    from spacy.tokens import Token

FARTHEST = 1500  # code points: further back nothing is meant by a pronoun
HALF = 150  # code points over which what was named fades to a half
SUBJECT = 1.0  # how much more a subject is thought of
GOES_ON = 1.5  # the same of him whom the last « il » meant
_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.STATE, ActorKind.GROUP)


Pronoun = tuple[int, str, str]  # where (code points), its word, its actor


class Found(Protocol):
    """What is asked of ``ActorFindings``, which asks this module in turn."""

    actors: list[FoundActor]
    sexes: dict[str, str]
    offices: Holders
    genders: Genders
    pairs: pairs.Pairs
    pronouns: list[Pronoun]

    def actor(self, actor_id: str) -> FoundActor:
        """The actor of that id."""

    def before(self, offset: int) -> list[FoundMention]:
        """The mentions before ``offset``, the nearest first."""

    def within(self, span: Span) -> list[FoundMention]:
        """The mentions that touch ``span``."""


def follow(findings: Found, reading: Reading) -> None:
    """Tell of every pronoun that is a subject whom it stands for, in reading order.

    « Il » goes on with whom the « il » before it meant, unless somebody nearer is named.
    """
    for block in reading.blocks:
        known = PRONOUNS[block.language.code]
        for token in block.doc:
            if not token.dep_.startswith("nsubj"):
                continue
            word = _word(token)
            actor = _of_pronoun(findings, block, token, known[word]) if word in known else None
            if actor is not None:
                findings.pronouns.append((block.offset + token.idx, word, actor))


def _word(token: Token) -> str:
    lower: str = token.lower_
    if lower in _THIS and token.i + 2 < len(token.doc) and token.nbor(2).lower_ == "ci":
        return lower + "-ci"  # cut into "celui", "-", "ci"
    return lower.replace("’", "'").removeprefix("-").removeprefix("t-")  # "déplore-t-il"


_THIS = frozenset({"celui", "celle", "ceux", "celles"})


def antecedent(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """The actor that ``token`` of ``block`` stands for, or None where it cannot be told.

    ``token`` is a pronoun, or the head noun of a definite description (« le président russe »).
    """
    word = _word(token)
    if pairs.meant(findings, block, token):
        return None
    if word.endswith("-ci") and word in PRONOUNS[block.language.code]:
        return _nearest(findings, block, token, PRONOUNS[block.language.code][word])
    if word in PRONOUNS[block.language.code]:
        return _of_pronoun(findings, block, token, PRONOUNS[block.language.code][word])
    if word in LATTER and token.i and token.nbor(-1).lower_ in ("ce", "cette", "ces", "the"):
        return _nearest(findings, block, token, LATTER[word])
    token = _titled(token)
    wanted = HEADS.get(folded(token.lemma_)) or HEADS.get(folded(token.text))
    held = _of_office(findings, block, token)
    if held is not None:
        return held
    if wanted is not None:
        return _of_description(findings, block, token, _as_told(token, wanted))
    return None


def _nearest(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    """« celui-ci », « ce dernier »: who was named last, persons before others."""
    at = block.offset + token.idx
    agreeing = [
        mention
        for mention in findings.before(at)
        if at - mention.span.end <= FARTHEST
        and _agrees(findings, mention, wanted)
        and not _has_other_gender(findings, mention, wanted)
    ]
    persons = [mention for mention in agreeing[:_FEW] if mention.kind is ActorKind.PERSON]
    return next((mention.actor for mention in (*persons, *agreeing)), None)


_FEW = 2  # names among which a person is meant before a body


def _as_told(token: Token, wanted: Wanted) -> Wanted:
    """An office with the sex that its article or title gives: « la ministre », « Mme le maire »."""
    told = _told_sex(token)
    if not told or ActorKind.PERSON not in wanted.kinds or wanted.sex == told:
        return wanted
    return replace(wanted, sex=told)


def _told_sex(token: Token) -> str:
    before = [token.nbor(-k).lower_ for k in (1, 2) if token.i >= k]
    if any(word in _MRS for word in before):
        return "f"
    article = next((child.lower_ for child in token.children if child.lower_ in _ARTICLES), "")
    return _ARTICLES.get(article, "")


_MRS = frozenset({"mme", "madame", "mlle", "mrs", "ms", "madam"})
_ARTICLES = {"le": "m", "un": "m", "ce": "m", "la": "f", "une": "f", "cette": "f"}


def _titled(token: Token) -> Token:
    """The office behind a civil title: maire of « Mme le maire »; else the token itself."""
    if token.lower_ not in _CIVIL:
        return token
    return next((t for t in token.doc[token.i + 1 : token.i + 3] if office_of(t)), token)


_CIVIL = frozenset({"m.", "mme", "mlle", "monsieur", "madame", "mr", "mr.", "mrs", "ms", "madam"})


def _of_office(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """Whoever the document says holds the office that ``token`` names: the last one named with it."""
    office = office_of(token)
    holders = findings.offices.get(office, []) if office else []
    if not holders:
        return None
    named = _apposition(findings, block, token)
    if named is not None:
        return named
    if _demonym_near(token) is not None or _is_plural(token):
        return None  # « le président russe »: another one's office
    at, sex = block.offset + token.idx, _told_sex(token)
    return next(
        (
            actor
            for place, actor in reversed(holders)
            if place < at and not (sex and sex_of_actor(findings, actor) not in ("", sex))
        ),
        None,
    )


def _is_plural(token: Token) -> bool:
    return "Number=Plur" in str(token.morph)


def _of_pronoun(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    if token.lower_ in ("il", "it") and _is_impersonal(token):
        return None
    at = block.offset + token.idx
    scored: dict[str, float] = {}
    for mention in findings.before(at):
        distance = at - mention.span.end
        if distance > FARTHEST:
            break
        if not _agrees(findings, mention, wanted) or _has_other_gender(findings, mention, wanted):
            continue
        if _is_object_of_same_verb(block, mention, token):
            continue
        weight = (1.0 + (SUBJECT if _is_subject(block, mention) else 0.0)) * 0.5 ** (distance / HALF)
        weight *= 3.0 if wanted.prefers is mention.kind else 1.0
        scored[mention.actor] = scored.get(mention.actor, 0.0) + weight
    going_on = _pronoun_before(findings, at, _word(token))
    if going_on is not None:
        place, actor = going_on
        scored[actor] = scored.get(actor, 0.0) + 3 * GOES_ON * 0.5 ** ((at - place) / HALF)
    described = _described_subject(findings, block, token, wanted)
    if described is not None:
        actor, distance = described
        scored[actor] = scored.get(actor, 0.0) + 3 * (1.0 + SUBJECT) * 0.5 ** (distance / HALF)
    if not scored:
        return None
    return max(scored, key=lambda actor: scored[actor])


def _pronoun_before(findings: Found, at: int, word: str) -> tuple[int, str] | None:
    """Where the same pronoun stood last before ``at``, and for whom."""
    if word not in _ONE_PERSON:
        return None
    number = bisect_left(findings.pronouns, (at, "", "")) - 1
    while number >= 0 and at - findings.pronouns[number][0] < 2 * HALF:
        place, other, actor = findings.pronouns[number]
        if other == word:
            return place, actor
        number -= 1
    return None


_ONE_PERSON = frozenset({"il", "elle", "he", "she"})


def _described_subject(
    findings: Found, block: ParsedBlock, token: Token, wanted: Wanted
) -> tuple[str, int] | None:
    """Whom the subject of the sentence before describes: « Mme le maire ouvre la séance. Elle rappelle »."""
    first = token.sent.start
    for other in reversed(token.doc[:first]):
        if not other.dep_.startswith("nsubj") or other.pos_ not in ("NOUN", "PROPN"):
            continue
        actor = _of_office(findings, block, _titled(other))
        if actor is None:
            return None
        sex = sex_of_actor(findings, actor)
        if wanted.sex and sex and sex != wanted.sex:
            return None
        return actor, token.idx - other.idx
    return None


def _is_impersonal(token: Token) -> bool:
    """« il faut », « il y a », "it is likely": no one."""
    lemma = token.head.lemma_.lower()
    if lemma in _IMPERSONAL:
        return True
    after = [t.lower_.replace("’", "'") for t in token.doc[token.i + 1 : token.i + 4]]
    if after[:1] in (["y"], ["s'agit"], ["faut"]) or after[:2] in (
        ["s'", "agit"],
        ["n'", "y"],
        ["ne", "faut"],
    ):
        return True
    below = list(token.head.children)
    if not any(child.dep_ in ("ccomp", "xcomp", "csubj", "expl:comp") for child in below):
        return False
    passive = any(child.dep_ in ("aux:pass", "auxpass") for child in below)
    said = next((child for child in below if child.dep_ == "acomp"), token.head)
    if said.pos_ == "ADJ":
        return not _has_mind(said, below)
    if token.lower_ == "it":  # "it is said that", but "it was told that"
        return passive and lemma not in TOLD
    # the parser calls many a personal « il » expletive: its word alone is not enough
    return passive and token.dep_.startswith("expl")


def _has_mind(said: Token, below: list[Token]) -> bool:
    """« il est sûr que », "it is confident that": of somebody; but « il n'est pas sûr que », of nobody."""
    word = folded(said.text).removesuffix("e")
    return word in MINDS and (word != "sur" or not any(child.lower_ == "pas" for child in below))


_IMPERSONAL = frozenset(
    [
        "falloir",
        "pleuvoir",
        "sembler",
        "paraître",
        "convenir",
        "importer",
        "suffire",
        "seem",
        "appear",
        "rain",
    ]
)


def _agrees(findings: Found, mention: FoundMention, wanted: Wanted) -> bool:
    if mention.kind not in wanted.kinds or mention.kind not in _NAMED:
        return False
    if mention.kind is ActorKind.PERSON and wanted.sex:
        sex = sex_of_actor(findings, mention.actor)
        return not sex or sex == wanted.sex
    return True


def _has_other_gender(findings: Found, mention: FoundMention, wanted: Wanted) -> bool:
    """« la France » is no « il » and « l'OTAN » no « ils », wherever their names stand."""
    told = findings.genders.get(mention.span.start)
    if told is None:
        return False
    if wanted.plural:
        return told != PLURAL
    return bool(wanted.sex) and told not in (SINGULAR, wanted.sex)


def sex_of_actor(findings: Found, actor_id: str) -> str:
    """What the actor's names say of a person's sex: "m", "f" or ""."""
    if actor_id in findings.sexes:
        return findings.sexes[actor_id]
    actor = findings.actor(actor_id)
    names = gazetteer.load()
    if actor.key in names.sex:
        return names.sex[actor.key]
    for name in (actor.name, *actor.aliases):
        first = folded(name).split()
        if len(first) > 1 and first[0] in names.first_names:
            return names.first_names[first[0]]
    return ""


def _is_subject(block: ParsedBlock, mention: FoundMention) -> bool:
    tokens = block.tokens(mention.span)
    return tokens is not None and len(tokens) > 0 and tokens.root.dep_.startswith(("nsubj", "ROOT"))


def _is_object_of_same_verb(block: ParsedBlock, mention: FoundMention, token: Token) -> bool:
    """Who does something to somebody does not do it to himself: « Macron l'a vu »."""
    tokens = block.tokens(mention.span)
    return tokens is not None and len(tokens) > 0 and tokens.root.head.i == token.head.i != token.i


def _of_description(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    named = _apposition(findings, block, token)
    if named is not None:
        return named
    at = block.offset + token.idx
    key = _demonym_near(token)
    if key is not None and wanted.of_state:
        return next(
            (m.actor for m in findings.before(at) if findings.actor(m.actor).key == key), None
        ) or next((actor.id for actor in findings.actors if actor.key == key), None)
    if ActorKind.PERSON in wanted.kinds and _is_plural(token):
        return None  # « les deux dirigeants » are nobody alone
    words = folded(token.text)
    for mention in findings.before(at):
        if at - mention.span.end > FARTHEST:
            return None
        of_state = _is_of_state(findings, block, mention, key)
        if mention.kind not in wanted.kinds or of_state is False:
            continue
        if wanted.by_name:
            actor = findings.actor(mention.actor)
            if not any(words in folded(name).split() for name in (actor.name, *actor.aliases)):
                continue
        elif not _agrees(findings, mention, wanted) or (
            not of_state and _is_plain_citizen(findings, block, mention, wanted)
        ):
            continue
        return mention.actor
    return _only_body(findings, at) if wanted.by_name and _is_the_one(token) else None


def _is_the_one(token: Token) -> bool:
    """« le mouvement », "this company"; not "aid groups", « un parti », « le parti socialiste »."""
    children = list(token.children)
    told = any(child.lower_.replace("’", "'") in _THE for child in children)
    bare = not any(child.dep_ in ("amod", "nmod", "compound", "prep", "acl") for child in children)
    return told and bare and not _is_plural(token)


_THE = frozenset({"le", "la", "l'", "the", "ce", "cet", "cette", "this"})


def _only_body(findings: Found, at: int) -> str | None:
    """« le mouvement », "the company": the only organisation that was named of late, where there is one."""
    near = {
        mention.actor
        for mention in findings.before(at)
        if mention.kind is ActorKind.ORGANISATION and at - mention.span.end <= _OF_LATE
    }
    return near.pop() if len(near) == 1 else None


_OF_LATE = 400  # code points


def _is_of_state(findings: Found, block: ParsedBlock, mention: FoundMention, key: str | None) -> bool | None:
    """Whether a person is known, or called here, to be of the state ``key``; None where nothing tells."""
    if key is None or mention.kind is not ActorKind.PERSON:
        return None
    state = gazetteer.load().state_of.get(findings.actor(mention.actor).key)
    if state is not None:
        return state == key
    after = mention.span.end - block.offset
    if not 0 <= after < len(block.text) or block.text[after] != ",":
        return None
    beside = re.split(r"[,.;:]", block.text[after + 1 : after + _BESIDE])[0]  # "X, le président français, …"
    told = {gazetteer.load().demonym(word) for word in re.findall(r"\w[\w-]*", beside)} - {None}
    return key in told if told else None


_BESIDE = 60  # code points of an apposition


def _is_plain_citizen(findings: Found, block: ParsedBlock, mention: FoundMention, wanted: Wanted) -> bool:
    """Somebody called "Mr" here, or known to hold another office: "the Governor" is not Mr Lindqvist."""
    if wanted not in (OFFICE, OFFICE_M, OFFICE_F):
        return False
    if any(actor == mention.actor for holders in findings.offices.values() for _, actor in holders):
        return True
    start = mention.span.start - block.offset
    before = block.text[max(0, start - 10) : start].split() if start > 0 else []
    return bool(before) and before[-1].casefold() in _CIVIL


def _apposition(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """« le président Trump », "President Trump": the name stands beside the title."""
    start = block.offset + token.idx
    for mention in findings.within(_stretch(block, token)):
        if mention.kind is ActorKind.PERSON and 0 < mention.span.start - start < 60:
            between = block.text[token.idx + len(token.text) : mention.span.start - block.offset]
            parted = any(c in between for c in ".,;:()") or _ANOTHER & set(between.lower().split())
            if not parted and len(between.split()) <= 3:
                return mention.actor
    return None


# "the union and Paul Morel", « le ministre avec Paul Morel »: two
_ANOTHER = {
    "and",
    "et",
    "or",
    "ou",
    "with",
    "avec",
    "against",
    "contre",
    "that",
    "que",
    "to",
    "à",
    "on",
    "sur",
}


def _stretch(block: ParsedBlock, token: Token) -> Span:
    return Span(block.offset + token.idx, block.offset + min(len(block.text), token.idx + 80))


def _demonym_near(token: Token) -> str | None:
    """The key of the state in « le président russe », "the Russian president"."""
    names = gazetteer.load()
    doc = token.doc
    for i in (token.i + 1, token.i + 2, token.i - 1, token.i - 2):
        if 0 <= i < len(doc) and (doc[i].pos_ in ("ADJ", "PROPN", "NOUN")) and doc[i].text[:1].isalpha():
            key = names.demonym(doc[i].text)
            if key is not None:
                return key
    return None
