"""Asides: "P, a dit X.", "P, X said": the sentence around the announcing verb."""

from __future__ import annotations

from .announcing import drafted
from .attribution import can_speak, group_speakers, speakers
from .draft import Draft, Speaker
from .passage import Passage
from .subjects import inverted_clitic, subject_after
from .syntax import SUBJECTS
from .verbs import VerbGroup


def aside(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
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
        clitic = inverted_clitic(tree, group, limits[1])
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


_ONESELF = frozenset({"je", "j'", "i"})
_AS = frozenset({"as", "comme", "que"})
_ADDRESSING = frozenset({"tell", "inform", "remind", "warn", "assure"})  # whom they tell is no content
_TELLING = frozenset({"ainsi", "tel", "telle", "tels"})  # before "que": "ainsi que l'a dit X"


def as_told(passage: Passage, group: VerbGroup, limits: tuple[int, int]) -> Draft | None:
    """ "As X pointed out, P.", "P, comme l'a rappelé X.": the sentence around the clause."""
    tree = passage.tree
    start = next(
        (
            k
            for k in range(group.start, max(limits[0], group.start - 12) - 1, -1)
            if k >= limits[0] and tree.lower[k] in _AS
        ),
        None,
    )
    if start is None or not group.is_finite or group.passive:
        return None
    if tree.lower[start] == "que":
        start -= 1
        if start < limits[0] or tree.lower[start] not in _TELLING:
            return None
    opens = start == limits[0] or not any(tree.is_word(k) for k in range(limits[0], start))
    if not opens and tree.tokens[start - 1] not in (",", "–", "—"):
        return None
    if tree.code == "fr":
        clitic = group.start - 1
        if tree.lower[clitic] not in ("l'", "le") or clitic - start > 2:
            return None  # "comme X l'a dit" has its subject before: the parse tells it
        if any(tree.lower[k] in _ONESELF for k in range(start, clitic)):
            return None  # "comme je l'ai dit au Parlement"
        after = subject_after(tree, group.end, limits)
        if after is None or not can_speak(passage, after):
            return None
        who = speakers(passage, after, limits)
    else:
        taken = {tree.deps[c] for c in tree.children[group.head] if c > group.head}
        if taken & {"ccomp", "xcomp"} or ("dobj" in taken and not tree.has_lemma(group.head, _ADDRESSING)):
            return None
        who, after = group_speakers(passage, group, limits)
        if after is None or not start < after < group.start or not can_speak(passage, after):
            return None
    if who[0].author:
        return None
    comma = next((k for k in range(group.end, limits[1]) if tree.tokens[k] in (",", "–", "—")), None)
    if opens:
        if comma is None:
            return None
        content = comma + 1, limits[1]
    else:
        goes_on = comma is not None and any(tree.pos[k] in ("VERB", "AUX") for k in range(comma, limits[1]))
        content = limits[0], limits[1] if goes_on else start
    if passage.quotations and _is_quoted(passage, *content):
        return None
    head = next((k for k in range(*content) if tree.heads[k] == k), -1)
    if head >= 0 and any(
        tree.lower[c] in _ONESELF and tree.deps[c] in SUBJECTS and c < head for c in tree.children[head]
    ):
        return None  # "I ask you, as X wished, to P": the speaker's own
    return drafted(passage, group, (*content, head), who, "aside", 0.88)


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
    return drafted(passage, group, (limits[0], content_end, head), who, "aside", 0.88)


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
