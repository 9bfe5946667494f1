"""Reported speech: a verb of the lexicon, its subject, and what it puts forward."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .announcing import drafted, governs_quotation, has_object, judges_in_quotes
from .asides import as_told, aside
from .attribution import can_speak, group_speakers, speakers
from .clauses import clause_around, finite_complement, infinitive_complement
from .draft import Draft, Speaker
from .insertion import is_finite
from .lexicon import Entry
from .passage import Passage
from .passives import opens_line, passive, resolution
from .predicates import FIRST_PERSON, adjectives, nouns
from .subjects import RELATIVE_WORDS
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup

# verbs that, with a thing as subject, show something to the author rather than say it
_SHOWING = frozenset(
    [
        "montrer",
        "démontrer",
        "prouver",
        "confirmer",
        "révéler",
        "suggérer",
        "indiquer",
        "souligner",
        "illustrer",
        "témoigner",
        "attester",
        "établir",
        "signifier",
        "impliquer",
        "traduire",
        "refléter",
        "rappeler",
        "laisser",
        "donner",
        "show",
        "demonstrate",
        "prove",
        "confirm",
        "reveal",
        "suggest",
        "indicate",
        "underline",
        "underscore",
        "highlight",
        "illustrate",
        "mean",
        "imply",
        "reflect",
        "establish",
        "signal",
        "corroborate",
    ]
)

_PROVING = frozenset(
    [
        "montrer",
        "démontrer",
        "prouver",
        "illustrer",
        "témoigner",
        "signifier",
        "show",
        "demonstrate",
        "prove",
        "illustrate",
    ]
)

# what shows in its own words: "A study shows that P" is taken whole
_DOCUMENTS = frozenset(
    [
        "étude",
        "rapport",
        "enquête",
        "sondage",
        "baromètre",
        "analyse",
        "recherche",
        "recensement",
        "essai",
        "audit",
        "study",
        "report",
        "survey",
        "poll",
        "investigation",
        "analysis",
        "research",
        "census",
        "trial",
        "data",
        "inquiry",
    ]
)


def detect(passage: Passage) -> list[Draft]:
    """Claims announced by a verb outside quotations."""
    found: list[Draft] = _numbers(passage)
    for group in passage.verbs:
        quotation = passage.quotation_at(group.head)
        limits = passage.tree.sentence_of(group.head)
        if quotation is not None:
            inner = passage.tokens(quotation.inner_start, quotation.inner_end)
            limits = passage.tree.narrowed(group.head, max(limits[0], inner[0]), min(limits[1], inner[1]))
        draft = _report(passage, group, limits)
        if draft is not None and draft.end > draft.start:
            if quotation is not None:
                draft.score *= 0.8
            _add_cited(passage, group, draft, limits)
            found.append(draft)
    return found + nouns(passage) + adjectives(passage)


_CITING = frozenset({"citing", "quoting", "citant"})


def _add_cited(passage: Passage, group: VerbGroup, draft: Draft, limits: tuple[int, int]) -> None:
    """ "X, citing Y, reports P", "P, rapporte X, citant Y": both stand for it."""
    tree = passage.tree
    if draft.rule not in ("finite", "aside") or not draft.speakers or draft.speakers[0].author:
        return
    for k in range(limits[0] + 1, limits[1] - 1):
        if tree.lower[k] not in _CITING or tree.tokens[k - 1] != ",":
            continue
        cited = next((j for j in range(k + 1, limits[1]) if tree.pos[j] in ("NOUN", "PROPN")), None)
        while cited is not None and tree.deps[cited] == "compound" and tree.heads[cited] > cited:
            cited = tree.heads[cited]
        if cited is None or not can_speak(passage, cited):
            continue
        draft.speakers = [*draft.speakers, *speakers(passage, cited, (k + 1, limits[1]))]
        if k > group.start and draft.start < tree.starts[k] < draft.end:
            draft.end = tree.ends[k - 2]
        return


def _numbers(passage: Passage) -> list[Draft]:
    """Likelihoods that somebody puts in numbers, whatever the verb."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        if tree.pos[k] not in ("VERB", "AUX") or not tree.has_lemma(k, _GIVING):
            continue
        limits = tree.sentence_of(k)
        if passage.quotation_at(k) is not None or not _odds_given(passage, k, limits):
            continue
        entry = Entry(words=(tree.lemmas[k][-1],), kind=ClaimKind.FORECAST, frames="n")
        group = VerbGroup(k, k + 1, k, entry, "prs", passive=False, negated=False)
        who, head = group_speakers(passage, group, limits)
        if head is None or not who or not can_speak(passage, head):
            continue
        start, end = clause_around(passage, group, head, limits)
        found.append(drafted(passage, group, (start, end, k), who, "object", 0.85))
    return found


def _report(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    entry = group.entry
    if tree.text and tree.tokens[limits[1] - 1] == "?":
        return None
    who, head = group_speakers(passage, group, limits)
    if head is not None and head < group.head and tree.lexicon.calls.at(head, tree.lower, tree.lemmas):
        return None  # "il convient que": nobody says it
    if "o" in entry.frames and (told := as_told(passage, group, limits)) is not None:
        return told
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
        who, head = _main_speaker(passage, group, limits) or (who, head)
    speaking = bool(who) and (who[0].author or head is None or can_speak(passage, head))
    judging = "c" in entry.frames and judges_in_quotes(passage, group, limits)
    if ("q" in entry.frames or "o" in entry.frames) and not judging:
        complement = finite_complement(passage, group, limits)
        if complement is not None:
            return _finite(passage, group, limits, who, head, speaking, complement)
    if not group.is_finite and group.tense != "ger" and not _leads(passage, group):
        return None
    if "o" in entry.frames:
        found = aside(passage, group, limits)
        if found is not None:
            return found
    if group.tense == "ger" and (group.start == limits[0] or tree.tokens[group.start - 1] != ","):
        return None
    if not speaking and head is not None and who and tree.pos[head] in ("NOUN", "PROPN", "NUM", "SYM"):
        # "l'intersyndicale dénonce": only who can speak does that
        speaking = not any(
            lemma in tree.lexicon.words["impersonal_verbs"] for lemma in tree.lemmas[group.head]
        )
    if not speaking or head is None or not _is_main(passage, group, limits):
        return None
    if group.tense == "fut" or (
        tree.code == "en"
        and any(tree.lower[k] in ("will", "'ll", "shall") for k in range(group.start, group.head))
    ):
        return None  # "X relèvera ses taux": told by the author as to come
    if _is_obliged(tree, group):
        return None  # "our embassy ought to request": a call of the author's
    if "c" in entry.frames:
        predicate = _predicative(passage, group, limits, head, who)
        if predicate is not None:
            return predicate
    if "i" in entry.frames or "s" in entry.frames:
        infinitive = infinitive_complement(passage, group, limits)
        if infinitive is not None and _is_silence(tree, group, infinitive):
            return None
        if infinitive is not None:
            return drafted(passage, group, infinitive, who, "infinitive", 0.8)
    taken = not who[0].author or tree.lower[head] in FIRST_PERSON
    if _is_silent_object(tree, group):
        return None
    if "n" in entry.frames and taken and has_object(passage, group, limits):
        start, end = clause_around(passage, group, head, limits)
        return drafted(passage, group, (start, end, group.head), who, "object", 0.7)
    oblique = "a" in entry.frames and has_object(passage, group, limits, oblique=True)
    quoting = set("gcna") & set(entry.frames) and governs_quotation(passage, group, limits)
    alone = "v" in entry.frames and (
        group.end >= limits[1] or tree.pos[group.end] in ("PUNCT", "ADV", "CCONJ")
    )
    if taken and (oblique or quoting or alone):
        start, end = clause_around(passage, group, head, limits)
        if alone and not (oblique or quoting):
            stops = group.end < limits[1] and tree.tokens[group.end] == "."
            end = group.end + stops  # ", arguing that P" is a claim of its own
        return drafted(passage, group, (start, end, group.head), who, "object", 0.65)
    return None


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


def _is_silence(tree: Tree, group: VerbGroup, content: tuple[int, int, int]) -> bool:
    """ "refused to comment", "declined to be named": stage business, no position."""
    if not (group.entry.negative or group.negated) or not set("ni") & set(group.entry.frames):
        return False
    start, _, head = content
    named = tree.lower[start : start + 2] == ["be", "named"]
    told = any(tree.deps[c] == "ccomp" and c > head for c in tree.children[head]) if head >= 0 else False
    return named or (head >= 0 and tree.has_lemma(head, _SILENCE) and not told)


def _is_silent_object(tree: Tree, group: VerbGroup) -> bool:
    """ "declined comment", « a refusé tout commentaire »."""
    return group.entry.negative and any(
        tree.deps[c] in ("obj", "dobj") and tree.has_lemma(c, _SILENT) and "i" in group.entry.frames
        for c in tree.children[group.head]
    )


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


def _is_main(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the verb carries its sentence rather than an aside, a relative or an adverbial clause."""
    tree = passage.tree
    at = group.head
    if tree.pos[at] not in ("VERB", "AUX"):
        return True  # misread by the model: its place in the tree tells nothing
    if group.is_finite and _is_first(tree, group, limits):
        return True
    for _ in range(8):
        up, dep = tree.heads[at], tree.deps[at]
        if up == at or not limits[0] <= up < limits[1]:
            return True
        if dep in _NO_VERBS and at == group.head:
            return True
        if dep == "advcl" and at == group.head and (group.tense == "ger" or _is_set_against(tree, at)):
            return True
        if dep == "acl" and at == group.head and _is_misread_relative(tree, at):
            return True
        if dep not in ("conj", "xcomp", "parataxis", "ccomp", "ROOT", "dep", "advmod"):
            return False
        if dep == "ccomp" and up > at:
            return _is_called_a_charge(tree, up)
        at = up
    return True


def _is_first(tree: Tree, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether no clause begins before the verb: it carries the sentence wherever the parse hangs it."""
    return not any(
        is_finite(tree, k)
        or tree.pos[k] == "SCONJ"
        or "PronType=Rel" in tree.morphs[k]
        or tree.tags[k] in ("WP", "WDT", "WRB", "IN")
        or tree.lower[k] in RELATIVE_WORDS
        for k in range(limits[0], group.start)
    )


_NO_VERBS = frozenset({"cc", "case", "det", "mark"})  # labels that no verb of its own clause has


def _is_misread_relative(tree: Tree, at: int) -> bool:
    """ "L'Alliance rurale condamne les violences": a finite verb hung under its own subject."""
    up = tree.heads[at]
    return (
        up < at
        and tree.heads[up] == up
        and "VerbForm=Fin" in tree.morphs[at]
        and not any("PronType=Rel" in tree.morphs[k] for k in range(up + 1, at))
    )


_CHARGES = frozenset(
    {"charge", "claim", "accusation", "allegation", "assertion", "assessment", "prospect", "idea"}
)


def _is_called_a_charge(tree: Tree, verb: int) -> bool:
    """ "X accused Y of Z, a charge Y denies": the clause before stands by itself."""
    return any(tree.deps[c] in SUBJECTS and tree.has_lemma(c, _CHARGES) for c in tree.children[verb])


_ODDS = frozenset({"chance", "odds", "probability", "likelihood", "risk", "probabilité", "risque"})
_GIVING = frozenset(
    {"put", "rate", "assess", "estimate", "place", "estimer", "évaluer", "chiffrer", "établir", "mettre"}
)


def _odds_given(passage: Passage, group_head: int, limits: tuple[int, int]) -> bool:
    """ "puts the odds of P at 70 percent", « estime à 60 % la probabilité de P »: a forecast."""
    tree = passage.tree
    if not tree.has_lemma(group_head, _GIVING):
        return False
    end = min(group_head + 12, limits[1])
    odds = any(
        tree.has_lemma(k, _ODDS) and tree.deps[k] in ("obj", "dobj", "nsubj", "obl:arg", "obl:mod")
        for k in range(group_head + 1, end)
    )
    return odds and any(
        tree.lower[k] in ("%", "percent", "cent", "per", "in") or tree.pos[k] == "NUM"
        for k in range(group_head, limits[1])
    )


def _is_set_against(tree: Tree, at: int) -> bool:
    """ "alors que l'état-major l'accuse", "whereas Paris denies it": a clause of the same rank."""
    opening = ("alors", "tandis", "whereas", "while", "quand")
    return any(tree.lower[c] in opening and c < at for c in tree.children[at])


_OBLIGING = frozenset({"devoir", "falloir", "pouvoir", "need", "ought", "have", "prudent", "wise"})
_OBLIGATION = frozenset({"must", "should", "ought", "could", "may", "might", "shall", "cannot", "can"})


def _is_obliged(tree: Tree, group: VerbGroup) -> bool:
    if tree.code == "en" and any(
        tree.lower[k] in _OBLIGATION for k in range(max(0, group.start - 2), group.head)
    ):
        return True
    return (
        tree.deps[group.head] in ("xcomp", "ccomp")
        and tree.has_lemma(tree.heads[group.head], _OBLIGING)
        and tree.heads[group.head] < group.head
    )


def _leads(passage: Passage, group: VerbGroup) -> bool:
    """Whether an infinitive is what its clause does: "vient d'annoncer", "went on to say"."""
    tree = passage.tree
    return tree.deps[group.head] in ("xcomp", "ROOT", "ccomp") and tree.heads[group.head] < group.head


def _finite(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], who: list[Speaker], head: int | None,
    speaking: bool, complement: tuple[int, int, int],
) -> Draft | None:  # fmt: skip
    tree = passage.tree
    document = head is not None and head < group.start and tree.has_lemma(head, _DOCUMENTS)
    if document and speaking and who and tree.has_lemma(group.head, _SHOWING):
        start, end = clause_around(passage, group, head, limits)
        return drafted(passage, group, (start, end, group.head), who, "shows", 0.85)
    shown = head is not None and tree.has_lemma(group.head, _PROVING) and tree.pos[head] in ("PROPN", "PRON")
    if who and (not speaking or (shown and not who[0].author)):
        if tree.has_lemma(group.head, _SHOWING):
            assert head is not None
            start, end = clause_around(passage, group, head, limits)
            draft = drafted(passage, group, (start, end, group.head), [Speaker(author=True)], "shows", 0.75)
            draft.kind = ClaimKind.ASSESSMENT
            draft.framed = False
            return draft
        if tree.lower[head if head is not None else 0] in (
            "il",
            "it",
            "ce",
            "c'",
            "-il",
            "cela",
            "ça",
            "this",
            "that",
        ):
            who = []
    if not who:
        who = [Speaker(author=True)]
        draft = drafted(passage, group, complement, who, "finite", 0.6)
        draft.inherits = group.tense in ("inf", "ger")
        return draft
    draft = drafted(passage, group, complement, who, "finite", 0.92 if group.is_finite else 0.85)
    if who[0].author and who[0].head >= 0:
        draft.score = 0.85
    return draft


def _predicative(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], head: int, who: list[Speaker]
) -> Draft | None:
    """ "juge la réforme nécessaire", "qualifie X de Y", "describes X as Y": the whole clause."""
    tree = passage.tree
    if who and who[0].author:
        return None
    after = range(group.end, min(group.end + 25, limits[1]))
    deps = {"xcomp", "obl:arg", "oprd", "amod", "acomp", "obl:mod", "prep", "ccomp"}
    hit = any(
        tree.lower[k] in ("comme", "as")
        or (tree.lower[k] in ("de", "d'") and "c" in group.entry.frames and "o" not in group.entry.frames)
        for k in after
    ) or any(
        tree.deps[k] in deps and tree.pos[k] in ("ADJ",) and group.head in tree.path(k)[1:4] for k in after
    )
    if not hit and not judges_in_quotes(passage, group, limits):
        return None
    start, end = clause_around(passage, group, head, limits)
    return drafted(passage, group, (start, end, group.head), who, "predicate", 0.78)
