"""The annotated copy: the source's own pages with the marks as annotations that other readers show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from lutrin.domain.annotation import Mention, Status
from lutrin.domain.brief import AnnotatedSource, Brief, Mark
from lutrin.domain.document import Notice
from lutrin.domain.progress import Progress
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from . import web_annotation
from .annotations import ATTACHMENT, NAME_PREFIX, AnnotationMaker, pdf_date
from .census import Census, check
from .labels import word
from .options import Options
from .properties import drop_needless, set_title, title_of
from .source_pdf import drop_pdfa_claim, open_source, pdfa_part

name = "pdf"
suffix = ".pdf"
label = QT_TRANSLATE_NOOP("export", "Annotated PDF")

_NO_LONGER_PDFA = QT_TRANSLATE_NOOP(
    "errors",
    "“{path}” is PDF/A-1, which allows no highlights: the annotated copy no longer says that it is PDF/A.",
)
_LAYER_KEY = "/LutrinLayer"  # marks the layers that are ours, whatever their language


def write(brief: Brief, out: Path, options: Options, progress: Progress) -> tuple[Notice, ...]:
    """Write the annotated copy of the brief's source.

    Exporting a copy again replaces Lutrin's annotations in it and leaves everybody else's.

    Raises:
        OutputError, FileError: see ``source_pdf.open_source``; ``ExportNotVerified`` when the
            copy is not whole.
        Cancelled: by ``progress``.
    """
    with open_source(brief.source, allow_unsigned=options.allow_unsigned) as pdf:
        notices = losses(pdf, brief.source)
        expected = annotate(pdf, brief.source, brief.language, options, progress)
        save(pdf, out)
    check(out, expected, password=brief.source.password)
    return notices


def losses(pdf: pikepdf.Pdf, source: AnnotatedSource) -> tuple[Notice, ...]:
    """What the source is that an annotated copy of it is not; asked before ``annotate``."""
    return (Notice(template=_NO_LONGER_PDFA, fields={"path": source.path}),) if pdfa_part(pdf) == 1 else ()


def save(pdf: pikepdf.Pdf, out: Path) -> None:
    """Write ``pdf``; what was encrypted stays so, with the same passwords and permissions."""
    pdf.save(
        out,
        encryption=True if pdf.is_encrypted else None,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
    )


def annotate(
    pdf: pikepdf.Pdf, source: AnnotatedSource, language: str, options: Options, progress: Progress
) -> Census:
    """Put the marks of ``source`` on the pages of ``pdf``, in memory.

    Returns:
        What the file must hold once it is written.
    """
    marks = [
        mark
        for mark in source.marks
        if mark.annotation.status is not Status.REJECTED
        and (options.actors or not isinstance(mark.annotation, Mention))
    ]
    part = pdfa_part(pdf)
    if part == 1:
        drop_pdfa_claim(pdf)  # highlights are transparent, which part 1 forbids
    earlier = _remove_earlier(pdf)
    before = Census.of(pdf)
    layers = _layers(pdf, language, marks) if options.layers and part != 1 else {}
    made: dict[int, list[pikepdf.Object]] = {}
    maker = AnnotationMaker(pdf, source, language, layers)
    count = 0
    for done, mark in enumerate(marks):
        if done % 64 == 0:
            progress(done, len(marks))
        for page, annotation in maker.make(mark):
            made.setdefault(page, []).append(annotation)
            count += "/NM" in annotation
    _place(pdf, made, earlier)
    if options.attachment and part != 2:  # PDF/A-2 takes no attachment that is not PDF/A itself
        _attach(pdf, source, language)
    if not title_of(pdf) and source.title and not part:
        set_title(pdf, source.title)  # the pages of a note have none
    drop_needless(pdf)
    progress(len(marks), len(marks))
    return replace(before, ours=count)


def _place(
    pdf: pikepdf.Pdf, made: dict[int, list[pikepdf.Object]], earlier: dict[tuple[int, int], str]
) -> None:
    """Add the new annotations after those there; replies to an earlier mark follow to the new one."""
    by_name: dict[str, pikepdf.Object] = {}
    if earlier:
        by_name = {str(a.NM): a for group in made.values() for a in group if "/NM" in a}
    for number, page in enumerate(pdf.pages):
        kept = list(_annotations(page.obj))
        for annotation in kept if earlier else ():
            _retarget(annotation, earlier, by_name)
        if number in made:
            page.obj.Annots = Array([*kept, *made[number]])


def _retarget(
    annotation: pikepdf.Object, earlier: dict[tuple[int, int], str], by_name: dict[str, pikepdf.Object]
) -> None:
    if not isinstance(annotation, Dictionary) or "/IRT" not in annotation:
        return
    old = earlier.get(annotation.IRT.objgen)
    if old is None:
        return
    if old in by_name:
        annotation.IRT = by_name[old]
    else:
        del annotation["/IRT"]  # what it answered is gone; the answer itself is not ours to remove


def _annotations(page: pikepdf.Object) -> Iterable[pikepdf.Object]:
    found = page.get("/Annots")
    return list(found) if isinstance(found, Array) else ()


def is_ours(annotation: pikepdf.Object) -> bool:
    """Whether an earlier export of Lutrin made the annotation."""
    if not isinstance(annotation, Dictionary):
        return False
    found = annotation.get("/NM")
    return isinstance(found, String) and str(found).startswith(NAME_PREFIX)


def _remove_earlier(pdf: pikepdf.Pdf) -> dict[tuple[int, int], str]:
    """Take out what an earlier export put in: annotations with their pop-ups.

    Returns:
        The names of the removed annotations by object number.
    """
    removed: dict[tuple[int, int], str] = {}
    for page in pdf.pages:
        found = list(_annotations(page.obj))
        ours = [a for a in found if is_ours(a)]
        if not ours:
            continue
        numbers = {a.objgen for a in ours}
        removed.update({a.objgen: str(a.NM) for a in ours})
        kept = []
        for annotation in found:
            if annotation.objgen in numbers and annotation.objgen != (0, 0):
                continue
            if is_ours(annotation):
                continue
            if isinstance(annotation, Dictionary) and annotation.get("/Subtype") == Name.Popup:
                parent = annotation.get("/Parent")
                if isinstance(parent, Dictionary) and is_ours(parent):
                    continue
            kept.append(annotation)
        page.obj.Annots = Array(kept)
    removed.pop((0, 0), None)
    return removed


def _layers(pdf: pikepdf.Pdf, language: str, marks: list[Mark]) -> dict[str, pikepdf.Object]:
    """Optional content groups for claims, actors and notes, ours of an earlier export taken up again."""
    if not marks:
        return {}
    root = pdf.Root
    properties = root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        properties = pdf.make_indirect(Dictionary(OCGs=Array(), D=Dictionary(Order=Array())))
        root.OCProperties = properties
    if not isinstance(properties.get("/OCGs"), Array):
        properties.OCGs = Array()
    if not isinstance(properties.get("/D"), Dictionary):
        properties.D = Dictionary()
    default = properties.D
    if "/Name" not in default:
        default.Name = String("Lutrin")  # PDF/A wants every configuration named
    if not isinstance(default.get("/Order"), Array):
        default.Order = Array(list(properties.OCGs))
    there = {
        str(group[_LAYER_KEY]): group
        for group in properties.OCGs
        if isinstance(group, Dictionary) and _LAYER_KEY in group
    }
    layers: dict[str, pikepdf.Object] = {}
    for key in ("claims", "actors", "notes"):
        group = there.get(key)
        if group is None:
            group = pdf.make_indirect(Dictionary(Type=Name.OCG))
            group[Name(_LAYER_KEY)] = String(key)
            properties.OCGs.append(group)
            default.Order.append(group)
            if default.get("/BaseState") == Name.OFF:
                default.ON = Array([*default.get("/ON", Array()), group])
        group.Name = String(word(key, language))
        layers[key] = group
    return layers


def _attach(pdf: pikepdf.Pdf, source: AnnotatedSource, language: str) -> None:
    """Put all that is known of the marks into the file, in place of what an earlier export put there."""
    spec = pikepdf.AttachedFileSpec(
        pdf,
        web_annotation.collection(source, language).encode("utf-8"),
        filename=ATTACHMENT,
        mime_type="application/ld+json",
        description="W3C Web Annotation",
        creation_date=pdf_date(source.made),
        mod_date=pdf_date(source.made),
    )
    spec.obj.AFRelationship = Name.Data
    if ATTACHMENT in pdf.attachments:
        del pdf.attachments[ATTACHMENT]
    pdf.attachments[ATTACHMENT] = spec
    there = pdf.Root.get("/AF")
    kept = [
        f
        for f in (there if isinstance(there, Array) else [])
        if not (isinstance(f, Dictionary) and str(f.get("/UF", "")) == ATTACHMENT)
    ]
    pdf.Root.AF = Array([*kept, spec.obj])
