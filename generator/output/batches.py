"""Finished pages put into their frames and written, a batch at a time, by as many processes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.language import speaking_still
from generator.output.foreign import in_spoken_language
from generator.output.fragments import finished, in_reach
from generator.output.frame import HAS_HEADING, Contents, Frames
from generator.output.plain_markdown.copies import markdown_link
from generator.processes import shared_out
from generator.reading.portal import MarkdownCopies

# So many pages are handed to a process at once.
SIZE = 200
# Fewer pages are made sooner than a process begins.
_ALONE = 1_500
# Paths whose page has them for its address, letter by letter.
_PLAIN = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)+index\.md")


@dataclass(frozen=True)
class Framing:
    """All that it takes to make pages of finished Markdown.

    `pages` and `output` are folders, `base_url` is where the site will stand, empty where nobody
    said so, `depth` the last level of headings that contents list, `theme` the program's own.
    """

    pages: Path
    output: Path
    base_url: str
    depth: int
    theme: Path
    language: str
    frames: Frames
    copies: MarkdownCopies

    @cached_property
    def contents(self) -> Contents:
        """Return the contents of pages, read once in a process."""
        return Contents.of(self.theme)


def address_of(path: str) -> str | None:
    """Return the address of the page that a Markdown file becomes, null where it is not plain."""
    return path.removesuffix("index.md") if _PLAIN.fullmatch(path) else None


def write_finished(framing: Framing, paths: Sequence[str]) -> list[str]:
    """Write the pages of these files; return the files that only a parser can read."""
    batches = [paths[at : at + SIZE] for at in range(0, len(paths), SIZE)]
    alone = len(paths) < _ALONE
    return [
        path for left in shared_out(framing, _write, batches, 1 if alone else None) for path in left
    ]


def _write(framing: Framing, paths: Sequence[str]) -> list[str]:
    with speaking_still(framing.language):
        return [path for path in paths if not _is_written(framing, path)]


def _is_written(framing: Framing, path: str) -> bool:
    url = address_of(path)
    text = (framing.pages / path).read_text("utf-8")
    html = framed(framing, url, text) if url is not None else None
    if url is None or html is None:
        return False
    target = framing.output / url / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, "utf-8", newline="\n")
    return True


def framed(framing: Framing, url: str, text: str) -> str | None:
    """Return the page at an address of this Markdown; null where only a parser can read it."""
    page = finished(text, framing.depth)
    if page is None or not page.body.headings or HAS_HEADING not in page.body.html:
        return None
    frame = framing.frames.of(url, page)
    if frame is None:
        return None
    own = {
        "contents": framing.contents.of_page(page),
        "canonical": f"{framing.base_url}{url}",
        "markdown": markdown_link(framing.copies, url),
    }
    return in_spoken_language(frame.around(page, url, in_reach(page.body.html), own))
