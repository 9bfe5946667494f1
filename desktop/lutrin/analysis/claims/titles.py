"""Names of works that stand in quotation marks: "How To Cross A River By Night"."""

from __future__ import annotations

from .syntax import Tree

_LONG = 4  # letters of a word that an English title writes large
_FEW = 3  # such words


def is_title(tree: Tree, words: list[int]) -> bool:
    """Whether the tokens ``words`` are a title: every long word with a capital, not all in capitals."""
    long = [k for k in words if len(tree.tokens[k]) >= _LONG]
    if len(long) < _FEW or tree.tokens[long[-1]].isupper():
        return False
    return all(tree.tokens[k][:1].isupper() for k in long)
