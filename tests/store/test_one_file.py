"""The one file holds the work, also while it is open and after a sudden end: it is what people copy."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import lutrin
from lutrin.domain import errors
from lutrin.store import Dossier

WRITER = """
import sys
from pathlib import Path
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.change import Change, ChangeSet
from lutrin.store import Dossier

dossier = Dossier.open(Path(sys.argv[1]))
for n in range(1_000_000):
    actor = Actor(id=f"{n}", kind=ActorKind.STATE, name=f"{n}", aliases=("x",))
    step = ChangeSet(label="Add", changes=(Change(before=None, after=actor),))
    dossier.apply(step, analyst="", action="edit", when="")
    if n % 3 == 2:
        dossier.gather()
        print(n, flush=True)
    elif n == 3 * int(sys.argv[2]):
        print("waiting", flush=True)
        sys.stdin.read()
"""


def copied(path: Path) -> Dossier:
    """What somebody gets who copies the one file, nothing beside it, and opens the copy."""
    copy = path.with_name("copied.lutrin")
    shutil.copyfile(path, copy)
    return Dossier.open(copy, create=False)


def test_a_copy_made_while_it_is_open_has_everything(dossier, kit, make_document):
    document = make_document("A text. " * 2000)
    dossier.add_document(kit.entry_of(document), document)
    kit.apply(dossier, kit.added(*kit.items))
    assert not dossier.is_gathered
    dossier.gather()
    assert dossier.is_gathered
    copy = copied(dossier.path)
    assert copy.document("d1") == document
    assert copy.actors() == [kit.actor]
    assert copy.annotations("d1") == dossier.annotations("d1")
    copy.close()
    dossier.set_setting("goes", "on")
    assert dossier.setting("goes") == "on"


def test_a_new_dossier_is_one_from_the_beginning(dossier):
    copy = copied(dossier.path)
    assert copy.actors() == []
    copy.close()


def test_who_listens_hears_of_every_write(dossier, kit):
    heard = []
    dossier.written = heard.append
    dossier.set_setting("a", 1)
    kit.apply(dossier, kit.added(kit.actor))
    assert heard == [True, True]
    dossier.path.rename(dossier.path.with_name("away.lutrin"))
    with pytest.raises(errors.DossierError):
        dossier.set_setting("a", 2)
    assert heard == [True, True, False]
    dossier.path.with_name("away.lutrin").rename(dossier.path)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is")
def test_a_dossier_moved_while_open_takes_its_work_along(dossier, kit):
    kit.apply(dossier, kit.added(kit.actor))
    away = dossier.path.with_name("away.lutrin")
    dossier.path.rename(away)
    dossier.gather()
    copy = copied(away)
    assert copy.actors() == [kit.actor]
    copy.close()


def test_nothing_is_lost_where_it_cannot_be_gathered(dossier, kit, monkeypatch):
    kit.apply(dossier, kit.added(kit.actor))
    with monkeypatch.context() as patched:
        patched.setattr("lutrin.store.opening.gather", lambda _connection: False)
        with pytest.raises(errors.DossierLocked):
            dossier.gather()
    assert not dossier.is_gathered
    dossier.gather()
    assert dossier.is_gathered


def killed(path: Path, lines: int, *, at_rest: bool) -> int:
    """Let the writer gather ``lines`` times, then kill it in the middle of writing, or at rest after one
    write more; the last number that it told as gathered."""
    source = str(Path(lutrin.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(lines if at_rest else -1)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": source},
    ) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(lines)]
        if at_rest:
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    return told[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_the_one_file_still_has_what_was_gathered(path):
    last = killed(path, 4, at_rest=True)
    copy = copied(path)
    assert {actor.id for actor in copy.actors()} >= {f"{n}" for n in range(last + 1)}
    copy.close()
    dossier = Dossier.open(path)
    assert {actor.id for actor in dossier.actors()} == {f"{n}" for n in range(last + 2)}
    copy = copied(path)  # opening it brought the rest in
    assert copy.actors() == dossier.actors()
    copy.close()
    dossier.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("lines", [1, 20])
def test_killed_in_the_middle_of_gathering_nothing_is_lost(path, lines):
    last = killed(path, lines, at_rest=False)
    dossier = Dossier.open(path)
    assert {actor.id for actor in dossier.actors()} >= {f"{n}" for n in range(last + 1)}
    dossier.close()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file stays where it is")
@pytest.mark.parametrize("away", [False, True])
def test_a_copy_under_another_name_has_everything(dossier, kit, away):
    kit.apply(dossier, kit.added(kit.actor))
    if away:
        dossier.path.unlink()
    other = dossier.path.with_name("other.lutrin")
    other.write_text("something else")
    dossier.copy_to(other)
    assert not other.with_name("other.lutrin.part").exists()
    copy = Dossier.open(other)
    assert copy.actors() == [kit.actor]
    copy.close()
    with pytest.raises(errors.LutrinError):
        dossier.copy_to(dossier.path.parent / "no such folder" / "x.lutrin")


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_copy_in_place_of_a_dossier_that_ended_suddenly_has_nothing_of_it(dossier, kit):
    other = dossier.path.with_name("other.lutrin")
    killed(other, 4, at_rest=True)
    assert other.with_name("other.lutrin-wal").stat().st_size
    kit.apply(dossier, kit.added(kit.actor))
    dossier.copy_to(other)
    copy = Dossier.open(other, create=False)
    assert copy.actors() == [kit.actor]
    copy.close()
