"""Reported speech: a verb of the lexicon, its subject, and what it puts forward."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from . import complements
from .announcing import (
    calls_by_name,
    drafted,
    governs_quotation,
    has_object,
    judges_in_quotes,
    names_in_quotes,
    quotes_infinitive,
)
from .answers import answers
from .asides import as_told, aside, broken_by, said_before
from .attribution import can_speak, group_speakers, speakers
from .cited import add_cited
from .clause_head import is_conditional
from .clause_reports import clause_report
from .clauses import clause_around
from .draft import Draft, Speaker
from .explaining import explained
from .given_odds import numbers
from .going_on import clause_speaker, spoken_before
from .governed import finite_complement
from .infinitives import infinitive_complement, is_left_to_others
from .main_verbs import (
    considers,
    is_denied_having,
    is_joined_to_none,
    is_main,
    is_obliged,
    is_seeming,
    is_withheld,
    is_written,
    leads,
)
from .passage import Passage
from .passing import passing
from .passives import opens_line, passive, resolution
from .predicates import FIRST_PERSON, adjectives, copulas, nouns
from .predicative import finds_them_so, predicative
from .questions import asks_to_know, is_assumed, is_question, is_supposed
from .relatives import end_within
from .showing import DOCUMENTS
from .stage import (
    is_ceremony,
    is_direction,
    is_endeavour,
    is_inquiry,
    is_no_comment,
    is_secrecy,
    is_sentence,
    is_silence,
    is_silent_object,
)
from .subjects import CLITICS_BEFORE
from .subordinate import subordinate
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup
from .weighed import is_weighed


def detect(passage: Passage) -> list[Draft]:
    """Claims announced by a verb outside quotations."""
    found: list[Draft] = [*numbers(passage), *answers(passage)]
    for group in passage.verbs:
        if is_secrecy(passage.tree, group):
            continue
        quotation = passage.quotation_at(group.head)
        limits = passage.tree.sentence_of(group.head)
        if quotation is not None:
            inner = passage.tokens(quotation.inner_start, quotation.inner_end)
            limits = passage.tree.narrowed(group.head, max(limits[0], inner[0]), min(limits[1], inner[1]))
        draft = passing(passage, group, limits) or _report(passage, group, limits)
        if draft is None or draft.rule == "object":  # « qui réclament P » begins at its pronoun
            draft = subordinate(passage, group, limits) or draft
        if draft is not None and draft.end > draft.start:
            if quotation is not None:
                draft.score *= 0.8
            add_cited(passage, group.start, draft, limits)
            reason = explained(passage, draft) if quotation is None else None
            found.extend(complements.apart(passage, group, draft, limits))
            if reason is not None:
                found.append(reason)
    return found + nouns(passage) + adjectives(passage) + copulas(passage)


# conditionals that are but a polite form: "il voudrait une réforme"
_POLITE = frozenset(
    ("vouloir", "souhaiter", "aimer", "préférer", "désirer", "like", "prefer", "welcome", "want", "love")
)  # fmt: skip
_WILL = frozenset({"will", "'ll", "shall", "would"})
_NO_ONE = frozenset({"nul", "nulle", "personne", "aucun", "aucune", "nobody", "none", "no"})


def _is_impersonal(tree: Tree, group: VerbGroup) -> bool:
    """« il est à prévoir que », « il reste à prouver que », « c'est à croire que »."""
    before = tree.lower[max(0, group.start - 3) : group.start]
    return before[-1:] == ["à"] and len(before) == 3 and before[0] in _IT and before[1] in _BEING


_IT = frozenset({"il", "c'", "ce"})
_BEING = frozenset({"est", "était", "serait", "sera", "reste", "restait"})


def _is_no_one(tree: Tree, head: int) -> bool:
    """« Nul ne prétend », "nobody", « aucun groupe »; but « cette personne » is somebody."""
    if tree.lower[head] in _NO_ONE:
        return not any(tree.pos[c] == "DET" for c in tree.children[head])
    return any(tree.lower[c] in _NO_ONE and tree.pos[c] == "DET" for c in tree.children[head])


def _report(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    entry = group.entry
    if tree.text and tree.tokens[limits[1] - 1] == "?":
        return None
    if tree.lower[group.head : group.head + 2] == ["believe", "me"] or is_supposed(tree, limits):
        return None  # said by the way; "Suppose a judge says P": nobody has said it
    if is_left_to_others(passage, group):
        return None  # "told its members to reject P": they are to reject it, who tells them calls for that
    if _is_asked(tree, group, limits):
        return None  # "Asked who would pay, she smiled": the question of somebody else
    who, head = group_speakers(passage, group, limits)
    if group.is_finite and _goes_on(tree, group) and (head is None or not can_speak(passage, head)):
        main = _main_speaker(passage, group, limits) or _speaker_above(passage, group, limits)
        if main is not None and main[1] is not None and can_speak(passage, main[1]):
            who, head = main  # "X said that the drills would go on, and denounced Y"
    if is_joined_to_none(tree, group.head) and (first := _main_speaker(passage, group, limits)) is not None:
        who, head = first
    if (before := spoken_before(passage, group, limits)) is not None:
        who, head = group_speakers(passage, before, limits)
    if considers(tree, group, head, limits) or is_assumed(tree, group):
        return None
    if group.tense == "inf" and _is_impersonal(tree, group):
        who, head = [Speaker(author=True)], None  # « il est à craindre que P »: whoever is named before
    if head is not None and head < group.head and tree.lexicon.calls.at(head, tree.lower, tree.lemmas):
        return None  # "il convient que": nobody says it
    if head is not None and _is_no_one(tree, head):
        return None  # "Nul ne prétend que P": nobody's claim, the author's denial
    if "o" in entry.frames and (told := as_told(passage, group, limits)) is not None:
        return told
    if (
        group.tense == "pp"
        and "o" in entry.frames
        and (told := broken_by(passage, group, limits)) is not None
    ):
        return told
    if is_written(passage, group, limits):
        return None
    if group.passive and not entry.reflexive:
        return passive(passage, group, limits, head)
    if (
        head is None
        and group.is_finite
        and group.start - limits[0] <= 3
        and opens_line(passage, group, limits)
    ):
        return resolution(passage, group, limits)
    if group.tense == "ger" and group.start > limits[0] and tree.tokens[group.start - 1] == ",":
        main = clause_speaker(passage, group, limits) or _main_speaker(passage, group, limits)
        who, head = main or (who, head)
    speaking = bool(who) and (who[0].author or head is None or can_speak(passage, head))
    speaking = speaking or (head is not None and _argues_too(passage, group))
    judging = "c" in entry.frames and judges_in_quotes(passage, group, limits)
    if ("q" in entry.frames or "o" in entry.frames) and not judging:
        if is_withheld(passage, group):
            return None  # "declined to say whether P": what is declined is the claim
        complement = finite_complement(passage, group, limits)
        if complement is not None and "dont" in tree.lower[limits[0] : group.start]:
            start, end, at = complement
            complement = start, end_within(tree, group, end, limits), at
        if complement is not None and (
            is_weighed(passage, group, head) or is_no_comment(tree, complement[2])
        ):
            return None
        if complement is not None and speaking and group.negated and _asks(tree, complement[0]):
            return drafted(passage, group, (group.head, complement[1], complement[2]), who, "infinitive", 0.8)
        if complement is not None and is_question(tree, complement):
            return None  # "they don't know if it worked": nothing is put forward but the whole
        if complement is not None and not who and group.tense == "inf":
            who, head = said_before(passage, group)
            speaking = bool(who)
        if complement is not None:
            return clause_report(passage, group, limits, who, head, speaking, complement)
    if not group.is_finite and group.tense != "ger" and not leads(passage, group):
        return None
    if is_seeming(tree, group):
        return None  # "semble vouloir l'échec": how the author reads it
    if "o" in entry.frames:
        found = aside(passage, group, limits)
        if found is not None:
            return found
    if group.tense == "ger" and (group.start == limits[0] or tree.tokens[group.start - 1] != ","):
        return None
    if not speaking and head is not None and who and tree.pos[head] in ("NOUN", "PROPN", "NUM", "SYM"):
        # "l'intersyndicale dénonce": only who can speak does that
        in_print = entry.kind is ClaimKind.STATEMENT and tree.has_lemma(head, DOCUMENTS)
        speaking = (
            in_print
            or not any(  # "the audit highlights P" is the audit's
                lemma in tree.lexicon.words["impersonal_verbs"] for lemma in tree.lemmas[group.head]
            )
            or ("c" in entry.frames and names_in_quotes(passage, group, limits))
        )
    if not speaking or head is None or not is_main(passage, group, limits):
        return None
    if group.tense == "fut" or (
        tree.code == "en"
        and any(tree.lower[k] in _WILL for k in range(group.start, group.head))
        and not ("would" in tree.lower[group.start : group.head] and tree.has_lemma(group.head, _POLITE))
    ):
        return None  # "X relèvera ses taux": told by the author as to come
    if is_conditional(tree, group.head) and not tree.has_lemma(group.head, _POLITE):
        return None  # "l'Allemagne soutiendrait X": what would be, no position taken
    if is_obliged(tree, group):
        return None  # "our embassy ought to request": a call of the author's
    if is_ceremony(tree, group, limits) or is_sentence(tree, group, head, limits):
        return None
    if is_denied_having(passage, group):
        return None  # « a nié avoir promis P »: the claim is what is denied, whole
    found_so = finds_them_so(passage, group, limits, head, who)
    if found_so is not None:
        return found_so
    if "c" in entry.frames:
        predicate = predicative(passage, group, limits, head, who)
        if predicate is not None:
            return predicate
    own_words = "i" in entry.frames and quotes_infinitive(passage, group, limits)
    if ("i" in entry.frames or "s" in entry.frames) and not own_words:
        infinitive = infinitive_complement(passage, group, limits)
        if infinitive is not None and (
            is_silence(tree, group, infinitive) or is_inquiry(tree, group, infinitive)
        ):
            return None
        if infinitive is not None and who[0].author and is_direction(tree, group, infinitive):
            return None
        if infinitive is not None and asks_to_know(tree, group, infinitive[0]):
            return None
        if infinitive is not None:
            return drafted(passage, group, infinitive, who, "infinitive", 0.8)
    own = any(tree.lower[c] in tree.lexicon.words["first_person"] for c in tree.children[head])
    taken = not who[0].author or tree.lower[head] in FIRST_PERSON or own
    if is_silent_object(tree, group) or (not who[0].author and is_endeavour(tree, group, head)):
        return None
    if "n" in entry.frames and taken and has_object(passage, group, limits):
        start, end = clause_around(passage, group, head, limits)
        return drafted(passage, group, (start, end, group.head), who, "object", 0.7)
    if taken and not who[0].author and calls_by_name(passage, group, limits):
        start, end = clause_around(passage, group, head, limits)
        named = drafted(passage, group, (start, end, group.head), who, "predicate", 0.7)
        named.kind = ClaimKind.ASSESSMENT
        return named
    oblique = "a" in entry.frames and has_object(passage, group, limits, oblique=True)
    if "g" in entry.frames and tree.has_lemma(head, _INFORMANTS):
        oblique = group.end < limits[1]  # "witnesses spoke of a blast": what they say is so
    if oblique and tree.has_lemma(group.head, _SUMMONING):
        oblique = _is_towards(tree, group, limits)
    quoting = set("gcna") & set(entry.frames) and governs_quotation(passage, group, limits)
    quoting = quoting or own_words
    alone = "v" in entry.frames and (
        group.end >= limits[1] or tree.pos[group.end] in ("PUNCT", "ADV", "CCONJ")
    )
    if taken and (oblique or quoting or alone):
        start, end = clause_around(passage, group, head, limits)
        if alone and not (oblique or quoting):
            last = group.end
            while last < limits[1] and tree.pos[last] == "ADV":
                last += 1
            last = last if last < limits[1] and tree.tokens[last] == "." else group.end
            stops = last < limits[1] and tree.tokens[last] == "."
            end = last + stops  # ", arguing that P" is a claim of its own
        return drafted(passage, group, (start, end, group.head), who, "object", 0.65)
    return None


def _argues_too(passage: Passage, group: VerbGroup) -> bool:
    """ "The northern circuit had backed the merger, arguing that P": whoever argues can take a position."""
    tree = passage.tree
    return any(
        other.tense == "ger"
        and "q" in other.entry.frames
        and tree.heads[other.head] == group.head
        and other.start > group.end
        and tree.tokens[other.start - 1] == ","
        and tree.lower[other.end : other.end + 1] in (["that"], ["que"], ["qu'"])
        for other in passage.verbs
    )


_INFORMANTS = frozenset({"source", "witness", "eyewitness", "report"})
_SUMMONING = frozenset({"appeler"})


def _is_towards(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """ "appelle à P", "appelle le pays à P": to call the police is no call."""
    after = range(group.end, limits[1] - 1)
    return any(tree.lower[k] in ("à", "au", "aux") and tree.pos[k + 1] != "NUM" for k in after)


def _is_asked(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    return (
        group.start == limits[0]
        and tree.tags[group.head] in ("VBN", "VBD")
        and tree.has_lemma(group.head, frozenset({"ask", "press", "question"}))
    )


def _goes_on(tree: Tree, group: VerbGroup) -> bool:
    """Whether the verb is joined to one before it without a subject of its own: "et affirme que"."""
    k = group.start - 1
    while k > 0 and tree.code == "fr" and tree.lower[k] in CLITICS_BEFORE:
        k -= 1  # « et y voit », « et lui reproche »
    return k >= 0 and tree.lower[k] in _AND


_AND = frozenset({"et", "mais", "puis", "and", "but"})


_ASKING = frozenset({"whether", "which", "who", "how", "why", "when", "where", "si", "s'"})


def _asks(tree: Tree, k: int) -> bool:
    return k < tree.size and tree.lower[k] in _ASKING


def _main_speaker(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[list[Speaker], int | None] | None:
    """The speaker of the sentence's first announcing verb: ", ajoutant que" goes on with it."""
    for other in passage.verbs:
        if limits[0] <= other.head < group.start and other.is_finite and not other.passive:
            who, head = group_speakers(passage, other, limits)
            if who and head is not None:
                return who, head
    return None


def _speaker_above(
    passage: Passage, group: VerbGroup, limits: tuple[int, int]
) -> tuple[list[Speaker], int | None] | None:
    """ "X was concerned that P and recommended Q": who is the subject further up, whose P is no speaker."""
    tree = passage.tree
    for at in tree.path(group.head)[1:_ABOVE]:
        for c in tree.children[at]:
            if tree.deps[c] in SUBJECTS and limits[0] <= c < group.start and can_speak(passage, c):
                return speakers(passage, c, (limits[0], group.start)), c
    return None


_ABOVE = 6  # steps in the tree
