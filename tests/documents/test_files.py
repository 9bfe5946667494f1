"""What can be wrong with a file, said in our words."""

from __future__ import annotations

import contextlib
import os
import pickle
from pathlib import Path

import pytest

from lutrin import documents
from lutrin.documents import source
from lutrin.domain import errors

from .conftest import Make


def test_missing_folder_and_empty(tmp_path: Path) -> None:
    with pytest.raises(errors.FileMissing):
        documents.read(tmp_path / "no.txt")
    with pytest.raises(errors.FileMissing):
        documents.read(Path("a\0b.txt"))
    with pytest.raises(errors.FileIsFolder):
        documents.read(tmp_path)
    for content in (b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"):
        path = tmp_path / "empty.txt"
        path.write_bytes(content)
        with pytest.raises(errors.FileEmpty):
            documents.read(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
def test_what_would_be_read_for_ever(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path(os.devnull)):
        with pytest.raises(errors.FileError, match="a device or a pipe"):
            documents.read(path)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(errors.FileError):
        documents.read(tmp_path / f"{'x' * 300}.txt")


def test_a_file_that_goes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Kovel left.")

    def gone(self: Path) -> bytes:
        raise FileNotFoundError(2, "No such file or directory", str(self))

    monkeypatch.setattr(Path, "read_bytes", gone)
    with pytest.raises(errors.FileMissing):
        documents.read(path)


def test_notes_of_two_encodings_pasted_together(tmp_path: Path) -> None:
    path = tmp_path / "pasted.txt"
    path.write_bytes("L’été sera sec.\n".encode() + "Le ministère l’a déclaré.\n".encode("cp1252"))
    assert documents.read(path).text == "L’été sera sec.\nLe ministère l’a déclaré."
    path.write_bytes("Élevé, rusé, naïf : déjà vu à Nîmes. Café.".encode()[:-2] + b"\xc3")  # cut in a letter
    assert documents.read(path).text.startswith("Élevé, rusé, naïf : déjà vu à Nîmes.")


def test_deep_nesting(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    for tags in (("<div>", "</div>"), ("<b><i>", "")):
        path.write_text(f"<html><body>{tags[0] * 20_000}Kovel said no.{tags[1] * 20_000}</body></html>")
        assert "Kovel said no." in documents.read(path).text


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("closed")
    path.chmod(0)
    with pytest.raises(errors.FileUnreadable):
        documents.read(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.docx", b"PK\x03\x04rest"),
        ("note.txt", b"PK\x03\x04rest"),
        ("note.rtf", b"{\\rtf1 text}"),
        ("mail.eml", b"From: a\n\nbody"),
        ("note.txt", bytes(range(256)) * 20),
    ],
)
def test_unknown_formats(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(errors.FormatUnknown):
        documents.read(path)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "note.txt"
    path.write_text("word " * 50)
    monkeypatch.setattr(source, "MAX_NOTE_BYTES", 100)
    with pytest.raises(errors.FileTooLarge):
        documents.read(path)


@pytest.mark.parametrize("content", [b"%PDF-1.4\n%%EOF", b"%PDF-1.7\n" + b"junk " * 200, b"not a pdf at all"])
def test_broken_pdf(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    with pytest.raises(errors.FileBroken) as caught:
        documents.read(path)
    assert "broken.pdf" in caught.value.message()
    assert pickle.loads(pickle.dumps(caught.value)).fields == caught.value.fields


def test_a_truncated_pdf_is_repaired_or_refused(tmp_path: Path, drawn: Make) -> None:
    whole = drawn([[(72, 100, "Some words on a page", 11)]]).read_bytes()
    for part in (0.3, 0.6, 0.9):
        path = tmp_path / "cut.pdf"
        path.write_bytes(whole[: int(len(whole) * part)])
        with contextlib.suppress(errors.FileError):
            assert documents.read(path).pages


def test_passwords(drawn: Make) -> None:
    import pymupdf

    path = drawn(
        [[(72, 100, "Words that are kept secret", 11)]],
        encryption=pymupdf.PDF_ENCRYPT_AES_256,
        user_pw="open",
        owner_pw="owner",
    )
    with pytest.raises(errors.PasswordNeeded):
        documents.read(path)
    with pytest.raises(errors.PasswordWrong):
        documents.read(path, password="no")
    assert documents.read(path, password="open").text == "Words that are kept secret"


def test_a_scan_is_a_document_with_a_notice(tmp_path: Path) -> None:
    import pymupdf

    doc = pymupdf.open()
    page = doc.new_page()
    page.draw_rect(pymupdf.Rect(50, 50, 200, 200), fill=(0, 0, 0))
    doc.save(tmp_path / "scan.pdf")
    doc.close()
    document = documents.read(tmp_path / "scan.pdf")
    assert document.text == ""
    assert document.blocks == ()
    assert len(document.pages) == 1
    assert document.notices[0].template.format(**document.notices[0].fields)


@pytest.mark.skipif(os.name != "posix", reason="file names are text elsewhere")
def test_a_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    try:
        path.write_text("Une phrase sur le sommet.")
    except OSError:
        pytest.skip("this file system takes no such name")
    document = documents.read(path)
    document.path.encode()
    document.title.encode()
