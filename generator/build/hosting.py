"""Markdown is handed to the host; what it complains of is told where it can be mended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.build.held import against_policy
from generator.build.left_out import LEAVING_OUT, left_out
from generator.build.portal_reading import Reading
from generator.language import _
from generator.output.host import Host, host_of
from generator.problems import Location, Problem
from generator.reading.folders import shown
from generator.reading.settings import Settings


def host_pages(
    settings: Settings, hosts: Sequence[Host], pages: Path, built: Path, reading: Reading
) -> list[Problem]:
    """Have the host of a portal make the site in `built` of its Markdown; return what is wrong."""
    host = host_of(settings.portal.host, hosts)
    assert host is not None  # reading told of a name that is none
    complaints = host.build(
        config=settings.config,
        pages=pages,
        output=built,
        base_url=settings.base_url,
        themes=settings.themes,
        timestamp=reading.history.timestamp or 0,
    )
    told = complained(complaints, settings, reading)
    added = [one for sources in settings.portal.policy.values() for one in sources]
    allowed = [*added, *filter(None, [settings.base_url])]
    content = settings.portal.content
    place = settings.place_of_words(LEAVING_OUT)
    missing = () if told else left_out(pages, built, host.name, place)
    return [*told, *missing, *against_policy(built, reading.hand_written, content, allowed)]


def complained(complaints: Iterable[str], settings: Settings, reading: Reading) -> list[Problem]:
    """Return what a host complains of as problems, each at the page or the setting it names."""
    return [
        Problem.at(
            _place_of(complaint, settings, reading),
            "host",
            _("{name} báo lỗi", name=settings.portal.host),
            fragment=complaint,
            hint=_("sửa mục, trang hoặc mẫu trang mà lời báo nói tới"),
        )
        for complaint in complaints
    ]


def _place_of(complaint: str, settings: Settings, reading: Reading) -> Location:
    """Return the hand-written page that a host names in quotes, or else the setting."""
    pages = (path for path in reading.hand_written if f"'{path}'" in complaint)
    page = next(pages, None)
    if page:
        return Location(f"{shown(settings, settings.content)}/{page}")
    return settings.place_of_words(complaint)
