"""Asides: "P, a dit X.", "P, X said": the sentence around the announcing verb."""

from __future__ import annotations

from .announcing import drafted
from .attribution import can_speak, group_speakers, speakers
from .draft import Draft, Speaker
from .insertion import clause_end, goes_on, is_apposition, is_finite
from .passage import Passage
from .subjects import inverted_clitic, is_taken_up, subject_after
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup


def aside(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "P, a dit X.", "P, X said.", "selon lui P, estime X": the sentence around an aside."""
    if not group.is_finite or _is_to_come(passage.tree, group):
        return None
    return _inverted(passage, group, limits) or (
        _direct(passage, group, limits) if passage.tree.code == "en" else None
    )


def _is_to_come(tree: Tree, group: VerbGroup) -> bool:
    """ "According to her, the army will hold": nobody is told of as having said it."""
    return group.tense == "fut" or any(
        tree.lower[k] in ("will", "'ll", "shall", "would", "must") for k in range(group.start, group.head)
    )


def _inverted(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "P, a dit X.", "P, estime X, Q": the verb before its subject, behind a comma."""
    tree = passage.tree
    start, end = group.start, group.end
    while start - 1 >= limits[0] and tree.lower[start - 1] in _CLITICS:
        start -= 1
    if start - 1 <= limits[0] or is_taken_up(tree, start):
        return None
    if tree.tokens[start - 1] not in _BREAKS and not _closes_alone(passage, start - 1):
        return None
    clitic = inverted_clitic(tree, group, limits[1])
    after = clitic if clitic is not None else subject_after(tree, end, limits)
    if after is None:
        return None
    own = next(
        (
            c
            for c in tree.children[group.head]
            if tree.deps[c] in SUBJECTS
            and c < start - 1
            and passage.quotation_at(c) is None
            and tree.lower[c] not in ("c'", "ce", "cela", "ça")  # « C'est non, a tranché X »
        ),
        None,
    )
    if own is not None and clitic is None and not can_speak(passage, after):
        return None  # "Le maire, a annoncé une réforme": a stray comma, and its object
    around = _around(passage, max(end, after + 1), start - 1, limits)
    bare = own is not None and tree.pos[own] == "NOUN" and not can_speak(passage, own)
    bare = bare and not any(tree.pos[k] in ("VERB", "AUX") for k in range(limits[0], start - 1))
    if own is not None and not bare and (around is None or around[1] == start - 1):
        return None  # but « Une aubaine, convient le journal » has a subject of its own
    return _sentence_draft(passage, group, around, speakers(passage, after, limits), start - 1)


_CLITICS = frozenset({"s'", "se", "l'", "le", "nous", "vous", "m'", "me", "lui", "leur", "y"})


def _closes_alone(passage: Passage, k: int) -> bool:
    """« P " explique X »: a closing mark whose opening one stands in an earlier sentence, or nowhere."""
    return passage.tree.tokens[k] in ('"', "”", "»") and passage.quotation_at(k) is None


def _direct(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "P, X said.", "P, X told reporters, Q" (English): the subject between the comma and the verb."""
    tree = passage.tree
    who, head = group_speakers(passage, group, limits)
    if head is None or head > group.start or not who:
        return None
    left = min(tree.left[head], head)
    if left > limits[0] and tree.pos[left - 1] == "DET" and tree.heads[left - 1] == group.head:
        left -= 1  # ", the BBC understands": the article hung under the verb
    if left - 1 <= limits[0] or tree.tokens[left - 1] not in _BREAKS:
        return None
    if not who[0].author and not can_speak(passage, head):
        return None
    taken = [
        c for c in tree.children[group.head] if tree.deps[c] in ("ccomp", "dobj", "xcomp") and c > group.head
    ]
    around = _around(passage, group.end, left - 1, limits)
    if around is not None and around[1] > left - 1:  # "The plan, X told reporters, will fail"
        told = tree.has_lemma(group.head, _ADDRESSING)
        close = _closing(tree, group.end, limits)
        if any(c < close and not (told and tree.deps[c] == "dobj") for c in taken):
            return None
        return _sentence_draft(passage, group, around, who, left - 1)
    if any(tree.deps[c] != "dobj" or not tree.has_lemma(group.head, _ADDRESSING) for c in taken):
        return None
    first_child = any(tree.deps[c] == "ccomp" and c < left for c in tree.children[group.head])
    if not first_child and tree.deps[group.head] not in ("parataxis", "ROOT", "conj", "ccomp"):
        return None
    first = next((k for k in range(*limits) if tree.is_word(k)), limits[0])
    # "Asked if P, X answered"; but "Closing the plant would be rash, X said", "Rising rents hurt, X said"
    asked = tree.tags[first] in ("VBN", "VBG") and tree.deps[first] not in _WITHIN
    if asked or not any(is_finite(tree, k) for k in range(limits[0], left - 1)):
        return None
    return _sentence_draft(passage, group, around, who, left - 1)


_WITHIN = SUBJECTS | {"csubj", "csubjpass", "amod", "compound"}


def broken_by(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "The deal, first reported by X, was signed on Monday": the sentence around, on X's account."""
    tree = passage.tree
    first = group.start - 1
    if tree.code != "en" or first - 1 <= limits[0] or tree.lower[first] not in _FIRST:
        return None
    if tree.tokens[first - 1] not in _BREAKS or tree.lower[group.end : group.end + 1] != ["by"]:
        return None
    by = next((c for c in tree.children[group.head] if c >= group.end and tree.deps[c] == "agent"), None)
    named = next((c for c in tree.children[by] if tree.deps[c] == "pobj"), None) if by is not None else None
    if named is None or not can_speak(passage, named):
        return None
    head = next((k for k in range(*limits) if tree.heads[k] == k), -1)
    return drafted(passage, group, (*limits, head), speakers(passage, named, limits), "aside", 0.8)


_FIRST = frozenset({"first", "earlier"})
_AND = frozenset({"et", "mais", "puis", "avant"})


def opens_infinitive(tree: Tree, group: VerbGroup) -> bool:
    """« Et d'ajouter », « Avant de préciser »: an infinitive with which a sentence goes on."""
    first, _ = tree.sentence_of(group.head)
    if tree.code != "fr" or tree.lower[group.start - 1] not in ("de", "d'"):
        return False
    return group.start - 3 <= first and tree.lower[first] in _AND


def said_before(passage: Passage, group: VerbGroup) -> tuple[list[Speaker], int | None]:
    """« … dit X. Et d'ajouter que P », « Avant de préciser que Q »: who spoke in the sentence before."""
    tree = passage.tree
    first, _ = tree.sentence_of(group.head)
    if not opens_infinitive(tree, group):
        return [], None
    limits = tree.sentence_of(first - 1) if first else (0, 0)
    for other in reversed(passage.verbs):
        if not limits[0] <= other.head < limits[1] or not other.is_finite or other.passive:
            continue
        after = inverted_clitic(tree, other, limits[1])
        who, head = ([], None) if after is not None else group_speakers(passage, other, limits)
        if head is None or passage.quotation_at(head) is not None:  # « P », dit X.
            head = after if after is not None else subject_after(tree, other.end, limits)
            who = speakers(passage, head, limits) if head is not None else []
        if head is not None and who and not who[0].author and can_speak(passage, head):
            return who, head
    return [], None


_BREAKS = frozenset({",", "–", "—"})
_FAR = 12  # tokens from an aside's verb to the comma that closes it


def _closing(tree: Tree, at: int, limits: tuple[int, int]) -> int:
    """The comma or dash that closes an aside; the sentence's end where there is none."""
    return next((k for k in range(at, limits[1]) if tree.tokens[k] in _BREAKS), limits[1])


def _around(passage: Passage, at: int, cut: int, limits: tuple[int, int]) -> tuple[int, int] | None:
    """The tokens of the sentence that an aside stands in: up to ``cut`` where it ends it; None if too few.

    ``at`` is the token from which the mark that closes the aside is looked for.
    """
    tree = passage.tree
    start = next((k + 1 for k in range(cut - 1, limits[0], -1) if tree.tokens[k] == ";"), limits[0])
    limits = limits[0], clause_end(tree, at, limits[1])
    close = _closing(tree, at, limits)
    if close - at < _FAR and close < limits[1] - 1:
        tail = _is_reporting_tail(passage, close, limits)
        longer = limits[1] - close > _TAIL and tree.pos[close + 1] != "VERB" and not tail
        open_verb = tree.code == "en" and tree.pos[cut - 1] == "AUX"  # "The plan was, he said, doomed"
        if longer or open_verb or goes_on(tree, start, cut, close + 1, limits[1]):
            return start, limits[1]
    alone = cut - start == 1 and (
        tree.lower[start] in tree.lexicon.words.get("answers", ()) or tree.pos[start] == "NUM"
    )
    return (start, cut) if alone or cut - start >= 2 else None


_TAIL = 6  # tokens: what is shorter and not governed from before the aside adds to it


_FORESEEING = frozenset(
    ["foresee", "expect", "predict", "forecast", "anticipate", "fear", "hope", "promise", "project", "plan"]
)
_ONESELF = frozenset({"je", "j'", "i"})
_AS = frozenset({"as", "comme", "que"})
_ADDRESSING = frozenset({"tell", "inform", "remind", "warn", "assure"})  # whom they tell is no content
_TELLING = frozenset({"ainsi", "tel", "telle", "tels"})  # before "que": "ainsi que l'a dit X"


def as_told(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "As X pointed out, P.", "P, comme l'a rappelé X.": the sentence around the clause."""
    tree = passage.tree
    start = next(
        (
            k
            for k in range(group.start, max(limits[0], group.start - 12) - 1, -1)
            if k >= limits[0] and tree.lower[k] in _AS
        ),
        None,
    )
    if start is None or not group.is_finite or group.passive:
        return None
    if tree.code == "en" and tree.lower[group.start] == "had" and tree.has_lemma(group.head, _FORESEEING):
        return None  # "rates fell, as economists had foreseen": what happened, told by the author
    if tree.lower[start] == "que":
        start -= 1
        if start < limits[0] or tree.lower[start] not in _TELLING:
            return None
    opens = start == limits[0] or not any(tree.is_word(k) for k in range(limits[0], start))
    if not opens and tree.tokens[start - 1] not in (",", "–", "—"):
        return None
    if tree.code == "fr":
        clitic = group.start - 1
        if tree.lower[clitic] not in ("l'", "le") or clitic - start > 2:
            return None  # "comme X l'a dit" has its subject before: the parse tells it
        if any(tree.lower[k] in _ONESELF for k in range(start, clitic)):
            return None  # "comme je l'ai dit au Parlement"
        after = subject_after(tree, group.end, limits)
        if after is None or not can_speak(passage, after):
            return None
        who = speakers(passage, after, limits)
    else:
        taken = {tree.deps[c] for c in tree.children[group.head] if c > group.head}
        if taken & {"ccomp", "xcomp"} or ("dobj" in taken and not tree.has_lemma(group.head, _ADDRESSING)):
            return None
        who, after = group_speakers(passage, group, limits)
        if after is None or not start < after < group.start or not can_speak(passage, after):
            return None
    if who[0].author:
        return None
    comma = next((k for k in range(group.end, limits[1]) if tree.tokens[k] in (",", "–", "—")), None)
    if opens:
        if comma is None:
            return None
        content = comma + 1, limits[1]
    else:
        goes_on = comma is not None and any(tree.pos[k] in ("VERB", "AUX") for k in range(comma, limits[1]))
        content = limits[0], limits[1] if goes_on else start
    if passage.quotations and passage.is_quoted(*content):
        return None
    head = next((k for k in range(*content) if tree.heads[k] == k), -1)
    if head >= 0 and any(
        tree.lower[c] in _ONESELF and tree.deps[c] in SUBJECTS and c < head for c in tree.children[head]
    ):
        return None  # "I ask you, as X wished, to P": the speaker's own
    return drafted(passage, group, (*content, head), who, "aside", 0.88)


def _sentence_draft(
    passage: Passage, group: VerbGroup, around: tuple[int, int] | None, who: list[Speaker], cut: int
) -> Draft | None:
    if around is None or (passage.quotations and passage.is_quoted(*around)):
        return None
    tree = passage.tree
    ends = around[1] == cut
    stated = (around[0], cut)
    if not ends and (not any(is_finite(tree, k) for k in range(*stated)) or _is_condition(tree, around[0])):
        stated = _closing(tree, group.end, around) + 1, around[1]
    head = next(
        (
            k
            for k in range(*stated)
            if tree.pos[k] in ("VERB", "AUX")
            and (
                tree.deps[k] in ("ROOT", "ccomp", "advcl", "parataxis", "conj")
                or (tree.deps[k] == "xcomp" and "VerbForm=Inf" not in tree.morphs[k])
            )
        ),
        -1,
    )
    draft = drafted(passage, group, (*around, head), who, "aside", 0.88)
    draft.stated = None if ends else stated
    return draft


def _is_condition(tree: Tree, k: int) -> bool:
    """« Si rien n'est fait, prévient X, la digue cédera »: what is said stands behind."""
    while k + 1 < tree.size and not tree.is_word(k):
        k += 1
    return tree.code == "fr" and tree.lower[k] in ("si", "s'") and tree.pos[k] == "SCONJ"


def _is_reporting_tail(passage: Passage, at: int, limits: tuple[int, int]) -> bool:
    tree = passage.tree
    following = tree.lower[at + 1]
    if following.endswith(("ant", "ing")) or following in (
        "qui",
        "who",
        "lors",
        "dans",
        "en",
        "à",
        "during",
        "in",
        "après",
        "avant",
        "after",
        "before",
        "au",
        "devant",
        "citant",
        "sur",
        "par",
        "via",
        "on",
        "according",
        "selon",
    ):
        return True
    if is_apposition(tree, at + 1, limits[1]):
        return True
    return tree.pos[at + 1] in ("PROPN", "DET", "NOUN") and not any(
        tree.pos[k] in ("VERB", "AUX") for k in range(at + 1, limits[1])
    )
