"""The bytes of a file, what kind they are, and their characters."""

from __future__ import annotations

import codecs
import errno
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from lutrin.domain.errors import (
    NOT_A_FILE,
    FileEmpty,
    FileError,
    FileIsFolder,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    FormatUnknown,
    Reason,
    system_reason,
)
from lutrin.domain.translation import QT_TRANSLATE_NOOP

MAX_BYTES = 1 << 30  # of any file
MAX_NOTE_BYTES = 32 << 20  # of a text, Markdown or HTML file: about 10,000 pages

TEXT_SUFFIXES = (".txt", ".text", "")
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
HTML_SUFFIXES = (".html", ".htm", ".xhtml")
PDF_SUFFIXES = (".pdf",)

_MIXED = "lutrin-mixed"  # how bytes that are not UTF-8 are read: see ``_byte_by_byte``
_TOO_LARGE = QT_TRANSLATE_NOOP("errors", "{size} MB, where {most} MB is the most")

# Files that begin so are of kinds we do not read, whatever their name says.
_FOREIGN = (
    b"PK\x03\x04",  # zip: docx, odt, epub
    b"PK\x05\x06",
    b"\xd0\xcf\x11\xe0",  # old Office
    b"{\\rtf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"BZh",
    b"\xfd7zXZ",
    b"\x7fELF",
    b"MZ\x90",
    b"SQLite format 3",
    b"%!PS",
    b"II*\x00",
    b"MM\x00*",
    b"OggS",
    b"ID3",
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
# The high characters that Western European texts use: a cp1252 reading full of others is a wrong reading.
_WESTERN = frozenset(
    "àâäáãåæçéèêëíìîïñóòôöõøœùúûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÙÚÛÜÝŸ«»‘’“”„–—…•·€£°§©®™²³¹½¼¾ºª±×†‡‰‹›\u00a0\u00ad´"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as it was found: where, its bytes, their SHA-256, the password given for it."""

    path: Path
    data: bytes
    sha256: str
    password: str = ""

    @property
    def name(self) -> str:
        """The path as text that can be stored and shown: bytes that are not UTF-8 are replaced."""
        return printable(self.path)


def printable(path: Path) -> str:
    """``path`` without the lone surrogates that stand for odd bytes in file names."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def load(path: Path, password: str = "") -> Source:
    """Read the file at ``path``.

    Raises:
        FileMissing, FileIsFolder, FileUnreadable, FileEmpty, FileTooLarge.
    """
    try:
        path = path.expanduser().absolute()
        if path.is_dir():
            raise FileIsFolder(printable(path))
        if not path.exists():
            raise FileMissing(printable(path))
        if not path.is_file():  # a device or a pipe could be read for ever
            raise FileError(printable(path), why=NOT_A_FILE)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise FileTooLarge(printable(path), why=_size(size, MAX_BYTES))
        data = path.read_bytes()
    except (ValueError, RuntimeError) as error:  # a null byte in the name; no home folder
        raise FileMissing(printable(path)) from error
    except FileNotFoundError as error:
        raise FileMissing(printable(path)) from error
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM):
            raise FileUnreadable(printable(path)) from error
        raise FileError(printable(path), why=system_reason(error)) from error
    if not data:
        raise FileEmpty(printable(path))
    return Source(path=path, data=data, sha256=hashlib.sha256(data).hexdigest(), password=password)


def sniff(source: Source) -> str:
    """The format of a file, by its content first and its name second: "pdf", "html", "md" or "txt".

    Raises:
        FormatUnknown: none of those.
    """
    head = source.data[:4096]
    suffix = source.path.suffix.lower()
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_FOREIGN):
        raise FormatUnknown(source.name)
    if suffix in PDF_SUFFIXES:
        return "pdf"  # its reader says what is wrong with it
    if _HTML.match(head.lstrip(b"\xef\xbb\xbf")) and suffix in (
        *TEXT_SUFFIXES,
        *MARKDOWN_SUFFIXES,
        *HTML_SUFFIXES,
    ):
        return "html"
    for suffixes, name in ((HTML_SUFFIXES, "html"), (MARKDOWN_SUFFIXES, "md"), (TEXT_SUFFIXES, "txt")):
        if suffix in suffixes:
            return name
    raise FormatUnknown(source.name)


def decode(source: Source, *, html: bool = False) -> str:
    """The characters of a text file: byte order mark, UTF-8, what HTML declares, then the likeliest.

    Raises:
        FileTooLarge: more than ``MAX_NOTE_BYTES``.
        FileEmpty: only blank characters.
        FormatUnknown: it is not text.
    """
    data = source.data
    if len(data) > MAX_NOTE_BYTES:
        raise FileTooLarge(source.name, why=_size(len(data), MAX_NOTE_BYTES))
    text = _decoded(data, html)
    if text is None:
        raise FormatUnknown(source.name)
    sample = text[:100_000]
    if sum(c < " " and c not in "\t\n\r\f\x0b\x1b\x1a" for c in sample) > len(sample) // 50:
        raise FormatUnknown(source.name)
    if not text.strip(" \t\r\n\f\x0b\x00\x1a\ufeff\u00a0\u200b"):
        raise FileEmpty(source.name)
    return text


def _decoded(data: bytes, html: bool) -> str | None:
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    # Latin text in UTF-16 without a mark has a zero in every second byte.
    if len(data) >= 4:
        zeros = (data[:2000:2].count(0), data[1:2000:2].count(0))
        half = max(1, min(len(data), 2000) // 2)
        if zeros[1] > 0.6 * half > 0.3 * half > zeros[0]:
            return data.decode("utf-16-le", "replace")
        if zeros[0] > 0.6 * half > 0.3 * half > zeros[1]:
            return data.decode("utf-16-be", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if html and (declared := _DECLARED.search(data[:4096])):
        try:
            return data.decode(declared.group(1).decode("ascii", "replace"))
        except (LookupError, UnicodeDecodeError):
            pass
    return _guessed(data)


def _byte_by_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_MIXED, _byte_by_byte)


def _mixed(data: bytes) -> str | None:
    """UTF-8 with pieces in cp1252 among it, as when notes are pasted together; None when it is not that."""
    text = data.decode("utf-8", _MIXED)
    sound = [c for c in data.decode("utf-8", "ignore") if c > "\x7f"]
    strange = sum(c > "\x7f" for c in text) - len(sound)
    western = sum(c in _WESTERN for c in sound)
    return text if western and western >= 0.9 * len(sound) and 4 * western >= strange else None


def _guessed(data: bytes) -> str | None:
    if (text := _mixed(data)) is not None:
        return text
    # On short French notes a detector hesitates between a dozen look-alike code pages: the common one first.
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    high = [c for c in text if c > "\x7f"]
    if sum(c in _WESTERN for c in high) >= 0.95 * len(high):
        return text
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 1 << 20]).best()
    return None if best is None else data.decode(best.encoding, "replace")


def _size(size: int, most: int) -> Reason:
    return Reason(_TOO_LARGE, {"size": size >> 20, "most": most >> 20})
