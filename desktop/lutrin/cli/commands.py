"""The commands: analyse, export, brief, run."""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lutrin.domain.document import Document
from lutrin.domain.dossier import DocumentEntry
from lutrin.domain.errors import (
    AnnotatingForbidden,
    DossierError,
    FileError,
    FolderReadOnly,
    LutrinError,
    OutputError,
    PasswordNeeded,
    PasswordWrong,
    SignedFile,
    UsageError,
    system_reason,
)
from lutrin.domain.finding import Findings
from lutrin.domain.translation import QT_TRANSLATE_NOOP
from lutrin.services import briefing, detecting, exporting, importing, interchange, resolving, settings
from lutrin.services.workspace import Workspace

from . import reading
from .console import Console

_READING = QT_TRANSLATE_NOOP("cli", "Reading {name}")
_ANALYSING = QT_TRANSLATE_NOOP("cli", "Analysing {name}")
_WRITING = QT_TRANSLATE_NOOP("cli", "Writing {name}")
_FOUND = QT_TRANSLATE_NOOP(
    "cli", "{name}: {pages} pages, language {language}, {actors} actors, {mentions} mentions, {claims} claims"
)
_KEPT = QT_TRANSLATE_NOOP("cli", "Dossier: {path}")
_WRITTEN = QT_TRANSLATE_NOOP("cli", "Written: {path}")
_CARRIED = QT_TRANSLATE_NOOP(
    "cli",
    "{name} has changed since it was last read. Of your marks, {exact} are where they were, {moved} moved, "
    "{uncertain} are to be checked, {lost} were not found and stay with the earlier version.",
)
_NO_DOCUMENT = QT_TRANSLATE_NOOP("cli", "no document “{name}” in the dossier; there are: {names}")
_WHICH = QT_TRANSLATE_NOOP("cli", "--document is needed: the dossier has {names}")
_EMPTY = QT_TRANSLATE_NOOP("cli", "the dossier has no documents")

_TRIES = 3  # passwords typed before giving up


def _read(given: argparse.Namespace, console: Console, path: Path) -> tuple[Document, str]:
    """A file as read, and the password that opened it."""
    progress = console.progress(_READING, name=path.name)
    password = given.password if given.password is not None else os.environ.get("LUTRIN_PASSWORD", "")
    for _ in range(_TRIES):
        try:
            document = reading.read(path.absolute(), password=password, progress=progress)
            console.notices(document.notices)
            return document, password
        except (PasswordNeeded, PasswordWrong) as error:
            typed = None if given.password is not None else console.ask_password(str(path))
            if typed is None:
                raise
            if isinstance(error, PasswordWrong):
                console.error(error)
            password = typed
    raise PasswordWrong(path)


def _analyse(
    workspace: Workspace, console: Console, document: Document
) -> tuple[importing.Imported, Findings]:
    """Put a document into the dossier and propose what is found in it."""
    imported = importing.add(workspace, document)
    name = Path(document.path).name
    if imported.carried:
        outcomes = [c.outcome.value for c in imported.carried]
        counted = {o: outcomes.count(o) for o in ("exact", "moved", "uncertain", "lost")}
        console.note(_CARRIED, name=name, **counted)
    stored = workspace.document(imported.document_id)
    progress = console.progress(_ANALYSING, name=name)
    found = detecting.findings(stored, resolving.knowledge(workspace), progress)
    detecting.propose(workspace, imported.document_id, found)
    return imported, found


@contextmanager
def _workspace(given: argparse.Namespace, path: str | None, *, create: bool = True) -> Iterator[Workspace]:
    """The dossier at ``path``, or one that lives as long as the command."""
    analyst = given.analyst if given.analyst is not None else settings.load().analyst
    with tempfile.TemporaryDirectory(prefix="lutrin-") as folder:
        workspace = Workspace.open(
            Path(path) if path else Path(folder) / "work.lutrin", analyst=analyst, create=create
        )
        try:
            yield workspace
        finally:
            workspace.close()


def _tell(console: Console, document: Document, found: Findings) -> None:
    console.result(
        _FOUND,
        name=Path(document.path).name,
        pages=len(document.pages),
        language=found.language,
        actors=len(found.actors),
        mentions=len(found.mentions),
        claims=len(found.claims),
    )


def analyse(given: argparse.Namespace, console: Console) -> int:
    """``lutrin analyse FILE… [--dossier D] [--json OUT]``."""
    out = _json_target(given)
    code = 0
    objects: list[dict[str, Any]] = []
    with _workspace(given, given.dossier) as workspace:
        for name in given.files:
            try:
                document, _ = _read(given, console, Path(name))
                _, found = _analyse(workspace, console, document)
            except LutrinError as error:
                if not _goes_on(error):
                    raise
                console.error(error)
                code = code or error.exit_code
                continue
            if out is not None:
                objects.append(interchange.as_json(found, identifier=name, document=document))
            if str(out) != "-":
                _tell(console, document, found)
    if out is not None and objects:
        value: object = objects[0] if len(given.files) == 1 else objects
        interchange.write(value, out)
        if str(out) != "-":
            console.result(_WRITTEN, path=out)
    if given.dossier and str(out) != "-":
        console.result(_KEPT, path=given.dossier)
    return code


def _json_target(given: argparse.Namespace) -> Path | None:
    """Where the JSON goes; refused before any work where it is one of the files or cannot be written.

    Raises:
        OutputError family.
    """
    if given.json is None:
        return None
    out = Path(given.json)
    if given.json != "-":
        for name in given.files:
            exporting.refuse(out.absolute(), source=name)
    return out


def _goes_on(error: LutrinError) -> bool:
    """Whether the next file may fare better: not when it is the dossier or the disk that failed."""
    return isinstance(error, FileError) or error.exit_code == 6


def _choice(given: argparse.Namespace, password: str) -> briefing.Choice:
    return briefing.Choice(
        language=given.language,
        include_proposed=not given.accepted_only,
        threshold=given.threshold,
        actors=not given.no_actors,
        password=password,
    )


def _write(
    given: argparse.Namespace,
    console: Console,
    workspace: Workspace,
    document_id: str,
    password: str,
    form: str,
    out: Path,
    *,
    alone: bool = False,
) -> None:
    brief = briefing.compose(workspace, document_id, _choice(given, password))
    options = exporting.options(
        allow_unsigned=given.allow_unsigned,
        actors=not given.no_actors,
        source_pages=not (given.brief_alone or alone),
    )
    progress = console.progress(_WRITING, name=out.name)
    notices = exporting.export(brief, form, out.absolute(), options=options, progress=progress)
    console.result(_WRITTEN, path=out)
    console.notices(notices)


def export(given: argparse.Namespace, console: Console) -> int:
    """``lutrin export …`` and ``lutrin brief FILE``."""
    out = Path(given.output)
    if given.dossier is None:
        exporting.refuse(out.absolute(), source=given.file)  # before the work, not after
        document, password = _read(given, console, Path(given.file))
        with _workspace(given, None) as workspace:
            imported, _ = _analyse(workspace, console, document)
            _write(given, console, workspace, imported.document_id, password, given.format, out)
        return 0
    exporting.refuse(out.absolute(), source=given.dossier)
    with _workspace(given, given.dossier, create=False) as workspace:
        entry = _chosen(workspace, given.document, console)
        password = given.password if given.password is not None else os.environ.get("LUTRIN_PASSWORD", "")
        _write(given, console, workspace, entry.id, password, given.format, out)
    return 0


def _chosen(workspace: Workspace, name: str | None, console: Console) -> DocumentEntry:
    """The document of the dossier that is meant.

    Raises:
        UsageError: none, or several.
    """
    entries = workspace.documents()
    names = ", ".join(f"“{e.title}” ({Path(e.path).name})" for e in entries)
    if not entries:
        raise UsageError(what=console.text(_EMPTY))
    if name is None:
        if len(entries) > 1:
            raise UsageError(what=console.text(_WHICH, names=names))
        return entries[0]
    for told in (
        [e for e in entries if e.id == name],
        [e for e in entries if name in (e.path, str(Path(name).absolute()), Path(e.path).name)],
        [e for e in entries if e.title.casefold() == name.casefold()],
    ):
        if told:
            return told[-1]  # of two versions of one file, the newer
    raise UsageError(what=console.text(_NO_DOCUMENT, name=name, names=names))


def run(given: argparse.Namespace, console: Console) -> int:
    """``lutrin run FILE… --out FOLDER``: dossier, annotated PDF and brief."""
    folder = Path(given.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise OutputError(folder, why=QT_TRANSLATE_NOOP("errors", "a file is in its place")) from None
    except PermissionError as error:
        raise FolderReadOnly(folder) from error
    except OSError as error:
        raise OutputError(folder, why=system_reason(error)) from error
    dossier = folder / f"{Path(given.files[0]).stem}.lutrin"
    code = 0
    taken: set[str] = set()
    with _workspace(given, str(dossier)) as workspace:
        for name in given.files:
            try:
                document, password = _read(given, console, Path(name))
                imported, found = _analyse(workspace, console, document)
                _tell(console, document, found)
                stem = _free(Path(name).stem, taken)
                identifier = imported.document_id
                alone = False
                try:
                    out = folder / f"{stem}-annotated.pdf"
                    _write(given, console, workspace, identifier, password, "pdf", out)
                except (SignedFile, AnnotatingForbidden) as error:  # the brief can still be had
                    console.error(error)
                    code, alone = code or error.exit_code, True
                out = folder / f"{stem}-brief.pdf"
                _write(given, console, workspace, identifier, password, "brief", out, alone=alone)
            except DossierError:
                raise
            except LutrinError as error:
                if error.exit_code == 130:
                    raise
                console.error(error)
                code = code or error.exit_code
        if workspace.documents():
            console.result(_KEPT, path=dossier)
    return code


def _free(stem: str, taken: set[str]) -> str:
    """A file name that this run has not used: two files of one name lie in two folders."""
    n, name = 1, stem
    while name in taken:
        n += 1
        name = f"{stem}-{n}"
    taken.add(name)
    return name
