"""Which entry of the lexicon a verb is, by what follows it: "faire savoir", "tenir … pour responsable"."""

from __future__ import annotations

from .conjugation import Form
from .lexicon import Entry
from .syntax import Tree


def entry_at(tree: Tree, i: int, forms: tuple[Form, ...], *, reflexive: bool) -> tuple[Entry | None, int]:
    """The longest entry that the verb at token ``i`` may be, and the token behind what must follow it."""
    best: Entry | None = None
    best_end = i + 1
    for form in forms:
        for entry in tree.lexicon.verbs.get(form.lemma, ()):
            if entry.reflexive is not reflexive and tree.code == "fr":
                continue
            if entry.clitic and not _has_clitic(tree, i, entry.clitic):
                continue
            end = _parted(tree, i, entry.words) if GAP in entry.words else _rest(tree, i + 1, entry.words[1:])
            if end is None:
                continue
            rank = (len(entry.words), entry.reflexive, entry.clitic)
            if best is None or rank > (len(best.words), best.reflexive, best.clitic):
                best, best_end = entry, end
    if best is not None and best.words[-1] in ("que", "de", "à", "that", "to") and GAP not in best.words:
        best_end = best_end - 1
    return best, best_end


def _has_clitic(tree: Tree, i: int, clitic: str) -> bool:
    """Whether the pronoun stands before the verb: « s'en est défendu », not « en mai, il s'est défendu »."""
    if clitic == "y":
        return clitic in tree.lower[max(0, i - 4) : i]
    k = i - 1
    while k >= max(0, i - _REACH_BACK) and tree.lower[k] != clitic:
        if tree.pos[k] not in ("AUX", "ADV", "PRON"):
            return False
        k -= 1
    return k >= 0 and tree.lower[k] == clitic and i - k <= _REACH_BACK


_REACH_BACK = 4  # tokens from the verb to its pronoun
GAP = "…"  # in an entry: its object stands there, "tenir … pour responsable"
_REACH = 9  # tokens of that object


def _parted(tree: Tree, i: int, words: tuple[str, ...]) -> int | None:
    """Behind the verb of an entry whose object parts it, where its second part follows; else None."""
    behind = words[words.index(GAP) + 1 :]
    for k in range(i + 2, min(i + 2 + _REACH, tree.size)):
        if tree.lower[k] == behind[0] and _rest(tree, k, behind) is not None:
            if behind == ("to",) and (tree.tags[k] != "TO" or tree.heads[tree.heads[k]] != i):
                return None  # "told the story to a friend", "told them of a plot to flee"
            return i + 1
        if tree.pos[k] in ("VERB", "AUX", "PUNCT", "SCONJ", "CCONJ"):
            return None
    return None


_LINKS = frozenset({"de", "à", "au", "pour", "contre", "sur"})
_ASIDE = 9  # tokens


def behind_aside(tree: Tree, comma: int) -> int | None:
    """The token behind what stands between two commas, the first at ``comma``, and has no verb (French)."""
    if tree.code != "fr" or comma >= tree.size or tree.tokens[comma] != ",":
        return None
    for k in range(comma + 2, min(comma + _ASIDE, tree.size - 1)):
        if tree.tokens[k] == ",":
            return k + 1
        if tree.pos[k] in ("VERB", "AUX", "SCONJ", "PUNCT"):
            return None
    return None


def _rest(tree: Tree, at: int, words: tuple[str, ...]) -> int | None:
    slack = 2
    for word in words:
        while at < tree.size and tree.lower[at] != word:
            same = (word == "que" and tree.lower[at] == "qu'") or (
                word == "de" and tree.lower[at] in ("d'", "du", "des")
            )
            if same:
                break
            if word in _LINKS and (behind := behind_aside(tree, at)) is not None:
                at = behind  # « a parlé, dans son rapport, d'un échec »
                continue
            if tree.pos[at] not in ("ADV", "PRON") or not slack:
                return None
            slack -= 1
            at += 1
        if at >= tree.size:
            return None
        at += 1
    return at
