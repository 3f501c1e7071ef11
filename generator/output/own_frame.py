"""The frame of our theme around any page, without a host: what a template of it may ask for."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.output.addresses import AssetAddresses, asset_addresses
from generator.output.fragments import Heading, in_reach
from generator.output.frame import AnyPage, Frames, UnsharedError, frames
from generator.output.frame_words import frame_words
from generator.output.markdown import Compiled
from generator.output.own_markdown import Article, address_of_file, way
from generator.output.own_settings import OwnSettings
from generator.output.tight import Tight

# What `output.markdown` tells robots of a page, where it tells anything.
_ROBOTS = ("noindex",)
_MISSING = "404.html"
# Who builds one page after another compiles the templates of a frame once.
_COMPILED = Compiled()


@dataclass(eq=False)
class FramedPage:
    """A page as the templates of a frame see it; `url` is its address, empty of the first page.

    One of the nav has a part of the menu above it (`parent`), and is `active` while it is made.
    """

    path: str
    url: str
    named: str | None = None
    parent: Section | None = None
    canonical_url: str | None = None
    content: str = ""
    title: str | None = None
    toc: tuple[Heading, ...] = ()
    meta: Mapping[str, Any] = field(default_factory=dict)
    active: bool = False
    previous_page: FramedPage | None = None
    next_page: FramedPage | None = None

    children = None
    edit_url = None
    is_page, is_section, is_link = True, False, False

    @property
    def is_homepage(self) -> bool:
        """Tell whether it is the first page of the site."""
        return not self.url and self.parent is None

    def say(self, article: Article) -> None:
        """Take what the page says; its title is the menu's, that of its head or of its heading."""
        self.content, self.toc, self.meta = article.html, article.headings, article.meta
        stem = PurePosixPath(self.path).stem.replace("-", " ").replace("_", " ")
        plain = stem.capitalize() if stem.lower() == stem else stem
        head = self.meta.get("title")
        self.title = self.named or head or article.title or ("Home" if self.is_homepage else plain)


@dataclass(eq=False)
class Section:
    """A part of the menu with others below it."""

    title: str
    parent: Section | None
    children: list[Any] = field(default_factory=list)
    active: bool = False

    is_page, is_section, is_link = False, True, False


@dataclass(frozen=True, eq=False)
class Link:
    """A place elsewhere, or one that is not there, to which the menu leads."""

    title: str | None
    url: str
    parent: Section | None = None

    children = None
    active = False
    is_page, is_section, is_link = False, False, True


@dataclass(frozen=True)
class Menu:
    """The nav of the settings: all that stands in it, and its pages in their order."""

    items: list[Any]
    pages: list[FramedPage]

    @classmethod
    def of(cls, nav: object, files: Iterable[str], base: str) -> Menu:
        """Read it; `files` are those that are there."""
        menu = cls([], [])
        menu.items.extend(menu._read(nav, None, frozenset(files), base))
        for one, following in zip(menu.pages, menu.pages[1:], strict=False):
            one.next_page, following.previous_page = following, one
        return menu

    @property
    def homepage(self) -> FramedPage | None:
        """Return the first page of the site."""
        return next((page for page in self.pages if page.is_homepage), None)

    def _read(
        self, nav: object, above: Section | None, files: frozenset[str], base: str
    ) -> Iterator[Any]:
        for entry in nav if isinstance(nav, list) else [nav]:
            named = entry.items() if isinstance(entry, dict) else [(None, entry)]
            for title, what in named:
                if isinstance(what, str):
                    yield self._placed(title, what, above, files, base)
                else:
                    section = Section(str(title), above)
                    section.children = list(self._read(what, section, files, base))
                    yield section

    def _placed(
        self, title: str | None, what: str, above: Section | None, files: frozenset[str], base: str
    ) -> FramedPage | Link:
        if what not in files:
            return Link(title, what, above)
        page = framed_page(what, base)
        page.named, page.title, page.parent = title, title, above
        self.pages.append(page)
        return page


def framed_page(path: str, base: str) -> FramedPage:
    """Return the page that a file of Markdown becomes; `base` is where the site will stand."""
    address = address_of_file(path)
    url = "" if address == "./" else address
    return FramedPage(path, url, canonical_url=urljoin(base, url) if base else None)


@dataclass(frozen=True)
class OwnFrame:
    """Puts pages into the frame; `pages` is the folder of all of them, `made_by` who made them.

    `names` are the paths of all files, `day` is when the site was made.
    """

    settings: OwnSettings
    themes: Sequence[Path]
    pages: Path
    menu: Menu
    names: Set[str]
    made_by: str
    made_with: str
    day: datetime

    def called(self, made_by: str, made_with: str) -> OwnFrame:
        """Return the same frame, which says that another program made the pages."""
        return replace(self, made_by=made_by, made_with=made_with)

    def around(self, page: FramedPage) -> str:
        """Return a page whole, of which it is known what it says."""
        page.content = in_reach(page.content)
        self._light(page, active=True)
        try:
            return self._rendered("main.html", page)
        finally:
            self._light(page, active=False)

    def missing(self) -> str:
        """Return the page of an address at which there is none; it may be asked for anywhere."""
        return self._rendered(_MISSING, None)

    def shared(self, addresses: Iterable[str]) -> Frames | None:
        """Return the frames that pages share, null where a portal has templates of its own."""
        others = [theme for theme in self.themes[:-1] if (theme / "overrides").is_dir()]
        if others or self.settings.own_frame:
            return None
        canonical = bool(self.settings.base)
        try:
            return frames(
                lambda page: self._rendered("main.html", page),
                addresses,
                _ROBOTS,
                canonical=canonical,
            )
        except UnsharedError:
            return None

    def _light(self, page: FramedPage, *, active: bool) -> None:
        one: FramedPage | Section | None = page
        while one is not None:
            one.active = active
            one = one.parent

    def _rendered(self, template: str, page: FramedPage | AnyPage | None) -> str:
        base = urlsplit(self.settings.base or "/").path if page is None else ""
        return self._environment.get_template(template).render(
            nav=self.menu,
            pages=[],
            base_url=base or way("./", page.url if page else ""),
            config=self.settings.config,
            page=page,
            build_date_utc=self.day,
        )

    @cached_property
    def _environment(self) -> Environment:
        folders = [theme / "overrides" for theme in self.themes]
        own = [self.settings.own_frame] if self.settings.own_frame else []
        environment = Environment(
            loader=FileSystemLoader([folder for folder in [*own, *folders] if folder.is_dir()]),
            autoescape=False,  # a frame of a theme says itself what it escapes, as under mkdocs
            auto_reload=False,
            extensions=[Tight],
            bytecode_cache=_COMPILED,
        )
        config = self.settings.config
        environment.globals |= frame_words(
            config["extra"], self.settings.file, self.settings.base, self.themes
        )
        environment.globals |= {"made_by": self.made_by, "made_with": self.made_with}
        environment.filters |= _filters(asset_addresses(self.pages))
        return environment


def _filters(assets: AssetAddresses) -> dict[str, Any]:
    """Return what leads a frame to places: links from the page, scripts of the settings."""

    @pass_context
    def url(context: Context, value: object) -> str:
        return _seen(assets.of(str(value)), context["page"], context["base_url"])

    @pass_context
    def script_tag(context: Context, script: object) -> Markup:
        said = script if isinstance(script, Mapping) else {"path": script}
        html = Markup('<script src="{0}"').format(url(context, said["path"]))
        html += Markup(' type="{0}"').format(said["type"]) if said.get("type") else ""
        html += "".join(f" {word}" for word in ("defer", "async") if said.get(word))
        return html + Markup("></script>")

    return {"url": url, "script_tag": script_tag}


def _seen(path: str, page: Any, base: str) -> str:
    """Return a link to a place of the site as a page sees it; one elsewhere stays."""
    parts = urlsplit(path or ".")
    if parts.scheme or parts.netloc or path.startswith(("/", "#")):
        return path
    if page is None:
        return posixpath.join(base, path or ".")
    above = 0
    while posixpath.normpath(path).startswith("../" * (above + 1)):
        above += 1
    return "../" * above + way(path or ".", page.url)
