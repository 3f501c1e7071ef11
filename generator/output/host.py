"""What the program asks of a host, and the hosts there are, by name.

To add a host, write it as a `Host` and add it to `HOSTS`, or offer it from a package of your own
under the entry point `kehoach.hosts`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from generator.language import _
from generator.output import mkdocs, mkdocs_engine, mkdocs_pages, own, zensical
from generator.problems import Location, Problem, guess


class BuildSite(Protocol):
    """Turns a folder of Markdown and other files into a folder of pages."""

    def __call__(
        self,
        *,
        config: Path,
        pages: Path,
        output: Path,
        base_url: str | None,
        themes: Sequence[Path],
        timestamp: int,
    ) -> Sequence[str]:
        """Build `pages` into `output`, which is not there yet; return every complaint.

        A complaint is an error: the site is not published then, so a host warns of each broken
        link, missing anchor and missing file, and raises nothing for what is wrong with the pages.

        Args:
            config: The portal's settings file, which may hold the host's own settings too.
            pages: Markdown as decision 5 has it (CommonMark, raw HTML, `{ #id }` behind headings),
                each `a/b/index.md` to become `a/b/`; every other file is copied as it is.
            output: The folder to write, with a `404.html`; nothing else may be written.
            base_url: Where the site will stand, ending in a slash; None where nobody said so.
            themes: Folders of templates, the portal's first, the program's last, each with
                `overrides/` for the frame that a host puts around a page. `assets/` is in `pages`,
                and `output.addresses.asset_addresses` says where a frame names its files.
            timestamp: Seconds since 1970, the only time that the output may hold.
        """
        ...


class Pages(Protocol):
    """Makes pages one by one, with the bytes that a whole build would write."""

    def page(self, path: str, complaints: list[str]) -> bytes | None:
        """Return the page that a file becomes, which lies in the folder of pages by then.

        Null, and a complaint, where it can be none.
        """
        ...


class BeginSite(Protocol):
    """Begins to make a site page by page, for somebody who looks at it while it changes."""

    def __call__(
        self,
        *,
        config: Path,
        pages: Path,
        output: Path,
        base_url: str | None,
        themes: Sequence[Path],
        timestamp: int,
        promised: Mapping[str, Callable[[], object]],
    ) -> tuple[Pages | None, Sequence[str]]:
        """Make what all pages share; return what makes them and every complaint.

        Null where only a build can make them.

        The arguments are those of `BuildSite`. In `pages` lie the files of the themes and the
        pages that people wrote; `promised` are the files that come when they are asked for, each
        with what puts it there: those that a nav names are wanted at once. `output` gets the page
        of missing ones and what a host's theme brings along.
        """
        ...


@dataclass(frozen=True, slots=True)
class Host:
    """A program that turns Markdown into pages, by the name that a portal's settings call it.

    `begin` is null for one that can only build a whole site. `package` is the Python package that
    has to be installed for it, null where it comes with whoever offers the host.
    """

    name: str
    build: BuildSite
    begin: BeginSite | None = None
    package: str | None = None

    @property
    def is_installed(self) -> bool:
        """Tell whether what it needs is there."""
        return self.package is None or find_spec(self.package) is not None


_PROPERDOCS = mkdocs_engine.PROPERDOCS
HOSTS = (
    Host("mkdocs", mkdocs.build_site, mkdocs_pages.page_by_page, "mkdocs"),
    Host(
        "properdocs",
        partial(mkdocs.build_site, program=_PROPERDOCS),
        mkdocs_pages.Beginning(_PROPERDOCS),
        "properdocs",
    ),
    Host(zensical.ZENSICAL, zensical.build_site, package=zensical.ZENSICAL),
    Host(own.OWN, own.build_site, own.begin_site),
)


def host_of(name: str, hosts: Iterable[Host]) -> Host | None:
    """Return the host of this name; of several the last, null without any."""
    return {one.name: one for one in hosts}.get(name)


def unusable_host(hosts: Sequence[Host], name: str, place: Location) -> Iterator[Problem]:
    """Yield a problem where no host has this name, or where it is not installed.

    `place` is where the settings name it.
    """
    host = host_of(name, hosts)
    there = ", ".join(sorted({one.name for one in hosts if one.is_installed}))
    if host is None:
        known = sorted({one.name for one in hosts})
        yield Problem.at(
            place,
            "unknown-host",
            _("không có bộ dựng trang nào tên như vậy"),
            fragment=name,
            guess=guess(name, known),
            hint=_("sửa extra.kehoach.host; có: {known}", known=", ".join(known)),
        )
    elif not host.is_installed:
        yield Problem.at(
            place,
            "missing-host",
            _("bộ dựng trang này chưa được cài"),
            fragment=name,
            hint=_(
                "cài bằng pip install {package}, trong cùng môi trường Python với kehoach; hoặc "
                "chọn trong extra.kehoach.host một bộ đã có: {there}",
                package=host.package,
                there=there,
            ),
        )
