"""The French « ne … que » of "only", whose « que » opens no reported clause."""

from __future__ import annotations

from .syntax import Tree
from .verbs import VerbGroup

_QUE = frozenset({"que", "qu'"})
_NOT = frozenset(
    ("pas", "plus", "jamais", "rien", "personne", "nul", "nulle", "aucun", "aucune", "guère", "point", "ni",
     "sans", "rares", "peu")
)  # fmt: skip
_DENYING = frozenset({"douter", "nier", "ignorer", "contester", "disconvenir", "savoir"})
_BARE = frozenset({"pouvoir", "savoir", "oser", "cesser"})  # are denied without "pas"


def is_only(tree: Tree, group: VerbGroup, that: int, limits: tuple[int, int]) -> bool:
    """« n'a publié que trois lignes »: "ne" without its "pas", and the "que" of "only"."""
    if tree.code != "fr" or tree.has_lemma(group.head, _DENYING):
        return False
    before = range(max(limits[0], group.start - 3), group.head)
    denied = next((k for k in before if tree.lower[k] in ("ne", "n'")), None)
    if denied is None:
        return False
    between = range(denied, group.head)
    if any(tree.lower[k] in _QUE or tree.has_lemma(k, _BARE) for k in between):
        return False  # « je ne puis que dire que P », « je ne peux concevoir que P »
    return not any(tree.lower[k] in _NOT for k in range(limits[0], that))
