"""What the trained scorer sees of a draft: named features, hashed by ``scorer``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from . import horizon
from .clause_head import finite_part, is_future, main_predicate
from .content import classify
from .draft import Draft, Verdict
from .judgements import judges
from .manner import Manner
from .passage import Passage
from .syntax import SUBJECTS, Tree
from .voice import units

VECTORS = {"fr": 300, "en": 96}  # floats of a word's vector in each language's model
CONTEXT = 96  # floats that either model's encoder has for a word where it stands
WIDTH = sum(2 * (of + CONTEXT) for of in VECTORS.values())
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})


def of(passage: Passage, draft: Draft, how: Manner) -> list[str]:
    """The features of one draft, as words."""
    tree = passage.tree
    start, end = passage.tokens(draft.start, draft.end)
    verdict = classify(passage, start, end)
    level = "framed" if draft.framed else "voice"
    found = [
        level,
        f"rule={draft.rule}",
        f"kind={draft.kind.value}",
        f"rule+kind={draft.rule}+{draft.kind.value}",
        f"score={int(draft.score * 10)}+{level}",
        f"neg={draft.negated}",
        f"words={min(8, (end - start) // 5)}",
        f"block={passage.block.block.kind.value}",
        f"framing={passage.framing.rule if passage.framing else ''}",
    ]
    found += [f"{level}:{one}" for one in _content(passage, draft, verdict, start, end)]
    found += _speaker(passage, draft)
    found += _cue(passage, draft)
    found += _frame(passage, draft, start)
    found += _around(passage, draft, start)
    for name, value, step in (
        ("first", how.first_person, 0.02),
        ("past", how.past, 0.15),
        ("quoted", how.quoted, 0.01),
        ("judging", how.judging, 0.02),
        ("law", how.law, 0.008),
        ("technical", how.technical, 0.008),
    ):
        found.append(f"doc:{name}={min(4, int(value / step))}+{level}")
    if how.is_dry:  # what a statute or a standard lays down is worded as a judgement would be
        found += [
            f"dry {level}",
            f"dry rule={draft.rule}",
            f"dry kind={draft.kind.value}",
            f"dry content={verdict.kind.value if verdict.kind else ''}/{verdict.rule}",
            f"dry judged={any(judges(tree, k) for k in range(start, end))}+{level}",
        ]
    # told twice, they weigh more against the penalty than the many single words
    found += [name + " again" for name in found]
    if not draft.framed:
        found += _words(tree, start, end)
    return found


def stretch(code: str) -> slice:
    """The places of a language's own floats in a ``meaning``: the words of two models share no space."""
    start = 0
    for name, width in VECTORS.items():
        end = start + 2 * (width + CONTEXT)
        if name == code:
            return slice(start, end)
        start = end
    raise KeyError(code)


def meaning(passage: Passage, draft: Draft) -> NDArray[np.float32]:
    """What the draft's words mean, shape (WIDTH,), zeros outside the ``stretch`` of its language.

    Four vectors of length 1: the mean of the content words’, the main predicate’s, and, as the encoder reads
    them where they stand, of all words and of the main predicate. Zeros where the model has none.
    """
    tree, doc = passage.tree, passage.block.doc
    start, end = passage.tokens(draft.start, draft.end)
    head = main_predicate(tree, start, end)
    heads = [head] if head >= 0 else []
    content = [k for k in range(start, end) if tree.pos[k] in _CONTENT]
    width, table = VECTORS[tree.code], doc.vocab.vectors
    has_vectors, has_context = doc.vocab.vectors_length == width, len(doc.tensor) == len(doc)
    words = [
        _known(table.get_batch([doc[k].orth for k in places])) if has_vectors else ()
        for places in (content, heads)
    ]
    read = [doc.tensor[places] if has_context else () for places in (list(range(start, end)), heads)]
    found = np.zeros(WIDTH, dtype=np.float32)
    found[stretch(tree.code)] = np.concatenate(
        [_mean(one, width) for one in words] + [_mean(one, CONTEXT) for one in read]
    )
    return found


def _known(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Those of the vectors that are not zero: the words that the model knows."""
    return vectors[np.any(vectors != 0.0, axis=1)]


def _mean(vectors: Sequence[Any] | NDArray[Any], width: int) -> NDArray[np.float32]:
    """The mean of vectors, of length 1; zeros of ``width`` where there are none."""
    if not len(vectors):
        return np.zeros(width, dtype=np.float32)
    mean: NDArray[np.float32] = np.mean(vectors, axis=0, dtype=np.float32)
    scaled: NDArray[np.float32] = mean / (np.linalg.norm(mean) + 1e-6)
    return scaled


def _content(passage: Passage, draft: Draft, verdict: Verdict, start: int, end: int) -> list[str]:
    tree, head = passage.tree, verdict.head
    kind = verdict.kind.value if verdict.kind else "none"
    found = [
        f"content={kind}",
        f"content={kind}/{verdict.rule}",
        f"strength={kind}/{int(verdict.score * 10)}",
    ]
    found.append(f"hedge={verdict.hedge.split()[0] if verdict.hedge else ''}")
    if horizon.find(passage, draft.start, draft.end) is not None:
        found += ["dated", f"dated+{kind}"]
    if any(tree.pos[k] == "NUM" for k in range(start, end)):
        found.append("number")
    if any(draft.start <= q.start < draft.end for q in passage.quotations):
        found.append("quotes")
    found.append(f"stop={tree.tokens[end - 1] if end > start else ''}")
    if head < 0:
        return [*found, "headless"]
    finite = finite_part(tree, head)
    tense = tense_of(tree, finite, head)
    found += [
        f"tense={tense}",
        f"tense+kind={tense}+{kind}",
        f"headpos={tree.pos[head]}",
        f"head={tree.lemmas[head][-1]}",
    ]
    copula = tree.deps[finite] == "cop" or any(lemma in ("be", "être") for lemma in tree.lemmas[head])
    found.append(f"copula={copula}+{tense}")
    found += _subject(passage, head, start, end, tense)
    judged = sum(1 for k in range(start, end) if judges(tree, k))
    found.append(f"judged={min(3, judged)}+{tense}")
    near = [k for k in tree.children[head] if start <= k < end and judges(tree, k)]
    if near or judges(tree, head):
        found.append(f"judged at head+{tense}")
    found += _aspect(tree, head)
    if tree.has_lemma(head, tree.lexicon.interpreting):
        found.append(f"interprets+{tense}")
    if any(tree.lower[k] in tree.lexicon.words["first_person"] for k in range(start, end)):
        found.append("first person")
    for k in tree.children[head]:
        if start <= k < end and tree.deps[k] in (
            "advmod",
            "aux",
            "neg",
            "mark",
            "expl:subj",
            "expl",
            "expl:pass",
        ):
            found.append(f"by head={tree.lower[k]}")
    return found


def tense_of(tree: Tree, finite: int, head: int) -> str:
    """The tense of a predicate: future, conditional, present, perfect, past, infinitive or none."""
    morph = tree.morphs[finite]
    if is_future(tree, finite) or any(
        is_future(tree, k) for k in tree.children[head] if tree.deps[k] == "aux"
    ):
        return "future"
    if "Mood=Cnd" in morph or tree.tags[finite] == "MD":
        return f"modal {tree.lower[finite]}" if tree.code == "en" else "conditional"
    if "VerbForm=Inf" in morph:
        return "infinitive"
    if (
        finite != head
        and tree.deps[finite] in ("aux:tense", "aux")
        and tree.has_lemma(finite, frozenset({"avoir", "être", "have"}))
    ):
        return "perfect"
    if "Tense=Imp" in morph or "Tense=Past" in morph:
        return "past"
    if "Mood=Imp" in morph:
        return "imperative"
    return "present" if "Tense=Pres" in morph or tree.tags[finite] in ("VBZ", "VBP") else "none"


def _subject(passage: Passage, head: int, start: int, end: int, tense: str) -> list[str]:
    tree = passage.tree
    subject = next(
        (
            c
            for c in tree.children[head]
            if tree.deps[c] in SUBJECTS | {"expl:subj", "expl"} and start <= c < end
        ),
        None,
    )
    if subject is None:
        return ["subject=none"]
    if tree.pos[subject] == "PRON":
        kind = tree.lower[subject]
    elif passage.actors.actor_at(passage.token_span(subject, subject + 1)) is not None:
        kind = "actor"
    elif tree.has_lemma(subject, tree.lexicon.people):
        kind = "people"
    else:
        det = next((tree.lower[c] for c in tree.children[subject] if tree.deps[c] == "det"), "")
        kind = f"thing {det}"
    return [f"subject={kind}", f"subject={kind}+{tense}"]


def _speaker(passage: Passage, draft: Draft) -> list[str]:
    if not draft.speakers:
        return ["speaker=none"]
    one, tree = draft.speakers[0], passage.tree
    if one.author:
        return [f"speaker=author {tree.lower[one.head] if one.head >= 0 else ''}"]
    if one.head < 0:
        return ["speaker=elsewhere"]
    if tree.pos[one.head] == "PRON":
        return [f"speaker={tree.lower[one.head]}"]
    if passage.actors.actor_at(passage.token_span(one.head, one.head + 1)) is not None:
        return ["speaker=actor", f"speaker=actor+{draft.rule}"]
    known = tree.has_lemma(one.head, tree.lexicon.people)
    return [f"speaker=people {known}", f"speaker=people {known}+{draft.rule}"]


def _cue(passage: Passage, draft: Draft) -> list[str]:
    if not draft.framed or draft.cue is None:
        return []
    tree = passage.tree
    first, last = passage.tokens(*draft.cue)
    names = [tree.lemmas[k][0] for k in range(first, last) if tree.pos[k] in ("VERB", "ADP", "NOUN", "ADJ")]
    name = names[-1] if names else " ".join(tree.lower[first:last])
    tense = next(
        (form.tense for k in range(first, last) for form in tree.lexicon.forms_of(tree.lower[k])), ""
    )
    return [f"cue={name}", f"cue={name}+{draft.rule}", f"cuetense={tense}+{draft.rule}"]


def _frame(passage: Passage, draft: Draft, start: int) -> list[str]:
    """Where the announcing verb stands: a main verb says more than one in a relative clause or under "if"."""
    if not draft.framed or draft.frame is None:
        return []
    tree = passage.tree
    group = next((one for one in passage.verbs if (one.start, one.end) == draft.frame), None)
    opens = next((k for k in range(start, tree.size) if tree.is_word(k)), start)
    found = [
        f"opens={tree.lower[opens]}" if tree.tags[opens] in _ASKING or tree.pos[opens] == "SCONJ" else "opens"
    ]
    if group is None:
        return found
    above = tree.deps[group.head].split(":")[0]
    found += [f"frame at={above}", f"frame tense={group.tense}", f"frame denied={group.negated}"]
    found += [f"frame by={tree.lower[k]}" for k in range(group.start, group.head)]
    return found


_ASKING = frozenset({"WP", "WDT", "WRB"})


def _around(passage: Passage, draft: Draft, start: int) -> list[str]:
    """What the sentences before and after put forward: judgements come in company."""
    if draft.framed:
        return []
    all_units = units(passage)
    at = next((n for n, one in enumerate(all_units) if one.end > start), len(all_units))
    before = all_units[at - 1].verdict if at > 0 else None
    after = all_units[at + 1].verdict if at + 1 < len(all_units) else None
    return [
        f"{name}={'' if one is None else one.kind.value if one.kind and one.score > 0.45 else 'plain'}"
        for name, one in (("before", before), ("after", after))
    ]


def _aspect(tree: Tree, head: int) -> list[str]:
    """What the predicate is made of: a passive, a progressive, a predicate noun or adjective, an object."""
    parts = {tree.deps[c].split(":")[0] for c in tree.children[head]}
    return [f"has {part}" for part in sorted(parts & _PARTS)] + [f"headtag={tree.tags[head]}"]


_PARTS = frozenset(
    {"auxpass", "attr", "acomp", "oprd", "dobj", "obj", "xcomp", "ccomp", "advcl", "prep", "obl", "cop"}
)


def _words(tree: Tree, start: int, end: int) -> list[str]:
    found = [
        f"w={tree.lemmas[k][-1]}" for k in range(start, end) if tree.pos[k] in _CONTENT and tree.is_word(k)
    ]
    first = next((k for k in range(start, end) if tree.is_word(k)), start)
    if first < end:
        found.append(f"first={tree.lower[first]}")
        found.append(f"two={tree.lower[first]} {tree.lower[first + 1] if first + 1 < end else ''}")
    return list(dict.fromkeys(found))
