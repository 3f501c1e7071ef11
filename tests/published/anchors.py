"""Every place of a built site that an address may name, and the first words of those of a text.

`python -m tests.published.anchors SITE` prints them for `tests/cases/published/anchors.txt`: a page
begins with its address, a line of its own ending in a slash; below it stand its places, one a line,
those of an official text with the words that follow. Versions and changes are left out: their
addresses hold the hashes of commits.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

Anchors = Mapping[str, Mapping[str, str]]
"""By page, by place: the first words, empty for a place that is no part of a text."""

_WORDS = 5
_ID = re.compile(r'\sid="([^"]+)"[^>]*>')
_TAG = re.compile(r"<[^>]+>")
# From the heading of the whole text to the next of its level.
_TEXT = re.compile(r'<h2 id="toan-van">.*?(?=<h2 )', re.DOTALL)
_OF_THE_FRAME = re.compile(r"__\w+|tim_nhanh|km-words|mui-ten")
_CHANGING = re.compile(r"/phien-ban/|/lich-su/|^thay-doi/")


def anchors_of(site: Path) -> Anchors:
    """Find the places of every page of a site."""
    found: dict[str, Mapping[str, str]] = {}
    for path in sorted(site.rglob("index.html")):
        folder = path.parent.relative_to(site).as_posix()
        page = "" if folder == "." else f"{folder}/"
        if not _CHANGING.search(page):
            found[page] = dict(_places(path.read_text("utf-8")))
    return found


def _places(page: str) -> Iterator[tuple[str, str]]:
    text = _TEXT.search(page)
    begin, end = text.span() if text else (0, 0)
    for one in _ID.finditer(page):
        name = html.unescape(one[1])
        if not _OF_THE_FRAME.fullmatch(name):
            is_text = begin < one.start() < end and "_" not in name
            yield name, _opening(page[one.end() : one.end() + 3000]) if is_text else ""


def _opening(rest: str) -> str:
    said = html.unescape(_TAG.sub(" ", rest.rpartition("<")[0]))
    return " ".join(re.findall(r"\w+", said)[:_WORDS])


def written(anchors: Anchors) -> str:
    """Write places as a file has them."""
    lines: list[str] = []
    for page, places in anchors.items():
        lines += [f"/{page}", *(f"{name} {words}".rstrip() for name, words in places.items())]
    return "".join(f"{line}\n" for line in lines)


def read(text: str) -> Anchors:
    """Read places as a file has them."""
    found: dict[str, dict[str, str]] = {}
    page = ""
    for line in text.splitlines():
        if line.startswith("/"):
            page = line[1:]
            found[page] = {}
        else:
            name, _, words = line.partition(" ")
            found[page][name] = words
    return found


if __name__ == "__main__":
    print(written(anchors_of(Path(sys.argv[1]))), end="")
