"""The command line with readers and an analysis that need no library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lutrin import cli
from lutrin.domain.actor import ActorKind
from lutrin.domain.claim import Claimant, ClaimKind
from lutrin.domain.errors import AnalysisError, FileBroken, FileMissing, PasswordNeeded, PasswordWrong
from lutrin.domain.finding import Findings, FoundActor, FoundClaim, FoundMention
from lutrin.domain.span import Span

Run = Callable[..., int]


def found_in(text: str) -> Findings:
    """Every "Kovel" is an actor, every "Ha!" a quote."""
    mentions = [Span(n, n + 5) for n in range(len(text)) if text.startswith("Kovel", n)]
    claims = [Span(n, n + 3) for n in range(len(text)) if text.startswith("Ha!", n)]
    person = ActorKind.PERSON
    return Findings(
        language="en",
        actors=(FoundActor(id="p", kind=person, name="Kovel"),) if mentions else (),
        mentions=tuple(FoundMention(span=s, actor="p", kind=person) for s in mentions),
        claims=tuple(
            FoundClaim(span=s, kind=ClaimKind.QUOTE, claimants=(Claimant(author=True),)) for s in claims
        ),
    )


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No language, settings or password of the machine."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LUTRIN_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch, make_document: Callable[..., object]) -> None:
    """Files are read as they are; those called *broken* or *locked* behave so."""

    def read(path, *, password="", progress=None):
        if not path.exists():
            raise FileMissing(path)
        if "broken" in path.name:
            raise FileBroken(path, why="no end")
        if "locked" in path.name and password != "sesame":
            raise PasswordWrong(path) if password else PasswordNeeded(path)
        progress(1, 1)
        return make_document(path.read_text("utf-8"), path=str(path), title=path.stem)

    def findings(document, knowledge, progress):
        if "hopeless" in document.title:
            raise AnalysisError(why="out of breath")
        progress(1, 1)
        return found_in(document.text)

    def analyse_texts(texts):
        return [
            AnalysisError(why="out of breath") if text == "hopeless" else (language or "en", found_in(text))
            for text, language in texts
        ]

    monkeypatch.setattr("lutrin.services.importing.read", read)
    monkeypatch.setattr("lutrin.services.detecting.findings", findings)
    monkeypatch.setattr("lutrin.services.detecting.analyse_texts", analyse_texts)


@pytest.fixture
def run() -> Run:
    """Run the command line; the exit code."""

    def run(*arguments: object) -> int:
        try:
            return cli.main([str(a) for a in arguments])
        except SystemExit as leaving:
            return int(leaving.code or 0)

    return run


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("Kovel laughed: Ha!\nKovel left.", encoding="utf-8")
    return path
