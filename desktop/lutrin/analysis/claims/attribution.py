"""On whose account: the subject of an announcing verb, and the actor it stands for."""

from __future__ import annotations

from lutrin.domain.claim import AUTHOR, Claimant
from lutrin.domain.span import Span

from .draft import AUTHOR_SPEAKER, Speaker
from .passage import Passage
from .syntax import NOMINALS, RELATIVES, SUBJECTS, Tree
from .verbs import VerbGroup

_RELATIVE_WORDS = frozenset(
    {"qui", "which", "who", "that", "lequel", "laquelle", "lesquels", "lesquelles", "où"}
)
CLITICS = frozenset({"-il", "-elle", "-ils", "-elles", "-on", "-t-il", "-t-elle", "-t-on", "-je", "-nous"})
_INANIMATE = frozenset(
    {"cela", "ça", "ceci", "ce", "c'", "this", "that", "these", "those", "there", "it", "rien", "tout"}
)
_GENERIC = frozenset({"on", "-on", "-t-on", "l'on", "one", "you", "vous"})
_AT = frozenset({"à", "au", "aux", "devant", "sur", "dans", "lors", "to"})
_PREPOSITIONS = frozenset({"de", "d'", "à", "par", "pour", "chez", "avec", "of", "by", "from", "for", "to"})
_LONGEST = 24  # tokens of a claimant's own words


def subject(tree: Tree, head: int, start: int, end: int, limits: tuple[int, int]) -> int | None:
    """The head token of the subject of the verb at ``head`` (its group ``start`` to ``end``), if any."""
    direct = _own_subject(tree, head, start, end, limits)
    if direct is not None:
        return direct
    at, seen = head, 0
    while tree.heads[at] != at and seen < 6:
        dep, up = tree.deps[at], tree.heads[at]
        seen += 1
        if dep in ("acl", "amod") and tree.pos[up] in NOMINALS and up < head:
            return up
        if dep in RELATIVES and tree.pos[up] in NOMINALS:
            return up
        if dep in (
            "conj",
            "xcomp",
            "advcl",
            "aux",
            "aux:tense",
            "acl",
            "pcomp",
            "parataxis",
            "prep",
            "ccomp",
            "appos",
            "obl:mod",
            "advmod",
            "nmod",
        ):
            if dep in ("ccomp",) and tree.pos[head] in ("VERB", "AUX") and seen > 1:
                return None
            found = _own_subject(tree, up, up, up + 1, limits)
            if found is not None:
                return found
            at = up
            continue
        break
    return None


def _own_subject(tree: Tree, head: int, start: int, end: int, limits: tuple[int, int]) -> int | None:
    options = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS and limits[0] <= c < limits[1]]
    for k in range(start, end):
        if k != head:
            options += [
                c for c in tree.children[k] if tree.deps[c] in SUBJECTS and limits[0] <= c < limits[1]
            ]
    nominal = [c for c in options if tree.lower[c] not in CLITICS and tree.pos[c] in NOMINALS]
    if nominal:
        chosen = nominal[0]
        if tree.lower[chosen] in _RELATIVE_WORDS:
            return _relative_head(tree, head, chosen)
        return chosen
    return options[0] if options else None


def _relative_head(tree: Tree, verb: int, pronoun: int) -> int | None:
    for at in tree.path(verb)[:4]:
        if tree.deps[at] in RELATIVES or tree.deps[at] == "acl":
            return tree.heads[at]
    k = pronoun - 1
    while k >= 0 and tree.pos[k] not in ("NOUN", "PROPN", "PRON"):
        k -= 1
    if k < 0:
        return None
    # "le ministre de l'Intérieur, qui": the head of the whole phrase, not its last noun
    while (
        tree.heads[k] < k
        and tree.deps[tree.heads[k]] not in ("ROOT",)
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN")
    ):
        k = tree.heads[k]
    return k


def inverted_clitic(tree: Tree, group: VerbGroup, end: int) -> int | None:
    """The pronoun behind an inverted verb, before token ``end``: -il of "déplore-t-il" (-t is none)."""
    last = min(group.end + 2, end, tree.size)
    return next((k for k in range(group.start, last) if tree.lower[k] in CLITICS), None)


def subject_before(tree: Tree, start: int, limits: tuple[int, int]) -> int | None:
    """The nominal phrase right before a verb group, where the parse gives no subject."""
    k = _before_aside(tree, start, limits)
    while k >= limits[0] and (
        tree.pos[k] in ("ADV", "PRON", "PUNCT", "PART", "AUX") or tree.lower[k] in ("ne", "n'")
    ):
        if tree.pos[k] == "PRON" and tree.lower[k] in (
            "il",
            "elle",
            "ils",
            "elles",
            "je",
            "j'",
            "nous",
            "he",
            "she",
            "they",
            "i",
            "we",
            "on",
        ):
            return k
        if tree.tokens[k] in ("«", "»", "“", "”", '"', ":", ";", "("):
            return None
        k -= 1
    if k < limits[0] or tree.pos[k] not in ("NOUN", "PROPN", "ADJ", "NUM", "X"):
        return None
    while (
        tree.heads[k] != k
        and limits[0] <= tree.heads[k] < start
        and "," not in tree.tokens[tree.heads[k] : k]
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN", "PRON", "NUM")
    ):
        k = tree.heads[k]
    return k if tree.pos[k] in ("NOUN", "PROPN", "PRON", "NUM", "X") else None


def _before_aside(tree: Tree, start: int, limits: tuple[int, int]) -> int:
    """The token before a verb, over an aside with a preposition: "X, sous couvert d'anonymat,"."""
    if start - 1 <= limits[0] or tree.tokens[start - 1] != ",":
        return start - 1
    opening = next((k for k in range(start - 2, limits[0], -1) if tree.tokens[k] == ","), None)
    if opening is not None and tree.pos[opening + 1] == "ADP":
        return opening - 1
    return start - 1


_WHEN = frozenset(
    [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "hier",
        "aujourd'hui",
        "soir",
        "matin",
        "après-midi",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "yesterday",
        "today",
    ]
)


def subject_after(tree: Tree, end: int, limits: tuple[int, int]) -> int | None:
    """The nominal phrase right after a verb group ("explique le ministre"), by place."""
    k = end
    while k < limits[1] and tree.lower[k] in _WHEN:
        k += 1  # "a rapporté lundi l'agence"
    while (
        k < limits[1]
        and tree.pos[k] in ("DET", "ADJ", "NUM", "ADP")
        and tree.lower[k] not in ("de", "à", "par", "en", "pour", "sur", "dans")
    ):
        k += 1
    if k >= limits[1] or tree.pos[k] not in ("NOUN", "PROPN", "PRON", "X"):
        return None
    while tree.deps[k] in ("poss", "compound", "amod", "nmod") and k < tree.heads[k] < limits[1]:
        k = tree.heads[k]  # "said Lloyd's underwriter Sarah Whitcombe"
    steps = 0
    while (
        tree.heads[k] != k
        and end <= tree.heads[k] < k
        and tree.pos[tree.heads[k]] in ("NOUN", "PROPN")
        and steps < 5
    ):
        k = tree.heads[k]
        steps += 1
    return k


def noun_phrase(tree: Tree, head: int, limits: tuple[int, int], *, split: bool = True) -> tuple[int, int]:
    """The words of the phrase under ``head`` as a token range, without relative clauses and asides."""
    left, right = max(tree.left[head], limits[0]), min(tree.right[head] + 1, limits[1])
    left = max(left, head - _LONGEST)
    for c in tree.children[head]:
        cuts = (
            tree.deps[c] in RELATIVES
            or (split and tree.deps[c] in ("conj", "cc"))
            or tree.deps[c] in ("acl", "advcl", "parataxis", "dep", "punct")
        )
        if cuts and c > head and tree.left[c] < right:
            if tree.deps[c] == "punct" and tree.tokens[c] not in (
                ",",
                "(",
                ":",
                ";",
                "—",
                "–",
                "«",
                '"',
                "“",
            ):
                continue
            right = min(right, max(head + 1, tree.left[c]))
        elif cuts and c < head and tree.deps[c] in ("punct", "advcl", "parataxis"):
            left = max(left, tree.right[c] + 1)
    right = min(right, head + _LONGEST)
    while right - 1 > head and (tree.pos[right - 1] in ("PUNCT", "CCONJ", "ADP", "SPACE")):
        right -= 1
    while left < head and (
        tree.pos[left] in ("PUNCT", "CCONJ", "SPACE", "SCONJ")
        or tree.lower[left] in _PREPOSITIONS
        or (
            tree.deps[left] in ("mark", "advmod")
            and tree.lower[left]
            not in ("plusieurs", "many", "several", "most", "more", "about", "environ", "près")
        )
    ):
        left += 1
    return left, right


def coordinated(tree: Tree, head: int, limits: tuple[int, int]) -> list[int]:
    """``head`` and the heads of the nominal phrases coordinated with it ("X et Y")."""
    found = [head]
    queue = [head]
    while queue and len(found) < 8:
        at = queue.pop(0)
        for c in tree.children[at]:
            if (
                tree.deps[c] == "conj"
                and limits[0] <= c < limits[1]
                and tree.pos[c] in ("NOUN", "PROPN", "PRON")
            ):
                found.append(c)
                queue.append(c)
    return found


def speakers(passage: Passage, head: int, limits: tuple[int, int]) -> list[Speaker]:
    """The speaker or speakers that the phrase under ``head`` names."""
    tree = passage.tree
    first = tree.lexicon.words["first_person"]
    if tree.lower[head] in first and tree.pos[head] in ("PRON", "DET"):
        return [Speaker(head, head, head + 1, author=True)]
    if tree.lower[head] in _GENERIC or tree.lower[head : head + 2] == ["l'", "on"]:
        return [Speaker(head, head, head + 1, author=True)]
    if tree.lower[head] in _RELATIVE_WORDS:
        meant = _relative_head(tree, tree.heads[head], head)
        if meant is None or tree.lower[meant] in _RELATIVE_WORDS:
            return [Speaker(head, head, head + 1, author=True)]
        head = meant
    if _includes_oneself(tree, head, limits):
        return [Speaker(head, head, head + 1, author=True)]
    heads = coordinated(tree, head, limits)
    named = [
        h for h in heads if tree.pos[h] == "PROPN" or passage.actors.actor_at(passage.token_span(h, h + 1))
    ]
    if (
        len(heads) > 1
        and len(named) < len(heads)
        and not (named and tree.pos[heads[0]] == "NOUN" and len(heads) == 2)
    ):
        # "les élus et les syndicats" stay one unnamed source
        start, end = noun_phrase(tree, head, limits, split=False)
        return [Speaker(head, start, end)]
    found = []
    for h in heads:
        start, end = noun_phrase(tree, h, limits)
        found.append(Speaker(h, start, end))
    return found


def _includes_oneself(tree: Tree, head: int, limits: tuple[int, int]) -> bool:
    """ "all of us", « beaucoup d'entre nous »: the speaker among others."""
    return any(
        tree.lower[k] in ("us", "nous") and head in tree.path(k)[1:3] and tree.lower[k - 1] in ("of", "entre")
        for k in range(head + 1, min(head + 4, limits[1]))
    )


def can_speak(passage: Passage, head: int) -> bool:
    """Whether the phrase under ``head`` can hold a position: an actor, a person, a source, a pronoun."""
    tree = passage.tree
    if tree.lower[head] in _INANIMATE:
        return tree.lower[head] == "it" and _resolve(passage, head) is not None
    if tree.pos[head] == "PRON":
        return True
    if tree.pos[head] == "PROPN" or (tree.tokens[head].isupper() and len(tree.tokens[head]) > 2):
        return True  # a name, or an acronym that the models took for a common noun
    if passage.actors.actor_at(passage.token_span(head, head + 1)) is not None:
        return True
    if tree.has_lemma(head, tree.lexicon.people) or tree.lower[head].rstrip("s") in tree.lexicon.people:
        return True
    if tree.lower[head] in tree.lexicon.words["titles"]:
        return True
    return tree.pos[head] == "NUM" or tree.lower[head] in ("%", "percent", "pourcent", "cent")


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
    actor = _named_actor(passage, speaker)
    if actor is None:
        actor = _resolve(passage, speaker.head)
    if actor is not None:
        return Claimant(actor=actor, name=passage.actors.actor(actor).name, span=span)
    start, end = speaker.start, speaker.end
    if tree.pos[speaker.head] == "PRON":
        start, end = _described_before(tree, speaker.head) or (start, end)
    words = " ".join(tree.slice(start, end).split())
    return Claimant(name=words or tree.tokens[speaker.head], span=span)


def _described_before(tree: Tree, pronoun: int) -> tuple[int, int] | None:
    """The unnamed source that a pronoun takes up: "les météorologues … selon eux"."""
    plural = _PLURAL.get(tree.lower[pronoun].removeprefix("-t").removeprefix("-"))
    if plural is None:
        return None
    for k in range(pronoun - 1, -1, -1):
        if not tree.deps[k].startswith("nsubj") or tree.pos[k] != "NOUN":
            continue
        if ("Number=Plur" in tree.morphs[k]) is plural and tree.has_lemma(k, tree.lexicon.people):
            return noun_phrase(tree, k, (0, pronoun))
    return None


_PLURAL = dict.fromkeys(("ils", "elles", "eux", "they", "them"), True) | dict.fromkeys(
    ("il", "elle", "lui", "he", "she", "him", "her"), False
)


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


def _is_apposed(tree: Tree, head: int, first: int, last: int) -> bool:
    for k in range(first, last):
        if tree.heads[k] == head and tree.deps[k] in ("appos", "flat:name", "nmod", "flat", "nsubj", "conj"):
            return not any(tree.deps[c] == "case" for c in tree.children[k])
    before = tree.tokens[first - 1] if first else ""
    return before == "," or tree.pos[first - 1] in ("NOUN", "ADJ", "PROPN")


_CLITIC_BEFORE = frozenset({"ne", "n'", "le", "l'", "en"})


def _first_person_before(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> int | None:
    k = group.start - 1
    while k > limits[0] and (tree.pos[k] in ("ADV", "PART") or tree.lower[k] in _CLITIC_BEFORE):
        k -= 1
    return k if k >= limits[0] and tree.lower[k] in ("i", "we", "je", "j'") else None


def group_speakers(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[list[Speaker], int | None]:
    """The speakers of an announcing verb, and the subject's head token (None when none was found)."""
    tree = passage.tree
    head = subject(tree, group.head, group.start, group.end, limits)
    nominative = _first_person_before(tree, group, limits)
    if nominative is not None:
        head = nominative  # "Madam Speaker, I urge": whoever is addressed does not speak
    if head is None or tree.lower[head] in CLITICS:
        clitic = inverted_clitic(tree, group, limits[1])
        if clitic is not None:
            head = clitic
    if head is None:
        head = subject_before(tree, group.start, limits)
    if head is None:
        return [], None
    if head < group.start:
        limits = limits[0], group.start
    return speakers(passage, head, limits), head


__all__ = [
    "AUTHOR_SPEAKER",
    "CLITICS",
    "can_speak",
    "claimant",
    "group_speakers",
    "inverted_clitic",
    "noun_phrase",
    "speakers",
    "subject",
    "subject_after",
]
