"""What a web page says of itself: title, author, language, when it was published and what else tells it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag

from . import assembly
from .dates import find_date
from .normalise import one_line

_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "sailthru.date",
    "parsely-pub-date",
    "citation_publication_date",
    "citation_date",
)
_CHANGED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "revised",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author")
# written by browsers at the head of a page they save
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S+)\s*-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMetadata:
    """Empty strings where the page does not say.

    ``date`` is ISO 8601; ``hints`` are what else tells when the page was written: days on which it was
    changed, its address, its line of copyright.
    """

    title: str
    author: str
    date: str
    language: str
    hints: tuple[str, ...]


def metadata(soup: BeautifulSoup, source: str) -> PageMetadata:
    """What the page says; ``source`` is its text as it came."""
    named: dict[str, str] = {}
    for meta in soup.find_all("meta", limit=400):
        key = str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        content = one_line(str(meta.get("content") or ""))
        if key and content:
            named.setdefault(key, content)
    linked = _linked_data(soup)
    first = soup.find("h1")
    title = (
        named.get("og:title")
        or (one_line(soup.title.get_text()) if soup.title else "")
        or (one_line(first.get_text(" ")) if isinstance(first, Tag) else "")
    )
    dates = [*(named.get(k, "") for k in _PUBLISHED), linked.get("datePublished", ""), *_marked(soup)]
    authors = [*(named.get(k, "") for k in _AUTHORS), linked.get("author", "")]
    html = soup.find("html")
    canonical = soup.find("link", attrs={"rel": "canonical"})
    saved = _SAVED.search(source[:4000])
    hints = [
        *(named.get(k, "") for k in _CHANGED),
        linked.get("dateModified", ""),
        str(canonical.get("href") or "") if isinstance(canonical, Tag) else "",
        named.get("og:url", ""),
        saved.group(1) if saved else "",
        named.get("copyright", ""),
    ]
    return PageMetadata(
        title=title[: assembly.TITLE_LENGTH],
        author=next((a for a in authors if a and not a.startswith("http")), ""),
        date=next((found for found in map(find_date, dates) if found), ""),
        language=str(html.get("lang") or "")[:2].lower() if isinstance(html, Tag) else "",
        hints=tuple(filter(None, hints)),
    )


def _marked(soup: BeautifulSoup) -> Iterator[str]:
    """Days marked as such in the page's body, the article's own before others."""
    for tag in soup.select('[itemprop="datePublished"]', limit=4):
        yield str(tag.get("datetime") or tag.get("content") or tag.get_text(" "))
    body = soup.find(("main", "article"))
    for where in (body, soup):
        time = where.find("time", attrs={"datetime": True}) if isinstance(where, Tag) else None
        if isinstance(time, Tag):
            yield str(time.get("datetime"))


def _linked_data(soup: BeautifulSoup) -> dict[str, str]:
    """Dates and author from an embedded JSON-LD description."""
    for script in soup.find_all("script", attrs={"type": "application/ld+json"}, limit=8):
        try:
            data = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if item.get("datePublished") or item.get("dateModified"):
                author = item.get("author")
                author = author[0] if isinstance(author, list) and author else author
                name = author.get("name") if isinstance(author, dict) else author
                return {
                    "datePublished": str(item.get("datePublished") or ""),
                    "dateModified": str(item.get("dateModified") or ""),
                    "author": one_line(str(name or "")),
                }
    return {}


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """The things that a JSON-LD description is of."""
    if isinstance(data, list):
        for item in data:
            yield from _items(item)
    elif isinstance(data, dict):
        yield data
        graph = data.get("@graph")
        yield from (item for item in graph if isinstance(item, dict)) if isinstance(graph, list) else ()
