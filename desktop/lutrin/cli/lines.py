"""``lutrin analyse --jsonl IN OUT``: many texts, one a line, as they come."""

from __future__ import annotations

import argparse
import json
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lutrin.domain.errors import (
    AnalysisError,
    FileError,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
)
from lutrin.domain.translation import QT_TRANSLATE_NOOP
from lutrin.services import detecting, exporting, interchange

from .console import Console

# Texts are analysed together up to this many, or this many code points.
_BATCH = 64
_BATCH_SIZE = 40_000

_DOING = QT_TRANSLATE_NOOP("cli", "Analysing {name}")
_BAD = QT_TRANSLATE_NOOP("cli", "line {number} was left out: {why}")
_NOT_JSON = QT_TRANSLATE_NOOP("cli", "it is no JSON ({why})")
_NOT_UTF8 = QT_TRANSLATE_NOOP("cli", "it is not UTF-8")
_NOT_OBJECT = QT_TRANSLATE_NOOP("cli", 'it is not an object with a "text"')
_LANGUAGE = QT_TRANSLATE_NOOP("cli", '"lang" is neither "fr" nor "en"')
_DONE = QT_TRANSLATE_NOOP("cli", "{done} texts analysed, {bad} lines left out")


def _open(given: argparse.Namespace, stack: ExitStack) -> tuple[IO[bytes], IO[str], int]:
    """Input, output, and the size of the input in bytes (0: unknown)."""
    source, target = given.jsonl
    read: IO[bytes]
    write: IO[str]
    if source == "-":
        read, size = sys.stdin.buffer, 0
    else:
        try:
            read = stack.enter_context(Path(source).open("rb"))  # noqa: SIM115 - the stack closes it
        except FileNotFoundError:
            raise FileMissing(source) from None
        except IsADirectoryError:
            raise FileIsFolder(source) from None
        except OSError as error:
            raise FileUnreadable(source) from error
        size = os.fstat(read.fileno()).st_size
    if target == "-":
        write = sys.stdout
    else:
        out = stack.enter_context(
            exporting.replacing(Path(target).absolute(), source="" if source == "-" else source)
        )
        write = stack.enter_context(out.open("w", encoding="utf-8", newline="\n"))
    return read, write, size


def analyse(given: argparse.Namespace, console: Console) -> int:
    """Read texts, write findings in the same order. A bad line is told with its number and left out: 3 at
    the end. The output is there under its name when all is written, not before.

    Raises:
        FileError, OutputError: the files as a whole.
    """
    done = bad = failed = at = 0
    with ExitStack() as stack:
        read, write, size = _open(given, stack)
        progress = console.progress(_DOING, name=given.jsonl[0])
        waiting: list[_Text] = []
        for number, line in enumerate(read, 1):
            at += len(line)
            progress(at, size)
            if not line.strip():
                continue
            try:
                waiting.append(_parsed(number, line, console))
            except ValueError as error:
                bad += 1
                console.complain(_BAD, number=number, why=error)
                continue
            if len(waiting) >= _BATCH or sum(len(w.text) for w in waiting) >= _BATCH_SIZE:
                failed += _flush(waiting, write, console)
                done += len(waiting)
                waiting.clear()
        failed += _flush(waiting, write, console)
        done += len(waiting)
    console.note(_DONE, done=done - failed, bad=bad + failed)
    return AnalysisError.exit_code if failed else FileError.exit_code if bad else 0


@dataclass(frozen=True, slots=True)
class _Text:
    """One line of the input."""

    number: int  # from 1
    identifier: object
    language: str | None
    text: str


def _flush(texts: list[_Text], write: IO[str], console: Console) -> int:
    """Analyse what waits and write it in order; gives how many could not be analysed."""
    failed = 0
    for text, found in zip(
        texts, detecting.analyse_texts([(t.text, t.language) for t in texts]) if texts else [], strict=True
    ):
        if isinstance(found, AnalysisError):
            console.error(found, where=str(text.number))
            failed += 1
        else:
            language, findings = found
            value = interchange.as_json(findings, identifier=text.identifier, language=language)
            write.write(interchange.line(value))
    write.flush()
    return failed


def _parsed(number: int, line: bytes, console: Console) -> _Text:
    """What a line says.

    Raises:
        ValueError: what is wrong with it, in the user's language.
    """
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError(console.text(_NOT_UTF8)) from None
    except (ValueError, RecursionError) as error:
        raise ValueError(console.text(_NOT_JSON, why=error)) from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise ValueError(console.text(_NOT_OBJECT))
    language = value.get("lang")
    if language not in (None, "", "fr", "en"):
        raise ValueError(console.text(_LANGUAGE))
    return _Text(number, value.get("id"), language or None, value["text"])
