"""Addresses that a document leads to: opened by the browser, and only when the analyst says so.

To follow a link tells its site who reads what; the address is shown first, whole.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from .errors import Errors

_SCHEMES = ("https", "http", "mailto")
_SHOWN = 90  # characters of an address in a menu


class Addresses(QObject):
    """Asks what to do with an address, and does it."""

    def __init__(self, errors: Errors, parent: QWidget) -> None:
        super().__init__(parent)
        self._errors, self._window = errors, parent

    def ask(self, address: str, at: QPoint) -> QMenu:
        """Show an address with what can be done with it, at a global position."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = address if len(address) <= _SHOWN else address[: _SHOWN - 1] + "…"
        menu.addAction(shown.replace("&", "&&")).setEnabled(False)
        menu.addSeparator()
        is_mail = address.lower().startswith("mailto:")
        words = self.tr("Write a mail") if is_mail else self.tr("Open in the browser")
        menu.addAction(words, lambda: self.open(address))
        menu.addAction(self.tr("Copy the address"), lambda: QGuiApplication.clipboard().setText(address))
        menu.popup(at)
        return menu

    def open(self, address: str) -> None:
        """Have the system open an address."""
        url = QUrl(address)
        if url.scheme().lower() not in _SCHEMES or not QDesktopServices.openUrl(url):
            self._errors.tell(
                self.tr("“{address}” could not be opened.").format(address=address), level="warning"
            )
