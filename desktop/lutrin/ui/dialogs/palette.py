"""The command palette: every action by its words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from lutrin.ui.actions import TABLE, Actions, keys_text
from lutrin.ui.language import translate
from lutrin.ui.models.annotations import folded
from lutrin.ui.models.rows import Row
from lutrin.ui.theme import Theme

from .choice_list import ChoiceList

_HIDDEN = {"escape", "palette"}


def matching(actions: Actions, wanted: str) -> list[Row]:
    """The actions whose words hold all the words of ``wanted``: those that can be done, then, where something
    is wanted, those that cannot at the moment, which have no id."""
    parts = folded(wanted).split()
    can: list[Row] = []
    cannot: list[Row] = []
    for spec in TABLE:
        words = translate("actions", spec.text)
        if spec.name in _HIDDEN or not all(part in folded(words) for part in parts):
            continue
        if actions[spec.name].isEnabled():
            can.append(Row(id=spec.name, title=words, right=keys_text(spec)))
        elif parts:
            why = translate("CommandPalette", "Not possible now: choose first what it is to act on")
            cannot.append(Row(id="", title=words, right=keys_text(spec), detail=why, dim=True))
    return [*can, *cannot]


class CommandPalette(ChoiceList):
    """All commands by their words; Return does it, Escape leaves."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, width=520)
        self._actions = actions
        self.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.list.setAccessibleName(self.tr("Commands"))
        self.field.textChanged.connect(self._show)
        self.chosen.connect(lambda name: self._actions[name].trigger())
        self._show("")

    def _show(self, text: str) -> None:
        self.show_rows(matching(self._actions, text))
