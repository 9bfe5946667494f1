"""The commands: what they write, what they say, how they end."""

from __future__ import annotations

import errno
import json
import os
import pickle
import sys
from pathlib import Path

import pytest

from lutrin import __main__ as start
from lutrin import __version__
from lutrin.cli import language
from lutrin.domain import errors
from lutrin.domain.document import Notice
from lutrin.domain.errors import SignedFile
from lutrin.services import detecting, exporting
from lutrin.services.workspace import Workspace

pytestmark = pytest.mark.usefixtures("fake")


@pytest.fixture
def exported(monkeypatch):
    """What would have been exported: (format, out, brief, options)."""
    calls = []

    def export(brief, form, out, *, options, progress):
        progress(1, 1)
        calls.append((form, out, brief, options))
        Path(out).write_bytes(b"written")
        return (Notice(template="“{path}” lost a thing.", fields={"path": brief.title}),)

    monkeypatch.setattr(exporting, "export", export)
    return calls


def test_a_summary_without_options(run, note, capsys):
    assert run("analyse", note) == 0
    out, err = capsys.readouterr()
    assert out == "note.txt: 1 pages, language en, 1 actors, 2 mentions, 1 claims\n"
    assert err == ""  # no progress where nobody looks


def test_verbose_and_quiet_before_or_after_the_command(run, note, capsys):
    for arguments in (("-v", "analyse", note), ("analyse", note, "-v")):
        assert run(*arguments) == 0
        assert "Analysing note.txt" in capsys.readouterr().err


def test_json_of_one_file(run, note, tmp_path):
    out = tmp_path / "out.json"
    assert run("analyse", note, "--json", out) == 0
    value = json.loads(out.read_text("utf-8"))
    assert value["id"] == str(note)
    assert value["text"] == note.read_text("utf-8")
    assert [value["text"][m["start"] : m["end"]] for m in value["actors"]] == ["Kovel", "Kovel"]
    assert value["claims"][0]["quads"]
    assert value["claims"][0]["page"] == 0


def test_json_of_several_files_on_standard_output(run, note, tmp_path, capsys):
    other = tmp_path / "other.txt"
    other.write_text("Nothing.")
    assert run("analyse", note, other, "--json", "-") == 0
    assert [v["id"] for v in json.loads(capsys.readouterr().out)] == [str(note), str(other)]


def test_where_nothing_can_be_written_is_said_before_the_work(run, note, tmp_path, monkeypatch):
    monkeypatch.setattr("lutrin.services.importing.read", lambda *_, **__: pytest.fail("too late"))
    for out in (tmp_path / "none" / "o.csv", tmp_path, tmp_path / f"{'x' * 300}.csv"):
        assert run("analyse", note, "--json", out) == 4
        assert run("export", note, "--format", "csv", "-o", out) == 4


def test_json_never_over_a_source(run, note, capsys):
    before = note.read_bytes()
    assert run("analyse", note, "--json", note) == 4
    assert "is the source itself" in capsys.readouterr().err
    assert note.read_bytes() == before


def test_a_dossier_is_made_and_used_again(run, note, tmp_path, capsys):
    dossier = tmp_path / "d.lutrin"
    assert run("analyse", note, "--dossier", dossier, "--analyst", "Ana") == 0
    assert run("analyse", note, "--dossier", dossier) == 0
    workspace = Workspace.open(dossier, create=False)
    (entry,) = workspace.documents()
    assert len(workspace.mentions(entry.id)) == 2
    assert workspace.history()[-1].analyst == "Ana"
    workspace.close()


def test_the_rest_goes_on_after_one_fails(run, note, tmp_path, capsys):
    broken = tmp_path / "broken.txt"
    broken.write_text("x")
    assert run("analyse", broken, tmp_path / "missing.txt", note) == 3
    out, err = capsys.readouterr()
    assert out.startswith("note.txt: ")
    assert "broken.txt” is damaged" in err
    assert "missing.txt” is not there" in err


def test_an_analysis_that_fails(run, note, tmp_path, capsys):
    hopeless = tmp_path / "hopeless.txt"
    hopeless.write_text("x")
    assert run("analyse", hopeless, note) == 6
    assert "out of breath" in capsys.readouterr().err


def test_a_dossier_that_is_none(run, note, tmp_path, capsys):
    other = tmp_path / "d.lutrin"
    other.write_bytes(b"something else " * 20)
    assert run("analyse", note, "--dossier", other) == 5
    assert "is not a Lutrin dossier" in capsys.readouterr().err
    assert other.read_bytes() == b"something else " * 20
    assert run("export", "--dossier", tmp_path / "none.lutrin", "-o", tmp_path / "x.pdf") == 5


@pytest.mark.parametrize(
    ("given", "variable", "code"),
    [("sesame", None, 0), (None, "sesame", 0), ("wrong", None, 3), (None, "wrong", 3), (None, None, 3)],
)
def test_passwords(run, tmp_path, monkeypatch, given, variable, code):
    locked = tmp_path / "locked.txt"
    locked.write_text("x")
    if variable:
        monkeypatch.setenv("LUTRIN_PASSWORD", variable)
    monkeypatch.setattr(sys, "stdin", None)
    assert run("analyse", locked, *(["--password", given] if given else [])) == code


def test_a_password_is_asked_for_on_a_terminal(run, tmp_path, monkeypatch, capsys):
    locked = tmp_path / "locked.txt"
    locked.write_text("x")
    typed = iter(["wrong", "sesame"])
    monkeypatch.setattr("lutrin.cli.console.Console.ask_password", lambda self, path: next(typed))
    assert run("analyse", locked) == 0
    assert "is not the password" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "form"),
    [("a.pdf", "pdf"), ("a.md", "markdown"), ("a.JSONLD", "jsonld"), ("a.csv", "csv")],
)
def test_the_format_is_told_by_the_name(run, note, tmp_path, exported, name, form):
    assert run("export", note, "-o", tmp_path / name) == 0
    assert exported[0][0] == form
    assert exported[0][1] == tmp_path / name


def test_brief(run, note, tmp_path, exported):
    assert run("brief", note, "-o", tmp_path / "b.pdf", "--language", "fr", "--allow-unsigned") == 0
    form, _, brief, options = exported[0]
    assert (form, brief.language, options.allow_unsigned) == ("brief", "fr", True)
    assert [c.quote for c in brief.author_claims] == ["Ha!"]


def test_what_should_be_known_is_said_once(run, note, tmp_path, exported, capsys):
    assert run("run", note, "--out", tmp_path / "out") == 0
    assert capsys.readouterr().err == "lutrin: “note” lost a thing.\n"
    assert len(exported) == 2


def test_export_never_over_the_source(run, note, exported):
    assert run("export", note, "--format", "pdf", "-o", note) == 4
    assert exported == []


def test_export_from_a_dossier(run, note, tmp_path, exported, capsys):
    other = tmp_path / "other.txt"
    other.write_text("Ha! Ha!")
    dossier = tmp_path / "d.lutrin"
    run("analyse", note, other, "--dossier", dossier)
    for name in ("other.txt", "OTHER", other):
        assert run("export", "--dossier", dossier, "--document", name, "-o", tmp_path / "x.pdf") == 0
        assert exported[-1][2].source.path == str(other)
    capsys.readouterr()
    assert run("export", "--dossier", dossier, "-o", tmp_path / "x.pdf") == 2
    assert "“other” (other.txt)" in capsys.readouterr().err
    assert run("export", "--dossier", dossier, "--document", "x", "-o", tmp_path / "x.pdf") == 2
    assert run(
        "export", "--dossier", dossier, "--document", "other", "--accepted-only", "-o", tmp_path / "x.pdf"
    ) == 0  # fmt: skip
    assert exported[-1][2].author_claims == ()


def test_run_makes_everything(run, note, tmp_path, exported):
    folder = tmp_path / "deep" / "out"
    again = tmp_path / "again" / "note.txt"
    again.parent.mkdir()
    again.write_text("Ha!")
    assert run("run", note, again, "--out", folder) == 0
    assert {p.name for p in folder.iterdir()} == {
        "note.lutrin",
        "note-annotated.pdf",
        "note-brief.pdf",
        "note-2-annotated.pdf",
        "note-2-brief.pdf",
    }


def test_a_signed_report_has_its_brief_alone(run, note, tmp_path, exported, monkeypatch, capsys):
    def export(brief, form, out, *, options, progress):
        if options.source_pages:
            raise SignedFile(note)
        exported.append((form, out, brief, options))
        return ()

    monkeypatch.setattr(exporting, "export", export)
    assert run("run", note, "--out", tmp_path / "out") == 4
    assert "is signed" in capsys.readouterr().err
    assert [form for form, *_ in exported] == ["brief"]


def test_no_dossier_is_praised_with_nothing_in_it(run, tmp_path, capsys):
    assert run("run", tmp_path / "none.txt", "--out", tmp_path / "out") == 3
    assert capsys.readouterr().out == ""


def test_run_into_a_file(run, note, capsys):
    assert run("run", note, "--out", note) == 4
    assert "a file is in its place" in capsys.readouterr().err


def test_stopped_by_the_user(run, note, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("lutrin.services.detecting.findings", stop)
    assert run("analyse", note) == 130


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("analyse",),
        ("analyse", "x", "--jsonl", "a", "b"),
        ("export", "-o", "x.pdf"),
        ("export", "x", "--dossier", "d", "-o", "x.pdf"),
        ("export", "x", "--document", "y", "-o", "x.pdf"),
        ("export", "x", "-o", "nameless"),
        ("export", "x", "-o", "x.pdf", "--threshold", "2"),
        ("nonsense",),
    ],
)
def test_usage(run, arguments, capsys):
    assert run(*arguments) == 2
    assert "usage: " in capsys.readouterr().err


def test_help_and_version(run, capsys):
    assert run("--help") == 0
    helped = capsys.readouterr().out
    assert "examples:" in helped
    assert "exit codes:" in helped
    assert run("--version") == 0
    assert capsys.readouterr().out == f"lutrin {__version__}\n"


# --- many texts ------------------------------------------------------------------------------


def test_lines(run, tmp_path, capsys):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(
        b'\xef\xbb\xbf{"id": 1, "text": "\\ud83e\\udd14 Kovel"}\n'
        b"\n"
        b"no json\n"
        b'{"id": "x", "lang": "fr", "text": "Ha!", "more": 1}\n'
        b'["a"]\n'
        b'{"id": 3}\n'
        b'{"id": 4, "text": "\xff"}\n'
        b'{"id": 5, "lang": "de", "text": "x"}\n'
        b'{"id": 6, "text": ""}'
    )
    assert run("analyse", "--jsonl", source, target) == 3
    values = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [v["id"] for v in values] == [1, "x", 6]
    assert [v["lang"] for v in values] == ["en", "fr", "en"]
    assert (values[0]["actors"][0]["start"], values[0]["actors"][0]["end"]) == (2, 7)
    assert "text" not in values[0]
    err = capsys.readouterr().err
    for number in (3, 5, 6, 7, 8):
        assert f"line {number} was left out" in err
    assert "3 texts analysed, 5 lines left out" in err


def test_a_line_that_cannot_be_analysed(run, tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": 1, "text": "hopeless"}\n{"id": 2, "text": "x"}\n')
    assert run("analyse", "--jsonl", source, target) == 6
    assert json.loads(target.read_text("utf-8"))["id"] == 2


def test_lines_never_over_their_source(run, tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": 1, "text": "x"}\n')
    assert run("analyse", "--jsonl", source, source) == 4
    assert run("analyse", "--jsonl", tmp_path / "none", tmp_path / "o") == 3
    assert run("analyse", "--jsonl", tmp_path, tmp_path / "o") == 3
    assert run("analyse", "--jsonl", source, tmp_path / "none" / "o") == 4
    assert source.read_text() == '{"id": 1, "text": "x"}\n'


def test_lines_are_there_when_all_are_written(run, tmp_path, monkeypatch):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": 1, "text": "x"}\n' * 200)
    target.write_text("as it was")
    calls = []
    whole = detecting.analyse_texts

    def stopped(texts):
        calls.append(len(texts))
        if len(calls) == 3:
            raise KeyboardInterrupt
        return whole(texts)

    monkeypatch.setattr(detecting, "analyse_texts", stopped)
    assert run("analyse", "--jsonl", source, target) == 130
    assert target.read_text() == "as it was"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]
    monkeypatch.setattr(detecting, "analyse_texts", whole)
    assert run("analyse", "--jsonl", source, target) == 0
    assert len(target.read_text().splitlines()) == 200


# --- where it starts, and the language --------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["note.txt"], True),
        (["./analyse"], True),
        (["analyse", "note.txt"], False),
        (["--help"], False),
        (["analize", "note.txt"], False),
        (["x" * 300], False),
    ],
)
def test_window_or_command(arguments, window):
    assert start._is_for_window(arguments) is window


def test_no_display(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert start.main(["window", "x.txt"]) == 2
    assert "no display" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR"}, "en"),
        ({"LC_ALL": "", "LANG": "fr"}, "fr"),
        ({"LC_MESSAGES": "fr_CA.utf8", "LANG": "en_GB"}, "fr"),
    ],
)
def test_the_users_language(environment, code):
    assert language.code(environment) == code


def test_french_to_the_last_word(run, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    said = {
        ("export", tmp_path / "a.txt", "-o", "x"): "il faut --format",
        ("export", "x", "--threshold", "2", "-o", "x.pdf"): "n’est pas une valeur possible",
        ("run", "x"): "il manque\u202f: --out",
        ("analyse", "--wrong", "x"): "arguments inconnus",
        ("export", "x", "--format", "doc", "-o", "x"): "n’est pas un choix possible",
    }
    for arguments, words in said.items():
        assert run(*arguments) == 2
        err = capsys.readouterr().err
        assert words in err
        assert err.startswith("emploi")
    assert run("analyse", "--help") == 0
    assert "montrer cette aide" in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "C")
    assert run("run", "x") == 2
    assert "the following arguments are required: --out" in capsys.readouterr().err


@pytest.mark.parametrize(
    "error",
    [
        errors.FileBroken("a", why=errors.Reason(errors.TOO_SLOW, {"page": 3, "seconds": 9})),
        errors.FileError("a", why=errors.NOT_A_FILE),
        errors.OutputError("a", why=errors.system_reason(OSError(errno.ENAMETOOLONG, "File name too long"))),
        errors.DossierBroken("a", why=errors.said(ValueError("x"))),
    ],
)
def test_reasons_are_translated_too(error):
    again = pickle.loads(pickle.dumps(error))
    french = again.message(language.translator("fr"))
    reason = str(again).partition("(")[2] or str(again).partition(": ")[2]
    assert reason
    assert reason.partition(")")[0] not in french
    assert "{" not in french


def test_french_is_read_from_the_windows_translations(run, tmp_path, monkeypatch, capsys):
    folder = tmp_path / "i18n"
    folder.mkdir()
    (folder / "lutrin_fr.ts").write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="fr_FR">'
        "<context><name>errors</name><message><source>“{path}” is empty: there is nothing to read in it."
        "</source><translation>« {path} » est vide.</translation></message>"
        "<message><source>Stopped.</source><translation type='unfinished'>x</translation>"
        "</message></context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr("lutrin.paths.resource", lambda name: tmp_path / name)
    translate = language.translator("fr")
    assert translate("errors", "“{path}” is empty: there is nothing to read in it.") == "« {path} » est vide."
    assert translate("errors", "Stopped.") == "Stopped."
    assert translate("cli", "unknown") == "unknown"
    (folder / "lutrin_fr.ts").write_text("<broken")
    assert language.translator("fr")("errors", "Stopped.") == "Stopped."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_reader_that_had_enough(run, note, monkeypatch):
    class Closed:
        def write(self, text):
            raise BrokenPipeError

        def flush(self):
            raise BrokenPipeError

    monkeypatch.setattr(sys, "stdout", Closed())
    assert run("analyse", note, "--json", "-") == 0
