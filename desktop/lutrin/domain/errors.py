"""Everything that can go wrong and that a user can do something about.

    LutrinError
    ├── UsageError                exit 2
    ├── FileError                 exit 3   a file given by the user
    │   ├── FileMissing, FileIsFolder, FileEmpty, FileUnreadable, FormatUnknown
    │   ├── FileBroken, FileTooLarge
    │   └── PasswordNeeded, PasswordWrong
    ├── OutputError               exit 4   a file we were asked to write
    │   ├── FolderReadOnly, DiskFull, OutputIsSource
    │   └── AnnotatingForbidden, SignedFile, ExportNotVerified
    ├── DossierError              exit 5
    │   ├── DossierForeign, DossierNewer, DossierBroken, DossierLocked, DossierReadOnly
    ├── AnalysisError             exit 6
    │   ├── ModelMissing, WorkerDied
    └── Cancelled                 exit 130, silent

A class carries its message as a template (English; translated by the faces through
``translation.Translate`` in the context "errors") and its exit code. Fields fill the template.
Anything that is not a ``LutrinError`` is a bug.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from .translation import QT_TRANSLATE_NOOP, Translate, untranslated

CONTEXT = "errors"

# Why: said by a library, in its own words.
SAID = QT_TRANSLATE_NOOP("errors", "its reader says “{said}”")
NOT_THERE = QT_TRANSLATE_NOOP("errors", "it is not there")
NO_FOLDER = QT_TRANSLATE_NOOP("errors", "its folder is not there")
NO_FILES_HERE = QT_TRANSLATE_NOOP("errors", "the system lets no file be made in its folder")
IS_A_FOLDER = QT_TRANSLATE_NOOP("errors", "it is a folder")
NOT_A_FILE = QT_TRANSLATE_NOOP("errors", "it is a device or a pipe, not a file")
TOO_SLOW = QT_TRANSLATE_NOOP("errors", "page {page} took more than {seconds} seconds")
DIED = QT_TRANSLATE_NOOP("errors", "what reads it broke down at page {page}")
_SYSTEM = {
    errno.ENOENT: NO_FOLDER,
    errno.EISDIR: IS_A_FOLDER,
    errno.ENOTDIR: QT_TRANSLATE_NOOP("errors", "a part of its path is not a folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("errors", "its name is too long"),
    errno.ELOOP: QT_TRANSLATE_NOOP("errors", "its links lead in a circle"),
    errno.EIO: QT_TRANSLATE_NOOP("errors", "the disk reports a fault"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A ``why`` with fields; ``template`` as in ``LutrinError``. Where there are none, a string will do."""

    template: str
    fields: dict[str, object] = field(default_factory=dict)


def said(error: BaseException) -> Reason:
    """The reason in a library's own words."""
    words = " ".join(str(error).split())
    return Reason(SAID, {"said": (words or type(error).__name__)[:200]})


def system_reason(error: OSError) -> str:
    """What the system said: translatable where it is something people meet."""
    return _SYSTEM.get(error.errno or 0) or error.strerror or str(error)


class LutrinError(Exception):
    """Base of all errors that are for people. ``fields`` fill ``template``."""

    template: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong.")
    exit_code: ClassVar[int] = 1

    def __init__(self, **fields: object) -> None:
        super().__init__(fields)
        self.fields = fields

    def message(self, translate: Translate = untranslated) -> str:
        """What happened, to which file, what was kept safe, what to do next."""
        told = {name: _told(name, value, translate) for name, value in self.fields.items()}
        return translate(CONTEXT, self.template).format(**told)

    def __str__(self) -> str:
        return self.message()

    def __reduce__(self) -> tuple[object, ...]:  # crosses process boundaries with its fields
        return (_rebuild, (type(self), self.fields))


def _told(name: str, value: object, translate: Translate) -> object:
    if isinstance(value, Reason):
        return translate(CONTEXT, value.template).format(**value.fields)
    # the template brings the full stop; some systems and libraries bring their own
    return translate(CONTEXT, value).rstrip(".") if name == "why" and isinstance(value, str) else value


def _rebuild(kind: type[LutrinError], fields: dict[str, object]) -> LutrinError:
    return kind(**fields)


class Cancelled(LutrinError):
    """The user stopped the work; never shown."""

    template = QT_TRANSLATE_NOOP("errors", "Stopped.")
    exit_code = 130


class UsageError(LutrinError):
    """The command line or a request made no sense."""

    template = QT_TRANSLATE_NOOP("errors", "{what}")
    exit_code = 2


# --- a file given by the user ---------------------------------------------------------------


class FileError(LutrinError):
    """A file could not be read. ``path`` names it."""

    template = QT_TRANSLATE_NOOP("errors", "“{path}” could not be read: {why}.")
    exit_code = 3

    def __init__(self, path: Path | str, **fields: object) -> None:
        super().__init__(path=str(path), **fields)


class FileMissing(FileError):
    template = QT_TRANSLATE_NOOP(
        "errors", "“{path}” is not there. Check the name, or whether the drive is connected."
    )


class FileIsFolder(FileError):
    template = QT_TRANSLATE_NOOP("errors", "“{path}” is a folder. Open the files in it instead.")


class FileEmpty(FileError):
    template = QT_TRANSLATE_NOOP("errors", "“{path}” is empty: there is nothing to read in it.")


class FileUnreadable(FileError):
    template = QT_TRANSLATE_NOOP("errors", "“{path}” may not be read. Check its permissions.")


class FormatUnknown(FileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "“{path}” is of a kind that Lutrin does not read. It reads text, Markdown, web pages and PDF.",
    )


class FileBroken(FileError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "“{path}” is damaged and could not be read ({why}). The file was not changed. "
        "Ask for another copy, or print it to a new PDF.",
    )


class FileTooLarge(FileError):
    template = QT_TRANSLATE_NOOP(
        "errors", "“{path}” is too large or takes too long to read ({why}). It was left alone."
    )


class PasswordNeeded(FileError):
    template = QT_TRANSLATE_NOOP("errors", "“{path}” is protected: it needs its password.")


class PasswordWrong(FileError):
    template = QT_TRANSLATE_NOOP("errors", "That is not the password of “{path}”. Try again.")


# --- a file we were asked to write ----------------------------------------------------------


class OutputError(LutrinError):
    """A file could not be written. ``path`` names it; what was there before is untouched."""

    template = QT_TRANSLATE_NOOP("errors", "“{path}” could not be written: {why}.")
    exit_code = 4

    def __init__(self, path: Path | str, **fields: object) -> None:
        super().__init__(path=str(path), **fields)


class FolderReadOnly(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors", "Nothing can be written in the folder of “{path}”. Choose another folder."
    )


class DiskFull(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The disk is full: “{path}” was not written. Your work up to now is kept. Make room, then try again.",
    )


class OutputIsSource(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors", "“{path}” is the source itself; Lutrin never changes it. Choose another name."
    )


class AnnotatingForbidden(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The owner of “{path}” does not allow annotations. Export the brief alone instead.",
    )


class SignedFile(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "“{path}” is signed, and an annotated copy would break the signature. "
        "Allow an unsigned copy, or export the brief alone.",
    )


class ExportNotVerified(OutputError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The copy “{path}” did not come out whole ({why}), so it was thrown away. "
        "The source and your work are untouched.",
    )


# --- the dossier ----------------------------------------------------------------------------


class DossierError(LutrinError):
    """The dossier could not be used. ``path`` names it."""

    template = QT_TRANSLATE_NOOP("errors", "The dossier “{path}” could not be used: {why}.")
    exit_code = 5

    def __init__(self, path: Path | str, **fields: object) -> None:
        super().__init__(path=str(path), **fields)


class DossierForeign(DossierError):
    template = QT_TRANSLATE_NOOP(
        "errors", "“{path}” is not a Lutrin dossier. It was left as it is. Choose another name."
    )


class DossierNewer(DossierError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "“{path}” was made by a newer Lutrin (format {found}, this one knows {known}). "
        "It was left as it is. Update Lutrin to open it.",
    )


class DossierBroken(DossierError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The dossier “{path}” is damaged ({why}). It was left as it is. "
        "Open the last copy beside it, or ask for help before changing anything.",
    )


class DossierLocked(DossierError):
    template = QT_TRANSLATE_NOOP(
        "errors", "The dossier “{path}” is in use by another program. Close it there, then try again."
    )


class DossierReadOnly(DossierError):
    template = QT_TRANSLATE_NOOP(
        "errors", "The dossier “{path}” may not be written. Copy it to a folder of your own first."
    )


# --- analysis -------------------------------------------------------------------------------


class AnalysisError(LutrinError):
    """A text could not be analysed."""

    template = QT_TRANSLATE_NOOP("errors", "The analysis stopped: {why}. Your own marks are kept.")
    exit_code = 6


class ModelMissing(AnalysisError):
    template = QT_TRANSLATE_NOOP(
        "errors", "The language model “{model}” is not installed. Set Lutrin up again."
    )


class WorkerDied(AnalysisError):
    template = QT_TRANSLATE_NOOP(
        "errors",
        "The background work on “{path}” stopped unexpectedly ({why}). "
        "Nothing is lost; try again, and if it happens again, leave this file out.",
    )
