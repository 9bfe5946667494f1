"""Quotations: somebody's own words between quotation marks, and who said them."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind
from lutrin.domain.document import BlockKind

from .asides import opens_infinitive, said_before
from .attribution import can_speak, group_speakers, speakers
from .cited import add_cited
from .clauses import span
from .draft import Draft, Speaker
from .insertion import begins_finite, is_finite
from .marks import Quotation
from .negation import is_quote_negated
from .passage import Passage
from .quote_sources import Frame, headed, in_words_of, is_read, source_phrase, verbatim
from .subjects import CLITICS, CLITICS_BEFORE, inverted_clitic, subject_after, subject_before
from .syntax import SUBJECTS, Tree
from .titles import is_title
from .verbs import VerbGroup

_FULL = 4  # words of a quotation that stands by itself


def detect(passage: Passage) -> list[Draft]:
    """The quotations that are claims of their own; part-quotes are left to the clause that holds them."""
    block = _set_apart(passage)
    found: list[Draft] = [] if block is None else [block]
    for quotation in passage.quotations:
        if quotation.is_outer:
            halves = _split(passage, quotation)
            draft = None if halves else _claim(passage, quotation)
            if draft is not None and draft.cue is not None:
                said, _ = passage.tokens(*draft.cue)
                add_cited(passage, said, draft, passage.tree.sentence_of(said))
            found.extend(halves if draft is None else [draft])
    return found


def _set_apart(passage: Passage) -> Draft | None:
    """A block set apart as a quotation, without marks, under the line that says who speaks."""
    framing = passage.framing
    kind = passage.block.block.kind
    if kind is not BlockKind.QUOTATION or framing is None or framing.rule != "speech" or passage.quotations:
        return None
    start, end = span(passage.tree, 0, passage.tree.size)
    if end <= start:
        return None
    return Draft(
        start=start,
        end=end,
        kind=ClaimKind.QUOTE,
        rule="continued",
        score=0.85,
        head=_head(passage, 0, passage.tree.size),
        framed=True,
        inherits=True,
    )


def is_part_quote(passage: Passage, quotation: Quotation, *, predicate: bool = False) -> bool:
    """Whether the words are somebody's rather than a name or a lone scare quote.

    ``predicate``: they are what a verb of judging says of its object, where a single noun will do
    ("qualifié de « massacre »").
    """
    tree = passage.tree
    first, last = passage.tokens(quotation.inner_start, quotation.inner_end)
    words = [k for k in range(first, last) if tree.is_word(k)]
    if not words:
        return False
    if tree.tokens[words[0]][:1].isupper() and len(words) <= _TITLE and _is_label(passage, quotation):
        return False  # 'l'association "Espoir et vie"'
    if first > 1 and tree.has_lemma(first - 2, tree.lexicon.words["naming_nouns"]):
        return False  # « retirer l'appellation « eau minérale » »: a word that is spoken of
    if len(words) >= 2:
        carrying = [k for k in words if tree.pos[k] in ("NOUN", "PROPN", "ADJ")]
        return not carrying or not all(tree.tokens[k][:1].isupper() for k in carrying)
    known = predicate or tree.pos[words[0]] in ("ADJ", "VERB", "ADV")
    return known and not tree.tokens[words[0]][:1].isupper()


_TITLE = 5  # words of a name or title at most


def _is_label(passage: Passage, quotation: Quotation) -> bool:
    """Whether the quotation names the noun right before it."""
    tree = passage.tree
    first, _ = passage.tokens(quotation.start, quotation.end)
    return first > 0 and tree.pos[first - 1] in ("NOUN", "PROPN")


def _claim(passage: Passage, quotation: Quotation) -> Draft | None:
    tree = passage.tree
    first, last = passage.tokens(quotation.inner_start, quotation.inner_end)
    outer = passage.tokens(quotation.start, quotation.end)
    words = [k for k in range(first, last) if tree.is_word(k)]
    if not words or is_title(tree, words):
        return None
    has_verb = any(
        tree.pos[k] in ("VERB", "AUX")
        and "VerbForm=Inf" not in tree.morphs[k]
        and "VerbForm=Part" not in tree.morphs[k]
        for k in words
    )
    stands = tree.tokens[last - 1] in (".", "!", "?", "…", "...") or (len(words) >= _FULL and has_verb)
    limits = tree.sentence_of(outer[0])
    limits = min(limits[0], outer[0]), max(limits[1], min(outer[1], tree.size))
    before = next((k for k in range(outer[0] - 1, limits[0] - 1, -1) if tree.pos[k] != "SPACE"), -1)
    introduced = before >= 0 and (
        tree.tokens[before] in (":", ",") or tree.lower[before] in ("que", "qu'", "that")
    )
    runs_on = tree.tokens[first][:1].islower() and begins_finite(tree, first, last)  # "X, dit Y, « a P »"
    opening = before < 0 or (introduced and not runs_on) or not (runs_on or tree.is_word(before))
    frame = _frame(passage, outer, limits)
    alone = not any(tree.is_word(k) for k in (*range(limits[0], outer[0]), *range(outer[1], limits[1])))
    answered = before < 0 and _stands_alone(passage, outer, limits)
    if (
        frame is not None
        and (opening or (stands and has_verb))
        and (stands or has_verb or answered or len(words) >= 3 or (introduced and tree.tokens[before] == ":"))
    ):
        who, cue, score, rule = frame
    elif alone and (stands or len(words) >= _FULL):
        who, cue, score, rule = [], None, 0.7, "continued"
    elif stands and has_verb and len(words) >= 6:
        who, cue, score, rule = [], None, 0.5, "continued"
    else:
        return None
    head = _head(passage, first, last)
    return Draft(
        start=quotation.start,
        end=quotation.end,
        kind=ClaimKind.QUOTE,
        rule=rule,
        score=score if quotation.is_closed else score * 0.9,
        head=head,
        speakers=who,
        cue=cue,
        negated=is_quote_negated(tree, first, last, head),
        framed=True,
        inherits=not who,
        frame=None,
        embedded=not opening,
    )


def _stands_alone(passage: Passage, outer: tuple[int, int], limits: tuple[int, int]) -> bool:
    """« Jamais », a-t-elle dit: the quotation and who says it are the whole sentence, however short."""
    tree = passage.tree
    behind = outer[1]
    comma = tree.tokens[outer[1] - 2] == "," or (behind < limits[1] and tree.tokens[behind] == ",")
    behind += behind < limits[1] and tree.tokens[behind] == ","
    return comma and any(
        behind <= group.head < min(behind + _NEAR, limits[1]) and "o" in group.entry.frames
        for group in passage.verbs
    )


_NEAR = 6  # tokens from a quotation to the verb that says whose it is


def _split(passage: Passage, quotation: Quotation) -> list[Draft]:
    """« P, résume-t-elle. Q »: an aside inside the marks makes two claims of one speaker."""
    tree = passage.tree
    first, last = passage.tokens(quotation.inner_start, quotation.inner_end)
    for group in passage.verbs:
        if not first + 2 < group.start < last - 1 or "o" not in group.entry.frames or not group.is_finite:
            continue
        if tree.tokens[group.start - 1] != ",":
            continue
        clitic = inverted_clitic(tree, group, last)
        after = clitic if clitic is not None else subject_after(tree, group.end, (first, last))
        if after is None or (clitic is None and not can_speak(passage, after)):
            continue
        stop = next(
            (
                k
                for k in range(max(after, group.end - 1) + 1, min(after + 12, last))
                if tree.tokens[k] in (",", ".", ";")
            ),
            None,
        )
        if stop is None:
            continue
        who = speakers(passage, after, (first, stop))
        cue = (
            tree.starts[group.start],
            tree.ends[max(group.end, after + 1 if clitic is not None else 0) - 1],
        )
        halves = [(first, group.start - 1)]
        if stop + 1 < last:
            halves.append((stop + 1, last))
        return [
            Draft(
                start=quotation.start if a == first else tree.starts[a],
                end=quotation.end if b == last else tree.ends[b - 1],
                kind=ClaimKind.QUOTE,
                rule="quoted",
                score=0.9,
                head=_head(passage, a, b),
                speakers=who,
                cue=cue,
                negated=is_quote_negated(tree, a, b, _head(passage, a, b)),
                framed=True,
            )
            for a, b in halves
        ]
    return []


def _head(passage: Passage, first: int, last: int) -> int:
    tree = passage.tree
    for k in range(first, last):
        if (tree.pos[k] in ("VERB", "AUX", "ADJ") and not first <= tree.heads[k] < last) or tree.heads[
            k
        ] == k:
            return k
    return next((k for k in range(first, last) if tree.pos[k] in ("VERB", "AUX")), -1)


def _frame(passage: Passage, outer: tuple[int, int], limits: tuple[int, int]) -> Frame | None:
    tree = passage.tree
    worded = in_words_of(passage, limits)
    if worded is not None:
        return worded
    options: list[tuple[int, VerbGroup]] = []
    for group in passage.verbs:
        if not limits[0] <= group.head < limits[1] or passage.quotation_at(group.head) is not None:
            continue
        if not set("oqn") & set(group.entry.frames):
            continue
        distance = outer[0] - group.end if group.head < outer[0] else group.start - outer[1]
        # a verb right behind the closing mark is nearer than any before it
        penalty = 0 if group.head > outer[0] else 1
        if group.head > outer[1] and any(
            tree.tokens[k] in (";", ":", "«", "“") for k in range(outer[1], group.start)
        ):
            continue
        options.append((max(0, distance) * 2 + penalty + (0 if "o" in group.entry.frames else 4), group))
    for _, group in sorted(options, key=lambda option: option[0])[:3]:
        if is_read(passage, group):
            return [], (tree.starts[group.start], tree.ends[group.end - 1]), 0.85, "quoted"
        who = _said_by(passage, group, outer, limits)
        if (
            not who
            and group.tense == "inf"
            and group.head < outer[0]
            and opens_infinitive(passage.tree, group)
        ):
            who, _ = said_before(passage, group)  # « Et d'ajouter : « P » »
            return who, (tree.starts[group.start], tree.ends[group.end - 1]), 0.85, "quoted"
        if who:
            return who, (tree.starts[group.start], tree.ends[group.end - 1]), 0.93, "quoted"
    source = source_phrase(passage, outer, limits) or verbatim(passage, outer)
    if source is not None:
        return source
    after = _unlisted_verb(passage, outer, limits)
    if after is not None:
        return after
    return headed(passage, outer, limits)


_BEFORE_VERB = frozenset({",", "»", "”", '"', "'", "’", "–", "—", "-"})


def _said_by(
    passage: Passage, group: VerbGroup, outer: tuple[int, int], limits: tuple[int, int]
) -> list[Speaker]:
    tree = passage.tree
    if group.head > outer[0]:
        clitic = inverted_clitic(tree, group, limits[1])
        after = clitic
        at = group.start - 1
        while at > outer[1] and tree.code == "fr" and tree.lower[at] in CLITICS_BEFORE:
            at -= 1  # « P », nous confiait X
        previous = tree.tokens[at] if group.start > limits[0] else ""
        own = any(
            tree.deps[c] in SUBJECTS and outer[1] <= c < group.start and not _is_told_to(tree, c, group)
            for c in tree.children[group.head]
        )
        if after is None and not own and (previous in _BEFORE_VERB or group.start == limits[0]):
            after = subject_after(tree, group.end, limits)
        if after is not None:
            return speakers(passage, after, limits)
    who, head = group_speakers(passage, group, limits)
    if head is not None and passage.quotation_at(head) is not None and group.head < outer[0]:
        after = inverted_clitic(tree, group, limits[1])  # « P », corrige X, « Q »
        after = after if after is not None else subject_after(tree, group.end, (limits[0], outer[0]))
        if after is not None and passage.quotation_at(group.head) is None:
            return speakers(passage, after, limits)
    if head is not None and outer[0] <= head < outer[1] <= group.start:
        head = subject_before(tree, group.start, (outer[1], group.start))
        who = speakers(passage, head, (outer[1], group.start)) if head is not None else []
    if head is not None and who:
        return who
    if group.head < outer[0]:
        after = subject_after(tree, group.end, (limits[0], outer[0]))
        if after is not None and can_speak(passage, after) and head is None:
            return speakers(passage, after, limits)
    return []


def _is_told_to(tree: Tree, c: int, group: VerbGroup) -> bool:
    """« nous confiait X », « lui a lancé X »: the pronoun that the parse takes for the subject."""
    finite = next((k for k in range(group.start, group.end) if is_finite(tree, k)), group.head)
    return tree.lower[c] in ("nous", "vous", "me", "m'", "lui", "leur") and "Person=3" in tree.morphs[finite]


def _unlisted_verb(passage: Passage, outer: tuple[int, int], limits: tuple[int, int]) -> Frame | None:
    """« … », philosophe X: any verb in the place of a verb of saying."""
    tree = passage.tree
    k = outer[1]
    while k < limits[1] and (tree.tokens[k] in (",", "–", "—") or tree.pos[k] == "SPACE"):
        k += 1
    start = k
    while k < limits[1] and tree.pos[k] in ("AUX", "PRON", "ADV") and k - start < 3:
        k += 1
    if k >= limits[1]:
        return None
    clitic = next((j for j in range(start + 1, min(k + 3, limits[1])) if tree.lower[j] in CLITICS), None)
    if clitic is not None and tree.tokens[start].islower():  # "soupire-t-il": a verb whatever it is taken for
        return speakers(passage, clitic, limits), (tree.starts[start], tree.ends[clitic]), 0.85, "quoted"
    if tree.pos[k] != "VERB":
        return None
    after = subject_after(tree, k + 1, limits)
    if after is None or not can_speak(passage, after) or tree.pos[after] == "PRON":
        return None
    return speakers(passage, after, limits), (tree.starts[start], tree.ends[k]), 0.75, "quoted"
