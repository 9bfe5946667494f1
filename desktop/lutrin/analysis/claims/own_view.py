"""Views told by a pronoun or a possessor: "in his view, P", « à ses yeux, P », « à l'entendre, P »."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, speakers
from .clauses import span
from .content import classify
from .draft import Draft, Speaker, Verdict
from .insertion import clause_limits
from .passage import Passage
from .source_phrase import POSSESSIVE, opens
from .syntax import SUBJECTS, Tree


def sourced(
    passage: Passage,
    content: tuple[int, int],
    verdict: Verdict,
    kind: ClaimKind,
    score: float,
    who: list[Speaker],
    *,
    cue: tuple[int, int],
    frame: tuple[int, int],
) -> Draft:
    """The claim of the tokens ``content``, put on the account of ``who`` by the tokens ``cue``."""
    tree = passage.tree
    start, end = span(tree, *content)
    return Draft(
        start=start,
        end=end,
        kind=kind,
        rule="source",
        score=score,
        head=verdict.head,
        speakers=who,
        cue=(tree.starts[cue[0]], tree.ends[cue[1] - 1]),
        negated=verdict.negated,
        framed=True,
        frame=frame,
    )


_VIEWS = frozenset(
    [
        "view",
        "opinion",
        "judgement",
        "judgment",
        "eyes",
        "assessment",
        "words",
        "account",
        "reckoning",
        "admission",
        "telling",
        "mind",
        "estimate",
        "avis",
        "yeux",
        "sens",
        "estimation",
    ]
)


_FAR = 8  # tokens from "in" to the view


def own_view(passage: Passage, i: int) -> Draft | None:
    """ "In his view, P", "in Rome's view, P", « à ses yeux, P »: of whom the possessive stands for."""
    tree = passage.tree
    limits = clause_limits(tree, i)
    if (
        tree.lower[i] not in ("in", "by", "to", "on", "à", "selon")
        or i + 3 >= limits[1]
        or not opens(passage, i, limits)
    ):
        return None
    view = next((k for k in range(i + 2, min(i + _FAR, limits[1] - 1)) if tree.lower[k] in _VIEWS), None)
    if view is None or tree.tokens[view + 1] != ",":
        return None
    own = tree.lower[view - 1] == "own"
    if view == i + 2 + own and tree.lower[i + 1] in POSSESSIVE:
        who = [Speaker(i + 1, i + 1, i + 2)]
    elif (mark := view - 1 - own) and tree.lower[mark] in ("'s", "'"):
        head = next((k for k in range(mark - 1, i, -1) if tree.pos[k] in ("PROPN", "NOUN")), None)
        if head is None or not can_speak(passage, head):
            return None
        who = speakers(passage, head, (i + 1, mark))  # "in Rome's view", "by Rome's own account"
    else:
        return None
    if tree.tokens[limits[1] - 1] == "?":
        return None
    content, frame = (view + 2, limits[1]), (i, view + 1)
    verdict = classify(passage, *content)
    kind = verdict.kind or ClaimKind.ASSESSMENT
    return sourced(passage, content, verdict, kind, 0.9, who, cue=frame, frame=frame)


def out_of_question(passage: Passage, i: int) -> Draft | None:
    """« Pas question pour les élus de céder », « Hors de question, pour la ministre, de P »: who will not."""
    tree = passage.tree
    if tree.lower[i] != "question" or passage.quotation_at(i) is not None:
        return None
    limits = clause_limits(tree, i)
    denied = i > limits[0] and tree.lower[i - 1] == "pas"
    if not denied and tree.lower[max(limits[0], i - 2) : i] != ["hors", "de"]:
        return None
    of = i + 1 + (tree.tokens[i + 1 : i + 2] == [","])
    if of + 3 >= limits[1] or tree.lower[of] != "pour" or tree.tokens[limits[1] - 1] == "?":
        return None
    mark = next(
        (k for k in range(of + 2, min(of + _FAR, limits[1] - 1)) if _begins_infinitive(tree, k)), None
    )
    head = next((k for k in range(of + 1, mark or of) if tree.pos[k] in ("NOUN", "PROPN", "PRON")), None)
    if mark is None or head is None or not can_speak(passage, head):
        return None
    who = speakers(passage, head, (of + 1, mark))
    verdict = classify(passage, *limits)
    draft = sourced(passage, limits, verdict, ClaimKind.CALL, 0.9, who, cue=(i - 1, of + 1), frame=(i, mark))
    draft.negated = True
    return draft


def _begins_infinitive(tree: Tree, k: int) -> bool:
    return tree.lower[k] in ("de", "d'") and any(
        "VerbForm=Inf" in tree.morphs[j] for j in range(k + 1, min(k + 4, tree.size))
    )


_BELIEVED = (["to", "be", "believed"], ["to", "be", "trusted"])


def if_believed(passage: Passage, i: int) -> Draft | None:
    """ "If X is to be believed, P": on the account of X."""
    tree = passage.tree
    if tree.lower[i] != "if":
        return None
    limits = clause_limits(tree, i)
    reach = range(i + 2, min(i + _FAR, limits[1] - 4))
    be = next(
        (k for k in reach if tree.lower[k] in ("is", "are") and tree.lower[k + 1 : k + 4] in _BELIEVED), None
    )
    if be is None or tree.tokens[be + 4 : be + 5] != [","] or not opens(passage, i, limits):
        return None
    head = next((c for c in range(be - 1, i, -1) if tree.deps[c] in SUBJECTS), None)
    if head is None or tree.tokens[limits[1] - 1] == "?":
        return None
    content, frame = (be + 5, limits[1]), (i, be + 4)
    verdict = classify(passage, *content)
    who = speakers(passage, head, (i + 1, be))
    return sourced(
        passage, content, verdict, verdict.kind or ClaimKind.STATEMENT, 0.9, who, cue=frame, frame=frame
    )


_HEARD = frozenset({"entendre", "croire", "écouter", "lire", "suivre"})


def as_heard(passage: Passage, i: int) -> Draft | None:
    """« À l'entendre, P », « à les en croire, P »: of whoever spoke last."""
    tree = passage.tree
    limits = clause_limits(tree, i)
    if tree.lower[i] != "à" or i + 3 >= limits[1] or tree.lower[i + 1] not in ("l'", "la", "le", "les"):
        return None
    verb = i + 2 + (tree.lower[i + 2] == "en")
    if tree.lower[verb] not in _HEARD or tree.tokens[verb + 1 : verb + 2] != [","]:
        return None
    if not opens(passage, i, limits) or tree.tokens[limits[1] - 1] == "?":
        return None
    content, frame = (verb + 2, limits[1]), (i, verb + 1)
    if content[0] >= limits[1]:
        return None
    verdict = classify(passage, *content)
    kind = verdict.kind or ClaimKind.STATEMENT
    draft = sourced(passage, content, verdict, kind, 0.9, [], cue=frame, frame=frame)
    draft.inherits = True
    return draft
