"""Lines that frame what follows: "Pour l'Europe :", "Il serait utile de :", "X a déclaré :"."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind
from lutrin.domain.span import Span

from .attribution import can_speak, claimant, group_speakers, speakers
from .certainty import of_line
from .draft import Speaker
from .duties import CALLING
from .origins import is_said, origin
from .passage import Framing, Passage
from .subjects import subject
from .syntax import Tree


def frame_of(passage: Passage) -> Framing | None:
    """What the block gives to the items or the quotation under it; None when it does not end in a colon."""
    tree = passage.tree
    last = tree.size - 1
    while last >= 0 and tree.pos[last] == "SPACE":
        last -= 1
    if last < 0 or tree.tokens[last] not in (":", ","):
        return None
    limits = tree.sentence_of(last)
    if tree.tokens[last] == ",":
        spoken = [group for group in passage.verbs if limits[0] <= group.head and "o" in group.entry.frames]
        if not spoken or last - spoken[-1].end > 3:
            return None
    step = of_line(passage, limits)
    for k in range(limits[0], limits[1]):
        call = tree.lexicon.calls.at(k, tree.lower, tree.lemmas)
        if call is not None:
            return Framing(
                cue=passage.token_span(k, call[0]), certainty=step, kind=ClaimKind.CALL, rule="call"
            )
    if _recommends(tree, limits):
        called = [k for k in range(*limits) if tree.lower[k].rstrip("s") in CALLING]
        who, cue = _holder_of(passage, called, limits)
        return Framing(who, cue, step, ClaimKind.CALL, "call")
    for k in range(limits[0], limits[1]):
        source = tree.lexicon.sources.at(k, tree.lower, tree.lemmas)
        if source is not None and source[1] == "any" and source[0] < last:
            head = next((j for j in range(source[0], last) if tree.pos[j] in ("NOUN", "PROPN", "PRON")), None)
            if head is not None and can_speak(passage, head):
                who = _fixed(passage, speakers(passage, head, limits))
                return Framing(who, passage.token_span(k, source[0]), step, ClaimKind.STATEMENT, "source")
    for group in passage.verbs:
        if not limits[0] <= group.head < limits[1] or group.passive:
            continue
        named, head = group_speakers(passage, group, limits)
        if named and head is not None and not named[0].author and can_speak(passage, head):
            return Framing(
                _fixed(passage, named),
                passage.token_span(group.start, group.end),
                step,
                group.entry.kind,
                "speech",
            )
    taken, verb = floor_taken(passage)
    if taken and tree.tokens[last] == ":":
        return Framing(taken, passage.token_span(verb, verb + 1), step, ClaimKind.STATEMENT, "speech")
    for k in range(*limits):
        if is_said(tree, k) and (holders := origin(passage, k, limits)):
            cue = passage.token_span(k, k + 1)
            return Framing(_fixed(passage, holders), cue, step, ClaimKind.STATEMENT, "speech")
    words = tree.lexicon.words["headings"]
    judged = [k for k in range(*limits) if tree.pos[k] == "NOUN" and tree.has_lemma(k, words)]
    if judged:
        who, cue = _holder_of(passage, judged, limits)
        return Framing(who, cue, step, ClaimKind.ASSESSMENT, "judged")
    return Framing(certainty=step, rule="hedge" if step else "list")


def _holder_of(
    passage: Passage, nouns: list[int], limits: tuple[int, int]
) -> tuple[tuple[Speaker, ...], Span | None]:
    """Whose the recommendations or weaknesses are, with the verb that says so: « La chambre formule trois
    recommandations : », "The report lists two weaknesses:"."""
    tree = passage.tree
    for noun in nouns:
        verb = next((k for k in tree.path(noun)[:4] if tree.pos[k] in ("VERB", "AUX")), None)
        head = None
        if verb is not None:
            head = subject(tree, verb, verb, verb + 1, limits)
        elif _takes_noun(tree, noun, limits[0]):  # « La chambre formule trois … », read as three nouns
            head, verb = limits[0] + 1, limits[0] + 2
        if verb is not None and head is not None and head < verb <= noun and can_speak(passage, head):
            named = speakers(passage, head, (limits[0], verb))
            if named and not named[0].author:
                return _fixed(passage, named), passage.token_span(verb, verb + 1)
    return (), None


def _takes_noun(tree: Tree, noun: int, first: int) -> bool:
    """Whether a line is article, noun, verb form, number or article, ``noun``."""
    return noun > first + 3 and (
        tree.pos[first] == "DET"
        and bool(tree.lexicon.forms_of(tree.lower[first + 2]))
        and tree.pos[first + 3] in ("DET", "NUM")
    )


# what somebody does before his words are given: "took the floor.", "closed with these words:"
_SPEAKING = {
    "fr": frozenset({"prendre", "exprimer", "parler", "intervenir", "répondre", "conclure", "témoigner",
                     "terminer", "achever", "clore", "adresser", "réagir", "ouvrir"}),
    "en": frozenset({"take", "speak", "answer", "respond", "reply", "conclude", "close", "end", "testify",
                     "address", "react", "begin", "open", "sign"}),
}  # fmt: skip
_WORDS = frozenset({"parole", "mots", "termes", "paroles", "discours", "floor", "words", "speech", "stand"})
_WITH_WORDS = frozenset(
    ["prendre", "terminer", "achever", "clore", "ouvrir", "take", "close", "end", "begin", "open", "sign"]
)  # that are said of other things too


def floor_taken(passage: Passage) -> tuple[tuple[Speaker, ...], int]:
    """Who is told to speak in the block's last sentence, resolved, and the verb; () and -1 for nobody.

    "Paul Morel took the floor." before a paragraph in quotation marks says whose words these are.
    """
    tree = passage.tree
    if not tree.sentences:
        return (), -1
    limits = tree.sentences[-1]
    for k in range(*limits):
        if tree.pos[k] not in ("VERB", "AUX") or not tree.has_lemma(k, _SPEAKING[tree.code]):
            continue
        worded = any(tree.lower[j] in _WORDS for j in range(k, limits[1]))
        if tree.has_lemma(k, _WITH_WORDS) and not worded:
            continue
        head = subject(tree, k, k, k + 1, limits)
        if head is None or head > k or not can_speak(passage, head):
            continue
        named = speakers(passage, head, (limits[0], k))
        if named and not named[0].author:
            return _fixed(passage, named), k
    for group in passage.verbs:
        if limits[0] <= group.head and group.is_finite and not group.passive and "o" in group.entry.frames:
            named, at = group_speakers(passage, group, limits)
            if named and at is not None and not named[0].author and can_speak(passage, at):
                return _fixed(passage, named), group.head  # "X a raconté ses jours de captivité."
    return (), -1


def heading_frame(passage: Passage) -> Framing | None:
    """What a heading gives to the list under it: "Recommandations" makes its items calls."""
    if _recommends(passage.tree, (0, passage.tree.size)):
        return Framing(kind=ClaimKind.CALL, rule="call")
    announced = (
        frame_of(passage) if passage.tree.text.rstrip().endswith(":") else None
    )  # « Il soutient que : »
    return announced if announced is not None and announced.speakers else None


def _recommends(tree: Tree, limits: tuple[int, int]) -> bool:
    return any(tree.lower[k].rstrip("s") in CALLING for k in range(*limits)) and limits[1] - limits[0] < 12


def _fixed(passage: Passage, who: list[Speaker]) -> tuple[Speaker, ...]:
    """Speakers of another block: resolved now, their places canonical."""
    found = []
    for one in (claimant(passage, speaker) for speaker in who):
        place = (one.span.start, one.span.end) if one.span else None
        found.append(Speaker(actor=one.actor, name=one.name, author=one.author, place=place))
    return tuple(found)
