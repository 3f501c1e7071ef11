"""A document that answers a plan stands in its calendar on its own day."""

from __future__ import annotations

from datetime import date

import vobject

from generator.subjects.calendar.ics import calendar_files
from tests.subjects.progress.small import BASE, silent, site_said, small

PATH = "ke-hoach/xa-mau-ke-hoach/lich.ics"


def seen(data: bytes) -> list[tuple[date, str]]:
    events = vobject.readOne(data.decode()).vevent_list
    return [
        (one.dtstart.value, one.url.value) for one in events if one.uid.value.startswith("bao-cao-")
    ]


def test_a_document_stands_on_its_day() -> None:
    files = calendar_files(small(), BASE, 1_700_000_000)
    assert seen(files[PATH]) == [(date(2026, 1, 10), f"{BASE}tien-do/bao-cao/bao-cao-2025/")]


def test_without_a_whole_day_or_a_report_there_is_none() -> None:
    dateless = site_said({"date: 2026-01-10": "date: 2026-01"})
    for site in (silent(), dateless):
        assert seen(calendar_files(site, BASE, 1_700_000_000)[PATH]) == []
