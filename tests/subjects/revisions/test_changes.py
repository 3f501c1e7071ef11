"""The list of all changes: bounded pages, each change in each of its choices."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain
from math import ceil

import pytest

from generator.link.site import link
from generator.model.registries import Theme
from generator.model.revisions import Change, Revision, RevisionKind
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from generator.subjects.revisions.changes import ON_A_PAGE, ChangedPlan, ChangesPage, change_pages
from generator.text.vietnamese import sort_key
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import THEME
from tests.subjects.progress.small import small
from tests.subjects.progress.versions import NAME, NEW
from tests.subjects.progress.versions import came as report_came
from tests.subjects.progress.versions import changed as report_changed
from tests.subjects.progress.versions import gone as report_gone
from tests.versions import FOLDER

COUNT = 2 * ON_A_PAGE + 1


def site() -> Site:
    found, _ = link(load(FOLDER))
    change = Change("target", "i-t1", "altered", "x", themes=("y-te", "viec-lam"))
    return found.with_revisions(
        [
            Revision(
                "mau", f"{number:040x}", f"20{20 + number % 3}-01-01", "Sửa", changes=(change,)
            )
            for number in range(COUNT)
        ],
    )


def shown() -> dict[str, ChangesPage]:
    pages = {}
    for page in change_pages(site()):
        assert isinstance(page.shown, ChangesPage)
        pages[page.address.page] = page.shown
    return pages


def revisions(pages: dict[str, ChangesPage], start: str) -> list[str]:
    """Follow the pages from one to the next older one."""
    found = []
    address: str | None = start
    while address:
        page = pages[address]
        assert len(page.rows) <= ON_A_PAGE
        found += [row.revision.revision for row in page.rows]
        address = page.older.page if page.older else None
    return found


def test_every_change_stands_once_in_each_of_its_lists() -> None:
    pages = shown()
    everything = [revision.revision for revision in site().revisions]
    assert revisions(pages, "thay-doi/moi-lan-ghi/") == everything
    for choice in ("loai/sua-loi-ma-hoa", "linh-vuc/y-te", "linh-vuc/viec-lam", "noi/tinh-mau"):
        assert revisions(pages, f"thay-doi/{choice}/") == everything
    years = (revisions(pages, f"thay-doi/nam/{year}/") for year in (2020, 2021, 2022))
    assert sorted(chain.from_iterable(years)) == sorted(everything)


def test_pages_are_counted_and_lead_back() -> None:
    pages = shown()
    last = pages["thay-doi/trang-3/"]
    assert (last.number, last.pages) == (3, ceil(COUNT / ON_A_PAGE))
    assert last.newer
    assert last.newer.page == "thay-doi/trang-2/"
    assert pages["thay-doi/trang-2/"].newer == replace(last.newer, page="thay-doi/moi-lan-ghi/")


def test_counts_of_choices_are_those_of_their_lists() -> None:
    pages = shown()
    for group in pages["thay-doi/"].groups:
        for choice in group.choices:
            assert choice.count == len(revisions(pages, choice.address.page)), choice.name


def test_what_we_mend_of_our_own_work_is_told_only_to_whoever_asks() -> None:
    kinds: tuple[RevisionKind | None, ...] = ("amendment", "correction", "encoding", None)
    several = [
        Revision("mau", f"{n:040x}", "2025-01-01", "Sửa", kind=kind) for n, kind in enumerate(kinds)
    ]
    pages = {page.address.page: page.shown for page in change_pages(site().with_revisions(several))}
    shown = {
        where: [row.revision.kind for row in page.rows]
        for where, page in pages.items()
        if isinstance(page, ChangesPage)
    }
    assert shown["thay-doi/"] == ["amendment", "encoding", None]
    assert shown["thay-doi/moi-lan-ghi/"] == list(kinds)
    assert shown["thay-doi/loai/sua-loi-ma-hoa/"] == ["correction"]


def test_a_site_without_history_has_one_page_of_changes() -> None:
    [page] = change_pages(site().with_revisions(()))
    assert page.address.page == "thay-doi/"
    assert isinstance(page.shown, ChangesPage)
    assert (page.shown.rows, page.shown.groups) == ((), ())


@pytest.mark.parametrize("name", SHOWN["changes"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


@pytest.mark.parametrize(("count", "pages"), [(39, 1), (40, 1), (41, 2)])
def test_forty_changes_stand_on_a_page(count: int, pages: int) -> None:
    revisions = [
        Revision("mau", f"{n:040x}", "2025-01-01", "Sửa", kind="amendment") for n in range(count)
    ]
    found = [
        page for page in change_pages(site().with_revisions(revisions))
        if re.fullmatch(r"thay-doi/(van-ban/trang-\d+/)?", page.address.page)
    ]  # fmt: skip
    assert len(found) == pages
    assert [page.title for page in found] == ["Thay đổi", "Thay đổi, trang 2"][:pages]
    assert [page.searched for page in found] == [True, False][:pages]


def test_choices_stand_by_their_names_years_by_their_numbers() -> None:
    groups = {
        group.name: [(one.name, str(one.address), one.count) for one in group.choices]
        for group in shown()["thay-doi/"].groups
    }
    third = COUNT // 3
    assert groups["Năm"] == [
        (f"năm {year}", f"thay-doi/nam/{year}/", third) for year in (2020, 2021, 2022)
    ]
    assert list(groups) == ["Nhật ký", "Loại", "Năm", "Lĩnh vực", "Nơi"]
    assert groups["Nhật ký"] == [("Mọi lần ghi", "thay-doi/moi-lan-ghi/", COUNT)]
    assert [name for name, *_ in groups["Lĩnh vực"]] == sorted(
        (name for name, *_ in groups["Lĩnh vực"]), key=sort_key
    )


def test_a_change_in_a_theme_stands_with_the_outermost_that_holds_it() -> None:
    themes = {
        "a": Theme("a", "A", None, 0), "b": Theme("b", "B", "a", 1), "c": Theme("c", "C", "b", 2),
        "x": Theme("x", "X", "y", 3), "y": Theme("y", "Y", "x", 4),
        "z": Theme("z", "Z", "khong-co", 5),
    }  # fmt: skip
    at = site()
    at = replace(at, registries=replace(at.registries, themes=themes))
    said = Change("target", "i-t1", "altered", "x", themes=("c", "x", "z", "la"))
    told = at.with_revisions([Revision("mau", "a" * 40, "2025-01-01", "Sửa", changes=(said,))])
    (page, *_) = change_pages(told)
    assert isinstance(page.shown, ChangesPage)
    (fields,) = (one for one in page.shown.groups if one.name == "Lĩnh vực")
    # Two that hold each other are a slip of the registry: the way up ends where it would turn.
    assert {one.name for one in fields.choices} == {"A", "Y", "Z"}


def test_a_plan_that_is_gone_is_called_by_its_id_and_stands_in_no_province() -> None:
    gone = Revision("da-bo", "a" * 40, "2025-01-01", "Bỏ", kind="encoding")
    (page, *_) = change_pages(site().with_revisions([gone]))
    assert isinstance(page.shown, ChangesPage)
    assert page.shown.plans == {"da-bo": ChangedPlan("da-bo", False)}
    assert "Nơi" not in {one.name for one in page.shown.groups}
    assert page.shown.chosen is None


def test_reports_have_a_list_of_their_own() -> None:
    edits = {
        NAME: (report_changed(), report_came()),
        "da-bo": (report_gone("da-bo"), report_came("da-bo")),
    }
    known = replace(small(), revisions=site().revisions)
    pages = {page.address.page: page for page in change_pages(known, edits)}
    shown = pages["thay-doi/bao-cao/"].shown
    assert isinstance(shown, ChangesPage)
    days = [(row.revision.plan, row.day) for row in shown.rows]
    assert days == [
        ("da-bo", "01/03/2026"),
        (NAME, "01/02/2026"),
        ("da-bo", "11/01/2026"),
        (NAME, "11/01/2026"),
    ]
    assert shown.plans[NAME] == ChangedPlan("Báo cáo kết quả năm 2025", True, is_report=True)
    assert shown.plans["da-bo"].gone
    assert shown.plans["da-bo"].place == "Báo cáo kết quả năm 2025"
    assert shown.feed == "tien-do/atom.xml"
    first = pages["thay-doi/"].shown
    assert isinstance(first, ChangesPage)
    assert [one.name for one in first.groups[0].choices] == ["Mọi lần ghi", "Báo cáo"]
    assert all(row.revision.plan not in edits for row in first.rows)


def test_a_row_of_a_report_leads_to_its_pages() -> None:
    known = replace(small(), revisions=site().revisions)
    wanted = [
        page
        for page in change_pages(known, {NAME: (report_changed(), report_came())})
        if page.address.page == "thay-doi/bao-cao/"
    ]
    problems: list[Problem] = []
    (file,) = render(wanted, [THEME], PortalSettings(), {}, problems)
    assert problems == []
    assert "ngày ghi trên trang này, không phải ngày của báo cáo" in file.text
    assert "sửa đổi kế hoạch" not in file.text
    assert '../../tien-do/bao-cao/bao-cao-2025/"' in file.text
    assert f'../../tien-do/bao-cao/bao-cao-2025/phien-ban/{NEW}/"' in file.text
