"""Pictures of PDF pages. Runs in a worker process; nothing here is safe in threads."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from lutrin.domain.errors import FileBroken, FileTooLarge, Reason, said
from lutrin.domain.link import PageLink
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .links import links_of
from .opening import open_pdf

log = logging.getLogger("lutrin")
MAX_PIXELS = 80_000_000  # of one picture: 240 MB

_PIXELS = QT_TRANSLATE_NOOP("errors", "{width} × {height} pixels")

# Drawn by the reader view itself, from the dossier: a second drawing under it would look like another mark.
_OURS = ("Highlight", "Underline", "StrikeOut", "Squiggly")


def warm() -> None:
    """Load the renderer now (0.15 s), so that the first page does not wait for it."""
    import pymupdf  # noqa: F401


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """A picture: ``height`` rows of ``stride`` bytes, each ``width`` pixels of red, green, blue."""

    width: int
    height: int
    stride: int
    samples: bytes


class PageRenderer:
    """Draws the pages of one PDF as they are displayed, without the marks that the dossier holds."""

    def __init__(self, pdf: Path, password: str = "") -> None:
        """Open ``pdf``.

        Raises:
            FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileBroken, PasswordNeeded, PasswordWrong.
        """
        self._path = pdf
        self._doc: Any = open_pdf(pdf, password)
        self.page_count: int = self._doc.page_count
        self._links: dict[int, tuple[PageLink, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; more than once does no harm."""
        if not self._doc.is_closed:
            self._doc.close()

    def page_size(self, page: int) -> tuple[float, float]:
        """Width and height of a page in points, as displayed.

        Raises:
            FileBroken: the page cannot be read.
        """
        try:
            rect = self._doc[page].rect
        except Exception as error:
            raise FileBroken(self._path, why=said(error)) from error
        return float(rect.width), float(rect.height)

    def render(
        self, page: int, scale: float, clip: tuple[float, float, float, float] | None = None
    ) -> Pixels:
        """Draw a page.

        Args:
            page: 0-based.
            scale: pixels a point (2.0 is 144 dpi).
            clip: only this part, points in the displayed page.

        Raises:
            FileBroken: the page cannot be drawn.
            FileTooLarge: the picture would exceed ``MAX_PIXELS``.
        """
        import pymupdf

        try:
            drawn = self._doc[page]
            rect = pymupdf.Rect(clip) & drawn.rect if clip is not None else drawn.rect
            if rect.width * rect.height * scale * scale > MAX_PIXELS:
                raise FileTooLarge(
                    self._path,
                    why=Reason(
                        _PIXELS, {"width": round(rect.width * scale), "height": round(rect.height * scale)}
                    ),
                )
            self._hide_marks(drawn)
            pixmap = drawn.get_pixmap(
                matrix=pymupdf.Matrix(scale, scale), clip=rect, alpha=False, colorspace=pymupdf.csRGB
            )
            return Pixels(
                width=pixmap.width, height=pixmap.height, stride=pixmap.stride, samples=bytes(pixmap.samples)
            )
        except FileTooLarge:
            raise
        except Exception as error:
            raise FileBroken(self._path, why=said(error)) from error

    def links(self, page: int) -> tuple[PageLink, ...]:
        """The links of a page; none when they cannot be read: a page is worth drawing without them."""
        if page not in self._links:
            try:
                self._links[page] = links_of(self._doc, page)
            except Exception:  # PyMuPDF raises many kinds
                log.warning("the links of page %d of %s cannot be read", page + 1, self._path, exc_info=True)
                self._links[page] = ()
        return self._links[page]

    def _hide_marks(self, page: Any) -> None:
        """Hide, in memory only, the annotations that the reader view draws."""
        import pymupdf

        for annotation in list(page.annots() or ()):
            ours = str(annotation.info.get("id", "")).startswith("lutrin:")
            if annotation.type[1] in _OURS or ours:
                annotation.set_flags(annotation.flags | pymupdf.PDF_ANNOT_IS_HIDDEN)
