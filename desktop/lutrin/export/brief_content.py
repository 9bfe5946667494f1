"""What the brief says, as plain data in the words of its language; template and Markdown only lay it out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from lutrin.domain.annotation import Claim, Status
from lutrin.domain.brief import Brief, BriefActor, BriefClaim, Mark
from lutrin.domain.claim import ClaimKind

from . import brief_words
from .brief_words import count, word
from .labels import deadline, horizon, kind_word, likelihood_word
from .labels import word as small_word
from .typography import FIXED, NARROW, breakable, long_date, one_line, quoted, ranges, spaced

LINK = "lutrin:goto/"  # then page/y; becomes a link within the file once the source's pages are there
_CHART_ROWS = 10
_CHART_LEAST = 6  # claims under which a table says as much as a chart


def link(page: int, y: float = 0.0) -> str:
    """Where a line of the brief leads: 0-based page of the source, points from its top."""
    return f"{LINK}{page}/{max(y, 0.0):.1f}"


def content(brief: Brief, *, linked: bool) -> dict[str, Any]:
    """All of the brief as JSON-ready data. ``linked``: the source's pages follow, lines link to them."""
    language = brief_words.known(brief.language)
    claims = [mark.annotation for mark in brief.source.marks if isinstance(mark.annotation, Claim)]
    kept = [claim for claim in claims if claim.status is not Status.REJECTED]
    proposals = any(claim.status is Status.PROPOSED for claim in kept)
    reviewed = sum(claim.status is Status.ACCEPTED for claim in kept)
    build = _Builder(language)
    method = [
        word("scale", language),
        brief_words.method(
            language,
            version=brief.version,
            source_language=brief.source.language,
            threshold=brief.threshold,
            proposed=brief.proposed,
            accepted=brief.accepted,
            rejected=brief.rejected,
            hidden=brief.hidden,
            added=brief.added,
        ),
        *([word("dashed", language)] if proposals else []),
        *([word("links", language)] if linked else []),
    ]
    sections = [
        build.key_judgements(brief.key_claims),
        build.who_says_what(brief.actors),
        build.groups("unnamed", brief.unnamed),
        build.groups("author", [("", brief.author_claims)] if brief.author_claims else []),
        build.timeline(brief.timeline),
        build.remarks(brief.source.marks),
        build.chart(brief),
        build.index(brief.index),
    ]
    return {
        "language": language,
        "title": build.text(brief.title or brief.source.title),
        "kicker": word("kicker", language),
        "source_word": f"Source{FIXED}: " if language == "fr" else "Source: ",
        "source_title": build.text(brief.source.title),
        "source_details": build.text(
            brief_words.source_details(
                language,
                author=brief.author,
                date=brief.date,
                pages=len(brief.source.pages),
                grade=brief.grade,
                claims=len(kept),
                accepted=reviewed,
            )
        ),
        "bottom_word": word("bottom", language),
        "bottom": [build.claim(claim) for claim in brief.bottom_line],
        "none": "" if kept else word("none", language),
        "colon": word("colon", language),
        "note_word": word("note", language),
        "author_word": small_word("author", language),
        "sections": [section for section in sections if section],
        "method": " ".join(method),
        "footer": long_date(brief.made, language),
        "analyst": brief.source.analyst,
        "linked": linked,
    }


class _Builder:
    """Turns the parts of a brief into data, in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def text(self, raw: str) -> str:
        """Words of the document made fit for a line: one line, narrow spaces, breakable long words."""
        return breakable(spaced(one_line(raw), self._language))

    def note(self, raw: str) -> str:
        """A note of the analyst, its lines kept; empty ones fall away."""
        return "\n".join(line for line in map(self.text, raw.splitlines()) if line)

    def reference(self, claim: BriefClaim) -> dict[str, str]:
        place = f"{claim.page + 1}"
        if claim.paragraph > 0:
            place += f"{FIXED}§{FIXED}{claim.paragraph}"
        return {"long": f"p.{FIXED}{place}", "short": place, "to": link(claim.page, claim.y)}

    def claim(self, claim: BriefClaim) -> dict[str, Any]:
        extras = [small_word("negative", self._language)] if claim.negated else []
        if claim.certainty is not None:
            extras.append(likelihood_word(claim.certainty.step, self._language))
        when = self.text(horizon(claim.when, self._language)) if claim.when is not None else ""
        return {
            "kind": claim.kind.value,
            "kind_word": kind_word(claim.kind, self._language),
            "text": self.text(claim.quote),
            "who": self.text(claim.claimant),
            "step": claim.certainty.step.step if claim.certainty is not None else 0,
            "step_word": likelihood_word(claim.certainty.step, self._language) if claim.certainty else "",
            "words": self.text(claim.certainty.words) if claim.certainty is not None else "",
            "negated": extras[0] if claim.negated else "",
            "mixed": small_word("mixed", self._language) if claim.mixed else "",
            "when": when,
            "date": self.text(deadline(claim.when, self._language)) if claim.when is not None else "",
            "note": self.note(claim.note),
            "proposed": not claim.accepted,
            "reference": self.reference(claim),
        }

    def key_judgements(self, claims: Sequence[BriefClaim]) -> dict[str, Any] | None:
        if not claims:
            return None
        return {
            "form": "judgements",
            "title": word("key", self._language),
            "columns": [word(key, self._language) for key in ("certainty", "claim", "page")],
            "rows": [self.claim(claim) for claim in claims],
        }

    def who_says_what(self, actors: Iterable[BriefActor]) -> dict[str, Any] | None:
        groups = [
            {
                "name": self.text(actor.name),
                "detail": self.text(self._detail(actor)),
                "note": self.note(actor.note),
                "claims": [self.claim(claim) for claim in actor.claims],
            }
            for actor in actors
            if actor.claims
        ]
        return {"form": "groups", "title": word("who", self._language), "groups": groups} if groups else None

    def groups(self, key: str, groups: Iterable[tuple[str, Sequence[BriefClaim]]]) -> dict[str, Any] | None:
        made = [
            {
                "name": self.text(name),
                "detail": "",
                "note": "",
                "claims": [self.claim(claim) for claim in claims],
            }
            for name, claims in groups
            if claims
        ]
        return {"form": "groups", "title": word(key, self._language), "groups": made} if made else None

    def timeline(self, claims: Sequence[BriefClaim]) -> dict[str, Any] | None:
        if not claims:
            return None
        return {
            "form": "timeline",
            "title": word("timeline", self._language),
            "columns": [word(key, self._language) for key in ("date", "claim", "page")],
            "rows": [self.claim(claim) for claim in claims],
        }

    def remarks(self, marks: Iterable[Mark]) -> dict[str, Any] | None:
        """The notes on words that are no claim: those on claims stand with them."""
        rows: list[dict[str, Any]] = []
        for mark in marks:
            annotation, note = mark.annotation, self.note(mark.annotation.note)
            if not note or isinstance(annotation, Claim) or annotation.status is Status.REJECTED:
                continue
            page, y = (mark.quads[0].page, mark.quads[0].y0) if mark.quads else (0, 0.0)
            place = f"{page + 1}"
            reference = {"long": f"p.{FIXED}{place}", "short": place, "to": link(page, y)}
            words = self.text(mark.quote)
            said = quoted(words, self._language)
            rows.append({"text": words, "said": said, "note": note, "reference": reference})
        return {"form": "remarks", "title": word("remarks", self._language), "rows": rows} if rows else None

    def chart(self, brief: Brief) -> dict[str, Any] | None:
        """Who puts forward what, in bars; None where it would say nothing (few claims, one voice)."""
        rows: list[tuple[str, Counter[ClaimKind]]] = [
            (self.text(actor.name), Counter(claim.kind for claim in actor.claims))
            for actor in brief.actors
            if actor.claims
        ]
        if brief.author_claims:
            rows.append(
                (word("Author", self._language), Counter(claim.kind for claim in brief.author_claims))
            )
        rows.sort(key=lambda row: -row[1].total())
        if len(rows) < 2 or sum(row[1].total() for row in rows) < _CHART_LEAST:
            return None
        most = _CHART_ROWS if len(rows) > _CHART_ROWS + 1 else len(rows)  # never "1 others"
        shown, rest = rows[:most], rows[most:]
        if rest:
            joined: Counter[ClaimKind] = sum((row[1] for row in rest), Counter())
            shown.append((f"{len(rest)}{FIXED}{word('others', self._language)}", joined))
        used = [kind for kind in ClaimKind if any(row[1][kind] for row in shown)]
        return {
            "form": "chart",
            "title": word("chart", self._language),
            "most": max(row[1].total() for row in shown),
            "legend": [{"kind": k.value, "kind_word": kind_word(k, self._language)} for k in used],
            "rows": [
                {
                    "name": name,
                    "total": counts.total(),
                    "bars": [{"kind": kind.value, "count": counts[kind]} for kind in used if counts[kind]],
                }
                for name, counts in shown
            ],
        }

    def index(self, actors: Sequence[BriefActor]) -> dict[str, Any] | None:
        if not actors:
            return None
        return {
            "form": "index",
            "title": word("index", self._language),
            "columns": [word(key, self._language) for key in ("actor", "also", "mentions", "pages")],
            "rows": [
                {
                    "name": self.text(actor.name),
                    "kind": actor.kind.value,
                    "kind_word": kind_word(actor.kind, self._language),
                    "also": self.text(", ".join(actor.aliases)),
                    "metonym": small_word("metonym", self._language) if actor.metonym else "",
                    "mentions": actor.mentions,
                    "note": self.note(actor.note),
                    "pages": self._page_links(actor.pages),
                }
                for actor in actors
            ],
        }

    def _page_links(self, pages: Sequence[int]) -> list[dict[str, str]]:
        runs = ranges(page + 1 for page in pages)
        return [{"text": run, "to": link(int(run.partition("–")[0]) - 1)} for run in runs.split(", ") if run]

    def _detail(self, actor: BriefActor) -> str:
        bits = [kind_word(actor.kind, self._language)]
        if actor.aliases:
            also = "aussi" if self._language == "fr" else "also"
            named = [quoted(alias, self._language) for alias in actor.aliases[:3]]
            bits.append(f"{also} {', '.join(named)}")
        if actor.metonym:
            bits.append(small_word("metonym", self._language))
        bits.append(count(actor.mentions, "mention", "mentions", self._language))
        pages = ranges(page + 1 for page in actor.pages)
        stop = f"{NARROW}; " if self._language == "fr" else "; "
        return stop.join(bits) + (f", p.{FIXED}{pages}" if pages else "")
