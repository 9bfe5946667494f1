"""The unnamed person or group that a pronoun takes up: « Le procureur a requis … Il estime que P »."""

from __future__ import annotations

from dataclasses import dataclass

from lutrin.domain.actor import ActorKind
from lutrin.domain.span import Span

from .own_bodies import is_own_body
from .passage import Passage
from .phrases import noun_phrase
from .syntax import SUBJECTS, Tree


@dataclass(frozen=True, slots=True)
class Described:
    """The words that describe somebody, where they stand (canonical), and the actor if they tell one."""

    name: str
    span: Span
    actor: str | None
    is_own: bool = False  # « mon groupe »: of whom the speaker is one
    after: Span | None = None  # of whom a sentence tells: what stands behind its verb there
    is_body: bool = False  # « le parti », no person


def latter_before(passage: Passage, head: int) -> Described | None:
    """« X a critiqué le maire. Ce dernier … », « la préfète. Celle-ci … »: the last one described before."""
    tree = passage.tree
    wanted = _LATTER.get(tree.lower[head].removesuffix("-ci"))
    if wanted is None or not (_is_pointed_at(tree, head)):
        return None
    places = [(passage, head)]
    if passage.before is not None:
        places.append((passage.before, passage.before.tree.size))
    for where, limit in places:
        for k in range(limit - 1, -1, -1):
            if where.tree.pos[k] == "NOUN" and where.tree.has_lemma(k, where.tree.lexicon.people):
                plural = "Number=Plur" in where.tree.morphs[k]
                if plural is wanted.startswith("p") and (plural or _gender(where.tree, k) in ("", wanted)):
                    return _described(where, k, limit)
    return None


_LATTER = {
    "dernier": "Gender=Masc",
    "dernière": "Gender=Fem",
    "derniers": "plural",
    "dernières": "plural",
    "celui": "Gender=Masc",
    "celle": "Gender=Fem",
    "ceux": "plural",
    "celles": "plural",
}


def _is_pointed_at(tree: Tree, head: int) -> bool:
    """« ce dernier », « celle-ci » in one token or three."""
    if tree.lower[head].startswith("ce"):
        return tree.lower[head].endswith("-ci") or "".join(tree.lower[head + 1 : head + 3]).startswith("-ci")
    return head > 0 and tree.lower[head - 1] in ("ce", "cette", "ces")


def former_before(passage: Passage, head: int) -> Described | None:
    """« X et Y ont dîné. Le premier exige P. La seconde juge Q »: of the two whom a sentence before names."""
    tree = passage.tree
    place = _PLACES.get(tree.lower[head])
    if place is None or not _stands_alone(tree, head):
        return None
    first, _ = tree.sentence_of(head)
    places = [(passage, sentence) for sentence in tree.sentences if sentence[1] <= first]
    if passage.before is not None:
        places = [(passage.before, sentence) for sentence in passage.before.tree.sentences] + places
    for where, sentence in reversed(places[-_BACK:]):
        for kinds in _TOGETHER:
            named: dict[str, Span] = {}
            for mention in where.actors.within(where.token_span(*sentence)):
                if mention.kind in kinds:
                    named.setdefault(mention.actor, mention.span)
            if len(named) == _PAIR:
                actor, span = list(named.items())[place]
                return Described(where.actors.actor(actor).name, span, actor)
    return None


_PAIR = 2
_BACK = 5  # sentences
_PLACES = {"premier": 0, "première": 0, "second": 1, "seconde": 1}
_TOGETHER = ((ActorKind.PERSON,), (ActorKind.STATE,), (ActorKind.ORGANISATION,))


def _stands_alone(tree: Tree, head: int) -> bool:
    """« la seconde », with no noun: not « le premier ministre »."""
    if head == 0 or tree.lower[head - 1] not in ("le", "la"):
        return False
    return not any(tree.pos[c] in ("NOUN", "PROPN") for c in tree.children[head])


def described_before(passage: Passage, pronoun: int) -> Described | None:
    """The nearest subject before the pronoun that agrees with it and is described, in this block or the last.

    A singular one must open its sentence: whoever is told of there is meant by « il ».
    """
    tree = passage.tree
    word = tree.lower[pronoun].removeprefix("-t").removeprefix("-")
    if tree.pos[pronoun] not in ("PRON", "DET") or word not in _SINGULAR | _PLURAL | _ITSELF:
        return None
    gender = ""
    if tree.code == "fr" and word in ("il", "elle"):
        gender = "Gender=Masc" if word == "il" else "Gender=Fem"
    places = [(passage, pronoun)]
    if passage.before is not None:
        places.append((passage.before, passage.before.tree.size))
    for where, limit in places:
        for k in range(limit - 1, -1, -1):
            if (
                _is_subject(where.tree, k)
                and where.quotation_at(k) is None
                and _agrees(where.tree, k, word in _PLURAL, gender)
                and (word not in _ITSELF or _is_body(where, k))
                and not (where is passage and _is_told_of(tree, k, pronoun))
            ):
                return _described(where, k, limit)
            if word in _HIS and _is_agent(where.tree, k):
                return _described(where, k, limit)
    return None


_PLURAL = frozenset({"ils", "elles", "eux", "they", "them", "their", "leur", "leurs"})
_SINGULAR = frozenset({"il", "elle", "lui", "he", "she", "him", "her", "his", "son", "sa", "ses"})


_HIS = frozenset({"son", "sa", "ses", "his", "her"})


def _is_agent(tree: Tree, k: int) -> bool:
    """« alertés par le propriétaire. Selon ses déclarations »: who did what the sentence tells."""
    agent = tree.deps[k] == "obl:agent" or (tree.deps[k] == "pobj" and tree.deps[tree.heads[k]] == "agent")
    one = tree.pos[k] == "NOUN" and "Number=Sing" in tree.morphs[k]
    return agent and one and tree.has_lemma(k, tree.lexicon.people)


def _described(where: Passage, k: int, limit: int) -> Described:
    start, end = noun_phrase(where.tree, k, (0, limit))
    actor = where.actors.antecedent(where.block, where.block.doc[k])
    name = " ".join(where.tree.slice(start, end).split())
    if actor is not None:
        name = where.actors.actor(actor).name
    return Described(
        name,
        where.token_span(start, end),
        actor,
        is_own_body(where.tree, k),
        _behind_verb(where, k),
        _is_body(where, k),
    )


def _is_body(where: Passage, k: int) -> bool:
    """« le parti », "the ministry": a body, no person."""
    return where.actors.describes_body(where.block.doc[k]) or where.tree.has_lemma(k, _BODIES)


def _is_told_of(tree: Tree, k: int, pronoun: int) -> bool:
    """ "The judge, he claimed, was biased": whose clause an aside breaks off is not who speaks in it."""
    if tree.code != "en" or tree.lower[pronoun] not in ("he", "she", "they", "it"):
        return False
    verb, said = tree.heads[k], tree.heads[pronoun]
    if tree.deps[pronoun] not in SUBJECTS or verb == said:
        return False
    breaks = tree.deps[said] == "parataxis" and tree.heads[said] == verb
    return k < pronoun < verb and (breaks or (tree.deps[verb] == "ccomp" and tree.heads[verb] == said))


_ITSELF = frozenset({"it"})


_BODIES = frozenset(
    ("armée", "cabinet", "clan", "club", "collectif", "commune", "coopérative", "direction", "droite",
     "fédération", "firme", "gauche", "ligue", "majorité", "municipalité", "opposition", "police",
     "presse", "région", "réseau", "section", "service", "syndicat", "ville")
)  # fmt: skip


def _behind_verb(where: Passage, k: int) -> Span | None:
    """What stands behind the verb of which ``k`` is the subject, up to its full stop."""
    verb, (_, last) = where.tree.heads[k], where.tree.sentence_of(k)
    return where.token_span(verb, last) if k < verb < last else None


def _is_subject(tree: Tree, k: int) -> bool:
    return tree.deps[k] in SUBJECTS and tree.pos[k] == "NOUN" and tree.has_lemma(k, tree.lexicon.people)


def _agrees(tree: Tree, k: int, plural: bool, gender: str) -> bool:
    if ("Number=Plur" in tree.morphs[k]) is not plural:
        return False
    if plural:
        return True
    first, _ = tree.sentence_of(k)
    within = tree.left[k] if tree.code == "en" else k  # "The governing Pheu Thai party condemned P. It …"
    opens = all(tree.pos[j] in ("DET", "ADJ", "ADV", "PUNCT", "CCONJ") for j in range(first, within))
    return opens and (not gender or _gender(tree, k) in ("", gender))


def _gender(tree: Tree, k: int) -> str:
    """The gender that the article tells, or the noun: "la ministre"; "" where neither does."""
    article = next((tree.lower[c] for c in tree.children[k] if tree.lower[c] in _GENDERED), None)
    if article is not None:
        return _GENDERED[article]
    return next((told for told in ("Gender=Masc", "Gender=Fem") if told in tree.morphs[k]), "")


_GENDERED = {
    "la": "Gender=Fem",
    "une": "Gender=Fem",
    "cette": "Gender=Fem",
    "le": "Gender=Masc",
    "un": "Gender=Masc",
    "ce": "Gender=Masc",
}
