"""About Lutrin."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

import lutrin
from lutrin.ui.icons import app_icon
from lutrin.ui.language import translate

from .frame import Dialog


class AboutDialog(Dialog):
    """Name, version, licence, promise."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(translate("AboutDialog", "About Lutrin"), parent)
        row = QHBoxLayout()
        row.setSpacing(16)
        sign = QLabel()
        sign.setPixmap(app_icon().pixmap(64, 64))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(
            self.tr(
                "Lutrin {version}\n\n"
                "Reads, marks up and briefs: who says what in notes and PDFs, and how surely.\n\n"
                "Nothing leaves this computer; your files are not changed.\n\n"
                "Free software under the GNU Affero General Public License, version 3 or later. "
                "Fonts: Inter, Libertinus and Noto, under the SIL Open Font License."
            ).format(version=lutrin.__version__)
        )
        words.setWordWrap(True)
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.setMinimumSize(560, 340)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
