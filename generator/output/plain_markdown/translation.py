"""The article of a page, HTML as our templates write it → CommonMark with pipe tables.

Every word of the article in its order, but for what `left_out` names, every anchor and every link.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from generator.output.plain_markdown.blocks import Blocks, joined
from generator.output.plain_markdown.links import Links
from generator.output.plain_markdown.spans import Spans


@dataclass(frozen=True, slots=True)
class Translation:
    """The Markdown of a page, and the files of the site that it leads to, by path."""

    text: str
    files: tuple[str, ...]


def translated(article: str, page: str, has_copy: Callable[[str], bool]) -> Translation:
    """Return the Markdown of the page at an address, whose article is this HTML.

    `has_copy` tells of an address whether its page has Markdown, too: links lead there.
    """
    links = Links(page, has_copy)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
    tree = etree.fromstring(f"<div>{article}</div>".encode(), parser)
    body = tree.find("body")
    walk = Blocks(Spans(links))
    found: Sequence[str] = walk.of(tree if body is None else body)
    if waiting := walk.rest():  # anchors of elements in which nothing is said
        found = [*found, waiting]
    return Translation(f"{joined(found)}\n", tuple(sorted(links.files)))
