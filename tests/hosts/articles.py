"""What of two sites is the same: articles by their words, links and anchors, and pages whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

# Where a page names the program that made it.
_PROGRAM = re.compile(r'<meta name="generator" content="[^"]*">')
_CREDIT = re.compile(r'<p class="km-footer__credit">.*?</p>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader finds in the article of a page: words, where links lead, what is led to."""

    words: tuple[str, ...]
    links: tuple[str, ...]
    anchors: tuple[str, ...]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.within = 0
        self.words: list[str] = []
        self.links: list[str] = []
        self.anchors: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within += tag == "article"
        said = dict(attrs)
        if self.within:
            self.links += [value for name in ("href", "src") if (value := said.get(name))]
            self.anchors += [value for name in ("id", "name") if (value := said.get(name))]

    def handle_endtag(self, tag: str) -> None:
        self.within -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self.within:
            self.words += data.split()


def article(html: str) -> Article:
    """Return the article of a page; empty where it has none."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Article(tuple(reader.words), tuple(reader.links), tuple(reader.anchors))


def whole(html: str) -> str:
    """Return a page without the names of the programs that made it."""
    return _CREDIT.sub("", _PROGRAM.sub("", html))


@dataclass(frozen=True, slots=True)
class Compared:
    """How many pages there are, and those whose article, or anything else, is not the same."""

    pages: int
    other_articles: tuple[str, ...]
    other_pages: tuple[str, ...]


def compared(one: Path, other: Path) -> Compared:
    """Hold each page of a site against that of another; one that only one of them has differs."""
    names = sorted({*_pages(one), *_pages(other)})
    texts = [(name, _text(one / name), _text(other / name)) for name in names]
    return Compared(
        len(names),
        tuple(name for name, a, b in texts if not (a and b) or article(a) != article(b)),
        tuple(name for name, a, b in texts if whole(a) != whole(b)),
    )


def _pages(site: Path) -> Iterator[str]:
    yield from (path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def _text(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""
