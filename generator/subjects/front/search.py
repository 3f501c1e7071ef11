"""The page of search: a form for the program that answers, and the ways without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generator.language import N_, Labels, _
from generator.model.urls import SEARCH
from generator.views.subject import Page

# What a reader may look for: its name and the kinds of the index (`search.items.KINDS`).
KIND_CHOICES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "chi-tieu": (N_("Chỉ tiêu, chỉ số"), ("target", "indicator")),
    "nhiem-vu": (N_("Nhiệm vụ"), ("task",)),
    "doan-van": (N_("Đoạn văn"), ("paragraph", "section")),
    "ke-hoach": (N_("Kế hoạch"), ("plan",)),
    "van-ban": (N_("Văn bản"), ("document",)),
    "co-quan": (N_("Cơ quan"), ("agency",)),
    "don-vi": (N_("Đơn vị hành chính"), ("unit", "former")),
    "huong-dan": (N_("Hướng dẫn"), ("page",)),
}
# The same where the portal has reports.
REPORT_CHOICES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    **KIND_CHOICES,
    "bao-cao": (N_("Báo cáo, con số đã đo"), ("report", "observation")),
}
# What else narrows a search; the choices come with the index.
CHOICES = Labels(
    {
        "cap": N_("Cấp"),
        "noi": N_("Tỉnh"),
        "thuc-hien": N_("Thực hiện văn bản"),
        "linh-vuc": N_("Lĩnh vực"),
        "nam": N_("Năm của chỉ tiêu, hạn"),
    }
)


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What may be chosen beside the words: kinds of things by their names, and other filters."""

    kinds: Mapping[str, tuple[str, tuple[str, ...]]]
    choices: Mapping[str, str]


def search_page(has_reports: bool = False) -> Page:
    """Return the page of search, the same whatever the plans.

    What may be chosen beside kinds of things comes with the index, in the browser.
    """
    return Page(
        SEARCH,
        "search.md",
        _("Tìm kiếm"),
        _(
            "Tìm trong mọi kế hoạch: từ, cụm từ, con số, số hiệu văn bản, cơ quan, tên nơi cũ và "
            "mới."
        ),
        partial(_shown, has_reports),
        contents=False,
    )


def _shown(has_reports: bool) -> SearchPage:
    choices = REPORT_CHOICES if has_reports else KIND_CHOICES
    return SearchPage({name: (_(said), of) for name, (said, of) in choices.items()}, CHOICES)
