"""A plan that a commit took away: its addresses say when and why, and a list has it."""

from __future__ import annotations

import re
from pathlib import Path

import feedparser
import pytest

from generator.build.editions import edition_of
from generator.build.portal_reading import OWN, read
from generator.model.urls import plan_address, removed_address
from generator.output.markdown import render
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.portal import PortalSettings
from generator.reading.settings import read_settings
from generator.subjects.revisions.removed import removed_pages
from generator.views.removed import removed_plans
from generator.views.subject import Edition
from tests.folders import PLAN, ROOT, edit, write_base
from tests.page_cases import site as case_site
from tests.repositories import Repository, new_repository
from tests.site_fixture import THEME, Html

KEPT, GONE = "xa-mau-ke-hoach", "xa-mau-nham"
TITLE = "Kế hoạch nhập nhầm <b>"
WORDS = "Bỏ kế hoạch nhập nhầm\n\nVăn bản này của nơi khác,\nnhập nhầm vào đây.\n\nLoai: sửa lỗi\n"


def with_second(repository: Repository) -> Path:
    plans = write_base(repository.root / "plans")
    second = plans / f"{GONE}.yml"
    second.write_text((plans / PLAN).read_text("utf-8"), encoding="utf-8")
    edit(second, {f"id: {KEPT}": f"id: {GONE}"})
    text = second.read_text("utf-8")
    second.write_text(re.sub("(?m)^title: .*", f'title: "{TITLE}"', text), encoding="utf-8")
    repository.commit("Thêm hai kế hoạch")
    return second


def edition(repository: Repository) -> Edition:
    settings, problems = read_settings(
        ROOT / "mkdocs.yml",
        repository.root / "plans",
        repository.root / "site",
        "https://vi-du.vn/",
    )
    assert problems == []
    return edition_of(settings, read(settings, Progress(quiet=True)), OWN)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    repository = new_repository(tmp_path_factory.mktemp("noi") / "kho")
    with_second(repository).unlink()
    repository.commit(WORDS)
    return edition(repository)


def shown(edition: Edition, *addresses: str) -> dict[str, str]:
    problems: list[Problem] = []
    pages = [one for one in edition.pages() if one.address.page in addresses]
    files = list(render(pages, [THEME], PortalSettings(), {}, problems))
    assert problems == []
    return {page.address.page: file.text for page, file in zip(pages, files, strict=True)}


def test_when_and_why_are_those_of_the_commit(made: Edition) -> None:
    (one,) = removed_plans(made.site).values()
    assert (one.plan, one.title, one.day) == (GONE, TITLE, "02/01/2024")
    assert one.words == ("Bỏ kế hoạch nhập nhầm", "Văn bản này của nơi khác, nhập nhầm vào đây.")
    assert len(one.revisions) == 2


def test_every_address_of_the_plan_says_so(made: Edition) -> None:
    (one,) = removed_plans(made.site).values()
    folder = plan_address(GONE).page
    versions = [f"{folder}phien-ban/{said.revision}/" for said in one.revisions]
    addresses = (folder, f"{folder}lich-su/", *versions)
    pages = shown(made, *addresses)
    assert set(pages) == set(addresses)
    for text in pages.values():
        assert "Kế hoạch này đã được bỏ khỏi trang ngày 02/01/2024." in text
        assert "nhập nhầm vào đây" in text
        assert "<b>\n" not in text.partition("# ")[2][:80]
        assert "robots: noindex" in text


def test_a_list_has_it_and_the_ways_in_lead_there(made: Edition) -> None:
    removed = removed_address().page
    pages = shown(made, removed, "ke-hoach/", "thay-doi/moi-lan-ghi/", "thay-doi/")
    assert f"../../ke-hoach/{GONE}/" in pages[removed]
    assert "bỏ ngày 02/01/2024" in pages[removed]
    assert f"../{removed}" in pages["ke-hoach/"]
    for name in ("thay-doi/moi-lan-ghi/", "thay-doi/"):
        assert f"ke-hoach/{GONE}/" in pages[name]


def test_a_frame_of_it_on_another_site_leads_to_the_day_and_the_reason(made: Edition) -> None:
    (text,) = shown(made, f"nhung/ke-hoach/{GONE}/").values()
    page = Html(text)
    (way,) = page.all("a")
    assert way.attributes["href"] == f"../../../ke-hoach/{GONE}/"
    assert (way.attributes["target"], way.attributes["rel"]) == ("_blank", "noopener")
    assert TITLE in page.text
    assert "nhập nhầm vào đây" not in page.text
    assert [*page.all("script")] == []


def test_feeds_tell_of_it_and_lead_to_where_it_stood(made: Edition) -> None:
    files = {path: data for one in made.subjects for path, data in one.files(made)}
    newest = feedparser.parse(files["thay-doi/atom.xml"]).entries[0]
    assert newest.link == f"https://vi-du.vn/ke-hoach/{GONE}/"
    assert newest.title == f"{TITLE}: bỏ kế hoạch"
    assert newest.content[0].value.startswith("Sửa lỗi")


def test_a_plan_that_came_back_is_none(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "kho")
    second = with_second(repository)
    text = second.read_text("utf-8")
    second.unlink()
    repository.commit("Bỏ")
    repository.commit("Thêm lại", **{f"plans__{GONE}": text})
    again = edition(repository)
    assert GONE in again.site.plans
    assert removed_plans(again.site) == {}


def test_without_any_there_is_no_page() -> None:
    """Of a plan that is gone though no commit took it away nobody knows the day."""
    assert list(removed_pages(case_site())) == []
