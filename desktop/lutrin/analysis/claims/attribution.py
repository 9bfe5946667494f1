"""On whose account: the speakers that a phrase names, and the actors they stand for."""

from __future__ import annotations

from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import AUTHOR, Claimant
from lutrin.domain.span import Span

from .beside import named_beside
from .coordination import coordinated
from .described import Described, described_before, former_before, latter_before
from .draft import Speaker
from .houses import in_whose_house, tells_somebody
from .own_bodies import is_own_body
from .passage import Passage
from .phrases import noun_phrase
from .subjects import (
    CLITICS,
    FORMER,
    RELATIVE_WORDS,
    SOME,
    inverted_clitic,
    nominative_before,
    relative_head,
    subject,
    subject_before,
)
from .syntax import RELATIVES, Tree
from .verbs import VerbGroup

_INANIMATE = frozenset(
    ("cela", "ça", "ceci", "ce", "c'", "this", "that", "these", "those", "there", "it", "rien", "tout",
     "what", "whatever")
)  # fmt: skip
_DELEGATION = frozenset({"delegation", "délégation"})
_GOVERNMENT = frozenset({"government", "gouvernement"})
_MY = frozenset({"my", "mon"})
_GENERIC = frozenset({"on", "-on", "-t-on", "l'on", "one", "you", "vous"})


def speakers(passage: Passage, head: int, limits: tuple[int, int]) -> list[Speaker]:
    """The speaker or speakers that the phrase under ``head`` names."""
    tree = passage.tree
    both = passage.actors.both(passage.block, passage.block.doc[head])
    if both:
        return [_standing(passage, head, limits, actor) for actor in both]
    first = tree.lexicon.words["first_person"]
    if tree.lower[head] in first and tree.pos[head] in ("PRON", "DET"):
        return [Speaker(head, head, head + 1, author=True)]
    if tree.has_lemma(head, _DELEGATION) and any(tree.lower[c] in first for c in tree.children[head]):
        return [Speaker(head, head, head + 1, author=True)]  # "my delegation condemns"
    if tree.has_lemma(head, _GOVERNMENT) and any(tree.lower[c] in _MY for c in tree.children[head]):
        return [Speaker(head, head, head + 1, author=True)]  # "my government regrets": its envoy speaks
    if is_own_body(tree, head):
        return [Speaker(head, head, head + 1, author=True)]
    generic = _is_generic(tree, head)
    if generic and (place := in_whose_house(passage, head)) is not None:
        return [place]
    if generic and tells_somebody(passage, head):
        return [Speaker(head, head, head + 1, name=tree.tokens[head].lstrip("-"))]
    if generic or tree.lower[head : head + 2] == ["l'", "on"]:
        return [Speaker(head, head, head + 1, author=True)]
    if tree.lower[head] in RELATIVE_WORDS:
        meant = relative_head(tree, tree.heads[head], head)
        if meant is None or tree.lower[meant] in RELATIVE_WORDS:
            return [Speaker(head, head, head + 1, author=True)]
        head = meant
    if _includes_oneself(tree, head, limits):
        return [Speaker(head, head, head + 1, author=True)]
    heads = coordinated(tree, head, limits)
    named = [h for h in heads if _is_named(passage, h, limits)] if len(heads) > 1 else heads
    if len(heads) > 1 and not named:
        # "les élus et les syndicats" stay one unnamed source
        start, _ = noun_phrase(tree, heads[0], limits)
        _, end = noun_phrase(tree, heads[-1], limits)
        return [Speaker(head, start, end)]
    found = []
    for h in heads:
        start, end = noun_phrase(tree, h, limits)
        found.append(Speaker(h, start, end))
    return found


def _is_generic(tree: Tree, head: int) -> bool:
    """Whether it means people at large: not "one of the ministers", not "one said"."""
    return tree.lower[head] in _GENERIC and (tree.lower[head] != "one" or tree.tags[head] == "PRP")


def _standing(passage: Passage, head: int, limits: tuple[int, int], actor: str) -> Speaker:
    """One of those for whom « ils » or « les deux dirigeants » stands."""
    start, end = noun_phrase(passage.tree, head, limits)
    span = passage.token_span(start, end)
    name = passage.actors.actor(actor).name
    return Speaker(head, start, end, actor=actor, name=name, place=(span.start, span.end))


def _is_named(passage: Passage, head: int, limits: tuple[int, int]) -> bool:
    """Whether a phrase names somebody: "Paul Morel", "le président Paul Morel"."""
    if passage.tree.pos[head] == "PROPN":
        return True
    phrase = passage.token_span(*noun_phrase(passage.tree, head, limits))
    return any(mention.kind.value == "person" for mention in passage.actors.within(phrase)) or (
        passage.actors.actor_at(passage.token_span(head, head + 1)) is not None
    )


def _includes_oneself(tree: Tree, head: int, limits: tuple[int, int]) -> bool:
    """ "all of us", « beaucoup d'entre nous »: the speaker among others."""
    return any(
        tree.lower[k] in ("us", "nous") and head in tree.path(k)[1:3] and tree.lower[k - 1] in ("of", "entre")
        for k in range(head + 1, min(head + 4, limits[1]))
    )


def can_speak(passage: Passage, head: int) -> bool:
    """Whether the phrase under ``head`` can hold a position: an actor, a person, a source, a pronoun."""
    tree = passage.tree
    if tree.lower[head] == "those" and any(
        c > head and tree.deps[c] in ("amod", "acl", "relcl", "prep") for c in tree.children[head]
    ):
        return True  # "those close to him", "those who voted"
    if tree.lower[head] in _INANIMATE:
        return tree.lower[head] == "it" and (
            _resolve(passage, head) is not None or described_before(passage, head) is not None
        )
    if tree.lower[head] in _THINGS:
        return False  # "everything suggests that P"
    if tree.pos[head] == "PRON" or tree.lower[head] in FORMER | SOME:
        return True
    if tree.pos[head] == "PROPN" or (tree.tokens[head].isupper() and len(tree.tokens[head]) > 2):
        return True  # a name, or an acronym that the models took for a common noun
    if passage.actors.actor_at(passage.token_span(head, head + 1)) is not None:
        return True
    if tree.has_lemma(head, tree.lexicon.people) or tree.lower[head].rstrip("s") in tree.lexicon.people:
        return True
    if tree.lower[head] in tree.lexicon.words["titles"]:
        return True
    if "-" in tree.lower[head] and tree.lower[head].rpartition("-")[2].rstrip("s") in tree.lexicon.people:
        return True  # « le vice-président », « l'ex-ministre »
    if tree.has_lemma(head, _MANY):
        return any(can_speak(passage, member) for member in _members(tree, head))
    return tree.pos[head] == "NUM" or tree.lower[head] in ("%", "percent", "pourcent", "cent")


_THINGS = frozenset({"everything", "something", "anything", "nothing"})
# "dozens of residents", « l'ensemble des médias »: they can speak whose number it tells
_MANY = frozenset(
    ("ensemble", "totalité", "moitié", "dizaine", "vingtaine", "trentaine", "cinquantaine", "centaine",
     "millier", "poignée", "foule", "nombre", "dozen", "hundred", "thousand", "number", "handful", "half")
)  # fmt: skip


_COMPLEMENTS = frozenset({"nmod", "obl:arg", "obl", "prep"})


def _members(tree: Tree, head: int) -> list[int]:
    below = [c for c in tree.children[head] if c > head and tree.deps[c] in _COMPLEMENTS]
    return [next((d for d in tree.children[c] if tree.deps[d] == "pobj"), c) for c in below]


def _resolve(passage: Passage, head: int) -> str | None:
    return passage.actors.antecedent(passage.block, passage.block.doc[head])


def claimant(passage: Passage, speaker: Speaker) -> Claimant:
    """The claimant that a speaker of this passage resolves to."""
    if speaker.actor is not None or speaker.name:
        place = Span(*speaker.place) if speaker.place else None
        return Claimant(actor=speaker.actor, name=speaker.name, span=place)
    if speaker.author:
        if speaker.head < 0:
            return AUTHOR
        return Claimant(author=True, span=passage.token_span(speaker.start, speaker.end))
    tree = passage.tree
    span = passage.token_span(speaker.start, speaker.end)
    described: Described | None = None
    beside = named_beside(passage, speaker.head, speaker.start, speaker.end)
    actor = beside.actor if beside is not None else _named_actor(passage, speaker)
    if actor is None:
        actor = None if _is_of_theirs(tree, speaker.head) else _resolve(passage, speaker.head)
        described = (
            described_before(passage, speaker.head)
            or latter_before(passage, speaker.head)
            or former_before(passage, speaker.head)
        )
        if actor is not None and _is_of_somebody_nearer(described, passage, speaker.head, actor):
            actor = None
    if actor is not None:
        return Claimant(actor=actor, name=passage.actors.actor(actor).name, span=span)
    if described is not None and described.is_own:
        return Claimant(author=True, span=span)  # « Mon groupe ne blâme personne. Il demande P »
    if described is not None:
        return Claimant(actor=described.actor, name=described.name, span=span)
    words = " ".join(tree.slice(speaker.start, speaker.end).split())
    return Claimant(name=words or tree.tokens[speaker.head], span=span)


def _is_of_theirs(tree: Tree, head: int) -> bool:
    """ "Its spokesman", "her aides": whoever that is, no one who was named before."""
    return (
        tree.code == "en"
        and tree.has_lemma(head, _ATTENDING)
        and any(tree.deps[c] == "poss" and tree.lower[c] in _THEIRS for c in tree.children[head])
    )


_ATTENDING = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "aide", "lawyer", "attorney", "adviser", "advisor", "ally"]
)
_THEIRS = frozenset({"his", "her", "its", "their"})


def _is_of_somebody_nearer(described: Described | None, passage: Passage, pronoun: int, actor: str) -> bool:
    """ "Aid groups fear P. They want …": an unnamed subject stands between the actor's name and "they".

    Or the actor is but named behind what that subject does: « Le directeur a écrit à l'agence. Il craint … »;
    whoever denies is rather the one to whom it was done: « Le procureur vise X. Il nie … ».
    """
    if described is None:
        return False
    tree = passage.tree
    mentions = passage.actors.before(passage.block.offset + tree.starts[pronoun])
    last = next((mention.span for mention in mentions if mention.actor == actor), None)
    if last is None:
        return False
    if last.end <= described.span.start:
        return True
    if tree.lower[pronoun] in _THEY and described.actor is None and not described.is_body:
        return last.start >= described.span.start and last.end <= described.span.end  # « les membres de X »
    behind = described.after
    if tree.code != "fr" or behind is None or described.actor is not None or tree.pos[pronoun] != "PRON":
        return False
    if described.is_body and passage.actors.actor(actor).kind is ActorKind.PERSON:
        return False  # « Le parti a exclu X. Il dénonce … »
    denies = tree.has_lemma(tree.heads[pronoun], _DEFENDING)
    return not denies and behind.start <= last.start and last.end <= behind.end


_THEY = frozenset({"ils", "elles", "eux", "they", "them"})
_DEFENDING = frozenset({"nier", "démentir", "contester", "clamer", "plaider", "réfuter", "récuser", "deny"})


def _named_actor(passage: Passage, speaker: Speaker) -> str | None:
    tree = passage.tree
    at_head = passage.actors.actor_at(passage.token_span(speaker.head, speaker.head + 1))
    if at_head is not None:
        return at_head
    for mention in passage.actors.within(
        passage.token_span(speaker.start, max(speaker.end, tree.right[speaker.head] + 1))
    ):
        first, last = passage.tokens(
            mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
        )
        if first <= speaker.head or first >= tree.size:
            continue
        if mention.kind.value not in ("person", "organisation", "state", "group"):
            continue
        if _in_relative(tree, speaker.head, first):
            continue  # "letters that Galois wrote" are not Galois
        between = range(speaker.head + 1, first)
        parted = any(
            tree.pos[k] in ("ADP", "VERB", "CCONJ", "SCONJ") or tree.lower[k] in ("'s", "’s", "qui", "who")
            for k in between
        )
        # "le ministre des Affaires étrangères, X": an apposition or a title still names him
        apposed = mention.kind.value == "person" and _is_apposed(tree, speaker.head, first, last)
        if parted and not apposed:
            continue
        return mention.actor
    return None


def _in_relative(tree: Tree, head: int, k: int) -> bool:
    for at in tree.path(k):
        if at == head:
            return False
        if tree.deps[at] in RELATIVES or (tree.deps[at] == "acl" and tree.pos[at] == "VERB"):
            return True
    return False


def _is_apposed(tree: Tree, head: int, first: int, last: int) -> bool:
    for k in range(first, last):
        if tree.heads[k] == head and tree.deps[k] in ("appos", "flat:name", "nmod", "flat", "nsubj", "conj"):
            if tree.deps[k] == "conj" and any(tree.pos[j] == "CCONJ" for j in range(head + 1, k)):
                return False  # "the union and X": two
            return not any(tree.deps[c] == "case" for c in tree.children[k])
    before = tree.tokens[first - 1] if first else ""
    return before == "," or tree.pos[first - 1] in ("NOUN", "ADJ", "PROPN")


def group_speakers(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[list[Speaker], int | None]:
    """The speakers of an announcing verb, and the subject's head token (None when none was found)."""
    tree = passage.tree
    head = subject(tree, group.head, group.start, group.end, limits)
    nominative = nominative_before(tree, group.start, limits)
    if nominative is not None:
        head = nominative  # "Madam Speaker, I urge": whoever is addressed does not speak
    if head is None or tree.lower[head] in CLITICS:
        clitic = inverted_clitic(tree, group, limits[1])
        if clitic is not None:
            head = clitic
    if head is None:
        head = subject_before(tree, group.start, limits)
    if head is None:
        head = _name_right_before(passage, group.start, limits)
    if head is None:
        return [], None
    head = _within_clause(tree, head, group.start)
    if head < group.start:
        limits = limits[0], group.start
    return speakers(passage, head, limits), head


def _within_clause(tree: Tree, head: int, start: int) -> int:
    """« Le ministre, dont les élus disent que P, a signé »: the elected, whatever the parse makes of it."""
    dont = next((k for k in range(head + 1, start) if tree.lower[k] == "dont"), None)
    if dont is None or any(tree.pos[k] in ("VERB", "AUX", "PUNCT") for k in range(dont, start)):
        return head
    return next((k for k in range(dont + 1, start) if tree.pos[k] in ("NOUN", "PROPN", "PRON")), head)


def _name_right_before(passage: Passage, start: int, limits: tuple[int, int]) -> int | None:
    """« Wouters soutient que P »: the name of an actor that opens the sentence, whatever it is parsed as."""
    k = start - 1
    if k < limits[0] or not passage.tree.tokens[k][:1].isupper():
        return None
    mention = passage.actors.mention_at(passage.token_span(k, k + 1))
    opens = (
        mention is not None and mention.span.start - passage.block.offset <= passage.tree.starts[limits[0]]
    )
    return k if opens else None
