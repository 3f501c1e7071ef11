"""The frame around a page, rendered once for all pages that share it.

A theme is asked for a page that has marks in place of all that is its own. What comes back is cut
at the marks, and a page is put between the pieces: no text of a page is ever searched for a mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import escape

from generator.output.fragments import Finished
from generator.output.plain_markdown.copies import markdown_link
from generator.output.tight import Tight
from generator.output.words import template_words
from generator.reading.portal import MarkdownCopies

# A letter that no settings file, no template and no page can hold (YAML 1.2, 5.1; HTML, 13.2.3.5).
_EDGE = "\0"
_MARK = re.compile(f"{_EDGE}([^{_EDGE}]*){_EDGE}")
# A theme asks whether a page has a heading of its own, by looking for its tag.
HAS_HEADING = "<h1"
_CONTENT = f"{HAS_HEADING} content"
_TARGET = re.compile(r'"\.\./([^"?#]*)')
# What the contents of a page are rendered by: the frame's own template, in its own surroundings.
_CONTENTS = (
    '{% import "partials/material.html" as host with context %}{% include "frame/contents.html" %}'
)
# The address of a page that is near none of the places which a frame leads to.
NOWHERE = "-/"


def address_within(page: object) -> str:
    """Return where a page stands below its site; of any page, what stands for that."""
    return mark("address") if isinstance(page, AnyPage) else _url(page)


def markdown_within(which: MarkdownCopies, page: object) -> str:
    """Return what the head of a page says of its Markdown; of any page, what stands for that."""
    return mark("markdown") if isinstance(page, AnyPage) else markdown_link(which, _url(page))


def _url(page: object) -> str:
    return str(getattr(page, "url", ""))


def oembed_link(page: object) -> str:
    """Return the link of a page to what other sites may show of it; of any page its mark."""
    if isinstance(page, AnyPage):
        return mark("oembed")
    return _oembed_link((getattr(page, "meta", None) or {}).get("oembed"))


def _oembed_link(file: object) -> str:
    kind = "application/json+oembed"
    return f'<link rel="alternate" type="{kind}" href="{escape(file)}">' if file else ""


class UnsharedError(Exception):
    """A theme asks something of a page that pages do not share."""


def mark(name: str) -> str:
    """Return what stands in a frame for something of a page."""
    return f"{_EDGE}{name}{_EDGE}"


@dataclass(frozen=True, slots=True)
class _Skip:
    """The first heading, to which a reader may skip."""

    url: str = f"#{mark('skip')}"
    level: int = 1


@dataclass(frozen=True, slots=True)
class AnyPage:
    """A page in whose place any other may stand: what is its own are marks.

    Whatever else a theme asks of it ends the sharing (`UnsharedError`).
    """

    url: str
    canonical_url: str | None
    robots: str | None
    listed: bool = True
    is_homepage: bool = False
    previous_page: None = None
    next_page: None = None
    edit_url: None = None
    title: str = mark("title")
    content: str = mark(_CONTENT)
    place_of_contents: str = mark("contents")
    toc: tuple[_Skip, ...] = (_Skip(),)
    meta: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        meta: dict[str, object] = {"title": mark("title"), "description": mark("description")}
        meta |= {"robots": self.robots} if self.robots else {}
        meta |= {} if self.listed else {"hide": ["toc"]}
        object.__setattr__(self, "meta", meta)

    def __getattr__(self, name: str) -> object:
        raise UnsharedError(name)


@dataclass(frozen=True, slots=True)
class Frame:
    """Pieces of HTML, and between each two the name of what of a page stands there."""

    pieces: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> Frame:
        """Cut what a theme made of `AnyPage`; a mark that it changed ends the sharing."""
        pieces = tuple(_MARK.split(html))
        if _CONTENT not in pieces[1::2] or any(_EDGE in one or "%00" in one for one in pieces):
            raise UnsharedError(_CONTENT)
        return cls(pieces)

    def around(self, page: Finished, url: str, html: str, own: Mapping[str, str]) -> str:
        """Return a page in its frame; `html` is its text.

        `own` is what else is its own: `contents`, the list of its headings, `canonical`, its
        address in full, `markdown`, what its head says of its Markdown.
        """
        said = {
            **own,
            "title": page.title,
            "description": page.description,
            "address": url,
            "oembed": _oembed_link(page.oembed),
            "skip": page.body.headings[0].id,
            _CONTENT: html,
        }
        return "".join(said[piece] if at % 2 else piece for at, piece in enumerate(self.pieces))


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of a site: one for all pages that are as deep, as near and told alike to robots.

    A frame leads to a few places, by links that are relative: pages share it that have the same way
    to each. `near` are the folders above these places.
    """

    near: frozenset[str]
    made: Mapping[tuple[str, int, str | None, bool], Frame]

    def of(self, url: str, page: Finished) -> Frame | None:
        """Return the frame of the page at an address, null where none was made."""
        return self.made.get((*_way(self.near, url), page.robots, page.contents))


def frames(
    render: Callable[[AnyPage], str],
    addresses: Iterable[str],
    robots: Sequence[str],
    *,
    canonical: bool,
) -> Frames:
    """Return the frames of the pages at these addresses, as `render` makes them of a page.

    `canonical` says whether pages name their address in full, `robots` what some of them tell.

    Raises:
        UnsharedError: the theme asks for something that pages do not share.
    """
    address = mark("canonical") if canonical else None
    near = _near(render(AnyPage(NOWHERE, address, None)))
    ways = {_way(near, url): url for url in addresses}
    return Frames(
        near,
        {
            (*way, told, listed): Frame.of(render(AnyPage(url, address, told, listed)))
            for way, url in ways.items()
            for told in (None, *robots)
            for listed in (True, False)
        },
    )


def _near(html: str) -> frozenset[str]:
    """Return each folder that stands above a place to which a frame one folder deep leads."""
    places = (place.split("/")[:-1] for place in set(_TARGET.findall(html)))
    return frozenset(
        "".join(f"{one}/" for one in place[:depth])
        for place in places
        for depth in range(1, len(place) + 1)
    )


def _way(near: frozenset[str], url: str) -> tuple[str, int]:
    """Return the longest of the folders that a page stands in, and how deep the page stands."""
    folders = url.split("/")[:-1]
    within = ""
    for folder in folders:
        if f"{within}{folder}/" not in near:
            break
        within = f"{within}{folder}/"
    return within, len(folders)


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of a page's headings, as the frame of the program's own theme shows it."""

    template: Template

    @classmethod
    def of(cls, theme: Path) -> Contents:
        """Read the template, in the language that is spoken."""
        loader = FileSystemLoader(theme / "overrides")
        environment = Environment(loader=loader, autoescape=False, extensions=[Tight])
        environment.globals |= template_words(escape)
        return cls(environment.from_string(_CONTENTS))

    def of_page(self, page: Finished) -> str:
        """Return the list as HTML: nothing where it would be short, or where a page has none."""
        meta = {} if page.contents else {"hide": ["toc"]}
        return self.template.render(page={"toc": page.body.headings, "meta": meta})
