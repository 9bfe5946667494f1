"""The grammar of the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import lutrin
from lutrin.domain.translation import QT_TRANSLATE_NOOP, Translate

COMMANDS = ("analyse", "export", "brief", "run")

_ABOUT = QT_TRANSLATE_NOOP(
    "cli", "Finds the actors and the claims in notes and PDFs, offline. Without a command, opens the window."
)
_EXAMPLES = QT_TRANSLATE_NOOP(
    "cli",
    """examples:
  lutrin note.txt                                    open the window on a note
  lutrin analyse note.txt report.pdf --dossier summit.lutrin
  lutrin analyse report.pdf --json report.json       findings with their pages and boxes
  lutrin analyse --jsonl texts.jsonl found.jsonl     many texts, a line each
  lutrin export --dossier summit.lutrin --document report.pdf --format pdf -o annotated.pdf
  lutrin brief report.pdf -o brief.pdf               the brief, the annotated report after it
  lutrin run note.txt --out results                  dossier, annotated PDF and brief in one go

exit codes:
  0 done   2 usage   3 a file could not be read   4 a file could not be written
  5 the dossier   6 the analysis   130 stopped   1 a fault of Lutrin's own
With several files, the rest goes on after one fails.""",
)
_ANALYSE = QT_TRANSLATE_NOOP("cli", "find actors and claims")
_EXPORT = QT_TRANSLATE_NOOP("cli", "write an annotated PDF, a brief or data")
_BRIEF = QT_TRANSLATE_NOOP("cli", "write the brief of a file as PDF")
_RUN = QT_TRANSLATE_NOOP("cli", "the whole job: dossier, annotated PDF and brief into a folder")
_FILES = QT_TRANSLATE_NOOP("cli", "text, Markdown, web page or PDF")
_DOSSIER = QT_TRANSLATE_NOOP("cli", "keep the work in this dossier, made when missing")
_JSON = QT_TRANSLATE_NOOP(
    "cli",
    "write the findings as JSON (- for standard output); of several files, a list. Claims have their "
    "certainty and its words, score, reason and warning, mentions their score and reason, in the text's "
    "language",
)
_JSONL = QT_TRANSLATE_NOOP(
    "cli",
    'read {"id", "lang"?, "text"} a line from IN, write findings a line to OUT (- for the standard ones)',
)
_PASSWORD = QT_TRANSLATE_NOOP("cli", "of protected PDFs; or set LUTRIN_PASSWORD, or type it when asked")
_VERBOSE = QT_TRANSLATE_NOOP("cli", "say what is being done, even when not on a terminal")
_QUIET = QT_TRANSLATE_NOOP("cli", "say nothing but errors")
_FORMAT = QT_TRANSLATE_NOOP("cli", "what to write (default: from the name of OUT)")
_OUT = QT_TRANSLATE_NOOP("cli", "the file to write; replaced only when all went well")
_DOCUMENT = QT_TRANSLATE_NOOP("cli", "which document of the dossier: its id, title or file name")
_ACCEPTED = QT_TRANSLATE_NOOP("cli", "only what the analyst accepted")
_THRESHOLD = QT_TRANSLATE_NOOP("cli", "leave out proposals with a lower score (0 to 1)")
_LANGUAGE = QT_TRANSLATE_NOOP("cli", "language of the brief (default: the document's)")
_ANALYST = QT_TRANSLATE_NOOP("cli", "who signs the annotations")
_UNSIGNED = QT_TRANSLATE_NOOP("cli", "annotate a signed PDF although its signature is lost in the copy")
_ALONE = QT_TRANSLATE_NOOP("cli", "the brief without the annotated source after it")
_NO_ACTORS = QT_TRANSLATE_NOOP("cli", "mark claims only")
_FOLDER = QT_TRANSLATE_NOOP("cli", "the folder for the results, made when missing")

_ALONE_JSONL = QT_TRANSLATE_NOOP("cli", "--jsonl goes with nothing else")
_NO_FILE = QT_TRANSLATE_NOOP("cli", "analyse needs a FILE, or --jsonl IN OUT")
_FILE_OR_DOSSIER = QT_TRANSLATE_NOOP("cli", "export needs either a FILE or --dossier")
_NO_DOSSIER = QT_TRANSLATE_NOOP("cli", "--document goes with --dossier")
_NO_FORMAT = QT_TRANSLATE_NOOP("cli", "--format is needed: the name of OUT does not tell it")

# What argparse itself says; it looks these up by ``gettext``, for which we ship no catalogue.
ARGPARSE = (
    QT_TRANSLATE_NOOP("argparse", "usage: "),
    QT_TRANSLATE_NOOP("argparse", "positional arguments"),
    QT_TRANSLATE_NOOP("argparse", "options"),
    QT_TRANSLATE_NOOP("argparse", "show this help message and exit"),
    QT_TRANSLATE_NOOP("argparse", "show program's version number and exit"),
    QT_TRANSLATE_NOOP("argparse", "%(prog)s: error: %(message)s\n"),
    QT_TRANSLATE_NOOP("argparse", "argument %(argument_name)s: %(message)s"),
    QT_TRANSLATE_NOOP("argparse", "the following arguments are required: %s"),
    QT_TRANSLATE_NOOP("argparse", "unrecognized arguments: %s"),
    QT_TRANSLATE_NOOP("argparse", "invalid choice: %(value)r (choose from %(choices)s)"),
    QT_TRANSLATE_NOOP("argparse", "invalid %(type)s value: %(value)r"),
    QT_TRANSLATE_NOOP("argparse", "ambiguous option: %(option)s could match %(matches)s"),
    QT_TRANSLATE_NOOP("argparse", "ignored explicit argument %r"),
    QT_TRANSLATE_NOOP("argparse", "expected one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected at least one argument"),
    QT_TRANSLATE_NOOP("argparse", "expected %s argument"),
    QT_TRANSLATE_NOOP("argparse", "expected %s arguments"),
)

FORMATS = ("pdf", "brief", "markdown", "jsonld", "csv")


@contextmanager
def _speaking(translate: Translate) -> Iterator[None]:
    """Within: argparse speaks the user's language."""
    module = vars(argparse)
    one, several = module["_"], module["ngettext"]
    module["_"] = lambda text: translate("argparse", text)
    module["ngettext"] = lambda single, plural, n: translate("argparse", single if n == 1 else plural)
    try:
        yield
    finally:
        module["_"], module["ngettext"] = one, several


def _score(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise ValueError
    return value


_score.__name__ = "score"  # argparse names it in its message


def parser(translate: Translate) -> argparse.ArgumentParser:
    """The parser, with its help in the user's language."""

    def t(source: str) -> str:
        return translate("cli", source).replace("%", "%%")

    def with_voice(default: object) -> argparse.ArgumentParser:
        voice = argparse.ArgumentParser(add_help=False)
        voice.add_argument("-v", "--verbose", action="store_true", default=default, help=t(_VERBOSE))
        voice.add_argument("-q", "--quiet", action="store_true", default=default, help=t(_QUIET))
        return voice

    common = with_voice(argparse.SUPPRESS)  # before or after the command: the one must not undo the other
    reading = argparse.ArgumentParser(add_help=False)
    reading.add_argument("--password", default=None, help=t(_PASSWORD))
    reading.add_argument("--analyst", default=None, metavar="NAME", help=t(_ANALYST))
    choosing = argparse.ArgumentParser(add_help=False)
    choosing.add_argument("--accepted-only", action="store_true", help=t(_ACCEPTED))
    choosing.add_argument("--threshold", type=_score, default=None, metavar="SCORE", help=t(_THRESHOLD))
    choosing.add_argument("--language", choices=("fr", "en"), default="", help=t(_LANGUAGE))
    choosing.add_argument("--allow-unsigned", action="store_true", help=t(_UNSIGNED))
    choosing.add_argument("--brief-alone", action="store_true", help=t(_ALONE))
    choosing.add_argument("--no-actors", action="store_true", help=t(_NO_ACTORS))

    top = argparse.ArgumentParser(
        prog="lutrin",
        usage="lutrin [FILE …]\n       lutrin COMMAND …",
        description=t(_ABOUT),
        epilog=t(_EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        parents=[with_voice(False)],
    )
    top.add_argument("--version", action="version", version=f"lutrin {lutrin.__version__}")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="lutrin")

    analyse = commands.add_parser("analyse", help=t(_ANALYSE), parents=[common, reading])
    analyse.add_argument("files", nargs="*", metavar="FILE", help=t(_FILES))
    analyse.add_argument("--dossier", metavar="D.lutrin", help=t(_DOSSIER))
    analyse.add_argument("--json", metavar="OUT", help=t(_JSON))
    analyse.add_argument("--jsonl", nargs=2, metavar=("IN", "OUT"), help=t(_JSONL))

    export = commands.add_parser("export", help=t(_EXPORT), parents=[common, reading, choosing])
    export.add_argument("file", nargs="?", metavar="FILE", help=t(_FILES))
    export.add_argument("--dossier", metavar="D.lutrin", help=t(_DOSSIER))
    export.add_argument("--document", metavar="NAME", help=t(_DOCUMENT))
    export.add_argument("--format", choices=FORMATS, default=None, help=t(_FORMAT))
    export.add_argument("-o", "--output", required=True, metavar="OUT", help=t(_OUT))

    brief = commands.add_parser("brief", help=t(_BRIEF), parents=[common, reading, choosing])
    brief.add_argument("file", metavar="FILE", help=t(_FILES))
    brief.add_argument("-o", "--output", required=True, metavar="OUT", help=t(_OUT))
    brief.set_defaults(dossier=None, document=None, format="brief")

    run = commands.add_parser("run", help=t(_RUN), parents=[common, reading, choosing])
    run.add_argument("files", nargs="+", metavar="FILE", help=t(_FILES))
    run.add_argument("--out", required=True, metavar="FOLDER", help=t(_FOLDER))
    return top


_SUFFIXES = {".pdf": "pdf", ".md": "markdown", ".markdown": "markdown", ".jsonld": "jsonld", ".csv": "csv"}


def parse(argv: list[str], translate: Translate) -> argparse.Namespace:
    """What the user asked for.

    Raises:
        SystemExit: --help and --version (0), or it made no sense (2).
    """
    with _speaking(translate):
        return _parsed(argv, translate)


def _parsed(argv: list[str], translate: Translate) -> argparse.Namespace:
    top = parser(translate)

    def refuse(why: str) -> NoReturn:
        top.error(translate("cli", why))

    given = top.parse_args(argv)
    if given.command == "analyse":
        if given.jsonl and (given.files or given.dossier or given.json):
            refuse(_ALONE_JSONL)
        if not given.jsonl and not given.files:
            refuse(_NO_FILE)
    if given.command == "export":
        if bool(given.file) == bool(given.dossier):
            refuse(_FILE_OR_DOSSIER)
        if given.document and not given.dossier:
            refuse(_NO_DOSSIER)
        if given.format is None:
            dot = given.output.rfind(".")
            given.format = _SUFFIXES.get(given.output[dot:].lower()) if dot >= 0 else None
            if given.format is None:
                refuse(_NO_FORMAT)
    return given
