"""Which pages there are, what each has, and those of the first steps into the site."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.site import Site
from generator.model.urls import Address
from generator.subjects.front import pages as front_pages
from generator.subjects.front.pages import LATEST, CataloguePage, DataPage, HomePage
from generator.views.short_codes import short_codes
from tests.many_plans import crowded
from tests.page_cases import CASES, GOLDENS, PAIR, REVISIONS, SHOWN, files, hold_golden, site
from tests.site_fixture import (
    PLANS,
    WHOLE,
    Html,
    all_pages,
    edition_of,
    front_matter,
    linked,
    real_files,
    rendered,
    to_html,
)

LISTS = (
    "ke-hoach",
    "chi-tieu",
    "so-sanh",
    "linh-vuc",
    "doi-tuong",
    "chu-viet-tat",
    "van-ban",
    "thay-doi",
    "du-lieu",
    "chat-luong",
    "lich-bao-cao",
    "tien-do",
    "tien-do/cach-xet",
    "co-quan",
    "don-vi",
    "tim-kiem",
)
CHOICES = {
    f"thay-doi/{one}/"
    for one in (
        "moi-lan-ghi",
        "loai/dau-phan-lich-su-con-giu",
        "loai/ma-hoa-lan-dau",
        "loai/sua-loi-ma-hoa",
        "loai/van-ban-sau-sua-doi",
        "nam/2024",
        "nam/2025",
        "linh-vuc/lao-dong",
        "noi/tinh-mau",
    )
}


@pytest.mark.parametrize("name", SHOWN["front"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_every_kind_of_page_has_a_golden() -> None:
    pages = {page.file: page.template for page in all_pages(site())}
    assert set(pages.values()) == {pages[path] for path in GOLDENS.values()}


def test_addresses_are_those_of_the_contract() -> None:
    documents = {f"van-ban/{name}/" for name in site().registries.documents}
    plans = {f"ke-hoach/{name}/" for name in site().plans}
    indicators = {f"chi-tieu/{name}/" for name in site().targets_by_indicator}
    units = {f"don-vi/{name}/" for name in site().registries.units}
    agencies = {f"co-quan/{name}/" for name in site().registries.agencies}
    tables = {"co-quan/phan-cong/xa-mau-ke-hoach/"}
    groups = {f"doi-tuong/{name}/" for name in site().passages_by_group}
    themes = {f"linh-vuc/{name}/" for name in ("lao-dong", "viec-lam", "y-te")}
    lists = {"", "so-sanh/{}/{}/".format(*PAIR), *(f"{one}/" for one in LISTS)}
    found = [page.address.page for page in all_pages(site())]
    assert len(found) == len(set(found))
    histories = {f"{plan}lich-su/" for plan in plans}
    sheets = {f"don-vi/{plan.unit}/cau-hoi/" for plan in site().plans.values()}
    lists |= {f"nhung/{page}" for page in ("", *plans, *indicators)}
    lists |= {"m/", *(f"m/{code}/" for code in site().once(short_codes).values())}
    lists |= plans | documents | indicators | units | agencies | tables | themes | groups
    assert set(found) == lists | histories | sheets | CHOICES


def test_every_page_has_a_title_and_a_description() -> None:
    for path, text in files().items():
        if text.startswith(WHOLE):  # it says them itself (tests/build/test_links.py)
            continue
        head, _ = front_matter(text)
        assert head["title"], path
        assert 20 <= len(head["description"]) <= 300, path


def test_a_page_without_history_says_so() -> None:
    changes = rendered(linked(CASES / "plans"))["thay-doi/index.md"].text
    assert "Không đọc được lịch sử" in changes
    history = rendered(linked(CASES / "plans"))["ke-hoach/xa-mau-ke-hoach/lich-su/index.md"].text
    assert "Không có lịch sử" in history


def test_a_target_leads_to_its_words_and_the_words_to_it() -> None:
    page = Html(to_html(front_matter(files()[GOLDENS["plan"]])[1]))
    for target in site().plans["xa-mau-ke-hoach"].targets():
        (words,) = (one for one in page.elements if one.attributes.get("id") == target.id)
        (row,) = (one for one in page.elements if one.attributes.get("id") == f"bang_{target.id}")
        assert words.text.startswith(target.quote)
        assert words.attributes["href"] == f"#{row.attributes['id']}"
        assert any(
            one.attributes.get("href") == f"#{target.id}"
            for one in page.all("a")
            if one.line == row.line
        )


@pytest.mark.parametrize("plan", sorted(path.stem for path in PLANS.glob("*.yml")))
def test_every_word_of_a_plan_is_on_its_page_in_order(plan: str) -> None:
    text = Html(to_html(real_files()[f"ke-hoach/{plan}/index.md"].text)).text
    place = text.index("Toàn văn")
    for paragraph in linked(PLANS).plans[plan].paragraphs():
        words = " ".join((paragraph.show or paragraph.text).split())
        place = text.find(words, place)
        assert place >= 0, (paragraph.id, words)


def test_two_provinces_of_one_name_stand_apart() -> None:
    units = dict(site().registries.units)
    units["xa-mau"] = replace(units["xa-mau"], parent="tinh-mau-2025")
    registries = replace(site().registries, units=units)
    text = rendered(replace(site(), registries=registries))["ke-hoach/index.md"].text
    page = Html(to_html(front_matter(text)[1]))
    assert len([one for one in page.all("h2") if one.text.startswith("Tỉnh Mẫu")]) == 2
    assert len(page.ids) == len(set(page.ids))


def test_home_address() -> None:
    assert all_pages(site())[0].address == Address("")


def test_a_plan_alone_on_the_site_is_not_called_all_its_own(tmp_path: Path) -> None:
    shutil.copytree(CASES / "plans", tmp_path / "plans")
    (tmp_path / "plans" / "tinh-mau-chuong-trinh.yml").unlink()
    page = rendered(linked(tmp_path / "plans"))[GOLDENS["plan"]].text
    assert "mới có một kế hoạch" in page
    assert "100%</b>" not in page
    assert "to_chung" not in page


@pytest.mark.parametrize("plan", sorted(path.stem for path in PLANS.glob("*.yml")))
def test_marks_of_shared_words_are_light(plan: str) -> None:
    """A page with them is at most a fifth longer than the same page without."""
    text = real_files()[f"ke-hoach/{plan}/index.md"].text
    marks = re.findall(r'<span class="ch">|<div class="voi".*?</div>', text)
    assert len(marks) > 50
    assert sum(map(len, marks)) < 0.2 * len(text)


def test_a_long_catalogue_is_parted_by_province(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(front_pages, "PLANS_ON_A_PAGE", 3)
    texts = {path: file.text for path, file in rendered(linked(PLANS)).items()}

    def links(path: str) -> list[str]:
        page = Html(to_html(front_matter(texts[path])[1]))
        return [one.attributes["href"] for one in page.all("a")]

    parts = list(dict.fromkeys(links("ke-hoach/index.md")))  # the overview leads there too
    assert len(parts) == 5
    listed = [one for part in parts for one in links(f"ke-hoach/{part}index.md") if one != "../../"]
    assert sorted(listed) == sorted(f"../../{plan.stem}/" for plan in PLANS.glob("*.yml"))


def home(at: Site) -> HomePage:
    (page, *_) = front_pages.front_pages(edition_of(at))
    assert isinstance(page.shown, HomePage)
    assert not page.contents
    return page.shown


@pytest.mark.parametrize("count", [LATEST - 1, LATEST, LATEST + 1])
def test_the_six_latest_plans_and_changes_stand_on_the_first_page(count: int) -> None:
    site = crowded(count)
    amended = [replace(one, kind="amendment") for one in site.revisions]
    found = home(site.with_revisions((*amended, *site.revisions)))
    assert len(found.latest) == len(found.changes) == min(count, 6)
    assert (found.plan_count, found.target_count) == (count, 8 * count)
    days = [row.updated for row in found.latest]
    assert days == sorted(days, key=lambda day: day or "", reverse=True)


def test_a_plan_without_history_is_the_last_of_the_latest() -> None:
    some = tuple(one for one in REVISIONS if one.plan == "tinh-mau-chuong-trinh")
    found = home(replace(site(), revisions=some))
    assert [(row.plan.id, row.updated) for row in found.latest] == [
        ("tinh-mau-chuong-trinh", "2025-02-01"), ("xa-mau-ke-hoach", None),
    ]  # fmt: skip


def test_places_are_named_of_plans_that_the_site_still_has() -> None:
    assert home(site()).places == {"xa-mau-ke-hoach": "Xã Mẫu, tỉnh Mẫu"}


def test_the_first_page_tells_what_the_law_changed_and_no_correction_of_ours() -> None:
    assert [row.revision.kind for row in home(site()).changes] == ["amendment"]
    ours = [replace(one, kind="correction") for one in REVISIONS]
    assert home(replace(site(), revisions=tuple(ours))).changes == ()


def test_a_correction_of_ours_makes_no_plan_a_new_one() -> None:
    """Whose encoding is older stays behind, however lately it was mended."""
    old = replace(REVISIONS[2], date="2024-01-01", kind="encoding")
    mended = replace(REVISIONS[2], date="2026-01-01", kind="correction")
    found = home(replace(site(), revisions=(mended, REVISIONS[1], old)))
    assert [row.plan.id for row in found.latest] == ["tinh-mau-chuong-trinh", "xa-mau-ke-hoach"]


def test_a_plan_is_listed_with_what_it_holds_and_what_became_of_its_place() -> None:
    rows = {row.plan.id: row for row in home(site()).latest}
    row = rows["xa-mau-ke-hoach"]
    assert (row.place, row.kind, row.status) == ("Xã Mẫu, tỉnh Mẫu", "Kế hoạch", "Đã ban hành")
    assert (row.targets, row.tasks, row.duties) == (8, 2, 2)
    assert (row.successors, row.updated) == (("xã Mẫu Mới (tỉnh Mẫu)",), "2025-03-01")


@pytest.mark.parametrize(("count", "named"), [(59, 59), (60, 60), (61, 0)])
def test_sixty_plans_are_named_on_the_page_of_the_data(count: int, named: int) -> None:
    at = crowded(count)
    (page,) = (
        one.shown for one in front_pages.front_pages(edition_of(at))
        if isinstance(one.shown, DataPage)
    )  # fmt: skip
    assert len(page.plans) == named
    assert [one.name for one in page.formats if one.table] == ["JSON", "CSV", "Parquet"]
    assert (page.most_kilobytes, page.most_rows) == (512, 100_000)
    assert {table.name for table in page.lists} >= {"plans", "targets"}


@pytest.mark.parametrize(("count", "is_parted"), [(299, False), (300, False), (301, True)])
def test_three_hundred_plans_stand_on_a_page_of_the_list(count: int, is_parted: bool) -> None:
    at = replace(crowded(count), revisions=())
    pages = [
        one for one in front_pages.front_pages(edition_of(at))
        if isinstance(one.shown, CataloguePage)
    ]  # fmt: skip
    assert (len(pages) > 1) is is_parted
    top = pages[0].shown
    assert isinstance(top, CataloguePage)
    assert top.plan_count == count
    assert pages[0].title == "Các kế hoạch"
    if is_parted:
        first = pages[1]
        assert isinstance(first.shown, CataloguePage)
        assert str(first.address) == "ke-hoach/tinh/tinh-0/"
        assert first.title == "Các kế hoạch của tinh-0"
        assert first.shown.plan_count == sum(len(one.rows) for one in first.shown.groups) == 101
