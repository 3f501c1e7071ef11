"""The small site of the page cases, its pages, and the golden of one page of each kind.

`pytest --update-goldens` writes them anew; the difference is read before it is committed.
"""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from generator.link.site import link
from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.reading.plans import load
from tests.folders import ROOT
from tests.site_fixture import rendered

CASES = ROOT / "tests" / "cases" / "pages"
REVISIONS = (
    Revision(
        "xa-mau-ke-hoach",
        "b" * 40,
        "2025-03-01",
        "Sửa <b>chữ</b> ở mục I",
        moment="2025-03-01T08:00:00+07:00",
        kind="amendment",
        inferred=False,
        legal_date="2025-02-15",
        based_on="42-NQ/TW",
        document="42-nq-tw",
        author="người cập nhật",
        changes=tuple(
            Change("paragraph", f"i-p{number}", "altered", f"mục I, đoạn {number}: “<a>” → “*b*”")
            for number in range(1, 9)
        ),
    ),
    Revision(
        "tinh-mau-chuong-trinh",
        "c" * 40,
        "2025-02-01",
        "Thêm chương trình",
        moment="2025-02-01T08:00:00+07:00",
        kind="encoding",
        changes=(Change("plan", "x", "added", "lần đầu đăng: 1 mục", themes=("viec-lam",)),),
    ),
    Revision(
        "xa-mau-ke-hoach",
        "a" * 40,
        "2025-01-31",
        "Thêm kế hoạch",
        moment="2025-01-31T08:00:00+07:00",
        kind=None,
    ),
    Revision(
        "da-bo",
        "d" * 40,
        "2024-12-31",
        "Thêm kế hoạch đã bỏ",
        moment="2024-12-31T08:00:00+07:00",
        unreadable="dòng 1: hỏng",
    ),
)
# One page of each kind, and of a kind with two faces both; the tests of a subject hold its own.
SHOWN = {
    "front": {
        "home": "index.md",
        "catalogue": "ke-hoach/index.md",
        "data": "du-lieu/index.md",
        "search": "tim-kiem/index.md",
    },
    "plans": {
        "plan": "ke-hoach/xa-mau-ke-hoach/index.md",
        "plan-draft": "ke-hoach/tinh-mau-chuong-trinh/index.md",
    },
    "indicators": {
        "indicators": "chi-tieu/index.md",
        "indicator": "chi-tieu/ty-le-that-nghiep/index.md",
        "indicator-words": "chi-tieu/an-ninh/index.md",
    },
    "comparison": {
        "comparison": "so-sanh/index.md",
    },
    "pairs": {
        "pair": "so-sanh/tinh-mau-chuong-trinh/xa-mau-ke-hoach/index.md",
    },
    "themes": {
        "themes": "linh-vuc/index.md",
        "theme": "linh-vuc/viec-lam/index.md",
        "theme-silent": "linh-vuc/y-te/index.md",
        "theme-above": "linh-vuc/lao-dong/index.md",
    },
    "groups": {
        "groups": "doi-tuong/index.md",
        "group": "doi-tuong/nguoi-lao-dong/index.md",
    },
    "glossary": {
        "glossary": "chu-viet-tat/index.md",
    },
    "documents": {
        "documents": "van-ban/index.md",
        "document": "van-ban/42-nq-tw/index.md",
        "document-unnumbered": "van-ban/luat-viec-lam/index.md",
    },
    "changes": {
        "changes": "thay-doi/index.md",
        "changes-of-a-kind": "thay-doi/loai/van-ban-sau-sua-doi/index.md",
    },
    "versions": {
        "history": "ke-hoach/xa-mau-ke-hoach/lich-su/index.md",
    },
    "quality": {
        "quality": "chat-luong/index.md",
    },
    "calendar": {
        "calendar": "lich-bao-cao/index.md",
    },
    "progress": {
        "progress": "tien-do/index.md",
        "progress-rule": "tien-do/cach-xet/index.md",
    },
    "agencies": {
        "agencies": "co-quan/index.md",
        "agency": "co-quan/phong-van-hoa/index.md",
    },
    "assignments": {
        "assignments": "co-quan/phan-cong/xa-mau-ke-hoach/index.md",
    },
    "units": {
        "units": "don-vi/index.md",
        "unit": "don-vi/xa-mau-moi/index.md",
        "unit-former": "don-vi/xa-mau/index.md",
    },
    "questions": {
        "questions": "don-vi/xa-mau/cau-hoi/index.md",
    },
    "sharing": {
        "embed-plan": "nhung/ke-hoach/xa-mau-ke-hoach/index.html",
        "embed-indicator": "nhung/chi-tieu/ty-le-that-nghiep/index.html",
        "embed-gone": "nhung/index.html",
        "short": "m/wft898/index.html",
        "short-home": "m/index.html",
    },
}
GOLDENS = {name: path for pages in SHOWN.values() for name, path in pages.items()}
PAIR = ("tinh-mau-chuong-trinh", "xa-mau-ke-hoach")


@functools.cache
def site() -> Site:
    found, problems = link(load(CASES / "plans"), REVISIONS)
    assert problems == []
    return replace(found, pairs=(PAIR,))


@functools.cache
def standing() -> Site:
    """The small site as if its units had never ended: what is due there comes year after year."""
    units = {name: replace(unit, until=None) for name, unit in site().registries.units.items()}
    return replace(site(), registries=replace(site().registries, units=units))


@functools.cache
def files() -> dict[str, str]:
    return {path: file.text for path, file in rendered(site()).items()}


def hold_golden(name: str, config: pytest.Config) -> None:
    """Compare a page of the small site with its golden, or write the golden anew."""
    golden = CASES / f"{name}.md"
    text = files()[GOLDENS[name]]
    if config.getoption("--update-goldens"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
