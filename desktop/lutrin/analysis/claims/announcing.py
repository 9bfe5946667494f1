"""What every announcing verb shares: the draft it makes, and whether it has an object."""

from __future__ import annotations

from lutrin.domain.likelihood import Likelihood

from .clauses import span
from .draft import Draft, Speaker
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
    for quotation in passage.quotations:
        first, _ = passage.tokens(quotation.start, quotation.end)
        between = range(group.end, first)
        if quotation.is_outer and group.end <= first < min(group.end + _NEAR, limits[1]):
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
            and tree.tokens[inner][:1].islower()
            and (last >= limits[1] or tree.pos[last] in ("PUNCT", "CCONJ", "ADP", "ADV", "SPACE"))
        )
    return False


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
    return following in ("DET", "NOUN", "PROPN", "NUM") and not oblique
