"""The host `own`: our frame around what python-markdown makes, and no program of others.

Finished pages (`output.fragments`) are put into the frame by the batch, as for any host; those of
the nav and those that people wrote are made one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from generator import __version__
from generator.language import _, spoken
from generator.model.urls import page_of
from generator.output.batches import Framing, address_of, framed, write_finished
from generator.output.complaints import telling
from generator.output.foreign import in_spoken_language
from generator.output.own_frame import FramedPage, Menu, OwnFrame, framed_page
from generator.output.own_markdown import Articles, TellsArticles
from generator.output.own_settings import OwnSettings, own_settings
from generator.output.page_files import MARKDOWN, files_of, link_files, may_be_finished, paths_of
from generator.reading.settings import markdown_copies

OWN = "own"
_TITLE = "kehoach"
_MISSING = "404.html"


@dataclass(frozen=True)
class OwnSite:
    """Makes pages of a portal; `framing` is null where pages share no frame."""

    output: Path
    frame: OwnFrame
    articles: TellsArticles
    framing: Framing | None

    def page(self, path: str, complaints: list[str]) -> bytes | None:
        """Return the page that a file of Markdown becomes; null, and a complaint, if none."""
        made: list[bytes] = []
        with telling(complaints, self.frame.themes):
            made.append((self._framed(path) or self.written(path, complaints)).encode())
        return next(iter(made), None)

    def written(self, path: str, complaints: list[str]) -> str:
        """Return a page of the nav, or one that a parser reads."""
        page = self._in_nav(path) or framed_page(path, self.frame.settings.base)
        page.say(self.articles.article(path, complaints))
        return in_spoken_language(self.frame.around(page))

    def name_the_nav(self) -> None:
        """Give the pages of the nav their titles, which the menu of every page shows."""
        for page in self.frame.menu.pages:
            if page.named is None and (self.frame.pages / page.path).is_file():
                page.say(self.articles.article(page.path, []))

    def _in_nav(self, path: str) -> FramedPage | None:
        return next((page for page in self.frame.menu.pages if page.path == path), None)

    def _framed(self, path: str) -> str | None:
        url = address_of(path)
        if self.framing is None or url is None or self._in_nav(path):
            return None
        file = self.frame.pages / path
        return framed(self.framing, url, file.read_text("utf-8")) if may_be_finished(file) else None


def build_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
) -> Sequence[str]:
    """Build the Markdown of `pages` into `output`, as `output.host.BuildSite` asks."""
    complaints: list[str] = []
    with telling(complaints, themes):
        settings = own_settings(config, base_url, themes, OWN, complaints)
        names = sorted(files_of(pages))
        written = [name for name in names if name.endswith(MARKDOWN)]
        if settings:
            frame = own_frame(settings, pages, themes, written, timestamp)
            site = _site(frame, output)
            complaints += missing_in_nav(frame)
            finish(site, written, complaints)
            link_files(pages, output, set(names).difference(written))
    return complaints


def begin_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
    promised: Mapping[str, Callable[[], object]],
) -> tuple[OwnSite | None, Sequence[str]]:
    """Begin to make pages one by one, as `output.host.BeginSite` asks."""
    complaints: list[str] = []
    site: OwnSite | None = None
    with telling(complaints, themes):
        settings = own_settings(config, base_url, themes, OWN, complaints)
        if settings:
            for path in paths_of(settings.config["nav"]).intersection(promised):
                promised[path]()
            names = frozenset(promised).union(files_of(pages))
            frame = own_frame(settings, pages, themes, names, timestamp)
            site = _site(frame, output, promised)
            complaints += missing_in_nav(frame)
            _put(output / _MISSING, in_spoken_language(site.frame.missing()))
    return site, complaints


def own_frame(
    settings: OwnSettings,
    pages: Path,
    themes: Sequence[Path],
    names: Iterable[str],
    timestamp: int,
) -> OwnFrame:
    """Return the frame of a portal whose files have these names."""
    here = frozenset(names)
    menu = Menu.of(settings.config["nav"], here, settings.base)
    day = datetime.fromtimestamp(timestamp, UTC)
    return OwnFrame(settings, themes, pages, menu, here, f"kehoach-{__version__}", _TITLE, day)


def _site(frame: OwnFrame, output: Path, promised: Collection[str] = ()) -> OwnSite:
    settings, pages = frame.settings, frame.pages
    site = OwnSite(output, frame, Articles(pages, settings, promised), None)
    site.name_the_nav()
    shared = frame.shared(filter(None, map(address_of, frame.names)))
    depth = settings.depth
    if shared is None or depth is None:
        return site
    theme = frame.themes[-1]
    copies = markdown_copies(settings.file)
    framing = Framing(pages, output, settings.base, depth, theme, spoken(), shared, copies)
    return replace(site, framing=framing)


def finish(site: OwnSite, written: Sequence[str], complaints: list[str]) -> None:
    """Write the pages of these files, and the page of missing ones."""
    nav = {page.path for page in site.frame.menu.pages}
    pages = site.frame.pages
    one_by_one = [one for one in written if one in nav or not may_be_finished(pages / one)]
    finished = sorted(set(written).difference(one_by_one))
    left = write_finished(site.framing, finished) if site.framing else finished
    for path in [*one_by_one, *left]:
        html = site.written(path, complaints)
        _put(site.output / page_of(PurePosixPath(path)).page / "index.html", html)
    _put(site.output / _MISSING, in_spoken_language(site.frame.missing()))


def _put(target: Path, html: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(html, "utf-8", newline="\n")


def missing_in_nav(frame: OwnFrame) -> list[str]:
    """Return a complaint for each page that the nav names and nobody wrote."""
    there = {page.path for page in frame.menu.pages}
    named = sorted(paths_of(frame.settings.config["nav"]))
    pages = (path for path in named if path.endswith(MARKDOWN) and path not in there)
    return [_("'nav' nhắc tới '{path}', nhưng không có trang ấy", path=path) for path in pages]
