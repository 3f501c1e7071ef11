"""A site page by page: each is made when somebody asks for it, with the bytes of a whole build."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from generator.build.editions import edition_of, past_of
from generator.build.ground import Ground, ground_key, make_ground, pages_in
from generator.build.hosting import complained
from generator.build.offers import Offers
from generator.build.portal_reading import Reading
from generator.language import speaking
from generator.model.urls import page_of, version_address
from generator.output.addresses import asset_addresses
from generator.output.jsonld import Descriptions
from generator.output.markdown import MarkdownFile, render
from generator.output.plain_markdown import translated
from generator.output.plain_markdown.copies import article_of, closing, copies_of
from generator.output.remembered import memory_of
from generator.output.version_files import version_files
from generator.problems import Problem
from generator.reading.settings import Settings
from generator.views.subject import Edition, Page

MISSING = "404.html"
# So many pages are kept as they were made, for further browsers and a reader who goes back.
_KEPT = 100


@dataclass(frozen=True, slots=True)
class Made:
    """A page as it is sent, null where it could not be made, and what is wrong with it."""

    html: bytes | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Leaves:
    """Writes the Markdown of any page of a reading, as a whole build does.

    By address: `pages` are those of today, `versions` the plans of older versions.
    """

    settings: Settings
    reading: Reading
    edition: Edition
    described: Descriptions
    pages: Mapping[str, Page]
    versions: Mapping[str, str]

    @classmethod
    def of(cls, settings: Settings, reading: Reading, offers: Offers) -> Leaves:
        """Find what pages there are; none is made yet."""
        edition = edition_of(settings, reading, offers)
        pages = edition.pages()
        told = (one.revision for one in reading.told if one.revision.plan in reading.site.plans)
        return cls(
            settings,
            reading,
            edition,
            Descriptions.of(edition, pages, settings.site_name),
            {page.address.page: page for page in pages},
            {version_address(one.plan, one.revision).page: one.plan for one in told},
        )

    @property
    def addresses(self) -> list[str]:
        """Return the address of every page."""
        return [*self.pages, *self.versions]

    def file(self, address: str) -> str:
        """Return the file of the page at an address, relative to the folder of pages."""
        page = self.pages.get(address)
        return page.file if page else f"{address}index.md"

    def put(self, address: str, folder: Path, problems: list[Problem]) -> str | None:
        """Write the Markdown of a page below `folder`; return its path, null where that fails."""
        made = self._page(address, folder, problems) or self._version(address, folder, problems)
        if made is None:
            return None
        (folder / made.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / made.path).write_bytes(made.text.encode())
        return made.path

    def _page(self, address: str, folder: Path, problems: list[Problem]) -> MarkdownFile | None:
        page = self.pages.get(address)
        if page is None:
            return None
        themes = (*self.settings.themes, *self.edition.themes)
        told = {address: self.described.of_page(page)}
        portal, assets = self.settings.portal, asset_addresses(folder)
        return next(render([page], themes, portal, told, problems, assets), None)

    def _version(self, address: str, folder: Path, problems: list[Problem]) -> MarkdownFile | None:
        known = past_of(self.settings, self.reading)
        own = (one for one in known.told if one.revision.plan == self.versions.get(address))
        given = self.reading.site, replace(known, told=tuple(own)), memory_of(self.settings)
        files = version_files(self.settings, *given, problems, asset_addresses(folder))
        return next((file for file in files if file.path == f"{address}index.md"), None)


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of a portal, of which every page can be made.

    `written` are the files of the pages that people wrote, by address.
    """

    leaves: Leaves
    ground: Ground
    written: Mapping[str, str]
    _kept: dict[str, Made] = field(default_factory=dict, repr=False, compare=False)

    def has(self, address: str) -> bool:
        """Tell whether there is a page at an address, which ends in a slash or is empty."""
        leaves = self.leaves
        return any(address in known for known in (self.written, leaves.pages, leaves.versions))

    def page(self, address: str) -> Made | None:
        """Return the page at an address, null where there is none."""
        if not self.has(address):
            return None
        if address not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            with speaking(self.leaves.settings.portal.language):
                self._kept[address] = self._made(address)
        return self._kept[address]

    def copy(self, address: str) -> bytes | None:
        """Return the Markdown beside the page at an address, null where it has none."""
        settings = self.leaves.settings
        has_copy = copies_of(settings.portal.markdown)
        made = self.page(address) if has_copy(address) else None
        article = article_of(made.html.decode("utf-8")) if made and made.html else None
        if article is None:
            return None
        with speaking(settings.portal.language):
            text = translated(article, address, has_copy).text
            return f"{text}{closing(settings, address)}".encode()

    def missing(self) -> bytes | None:
        """Return the page that stands where there is none; null where a theme has no such page."""
        file = self.ground.built / MISSING
        return file.read_bytes() if file.is_file() else None

    def _made(self, address: str) -> Made:
        problems: list[Problem] = []
        path = self.written.get(address)
        path = path or self.leaves.put(address, self.ground.pages, problems)
        complaints: list[str] = []
        if path and path.endswith(".html"):  # whole as it is
            return Made((self.ground.pages / path).read_bytes(), tuple(problems))
        html = self.ground.host.page(path, complaints) if path else None
        if html is None:  # what else a host has to say is told of the whole site
            problems += complained(complaints, self.leaves.settings, self.leaves.reading)
        return Made(html, tuple(problems))


def show(
    settings: Settings, reading: Reading, offers: Offers, room: Path, before: Shown | None
) -> tuple[Shown | None, list[Problem]]:
    """Return what shows a reading without errors, made in a folder of `room`, and what is wrong.

    The ground of the state `before` is taken over where this one's is made of the same. Null and no
    problem where only a whole build can make pages.
    """
    problems: list[Problem] = []
    with speaking(settings.portal.language):
        leaves = Leaves.of(settings, reading, offers)
        ground = before.ground if before else None
        made_of = ground_key(settings, leaves.edition, list(leaves.pages.values()))
        if ground is None or ground.made_of != made_of:
            ground = _new_ground(leaves, offers, room, made_of, problems)
    if ground is None:
        return None, problems
    written = {page_of(path).page: str(path) for path in reading.hand_written}
    return Shown(leaves, ground, written), problems


def _new_ground(
    leaves: Leaves, offers: Offers, room: Path, made_of: str, problems: list[Problem]
) -> Ground | None:
    folder = Path(tempfile.mkdtemp(dir=room))
    promised = {
        leaves.file(address): partial(leaves.put, address, pages_in(folder), problems)
        for address in leaves.addresses
    }
    ground, complaints = make_ground(
        leaves.settings, offers, leaves.edition, folder, made_of, promised
    )
    problems += complained(complaints, leaves.settings, leaves.reading)
    return ground
