"""What is fixed to come: on somebody's calendar, expected by a date, told of a day ahead."""

from __future__ import annotations

from . import horizon
from .clause_head import is_conditional, is_present
from .negation import is_denied
from .outlook import is_dated
from .passage import Passage
from .syntax import SUBJECTS, Tree


def is_due(passage: Passage, head: int, start: int, end: int) -> bool:
    """ "should resume in October": a thing expected by a date, not a duty."""
    tree = passage.tree
    when = horizon.find(passage, tree.starts[start], tree.ends[end - 1]) if end > start else None
    if when is None or when.words.lower().startswith("for "):
        return False  # "kept for ten years" tells how long
    passive = any(
        tree.deps[c] == "auxpass" or (tree.deps[c] == "acomp" and tree.lower[c] in _READY)
        for c in tree.children[head]
    )
    return passive or tree.has_lemma(head, _FIXED)


def is_fixed_duty(passage: Passage, verb: int, head: int, start: int, end: int) -> bool:
    """ "doit rendre son avis en novembre", "will have to close by August": on somebody's calendar."""
    tree = passage.tree
    if tree.code == "en":
        return (
            tree.lower[verb] == "have"
            and any(tree.lower[c] in ("will", "would", "'ll", "'d") for c in tree.children[verb])
            and is_dated(passage, start, end)
        )
    if tree.lower[verb] not in ("doit", "doivent", "devra", "devront"):
        return False
    verbs = (head, *(c for c in tree.children[head] if tree.deps[c] == "xcomp"))
    settled = any(tree.has_lemma(k, _FIXED) or tree.has_lemma(k, _DELIVERS) for k in verbs)
    # « doit être déposée le 27 février » is on the agenda, « doit être payée avant le 27 » is owed
    done = any(tree.deps[c] == "aux:pass" for k in verbs for c in tree.children[k])
    on_a_day = done and not any(tree.lower[k] in _BY for k in range(start, end))
    return (settled or on_a_day) and is_dated(passage, start, end)


_BY = frozenset({"avant", "d'ici", "ici", "sous", "dans"})
_READY = frozenset({"ready", "complete", "available", "operational", "open", "online", "over"})
_DELIVERS = frozenset(
    ["rendre", "publier", "présenter", "remettre", "statuer", "trancher", "annoncer", "signer", "rencontrer",
     "recevoir", "examiner", "prononcer", "dévoiler", "tenir"]
)  # fmt: skip


def comes_in_time(passage: Passage, head: int, finite: int, start: int, end: int) -> bool:
    """ "interviendrait avant le ramadan", "would take place in May", "peut un jour": dated, not yet so."""
    tree = passage.tree
    if tree.code == "en":
        would = any(tree.lower[c] in ("would", "'d") and tree.deps[c] == "aux" for c in tree.children[head])
        past = any(tree.lower[c] == "have" for c in tree.children[head])
        return would and not past and is_dated(passage, start, end)
    if tree.has_lemma(finite, _CAN) and any(
        tree.lower[k : k + 2] == ["un", "jour"] for k in range(finite, end - 1)
    ):
        return True
    if _not_before(tree, head, finite, end):
        return is_dated(passage, start, end)
    conditional = finite == head and is_conditional(tree, head)
    return conditional and not tree.has_lemma(head, _NO_EVENTS) and is_dated(passage, start, end)


def follows_condition(tree: Tree, head: int, start: int, end: int) -> bool:
    """ "If the blockade were lifted, prices would fall", "Were it to close, costs would triple".

    A measure is a condition as well: "A ban would cost jobs".
    Of what happens, not of what something would be, nor of what would have been; not of oneself.
    """
    if tree.code != "en" or head < 0 or tree.pos[head] != "VERB":
        return False
    below = tree.children[head]
    would = next((c for c in below if tree.lower[c] in ("would", "'d") and tree.deps[c] == "aux"), None)
    if would is None or any(tree.lower[c] == "have" and tree.deps[c] == "aux" for c in below):
        return False
    if tree.has_lemma(head, tree.lexicon.words.get("statives", frozenset())):
        return False
    subject = next((c for c in below if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.lower[subject] in _SPEAKING:
        return False
    if _is_measure(tree, subject) or _goes_on_from_measure(tree, subject, start):
        return True
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    if tree.lower[first] in ("were", "should") and tree.deps[first] not in ("aux", "auxpass"):
        return first < subject
    return any(tree.lower[k] in ("if", "unless") and tree.deps[k] == "mark" for k in range(start, end))


def _is_measure(tree: Tree, subject: int) -> bool:
    """ "A ruling for X", "Scrapping the toll", "the ban": what is not yet done is itself a condition."""
    if tree.deps[subject].startswith("csubj"):
        return tree.tags[subject] == "VBG" or "to" in tree.lower[max(0, subject - 1) : subject]
    return tree.has_lemma(subject, tree.lexicon.words.get("measures", frozenset()))


def _goes_on_from_measure(tree: Tree, subject: int, start: int) -> bool:
    """ "A ban would cost jobs. It would also push up rents.": still of the ban."""
    if tree.lower[subject] not in ("it", "that", "this", "they") or start == 0:
        return False
    first, last = tree.sentence_of(start - 1)
    would = next((k for k in range(first, last) if tree.lower[k] == "would" and tree.deps[k] == "aux"), None)
    if would is None:
        return False
    above = tree.child(tree.heads[would], SUBJECTS)
    return above is not None and (_is_measure(tree, above) or _goes_on_from_measure(tree, above, first))


_SPEAKING = frozenset({"i", "we", "you", "one"})
_CAN = frozenset({"pouvoir"})


_NO_EVENTS = frozenset({"pouvoir", "devoir", "être", "avoir", "falloir", "vouloir", "aimer", "souhaiter"})


def _not_before(tree: Tree, head: int, finite: int, end: int) -> bool:
    """« Le pont ne rouvre pas avant mai », « je ne vois personne le faire avant 2032 »: then it may come."""
    before = next((k for k in range(finite, end) if tree.lower[k] == "avant"), None)
    if before is None or not is_present(tree, finite) or tree.has_lemma(finite, _NO_EVENTS - _BE):
        return False
    if any(tree.pos[k] in ("PUNCT", "SCONJ") for k in range(finite, before)):
        return False
    nobody = "personne" in tree.lower[finite:before] and tree.lower[finite - 1] in ("ne", "n'")
    return nobody or is_denied(tree, finite, head)


_BE = frozenset({"être", "avoir"})


def is_scheduled(passage: Passage, head: int, start: int, end: int) -> bool:
    """ "The contract expires at the end of the year": the present of what is fixed to come."""
    tree = passage.tree
    often = tree.code == "en" and any(tree.lower[k] in ("every", "each") for k in range(start, end))
    listed = tree.has_lemma(head, _FIXED) or (tree.code == "fr" and tree.has_lemma(head, _DELIVERS))
    return listed and not often and is_dated(passage, start, end) and not _is_weekly(passage, start, end)


def _is_weekly(passage: Passage, start: int, end: int) -> bool:
    """« Le maire reçoit le mardi », « le musée ferme le lundi »: each week, no appointment."""
    tree = passage.tree
    if tree.code != "fr":
        return False
    when = horizon.find(passage, tree.starts[start], tree.ends[end - 1])
    words = when.words.lower().split() if when is not None else []
    return any(
        tree.lower[k] in ("le", "les")
        and tree.lower[k + 1].rstrip("s") in _WEEK
        and tree.pos[k + 2] != "NUM"
        and tree.lower[k + 1] in words
        and tree.lower[k + 2] not in ("prochain", "suivant")
        for k in range(start, end - 2)
    )


_WEEK = frozenset({"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"})


def is_done_by(passage: Passage, finite: int, head: int, start: int, end: int) -> bool:
    """« Les stocks auront disparu dans cinq ans », « si rien ne change, elle aura fui »: the future perfect
    of what is to come, not of what must have been."""
    tree = passage.tree
    if tree.code != "fr" or tree.lower[finite] not in _WILL_HAVE or finite == head:
        return False
    first = tree.sentence_of(start)[0]
    opens = tree.lower[first] in ("si", "s'") and tree.pos[first] == "SCONJ"
    return opens or is_dated(passage, start, end)


_WILL_HAVE = frozenset({"aura", "auront", "aurons", "sera", "seront"})


_FIXED = frozenset(
    [
        "expirer",
        "réunir",
        "commencer",
        "débuter",
        "ouvrir",
        "fermer",
        "voter",
        "achever",
        "prendre",
        "partir",
        "arriver",
        "entrer",
        "échoir",
        "expire",
        "meet",
        "begin",
        "start",
        "open",
        "close",
        "vote",
        "end",
        "leave",
        "arrive",
        "return",
        "come",
        "take",
        "reopen",
        "resume",
        "reprendre",
    ]
)
