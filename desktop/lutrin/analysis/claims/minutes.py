"""Minutes in indirect speech: what stands flatly behind « M. Roux (Japon) dit que P » is his too."""

from __future__ import annotations

import re

from lutrin.analysis.pipeline import ParsedBlock

from .draft import Draft, Speaker
from .insertion import is_finite
from .passage import Passage
from .syntax import SUBJECTS, Tree

_HEAD = 6  # blocks that may say what the document is
_NAMED = re.compile(
    r"\b(?:procès-verbal|compte[- ]rendu|relevé d[eu]|minutes d[eu]|"
    r"séance (?:plénière|publique|du|extraordinaire)|"
    r"réunion (?:du|extraordinaire|ordinaire|plénière))\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"^(?:\d{1,3}[.)]\s+)?(?:MM?\.|Mmes?)\s[A-ZÀ-Ý]")
_FEWEST = 2  # paragraphs that begin with somebody named


def is_minutes(blocks: list[ParsedBlock]) -> bool:
    """Whether a French document reports in indirect speech what those present said."""
    said = any(_NAMED.search(block.text) for block in blocks[:_HEAD])
    return said and sum(1 for block in blocks if _OPENS.match(block.text.strip())) >= _FEWEST


def spoken_on(passage: Passage, kept: list[Draft]) -> None:
    """Give the flat claims of a paragraph to whoever was the last to speak in it."""
    tree = passage.tree
    current = _opener(passage)
    begun = -1 if not current else tree.sentences[0][1]
    for draft in kept:
        first, last = tree.sentence_of(passage.tokens(draft.start, draft.end)[0])
        told = draft.framed and bool(draft.speakers)
        if told and not draft.speakers[0].author:
            current, begun = list(draft.speakers), last
            continue
        flat = not draft.framed and not draft.inherits and all(one.author for one in draft.speakers)
        behind = begun >= 0 and (first >= begun or _is_behind_colon(tree, draft, first))
        if current and flat and behind and not _is_procedure(tree, draft):
            draft.speakers = list(current)


def _opener(passage: Passage) -> list[Speaker]:
    """Whoever is named at the head of a paragraph and does what its first verb tells."""
    tree = passage.tree
    if _OPENS.match(tree.text.strip()) is None or not tree.sentences:
        return []
    first, last = tree.sentences[0]
    name = next((k for k in range(first, last) if tree.pos[k] == "PROPN"), None)
    verb = next((k for k in range(first, last) if is_finite(tree, k)), None)
    if name is None or verb is None or verb < name or tree.has_lemma(verb, _PRESIDING):
        return []
    return [Speaker(name, name, name + 1)]


def _is_behind_colon(tree: Tree, draft: Draft, first: int) -> bool:
    return ":" in tree.text[tree.starts[first] : draft.start + 1]


_PRESIDING = frozenset(
    ("présider", "ouvrir", "lever", "clore", "excuser", "arriver", "quitter", "rejoindre", "entrer", "sortir",
     "élire", "désigner", "nommer", "donner", "assister", "représenter")
)  # fmt: skip
# what the minutes tell themselves: « Le dossier sera examiné en mai », « Il est demandé aux riverains de P »
_MATTERS = frozenset(
    ("dossier", "point", "séance", "délibération", "vote", "amendement", "motion", "réunion", "commission",
     "procès-verbal", "document", "conseil", "assemblée", "comité", "bureau", "groupe", "secrétariat",
     "examen", "discussion", "débat", "décision")
)  # fmt: skip
_IMPERSONAL = frozenset({"demander", "rappeler", "décider", "proposer", "prévoir", "procéder", "répondre"})


def _is_procedure(tree: Tree, draft: Draft) -> bool:
    """Whether the minutes themselves tell it, or the claim is somebody's own: « nous », « je »."""
    if draft.head < 0:
        return False
    verb = draft.head
    for c in tree.children[verb]:
        if tree.deps[c] not in SUBJECTS | {"expl:subj"}:
            continue
        if tree.has_lemma(c, _MATTERS) or tree.lower[c] in tree.lexicon.words["first_person"]:
            return True
        if tree.lower[c] == "il" and tree.deps[c] == "expl:subj" and tree.has_lemma(verb, _IMPERSONAL):
            return True
    return False
