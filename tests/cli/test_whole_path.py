"""From a real file to dossier, annotated PDF, brief and JSON, with the real readers and models."""

from __future__ import annotations

import json

import pytest

from lutrin import paths
from lutrin.services import detecting, resolving
from lutrin.services.workspace import Workspace

pytestmark = pytest.mark.slow

NOTE = """Sommet de Valdrenne

La présidente Ana Kovel a déclaré : « Nous ne céderons rien. » Moscou a rejeté cette position.
Selon plusieurs analystes, un second sommet se tiendra très probablement avant la fin de l’année.

Il faut renforcer l’OTAN. 🤔 L’Europe apparaît comme la grande perdante.
"""


@pytest.fixture
def real_note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


def test_a_note_becomes_a_dossier_a_brief_and_an_annotated_copy(run, real_note, tmp_path, capsys):
    folder = tmp_path / "out"
    assert run("run", real_note, "--out", folder) == 0
    for name in ("note-annotated.pdf", "note-brief.pdf"):
        assert (folder / name).read_bytes().startswith(b"%PDF-")
    workspace = Workspace.open(folder / "note.lutrin", create=False)
    (entry,) = workspace.documents()
    document = workspace.document(entry.id)
    assert entry.language == "fr"
    names = {actor.name for actor in workspace.actors().values()}
    assert "Ana Kovel" in names
    marks = (*workspace.mentions(entry.id), *workspace.claims(entry.id))
    assert workspace.claims(entry.id)
    assert workspace.mentions(entry.id)
    for mark in marks:
        assert mark.span.of(document.text) == mark.anchor.quote
        assert document.quads(mark.span)
    # analysing again changes nothing, also through a dossier opened again
    found = detecting.findings(document, resolving.knowledge(workspace), lambda done, total: None)
    again = detecting.propose(workspace, entry.id, found)
    assert not again
    workspace.close()


def test_json_offsets_stand_on_their_words(run, real_note, tmp_path):
    out = tmp_path / "out.json"
    assert run("analyse", real_note, "--json", out) == 0
    value = json.loads(out.read_text("utf-8"))
    words = {value["text"][m["start"] : m["end"]] for m in value["actors"]}
    assert "Ana Kovel" in words
    assert all(entry["quads"] for entry in (*value["actors"], *value["claims"]))


def test_lines_count_in_the_text_as_given(run, tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = ["  🤔\r\n" + NOTE.replace("\n", "\r\n"), NOTE, "", "   ", "Ana Kovel said that it will rain."]
    source.write_text(
        "".join(json.dumps({"id": n, "text": t}) + "\n" for n, t in enumerate(texts)), encoding="utf-8"
    )
    assert run("analyse", "--jsonl", source, target) == 0
    values = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert [v["id"] for v in values] == [0, 1, 2, 3, 4]
    assert [values[n]["lang"] for n in (0, 1, 4)] == ["fr", "fr", "en"]
    for value, text in zip(values, texts, strict=True):
        for entry in (*value["actors"], *value["claims"]):
            words = text[entry["start"] : entry["end"]]
            assert words == words.strip() != ""
    words = [texts[0][m["start"] : m["end"]] for m in values[0]["actors"]]
    assert "Ana Kovel" in words
    assert words == [texts[1][m["start"] : m["end"]] for m in values[1]["actors"]]
    # one by one gives what all together gave
    one = detecting.analyse_text(texts[1])[1]
    assert [(m.span.start, m.span.end) for m in one.mentions] == [
        (m["start"], m["end"]) for m in values[1]["actors"]
    ]


def test_a_pdf_report(run, tmp_path, capsys):
    report = next(iter(sorted(paths.resource("samples").glob("*.pdf"))))
    out = tmp_path / "annotated.pdf"
    before = report.read_bytes()
    assert run("export", report, "-o", out) == 0
    assert out.stat().st_size > len(before) / 2
    assert report.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("empty.txt", b"", "is empty"),
        ("broken.pdf", b"%PDF-1.7\nnot a pdf at all", "broken.pdf"),
        ("odd.xyz", bytes(range(256)) * 8, "odd.xyz"),
    ],
)
def test_files_that_cannot_be_read(run, tmp_path, capsys, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)
    assert run("analyse", path) == 3
    assert said in capsys.readouterr().err
    assert path.read_bytes() == data


def test_a_folder_and_a_missing_file(run, tmp_path, capsys):
    assert run("analyse", tmp_path, tmp_path / "none.txt") == 3
    err = capsys.readouterr().err
    assert "is a folder" in err
    assert "is not there" in err


def test_an_encrypted_pdf(run, tmp_path, monkeypatch, capsys):
    import pikepdf

    report = next(iter(sorted(paths.resource("samples").glob("*.pdf"))))
    path = tmp_path / "secret.pdf"
    with pikepdf.open(report) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="o", user="sesame"))
    monkeypatch.setattr("sys.stdin", None)
    assert run("analyse", path) == 3
    assert "password" in capsys.readouterr().err
    assert run("analyse", path, "--password", "wrong") == 3
    assert "not the password" in capsys.readouterr().err
    assert run("export", path, "--password", "sesame", "-o", tmp_path / "out.pdf") == 0
