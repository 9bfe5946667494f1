"""The window's language: translations read from ``resources/i18n/*.ts`` as they are.

No compiled ``.qm`` is made or shipped: the source file is what runs, so it cannot be stale.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from lutrin import paths
from lutrin.domain.translation import read_catalogue as read_catalogue

ENGLISH, FRENCH, SYSTEM = "en", "fr", "system"
LANGUAGES = (ENGLISH, FRENCH)  # a language is one more .ts file and one more name here
OF_QT = (  # what Qt shows in its file dialog and its own catalogues lack since it moved there
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Alias"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "%1 File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
)


@lru_cache(maxsize=4)
def catalogue(language: str) -> dict[tuple[str, str], str]:
    """The catalogue of ``language``; empty for English, which is the source."""
    path = paths.resource(f"i18n/lutrin_{language}.ts")
    return read_catalogue(path) if language != ENGLISH and path.is_file() else {}


class Catalogue(QTranslator):
    """Gives Qt the entries of one catalogue."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = catalogue(language)

    def isEmpty(self) -> bool:
        """Qt asks before it installs a translator."""
        return not self._entries

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The translation, or nothing: Qt then shows the source."""
        return self._entries.get((context, sourceText))  # type: ignore[return-value]


def resolve(choice: str) -> str:
    """The language for a choice ("en", "fr", "system"): the system's if we speak it, else English."""
    if choice in LANGUAGES:
        return choice
    system = QLocale.system().name()[:2]
    return system if system in LANGUAGES else ENGLISH


class Languages(QObject):
    """Installs translators; asked again, it replaces them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.current = ENGLISH

    def use(self, language: str) -> None:
        """Speak ``language`` ("en" or "fr") from now on; numbers and dates too."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._installed.clear()
        self.current = language
        QLocale.setDefault(
            QLocale(QLocale.Language.French, QLocale.Country.France)
            if language == FRENCH
            else QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        )
        if language == ENGLISH:
            return
        qt_own = QTranslator(self)
        if qt_own.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            self._install(qt_own)
        self._install(Catalogue(language, self))

    def _install(self, translator: QTranslator) -> None:
        QCoreApplication.installTranslator(translator)
        self._installed.append(translator)


def translate(context: str, source: str) -> str:
    """``domain.translation.Translate`` for the window."""
    return QCoreApplication.translate(context, source)


def count(number: int, one: str, many: str, **fields: object) -> str:
    """``one`` or ``many`` (already translated, with ``{n}``) by the number, as the language counts; other
    ``fields`` of theirs are filled as well.

    French says the singular of 0, English the plural.
    """
    french = QLocale().language() is QLocale.Language.French
    single = number < 2 if french else number == 1
    return (one if single else many).format(n=QLocale().toString(number), **fields)


def decimal(value: float) -> str:
    """A score or threshold with two decimals: 0.93, 0,93."""
    return QLocale().toString(value, "f", 2)
