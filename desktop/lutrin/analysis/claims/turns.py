"""Turns of speech, « M. Dupont. – … », "Smith: …", « M. Dupont. … »: the paragraph is that person's own."""

from __future__ import annotations

import re

from lutrin.domain.claim import ClaimKind

from .clauses import span
from .content import classify
from .draft import Draft, Speaker
from .initials import of_initials
from .insertion import is_finite
from .labels import initials, label
from .passage import Passage
from .syntax import Tree

_LONGEST = 10  # tokens of a label
_LONGEST_STOPPED = 24  # tokens of one that ends in a full stop and a dash
# the label of a record of debates, which ends like a sentence: « Mme Anne Roy, rapporteure. L'avis est … »,
# « M. le président. … », "Mr. GREEN of Texas. Mr. Speaker, …", "The SPEAKER. …"
_RECORD = re.compile(
    r"""(?x)\s*(?:
    (?:MM?\.|Mmes?|Mlle)\s(?:
        l[ea]\s\w[\w'’-]*(?:\s[\w'’-]+){0,6}
        |[A-ZÀ-Ý][\w'’.-]*(?:\s(?:d[eu]s?|l[ea]|van|von|el|al|[A-ZÀ-Ý])[\w'’.-]*){0,5}
    )(?:\s\([^()\n]{2,60}\))?(?:,\s[^.!?:;\n]{3,110}?)?
    |(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]*){0,2}(?:\sof\s[A-Z][\w\ ]{2,20})?
    |The\s[A-Z][A-Z\ ]{3,40}
    )\.\s+(?=[A-ZÀ-Ý«“"(…0-9])"""
)


def turn(passage: Passage, *, quoting: bool = False) -> tuple[Speaker, int] | None:
    """Who takes the floor in a block and the token after the label; None where nobody is named.

    ``quoting``: also where the first words are in quotation marks, which elsewhere the label announces.
    """
    tree = passage.tree
    recorded = _recorded(passage) or _told(passage) or _initialled(passage)
    if recorded is not None:
        return recorded
    end = _label_end(passage)
    if end is None:
        return None
    stop, after = end
    chair = _chair(tree, stop)
    if chair is None and (
        any(_is_verb(tree, k) for k in range(stop))
        or (tree.pos[0] in ("ADP", "DET", "ADV") and not _is_capitals(tree.tokens[0]))
    ):
        return None  # "À Poutine : …" tells of whom, not who speaks
    if chair is not None and tree.code == "fr" and _is_entry(tree, after):
        return None
    rest = sum(1 for k in range(after, tree.size) if tree.is_word(k))
    if rest < 3 or (tree.tokens[after] in ("«", "“", '"') and not quoting):
        return None
    head = _named(passage, stop) if chair is None else chair
    if head is None:
        return None
    if chair is not None:  # whoever it is: no description of somebody named before
        first = 1 if tree.tokens[0][:1] == "Q" and chair > 0 else 0
        return Speaker(head, first, stop, name=tree.slice(first, stop)), after
    return Speaker(head, 0, stop), after


def _chair(tree: Tree, stop: int) -> int | None:
    """The office that is the whole label: "Le Président: …", "Chair: …", "Q118 Chair: …"."""
    first = 1 if re.fullmatch(r"Q\d+\.?", tree.tokens[0]) else 0
    first += tree.lower[first] in ("le", "la", "the") and first + 1 < stop
    if first >= stop or not tree.tokens[0][:1].isupper() or stop - first > _OFFICE:
        return None
    return first if tree.lower[first] in _CHAIRS else None


def _is_entry(tree: Tree, after: int) -> bool:
    """« Rapporteur : Mme Akoun, première adjointe »: behind the office its holder, nothing said."""
    titled = tree.lower[after] in tree.lexicon.words["titles"]
    return titled and not any(is_finite(tree, k) for k in range(after, tree.size))


_OFFICE = 4  # tokens of an office in a label
_CHAIRS = frozenset(
    ("président", "présidente", "maire", "ministre", "rapporteur", "rapporteure", "modérateur", "modératrice",
     "animateur", "animatrice", "journaliste", "greffier", "greffière", "procureur", "procureure", "avocat",
     "avocate", "juge", "témoin", "secrétaire", "chair", "chairman", "chairwoman", "chairperson", "president",
     "speaker", "moderator", "minister", "secretary", "witness", "clerk", "counsel", "judge", "interviewer",
     "host", "reporter", "mayor")
)  # fmt: skip


def _recorded(passage: Passage) -> tuple[Speaker, int] | None:
    """Who takes the floor by the label of a record of debates, and the token after it."""
    tree = passage.tree
    label = _RECORD.match(tree.text)
    if label is None:
        return None
    after = passage.tokens(0, label.end())[1]
    stop = next((k for k in range(after - 1, 0, -1) if tree.tokens[k] == "."), after)
    if any(tree.lower[k] in _THAT or (is_finite(tree, k) and _announces(tree, k)) for k in range(1, stop)):
        return None  # « M. Roux, maire, rappelle que P. Q »
    head = _named(passage, stop)
    return None if head is None else (Speaker(head, 0, stop), after)


_THAT = frozenset({"que", "qu'"})


def _announces(tree: Tree, k: int) -> bool:
    return any(lemma in tree.lexicon.verbs for lemma in tree.lemmas[k])


def _told(passage: Passage) -> tuple[Speaker, int] | None:
    """Who takes the floor by a label that tells more than a name, and the token after it."""
    tree = passage.tree
    found = label(tree.text) if tree.code == "fr" else None
    if found is None:
        return None
    first, stop = passage.tokens(found[0], found[1])
    after = passage.tokens(0, found[2])[1]
    said = [k for k in range(after, tree.size) if tree.is_word(k)]
    if len(said) < _FEWEST or not any(tree.pos[k] in ("VERB", "AUX") for k in said):
        return None  # « Paul Roux (PS) : 42 % »: an entry
    return Speaker(first, first, stop), after


def _initialled(passage: Passage) -> tuple[Speaker, int] | None:
    """« I. V. – P »: the initials of a person of the document, by which it is told who answers."""
    found = initials(passage.tree.text)
    if found is None:
        return None
    words = passage.tree.text[found[0] : found[1]]
    stop, after = passage.tokens(found[0], found[1])[1], passage.tokens(0, found[2])[1]
    if after >= passage.tree.size or of_initials(words, passage.actors) is None:
        return None
    return Speaker(0, 0, stop, name=words), after


def _is_verb(tree: Tree, k: int) -> bool:
    if _is_capitals(tree.tokens[k]) or (k > 0 and _is_office(tree, k - 1)):
        return False  # "MR. VASS:", "Ms Hale:": a name, whatever it is parsed as
    return tree.pos[k] in ("VERB", "AUX") and "VerbForm=Part" not in tree.morphs[k]  # "ministre déléguée"


def _is_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def labelled(passage: Passage) -> list[Draft]:
    """Headline form within running text, "Morel: we will not yield": what the person named puts forward."""
    tree, found = passage.tree, []
    said = turn(passage)
    for start, end in tree.sentences:
        if start == 0 and said is not None:
            continue  # the floor is that person's
        colon = next((k for k in range(start + 1, min(start + _SHORT, end)) if tree.tokens[k] == ":"), None)
        if colon is None or tree.tokens[end - 1] == "?" or tree.tokens[colon + 1 : colon + 2] in _MARKS:
            continue
        head = _person(passage, start, colon)
        a, b = span(tree, colon + 1, end)
        if head is None or sum(1 for k in range(colon + 1, end) if tree.is_word(k)) < _FEWEST:
            continue
        verdict = classify(passage, colon + 1, end)
        kind = verdict.kind if verdict.kind in (ClaimKind.CALL, ClaimKind.FORECAST) else ClaimKind.STATEMENT
        found.append(
            Draft(
                start=a,
                end=b,
                kind=kind,
                rule="source",
                score=0.85,
                head=verdict.head,
                speakers=[Speaker(head, start, colon)],
                cue=(tree.starts[start], tree.ends[colon]),
                negated=verdict.negated,
                framed=True,
                frame=(start, colon + 1),
            )
        )
    return found


_SHORT = 6  # tokens of a label within running text
_FEWEST = 3  # words of what is said
_MARKS = (["«"], ["“"], ['"'])


def _person(passage: Passage, start: int, colon: int) -> int | None:
    """The first token of the person's name that is the whole label, but for a title."""
    tree = passage.tree
    begin = start + (tree.lower[start] in tree.lexicon.words["titles"])
    for mention in passage.actors.within(passage.token_span(start, colon)):
        first, last = passage.tokens(
            mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
        )
        if mention.kind.value == "person" and first == begin and last == colon:
            return first
    return None


def _label_end(passage: Passage) -> tuple[int, int] | None:
    tree = passage.tree
    bracketed = 0  # "Ms Philippa Roy (Saltmarsh East) (Ind): ": of which place and party makes no label long
    for k in range(1, min(_LONGEST_STOPPED, tree.size - 2)):
        if tree.tokens[k] == "):":
            opening = next((j for j in range(1, k) if tree.tokens[j] == "("), 0)
            named = opening > 0 and tree.pos[opening - 1] == "PROPN"  # not "Route two (one in five): "
            return (k, k + 1) if named and not _is_reference(tree, k) else None
        if not _is_balanced(tree.tokens[:k]) or tree.tokens[k] in ("(", ")"):
            bracketed += 1
            continue
        if tree.tokens[k] in ("–", "—") and k >= _LONGEST:
            # « Pilar Etxenique, au nom du groupe Alternative verte. – P »
            return (k - 1, k + 1) if tree.tokens[k - 1] == "." else None
        if k - bracketed >= _LONGEST:
            continue
        if tree.tokens[k] in (";", "/"):
            return None  # "Jerome (Latin: …; Greek: …)": an entry, nobody's turn
        if tree.tokens[k] == ":":
            return (k, k + 1) if _is_balanced(tree.tokens[:k]) and not _is_reference(tree, k) else None
        if tree.tokens[k] in ("–", "—", "-") and tree.tokens[k - 1].endswith("."):
            return k - 1 if tree.tokens[k - 1] == "." else k, k + 1
        if tree.tokens[k].endswith((".–", ".—", ".-")):
            return k, k + 1
        if (
            tree.tokens[k] in ("–", "—")
            and tree.lower[0] in tree.lexicon.words["titles"]
            and tree.tokens[k + 1][:1].isupper()
        ):
            return k, k + 1  # "Mme Roux, ministre déléguée – Monsieur le député, …"
    return None


def _is_reference(tree: Tree, stop: int) -> bool:
    """ "Percy Liang. 2016. SQuAD: …", "[17] M. Salib. Starkiller: …": an author and his title."""
    numbered = any(any(c.isdigit() for c in tree.tokens[k]) for k in range(stop) if tree.tokens[k][:1] != "Q")
    ends = (k for k in range(1, stop) if tree.tokens[k] == ".")
    return numbered or any(len(tree.tokens[k - 1]) > _SHORTENED for k in ends)


_SHORTENED = 3  # letters of "Ms.", "Sen." at most


def _is_balanced(tokens: list[str]) -> bool:
    return tokens.count("(") == tokens.count(")")


def _is_office(tree: Tree, k: int) -> bool:
    """ "Mr", « Mme », "senator"."""
    return tree.lower[k] in tree.lexicon.words["titles"] or tree.has_lemma(k, tree.lexicon.people)


def _is_title(tree: Tree, k: int) -> bool:
    """Whether a word before the name in a label is one of office or courtesy, or leads to it."""
    return (
        _is_office(tree, k)
        or tree.pos[k] in ("DET", "ADP", "PROPN", "PUNCT", "ADJ")
        or tree.tokens[k].startswith("Q")
    )


def _named(passage: Passage, stop: int) -> int | None:
    """The head of the label, if it is a person, a body or a title with a name."""
    tree = passage.tree
    titled = tree.lower[0] in tree.lexicon.words["titles"]
    for mention in passage.actors.within(passage.token_span(0, stop)):
        if mention.kind.value == "person" or (titled and mention.kind.value != "place"):
            first = passage.tokens(
                mention.span.start - passage.block.offset, mention.span.end - passage.block.offset
            )[0]
            before = first - 1 - (first > 1 and tree.tokens[first - 1] == ".")  # "MR. VASS"
            bare = first > 0 and tree.pos[before] == "PROPN" and not _is_office(tree, before)
            return first if not bare and all(_is_title(tree, k) for k in range(first)) else None
    if titled and stop >= 2:
        return next((k for k in range(1, stop) if tree.pos[k] in ("NOUN", "PROPN")), 1)
    if tree.tokens[stop] == ":" and all(
        tree.tokens[k].isupper() and len(tree.tokens[k]) > 2 for k in range(stop)
    ):
        if any(word in tree.lexicon.words["no_speakers"] for word in tree.lower[:stop]):
            return None
        if stop <= 2:
            return 0
        if any(_is_office(tree, k) for k in range(stop - 1)):
            return stop - 1  # "CHIEF JUSTICE OBERMAN: "
    return None
