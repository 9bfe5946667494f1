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

# menu name -> its words
MENUS = {
    "file": QT_TRANSLATE_NOOP("actions", "&File"),
    "edit": QT_TRANSLATE_NOOP("actions", "&Edit"),
    "view": QT_TRANSLATE_NOOP("actions", "&View"),
    "go": QT_TRANSLATE_NOOP("actions", "&Go"),
    "review": QT_TRANSLATE_NOOP("actions", "&Review"),
    "actors": QT_TRANSLATE_NOOP("actions", "&Actors"),
    "help": QT_TRANSLATE_NOOP("actions", "&Help"),
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
    Spec("open", "file", QT_TRANSLATE_NOOP("actions", "Open files…"), ("Ctrl+O",), icon="document"),
    Spec("open_dossier", "file", QT_TRANSLATE_NOOP("actions", "Open dossier…"), ("Ctrl+Shift+O",)),
    Spec("new_dossier", "file", QT_TRANSLATE_NOOP("actions", "New dossier…"), ("Ctrl+N",)),
    Spec("save_as", "file", QT_TRANSLATE_NOOP("actions", "Save dossier as…"), ("Ctrl+Shift+S",), "dossier"),
    Spec("analyse", "file", QT_TRANSLATE_NOOP("actions", "Analyse again"), ("Ctrl+R",), "document", gap=True),
    Spec("withdraw", "file", QT_TRANSLATE_NOOP("actions", "Take the proposals out"), (), "document"),
    Spec("show_folder", "file", QT_TRANSLATE_NOOP("actions", "Show the file in its folder"), (), "document"),
    Spec(
        "remove_document",
        "file",
        QT_TRANSLATE_NOOP("actions", "Take the document out of the dossier"),
        (),
        "document",
    ),
    Spec("export", "file", QT_TRANSLATE_NOOP("actions", "Export…"), ("Ctrl+E",), "document", gap=True),
    Spec("settings", "file", QT_TRANSLATE_NOOP("actions", "Settings…"), ("Ctrl+,",), gap=True),
    Spec("quit", "file", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), gap=True),
    Spec("undo", "edit", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",), "undo"),
    Spec("redo", "edit", QT_TRANSLATE_NOOP("actions", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    Spec("copy", "edit", QT_TRANSLATE_NOOP("actions", "Copy the words"), ("Ctrl+C",), "words", gap=True),
    Spec(
        "highlight",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Highlight the words"),
        ("Alt+1",),
        "selection",
        "highlight",
        gap=True,
    ),
    Spec("add_note", "edit", QT_TRANSLATE_NOOP("actions", "Write a note"), ("Alt+3", "N"), "words", "note"),
    Spec("delete", "edit", QT_TRANSLATE_NOOP("actions", "Delete the mark"), ("Delete",), "current", "trash"),
    Spec(
        "find",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Find in the document"),
        ("Ctrl+F",),
        "document",
        "search",
        gap=True,
    ),
    Spec(
        "find_everywhere",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Find in all documents…"),
        ("Ctrl+Shift+F",),
        "dossier",
    ),
    Spec("find_next", "edit", QT_TRANSLATE_NOOP("actions", "Find next"), ("F3", "Ctrl+G"), "document"),
    Spec(
        "find_previous",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Find previous"),
        ("Shift+F3", "Ctrl+Shift+G"),
        "document",
    ),
    Spec(
        "highlight_match",
        "edit",
        QT_TRANSLATE_NOOP("actions", "Highlight the match found"),
        ("Ctrl+Alt+1",),
        "document",
    ),
    Spec(
        "left_panel",
        "view",
        QT_TRANSLATE_NOOP("actions", "Documents panel"),
        ("F7",),  # as in Okular; the reader’s caret is Shift+F7
        icon="panel-left",
        checkable=True,
    ),
    Spec(
        "right_panel",
        "view",
        QT_TRANSLATE_NOOP("actions", "Review panel"),
        ("F4",),
        icon="panel-right",
        checkable=True,
    ),
    Spec("show_documents", "view", QT_TRANSLATE_NOOP("actions", "Documents"), ("Ctrl+1",), gap=True),
    Spec("show_outline", "view", QT_TRANSLATE_NOOP("actions", "Outline"), ("Ctrl+2",)),
    Spec("show_pages", "view", QT_TRANSLATE_NOOP("actions", "Pages"), ("Ctrl+3",)),
    Spec("show_review", "view", QT_TRANSLATE_NOOP("actions", "Review"), ("Ctrl+4",)),
    Spec("show_claims", "view", QT_TRANSLATE_NOOP("actions", "Claims"), ("Ctrl+5",)),
    Spec("show_actors", "view", QT_TRANSLATE_NOOP("actions", "Actors"), ("Ctrl+6",)),
    Spec("show_notes", "view", QT_TRANSLATE_NOOP("actions", "Notes"), ("Ctrl+7",)),
    Spec(
        "zoom_in",
        "view",
        QT_TRANSLATE_NOOP("actions", "Larger"),
        ("Ctrl++", "Ctrl+="),
        "document",
        "plus",
        gap=True,
    ),
    Spec("zoom_out", "view", QT_TRANSLATE_NOOP("actions", "Smaller"), ("Ctrl+-",), "document", "minus"),
    Spec("zoom_width", "view", QT_TRANSLATE_NOOP("actions", "Fit the width"), ("Ctrl+9",), "document"),
    Spec("zoom_page", "view", QT_TRANSLATE_NOOP("actions", "Fit the page"), ("Ctrl+8",), "document"),
    Spec("zoom_actual", "view", QT_TRANSLATE_NOOP("actions", "Actual size"), ("Ctrl+0",), "document"),
    Spec("zoom_comfort", "view", QT_TRANSLATE_NOOP("actions", "Good to read"), (), "document"),
    Spec(
        "two_pages", "view", QT_TRANSLATE_NOOP("actions", "Two pages abreast"), (), "document", checkable=True
    ),
    Spec(
        "full_screen", "view", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), checkable=True, gap=True
    ),
    Spec("back", "go", QT_TRANSLATE_NOOP("actions", "Back"), ("Alt+Left",), "document", "back"),
    Spec("forward", "go", QT_TRANSLATE_NOOP("actions", "Forward"), ("Alt+Right",), "document", "forward"),
    Spec("go_page", "go", QT_TRANSLATE_NOOP("actions", "Go to page…"), ("Ctrl+Alt+G",), "document"),
    Spec("next_mark", "go", QT_TRANSLATE_NOOP("actions", "Next annotation"), ("F8",), "document", gap=True),
    Spec(
        "previous_mark", "go", QT_TRANSLATE_NOOP("actions", "Previous annotation"), ("Shift+F8",), "document"
    ),
    Spec(
        "next_document",
        "go",
        QT_TRANSLATE_NOOP("actions", "Next document"),
        ("Ctrl+PgDown",),
        "dossier",
        gap=True,
    ),
    Spec(
        "previous_document",
        "go",
        QT_TRANSLATE_NOOP("actions", "Previous document"),
        ("Ctrl+PgUp",),
        "dossier",
    ),
    Spec("review", "review", QT_TRANSLATE_NOOP("actions", "Review what is left"), ("R",), "document"),
    Spec("accept", "review", QT_TRANSLATE_NOOP("actions", "Accept"), ("A",), "current", gap=True),
    Spec("reject", "review", QT_TRANSLATE_NOOP("actions", "Reject"), ("X",), "current"),
    Spec("later", "review", QT_TRANSLATE_NOOP("actions", "Later"), ("J",), "document"),
    Spec("edit", "review", QT_TRANSLATE_NOOP("actions", "Edit"), ("E",), "current"),
    Spec(
        "accept_everywhere",
        "review",
        QT_TRANSLATE_NOOP("actions", "Accept everywhere"),
        ("Shift+A",),
        "current",
    ),
    Spec(
        "kind_1",
        "review",
        QT_TRANSLATE_NOOP("actions", "Kind 1: quote, or person"),
        ("1",),
        "words",
        gap=True,
    ),
    Spec(
        "kind_2",
        "review",
        QT_TRANSLATE_NOOP("actions", "Kind 2: statement, or organisation"),
        ("2",),
        "words",
    ),
    Spec("kind_3", "review", QT_TRANSLATE_NOOP("actions", "Kind 3: assessment, or state"), ("3",), "words"),
    Spec("kind_4", "review", QT_TRANSLATE_NOOP("actions", "Kind 4: forecast, or group"), ("4",), "words"),
    Spec("kind_5", "review", QT_TRANSLATE_NOOP("actions", "Kind 5: call, or place"), ("5",), "words"),
    Spec("kind_6", "review", QT_TRANSLATE_NOOP("actions", "Colour 6 of a highlight"), ("6",), "highlight"),
    Spec("kind_7", "review", QT_TRANSLATE_NOOP("actions", "Colour 7 of a highlight"), ("7",), "highlight"),
    Spec("kind_8", "review", QT_TRANSLATE_NOOP("actions", "Colour 8 of a highlight"), ("8",), "highlight"),
    Spec("claimant", "review", QT_TRANSLATE_NOOP("actions", "Who claims it"), ("C",), "current", gap=True),
    Spec("certainty", "review", QT_TRANSLATE_NOOP("actions", "Certainty"), ("P",), "current"),
    Spec("deadline", "review", QT_TRANSLATE_NOOP("actions", "Deadline"), ("D",), "current"),
    Spec(
        "use_words",
        "review",
        QT_TRANSLATE_NOOP("actions", "Use the selected words instead"),
        ("U",),
        "selection",
    ),
    Spec("reopen", "review", QT_TRANSLATE_NOOP("actions", "Put back to review"), ("Shift+X",), "current"),
    Spec(
        "mention",
        "actors",
        QT_TRANSLATE_NOOP("actions", "Mark the words as an actor"),
        ("Alt+2",),
        "selection",
        "actor",
    ),
    Spec("rename", "actors", QT_TRANSLATE_NOOP("actions", "Rename the actor"), ("F2",), "actor", gap=True),
    Spec("merge", "actors", QT_TRANSLATE_NOOP("actions", "Merge actors…"), ("M",), "actor"),
    Spec(
        "split",
        "actors",
        QT_TRANSLATE_NOOP("actions", "Split the mention off as another actor"),
        ("Shift+M",),
        "one of several",
    ),
    Spec("keys", "help", QT_TRANSLATE_NOOP("actions", "Keys"), ("?",)),
    Spec("palette", "help", QT_TRANSLATE_NOOP("actions", "All commands…"), ("Ctrl+Shift+P",)),
    Spec("sample", "help", QT_TRANSLATE_NOOP("actions", "Open the sample"), (), gap=True),
    Spec("about", "help", QT_TRANSLATE_NOOP("actions", "About Lutrin"), (), gap=True),
    Spec("escape", "", QT_TRANSLATE_NOOP("actions", "Leave: field, selection, mark"), ("Esc",)),
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
