"""Reported speech: a verb of the lexicon, its subject, and what it puts forward."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind

from .attribution import can_speak, group_speakers, speakers, subject_after
from .clauses import clause_around, finite_complement, infinitive_complement, span
from .draft import Draft, Speaker
from .passage import Passage
from .syntax import SUBJECTS, Tree
from .verbs import VerbGroup, is_negated

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
    "montrer démontrer prouver illustrer témoigner signifier show demonstrate prove illustrate".split()
)


def detect(passage: Passage) -> list[Draft]:
    """Claims announced by a verb outside quotations."""
    found: list[Draft] = []
    for group in passage.verbs:
        quotation = passage.quotation_at(group.head)
        limits = passage.tree.sentence_of(group.head)
        if quotation is not None:
            inner = passage.tokens(quotation.inner_start, quotation.inner_end)
            limits = max(limits[0], inner[0]), min(limits[1], inner[1])
        draft = _report(passage, group, limits)
        if draft is not None and draft.end > draft.start:
            if quotation is not None:
                draft.score *= 0.8
            found.append(draft)
    return found + nouns(passage) + adjectives(passage)


def _report(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    tree = passage.tree
    entry = group.entry
    if tree.text and tree.tokens[limits[1] - 1] == "?":
        return None
    who, head = group_speakers(passage, group, limits)
    if group.passive and not entry.reflexive:
        return _passive(passage, group, limits, head)
    if (
        head is None
        and group.is_finite
        and group.start - limits[0] <= 3
        and _opens_line(passage, group, limits)
    ):
        return _resolves(passage, group, limits)
    if group.tense == "ger" and group.start > limits[0] and tree.tokens[group.start - 1] == ",":
        who, head = _main_speaker(passage, group, limits) or (who, head)
    speaking = bool(who) and (who[0].author or head is None or can_speak(passage, head))
    if "q" in entry.frames or "o" in entry.frames:
        complement = finite_complement(passage, group, limits)
        if complement is not None:
            return _finite(passage, group, limits, who, head, speaking, complement)
    if not group.is_finite and group.tense != "ger" and not _leads(passage, group):
        return None
    if "o" in entry.frames:
        aside = _aside(passage, group, limits)
        if aside is not None:
            return aside
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
        if infinitive is not None:
            return _draft(passage, group, infinitive, who, "infinitive", 0.8)
    taken = not who[0].author or tree.lower[head] in _FIRST
    if "n" in entry.frames and taken and _has_object(passage, group, limits):
        start, end = clause_around(passage, group, head, limits)
        return _draft(passage, group, (start, end, group.head), who, "object", 0.7)
    if "a" in entry.frames and taken and _has_object(passage, group, limits, oblique=True):
        start, end = clause_around(passage, group, head, limits)
        return _draft(passage, group, (start, end, group.head), who, "object", 0.65)
    return None


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


def adjectives(passage: Passage) -> list[Draft]:
    """ "se dit favorable à P", "are critical of P", "est convaincu que P": the predicate announces."""
    tree, found = passage.tree, []
    copulas = tree.lexicon.words["copulas"]
    for k in range(tree.size):
        entry = tree.lexicon.adjectives.get(tree.lower[k])
        if entry is None or tree.pos[k] not in ("ADJ", "VERB", "NOUN") or passage.quotation_at(k) is not None:
            continue
        verb = next(
            (c for c in tree.children[k] if tree.deps[c] in ("cop", "aux:pass", "auxpass")), tree.heads[k]
        )
        if not tree.has_lemma(verb, copulas) or verb > k or k - verb > 5 or "été" in tree.lower[verb:k]:
            continue
        limits = tree.sentence_of(k)
        if tree.tokens[limits[1] - 1] == "?":
            continue
        base = k if tree.deps[verb] in ("cop", "aux:pass", "auxpass") else verb
        group = VerbGroup(
            verb, k + 1, base, entry, "prs", passive=False, negated=is_negated(tree, verb, base)
        )
        who, head = group_speakers(passage, group, limits)
        if not who or head is None or not can_speak(passage, head):
            continue
        if who[0].author and tree.lower[head] not in _FIRST:
            continue
        cue = (tree.starts[verb], tree.ends[k])
        complement = finite_complement(passage, group, limits) if "q" in entry.frames else None
        if complement is not None:
            draft = _draft(passage, group, complement, who, "finite", 0.85)
        elif "a" in entry.frames and tree.right[k] > k:
            start, end = clause_around(passage, group, head, limits)
            draft = _draft(passage, group, (start, end, base), who, "object", 0.68)
        else:
            continue
        draft.cue = cue
        found.append(draft)
    return found


_FIRST = frozenset({"je", "j'", "nous", "i", "we"})


def nouns(passage: Passage) -> list[Draft]:
    """ "affiche la volonté de P", "has the intention to P", "l'espoir que P": the noun announces."""
    tree, found = passage.tree, []
    for k in range(tree.size):
        entry = next(
            (tree.lexicon.nouns[lemma] for lemma in tree.lemmas[k] if lemma in tree.lexicon.nouns), None
        )
        if entry is None or tree.pos[k] != "NOUN" or tree.deps[k] not in ("obj", "dobj", "obl:arg"):
            continue
        verb = tree.heads[k]
        if not tree.has_lemma(verb, tree.lexicon.words["holding"]) or passage.quotation_at(k) is not None:
            continue
        if any(form.tense == "ger" for form in tree.lexicon.forms_of(tree.lower[verb])):
            continue
        content = next(
            (c for c in tree.children[k] if c > k and tree.deps[c] in ("acl", "ccomp", "xcomp")), None
        )
        limits = tree.sentence_of(k)
        if content is None or tree.tokens[limits[1] - 1] == "?":
            continue
        group = VerbGroup(
            verb, verb + 1, verb, entry, "prs", passive=False, negated=is_negated(tree, verb, verb)
        )
        who, head = group_speakers(passage, group, limits)
        if not who or head is None or who[0].author or not can_speak(passage, head):
            continue
        start, end = clause_around(passage, group, head, limits)
        draft = _draft(passage, group, (start, end, verb), who, "object", 0.72)
        draft.cue = (tree.starts[min(verb, k)], tree.ends[k])
        found.append(draft)
    return found


def _is_main(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    """Whether the verb carries its sentence rather than an aside, a relative or an adverbial clause."""
    tree = passage.tree
    at = group.head
    if tree.pos[at] not in ("VERB", "AUX"):
        return True  # misread by the model: its place in the tree tells nothing
    for _ in range(8):
        up, dep = tree.heads[at], tree.deps[at]
        if up == at or not limits[0] <= up < limits[1]:
            return True
        if dep == "advcl" and group.tense == "ger" and at == group.head:
            return True
        if dep not in ("conj", "xcomp", "parataxis", "ccomp", "ROOT", "dep", "advmod"):
            return False
        if dep == "ccomp" and up > at:
            return False
        at = up
    return True


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


def _opens_line(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> bool:
    tree = passage.tree
    before = [k for k in range(limits[0], group.start) if tree.is_word(k)]
    return (
        all(tree.tokens[k].rstrip(".)").isdigit() or len(tree.tokens[k]) <= 2 for k in before)
        and tree.tokens[group.start][:1].isupper()
    )


def _resolves(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """The paragraph of a resolution: "Invite les États à P", "Décide de P": its body speaks."""
    entry = group.entry
    complement = finite_complement(passage, group, limits) if "q" in entry.frames else None
    if complement is None and set("is") & set(entry.frames):
        complement = infinitive_complement(passage, group, limits)
    if complement is None and set("nca") & set(entry.frames) and _has_object(passage, group, limits):
        complement = group.start, limits[1], group.head
    if complement is None:
        return None
    draft = _draft(passage, group, complement, [Speaker(author=True)], "resolution", 0.7)
    draft.inherits = True
    return draft


def _leads(passage: Passage, group: VerbGroup) -> bool:
    """Whether an infinitive is what its clause does: "a tenu à dénoncer", "vient d'annoncer", "went on to say"."""
    tree = passage.tree
    return tree.deps[group.head] in ("xcomp", "ROOT", "ccomp") and tree.heads[group.head] < group.head


def _finite(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], who: list[Speaker], head: int | None,
    speaking: bool, complement: tuple[int, int, int],
) -> Draft | None:  # fmt: skip
    tree = passage.tree
    shown = head is not None and tree.has_lemma(group.head, _PROVING) and tree.pos[head] in ("PROPN", "PRON")
    if who and (not speaking or (shown and not who[0].author)):
        if tree.has_lemma(group.head, _SHOWING):
            assert head is not None
            start, end = clause_around(passage, group, head, limits)
            draft = _draft(passage, group, (start, end, group.head), [Speaker(author=True)], "shows", 0.75)
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
        draft = _draft(passage, group, complement, who, "finite", 0.6)
        draft.inherits = group.tense in ("inf", "ger")
        return draft
    draft = _draft(passage, group, complement, who, "finite", 0.92 if group.is_finite else 0.85)
    if who[0].author and who[0].head >= 0:
        draft.score = 0.85
    return draft


def _draft(
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
    negated = entry.negative != group.negated
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


def _first_of_verb(passage: Passage, head: int) -> int:
    tree = passage.tree
    first = head
    for c in tree.children[head]:
        if tree.deps[c].startswith(("aux", "cop")) and c < first:
            first = c
    return first


def _aside(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "P, a dit X.", "P, X said.", "selon lui P, estime X": the sentence around an aside."""
    tree = passage.tree
    start, end = group.start, group.end
    while start - 1 >= limits[0] and tree.lower[start - 1] in ("s'", "se", "l'", "le"):
        start -= 1
    inverted = tree.tokens[start - 1] == "," if start - 1 >= limits[0] else False
    own = next((c for c in tree.children[group.head] if tree.deps[c] in SUBJECTS and c < start - 1), None)
    if not group.is_finite:
        return None
    if inverted and start - 1 > limits[0] and own is None:
        clitic = next(
            (
                k
                for k in range(start, min(end + 1, limits[1]))
                if tree.lower[k].startswith("-") and len(tree.lower[k]) > 2
            ),
            None,
        )
        after = clitic if clitic is not None else subject_after(tree, end, limits)
        if after is None:
            return None
        who = speakers(passage, after, limits)
        return _sentence_draft(passage, group, limits, who, (start - 1, start))
    # "P, X said" (English), "P, il l'a dit": a subject between the comma and the verb, nothing after
    if tree.code != "en":
        return None
    who, head = group_speakers(passage, group, limits)
    if head is None or head > group.start or not who:
        return None
    left = min(tree.left[head], head)
    if left - 1 <= limits[0] or tree.tokens[left - 1] != ",":
        return None
    if any(tree.deps[c] in ("ccomp", "dobj", "xcomp") and c > group.head for c in tree.children[group.head]):
        return None
    first_child = any(tree.deps[c] == "ccomp" and c < left for c in tree.children[group.head])
    if not first_child and tree.deps[group.head] not in ("parataxis", "ROOT", "conj", "ccomp"):
        return None
    has_verb = any(tree.pos[k] in ("VERB", "AUX") for k in range(limits[0], left - 1))
    if not has_verb or (not who[0].author and not can_speak(passage, head)):
        return None
    return _sentence_draft(passage, group, limits, who, (left - 1, left))


def _sentence_draft(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], who: list[Speaker], comma: tuple[int, int]
) -> Draft | None:
    tree = passage.tree
    content_end = comma[0]
    close = next((k for k in range(group.end, limits[1] - 1) if tree.tokens[k] == ","), None)
    # the sentence goes on after the aside: "P, a dit X, Q"
    if (
        close is not None
        and limits[1] - close > 6
        and close - group.end < 9
        and tree.pos[close + 1] not in ("VERB",)
        and not _is_reporting_tail(passage, close, limits)
    ):
        content_end = limits[1]
    if content_end - limits[0] < 2:
        return None
    if passage.quotations and _is_quoted(passage, limits[0], content_end):
        return None
    head = next(
        (
            k
            for k in range(limits[0], comma[0])
            if tree.pos[k] in ("VERB", "AUX") and tree.deps[k] in ("ROOT", "ccomp", "advcl", "parataxis")
        ),
        -1,
    )
    return _draft(passage, group, (limits[0], content_end, head), who, "aside", 0.88)


def _is_reporting_tail(passage: Passage, at: int, limits: tuple[int, int]) -> bool:
    tree = passage.tree
    following = tree.lower[at + 1]
    if following.endswith(("ant", "ing")) or following in (
        "qui",
        "who",
        "lors",
        "dans",
        "en",
        "à",
        "during",
        "in",
        "après",
        "avant",
        "after",
        "before",
        "au",
        "devant",
        "citant",
        "sur",
        "par",
        "via",
        "on",
        "according",
        "selon",
    ):
        return True
    return tree.pos[at + 1] in ("PROPN", "DET", "NOUN") and not any(
        tree.pos[k] in ("VERB", "AUX") for k in range(at + 1, limits[1])
    )


def _is_quoted(passage: Passage, start: int, end: int) -> bool:
    tree = passage.tree
    a, b = tree.starts[start], tree.ends[end - 1]
    covered = sum(max(0, min(q.end, b) - max(q.start, a)) for q in passage.quotations if q.is_outer)
    return covered > 0.6 * (b - a)


_PREDICATE_WORDS = frozenset({"comme", "de", "d'", "as", "pour", "du", "a", "an", "the"})


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
    if not hit:
        return None
    start, end = clause_around(passage, group, head, limits)
    return _draft(passage, group, (start, end, group.head), who, "predicate", 0.78)


def _has_object(
    passage: Passage, group: VerbGroup, limits: tuple[int, int], *, oblique: bool = False
) -> bool:
    tree = passage.tree
    if group.end < limits[1] and tree.lower[group.end] in _ASKING:
        return False  # "demande si": a question, not a demand
    if oblique and "y" in tree.lower[max(limits[0], group.start - 2) : group.head]:
        return True  # "s'y oppose"
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
    return following in ("DET", "NOUN", "PROPN") and not oblique


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
_ACCUSED = frozenset(
    [
        "accuser",
        "soupçonner",
        "suspecter",
        "taxer",
        "accuse",
        "suspect",
        "blame",
        "charge",
        "criticise",
        "criticize",
        "allege",
    ]
)
_BELIEVED = frozenset(
    [
        "believe",
        "think",
        "expect",
        "say",
        "report",
        "consider",
        "know",
        "presume",
        "suppose",
        "understand",
        "estimate",
        "allege",
        "rumour",
        "rumor",
    ]
)


def _passive(passage: Passage, group: VerbGroup, limits: tuple[int, int], head: int | None) -> Draft | None:
    """ "est accusé de", "is said to", "il est recommandé de", "was described as … by X"."""
    tree = passage.tree
    agent = next((c for c in tree.children[group.head] if tree.deps[c] in ("obl:agent", "agent")), None)
    who = [Speaker(author=True)]
    if agent is not None:
        inner = next((c for c in tree.children[agent] if tree.deps[c] == "pobj"), agent)
        if can_speak(passage, inner):
            who = speakers(passage, inner, limits)
    complement = (
        finite_complement(passage, group, limits)
        if "q" in group.entry.frames or "o" in group.entry.frames
        else None
    )
    if complement is not None:
        draft = _draft(passage, group, complement, who, "finite", 0.75)
        return draft
    if head is None:
        return None
    accused = tree.has_lemma(group.head, _ACCUSED)
    believed = (
        tree.code == "en"
        and tree.has_lemma(group.head, _BELIEVED)
        and any(tree.tags[k] == "TO" for k in range(group.end, min(group.end + 3, limits[1])))
    )
    described = "c" in group.entry.frames and (
        agent is not None
        or any(tree.lower[k] in ("comme", "as") for k in range(group.end, min(group.end + 3, limits[1])))
    )
    if not (
        accused
        or believed
        or described
        or (agent is not None and not who[0].author and set("niqs") & set(group.entry.frames))
    ):
        return None
    if not group.is_finite:
        return None
    start, end = clause_around(passage, group, head, limits)
    draft = _draft(passage, group, (start, end, group.head), who, "passive", 0.6)
    if who[0].author:
        draft.framed = False
        draft.negated = group.negated
    if believed and tree.has_lemma(group.head, frozenset({"expect"})):
        draft.kind = ClaimKind.FORECAST
    if tree.has_lemma(group.head, frozenset({"doubt", "douter"})):
        draft.certainty = None
    return draft
