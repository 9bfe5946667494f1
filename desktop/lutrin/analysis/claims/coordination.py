"""Subjects of several members: "X, Y et Z", by the parse and, where it breaks off, by their places."""

from __future__ import annotations

from collections.abc import Iterator

from .syntax import Tree

_JOINED = frozenset({"et", "ou", "ni", "and", "or", "nor", "&"})
_INSIDE = frozenset({"DET", "NOUN", "PROPN", "X", "ADJ", "NUM"})
_OF = frozenset({"de", "d'", "du", "des", "-"})
_BEFORE_VERB = frozenset(["ne", "n'", "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en"])
_MOST = 8  # members


def coordinated(tree: Tree, head: int, limits: tuple[int, int]) -> list[int]:
    """``head`` and the heads of the nominal phrases coordinated with it ("X et Y"), in reading order."""
    found = [head]
    queue = [head]
    while queue and len(found) < _MOST:
        at = queue.pop(0)
        for c in tree.children[at]:
            if (
                tree.deps[c] == "conj"
                and limits[0] <= c < limits[1]
                and tree.pos[c] in ("NOUN", "PROPN", "PRON")
                and tree.is_word(c)
                and not (tree.pos[c] == "PRON" and tree.tokens[c - 1] == ",")  # "l'opposition, elle,"
                and tree.tokens[c - 1] != "-"  # "Royaume-Uni": parts of one name
                and not _is_past_verb(tree, at, c)
            ):
                found.append(c)
                queue.append(c)
    placed = _members(tree, head, limits)
    return placed if len(placed) > len(found) else sorted(found)


def _is_past_verb(tree: Tree, at: int, c: int) -> bool:
    """ "L'Union, qui finance les deux tiers, s'est félicitée": no member stands behind a verb, unjoined."""
    between = range(min(at, c) + 1, max(at, c))
    verb = any(tree.pos[k] == "VERB" and "VerbForm=Fin" in tree.morphs[k] for k in between)
    return verb and not any(tree.lower[k] in _JOINED for k in between)


def first_member(tree: Tree, head: int, limits: tuple[int, int]) -> int:
    """The head of the first phrase of the list that ``head`` is in; ``head`` where it is in none."""
    return next(iter(_members(tree, head, limits)), head)


def _members(tree: Tree, head: int, limits: tuple[int, int]) -> list[int]:
    """The heads of a French list right before a plural verb, by place: the parse often breaks it up."""
    if tree.code != "fr" or tree.pos[head] not in ("NOUN", "PROPN", "X"):
        return []
    end = _list_end(tree, head, limits)
    if end is None:
        return []
    found: list[int] = []
    joined = held = False
    for start, stop, mark in _backwards(tree, end, limits):
        if start > limits[0] and mark == "" and tree.pos[start - 1] not in ("PUNCT", "SCONJ", "CCONJ", "ADV"):
            break  # "Selon Paris, Berlin et Rome exigent": no member of the list
        at = _head(tree, start, stop)
        if tree.lower[start] in _OF or tree.deps[at].startswith("obl"):
            break  # "De source sûre, Paris et Berlin exigent", "Ce lundi, Paris et Berlin exigent"
        if tree.pos[start] != "NOUN" or not found:  # "Paul Morel, maire de Lorge, et …": an apposition
            found.append(at)
            held = held or start <= head < stop
        joined = joined or mark == "and"
        if len(found) >= _MOST:
            break
    found.sort()
    if not joined or len(found) < 2 or not held or _is_of_names(tree, found):
        return []
    return found


def _is_of_names(tree: Tree, found: list[int]) -> bool:
    """ "Les maires de Paris, Berlin et Rome": the list is of what stands behind the noun."""
    names = all(tree.pos[k] == "PROPN" and tree.pos[k - 1] != "DET" for k in found[1:])
    between = tree.lower[found[0] + 1 : found[1]]
    return tree.pos[found[0]] == "NOUN" and names and any(word in _OF for word in between)


def _list_end(tree: Tree, head: int, limits: tuple[int, int]) -> int | None:
    """The token after a list, where a plural verb follows it."""
    k = head
    while k < limits[1] and (_is_inside(tree, k) or tree.tokens[k] == "," or tree.lower[k] in _JOINED):
        k += 1
    verb = k
    while verb < tree.size and (tree.lower[verb] in _BEFORE_VERB or tree.pos[verb] == "ADV"):
        verb += 1
    if k == head or verb >= tree.size or tree.tokens[k - 1] == ",":
        return None
    plural = "Number=Plur" in tree.morphs[verb] and tree.pos[verb] in ("VERB", "AUX")
    return k if plural and "VerbForm=Fin" in tree.morphs[verb] else None


def _backwards(tree: Tree, end: int, limits: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """The phrases before ``end``, last first: start, stop, what stands before it ("and", "," or "")."""
    stop = end
    while stop > limits[0]:
        start = stop
        while start > limits[0] and _is_inside(tree, start - 1):
            start -= 1
        if start == stop or not any(tree.pos[k] in ("NOUN", "PROPN", "X") for k in range(start, stop)):
            return
        before = start - 1
        if before >= limits[0] and tree.lower[before] in _JOINED:
            yield start, stop, "and"
            before -= tree.tokens[before - 1] == ","  # "X, maire de Y, et Z"
        elif before >= limits[0] and tree.tokens[before] == ",":
            yield start, stop, ","
        else:
            yield start, stop, ""
            return
        stop = before


def _is_inside(tree: Tree, k: int) -> bool:
    return tree.pos[k] in _INSIDE or tree.lower[k] in _OF


def _head(tree: Tree, start: int, stop: int) -> int:
    """The noun of a phrase on which its other words hang."""
    nominal = [k for k in range(start, stop) if tree.pos[k] in ("NOUN", "PROPN", "X")]
    return next((k for k in nominal if not start <= tree.heads[k] < stop or tree.heads[k] == k), nominal[0])
