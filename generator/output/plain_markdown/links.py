"""Where a link of a page leads from its Markdown: to Markdown, a file, a place of the web."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote

from generator.model.urls import EMBEDS, SHORT

PAGE = "index.md"
# Pages of a figure for other sites and those that only lead on: no text of their own, no frame.
_BARE = (EMBEDS.page, SHORT.page)
_OF_THE_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
# What ends a destination or opens something in it (CommonMark 0.31, 6.3), and what ends a cell.
_UNSAFE = re.compile(r"[\s()<>\\|`\[\]*\x00-\x20\x7f]")


def is_bare(page: str) -> bool:
    """Tell whether the page at an address has no text of its own, and so no Markdown."""
    return page.startswith(_BARE)


@dataclass(frozen=True, slots=True)
class Links:
    """Links of the page at an address, which is empty or ends in a slash.

    `has_copy` tells whether the page at an address has Markdown beside it. `files` gathers by path
    below the site what else of it the page leads to.
    """

    page: str
    has_copy: Callable[[str], bool]
    files: set[str] = field(default_factory=set)
    _known: dict[str, str | None] = field(default_factory=dict)

    def of(self, link: str) -> str | None:
        """Return where a link of the page leads from its Markdown; null for what is no link."""
        if link.startswith("#"):
            return _safe(link) if len(link) > 1 else None
        if _OF_THE_WEB.match(link):
            return _safe(link)
        if _SCHEME.match(link) or link.startswith("/"):
            return None
        rest, hash_, place = link.partition("#")
        path, asked, query = rest.partition("?")
        way = self._way(path or "./")
        if way is None or way.endswith(PAGE):
            return way and way + _safe(hash_ + place)
        return way + _safe(asked + query + hash_ + place)

    def picture(self, link: str) -> str | None:
        """Return where a picture lies; null for one that is no file of the site."""
        if _SCHEME.match(link) or link.startswith("/"):
            return None
        return self._way(link.partition("?")[0].partition("#")[0])

    def _way(self, path: str) -> str | None:
        if path not in self._known:
            way = self._led(path)
            self._known[path] = way and _safe(way)
        return self._known[path]

    def _led(self, path: str) -> str | None:
        target = posixpath.normpath(posixpath.join(self.page, unquote(path)))
        if target.startswith(".."):
            return path
        if path.endswith(("/", "/..")) or path in (".", ".."):
            address = "" if target == "." else f"{target}/"
            if is_bare(address):
                return None
            above = path if path.endswith("/") else f"{path}/"
            return f"{above}{PAGE}".removeprefix("./") if self.has_copy(address) else above
        self.files.add(target)
        return path


def _safe(link: str) -> str:
    """Return a link that ends where it ends, whatever stands in it."""
    return _UNSAFE.sub(lambda found: "".join(f"%{one:02X}" for one in found[0].encode()), link)
