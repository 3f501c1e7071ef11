"""Versions of a plan as pages: the old ones say so, words of both stand beside each other."""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.history import Version
from generator.link.site import link
from generator.model.revisions import Revision
from generator.model.site import Site
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from generator.subjects.revisions.versions import (
    HistoryPage,
    VersionPage,
    WholeVersion,
    pages_of_history,
    version_page,
    whole_version,
)
from generator.views.subject import Page
from tests.folders import ROOT
from tests.golden import CASES
from tests.page_cases import SHOWN, hold_golden
from tests.site_fixture import Html, front_matter, to_html
from tests.versions import FOLDER, version

PLAN = "mau"
NEWER: dict[str, Any] = {
    "body": [
        {
            "number": "I.",
            "heading": "Mục tiêu",
            "role": "objectives",
            "text": [
                {
                    "text": "Lao động qua đào tạo đạt 45% vào năm 2030.",
                    "mark": "-",
                    "targets": [
                        {
                            "indicator": "lao-dong-qua-dao-tao",
                            "is": "45 %",
                            "year": "2030",
                            "quote": "Lao động qua đào tạo đạt 45% vào năm 2030",
                        }
                    ],
                },
                "Xã mở <b>lớp</b> *dạy nghề*.",
            ],
        }
    ]
}


def site() -> Site:
    found, _ = link(load(FOLDER))
    revisions = [
        Revision(PLAN, letter * 40, f"2025-01-0{day}", f"Lần {day}", moment=f"2025-01-0{day}")
        for day, letter in ((3, "c"), (2, "b"), (1, "a"))
    ]
    return found.with_revisions(revisions)


def text(page: Page) -> str:
    problems: list[Problem] = []
    (file,) = render([page], [ROOT / "theme"], PortalSettings(), {}, problems)
    assert problems == []
    return file.text


def nothing(_page: VersionPage) -> WholeVersion:
    return WholeVersion((), None)


@pytest.fixture
def pair() -> tuple[Version, Version]:
    """Return an older and a newer version of the small plan."""
    return version(), version(NEWER)


def page(number: int, newer: Version | None, older: Version | None) -> str:
    found = site()
    return text(
        version_page(
            found, found.plans[PLAN], number, lambda _page: whole_version(found, newer, older)
        )
    )


def test_golden(pair: tuple[Version, Version], pytestconfig: pytest.Config) -> None:
    golden = CASES / "pages" / "version.md"
    written = page(1, pair[1], pair[0])
    if pytestconfig.getoption("--update-goldens"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")


def test_an_old_version_says_so_and_leads_to_the_plan(pair: tuple[Version, Version]) -> None:
    old, today = page(1, *pair), page(0, *pair)
    assert "Đây là bản cũ" in old
    assert "Đây là bản cũ" not in today
    links = {one.attributes.get("href") for one in Html(to_html(front_matter(old)[1])).all("a")}
    assert {"../../", "../../lich-su/", f"../{'a' * 40}/", f"../{'c' * 40}/"} <= links


def test_words_of_both_versions(pair: tuple[Version, Version]) -> None:
    html = Html(to_html(front_matter(page(1, pair[1], pair[0]))[1]))
    assert [one.text for one in html.all("del")] == ["40%"]
    assert [one.text for one in html.all("ins")] == ["45%", "Xã mở <b>lớp</b> *dạy nghề*."]


def test_a_version_has_the_whole_text_at_the_anchors_of_its_time(
    pair: tuple[Version, Version],
) -> None:
    html = Html(to_html(front_matter(page(1, pair[1], pair[0]))[1]))
    texts = {one.attributes["id"]: one.text for one in html.elements if "id" in one.attributes}
    assert texts["i-p1"] == "- Lao động qua đào tạo đạt 45% vào năm 2030. ¶"
    assert texts["i-p2"] == "Xã mở <b>lớp</b> *dạy nghề*. ¶"
    assert len(html.ids) == len(set(html.ids))


def test_a_version_that_is_not_kept_keeps_its_address_and_says_where_it_is() -> None:
    found = site()
    written = text(version_page(found, found.plans[PLAN], 2, nothing, "e" * 40))
    assert "không còn giữ trên trang" in written
    assert f"git show {'e' * 40}" in written
    assert "robots: noindex" in written


def test_a_commit_that_took_the_file_away_promises_no_text() -> None:
    written = page(2, None, None)
    assert "bỏ kế hoạch ra khỏi dữ liệu" in written
    assert "git show" not in written


def test_only_versions_that_are_kept_can_be_compared() -> None:
    found = site()
    (listed,) = pages_of_history(found, found.plans[PLAN], 2)
    html = Html(to_html(front_matter(text(listed))[1]))
    values = [one.attributes["value"] for one in html.all("option")]
    assert values == ["c" * 40, "b" * 40] * 2


@pytest.mark.parametrize("name", SHOWN["versions"])
def test_golden_of_the_list(name: str, pytestconfig: pytest.Config) -> None:
    hold_golden(name, pytestconfig)


def history(count: int, kept: int = 20, **more: Any) -> list[tuple[Page, HistoryPage]]:
    revisions = [
        Revision(PLAN, f"{n:040x}", "2025-01-01", f"Lần {n}", moment="2025-01-01", **more)
        for n in range(count)
    ]
    found = site().with_revisions(revisions)
    pages = pages_of_history(found, found.plans[PLAN], kept)
    return [(page, page.shown) for page in pages if isinstance(page.shown, HistoryPage)]


@pytest.mark.parametrize(("count", "pages"), [(49, 1), (50, 1), (51, 2)])
def test_fifty_revisions_stand_on_a_page(count: int, pages: int) -> None:
    found = history(count)
    assert [str(page.address) for page, _ in found] == [
        "ke-hoach/mau/lich-su/", "ke-hoach/mau/lich-su/trang-2/",
    ][:pages]  # fmt: skip
    assert [page.title for page, _ in found] == [
        "Lịch sử: Xã Mẫu, tỉnh Mẫu", "Lịch sử: Xã Mẫu, tỉnh Mẫu, trang 2",
    ][:pages]  # fmt: skip
    assert {page.count for _, page in found} == {count}
    first, last = found[0][1], found[-1][1]
    if pages == 2:
        assert (first.newer, first.older) == (None, found[1][0].address)
        assert (last.newer, last.older) == (found[0][0].address, None)
        assert last.choices == ()
    else:
        assert (first.newer, first.older) == (None, None)


@pytest.mark.parametrize("kept", [0, 1, 2, 3])
def test_the_last_versions_stand_whole_those_that_can_be_read(kept: int) -> None:
    ((_, page),) = history(3, kept)
    assert page.whole == {f"{n:040x}" for n in range(min(kept, 3))}
    assert [row.revision.revision for row in page.choices] == sorted(page.whole)
    ((_, broken),) = history(3, kept, unreadable="hỏng")
    assert broken.whole == frozenset()


def test_a_cut_history_says_so() -> None:
    assert history(2, kind=None)[0][1].cut
    assert not history(2)[0][1].cut


def test_a_version_knows_the_ones_beside_it() -> None:
    found = site()
    newest, middle, oldest = (
        version_page(found, found.plans[PLAN], number, nothing).shown for number in range(3)
    )
    for shown, newer, older in (
        (newest, None, "b"), (middle, "c", "a"), (oldest, "b", None),
    ):  # fmt: skip
        assert isinstance(shown, VersionPage)
        assert shown.today.revision == "c" * 40
        assert (shown.newer.revision if shown.newer else None) == (newer and newer * 40)
        assert (shown.older.revision if shown.older else None) == (older and older * 40)
        assert (shown.passages, shown.text) == ((), None)


def test_every_place_of_a_version_can_be_cited(pair: tuple[Version, Version]) -> None:
    """By a mark that names it, beside what names plan, version and lasting address."""
    html = Html(to_html(front_matter(page(1, pair[1], pair[0]))[1]))
    marks = {
        str(one.attributes["href"])[1:]: one.attributes["data-cho"]
        for one in html.all("a")
        if one.attributes.get("class") == "neo"
    }
    (text_of_it,) = (one for one in html.elements if one.attributes.get("class") == "van-ban-cu")
    blocks = whole_version(site(), *pair[::-1]).text
    assert blocks
    assert list(marks) == [one.id for one in blocks.blocks]
    assert marks["i-p1"] == "mục I, đoạn 1"
    assert text_of_it.attributes["data-dan"] == (
        "Kế hoạch số 07/KH-UBND ngày 21/11/2024 của Ủy ban nhân dân xã Mẫu (Xã Mẫu, tỉnh Mẫu)"
    )
    assert text_of_it.attributes["data-ban"] == "bản 2, ghi vào trang ngày 02/01/2025"
    assert text_of_it.attributes["data-dia-chi"] == "./"


def test_no_hash_stands_before_a_reader_who_did_not_ask(pair: tuple[Version, Version]) -> None:
    for number in (0, 1):
        written = page(number, *pair)
        head, _, kept = re.sub(' data-csl="[^"]*+"', "", written).partition("<details")
        assert re.search(r"(?<![/\w])[0-9a-f]{40}", head) is None
        assert f"<code>{('c', 'b')[number] * 40}</code>" in kept


def test_a_version_is_called_by_its_number_and_its_day() -> None:
    found = site()
    one = version_page(found, found.plans[PLAN], 1, nothing)
    assert one.title == "Xã Mẫu, tỉnh Mẫu: bản 2, ghi vào trang ngày 02/01/2025"
    about = "bản ghi ngày 02/01/2025: sửa lỗi nhập liệu, nguyên văn bản ấy."
    assert one.description.endswith(about)
    assert not one.searched
