"""What menus and keys do to the window itself: panels, dialogs, files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from lutrin import paths
from lutrin.domain.actor import Actor
from lutrin.domain.annotation import Claim, Mention
from lutrin.domain.errors import LutrinError
from lutrin.services import detecting, importing, searching

from .choosing import Choosing, dossiers_folder, free
from .dialogs.about import AboutDialog
from .dialogs.find_everywhere import FindEverywhere
from .dialogs.keys import KeysDialog
from .dialogs.merge import MergeDialog
from .dialogs.palette import CommandPalette
from .dialogs.password import PasswordDialog
from .dialogs.rename import RenameDialog
from .dialogs.settings import SettingsDialog
from .language import ENGLISH, FRENCH
from .models.annotations import folded
from .parts import Parts
from .reader import Zoom

SAMPLES = {ENGLISH: "valdrenne-summit.md", FRENCH: "sommet-valdrenne.md"}


class Commands(QObject):
    """Handlers of the actions that concern the window."""

    def __init__(self, window: Parts) -> None:
        super().__init__(window)
        self._window = window
        self._choosing = Choosing(window)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The actions done here."""
        window = self._window
        left = {f"show_{n}": (lambda n=n: self.show_left(n)) for n in ("documents", "outline", "pages")}
        right = {
            f"show_{n}": (lambda n=n: self.show_right(n)) for n in ("review", "claims", "actors", "notes")
        }
        return {
            **left,
            **right,
            "review": self.review,
            "open": self.open,
            "open_dossier": self.open_dossier,
            "new_dossier": self.new_dossier,
            "save_as": self.save_as,
            "analyse": lambda: window.opening.analyse(window.session.document_id),
            "show_folder": self.show_folder,
            "withdraw": self.withdraw,
            "remove_document": self.remove_document,
            "export": lambda: window.exports.ask(window),
            "settings": self.settings,
            "quit": window.close,
            "find": self.find,
            "find_next": lambda: self.find_on(1),
            "find_previous": lambda: self.find_on(-1),
            "find_everywhere": self.find_everywhere,
            "left_panel": lambda: self._toggle(window.left),
            "right_panel": lambda: self._toggle(window.right),
            "zoom_width": lambda: window.reader.fit(Zoom.WIDTH),
            "zoom_page": lambda: window.reader.fit(Zoom.PAGE),
            "zoom_comfort": lambda: window.reader.fit(Zoom.COMFORT),
            "two_pages": self.two_pages,
            "full_screen": self.full_screen,
            "go_page": self.go_page,
            "rename": self.rename,
            "merge": self.merge,
            "keys": lambda: KeysDialog(window).open(),
            "palette": self.palette,
            "sample": self.sample,
            "about": lambda: AboutDialog(window).open(),
            "escape": self.escape,
        }

    # --- panels --------------------------------------------------------------------------------------

    def _toggle(self, panel: QObject) -> None:
        window = self._window
        side = window.left if panel is window.left else window.right
        focus = QApplication.focusWidget()
        if focus is not None and side.isAncestorOf(focus):
            side.left.emit()  # left to itself, Qt picks any field of the other panel
        side.setVisible(side.isHidden())
        window.panels_changed.emit()

    def show_left(self, name: str) -> None:
        """Show a page of the left panel and put the keyboard there."""
        self._window.left.show()
        self._window.left.show_page(name)
        self._window.left.take_keyboard()
        self._window.panels_changed.emit()

    def show_right(self, name: str) -> None:
        """Show a page of the right panel and put the keyboard there."""
        self._window.right.show()
        self._window.right.show_page(name)
        self._window.right.take_keyboard()
        self._window.panels_changed.emit()

    def review(self) -> None:
        """Show the review and take what waits."""
        self.show_right("review")
        self._window.marking.review()

    def two_pages(self) -> None:
        """Pages in pairs, or one under the other."""
        window = self._window
        window.reader.set_columns(1 if window.reader.pages.columns == 2 else 2)
        window.panels_changed.emit()

    def full_screen(self) -> None:
        """Fill the screen, or no more."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def find(self) -> None:
        """Type what to find; the words selected are offered."""
        window = self._window
        span, document = window.session.selection, window.session.document()
        if span is not None and document is not None and len(span) < 80:
            window.bar.find_field.setText(span.of(document.text))
        window.bar.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def find_on(self, way: int) -> None:
        """The next match (1) of the words in the find box, or the one before (-1)."""
        self._window.navigation.find(self._window.bar.find_field.text(), way)

    def find_everywhere(self) -> None:
        """Find words in all documents; the words selected, else those looked for last, are offered."""
        window = self._window
        span, document = window.session.selection, window.session.document()
        words = span.of(document.text) if span is not None and document is not None and len(span) < 80 else ""
        box = FindEverywhere(
            window.session.workspace, words or window.bar.find_field.text(), window.theme, window
        )
        box.wanted.connect(self._found)
        box.show()

    def _found(self, document_id: str, start: int, words: str) -> None:
        """Show a place found; the document's other places are the next matches."""
        window = self._window
        window.session.show_document(document_id)
        document = window.session.document()
        if document is not None:
            words, _ = searching.places(document.text, words)  # as the page can show them
        with QSignalBlocker(window.bar.find_field):
            window.bar.find_field.setText(words)
        window.navigation.find_at(words, start)
        window.reader.setFocus()

    def go_page(self) -> None:
        """Type a page number."""
        self._window.bar.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._window.bar.page.selectAll()

    def escape(self) -> None:
        """Back to the page; then nothing selected; then no mark at hand."""
        window = self._window
        if not window.reader.hasFocus():
            window.reader.setFocus()
        elif window.session.selection is not None:
            window.reader.select(None)
        else:
            window.session.select("")

    # --- files ---------------------------------------------------------------------------------------

    def open(self) -> None:
        """Choose files."""
        patterns = "*.pdf *.txt *.md *.markdown *.html *.htm *.lutrin"
        self._choosing.files(
            self.tr("Open files"),
            lambda files: self._window.opening.open_files(map(Path, files)),
            self.tr("Notes, PDFs and dossiers ({patterns})").format(patterns=patterns),
        )

    def open_dossier(self) -> None:
        """Choose a dossier."""
        self._choosing.files(
            self.tr("Open dossier"),
            lambda files: self._window.opening.open_dossier(Path(files[0])),
            self._choosing.dossiers(),
            many=False,
        )

    def new_dossier(self) -> None:
        """Name a new dossier."""
        folder = dossiers_folder()
        self._choosing.new(
            self.tr("New dossier"),
            lambda files: self._window.opening.new_dossier(Path(files[0])),
            folder,
            free(folder, self.tr("New dossier")),
            replaces=False,  # one that is there is opened
        )

    def save_as(self) -> None:
        """Name a copy of the dossier and go on with it."""
        path = self._window.session.workspace.path
        self._choosing.new(
            self.tr("Save dossier as"),
            lambda files: self._window.opening.save_as(Path(files[0])),
            path.parent,
            free(path.parent, path.stem),
            replaces=True,
        )

    def sample(self) -> None:
        """Open the sample note in the window's language."""
        self._window.opening.open_files([paths.resource(f"samples/{SAMPLES[self._window.language]}")])

    def show_folder(self) -> None:
        """Open the folder that holds the file of the document shown, in the system's own window."""
        window = self._window
        file = Path(window.session.workspace.entry(window.session.document_id).path)
        if not file.parent.is_dir():
            window.errors.tell(
                self.tr("The folder “{folder}” is not there any more.").format(folder=file.parent)
            )
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent))):
            window.errors.tell(self.tr("The file is in the folder “{folder}”.").format(folder=file.parent))

    def remove_document(self) -> None:
        """Take the document shown out of the dossier; undo brings it back."""
        window = self._window
        try:
            step = importing.remove(window.session.workspace, window.session.document_id)
        except LutrinError as error:
            window.errors.show(error)
            return
        window.errors.tell(
            self.tr("The document is out of the dossier; its file is untouched."),
            (self.tr("Undo"), window.marking.undo),
            step=step,
        )

    def withdraw(self) -> None:
        """Take the proposals that nobody decided out of the document shown; undo brings them back."""
        window = self._window
        try:
            step = detecting.withdraw(window.session.workspace, window.session.document_id)
        except LutrinError as error:
            window.errors.show(error)
            return
        if step:
            window.errors.tell(
                self.tr("The proposals are taken out; what you decided stays."),
                (self.tr("Undo"), window.marking.undo),
                step=step,
            )
        else:
            window.errors.tell(self.tr("There are no proposals to take out."))

    def ask_password(self, path: Path, wrong: bool) -> None:
        """Ask for a password and read again."""
        dialog = PasswordDialog(path, wrong=wrong, parent=self._window)
        dialog.given.connect(lambda password: self._window.opening.read(path, password))
        dialog.open()

    def unlock(self, document_id: str) -> None:
        """Ask for the password of a document of the dossier; reading its file again proves it."""
        window = self._window
        path = Path(window.session.workspace.entry(document_id).path)
        dialog = PasswordDialog(path, wrong=False, parent=window)
        dialog.given.connect(lambda password: window.opening.read(path, password))
        dialog.open()

    # --- actors --------------------------------------------------------------------------------------

    def _actor_id(self) -> str:
        """The actor meant: the one selected in the list, else that of the mark at hand."""
        window = self._window
        chosen = window.actors.selected() if window.actors.isVisible() else []
        if chosen:
            return chosen[0]
        mark = window.session.current
        if isinstance(mark, Mention):
            return mark.actor
        return (mark.claimant.actor or "") if isinstance(mark, Claim) else ""

    def rename(self) -> None:
        """Ask for another name."""
        window = self._window
        actor = window.session.workspace.actors().get(self._actor_id())
        if actor is not None:
            dialog = RenameDialog(actor, window)
            dialog.chosen.connect(lambda name: window.marking.rename(actor.id, name))
            dialog.open()

    def merge(self) -> None:
        """Merge the actors selected in the list, or the one at hand with another."""
        chosen = self._window.actors.selected() if self._window.actors.isVisible() else []
        self.merge_these(chosen if len(chosen) > 1 else [self._actor_id()])

    def merge_these(self, ids: list[str]) -> None:
        """Ask which name stays, then merge."""
        window = self._window
        actors = window.session.workspace.actors()
        chosen = [actors[i] for i in ids if i in actors]
        if not chosen:
            return
        first, called = chosen[0], _words_of(chosen[0])
        others = sorted(
            (actor for actor in actors.values() if actor.id not in ids),
            key=lambda actor: (
                not called & _words_of(actor),
                actor.kind is not first.kind,
                folded(actor.name),
            ),
        )
        dialog = MergeDialog(chosen, others, window)
        dialog.chosen.connect(window.marking.merge)
        dialog.open()

    # --- the rest -------------------------------------------------------------------------------------

    def palette(self) -> None:
        """All commands, by their words."""
        CommandPalette(self._window.actions_, self._window.theme, self._window).show()

    def settings(self) -> None:
        """The settings, applied as they are chosen."""
        dialog = SettingsDialog(self._window.preferences.settings, self._window)
        dialog.chosen.connect(self._window.preferences.set)
        dialog.open()

    def other_language(self) -> None:
        """English becomes French, French English."""
        other = ENGLISH if self._window.language == FRENCH else FRENCH
        self._window.preferences.change(language=other)


def _words_of(actor: Actor) -> set[str]:
    """The words of all its names, small ones left out."""
    return {word for name in (actor.name, *actor.aliases) for word in folded(name).split() if len(word) > 3}
