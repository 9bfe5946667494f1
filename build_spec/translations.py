"""Bring ``resources/i18n/lutrin_*.ts`` up to date with the sources.

    python build_spec/translations.py          # adds what is new as unfinished, drops what has gone
    python build_spec/translations.py --check  # says what is missing; exit code 1 when something is

Found are ``self.tr("…")`` (context: the class), ``translate("context", "…")``,
``QCoreApplication.translate("context", "…")``, ``QT_TRANSLATE_NOOP("context", "…")`` and a module's own
``_tr("…")`` (context: the folder).
"""

from __future__ import annotations

import ast
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "desktop" / "lutrin"
CATALOGUES = ROOT / "resources" / "i18n"
Message = tuple[str, str]  # context, source text


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


class _Finder(ast.NodeVisitor):
    def __init__(self, context: str) -> None:
        self.context = context  # of the module's own ``_tr``: its folder's name
        self.found: list[tuple[Message, int]] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        arguments = [_text(argument) for argument in node.args]
        if name == "tr" and self._classes and arguments[:1] and arguments[0] is not None:
            self.found.append(((self._classes[-1], arguments[0]), node.lineno))
        elif name in ("translate", "QT_TRANSLATE_NOOP") and len(arguments) >= 2:
            context, source = arguments[:2]
            if context is not None and source is not None:
                self.found.append(((context, source), node.lineno))
        elif name == "_tr" and arguments[:1] and arguments[0] is not None:
            self.found.append(((self.context, arguments[0]), node.lineno))
        self.generic_visit(node)


def messages() -> Iterator[tuple[Message, str]]:
    """Every translatable text of the sources, with where it stands ("ui/bar.py:40")."""
    for path in sorted(SOURCES.rglob("*.py")):
        finder = _Finder(path.parent.name)
        finder.visit(ast.parse(path.read_text("utf-8")))
        for message, line in finder.found:
            yield message, f"{path.relative_to(SOURCES).as_posix()}:{line}"


def read(path: Path) -> dict[Message, str]:
    """The finished translations of a catalogue."""
    found: dict[Message, str] = {}
    if path.exists():
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and not translation.get("type"):
                    key = (context.findtext("name") or "", message.findtext("source") or "")
                    found[key] = translation.text
    return found


def write(path: Path, language: str, translations: dict[Message, str]) -> list[Message]:
    """Write the catalogue of the sources' texts, in a stable order; gives those without translation."""
    wanted = sorted({message for message, _ in messages()})
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    missing = []
    for context in sorted({message[0] for message in wanted}):
        group = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(group, "name").text = context
        for message in wanted:
            if message[0] == context:
                entry = ElementTree.SubElement(group, "message")
                ElementTree.SubElement(entry, "source").text = message[1]
                translation = ElementTree.SubElement(entry, "translation")
                if message in translations:
                    translation.text = translations[message]
                else:
                    translation.set("type", "unfinished")
                    missing.append(message)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")
    return missing


def main() -> int:
    """Update or check all catalogues; 1 when a translation is missing."""
    missing = 0
    for path in sorted(CATALOGUES.glob("lutrin_*.ts")):
        language = path.stem.removeprefix("lutrin_")
        known = read(path)
        left = (
            sorted({message for message, _ in messages()} - known.keys())
            if "--check" in sys.argv
            else write(path, language, known)
        )
        for context, source in left:
            print(f"{path.name}: {context}: {source}")
        missing += len(left)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
