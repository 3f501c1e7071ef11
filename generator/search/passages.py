"""Hand-written pages as search sees them: titled passages of plain words."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import PurePosixPath

import markdown

from generator.model.urls import Address, page_of
from generator.search.items import Item

_FRONT_MATTER = re.compile(r"\A---\n(?:.*\n)*?---\n")
_HEADING = re.compile(r"h[1-6]")
_UNSEEN = ("script", "style", "code")
# Those of the host that tell what is a heading: within fenced code a line of "#" is none.
_EXTENSIONS = ("attr_list", "toc", "fenced_code", "tables")


# Pages whose passages are kept at hand, for a site that is built again and again as it is edited.
_KEPT = 100


@lru_cache(maxsize=_KEPT)
def passages(path: PurePosixPath, text: str) -> tuple[Item, ...]:
    """Return the passages of a Markdown file, each under its heading; `path` is below the pages.

    Front matter, scripts, styles and code are no words of it. What stands before the first heading
    is a passage with an empty name; a page without words has none.
    """
    page = page_of(path)
    # The host gives headings without an id of their own one by the same extension.
    html = markdown.markdown(_FRONT_MATTER.sub("", text), extensions=list(_EXTENSIONS))
    parser = _Passages()
    parser.feed(html)
    parser.close()
    found = parser.found
    title = found[0][1] if found else ""
    return tuple(
        Item(
            "page",
            str(Address(page.page, anchor)),
            title if heading != title else "",
            heading,
            words,
        )
        for anchor, heading, words in found
        if heading or words
    )


class _Passages(HTMLParser):
    """Cuts HTML at its headings: `found` holds anchor, heading and words of each passage."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._cut: list[tuple[str, list[str], list[str]]] = [("", [], [])]
        self._open: list[str] = []

    @property
    def found(self) -> list[tuple[str, str, str]]:
        parts = ((anchor, _folded(heads), _folded(words)) for anchor, heads, words in self._cut)
        return [part for part in parts if part[1] or part[2]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)
        if tag == "code":
            # An example names what a reader may look for, and is not where to find it.
            self._add("…")
        if _HEADING.fullmatch(tag):
            self._cut.append((dict(attrs).get("id") or "", [], []))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(tag in _UNSEEN for tag in self._open):
            self._add(data)

    def _add(self, text: str) -> None:
        heading = any(_HEADING.fullmatch(tag) for tag in self._open)
        _, heads, words = self._cut[-1]
        (heads if heading else words).append(text)


def _folded(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
