"""Which pages there are, and the Markdown of each kind: tests/cases/pages/*.md.

`pytest --update-goldens` writes them anew; the difference is read before it is committed.
"""

from __future__ import annotations

import functools
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.link.site import link
from generator.model.revisions import Change, Revision
from generator.model.site import Site
from generator.model.urls import Address
from generator.reading.plans import load
from generator.subjects.front import pages as front_pages
from tests.folders import ROOT
from tests.site_fixture import (
    PLANS,
    Html,
    all_pages,
    front_matter,
    linked,
    real_files,
    rendered,
    to_html,
)

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
    "co-quan",
    "don-vi",
    "tim-kiem",
)
CHOICES = {
    f"thay-doi/{one}/"
    for one in (
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
}
GOLDENS = {name: path for pages in SHOWN.values() for name, path in pages.items()}
PAIR = ("tinh-mau-chuong-trinh", "xa-mau-ke-hoach")


@functools.cache
def site() -> Site:
    found, problems = link(load(CASES / "plans"), REVISIONS)
    assert problems == []
    return replace(found, pairs=(PAIR,))


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


@pytest.mark.parametrize("name", SHOWN["front"])
def test_golden(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def test_every_kind_of_page_has_a_golden() -> None:
    pages = {page.address.markdown: page.template for page in all_pages(site())}
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
    lists |= plans | documents | indicators | units | agencies | tables | themes | groups
    assert set(found) == lists | histories | CHOICES


def test_every_page_has_a_title_and_a_description() -> None:
    for path, text in files().items():
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

    parts = links("ke-hoach/index.md")
    assert len(parts) == 5
    listed = [one for part in parts for one in links(f"ke-hoach/{part}index.md") if one != "../../"]
    assert sorted(listed) == sorted(f"../../{plan.stem}/" for plan in PLANS.glob("*.yml"))
