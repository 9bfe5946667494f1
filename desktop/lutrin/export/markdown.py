"""The brief as Markdown: the same words, with links into the annotated PDF beside it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lutrin.domain.brief import Brief
from lutrin.domain.document import Notice
from lutrin.domain.progress import Progress
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .brief_content import LINK, content
from .options import Options

name = "markdown"
suffix = ".md"
label = QT_TRANSLATE_NOOP("export", "Brief (Markdown)")

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~])")
_BLOCK_START = re.compile(r"^(\s*\d*)([.)\-+=]\s)")


def write(brief: Brief, out: Path, options: Options, progress: Progress) -> tuple[Notice, ...]:
    """Write the brief; its page links point to ``options.annotated``, beside it."""
    progress(0, 1)
    target = options.annotated or "annotated.pdf"
    out.write_text(render(brief, target), encoding="utf-8")
    progress(1, 1)
    return ()


def render(brief: Brief, annotated: str) -> str:
    """The brief as Markdown text with links like ``[p. 2](annotated.pdf#page=2)``."""
    data = content(brief, linked=True)
    page = _Page(quote(annotated), data)
    lines = [
        f"# {escape(data['title'])}",
        "",
        f"{escape(data['source_word'])}*{escape(data['source_title'])}*{escape(data['source_details'])}",
        "",
    ]
    if data["bottom"]:
        lines.append(f"> **{escape(data['bottom_word'])}**")
        for claim in data["bottom"]:
            said = f"{page.who(claim)}{escape(data['colon'])} {escape(claim['text'])}"
            lines += [">", f"> {said} {page.reference(claim)}"]
        lines.append("")
    if data["none"]:
        lines += [escape(data["none"]), ""]
    for section in data["sections"]:
        lines += [f"## {escape(section['title'])}", ""]
        lines += getattr(page, section["form"])(section)
        lines.append("")
    lines += ["---", "", f"{escape(data['method'])}", "", f"{escape(data['footer'])}"]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """``text`` with the characters that Markdown would read as markup made plain."""
    plain = _SPECIAL.sub(r"\\\1", text.replace("\u200b", ""))
    return _BLOCK_START.sub(r"\1\\\2", plain)


class _Page:
    """Lays out the sections of the brief."""

    def __init__(self, annotated: str, data: dict[str, Any]) -> None:
        self._annotated = annotated
        self._data = data

    def link(self, text: str, to: str) -> str:
        page = int(to.removeprefix(LINK).partition("/")[0]) + 1
        return f"[{escape(text)}]({self._annotated}#page={page})"

    def reference(self, claim: dict[str, Any], form: str = "long") -> str:
        return self.link(claim["reference"][form], claim["reference"]["to"])

    def who(self, claim: dict[str, Any]) -> str:
        return f"**{escape(claim['who'])}**" if claim["who"] else f"*{escape(self._data['author_word'])}*"

    def _note(self, note: str, line_end: str) -> str:
        lines = line_end.join(escape(line) for line in note.split("\n"))
        return f"*{escape(self._data['note_word'])}* {lines}"

    def _said(self, claim: dict[str, Any], *, certainty: bool, line_end: str = "  \n  ") -> str:
        warning = f"⚠ {claim['mixed']}" if claim["mixed"] else ""
        bits = [claim["negated"], claim["step_word"] if certainty else "", claim["when"], warning]
        more = "".join(f" · {escape(bit)}" for bit in bits if bit)
        mark = "☐ " if claim["proposed"] else ""
        note = f" — {self._note(claim['note'], line_end)}" if claim["note"] else ""
        return f"{mark}`{claim['kind_word']}` {escape(claim['text'])}{more}{note}"

    def _table(
        self, columns: list[str], rows: list[list[str]], right: frozenset[int] = frozenset()
    ) -> list[str]:
        rule = ["---:" if i in right else "---" for i in range(len(columns))]
        return ["| " + " | ".join(row) + " |" for row in ([escape(c) for c in columns], rule, *rows)]

    def judgements(self, section: dict[str, Any]) -> list[str]:
        rows = [
            [
                "■" * it["step"] + "□" * (7 - it["step"]) + f" {escape(it['step_word'])}",
                f"{self._said(it, certainty=False, line_end='<br>')} — {self.who(it)}",
                self.reference(it, "short"),
            ]
            for it in section["rows"]
        ]
        return self._table(section["columns"], rows, frozenset({2}))

    def groups(self, section: dict[str, Any]) -> list[str]:
        lines: list[str] = []
        for group in section["groups"]:
            if group["name"]:
                detail = f" — {escape(group['detail'])}" if group["detail"] else ""
                lines += [f"**{escape(group['name'])}**{detail}", ""]
            if group["note"]:
                lines += [self._note(group["note"], "  \n"), ""]
            lines += [f"- {self._said(it, certainty=True)} {self.reference(it)}" for it in group["claims"]]
            lines.append("")
        return lines[:-1]

    def remarks(self, section: dict[str, Any]) -> list[str]:
        end = "  \n  "
        return [
            f"- {escape(it['said'])} {self.reference(it)}{end}{self._note(it['note'], end)}"
            for it in section["rows"]
        ]

    def timeline(self, section: dict[str, Any]) -> list[str]:
        rows = [
            [
                escape(it["date"]),
                f"`{it['kind_word']}` {escape(it['text'])} — {self.who(it)}",
                self.reference(it, "short"),
            ]
            for it in section["rows"]
        ]
        return self._table(section["columns"], rows, frozenset({2}))

    def chart(self, section: dict[str, Any]) -> list[str]:
        kinds = [it["kind"] for it in section["legend"]]
        rows = []
        for row in section["rows"]:
            counts = {bar["kind"]: bar["count"] for bar in row["bars"]}
            cells = [str(counts[kind]) if kind in counts else "" for kind in kinds]
            rows.append([escape(row["name"]), *cells, str(row["total"])])
        columns = ["", *(it["kind_word"] for it in section["legend"]), "Σ"]
        return self._table(columns, rows, frozenset(range(1, len(columns))))

    def index(self, section: dict[str, Any]) -> list[str]:
        rows = [
            [
                f"**{escape(it['name'])}** ({escape(it['kind_word'])})",
                escape(", ".join(bit for bit in (it["also"], it["metonym"]) if bit)),
                str(it["mentions"]),
                ", ".join(self.link(run["text"], run["to"]) for run in it["pages"]),
            ]
            for it in section["rows"]
        ]
        return self._table(section["columns"], rows, frozenset({2}))
