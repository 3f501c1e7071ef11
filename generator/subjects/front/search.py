"""The page of search: a form for the program that answers, and the ways without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.urls import SEARCH
from generator.views.page import Page

# What a reader may look for: its name and the kinds of the index (`search.items.KINDS`).
KIND_CHOICES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "chi-tieu": ("Chỉ tiêu", ("target", "indicator")),
    "nhiem-vu": ("Nhiệm vụ", ("task",)),
    "doan-van": ("Đoạn văn", ("paragraph", "section")),
    "ke-hoach": ("Kế hoạch", ("plan",)),
    "van-ban": ("Văn bản", ("document",)),
    "co-quan": ("Cơ quan", ("agency",)),
    "don-vi": ("Đơn vị hành chính", ("unit",)),
    "huong-dan": ("Hướng dẫn", ("page",)),
}
# What else narrows a search; the choices come with the index.
CHOICES = {"cap": "Cấp", "noi": "Tỉnh", "linh-vuc": "Lĩnh vực", "nam": "Năm của chỉ tiêu, hạn"}


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What may be chosen beside the words: kinds of things by their names, and other filters."""

    kinds: Mapping[str, tuple[str, tuple[str, ...]]]
    choices: Mapping[str, str]


def search_page() -> Page:
    """Return the page of search, the same whatever the plans.

    What may be chosen beside kinds of things comes with the index, in the browser.
    """
    return Page(
        SEARCH,
        "search.md",
        "Tìm kiếm",
        "Tìm trong mọi kế hoạch: từ, cụm từ, con số, số hiệu văn bản, cơ quan, tên nơi cũ và mới.",
        SearchPage(KIND_CHOICES, CHOICES),
        contents=False,
    )
