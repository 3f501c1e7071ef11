"""The past of a plan as a reader sees it: the timeline, an old version, two of them in words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.axe import found_by_axe, found_in_the_dark
from tests.browser.conftest import DESK, HEIGHTS, NARROW, PHONE, Open
from tests.browser.test_layout import OVERLAPPING, STICKING_OUT
from tests.browser.test_without_scripts import SEEN, UNSEEN
from tests.folders import edit
from tests.history.test_revisions import AMENDED, PLANS, SENTENCE, raise_figure
from tests.repositories import new_repository
from tests.server import serve
from tests.site_fixture import ADDRESS, built_site

HISTORY = "ke-hoach/mau/lich-su/"


@pytest.fixture(scope="module")
def commits(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A plan encoded, corrected and amended, and the commits that did so, oldest first."""
    repository = new_repository(tmp_path_factory.mktemp("kho") / "kho")
    plan = repository.root / "plans/mau.yml"
    shutil.copytree(PLANS, plan.parent)
    made = [repository.commit("Nhập liệu kế hoạch")]
    plan.write_text(plan.read_text("utf-8") + "      - Xã mở lớp dạy nghề.\n", encoding="utf-8")
    made.append(repository.commit("Thêm đoạn bỏ sót"))
    edit(plan, {"Xã mở lớp dạy nghề": "Xã mở nhiều lớp dạy nghề"})
    raise_figure(repository.root)
    made.append(repository.commit(AMENDED))
    return plan.parent, made


@pytest.fixture(scope="module")
def site(commits: tuple[Path, list[str]]) -> Iterator[str]:
    """The address of the site of these commits."""
    with serve(built_site(ADDRESS, commits[0], False), "/a/b/") as root:
        yield root


def addresses(made: list[str]) -> list[str]:
    versions = [f"ke-hoach/mau/phien-ban/{commit}/" for commit in made]
    return [HISTORY, *versions, f"{HISTORY}?tu={made[0]}&den={made[2]}", "thay-doi/"]


def test_pages_fit_and_axe_finds_nothing(open_page: Open, commits: tuple[Path, list[str]]) -> None:
    for address in addresses(commits[1]):
        page = open_page(address)
        if "?" in address:
            page.locator(".hang ins").first.wait_for()
        for width in (NARROW, PHONE, DESK):
            page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            assert page.evaluate(STICKING_OUT) == [], (address, width)
            assert page.evaluate(OVERLAPPING) == [], (address, width)
        assert found_by_axe(page) == [], address
        assert found_in_the_dark(page) == [], address


def test_the_timeline_says_what_each_commit_changed(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    page = open_page(HISTORY, width=PHONE, scripts=False)
    rows = page.locator("table.lich-su tbody tr")
    assert rows.count() == 3
    newest = rows.first.inner_text()
    for words in (SENTENCE, "15/01/2024", "03/01/2024", "Nghị quyết số 42-NQ/TW"):
        assert words in newest
    assert "suy ra" not in newest
    assert "suy ra" in rows.nth(1).inner_text()
    assert page.locator("form.chon-ban").is_hidden()
    assert page.evaluate(UNSEEN, SEEN) == []


def test_an_old_version_says_so_and_leads_to_the_one_of_today(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    page = open_page(f"ke-hoach/mau/phien-ban/{commits[1][0]}/", width=PHONE, scripts=False)
    banner = page.locator(".ban-cu")
    assert "Đây là bản cũ" in banner.inner_text()
    box = banner.bounding_box()
    assert box
    assert box["y"] < HEIGHTS[PHONE], "seen without scrolling"
    assert "đạt 40%" in page.locator("#i-p1").inner_text()
    page.set_viewport_size({"width": PHONE, "height": 300})
    page.goto(f"{page.url}#i-p1")
    box, words = banner.bounding_box(), page.locator("#i-p1").bounding_box()
    assert box
    assert words
    assert 0 <= box["y"] < box["y"] + box["height"] <= words["y"] < 300, "stays in sight above"
    banner.locator("a").click()
    assert page.url.endswith("/ke-hoach/mau/")
    assert "đạt 45%" in (page.locator("p:has(#i-p1)").text_content() or "")


def test_a_place_in_the_version_of_today_is_on_the_page_of_the_plan(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    address = f"ke-hoach/mau/phien-ban/{commits[1][2]}/"
    page = open_page(f"{address}#i-p1")
    page.wait_for_url("**/ke-hoach/mau/#i-p1")
    page = open_page(address)
    assert page.url.endswith(address), "without a place one reads what it changed"
    page.locator("[data-toan-van]").click()
    page.wait_for_url("**/ke-hoach/mau/")


def test_a_redline_needs_no_script_and_prints(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    page = open_page(f"ke-hoach/mau/phien-ban/{commits[1][2]}/#so_ban_truoc", scripts=False)
    assert [one.strip() for one in page.locator(".chu-doi del").all_inner_texts()] == ["40%"]
    added = [one.strip() for one in page.locator(".chu-doi ins").all_inner_texts()]
    assert added == ["45%", "nhiều"]
    page.emulate_media(media="print")
    lines = "(tag) => getComputedStyle(document.querySelector(tag)).textDecorationLine"
    assert [page.evaluate(lines, tag) for tag in ("del", "ins")] == ["line-through", "underline"]
    assert page.locator(".chu-doi").is_visible()


def test_any_two_versions_side_by_side_at_an_address(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    first, _, last = commits[1]
    page = open_page(HISTORY)
    page.locator("#ban_tu").select_option(first)
    page.locator("#ban_den").select_option(last)
    page.locator("form.chon-ban button").click()
    page.locator(".hang ins").first.wait_for()
    assert page.url.endswith(f"lich-su/?tu={first}&den={last}")
    rows = page.locator(".hang:not(.ten-cot)")
    assert rows.count() == 2
    old, new = rows.first.locator("> *").all_inner_texts()
    assert (old, new) == (
        "Lao động qua đào tạo đạt 40% vào năm 2030.",
        "Lao động qua đào tạo đạt 45% vào năm 2030.",
    )
    assert rows.nth(1).locator("ins").inner_text() == "Xã mở nhiều lớp dạy nghề."
    assert page.locator(".hai-ban .cho").all_inner_texts() == ["I. Mục tiêu"]
    assert "1 đoạn giống nhau" in page.locator(".hai-ban").inner_text()


def test_an_address_that_names_no_version_compares_nothing(
    open_page: Open, commits: tuple[Path, list[str]]
) -> None:
    page = open_page(f"{HISTORY}?tu=../../..&den={commits[1][0]}")
    page.wait_for_load_state("networkidle")
    assert page.locator(".hai-ban").is_hidden()
    assert page.locator("form.chon-ban").is_visible()
