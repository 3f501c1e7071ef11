"""Pages made one by one, as they are asked for, with the bytes that a whole build would write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig

from generator.language import spoken
from generator.model.urls import page_of
from generator.output.batches import Framing, address_of, framed
from generator.output.fragments import begins_finished
from generator.output.mkdocs import complaining, framing_of
from generator.output.mkdocs_engine import MKDOCS
from generator.output.mkdocs_project import (
    FirstPart,
    Portal,
    build_first,
    build_more,
    is_apart,
    loaded,
)
from generator.output.page_files import paths_of

_HEAD = 64


@dataclass(frozen=True, slots=True)
class PageByPage:
    """Makes pages of a portal out of their Markdown, which lies in the folder of its pages.

    `nav` are the files of the pages in the nav; `framing` is null where pages share no frame.
    """

    portal: Portal
    first: FirstPart
    nav: frozenset[str]
    framing: Framing | None

    def page(self, path: str, complaints: list[str]) -> bytes | None:
        """Return the page that a file of Markdown becomes; null, and a complaint, if none."""
        made: list[bytes] = []
        with complaining(self.portal, complaints):
            made.append(self._framed(path) or self._parsed(path))
        return next(iter(made), None)

    def _framed(self, path: str) -> bytes | None:
        url = address_of(path)
        if self.framing is None or url is None or path in self.nav:
            return None
        data = (self.portal.pages / path).read_bytes()
        if not begins_finished(data[:_HEAD]):
            return None
        html = framed(self.framing, url, data.decode("utf-8"))
        return html.encode("utf-8") if html is not None else None

    def _parsed(self, path: str) -> bytes:
        build_more(self.portal, [path], self.first.titles)
        made = f"{page_of(PurePosixPath(path)).page}index.html"
        return (self.portal.output / made).read_bytes()


@dataclass(frozen=True, slots=True)
class Beginning:
    """Begins to make pages one by one, as `output.host.BeginSite` asks, by one of the programs."""

    program: str = MKDOCS

    def __call__(
        self,
        config: Path,
        pages: Path,
        output: Path,
        base_url: str | None,
        themes: Sequence[Path],
        timestamp: int,
        promised: Mapping[str, Callable[[], object]],
    ) -> tuple[PageByPage | None, Sequence[str]]:
        """Make what all pages share; return what makes them and every complaint."""
        names, program = frozenset(promised), self.program
        portal = Portal(
            config, pages, output, base_url, tuple(themes), timestamp, spoken(), names, program
        )
        complaints: list[str] = []
        begun: PageByPage | None = None
        with complaining(portal, complaints):
            settings = loaded(portal, pages, output)
            if not is_apart(settings):
                nav = paths_of(settings.nav)
                for path in nav.intersection(names):
                    promised[path]()
                begun = _begun(portal, settings, nav)
        return begun, complaints


page_by_page = Beginning()


def _begun(portal: Portal, settings: MkDocsConfig, nav: set[str]) -> PageByPage:
    written = sorted(path for path in nav if (portal.pages / path).is_file())
    first = build_first(portal, written, filter(None, map(address_of, portal.promised)))
    return PageByPage(portal, first, frozenset(nav), framing_of(portal, settings, first.frames))
