"""What a clause in the document's own voice puts forward: its signals, and the kind they speak for."""

from __future__ import annotations

from dataclasses import replace

from lutrin.domain.claim import ClaimKind

from . import horizon, stances
from .ability import shows_up
from .agenda import comes_in_time, follows_condition, is_done_by, is_due, is_fixed_duty, is_scheduled
from .appointed import is_appointed
from .attribution import can_speak
from .clause_head import (
    finite_part,
    is_future,
    is_habit,
    is_present,
    main_predicate,
    main_tokens,
    misread,
    near_future,
)
from .conditionals import answers_condition, is_hearsay, is_later, is_told_present, would_come
from .degrees import GRADED, graded, stands
from .draft import EXPECTED, Verdict
from .duties import duty, is_likely
from .judgements import emphasis, idiom, judges
from .needs import needed
from .negation import is_negated
from .odds import is_stated
from .outlook import (
    CHANGES,
    HEDGED,
    is_at_risk,
    is_dated,
    is_expected,
    is_guess,
    is_quality,
    is_threat,
    was_able,
)
from .passage import Passage
from .syntax import OBJECTS, RELATIVES, SUBJECTS, Tree
from .told_aside import told_aside

_POSSIBLE = {
    "fr": frozenset({"pourrait", "pourraient", "pourrais", "pourrions"}),
    "en": frozenset({"may", "might", "could"}),
}
_SHOULD = {"fr": frozenset({"devrait", "devraient"}), "en": frozenset[str]()}  # "should" is a call
_PLANNED = frozenset(
    {
        "fixé",
        "fixée",
        "fixés",
        "fixées",
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
        "pencilled",
        "penciled",
        "earmarked",
    }
)
_SET_OUT = (["out"], ["forth"], ["up"], ["aside"], ["down"], ["apart"], ["off"], ["in"], ["by"], ["against"])
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


def classify(passage: Passage, start: int, end: int) -> Verdict:
    """The verdict on tokens ``start`` to ``end`` as a clause in the document's own voice. Not to be changed:
    it is asked for from several rooms and made once."""
    verdict = passage.verdicts.get((start, end))
    if verdict is None:
        verdict = passage.verdicts[start, end] = _read(passage, start, end)
    return verdict


def read_as(passage: Passage, start: int, end: int, kind: ClaimKind) -> Verdict:
    """A verdict of ``kind``, which whoever asks about these tokens from now on gets as well."""
    verdict = passage.verdicts[start, end] = replace(classify(passage, start, end), kind=kind)
    return verdict


def _read(passage: Passage, start: int, end: int) -> Verdict:
    tree = passage.tree
    verdict = Verdict()
    head = main_predicate(tree, start, end)
    verdict.head = head
    stressed = emphasis(tree, start, end)
    if stressed is not None:
        return verdict.settled(ClaimKind.ASSESSMENT, 0.72, stressed, "emphasis")
    if head < 0:
        return verdict
    finite = finite_part(tree, head)
    verdict.negated = is_negated(tree, finite, head)
    main = main_tokens(tree, head, start, end)
    future = [k for k in main if (is_future(tree, k) or near_future(tree, k)) and not _is_asked(tree, k)]
    may = _POSSIBLE[tree.code]
    possible = [k for k in main if tree.lower[k] in may and not was_able(passage, k, start, end)]
    should = [k for k in main if tree.lower[k] in _SHOULD[tree.code]]
    likely = any(is_likely(tree, k + 1) for k in should)  # « devrait très probablement »: no duty
    passive = tree.has_lemma(finite, frozenset({"être", "be"})) or "aux:pass" in (
        tree.deps[c] for c in tree.children[head]
    )
    planned = [
        k
        for k in main
        if (tree.lower[k] in _PLANNED or _is_announced_for(tree, k))
        and (tree.code == "en" or tree.lower[k] != "due")
        and (passive or tree.lower[k] in ("slated", "due", "poised"))
        and not (tree.lower[k] == "set" and tree.lower[k + 1 : k + 2] in _SET_OUT)
    ]
    said = [*main, *_set_behind(tree, head, start, end)]
    hedged = [k for k in main if tree.has_lemma(k, HEDGED) and not shows_up(tree, k)]
    hedged = hedged or _hedges(tree, said, start, end)
    call = duty(tree, main, head, start, end) or needed(passage, head, start, end)
    verdict.hedge = " ".join(tree.lower[k] for k in (*possible, *should, *hedged))
    judged = [k for k in range(start, end) if judges(tree, k)]
    interpretive = (
        head
        if tree.has_lemma(head, tree.lexicon.interpreting) and not shows_up(tree, head)
        else head
        if _rests_on(passage, head)
        else misread(tree, head, start, end)
    )
    present = is_present(tree, finite if interpretive in (head, -1) else interpretive)
    copula = (tree.lower[finite] != tree.lower[head] and tree.deps[finite] == "cop") or tree.has_lemma(
        head, frozenset({"be", "être"})
    )
    hearsaid = told_aside(tree, start, end)
    if hearsaid is not None:
        return verdict.settled(ClaimKind.STATEMENT, 0.65, hearsaid, "hearsay")
    if answers_condition(tree, start, end):
        return verdict.settled(ClaimKind.FORECAST, 0.65, (end - 2, end - 1), "follows")
    if call is not None:
        due = tree.lower[call[0]] == "should" and is_due(passage, head, start, end)
        if due or is_fixed_duty(passage, call[0], head, start, end):
            return verdict.settled(ClaimKind.FORECAST, 0.65, call, "modal")
        return verdict.settled(ClaimKind.CALL, 0.75, call, "obligation")
    risk = next((k for k in range(start, end) if is_at_risk(tree, k, start, end)), None)
    if risk is None and is_threat(tree, head, start, end):
        risk = head
    if risk is not None:
        return verdict.settled(ClaimKind.FORECAST, 0.65, (risk, min(risk + 2, end)), "modal")
    dated = is_dated(passage, start, end)
    stance = stances.of(tree, head, start, end, is_future=bool(future), is_dated=dated)
    if stance is not None:
        return verdict.settled(ClaimKind.STATEMENT, 0.6, stance, "stance")
    if not future:
        future = [k for k in _set_behind(tree, head, start, end) if is_future(tree, k)]
    future = future or _follows_si(tree, start, end)
    if not future and is_done_by(passage, finite, head, start, end):
        future = [finite]
    if future and (_is_history(passage, start, end) or is_later(tree, start, end) or is_habit(tree, head)):
        future = []
    if future:
        return verdict.settled(ClaimKind.FORECAST, 0.75, (future[0], future[0] + 1), "future")
    if comes_in_time(passage, head, finite, start, end) or follows_condition(tree, head, start, end):
        return verdict.settled(ClaimKind.FORECAST, 0.65, (finite, finite + 1), "modal")
    if possible and not dated and (is_quality(tree, head) or is_guess(tree, possible[0], head)):
        return verdict.settled(ClaimKind.ASSESSMENT, 0.65, (possible[0], possible[0] + 1), "hedge")
    settled = dated or likely or any(_changes(tree, k) for k in main)
    if should and not (settled or _is_next_step(passage, main, head)):
        return verdict.settled(ClaimKind.CALL, 0.6, (should[0], should[0] + 1), "obligation")
    if planned and not dated and tree.lower[finite] in ("était", "étaient"):
        planned = []  # « il était prévu pour douze ans »
    if possible or should or planned:
        k = (possible or should or planned)[0]
        awaited = tree.lower[k] == "expected" and tree.lower[k + 1 : k + 2] == ["to"]
        return verdict.settled(ClaimKind.FORECAST, EXPECTED if awaited else 0.65, (k, k + 1), "modal")
    told = next((c for c in tree.children[head] if start <= c < end and _is_hearsay_adverb(tree, c)), None)
    if told is not None:
        return verdict.settled(ClaimKind.STATEMENT, 0.65, (told, told + 1), "hearsay")
    if is_hearsay(tree, finite, head, start, end):
        return verdict.settled(
            ClaimKind.STATEMENT, 0.65, (finite, head + 1 if head > finite else finite + 1), "reportative"
        )
    if is_told_present(passage, finite, head, start, end):
        return verdict.settled(ClaimKind.STATEMENT, 0.6, (finite, finite + 1), "told")
    follows = would_come(tree, finite, head, start, end)
    if follows:
        return verdict.settled(ClaimKind.FORECAST, 0.65, (finite, finite + 1), follows)
    weight = 0.0
    cue: tuple[int, int] | None = None
    rule = "evaluation"
    if not hedged and present and is_scheduled(passage, head, start, end):
        return verdict.settled(ClaimKind.FORECAST, 0.6, (finite, finite + 1), "scheduled")
    if not hedged and is_appointed(passage, head, finite, start, end):
        return verdict.settled(ClaimKind.FORECAST, 0.65, (finite, finite + 1), "appointed")
    if (hedged or judged) and is_expected(passage, head, hedged, start, end):
        k = hedged[0] if hedged else judged[0]
        return verdict.settled(ClaimKind.FORECAST, EXPECTED, (k, k + 1), "modal")
    if present and not hedged and is_stated(passage, head, start, end):
        return verdict.settled(
            ClaimKind.FORECAST, EXPECTED, (finite, finite + 1), "modal"
        )  # "P's odds are slim"
    saying = None if hedged else idiom(tree, main, start, end)
    if hedged and _answers_to_come(tree, start, end):
        return verdict.settled(ClaimKind.FORECAST, EXPECTED, (hedged[0], hedged[0] + 1), "modal")
    if hedged:
        weight, cue, rule = 0.7, (hedged[0], hedged[0] + 1), "hedge"
    elif saying is not None:
        told = "Tense=Past" in tree.morphs[finite] and finite == head and not copula
        weight, cue, rule = (0.5, saying, "evaluation") if told else (0.72, saying, "idiom")
    elif judged and copula:
        weight, cue = 0.7, (judged[0], judged[0] + 1)
    elif interpretive >= 0 and present:
        weight, cue, rule = 0.62 + (0.1 if judged else 0), (interpretive, interpretive + 1), "interpretation"
    elif judged and present:
        weight, cue = 0.55, (judged[0], judged[0] + 1)
    elif copula and present:
        weight, cue = 0.42, (finite, finite + 1)
    elif judged:
        weight, cue = 0.4, (judged[0], judged[0] + 1)
    elif interpretive >= 0:
        weight, cue, rule = 0.4, (interpretive, interpretive + 1), "interpretation"
    if any(tree.lower[k] in _COMPARED for k in main):
        weight += 0.08
    weight += 0.04 * max(0, len(judged) - 1)
    if weight >= 0.3:
        verdict.settled(ClaimKind.ASSESSMENT, min(weight, 0.9), cue, rule)
    return verdict


def _changes(tree: Tree, k: int) -> bool:
    """Whether a verb tells of what happens; not "devrait tenir compte de"."""
    changes = CHANGES | tree.lexicon.words.get("changes", frozenset())
    return tree.has_lemma(k, changes) and tree.lower[k + 1 : k + 2] != ["compte"]


def _is_next_step(passage: Passage, main: list[int], head: int) -> bool:
    """« Le texte devrait être examiné par la commission »: what is done to a thing in its course."""
    tree = passage.tree
    step = next((k for k in main if tree.has_lemma(k, tree.lexicon.words["steps"])), None)
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if step is None or subject is None:
        return False
    passive = any(tree.deps[c] == "aux:pass" for c in tree.children[step])
    return passive or (tree.pos[subject] == "NOUN" and not can_speak(passage, subject))


def _is_history(passage: Passage, start: int, end: int) -> bool:
    """ "Il sera réélu en 2005": the future of a tale, where the document is of later."""
    when = (
        horizon.find(passage, passage.tree.starts[start], passage.tree.ends[end - 1]) if end > start else None
    )
    return when is not None and horizon.is_past(passage, when)


def _set_behind(tree: Tree, head: int, start: int, end: int) -> list[int]:
    """The predicate of a cleft: "c'est la mer qui votera", « c'est un court-circuit qui serait en cause »."""
    if not any(tree.lower[c] in ("c'", "ce", "it") and tree.deps[c] in SUBJECTS for c in tree.children[head]):
        return []
    body = [head, *(c for c in tree.children[head] if tree.deps[c] == "attr")]
    relatives = [c for k in body for c in tree.children[k] if tree.deps[c] in RELATIVES]
    return [
        k
        for c in relatives
        for k in (c, *tree.children[c])
        if start <= k < end and (k == c or tree.deps[k].startswith(("aux", "cop", "advmod")))
    ]


def _rests_on(passage: Passage, head: int) -> bool:
    """« L'écart tient au revenu »: of a thing, why it is so; « la maire tient à ses arbres » is her wish."""
    tree = passage.tree
    if tree.code != "fr" or not tree.has_lemma(head, _HOLDS):
        return False
    at = head + 1 + (tree.lower[head + 1 : head + 2] in (["pas"], ["plus"]))
    subject = next((c for c in tree.children[head] if tree.deps[c] in SUBJECTS), None)
    if subject is None or tree.lower[at : at + 1] not in (["à"], ["au"], ["aux"]):
        return False
    return tree.pos[subject] == "NOUN" and not can_speak(passage, subject)


_HOLDS = frozenset({"tenir"})


def _is_announced_for(tree: Tree, k: int) -> bool:
    """« est annoncé pour mars »: on the calendar; « est annoncé » is but told."""
    return tree.lower[k].rstrip("es") == "annoncé" and tree.lower[k + 1 : k + 2] == ["pour"]


def _answers_to_come(tree: Tree, start: int, end: int) -> bool:
    """« Que se passera-t-il ? Rien, probablement. »: without a verb, to a question on what is to come."""
    first, last = tree.sentence_of(start)
    if tree.code != "fr" or first == 0 or tree.tokens[first - 1] != "?" or end - start > _ANSWER:
        return False
    if any(tree.pos[k] in ("VERB", "AUX") for k in range(start, last)):
        return False
    asked, _ = tree.sentence_of(first - 1)
    return any(is_future(tree, k) for k in range(asked, first))


_ANSWER = 12  # tokens


def _follows_si(tree: Tree, start: int, end: int) -> list[int]:
    """« Si Oslo se retire, c'est l'accord qui tombera »: the future behind a condition, however parsed."""
    first = next((k for k in range(start, end) if tree.is_word(k)), end)
    if tree.code != "fr" or first >= end or tree.lower[first] not in ("si", "s'"):
        return []
    comma = next((k for k in range(first, end) if tree.tokens[k] == ","), end)
    return [k for k in range(comma, end) if is_future(tree, k)][:1]


def _is_asked(tree: Tree, k: int) -> bool:
    """ "It remains to be seen whether the truce will hold", « nul ne sait si P »: nothing is foretold."""
    verb = k if tree.code == "fr" else tree.heads[k]
    if any(tree.lower[c] == "whether" for c in tree.children[verb]):
        return True
    asked = any(tree.lower[c] in ("si", "s'") and c < k for c in tree.children[verb])
    return asked and tree.heads[verb] < verb and tree.has_lemma(tree.heads[verb], _OPEN)


_OPEN = frozenset({"savoir", "ignorer", "demander", "voir", "dire"})


def _is_hearsay_adverb(tree: Tree, k: int) -> bool:
    """ "allegedly signed", "are reportedly held", « aurait prétendument signé »."""
    return tree.pos[k] == "ADV" and tree.lower[k] in tree.lexicon.words["hearsay"]


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
                j in at
                or (tree.heads[j] in at and tree.deps[j] in _OBJECTS)
                or (tree.heads[j] in at and tree.deps[j] == "prep" and hit[1].kind == GRADED)
                for j in range(graded(tree, k, hit[1])[0], min(hit[0], end))
            )
        ):
            if (tree.lower[k] in ("may", "might") and tree.pos[k] != "AUX") or shows_up(tree, k):
                continue
            if not stands(tree, k, *hit):
                continue
            found.append(k)
    return found


_OBJECTS = OBJECTS | {"attr", "acomp"}
