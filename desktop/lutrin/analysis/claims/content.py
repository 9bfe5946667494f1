"""What a clause in the document's own voice puts forward: its signals, and the kind they speak for."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from . import horizon
from .draft import Verdict
from .passage import Passage
from .syntax import OBJECTS, SUBJECTS, Tree
from .verbs import is_negated, may_be_verb

_FR_FUTURE = ("rai", "ras", "ra", "rons", "rez", "ront")
_POSSIBLE = frozenset({"pourrait", "pourraient", "pourrais", "pourrions", "may", "might", "could"})
_SHOULD = frozenset({"devrait", "devraient"})
_EN_WILL = frozenset({"will", "'ll", "shall", "wo"})
_HEDGED = frozenset({"sembler", "paraître", "apparaître", "risquer", "seem", "appear"})
_PLANNED = frozenset(
    {
        "prévu",
        "prévue",
        "prévus",
        "prévues",
        "attendu",
        "attendue",
        "attendus",
        "attendues",
        "programmé",
        "programmée",
        "programmés",
        "programmées",
        "scheduled",
        "expected",
        "slated",
        "due",
        "poised",
        "set",
        "planned",
    }
)
_COMPARED = frozenset(
    {
        "plus",
        "moins",
        "mieux",
        "davantage",
        "autant",
        "more",
        "less",
        "most",
        "least",
        "rather",
        "plutôt",
        "trop",
        "too",
        "si",
        "tellement",
        "aussi",
        "so",
    }
)


def main_predicate(tree: Tree, start: int, end: int) -> int:
    """The token on which the clause ``start`` to ``end`` stands; -1 when it has none."""
    best = -1
    for k in range(start, end):
        head = tree.heads[k]
        if (head == k or not start <= head < end) and tree.pos[k] not in ("PUNCT", "SPACE"):
            if tree.pos[k] in ("VERB", "AUX") or any(tree.deps[c] == "cop" for c in tree.children[k]):
                return k
            if best < 0 and tree.pos[k] in ("ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM"):
                best = k
    for k in range(start, end):
        # the parse hangs the clause under something else: a verb with its subject still carries it
        if (
            tree.pos[k] in ("VERB", "AUX")
            and tree.deps[k] not in _BELOW
            and any(tree.deps[c] in SUBJECTS for c in tree.children[k])
        ):
            return k
    return best


def finite_part(tree: Tree, head: int) -> int:
    """The finite auxiliary, copula or verb of the predicate at ``head``."""
    options = [c for c in tree.children[head] if tree.deps[c].startswith(("aux", "cop"))]
    return min(options) if options else head


def is_future(tree: Tree, i: int) -> bool:
    """Whether token ``i`` is a verb in the future."""
    if tree.code == "en":
        return tree.lower[i] in _EN_WILL
    forms = tree.lexicon.forms_of(tree.lower[i])
    if forms:
        return all(form.tense == "fut" for form in forms)
    if "Tense=Fut" in tree.morphs[i]:
        return True
    return (
        tree.pos[i] in ("VERB", "AUX")
        and tree.lower[i].endswith(("era", "eront", "erons", "ira", "iront"))
        and "Tense=Past" not in tree.morphs[i]
    )


def classify(passage: Passage, start: int, end: int) -> Verdict:
    """The verdict on tokens ``start`` to ``end`` as a clause in the document's own voice."""
    tree = passage.tree
    features: dict[str, float] = {}
    verdict = Verdict(features=features)
    head = main_predicate(tree, start, end)
    verdict.head = head
    if head < 0:
        return verdict
    finite = finite_part(tree, head)
    verdict.negated = is_negated(tree, finite, head)
    main = _main_tokens(tree, head, start, end)
    future = [k for k in main if is_future(tree, k) or _near_future(tree, k)]
    possible = [k for k in main if tree.lower[k] in _POSSIBLE]
    should = [k for k in main if tree.lower[k] in _SHOULD]
    passive = tree.has_lemma(finite, frozenset({"être", "be"})) or "aux:pass" in (
        tree.deps[c] for c in tree.children[head]
    )
    planned = [
        k
        for k in main
        if tree.lower[k] in _PLANNED
        and (tree.code == "en" or tree.lower[k] != "due")
        and (passive or tree.lower[k] in ("slated", "due", "poised"))
    ]
    hedged = [k for k in main if tree.has_lemma(k, _HEDGED)] or _hedges(tree, main, start, end)
    call = _call(tree, main, head, start, end)
    verdict.hedge = " ".join(tree.lower[k] for k in (*possible, *should, *hedged))
    judged = [
        (k, tree.lexicon.evaluative[lemma])
        for k in range(start, end)
        for lemma in {tree.lemmas[k][-1], tree.lower[k]}
        if lemma in tree.lexicon.evaluative
    ]
    interpretive = (
        head if tree.has_lemma(head, tree.lexicon.interpreting) else _misread(tree, head, start, end)
    )
    present = _is_present(tree, finite if interpretive in (head, -1) else interpretive)
    copula = (tree.lower[finite] != tree.lower[head] and tree.deps[finite] == "cop") or tree.has_lemma(
        head, frozenset({"be", "être"})
    )
    if call is not None:
        return verdict.settled(ClaimKind.CALL, 0.75, call, "obligation")
    if future:
        return verdict.settled(ClaimKind.FORECAST, 0.75, (future[0], future[0] + 1), "future")
    if possible or should or planned:
        k = (possible or should or planned)[0]
        return verdict.settled(ClaimKind.FORECAST, 0.65, (k, k + 1), "modal")
    told = next((c for c in tree.children[head] if start <= c < end and _is_hearsay_adverb(tree, c)), None)
    if told is not None:
        return verdict.settled(ClaimKind.STATEMENT, 0.65, (told, told + 1), "hearsay")
    if _is_hearsay(tree, finite, head, start, end):
        return verdict.settled(
            ClaimKind.STATEMENT, 0.65, (finite, head + 1 if head > finite else finite + 1), "reportative"
        )
    weight = 0.0
    cue: tuple[int, int] | None = None
    rule = "evaluation"
    if (hedged or judged) and _is_expected(passage, head, hedged, start, end):
        k = hedged[0] if hedged else judged[0][0]
        return verdict.settled(ClaimKind.FORECAST, 0.7, (k, k + 1), "modal")
    if hedged:
        weight, cue, rule = 0.7, (hedged[0], hedged[0] + 1), "hedge"
    elif judged and copula:
        weight, cue = 0.7, (judged[0][0], judged[0][0] + 1)
    elif interpretive >= 0 and present:
        weight, cue, rule = 0.62 + (0.1 if judged else 0), (interpretive, interpretive + 1), "interpretation"
    elif judged and present:
        weight, cue = 0.55, (judged[0][0], judged[0][0] + 1)
    elif copula and present:
        weight, cue = 0.42, (finite, finite + 1)
    elif judged:
        weight, cue = 0.4, (judged[0][0], judged[0][0] + 1)
    elif interpretive >= 0:
        weight, cue, rule = 0.4, (interpretive, interpretive + 1), "interpretation"
    if any(tree.lower[k] in _COMPARED for k in main):
        weight += 0.08
    weight += 0.04 * max(0, len(judged) - 1)
    if weight >= 0.3:
        verdict.settled(ClaimKind.ASSESSMENT, min(weight, 0.9), cue, rule)
    return verdict


def _main_tokens(tree: Tree, head: int, start: int, end: int) -> list[int]:
    """The tokens of the predicate itself: not those of clauses below it."""
    below = frozenset({"advcl", "acl", "acl:relcl", "relcl", "parataxis", "csubj", "mark"})
    found: list[int] = []
    queue = [head]
    while queue:
        at = queue.pop()
        found.append(at)
        for c in tree.children[at]:
            predicative = tree.pos[c] in _PREDICATIVE or tree.deps[c] in ("xcomp", "acomp", "oprd")
            if start <= c < end and tree.deps[c] not in below and predicative:
                queue.append(c)
    return sorted(found)


def _near_future(tree: Tree, k: int) -> bool:
    """ "va partir", "is going to", "is to meet"."""
    lower = tree.lower
    if tree.code == "fr":
        return lower[k] in ("va", "vont", "allons", "allait", "allaient") and any(
            "VerbForm=Inf" in tree.morphs[j] for j in range(k + 1, min(k + 5, tree.size))
        )
    if lower[k] == "going":
        return k + 2 < tree.size and lower[k + 1] == "to" and tree.tags[k + 2] == "VB"
    return (
        lower[k] in ("is", "are") and k + 2 < tree.size and lower[k + 1] == "to" and tree.tags[k + 2] == "VB"
    )


def _call(tree: Tree, main: list[int], head: int, start: int, end: int) -> tuple[int, int] | None:
    for k in range(start, end):
        hit = tree.lexicon.calls.at(k, tree.lower, tree.lemmas)
        if hit is None or hit[0] > end:
            continue
        if any(j in main for j in range(k, hit[0])) and not _had(tree, k):
            return k, hit[0]
    return _command(tree, head, start, end)


def _command(tree: Tree, head: int, start: int, end: int) -> tuple[int, int] | None:
    """An imperative: "Levons-nous", "ne touchez pas", "Qu'il démissionne", "If so, keep the receipt"."""
    if head < 0 or tree.child(head, SUBJECTS | {"expl:subj", "expl"}) is not None:
        return None
    if tree.code == "en":
        bare = tree.tags[head] == "VB" and all(
            tree.deps[c] not in ("aux", "auxpass") or tree.lower[c] == "do" for c in tree.children[head]
        )
        return (head, head + 1) if bare else None
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    word, after = tree.lower[first], tree.lower[first + 1] if first + 1 < end else ""
    if word in ("qu'", "que") and after in _THIRD and tree.tokens[end - 1] in (".", "!"):
        return first, first + 1
    for begins in dict.fromkeys((first + 1 if word in ("ne", "n'") else first, head)):
        verb, opens = tree.lower[begins], begins <= first + 1
        if not (verb.endswith(("ons", "ez")) and len(verb) > 4) or verb in ("assez", "selon", "chez"):
            continue
        if begins + 1 < end and (
            tree.lower[begins + 1] == "-vous" or tree.lower[begins + 1].startswith("-t")
        ):
            continue
        if tree.pos[begins] in ("VERB", "AUX") or (opens and (verb.endswith("ez") or begins > first)):
            return begins, begins + 1
    if "Mood=Imp" in tree.morphs[head] and head == first:
        return head, head + 1
    return None


_THIRD = frozenset({"il", "elle", "ils", "elles", "on", "nul", "chacun", "personne"})
_IF = frozenset({"si", "s'", "sinon", "sans"})


def _is_hearsay(tree: Tree, finite: int, head: int, start: int, end: int) -> bool:
    """ "aurait signé", "serait détenu": the conditional of what others report, without a condition."""
    if tree.code != "fr" or tree.lower[finite] not in tree.lexicon.words["hearsay"]:
        return False
    if any(tree.lower[k] in _IF and tree.pos[k] in ("SCONJ", "ADP", "ADV") for k in range(start, end)):
        return False
    return head > finite and ("VerbForm=Part" in tree.morphs[head] or tree.lower[finite].startswith("au"))


def _is_hearsay_adverb(tree: Tree, k: int) -> bool:
    """ "allegedly signed", "are reportedly held", « aurait prétendument signé »."""
    return tree.pos[k] == "ADV" and tree.lower[k] in tree.lexicon.words["hearsay"]


_PREDICATIVE = frozenset({"VERB", "AUX", "ADV", "PART", "ADJ"})
_BELOW = frozenset({"acl:relcl", "relcl", "acl", "advcl", "csubj", "ccomp"})
_PERFECT = frozenset({"avoir", "être", "have"})


_ODDS = frozenset({"chance", "chances", "odds", "probability", "likelihood", "probabilité", "probabilités"})
_CHANCES = frozenset(
    [
        "likely",
        "unlikely",
        "probable",
        "improbable",
        "probabilité",
        "probabilités",
        "chances",
        "chance",
        "odds",
        "probability",
        "likelihood",
        "exclu",
        "exclue",
        "exclus",
        "vraisemblable",
        "inévitable",
        "inevitable",
        "improbables",
        "probables",
    ]
)


def _is_expected(passage: Passage, head: int, hedged: list[int], start: int, end: int) -> bool:
    """A likelihood of what is to come: "is likely to welcome", "peu de chances que P avant Pâques"."""
    tree = passage.tree
    at = [k for i in hedged for k in range(i, min(i + 4, end))]
    about = [c for c in tree.children[head] if tree.deps[c] in SUBJECTS | {"attr"} and start <= c < end]
    if any(tree.lower[k] in _ODDS and not _is_past(tree, k) for k in (*at, *about)):
        return True  # "une chance sur deux", "a strong probability that", "la probabilité de P est faible"
    if hedged and "Mood=Cnd" in tree.morphs[finite_part(tree, head)] and not tree.has_lemma(head, _HEDGED):
        return True  # "il entraînerait inévitablement": a consequence, and how likely it is
    if not any(tree.lower[k] in _CHANCES for i in hedged for k in range(i, min(i + 4, end))):
        return False
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is not None and any(tree.lower[c] in ("un", "une", "a", "an") for c in tree.children[subject]):
        return True  # "un coup de force est improbable": an event to come
    if any(is_future(tree, k) for k in range(start, end)) or _is_dated(passage, start, end):
        return True
    return tree.code == "en" and any(
        tree.tags[k] == "TO"
        and k + 1 < end
        and tree.tags[k + 1] == "VB"
        and tree.lower[k + 1] not in ("be", "have")
        for k in range(start, end)
    )


def _is_past(tree: Tree, noun: int) -> bool:
    """ "no chance that it was ransom": a likelihood of what has been."""
    return any(
        "Tense=Past" in tree.morphs[finite_part(tree, c)] or "Tense=Imp" in tree.morphs[finite_part(tree, c)]
        for c in tree.children[noun]
        if tree.deps[c] in ("acl", "ccomp", "acl:relcl", "relcl")
    )


def _is_dated(passage: Passage, start: int, end: int) -> bool:
    tree = passage.tree
    return end > start and horizon.find(passage, tree.starts[start], tree.ends[end - 1]) is not None


def _hedges(tree: Tree, main: list[int], start: int, end: int) -> list[int]:
    """Tokens of the predicate that begin an expression of certainty."""
    at = frozenset(main)
    found = []
    for k in range(start, end):
        hit = tree.lexicon.certainty.at(k, tree.lower, tree.lemmas)
        if (
            hit is not None
            and hit[1].step is not None
            and any(
                j in at or (tree.heads[j] in at and tree.deps[j] in _OBJECTS)
                for j in range(k, min(hit[0], end))
            )
        ):
            if tree.lower[k] in ("may", "might") and tree.pos[k] != "AUX":
                continue
            found.append(k)
    return found


_OBJECTS = OBJECTS | {"attr"}


def _misread(tree: Tree, head: int, start: int, end: int) -> int:
    """A verb that interprets where the parser saw an adjective: "ce choix fragilise la sécurité"."""
    if tree.code != "fr" or tree.pos[head] in ("VERB", "AUX"):
        return -1
    for k in range(start + 1, end):
        if tree.has_lemma(k, tree.lexicon.interpreting) and may_be_verb(tree, k):
            return k
    return -1


def _had(tree: Tree, k: int) -> bool:
    """ "had to", "a dû": told as an event."""
    return tree.lower[k] in ("had",)


def _is_present(tree: Tree, finite: int) -> bool:
    if (
        tree.deps[finite] in ("aux:tense", "aux")
        and tree.tags[finite] != "MD"
        and tree.has_lemma(finite, _PERFECT)
    ):
        return False  # "a signé", "has signed": told as done
    if tree.code == "en":
        return tree.tags[finite] in ("VBZ", "VBP", "MD") or "Tense=Pres" in tree.morphs[finite]
    return ("Tense=Pres" in tree.morphs[finite] and "VerbForm=Part" not in tree.morphs[finite]) or any(
        form.tense == "prs" for form in tree.lexicon.forms_of(tree.lower[finite])
    )
