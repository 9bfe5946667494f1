"""All that can be done, in one table: name, words, keys, menu. Menus, key list and palette come from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .icons import icon
from .language import translate
from .theme import Theme

_N = QT_TRANSLATE_NOOP

# menu name -> its words
MENUS = {
    "file": _N("actions", "&File"),
    "edit": _N("actions", "&Edit"),
    "view": _N("actions", "&View"),
    "go": _N("actions", "&Go"),
    "review": _N("actions", "&Review"),
    "actors": _N("actions", "&Actors"),
    "help": _N("actions", "&Help"),
}


@dataclass(frozen=True, slots=True)
class Spec:
    """One action. ``needs`` says when it is enabled: "", "dossier", "document", "current", "selection"."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    icon: str = ""
    checkable: bool = False
    gap: bool = False  # a line before it in the menu


TABLE: tuple[Spec, ...] = (
    Spec("open", "file", _N("actions", "Open files…"), ("Ctrl+O",), icon="document"),
    Spec("open_dossier", "file", _N("actions", "Open dossier…"), ("Ctrl+Shift+O",)),
    Spec("new_dossier", "file", _N("actions", "New dossier…"), ("Ctrl+N",)),
    Spec("save_as", "file", _N("actions", "Save dossier as…"), ("Ctrl+Shift+S",), "dossier"),
    Spec("analyse", "file", _N("actions", "Analyse again"), ("Ctrl+R",), "document", gap=True),
    Spec("remove_document", "file", _N("actions", "Take the document out of the dossier"), (), "document"),
    Spec("export", "file", _N("actions", "Export…"), ("Ctrl+E",), "document", gap=True),
    Spec("settings", "file", _N("actions", "Settings…"), ("Ctrl+,",), gap=True),
    Spec("quit", "file", _N("actions", "Quit"), ("Ctrl+Q",), gap=True),
    Spec("undo", "edit", _N("actions", "Undo"), ("Ctrl+Z",), "undo"),
    Spec("redo", "edit", _N("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Spec("copy", "edit", _N("actions", "Copy the words"), ("Ctrl+C",), "words", gap=True),
    Spec(
        "highlight",
        "edit",
        _N("actions", "Highlight the words"),
        ("Alt+1",),
        "selection",
        "highlight",
        gap=True,
    ),
    Spec("add_note", "edit", _N("actions", "Write a note"), ("Alt+3", "N"), "words", "note"),
    Spec("delete", "edit", _N("actions", "Delete the mark"), ("Delete",), "current", "trash"),
    Spec("find", "edit", _N("actions", "Find in the document"), ("Ctrl+F",), "document", "search", gap=True),
    Spec("find_next", "edit", _N("actions", "Find next"), ("F3", "Ctrl+G"), "document"),
    Spec("find_previous", "edit", _N("actions", "Find previous"), ("Shift+F3", "Ctrl+Shift+G"), "document"),
    Spec("highlight_match", "edit", _N("actions", "Highlight the match found"), ("Ctrl+Alt+1",), "document"),
    Spec("left_panel", "view", _N("actions", "Documents panel"), ("F7",), icon="panel-left", checkable=True),
    Spec("right_panel", "view", _N("actions", "Review panel"), ("F4",), icon="panel-right", checkable=True),
    Spec("show_documents", "view", _N("actions", "Documents"), ("Ctrl+1",), gap=True),
    Spec("show_outline", "view", _N("actions", "Outline"), ("Ctrl+2",)),
    Spec("show_pages", "view", _N("actions", "Pages"), ("Ctrl+3",)),
    Spec("show_review", "view", _N("actions", "Review"), ("Ctrl+4",)),
    Spec("show_claims", "view", _N("actions", "Claims"), ("Ctrl+5",)),
    Spec("show_actors", "view", _N("actions", "Actors"), ("Ctrl+6",)),
    Spec("show_notes", "view", _N("actions", "Notes"), ("Ctrl+7",)),
    Spec("zoom_in", "view", _N("actions", "Larger"), ("Ctrl++", "Ctrl+="), "document", "plus", gap=True),
    Spec("zoom_out", "view", _N("actions", "Smaller"), ("Ctrl+-",), "document", "minus"),
    Spec("zoom_width", "view", _N("actions", "Fit the width"), ("Ctrl+9",), "document"),
    Spec("zoom_page", "view", _N("actions", "Fit the page"), ("Ctrl+8",), "document"),
    Spec("zoom_actual", "view", _N("actions", "Actual size"), ("Ctrl+0",), "document"),
    Spec("full_screen", "view", _N("actions", "Full screen"), ("F11",), checkable=True, gap=True),
    Spec("back", "go", _N("actions", "Back"), ("Alt+Left",), "document", "back"),
    Spec("forward", "go", _N("actions", "Forward"), ("Alt+Right",), "document", "forward"),
    Spec("go_page", "go", _N("actions", "Go to page…"), ("Ctrl+Alt+G",), "document"),
    Spec("next_mark", "go", _N("actions", "Next annotation"), ("F8",), "document", gap=True),
    Spec("previous_mark", "go", _N("actions", "Previous annotation"), ("Shift+F8",), "document"),
    Spec("next_document", "go", _N("actions", "Next document"), ("Ctrl+PgDown",), "dossier", gap=True),
    Spec("previous_document", "go", _N("actions", "Previous document"), ("Ctrl+PgUp",), "dossier"),
    Spec("review", "review", _N("actions", "Review what is left"), ("R",), "document"),
    Spec("accept", "review", _N("actions", "Accept"), ("A",), "current", gap=True),
    Spec("reject", "review", _N("actions", "Reject"), ("X",), "current"),
    Spec("later", "review", _N("actions", "Later"), ("J",), "document"),
    Spec("edit", "review", _N("actions", "Edit"), ("E",), "current"),
    Spec("accept_everywhere", "review", _N("actions", "Accept everywhere"), ("Shift+A",), "current"),
    Spec("kind_1", "review", _N("actions", "Kind 1: quote, or person"), ("1",), "words", gap=True),
    Spec("kind_2", "review", _N("actions", "Kind 2: statement, or organisation"), ("2",), "words"),
    Spec("kind_3", "review", _N("actions", "Kind 3: assessment, or state"), ("3",), "words"),
    Spec("kind_4", "review", _N("actions", "Kind 4: forecast, or group"), ("4",), "words"),
    Spec("kind_5", "review", _N("actions", "Kind 5: call, or place"), ("5",), "words"),
    Spec("claimant", "review", _N("actions", "Who claims it"), ("C",), "current", gap=True),
    Spec("certainty", "review", _N("actions", "Certainty"), ("P",), "current"),
    Spec("deadline", "review", _N("actions", "Deadline"), ("D",), "current"),
    Spec("use_words", "review", _N("actions", "Use the selected words instead"), ("U",), "selection"),
    Spec("reopen", "review", _N("actions", "Put back to review"), ("Shift+X",), "current"),
    Spec("mention", "actors", _N("actions", "Mark the words as an actor"), ("Alt+2",), "selection", "actor"),
    Spec("rename", "actors", _N("actions", "Rename the actor"), ("F2",), "actor", gap=True),
    Spec("merge", "actors", _N("actions", "Merge actors…"), ("M",), "actor"),
    Spec("split", "actors", _N("actions", "Split the mention off as another actor"), ("Shift+M",), "mention"),
    Spec("keys", "help", _N("actions", "Keys"), ("?",)),
    Spec("palette", "help", _N("actions", "All commands…"), ("Ctrl+Shift+P",)),
    Spec("sample", "help", _N("actions", "Open the sample"), (), gap=True),
    Spec("about", "help", _N("actions", "About Lutrin"), (), gap=True),
    Spec("escape", "", _N("actions", "Leave: field, selection, mark"), ("Esc",)),
)

# keys shared with typing: they must not fire while an item of a list is being edited
Handlers = Mapping[str, Callable[[], object]]


class Actions(QObject):
    """The table as ``QAction``s, made anew when language or theme change."""

    def __init__(self, handlers: Handlers, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in TABLE:
            action = QAction(translate("actions", spec.text), self)
            action.setObjectName(spec.name)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(spec.checkable)
            action.setMenuRole(QAction.MenuRole.NoRole)
            if spec.icon:
                action.setIcon(icon(spec.icon, theme))
                action.setIconVisibleInMenu(False)
            action.triggered.connect(_without_argument(handlers[spec.name]))
            self._actions[spec.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """All actions, in the order of the table."""
        return list(self._actions.values())

    def enable(self, state: set[str]) -> None:
        """Enable what ``state`` ("dossier", "document", "current", …) allows."""
        for spec in TABLE:
            self._actions[spec.name].setEnabled(not spec.needs or spec.needs in state)


def _without_argument(do: Callable[[], object]) -> Callable[[], None]:
    """A slot that drops the ``checked`` argument of ``triggered``."""

    def slot() -> None:
        do()

    return slot


def keys_text(spec: Spec) -> str:
    """The keys as the system writes them."""
    return "  ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys)
