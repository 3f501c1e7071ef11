"""The page of what a browser has kept of the site, where a portal lets pages be read offline."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import _
from generator.model.urls import KEPT
from generator.views.subject import Page

# What a browser calls the place in which pages are kept. Counts up when what is kept changes form.
STORE = "ke-hoach-mo-1"
# So many pages at most, with what they are drawn with, whichever bound comes first.
MOST_PAGES, MOST_MEGABYTES = 60, 25


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Where a browser keeps pages, and how many at most."""

    store: str = STORE
    pages: int = MOST_PAGES
    megabytes: int = MOST_MEGABYTES


def kept_page() -> Page:
    """Return the page of what was kept, the same for everybody: a script fills in the list."""
    return Page(
        KEPT,
        "kept.md",
        _("Trang đã lưu trên máy này"),
        _("Các trang mà trình duyệt của bạn đã lưu để đọc khi không có mạng."),
        KeptPage,
        contents=False,
        searched=False,
    )
