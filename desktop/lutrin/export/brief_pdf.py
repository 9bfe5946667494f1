"""The brief as a PDF, followed by the annotated source in the same file."""

from __future__ import annotations

import datetime
import io
import json
from dataclasses import replace
from pathlib import Path

import pikepdf

from lutrin.domain.brief import Brief
from lutrin.domain.document import Notice
from lutrin.domain.errors import OutputError, said
from lutrin.domain.progress import Progress
from lutrin.domain.translation import QT_TRANSLATE_NOOP
from lutrin.paths import resource

from . import annotated_pdf, binding
from .brief_content import content
from .brief_words import word
from .census import Census, check
from .options import Options
from .properties import drop_needless
from .source_pdf import open_source

name = "brief"
suffix = ".pdf"
label = QT_TRANSLATE_NOOP("export", "Brief with the annotated source (PDF)")


def write(brief: Brief, out: Path, options: Options, progress: Progress) -> tuple[Notice, ...]:
    """Set the brief and, unless ``options.source_pages`` is off, bind it in front of the annotated source.

    Raises:
        OutputError, FileError: as for the annotated PDF; ``OutputError`` when the template does not compile.
        Cancelled: by ``progress``.
    """
    progress(0, 1)
    if not options.source_pages:
        with pikepdf.open(io.BytesIO(typeset(brief, linked=False))) as alone:
            expected = Census.of(alone)
            drop_needless(alone)
            annotated_pdf.save(alone, out)
        check(out, expected)
        progress(1, 1)
        return ()
    with open_source(brief.source, allow_unsigned=options.allow_unsigned) as pdf:
        notices = annotated_pdf.losses(pdf, brief.source)
        expected = annotated_pdf.annotate(pdf, brief.source, brief.language, options, progress)
        with pikepdf.open(io.BytesIO(typeset(brief, linked=True))) as pages:
            added = binding.bind(
                pdf,
                pages,
                title=brief.title or brief.source.title,
                source_title=word("source_outline", brief.language),
            )
        annotated_pdf.save(pdf, out)
    links = expected.others.get("/Link", 0) + added.links
    check(
        out,
        replace(
            expected,
            pages=expected.pages + added.pages,
            outline=expected.outline + added.outline,
            others={**expected.others, "/Link": links} if links else expected.others,
        ),
        password=brief.source.password,
    )
    return notices


def typeset(brief: Brief, *, linked: bool) -> bytes:
    """The brief's own pages, as PDF bytes. ``linked``: lines carry links that ``binding.bind`` resolves.

    Raises:
        OutputError: the template (which users may change) does not compile.
    """
    import typst

    template = resource("templates/brief.typ")
    try:
        return typst.compile(
            template,
            root=template.parent,
            font_paths=[resource("fonts")],
            ignore_system_fonts=True,
            sys_inputs={"brief": json.dumps(content(brief, linked=linked), ensure_ascii=False)},
            timestamp=_timestamp(brief.made),
        )
    except Exception as error:  # Typst raises its own RuntimeErrors, and OSError for fonts
        raise OutputError(template, why=said(error)) from error


def _timestamp(iso: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(iso)
    except ValueError:
        return None
