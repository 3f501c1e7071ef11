"""Markdown of a page → its article: what is finished as it stands, the rest by python-markdown.

Links from file to file become links from page to page, and each that leads nowhere is told, as
mkdocs has it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Protocol
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

from generator.language import _
from generator.output.fragments import Heading, anchors, finished_body, ids_of, nested
from generator.output.own_settings import OwnSettings
from generator.output.page_files import MARKDOWN

# How python-markdown writes an address of mail, letter by letter.
_MAIL = "\x02amp\x03"
# What counts as the head of a page, as mkdocs has it (`mkdocs.utils.meta`).
_HEAD = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without a frame: its text as HTML, its headings, its title, its head.

    `title` is that of its first heading, null where it begins otherwise.
    """

    html: str
    headings: tuple[Heading, ...]
    title: str | None
    meta: Mapping[str, Any]


def front_matter(text: str) -> tuple[str, Mapping[str, Any]]:
    """Return what stands below the head of a page, and what the head says.

    A broken one is told where pages are read (`reading.hand_written`).
    """
    head = _HEAD.match(text)
    said = yaml.safe_load(head[1]) if head else None
    return (
        (text[head.end() :].lstrip("\n"), said) if head and isinstance(said, dict) else (text, {})
    )


def address_of_file(path: str) -> str:
    """Return where a file stands in the site: a page in the folder of its name."""
    if not path.endswith(MARKDOWN):
        return quote(path)
    file = PurePosixPath(path)
    folder = file.parent if file.stem in ("index", "README") else file.with_suffix("")
    return quote("./" if folder == PurePosixPath(".") else f"{folder}/")


def way(to: str, page: str) -> str:
    """Return the relative link to an address of the site from that of a page."""
    here = [step for step in page.split("/") if step not in ("", ".")]
    norm = posixpath.normpath(f"/{to}")[1:]
    there = norm.split("/") if norm else []
    shared = 0
    while shared < min(len(here), len(there)) and here[shared] == there[shared]:
        shared += 1
    link = "/".join([*[".."] * (len(here) - shared), *there[shared:]]) or "."
    return f"{link}/" if to.endswith("/") else link


class TellsArticles(Protocol):
    """Tells what the page of a file says, and complains of what is wrong with it."""

    def article(self, path: str, complaints: list[str]) -> Article:
        """Return it; `path` is that of the file below the folder of pages."""
        ...


@dataclass(frozen=True, slots=True)
class Articles:
    """Reads the Markdown of a folder; `promised` are files that are not written yet."""

    pages: Path
    settings: OwnSettings
    promised: Collection[str] = ()
    _anchors: dict[str, set[str]] = field(default_factory=dict)

    def article(self, path: str, complaints: list[str]) -> Article:
        """Return what a file says, and complain of each of its links that leads nowhere."""
        text, meta = front_matter((self.pages / path).read_text("utf-8-sig"))
        depth = self.settings.depth
        body = finished_body(text, depth) if depth is not None and "title" in meta else None
        if body is not None:
            self._anchors[path] = anchors(body.html)
            return Article(body.html, body.headings, None, meta)
        reader, links, title = self._reader(path, complaints)
        html = reader.convert(text)
        headings = nested(getattr(reader, "toc_tokens", []))
        self._anchors[path] = ids_of(html)
        for target, anchor, link in links.to_anchors:
            self._hold(path, target, anchor, link, complaints)
        return Article(html, headings, title.found, meta)

    def has(self, path: str) -> bool:
        """Tell whether there is a file, or will be."""
        inside = ".." not in PurePosixPath(path).parts
        return inside and (path in self.promised or (self.pages / path).is_file())

    def _reader(self, path: str, complaints: list[str]) -> tuple[markdown.Markdown, _Links, _Title]:
        extensions = self.settings.extensions
        reader = markdown.Markdown(
            extensions=list(extensions),
            extension_configs={name: dict(given) for name, given in extensions.items()},
        )
        links, title = _Links(self, path, complaints), _Title(reader)
        reader.treeprocessors.register(links, "links", 0)
        reader.treeprocessors.register(title, "title", 1)
        return reader, links, title

    def _hold(self, path: str, target: str, anchor: str, link: str, complaints: list[str]) -> None:
        if "anchors" not in self.settings.wanted or not target.endswith(MARKDOWN):
            return
        if target not in self._anchors:
            if not (self.pages / target).is_file():
                return  # nobody knows yet what anchors it will have
            self._anchors[target] = set()  # two pages may lead to each other
            self.article(target, [])
        if anchor not in self._anchors[target]:
            complaints.append(
                _(
                    "trang '{path}' dẫn tới '{link}', nhưng '{target}' không có chỗ #{anchor}",
                    path=path,
                    link=link,
                    target=target,
                    anchor=anchor,
                )
            )


class _Title(Treeprocessor):
    """Finds the heading with which a page begins."""

    found: str | None = None

    def run(self, root: Element) -> None:
        first = next(iter(root), None)
        if first is not None and first.tag == "h1":
            words = strip_tags(render_inner_html(remove_fnrefs(first), self.md))
            self.found = " ".join(words.split())


class _Links(Treeprocessor):
    """Leads links and pictures from file to file to where these stand in the site."""

    def __init__(self, articles: Articles, path: str, complaints: list[str]) -> None:
        super().__init__()
        self._articles = articles
        self._path = path
        self._complaints = complaints
        self.to_anchors: list[tuple[str, str, str]] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(str(element.tag))
            link = element.get(name) if name else None
            if name and link is not None:
                element.set(name, self._led(link))

    def _led(self, link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or _MAIL in link:
            return link
        if link.startswith(("/", "\\")):
            return self._left(link, "absolute_links", "")
        if not parts.path:
            if parts.fragment:
                self.to_anchors.append((self._path, parts.fragment, link))
            return link
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self._path), path))
        if not self._articles.has(target):
            named = bool(posixpath.splitext(path)[1])
            return self._left(link, "not_found" if named else "unrecognized_links", target)
        if parts.fragment:
            self.to_anchors.append((target, parts.fragment, link))
        led = way(address_of_file(target), address_of_file(self._path))
        return urlunsplit(("", "", led, parts.query, parts.fragment))

    def _left(self, link: str, kind: str, target: str) -> str:
        """Leave a link as it is, and tell of it where that is wanted."""
        if kind not in self._articles.settings.wanted:
            return link
        told = {
            "absolute_links": _(
                "trang '{path}' dẫn tới '{link}', tính từ gốc máy chủ; hãy viết đường tương đối",
                path=self._path,
                link=link,
            ),
            "unrecognized_links": _(
                "trang '{path}' dẫn tới '{link}', không phải một tệp; hãy viết cả tên tệp .md",
                path=self._path,
                link=link,
            ),
        }
        missing = _(
            "trang '{path}' dẫn tới '{link}', nhưng không có tệp '{target}'",
            path=self._path,
            link=link,
            target=target,
        )
        self._complaints.append(told.get(kind, missing))
        return link
