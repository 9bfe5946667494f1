"""What was committed survives the sudden death of the program."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import lutrin
from lutrin.store import Dossier

WRITER = """
import sys
from pathlib import Path
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.change import Change, ChangeSet
from lutrin.store import Dossier

dossier = Dossier.open(Path(sys.argv[1]))
for n in range(1_000_000):
    changes = tuple(
        Change(before=None, after=Actor(id=f"{n}-{k}", kind=ActorKind.STATE, name=f"{n}", aliases=("x",)))
        for k in range(5)
    )
    dossier.apply(ChangeSet(label="Add", changes=changes), analyst="", action="edit", when="")
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("lines", [1, 60])
def test_kill_in_the_middle_of_writing(path, lines):
    source = str(Path(lutrin.__file__).parents[1])
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={"PYTHONPATH": source},
    ) as writer:
        assert writer.stdout is not None
        told = [int(writer.stdout.readline()) for _ in range(lines)]
        writer.send_signal(signal.SIGKILL)
        told.extend(int(line) for line in writer.stdout.read().split())
    dossier = Dossier.open(path)
    actors = {actor.id: actor for actor in dossier.actors()}
    dossier.close()
    for n in told:  # all that was said to be written is there
        assert all(f"{n}-{k}" in actors for k in range(5))
    assert len(actors) % 5 == 0  # and no half step
    assert all(actor.aliases == ("x",) for actor in actors.values())
