"""Stage business that is no claim: who declines to comment, what a speaker is about to say."""

from __future__ import annotations

from .showing import DOCUMENTS
from .syntax import OBJECTS, SUBJECTS, Tree
from .verbs import VerbGroup

_SILENCE = frozenset(
    [
        "comment",
        "elaborate",
        "commenter",
        "répondre",
        "respond",
        "answer",
        "réagir",
        "exprimer",
        "react",
        "reply",
        "speak",
        "parler",
    ]
)


_SILENT = frozenset({"comment", "commentaire", "interview", "question"})


def is_silence(tree: Tree, group: VerbGroup, content: tuple[int, int, int]) -> bool:
    """ "refused to comment", "declined to be named": stage business, no position."""
    if not (group.entry.negative or group.negated) or not set("ni") & set(group.entry.frames):
        return False
    start, _, head = content
    named = tree.lower[start : start + 2] in (["be", "named"], ["be", "drawn"], ["be", "identified"])
    told = any(tree.deps[c] == "ccomp" and c > head for c in tree.children[head]) if head >= 0 else False
    return named or (head >= 0 and tree.has_lemma(head, _SILENCE) and not told)


def is_no_comment(tree: Tree, head: int) -> bool:
    """ "said it did not comment on leaks", "said she would not comment", "said it had no comment"."""
    if tree.code != "en" or head < 0:
        return False
    below = [c for c in tree.children[head] if tree.deps[c] in ("dobj", "neg")]
    if tree.lower[head] == "comment":
        return any(tree.deps[c] == "neg" for c in below)
    return any(tree.lower[c] == "comment" and tree.lower[c - 1] == "no" for c in below)


def is_endeavour(tree: Tree, group: VerbGroup, head: int) -> bool:
    """ "sought to calm the crowd", "had never meant to stay": what somebody tries or means, told of them.

    Nor do "what residents saw" and "she shows no sign of leaving" take a position.
    """
    if tree.code != "en":
        return False
    if tree.has_lemma(group.head, _ENDEAVOURS):
        return tree.tags[group.end : group.end + 1] == ["TO"]
    if tree.has_lemma(group.head, _DISPLAYING):
        return tree.pos[head] == "PRON" or tree.has_lemma(head, tree.lexicon.people - DOCUMENTS)
    return tree.has_lemma(group.head, _SEEING) and any(
        tree.lower[c] == "what" and c < group.head for c in tree.children[group.head]
    )


_ENDEAVOURS = frozenset({"seek", "mean"})
_SEEING = frozenset({"see"})
_DISPLAYING = frozenset({"show"})


def is_direction(tree: Tree, group: VerbGroup, content: tuple[int, int, int]) -> bool:
    """ "I would like to draw your attention to", « je voudrais remercier »: what speakers are about to do.

    What they then say is a claim of its own: « je voudrais rappeler que P ».
    """
    head = content[2]
    return tree.has_lemma(group.head, _WISHES) and head >= 0 and tree.has_lemma(head, _DIRECTIONS)


_WISHES = frozenset({"vouloir", "souhaiter", "aimer", "tenir", "désirer", "like", "want", "wish", "love"})
_DIRECTIONS = frozenset(
    ["remercier", "parler", "aborder", "éclaircir", "évoquer", "attirer", "poser", "revenir",
     "ajouter", "dire", "rappeler", "souligner", "insister", "commencer", "conclure", "terminer",
     "finir", "citer", "mentionner", "signaler", "exprimer", "formuler", "faire", "répondre",
     "préciser", "exposer", "expliquer", "présenter", "donner", "apporter",
     "demander", "féliciter", "thank", "say", "mention", "point", "draw", "begin", "start", "add",
     "stress", "emphasize", "talk", "speak", "turn", "address", "raise",
     "remind", "note", "highlight", "conclude", "finish", "focus", "share", "quote", "explain",
     "respond", "answer", "express", "make", "underline", "tell", "recognize", "acknowledge"]
)  # fmt: skip


def is_inquiry(tree: Tree, group: VerbGroup, content: tuple[int, int, int]) -> bool:
    """« voudrait savoir si la cure est vide », « souhaite comprendre pourquoi »: a question, no demand."""
    start, end, _ = content
    if tree.code != "fr" or not tree.has_lemma(group.head, _WISHES):
        return False
    return tree.has_lemma(start, _LEARNING) and any(
        tree.lower[k] in _QUESTIONS for k in range(start + 1, min(start + 3, end))
    )


_LEARNING = frozenset({"savoir", "comprendre", "connaître"})
_QUESTIONS = frozenset({"si", "s'", "ce", "où", "quand", "comment", "pourquoi", "qui", "combien", "quel",
                        "quelle", "quels", "quelles"})  # fmt: skip


def is_business(tree: Tree, head: int) -> bool:
    """ "I will address the second point", "we'll hear argument": the order of the day, no forecast."""
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or not tree.has_lemma(head, tree.lexicon.words.get("stage_business", frozenset())):
        return False
    own = any(tree.lower[c] == "my" for c in tree.children[subject])
    return tree.lower[subject] in ("i", "we", "je", "j'", "nous") or (
        own and tree.lower[subject].rstrip("s") == "colleague"
    )


def is_silent_object(tree: Tree, group: VerbGroup) -> bool:
    """ "declined comment", « a refusé tout commentaire »."""
    return (group.entry.negative or group.entry.reflexive) and any(
        tree.deps[c] in ("obj", "dobj", "obl:arg", "obl:mod") and tree.has_lemma(c, _SILENT)
        for c in tree.children[group.head]
        if "i" in group.entry.frames
    )


def is_secrecy(tree: Tree, group: VerbGroup) -> bool:
    """« qui ont requis l'anonymat », "requested anonymity": how somebody spoke; not that of others."""
    if tree.code == "en" and tree.has_lemma(group.head, _SPEAKING_OUT):
        _, end = tree.sentence_of(group.head)
        at = next((k for k in range(group.end, end) if tree.lower[k : k + 2] == ["on", "condition"]), end)
        if any(tree.lower[k] in _UNNAMED for k in range(at, end)):
            return True  # "agreed to describe it on condition that their names be withheld"
    return any(
        tree.deps[c] in OBJECTS
        and tree.has_lemma(c, _SECRECY)
        and not any(tree.deps[j].startswith(("nmod", "prep")) for j in tree.children[c])
        for c in tree.children[group.head]
    )


_SPEAKING_OUT = frozenset({"agree", "consent", "ask", "insist"})
_UNNAMED = frozenset({"name", "names", "named", "identity", "identities", "identified", "anonymity"})
_SECRECY = frozenset({"anonymat", "anonymity"})


def is_ceremony(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """« Le maire célébrait un mariage », "they celebrated the feast": what is held, no position."""
    return tree.has_lemma(group.head, _HOLDING) and any(
        tree.deps[c] in OBJECTS and tree.has_lemma(c, tree.lexicon.words["ceremonies"])
        for c in tree.children[group.head]
        if group.end <= c < limits[1]
    )


_HOLDING = frozenset({"souhaiter", "célébrer", "fêter", "commémorer", "celebrate", "commemorate", "mark"})


def is_sentence(tree: Tree, group: VerbGroup, head: int, limits: tuple[int, int]) -> bool:
    """« Le tribunal l'a condamné à deux ans de prison »: what a court does is an event, no position."""
    if tree.code != "fr" or not tree.has_lemma(group.head, _SENTENCING):
        return False
    punished = any(
        tree.lower[k] in _TO and (tree.pos[k + 1] in ("NUM", "VERB") or tree.has_lemma(k + 2, _PENALTIES))
        for k in range(group.end, min(group.end + _REACH, limits[1] - 2))
    )
    return punished or tree.has_lemma(head, _COURTS)


_SENTENCING = frozenset({"condamner"})
_TO = frozenset({"à", "au", "aux"})
_REACH = 10  # tokens from the verb to the penalty
_PENALTIES = frozenset(
    {"amende", "peine", "prison", "dépens", "perpétuité", "réclusion", "mort", "an", "mois"}
)
_COURTS = frozenset({"tribunal", "cour", "juge", "justice", "jury", "magistrat"})
