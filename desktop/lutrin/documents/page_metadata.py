"""What a web page says of itself: title, author, date, language."""

from __future__ import annotations

import json

from bs4 import BeautifulSoup
from bs4.element import Tag

from . import assembly
from .dates import find_date
from .normalise import one_line


def metadata(soup: BeautifulSoup) -> dict[str, str]:
    """Title, author, date (ISO 8601) and language (fr); empty strings where the page does not say."""
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
    time = soup.find("time", attrs={"datetime": True})
    dates = [
        named.get(k, "")
        for k in (
            "article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dcterms.date",
            "dc.date.issued",
            "pubdate",
            "citation_publication_date",
        )
    ]
    dates += [linked.get("date", ""), str(time.get("datetime")) if isinstance(time, Tag) else ""]
    authors = [named.get(k, "") for k in ("author", "article:author", "dc.creator", "citation_author")] + [
        linked.get("author", "")
    ]
    html = soup.find("html")
    return {
        "title": title[: assembly.TITLE_LENGTH],
        "author": next((a for a in authors if a and not a.startswith("http")), ""),
        "date": next((found for found in map(find_date, dates) if found), ""),
        "language": str(html.get("lang") or "")[:2].lower() if isinstance(html, Tag) else "",
    }


def _linked_data(soup: BeautifulSoup) -> dict[str, str]:
    """Date and author from an embedded JSON-LD description."""
    for script in soup.find_all("script", attrs={"type": "application/ld+json"}, limit=8):
        try:
            data = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        items = (
            data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        )
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and item.get("datePublished"):
                author = item.get("author")
                author = author[0] if isinstance(author, list) and author else author
                name = author.get("name") if isinstance(author, dict) else author
                return {"date": str(item["datePublished"]), "author": one_line(str(name or ""))}
    return {}
