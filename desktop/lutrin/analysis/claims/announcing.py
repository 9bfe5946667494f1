"""What every announcing verb shares: the draft it makes, and whether it has an object."""

from __future__ import annotations

from lutrin.domain.likelihood import Likelihood

from .clauses import span
from .draft import Draft, Speaker
from .entries import behind_aside
from .judgements import judges
from .negation import is_negated
from .passage import Passage
from .verbs import VerbGroup


def drafted(
    passage: Passage,
    group: VerbGroup,
    content: tuple[int, int, int],
    who: list[Speaker],
    rule: str,
    score: float,
) -> Draft:
    tree = passage.tree
    start, end, head = content
    a, b = span(tree, start, end)
    entry = group.entry
    doubts = entry.certainty is Likelihood.UNLIKELY  # "do not doubt that P": neither doubted nor denied
    negated = entry.negative != group.negated and not doubts
    if head >= 0 and head != group.head and not negated and not entry.negative:
        negated = is_negated(tree, _first_of_verb(passage, head), head)
    return Draft(
        start=a,
        end=b,
        kind=entry.kind,
        rule=rule,
        score=score,
        head=head,
        speakers=who,
        cue=(tree.starts[group.start], tree.ends[group.end - 1]),
        negated=negated,
        framed=True,
        frame=(group.start, group.end),
    )


def governs_quotation(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the verb's object stands in quotation marks: "s'est dit « alarmé »", "speaks of “nerves”"."""
    tree = passage.tree
    begin = behind_aside(tree, group.end) or group.end  # « a évoqué, dans une note, une « dérive » »
    for quotation in passage.quotations:
        first, _ = passage.tokens(quotation.start, quotation.end)
        between = range(begin, first)
        if quotation.is_outer and begin <= first < min(begin + _NEAR, limits[1]):
            return all(tree.pos[k] in ("DET", "ADP", "ADV", "SPACE") or tree.lower[k] in _AS for k in between)
    return False


def judges_in_quotes(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether quoted words judge the verb's object: "juge le plan « mort-né »", however they are parsed."""
    tree = passage.tree
    for quotation in passage.quotations:
        first, last = passage.tokens(quotation.start, quotation.end)
        if not quotation.is_outer or not group.end < first < min(group.end + _FAR, limits[1]):
            continue
        between = range(group.end, first)
        inner, _ = passage.tokens(quotation.inner_start, quotation.inner_end)
        return (
            tree.pos[first - 1] in ("NOUN", "PROPN", "PRON", "ADJ")
            and not any(tree.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ") for k in between)
            and inner < last
            and tree.tokens[inner][:1].islower()
            and (last >= limits[1] or tree.pos[last] in ("PUNCT", "CCONJ", "ADP", "ADV", "SPACE"))
        )
    return False


def quotes_infinitive(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "dit « ne rien regretter »": right behind the verb, in quotation marks, what is said of oneself."""
    tree = passage.tree
    for quotation in passage.quotations:
        first, last = passage.tokens(quotation.start, quotation.end)
        if quotation.is_outer and first == group.end < limits[1]:
            return any("VerbForm=Inf" in tree.morphs[k] for k in range(first + 1, min(first + _NEAR, last)))
    return False


def names_in_quotes(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the verb ends on a quoted name: "a qualifié P de « mascarade »", which only a speaker does."""
    tree = passage.tree
    for quotation in passage.quotations:
        first, _ = passage.tokens(quotation.start, quotation.end)
        if quotation.is_outer and group.end < first < min(group.end + _FAR, limits[1]):
            return tree.lower[first - 1] in ("de", "d'", "comme")
    return False


def calls_by_name(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "parle d'un échec", "voit dans ce vote un désaveu": what is spoken of gets a name that judges it."""
    tree = passage.tree
    if "d" in group.entry.frames:
        reach = range(group.end + 1, min(group.end + _FAR, limits[1] - 1))
        for k in reach:
            if tree.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ"):
                return False
            if tree.lower[k] in _NAMING and tree.pos[k - 1] in ("NOUN", "PROPN", "ADJ", "PRON", "NUM"):
                return True
        return False
    if "e" not in group.entry.frames:
        return False
    k = group.end + (group.end < limits[1] and tree.lower[group.end] in ("de", "d'"))
    if k + 1 >= limits[1] or tree.lower[k] not in ("un", "une"):
        return False
    noun = next((j for j in range(k + 1, min(k + _NEAR, limits[1])) if tree.pos[j] == "NOUN"), None)
    return noun is not None and judges(tree, noun)


_DISMISSING = frozenset({"balayer"})  # of what is said alone: nobody says anything who sweeps a yard
_NAMING = frozenset({"un", "une", "le", "la", "l'"})
_NEAR = 4  # tokens
_FAR = 12  # tokens from the verb to the words that judge
_AS = frozenset({"comme", "as"})


def _first_of_verb(passage: Passage, head: int) -> int:
    tree = passage.tree
    first = head
    for c in tree.children[head]:
        if tree.deps[c].startswith(("aux", "cop")) and c < first:
            first = c
    return first


_ASKING = frozenset(
    {
        "si",
        "s'",
        "whether",
        "if",
        "pourquoi",
        "comment",
        "où",
        "quand",
        "why",
        "how",
        "what",
        "who",
        "when",
        "where",
    }
)


_STRESSED = frozenset({"lui", "elle", "eux", "elles", "moi", "nous"})


def _takes_up_subject(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "dénonce, lui, un règlement de comptes": the subject once more, between commas."""
    tree, k = passage.tree, group.end
    return (
        k + 3 < limits[1] and tree.tokens[k] == tree.tokens[k + 2] == "," and tree.lower[k + 1] in _STRESSED
    )


def has_object(passage: Passage, group: VerbGroup, limits: tuple[int, int], *, oblique: bool = False) -> bool:
    tree = passage.tree
    if tree.code == "fr" and tree.has_lemma(group.head, _DISMISSING):
        reach = range(max(limits[0], group.start - 2), min(group.end + _NEAR, limits[1]))
        return not oblique and any(tree.has_lemma(k, tree.lexicon.words["dismissible"]) for k in reach)
    if _takes_up_subject(passage, group, limits):
        return not oblique and tree.pos[group.end + 3] in ("DET", "NOUN", "PROPN")
    if group.end < limits[1] and tree.lower[group.end] in _ASKING:
        return False  # "demande si": a question, not a demand
    if oblique and "y" in tree.lower[max(limits[0], group.start - 2) : group.head]:
        return True  # "s'y oppose"
    if oblique and group.end - group.head > 1 and group.end < limits[1] and tree.pos[group.end] == "ADP":
        return True  # "left the door open to P": the parse hangs it under the verb's own words
    if tree.code == "fr" and "en" in tree.lower[max(limits[0], group.start - 1) : group.head]:
        return True  # "en doutent"
    for c in tree.children[group.head]:
        if c < group.head and tree.deps[c] not in ("obj", "dobj"):
            continue
        if not limits[0] <= c < limits[1]:
            continue
        if tree.deps[c] in ("obj", "dobj", "obl:arg", "xcomp", "ccomp"):
            return True
        if oblique and tree.deps[c] in ("prep", "obl:mod", "obl", "acomp", "advmod"):
            return True
    if group.end < limits[1] and tree.lower[group.end] in (
        "plus",
        "moins",
        "davantage",
        "avec",
        "more",
        "fewer",
    ):
        return not oblique
    following = tree.pos[group.end] if group.end < limits[1] else ""
    if following == "ADJ" and tree.deps[group.end] == "det":
        following = "DET"  # « dément toute entente »
    misread = tree.pos[group.head] not in ("VERB", "AUX")
    if misread and not oblique and group.entry.words[-1] == "à" and tree.pos[group.end + 1] == "NUM":
        return True  # « Bercy chiffre à 2 millions le coût du gel »
    if oblique and misread and "ADP" in (following, tree.pos[group.end - 1]):
        return True  # "L'ONU table sur 200 000 déplacés": what is misread has no children of a verb
    return following in ("DET", "NOUN", "PROPN", "NUM") and not oblique
