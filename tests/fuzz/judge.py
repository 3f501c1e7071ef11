"""What a broken portal may cause: problems with a place, in bounded time, and nothing else."""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from generator import problems
from generator.build.portal_reading import OWN, read
from generator.build.story import build
from generator.opendata import open_data, splitting
from generator.output.host import Host
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import read_settings
from generator.views.subject import Edition
from tests.fuzz.mutations import Portal
from tests.portals import allowed

# Nothing of a small portal takes near as long; what does not end at all is what this is about.
CPU_SECONDS = 20.0
_QUIET = Progress(quiet=True)


def complaints(portal: Portal, whole: bool = False) -> list[str]:
    """Read a portal, and lay out the site of one without errors; return what may not be.

    `whole` writes the pages too, by the program's templates, without a host.
    """
    began, found = time.process_time(), []
    try:
        told = _told(portal, whole)
    except Exception:
        found.append(traceback.format_exc())
    else:
        found.extend(_badly_told(told))
    if (took := time.process_time() - began) > CPU_SECONDS:
        found.append(f"took {took:.1f} s of the processor")
    return found


def _told(portal: Portal, whole: bool) -> list[Problem]:
    output = portal.folder / "site"
    settings, found = read_settings(portal.config, portal.plans, output)
    settings = allowed(settings)
    reading = read(settings, _QUIET)
    told = [*found, *reading.problems]
    if problems.has_errors(told):
        return told
    if whole:
        offers = replace(OWN, hosts=(Host(settings.portal.host, _host),))
        return [*told, *build(settings, reading, _QUIET, offers)]
    _lay_out(
        Edition(
            reading.site,
            base=settings.base_url or "",
            evidence=reading.evidence,
            plan_files=reading.files,
            sources=reading.sources,
            encoder=settings.portal.encoder,
        )
    )
    return told


def _lay_out(edition: Edition) -> None:
    """Make all that a site holds, its pages not yet written."""
    for page in edition.pages():
        page.make()
    site, how = edition.site, splitting(edition.site, edition.base)
    for _file in open_data(edition.tables(), site, OWN.formats, how, edition.publication):
        pass
    for _name, _data in edition.files():
        pass
    for _item in edition.items():
        pass


def _host(output: Path, **_asked: object) -> Sequence[str]:
    output.mkdir()
    return ()


def _badly_told(told: Iterable[Problem]) -> list[str]:
    problems.as_text(told).encode()
    problems.as_json(told).encode()
    problems.as_github(told).encode()
    return [
        f"no place or no words: {one}"
        for one in told
        if not (one.file and one.line >= 1 and one.column >= 1 and one.message)
        or (one.severity == "error" and not one.hint and one.rule != "host")
    ]
