"""The hosts `mkdocs` and `properdocs`: pages by the batch, whole projects for the rest.

Finished pages (`output.fragments`) are put into a frame that the host's theme made once
(`output.frame`). mkdocs itself, or what goes on from it (`output.mkdocs_engine`), builds the pages
of the nav, those that people wrote, and whatever else needs a parser, in projects of a bounded size
(`output.mkdocs_project`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.language import speaking_still, spoken
from generator.output.batches import Framing, address_of, write_finished
from generator.output.complaints import telling
from generator.output.frame import Frames
from generator.output.mkdocs_engine import MKDOCS, engine
from generator.output.mkdocs_frame import own_frame
from generator.output.mkdocs_project import (
    FirstPart,
    Portal,
    build_first,
    build_more,
    build_whole,
    depth_of_contents,
    is_apart,
    loaded,
    surroundings,
)
from generator.output.page_files import MARKDOWN, files_of, link_files, may_be_finished, paths_of
from generator.problems import Problem
from generator.processes import shared_out
from generator.reading.settings import markdown_copies
from generator.reading.strangers import files_below

# The most pages of a project: mkdocs holds each, as Markdown and as HTML, to its end.
_MOST = 300


@dataclass(slots=True)
class _Warnings(logging.Handler):
    """Collects what the host warns of; strict mode makes every warning a failure."""

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __hash__(self) -> int:
        return id(self)


def build_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
    program: str = MKDOCS,
) -> Sequence[str]:
    """Build the Markdown of `pages` into `output`, as `output.host.Host` asks; return complaints.

    The frame is taken from `overrides/` of the first theme that has it; stylesheets that only the
    first has are linked behind those of the last, the program's; files of the themes are named
    where `output.addresses` says that they stand. Whatever mkdocs logs as a warning is a complaint,
    and so is any error by which it gives up. What a disk refuses is raised as it is. `program` is
    which of them builds (`output.mkdocs_engine`).
    """
    portal = Portal(
        config, pages, output, base_url, tuple(themes), timestamp, spoken(), program=program
    )
    complaints: list[str] = []
    with complaining(portal, complaints):
        settings = loaded(portal, pages, output)
        complaints += _refused(settings)
        if not complaints and is_apart(settings):
            build_whole(portal)
        elif not complaints:
            complaints += _build_in_parts(portal, settings)
    return complaints


@contextmanager
def complaining(portal: Portal, complaints: list[str]) -> Iterator[None]:
    """Add what the host warns of and what it runs into to `complaints`."""
    warnings = _Warnings(complaints)
    logger = logging.getLogger(portal.program)
    logger.addHandler(warnings)
    own = engine(portal.program).error
    try:
        with telling(complaints, portal.themes, own), surroundings(portal.timestamp):
            yield
    finally:
        logger.removeHandler(warnings)


def _refused(settings: MkDocsConfig) -> list[str]:
    """Return what is wrong with the files of a frame that a portal named itself, if it did."""
    found: list[Problem] = []
    for folder in own_frame(settings):
        files_below(Path(folder), folder, found)
    return [f"{problem.file}: {problem.message}" for problem in found]


def _build_in_parts(portal: Portal, settings: MkDocsConfig) -> list[str]:
    names = sorted(files_of(portal.pages))
    written = [name for name in names if name.endswith(MARKDOWN)]
    nav = paths_of(settings.nav)
    others = [one for one in written if one not in nav and not may_be_finished(portal.pages / one)]
    first = [*nav.intersection(written), *others[:_MOST]]
    rest = sorted(set(written).difference(first))
    part = build_first(portal, sorted(first), filter(None, map(address_of, rest)))
    link_files(portal.pages, portal.output, set(names).difference(written))
    left = _left(portal, settings, part, rest)
    parts = [left[at : at + _MOST] for at in range(0, len(left), _MOST)]
    told = shared_out((portal, part.titles), _build_more, parts)
    return [complaint for complaints in told for complaint in complaints]


def _left(
    portal: Portal, settings: MkDocsConfig, part: FirstPart, paths: Sequence[str]
) -> Sequence[str]:
    """Make the pages that are finished; return the files of the others."""
    framing = framing_of(portal, settings, part.frames)
    return write_finished(framing, paths) if framing else paths


def framing_of(portal: Portal, settings: MkDocsConfig, frames: Frames | None) -> Framing | None:
    """Return what finished pages are made with, null where a portal's pages share no frame."""
    depth = depth_of_contents(settings)
    if frames is None or depth is None:
        return None
    base = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
    return Framing(
        portal.pages,
        portal.output,
        base,
        depth,
        portal.themes[-1],
        portal.language,
        frames,
        markdown_copies(portal.config),
    )


def _build_more(given: tuple[Portal, Mapping[str, str]], paths: Sequence[str]) -> list[str]:
    portal, titles = given
    complaints: list[str] = []
    with speaking_still(portal.language), complaining(portal, complaints):
        build_more(portal, paths, titles)
    return complaints
