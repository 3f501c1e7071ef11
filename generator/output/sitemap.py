"""What search engines are to list → the site map; a long one becomes several, and their index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from html import escape
from pathlib import PurePosixPath

from generator.model.urls import encoded, page_of
from generator.views.subject import Page

# https://www.sitemaps.org/protocol.html: addresses in one file.
MOST = 50_000
NAME = "sitemap.xml"
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_HEAD = re.compile(r"\A---\n((?:.*\n)*?)---\n")
_REFUSED = re.compile(r"^robots:.*\bnoindex\b", re.MULTILINE)


def listed(pages: Iterable[Page], hand_written: Mapping[PurePosixPath, str]) -> set[str]:
    """Return the pages, relative to the base address, that search engines are to list.

    Left out are made pages that are not `searched`, and hand-written ones (Markdown by its path
    below the folder of pages) whose front matter says `robots: noindex`.
    """
    made = {page.address.page: page.searched for page in pages}
    written = {page_of(path).page: not _refuses(text) for path, text in hand_written.items()}
    return {page for page, wanted in {**written, **made}.items() if wanted}


def site_maps(
    pages: Iterable[str], base: str, timestamp: int, most: int = MOST
) -> Iterator[tuple[str, str]]:
    """Yield the files of the site map, by name: `sitemap.xml`, and its parts if it has any.

    `base` is the address of the site, ending in a slash. The protocol wants whole addresses, so
    where `base` is empty nothing is listed. `timestamp`, seconds since 1970, gives the day (in UTC)
    on which every page is said to have been modified.
    """
    day = datetime.fromtimestamp(timestamp, UTC).date().isoformat()
    ways = sorted(pages, key=lambda page: page.split("/")) if base else []
    entries = [
        f"<url><loc>{escape(base + encoded(way))}</loc><lastmod>{day}</lastmod></url>"
        for way in ways
    ]
    if len(entries) <= most:
        yield NAME, _document("urlset", entries)
        return
    parts = [entries[start : start + most] for start in range(0, len(entries), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    places = (f"<sitemap><loc>{escape(base + name)}</loc></sitemap>" for name in names)
    yield NAME, _document("sitemapindex", places)
    yield from zip(names, (_document("urlset", part) for part in parts), strict=True)


def _refuses(text: str) -> bool:
    head = _HEAD.match(text)
    return bool(head and _REFUSED.search(head[1]))


def _document(root: str, entries: Iterable[str]) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<{root} {_NAMESPACE}>", *entries]
    return "\n".join([*lines, f"</{root}>"])
