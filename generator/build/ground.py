"""What pages stand on that no edit of a plan changes: the frame, the themes, written pages."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.offers import Offers
from generator.build.story import copy_written
from generator.output.host import Pages, host_of
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import Settings
from generator.reading.strangers import published_files
from generator.views.subject import Edition, Page

# What of a theme is read when the frame is made; templates of pages are read for each page.
_OF_THEMES = ("assets", "overrides")


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder in which pages are made, and the host that makes them.

    In `pages` lie the files of the themes and the pages that people wrote, in `built` what comes
    with the frame: the page of missing ones, files of the host's theme. `made_of` is a hash.
    """

    folder: Path
    made_of: str
    host: Pages

    @property
    def pages(self) -> Path:
        """Return the folder of Markdown and of files that are published as they are."""
        return pages_in(self.folder)

    @property
    def built(self) -> Path:
        """Return the folder into which the host builds."""
        return self.folder / "built"


Promised = Mapping[str, Callable[[], object]]


def pages_in(folder: Path) -> Path:
    """Return where the Markdown of a ground lies that is made in a folder."""
    return folder / "pages"


def ground_key(settings: Settings, edition: Edition, pages: Sequence[Page]) -> str:
    """Return the hash of all that a ground is made of: settings, themes, written pages, titles."""
    digest = hashlib.sha256(repr((settings, edition.timestamp)).encode("utf-8", "backslashreplace"))
    for page in pages:
        digest.update(repr((page.address.page, page.title)).encode())
    for name, data in _files(settings, edition):
        digest.update(repr((name, len(data))).encode("utf-8", "backslashreplace"))
        digest.update(data)
    return digest.hexdigest()


def _files(settings: Settings, edition: Edition) -> Iterator[tuple[str, bytes]]:
    for config in settings.configs:
        yield str(config), config.read_bytes()
    yield from published_files(settings.content, "", [])
    for theme in (*settings.themes, *edition.themes):
        for part in _OF_THEMES:
            yield from published_files(theme / part, str(theme / part), [])


def make_ground(
    settings: Settings,
    offers: Offers,
    edition: Edition,
    folder: Path,
    made_of: str,
    promised: Promised,
) -> tuple[Ground | None, Sequence[str]]:
    """Make a ground in a new folder; return it and the complaints of the host.

    `promised` puts each page that is made later into its place. Null where the host can only build
    a whole site.
    """
    host = host_of(settings.portal.host, offers.hosts)
    if host is None or host.begin is None:
        return None, ()
    unread: list[Problem] = []  # told by who reads, and by whole builds
    copy_written(settings, edition, pages_in(folder), Progress(quiet=True), unread)
    begun, complaints = host.begin(
        config=settings.config,
        pages=pages_in(folder),
        output=folder / "built",
        base_url=settings.base_url,
        themes=settings.themes,
        timestamp=edition.timestamp,
        promised=promised,
    )
    return (Ground(folder, made_of, begun) if begun else None), complaints
