"""Pronouns and definite descriptions: whom « il », "the ministry" or « le président russe » stands for.

Nothing is guessed where nothing fits in gender, number and kind: better no claimant than a wrong one.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lutrin.analysis.names import folded
from lutrin.analysis.pipeline import ParsedBlock, Reading
from lutrin.domain.actor import ActorKind

from . import descriptions, pairs
from .agreement import (
    FARTHEST,
    Found,
    agrees,
    has_other_gender,
    is_of_same_verb,
    is_subject,
    sex_of_actor,
)
from .roles import LATTER, MINDS, PRONOUNS, TOLD, Wanted

if TYPE_CHECKING:
    from spacy.tokens import Token

HALF = 150  # code points over which what was named fades to a half
SUBJECT = 1.0  # how much more a subject is thought of
BESIDE = 0.2  # the same of him whom a participle brings in: « la société, représentée par Me X, … »
GOES_ON = 1.5  # the same of him whom the last « il » meant
LONGEST = 4  # halves from one « il » to the next that can still mean the same person
PASSING = 0.4  # the same of a body or a state that is no subject: « elle entre à la Cour des comptes »


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
    lower = lower.replace("’", "'").removesuffix("-ci")
    return lower.removeprefix("-").removeprefix("t-")  # "déplore-t-il"


def antecedent(findings: Found, block: ParsedBlock, token: Token) -> str | None:
    """The actor that ``token`` of ``block`` stands for, or None where it cannot be told.

    ``token`` is a pronoun, or the head noun of a definite description (« le président russe »).
    """
    word = _word(token)
    if pairs.meant(findings, block, token):
        return None  # « ils » of two named together is nobody alone
    if word in PRONOUNS[block.language.code]:
        return _of_pronoun(findings, block, token, PRONOUNS[block.language.code][word])
    if word in pairs.ORDER and token.i and token.nbor(-1).lower_ in ("le", "la"):
        return pairs.ordered(findings, block, token, pairs.ORDER[word])
    if _is_latter(token, word):
        wanted = LATTER[word]
        return (_of_pronoun if wanted.plural else _last_named)(findings, block, token, wanted)
    return descriptions.described(findings, block, token)


def _is_latter(token: Token, word: str) -> bool:
    """« ce dernier », "the latter", « l'intéressée »; « celui-ci », in one token or three."""
    if word not in LATTER:
        return False
    if word.startswith("ce"):
        after = token.doc[token.i + 1 : token.i + 3].text
        return token.lower_.endswith("-ci") or after in ("-ci", "-là")
    before = token.nbor(-1).lower_.replace("’", "'") if token.i else ""
    return before in (("l'",) if word.startswith("intéressé") else ("ce", "cette", "ces", "the"))


def _last_named(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    """The last person named or described before ``token``, or the last body or state where no person is."""
    at = block.offset + token.idx
    fitting = (m for m in findings.before(at) if agrees(findings, m, wanted))
    near = [m for m in fitting if at - m.span.end <= FARTHEST and not has_other_gender(findings, m, wanted)]
    if not near:
        return None
    persons = (m for m in near if m.kind is wanted.prefers and near[0].span.start - m.span.end < HALF)
    last = next(persons, near[0])
    for other in reversed(block.doc[: token.i]):
        if block.offset + other.idx < last.span.end:
            break
        if descriptions.is_of_person(other) and descriptions.sex_said(block, other) == wanted.sex:
            return descriptions.described(findings, block, other)  # « X a reçu le maire. Celui-ci … »
    return last.actor


def _of_pronoun(findings: Found, block: ParsedBlock, token: Token, wanted: Wanted) -> str | None:
    if token.lower_ in ("il", "it") and _is_impersonal(token):
        return None
    at = block.offset + token.idx
    scored: dict[str, float] = {}
    for mention in findings.before(at):
        distance = at - mention.span.end
        if distance > FARTHEST:
            break
        if not agrees(findings, mention, wanted) or has_other_gender(findings, mention, wanted):
            continue
        if is_of_same_verb(block, mention, token):
            continue
        weight = (1.0 + (SUBJECT if is_subject(block, mention) else 0.0)) * 0.5 ** (distance / HALF)
        weight *= 3.0 if wanted.prefers is mention.kind else 1.0
        weight *= BESIDE if mention.span.start in findings.asides else 1.0
        rather_a_person = wanted.prefers is ActorKind.PERSON and mention.kind is not ActorKind.PERSON
        if rather_a_person and mention.span.start in findings.passing:
            weight *= PASSING
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
    while number >= 0 and at - findings.pronouns[number][0] < LONGEST * HALF:
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
        actor = descriptions.of_office(findings, block, descriptions.titled(other))
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
    ("falloir", "pleuvoir", "sembler", "paraître", "convenir", "importer", "suffire",
     "seem", "appear", "rain")
)  # fmt: skip
