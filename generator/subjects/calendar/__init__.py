"""The calendar: what is due on which day of the year, and in which years."""

from __future__ import annotations

from generator.subjects.calendar.ics import calendar_files
from generator.subjects.calendar.pages import calendar_pages
from generator.views.subject import Subject

CALENDAR = Subject(
    "calendar",
    pages=lambda edition: calendar_pages(edition.site),
    files=lambda edition: calendar_files(
        edition.site, edition.base, edition.timestamp, edition.known_as
    ).items(),
)
