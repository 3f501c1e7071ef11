"""A site map that is longer than the protocol allows → several, and the index that names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

# https://www.sitemaps.org/protocol.html: addresses in one file.
MOST = 50_000
NAME = "sitemap.xml"
_ADDRESS = re.compile(r"<url>.*?</url>", re.DOTALL)
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def site_maps(whole: str, base: str, most: int = MOST) -> dict[str, str]:
    """Return the files that hold a site map, by name; a short one stays what it is.

    `base` is the address of the site, ending in a slash.
    """
    addresses = _ADDRESS.findall(whole)
    if len(addresses) <= most:
        return {NAME: whole}
    parts = [addresses[start : start + most] for start in range(0, len(addresses), most)]
    files = {f"sitemap-{n}.xml": _document("urlset", part) for n, part in enumerate(parts, start=1)}
    return {NAME: _document("sitemapindex", _named(files, base)), **files}


def _named(files: dict[str, str], base: str) -> Iterator[str]:
    return (f"<sitemap><loc>{escape(base + name)}</loc></sitemap>" for name in files)


def _document(root: str, entries: Iterator[str] | list[str]) -> str:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<{root} {_NAMESPACE}>", *entries]
    return "\n".join([*lines, f"</{root}>", ""])
