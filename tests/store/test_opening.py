"""A dossier that cannot be used is refused with a clear error and left as it is."""

from __future__ import annotations

import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from lutrin.domain import errors
from lutrin.store import Dossier, migrations, schema


def state(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.is_file()}


def refuse(path: Path, error: type[errors.LutrinError], create: bool = True) -> None:
    """Opening raises exactly this error, and no file beside ``path`` comes, goes or changes."""
    before = state(path.parent)
    with pytest.raises(errors.LutrinError) as raised:
        Dossier.open(path, create=create)
    assert type(raised.value) is error
    assert str(path) in str(raised.value)
    assert state(path.parent) == before


def test_a_new_dossier_is_known_as_ours(path):
    Dossier.open(path).close()
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == schema.APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == migrations.LATEST
    assert [p.name for p in path.parent.iterdir()] == [path.name]  # no -wal, no copy


def test_it_is_safe_on_disk(dossier):
    values = {
        name: dossier._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_missing(path):
    refuse(path, errors.DossierError, create=False)


def test_missing_folder(path):
    with pytest.raises(errors.DossierError, match="folder is not there"):
        Dossier.open(path / "deeper.lutrin")


def test_a_folder(path):
    path.mkdir()
    refuse(path, errors.DossierError)


@pytest.mark.parametrize("data", [b"hello", b"%PDF-1.7\n" + b"x" * 500, b"SQLite format 3\x00"])
def test_not_a_database(path, data):
    path.write_bytes(data)
    refuse(path, errors.DossierForeign)


def test_another_programs_database(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmarks (id)")
        other.commit()
    refuse(path, errors.DossierForeign)


def test_a_newer_dossier(path):
    Dossier.open(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    refuse(path, errors.DossierNewer)


def test_an_empty_file_becomes_a_dossier(path):
    path.touch()
    refuse(path, errors.DossierForeign, create=False)
    Dossier.open(path).close()
    assert path.stat().st_size > 0


def test_a_beginning_cut_short_is_finished(path):
    with closing(sqlite3.connect(path)) as begun:
        begun.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    dossier = Dossier.open(path)
    assert dossier.entries() == []
    dossier.close()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_damaged(path, kit, make_document):
    dossier = Dossier.open(path)
    document = make_document("word " * 5000)
    dossier.add_document(kit.entry_of(document), document)
    dossier.close()
    data = bytearray(path.read_bytes())
    data[4096 : len(data) // 2] = b"\xa5" * (len(data) // 2 - 4096)
    path.write_bytes(data)
    refuse(path, errors.DossierBroken)


def test_cut_off(path, kit, make_document):
    dossier = Dossier.open(path)
    document = make_document("word " * 5000)
    dossier.add_document(kit.entry_of(document), document)
    dossier.close()
    path.write_bytes(path.read_bytes()[:20_000])
    refuse(path, errors.DossierBroken)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is")
@pytest.mark.parametrize("what", ["deleted", "moved", "replaced"])
def test_gone_while_open(path, kit, make_document, what):
    dossier = Dossier.open(path)
    away = path.with_name("away.lutrin")
    path.unlink() if what == "deleted" else path.rename(away)
    if what == "replaced":
        Dossier.open(path).close()
    with pytest.raises(errors.DossierError, match="moved or deleted"):
        dossier.set_setting("a", 1)
    if what == "moved":  # back in its place, it goes on
        away.rename(path)
        dossier.set_setting("a", 1)
        assert dossier.setting("a") == 1
    dossier.close()


def test_in_use(path, monkeypatch):
    monkeypatch.setattr("lutrin.store.opening._PATIENCE", 0.05)
    dossier = Dossier.open(path)
    with pytest.raises(errors.DossierLocked):
        Dossier.open(path)
    dossier.close()
    Dossier.open(path).close()


@pytest.fixture
def as_somebody_else() -> Iterator[Path]:
    """A folder that root's rights do not reach: the tests may run as root, who may write everywhere."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@contextmanager
def without_rights() -> Iterator[None]:
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_read_only_file(as_somebody_else):
    path = as_somebody_else / "summit.lutrin"
    Dossier.open(path).close()
    path.chmod(0o444)
    with without_rights():
        refuse(path, errors.DossierReadOnly)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_a_read_only_folder(as_somebody_else):
    as_somebody_else.chmod(0o555)
    with without_rights():
        refuse(as_somebody_else / "summit.lutrin", errors.DossierReadOnly)


def test_a_full_disk_loses_nothing(path, kit, make_document):
    dossier = Dossier.open(path)
    first = make_document("kept")
    dossier.add_document(kit.entry_of(first), first)
    pages = dossier._connection.execute("PRAGMA page_count").fetchone()[0]
    dossier._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    large = make_document("too much " * 20_000)
    with pytest.raises(errors.DiskFull):
        dossier.add_document(kit.entry_of(large, "d2"), large)
    assert [e.id for e in dossier.entries()] == ["d1"]
    dossier.set_setting("still", "usable")
    dossier.close()
    again = Dossier.open(path)
    assert again.document("d1") == first
    assert again.setting("still") == "usable"
    again.close()


def grow(fail: bool) -> Migrations:
    """Our migrations and one more of a later version."""
    later = Migrations("lutrin")
    later._migrations.extend(migrations.migrations._migrations)

    @later(name="9999_later")
    def _later(db):
        db.conn.execute("ALTER TABLE actors ADD COLUMN colour TEXT")
        if fail:
            raise sqlite3.OperationalError("no")
        db.conn.execute(f"PRAGMA user_version = {migrations.LATEST}")

    return later


def test_a_copy_is_made_before_a_migration(path, monkeypatch, kit, make_document):
    dossier = Dossier.open(path)
    document = make_document("kept")
    dossier.add_document(kit.entry_of(document), document)
    dossier.close()
    before = migrations.LATEST
    monkeypatch.setattr(migrations, "LATEST", before + 1)
    monkeypatch.setattr(migrations, "migrations", grow(fail=False))
    Dossier.open(path).close()
    copy = path.with_name(f"summit.format-{before}.lutrin")
    assert {p.name for p in path.parent.iterdir()} == {path.name, copy.name}
    monkeypatch.undo()
    with pytest.raises(errors.DossierNewer):
        Dossier.open(path)
    old = Dossier.open(copy)
    assert old.document("d1") == document
    old.close()


def test_a_migration_that_fails_changes_nothing(path, monkeypatch):
    Dossier.open(path).close()
    with monkeypatch.context() as patched:
        patched.setattr(migrations, "LATEST", migrations.LATEST + 1)
        patched.setattr(migrations, "migrations", grow(fail=True))
        with pytest.raises(errors.DossierError):
            Dossier.open(path)
    dossier = Dossier.open(path)
    assert dossier.actors() == []
    dossier.close()


def test_a_name_with_odd_characters(tmp_path):
    path = tmp_path / "été ?#%41 & co.lutrin"
    Dossier.open(path).close()
    assert path.exists()
